"""The newest raw events of a session, in memory, by their numbers. One thread appends, others read."""

from __future__ import annotations

from threading import Lock

from tiktok_tui.events.model import RawEvent

DEFAULT_MAX_BYTES = 16 * 1024 * 1024
DEFAULT_MAX_EVENTS = 200_000
# What the objects of one event cost besides its payload: about 800 bytes for a comment, measured on CPython 3.11.
EVENT_OVERHEAD = 800


class RawEvents:
    """The newest raw events, as many as fit; the oldest are dropped first.

    `max_bytes` is memory: payloads and EVENT_OVERHEAD for each event. The newest event is kept whatever its size.
    """

    def __init__(self, max_bytes: int = DEFAULT_MAX_BYTES, max_events: int = DEFAULT_MAX_EVENTS) -> None:
        self._max_bytes = max_bytes
        self._max_events = max_events
        self._lock = Lock()
        self._events: dict[int, RawEvent] = {}
        self._bytes = 0
        self._first = 0
        self._last = 0

    def __len__(self) -> int:
        return len(self._events)

    @property
    def first_number(self) -> int:
        """The number of the oldest event that is kept, 0 when there is none."""
        return self._first

    @property
    def last_number(self) -> int:
        """The number of the newest event, 0 when there is none."""
        return self._last

    def append(self, raw: RawEvent) -> None:
        """Keep an event. Raises ValueError unless its number is higher than every one before it."""
        with self._lock:
            if raw.number <= self._last:
                raise ValueError(f"event {raw.number} after event {self._last}: numbers only rise")
            self._events[raw.number] = raw
            self._bytes += raw.size + EVENT_OVERHEAD
            self._first = self._first or raw.number
            self._last = raw.number
            while len(self._events) > 1 and (self._bytes > self._max_bytes or len(self._events) > self._max_events):
                self._drop_oldest()

    def _drop_oldest(self) -> None:
        oldest = self._events.pop(self._first)
        self._bytes -= oldest.size + EVENT_OVERHEAD
        # Counting up instead of asking the dict for its first key: that would walk over everything dropped before.
        self._first += 1
        while self._first not in self._events:
            self._first += 1

    def clear(self) -> None:
        """Let all go; numbers may begin anywhere again."""
        with self._lock:
            self._events.clear()
            self._bytes = self._first = self._last = 0

    def get(self, number: int) -> RawEvent | None:
        """The event with that number, None when it was dropped or never came."""
        return self._events.get(number)

    def window(self, first: int, count: int) -> list[RawEvent]:
        """The events numbered from `first` to `first + count - 1` that are kept, oldest first."""
        with self._lock:
            numbers = range(max(first, self._first), min(first + count, self._last + 1))
            return [self._events[number] for number in numbers if number in self._events]
