"""Base of panes with a head and rows with a cursor: the details and the statistics."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from rich.cells import cell_len
from rich.style import Style
from textual import events
from textual.strip import Strip

from tiktok_tui.panes.format import clipped
from tiktok_tui.panes.strip_widget import StripWidget
from tiktok_tui.panes.strips import strip_of

Piece = tuple[str, Style]
WHEEL_ROWS = 3


def fitted_pieces(pieces: Iterable[Piece], width: int, filling: Style) -> list[Piece]:
    """Returns pieces in exactly `width` cells, the last of them cut or left out."""
    found, room_left = [], width
    for text, style in pieces:
        cut = clipped(text, room_left)
        found.append((cut, style))
        room_left -= cell_len(cut)
    return [*found, (" " * room_left, filling)]


class RowsPane(StripWidget, can_focus=True):
    """Subclasses implement `head_row`, `row_count` and `body_row`. Keys move as in lists of lines."""

    HEAD_ROWS: ClassVar[int] = 1

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.wanted_row = 0  # the cursor's; `cursor_row` is within the rows that there are
        self.top_row = 0  # the first row on screen

    # --- what a subclass says -----------------------------------------------------------------------------------------

    def row_count(self) -> int:
        raise NotImplementedError

    def head_row(self, y: int, width: int) -> Strip:
        raise NotImplementedError

    def body_row(self, index: int, width: int) -> list[Piece]:
        """Returns row `index` of all rows, in at most `width` cells."""
        raise NotImplementedError

    def open_line(self) -> None:
        """Handle Enter on the row under the cursor."""

    def cursor_moved(self) -> None:
        """Called when the cursor moved to another row."""

    @property
    def has_row_cursor(self) -> bool:
        """Whether the row under the cursor is marked."""
        return True

    # --- where we are -------------------------------------------------------------------------------------------------

    @property
    def body_height(self) -> int:
        return max(1, self.size.height - self.HEAD_ROWS)

    @property
    def cursor_row(self) -> int:
        """The index of the row under the cursor, 0 when there is none."""
        return max(0, min(self.wanted_row, self.row_count() - 1))

    def put_cursor(self, index: int) -> None:
        """Put the cursor on a row, and scroll as little as shows it."""
        self.wanted_row = max(0, min(index, self.row_count() - 1))
        self.show_row(self.wanted_row)
        self.cursor_moved()

    def show_row(self, index: int) -> None:
        """Scroll as little as shows a row."""
        self.top_row = max(index - self.body_height + 1, min(self.top_row, index))
        self.refresh()

    def scroll_rows(self, step: int) -> None:
        """Scroll by rows and leave the cursor where it is."""
        self.top_row = max(0, min(self.top_row + step, self.row_count() - self.body_height))
        self.refresh()

    def move_cursor(self, step: int) -> None:
        self.put_cursor(self.cursor_row + step)

    def move_page(self, pages: int) -> None:
        self.put_cursor(self.cursor_row + pages * max(1, self.body_height - 1))

    def move_home(self) -> None:
        self.put_cursor(0)

    def follow(self) -> None:
        """Go to the last row."""
        self.put_cursor(self.row_count() - 1)

    def place_note(self) -> str:
        """Returns the range of visible rows and their number, or "" when all are visible."""
        rows, height = self.row_count(), self.body_height
        return f"{self.top_row + 1}-{min(rows, self.top_row + height)} of {rows:,}" if rows > height else ""

    # --- drawing ------------------------------------------------------------------------------------------------------

    def row(self, y: int, width: int) -> Strip:
        if y < self.HEAD_ROWS:
            return self.head_row(y, width)
        index = self.top_row + y - self.HEAD_ROWS
        if index >= self.row_count():
            return Strip.blank(width)
        strip = strip_of(self.body_row(index, width))
        if self.has_focus and self.has_row_cursor and index == self.cursor_row:
            return strip.adjust_cell_length(width).apply_style(self.style_of("cursor"))
        return strip

    # --- Textual ------------------------------------------------------------------------------------------------------

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    def on_resize(self) -> None:
        self.show_row(self.cursor_row)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.scroll_rows(-WHEEL_ROWS)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.scroll_rows(WHEEL_ROWS)

    def on_click(self, event: events.Click) -> None:
        index = self.top_row + event.y - self.HEAD_ROWS
        if event.y >= self.HEAD_ROWS and index < self.row_count():
            self.put_cursor(index)
            if event.chain == 2:
                self.open_line()
