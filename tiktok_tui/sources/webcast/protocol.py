"""The webcast socket: enter the room, keep it alive, answer frames, notice when it goes quiet."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from random import Random

from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.frames import CloseCode

from tiktok_tui.core.clock import Clock
from tiktok_tui.core.source_items import FrameReceived
from tiktok_tui.sources.errors import (
    ConnectionStalled,
    EntryRefused,
    HandshakeRefused,
    SocketNotOpened,
    SourceError,
)
from tiktok_tui.sources.timings import Timings
from tiktok_tui.sources.webcast.address import MAX_POSITION, SocketAddress
from tiktok_tui.sources.websocket import close_websocket, connect_websocket, connection_lost
from tiktok_tui.wire.errors import FrameDamaged
from tiktok_tui.wire.frame import ack_frame, enter_room_frame, heartbeat_frame, unpack_frame

# The reason by which TikTok closes a socket, with code 1000, whose room cannot be entered.
_ENTRY_REFUSED = "payload_handler_im_enter_room"
ORIGIN = "https://www.tiktok.com"
_PING_INTERVAL = re.compile(r"(?:^|;)\s*ping-interval=(\d{1,4})\s*(?:;|$)")


class WebcastProtocol:
    """An open socket whose room was asked for. `owner` is who answers at its other end."""

    def __init__(self, connection: ClientConnection, timings: Timings, clock: Clock, owner: str) -> None:
        self._connection = connection
        self._timings = timings
        self._clock = clock
        self._stalled = False
        self._message_at = clock.monotonic()
        self._owner = owner
        self._early: str | bytes | None = None
        self._has_frame = False

    async def wait_until_entered(self) -> None:
        """Wait for the first word of the server. Raises EntryRefused or ConnectionLost."""
        try:
            async with asyncio.timeout(min(self._timings.entering, self._timings.silence)):
                self._early = await self._connection.recv()
        except TimeoutError:
            return
        except ConnectionClosed as closed:
            raise self._why_closed(closed) from None

    def _why_closed(self, closed: ConnectionClosed) -> SourceError:
        said = closed.rcvd
        if said and said.code == CloseCode.NORMAL_CLOSURE and _ENTRY_REFUSED in said.reason and not self._has_frame:
            return EntryRefused(said.reason, said.code, self._owner)
        return connection_lost(closed, self._owner)

    async def frames(self) -> AsyncIterator[FrameReceived]:
        """What comes, acks already sent. Frames that only serve the connection are left out, damaged ones are not.

        Ends only by raising ConnectionLost, EntryRefused, or ConnectionStalled after too long a silence.
        """
        while True:
            received = await self._next()
            if received is not None:
                yield received
                # What the reader takes its time for is no silence of the room.
                self._message_at = self._clock.monotonic()

    async def _next(self) -> FrameReceived | None:
        silence, quiet = self._timings.silence, self._timings.quiet
        if self._stalled:
            raise ConnectionStalled(silence)
        quiet_left = self._message_at + quiet - self._clock.monotonic()
        data, self._early = self._early, None
        try:
            if data is None:
                async with asyncio.timeout(min(silence, quiet_left)):
                    data = await self._connection.recv()
        except TimeoutError:
            raise ConnectionStalled(silence if silence < quiet_left else quiet) from None
        except ConnectionClosed as closed:
            raise self._why_closed(closed) from None
        if isinstance(data, str):  # the protocol has no text
            return None
        received_at = self._clock.now()
        try:
            frame = unpack_frame(data)
        except FrameDamaged as damage:
            self._has_frame = True
            return FrameReceived(data, received_at, None, str(damage))
        if frame.need_ack and len(frame.internal_ext) <= MAX_POSITION:
            await self._answer(ack_frame(frame))
        if frame.payload_type != "msg":
            return None
        self._has_frame = True
        return FrameReceived(data, received_at, frame)

    async def _answer(self, data: bytes) -> None:
        """A frame has come even if its ack cannot be sent: that the socket is dead is told with the next frame."""
        try:
            async with asyncio.timeout(self._timings.silence):
                await self._connection.send(data)
        except ConnectionClosed:
            return
        except TimeoutError:
            self._stalled = True


@asynccontextmanager
async def open_socket(
    address: SocketAddress, *, owner: str, timings: Timings, clock: Clock, random: Random
) -> AsyncIterator[WebcastProtocol]:
    """Dial, enter the room and keep the socket alive until the block is left, which closes it.

    Raises HandshakeRefused, EntryRefused, SocketNotOpened, ConnectionLost and ServiceUnreachable, with `owner` as who
    answers there.
    """
    connection = await _dial(address, owner, timings)
    beats: asyncio.Task[None] | None = None
    try:
        try:
            await connection.send(enter_room_frame(address.room_id, random.getrandbits(62), address.cursor))
        except ConnectionClosed as closed:
            raise connection_lost(closed, owner) from None
        interval = heartbeat_interval(connection, address, timings)
        # Beats before the room is entered make TikTok close the socket (seen by TikTok-Live-Connector).
        beats = asyncio.create_task(_keep_alive(connection, address.room_id, interval))
        socket = WebcastProtocol(connection, timings, clock, owner)
        await socket.wait_until_entered()
        yield socket
    finally:
        if beats:
            beats.cancel()
        await close_websocket(connection, timings)


async def _dial(address: SocketAddress, owner: str, timings: Timings) -> ClientConnection:
    headers = {"Origin": ORIGIN} | ({"Cookie": address.cookie} if address.cookie else {})
    try:
        return await connect_websocket(address.url, timings=timings, headers=headers, user_agent=address.user_agent)
    except InvalidStatus as refusal:
        status, answer = refusal.response.status_code, refusal.response.headers
        message = answer.get("Handshake-Msg", "")
        # A refusal is HTTP 200 or 415 and says why in headers of its own.
        if message or status in (200, 415):
            raise HandshakeRefused(message, answer.get("Handshake-Status", ""), who=owner) from None
        raise SocketNotOpened(status, who=owner) from None


def heartbeat_interval(connection: ClientConnection, address: SocketAddress, timings: Timings) -> float:
    """Seconds between heartbeats: as the handshake says, else as the sign server says, else ours."""
    options = connection.response.headers.get("Handshake-Options", "") if connection.response else ""
    named = _PING_INTERVAL.search(options)
    if named and int(named[1]):
        return float(named[1])
    return address.heartbeat_ms / 1000 if 1000 <= address.heartbeat_ms <= 60_000 else timings.heartbeat


async def _keep_alive(connection: ClientConnection, room_id: int, interval: float) -> None:
    sequence = 0
    try:
        while True:
            sequence += 1
            await connection.send(heartbeat_frame(room_id, sequence))
            await asyncio.sleep(interval)
    except ConnectionClosed:
        return  # the reader of the socket gets the error
