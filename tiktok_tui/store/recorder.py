"""Records a session into one file, in a thread of its own. Whoever watches never waits for the disk."""

from __future__ import annotations

import sqlite3
import time
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Condition, Thread
from typing import TYPE_CHECKING, cast
from weakref import WeakSet

from tiktok_tui.events.model import RawEvent
from tiktok_tui.room.snapshot import Streak
from tiktok_tui.sources.base import FrameReceived, MessagesReceived, Route, SourceItem
from tiktok_tui.store import keeping, schema
from tiktok_tui.store.checkpoints import Schedule
from tiktok_tui.store.file import RecordingFile
from tiktok_tui.store.keeping import CannotRecord, check_target
from tiktok_tui.store.reader import Reader, Whereabouts
from tiktok_tui.store.stored import events_in
from tiktok_tui.store.temporary import TemporaryFolder, remove_stale, stale_folders
from tiktok_tui.store.writing import CheckpointTaken, Entry, Lost, Taken

if TYPE_CHECKING:
    from tiktok_tui.store.recording import Recording

__all__ = ["DEFAULT_LIMIT", "CannotRecord", "Recorder", "RecorderStatus"]

DEFAULT_LIMIT = 2 * 1024**3
# What may wait for the disk, and what the objects of one event cost besides bytes.
MAX_WAITING_BYTES = 32 * 1024 * 1024
EVENT_OVERHEAD = 800
SMALL_ENTRY = 1_000
# A batch is written this often, or sooner when so much waits.
BATCH_SECONDS = 0.5
BATCH_BYTES = 4 * 1024 * 1024
RETRY_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class RecorderStatus:
    """`problem` is "" or a sentence on what went wrong with the recording; watching goes on.

    `bytes` is the size of the file, `dropped_events` how many could not be written.
    """

    path: Path
    is_kept: bool
    problem: str
    bytes: int
    dropped_events: int


