"""Writing to a pipe, whose reader may take nothing for as long as it likes, or be gone."""

from __future__ import annotations

import asyncio
import os
import select
import stat
import sys
import threading
from contextlib import suppress
from queue import SimpleQueue
from typing import Self

from tiktok_tui.events.common.text import screen_text


class Writer:
    """Writes to a file descriptor from a thread of its own.

    The thread is a daemon and the writes are the system's own: a reader that takes nothing holds up neither the loop
    nor the end of the program, as it would through Python's buffered stdout.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._loop = asyncio.get_running_loop()
        self._jobs: SimpleQueue[tuple[bytes, asyncio.Future[None]] | None] = SimpleQueue()
        threading.Thread(target=self._work, name=f"write-{descriptor}", daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._jobs.put(None)

    def send(self, data: bytes) -> asyncio.Future[None]:
        """Have `data` written behind what was sent before. The future is done when it is, or has failed: an OSError,
        such as BrokenPipeError when the reader is gone.
        """
        written: asyncio.Future[None] = self._loop.create_future()
        self._jobs.put((data, written))
        return written

    def say(self, line: str) -> None:
        """Have a line written. Errors in writing are ignored."""
        self.send(f"{screen_text(line)}\n".encode(errors="replace")).add_done_callback(_whatever_came_of_it)

    async def finish(self, seconds: float | None) -> None:
        """Wait until what was sent is written or has failed, `seconds` at most: the thread ends with the program, and
        what it has not written by then is lost.
        """
        last = self.send(b"")
        last.add_done_callback(_whatever_came_of_it)
        await asyncio.wait((last,), timeout=seconds)

    async def reader_gone(self) -> None:
        """Return when the reader of a pipe has closed it, without writing to it. Never for
        what is no pipe.
        """
        gone = asyncio.Event()
        if stat.S_ISFIFO(os.fstat(self._descriptor).st_mode):
            threading.Thread(target=self._watch_reader, args=(gone,), name="reader", daemon=True).start()
        await gone.wait()

    def _watch_reader(self, gone: asyncio.Event) -> None:
        waiting = select.poll()
        waiting.register(self._descriptor, 0)  # for errors alone
        waiting.poll()
        with suppress(RuntimeError):  # the loop is closed, and with it what waited
            self._loop.call_soon_threadsafe(gone.set)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            data, written = job
            error: OSError | None = None
            try:
                self._write(data)
            except OSError as failure:
                error = failure
            try:
                self._loop.call_soon_threadsafe(_settle, written, error)
            except RuntimeError:  # the loop is closed, and with it what waited
                return

    def _write(self, data: bytes) -> None:
        rest = memoryview(data)
        while rest:
            try:
                rest = rest[os.write(self._descriptor, rest) :]
            except BlockingIOError:  # another program that shares the terminal has made it so
                select.select([], [self._descriptor], [])


def write_text(text: str) -> None:
    """Print a whole text. A reader that goes away has read enough. Raises OSError when it cannot be written else.

    It may name files, and their names may be there to act on the terminal.
    """
    rest = "\n".join(screen_text(line, len(line)) for line in text.split("\n")).encode(errors="replace")
    with suppress(BrokenPipeError):
        while rest:
            rest = rest[os.write(sys.stdout.fileno(), rest) :]


def _whatever_came_of_it(said: asyncio.Future[None]) -> None:
    """Retrieve the error: asyncio complains about one that is never retrieved."""
    if not said.cancelled():
        said.exception()


def _settle(written: asyncio.Future[None], error: OSError | None) -> None:
    if written.cancelled():
        return
    if error is None:
        written.set_result(None)
    else:
        written.set_exception(error)
