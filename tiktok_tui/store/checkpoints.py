"""When a recording gets its next checkpoint: often enough to jump quickly, seldom enough to stay a small part of it."""

from __future__ import annotations

from collections.abc import Callable

# One is due after FEW_EVENTS when frames of SHARE times its size came since the last, after MANY_EVENTS whatever its
# size, and in a quiet room after some time.
FEW_EVENTS = 2_500
MANY_EVENTS = 20_000
SHARE = 20
QUIET_SECONDS = 300.0


class Schedule:
    def __init__(self) -> None:
        self._event = 0
        self._at = 0.0
        self._bytes = 0
        self._size = 0

    def came(self, size: int) -> None:
        """A frame of so many bytes."""
        self._bytes += size

    def is_due(self, event: int, now: float) -> bool:
        self._at = self._at or now
        events = event - self._event
        if events < FEW_EVENTS:
            return events > 0 and now - self._at >= QUIET_SECONDS
        return events >= MANY_EVENTS or self._bytes >= SHARE * self._size

    def taken(self, event: int, now: float) -> None:
        self._event, self._at, self._bytes = event, now, 0

    def measured(self, state: bytes | Callable[[], bytes]) -> bytes:
        """The bytes of a state, whose size says when the next may come."""
        made = state() if callable(state) else state
        self._size = len(made)
        return made
