"""A source read into raw events, room state and the store. Knows no screen.

One thread runs the session; any other may call `collect` at its own pace. The rate of events and the rate of pictures
have nothing to do with each other.
"""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass
from threading import Lock

from tiktok_tui.events.model import RawEvent, Reading
from tiktok_tui.events.read import EventReader
from tiktok_tui.room.dedupe import Dedupe
from tiktok_tui.room.room import Room
from tiktok_tui.room.snapshot import RoomSnapshot, Streak
from tiktok_tui.sources.base import ConnectionState, FrameReceived, Phase, RoomFacts, Source, SourceItem
from tiktok_tui.store.raw_events import RawEvents

# Events that nobody has collected yet. A terminal that takes nothing for minutes must not eat the memory; the store
# still has them.
MAX_WAITING = 50_000


@dataclass(frozen=True, slots=True)
class Counts:
    """What came in since the session began. `repeats` were seen before and are not shown again."""

    events: int = 0
    frames: int = 0
    bytes: int = 0
    repeats: int = 0
    damaged: int = 0
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class Update:
    """What is new since the last update. `now` is the room's time, epoch seconds."""

    now: float
    events: tuple[RawEvent, ...]
    streaks: tuple[Streak, ...]
    states: tuple[ConnectionState, ...]
    connection: ConnectionState
    room: RoomSnapshot
    counts: Counts
    route: str


class Session:
    """Runs one source until it ends.

    `monotonic` is a clock in seconds, `wall_clock` one in epoch seconds; tests bring their own.
    """

    def __init__(
        self,
        source: Source,
        store: RawEvents | None = None,
        monotonic: Callable[[], float] = time.monotonic,
        wall_clock: Callable[[], float] = time.time,
    ) -> None:
        self.store = store if store is not None else RawEvents()
        self.room = Room()
        self._source = source
        self._monotonic = monotonic
        self._wall_clock = wall_clock
        self._reader = EventReader()
        self._dedupe = Dedupe()
        self._lock = Lock()
        self._waiting: deque[RawEvent] = deque(maxlen=MAX_WAITING)
        self._states: list[ConnectionState] = []
        self._connection = ConnectionState(Phase.RESOLVING)
        self._frames = self._bytes = self._events = self._repeats = self._damaged = self._unknown = 0
        self._last_received = 0.0
        self._last_received_monotonic = 0.0
        self._ended_at = 0.0
        self._is_connected = False

    async def run(self) -> ConnectionState:
        """Read the source to its end and return its last state."""
        async with aclosing(self._source.items()) as items:  # type: ignore[type-var]
            async for item in items:
                self.take(item)
        return self._connection

    def take(self, item: SourceItem) -> list[RawEvent]:
        """Apply one item of a source. Returns the raw events in it, without repeats."""
        with self._lock:
            if isinstance(item, FrameReceived):
                return self._take_frame(item)
            if isinstance(item, RoomFacts):
                self.room.learn(
                    room_id=item.room_id,
                    streamer=item.streamer,
                    nickname=item.nickname,
                    host_id=item.host_id,
                    title=item.title,
                    started_at=item.started_at,
                    viewers=item.viewers,
                    likes=item.likes,
                )
                return []
            if item.phase.is_final and self._is_connected:
                # Nothing runs on after the end: neither the clock nor a streak, whatever its time (the payloads of a
                # list may stand in any order).
                self._ended_at = self.now
                self.room.tick(math.inf)
            self._connection = item
            self._states.append(item)
            return []

    def _take_frame(self, item: FrameReceived) -> list[RawEvent]:
        self._frames += 1
        self._last_received = item.received_at
        self._last_received_monotonic = self._monotonic()
        if not self._is_connected:
            self._is_connected = True
            self.room.connected(item.received_at)
        if item.frame is None:
            self._bytes += len(item.data)
            fresh = [self._reader.read_broken_frame(item.data, item.damage, item.received_at)]
        else:
            self._bytes += item.frame.size
            if item.frame.server_now_ms > 0:
                self.room.set_server_clock(item.frame.server_now_ms / 1000, item.received_at)
            fresh = self._reader.read_frame(item.frame, item.received_at)
        return [raw for raw in fresh if self._keep(raw)]

    def _keep(self, raw: RawEvent) -> bool:
        if self._dedupe.seen(raw.msg_id, raw.received_at):
            self._repeats += 1
            return False
        self._events += 1
        if raw.reading is Reading.DAMAGED:
            self._damaged += 1
        elif raw.reading is Reading.UNKNOWN:
            self._unknown += 1
        self.store.append(raw)
        self._waiting.append(raw)
        if raw.event is not None:
            self.room.apply(raw.event, raw.received_at)
        return True

    @property
    def now(self) -> float:
        """The room's time: ours for a live room, the recording's for a replay. Ours until the first frame."""
        if not self._is_connected:
            return self._wall_clock()
        if self._ended_at:
            return self._ended_at
        return self._last_received + self._monotonic() - self._last_received_monotonic

    @property
    def waiting(self) -> int:
        """How many events nobody has collected yet."""
        return len(self._waiting)

    def collect(self) -> Update:
        """Everything since the last call. Safe from any thread."""
        with self._lock:
            now = self.now
            if self._is_connected:
                self.room.tick(now)
            events, self._waiting = self._waiting, deque(maxlen=MAX_WAITING)
            states, self._states = self._states, []
            return Update(
                now=now,
                events=tuple(events),
                streaks=self.room.drain_streaks(),
                states=tuple(states),
                connection=self._connection,
                room=self.room.snapshot(now),
                counts=Counts(
                    events=self._events,
                    frames=self._frames,
                    bytes=self._bytes,
                    repeats=self._repeats,
                    damaged=self._damaged,
                    unknown=self._unknown,
                ),
                route=self._source.route,
            )
