"""The signed way into a room: look it up, have its socket's address signed, dial, and come back after a loss."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import replace
from random import Random

from tiktok_tui.sources.addresses import ServiceAddresses
from tiktok_tui.sources.base import ConnectionState, FrameReceived, Phase, RoomFacts, SourceItem
from tiktok_tui.sources.clock import Clock, SystemClock
from tiktok_tui.sources.errors import ConnectionStalled, HandshakeRefused, SourceError
from tiktok_tui.sources.reconnect import ReconnectPolicy
from tiktok_tui.sources.room_lookup import add_room_info, is_room_alive, look_up_room
from tiktok_tui.sources.sign import SocketAddress, sign
from tiktok_tui.sources.socket import Timings, open_socket
from tiktok_tui.sources.streamer import parse_streamer
from tiktok_tui.wire.decode import decode
from tiktok_tui.wire.frame import Frame
from tiktok_tui.wire.methods import find_method
from tiktok_tui.wire.schema.fast import room_pb2

# Frames that wait for whoever reads. When it is full the socket is read no further, and TCP holds the server back.
_WAITING = 256
_ENDING_ACTIONS = (room_pb2.CONTROL_ACTION_ENDED, room_pb2.CONTROL_ACTION_SUSPENDED)

Emit = Callable[[SourceItem], Awaitable[None]]


class RoomEnded(Exception):
    """The room said that it is over, or the service did."""


class SignedSource:
    """A `Source` for a room on TikTok, or on anything that plays it.

    `streamer` is a name, @name or page address; NotAStreamer is raised at once for anything else. Messages repeated
    after a reconnect are left in; a state with `is_gap` marks where they begin.
    """

    route = "signed"

    def __init__(
        self,
        streamer: str,
        addresses: ServiceAddresses | None = None,
        sign_key: str | None = None,
        *,
        clock: Clock | None = None,
        timings: Timings | None = None,
        random: Random | None = None,
    ) -> None:
        self._handle = parse_streamer(streamer)
        self._addresses = addresses or ServiceAddresses()
        self._sign_key = sign_key
        self._clock = clock or SystemClock()
        self._timings = timings or Timings()
        self._random = random or Random()
        self._policy = ReconnectPolicy(self._random)
        self._facts = RoomFacts()
        self._cursor = ""
        self._internal_ext = ""
        self._was_live = False

    async def items(self) -> AsyncGenerator[SourceItem, None]:
        """States, facts and frames until a final state. Closing the iterator closes the socket."""
        waiting: asyncio.Queue[SourceItem | None] = asyncio.Queue(_WAITING)
        work = asyncio.create_task(self._work(waiting))
        try:
            while (item := await waiting.get()) is not None:
                yield item
                if isinstance(item, ConnectionState) and item.phase.is_final:
                    return
            await work
        finally:
            work.cancel()
            await asyncio.gather(work, return_exceptions=True)

    async def _work(self, waiting: asyncio.Queue[SourceItem | None]) -> None:
        try:
            async with asyncio.TaskGroup() as tasks:
                await self._watch(waiting.put, tasks)
        except Exception:
            await waiting.put(None)  # a mistake of ours: `items` raises it
            raise

    async def _watch(self, emit: Emit, tasks: asyncio.TaskGroup) -> None:
        has_failed = False
        while True:
            try:
                if has_failed:
                    await self._check_still_live()
                if not self._facts.room_id:
                    await self._resolve(emit)
                    tasks.create_task(self._add_room_info(emit))
                await self._connect(emit)
            except RoomEnded as ending:
                await emit(ConnectionState(Phase.ENDED, str(ending)))
                return
            except SourceError as error:
                has_failed = True
                if not await self._wait_after(error, emit):
                    return

    async def _resolve(self, emit: Emit) -> None:
        await emit(ConnectionState(Phase.RESOLVING, f"Looking for the LIVE of @{self._handle}."))
        self._facts = await look_up_room(
            self._handle, self._addresses, now=self._clock.now(), seconds=self._timings.open
        )
        await emit(self._facts)

    async def _add_room_info(self, emit: Emit) -> None:
        """Beside everything else: nothing waits for it and nothing fails with it."""
        facts = await add_room_info(self._facts, self._addresses, seconds=self._timings.open)
        if facts != self._facts:
            self._facts = replace(facts, room_id=self._facts.room_id)
            await emit(self._facts)

    async def _connect(self, emit: Emit) -> None:
        """One connection from the signature to its loss, which is raised."""
        await emit(ConnectionState(Phase.SIGNING, "Asking for the address of the room's socket."))
        address = await sign(
            self._addresses,
            self._facts.room_id,
            cursor=self._cursor,
            internal_ext=self._internal_ext,
            sign_key=self._sign_key,
            now=self._clock.now(),
            seconds=self._timings.open,
        )
        if address.room_id != self._facts.room_id:
            self._facts = replace(self._facts, room_id=address.room_id)
            await emit(self._facts)
        # The address grows old in seconds: the socket is opened before anybody looks at the messages that came with it.
        await emit(ConnectionState(Phase.CONNECTING, "Opening the room's socket."))
        await self._listen(address, emit)

    async def _listen(self, address: SocketAddress, emit: Emit) -> None:
        async with open_socket(address, timings=self._timings, clock=self._clock, random=self._random) as socket:
            opened_at = self._clock.monotonic()
            await emit(ConnectionState(Phase.LIVE, is_gap=self._was_live))
            self._was_live = True
            try:
                await self._take(address.first, emit)
                async for received in socket.frames():
                    await self._take(received, emit)
            finally:
                self._policy.connected_for(self._clock.monotonic() - opened_at)

    async def _take(self, received: FrameReceived, emit: Emit) -> None:
        await emit(received)
        frame = received.frame
        if frame is None:
            return
        self._cursor = frame.cursor or self._cursor
        self._internal_ext = frame.internal_ext or self._internal_ext
        if says_ended(frame):
            raise RoomEnded("The LIVE is over.")

    async def _wait_after(self, error: SourceError, emit: Emit) -> bool:
        """Wait for the next try. False when there is none, the final state being out."""
        if isinstance(error, ConnectionStalled):
            await emit(ConnectionState(Phase.STALLED, error.detail, error.advice))
        wait = (
            None
            if error.is_final
            else self._policy.next_wait(retry_after=error.retry_after, refused=isinstance(error, HandshakeRefused))
        )
        if wait is None:
            await emit(ConnectionState(Phase.FAILED, error.detail, error.advice))
            return False
        await emit(ConnectionState(Phase.RECONNECTING, error.detail, error.advice, retry_at=self._clock.now() + wait))
        await self._clock.sleep(wait)
        return True

    async def _check_still_live(self) -> None:
        room_id = self._facts.room_id
        if room_id and await is_room_alive(room_id, self._addresses, seconds=self._timings.open) is False:
            raise RoomEnded(f"The LIVE of @{self._handle} ended while the connection was lost.")


def says_ended(frame: Frame) -> bool:
    """Whether a frame holds the room's own word that it is over. An old one, sent again as history, does not count."""
    for message in frame.messages:
        method = find_method(message.method)
        if method and method.method == "WebcastControlMessage" and not message.is_history:
            control = decode(message.payload, room_pb2.ControlMessage).message
            if isinstance(control, room_pb2.ControlMessage) and control.action in _ENDING_ACTIONS:
                return True
    return False
