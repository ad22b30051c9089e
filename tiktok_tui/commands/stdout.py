"""What happens when stdout cannot be written."""

from __future__ import annotations

from collections.abc import Callable

from tiktok_tui.commands.stderr import tell


def told_when_stdout_fails(print_all: Callable[[], int]) -> int:
    """The exit code of `print_all`, or 1 with a sentence on stderr when it raises OSError, as on a full disk."""
    try:
        return print_all()
    except OSError as error:
        tell(f"stdout cannot be written: {error.strerror}")
        return 1
