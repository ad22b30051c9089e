"""A session over a recording, advanced step by step, that can seek."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tiktok_tui.core.source_items import ConnectionState, FrameReceived, MessagesReceived, SourceItem
from tiktok_tui.events.model import RawEvent
from tiktok_tui.replay.recording_scan import RecordingScan
from tiktok_tui.replay.recording_source import RecordingSource
from tiktok_tui.replay.seek import RoomState
from tiktok_tui.replay.steps import Step
from tiktok_tui.room.method_counts import MethodCount, MethodCounts
from tiktok_tui.room.snapshot import Streak
from tiktok_tui.session.session import Counts, Session, StateChange, Update
from tiktok_tui.store.event_counts import EventCounts, together
from tiktok_tui.store.recording import Recording

if TYPE_CHECKING:
    from tiktok_tui.alerts.rules import AlertRule
    from tiktok_tui.alerts.watch import Alert, AlertWatch


class ReplaySession(Session):
    """`rules` highlight lines and ring; no file is written and nothing is sent for them."""

    def __init__(self, source: RecordingSource, rules: Sequence[AlertRule], monotonic: Callable[[], float]) -> None:
        super().__init__(source, monotonic=monotonic)
        self._monotonic = monotonic
        self.recording = Recording.open(source.path)
        # A connection of its own for searches, which take seconds: panes read through the other.
        self._reading = Recording.open(source.path)
        facts = self._reading.facts
        self._began, self._ended = facts.began_at, max(facts.began_at, facts.ended_at)
        self._scan = RecordingScan(source.path, self._began, self._ended)
        self._last: Step | None = None  # the step that was told last
        self.rules = tuple(rules)
        self._watch = self._new_watch()
        # Alerts to notify about, and those raised during a seek, which are only highlighted.
        self._raised: list[Alert] = []
        self._passed: list[Alert] = []
        # Counts up to the last seek point: read at once, or as soon as that is quick.
        self._counted = EventCounts()
        self._to_count = 0
        self._repeats = 0
        self._jump: tuple[Streak, ...] | None = None  # the streaks before a seek that `collect` has not reported yet

    def close(self) -> None:
        """Close the recording."""
        self.recording.close()
        self._reading.close()

    def _new_watch(self) -> AlertWatch | None:
        if not self.rules:
            return None
        from tiktok_tui.alerts.watch import AlertWatch

        return AlertWatch(self.rules)

    @property
    def has_jumped(self) -> bool:
        """Whether a seek happened since the last `collect`."""
        return self._jump is not None

    def _apply_step(self, step: Step) -> None:
        """Apply the next step. Call it with the lock held."""
        self._note(step.item)
        self._apply(step.item, step.events)
        self._repeats += step.last - step.first + 1 - len(step.events)
        self._last = step
        if self._watch is not None:
            self._watch.tick(step.at)

    def _restore(self, moment: RoomState) -> None:
        """Replace the state by that of a seek point; the next update has `is_seek`. Call it with the lock held."""
        self.room = moment.room
        self._connection = moment.connection
        self._is_connected = True
        self._last = moment.last
        self._jump = moment.streaks
        self._watch = self._new_watch()
        self.store.clear()
        for forgotten in (self._waiting, self._states, self._raised, self._passed):
            forgotten.clear()
        for step in moment.before:
            if isinstance(step.item, ConnectionState):
                self._states.append(StateChange(step.item, step.at, step.first - 1))
            for raw in step.events:
                self.store.append(raw)
                self._waiting.append(raw)
                self._check_alerts(raw)
        self._suppress_alerts()
        self._reset_counts()

    def _check_alerts(self, raw: RawEvent) -> None:
        if self._watch is not None:
            self._raised += [alert for alert in self._watch.take(raw, raw.received_at) if alert.is_first]

    def _suppress_alerts(self) -> None:
        """Alerts raised during a seek are highlighted without a notification."""
        self._passed += self._raised
        self._raised.clear()

    # --- the session's interface --------------------------------------------------------------------------------------

    def take(self, item: SourceItem) -> list[RawEvent]:
        """Only for the final state when the playing thread stops."""
        with self._lock:
            self._note(item)
            return []

    def _count_frame(self, item: FrameReceived | MessagesReceived, size: int) -> None:  # noqa: ARG002
        # Sizes are those of the payloads: the sizes of frames before a seek are not known.
        self._frames += 1
        self._is_connected = True

    def _keep(self, raw: RawEvent) -> None:
        super()._keep(raw)
        self._bytes += raw.size
        self._check_alerts(raw)

    def _reset_counts(self) -> None:
        self._counted = EventCounts()
        self._to_count = self._last.last if self._last is not None else 0
        self._events = self._bytes = self._damaged = self._unknown = self._extras = self._repeats = 0
        self._unnamed.clear()
        self._method_counts = MethodCounts()
        self._frames = self._last.frames if self._last is not None else 0

    def _finish_counts(self) -> None:
        """Add the counts up to the last seek point, as soon as they can be read quickly."""
        number = self._to_count
        counted = self._scan.counted(number) if number else None
        if counted is None:
            return
        first = self._reading.first_event
        with self._lock:
            self._to_count = 0
            self._counted = counted
            # A duplicate has a number and no row.
            self._repeats += max(0, number - first + 1 - counted.events)

    def _counts(self) -> Counts:
        since, before = super()._counts(), self._counted.methods.values()
        return replace(
            since,
            events=since.events + sum(count.count for count in before),
            bytes=since.bytes + sum(count.bytes for count in before),
            damaged=since.damaged + sum(count.damaged for count in before),
            extras=since.extras + sum(count.extras for count in before),
            unknown=since.unknown + self._counted.unknown,
            repeats=self._repeats,
        )

    def method_counts(self) -> list[MethodCount]:
        counts = dict(self._counted.methods)
        for count in super().method_counts():
            counts[count.method] = together(counts.get(count.method), count)
        return list(counts.values())

    def written(self) -> Recording:
        return self.recording

    def drain_alerts(self) -> tuple[tuple[Alert, ...], tuple[str, ...]]:
        with self._lock:
            raised, self._raised = self._raised, []
        return tuple(raised), ()

    def _update(self) -> Update:
        update = super()._update()
        jump, self._jump = self._jump, None
        passed, self._passed = self._passed, []
        return replace(update, is_seek=jump is not None, streaks=(*(jump or ()), *update.streaks), alerts=tuple(passed))
