"""The server's end of a connection. The WebSocket library reads only GET: what is posted is read here."""

from __future__ import annotations

import re
from http import HTTPStatus
from typing import TYPE_CHECKING

from websockets.asyncio.server import ServerConnection
from websockets.datastructures import Headers
from websockets.http11 import Request

if TYPE_CHECKING:
    from tiktok_tui.simulator.service_state import Client

_POST = b"POST "
_END_OF_HEAD = b"\r\n\r\n"
_LENGTH = re.compile(r"[0-9]{1,6}")
MAX_HEAD = 16 * 1024
MAX_BODY = 64 * 1024
# What a client has not taken: the largest frames of a room, and not the answers to pings without end.
MAX_UNREAD = 32 * 1024 * 1024


class UnreadableRequest(Exception):
    """A request that is too long, or that is no HTTP."""


class SimulatorConnection(ServerConnection):
    """Gives POST to `process_request` as it gives GET, with the body in `posted`, which is None for a GET.

    A posted request that cannot be read has the status to refuse it with in `refusal`. `client` is who holds it once it
    is a socket.
    """

    client: Client
    posted: bytes | None = None
    refusal: HTTPStatus | None = None
    _is_decided = False
    _received = b""

    def data_received(self, data: bytes) -> None:
        if self._is_decided:
            # A client that has posted sends nothing more.
            if self.posted is None:
                super().data_received(data)
            if self.transport.get_write_buffer_size() > MAX_UNREAD:
                self.transport.abort()
            return
        self._received += data
        if not _POST.startswith(self._received[: len(_POST)]):
            self._is_decided = True
            super().data_received(self._received)
            return
        try:
            request = self._read_post()
        except UnreadableRequest:
            self.refusal, self.posted = HTTPStatus.BAD_REQUEST, b""
            request = Request("/", Headers())
        if request is not None:
            self._is_decided = True
            self.request = request
            self.request_rcvd.set_result(None)

    def _read_post(self) -> Request | None:
        """The posted request, None while some of it is missing. Raises UnreadableRequest."""
        head, end, body = self._received.partition(_END_OF_HEAD)
        if len(head) > MAX_HEAD:
            raise UnreadableRequest
        if not end:
            return None
        first, *lines = head.decode("latin-1").split("\r\n")
        headers = Headers()
        for line in lines:
            name, colon, value = line.partition(":")
            if not colon:
                raise UnreadableRequest
            headers[name] = value.strip()
        match first.split(" "), headers.get_all("Content-Length"):
            case ["POST", path, _], [length] if path.startswith("/") and path.isascii() and _LENGTH.fullmatch(length):
                size = int(length)
            case _:
                raise UnreadableRequest
        if size > MAX_BODY:
            raise UnreadableRequest
        if len(body) < size:
            return None
        self.posted = body[:size]
        return Request(path, headers)
