"""What a raw event becomes on stdout: lines of JSON for programs, plain ones for people."""

from __future__ import annotations

import math
from collections import OrderedDict, deque
from collections.abc import Iterable
from typing import Protocol

from tiktok_tui.events.filter import Filter, searchable_event
from tiktok_tui.events.json_lines import event_line
from tiktok_tui.events.model import (
    CaptionSpoken,
    EnvelopeChanged,
    GiftSent,
    GiftStreakEnded,
    RawEvent,
    RoomDescribed,
)
from tiktok_tui.events.plain_text import gift_words, plain_event_line, plain_line
from tiktok_tui.events.summary import room_words
from tiktok_tui.room.context import EventContext
from tiktok_tui.room.finished_streaks import FinishedStreaks, StreakRooms, streak_event
from tiktok_tui.room.room import Room


class Lines(Protocol):
    """Takes raw events in their order and gives the lines they make, without line breaks."""

    def take(self, raw: RawEvent) -> Iterable[str]: ...

    def tick(self, now: float) -> Iterable[str]:
        """The lines that the epoch second `now` makes due, though no event came."""
        ...

    def end(self) -> Iterable[str]:
        """The lines that were held back until now."""
        ...


class _EndedStreaks:
    """Gift streaks of a room, each when it has ended, and with the room that it was given in."""

    def __init__(self) -> None:
        self._room = Room()
        self._finished = FinishedStreaks()
        self._rooms = StreakRooms()
        self._newest: RawEvent | None = None

    def before(self, raw: RawEvent) -> list[RawEvent]:
        """The streaks that have ended before an event."""
        newest, self._newest = self._newest, raw
        if newest is None:
            return []
        # Nothing goes on in another room.
        is_same_room = (newest.room_id or raw.room_id) == raw.room_id
        self._room.tick(raw.received_at if is_same_room else math.inf)
        return self._ended()

    def take(self, raw: RawEvent) -> list[RawEvent]:
        """The streaks that an event ends."""
        self._rooms.add(raw)
        if raw.event is not None:
            self._room.apply(raw.event, raw.received_at)
        return self._ended()

    def tick(self, now: float) -> list[RawEvent]:
        """The streaks that have been silent for too long."""
        self._room.tick(now)
        return self._ended()

    def end(self) -> list[RawEvent]:
        """The streaks that still run."""
        self._room.tick(math.inf)
        return self._ended()

    def _ended(self) -> list[RawEvent]:
        ended = self._finished.take(self._room.drain_streaks())
        return [streak_event(self._rooms.place(streak)) for streak in ended]


class JsonLines:
    """An object each event that passes the filter, and one each gift streak that has ended, as `giftStreak`.

    Gifts of the history make no such line, as they are not counted. `with_payload` adds the bytes in base64.
    """

    def __init__(self, event_filter: Filter | None, *, with_payload: bool = False) -> None:
        self._filter = event_filter
        self._with_payload = with_payload
        self._context = EventContext()
        self._streaks = _EndedStreaks()

    def take(self, raw: RawEvent) -> Iterable[str]:
        raw = self._context.complete(raw)
        yield from self._told(self._streaks.before(raw))
        if self._filter is None or self._filter.matches(searchable_event(raw)):
            yield event_line(raw, with_payload=self._with_payload)
        yield from self._told(self._streaks.take(raw))

    def tick(self, now: float) -> Iterable[str]:
        return self._told(self._streaks.tick(now))

    def end(self) -> Iterable[str]:
        return self._told(self._streaks.end())

    def _told(self, streaks: Iterable[RawEvent]) -> Iterable[str]:
        for raw in streaks:
            if not raw.is_history and (self._filter is None or self._filter.matches(searchable_event(raw))):
                yield event_line(raw)


