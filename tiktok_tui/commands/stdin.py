"""Standard input as a pipe that a room comes through."""

from __future__ import annotations

import os
import sys

from tiktok_tui.commands.errors import UsageError

_STDIN = 0


def pipe_of_stdin() -> int:
    """A descriptor of what is piped in. Raises UsageError when a person would have to type it."""
    if sys.stdin is None or sys.stdin.isatty():
        raise UsageError("- reads a room from a pipe or a file, and stdin is neither: tiktok-tui - < room.bin")
    return os.dup(_STDIN)


def keyboard_from_terminal() -> int:
    """Take the pipe away from stdin and put the terminal there, as pagers do; a descriptor of what is piped in.

    Must come before Textual starts, which reads its keys from stdin. Raises UsageError.
    """
    pipe = pipe_of_stdin()
    try:
        keyboard = os.open("/dev/tty", os.O_RDWR)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise UsageError(f"there is no terminal to read keys from ({reason}); add --json or --plain") from None
    os.dup2(keyboard, _STDIN)
    os.close(keyboard)
    return pipe
