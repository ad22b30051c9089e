"""Where a new recording may be."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


class CannotRecord(Exception):
    """There can be no recording where it was wanted. The message is a sentence for the user."""


def check_target(target: Path) -> None:
    """Raises CannotRecord when no new file can be made at `target`, as far as one can tell without making it."""
    if target.exists():
        raise CannotRecord(f"{target} is there already, and a recording is never written over. Name another file.")
    folder = target.absolute().parent
    if not folder.is_dir():
        raise CannotRecord(f"There is no folder {folder}.")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise CannotRecord(f"The folder {folder} cannot be written to.")


def reserve(target: Path) -> None:
    """Take a name for a new recording. Raises FileExistsError when it is taken, and OSError."""
    # Not left to SQLite: a recording holds personal data, and only its owner may read it.
    target.touch(mode=0o600, exist_ok=False)


def sync(path: Path) -> None:
    """What is in a file, or which names are in a folder, outlives a power cut only when it is synced."""
    with suppress(OSError):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def in_words(error: Exception) -> str:
    """What an error of the disk or of SQLite says, for the middle of a sentence."""
    words = (error.strerror or "unknown reason") if isinstance(error, OSError) else str(error)
    if "no such module" in words or "no such tokenizer" in words:
        return "Python's SQLite cannot make recordings; 3.34 or newer with FTS5 can"
    return "the disk is full" if "disk is full" in words else words[:1].lower() + words[1:]
