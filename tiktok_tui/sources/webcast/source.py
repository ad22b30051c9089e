"""Routes that open the webcast socket themselves. They differ in how they find the room and the socket's address."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace
from random import Random

from tiktok_tui.core.clock import Clock
from tiktok_tui.core.frame import Frame
from tiktok_tui.core.service_addresses import service_name
from tiktok_tui.core.source_items import ConnectionState, FrameReceived, Phase
from tiktok_tui.sources.errors import HandshakeRefused, SocketNotOpened, SourceError
from tiktok_tui.sources.live_source import Emit, LiveSource, RoomEnded
from tiktok_tui.sources.timings import Timings
from tiktok_tui.sources.webcast.address import RoomPosition, SocketAddress
from tiktok_tui.sources.webcast.protocol import open_socket
from tiktok_tui.wire.decode import decode
from tiktok_tui.wire.methods import find_method
from tiktok_tui.wire.schema.upb import room_pb2

_ENDING_ACTIONS = (room_pb2.CONTROL_ACTION_ENDED, room_pb2.CONTROL_ACTION_SUSPENDED)


class WebcastSource(LiveSource):
    """A `Source` of frames from a webcast socket. Subclasses find the room and make the address.

    `asking` is a sentence for the time in which a service is asked for the address, "" without one.
    """

    asking = ""

    def __init__(
        self, *, clock: Clock | None = None, timings: Timings | None = None, random: Random | None = None
    ) -> None:
        super().__init__(clock=clock, timings=timings, random=random)
        self._position = RoomPosition()

    @abstractmethod
    async def _socket_address(self) -> SocketAddress:
        """A fresh address for the room of `self._facts`, to go on from `self._position`. Raises SourceError."""

    def _explained(self, error: HandshakeRefused | SocketNotOpened) -> SourceError:
        """What a socket that does not open means on this route."""
        return error

    def _socket_owner(self, url: str) -> str:
        """Who answers at a socket, by its host. A source whose route depends on it learns it here."""
        return service_name(url)

    async def _connect(self, emit: Emit) -> None:
        if self.asking:
            await emit(ConnectionState(Phase.SIGNING, self.asking))
        address = await self._socket_address()
        await self._learn(replace(self._facts, room_id=address.room_id), emit)
        owner = self._socket_owner(address.url)
        # The address grows old in seconds: the socket is opened before the messages that came with it are read.
        await emit(ConnectionState(Phase.CONNECTING, "Opening the room's socket."))
        try:
            async with (
                open_socket(
                    address, owner=owner, timings=self._timings, clock=self._clock, random=self._random
                ) as socket,
                self._live(emit),
            ):
                if address.first:
                    await self._take(address.first, emit)
                async for received in socket.frames():
                    await self._take(received, emit)
        except (HandshakeRefused, SocketNotOpened) as error:
            raise self._explained(error) from None

    async def _take(self, received: FrameReceived, emit: Emit) -> None:
        await emit(received)
        frame = received.frame
        if frame is None:
            return
        self._position = self._position.after(frame)
        if says_ended(frame):
            raise RoomEnded("The LIVE is over.")


def says_ended(frame: Frame) -> bool:
    """Whether a frame holds the room's own word that it is over. An old one, sent again as history, does not count."""
    for message in frame.messages:
        method = find_method(message.method)
        if method and method.method == "WebcastControlMessage" and not message.is_history:
            control = decode(message.payload, room_pb2.ControlMessage).message
            if isinstance(control, room_pb2.ControlMessage) and control.action in _ENDING_ACTIONS:
                return True
    return False
