"""An original as batches of what the formats write: events, and gift streaks that have ended."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from tiktok_tui.core.source_items import Route, SourceItem
from tiktok_tui.events.filter import Filter, searchable_event
from tiktok_tui.events.model import RawEvent
from tiktok_tui.export.anonymise.recording import Anonymiser
from tiktok_tui.export.input import Original, OriginalItem
from tiktok_tui.room.context import EventContext
from tiktok_tui.room.finished_streaks import FinishedStreaks, StreakInRoom, StreakRooms
from tiktok_tui.room.room import Room
from tiktok_tui.room.snapshot import Streak
from tiktok_tui.room.streak_filter import searchable_streak
from tiktok_tui.session.pipeline import EventPipeline, update_room


@dataclass(frozen=True, slots=True)
class Batch:
    """What one item of the original, that came by a route at epoch second `at`, makes as far as it passes the filter.
    The last batch has no item.

    `is_wanted` is whether the item itself passes: without a filter all do, else those with an event that does.
    """

    item: SourceItem | None
    route: Route
    at: float
    is_wanted: bool
    events: tuple[RawEvent, ...]
    streaks: tuple[StreakInRoom, ...]
    share: float


def batches(
    original: Original, event_filter: Filter | None, anonymiser: Anonymiser | None, *, numbers_anew: bool = False
) -> Iterator[Batch]:
    """Everything once: repeats after a reconnect are left out, and gifts come as streaks with their totals.

    The filter looks at the original, also where what comes out has other people in it. Events have the numbers that
    they have in a recording, or with `numbers_anew` their own from 1 on.
    """
    exported = _BatchReader(numbers_anew=numbers_anew)
    looked_at = (
        _BatchReader(numbers_anew=numbers_anew) if anonymiser is not None and event_filter is not None else exported
    )
    for found in original.items():
        item = anonymiser.item(found.item) if anonymiser is not None else found.item
        told = exported.take(item, found)
        if event_filter is not None:
            told = told.of(looked_at.take(found.item, found) if looked_at is not exported else told, event_filter)
        is_wanted = event_filter is None or bool(told.events)
        yield Batch(item, found.route, found.at, is_wanted, told.events, told.streaks, found.share)
    told = exported.end()
    if event_filter is not None:
        told = told.of(looked_at.end() if looked_at is not exported else told, event_filter)
    yield Batch(None, Route(""), 0.0, False, (), told.streaks, 1.0)


@dataclass(frozen=True, slots=True)
class _Told:
    """The events in an item, and the streaks that ended with it."""

    events: tuple[RawEvent, ...]
    streaks: tuple[StreakInRoom, ...]

    def of(self, original: _Told, event_filter: Filter) -> _Told:
        """Those that pass a filter in `original`, which is the same or has the people in it."""
        events = {raw.number for raw in original.events if event_filter.matches(searchable_event(raw))}
        found = (ended.streak for ended in original.streaks)
        streaks = {streak.first_number for streak in found if event_filter.matches(searchable_streak(streak))}
        return _Told(
            tuple(raw for raw in self.events if raw.number in events),
            tuple(ended for ended in self.streaks if ended.streak.first_number in streaks),
        )


class _BatchReader:
    """Reads items. Its room follows everything, because who receives a gift is known from other events."""

    def __init__(self, *, numbers_anew: bool) -> None:
        self._numbers_anew = numbers_anew
        self._stream = EventPipeline()
        self._context = EventContext()
        self._changed: list[Streak] = []
        self._room = Room(self._changed.append)
        self._finished = FinishedStreaks()
        self._rooms = StreakRooms()

    def take(self, item: SourceItem, found: OriginalItem) -> _Told:
        if found.first_event and not self._numbers_anew:
            self._stream.resume_after(found.first_event - 1, found.frame - 1)
        events = [self._context.complete(raw) for raw in self._stream.take(item, found.route, found.at)]
        for raw in events:
            self._rooms.add(raw)
        update_room(self._room, item, events)
        return _Told(tuple(events), self._ended() if self._changed else ())

    def end(self) -> _Told:
        self._room.tick(math.inf)
        return _Told((), self._ended())

    def _ended(self) -> tuple[StreakInRoom, ...]:
        ended = self._finished.take(self._changed)
        self._changed.clear()
        return tuple(map(self._rooms.place, ended))
