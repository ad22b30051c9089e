"""What waits to be written, between the threads that give it and the one that writes."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from threading import Condition

from tiktok_tui.store.queue_entries import Entry, ItemEntry, LossEntry

# What may wait, as memory. What is more is let go.
MAX_BYTES = 32 * 1024 * 1024
# A batch is written when its first entry is this old, or sooner when so much waits.
BATCH_SECONDS = 0.5
BATCH_BYTES = 4 * 1024 * 1024
SMALL_ENTRY = 1_000


class WriteQueue:
    """A queue that is bounded in bytes, and what both sides know of the recording. Guarded by `changed`."""

    def __init__(self, *, is_kept: bool, monotonic: Callable[[], float] = time.monotonic) -> None:
        self.changed = Condition()
        self._monotonic = monotonic
        self.is_kept = is_kept
        self.target: Path | None = None  # where it is to be kept
        self.problem = ""  # with writing
        self.refusal = ""  # why it could not be kept
        self.size = 0
        self.dropped = 0
        self.is_closing = False
        self.bytes = 0
        self._entries: deque[tuple[Entry, int, float]] = deque()  # with the size, and the time of `put`
        self._lost: LossEntry | None = None

    def put(self, taken: ItemEntry, size: int) -> None:
        """Add an item of `size` bytes in memory, or count it as lost when the queue is full."""
        with self.changed:
            # What was too much is let go in one piece: after the first, nothing is taken until there is room again.
            room = MAX_BYTES - size if self._lost is None else MAX_BYTES // 2
            if self.bytes > room:
                self._lose(taken)
                return
            if self._lost is not None:
                self._append(self._lost, SMALL_ENTRY)
                self._lost = None
            self._append(taken, size)

    def put_small(self, entry: Entry) -> None:
        """Something that may be missing where something is missing anyway."""
        with self.changed:
            if self.bytes + SMALL_ENTRY <= MAX_BYTES:
                self._append(entry, SMALL_ENTRY)

    def _append(self, entry: Entry, size: int) -> None:
        self._entries.append((entry, size, self._monotonic()))
        self.bytes += size
        if len(self._entries) == 1 or self.bytes > BATCH_BYTES:
            self.changed.notify_all()

    def _lose(self, taken: ItemEntry) -> None:
        """Count what does not fit. The mark goes before the next that does."""
        before = self._lost
        at = before.at if before else taken.now
        events = (before.events if before else 0) + len(taken.events)
        reason = self.problem or "The disk could not keep up."
        self._lost = LossEntry(at, taken.now, taken.next_frame, taken.next_event, events, reason)
        self.dropped += len(taken.events)

    def drop_rest(self, reason: str) -> LossEntry | None:
        """Drop all entries. Returns the mark for their events and those dropped before, or None without any."""
        with self.changed:
            items = [entry for entry, _, _ in self._entries if isinstance(entry, ItemEntry)]
            self._entries.clear()
            self.bytes = 0
            lost, self._lost = self._lost, None
            events = sum(len(item.events) for item in items)
            self.dropped += events
            if not items:
                return lost
            at, last = items[0].now, items[-1]
            if lost is not None:
                return LossEntry(at, lost.until, lost.next_frame, lost.next_event, lost.events + events, reason)
            return LossEntry(at, last.now, last.next_frame, last.next_event, events, reason)

    def wait_first(self, seconds: float) -> None:
        """Wait for so long, unless there is something that cannot."""
        with self.changed:
            self.changed.wait_for(lambda: self._is_urgent() or self.bytes > BATCH_BYTES, seconds)

    def wait(self, retry_seconds: float) -> bool:
        """Wait until there is something to do. False when that is for the last time."""
        with self.changed:
            if self.problem:
                self.changed.wait_for(self._is_urgent, retry_seconds)
            else:
                self.changed.wait_for(lambda: self._entries or self._is_urgent())
                # Counted from `put`: what came during the write before has waited for some of the time already.
                due_at = self._entries[0][2] + BATCH_SECONDS if self._entries else 0.0
                seconds = max(due_at - self._monotonic(), 0.0)
                self.changed.wait_for(lambda: self._is_urgent() or self.bytes > BATCH_BYTES, seconds)
            return not self.is_closing

    def _is_urgent(self) -> bool:
        return self.is_closing or self.target is not None

    def batch(self) -> list[Entry]:
        """All that waits. It goes on waiting until `written`."""
        with self.changed:
            return [entry for entry, _, _ in self._entries]

    def written(self, count: int, size: int, failed: int) -> None:
        """The first `count` entries are in the file, which is `size` bytes long; `failed` events could not be."""
        with self.changed:
            self.problem, self.size = "", size
            self.dropped += failed
            for _ in range(count):
                self.bytes -= self._entries.popleft()[1]
