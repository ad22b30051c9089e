"""Clients that know nothing of tiktok-tui: urllib and websockets, for tests of the simulated services."""

from __future__ import annotations

import asyncio
import json
import urllib.error
import urllib.request
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from email.message import Message
from typing import Any, Protocol
from urllib.parse import urlencode

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from helpers.service_client import Streamer
from tiktok_tui.simulator.service import SimulatedService
from tiktok_tui.simulator.services.webcast import SOCKET_PATH
from tiktok_tui.wire.schema.upb import transport_pb2

_SECONDS = 30


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Message
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


class HasAddress(Protocol):
    @property
    def address(self) -> str: ...


async def get(service: HasAddress, path: str, headers: Mapping[str, str] | None = None, **query: str) -> Answer:
    return await _ask(service, path, None, headers, query)


async def post(service: HasAddress, path: str, data: object, headers: Mapping[str, str] | None = None) -> Answer:
    body = data if isinstance(data, bytes) else json.dumps(data).encode()
    return await _ask(service, path, body, {"Content-Type": "application/json", **(headers or {})}, {})


async def _ask(
    service: HasAddress, path: str, body: bytes | None, headers: Mapping[str, str] | None, query: dict[str, str]
) -> Answer:
    url = f"{service.address}{path}" + (f"?{urlencode(query)}" if query else "")
    request = urllib.request.Request(url, body, dict(headers or {}))

    def ask() -> Answer:
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=_SECONDS) as response:
                return Answer(response.status, response.headers, response.read())
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, error.headers, error.read())

    return await asyncio.to_thread(ask)


class Socket:
    """A socket of the simulator, as one reads it by hand. Nothing takes longer than ten seconds."""

    def __init__(self, connection: ClientConnection) -> None:
        self.connection = connection

    async def next(self) -> str | bytes:
        async with asyncio.timeout(_SECONDS):
            return await self.connection.recv()

    async def next_json(self) -> Any:
        data = await self.next()
        assert isinstance(data, str)
        return json.loads(data)

    async def next_frame(self) -> transport_pb2.PushFrame:
        data = await self.next()
        assert isinstance(data, bytes)
        return transport_pb2.PushFrame.FromString(data)

    async def close_code(self) -> tuple[int, str]:
        """Code and reason of the server, after everything that it said before."""
        try:
            while True:
                await self.next()
        except ConnectionClosed as closed:
            return (closed.rcvd.code, closed.rcvd.reason) if closed.rcvd else (0, "")

    async def say(self, kind: str, payload: bytes = b"") -> None:
        frame = transport_pb2.PushFrame(payload_type=kind, payload_encoding="pb", payload=payload)
        await self.connection.send(frame.SerializeToString())

    async def enter_room(self) -> None:
        await self.say("im_enter_room", transport_pb2.EnterRoom(room_id=Streamer.room_id).SerializeToString())
        assert (await self.next_frame()).payload_type == "im_enter_room_resp"


@asynccontextmanager
async def dialled(url: str, user_agent: str = "plain client", **headers: str) -> AsyncIterator[Socket]:
    async with connect(
        url, additional_headers=headers, user_agent_header=user_agent, compression=None, proxy=None, max_size=None
    ) as connection:
        yield Socket(connection)


async def refusal_of(url: str, user_agent: str = "plain client", **headers: str) -> tuple[int, str, str]:
    """Status, Handshake-Msg and Handshake-Status of a handshake that is refused."""
    try:
        async with dialled(url, user_agent, **headers):
            raise AssertionError("the socket opened")
    except InvalidStatus as refused:
        found = refused.response.headers
        return refused.response.status_code, found.get("Handshake-Msg", ""), found.get("Handshake-Status", "")


def socket_url(service: SimulatedService, path: str, **query: str) -> str:
    return f"{service.socket_address}{path}?{urlencode(query)}"


def webcast_url(service: SimulatedService, **query: str) -> str:
    return socket_url(service, SOCKET_PATH, **{"aid": "1988", "room_id": str(Streamer.room_id), **query})
