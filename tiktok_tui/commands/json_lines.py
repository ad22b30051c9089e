"""Without a screen: events as lines on stdout, what the source is doing on stderr."""

from __future__ import annotations

import asyncio
import os
import sys
from contextlib import aclosing, suppress
from typing import BinaryIO

from tiktok_tui.events.filter import Filter, searchable_event
from tiktok_tui.events.model import RawEvent
from tiktok_tui.events.read import EventReader
from tiktok_tui.events.to_json import event_line
from tiktok_tui.room.dedupe import Dedupe
from tiktok_tui.sources.base import ConnectionState, FrameReceived, Phase, Source

# Lines that wait for whoever reads stdout. When it is full the source is read no further, and nothing is lost.
MAX_WAITING = 2_000
MAX_BATCH = 500


def print_events(source: Source, event_filter: Filter | None) -> int:
    """Run `source` to its end and return the exit code. A reader that goes away and Ctrl-C end it quietly.

    Raises OSError when stdout cannot be written for another reason, such as a full disk.
    """
    try:
        last = asyncio.run(_print_events(source, event_filter, sys.stdout.buffer))
    except BrokenPipeError:
        # Python would complain once more when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 0
    return 1 if last.phase is Phase.FAILED else 0


async def _print_events(source: Source, event_filter: Filter | None, out: BinaryIO) -> ConnectionState:
    """Reading and writing are two tasks: a slow reader of stdout must not keep the socket from being answered."""
    lines: asyncio.Queue[str | None] = asyncio.Queue(MAX_WAITING)
    reading = asyncio.create_task(_read(source, event_filter, lines))
    try:
        await _write(lines, out)
        return await reading
    finally:
        reading.cancel()
        await asyncio.gather(reading, return_exceptions=True)


async def _read(source: Source, event_filter: Filter | None, lines: asyncio.Queue[str | None]) -> ConnectionState:
    """Put a line for each event, and None behind the last."""
    try:
        state = await _read_source(source, event_filter, lines)
    except Exception:
        await lines.put(None)
        raise
    await lines.put(None)
    return state


async def _read_source(
    source: Source, event_filter: Filter | None, lines: asyncio.Queue[str | None]
) -> ConnectionState:
    reader = EventReader()
    dedupe = Dedupe()
    state = ConnectionState(Phase.RESOLVING)
    async with aclosing(source.items()) as items:  # type: ignore[type-var]
        async for item in items:
            if isinstance(item, ConnectionState):
                state = item
                _say(state)
            elif isinstance(item, FrameReceived):
                for raw in _raw_events(reader, item):
                    is_new = not dedupe.seen(raw.msg_id, raw.received_at)
                    if is_new and (event_filter is None or event_filter.matches(searchable_event(raw))):
                        await lines.put(event_line(raw))
    return state


def _raw_events(reader: EventReader, item: FrameReceived) -> list[RawEvent]:
    if item.frame is None:
        return [reader.read_broken_frame(item.data, item.damage, item.received_at)]
    return reader.read_frame(item.frame, item.received_at)


async def _write(lines: asyncio.Queue[str | None], out: BinaryIO) -> None:
    """Write lines as they come, in batches when they come fast, until None."""
    is_open = True
    while is_open:
        batch = [await lines.get()]
        while len(batch) < MAX_BATCH and not lines.empty():
            batch.append(lines.get_nowait())
        is_open = batch[-1] is not None
        data = "".join(f"{line}\n" for line in batch if line is not None).encode(errors="replace")
        await asyncio.to_thread(_write_out, out, data)


def _write_out(out: BinaryIO, data: bytes) -> None:
    out.write(data)
    out.flush()


def _say(state: ConnectionState) -> None:
    words = " ".join(part for part in (f"{state.phase.value}:", state.detail, state.advice) if part)
    with suppress(OSError):
        sys.stderr.write(words.rstrip(":") + "\n")
        sys.stderr.flush()
