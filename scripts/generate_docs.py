"""Write what the documents say about events from the code that knows it: `python scripts/generate_docs.py [--check]`.

docs/events.md below its mark is the catalogue (tiktok_tui/wire/catalogue.csv) with the fields of proto/; what stands
above the mark is written by hand. docs/events.schema.json is what `tiktok-tui events --schema` prints. README.md
says how many events there are, docs/filter.md which kinds. packaging/tiktok-tui.1 is what `tiktok-tui man` prints.
"""

from __future__ import annotations

import re
import sys
from itertools import groupby
from pathlib import Path
from textwrap import fill

from tiktok_tui.commands.man import man_page
from tiktok_tui.commands.registry import NAMES, load_command
from tiktok_tui.events.json_lines.schema import schema_text
from tiktok_tui.events.registry import kinds
from tiktok_tui.wire.catalogue import CatalogueRow, Origin, fields_read, read_catalogue

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
README = ROOT / "README.md"
FILTER = DOCS / "filter.md"
KINDS = re.compile(r"^\*\*Kinds\*\*:[^.]*\.$", re.MULTILINE)
COUNT = re.compile(r"all \d+ events")
MARK = "<!-- From here on this is generated: make docs -->\n"
WIDTH = 120
LETTERS = {"TikTokLive": "L", "tiktok-live-events": "E", "tik.tools": "T", "TikTok-Live-Connector": "C"}


def catalogue_page(current: str) -> str:
    """The page with its hand-written head as it is, and the tables anew."""
    head, mark, _ = current.partition(MARK)
    if not mark:
        raise SystemExit(f"docs/events.md has lost its mark: {MARK.strip()}")
    return head + mark + "".join(_tables())


def _tables() -> list[str]:
    parts = []
    for category, rows in groupby(read_catalogue(), key=lambda row: row.category):
        parts.append(f"\n## {category}\n\n| event | message | sure | what it means | elsewhere | fields |\n")
        parts.append("|---|---|---|---|---|---|\n")
        parts += [_line(row) for row in rows]
    return parts


def _line(row: CatalogueRow) -> str:
    names: dict[str, list[str]] = {}
    for client, name in row.names.items():
        names.setdefault(name, []).append(LETTERS[client])
    elsewhere = ", ".join(f"`{name}` {' '.join(clients)}" for name, clients in names.items())
    fields = ", ".join(fields_read(row)) if row.origin is Origin.MESSAGE else ""
    cells = (f"`{row.name}`", _message(row), row.sureness.value, row.meaning, elsewhere, fields)
    return f"| {' | '.join(cells)} |\n".replace("  |", " |")


def _message(row: CatalogueRow) -> str:
    match row.origin:
        case Origin.MESSAGE:
            return f"`{row.method}`"
        case Origin.DERIVED:
            return f"from `{row.method}`"
        case Origin.CLIENT:
            return "none"
        case Origin.UNKNOWN:
            return "not known"


def _kinds(_: re.Match[str]) -> str:
    words = " ".join(f"`{kind}`" for kind in kinds())
    return fill(f"**Kinds**: {words}.", width=WIDTH, break_long_words=False)


def main() -> int:
    page = DOCS / "events.md"
    pages = {
        page: catalogue_page(page.read_text()),
        DOCS / "events.schema.json": schema_text(),
        FILTER: KINDS.sub(_kinds, FILTER.read_text()),
        ROOT / "packaging" / "tiktok-tui.1": man_page([load_command(name) for name in NAMES]),
        README: COUNT.sub(f"all {len(read_catalogue())} events", README.read_text()),
    }
    stale = [path for path, text in pages.items() if not path.exists() or path.read_text() != text]
    for path in stale:
        if "--check" in sys.argv[1:]:
            print(f"out of step with the code: {path.relative_to(ROOT)} (run `make docs`)")
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(pages[path])
    return 1 if stale and "--check" in sys.argv[1:] else 0


if __name__ == "__main__":
    raise SystemExit(main())
