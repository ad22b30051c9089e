"""What a raw event becomes on stdout: lines of JSON for programs, plain ones for people."""

from __future__ import annotations

import math
from collections import OrderedDict, deque
from collections.abc import Iterable
from typing import Protocol

from tiktok_tui.events.filter import Filter, searchable_event
from tiktok_tui.events.json_lines import event_line
from tiktok_tui.events.model import CaptionSpoken, GiftSent, RawEvent
from tiktok_tui.events.plain_text import gift_words, plain_event_line, plain_line
from tiktok_tui.room.finished_streaks import FinishedStreaks
from tiktok_tui.room.room import Room
from tiktok_tui.room.snapshot import Streak
from tiktok_tui.room.streak_filter import searchable_streak


class Lines(Protocol):
    """Takes raw events in their order and gives the lines they make, without line breaks."""

    def take(self, raw: RawEvent) -> Iterable[str]: ...

    def end(self) -> Iterable[str]:
        """The lines that were held back until now."""
        ...


class JsonLines:
    """An object each event that passes the filter; `with_payload` adds the bytes in base64."""

    def __init__(self, event_filter: Filter | None, *, with_payload: bool = False) -> None:
        self._filter = event_filter
        self._with_payload = with_payload

    def take(self, raw: RawEvent) -> Iterable[str]:
        if self._filter is None or self._filter.matches(searchable_event(raw)):
            yield event_line(raw, with_payload=self._with_payload)

    def end(self) -> Iterable[str]:
        return ()


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
    a running total, and the sentences of captions.
    """

    def __init__(self, event_filter: Filter | None) -> None:
        self._filter = event_filter
        self._room = Room()
        self._finished = FinishedStreaks()
        self._captions = FinishedCaptions()

    def take(self, raw: RawEvent) -> Iterable[str]:
        self._room.tick(raw.received_at)
        if raw.event is not None:
            self._room.apply(raw.event, raw.received_at)
        yield from self._gifts()
        whole = list(self._captions.until(raw.received_at))
        match raw.event:
            case GiftSent():
                pass
            case CaptionSpoken() as caption:
                whole += self._captions.add(raw, caption)
            case _:
                whole.append(raw)
        yield from self._events(whole)

    def end(self) -> Iterable[str]:
        self._room.tick(math.inf)
        yield from self._gifts()
        yield from self._events(self._captions.until(math.inf))

    def _events(self, events: Iterable[RawEvent]) -> Iterable[str]:
        for raw in events:
            if self._filter is None or self._filter.matches(searchable_event(raw)):
                yield plain_event_line(raw)

    def _gifts(self) -> Iterable[str]:
        for streak in self._finished.take(self._room.drain_streaks()):
            if self._filter is None or self._filter.matches(searchable_streak(streak)):
                yield _gift_line(streak)


def _gift_line(streak: Streak) -> str:
    receiver = streak.receiver.name if streak.receiver else ""
    words = gift_words(streak.viewer.name, streak.gift_name, streak.count, streak.diamonds, receiver)
    return plain_line(streak.changed_at, "gift", words, is_history=streak.is_history)
