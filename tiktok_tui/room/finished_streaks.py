"""Gift streaks told once, when they end: for lines in a log, where what was written cannot count up any more."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import replace

from tiktok_tui.room.snapshot import Streak
from tiktok_tui.room.streaks import REMEMBERED_STREAKS


class FinishedStreaks:
    """Of the streaks that change, those that ended. What one gets after its end, as when a frame comes late, is told as
    a streak of the rest: the counts of all that was told add up to what was given.
    """

    def __init__(self, remembered: int = REMEMBERED_STREAKS) -> None:
        self._limit = remembered
        self._told: OrderedDict[tuple[str, bool], int] = OrderedDict()

    def take(self, changed: Iterable[Streak]) -> list[Streak]:
        """Those of the changed streaks that have ended, each with the gifts that were not told before."""
        return [rest for streak in changed if not streak.is_open and (rest := self._rest(streak)).count > 0]

    def _rest(self, streak: Streak) -> Streak:
        # What the history told of a streak is not counted: one that goes on is told whole.
        key = (streak.key, streak.is_history)
        told = self._told.pop(key, 0)
        self._told[key] = max(told, streak.count)
        if len(self._told) > self._limit:
            self._told.popitem(last=False)
        return replace(streak, count=streak.count - told) if told else streak
