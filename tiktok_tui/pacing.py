"""How often the picture is drawn: as the terminal's link and the byte budget allow, at most ten times a second."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

MAX_FRAMES_PER_SECOND = 10.0
# A burst of this many seconds' worth of bytes may be drawn at once, so that a quiet room reacts immediately.
BURST_SECONDS = 0.5


class Pacer:
    """A budget of bytes a second for the picture. `now` arguments are seconds of any monotonic clock."""

    def __init__(self, bytes_per_second: float) -> None:
        self.bytes_per_second = bytes_per_second
        self._allowance = bytes_per_second * BURST_SECONDS
        self._filled_at: float | None = None
        self._drawn_at = float("-inf")

    def spend(self, count: int) -> None:
        """Say that `count` bytes went to the terminal."""
        self._allowance -= count

    def may_draw(self, now: float) -> bool:
        """Whether the next picture may be drawn. The budget may be overdrawn by one picture, never by more."""
        if self._filled_at is not None:
            earned = (now - self._filled_at) * self.bytes_per_second
            self._allowance = min(self._allowance + earned, self.bytes_per_second * BURST_SECONDS)
        self._filled_at = now
        if self._allowance <= 0 or now - self._drawn_at < 0.9 / MAX_FRAMES_PER_SECOND:
            return False
        self._drawn_at = now
        return True


class TerminalLink:
    """What goes to the terminal and what it has not taken yet.

    Textual says neither through its public interface. Both places that know are reached here and nowhere else, and a
    test pins them for the locked version; where they are missing, the budget is not kept and nothing else is lost.
    """

    def __init__(self, driver: Any, on_write: Callable[[int], None]) -> None:
        self._driver = driver
        write = getattr(driver, "write", None)
        if write is not None:

            def counted(data: str) -> None:
                on_write(len(data.encode("utf-8", "replace")))
                write(data)

            driver.write = counted

    @property
    def waiting(self) -> int:
        """How many writes the terminal has not taken yet."""
        queue = getattr(getattr(self._driver, "_writer_thread", None), "_queue", None)
        return int(queue.qsize()) if queue is not None else 0
