"""Install a wheel where next to nothing is, and use it: `python scripts/check_fresh_environment.py WHEEL`.

No git, no make, no compiler in PATH, LC_ALL=C, a home that cannot be written to, as in a slim container. There the
wheel is installed with the versions of requirements.lock, prints the first lines of `demo --json` and shows `demo`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from helpers.terminal import Terminal  # noqa: E402 - found through the line above

# What a slim image has besides Python, as far as the check uses it.
TOOLS = ("sh", "head", "env")
# pip's own settings for the index of this network.
PIP_SETTINGS = ("PIP_", "SSL_", "HTTPS_PROXY", "https_proxy", "NO_PROXY", "no_proxy")
LINES = 5


def with_read_only_home(command: Sequence[str], home: Path) -> list[str]:
    """The command with `home` mounted read-only, or as it is where mounting is not allowed."""
    found = [shutil.which(name) for name in ("unshare", "sh", "mount")]
    if None not in found:
        unshare, shell, mount = map(str, found)
        wrapped = [unshare, "--mount", shell, "-c", f'{mount} -t tmpfs -o ro none "{home}" && exec "$@"', "sh"]
        if subprocess.run([*wrapped, shell, "-c", ":"], capture_output=True, check=False).returncode == 0:
            return [*wrapped, *command]
    return list(command)


def check(wheel: Path, folder: Path) -> None:
    tools, home = folder / "bin", folder / "home"
    tools.mkdir()
    home.mkdir()
    for name in TOOLS:
        (tools / name).symlink_to(shutil.which(name) or name)
    home.chmod(0o500)
    venv.create(folder / "venv", with_pip=True)
    program = folder / "venv/bin/tiktok-tui"
    environment = {name: value for name, value in os.environ.items() if name.startswith(PIP_SETTINGS)}
    environment |= {
        "PATH": f"{folder / 'venv/bin'}:{tools}",
        "HOME": str(home),
        "LC_ALL": "C",
        "TERM": "xterm-256color",
    }
    pip = [
        str(folder / "venv/bin/python"),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-cache-dir",
        "--only-binary",
        ":all:",
    ]
    subprocess.run(
        [*pip, "--require-hashes", "-r", str(ROOT / "requirements.lock")], env=environment, cwd=folder, check=True
    )
    subprocess.run([*pip, "--no-deps", str(wheel)], env=environment, cwd=folder, check=True)
    lines = subprocess.run(
        with_read_only_home([str(tools / "sh"), "-c", f"{program} demo --json | head -n {LINES}"], home),
        env=environment,
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    ).stdout.splitlines()
    if len(lines) != LINES:
        raise SystemExit(f"demo --json printed {len(lines)} lines in the place of {LINES}")
    command = with_read_only_home([str(program), "demo"], home)
    outer = dict.fromkeys(os.environ, "")
    with Terminal(command, environment=outer | environment, folder=folder) as terminal:
        terminal.wait_for("1 chat", 60)
        terminal.press("q")
        if code := terminal.wait_for_exit():
            raise SystemExit(f"the screen of demo ended with exit code {code}")
    if any(home.iterdir()):
        raise SystemExit("something was written to a home that is read-only")


def main() -> int:
    with TemporaryDirectory() as folder:
        check(Path(sys.argv[1]).resolve(), Path(folder))
    print("fresh environment: installed, demo --json and demo work")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
