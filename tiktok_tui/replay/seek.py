"""The room as it was at an instant of a recording, and what came right before that."""

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

# How many events, and streaks, stand in the panes behind a jump.
EVENTS_BEFORE = 500
STREAKS_BEFORE = 200


@dataclass(frozen=True, slots=True)
class SeekPoint:
    """An instant comes after the frames that came up to epoch second `at` and begin no later than event `number`."""

    at: float = float("inf")
    number: int = 1 << 62

    def is_behind(self, step: Step) -> bool:
        return step.at <= self.at and step.first <= self.number


@dataclass(frozen=True, slots=True)
class RoomState:
    """`before` is what came last, up to the instant, `last` the last step of it. `following` goes on from there."""

    room: Room
    connection: ConnectionState
    before: tuple[Step, ...]
    last: Step | None
    streaks: tuple[Streak, ...]
    following: Iterator[Step]


def read_moment(recording: Recording, instant: SeekPoint) -> RoomState:
    """From the last checkpoint before the instant, or from the beginning."""
    way = _Way(recording, instant)
    newest = deque(way.steps(), maxlen=EVENTS_BEFORE)
    way.room.drain_streaks()
    before = _newest_events(recording, newest, way.frame, way.after)
    last = newest[-1] if newest else None
    return RoomState(
        room=way.room,
        connection=way.connection or recording.connection_before(way.frame) or ConnectionState(Phase.LIVE),
        before=before,
        last=last or (before[-1] if before else None),
        streaks=_streaks_before(recording, way.room, last.last if last is not None else way.after),
        following=way.following,
    )


def room_at(recording: Recording, number: int) -> Room:
    """The room after the frame, or whatever else it was, that told of event `number`."""
    way = _Way(recording, SeekPoint(number=number))
    deque(way.steps(), maxlen=0)
    return way.room


class _Way:
    """From a checkpoint, that of event `after` before `frame`, or from the beginning, to an instant."""

    def __init__(self, recording: Recording, instant: SeekPoint) -> None:
        checkpoint, self.room = _room_before(recording, _number_at(recording, instant))
        self.frame, self.after = (checkpoint.frame + 1, checkpoint.event) if checkpoint is not None else (1, 0)
        self.connection: ConnectionState | None = None
        self.following: Iterator[Step] = read_steps(recording, self.frame, self.after)
        self._instant = instant

    def steps(self) -> Iterator[Step]:
        """Each step, when the room has been told of it."""
        for step in self.following:
            if not self._instant.is_behind(step):
                self.following = _with_first(step, self.following)
                return
            update_room(self.room, step.item, step.events)
            if isinstance(step.item, ConnectionState):
                self.connection = step.item
            yield step


def _number_at(recording: Recording, instant: SeekPoint) -> int:
    """A number that is surely behind no event of the instant."""
    if instant.number < 1 << 62:
        # The frame may have begun before the event; a checkpoint stands between two frames.
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
    """The last steps with about EVENTS_BEFORE events in them, those before the checkpoint as well."""
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
    """Streaks that had begun by then, as they were then."""
    # A room that was not played from its first event has other keys than the recording.
    recent = {streak.first_number: streak for streak in room.recent_streaks}
    found = []
    for streak in reversed(recording.streaks(before=number + 1, limit=STREAKS_BEFORE)):
        known = recent.get(streak.first_number)
        if known is not None:
            found.append(known)
        elif streak.last_number <= number:
            found.append(replace(streak, key=f"recorded:{streak.first_number}", is_open=False))
    return tuple(found)