class FinishedCaptions:
    """Each sentence of the captions once: in its final words, or as far as it came where the final ones are missing.

    Some rooms send no final caption at all.
    """

    MAX_UNFINISHED = 8
    MAX_UNFINISHED_SECONDS = 15.0
    MAX_REMEMBERED = 64

    def __init__(self) -> None:
        self._unfinished: OrderedDict[tuple[int, str], RawEvent] = OrderedDict()
        self._finished: deque[tuple[int, str]] = deque(maxlen=self.MAX_REMEMBERED)

    def add(self, raw: RawEvent, caption: CaptionSpoken) -> Iterable[RawEvent]:
        """Return the captions that are whole with this one."""
        sentence = caption.sentence
        if sentence in self._finished or not caption.text:
            return ()
        # Captions without an id replace nothing: each is whole when it comes.
        if caption.is_final or not caption.sentence_id:
            self._unfinished.pop(sentence, None)
            self._finished.append(sentence)
            return (raw,)
        self._unfinished[sentence] = raw
        self._unfinished.move_to_end(sentence)
        return [self._give_up_oldest()] if len(self._unfinished) > self.MAX_UNFINISHED else ()

    def until(self, now: float) -> Iterable[RawEvent]:
        """Yield the captions whose final words did not come until `now`."""
        while self._unfinished:
            if now - next(iter(self._unfinished.values())).received_at <= self.MAX_UNFINISHED_SECONDS:
                return
            yield self._give_up_oldest()

    def _give_up_oldest(self) -> RawEvent:
        sentence, raw = self._unfinished.popitem(last=False)
        self._finished.append(sentence)
        return raw


class PlainLines:
    """A line each event. What grows while it is told is told once, when it is whole: gift streaks, whose frames repeat
    a running total, and the sentences of captions. An envelope that is announced again makes no line.

    Where the events of several rooms come one after the other, a line before each names its room.
    """

    def __init__(self, event_filter: Filter | None) -> None:
        self._filter = event_filter
        self._context = EventContext()
        self._streaks = _EndedStreaks()
        self._captions = FinishedCaptions()
        self._room_id = 0

    def take(self, raw: RawEvent) -> Iterable[str]:
        raw = self._context.complete(raw)
        yield from self._gifts(self._streaks.before(raw))
        yield from self._gifts(self._streaks.take(raw))
        whole = list(self._captions.until(raw.received_at))
        match raw.event:
            case GiftSent() | EnvelopeChanged(is_repeat=True):
                pass
            case CaptionSpoken() as caption:
                whole += self._captions.add(raw, caption)
            case _:
                whole.append(raw)
        yield from self._events(whole)

    def tick(self, now: float) -> Iterable[str]:
        yield from self._gifts(self._streaks.tick(now))
        yield from self._events(self._captions.until(now))

    def end(self) -> Iterable[str]:
        yield from self._gifts(self._streaks.end())
        yield from self._events(self._captions.until(math.inf))

    def _events(self, events: Iterable[RawEvent]) -> Iterable[str]:
        for raw in events:
            if self._filter is None or self._filter.matches(searchable_event(raw)):
                yield from self._in_room(raw, plain_event_line(raw))

    def _gifts(self, streaks: Iterable[RawEvent]) -> Iterable[str]:
        for raw in streaks:
            if self._filter is None or self._filter.matches(searchable_event(raw)):
                assert isinstance(raw.event, GiftStreakEnded)
                yield from self._in_room(raw, _gift_line(raw.event))

    def _in_room(self, raw: RawEvent, line: str) -> Iterable[str]:
        """The line, after one that names its room if the line before was about another room."""
        before, self._room_id = self._room_id, raw.room_id or self._room_id
        if before and before != self._room_id and not isinstance(raw.event, RoomDescribed):
            yield plain_line(raw.received_at, "room", room_words(raw.room_id, raw.streamer))
        yield line


def _gift_line(streak: GiftStreakEnded) -> str:
    receiver = streak.receiver.name if streak.receiver else ""
    words = gift_words(streak.viewer.name, streak.gift_name, streak.count, streak.diamonds, receiver)
    return plain_line(streak.time, "gift", words, is_history=streak.is_history)
