"""Servers that mean harm: they would have us read, keep, answer or wait without end."""

from __future__ import annotations

import asyncio
import base64
import gzip
import hashlib
import io
import socket
import struct
import time
import tracemalloc
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from random import Random

import pytest
from helpers.service_client import HastyClock, Streamer, chat, route_source, watching
from websockets.asyncio.server import ServerConnection, serve

from tiktok_tui.core.frame import Frame
from tiktok_tui.core.source_items import FrameReceived, Phase, Route, Source
from tiktok_tui.simulator.service import SimulatedService
from tiktok_tui.sources.capture.source import PipeSource
from tiktok_tui.sources.errors import ServiceUnreachable
from tiktok_tui.sources.http import get
from tiktok_tui.sources.live_source import MAX_WAITING_BYTES, Emit, LiveSource
from tiktok_tui.sources.timings import Timings
from tiktok_tui.sources.webcast.address import MAX_POSITION
from tiktok_tui.sources.webcast.address_source import UrlSource
from tiktok_tui.sources.websocket import close_websocket, connect_websocket
from tiktok_tui.wire.schema.upb import transport_pb2

MEGABYTE = 1024 * 1024

Speak = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def server_of(speak: Speak) -> AsyncIterator[str]:
    """A TCP server whose kernel keeps little for it; "127.0.0.1:PORT"."""
    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    listening.bind(("127.0.0.1", 0))
    async with await asyncio.start_server(speak, sock=listening):
        yield f"127.0.0.1:{listening.getsockname()[1]}"


def url_source(address: str) -> Source:
    return UrlSource(f"ws://{address}/?room_id=1", clock=HastyClock(), timings=Timings(), random=Random(1))


