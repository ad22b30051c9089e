"""HTTP answers by hand: the WebSocket library only knows how to send them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from http import HTTPStatus

from websockets.asyncio.server import ServerConnection
from websockets.datastructures import Headers
from websockets.http11 import Response

HTML = "text/html; charset=utf-8"
JSON = "application/json"


def plain_headers(headers: Headers) -> dict[str, str]:
    """Small-letter names; of a name that comes twice, the last value."""
    return {name.lower(): value for name, value in headers.raw_items()}


def respond(status: int, content_type: str, body: str | bytes, headers: Mapping[str, str] | None = None) -> Response:
    data = body.encode() if isinstance(body, str) else body
    all_headers = Headers({"Content-Type": content_type, "Content-Length": str(len(data)), "Connection": "close"})
    all_headers.update(headers or {})
    return Response(status, HTTPStatus(status).phrase, all_headers, data)


def respond_json(status: int, data: Mapping[str, object], headers: Mapping[str, str] | None = None) -> Response:
    return respond(status, JSON, json.dumps(data), headers)


def set_body(response: Response, body: bytes) -> None:
    response.body = body
    del response.headers["Content-Length"]
    response.headers["Content-Length"] = str(len(body))


async def drip(connection: ServerConnection, response: Response, seconds: float) -> None:
    """Send an answer byte by byte, `seconds` apart, until the client has had enough."""
    head = f"HTTP/1.1 {response.status_code} {response.reason_phrase}\r\n{response.headers}".encode()
    for byte in head + (response.body or b""):
        if connection.transport.is_closing():
            return
        connection.transport.write(bytes((byte,)))
        await asyncio.sleep(seconds)
