"""Output to the terminal: optimized, counted, and how much of it is not written yet."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tiktok_tui.terminal.sgr_optimizer import erases_in_colour, optimize_sgr


class TerminalLink:
    """Wraps the driver's writes.

    Textual says neither through its public interface. Both places that know are reached here and nowhere else, and a
    test pins them for the locked version; where they are missing, the budget is not kept and nothing else is lost.
    """

    def __init__(self, driver: Any, on_write: Callable[[int], None]) -> None:
        self._driver = driver
        write = getattr(driver, "write", None)
        if write is not None:
            in_colour = erases_in_colour()

            def counted(data: str) -> None:
                fewer = optimize_sgr(data, erase_in_colour=in_colour)
                on_write(len(fewer.encode("utf-8", "replace")))
                write(fewer)

            driver.write = counted

    @property
    def waiting(self) -> int:
        """The number of writes that the terminal has not accepted yet."""
        queue = getattr(getattr(self._driver, "_writer_thread", None), "_queue", None)
        return int(queue.qsize()) if queue is not None else 0
