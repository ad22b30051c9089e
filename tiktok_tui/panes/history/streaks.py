"""The gift streaks of a recording, each in the place of the event that began it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tiktok_tui.events.filter import Filter
from tiktok_tui.panes.history.pages import NEWEST, History, Matches, Page, Pages, RecordingReader
from tiktok_tui.panes.history.thread import HistoryThread
from tiktok_tui.room.snapshot import Streak
from tiktok_tui.room.streak_filter import searchable_streak

if TYPE_CHECKING:
    from tiktok_tui.alerts.rules import AlertRule

STREAKS_AT_ONCE = 500


class StreakHistory(History):
    def __init__(self, thread: HistoryThread, rules: Sequence[AlertRule]) -> None:
        self._recorded = RecordingReader(thread, rules)

    def older(self, wanted: Filter, before: int, limit: int) -> Pages:
        yield from self._recorded.wait_for(before)
        found: list[Streak] = []
        for part in self._look(0, before, is_forward=False):
            found += _passing(part, wanted)
            if len(found) >= limit:
                break
            yield None
        del found[limit:]
        yield self._page(found[::-1], found[-1].first_number if len(found) == limit else 0, before - 1)

    def newer(self, wanted: Filter, after: int, before: int | None, limit: int) -> Pages:
        yield from self._recorded.wait_for(before)
        found: list[Streak] = []
        end = NEWEST if before is None else before
        for part in self._look(after, end, is_forward=True):
            found += _passing(part, wanted)
            if len(found) >= limit:
                break
            yield None
        del found[limit:]
        yield self._page(found, after and after + 1, found[-1].first_number if len(found) == limit else end - 1)

    def places(self, wanted: Filter, after: int, before: int, *, is_forward: bool = False) -> Iterator[Matches | None]:
        yield from self._recorded.wait_for(before)
        for part in self._look(after, before, is_forward=is_forward):
            first, last = sorted((part[0].first_number, part[-1].first_number))
            yield Matches([streak.first_number for streak in _passing(part, wanted)], first, last)

    def _look(self, after: int, before: int, *, is_forward: bool) -> Iterator[list[Streak]]:
        """The streaks between two events in parts, the newest of them first or the oldest."""
        recording = self._recorded.recording
        while streaks := recording.streaks(after=after, before=None if is_forward else before, limit=STREAKS_AT_ONCE):
            part = [streak for streak in streaks if streak.first_number < before]
            if part:
                yield part
            if len(part) < len(streaks):
                return
            if is_forward:
                after = streaks[-1].first_number
            else:
                before = streaks[-1].first_number

    def _page(self, streaks: list[Streak], first: int, last: int) -> Page:
        alerted = frozenset(streak.first_number for streak in streaks if self._recorded.is_alert(streak))
        return Page(streaks, first, last, alerted=alerted, is_behind=self._recorded.is_behind)


def _passing(streaks: list[Streak], wanted: Filter) -> list[Streak]:
    return [streak for streak in streaks if not wanted.terms or wanted.matches(searchable_streak(streak))]
