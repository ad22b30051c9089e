"""The moving picture of README.md: `python scripts/record_demo.py`, or `make picture`.

Drives `tiktok-tui demo` in a pty, writes what it sent to docs/demo.cast (asciicast v2), and draws some of its moments
as an animated SVG, docs/demo.svg, which needs no player. Both stay small enough for a README.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from html import escape
from pathlib import Path

import pyte
from pyte.screens import Char

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from helpers.terminal import Terminal  # noqa: E402 - found through the line above

COLUMNS, ROWS = 100, 28
# What is pressed, and for how many seconds it is looked at afterwards.
SCRIPT = (("", 4.0), ("4", 1.0), ("z", 2.0), ("v", 1.5), ("v", 1.5), ("z", 2.0))
FRAME_SECONDS = 1.0
MAX_BYTES = 400_000
CELL_WIDTH, CELL_HEIGHT = 8, 17
BACKGROUND, FOREGROUND = "1a1b26", "c0caf5"
ANSI = {
    "black": "000000",
    "red": "f7768e",
    "green": "9ece6a",
    "brown": "e0af68",
    "blue": "7aa2f7",
    "magenta": "bb9af7",
    "cyan": "7dcfff",
    "white": "c0caf5",
}

Cast = list[tuple[float, bytes]]


def recorded() -> Cast:
    """The output of the demo, in pieces with the seconds since it began."""
    command = [sys.executable, "-m", "tiktok_tui", "demo", "--scene", "battle", "--rate", "6", "--seed", "3"]
    pieces: Cast = []
    with Terminal(command, columns=COLUMNS, rows=ROWS) as terminal:
        terminal.wait_for("1 chat")
        seen, began = 0, time.monotonic()
        for key, seconds in SCRIPT:
            terminal.press(key)
            until = time.monotonic() + seconds
            while time.monotonic() < until:
                terminal.run_for(0.1)
                if piece := bytes(terminal.raw[seen:]):
                    pieces.append((time.monotonic() - began, piece))
                    seen = len(terminal.raw)
        terminal.press("q")
        terminal.wait_for_exit()
    return pieces


def asciicast(cast: Cast) -> str:
    header = {
        "version": 2,
        "width": COLUMNS,
        "height": ROWS,
        "title": "tiktok-tui demo",
        "env": {"TERM": "xterm-256color"},
    }
    lines = [[round(at, 3), "o", piece.decode("utf-8", "replace")] for at, piece in cast]
    return "\n".join(json.dumps(line, ensure_ascii=False) for line in [header, *lines]) + "\n"


def screens(cast: Cast) -> Iterator[list[str]]:
    """The rows of the screen as SVG, a list for each moment."""
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.ByteStream(screen)
    due = 0.0
    for at, piece in cast:
        if at >= due and any(screen.display):
            yield [row_svg(screen, row) for row in range(ROWS)]
            due = at + FRAME_SECONDS
        stream.feed(piece)
    yield [row_svg(screen, row) for row in range(ROWS)]


def colour(name: str, default: str) -> str:
    return default if name == "default" else ANSI.get(name.removeprefix("bright"), name)


def row_svg(screen: pyte.Screen, row: int) -> str:
    """A row: a rectangle for each stretch with a background of its own, a text for each with one style."""
    parts = []
    y = row * CELL_HEIGHT
    cells = [screen.buffer[row][column] for column in range(COLUMNS)]
    start = 0
    while start < COLUMNS:
        end = start
        style = style_of(cells[start])
        while end < COLUMNS and style_of(cells[end]) == style:
            end += 1
        foreground, background, is_bold = style
        x, width = start * CELL_WIDTH, (end - start) * CELL_WIDTH
        if background != BACKGROUND:
            parts.append(f'<rect x="{x}" y="{y}" width="{width}" height="{CELL_HEIGHT}" fill="#{background}"/>')
        text = "".join(cell.data for cell in cells[start:end])
        if text.strip():
            weight = ' font-weight="bold"' if is_bold else ""
            parts.append(
                f'<text x="{x}" y="{y + 13}" fill="#{foreground}" textLength="{width}"{weight}>{escape(text)}</text>'
            )
        start = end
    return "".join(parts)


def style_of(cell: Char) -> tuple[str, str, bool]:
    foreground, background = colour(cell.fg, FOREGROUND), colour(cell.bg, BACKGROUND)
    return (background, foreground, cell.bold) if cell.reverse else (foreground, background, cell.bold)


def animated_svg(moments: list[list[str]]) -> str:
    """Each row is drawn once for the moments that it stays the same, and shown while they last."""
    length = len(moments) * FRAME_SECONDS
    width, height = COLUMNS * CELL_WIDTH, ROWS * CELL_HEIGHT
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"',
        ' font-family="monospace" font-size="13">',
        "<title>tiktok-tui demo: a simulated room with a battle</title>",
        "<style>text{white-space:pre}</style>",
        f'<rect width="{width}" height="{height}" fill="#{BACKGROUND}"/>',
    ]
    for row in range(ROWS):
        start = 0
        while start < len(moments):
            end = start
            while end < len(moments) and moments[end][row] == moments[start][row]:
                end += 1
            if moments[start][row]:
                parts.append(shown(moments[start][row], start / len(moments), end / len(moments), length))
            start = end
    return "".join([*parts, "</svg>\n"])


def shown(drawing: str, start: float, end: float, length: float) -> str:
    if (start, end) == (0, 1):
        return drawing
    values, times = ("none;inline;none", f"0;{start:.4f};{end:.4f}") if start else ("inline;none", f"0;{end:.4f}")
    animation = f'<animate attributeName="display" values="{values}" keyTimes="{times}" calcMode="discrete"'
    first = "" if start else ' display="inline"'
    hidden = ' display="none"' if start else first
    return f'<g{hidden}>{animation} dur="{length}s" repeatCount="indefinite"/>{drawing}</g>'


def main() -> int:
    cast = recorded()
    files = {"demo.cast": asciicast(cast), "demo.svg": animated_svg(list(screens(cast)))}
    for name, text in files.items():
        if len(text.encode()) > MAX_BYTES:
            raise SystemExit(f"docs/{name} would have {len(text.encode())} bytes, more than {MAX_BYTES}")
        (ROOT / "docs" / name).write_text(text)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
