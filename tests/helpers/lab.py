"""A stand-in for TikTok, a sign server and tik.tools, written from a description of what those do on the wire.

It shares no code with tiktok-tui, its simulator included: bytes are put together here by hand. Everything that it
answers can be replaced by a test, and everything that it is asked is kept.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
import struct
from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import parse_qsl, urlsplit

ROOM_A, ROOM_B = 7_300_000_000_000_000_001, 7_300_000_000_000_000_002
SIGNED_AGENT = "Mozilla/5.0 (Lab) a browser's name"
LIVE, OFFLINE = 2, 4


# --- protobuf ---------------------------------------------------------------------------------------------------------


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*out, value])


def message(*pairs: tuple[int, int | str | bytes]) -> bytes:
    """A message of (field number, value)."""
    out = b""
    for number, value in pairs:
        if isinstance(value, int):
            out += _varint(number << 3) + _varint(value)
        else:
            data = value.encode() if isinstance(value, str) else value
            out += _varint(number << 3 | 2) + _varint(len(data)) + data
    return out


def fields(data: bytes) -> dict[int, int | bytes]:
    """The fields of a message, the last of each number."""
    found: dict[int, int | bytes] = {}
    rest = iter(data)
    while (tag := _read_varint(rest)) is not None:
        value = _read_varint(rest) or 0
        found[tag >> 3] = bytes(next(rest) for _ in range(value)) if tag & 7 == 2 else value
    return found


def _read_varint(rest: Iterator[int]) -> int | None:
    value = shift = 0
    for byte in rest:
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value
        shift += 7
    return None


def comment_frame(text: str, number: int = 1, cursor: str = "cursor-1") -> bytes:
    """A push frame with one comment of Ann's."""
    method, room, now = "WebcastChatMessage", ROOM_A, 1_796_000_000_000
    ann = message((1, 7_000_000_000_000_000_011), (3, "Ann"), (38, "ann.a"))
    chat = message((1, message((1, method), (2, number), (3, room), (4, now))), (2, ann), (3, text))
    body = message((1, message((1, method), (2, chat), (3, number))), (2, cursor), (4, now), (5, "internal"))
    return message((2, number), (6, "pb"), (7, "msg"), (8, body))


ENTERED = message((6, "pb"), (7, "im_enter_room_resp"))


# --- what is asked and answered ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Asked:
    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes
    target: str


@dataclass(frozen=True)
class Answer:
    body: bytes
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


def as_json(data: object, status: int = 200) -> Answer:
    return Answer(json.dumps(data).encode(), status, {"Content-Type": "application/json"})


def as_page(text: str, status: int = 200) -> Answer:
    return Answer(text.encode(), status, {"Content-Type": "text/html"})


DEVICE_BLOCKED = Answer(b"", headers={"Handshake-Msg": "DEVICE_BLOCKED", "Handshake-Status": "415"})
BLOCKED = as_page("<!DOCTYPE html><title>Just a moment...</title>", 403)


