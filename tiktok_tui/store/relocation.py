"""A recording put where it is to stay. Wherever a crash falls, it lies whole in one place or the other."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from glob import escape
from pathlib import Path

from tiktok_tui.store.recording_path import CannotRecord, check_target, reserve, sync
from tiktok_tui.store.schema import connect

# Pages that are copied between two writes of what came meanwhile: about a megabyte.
PAGES = 256
_NO_LINKS = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EMLINK, errno.ENOSYS)


def is_beside(file: Path, target: Path) -> bool:
    """Whether both lie on one file system, so that a file gets there by its name alone."""
    return file.stat().st_dev == target.absolute().parent.stat().st_dev


def fold_log(connection: sqlite3.Connection) -> None:
    """Bring all that was written into the file itself. Raises sqlite3.OperationalError when another program reads."""
    (is_busy, *_) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if is_busy:
        raise sqlite3.OperationalError("another program is reading it")


def copy_to(connection: sqlite3.Connection, target: Path, meanwhile: Callable[[], None]) -> Path:
    """A copy in the folder of `target`, under a name of its own. Between its pieces `meanwhile` may go on writing.

    Raises OSError and sqlite3.Error, and then leaves nothing behind.
    """
    copy = target.absolute().with_name(f".{target.name}.{os.getpid()}.partial")
    copy.unlink(missing_ok=True)
    reserve(copy)

    def between(_: int, remaining: int, __: int) -> None:
        # What is written after the last piece would not be in the copy.
        if remaining:
            meanwhile()

    try:
        with closing(connect(copy)) as copied:
            connection.backup(copied, pages=PAGES, progress=between, sleep=0)
    except BaseException:
        copy.unlink(missing_ok=True)
        raise
    return copy


def place(file: Path, target: Path) -> None:
    """Give a file its name. Raises FileExistsError rather than write over another, and OSError."""
    try:
        os.link(file, target)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        # A file system without links, such as that of most memory sticks.
        if target.exists():
            raise FileExistsError(errno.EEXIST, "file exists", str(target)) from None
        os.rename(file, target)
        sync(target.absolute().parent)
    else:
        # A power cut in between must not leave it without a name.
        sync(target.absolute().parent)
        os.unlink(file)


def finish(file: Path, target: Path) -> bool:
    """Keep what a session that is gone was to keep. Whether it lies at `target` now."""
    with suppress(CannotRecord, OSError, sqlite3.Error):
        for copy in target.parent.glob(f".{escape(target.name)}.*.partial"):
            copy.unlink(missing_ok=True)
        if not file.exists() or (target.exists() and (target.samefile(file) or _holds(target, file))):
            # It got there: only the old file was left.
            return True
        check_target(target)
        moved = file
        with closing(connect(file)) as connection:
            if is_beside(file, target):
                fold_log(connection)
            else:
                moved = copy_to(connection, target, lambda: None)
        place(moved, target)
        return True
    return False


def _holds(target: Path, file: Path) -> bool:
    """Whether all of a recording is in another that was made of it."""
    told = []
    for path in (target, file):
        with closing(connect(path, "ro")) as connection:
            (began_at,) = connection.execute("SELECT max(value) FROM facts WHERE name = 'began_at'").fetchone()
            (last,) = connection.execute("SELECT max(number) FROM frames").fetchone()
            told.append((began_at, last or 0))
    return told[0][0] == told[1][0] and told[0][1] >= told[1][1]
