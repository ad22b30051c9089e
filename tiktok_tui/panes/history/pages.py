"""Pages of a recording's events, and the numbers of those that match a filter, for panes."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tiktok_tui.events.filter import Filter, parse_filter, searchable_event
from tiktok_tui.events.model import RawEvent
from tiktok_tui.panes.history.thread import HistoryThread
from tiktok_tui.room.snapshot import Streak
from tiktok_tui.room.streak_filter import searchable_streak

if TYPE_CHECKING:
    from tiktok_tui.alerts.rules import AlertRule
    from tiktok_tui.store.recording import Gap, Recording

# Seconds to wait for the recorder, which writes twice a second.
LATEST_WRITTEN, BETWEEN_LOOKS = 3.0, 0.02
# The same after a wait that timed out.
LATEST_WRITTEN_STILL = 0.1
EVERYTHING = parse_filter("")
NEWEST = 1 << 62


@dataclass(frozen=True)
class Page:
    """What stands between two events, oldest first. Complete from event `first` to event `last`.

    `first` is 0 when there is nothing before. `items` are raw events or streaks; `deleted` and `alerted` are numbers of
    events, for streaks of the first one in them. A gap stands right before its `before_event`. With `is_behind` the
    recorder had not written all of it yet.
    """

    items: Sequence[RawEvent | Streak]
    first: int
    last: int
    gaps: tuple[Gap, ...] = ()
    deleted: frozenset[int] = frozenset()
    alerted: frozenset[int] = frozenset()
    is_behind: bool = False


Pages = Iterator[Page | None]


@dataclass(frozen=True)
class Matches:
    """The numbers of events that pass a filter. Complete from event `first` to event `last`."""

    numbers: Sequence[int]
    first: int
    last: int


def intersect_filters(one: Filter, other: Filter) -> Filter:
    """What passes both filters."""
    texts = [
        " ".join(part for part in (first, second) if part)
        for first in _alternatives(one)
        for second in _alternatives(other)
    ]
    return parse_filter(" or ".join(texts))


def _alternatives(event_filter: Filter) -> list[str]:
    """The alternatives of a filter, which `or` separates, without unfinished terms."""
    texts = [" ".join(event_filter.text[term.start : term.end] for term in terms) for terms in event_filter.terms]
    return texts or [""]


class RecordingReader:
    """The recording, and the last event that is known to be written."""

    def __init__(self, thread: HistoryThread, rules: Sequence[AlertRule]) -> None:
        self._thread = thread
        self._rules = [rule.filter for rule in rules if rule.highlight]
        self._written = 0
        self.is_behind = False

    @property
    def recording(self) -> Recording:
        return self._thread.recording()

    def wait_for(self, before: int | None) -> Iterator[None]:
        """Wait, with a time limit, until the recorder has written what comes before an event."""
        if before is None or before == NEWEST:
            return
        deadline = time.monotonic() + (LATEST_WRITTEN_STILL if self.is_behind else LATEST_WRITTEN)
        while self._written < before - 1 and time.monotonic() < deadline:
            self._written = self.recording.last_event
            if self._written < before - 1:
                time.sleep(BETWEEN_LOOKS)
                yield None
        self.is_behind = self._written < before - 1

    def is_alert(self, event: RawEvent | Streak) -> bool:
        """Whether a rule highlights it."""
        if not self._rules or event.is_history:
            return False
        found = searchable_streak(event) if isinstance(event, Streak) else searchable_event(event)
        return any(rule.matches(found) for rule in self._rules)


class History:
    """Every method returns the steps of a query. `wanted` is the filter that lines have to pass."""

    def older(self, wanted: Filter, before: int, limit: int) -> Pages:
        """One page of `limit` items at most that came before event number `before`."""
        raise NotImplementedError

    def newer(self, wanted: Filter, after: int, before: int | None, limit: int) -> Pages:
        """One page of what came after event number `after`, and before `before` if that is given."""
        raise NotImplementedError

    def around(self, wanted: Filter, number: int, before: int | None, limit: int) -> Pages:
        """One page with as much on both sides of an event."""
        earlier: Page | None = None
        for page in self.older(wanted, number + 1, limit):
            earlier = page
            if page is None:
                yield None
        for later in self.newer(wanted, number, before, limit):
            yield later and earlier and _joined(earlier, later)

    def places(self, wanted: Filter, after: int, before: int, *, is_forward: bool = False) -> Iterator[Matches | None]:
        """All that passes between two events in parts, the newest of them first, or the oldest with `is_forward`."""
        raise NotImplementedError


def _joined(earlier: Page, later: Page) -> Page:
    return Page(
        [*earlier.items, *later.items],
        earlier.first,
        later.last,
        earlier.gaps + later.gaps,
        earlier.deleted | later.deleted,
        earlier.alerted | later.alerted,
        earlier.is_behind or later.is_behind,
    )
