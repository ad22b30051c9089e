"""What comes through a pipe: of every kind, as it comes, and never waited for."""

from __future__ import annotations

import asyncio
import gzip
import io
import json
import os
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing, suppress
from random import Random
from typing import BinaryIO

import pytest
from helpers.service_client import Watcher
from test_sources_capture import StoodClock, frame, line, with_length

from tiktok_tui.core.clock import SystemClock
from tiktok_tui.core.source_items import ConnectionState, FrameReceived, MessagesReceived, Phase, RoomFacts, SourceItem
from tiktok_tui.sources.capture.source import PipeSource

FRAMES = with_length(frame(0)) + with_length(frame(1))
LINES = line(0) + line(1)
VIEWER = {"userId": "7", "uniqueId": "ann", "nickname": "Ann"}
EVENTS = b"".join(
    json.dumps({"event": "chat", "data": {"comment": str(number), "user": VIEWER}}).encode() + b"\n"
    for number in range(2)
)


Ends = tuple[BinaryIO, BinaryIO]


@pytest.fixture
def pipe() -> Iterator[Ends]:
    """Its two ends: one to read from, one to write into."""
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb", buffering=0) as out, os.fdopen(writing, "wb", buffering=0) as into:
        yield out, into


async def read_all(content: bytes) -> list[SourceItem]:
    async with asyncio.timeout(60):
        return [item async for item in PipeSource(io.BytesIO(content)).items()]


def received(items: list[SourceItem]) -> list[FrameReceived | MessagesReceived]:
    return [item for item in items if isinstance(item, FrameReceived | MessagesReceived)]


def states(items: list[SourceItem]) -> list[ConnectionState]:
    return [item for item in items if isinstance(item, ConnectionState)]


def pipe_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "pipe"]


@pytest.mark.parametrize(
    "content",
    [FRAMES, LINES, EVENTS, gzip.compress(FRAMES, mtime=0), gzip.compress(EVENTS, mtime=0)],
    ids=["frames", "payload list", "event lines", "packed frames", "packed event lines"],
)
async def test_every_kind_is_known_by_its_first_bytes(content: bytes) -> None:
    items = await read_all(content)
    assert [state.phase for state in states(items)] == [Phase.CONNECTING, Phase.LIVE, Phase.ENDED]
    assert [item.damage for item in received(items)] == ["", ""]
    assert states(items)[-1].detail == "What came through the pipe ended."


@pytest.mark.parametrize(
    ("content", "damage"),
    [
        (FRAMES + with_length(frame(2))[:20], "byte 108: a frame of 50 bytes is announced, 16 are left"),
        (FRAMES + b"\x01", "byte 108: the file breaks off inside a length"),
        (LINES + line(2)[:40], "line 3: not a JSON object, it breaks off"),
        (EVENTS + b'{"event": "chat", "da', "line 3: not a JSON object, it breaks off"),
        (gzip.compress(LINES, mtime=0)[:-4], "the end: the gzip data is damaged or cut short"),
    ],
    ids=["frame", "length", "payload line", "event line", "gzip"],
)
async def test_what_breaks_off_is_named_and_loses_nothing_before(content: bytes, damage: str) -> None:
    items = await read_all(content)
    assert [item.damage for item in received(items)] == ["", "", damage]
    assert states(items)[-1].detail == "What came through the pipe ended; 1 of 3 records could not be read."


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "What comes through the pipe is empty."),
        (b"hello there\n", "neither a capture file nor a list"),
        (b"hello there\n" * 1000, "neither a capture file nor a list"),
        (b'{"type": "info"}\n' * 1000, "neither a capture file nor a list"),
        (Random(1).randbytes(100_000), "neither a capture file nor a list"),
    ],
    ids=["nothing", "a word", "many words", "other lines", "noise"],
)
async def test_anything_else_is_refused(content: bytes, words: str) -> None:
    (*_, last) = states(await read_all(content))
    assert (last.phase, last.code) == (Phase.FAILED, "not_a_capture")
    assert words in last.detail
    assert "--json" in last.advice


