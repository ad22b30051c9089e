"""A recording as steps: one source item each, with its new events, numbered as they were recorded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tiktok_tui.core.source_items import ConnectionState, FrameReceived, MessagesReceived, RoomFacts, SourceItem
from tiktok_tui.events.model import RawEvent
from tiktok_tui.events.reader import EventReader
from tiktok_tui.store.frame_codec import events_in
from tiktok_tui.store.recording import RecordedItem, Recording

CHUNK = 2_000


@dataclass(frozen=True, slots=True)
class Step:
    """`at` is epoch seconds. `frame` is the number of the frame, of the next one for other items.

    `first` and `last` are the first event's number, and the last one's that is told by now.
    """

    at: float
    item: SourceItem
    frame: int
    first: int
    last: int
    events: tuple[RawEvent, ...]

    @property
    def frames(self) -> int:
        """The number of frames up to and including this step."""
        return self.frame if isinstance(self.item, FrameReceived | MessagesReceived) else self.frame - 1


def read_steps(recording: Recording, frame: int = 1, after: int = 0) -> Iterator[Step]:
    """Yields the steps from `frame` on, without those whose events are all numbered up to `after`."""
    numbers = _Numbers(recording, after)
    reader = EventReader()
    if frame > 1:
        reader.enter_room(recording.facts.room_id, recording.facts.streamer)
    items = recording.items(frame)
    item = next(items, None)
    while item is not None:
        following = next(items, None)
        step = (
            _frame_step(item, numbers, reader) if _is_frame(item) else _other_step(item, following, numbers, recording)
        )
        if isinstance(item.item, RoomFacts):
            reader.enter_room(item.item.room_id, item.item.streamer)
        if step.last > after or (not step.events and step.first > after):
            yield step
        item = following


def _is_frame(item: RecordedItem) -> bool:
    return isinstance(item.item, FrameReceived | MessagesReceived)


def _frame_step(found: RecordedItem, numbers: _Numbers, reader: EventReader) -> Step:
    item = found.item
    assert isinstance(item, FrameReceived | MessagesReceived)
    # Duplicates have a number and no row.
    behind = found.first_event + events_in(item)
    recorded = numbers.up_to(behind)
    reader.resume_after(found.first_event - 1, found.frame - 1)
    if isinstance(item, MessagesReceived):
        if item.damage:
            events = [reader.read_broken_frame(item.data, item.damage, item.received_at)]
        else:
            events = reader.read_service_messages(item.messages, item.dialect, item.received_at)
    elif item.frame is None:
        events = [reader.read_broken_frame(item.data, item.damage, item.received_at)]
    else:
        events = reader.read_frame(item.frame, item.received_at)
    fresh = tuple(raw for raw in events if raw.number in recorded)
    return Step(found.at, item, found.frame, found.first_event, behind - 1, fresh)


def _other_step(found: RecordedItem, following: RecordedItem | None, numbers: _Numbers, recording: Recording) -> Step:
    behind = following.first_event if following is not None else None
    told = [recording.event(number) for number in sorted(numbers.up_to(behind)) if number >= found.first_event]
    events = tuple(raw for raw in told if raw is not None)
    last = events[-1].number if events else found.first_event - 1
    item = found.item
    if isinstance(item, ConnectionState | RoomFacts):
        item = replace(item, at=found.at)
    return Step(found.at, item, found.frame, found.first_event, last, events)


class _Numbers:
    """The numbers of recorded events, consumed in order."""

    def __init__(self, recording: Recording, after: int) -> None:
        self._recording = recording
        self._waiting: list[int] = []
        self._place = 0
        self._last = after

    def up_to(self, behind: int | None) -> set[int]:
        """Returns the remaining numbers below `behind`, or all of them for None, and consumes them."""
        found = set()
        while (number := self._next()) is not None and (behind is None or number < behind):
            found.add(number)
            self._place += 1
        return found

    def _next(self) -> int | None:
        if self._place == len(self._waiting):
            self._waiting = self._recording.numbers(after=self._last, limit=CHUNK)
            self._place = 0
            if not self._waiting:
                return None
            self._last = self._waiting[-1]
        return self._waiting[self._place]
