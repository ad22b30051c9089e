"""What must hold before a release besides `make check`: `python scripts/check_publishing.py TOOLS WHEEL`.

TOOLS is the folder of commands of an environment with the dependency group `publish`. Checks that README.md renders on
the index, workflows, issue forms and shell scripts, licences and advisories, and that the wheel runs under uvx, uv tool
and pipx, in folders of their own, and with every Python that is here. Advisories need their service: where it does not
answer, a line says so.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from email import message_from_string
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

ROOT = Path(__file__).resolve().parent.parent
# Licences under which a program under the MIT licence may depend on a library. Others are looked at by a person.
LICENCES = ("MIT", "BSD", "Apache", "PSF", "Python Software Foundation", "ISC", "MPL", "Mozilla Public License 2.0")
NOT_REACHED = ("not found on PyPI", "Connection", "Max retries", "Failed to", "HTTPError")


class Failed(Exception):
    """A check that does not hold; the text says which and why."""


def run(*command: str | Path, environment: Mapping[str, str] | None = None) -> str:
    """The standard output of a command. Raises Failed when it ends with another code than 0."""
    ended = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **(environment or {})}, capture_output=True, text=True, check=False
    )
    if ended.returncode:
        raise Failed(f"{' '.join(map(str, command))}\n{ended.stdout}{ended.stderr}")
    return ended.stdout


def check_readme(tools: Path, wheel: Path) -> str:
    with ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        text = str(message_from_string(archive.read(name).decode()).get_payload())
    program = (
        "import sys; from readme_renderer.markdown import render; html = render(sys.stdin.read()); "
        "sys.exit(0 if html and '<h1' in html and '<pre' in html else 'README.md does not render')"
    )
    ended = subprocess.run([tools / "python", "-c", program], input=text, capture_output=True, text=True, check=False)
    if ended.returncode:
        raise Failed(ended.stderr)
    return "README.md renders on the index"


def check_licences(tools: Path, _wheel: Path) -> str:
    """The licences of what the wheel needs, in an environment that has nothing else."""
    with TemporaryDirectory() as folder:
        python = Path(folder) / "bin/python"
        run(tools / "uv", "venv", "--quiet", "--python", sys.executable, folder)
        requirements = ROOT / "requirements.lock"
        run(tools / "uv", "pip", "install", "--quiet", "--python", python, "--require-hashes", "-r", requirements)
        listed = json.loads(run(tools / "pip-licenses", "--python", python, "--format", "json"))
    refused = [
        f"{package['Name']} {package['Version']}: {package['License']}"
        for package in listed
        if not any(licence in package["License"] for licence in LICENCES) or "GPL" in package["License"]
    ]
    if refused:
        raise Failed("licences that are unknown or not compatible:\n" + "\n".join(refused))
    names = sorted({package["License"] for package in listed})
    return f"licences of {len(listed)} packages: {', '.join(names)}"


def check_advisories(tools: Path, _wheel: Path) -> str:
    ended = subprocess.run(
        [tools / "pip-audit", "--disable-pip", "--require-hashes", "-r", ROOT / "requirements.lock", "--timeout", "10"],
        capture_output=True,
        text=True,
        check=False,
    )
    told = ended.stdout + ended.stderr
    if any(words in told for words in NOT_REACHED):
        return "advisories were not checked: their service could not be reached from here"
    if ended.returncode:
        raise Failed(told)
    return "no advisories about the locked dependencies"


def check_files(tools: Path, _wheel: Path) -> str:
    forms = [path for path in sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml")) if path.name != "config.yml"]
    schemas = {
        "vendor.github-workflows": sorted((ROOT / ".github/workflows").glob("*.yml")),
        "vendor.github-issue-forms": forms,
        "vendor.github-issue-config": [ROOT / ".github/ISSUE_TEMPLATE/config.yml"],
        "vendor.dependabot": [ROOT / ".github/dependabot.yml"],
    }
    for schema, files in schemas.items():
        run(tools / "check-jsonschema", "--builtin-schema", schema, *files)
    scripts = [ROOT / ".ci/run", *sorted((ROOT / "examples").glob("*.sh"))]
    run(tools / "shellcheck", *scripts)
    # A PKGBUILD sets variables for another program to read.
    run(tools / "shellcheck", "--shell=bash", "--exclude=SC2034,SC2154,SC2164", ROOT / "packaging/aur/PKGBUILD")
    if shutil.which("ruby"):
        run("ruby", "-c", ROOT / "packaging/homebrew/tiktok-tui.rb")
    if shutil.which("nix-instantiate"):
        run("nix-instantiate", "--parse", ROOT / "packaging/nix/package.nix")
    return "workflows, issue forms and shell scripts are valid"


def check_installers(tools: Path, wheel: Path) -> str:
    version = wheel.name.split("-")[1]
    with TemporaryDirectory() as folder:
        environment = {
            "UV_TOOL_DIR": f"{folder}/uv",
            "UV_TOOL_BIN_DIR": f"{folder}/uv-bin",
            "PIPX_HOME": f"{folder}/pipx",
            "PIPX_BIN_DIR": f"{folder}/pipx-bin",
            "UV_PYTHON": sys.executable,
            "PIPX_DEFAULT_PYTHON": sys.executable,
        }
        printed = [run(tools / "uvx", "--from", wheel, "tiktok-tui", "--version", environment=environment)]
        for installer, arguments in (("uv", ["tool", "install", "--quiet"]), ("pipx", ["install", "--quiet"])):
            run(tools / installer, *arguments, wheel, environment=environment)
            program = Path(folder) / f"{installer}-bin/tiktok-tui"
            printed.append(run(program, "--version"))
            uninstall = ["tool", "uninstall"] if installer == "uv" else ["uninstall"]
            run(tools / installer, *uninstall, "tiktok-tui", environment=environment)
            if program.exists():
                raise Failed(f"{installer} left {program}")
    if any(version not in text for text in printed):
        raise Failed(f"another version than {version} was installed: {printed}")
    return "uvx, uv tool and pipx install the wheel, and remove it"


def python_of(tools: Path, version: str) -> Path | None:
    """A Python of this version on this machine, also one of pyenv's that is not switched on."""
    ended = subprocess.run(
        [tools / "uv", "python", "find", "--no-python-downloads", "--no-project", version],
        capture_output=True,
        text=True,
        check=False,
    )
    if ended.returncode == 0:
        return Path(ended.stdout.strip())
    root = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    return next(iter(sorted(root.glob(f"versions/{version}.*/bin/python"))), None)


