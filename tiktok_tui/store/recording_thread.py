"""The thread of a recorder: it alone touches the file, and what it meets there is a state and nothing else."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from tiktok_tui.store import write_queue
from tiktok_tui.store.reader import Reader
from tiktok_tui.store.recording_file import RecordingFile
from tiktok_tui.store.recording_location import RecordingLocation
from tiktok_tui.store.recording_path import in_words
from tiktok_tui.store.session_folder import SessionFolder
from tiktok_tui.store.stale_sessions import remove_stale_sessions
from tiktok_tui.store.write_queue import WriteQueue


class RecordingThread:
    """`readers` gives those who read the file in this process."""

    def __init__(
        self,
        entries: WriteQueue,
        where: RecordingLocation,
        temporary: SessionFolder | None,
        limit: int,
        readers: Callable[[], Iterable[Reader]],
    ) -> None:
        self._waiting = entries
        self._where = where
        self._readers = readers
        self._file = RecordingFile(where, temporary, limit)
        self._written_at = 0.0

    def run(self, retry_seconds: float) -> None:
        self._write()
        if not self._waiting.is_kept:
            remove_stale_sessions()
        goes_on = True
        while goes_on:
            goes_on = self._waiting.wait(retry_seconds)
            # A temporary file is about to go: what still waits need not be written.
            if goes_on or self._waiting.is_kept or self._waiting.target is not None:
                self._write()
            if self._waiting.target is not None:
                self._keep(self._waiting.target)
        if self._waiting.is_kept and self._waiting.problem:
            self._write_what_fits()

    def close(self) -> None:
        self._file.close(is_complete=not self._waiting.problem and not self._waiting.dropped)

    def _write_what_fits(self) -> None:
        """When the last batch failed, as on a full disk: write smaller ones that fit, then a mark for the rest."""
        problem = self._waiting.problem
        size = len(self._waiting.batch())
        while size > 1:
            size //= 2
            while batch := self._waiting.batch()[:size]:
                try:
                    failed = self._file.write(batch)
                except (sqlite3.Error, OSError):
                    break
                self._waiting.written(len(batch), self._file.size, failed)
        mark = self._waiting.drop_rest(problem)
        if mark is not None:
            # Without room for the mark the file still says that it has no end.
            with suppress(sqlite3.Error, OSError):
                self._file.write([mark])
        self._waiting.problem = problem

    def _write(self, *, may_drop: bool = True) -> None:
        batch = self._waiting.batch()
        try:
            failed = self._file.write(batch)
            self._waiting.written(len(batch), self._file.size, failed)
            if may_drop:
                self._file.drop_oldest()
        except (sqlite3.Error, OSError) as error:
            self._waiting.problem = f"Nothing is recorded at the moment: {in_words(error)} ({self._where.path})."
        self._written_at = time.monotonic()

    def _keep(self, target: Path) -> None:
        try:
            self._file.keep(target, self._readers, self._write_meanwhile)
        except (sqlite3.Error, OSError) as error:
            refusal = f"The recording could not be kept as {target}: {in_words(error)}."
        else:
            refusal = ""
        with self._waiting.changed:
            self._waiting.target = None
            self._waiting.is_kept, self._waiting.refusal = not refusal, refusal
        if not refusal:
            # There may be room for what was too much before.
            self._write()

    def _write_meanwhile(self) -> None:
        """While the file is copied, its connection must stay: after a failure nothing is written until that is over."""
        is_time = time.monotonic() - self._written_at > write_queue.BATCH_SECONDS
        if not self._waiting.problem and (is_time or self._waiting.bytes > write_queue.BATCH_BYTES):
            self._write(may_drop=False)
