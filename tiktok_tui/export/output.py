"""Where an export goes: a file or folder that appears when it is whole, or standard output.

What is exported is personal data: only its owner may read it, as with the recording itself.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from tiktok_tui.store.relocation import place

# Written to the system at once.
_BUFFER = 256 * 1024


class OutputExists(Exception):
    """There is something already where the export was to go. The message is a sentence for the user."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is there already. Name another with --output; nothing is written over.")


@contextmanager
def output_path(target: Path) -> Iterator[Path]:
    """Where to make a file, beside `target`. It is at `target` when the block ends, and nowhere when it fails.

    Raises OutputExists and OSError.
    """
    if os.path.lexists(target):
        raise OutputExists(target)
    partial = _partial(target)
    try:
        yield partial
        place(partial, target)
    except FileExistsError:
        raise OutputExists(target) from None
    finally:
        with suppress(OSError):
            partial.unlink()


@contextmanager
def output_file(target: Path) -> Iterator[BinaryIO]:
    """As `output_path`, with the file open."""
    with output_path(target) as path, new_file(path) as file:
        yield file


@contextmanager
def output_folder(target: Path) -> Iterator[Path]:
    """A folder for files, at `target` when the block ends and nowhere when it fails. Raises OutputExists, OSError."""
    if os.path.lexists(target):
        raise OutputExists(target)
    partial = _partial(target)
    partial.mkdir(mode=0o700)
    try:
        yield partial
        partial.rename(target)
    finally:
        shutil.rmtree(partial, ignore_errors=True)


@contextmanager
def standard_output(descriptor: int) -> Iterator[BinaryIO]:
    """Raises BrokenPipeError when the reader has closed the pipe."""
    file = os.fdopen(os.dup(descriptor), "wb", buffering=_BUFFER)
    try:
        yield file
        file.flush()
    finally:
        # What is still in the buffer of a file that cannot be written would be complained about.
        with suppress(OSError):
            file.close()


def new_file(path: Path) -> BinaryIO:
    """Raises FileExistsError and OSError."""
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600), "wb", buffering=_BUFFER)


def _partial(target: Path) -> Path:
    return target.with_name(f".{target.name}.{os.getpid()}.part")
