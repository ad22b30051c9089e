"""The gift streaks of a recording, each in the place of the event that began it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tiktok_tui.events.filter import Filter
from tiktok_tui.panes.history import NEWEST, History, Page, Pages, Recorded
from tiktok_tui.panes.history_thread import HistoryThread
from tiktok_tui.room.searchable import searchable_streak
from tiktok_tui.room.snapshot import Streak

if TYPE_CHECKING:
    from tiktok_tui.alerts.rules import AlertRule

STREAKS_AT_ONCE = 500


class StreakHistory(History):
    def __init__(self, thread: HistoryThread, rules: Sequence[AlertRule]) -> None:
        self._recorded = Recorded(thread, rules)

    def older(self, wanted: Filter, before: int, limit: int) -> Pages:
        yield from self._recorded.wait_for(before)
        found: list[Streak] = []
        for part in self._look(wanted, 0, before):
            found += part
            if len(found) >= limit:
                break
            yield None
        del found[limit:]
        yield self._page(found[::-1], found[-1].first_number if len(found) == limit else 0, before - 1)

    def newer(self, wanted: Filter, after: int, before: int | None, limit: int) -> Pages:
        yield from self._recorded.wait_for(before)
        recording = self._recorded.recording
        found: list[Streak] = []
        position, end = after, NEWEST if before is None else before
        while position < end and len(found) < limit:
            streaks = recording.streaks(after=position, limit=STREAKS_AT_ONCE)
            found += [streak for streak in streaks if streak.first_number < end and _passes(streak, wanted)]
            position = streaks[-1].first_number if streaks else end
            yield None
        del found[limit:]
        yield self._page(found, after and after + 1, found[-1].first_number if len(found) == limit else end - 1)

    def places(self, wanted: Filter, after: int, before: int) -> Iterator[list[int] | None]:
        yield from self._recorded.wait_for(before)
        for part in self._look(wanted, after, before):
            yield [streak.first_number for streak in part]

    def _look(self, wanted: Filter, after: int, before: int) -> Iterator[list[Streak]]:
        """The streaks between two events that pass, newest first, in parts."""
        recording = self._recorded.recording
        while streaks := recording.streaks(before=before, after=after, limit=STREAKS_AT_ONCE):
            yield [streak for streak in streaks if _passes(streak, wanted)]
            before = streaks[-1].first_number

    def _page(self, streaks: list[Streak], first: int, last: int) -> Page:
        alerted = frozenset(streak.first_number for streak in streaks if self._recorded.is_alert(streak))
        return Page(streaks, first, last, alerted=alerted, is_behind=self._recorded.is_behind)


def _passes(streak: Streak, wanted: Filter) -> bool:
    return not wanted.terms or wanted.matches(searchable_streak(streak))
