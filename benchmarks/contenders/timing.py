"""How every Python contender is timed. Imported by file path too, so it uses the standard library only."""

from __future__ import annotations

import json
import statistics
import struct
import sys
from pathlib import Path
from time import perf_counter


def read_capture(path: str) -> list[bytes]:
    """The frames of a capture file: u32 little-endian length, frame, repeated."""
    data = Path(path).read_bytes()
    frames: list[bytes] = []
    position = 0
    while position < len(data):
        (length,) = struct.unpack_from("<I", data, position)
        frames.append(data[position + 4 : position + 4 + length])
        position += 4 + length
    return frames


class PassTimer:
    """Says when to stop repeating: after a warm-up of a quarter of `seconds`, then after `seconds` and three passes."""

    def __init__(self, seconds: float) -> None:
        self._warm_at = perf_counter() + seconds / 4
        self._end_at = self._warm_at + seconds
        self._passes: list[float] = []
        self._started = perf_counter()

    def is_running(self) -> bool:
        """Call before each pass; the time between two calls is that of a pass."""
        now = perf_counter()
        if self._started >= self._warm_at:
            self._passes.append(now - self._started)
        self._started = perf_counter()
        return now < self._end_at or len(self._passes) < 3

    def report(self, messages: int, events: int) -> None:
        """Print the median pass as one line of JSON; `messages` and `events` are those of one pass."""
        median = statistics.median(self._passes)
        json.dump({"seconds": median, "messages": messages, "events": events, "passes": len(self._passes)}, sys.stdout)
