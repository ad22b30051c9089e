"""The events of a recording, for panes that show each or some of them."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tiktok_tui.events.filter import Filter, parse_filter
from tiktok_tui.events.model import ChatDeleted, ChatSent, GiftSent, RawEvent
from tiktok_tui.panes.history.pages import (
    EVERYTHING,
    NEWEST,
    History,
    Matches,
    Page,
    Pages,
    RecordingReader,
    intersect_filters,
)
from tiktok_tui.panes.history.thread import HistoryThread

if TYPE_CHECKING:
    from tiktok_tui.alerts.rules import AlertRule
    from tiktok_tui.store.recording import Gap, Recording

# A step examines as many events as take about this many seconds.
STEP_SECONDS = 0.02
FIRST_LOOK, SMALLEST_LOOK, LARGEST_LOOK = 20_000, 500, 500_000
FIRST_LOOK_FORWARD = 1_000
DELETIONS_AT_ONCE = 1_000
_DELETED = parse_filter("kind=delete")


class _Look:
    """How many events to examine in one step, adapted to the time that the last one took."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._since = time.monotonic()

    def begin(self) -> None:
        self._since = time.monotonic()

    def end(self, *, is_complete: bool) -> None:
        seconds = time.monotonic() - self._since
        if not is_complete or seconds > 2 * STEP_SECONDS:
            self.size = max(SMALLEST_LOOK, self.size // 4)
        elif seconds < STEP_SECONDS:
            self.size = min(LARGEST_LOOK, self.size * 2)


class EventHistory(History):
    """Events as lines. `kinds` is a filter for events that have a line. `as_shown`: filters are applied to what a line
    shows of an event, and not to the raw event.
    """

    def __init__(
        self, thread: HistoryThread, rules: Sequence[AlertRule], kinds: Filter = EVERYTHING, *, as_shown: bool = False
    ) -> None:
        self._recorded = RecordingReader(thread, rules)
        self._is_wanted_elsewhere = thread.should_yield
        self._kinds = kinds
        self._as_shown = as_shown
        self._deletions = _Deletions()

    def older(self, wanted: Filter, before: int, limit: int) -> Pages:
        yield from self._recorded.wait_for(before)
        found: list[int] = []
        for part in self._look(wanted, 0, before, limit, is_forward=False):
            found += part.numbers if part is not None else ()
            if len(found) >= limit:
                break
            yield None
        del found[limit:]
        yield self._page(found[::-1], found[-1] if len(found) == limit else 0, before - 1)

    def newer(self, wanted: Filter, after: int, before: int | None, limit: int) -> Pages:
        yield from self._recorded.wait_for(before)
        end = NEWEST if before is None else before
        found: list[int] = []
        for part in self._look(wanted, after, end, limit, is_forward=True):
            found += part.numbers if part is not None else ()
            if len(found) >= limit:
                break
            yield None
        del found[limit:]
        yield self._page(found, after and after + 1, found[-1] if len(found) == limit else end - 1)

    def places(self, wanted: Filter, after: int, before: int, *, is_forward: bool = False) -> Iterator[Matches | None]:
        yield from self._recorded.wait_for(before)
        yield from self._look(wanted, after, before, None, is_forward=is_forward)

    def _look(
        self, wanted: Filter, after: int, before: int, limit: int | None, *, is_forward: bool
    ) -> Iterator[Matches | None]:
        """The matches between two events, in parts; None where a step was interrupted."""
        recording, stop = self._recorded.recording, self._is_wanted_elsewhere
        condition = intersect_filters(self._kinds, wanted)
        low, high = max(after + 1, recording.first_event), min(before - 1, recording.last_event)
        look = _Look(FIRST_LOOK_FORWARD if is_forward else FIRST_LOOK)
        while low <= high:
            first, last = (
                (low, min(high, low + look.size - 1)) if is_forward else (max(low, high - look.size + 1), high)
            )
            look.begin()
            numbers = recording.matching(
                condition,
                after=first - 1,
                before=last + 1,
                # Between two ends the newest come first.
                limit=look.size if is_forward or limit is None else limit,
                as_shown=self._as_shown,
                stop=stop,
            )
            is_complete = not stop()
            look.end(is_complete=is_complete)
            if not is_complete:
                yield None
            elif is_forward:
                low = last + 1
                yield Matches(numbers[::-1], first, last)
            else:
                high = first - 1
                yield Matches(numbers, first, last)

    def _page(self, numbers: list[int], first: int, last: int) -> Page:
        recording = self._recorded.recording
        events = [event for number in numbers if (event := recording.event(number)) is not None]
        gaps: tuple[Gap, ...] = ()
        if self._as_shown:
            self._deletions.read(recording)
            gaps = tuple(gap for gap in recording.gaps() if first < gap.before_event <= last + 1)
        deleted, alerted = self._deletions.among(events), self._alerted(events)
        return Page(events, first, last, gaps, deleted, alerted, self._recorded.is_behind)

    def _alerted(self, events: Sequence[RawEvent]) -> frozenset[int]:
        """A streak raises an alert once, with the first of its gifts that a rule matches."""
        alerted, streaks = set(), set()
        for raw in events:
            if raw.event is None or not self._recorded.is_alert(raw):
                continue
            if isinstance(raw.event, GiftSent):
                streak = (raw.event.viewer.id, raw.event.gift_id, raw.event.group_id)
                if streak in streaks:
                    continue
                streaks.add(streak)
            alerted.add(raw.number)
        return frozenset(alerted)


class _Deletions:
    """All comments that have been deleted so far, also after they were read."""

    def __init__(self) -> None:
        self._messages: dict[int, int] = {}
        self._viewers: dict[int, int] = {}
        self._read_to = 0

    def read(self, recording: Recording) -> None:
        while numbers := recording.matching(_DELETED, after=self._read_to, limit=DELETIONS_AT_ONCE, as_shown=True):
            for number in numbers:
                raw = recording.event(number)
                if raw is not None and isinstance(raw.event, ChatDeleted):
                    self._messages |= dict.fromkeys(raw.event.msg_ids, number)
                    self._viewers |= dict.fromkeys(raw.event.viewer_ids, number)
            self._read_to = numbers[-1]

    def among(self, events: Sequence[RawEvent]) -> frozenset[int]:
        """The numbers of the deleted comments."""
        return frozenset(
            raw.number
            for raw in events
            if isinstance(raw.event, ChatSent)
            and raw.number < max(self._messages.get(raw.event.msg_id, 0), self._viewers.get(raw.event.viewer.id, 0))
        )
