"""A file that several threads read in turns, and that may be moved meanwhile."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any

from tiktok_tui.store import schema
from tiktok_tui.store.event_decoder import Frames
from tiktok_tui.store.recording_location import RecordingLocation
from tiktok_tui.store.schema import NotARecording

TURN_SECONDS = 30.0
MAX_BATCH_BYTES = 16 * 1024 * 1024
_BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class Opened:
    """A recording that is open, with the answers to questions in SQL."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.frames = Frames(connection)

    def rows(self, sql: str, *values: Any) -> list[Any]:
        return self.connection.execute(sql, values).fetchall()

    def bounded_rows(self, sql: str, *values: Any) -> list[Any]:
        """Returns the first rows, at least one, up to about MAX_BATCH_BYTES: values of a hostile file may be large."""
        rows, size = [], 0
        for row in self.connection.execute(sql, values):
            rows.append(row)
            size += sum(len(value) for value in row if isinstance(value, str | bytes))
            if size > MAX_BATCH_BYTES:
                break
        return rows

    def scalar(self, sql: str, *values: Any) -> Any:
        """Returns the first value of the first row, or None without rows."""
        row = self.connection.execute(sql, values).fetchone()
        return row[0] if row else None


class Reader:
    """Opens the file when it is first asked for. With `may_be_missing` one that is not there yet has nothing in it."""

    def __init__(self, where: RecordingLocation, *, may_be_missing: bool = False) -> None:
        self._where = where
        self._may_be_missing = may_be_missing
        self._lock = RLock()
        self._opened: Opened | None = None

    @property
    def path(self) -> Path:
        return self._where.path

    @contextmanager
    def turn(self) -> Iterator[Opened]:
        """The open file, for this thread alone. Not to be nested. Raises NotARecording and OSError.

        One of those is TimeoutError, after TURN_SECONDS in which the file was being moved or read by others.
        """
        deadline = time.monotonic() + TURN_SECONDS
        while True:
            if not self._where.settled.wait(max(0.0, deadline - time.monotonic())):
                raise TimeoutError(f"{self.path.name} is still being moved.")
            if not self._lock.acquire(timeout=max(0.0, deadline - time.monotonic())):
                raise TimeoutError(f"{self.path.name} is still being read by another thread.")
            if self._where.settled.is_set():
                break
            self._lock.release()
        try:
            yield self._open()
        except sqlite3.Error as error:
            advice = f" {schema.REPAIR}" if error.sqlite_errorcode & 0xFF in _BROKEN else ""
            raise NotARecording(f"{self.path.name} cannot be read any more: {error}.{advice}") from None
        except OverflowError:
            raise NotARecording(f"{self.path.name} has numbers that no recording of tiktok-tui has.") from None
        except MemoryError:
            raise NotARecording(f"{self.path.name} has more in one row than this machine has memory for.") from None
        finally:
            self._lock.release()

    def _open(self) -> Opened:
        if self._opened is None:
            try:
                self._opened = Opened(schema.open_recording(self.path))
            except (NotARecording, OSError):
                if not self._may_be_missing:
                    raise
                # Asked for again the next time.
                return Opened(schema.empty_recording())
        return self._opened

    def close(self) -> None:
        """Let go of the file; the next turn opens it again."""
        with self._lock:
            if self._opened is not None:
                self._opened.connection.close()
                self._opened = None
