"""Capture files and payload lists, played as if they happened now. Their messages' own times give the pace."""

from __future__ import annotations

import asyncio
import math
from collections.abc import AsyncGenerator
from os import PathLike
from pathlib import Path

from tiktok_tui.sources.base import ConnectionState, FrameReceived, Phase, SourceItem
from tiktok_tui.sources.capture_files import first_time, frame_time, recognise
from tiktok_tui.sources.clock import Clock, SystemClock
from tiktok_tui.sources.errors import quoted

# Captures put together from several rooms jump by months; nobody waits for that.
LONGEST_SILENCE = 5.0


class CaptureSource:
    """A `Source` that plays a file. `received_at` is the time the messages carry, not the time of the replay.

    `speed` 2 is twice as fast, `math.inf` does not wait at all; it may be changed while the file plays. Raises
    NotACapture at once for a file that is neither kind. What is damaged in the file comes as a frame with `damage`.
    """

    route = "capture file"

    def __init__(self, path: str | PathLike[str], speed: float = 1.0, *, clock: Clock | None = None) -> None:
        self._path = Path(path)
        self._read = recognise(self._path)
        self._clock = clock or SystemClock()
        self.speed = speed

    async def items(self) -> AsyncGenerator[SourceItem, None]:
        """LIVE, the frames, and ENDED with what could not be read."""
        name = quoted(self._path.name)
        yield ConnectionState(Phase.LIVE, f"Playing {name}.")
        frames = damaged = 0
        time = first_time(self._path, self._read)
        due = self._clock.monotonic()
        with self._path.open("rb") as file:
            for record in self._read(file):
                if record.frame is not None and record.frame.payload_type != "msg":
                    continue
                previous, time = time, (frame_time(record.frame) if record.frame else 0.0) or time
                due = await self._wait(due, time - previous)
                frames += 1
                damaged += record.frame is None
                yield FrameReceived(record.data, time or self._clock.now(), record.frame, record.damage)
        yield ConnectionState(Phase.ENDED, _summary(frames, damaged))

    async def _wait(self, due: float, gap: float) -> float:
        """Wait until `gap` seconds of the file have passed since `due`; the moment to count the next gap from."""
        speed = self.speed if self.speed > 0 else 1.0
        if math.isinf(speed):
            await asyncio.sleep(0)  # whatever else runs in this loop gets its turn
            return self._clock.monotonic()
        due += min(max(gap, 0.0), LONGEST_SILENCE) / speed
        delay = due - self._clock.monotonic()
        await self._clock.sleep(max(delay, 0.0))
        # A reader that kept us waiting gets the following frames at their pace, not all at once.
        return max(due, self._clock.monotonic() - LONGEST_SILENCE)


def _summary(frames: int, damaged: int) -> str:
    if not damaged:
        return "The capture file ended."
    return f"The capture file ended; {damaged} of its {frames} frames could not be read."
