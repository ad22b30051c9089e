"""Signals that ask a program without a screen to end: Ctrl+C, kill, and a terminal that is closed."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from types import FrameType
from typing import Any, Self

_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Leaving:
    """`with Leaving() as leaving:` none of them ends the program; who runs it asks `is_asked`, or waits with `asked`.

    A second Ctrl+C ends it at once, as ever. The others may come twice: a closing terminal and its shell both send one.
    """

    def __init__(self) -> None:
        self.is_asked = False
        self._before: dict[signal.Signals, Any] = {}
        self._wake: Callable[[], object] | None = None

    def __enter__(self) -> Self:
        for number in _SIGNALS:
            # nohup, and a shell that runs a job in the background, have them ignored: so they stay.
            if signal.getsignal(number) is not signal.SIG_IGN:
                self._before[number] = signal.signal(number, self._ask)
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    async def asked(self) -> None:
        """Return when the program is asked to end."""
        loop, asked = asyncio.get_running_loop(), asyncio.Event()
        self._wake = lambda: loop.call_soon_threadsafe(asked.set)
        try:
            if not self.is_asked:
                await asked.wait()
        finally:
            self._wake = None

    def _ask(self, number: int, _frame: FrameType | None) -> None:
        self.is_asked = True
        if number == signal.SIGINT:
            signal.signal(number, self._before[signal.SIGINT])
        if self._wake is not None:
            self._wake()
