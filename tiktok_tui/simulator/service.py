"""LIVE services on one loopback port: TikTok's pages and socket, a sign server, tik.tools, and hosted sockets.

They speak to any client that speaks to the real ones, and write down what clients do.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Collection
from contextlib import suppress
from functools import cached_property
from http import HTTPStatus
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self
from urllib.parse import parse_qsl, unquote

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response

from tiktok_tui.simulator.broadcast import Broadcast, FramesOf, MessageSent
from tiktok_tui.simulator.connection import SimulatorConnection
from tiktok_tui.simulator.faults import Faults
from tiktok_tui.simulator.origin_check import is_allowed_origin
from tiktok_tui.simulator.responses import HTML, drip, plain_headers, respond, respond_json, set_body
from tiktok_tui.simulator.service_state import (
    EULER_FOLDER,
    TIKTOOLS_FOLDER,
    Client,
    ClientRequest,
    ServiceObserver,
    ServiceState,
    SimulatedStreamer,
)
from tiktok_tui.simulator.services.sending import RoomSender
from tiktok_tui.simulator.services.sign import SignServer
from tiktok_tui.simulator.services.tiktok import TikTok
from tiktok_tui.simulator.services.webcast import SOCKET_PATH, WebcastSocket

if TYPE_CHECKING:
    from tiktok_tui.simulator.services.tiktools import SimulatedTikTools

HUGE_BODY = 8 * 1024 * 1024
# A server must not write into the terminal it was started from.
_SILENT = logging.getLogger("tiktok_tui.simulator")
_SILENT.addHandler(logging.NullHandler())
_SILENT.propagate = False


class HostedSocket(Protocol):
    """A service that watches the room for its clients and sends them what it sees."""

    def refused_code(self, request: ClientRequest) -> int: ...
    def sender(self, connection: SimulatorConnection, request: ClientRequest) -> RoomSender: ...


class SimulatedService(ServiceState):
    """`async with SimulatedService(streamer, frames_of) as service:` runs the services at `service.address`.

    `frames_of(started_at)` gives the frames of the room, which begins at that epoch second; or `room` is the room, when
    it is played in another way. `head_start` seconds of it have passed at the start. What clients did stands in the
    lists of `Stage`. Raises OSError for a `host` or `port` that is not to be had.
    """

    def __init__(
        self,
        streamer: SimulatedStreamer,
        frames_of: FramesOf = lambda _: (),
        *,
        room: Broadcast | None = None,
        faults: Faults | None = None,
        keys: Collection[str] | None = None,
        head_start: float = 0.0,
        heartbeat_seconds: int = 10,
        host: str = "127.0.0.1",
        port: int = 0,
        is_open: bool = False,
        witness: ServiceObserver | None = None,
    ) -> None:
        super().__init__(
            streamer,
            room or Broadcast(frames_of, head_start),
            faults or Faults(),
            keys,
            heartbeat_seconds,
            is_open,
            witness,
        )
        self._host, self._port = host, port
        self._came = 0
        self._server: Server | None = None
        self._play: asyncio.Task[None] | None = None
        self._tiktok = TikTok(self)
        self._webcast = WebcastSocket(self, self._tiktok)
        self._sign = SignServer(self, self._webcast)

    async def __aenter__(self) -> Self:
        self._server = await serve(
            self._watch,
            self._host,
            self._port,
            process_request=self._answer,
            process_response=self._accept,
            create_connection=SimulatorConnection,
            compression=None,
            ping_interval=None,
            close_timeout=1,
            server_header=None,
            logger=_SILENT,
        )
        host = f"[{self._host}]" if ":" in self._host else self._host
        self.address = f"http://{host}:{next(iter(self._server.sockets)).getsockname()[1]}"
        self._play = asyncio.create_task(self.room.play())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._server is not None
        assert self._play is not None
        self._play.cancel()
        self._server.close()
        await self._server.wait_closed()
        with suppress(asyncio.CancelledError):
            await self._play  # frames that could not be made are a mistake, which is raised here
        if self.mistakes and error is None:
            raise self.mistakes[0]

    # What the demo has no use for is loaded for the first client that comes to it: start-up has a budget.

    @cached_property
    def _tiktools(self) -> SimulatedTikTools:
        from tiktok_tui.simulator.services.tiktools import SimulatedTikTools

        return SimulatedTikTools(self, self._webcast)

    @cached_property
    def _euler(self) -> HostedSocket:
        from tiktok_tui.simulator.services.euler import EulerSocket

        return EulerSocket(self)

    async def played(self) -> None:
        """Wait until the room has nothing more to play, if ever. Raises what went wrong with it."""
        assert self._play is not None
        await asyncio.shield(self._play)

    def send(self, *messages: MessageSent) -> None:
        """Send a frame now, beside those that are played."""
        self.room.send(messages)

    def send_bytes(self, data: bytes) -> None:
        """Send bytes as one message of the webcast socket, whatever they are."""
        self.room.send((), data)

    async def _answer(self, connection: ServerConnection, request: Request) -> Response | None:
        """Answer a request, or let it open a socket."""
        assert isinstance(connection, SimulatorConnection)
        try:
            asked = _read(request, connection.posted)
            response = await self._answer_or_open(connection, asked)
        except Exception as mistake:
            self.mistakes.append(mistake)
            raise
        if self.witness and response:
            self.witness.asked(asked, response.status_code, response.headers.get("Handshake-Msg", ""))
        return response

    async def _answer_or_open(self, connection: SimulatorConnection, asked: ClientRequest) -> Response | None:
        if self.is_open and not is_allowed_origin(asked, self.address):
            return respond(HTTPStatus.FORBIDDEN, HTML, "")
        wants_socket = asked.headers.get("upgrade", "").lower() == "websocket"
        if self._is_webcast(asked.path) and (wants_socket or asked.path == SOCKET_PATH) and connection.posted is None:
            return self._webcast.refusal(asked)
        if wants_socket and asked.path.rstrip("/") in (TIKTOOLS_FOLDER, EULER_FOLDER):
            self.write_down(self.hosted_dials, asked)
            is_refused = self.faults.hosted_status and self.fault_applies(len(self.hosted_dials))
            return respond(self.faults.hosted_status, HTML, "") if is_refused else None
        if connection.refusal:
            return respond(connection.refusal, HTML, "")
        response = self._response(asked)
        if self.faults.huge_bodies:
            set_body(response, b"x" * HUGE_BODY)
        elif asked.path in self.bodies:
            set_body(response, self.bodies[asked.path])
        if self.faults.drip:
            await drip(connection, response, self.faults.drip)
        return response

    def _is_webcast(self, path: str) -> bool:
        """An open room is at the shortest address as well, which is what people type in."""
        return path == SOCKET_PATH or (self.is_open and path == "/")

    def _response(self, asked: ClientRequest) -> Response:
        if asked.path.startswith(f"{TIKTOOLS_FOLDER}/"):
            return self._tiktools.answer(asked)
        if asked.body is not None:
            return respond(405, HTML, "", {"Allow": "GET"})
        found = self._tiktok.answer(asked) or self._sign.answer(asked)
        return found or respond_json(404, {"code": 404, "message": "Not found"})

    def _accept(self, _: ServerConnection, request: Request, response: Response) -> None:
        is_webcast = self._is_webcast(request.path.partition("?")[0])
        if is_webcast and response.status_code == HTTPStatus.SWITCHING_PROTOCOLS:
            response.headers["Handshake-Options"] = f"ping-interval={self.heartbeat_seconds};"

    async def _watch(self, connection: ServerConnection) -> None:
        """One client on a socket, until it leaves."""
        assert isinstance(connection, SimulatorConnection)
        assert connection.request is not None
        asked = _read(connection.request, None)
        is_webcast, is_euler = self._is_webcast(asked.path), asked.path.rstrip("/") == EULER_FOLDER
        self._came += 1
        way = "TikTok's socket" if is_webcast else "Euler Stream's socket" if is_euler else "tik.tools' socket"
        client = connection.client = Client(self._came, way)
        if self.witness:
            self.witness.came(client)
        try:
            if is_webcast:
                await self._webcast.watch(connection, asked)
            else:
                await _host(self._euler if is_euler else self._tiktools, connection, asked)
        finally:
            if self.faults.ended_while_away:
                self.room.is_live = False
            client.code = connection.close_code or 0
            self.write_down(self.closed, client.code)
            if self.witness:
                self.witness.left(client)


async def _host(service: HostedSocket, connection: SimulatorConnection, asked: ClientRequest) -> None:
    if code := service.refused_code(asked):
        await connection.close(code)
        return
    sender = service.sender(connection, asked)
    sender.start()
    try:
        with suppress(ConnectionClosed):
            async for _ in connection:  # these sockets document nothing that a client could say
                pass
    finally:
        await sender.stop()


def _read(request: Request, posted: bytes | None) -> ClientRequest:
    # Not urlsplit: it takes //[ for half an address, and raises.
    path, _, query = request.path.partition("#")[0].partition("?")
    return ClientRequest(
        unquote(path),
        dict(parse_qsl(query, keep_blank_values=True)),
        plain_headers(request.headers),
        posted,
    )