class LabSocket:
    """The server's end of an open socket. `entry` is the first frame's payload, by field numbers."""

    def __init__(self, asked: Asked, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.asked = asked
        self.entry: dict[int, int | bytes] = {}
        self._reader, self._writer = reader, writer

    async def send(self, data: bytes | str) -> None:
        self._send(1 if isinstance(data, str) else 2, data.encode() if isinstance(data, str) else data)
        await self._writer.drain()

    async def close(self, code: int, reason: str = "") -> None:
        self._send(8, struct.pack(">H", code) + reason.encode())
        await self._writer.drain()

    async def read_entry(self) -> None:
        while not self.entry:
            frame = fields(await self.read())
            if frame.get(7) == b"im_enter_room":
                payload = frame[8]
                assert isinstance(payload, bytes)
                self.entry = fields(payload)

    async def read(self) -> bytes:
        """The next message. Raises IncompleteReadError at the end."""
        while True:
            head = await self._reader.readexactly(2)
            size = head[1] & 0x7F
            if size > 125:
                size = int.from_bytes(await self._reader.readexactly(2 if size == 126 else 8), "big")
            mask = await self._reader.readexactly(4)
            data = bytes(byte ^ mask[at % 4] for at, byte in enumerate(await self._reader.readexactly(size)))
            if head[0] & 15 == 8:
                raise asyncio.IncompleteReadError(b"", 1)
            if head[0] & 15 in (1, 2):
                return data

    def _send(self, kind: int, data: bytes) -> None:
        size = bytes([len(data)]) if len(data) < 126 else struct.pack(">BH", 126, len(data))
        self._writer.write(bytes([0x80 | kind]) + size + data)


Talk = Callable[[LabSocket], Awaitable[None]]


async def one_comment(socket: LabSocket) -> None:
    """Lets the client in, sends one comment, and stays."""
    await socket.send(ENTERED)
    await socket.send(comment_frame("hello"))
    await stay(socket)


async def stay(socket: LabSocket) -> None:
    while True:
        await socket.read()


class Lab:
    """One server for all services. `answers` replaces what a path, without its query, is answered with; `talks` are
    what happens on the first, second ... socket, the last of them on all that follow.
    """

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.sockets: list[LabSocket] = []
        self.room, self.status = ROOM_A, LIVE
        self.answers: dict[str, Answer | Callable[[Asked], Answer]] = {}
        self.talks: list[Talk] = [one_comment]
        self.handshake: Answer | None = None  # HTTP in the place of a socket
        self.refused_posts: Answer | None = None
        self.push_server = ""
        self.agent = SIGNED_AGENT
        self._server: asyncio.Server | None = None

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = int(self._server.sockets[0].getsockname()[1])
        self.push_server = f"{self.socket_address}/webcast/im/"
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def socket_address(self) -> str:
        return f"ws://127.0.0.1:{self.port}"

    def paths(self, part: str) -> list[Asked]:
        """The requests whose path has `part` in it."""
        return [asked for asked in self.asked if part in asked.path]

    # --- as the services answer ---------------------------------------------------------------------------------------

    def user(self) -> dict[str, Any]:
        room = str(self.room) if self.status == LIVE else ""
        return {
            "user": {"id": "6800", "uniqueId": "hana", "nickname": "Hana", "status": self.status, "roomId": room},
            "liveRoom": {"status": self.status, "title": "t"},
        }

    def page(self) -> Answer:
        state = json.dumps({"LiveRoom": {"liveRoomUserInfo": self.user()}})
        return as_page(f'<html><script id="SIGI_STATE" type="application/json">{state}</script></html>')

    def signed(self, room: str = "") -> Answer:
        """A sign server's protobuf."""
        params = {"wrss": "w", "imprp": "i"} | ({"user_agent": self.agent} if self.agent else {})
        body = message(
            (2, "cursor-0"),
            (5, "internal"),
            *((7, message((1, name), (2, value))) for name, value in params.items()),
            (8, 10_000),
            (10, self.push_server),
        )
        headers = {"X-Set-TT-Cookie": "ttwid=lab", "X-Room-Id": room or str(self.room)}
        return Answer(body, headers={"Content-Type": "application/octet-stream", **headers})

    def _answer(self, asked: Asked) -> Answer:
        if asked.method == "POST" and self.refused_posts is not None:
            return self.refused_posts
        own = self.answers.get(asked.path)
        if own is not None:
            return own(asked) if callable(own) else own
        match asked.path.strip("/").split("/"):
            case [name, "live"] if name.startswith("@"):
                return self.page()
            case ["api-live", "user", "room"]:
                return as_json({"statusCode": 0, "data": self.user()})
            case ["webcast", "room", "check_alive"]:  # as seen in July 2026: every room is alive
                return as_json({"data": [{"alive": True, "room_id_str": asked.query["room_ids"]}], "status_code": 0})
            case ["webcast", "room", "info"]:
                return as_json({"data": {"status": self.status}, "status_code": 0})
            case ["webcast", "fetch"]:
                return self.signed(asked.query["room_id"])
            case ["webcast", "live_status"]:
                return as_json({"data": {"room_id": str(self.room), "is_live": self.status == LIVE}})
            case ["webcast", "ws_credentials"]:
                credentials = {"ws_url": self.push_server, "cookies": "ttwid=lab", "user_agent": self.agent}
                return as_json({"data": {"room_id": str(self.room), **credentials}})
        return as_json({"message": f"Route '{asked.path}' DNE"}, 404)

    # --- HTTP and the socket ------------------------------------------------------------------------------------------

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            asked = await _read_request(reader)
            if asked.headers.get("upgrade", "").lower() == "websocket":
                await self._open(asked, reader, writer)
            else:
                self.asked.append(asked)
                _write(writer, self._answer(asked))
        writer.close()

    async def _open(self, asked: Asked, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        socket = LabSocket(asked, reader, writer)
        self.sockets.append(socket)
        if self.handshake is not None:
            _write(writer, self.handshake)
            return
        key = asked.headers["sec-websocket-key"] + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
        accepted = base64.b64encode(hashlib.sha1(key.encode()).digest()).decode()
        head = "HTTP/1.1 101 x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
        writer.write(f"{head}{accepted}\r\n\r\n".encode())
        if "room_id" in asked.query:  # a socket of TikTok's, and not of a hosted service
            await socket.read_entry()
        await self.talks[min(len(self.sockets), len(self.talks)) - 1](socket)


async def _read_request(reader: asyncio.StreamReader) -> Asked:
    first = (await reader.readuntil(b"\r\n")).decode().split()
    headers = {}
    while line := (await reader.readuntil(b"\r\n")).decode().strip():
        name, _, value = line.partition(":")
        headers[name.lower()] = value.strip()
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    url = urlsplit(first[1])
    return Asked(first[0], url.path, dict(parse_qsl(url.query)), headers, body, first[1])


def _write(writer: asyncio.StreamWriter, answer: Answer) -> None:
    headers = {"Content-Length": str(len(answer.body)), "Connection": "close", **answer.headers}
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    writer.write(f"HTTP/1.1 {answer.status} x\r\n{head}\r\n".encode() + answer.body)
