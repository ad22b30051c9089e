"""Records a session into one file, in a thread of its own. The screen never waits for the disk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, cast
from weakref import WeakSet

from tiktok_tui.core.source_items import FrameReceived, MessagesReceived, Route, SourceItem
from tiktok_tui.events.common.text import safe_text
from tiktok_tui.events.model import RawEvent
from tiktok_tui.room.snapshot import Streak
from tiktok_tui.store.checkpoints import Schedule
from tiktok_tui.store.frame_codec import events_in
from tiktok_tui.store.queue_entries import CheckpointTaken, ItemEntry, LossEntry
from tiktok_tui.store.recording_location import RecordingLocation
from tiktok_tui.store.recording_path import CannotRecord, check_target, in_words, reserve
from tiktok_tui.store.session_folder import SessionFolder
from tiktok_tui.store.write_queue import SMALL_ENTRY, WriteQueue

if TYPE_CHECKING:
    from tiktok_tui.store.reader import Reader
    from tiktok_tui.store.recording import Recording

__all__ = ["DEFAULT_LIMIT", "CannotRecord", "Recorder", "RecorderStatus"]

DEFAULT_LIMIT = 2 * 1024**3
# What the objects of one event cost besides bytes.
EVENT_OVERHEAD = 800
RETRY_SECONDS = 5.0
# The first picture of a screen comes before anything is made on the disk.
FIRST_SECONDS = 0.5


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
        self._temporary = SessionFolder() if path is None else None
        self._where = RecordingLocation(self._temporary.file if self._temporary is not None else cast("Path", path))
        self._waiting = WriteQueue(is_kept=path is not None)
        self._schedule = Schedule()
        self._frames = self._events = 0
        self._limit = limit_bytes
        self._retry_seconds = retry_seconds
        self._readers: WeakSet[Reader] = WeakSet()
        self._thread = Thread(target=self._run, name="recorder", daemon=True)
        self._thread.start()

    # --- what a session calls -----------------------------------------------------------------------------------------

    def take(self, item: SourceItem, events: Sequence[RawEvent], route: Route, now: float) -> None:
        """An item of a source with the events in it that came for the first time. Never waits."""
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
        next_frame, next_event = self._frames + 1, self._events + 1
        taken = ItemEntry(item, tuple(events), route.name, now, frame, first_event, next_frame, next_event)
        self._waiting.put(taken, size)

    def skip(self, next_frame: int, next_event: int, reason: str, now: float) -> None:
        """Something is missing, for that reason; what is taken next is that frame, and that event."""
        self._waiting.put_small(LossEntry(0.0, now, next_frame, next_event, next_event - 1 - self._events, reason))
        self._frames, self._events = next_frame - 1, next_event - 1

    @property
    def last_frame(self) -> int:
        """The number of the last frame that was taken."""
        return self._frames

    @property
    def last_event(self) -> int:
        return self._events

    def take_streak(self, streak: Streak) -> None:
        """A streak that began, grew or closed. Never waits."""
        self._waiting.put_small(streak)

    def wants_checkpoint(self, now: float) -> bool:
        """Whether the way from the last checkpoint has become long."""
        return self._schedule.is_due(self._events, now)

    def checkpoint(self, state: bytes | Callable[[], bytes], now: float) -> None:
        """The room's state after all that was taken so far, or what makes it, in the recorder's thread."""
        self._schedule.taken(self._events, now)
        made = CheckpointTaken(self._events, self._frames, now, lambda: self._schedule.measured(state))
        self._waiting.put_small(made)

    @property
    def waiting_bytes(self) -> int:
        """What waits to be written, as memory. A source that need not be in time can wait for this to fall."""
        return self._waiting.bytes

    # --- what a screen calls ------------------------------------------------------------------------------------------

    def keep(self, target: Path) -> None:
        """From now on the recording is kept at `target`, from the session's beginning.

        Raises CannotRecord where no new file can be. The move takes a while for a long one: see `status`.
        """
        waiting = self._waiting
        with waiting.changed:
            if waiting.is_kept or waiting.target is not None:
                raise CannotRecord(f"It is kept already, as {waiting.target or self._where.path}.")
            check_target(target)
            if self._temporary is not None:
                self._temporary.want(target)
            waiting.target, waiting.refusal = target, ""
            waiting.changed.notify_all()

    @property
    def status(self) -> RecorderStatus:
        waiting = self._waiting
        with waiting.changed:
            problem = waiting.problem or waiting.refusal
            return RecorderStatus(self._where.path, waiting.is_kept, problem, waiting.size, waiting.dropped)

    def reading(self) -> Recording:
        """The recording as it is written, for any thread. What came in the last second may not be there yet."""
        from tiktok_tui.store.reader import Reader
        from tiktok_tui.store.recording import Recording

        reader = Reader(self._where, may_be_missing=True)
        with self._waiting.changed:
            self._readers.add(reader)
        return Recording(reader)

    def close(self) -> None:
        """Write what waits and end the thread. A temporary file is gone then. Close what `reading` gave before."""
        with self._waiting.changed:
            self._waiting.is_closing = True
            self._waiting.changed.notify_all()
        self._thread.join()

    # --- the thread ---------------------------------------------------------------------------------------------------

    def _run(self) -> None:
        self._waiting.wait_first(FIRST_SECONDS)
        # SQLite and what writes rows are loaded here: the first picture does not wait for them.
        from tiktok_tui.store.recording_thread import RecordingThread

        thread = RecordingThread(self._waiting, self._where, self._temporary, self._limit, self._readers_now)
        try:
            thread.run(self._retry_seconds)
        except Exception as error:
            # A mistake of ours: watching goes on, and the screen says that nothing is recorded.
            what = safe_text(f"{type(error).__name__}: {error}", 200)
            self._waiting.problem = f"Nothing is recorded any more, by a fault of tiktok-tui: {what}."
        finally:
            thread.close()

    def _readers_now(self) -> list[Reader]:
        with self._waiting.changed:
            return list(self._readers)


def _reserve(path: Path) -> None:
    check_target(path)
    try:
        reserve(path)
    except OSError as error:
        raise CannotRecord(f"{path} cannot be made: {in_words(error)}.") from None
