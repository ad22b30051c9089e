"""The panes of the monitor, made once and handed to the parts of the screen that need them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import tzinfo
from typing import TYPE_CHECKING

from textual.widget import Widget

from tiktok_tui.events.model import RawEvent
from tiktok_tui.panes.battle import BattlePane
from tiktok_tui.panes.chat import ChatPane
from tiktok_tui.panes.gifts import GiftsPane
from tiktok_tui.panes.header import Header, Trouble
from tiktok_tui.panes.inspector.detail_pane import EventDetailPane
from tiktok_tui.panes.inspector.event_list import EventList
from tiktok_tui.panes.inspector.method_stats import MethodStatsPane
from tiktok_tui.panes.status_bar import StatusBar
from tiktok_tui.session.session import Session

if TYPE_CHECKING:
    from tiktok_tui.panes.timeline import TimelinePane


@dataclass(frozen=True, eq=False)
class Panes:
    """`timeline` is None for a live room."""

    header: Header
    trouble: Trouble
    status_bar: StatusBar
    chat: ChatPane
    gifts: GiftsPane
    battle: BattlePane
    events: EventList
    statistics: MethodStatsPane
    details: EventDetailPane
    timeline: TimelinePane | None

    @property
    def of_room(self) -> tuple[Widget, ...]:
        """The widgets that show the room's state and are sent RoomChanged."""
        return (
            self.header,
            self.trouble,
            self.status_bar,
            self.gifts,
            self.battle,
            self.statistics,
            self.details,
        )

    def event_at(self, focused: Widget | None) -> RawEvent | None:
        """Returns the event under the cursor of the list when that has the focus, otherwise the one in the details."""
        if focused is not self.events:
            return self.details.raw
        line = self.events.cursor_line
        return line.subject if line is not None and isinstance(line.subject, RawEvent) else None


def make_panes(session: Session, timezone: tzinfo | None, emoji: Callable[[str], str]) -> Panes:
    return Panes(
        header=Header(emoji),
        trouble=Trouble(),
        status_bar=StatusBar(emoji),
        chat=ChatPane(timezone, emoji),
        gifts=GiftsPane(timezone, emoji),
        battle=BattlePane(emoji),
        events=EventList(timezone, emoji),
        statistics=MethodStatsPane(session, timezone),
        details=EventDetailPane(session, timezone, emoji),
        timeline=_make_timeline(timezone) if session.is_replay else None,
    )


def _make_timeline(timezone: tzinfo | None) -> TimelinePane:
    # Loaded only with a replay: start-up has a budget.
    from tiktok_tui.panes.timeline import TimelinePane

    return TimelinePane(timezone)
