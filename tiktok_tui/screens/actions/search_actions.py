"""What keys do to look for something in the focused pane, and where panes find what is not in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tiktok_tui.panes.chat import ChatPane
from tiktok_tui.panes.gifts import GiftsPane
from tiktok_tui.panes.history.thread import HistoryThread
from tiktok_tui.panes.inspector.detail_pane import EventDetailPane
from tiktok_tui.panes.inspector.event_list import EventList
from tiktok_tui.panes.virtual_list.widget import VirtualList
from tiktok_tui.replay import replay_of
from tiktok_tui.screens.actions.pane_actions import PaneActions
from tiktok_tui.screens.prompts import SearchPrompt
from tiktok_tui.session.session import Session

if TYPE_CHECKING:
    from tiktok_tui.store.recording import Recording

_ACTIONS = ("search", "find_next", "find_previous")


class SearchActions(PaneActions):
    """The part of the room's screen that looks back through the session."""

    session: Session
    history: HistoryThread | None = None

    def read_back(self) -> None:
        """Let panes read what is not in memory, if it is recorded."""
        session = self.session
        if session.is_replay or session.recorder is not None:
            self.history = HistoryThread(self._recording, is_whole=session.is_replay)
            for pane in (ChatPane, GiftsPane, EventList):
                self.query_one(pane).attach_history(self.history, session.rules)
            if session.recorder is not None:
                self.query_one(EventDetailPane).read_back(self.history)

    def _recording(self) -> Recording | None:
        session = self.session
        if (replay := replay_of(session)) is not None:
            return replay.recording
        return session.recorder.reading() if session.recorder is not None else None

    def on_unmount(self) -> None:
        if self.history is not None:
            self.history.close()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in _ACTIONS:
            return isinstance(self.focused, VirtualList | EventDetailPane)
        return super().check_action(action, parameters)

    def action_search(self) -> None:
        if isinstance(self.focused, VirtualList):
            self.query_one(SearchPrompt).ask(self.focused)
        else:
            self.action_filter()  # inside an event one prompt does both

    def action_find_next(self) -> None:
        if isinstance(self.focused, VirtualList | EventDetailPane):
            self.focused.find_next(1)

    def action_find_previous(self) -> None:
        if isinstance(self.focused, VirtualList | EventDetailPane):
            self.focused.find_next(-1)

    def action_clear_filter(self) -> None:
        pane = self.focused
        if isinstance(pane, VirtualList) and pane.search_text:
            pane.search("")
        else:
            super().action_clear_filter()
