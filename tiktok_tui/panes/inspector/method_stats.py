"""Statistics of events by method."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from typing import ClassVar

from textual.strip import Strip

from tiktok_tui.events.model import DecodeStatus
from tiktok_tui.panes.format import clock_time, fitted, grouped, short
from tiktok_tui.panes.inspector.event_list import READING_MARKS
from tiktok_tui.panes.inspector.rows_pane import Piece, RowsPane
from tiktok_tui.panes.messages import MethodChosen, RoomChanged
from tiktok_tui.panes.strips import strip_of
from tiktok_tui.room.method_counts import OTHERS, MethodCount
from tiktok_tui.session.session import Session

# Sort orders, in the order of the key.
SORTS: dict[str, Callable[[MethodCount], tuple[float, str]]] = {
    "events": lambda count: (-count.count, count.method),
    "bytes": lambda count: (-count.bytes, count.method),
    "a minute": lambda count: (-count.in_last_minute, count.method),
    "not read": lambda count: (-_unread(count), count.method),
    "newest": lambda count: (-count.last_number, count.method),
    "method": lambda count: (0, count.method),
}


# Heading, sort order, cells, and least width of the pane. The method takes the rest.
COLUMNS = (
    ("events", "events", 8, 0),
    ("%", "events", 5, 0),
    ("bytes", "bytes", 9, 0),
    ("%", "bytes", 5, 70),
    ("/min", "a minute", 7, 0),
    ("not read", "not read", 10, 0),
    ("newest", "newest", 9, 80),
)


def _unread(count: MethodCount) -> int:
    """Returns the number of events of a method that were not fully decoded."""
    if count.reading in (DecodeStatus.UNKNOWN, DecodeStatus.NAMED):
        return count.count
    return count.damaged + count.extras


class MethodStatsPane(RowsPane):
    """Takes the place of the inspector's list. Enter shows the events of a method."""

    COMPONENT_CLASSES = {
        "pane--title",
        "pane--title-focused",
        "pane--note",
        "pane--text",
        "pane--strong",
        "pane--quiet",
        "pane--time",
        "pane--warning",
        "pane--error",
        "pane--gift",
        "pane--success",
        "pane--cursor",
    }
    HEAD_ROWS: ClassVar[int] = 2

    def __init__(self, session: Session, timezone: tzinfo | None) -> None:
        super().__init__(id="statistics")
        self._session = session
        self._timezone = timezone
        self._sort = "events"
        self._rows: list[MethodCount] = []
        self._events = self._bytes = 0
        self._counted_at = -1

    @property
    def sort(self) -> str:
        """The sort order, one of SORTS."""
        return self._sort

    def sort_by_next(self) -> None:
        names = list(SORTS)
        self._sort = names[(names.index(self._sort) + 1) % len(names)]
        self.count()
        self.move_home()

    def count(self) -> None:
        """Update the table. The cursor stays on its method."""
        chosen = self._rows[self.cursor_row].method if self._rows else ""
        self._rows = sorted(self._session.method_counts(), key=SORTS[self._sort])
        self._events = sum(row.count for row in self._rows)
        self._bytes = sum(row.bytes for row in self._rows)
        # Without a chosen row the cursor stays on the first.
        if self.cursor_row:
            self.wanted_row = next((index for index, row in enumerate(self._rows) if row.method == chosen), 0)
            self.show_row(self.cursor_row)
        self.refresh()

    def on_room_changed(self, message: RoomChanged) -> None:
        # Updated at most once a second, so that the figures can be read.
        if self.display and int(message.now) != self._counted_at:
            self._counted_at = int(message.now)
            self.count()

    def open_line(self) -> None:
        if self._rows and self._rows[self.cursor_row].method != OTHERS:
            self.post_message(MethodChosen(self._rows[self.cursor_row].method))

    def copied_text(self) -> str:
        """The row under the cursor as text."""
        if not self._rows:
            return ""
        return " ".join("".join(text for text, _ in self.body_row(self.cursor_row, 200)).split())

    # --- drawing ------------------------------------------------------------------------------------------------------

    def row_count(self) -> int:
        return len(self._rows)

    def head_row(self, y: int, width: int) -> Strip:
        if y == 0:
            methods = "1 method" if len(self._rows) == 1 else f"{grouped(len(self._rows))} methods"
            return self.title_row("4 statistics", f"{methods}, by {self._sort}", self.place_note())
        columns = _columns(width)
        note, quiet = self.style_of("note"), self.style_of("quiet")
        pieces = [(fitted("   method", _method_cells(columns, width)), note if self._sort == "method" else quiet)]
        pieces += [(f"{head:>{cells}}", note if by == self._sort else quiet) for head, by, cells, _ in columns]
        return strip_of(pieces)

    def body_row(self, index: int, width: int) -> list[Piece]:
        count = self._rows[index]
        has_extras = count.extras and count.reading is DecodeStatus.DECODED
        mark, mark_style = ("+", "gift") if has_extras else READING_MARKS[count.reading]
        columns = _columns(width)
        texts = {
            ("events", "events"): grouped(count.count),
            ("%", "events"): _share(count.count, self._events),
            ("bytes", "bytes"): short(count.bytes),
            ("%", "bytes"): _share(count.bytes, self._bytes),
            ("/min", "a minute"): grouped(count.in_last_minute),
            ("not read", "not read"): _unread_text(count),
            ("newest", "newest"): clock_time(count.last_at, self._timezone),
        }
        name = fitted(count.method.removeprefix("Webcast"), _method_cells(columns, width) - 3)
        pieces = [(f" {mark} ", self.style_of(mark_style)), (name, self.style_of("strong"))]
        for head, by, cells, _ in columns:
            style = "warning" if by == "not read" else "text" if by == self._sort else "quiet"
            pieces.append((f"{texts[head, by]:>{cells}}", self.style_of(style)))
        return pieces


def _columns(width: int) -> list[tuple[str, str, int, int]]:
    return [column for column in COLUMNS if width >= column[3]]


def _method_cells(columns: list[tuple[str, str, int, int]], width: int) -> int:
    return max(4, width - sum(cells for _, _, cells, _ in columns))


def _share(part: int, whole: int) -> str:
    percent = 100 * part / whole if whole else 0.0
    return "<1%" if 0 < percent < 1 else f"{percent:.0f}%"


def _unread_text(count: MethodCount) -> str:
    """Returns "all" without a schema, else the numbers of damaged events and of those with unknown fields."""
    if count.reading in (DecodeStatus.UNKNOWN, DecodeStatus.NAMED):
        return "all"
    parts = [f"✗{short(count.damaged)}"] if count.damaged else []
    return " ".join([*parts, *([f"+{short(count.extras)}"] if count.extras else [])])
