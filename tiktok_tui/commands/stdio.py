"""A terminal that may go away: a closed SSH session ends the program, and must neither hang it nor crash it.

And streams that were closed before the program began, as by `>&-` or a daemon.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from typing import Any, TextIO, cast


class TolerantStream:
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


def tolerate_hangup() -> None:
    """From now on stderr, where Textual draws and every command says how it went, may lose its terminal."""
    if isinstance(sys.stderr, TolerantStream):
        return
    sys.stderr = sys.__stderr__ = cast(TextIOWrapper, TolerantStream(sys.stderr))  # type: ignore[misc]


def replace_what_cannot_be_encoded() -> None:
    """Print ? for what stdout's encoding lacks, as with latin-1 or ASCII. stderr escapes it already."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")


def reopen_closed_stdio() -> None:
    """Put something where stdin, stdout or stderr are closed, so that no socket gets their place.

    Reading and writing there fail as with what is closed, but for stderr: what is said there is lost.
    """
    for descriptor, name, mode in ((0, "stdin", os.O_WRONLY), (1, "stdout", os.O_RDONLY), (2, "stderr", os.O_WRONLY)):
        if getattr(sys, name) is None:
            file = os.open(os.devnull, mode)
            if file != descriptor:
                os.dup2(file, descriptor)
                os.close(file)
            setattr(sys, name, os.fdopen(descriptor, "w" if descriptor else "r", closefd=False))
