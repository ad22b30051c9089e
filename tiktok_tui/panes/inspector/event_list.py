"""The inspector's list: every raw event with time, name, method, size, and how far it could be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import tzinfo
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.strip import Strip

from tiktok_tui.events.filter import Searchable, searchable_event
from tiktok_tui.events.model import DecodeStatus, PayloadFormat, RawEvent
from tiktok_tui.events.summary import summarise
from tiktok_tui.panes.format import clipped, clock_time, fitted, grouped
from tiktok_tui.panes.history.events import EventHistory
from tiktok_tui.panes.history.pages import History, Page
from tiktok_tui.panes.history.thread import HistoryThread
from tiktok_tui.panes.messages import CursorMoved, EventsArrived
from tiktok_tui.panes.strips import strip_of
from tiktok_tui.panes.virtual_list.line import Line
from tiktok_tui.panes.virtual_list.widget import VirtualList

if TYPE_CHECKING:
    from tiktok_tui.alerts.rules import AlertRule

READING_MARKS = {
    DecodeStatus.DECODED: ("✓", "success"),
    DecodeStatus.NAMED: ("·", "quiet"),
    DecodeStatus.UNKNOWN: ("?", "warning"),
    DecodeStatus.DAMAGED: ("✗", "error"),
}
PINNED, MARKED = "»", "="  # beside the time of an event
NAME_CELLS = 14
METHOD_CELLS = 30


def _mark_of(raw: RawEvent) -> tuple[str, str]:
    """How far an event could be read, and the part of the style for it. A plus: it has fields without a name."""
    if raw.payload_format is PayloadFormat.NONE:
        return "─", "quiet"
    if raw.unknown_fields and raw.reading is DecodeStatus.DECODED:
        return "+", "gift"
    return READING_MARKS[raw.reading]


class EventList(VirtualList):
    EMPTY = "no event yet"
    # Its lines hold their payloads, of some kilobytes each.
    MAX_LINES = 4_000

    def __init__(self, timezone: tzinfo | None, emoji: Callable[[str], str]) -> None:
        super().__init__("inspector", "4", id="inspector")
        self._timezone = timezone
        self._emoji = emoji
        self._pinned = self._marked = 0

    def on_events_arrived(self, message: EventsArrived) -> None:
        if message.events:
            alerted = message.alerted
            self.add_lines(Line(raw.number, raw, is_alert=raw.number in alerted) for raw in message.events)
            self.show()

    def make_history(self, thread: HistoryThread, rules: Sequence[AlertRule]) -> History:
        return EventHistory(thread, rules)

    def lines_of(self, page: Page, before: Sequence[Line]) -> list[Line]:  # noqa: ARG002 - no two events share a line
        return [
            Line(raw.number, raw, is_alert=raw.number in page.alerted)
            for raw in page.items
            if isinstance(raw, RawEvent)
        ]

    def set_marks(self, pinned: int, marked: int) -> None:
        """The numbers of the events that are pinned and marked, 0 for none."""
        self._pinned, self._marked = pinned, marked
        self.invalidate_rows()
        self.show()

    def title_note(self) -> str:
        pinned = f"{PINNED} #{grouped(self._pinned)} pinned" if self._pinned else ""
        marked = f"{MARKED} #{grouped(self._marked)} marked" if self._marked else ""
        return " · ".join(note for note in (pinned, marked) if note)

    def cursor_changed(self) -> None:
        line = self.cursor_line if not self.is_following else None
        self.post_message(
            CursorMoved(line.subject if line is not None and isinstance(line.subject, RawEvent) else None)
        )

    def searchable_of(self, line: Line) -> Searchable:
        assert isinstance(line.subject, RawEvent)
        return searchable_event(line.subject)

    def rows_of(self, line: Line, width: int) -> list[Strip]:
        raw = line.subject
        assert isinstance(raw, RawEvent)
        mark, mark_style = _mark_of(raw)
        quiet, text = self.style_of("quiet"), self.style_of("text")
        time = clock_time(raw.received_at, self._timezone, with_seconds=width >= 44)
        size = f"{grouped(raw.size):>7} "
        flag = PINNED if raw.number == self._pinned else MARKED if raw.number == self._marked else " "
        pieces = [
            (time, self.style_of("time")),
            (flag, self.style_of("note")),
            (f"{mark} ", self.style_of(mark_style)),
            (f"{fitted(raw.name, NAME_CELLS)} ", self.style_of("strong")),
            (size, text),
        ]
        if width >= 100:
            pieces.append((f"{fitted(raw.method.removeprefix('Webcast'), METHOD_CELLS)} ", quiet))
        used = sum(cell_len(part) for part, _ in pieces)
        if raw.is_history:
            pieces.append(("before ", quiet))
            used += 7
        about = (
            raw.reason if raw.reading is DecodeStatus.DAMAGED else summarise(raw.event) if raw.event is not None else ""
        )
        if not about and raw.reading is not DecodeStatus.DECODED:
            about = raw.method
        if width > used:
            style = self.style_of("error") if raw.reading is DecodeStatus.DAMAGED else quiet
            pieces.append((clipped(self._emoji(about), width - used), style))
        return [strip_of(pieces)]