class Recorder:
    """Takes what a session takes. Without a `path` the file is a temporary one, at most about `limit_bytes` long, whose
    oldest frames are dropped first, and which is gone after `close`.

    Raises CannotRecord for a path where no new file can be. What goes wrong later is a `problem` in `status`, and is
    tried again every `retry_seconds`.
    """

    def __init__(
        self, path: Path | None = None, *, limit_bytes: int = DEFAULT_LIMIT, retry_seconds: float = RETRY_SECONDS
    ) -> None:
        if path is not None:
            _reserve(path)
        self._temporary = TemporaryFolder() if path is None else None
        self._where = Whereabouts(self._temporary.file if self._temporary is not None else cast("Path", path))
        self._file = RecordingFile(self._where, self._temporary, limit_bytes)
        self._retry_seconds = retry_seconds
        self._readers: WeakSet[Reader] = WeakSet()
        self._is_kept = path is not None
        self._target: Path | None = None
        self._ready = Condition()
        self._queue: deque[tuple[Entry, int]] = deque()
        self._waiting_bytes = 0
        self._frames = self._events = 0
        self._schedule = Schedule()
        self._lost: Lost | None = None
        self._dropped = 0
        self._problem = ""  # with writing
        self._refusal = ""  # why it could not be kept
        self._size = 0
        self._written_at = 0.0
        self._is_closing = False
        self._thread = Thread(target=self._run, name="recorder", daemon=True)
        self._thread.start()

    # --- what a session calls -----------------------------------------------------------------------------------------

    def take(self, item: SourceItem, events: Sequence[RawEvent], route: Route, now: float) -> None:
        """An item of a source with the events in it that came for the first time. Never waits."""
        with self._ready:
            first_event = self._events + 1
            if isinstance(item, FrameReceived | MessagesReceived):
                self._frames += 1
                self._events += events_in(item)
                frame, size = self._frames, len(item.data)
                self._schedule.came(size)
            else:
                self._events += len(events)
                frame, size = self._frames + 1, SMALL_ENTRY
            for raw in events:
                size += EVENT_OVERHEAD + raw.size
            taken = Taken(item, tuple(events), route.name, now, frame, first_event)
            # What was too much is let go in one piece: after the first, nothing is taken until there is room again.
            room = MAX_WAITING_BYTES - size if self._lost is None else MAX_WAITING_BYTES // 2
            if self._waiting_bytes > room:
                self._lose(taken)
                return
            if self._lost is not None:
                self._put(self._lost, SMALL_ENTRY)
                self._lost = None
            self._put(taken, size)

    def take_streak(self, streak: Streak) -> None:
        """A streak that began, grew or closed. Never waits."""
        self._put_small(streak)

    def wants_checkpoint(self, now: float) -> bool:
        """Whether the way from the last checkpoint has become long."""
        return self._schedule.is_due(self._events, now)

    def checkpoint(self, state: bytes | Callable[[], bytes], now: float) -> None:
        """The room's state after all that was taken so far, or what makes it, in the recorder's thread."""
        self._schedule.taken(self._events, now)
        self._put_small(CheckpointTaken(self._events, self._frames, now, lambda: self._schedule.measured(state)))

    # --- what a screen calls ------------------------------------------------------------------------------------------

    def keep(self, target: Path) -> None:
        """From now on the recording is kept at `target`, from the session's beginning.

        Raises CannotRecord where no new file can be. The move takes a while for a long one: see `status`.
        """
        with self._ready:
            if self._is_kept or self._target is not None:
                raise CannotRecord(f"It is kept already, as {self._target or self._where.path}.")
            check_target(target)
            if self._temporary is not None:
                self._temporary.want(target)
            self._target = target
            self._refusal = ""
            self._ready.notify_all()

    @property
    def status(self) -> RecorderStatus:
        with self._ready:
            problem = self._problem or self._refusal
            return RecorderStatus(self._where.path, self._is_kept, problem, self._size, self._dropped)

    @property
    def waiting_bytes(self) -> int:
        """What waits to be written, as memory. A source that need not be in time can wait for this to fall."""
        return self._waiting_bytes

    def reading(self) -> Recording:
        """The recording as it is written, for any thread. What came in the last second may not be there yet."""
        from tiktok_tui.store.recording import Recording

        reader = Reader(self._where, may_be_missing=True)
        with self._ready:
            self._readers.add(reader)
        return Recording(reader)

    def close(self) -> None:
        """Write what waits and end the thread. A temporary file is gone then. Close what `reading` gave before."""
        with self._ready:
            self._is_closing = True
            self._ready.notify_all()
        self._thread.join()

    # --- the queue ----------------------------------------------------------------------------------------------------

    def _put(self, entry: Entry, size: int) -> None:
        self._queue.append((entry, size))
        self._waiting_bytes += size
        if len(self._queue) == 1 or self._waiting_bytes > BATCH_BYTES:
            self._ready.notify_all()

    def _put_small(self, entry: Entry) -> None:
        with self._ready:
            if self._waiting_bytes + SMALL_ENTRY <= MAX_WAITING_BYTES:
                self._put(entry, SMALL_ENTRY)

    def _lose(self, taken: Taken) -> None:
        """Count what does not fit. The mark goes before the next that does."""
        before = self._lost
        at = before.at if before else taken.now
        events = (before.events if before else 0) + len(taken.events)
        reason = self._problem or "The disk could not keep up."
        self._lost = Lost(at, taken.now, self._frames + 1, self._events + 1, events, reason)
        self._dropped += len(taken.events)

    # --- the thread ---------------------------------------------------------------------------------------------------

    def _run(self) -> None:
        # Made at once: a crash in the first second leaves a recording as well.
        self._write_waiting()
        if not self._is_kept:
            _tidy()
        is_last = False
        while not is_last:
            is_last = self._wait()
            # A temporary file is about to go: what still waits need not be written.
            if self._is_kept or self._target is not None or not is_last:
                self._write_waiting()
            if self._target is not None:
                self._keep(self._target)
        self._file.close()

    def _wait(self) -> bool:
        """Wait until there is something to do. Whether it is the last time."""
        with self._ready:
            if self._problem:
                self._ready.wait_for(lambda: self._is_closing or self._target is not None, self._retry_seconds)
            else:
                self._ready.wait_for(lambda: self._queue or self._is_closing or self._target is not None)
                self._ready.wait_for(
                    lambda: self._is_closing or self._target is not None or self._waiting_bytes > BATCH_BYTES,
                    BATCH_SECONDS,
                )
            return self._is_closing

    def _write_waiting(self, *, may_drop: bool = True) -> None:
        """What waits stays in the queue until it is written."""
        with self._ready:
            batch = [entry for entry, _ in self._queue]
        problem, failed = "", 0
        try:
            failed = self._file.write(batch, may_drop=may_drop)
        except (sqlite3.Error, OSError) as error:
            problem = f"Nothing is recorded at the moment: {_in_words(error)} ({self._where.path})."
        size, self._written_at = self._file.size, time.monotonic()
        with self._ready:
            self._problem, self._size = problem, size
            self._dropped += failed
            if not problem:
                for _ in batch:
                    self._waiting_bytes -= self._queue.popleft()[1]

    def _write_meanwhile(self) -> None:
        """While the file is copied, its connection must stay: after a failure nothing is written until that is over."""
        with self._ready:
            is_time = self._waiting_bytes > BATCH_BYTES or time.monotonic() - self._written_at > BATCH_SECONDS
        if is_time and self._queue and not self._problem:
            self._write_waiting(may_drop=False)

    def _keep(self, target: Path) -> None:
        with self._ready:
            readers = list(self._readers)
        try:
            self._file.keep(target, readers, self._write_meanwhile)
        except (sqlite3.Error, OSError) as error:
            refusal = f"The recording could not be kept as {target}: {_in_words(error)}."
        else:
            refusal = ""
        with self._ready:
            self._target = None
            self._is_kept, self._refusal = not refusal, refusal


def _reserve(path: Path) -> None:
    check_target(path)
    try:
        schema.reserve(path)
    except OSError as error:
        raise CannotRecord(f"{path} cannot be made: {_in_words(error)}.") from None


def _tidy() -> None:
    """Remove what sessions left that were killed."""
    with suppress(OSError):
        for file, target in stale_folders():
            if target is None or keeping.finish(file, target):
                remove_stale(file)


def _in_words(error: Exception) -> str:
    words = (error.strerror or "unknown reason") if isinstance(error, OSError) else str(error)
    if "disk is full" in words:
        return "the disk is full"
    return words[:1].lower() + words[1:]