def check_pythons(tools: Path, wheel: Path) -> str:
    """Install the wheel for each Python that the metadata names and that is here, and read a simulated room."""
    classifiers = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["classifiers"]
    named = [name.rpartition(" ")[2] for name in classifiers if name.startswith("Programming Language :: Python :: 3.")]
    found = {version: python for version in named if (python := python_of(tools, version))}
    for python in found.values():
        with TemporaryDirectory() as folder:
            run(tools / "uv", "venv", "--quiet", "--python", python, folder)
            run(tools / "uv", "pip", "install", "--quiet", "--python", f"{folder}/bin/python", wheel)
            demo = f"{folder}/bin/tiktok-tui demo --json | head -n 3"
            if len(run("sh", "-c", demo).splitlines()) != 3:
                raise Failed(f"demo --json printed nothing under {python}")
    missing = [version for version in named if version not in found]
    return f"Python {', '.join(found)}: the wheel works" + (f"; not here: {', '.join(missing)}" if missing else "")


def main() -> int:
    tools, wheel = (Path(argument).resolve() for argument in sys.argv[1:])
    for check in (check_readme, check_files, check_licences, check_advisories, check_installers, check_pythons):
        try:
            print(check(tools, wheel), flush=True)
        except Failed as failure:
            print(f"{check.__name__}: {failure}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
