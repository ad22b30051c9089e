"""The typed messages that panes receive and send."""

from __future__ import annotations

from textual.message import Message

from tiktok_tui.events.model import RawEvent
from tiktok_tui.room.snapshot import RoomSnapshot, Streak
from tiktok_tui.session import Counts
from tiktok_tui.sources.base import ConnectionState


class EventsArrived(Message, bubble=False):
    """Raw events in the order they came, and the connection's states in between them."""

    def __init__(self, events: tuple[RawEvent, ...], states: tuple[ConnectionState, ...], now: float) -> None:
        super().__init__()
        self.events = events
        self.states = states
        self.now = now


class StreaksChanged(Message, bubble=False):
    """Each streak that changed, once, as it is now."""

    def __init__(self, streaks: tuple[Streak, ...]) -> None:
        super().__init__()
        self.streaks = streaks


class RoomChanged(Message, bubble=False):
    """The room as it is now. `now` is the room's time, epoch seconds."""

    def __init__(self, room: RoomSnapshot, connection: ConnectionState, counts: Counts, route: str, now: float) -> None:
        super().__init__()
        self.room = room
        self.connection = connection
        self.counts = counts
        self.route = route
        self.now = now


class OpenRawEvent(Message):
    """Somebody wants to see raw event `number`."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


class CursorMoved(Message):
    """The event under the cursor of the inspector's list, None while it follows the tail."""

    def __init__(self, raw: RawEvent | None) -> None:
        super().__init__()
        self.raw = raw
