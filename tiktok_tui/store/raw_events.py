"""The raw events of a session, in memory: what scrollback, the inspector and search read.

One thread appends, others read. Everything is asked for by event number, so that a store on disk can take its place.
"""

from __future__ import annotations

from threading import Lock

from tiktok_tui.events.model import RawEvent

DEFAULT_MAX_BYTES = 16 * 1024 * 1024
DEFAULT_MAX_EVENTS = 200_000
# What the objects of one event cost besides its payload: about 800 bytes for a comment, measured on CPython 3.11.
EVENT_OVERHEAD = 800


class RawEvents:
    """The newest raw events, as many as fit; the oldest are dropped first and counted in `dropped`.

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
        self._dropped = 0

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

    @property
    def dropped(self) -> int:
        """How many events were let go to stay within the bounds."""
        return self._dropped

    @property
    def bytes_held(self) -> int:
        return self._bytes

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
        self._dropped += 1
        # Counting up instead of asking the dict for its first key: that would walk over everything dropped before.
        self._first += 1
        while self._first not in self._events:
            self._first += 1

    def clear(self) -> None:
        """Let all go; numbers may begin anywhere again."""
        with self._lock:
            self._events.clear()
            self._bytes = self._first = self._last = self._dropped = 0

    def get(self, number: int) -> RawEvent | None:
        """The event with that number, None when it was dropped or never came."""
        return self._events.get(number)

    def window(self, first: int, count: int) -> list[RawEvent]:
        """The events numbered from `first` to `first + count - 1` that are kept, oldest first."""
        with self._lock:
            numbers = range(max(first, self._first), min(first + count, self._last + 1))
            return [self._events[number] for number in numbers if number in self._events]

    def newer_than(self, number: int, limit: int) -> list[RawEvent]:
        """Up to `limit` of the kept events behind `number`, oldest first.

        Call it again with the last event's number until nothing comes. A reader that was away for long starts at the
        oldest event that is kept.
        """
        found: list[RawEvent] = []
        with self._lock:
            position = max(number + 1, self._first)
            while position <= self._last and len(found) < limit:
                event = self._events.get(position)
                if event is not None:
                    found.append(event)
                position += 1
        return found
