"""Records from a pipe, read in a thread of their own: the next byte may come at any time, or never."""

from __future__ import annotations

import asyncio
import os
import select
import threading
from collections.abc import AsyncGenerator
from contextlib import suppress
from typing import BinaryIO

from tiktok_tui.sources.capture.byte_stream import PIECE
from tiktok_tui.sources.capture.forms import CaptureForm
from tiktok_tui.sources.capture.frame_file import read_records
from tiktok_tui.sources.capture.record import Record
from tiktok_tui.sources.item_size import memory_size

# Handed over together when they come faster than they are taken: so many records, and so many bytes of them.
_BATCH = 100
_BATCH_BYTES = 4 * 1024 * 1024
# Batches that wait. When they are all full the pipe is read no further, and its writer blocks.
_WAITING = 8


class _Stopped(Exception):
    """The records are no longer wanted."""


class RecordThread:
    """Reads `pipe`, which must have no buffer of its own, until its end or until `stop`. What is open stays open."""

    def __init__(self, pipe: int | BinaryIO, form: CaptureForm | None = None) -> None:
        self._pipe = pipe
        self._form = form
        self._loop = asyncio.get_running_loop()
        self._batches: asyncio.Queue[list[Record] | None] = asyncio.Queue()
        self._free = threading.Semaphore(_WAITING)
        self._is_stopped = False
        self._mistake: Exception | None = None
        self._batch: list[Record] = []
        self._batch_bytes = 0
        self._wake_read, self._wake_write = os.pipe()
        # A daemon: leaving the program must not wait for a pipe without a writer.
        self._thread = threading.Thread(target=self._run, name="pipe", daemon=True)
        self._thread.start()

    async def records(self) -> AsyncGenerator[Record, None]:
        while (batch := await self._batches.get()) is not None:
            self._free.release()
            for record in batch:
                yield record
        if self._mistake is not None:
            raise self._mistake

    def stop(self) -> None:
        """The thread ends at once, wherever it waits."""
        if not self._is_stopped:
            self._is_stopped = True
            os.close(self._wake_write)
            self._free.release()

    def _run(self) -> None:
        try:
            with suppress(_Stopped):
                for record in read_records(self._next_piece, self._form):
                    self._batch.append(record)
                    self._batch_bytes += memory_size(record.item)
                    if len(self._batch) >= _BATCH or self._batch_bytes >= _BATCH_BYTES:
                        self._hand_over()
                self._hand_over()
        except Exception as error:  # a mistake of ours: `records` raises it
            self._mistake = error
        finally:
            os.close(self._wake_read)
            with suppress(RuntimeError):  # the loop is closed, and with it what waited
                self._loop.call_soon_threadsafe(self._batches.put_nowait, None)

    def _next_piece(self) -> bytes:
        """Some bytes, as soon as there are any. What was read before is handed over first: the wait may be long."""
        self._hand_over()
        try:
            descriptor = self._pipe if isinstance(self._pipe, int) else self._pipe.fileno()
        except OSError:  # a file in memory, which never waits
            assert not isinstance(self._pipe, int)
            return self._pipe.read(PIECE)
        ready, _, _ = select.select([descriptor, self._wake_read], [], [])
        if self._wake_read in ready:
            raise _Stopped
        return os.read(descriptor, PIECE)

    def _hand_over(self) -> None:
        batch, self._batch, self._batch_bytes = self._batch, [], 0
        if not batch:
            return
        self._free.acquire()
        if self._is_stopped:
            raise _Stopped
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._batches.put_nowait, batch)
