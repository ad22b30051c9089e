"""The details of one raw event in several views, or the totals of the session."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from typing import ClassVar

from textual import events
from textual.strip import Strip

from tiktok_tui.events.model import RawEvent
from tiktok_tui.panes.format import clipped, grouped
from tiktok_tui.panes.history.thread import HistoryThread, QueryResult
from tiktok_tui.panes.inspector.background_reads import BackgroundReads
from tiktok_tui.panes.inspector.event_header import VERDICT_STYLES, facts, totals, verdict
from tiktok_tui.panes.inspector.hex_view import FULL_CELLS, HALF_CELLS
from tiktok_tui.panes.inspector.rows_pane import Piece, RowsPane
from tiktok_tui.panes.inspector.selection import InspectorState
from tiktok_tui.panes.inspector.view import View
from tiktok_tui.panes.messages import OpenRawEvent, RoomChanged
from tiktok_tui.panes.strips import strip_of
from tiktok_tui.session.session import Counts, Session

# Least widths for bytes beside the fields, and for sixteen of them in a row.
BESIDE_FROM_WIDTH = 100
FULL_BESIDE_FROM_WIDTH = 150


class EventDetailPane(RowsPane):
    COMPONENT_CLASSES = {
        "pane--title",
        "pane--title-focused",
        "pane--note",
        "pane--text",
        "pane--strong",
        "pane--quiet",
        "pane--handle",
        "pane--warning",
        "pane--error",
        "pane--gift",
        "pane--success",
        "pane--cursor",
        "pane--field-tag",
        "pane--field-bytes",
    }
    HEAD_ROWS: ClassVar[int] = 3

    def __init__(self, session: Session, timezone: tzinfo | None, emoji: Callable[[str], str]) -> None:
        super().__init__(id="details")
        self._timezone = timezone
        self._reads = BackgroundReads(self)
        self.looking = InspectorState(self.style_of, session, self._reads, timezone, emoji)
        self._pinned = False
        self._picked: RawEvent | None = None  # the event at the list's cursor, also while another is pinned
        self._tabs: list[tuple[int, int, View]] = []
        self._counts = Counts()
        self._counted_at = -1

    @property
    def raw(self) -> RawEvent | None:
        """The event shown, or None for the totals."""
        return self.looking.raw

    @property
    def is_pinned(self) -> bool:
        return self._pinned

    def read_back(self, thread: HistoryThread) -> None:
        """Let views read the recording in this thread."""
        self._reads.thread = thread

    def on_query_result(self, message: QueryResult) -> None:
        message.deliver()
        if self.wanted_row == 0 and self.looking.view.is_comparison:
            # The field's row was not known before.
            self.wanted_row = self.looking.row_of_field(self.size.width)
            self.show_row(self.wanted_row)
        self.refresh()

    # --- which event --------------------------------------------------------------------------------------------------

    def inspect(self, raw: RawEvent | None) -> None:
        """Show the event under the list's cursor, or the totals of the session for None.

        A pinned event stays, and so does a focused one when the list follows its tail again.
        """
        self._picked = raw
        if not self._pinned and (raw is not None or not self.has_focus):
            self._show(raw)

    def pin(self, raw: RawEvent | None) -> None:
        """Keep showing an event wherever the list's cursor moves, or with None follow the cursor again."""
        self._pinned = raw is not None
        self._show(raw if raw is not None else self._picked)

    def _show(self, raw: RawEvent | None) -> None:
        if not _is_same(raw, self.raw):
            self.looking.show(raw)
            self.top_row, self.wanted_row = 0, self.looking.row_of_field(self.size.width)
            self.show_row(self.wanted_row)
        self.refresh()

    def on_room_changed(self, message: RoomChanged) -> None:
        # Totals are redrawn at most once a second.
        is_due = message.connection.phase.is_final or int(message.now) != self._counted_at
        if self.raw is None and is_due and message.counts != self._counts:
            self._counts, self._counted_at = message.counts, int(message.now)
            self.refresh()

    # --- which view, which field --------------------------------------------------------------------------------------

    def choose_view(self, view: View) -> None:
        if view is not self.looking.view:
            self.top_row, self.wanted_row = 0, self.looking.choose(view, self.size.width)
            self.show_row(self.wanted_row)

    def next_view(self, step: int = 1) -> None:
        self.choose_view(self.looking.step(step))

    def compare(self) -> None:
        """Compare with the marked event, or with the previous one of the same method."""
        self.choose_view(self.looking.comparison)

    def cursor_moved(self) -> None:
        self.looking.put_on_row(self.cursor_row)

    def move_cursor(self, step: int) -> None:
        """Move to the next row, in the hex view to the bytes of the next field."""
        looking = self.looking
        field = looking.step_field(step) if looking.view.steps_by_field else None
        if field is None:
            super().move_cursor(step)
        else:
            self.put_cursor(looking.hex.row_of(field.start, self.size.width))

    @property
    def has_row_cursor(self) -> bool:
        # In the hex view the bytes of a field are marked, and JSON has none.
        event = self.looking.event
        return not self.looking.view.steps_by_field or (event is not None and not event.is_protobuf)

    def on_resize(self) -> None:
        looking = self.looking
        if looking.view.steps_by_field and looking.hex.field is not None:
            # Other bytes stand in a row than before. RowsPane's handler, which is called next, shows that of the field.
            self.wanted_row = looking.row_of_field(self.size.width)

    def _toggle(self) -> None:
        fields = self.looking.field_view
        if fields is not None and self.row_count():
            rows = fields.toggle(self.cursor_row)
            self.put_cursor(rows[0])
            self.show_row(min(rows[-1], rows[0] + self.body_height - 1))

    def open_line(self) -> None:
        """Fold or unfold, open a long value, go to another message of the frame, or hide what is the same in both."""
        looking = self.looking
        if looking.field_view is not None:
            self._toggle()
            return
        number = looking.view.open_row(self.cursor_row)
        if number:
            self.post_message(OpenRawEvent(number))
        elif looking.view.is_comparison:
            self.put_cursor(self.cursor_row)

    def read_as_next(self) -> str:
        """Read the field under the cursor as the next possible type. Returns its name, or "" without a choice."""
        self.looking.put_on_row(self.cursor_row)
        chosen = self.looking.read_as_next()
        if chosen:
            self.put_cursor(self.looking.row_of_field(self.size.width))
        return chosen

    @property
    def filter_text(self) -> str:
        """The search words."""
        return self.looking.fields.words

    def set_filter(self, text: str) -> None:
        """Show only fields with these words, "" shows all."""
        looking = self.looking
        if text and looking.field_view is None:
            self.choose_view(looking.fields)
        for view in looking.field_views:
            view.find(text)
        fields = looking.field_view
        row = looking.row_of_field(self.size.width)
        if fields is not None and fields.words:
            found = fields.next_found(row, 0)
            row = found if found is not None else fields.next_found(0, 0) or 0
        self.put_cursor(row)

    def find_next(self, way: int) -> None:
        """Go to the next field with the words: downwards for 1, upwards for -1."""
        fields = self.looking.field_view
        if fields is not None and fields.words:
            found = fields.next_found(self.cursor_row, way)
            if found is not None:
                self.put_cursor(found)
            else:
                self.notify("No match further down." if way > 0 else "No match further up.", timeout=2)

    def copied_text(self) -> str:
        """Returns the row under the cursor as text."""
        return self.looking.view.copied(self.cursor_row) if self.row_count() else ""

    # --- drawing ------------------------------------------------------------------------------------------------------

    @property
    def _beside(self) -> int:
        """The width of the bytes beside the fields, 0 where they are not."""
        event, width = self.looking.event, self.size.width
        if event is None or not event.is_protobuf or self.looking.field_view is None or width < BESIDE_FROM_WIDTH:
            return 0
        return FULL_CELLS if width >= FULL_BESIDE_FROM_WIDTH else HALF_CELLS

    def row_count(self) -> int:
        width = self.size.width - self._beside
        return self.looking.view.row_count(width) if self.raw is not None else 0

    def row(self, y: int, width: int) -> Strip:
        if self.raw is None:
            return self._total_row(y, width)
        beside = self._beside
        if not beside or y < self.HEAD_ROWS:
            return super().row(y, width)
        left = super().row(y, width - beside).adjust_cell_length(width - beside)
        return Strip.join([left, strip_of(self._hex_row(y - self.HEAD_ROWS, beside))])

    def _hex_row(self, y: int, width: int) -> list[Piece]:
        hex_view = self.looking.hex
        index = self._hex_top(width) + y
        return hex_view.row(index, width) if index < hex_view.row_count(width) else []

    def _hex_top(self, width: int) -> int:
        """Returns the first row of bytes beside the fields, such that the marked ones are visible."""
        hex_view = self.looking.hex
        if hex_view.field is None or hex_view.row_of(hex_view.field.end - 1, width) < self.body_height:
            return 0
        start = hex_view.row_of(hex_view.field.start, width)
        return max(0, min(start - 1, hex_view.row_count(width) - self.body_height))

    def body_row(self, index: int, width: int) -> list[Piece]:
        return self.looking.view.row(index, width)

    def head_row(self, y: int, width: int) -> Strip:
        raw = self.raw
        assert raw is not None  # or there are totals
        if y == 0:
            return self._title_row(raw, width)
        if y == 1:
            return strip_of(facts(raw, width, self._timezone, self.style_of))
        about = self._about() if self.has_focus or self.looking.view.is_comparison else ""
        if about:
            return strip_of([(clipped(f" {about}", width), self.style_of("note"))])
        return strip_of([(clipped(f" {verdict(raw)}", width), self.style_of(VERDICT_STYLES.get(raw.reading, "quiet")))])

    def _about(self) -> str:
        looking = self.looking
        return looking.about_field() if looking.view.steps_by_field else looking.view.about(self.cursor_row)

    def _title_row(self, raw: RawEvent, width: int) -> Strip:
        pinned = "pinned " if self._pinned else ""
        fields = self.looking.field_view
        words = f"/{fields.words}: {grouped(fields.found)} " if fields is not None and fields.words else ""
        title = f" {pinned}#{grouped(raw.number)} "
        quiet, note = self.style_of("quiet"), self.style_of("note")
        pieces = [(title, self.style_of("title-focused" if self.has_focus else "title")), (words, note)]
        used = sum(len(text) for text, _ in pieces)
        views = self.looking.views
        if used + sum(len(view.name) + 1 for view in views) + 1 > width:
            # Not all tabs fit: show the one in use and a mark for the others.
            place = views.index(self.looking.view) + 1
            pieces.append((f"[{self.looking.view.name}] {place} of {len(views)} views ", note))
            views = []
        self._tabs = []
        between = " "
        for view in views:
            chosen = view is self.looking.view
            self._tabs.append((used, used + len(view.name) + 2, view))
            pieces += [("[" if chosen else between, note), (view.name, note if chosen else quiet)]
            between = "]" if chosen else " "
            used += len(view.name) + 1
        pieces.append((between, note))
        used = sum(len(text) for text, _ in pieces)
        place_note = f" {self.place_note()} "
        if used + len(place_note) > width or not place_note.strip():
            place_note = ""
        return strip_of([*pieces, ("─" * max(0, width - used - len(place_note)), quiet), (place_note, quiet)])

    def _total_row(self, y: int, width: int) -> Strip:
        if y == 0:
            return self.title_row("details", "", "")
        rows = totals(self._counts)
        return strip_of([(clipped(f" {rows[y - 1]}", width), self.style_of("quiet"))]) if y <= len(rows) else Strip([])

    # --- the mouse ----------------------------------------------------------------------------------------------------

    def on_click(self, event: events.Click) -> None:
        if self.raw is None:
            return
        if event.y == 0:
            for start, end, view in self._tabs:
                if start <= event.x < end:
                    self.choose_view(view)
            return
        looking, beside = self.looking, self._beside
        row, column = event.y - self.HEAD_ROWS, event.x - (self.size.width - beside)
        offset = None
        if beside and column >= 0 <= row:
            offset = looking.hex.offset_at(self._hex_top(beside) + row, column, beside)
        elif looking.view.steps_by_field and row >= 0:
            offset = looking.hex.offset_at(self.top_row + row, event.x, self.size.width)
        if offset is not None:
            event.prevent_default()  # RowsPane's handler would go to the row at that height
            field_row = looking.mark_byte(offset)
            self.put_cursor(field_row if beside else self.top_row + row)


def _is_same(raw: RawEvent | None, other: RawEvent | None) -> bool:
    """Returns whether both are the same event, one of them possibly read from the recording."""
    if raw is None or other is None:
        return raw is other
    return (raw.number, raw.payload) == (other.number, other.payload)
