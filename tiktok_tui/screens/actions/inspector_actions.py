"""Actions of the inspector: open, pin, mark and compare events, count them by method, find the line of one."""

from __future__ import annotations

from textual.screen import Screen

from tiktok_tui.events.model import GiftSent
from tiktok_tui.panes.battle import BattlePane
from tiktok_tui.panes.format import grouped
from tiktok_tui.panes.inspector.detail_pane import EventDetailPane
from tiktok_tui.panes.inspector.event_list import EventList
from tiktok_tui.panes.virtual_list.widget import VirtualList
from tiktok_tui.screens.actions.copy_actions import NO_EVENT
from tiktok_tui.screens.actions.pane_actions import PaneActions
from tiktok_tui.screens.commands import Commands
from tiktok_tui.screens.pane_switcher import PaneSwitcher
from tiktok_tui.screens.panes import Panes
from tiktok_tui.session.session import Session

BATTLE = "battle"  # the category of the catalogue


class InspectorActions:
    """`pane_actions` handle keys that mean the same in other panes: open, and clear."""

    def __init__(
        self, screen: Screen[None], panes: Panes, switcher: PaneSwitcher, pane_actions: PaneActions, session: Session
    ) -> None:
        self._screen = screen
        self._panes = panes
        self._switcher = switcher
        self._pane_actions = pane_actions
        self._session = session

    def commands(self) -> Commands:
        return {
            "open": self._open,
            "clear_filter": self._clear,
            "show_line": self._show_line,
            "next_view": self._panes.details.next_view,
            "previous_view": lambda: self._panes.details.next_view(-1),
            "detail_down": lambda: self._move_other_half(1),
            "detail_up": lambda: self._move_other_half(-1),
            "read_as": self._read_as,
            "pin": self._toggle_pin,
            "mark": self._toggle_mark,
            "compare": self._compare,
            "statistics": self._show_statistics,
        }

    # --- from pane to pane --------------------------------------------------------------------------------------------

    def open_event(self, number: int) -> None:
        """Show an event in the inspector, and its details when the inspector has the focus already."""
        events, details = self._panes.events, self._panes.details
        was_in_inspector = isinstance(self._screen.focused, EventList | EventDetailPane)
        self._unpin()
        if not was_in_inspector:
            self._switcher.show("inspector")
        if not events.go_to(number):
            if events.filter_text:
                events.set_filter("")
                self._screen.notify("The inspector's filter hid that event and was taken away.")
            if not events.go_to(number):
                raw = self._session.store.get(number)
                details.inspect(raw)
                if raw is None:
                    self._screen.notify("That event is too long ago: it is no longer kept.", severity="warning")
                    return
        if was_in_inspector or not details.display:
            self._switcher.show_details()

    def show_method(self, method: str) -> None:
        """Show only the events of a method in the list."""
        quote = '"' if any(character in method for character in ' "') else ""
        self._panes.events.set_filter(f"method={quote}{method}{quote}")
        self._switcher.show_list()

    def _open(self) -> None:
        if not isinstance(self._screen.focused, BattlePane):
            self._pane_actions.open_line()
            return
        counts = self._session.method_counts()
        newest = max((count.last_number for count in counts if count.category == BATTLE), default=0)
        if newest:
            self.open_event(newest)
        else:
            self._screen.notify("No battle has sent anything yet.")

    def _clear(self) -> None:
        details, focused = self._panes.details, self._screen.focused
        is_searched = bool(details.filter_text) and details.looking.field_view is not None
        if focused is details and not is_searched:
            self._switcher.leave_details()
        elif focused is self._panes.statistics:
            self._switcher.show_list()
        else:
            self._pane_actions.clear()

    def _show_line(self) -> None:
        """Go from an event to its line in the chat or the gifts, or to the battle pane."""
        raw = self._panes.event_at(self._screen.focused)
        if raw is None:
            self._screen.notify(NO_EVENT, severity="warning")
            return
        pane: VirtualList
        if raw.category == BATTLE:
            self._switcher.show("battle")
            return
        if isinstance(raw.event, GiftSent):
            pane, number = self._panes.gifts, self._panes.gifts.number_of(raw.event)
        else:
            pane, number = self._panes.chat, self._panes.chat.number_of(raw)
        if not number:
            self._screen.notify("That event has no line in chat, gifts or battle.")
            return
        self._switcher.show(pane.id or "")
        if pane.go_to(number):
            return
        if pane.filter_text:
            pane.set_filter("")
            self._screen.notify(f"The filter of {pane.pane_title} hid that line and was taken away.")
        if not pane.go_to(number):
            self._screen.notify("That line is hidden, or too long ago.", severity="warning")

    # --- one event ----------------------------------------------------------------------------------------------------

    def _move_other_half(self, step: int) -> None:
        """In the list scroll the details; in the details go to another event of the list."""
        if isinstance(self._screen.focused, EventDetailPane):
            self._panes.events.move_cursor(step)
        else:
            self._panes.details.scroll_rows(3 * step)

    def _read_as(self) -> None:
        details = self._panes.details
        chosen = details.read_as_next() if self._screen.focused is details else ""
        if not chosen:
            self._screen.notify("Go into an event (Enter) and onto a field: its type can be chosen there.")
        elif chosen == "before":
            self._screen.notify("The field is read as it was before.")
        else:
            self._screen.notify(f"The field is read as {chosen}, in every event of this method.")

    def _toggle_pin(self) -> None:
        details = self._panes.details
        if details.is_pinned:
            self._unpin()
        elif (raw := self._panes.event_at(self._screen.focused)) is not None:
            details.pin(raw)
            self._show_marks()
        else:
            self._screen.notify(NO_EVENT, severity="warning")

    def _unpin(self) -> None:
        if self._panes.details.is_pinned:
            self._panes.details.pin(None)
            self._show_marks()

    def _toggle_mark(self) -> None:
        raw, state = self._panes.event_at(self._screen.focused), self._panes.details.looking
        if raw is None:
            self._screen.notify(NO_EVENT, severity="warning")
            return
        marked = state.marked
        state.mark(None if marked is not None and marked.number == raw.number else raw)
        if state.marked is not None:
            self._screen.notify(f"#{grouped(raw.number)} is marked: = compares another event with it.")
        self._show_marks()

    def _compare(self) -> None:
        raw, details = self._panes.event_at(self._screen.focused), self._panes.details
        if raw is None:
            self._screen.notify(NO_EVENT, severity="warning")
            return
        if raw is not details.raw:
            self._unpin()
            details.inspect(raw)
        details.compare()
        self._switcher.show_details()

    def _show_marks(self) -> None:
        details = self._panes.details
        pinned = details.raw.number if details.is_pinned and details.raw is not None else 0
        marked = details.looking.marked.number if details.looking.marked is not None else 0
        self._panes.events.set_marks(pinned, marked)
        details.refresh()

    def _show_statistics(self) -> None:
        statistics = self._panes.statistics
        if self._screen.focused is statistics:
            statistics.sort_by_next()
            return
        statistics.count()
        self._switcher.show_statistics()
