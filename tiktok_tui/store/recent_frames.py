"""The newest frames of a session as they came, for the inspector where no recording is at hand."""

from __future__ import annotations

# Frames are small because TikTok packs them: these hold longer than the events that stay in memory.
DEFAULT_MAX_BYTES = 4 * 1024 * 1024


class RecentFrames:
    """The bytes of the newest frames by their number, as many as fit. One thread appends, others read."""

    def __init__(self, max_bytes: int = DEFAULT_MAX_BYTES) -> None:
        self._max_bytes = max_bytes
        self._frames: dict[int, bytes] = {}
        self._bytes = 0
        self._first = 0

    def append(self, number: int, data: bytes) -> None:
        """Keep a frame. Numbers only rise. One that is larger than all that may be kept is not."""
        if len(data) > self._max_bytes:
            return
        self._frames[number] = data
        self._bytes += len(data)
        self._first = self._first or number
        while self._bytes > self._max_bytes:
            # Counting up: asking the dict for its first key would walk over everything dropped before.
            dropped = self._frames.pop(self._first, None)
            self._bytes -= len(dropped) if dropped is not None else 0
            self._first += 1

    def get(self, number: int) -> bytes | None:
        """A frame as it came, None when it was let go."""
        return self._frames.get(number)
