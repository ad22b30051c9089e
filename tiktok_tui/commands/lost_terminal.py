"""A terminal that may go away: a closed SSH session ends the program, and must neither hang it nor crash it."""

from __future__ import annotations

import sys
from contextlib import suppress
from io import TextIOWrapper
from typing import Any, TextIO, cast


class MayBeGone:
    """A text file whose writes come to nothing once its other end is gone, instead of raising.

    Textual writes from a thread that would die of the error, and waits for ever for room in that thread's queue.
    """

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def write(self, text: str) -> int:
        with suppress(OSError):
            self._file.write(text)
        return len(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._file.flush()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


def expect_loss() -> None:
    """From now on stderr, where Textual draws, may lose its terminal."""
    sys.stderr = sys.__stderr__ = cast(TextIOWrapper, MayBeGone(sys.stderr))  # type: ignore[misc]
