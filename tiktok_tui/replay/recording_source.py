"""A recording as a source: its items at the pace of the recording."""

from __future__ import annotations

import asyncio
import math
from collections.abc import AsyncGenerator
from contextlib import closing
from dataclasses import replace
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from tiktok_tui.core.clock import Clock, SystemClock
from tiktok_tui.core.source_items import RECORDING, ConnectionState, Phase, RoomFacts, Route, SourceItem
from tiktok_tui.replay.playback_clock import PlaybackClock
from tiktok_tui.sources.capture.forms import CaptureForm
from tiktok_tui.sources.errors import SourceError, quoted
from tiktok_tui.store.recording import NotARecording, Recording
from tiktok_tui.store.schema import is_recording

if TYPE_CHECKING:
    from tiktok_tui.sources.capture.source import CaptureSource


class RecordingSource:
    """A `Source` that plays a recording from its beginning to its end, with the times of the recording.

    `speed` 2 is twice as fast, `math.inf` does not wait at all. Raises NotARecording and OSError at once.
    """

    def __init__(self, path: str | PathLike[str], speed: float = math.inf, *, clock: Clock | None = None) -> None:
        self.path = Path(path)
        self.speed = speed
        self.route = Route(RECORDING)
        self._clock = clock or SystemClock()
        Recording.open(self.path).close()

    async def items(self) -> AsyncGenerator[SourceItem, None]:
        """Yields the items, then ENDED if the recording stops before the room ended, or FAILED if it is damaged."""
        player: PlaybackClock | None = None
        is_final, last_at = False, 0.0
        end = ConnectionState(Phase.ENDED, f"The recording {quoted(self.path.name)} ended.")
        try:
            with closing(Recording.open(self.path)) as recording:
                for recorded in recording.items():
                    player = await self._wait_for(recorded.at, player)
                    item, last_at = recorded.item, recorded.at
                    if isinstance(item, ConnectionState | RoomFacts):
                        item = replace(item, at=recorded.at)
                    if isinstance(item, ConnectionState):
                        is_final = item.phase.is_final
                        self.route = Route(recorded.route)
                    yield item
        except NotARecording as error:
            is_final, end = False, ConnectionState(Phase.FAILED, str(error), code=SourceError.code)
        if not is_final:
            yield replace(end, at=last_at)

    async def _wait_for(self, at: float, player: PlaybackClock | None) -> PlaybackClock:
        """Wait until the item received at `at` is due."""
        now = self._clock.monotonic()
        player = player or PlaybackClock(at, now, self.speed)
        player.schedule(at, now)
        # Yield to the loop even when nothing has to be waited for.
        wait = player.wait(now)
        await (self._clock.sleep(wait) if wait else asyncio.sleep(0))
        player.advance(self._clock.monotonic())
        return player


def open_file(
    path: str | PathLike[str], speed: float, form: CaptureForm | None = None
) -> RecordingSource | CaptureSource:
    """Returns a source for a file: a recording, or a capture of that form. Raises NotARecording and NotACapture."""
    if is_recording(Path(path)):
        return RecordingSource(path, speed)
    from tiktok_tui.sources.capture.source import CaptureSource

    return CaptureSource(path, speed, form=form)
