"""Generate the two Python readings of proto/: `python scripts/generate_schema.py [--check]`.

`schema/betterproto` holds betterproto2's dataclasses: what a person reads of one message, and writes code against.
`schema/upb` holds protobuf's own classes over upb, used where every message of a room passes. One schema, so both
always agree; `--check` fails when the committed code is not what proto/ says.
"""

from __future__ import annotations

import filecmp
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROTO = ROOT / "proto"
SCHEMA = ROOT / "tiktok_tui" / "wire" / "schema"


def protoc(*arguments: str) -> None:
    files = sorted(str(path) for path in PROTO.glob("*.proto"))
    command = [sys.executable, "-m", "grpc_tools.protoc", f"-I{PROTO}", *arguments, *files]
    # betterproto2's plugin, and the ruff that it formats with, stand beside this interpreter.
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    with tempfile.TemporaryDirectory() as scratch:
        # The plugin's ruff takes the settings of the folder it runs in: away from this project they never change.
        done = subprocess.run(command, check=False, env=environment, cwd=scratch, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stderr.strip() or f"protoc failed: {done.returncode}")


def generate(target: Path) -> None:
    """Write `upb/` and `betterproto/` below `target`, which must be empty."""
    upb, betterproto = target / "upb", target / "betterproto"
    for folder in (upb, betterproto):
        folder.mkdir(parents=True)
    protoc(f"--python_out={upb}", f"--pyi_out={upb}")
    for module in upb.iterdir():
        # protoc imports its siblings by their top-level names; in a package they are neighbours.
        source = module.read_text()
        module.write_text(re.sub(r"^import (\w+_pb2) as", r"from . import \1 as", source, flags=re.MULTILINE))
    (upb / "__init__.py").write_text('"""Generated from proto/ by scripts/generate_schema.py: protobuf classes."""\n')

    with tempfile.TemporaryDirectory() as scratch:
        protoc(f"--python_betterproto2_out={scratch}")
        shutil.copytree(Path(scratch) / "webcast", betterproto, dirs_exist_ok=True)
        shutil.copy(Path(scratch) / "message_pool.py", target / "message_pool.py")


def write_index(target: Path) -> None:
    """Which file describes which message of a room. Parts of messages are left out: none of them has a header."""
    lines = []
    for file in sorted(PROTO.glob("*.proto")):
        of_a_room = re.findall(r"^message (\w+) \{\n  Common common = \d+;", file.read_text(), flags=re.MULTILINE)
        lines += [f'    "{name}": "{file.stem}",\n' for name in of_a_room]
    words = '"""Generated from proto/ by scripts/generate_schema.py: the file of each message that a room sends."""'
    target.write_text(f"{words}\n\nFILES = {{\n{''.join(sorted(lines))}}}\n")


def differing(left: Path, right: Path) -> list[str]:
    names = sorted(
        {
            str(p.relative_to(base))
            for base in (left, right)
            for p in base.rglob("*.py*")
            if "__pycache__" not in p.parts
        }
    )
    return [
        n
        for n in names
        if not (left / n).exists() or not (right / n).exists() or not filecmp.cmp(left / n, right / n, shallow=False)
    ]


def replace_changed(fresh: Path, target: Path) -> None:
    """Make `target` like `fresh`, file by file: who reads it meanwhile finds every module whole."""
    for name in differing(fresh, target):
        if (fresh / name).exists():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            scratch = target / f"{name}.new"
            shutil.copy(fresh / name, scratch)
            scratch.replace(target / name)
        else:
            (target / name).unlink()


def main() -> int:
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch) / "schema"
        generate(fresh)
        (fresh / "__init__.py").write_text('"""Generated from proto/ by scripts/generate_schema.py; never edited."""\n')
        write_index(fresh / "index.py")
        if "--check" in sys.argv[1:]:
            stale = differing(fresh, SCHEMA)
            for name in stale:
                print(f"out of step with proto/: tiktok_tui/wire/schema/{name} (run `make schema`)")
            return 1 if stale else 0
        replace_changed(fresh, SCHEMA)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