# --- requests ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("beginning", "piece"),
    [
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        (b"HTTP/1.1 200 OK\r\n", b"a"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", b"X: y\r\n"),
    ],
    ids=["endless beginnings", "drops of a head", "endless trailers"],
)
async def test_a_request_that_is_given_up_leaves_nothing_running(beginning: bytes, piece: bytes) -> None:
    has_hung_up = asyncio.Event()

    async def speak(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(beginning)
        with suppress(ConnectionError):
            while not reader.at_eof():
                writer.write(piece)
                await writer.drain()
                await asyncio.sleep(0.01)
        has_hung_up.set()
        writer.close()

    async with asyncio.timeout(30), server_of(speak) as address:
        with pytest.raises(ServiceUnreachable, match=r"no answer in 0\.3 seconds"):
            await get(f"http://{address}/", seconds=0.3)
        await has_hung_up.wait()


async def test_a_page_made_for_it_keeps_nobody_busy() -> None:
    async with SimulatedService(Streamer()) as service:
        service.bodies["/@tester/live"] = b'<script id="SIGI_STATE">{' * 8_000
        began = time.process_time()
        async with watching(route_source(service, "signed")) as watcher:
            await watcher.until_phase(Phase.LIVE)  # the other way to look somebody up is open
    assert time.process_time() - began < 3


# --- sockets ----------------------------------------------------------------------------------------------------------


async def open_by_hand(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    request = await reader.readuntil(b"\r\n\r\n")
    key = request.lower().partition(b"sec-websocket-key: ")[2]
    key = request[len(request) - len(key) :].partition(b"\r\n")[0]
    accept = base64.b64encode(hashlib.sha1(key + b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11").digest())
    writer.write(
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Accept: " + accept + b"\r\n\r\n"
    )


async def test_a_server_that_asks_for_answers_and_takes_none_is_left() -> None:
    async def ping_without_end(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await open_by_hand(reader, writer)
        reader._transport.pause_reading()  # type: ignore[attr-defined]
        with suppress(ConnectionError):
            while True:
                writer.write((b"\x89\x7d" + b"p" * 125) * 500)
                await writer.drain()

    async with server_of(ping_without_end) as address, watching(url_source(address)) as watcher:
        state = await watcher.until_phase(Phase.RECONNECTING)
    assert "it broke off" in state.detail


async def test_leaving_does_not_wait_for_a_server_that_does_not_read() -> None:
    async def be_deaf(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await open_by_hand(reader, writer)
        reader._transport.pause_reading()  # type: ignore[attr-defined]

    async with asyncio.timeout(30), server_of(be_deaf) as address:
        timings = Timings(close=0.1)
        connection = await connect_websocket(f"ws://{address}/", timings=timings)
        sending = asyncio.create_task(connection.send(bytes(16 * MEGABYTE)))
        await asyncio.sleep(0)
        await close_websocket(connection, timings)
        await asyncio.gather(sending, return_exceptions=True)
        await connection.wait_closed()


async def test_a_position_that_is_none_is_neither_kept_nor_sent_back() -> None:
    acks: list[bytes] = []
    cursors: list[str] = []

    async def speak(connection: ServerConnection) -> None:
        async def send(cursor: str, internal_ext: str) -> None:
            result = transport_pb2.FetchResult(
                messages=[chat("hello")], cursor=cursor, internal_ext=internal_ext, need_ack=True
            )
            frame = transport_pb2.PushFrame(payload_type="msg", payload=result.SerializeToString())
            await connection.send(frame.SerializeToString())

        cursors.append(transport_pb2.EnterRoom.FromString((await pushed(connection)).payload).cursor)
        too_long = "x" * (MAX_POSITION + 1)
        await send("here", "first")
        await send(too_long, too_long)
        await send("", "last")
        while len(acks) < 2:
            answer = await pushed(connection)
            if answer.payload_type == "ack":
                acks.append(answer.payload)

    async with serve(speak, "127.0.0.1", 0) as server:
        port = next(iter(server.sockets)).getsockname()[1]
        async with watching(url_source(f"127.0.0.1:{port}")) as watcher:
            await watcher.until(lambda: len(cursors) == 2)
    assert acks == [b"first", b"last"]
    assert cursors == ["", "here"]


async def pushed(connection: ServerConnection) -> transport_pb2.PushFrame:
    data = await connection.recv()
    assert isinstance(data, bytes)
    return transport_pb2.PushFrame.FromString(data)


# --- what unpacks to much more than it was ----------------------------------------------------------------------------


class BombingSource(LiveSource):
    """Frames of a few bytes that unpack to ten megabytes, as fast as they are taken."""

    route = Route("bombs")

    def __init__(self) -> None:
        super().__init__()
        self.given = 0

    async def _connect(self, emit: Emit) -> None:
        async with self._live(emit):
            while True:
                await emit(FrameReceived(b"", 0.0, Frame("msg", unpacked_size=10 * MEGABYTE)))
                self.given += 1


async def test_what_waits_for_a_slow_reader_is_bounded_in_memory_too() -> None:
    source = BombingSource()
    async with watching(source) as watcher:
        await watcher.until_phase(Phase.LIVE)
        for _ in range(1_000):
            await asyncio.sleep(0)
        assert 0 < source.given <= MAX_WAITING_BYTES // (10 * MEGABYTE) + 1
        await watcher.until(lambda: len(watcher.frames) == 50)  # and it goes on


async def test_a_small_file_in_a_pipe_is_never_unpacked_as_a_whole() -> None:
    body = transport_pb2.FetchResult(messages=[chat("x" * 3 * MEGABYTE)]).SerializeToString()
    frame = transport_pb2.PushFrame(payload_type="msg", payload=gzip.compress(body)).SerializeToString()
    file = gzip.compress((struct.pack("<I", len(frame)) + frame) * 150)
    tracemalloc.start()
    async with asyncio.timeout(60):
        count = sum([isinstance(item, FrameReceived) async for item in PipeSource(io.BytesIO(file)).items()])
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 150
    assert len(file) < MEGABYTE
    assert peak < 120 * MEGABYTE
