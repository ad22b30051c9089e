"""The rows of a list that are on screen: laid out from the line that the view is held by, each line once for a width.

The cost of a frame follows the height of the screen and not the length of the history.
"""

from __future__ import annotations

from typing import Protocol

from textual.geometry import Size
from textual.strip import Strip

from tiktok_tui.panes.virtual_list.buffer import LineBuffer
from tiktok_tui.panes.virtual_list.line import Line


class RowSource(Protocol):
    """What a viewport needs of the widget that it belongs to."""

    @property
    def size(self) -> Size: ...

    def drawn_rows(self, line: Line, width: int) -> list[Strip]:
        """The rows of a line, as wide as the widget."""

    def footer_rows(self, width: int, height: int) -> list[Strip]:
        """Rows that stay at the lower edge."""


class Viewport:
    """`anchor` is the line that the view is held by, None while it follows the newest line; it stands at the lower
    edge if `is_anchor_at_bottom`, else at the upper one.
    """

    def __init__(self, buffer: LineBuffer, source: RowSource) -> None:
        self.anchor: Line | None = None
        self.is_anchor_at_bottom = True
        self.footer: list[Strip] = []
        self._buffer = buffer
        self._source = source
        self._rows: list[tuple[Line, Strip]] | None = None
        self._size = Size()

    @property
    def height(self) -> int:
        """The height of the widget."""
        return self._source.size.height

    @property
    def is_full(self) -> bool:
        """Whether lines fill the widget to its upper edge."""
        return len(self.rows()) + 1 + len(self.footer) >= self.height

    def invalidate(self) -> None:
        """Lay the rows out again when they are needed."""
        self._rows = None

    def hold(self) -> None:
        """Stop following: the view is held by its last line."""
        shown = self._buffer.on_view.shown
        if self.anchor is None and shown:
            rows = self.rows()
            self.anchor, self.is_anchor_at_bottom = rows[-1][0] if rows else shown[-1], True

    def reveal(self, line: Line) -> None:
        """Move the view no further than it takes to show a line."""
        on_screen = [shown for shown, _ in self.rows()]
        if line not in on_screen:
            first = on_screen[0].sequence if on_screen else line.sequence
            self.anchor, self.is_anchor_at_bottom = line, line.sequence > first
        elif on_screen.count(line) < len(line.rows) and on_screen[0] is line:
            self.anchor, self.is_anchor_at_bottom = line, False

    def rows(self) -> list[tuple[Line, Strip]]:
        """The rows on screen from the top, each with its line."""
        # A frame may be drawn before the event of a new size arrives.
        if self._rows is None or self._size != self._source.size:
            self._size = self._source.size
            self._rows = self._lay_out()
        return self._rows

    def _lay_out(self) -> list[tuple[Line, Strip]]:
        width, height = self._size.width, self._size.height - 1
        self.footer = self._source.footer_rows(width, height)
        height -= len(self.footer)
        lines = self._buffer.on_view
        if not lines.shown or width <= 0 or height <= 0:
            return []
        index = lines.index_of(self.anchor)
        if self.anchor is not None and not self.is_anchor_at_bottom:
            rows = self._rows_down(index, width, height)
            return rows if len(rows) >= height else self._rows_up(len(lines.shown) - 1, width, height)
        rows = self._rows_up(index, width, height)
        return rows if len(rows) >= height or self.anchor is None else self._rows_down(0, width, height)

    def _rows_up(self, index: int, width: int, height: int) -> list[tuple[Line, Strip]]:
        shown = self._buffer.on_view.shown
        rows: list[tuple[Line, Strip]] = []
        while index >= 0 and len(rows) < height:
            line = shown[index]
            rows.extend((line, strip) for strip in reversed(self._source.drawn_rows(line, width)))
            index -= 1
        del rows[height:]
        rows.reverse()
        return rows

    def _rows_down(self, index: int, width: int, height: int) -> list[tuple[Line, Strip]]:
        shown = self._buffer.on_view.shown
        rows: list[tuple[Line, Strip]] = []
        while index < len(shown) and len(rows) < height:
            line = shown[index]
            rows.extend((line, strip) for strip in self._source.drawn_rows(line, width))
            index += 1
        del rows[height:]
        return rows
