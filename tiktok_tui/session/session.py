"""Reads a source into raw events, room state and the store.

One thread runs the session; another calls `collect` at its own pace, so that event rate and frame rate are independent.
"""

from __future__ import annotations

import time
from collections import Counter, deque
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack, aclosing
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from tiktok_tui.core.source_items import (
    ConnectionState,
    FrameReceived,
    MessagesReceived,
    Phase,
    Route,
    Source,
    SourceItem,
)
from tiktok_tui.events.model import DecodeStatus, PayloadFormat, RawEvent
from tiktok_tui.room.checkpoint import capture_room
from tiktok_tui.room.method_counts import MethodCount, MethodCounts
from tiktok_tui.room.room import Room
from tiktok_tui.room.snapshot import RoomSnapshot, Streak
from tiktok_tui.session.pipeline import EventPipeline, update_room
from tiktok_tui.session.room_clock import RoomClock
from tiktok_tui.store.raw_events import RawEvents
from tiktok_tui.store.recent_frames import RecentFrames

if TYPE_CHECKING:
    from tiktok_tui.alerts.alerts import Alerts
    from tiktok_tui.alerts.rules import AlertRule
    from tiktok_tui.alerts.watch import Alert
    from tiktok_tui.store.recorder import Recorder, RecorderStatus
    from tiktok_tui.store.recording import Recording

# Bound on events that were not collected yet, for a terminal that accepts nothing for minutes. The store has them all.
MAX_WAITING = 50_000
# Bound on distinct unknown fields that are counted, and how many of the most frequent are shown.
MAX_UNNAMED = 1_000
SHOWN_UNNAMED = 8


@dataclass(frozen=True, slots=True)
class UnnamedField:
    """An unknown field of a message, and how often it was received."""

    method: str
    number: int
    count: int


@dataclass(frozen=True, slots=True)
class Counts:
    """Counts since the session began. `repeats` are duplicates, which are not shown.

    `extras` counts events with unknown fields, and `unnamed` are the most frequent of these fields: a change of
    TikTok's messages shows there first.
    """

    events: int = 0
    frames: int = 0
    bytes: int = 0
    repeats: int = 0
    damaged: int = 0
    unknown: int = 0
    extras: int = 0
    unnamed: tuple[UnnamedField, ...] = ()


@dataclass(frozen=True, slots=True)
class StateChange:
    """A connection state at epoch second `at`, after event number `after`."""

    state: ConnectionState
    at: float
    after: int


@dataclass(frozen=True, slots=True)
class Update:
    """What is new since the last update. `now` is the room's time, epoch seconds.

    `is_seek`: a seek happened; discard earlier lines, `events` are those right before the new position. `alerts` were
    raised during the seek: highlight them without a notification. `recording` is the recorder's status, None without
    one. `has_gap`: events were dropped before `events`, which do not continue the last update.
    """

    now: float
    events: tuple[RawEvent, ...]
    streaks: tuple[Streak, ...]
    states: tuple[StateChange, ...]
    connection: ConnectionState
    room: RoomSnapshot
    counts: Counts
    route: Route
    is_seek: bool = False
    alerts: tuple[Alert, ...] = ()
    recording: RecorderStatus | None = None
    has_gap: bool = False


