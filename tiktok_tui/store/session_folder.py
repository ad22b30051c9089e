"""Folders of recordings that are not kept: one a session, removed when the session ends."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tiktok_tui.core.user_folders import sessions_folder
from tiktok_tui.store.recording_path import sync

_PREFIX = "session-"
_OURS = f"{_PREFIX}[0-9]*-{'[0-9a-f]' * 8}"
_UNFINISHED = "new-"
# A folder gets its name a moment after it is made.
_UNFINISHED_SECONDS = 3600.0
_FILE = "session.ttui"
_LOCK = "lock"
_WANTED = "keep"


class SessionFolder:
    """The folder of one session. Its lock, which dies with its process, tells other programs that it is in use."""

    def __init__(self) -> None:
        self._lock: int | None = None
        self.folder = sessions_folder() / f"{_PREFIX}{os.getpid()}-{os.urandom(4).hex()}"
        self.file = self.folder / _FILE

    def make(self) -> None:
        """Raises OSError; it may be called again."""
        if self._lock is not None:
            return
        # It gets its name when it is locked, so that no other program takes it for one that was left behind.
        nameless = self.folder.with_name(f"{_UNFINISHED}{self.folder.name}")
        nameless.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._lock = os.open(nameless / _LOCK, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
        fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        nameless.rename(self.folder)

    def want(self, target: Path) -> None:
        """Note that the recording is to be kept at `target`: until it is there, a crash must not cost it."""
        with suppress(OSError):  # there is no folder, and so nothing to be kept yet
            (self.folder / _WANTED).write_bytes(os.fsencode(target.absolute()))

    def sync_want(self) -> None:
        """As `want`, for a power cut. Takes a moment."""
        sync(self.folder / _WANTED)
        sync(self.folder)

    def want_no_more(self) -> None:
        with suppress(OSError):
            (self.folder / _WANTED).unlink()

    def remove(self) -> None:
        _remove_folder(self.folder)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def stale_folders() -> Iterator[tuple[Path, Path | None]]:
    """The folders of sessions whose process is gone, with the path where their recording was to be kept, if any.

    While one is looked at it is locked, so that no other program looks at it as well.
    """
    for folder in sorted(sessions_folder().glob(_OURS)):
        if folder.is_symlink() or not folder.is_dir():
            continue  # none of ours, and what it leads to is not either
        with _locked(folder) as is_ours:
            if is_ours:
                yield folder / _FILE, _wanted(folder)


def remove_stale(file: Path) -> None:
    _remove_folder(file.parent)


def remove_unfinished() -> None:
    """Remove folders whose process was killed before it could give them their name."""
    for folder in sessions_folder().glob(f"{_UNFINISHED}{_OURS}"):
        if not folder.is_symlink() and time.time() - folder.stat().st_mtime > _UNFINISHED_SECONDS:
            _remove_folder(folder)


@contextmanager
def _locked(folder: Path) -> Iterator[bool]:
    """Whether the folder's lock could be had. A power cut may have cost it."""
    try:
        lock = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    except OSError:
        yield False
        return
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield False
        else:
            yield True
    finally:
        os.close(lock)


def _wanted(folder: Path) -> Path | None:
    try:
        name = (folder / _WANTED).read_bytes()
    except OSError:
        return None
    # Nothing, or zeros, is what a power cut left of it.
    return Path(os.fsdecode(name)) if name.strip(b"\0") == name != b"" else None


def _remove_folder(folder: Path) -> None:
    import shutil  # not on the way to the first picture

    shutil.rmtree(folder, ignore_errors=True)
