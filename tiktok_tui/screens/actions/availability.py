"""Decides which actions work in the focused pane and the session."""

from __future__ import annotations

from textual.widget import Widget

from tiktok_tui.panes.battle import BattlePane
from tiktok_tui.panes.inspector.detail_pane import EventDetailPane
from tiktok_tui.panes.inspector.event_list import EventList
from tiktok_tui.panes.inspector.method_stats import MethodStatsPane
from tiktok_tui.panes.inspector.rows_pane import RowsPane
from tiktok_tui.panes.virtual_list.widget import VirtualList
from tiktok_tui.session.session import Session
from tiktok_tui.settings.actions import Action, Scope

_SEARCH = ("search", "find_next", "find_previous")


def is_available(action: Action, focused: Widget | None, session: Session) -> bool:
    match action.scope:
        case Scope.REPLAY:
            return session.is_replay
        case Scope.RECORDED:
            return session.is_replay or session.recorder is not None
        case Scope.INSPECTOR:
            return isinstance(focused, EventList | EventDetailPane | MethodStatsPane)
        case Scope.LINES if action.name == "open":
            return isinstance(focused, VirtualList | RowsPane | BattlePane)
        case Scope.LINES if action.name in _SEARCH:
            return isinstance(focused, VirtualList | EventDetailPane)
        case Scope.LINES:
            return isinstance(focused, VirtualList | RowsPane)
        case _:
            return True
