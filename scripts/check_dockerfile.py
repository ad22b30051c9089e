"""Run the steps of the Dockerfile without Docker: `python scripts/check_dockerfile.py`.

COPY, WORKDIR and RUN of the build stage are carried out in a temporary root, with this Python in the place of the
image's; then the command of the last stage must print its version. Steps that need an image (useradd, USER) are not
tried, and any instruction that is not known here fails.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
NEEDS_AN_IMAGE = ("useradd",)


def steps(text: str) -> list[tuple[str, str]]:
    """Each instruction and its arguments."""
    lines = text.replace("\\\n", " ").splitlines()
    return [
        (word, rest) for line in lines if line and not line.startswith("#") for word, _, rest in [line.partition(" ")]
    ]


def carry_out(instructions: list[tuple[str, str]], root: Path) -> list[str]:
    """Do what each instruction says under `root`. Returns the command that the image would run."""
    folder = root
    command: list[str] = []
    for name, rest in instructions:
        match name:
            case "FROM" | "USER" | "ENV" | "CMD":
                continue
            case "WORKDIR":
                folder = root / rest.lstrip("/")
                folder.mkdir(parents=True)
            case "COPY" if rest.startswith("--from="):
                continue  # the stages share one root here
            case "COPY":
                *sources, target = shlex.split(rest)
                for source in sources:
                    place = folder / target if target != "./" else folder / source
                    copy = shutil.copytree if (ROOT / source).is_dir() else shutil.copy
                    copy(ROOT / source, place)
            case "RUN" if rest.startswith(NEEDS_AN_IMAGE):
                continue
            case "RUN":
                here = rest.replace("/opt/", f"{root}/opt/")
                (root / "opt").mkdir(exist_ok=True)
                subprocess.run(
                    ["sh", "-ec", here], cwd=folder, check=True, env={**os.environ, "PATH": path_of_python()}
                )
            case "ENTRYPOINT":
                command = [word.strip('"') for word in rest.strip("[]").split(", ")]
            case _:
                raise SystemExit(f"no check is known for the instruction {name} {rest}")
    return command


def path_of_python() -> str:
    return f"{Path(sys.executable).parent}:{os.environ['PATH']}"


def main() -> int:
    with TemporaryDirectory() as folder:
        command = carry_out(steps((ROOT / "Dockerfile").read_text()), Path(folder))
        program = Path(folder) / "opt/tiktok-tui/bin" / command[0]
        printed = subprocess.run([program, "--version"], check=True, capture_output=True, text=True).stdout
    print(f"Dockerfile: its steps give {printed.strip()}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
