"""An original as batches of what the formats write: events, and gift streaks that have ended."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tiktok_tui.events.filter import Filter, searchable_event
from tiktok_tui.events.model import RawEvent
from tiktok_tui.export.anonymise import Anonymiser
from tiktok_tui.export.original import Original
from tiktok_tui.room.finished import FinishedStreaks
from tiktok_tui.room.room import Room
from tiktok_tui.room.searchable import searchable_streak
from tiktok_tui.room.snapshot import Streak
from tiktok_tui.session import tell_room
from tiktok_tui.sources.base import Route, SourceItem
from tiktok_tui.stream import EventStream


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
    streaks: tuple[Streak, ...]
    share: float


def batches(
    original: Original, event_filter: Filter | None, anonymiser: Anonymiser | None, *, numbers_anew: bool = False
) -> Iterator[Batch]:
    """Everything once: repeats after a reconnect are left out, and gifts come as streaks with their totals.

    Events have the numbers that they have in a recording, or with `numbers_anew` their own from 1 on.
    """
    stream = EventStream()
    gifts = _Gifts(event_filter)
    for found in original.items():
        item = anonymiser.item(found.item) if anonymiser is not None else found.item
        if found.first_event and not numbers_anew:
            stream.go_on_after(found.first_event - 1, found.frame - 1)
        events = stream.take(item, found.route, found.at)
        streaks = gifts.take(item, events)
        if event_filter is not None:
            events = [raw for raw in events if event_filter.matches(searchable_event(raw))]
        is_wanted = event_filter is None or bool(events)
        yield Batch(item, found.route, found.at, is_wanted, tuple(events), streaks, found.share)
    yield Batch(None, Route(""), 0.0, False, (), gifts.end(), 1.0)


class _Gifts:
    """Streaks as they end. A room follows everything, because who receives a gift is known from other events."""

    def __init__(self, event_filter: Filter | None) -> None:
        self._filter = event_filter
        self._changed: list[Streak] = []
        self._room = Room(self._changed.append)
        self._finished = FinishedStreaks()

    def take(self, item: SourceItem, events: Sequence[RawEvent]) -> tuple[Streak, ...]:
        tell_room(self._room, item, events)
        return self._ended() if self._changed else ()

    def end(self) -> tuple[Streak, ...]:
        self._room.tick(math.inf)
        return self._ended()

    def _ended(self) -> tuple[Streak, ...]:
        ended = self._finished.take(self._changed)
        self._changed.clear()
        return tuple(s for s in ended if self._filter is None or self._filter.matches(searchable_streak(s)))
