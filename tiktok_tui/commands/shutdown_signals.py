"""Signals that ask a program to end: Ctrl+C, kill, and a terminal that is closed."""

from __future__ import annotations

import signal
from collections.abc import Callable
from types import FrameType
from typing import Any, Self

_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Leaving:
    """`with Leaving() as leaving:` none of the signals ends the program; they set `is_asked` and call `when_asked`.

    `max_interrupts` is the number of SIGINTs that are taken as a request: people press Ctrl+C twice. The next one ends
    the process at once, so that one that hangs can be ended. None takes all of them. SIGTERM and SIGHUP may come any
    number of times: a closing terminal and its shell both send one.
    """

    def __init__(self, max_interrupts: int | None = 2) -> None:
        self.is_asked = False
        self._max_interrupts = max_interrupts
        self._interrupts = 0
        self._before: dict[signal.Signals, Any] = {}
        self._when_asked: Callable[[], object] | None = None

    def __enter__(self) -> Self:
        for number in _SIGNALS:
            # nohup, and a shell that runs a job in the background, have them ignored: so they stay.
            if signal.getsignal(number) is not signal.SIG_IGN:
                self._before[number] = signal.signal(number, self._ask)
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def when_asked(self, callback: Callable[[], object] | None) -> None:
        """Have `callback` called from the signal handler, and at once if a signal has come already."""
        self._when_asked = callback
        if self.is_asked and callback is not None:
            callback()

    def allow_interrupts(self, count: int | None) -> None:
        """Take so many further SIGINTs as a request; None takes all of them."""
        self._max_interrupts = None if count is None else self._interrupts + count

    async def asked(self) -> None:
        """Return when the program is asked to end."""
        import asyncio  # the screen, which does not need this, starts quicker without it

        loop, asked = asyncio.get_running_loop(), asyncio.Event()
        self.when_asked(lambda: loop.call_soon_threadsafe(asked.set))
        try:
            await asked.wait()
        finally:
            self._when_asked = None

    def _ask(self, number: int, _frame: FrameType | None) -> None:
        self.is_asked = True
        if number == signal.SIGINT:
            self._interrupts += 1
            if self._max_interrupts is not None and self._interrupts >= self._max_interrupts:
                # Not KeyboardInterrupt, which would be reported by every task and callback it happens to meet.
                signal.signal(signal.SIGINT, signal.SIG_DFL)
        if self._when_asked is not None:
            self._when_asked()
