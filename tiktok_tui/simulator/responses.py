"""HTTP answers by hand: the WebSocket library only knows how to send them."""

from __future__ import annotations

import asyncio
from http import HTTPStatus

from websockets.asyncio.server import ServerConnection
from websockets.datastructures import Headers
from websockets.http11 import Response


def plain_headers(headers: Headers) -> dict[str, str]:
    """Small-letter names; of a name that comes twice, the last value."""
    return {name.lower(): value for name, value in headers.raw_items()}


def respond(status: int, content_type: str, body: str | bytes) -> Response:
    data = body.encode() if isinstance(body, str) else body
    headers = Headers({"Content-Type": content_type, "Content-Length": str(len(data)), "Connection": "close"})
    return Response(status, HTTPStatus(status).phrase, headers, data)


async def drip(connection: ServerConnection, response: Response, seconds: float) -> None:
    """Send an answer byte by byte, `seconds` apart, until the client has had enough."""
    head = f"HTTP/1.1 {response.status_code} {response.reason_phrase}\r\n{response.headers}".encode()
    for byte in head + (response.body or b""):
        if connection.transport.is_closing():
            return
        connection.transport.write(bytes((byte,)))
        await asyncio.sleep(seconds)
