"""The webcast socket: enter the room, keep it alive, answer frames, notice when it goes quiet."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from random import Random

from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed, InvalidStatus

from tiktok_tui.core.clock import Clock
from tiktok_tui.core.source_items import FrameReceived
from tiktok_tui.sources.errors import ConnectionStalled, HandshakeRefused, SocketNotOpened
from tiktok_tui.sources.timings import Timings
from tiktok_tui.sources.webcast.address import MAX_POSITION, SocketAddress
from tiktok_tui.sources.websocket import close_websocket, connect_websocket, connection_lost
from tiktok_tui.wire.errors import FrameDamaged
from tiktok_tui.wire.frame import ack_frame, enter_room_frame, heartbeat_frame, unpack_frame

ORIGIN = "https://www.tiktok.com"
_PING_INTERVAL = re.compile(r"(?:^|;)\s*ping-interval=(\d{1,4})\s*(?:;|$)")


class WebcastProtocol:
    """An open socket whose room has been entered."""

    def __init__(self, connection: ClientConnection, timings: Timings, clock: Clock) -> None:
        self._connection = connection
        self._timings = timings
        self._clock = clock
        self._stalled = False
        self._message_at = clock.monotonic()

    async def frames(self) -> AsyncIterator[FrameReceived]:
        """What comes, acks already sent. Frames that only serve the connection are left out, damaged ones are not.

        Ends only by raising ConnectionLost, or ConnectionStalled after too long a silence.
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
        try:
            async with asyncio.timeout(min(silence, quiet_left)):
                data = await self._connection.recv()
        except TimeoutError:
            raise ConnectionStalled(silence if silence < quiet_left else quiet) from None
        except ConnectionClosed as closed:
            raise connection_lost(closed) from None
        if isinstance(data, str):  # the protocol has no text
            return None
        received_at = self._clock.now()
        try:
            frame = unpack_frame(data)
        except FrameDamaged as damage:
            return FrameReceived(data, received_at, None, str(damage))
        if frame.need_ack and len(frame.internal_ext) <= MAX_POSITION:
            await self._answer(ack_frame(frame))
        return FrameReceived(data, received_at, frame) if frame.payload_type == "msg" else None

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
    address: SocketAddress, *, timings: Timings, clock: Clock, random: Random
) -> AsyncIterator[WebcastProtocol]:
    """Dial, enter the room and keep the socket alive until the block is left, which closes it.

    Raises HandshakeRefused, SocketNotOpened, ConnectionLost and ServiceUnreachable.
    """
    connection = await _dial(address, timings)
    beats: asyncio.Task[None] | None = None
    try:
        try:
            await connection.send(enter_room_frame(address.room_id, random.getrandbits(62), address.cursor))
        except ConnectionClosed as closed:
            raise connection_lost(closed) from None
        interval = heartbeat_interval(connection, address, timings)
        # Beats before the room is entered make TikTok close the socket (seen by TikTok-Live-Connector).
        beats = asyncio.create_task(_keep_alive(connection, address.room_id, interval))
        yield WebcastProtocol(connection, timings, clock)
    finally:
        if beats:
            beats.cancel()
        await close_websocket(connection, timings)


async def _dial(address: SocketAddress, timings: Timings) -> ClientConnection:
    headers = {"Origin": ORIGIN} | ({"Cookie": address.cookie} if address.cookie else {})
    try:
        return await connect_websocket(address.url, timings=timings, headers=headers, user_agent=address.user_agent)
    except InvalidStatus as refusal:
        status, answer = refusal.response.status_code, refusal.response.headers
        message = answer.get("Handshake-Msg", "")
        # A refusal is HTTP 200 or 415 and says why in headers of its own.
        if message or status in (200, 415):
            raise HandshakeRefused(message, answer.get("Handshake-Status", "")) from None
        raise SocketNotOpened(status) from None


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
        return  # whoever reads from the socket is told
