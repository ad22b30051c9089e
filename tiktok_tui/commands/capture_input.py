"""What `replay` and `export` read captures from: files, fifos and standard input, in a form that --from may name."""

from __future__ import annotations

import argparse
import os
import stat

from tiktok_tui.commands.errors import UsageError
from tiktok_tui.sources.capture.forms import FORM_NAMES, FORMS, CaptureForm

# Files that are standard input as well.
STDIN_FILES = ("/dev/stdin", "/dev/fd/0", "/proc/self/fd/0")
FORMS_HELP = "\n".join(f"  {form.form.value:<12}{form.what}" for form in FORMS)


def add_from(group: argparse._ArgumentGroup) -> None:
    """Add --from; its value is `from_form`, because `from` is a keyword."""
    group.add_argument(
        "--from",
        dest="from_form",
        metavar="FORM",
        choices=FORM_NAMES,
        help=f"the form of a capture: {', '.join(FORM_NAMES)} (default: found out)",
    )


def form_named(name: str | None) -> CaptureForm | None:
    """Return the form that --from names, None to find it out."""
    return CaptureForm(name) if name else None


def is_stream(path: str) -> bool:
    """Whether a path is a fifo or another stream that can be read only once, as <(...) makes them."""
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError):
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISCHR(mode) or stat.S_ISSOCK(mode)


def open_stream(path: str) -> int:
    """Open a stream without waiting for its writer: the screen comes first. Returns a descriptor that blocks."""
    try:
        pipe = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    except OSError as error:
        raise UsageError(f"{path}: {(error.strerror or 'unknown reason').lower()}") from None
    os.set_blocking(pipe, True)
    return pipe
