"""The file that a recorder writes: opened when it can be, opened again after a failure, moved, closed."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tiktok_tui.core.version import __version__
from tiktok_tui.store import relocation, schema
from tiktok_tui.store.batch_writer import BatchWriter
from tiktok_tui.store.queue_entries import Entry
from tiktok_tui.store.recording_path import reserve
from tiktok_tui.store.session_folder import SessionFolder
from tiktok_tui.store.size_limit import Limit

if TYPE_CHECKING:
    from tiktok_tui.store.reader import Reader
    from tiktok_tui.store.recording_location import RecordingLocation


class RecordingFile:
    """Belongs to the recorder's thread. `temporary` is None for a file that is kept."""

    def __init__(self, where: RecordingLocation, temporary: SessionFolder | None, limit: int) -> None:
        self._where = where
        self._temporary = temporary
        self._limit_bytes = limit
        self._is_made = False
        self._is_copying = False
        self._found: os.stat_result | None = None
        self._connection: sqlite3.Connection | None = None
        self._writer: BatchWriter | None = None
        self._limit: Limit | None = None

    @property
    def size(self) -> int:
        """Bytes on the disk, the log of the last moments included."""
        path = self._where.path
        return sum(_size(path.with_name(path.name + suffix)) for suffix in ("", "-wal"))

    def write(self, batch: Sequence[Entry]) -> int:
        """A batch, all of it or nothing; how many events in it could not be made rows of.

        Raises sqlite3.Error and OSError, and may then be called again with the same.
        """
        with self._let_go_on_failure():
            if self._writer is None:
                self._open()
            assert self._writer is not None
            self._check_place()
            return self._writer.write(batch)

    def drop_oldest(self) -> None:
        """Keep to the limit. Raises sqlite3.Error and OSError."""
        if self._limit is not None:
            with self._let_go_on_failure():
                self._limit.keep()

    @contextmanager
    def _let_go_on_failure(self) -> Iterator[None]:
        """The file is opened anew after a failure, unless it is being copied: the copy needs the connection."""
        try:
            yield
        except (sqlite3.Error, OSError):
            if not self._is_copying:
                self._let_go()
            raise

    def _open(self) -> None:
        path = self._where.path
        if self._temporary is not None:
            if self._is_made and not path.exists():
                # The cache was emptied: continue with a new file.
                self._temporary.remove()
                self._is_made = False
            self._temporary.make()
        if not self._is_made:
            if self._temporary is not None and not path.exists():
                reserve(path)
            connection = schema.initialise(path)
            self._is_made = True
        else:
            connection = schema.connect(path)
        self._connection = connection
        schema.set_to_write(connection, is_kept=self._temporary is None)
        connection.execute("INSERT OR IGNORE INTO facts VALUES ('program', ?)", (f"tiktok-tui {__version__}",))
        self._set_closed(connection, False)
        self._writer = BatchWriter(connection)
        if self._temporary is not None:
            # Not asked for by the user: leave half of the free space to others.
            free = shutil.disk_usage(path.parent).free
            self._limit = Limit(connection, self._writer, min(self._limit_bytes, self.size + free // 2))

    def _check_place(self) -> None:
        """SQLite does not notice when its files are taken away or cut short: what it writes then is gone."""
        path = self._where.path
        found = path.stat()
        if self._found is not None and (found.st_ino != self._found.st_ino or found.st_size < self._found.st_size):
            raise OSError(errno.EIO, "another program replaced the file")
        self._found = found
        path.with_name(path.name + "-wal").stat()

    def keep(self, target: Path, readers: Callable[[], Iterable[Reader]], meanwhile: Callable[[], None]) -> None:
        """Move the file to `target`, with everything in it; `meanwhile` is called now and then if that takes long.

        `readers` are those who have it open in this process. Raises sqlite3.Error and OSError; then it goes on where it
        was.
        """
        temporary = self._temporary
        assert temporary is not None
        try:
            if self._is_made:
                self._move(target, readers, meanwhile)
            else:
                # The temporary file was never made.
                reserve(target)
            self._where.path = target
        except BaseException:
            temporary.want_no_more()
            raise
        finally:
            self._is_copying = False
            self._where.settled.set()
        temporary.remove()
        self._temporary = None

    def _move(self, target: Path, readers: Callable[[], Iterable[Reader]], meanwhile: Callable[[], None]) -> None:
        """Move the file. It is closed in every thread until its location is settled."""
        if self._connection is None:
            self._open()
        assert self._connection is not None
        assert self._temporary is not None
        self._temporary.sync_want()
        # From here on a power cut costs what comes during the move, and no more. A full disk has no room for that.
        with suppress(sqlite3.OperationalError):
            self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
        file = self._where.path
        if not (is_beside := relocation.is_beside(file, target)):
            self._is_copying = True
            file = relocation.copy_to(self._connection, target, meanwhile)
        try:
            self._where.settled.clear()
            for reader in readers():
                reader.close()
            if is_beside:
                relocation.fold_log(self._connection)
            self._let_go()
            relocation.place(file, target)
        except BaseException:
            if not is_beside:
                file.unlink(missing_ok=True)
            raise

    @staticmethod
    def _set_closed(connection: sqlite3.Connection, is_closed: bool) -> None:
        """Note in the file itself, not only in its log, whether the recording was written to its end.

        A file that is moved or copied without its log, or whose disk stays full, then still says that it has no end.
        """
        connection.execute("INSERT OR REPLACE INTO facts VALUES ('closed', ?)", (int(is_closed),))
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def close(self, *, is_complete: bool = True) -> None:
        """Close the file and note whether it is complete. A temporary file is removed, and so is a kept one without
        content.
        """
        if self._connection is not None and self._temporary is None and is_complete:
            with suppress(sqlite3.Error):
                self._set_closed(self._connection, True)
        self._let_go()
        if self._temporary is not None:
            self._temporary.remove()
        elif not self._is_made and _size(self._where.path) == 0:
            with suppress(OSError):
                os.unlink(self._where.path)

    def _let_go(self) -> None:
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
        self._connection = self._writer = self._limit = self._found = None


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
