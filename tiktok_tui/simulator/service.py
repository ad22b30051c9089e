"""A LIVE service on one loopback port: TikTok's pages, an Euler-Stream-compatible sign server, and the webcast socket.

It speaks to any client that speaks to the real ones, and writes down what clients do.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from types import TracebackType
from typing import Self
from urllib.parse import parse_qsl, urlsplit

from google.protobuf.message import DecodeError
from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response

from tiktok_tui.simulator import pages
from tiktok_tui.simulator.broadcast import Broadcast, FramesOf, MessageSent, NumberedFrame, Viewer, push_frame
from tiktok_tui.simulator.faults import Faults
from tiktok_tui.simulator.responses import drip, plain_headers, respond
from tiktok_tui.wire.schema.fast import transport_pb2

SOCKET_PATH = "/webcast/im/ws_proxy/ws_reuse_supplement/"
ADDRESS_LIVES = 30.0
HUGE_BODY = 8 * 1024 * 1024
# Frames that somebody who comes back gets once more.
REPEATED_FRAMES = 3
GARBAGE = b"\xff\xfe this is no frame \x00\x01"
# A server must not write into the terminal it was started from.
_SILENT = logging.getLogger("tiktok_tui.simulator")
_SILENT.addHandler(logging.NullHandler())
_SILENT.propagate = False


@dataclass(frozen=True, slots=True)
class SignRequest:
    """`headers` have small-letter names."""

    query: dict[str, str]
    headers: dict[str, str]


@dataclass(frozen=True, slots=True)
class Dial:
    """An attempt to open the socket, with all parameters of its address."""

    query: dict[str, str]
    headers: dict[str, str]


class SimulatedService:
    """`async with SimulatedService(streamer, frames_of) as service:` runs it at `service.address`.

    `frames_of(started_at)` gives the frames of the room, which begins at that epoch second. `head_start` seconds of it
    have passed at the start. What clients did stands in `sign_requests`, `dials`, `entered`, `heartbeats` (their
    numbers), `acks` (log id, payload) and `closed` (close codes); `until` waits for any of it.
    """

    def __init__(
        self,
        streamer: pages.SimulatedStreamer,
        frames_of: FramesOf = lambda _: (),
        *,
        faults: Faults | None = None,
        head_start: float = 0.0,
        heartbeat_seconds: int = 10,
        port: int = 0,
    ) -> None:
        self.streamer = streamer
        self.faults = faults or Faults()
        self.room = Broadcast(frames_of, head_start)
        self.sign_requests: list[SignRequest] = []
        self.dials: list[Dial] = []
        self.entered: list[transport_pb2.EnterRoom] = []
        self.heartbeats: list[int] = []
        self.acks: list[tuple[int, bytes]] = []
        self.closed: list[int] = []
        self._heartbeat_seconds = heartbeat_seconds
        self._port = port
        self._server: Server | None = None
        self._play: asyncio.Task[None] | None = None
        self._changed = asyncio.Event()
        # Signed addresses that were not dialled yet, by their signature: the user agent they hold for, and since when.
        self._signed: dict[str, tuple[str, float]] = {}

    async def __aenter__(self) -> Self:
        self._server = await serve(
            self._watch,
            "127.0.0.1",
            self._port,
            process_request=self._answer,
            process_response=self._accept,
            compression=None,
            ping_interval=None,
            close_timeout=1,
            server_header=None,
            logger=_SILENT,
        )
        self._port = next(iter(self._server.sockets)).getsockname()[1]
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

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def send(self, *messages: MessageSent) -> None:
        """Send a frame now, beside those that are played."""
        self.room.send(messages)

    def send_bytes(self, data: bytes) -> None:
        """Send bytes as one WebSocket message, whatever they are."""
        self.room.send((), data)

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until something a client did makes `condition` true."""
        while not condition():
            self._changed.clear()
            await self._changed.wait()

    # --- plain requests -----------------------------------------------------------------------------------------------

    async def _answer(self, connection: ServerConnection, request: Request) -> Response | None:
        target = urlsplit(request.path)
        query = dict(parse_qsl(target.query))
        if target.path == SOCKET_PATH:
            return self._check_dial(request, query)
        if target.path == "/webcast/fetch":
            response = self._sign(request, query)
        else:
            response = respond(*self._page(target.path, query))
        if self.faults.huge_bodies:
            response = respond(200, pages.HTML, "x" * HUGE_BODY)
        if self.faults.drip:
            await drip(connection, response, self.faults.drip)
        return response

    def _page(self, path: str, query: dict[str, str]) -> pages.Page:
        is_live = self.room.is_live and not self.faults.not_live
        started_at = self.room.started_at
        match path.strip("/").split("/"):
            case [name, "live"] if name.startswith("@"):
                return pages.live_page(self.streamer, name[1:], self.faults, is_live=is_live, started_at=started_at)
            case ["api-live", "user", "room"]:
                handle = query.get("uniqueId", "")
                return pages.user_room(self.streamer, handle, self.faults, is_live=is_live, started_at=started_at)
            case ["webcast", "room", "info"]:
                return pages.room_info(self.streamer, is_live=is_live, started_at=started_at)
            case ["webcast", "room", "check_alive"]:
                asked = query.get("room_ids", "")
                return pages.check_alive(self.streamer.room_id, is_live=is_live and asked == str(self.streamer.room_id))
            case ["webcast", "rate_limits"]:
                return pages.rate_limits()
        return pages.message(404, "Not found")

    # --- the sign server ----------------------------------------------------------------------------------------------

    def _sign(self, request: Request, query: dict[str, str]) -> Response:
        self.sign_requests.append(SignRequest(query, plain_headers(request.headers)))
        self._changed.set()
        faults = self.faults
        refusals = faults.sign_refusals
        if faults.sign_status and (refusals is None or len(self.sign_requests) <= refusals):
            response = respond(*pages.message(faults.sign_status, faults.sign_message))
            if faults.sign_retry_after is not None:
                response.headers["Retry-After"] = str(faults.sign_retry_after)
            return response
        if query.get("room_id") != str(self.streamer.room_id):
            return respond(*pages.message(500, "A 404 error occurred whilst fetching the webcast URL."))
        body = b"" if faults.sign_empty else GARBAGE if faults.sign_garbage else self._signed_address(query)
        response = respond(200, "application/octet-stream", body)
        response.headers["X-Room-Id"] = str(self.streamer.room_id)
        if not faults.sign_without_cookie:
            response.headers["X-Set-TT-Cookie"] = "ttwid=1%7Csimulated%7C0; tt-target-idc=simulated"
        return response

    def _signed_address(self, query: dict[str, str]) -> bytes:
        signature = f"signature{len(self.sign_requests)}"
        self._signed[signature] = (query.get("user_agent", ""), time.monotonic())
        return transport_pb2.FetchResult(
            messages=self.room.history(),
            cursor=self._cursor(self.room.number),
            internal_ext=self._internal_ext(),
            now=int(time.time() * 1000),
            fetch_interval=1000,
            heartbeat_duration=self._heartbeat_seconds * 1000,
            push_server=f"ws://127.0.0.1:{self._port}{SOCKET_PATH}",
            route_params={"wrss": signature, "imprp": ""},
            is_first=True,
        ).SerializeToString()

    def _cursor(self, number: int) -> str:
        return f"{int(time.time() * 1000)}_{number}"

    def _internal_ext(self) -> str:
        return f"fetch_time:{int(time.time() * 1000)}|wss_push_room_id:{self.streamer.room_id}"

    # --- the socket ---------------------------------------------------------------------------------------------------

    def _check_dial(self, request: Request, query: dict[str, str]) -> Response | None:
        headers = plain_headers(request.headers)
        self.dials.append(Dial(query, headers))
        self._changed.set()
        user_agent, signed_at = self._signed.pop(query.get("wrss", ""), ("", 0.0))
        if len(self.dials) <= self.faults.expired_addresses or time.monotonic() - signed_at > ADDRESS_LIVES:
            return respond(403, pages.HTML, "")
        refusal, status = self.faults.handshake_refusal, "415"
        if not refusal and (not headers.get("cookie") or headers.get("user-agent") != user_agent):
            refusal = "DEVICE_BLOCKED"
        if not refusal and query.get("aid") != "1988":
            refusal, status = "illegal app_id", "417"
        if not refusal and query.get("room_id") != str(self.streamer.room_id):
            refusal = "illegal room_id"
        if not refusal:
            return None
        response = respond(200, pages.HTML, "")
        response.headers["Handshake-Msg"] = refusal
        response.headers["Handshake-Status"] = status
        return response

    def _accept(self, _: ServerConnection, __: Request, response: Response) -> None:
        if response.status_code == HTTPStatus.SWITCHING_PROTOCOLS:
            response.headers["Handshake-Options"] = f"ping-interval={self._heartbeat_seconds};"

    async def _watch(self, connection: ServerConnection) -> None:
        """One client on the socket, until it leaves."""
        sending: asyncio.Task[None] | None = None
        viewer = Viewer()
        try:
            async for data in connection:
                frame = _client_frame(data)
                match frame.payload_type:
                    case "im_enter_room" if sending is None:
                        self.entered.append(transport_pb2.EnterRoom.FromString(frame.payload))
                        self.room.viewers.add(viewer)
                        sending = asyncio.create_task(self._send(connection, viewer, len(self.entered)))
                    case "hb":
                        self.heartbeats.append(transport_pb2.Heartbeat.FromString(frame.payload).send_packet_seq_id)
                    case "ack":
                        self.acks.append((frame.log_id, frame.payload))
                self._changed.set()
        except (ConnectionClosed, DecodeError):
            pass
        finally:
            self.room.viewers.discard(viewer)
            if sending:
                sending.cancel()
            if self.faults.ended_while_away:
                self.room.is_live = False
            await connection.close(1003)
            self.closed.append(connection.close_code or 0)
            self._changed.set()

    async def _send(self, connection: ServerConnection, viewer: Viewer, socket_number: int) -> None:
        assert connection.request is not None
        query = dict(parse_qsl(urlsplit(connection.request.path).query))
        may_compress = query.get("compress") == "gzip"
        faults = self.faults
        is_faulty = faults.faulty_sockets is None or socket_number <= faults.faulty_sockets
        answer = transport_pb2.PushFrame(payload_type="im_enter_room_resp", payload_encoding="pb")
        try:
            await connection.send(answer.SerializeToString())
            missed = self._missed(query.get("cursor", ""), is_back=socket_number > 1)
            if missed.messages:
                await connection.send(self._packed(missed, may_compress))
            sent = 0
            while True:
                if is_faulty and sent == faults.close_after:
                    await _close(connection, faults.close_code)
                    return
                if is_faulty and sent == faults.silent_after:
                    return
                frame = await viewer.frames.get()
                is_garbage = is_faulty and faults.garbage_after is not None and sent >= faults.garbage_after
                await connection.send(GARBAGE if is_garbage else self._packed(frame, may_compress))
                sent += 1
        except ConnectionClosed:
            return

    def _missed(self, cursor: str, *, is_back: bool) -> NumberedFrame:
        """What was sent since the cursor; who comes back gets a few frames more, which they have had already."""
        last = cursor.rpartition("_")[2]
        after = int(last) if last.isascii() and last.isdigit() else self.room.number
        messages = self.room.history(after - REPEATED_FRAMES if is_back else after)
        return NumberedFrame(self.room.number, int(time.time() * 1000), tuple(messages))

    def _packed(self, frame: NumberedFrame, may_compress: bool) -> bytes:
        return push_frame(frame, self._cursor(frame.number), self._internal_ext(), may_compress=may_compress)


async def _close(connection: ServerConnection, code: int) -> None:
    if code:
        await connection.close(code)
    else:
        connection.transport.abort()


def _client_frame(data: str | bytes) -> transport_pb2.PushFrame:
    if isinstance(data, str):
        raise DecodeError("the protocol has no text")
    return transport_pb2.PushFrame.FromString(data)
