"""A recording anew, such as one without the people in it: what came and when, and what the connection said."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

from tiktok_tui.core.source_items import FrameReceived, MessagesReceived
from tiktok_tui.export.batches import Batch
from tiktok_tui.session.room_recorder import RoomRecorder
from tiktok_tui.store.recorder import CannotRecord, Recorder


class RecordingCopy:
    """Writes to `path`, where nothing may be. Its events are numbered anew. `close` in any case.

    Raises OSError when the file cannot be made or the disk does not take it.
    """

    def __init__(self, path: Path) -> None:
        self.written = 0
        self._path = path
        try:
            self._recorder = Recorder(path)
        except CannotRecord as error:
            raise OSError(errno.EIO, str(error).rstrip(".")) from None
        self._room = RoomRecorder(self._recorder)

    def take(self, batch: Batch) -> None:
        if batch.item is None:
            return
        self._room.take(batch.item, batch.events, batch.route, batch.at)
        self.written += isinstance(batch.item, FrameReceived | MessagesReceived)
        self._room.wait_for_disk()
        self._check()

    def end(self) -> str:
        self.close()
        self._check()
        failed = self._recorder.status.dropped_events
        return f"Left out: {failed:,} events that could not be written." if failed else ""

    def close(self) -> None:
        self._recorder.close()

    def _check(self) -> None:
        if problem := self._recorder.status.problem:
            # The path is that of an unfinished file, which says nothing to a reader of the export.
            raise OSError(errno.EIO, problem.replace(f" ({self._path})", "").rstrip("."))


def remove_beside(path: Path) -> None:
    """What SQLite leaves beside a file whose writing was broken off."""
    for suffix in ("-wal", "-shm", "-journal"):
        with suppress(OSError):
            os.unlink(f"{path}{suffix}")
