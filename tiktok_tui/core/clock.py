"""Time as sources see it, so that tests need not wait."""

from __future__ import annotations

import asyncio
import time
from typing import Protocol


class Clock(Protocol):
    def now(self) -> float:
        """Epoch seconds."""
        ...

    def monotonic(self) -> float:
        """Seconds that never step back."""
        ...

    async def sleep(self, seconds: float) -> None: ...


class SystemClock:
    """`now` never steps back, because places in a recording are found by their times: where the system's clock is set
    back, it goes on from what it showed before.
    """

    _last = (0.0, 0.0)  # what it showed, and the monotonic clock then: all of them show the same

    def now(self) -> float:
        before, monotonic_before = SystemClock._last
        wall, monotonic = time.time(), time.monotonic()
        now = max(wall, before + monotonic - monotonic_before)
        SystemClock._last = now, monotonic
        return now

    def monotonic(self) -> float:
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
