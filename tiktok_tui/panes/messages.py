"""The typed messages that panes receive and send."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

from tiktok_tui.core.source_items import ConnectionState, Route
from tiktok_tui.events.model import GiftSent, RawEvent
from tiktok_tui.room.snapshot import RoomSnapshot, Streak
from tiktok_tui.session.session import Counts

if TYPE_CHECKING:
    from tiktok_tui.store.recorder import RecorderStatus


class EventsArrived(Message, bubble=False):
    """Raw events in the order they came, and the connection's states in between them.

    `alerted` are the numbers of events that an alert highlights.
    """

    def __init__(
        self,
        events: tuple[RawEvent, ...],
        states: tuple[ConnectionState, ...],
        now: float,
        alerted: frozenset[int] = frozenset(),
    ) -> None:
        super().__init__()
        self.alerted = alerted
        self.events = events
        self.states = states
        self.now = now


class LinesReset(Message, bubble=False):
    """Asks a pane to discard its lines: the next ones do not continue them."""


class StreaksChanged(Message, bubble=False):
    """Each streak that changed, once, as it is now. `alerted` are gifts that an alert highlights."""

    def __init__(self, streaks: tuple[Streak, ...], alerted: tuple[GiftSent, ...] = ()) -> None:
        super().__init__()
        self.alerted = alerted
        self.streaks = streaks


class RoomChanged(Message, bubble=False):
    """The room as it is now. `now` is the room's time, epoch seconds; `recording` is None where nothing is recorded."""

    def __init__(
        self,
        room: RoomSnapshot,
        connection: ConnectionState,
        counts: Counts,
        route: Route,
        now: float,
        *,
        recording: RecorderStatus | None = None,
    ) -> None:
        super().__init__()
        self.recording = recording
        self.room = room
        self.connection = connection
        self.counts = counts
        self.route = route
        self.now = now


class OpenRawEvent(Message):
    """Asks for raw event `number` in the inspector."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


class CursorMoved(Message):
    """The event under the cursor of the inspector's list, None while it follows the tail."""

    def __init__(self, raw: RawEvent | None) -> None:
        super().__init__()
        self.raw = raw


class MethodChosen(Message):
    """Asks for only the events of a method in the inspector."""

    def __init__(self, method: str) -> None:
        super().__init__()
        self.method = method
