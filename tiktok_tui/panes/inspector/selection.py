"""State of the inspector: the event, the view and the field that are selected. Independent of widgets."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo

from tiktok_tui.events.model import RawEvent
from tiktok_tui.panes.inspector.background_reads import BackgroundReads
from tiktok_tui.panes.inspector.compare_view import Answer
from tiktok_tui.panes.inspector.field_view import FieldPosition, FieldView
from tiktok_tui.panes.inspector.frame_view import FrameContents
from tiktok_tui.panes.inspector.hex_view import HexView
from tiktok_tui.panes.inspector.inspected_event import InspectedEvent
from tiktok_tui.panes.inspector.registry import ViewContext, registered_views
from tiktok_tui.panes.inspector.view import StyleOf, View
from tiktok_tui.session.session import Session
from tiktok_tui.store.related_events import Neighbours
from tiktok_tui.wire.field_types import ReadAs, next_choice
from tiktok_tui.wire.tree import Node, Path


class InspectorState:
    """Holds the views of one event at a time. A chosen field type applies to all events of the method."""

    def __init__(
        self,
        style_of: StyleOf,
        session: Session,
        reads: BackgroundReads,
        timezone: tzinfo | None,
        emoji: Callable[[str], str],
    ) -> None:
        self._session = session
        self._reads = reads
        self._neighbours = Neighbours(lambda: session.store, session.written)
        self._event: InspectedEvent | None = None
        self._choices: dict[str, dict[Path, ReadAs]] = {}
        self.marked: RawEvent | None = None
        context = ViewContext(style_of, self._read_frame, self._read_other, timezone)
        self._all = tuple(spec.make(context) for spec in registered_views())
        self.field_views = [view for view in self._all if isinstance(view, FieldView)]
        self.fields = self.field_views[0]
        self.hex = next(view for view in self._all if isinstance(view, HexView))
        self.comparison = next(view for view in self._all if view.is_comparison)
        for view in self._all:
            view.emoji = emoji
        self._chosen: View = self.fields
        # The field under the cursor, to find it in the next event.
        self._place: FieldPosition | None = None

    @property
    def event(self) -> InspectedEvent | None:
        return self._event

    @property
    def raw(self) -> RawEvent | None:
        return self._event.raw if self._event is not None else None

    @property
    def views(self) -> list[View]:
        """The views of this event, or all of them without an event."""
        event = self._event
        return [view for view in self._all if event is None or view.can_show(event)]

    @property
    def view(self) -> View:
        """The chosen view, or the first one that this event has."""
        views = self.views
        return self._chosen if self._chosen in views else views[0]

    @property
    def field_view(self) -> FieldView | None:
        """The current view if it shows fields, otherwise None."""
        view = self.view
        return view if isinstance(view, FieldView) else None

    # --- another event, another view ----------------------------------------------------------------------------------

    def show(self, raw: RawEvent | None) -> None:
        """Show another event, at the same field where it has one."""
        self._event = self.inspected(raw) if raw is not None else None
        for view in self._all:
            view.show(self._event)
        source = self.field_view or self.fields
        self._mark(source.node(source.row_at(self._place)) if self._place is not None else None)

    def inspected(self, raw: RawEvent) -> InspectedEvent:
        """Returns an event with the chosen types for its method."""
        return InspectedEvent(raw, self._choices.get(raw.method, {}))

    def choose(self, view: View, width: int) -> int:
        """Switch to a view. Returns the row for the cursor, for rows of `width` cells."""
        self._chosen = view
        row = self.row_of_field(width)
        if not view.is_comparison:
            # There an equal message is one row, also for the field in it that the cursor came from.
            self.put_on_row(row)
        return row

    def step(self, step: int) -> View:
        """Returns the view `step` places further."""
        views = self.views
        return views[(views.index(self.view) + step) % len(views)]

    # --- fields -------------------------------------------------------------------------------------------------------

    def put_on_row(self, row: int) -> None:
        """Called when the cursor is on a row of the current view."""
        if self.view.has_field_rows:
            self._keep(self.view.node(row))

    def row_of_field(self, width: int) -> int:
        """Returns the row of the selected field in the current view, for rows of `width` cells, or 0."""
        view, field = self.view, self.hex.field
        if isinstance(view, FieldView):
            return view.row_of(field) if field is not None else view.row_at(self._place)
        return view.row_of_field(field, width) if field is not None else 0

    def step_field(self, step: int) -> Node | None:
        """Mark the next or previous field in the hex view. Returns it, or None without one."""
        if self._event is not None and self._event.is_protobuf:
            self._keep(self.fields.node(self.fields.step_from(self.hex.field, step)))
        return self.hex.field

    def mark_byte(self, offset: int) -> int:
        """Mark the innermost field with a byte. Returns its row among the fields."""
        source = self.field_view or self.fields
        row = source.row_at_byte(offset)
        self._keep(source.node(row))
        return row

    def _keep(self, node: Node | None) -> None:
        """Select a field, in this event and the next ones."""
        self._mark(node)
        if node is not None:
            self._place = (self.field_view or self.fields).place_of(node)

    def _mark(self, node: Node | None) -> None:
        # JSON has no bytes to mark.
        self.hex.field = node if node is not None and node.end else None

    def about_field(self) -> str:
        """Returns the description of the marked field, or ""."""
        field = self.hex.field
        return self.fields.about_field(field) if field is not None else ""

    def read_as_next(self) -> str:
        """Read the field under the cursor as the next type. Returns its name, or "" without a choice."""
        event, node = self._event, self.hex.field
        if event is None or node is None or not self.view.shows_fields or node.wire_type is None or not node.path:
            return ""
        choices = self._choices.setdefault(event.raw.method, {})
        choice = next_choice(node.wire_type, node.type_name, choices.get(node.path))
        if choice is None:
            del choices[node.path]
        else:
            choices[node.path] = choice
        self._event = self.inspected(event.raw)
        for view in self._all:
            if isinstance(view, FieldView):
                view.reread(self._event)
            else:
                view.show(self._event)
        nodes = (self.field_view or self.fields).nodes
        self._mark(next((other for other in nodes if (other.start, other.path) == (node.start, node.path)), None))
        return choice.value if choice is not None else "before"

    # --- two events ---------------------------------------------------------------------------------------------------

    def mark(self, raw: RawEvent | None) -> None:
        """Mark an event for comparisons; None removes the mark."""
        self.marked = raw
        self.comparison.show(self._event)

    def _read_other(self, event: InspectedEvent, answer: Answer, fail: Callable[[], None]) -> None:
        """Answer with the marked event, or with the one before of the same method."""
        raw = event.raw
        if self.marked is not None and self.marked.number != raw.number:
            answer(self.inspected(self.marked))
            return
        before = self._neighbours.before_in_memory(raw)
        if before is not None:
            answer(self.inspected(before))
            return
        self._reads.read(
            lambda: self._neighbours.before_recorded(raw),
            lambda found: answer(self.inspected(found) if found is not None else None),
            fail,
        )

    def _read_frame(self, raw: RawEvent, answer: Callable[[FrameContents | None], None]) -> None:
        """Answer with the frame of an event, from memory where all of it is there."""
        data = self._session.recent_frame_of(raw)
        events, is_whole = self._neighbours.in_frame_in_memory(raw)
        if data is not None and is_whole:
            answer((data, events))
            return
        self._reads.read(
            lambda: (self._session.frame_of(raw), self._neighbours.in_frame_recorded(raw) or events),
            answer,
            lambda: answer(None),
        )