class Session:
    """Runs one source until it ends.

    `monotonic` is a clock in seconds, `wall_clock` one in epoch seconds; tests bring their own.
    """

    def __init__(
        self,
        source: Source,
        store: RawEvents | None = None,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        wall_clock: Callable[[], float] = time.time,
        rules: Sequence[AlertRule] = (),
        recorder: Recorder | None = None,
    ) -> None:
        self.store = store if store is not None else RawEvents()
        self.recorder = recorder
        self.rules = tuple(rules)
        self.room = Room(recorder.take_streak if recorder is not None else None)
        self._source = source
        self._clock = RoomClock(monotonic, wall_clock)
        self._stream = EventPipeline()
        self._lock = Lock()
        self._waiting: deque[RawEvent] = deque(maxlen=MAX_WAITING)
        self._left_out = 0  # oldest uncollected events that were dropped
        self._states: list[StateChange] = []
        self._connection = ConnectionState(Phase.RESOLVING)
        self._frames = self._bytes = self._events = self._damaged = self._unknown = self._extras = 0
        self._unnamed: Counter[tuple[str, int]] = Counter()
        self._method_counts = MethodCounts()
        self._recent_frames = RecentFrames()
        self._written: Recording | None = None  # a reader of the recording in progress
        self._written_lock = Lock()  # not `_lock`: opening the file must not hold up the session
        self._is_connected = False
        self._alerts = self._alerts_of(rules) if rules else None

    def _alerts_of(self, rules: Sequence[AlertRule]) -> Alerts:
        # Loaded only with rules: start-up has a budget.
        from tiktok_tui.alerts.alerts import Alerts

        return Alerts(rules, lambda: self.now)

    async def run(self) -> ConnectionState:
        """Read the source to its end. Returns its last state."""
        async with AsyncExitStack() as stack:
            if self._alerts is not None:
                await stack.enter_async_context(self._alerts)
            items = await stack.enter_async_context(aclosing(self._source.items()))  # type: ignore[type-var]
            async for item in items:
                self.take(item)
        return self._connection

    def take(self, item: SourceItem) -> list[RawEvent]:
        """Apply one source item. Returns its raw events, without duplicates."""
        with self._lock:
            self._note(item)
            fresh = self._stream.take(item, self._source.route, self.now)
            self._apply(item, fresh)
            if self.recorder is not None:
                self._record(self.recorder, item, fresh)
            return fresh

    def _record(self, recorder: Recorder, item: SourceItem, fresh: list[RawEvent]) -> None:
        now = self.now
        recorder.take(item, fresh, self._source.route, now)
        if recorder.wants_checkpoint(now):
            recorder.checkpoint(capture_room(self.room), now)

    def _note(self, item: SourceItem) -> None:
        match item:
            case FrameReceived():
                self._count_frame(item, item.frame.size if item.frame else len(item.data))
            case MessagesReceived():
                self._count_frame(item, len(item.data))
            case ConnectionState():
                if item.phase.is_final:
                    self._clock.stop()
                self._connection = item
                self._states.append(StateChange(item, item.at or self.now, self.store.last_number))

    def _count_frame(self, item: FrameReceived | MessagesReceived, size: int) -> None:
        self._frames += 1
        self._bytes += size
        self._recent_frames.append(self._frames, item.data)
        self._clock.receive(item.received_at)
        self._is_connected = True

    def _apply(self, item: SourceItem, events: Sequence[RawEvent]) -> None:
        update_room(self.room, item, events)
        for raw in events:
            self._keep(raw)

    def _keep(self, raw: RawEvent) -> None:
        # Connection events are not sent by the room.
        if raw.payload_format is not PayloadFormat.NONE:
            self._events += 1
        self._damaged += raw.reading is DecodeStatus.DAMAGED
        self._unknown += raw.reading is DecodeStatus.UNKNOWN
        self._method_counts.take(raw)
        if raw.unknown_fields:
            self._count_extras(raw)
        self.store.append(raw)
        self._left_out += len(self._waiting) == MAX_WAITING
        self._waiting.append(raw)
        if self._alerts is not None:
            self._alerts.take(raw, raw.received_at)

    def _count_extras(self, raw: RawEvent) -> None:
        self._extras += 1
        for number in raw.unknown_fields:
            if len(self._unnamed) < MAX_UNNAMED or (raw.method, number) in self._unnamed:
                self._unnamed[raw.method, number] += 1

    @property
    def is_replay(self) -> bool:
        """Whether the session plays a recording and can seek in it; see `tiktok_tui.replay.replay_of`."""
        return False

    @property
    def now(self) -> float:
        """The room's time in epoch seconds: the wall clock for a live room, the recording's time for a replay."""
        return self._clock.now

    @property
    def waiting(self) -> int:
        """How many events were received since the last update."""
        return self._left_out + len(self._waiting)

    def drain_alerts(self) -> tuple[tuple[Alert, ...], tuple[str, ...]]:
        """Returns the alerts since the last call, and the problems with their delivery. Safe from any thread."""
        return self._alerts.drain() if self._alerts is not None else ((), ())

    def method_counts(self) -> list[MethodCount]:
        """Returns the counts so far, by method. Safe from any thread."""
        with self._lock:
            return self._method_counts.counts(self.now)

    def recent_frame_of(self, raw: RawEvent) -> bytes | None:
        """Returns the bytes of the frame of an event, or None when they are not in memory."""
        return self._recent_frames.get(raw.frame_number)

    def frame_of(self, raw: RawEvent) -> bytes | None:
        """Returns the bytes of the frame of an event, or None when they are no longer kept. Safe from any thread."""
        recent = self.recent_frame_of(raw)
        written = self.written() if recent is None else None
        if written is None:
            return recent
        from tiktok_tui.store.recording import NotARecording

        try:
            found = written.frame_of(raw.number)
        except (NotARecording, OSError):
            return None
        return found.data if found is not None else None

    def written(self) -> Recording | None:
        """Returns a reader of the recording in progress, or None without a recorder or when the file is unreadable.

        Safe from any thread. Opens the file on the first call, which may block.
        """
        if self.recorder is None:
            return None
        from tiktok_tui.store.recording import NotARecording

        with self._written_lock:
            try:
                self._written = self._written or self.recorder.reading()
            except (NotARecording, OSError):
                return None
            return self._written

    def collect(self) -> Update:
        """Returns everything since the last call. Safe from any thread."""
        with self._lock:
            return self._update()

    def _update(self) -> Update:
        now = self.now
        if self._is_connected:
            self.room.tick(now)
        events, self._waiting = self._waiting, deque(maxlen=MAX_WAITING)
        left_out, self._left_out = self._left_out, 0
        states, self._states = self._states, []
        return Update(
            now=now,
            events=tuple(events),
            streaks=self.room.drain_streaks(),
            states=tuple(states),
            connection=self._connection,
            room=self.room.snapshot(now),
            counts=self._counts(),
            route=self._source.route,
            recording=self.recorder.status if self.recorder is not None else None,
            has_gap=left_out > 0,
        )

    def _counts(self) -> Counts:
        return Counts(
            events=self._events,
            frames=self._frames,
            bytes=self._bytes,
            repeats=self._stream.repeats,
            damaged=self._damaged,
            unknown=self._unknown,
            extras=self._extras,
            unnamed=tuple(UnnamedField(*key, count) for key, count in self._unnamed.most_common(SHOWN_UNNAMED)),
        )
