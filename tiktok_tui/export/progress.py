"""How far an export is, on a line of the terminal that is written again and again."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import TextIO

_BETWEEN_SECONDS = 0.2
# Until then there is no estimate of how long it takes.
_FIRST_GUESS_SECONDS = 1.0
_CLEAR = "\r\x1b[K"
_TWO_MINUTES = 120
_BAR = 20
_COLUMNS = 80


class Progress:
    """Writes to `terminal`; None where stderr is no terminal."""

    def __init__(self, terminal: TextIO | None, clock: Callable[[], float] = time.monotonic) -> None:
        self._terminal = terminal
        self._clock = clock
        self._began_at = self._shown_at = clock()

    def show(self, share: float, events: int) -> None:
        """`share` of the whole is done, 0 to 1."""
        if self._terminal is None:
            return
        now = self._clock()
        if now - self._shown_at < _BETWEEN_SECONDS:
            return
        self._shown_at = now
        passed = now - self._began_at
        left = ""
        if share > 0 and passed > _FIRST_GUESS_SECONDS:
            left = f", {_in_words(passed / share * (1 - share))} left"
        done = int(share * _BAR)
        # A line that is wrapped could not be written over: where it is too long, the bar goes first.
        line = f"{share:4.0%}, {events:,} events{left} [{'#' * done}{'.' * (_BAR - done)}]"
        self._write(_CLEAR + line[: _columns_of(self._terminal) - 1])

    def clear(self) -> None:
        self._write(_CLEAR)

    def _write(self, words: str) -> None:
        if self._terminal is None:
            return
        try:
            self._terminal.write(words)
            self._terminal.flush()
        except OSError:  # the terminal is gone; the export goes on
            self._terminal = None


def _in_words(seconds: float) -> str:
    number, unit = (round(seconds), "second") if seconds < _TWO_MINUTES else (round(seconds / 60), "minute")
    return f"{number:,} {unit}{'s' if number != 1 else ''}"


def _columns_of(terminal: TextIO) -> int:
    try:
        return os.get_terminal_size(terminal.fileno()).columns or _COLUMNS
    except OSError:
        return _COLUMNS
