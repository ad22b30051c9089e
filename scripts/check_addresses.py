"""List the addresses that do not exist yet: `python scripts/check_addresses.py [--fill | --release]`.

All of them stand in `[tool.tiktok-tui.addresses]` of pyproject.toml, empty while they are open. Files that need one
hold a placeholder such as @REPOSITORY@. `--fill` puts the addresses that are set into those files; `--release` fails
while one is open, or a placeholder is left.
"""

from __future__ import annotations

import argparse
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (".github", "docs", "packaging")
# What each address is for.
ADDRESSES = {
    "repository": "the public repository, such as https://host/owner/tiktok-tui",
    "documentation": "where the site that `make site` builds is published",
    "security_contact": "who is told of a vulnerability in private",
    "conduct_contact": "who is told of a breach of the code of conduct",
}
_PLACEHOLDER = re.compile("@(" + "|".join(name.upper() for name in ADDRESSES) + ")@")


def addresses(root: Path) -> dict[str, str]:
    table: dict[str, str] = tomllib.loads((root / "pyproject.toml").read_text())["tool"]["tiktok-tui"]["addresses"]
    return table


def placeholders(root: Path) -> Iterator[tuple[Path, str]]:
    """Each file with a placeholder, and the address it waits for."""
    files = [*root.glob("*.md"), *(path for folder in FOLDERS for path in sorted((root / folder).rglob("*")))]
    for path in files:
        if path.is_file() and path.suffix not in (".svg", ".gif"):
            for name in sorted(set(_PLACEHOLDER.findall(path.read_text()))):
                yield path, name.lower()


def fill(root: Path) -> None:
    """Replace the placeholders of the addresses that are set."""
    known = addresses(root)
    for path, name in list(placeholders(root)):
        if known[name]:
            path.write_text(path.read_text().replace(f"@{name.upper()}@", known[name]))


def open_points(root: Path) -> list[str]:
    """What is still open, in a line each."""
    known = addresses(root)
    waiting: dict[str, list[str]] = {name: [] for name in ADDRESSES}
    for path, name in placeholders(root):
        waiting[name].append(str(path.relative_to(root)))
    points = []
    for name, meaning in ADDRESSES.items():
        files = f" (in {', '.join(waiting[name])})" if waiting[name] else ""
        if not known[name]:
            points.append(f"{name} is not set: {meaning}{files}")
        elif files:
            points.append(f"{name} is set, and placeholders are left: run with --fill{files}")
    return points


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fill", action="store_true", help="put the addresses that are set into the files")
    parser.add_argument("--release", action="store_true", help="fail while something is open")
    arguments = parser.parse_args()
    if arguments.fill:
        fill(ROOT)
    points = open_points(ROOT)
    print("\n".join(points) or "every address is set")
    return 1 if arguments.release and points else 0


if __name__ == "__main__":
    raise SystemExit(main())
