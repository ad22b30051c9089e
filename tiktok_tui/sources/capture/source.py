"""Captures, played as if they happened now: files at the pace of their messages' own times, pipes as they come."""

from __future__ import annotations

import asyncio
import math
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import replace
from os import PathLike
from pathlib import Path
from typing import BinaryIO

from tiktok_tui.core.clock import Clock, SystemClock
from tiktok_tui.core.source_items import (
    CAPTURE_FILE,
    ConnectionState,
    FrameReceived,
    MessagesReceived,
    Phase,
    RoomFacts,
    Route,
    SourceItem,
)
from tiktok_tui.sources.capture.counts import CaptureCounts
from tiktok_tui.sources.capture.forms import CaptureForm
from tiktok_tui.sources.capture.frame_file import (
    RecordHead,
    check_capture,
    first_time,
    is_of_a_room,
    not_a_capture,
    open_records,
    serves_only_the_connection,
)
from tiktok_tui.sources.capture.record import Record
from tiktok_tui.sources.errors import quoted

# Captures put together from several rooms jump by months; such gaps are skipped.
LONGEST_SILENCE = 5.0
# What was sent longer ago than this, in seconds, comes from a recording, whatever it comes through.
STILL_LIVE = 300.0


class _Player:
    """Gives the items of records their time, waits until it is theirs, and counts what could not be read.

    `first` is when the first of them was sent, 0 when not known yet.
    """

    def __init__(self, clock: Clock, first: float = 0.0) -> None:
        self._clock = clock
        self._time = first
        self._due = clock.monotonic()
        self._counts = CaptureCounts()

    async def play(self, record: Record, speed: float) -> SourceItem | None:
        """The item when its time has come, None for one that says nothing of the room."""
        if serves_only_the_connection(record):
            self._counts.add_unused(record)
            return None
        before, self._time = self._time, record.time or self._time
        self._counts.add(record, has_time=self._time > 0)
        await self._wait(self._time - before if before else 0.0, speed)
        item = record.item
        if not isinstance(item, FrameReceived | MessagesReceived):
            return item
        return replace(item, received_at=self._time or self._clock.now())

    async def _wait(self, gap: float, speed: float) -> None:
        """Wait until `gap` seconds of the capture have passed since the item before."""
        speed = speed if speed > 0 else 1.0
        if math.isinf(speed):
            await asyncio.sleep(0)  # whatever else runs in this loop gets its turn
            self._due = self._clock.monotonic()
            return
        self._due += min(max(gap, 0.0), LONGEST_SILENCE) / speed
        delay = self._due - self._clock.monotonic()
        await self._clock.sleep(max(delay, 0.0))
        # A reader that kept us waiting gets the following items at their pace, not all at once.
        self._due = max(self._due, self._clock.monotonic() - LONGEST_SILENCE)

    def ended(self, what: str) -> ConnectionState:
        """The end, with what of the capture was not read, not used or not known."""
        damage = f"; {self._counts.damage}" if self._counts.damage else ""
        notes = self._counts.notes("the time of this replay")
        return ConnectionState(Phase.ENDED, f"{what} ended{damage}. {notes}".rstrip())


class CaptureSource:
    """A `Source` that plays a file. `received_at` is the time the messages carry, not the time of the replay.

    `speed` 2 is twice as fast, `math.inf` does not wait at all; it may be changed while the file plays. Raises
    NotACapture at once for a file that is none. What is damaged in the file comes as a frame with `damage`.
    `form` is that of the file, None to find out.
    """

    route = Route(CAPTURE_FILE)

    def __init__(
        self,
        path: str | PathLike[str],
        speed: float = 1.0,
        *,
        clock: Clock | None = None,
        form: CaptureForm | None = None,
    ) -> None:
        self._path = Path(path)
        self._form = form
        check_capture(self._path, form)
        self._clock = clock or SystemClock()
        self.speed = speed

    async def items(self) -> AsyncGenerator[SourceItem, None]:
        """LIVE, what was captured, and ENDED with what could not be read."""
        yield ConnectionState(Phase.LIVE, f"Playing {quoted(self._path.name)}.")
        player = _Player(self._clock, first_time(self._path, self._form))
        with open_records(self._path, self._form) as records:
            for record in records:
                item = await player.play(record, self.speed)
                if item is not None:
                    yield item
        yield player.ended("The capture file")


class PipeSource:
    """A `Source` that reads what comes through a pipe: a capture file, a payload list or lines of --json.

    `speed` infinite shows it as it comes; otherwise it is played like a file. `received_at` is our time for what is
    sent now, and that of the messages for what was sent long ago. The pipe, which has no buffer of its own, stays open.
    """

    route = Route("stdin")

    def __init__(
        self,
        pipe: int | BinaryIO,
        speed: float = math.inf,
        *,
        clock: Clock | None = None,
        form: CaptureForm | None = None,
    ) -> None:
        self._pipe = pipe
        self._form = form
        self._clock = clock or SystemClock()
        self._is_recorded = False
        self.speed = speed

    async def items(self) -> AsyncGenerator[SourceItem, None]:
        """CONNECTING until something of a room has come, then LIVE, what came, and ENDED. FAILED for anything else.

        Closing the iterator ends the reading at once.
        """
        from tiktok_tui.sources.capture.record_thread import RecordThread

        yield ConnectionState(Phase.CONNECTING, "Waiting for what comes through the pipe.")
        player = _Player(self._clock)
        thread = RecordThread(self._pipe, self._form)
        # What cannot be read may be the beginning of a damaged capture, or no capture at all.
        held = RecordHead()
        is_live = False
        try:
            async with aclosing(thread.records()) as records:
                async for record in records:
                    if not is_live:
                        held.add(record)
                        if is_of_a_room(record):
                            is_live = True
                            if isinstance(record.item, RoomFacts):
                                yield record.item
                            yield ConnectionState(Phase.LIVE, "Reading what comes through the pipe.")
                        elif not held.is_full:
                            continue
                        else:
                            break
                    for each in held.records or (record,):
                        item = await player.play(self._placed(each), self.speed)
                        if item is not None:
                            yield item
                    held.records.clear()
        finally:
            thread.stop()
        if is_live:
            yield player.ended("What came through the pipe")
        else:
            error = not_a_capture(
                "What comes through the pipe", held.records, is_empty=not held.records, form=self._form
            )
            yield ConnectionState(Phase.FAILED, error.detail, error.advice, code=error.code)

    def _placed(self, record: Record) -> Record:
        """What is sent just now at our time: clocks differ, and what comes now happens now."""
        now = self._clock.now()
        if record.time:
            self._is_recorded = abs(now - record.time) > STILL_LIVE
        return record if self._is_recorded or not math.isinf(self.speed) else replace(record, time=now)
