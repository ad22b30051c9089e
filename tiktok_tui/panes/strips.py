"""Rows of styled text, wrapped beside a fixed prefix."""

from __future__ import annotations

from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.strip import Strip

from tiktok_tui.terminal.cell_width import OVERHANG, may_overflow, trailing_mark_cells

# Wrapping needs a console for its tab size only; it never prints.
_CONSOLE = Console(width=80, color_system=None, force_terminal=False)


def wrap_text(prefix: str, prefix_style: Style, body: Text, width: int, *, max_rows: int = 8) -> list[Strip]:
    """Returns `body` wrapped beside `prefix` in at most `max_rows` rows, all indented to the same column."""
    indent = Segment(prefix, prefix_style).cell_length
    body_width = max(10, width - indent)
    body.no_wrap = False
    lines = body.wrap(_CONSOLE, body_width, overflow="fold") if body.cell_len > body_width else [body]
    if max_rows > 1 and any(may_overflow(line.plain, body_width) for line in lines):
        lines = body.wrap(_CONSOLE, max(10, body_width - OVERHANG), overflow="fold")
    strips: list[Strip] = []
    for index, line in enumerate(lines[:max_rows]):
        line.rstrip()
        line.extend_style(trailing_mark_cells(line.plain))
        segments = [segment for segment in line.render(_CONSOLE) if segment.text]
        first = Segment(prefix, prefix_style) if index == 0 else Segment(" " * indent)
        strips.append(Strip([first, *segments] if first.text else segments))
    if len(lines) > max_rows:
        strips[-1] = strips[-1].crop(0, width - 2).adjust_cell_length(width - 1)
        strips[-1] = Strip([*strips[-1], Segment("…", prefix_style)])
    return strips or [Strip([Segment(prefix, prefix_style)])]


def strip_of(segments: list[tuple[str, Style]]) -> Strip:
    """Returns one row of styled pieces."""
    return Strip([Segment(text, style) for text, style in segments if text])