async def test_every_line_is_there_as_soon_as_it_is_written(pipe: Ends) -> None:
    reading, writing = pipe
    async with asyncio.timeout(20), aclosing(PipeSource(reading).items()) as items:
        watcher = Watcher(items)
        await watcher.until_phase(Phase.CONNECTING)
        writing.write(b'{"event": "roomInfo", "roomId": "7"}\n')
        await watcher.until_phase(Phase.LIVE)
        for number in range(3):
            whole = line(number)
            writing.write(whole[:20])
            await asyncio.sleep(0)
            writing.write(whole[20:])
            await watcher.until(lambda number=number: len(received(watcher.seen)) == number + 1)  # type: ignore[misc]
        writing.close()
        assert (await watcher.to_the_end()).phase is Phase.ENDED
    assert next(item for item in watcher.seen if isinstance(item, RoomFacts)).room_id == 7


async def test_what_is_sent_now_has_our_time_and_what_was_sent_long_ago_its_own() -> None:
    began = SystemClock().now()
    for sent_at, is_now in ((began - 3, True), (began - 1e6, False), (0, True)):
        entry = {"event": "chat", "data": {"comment": "x", "user": VIEWER, "timestamp": round(sent_at * 1000)}}
        (item,) = received(await read_all(json.dumps(entry).encode()))
        if is_now:
            assert began <= item.received_at <= SystemClock().now()
        else:
            assert item.received_at == pytest.approx(sent_at, abs=0.001)


async def test_a_pipe_can_be_played_at_the_pace_of_its_times() -> None:
    clock = StoodClock()
    source = PipeSource(io.BytesIO(line(0) + line(3) + line(4)), 2.0, clock=clock)
    items = [item async for item in source.items()]
    assert clock.waits == [0, 1.5, 0.5]
    assert [round(item.received_at % 1000) for item in received(items)] == [0, 3, 4]


async def test_leaving_does_not_wait_for_the_next_byte(pipe: Ends) -> None:
    reading, writing = pipe
    before = pipe_threads()  # those of other tests may not have ended yet
    async with asyncio.timeout(20):
        async with aclosing(PipeSource(reading).items()) as items:
            watcher = Watcher(items)
            await watcher.until_phase(Phase.CONNECTING)
            writing.write(line(0))
            await watcher.until_phase(Phase.LIVE)
            (thread,) = set(pipe_threads()) - set(before)
        await asyncio.to_thread(thread.join)
    assert not reading.closed  # it is not ours


async def test_a_reader_that_stands_still_holds_the_pipe_back_and_loses_nothing(pipe: Ends) -> None:
    reading, writing = pipe
    count = 5_000
    written = threading.Event()

    def write() -> None:
        with suppress(OSError), writing as file:
            for number in range(count):
                data = {"comment": "x" * 100, "user": VIEWER, "msgId": number}
                file.write(json.dumps({"event": "chat", "data": data}).encode() + b"\n")
        written.set()

    writer = threading.Thread(target=write, daemon=True)
    async with asyncio.timeout(60), aclosing(PipeSource(reading).items()) as items:
        watcher = Watcher(items)
        await watcher.until_phase(Phase.CONNECTING)
        writer.start()
        await watcher.until_phase(Phase.LIVE)
        # Nobody asks for more: what waits is bounded, so that the writer cannot have come to its end.
        assert not await asyncio.to_thread(written.wait, 0.3)
        await watcher.to_the_end()
    assert len(received(watcher.seen)) == count
    assert written.is_set()


async def test_the_loop_is_never_kept_waiting(pipe: Ends) -> None:
    reading, _ = pipe

    async def ticks() -> AsyncIterator[None]:
        for _ in range(100):
            await asyncio.sleep(0)
            yield

    async with aclosing(PipeSource(reading).items()) as items:
        await anext(items)
        waiting = asyncio.ensure_future(anext(items))
        async with asyncio.timeout(20):
            async for _ in ticks():
                pass
        assert not waiting.done()
        waiting.cancel()
        with suppress(asyncio.CancelledError):
            await waiting
