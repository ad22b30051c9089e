"""How many watch, and how that went lately."""

from __future__ import annotations

from collections import deque

from tiktok_tui.room.snapshot import ViewerNumbers

TREND_POINTS = 120


class Viewers:
    def __init__(self) -> None:
        self._trend: deque[int] = deque(maxlen=TREND_POINTS)
        self._numbers = ViewerNumbers()

    @property
    def numbers(self) -> ViewerNumbers:
        return self._numbers

    def count(self, watching: int, total: int, at: float) -> None:
        """Take a count of the room in. `total` different viewers came so far, 0 when not said; it never falls."""
        self._trend.append(watching)
        self._numbers = ViewerNumbers(
            now=watching,
            total=max(total, self._numbers.total),
            peak=max(watching, self._numbers.peak),
            counted_at=at,
            trend=tuple(self._trend),
        )
