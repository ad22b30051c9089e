"""The state of a room at any point of a recording, from the checkpoint before it."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from tiktok_tui.core.source_items import ConnectionState, Phase
from tiktok_tui.replay.steps import Step, read_steps
from tiktok_tui.room.checkpoint import CheckpointDamaged, restore_room
from tiktok_tui.room.room import Room
from tiktok_tui.room.snapshot import Streak
from tiktok_tui.session.pipeline import update_room
from tiktok_tui.store.recording import Checkpoint, Recording

# How many events and streaks the panes show after a seek.
EVENTS_BEFORE = 500
STREAKS_BEFORE = 200


@dataclass(frozen=True, slots=True)
class SeekPoint:
    """Seek target: includes every frame with received_at <= `at` whose first event is <= `number`."""

    at: float = float("inf")
    number: int = 1 << 62

    def is_behind(self, step: Step) -> bool:
        return step.at <= self.at and step.first <= self.number


@dataclass(frozen=True, slots=True)
class RoomState:
    """`before` has the last steps up to the seek point, `last` is the last of them; `following` yields the next."""

    room: Room
    connection: ConnectionState
    before: tuple[Step, ...]
    last: Step | None
    streaks: tuple[Streak, ...]
    following: Iterator[Step]


def read_room_state(recording: Recording, instant: SeekPoint) -> RoomState:
    """Restore the last checkpoint before the seek point, or start at the beginning, and apply the steps up to it."""
    run = _SeekRun(recording, instant)
    newest = deque(run.steps(), maxlen=EVENTS_BEFORE)
    run.room.drain_streaks()
    before = _newest_events(recording, newest, run.frame, run.after)
    last = newest[-1] if newest else None
    return RoomState(
        room=run.room,
        connection=run.connection or recording.connection_before(run.frame) or ConnectionState(Phase.LIVE),
        before=before,
        last=last or (before[-1] if before else None),
        streaks=_streaks_before(recording, run.room, last.last if last is not None else run.after),
        following=run.following,
    )


def room_at(recording: Recording, number: int) -> Room:
    """Returns the room after the step that contains event `number`."""
    run = _SeekRun(recording, SeekPoint(number=number))
    deque(run.steps(), maxlen=0)
    return run.room


class _SeekRun:
    """Applies the steps from a checkpoint (after event `after`, before `frame`) or the beginning to a seek point."""

    def __init__(self, recording: Recording, instant: SeekPoint) -> None:
        checkpoint, self.room = _room_before(recording, _number_at(recording, instant))
        self.frame, self.after = (checkpoint.frame + 1, checkpoint.event) if checkpoint is not None else (1, 0)
        self.connection: ConnectionState | None = None
        self.following: Iterator[Step] = read_steps(recording, self.frame, self.after)
        self._instant = instant

    def steps(self) -> Iterator[Step]:
        """Yields each step after it was applied to the room."""
        for step in self.following:
            if not self._instant.is_behind(step):
                self.following = _with_first(step, self.following)
                return
            update_room(self.room, step.item, step.events)
            if isinstance(step.item, ConnectionState):
                self.connection = step.item
            yield step


def _number_at(recording: Recording, instant: SeekPoint) -> int:
    """Returns an event number that is at or before the seek point."""
    if instant.number < 1 << 62:
        # The frame may begin before the event, and checkpoints lie between frames.
        return instant.number - 1
    if math.isinf(instant.at):
        return recording.last_event
    number = recording.number_at(instant.at)
    return number - 1 if recording.time_of(number) >= instant.at else number


def _room_before(recording: Recording, number: int) -> tuple[Checkpoint | None, Room]:
    while (checkpoint := recording.checkpoint_before(number)) is not None:
        try:
            return checkpoint, restore_room(checkpoint.state)
        except CheckpointDamaged:
            number = checkpoint.event - 1
    return None, Room()


def _with_first(step: Step, steps: Iterator[Step]) -> Iterator[Step]:
    yield step
    yield from steps


def _newest_events(recording: Recording, newest: Iterable[Step], frame: int, after: int) -> tuple[Step, ...]:
    """Returns the last steps with about EVENTS_BEFORE events, read from before the checkpoint where needed."""
    steps = list(newest)
    missing = EVENTS_BEFORE - sum(len(step.events) for step in steps)
    if missing > 0 and after:
        numbers = recording.numbers(before=after + 1, limit=missing)
        first = recording.event(numbers[-1]) if numbers else None
        if first is not None:
            earlier = read_steps(recording, first.frame_number, first.number - 1)
            steps[:0] = takewhile(lambda step: step.frame < frame or step.first <= after, earlier)
    count = 0
    for place in range(len(steps) - 1, -1, -1):
        count += len(steps[place].events)
        if count > EVENTS_BEFORE:
            return tuple(steps[place + 1 :])
    return tuple(steps)


def _streaks_before(recording: Recording, room: Room, number: int) -> tuple[Streak, ...]:
    """Returns the streaks begun by event `number`, as they were then."""
    # A room restored from a checkpoint has other streak keys than the recording.
    recent = {streak.first_number: streak for streak in room.recent_streaks}
    found = []
    for streak in reversed(recording.streaks(before=number + 1, limit=STREAKS_BEFORE)):
        known = recent.get(streak.first_number)
        if known is not None:
            found.append(known)
        elif streak.last_number <= number:
            found.append(replace(streak, key=f"recorded:{streak.first_number}", is_open=False))
    return tuple(found)
