"""What keys do to raw events: go into one, compare, pin, copy, count them by method, go back to its line."""

from __future__ import annotations

from textual import events
from textual.widget import Widget

from tiktok_tui.events.model import GiftSent, RawEvent
from tiktok_tui.panes.battle import BattlePane
from tiktok_tui.panes.chat import ChatPane
from tiktok_tui.panes.format import grouped
from tiktok_tui.panes.gifts import GiftsPane
from tiktok_tui.panes.inspector.detail_pane import EventDetailPane
from tiktok_tui.panes.inspector.event_list import EventList
from tiktok_tui.panes.inspector.method_stats import MethodStatsPane
from tiktok_tui.panes.messages import CursorMoved, MethodChosen, OpenRawEvent
from tiktok_tui.panes.virtual_list.widget import VirtualList
from tiktok_tui.screens.actions.pane_actions import PaneActions
from tiktok_tui.screens.copy_text import CopyFormat, event_as_text
from tiktok_tui.session.session import Session
from tiktok_tui.settings.actions import Scope, find_action

BATTLE = "battle"  # the category of the catalogue
PRIVATE = "It holds what the room sent, people's names and words among it."


class InspectorActions(PaneActions):
    """The part of the room's screen that is about raw events. The screen itself says where the panes are."""

    session: Session

    def __init__(self) -> None:
        super().__init__()
        self._is_inside = False  # an event: the details have the focus, or had it when a prompt took it
        self._shows_statistics = False

    def _show_pane(self, name: str) -> None:
        """Give the focus to a pane, wherever it is."""
        raise NotImplementedError

    def _arrange(self) -> None:
        """Show what now belongs on the screen."""
        raise NotImplementedError

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        try:
            scope = find_action(action).scope
        except KeyError:
            return True
        if scope is Scope.INSPECTOR:
            return isinstance(self.focused, EventList | EventDetailPane | MethodStatsPane)
        if action == "open" and isinstance(self.focused, BattlePane):
            return True
        return super().check_action(action, parameters)

    # --- where the focus is -------------------------------------------------------------------------------------------

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        widget = event.widget
        # A prompt takes the focus for a moment only.
        is_inside = isinstance(widget, EventDetailPane) or (
            self._is_inside and not isinstance(widget, VirtualList | MethodStatsPane)
        )
        if isinstance(widget, BattlePane):
            is_inside = False
        if is_inside != self._is_inside:
            self._is_inside = is_inside
            self.call_next(self._arrange)

    def _go_inside(self) -> None:
        self._give_focus(self.query_one(EventDetailPane))

    def _go_to_list(self) -> None:
        self._give_focus(self._left_half())

    def _left_half(self) -> EventList | MethodStatsPane:
        return self.query_one(MethodStatsPane) if self._shows_statistics else self.query_one(EventList)

    def _inspector_in_use(self) -> Widget:
        """What has the focus when the inspector has it."""
        return self.query_one(EventDetailPane) if self._is_inside else self._left_half()

    def _give_focus(self, pane: EventDetailPane | EventList | MethodStatsPane) -> None:
        self._is_inside = isinstance(pane, EventDetailPane)
        # At once, not with the next message: the next key may be here already.
        pane.display = True
        self.set_focus(pane)
        self.call_next(self._arrange)

    def action_clear_filter(self) -> None:
        details, table = self.query_one(EventDetailPane), self.query_one(MethodStatsPane)
        is_searched = bool(details.filter_text) and details.looking.field_view is not None
        if self.focused is details and not is_searched:
            self._go_to_list()
        elif self.focused is table:
            self._shows_statistics = False
            self._go_to_list()
        else:
            super().action_clear_filter()

    # --- from pane to pane --------------------------------------------------------------------------------------------

    def on_open_raw_event(self, message: OpenRawEvent) -> None:
        was_in_inspector = isinstance(self.focused, EventList | EventDetailPane)
        inspector, details = self.query_one(EventList), self.query_one(EventDetailPane)
        self._unpin()
        if not was_in_inspector:
            self._show_pane("inspector")
        if not inspector.go_to(message.number):
            if inspector.filter_text:
                inspector.set_filter("")
                self.notify("The inspector's filter hid that event and was taken away.")
            if not inspector.go_to(message.number):
                raw = self.session.store.get(message.number)
                details.inspect(raw)
                if raw is None:
                    self.notify("That event is too long ago: it is no longer kept.", severity="warning")
                    return
        if was_in_inspector or not details.display:
            self._go_inside()

    def on_cursor_moved(self, message: CursorMoved) -> None:
        self.query_one(EventDetailPane).inspect(message.raw)

    def action_open(self) -> None:
        if isinstance(self.focused, BattlePane):
            counts = self.session.method_counts()
            newest = max((count.last_number for count in counts if count.category == BATTLE), default=0)
            if newest:
                self.post_message(OpenRawEvent(newest))
            else:
                self.notify("No battle has sent anything yet.")
        else:
            super().action_open()

    def action_show_line(self) -> None:
        """From an event to the line that it made."""
        raw = self._event_in_hand()
        if raw is None:
            self._say_no_event()
            return
        pane: VirtualList
        if raw.category == BATTLE:
            self._show_pane("battle")
            return
        if isinstance(raw.event, GiftSent):
            pane, number = self.query_one(GiftsPane), self.query_one(GiftsPane).number_of(raw.event)
        else:
            pane, number = self.query_one(ChatPane), self.query_one(ChatPane).number_of(raw)
        if not number:
            self.notify("That event has no line in chat, gifts or battle.")
            return
        self._show_pane(pane.id or "")
        if pane.go_to(number):
            return
        if pane.filter_text:
            pane.set_filter("")
            self.notify(f"The filter of {pane.pane_title} hid that line and was taken away.")
        if not pane.go_to(number):
            self.notify("That line is hidden, or too long ago.", severity="warning")

    # --- looking ------------------------------------------------------------------------------------------------------

    def _event_in_hand(self) -> RawEvent | None:
        """The event that keys are about: the one in the details, or under the list's cursor."""
        details, inspector = self.query_one(EventDetailPane), self.query_one(EventList)
        if not isinstance(self.focused, EventList):
            return details.raw
        line = inspector.cursor_line
        return line.subject if line is not None and isinstance(line.subject, RawEvent) else None

    def _say_no_event(self) -> None:
        self.notify("There is no event under the cursor.", severity="warning")

    def action_next_view(self) -> None:
        self.query_one(EventDetailPane).next_view()

    def action_previous_view(self) -> None:
        self.query_one(EventDetailPane).next_view(-1)

    def action_detail_down(self) -> None:
        self._move_the_other(1)

    def action_detail_up(self) -> None:
        self._move_the_other(-1)

    def _move_the_other(self, step: int) -> None:
        """In the list scroll the details, in the details go to another event of the list."""
        if isinstance(self.focused, EventDetailPane):
            self.query_one(EventList).move_cursor(step)
        else:
            self.query_one(EventDetailPane).scroll_rows(3 * step)

    def action_read_as(self) -> None:
        details = self.query_one(EventDetailPane)
        chosen = details.read_as_next() if self.focused is details else ""
        if not chosen:
            self.notify("Go into an event (Enter) and onto a field: its type can be chosen there.")
        elif chosen == "before":
            self.notify("The field is read as it was before.")
        else:
            self.notify(f"The field is read as {chosen}, in every event of this method.")

    def action_pin(self) -> None:
        details = self.query_one(EventDetailPane)
        if details.is_pinned:
            self._unpin()
        elif (raw := self._event_in_hand()) is not None:
            details.pin(raw)
            self._show_marks()
        else:
            self._say_no_event()

    def _unpin(self) -> None:
        details = self.query_one(EventDetailPane)
        if details.is_pinned:
            details.pin(None)
            self._show_marks()

    def action_mark(self) -> None:
        raw, looking = self._event_in_hand(), self.query_one(EventDetailPane).looking
        if raw is None:
            self._say_no_event()
            return
        marked = looking.marked
        looking.mark(None if marked is not None and marked.number == raw.number else raw)
        if looking.marked is not None:
            self.notify(f"#{grouped(raw.number)} is marked: = compares another event with it.")
        self._show_marks()

    def action_compare(self) -> None:
        raw, details = self._event_in_hand(), self.query_one(EventDetailPane)
        if raw is None:
            self._say_no_event()
            return
        if raw is not details.raw:
            self._unpin()
            details.inspect(raw)
        details.compare()
        self._go_inside()

    def _show_marks(self) -> None:
        details = self.query_one(EventDetailPane)
        pinned = details.raw.number if details.is_pinned and details.raw is not None else 0
        marked = details.looking.marked.number if details.looking.marked is not None else 0
        self.query_one(EventList).set_marks(pinned, marked)
        details.refresh()

    # --- statistics ---------------------------------------------------------------------------------------------------

    def action_statistics(self) -> None:
        table = self.query_one(MethodStatsPane)
        if self.focused is table:
            table.sort_by_next()
            return
        self._shows_statistics = True
        table.count()
        self._go_to_list()

    def on_method_chosen(self, message: MethodChosen) -> None:
        self._shows_statistics = False
        quote = '"' if any(character in message.method for character in ' "') else ""
        self.query_one(EventList).set_filter(f"method={quote}{message.method}{quote}")
        self._go_to_list()

    # --- copy ---------------------------------------------------------------------------------------------------------

    def _copy_event(self, form: CopyFormat) -> None:
        raw, looking = self._event_in_hand(), self.query_one(EventDetailPane).looking
        if raw is None:
            self._say_no_event()
            return
        inspected = looking.inspected(raw)
        if form is CopyFormat.JSON and isinstance(self.focused, EventDetailPane) and looking.view.copies_event:
            text = inspected.event_json
        else:
            text = event_as_text(inspected, form)
        if text:
            self.copy(text, PRIVATE if form is CopyFormat.REPORT else "")
        elif raw.payload:
            self.notify(f"There is no {form.value} of it: it is too large, or damaged.", severity="warning")
        else:
            self.notify("It has no payload to copy.", severity="warning")

    def action_copy_base64(self) -> None:
        self._copy_event(CopyFormat.BASE64)

    def action_copy_hex(self) -> None:
        self._copy_event(CopyFormat.HEX)

    def action_copy_json(self) -> None:
        self._copy_event(CopyFormat.JSON)

    def action_copy_report(self) -> None:
        self._copy_event(CopyFormat.REPORT)
