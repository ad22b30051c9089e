"""One bounded request. The standard library in a thread: an HTTP package costs more start-up than the whole budget."""

from __future__ import annotations

import asyncio
import socket
import urllib.error
import urllib.request
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from email.message import Message
from functools import partial
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from typing import IO, TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

from tiktok_tui.core.service_addresses import USER_AGENT, host_of, is_loopback
from tiktok_tui.core.threads import run_in_daemon_thread
from tiktok_tui.sources.errors import AnswerUnreadable, ServiceUnreachable, UnsafeAddress
from tiktok_tui.sources.network_errors import SOCKS_PROXY, why_unreachable

if TYPE_CHECKING:
    from typing import Any

# TikTok's LIVE page has about 400 kB, a sign server's answer about 100 kB.
MAX_BODY = 4 * 1024 * 1024
_CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class Answer:
    """Any HTTP answer, errors included. `headers` find their names in any spelling."""

    status: int
    headers: Message
    body: bytes

    def header(self, name: str) -> str:
        return str(self.headers.get(name, "")).strip()


class _SameHostOnly(urllib.request.HTTPRedirectHandler):
    """Another host gets no request from us, and with it no header that was meant for the first one.

    A POST goes nowhere else at all: it would arrive as a GET, without what it was to bring.
    """

    def redirect_request(  # noqa: PLR0917 - urllib's signature
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        old, new = urlsplit(req.full_url), urlsplit(newurl)
        if req.data is not None or (old.scheme, old.netloc) != (new.scheme, new.netloc):
            return None
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class _Sockets:
    """The sockets of one request. Whoever has waited long enough cuts them, which ends the thread that reads.

    A time-out does not: each reading has its own, and a server that says a little all the time is read for ever.
    """

    def __init__(self) -> None:
        self._sockets: list[socket.socket] = []
        self._is_cut = False

    def note(self, sock: socket.socket) -> None:
        self._sockets.append(sock)
        if self._is_cut:
            self.cut()

    def cut(self) -> None:
        self._is_cut = True
        for sock in self._sockets:
            with suppress(OSError):  # closed already
                socket.socket.shutdown(sock, socket.SHUT_RDWR)


class _Noted(HTTPConnection):
    """A connection that may be cut as soon as it has a socket: before a proxy and TLS have had their say."""

    def __init__(self, host: str, sockets: _Sockets, **options: Any) -> None:
        self._sockets = sockets
        super().__init__(host, **options)

    def __setattr__(self, name: str, value: object) -> None:
        super().__setattr__(name, value)
        if name == "sock" and isinstance(value, socket.socket):
            self._sockets.note(value)


class _NotedSecure(_Noted, HTTPSConnection):
    pass


class _NotingHandler(urllib.request.HTTPHandler, urllib.request.HTTPSHandler):
    def __init__(self, sockets: _Sockets) -> None:
        super().__init__()
        self._sockets = sockets

    def http_open(self, req: urllib.request.Request) -> HTTPResponse:
        return self.do_open(partial(_Noted, sockets=self._sockets), req)

    def https_open(self, req: urllib.request.Request) -> HTTPResponse:
        return self.do_open(partial(_NotedSecure, sockets=self._sockets), req)


async def get(
    address: str,
    query: Mapping[str, str] | None = None,
    *,
    secrets: Mapping[str, str] | None = None,
    seconds: float = 10.0,
    limit: int = MAX_BODY,
) -> Answer:
    """GET `address`, and answer within `seconds` in all, whatever the server does.

    `secrets` are headers that go to this host only, and only over https or to this machine.
    Raises ServiceUnreachable, AnswerUnreadable (more than `limit` bytes) and UnsafeAddress. A cancelled call leaves a
    thread behind that ends by itself and holds nothing up.
    """
    url = f"{address}?{urlencode(query)}" if query else address
    return await _send(address, url, None, {}, secrets, seconds=seconds, limit=limit)


async def post_json(
    address: str,
    body: bytes,
    *,
    secrets: Mapping[str, str] | None = None,
    seconds: float = 10.0,
    limit: int = MAX_BODY,
) -> Answer:
    """POST JSON to `address`; everything else is as with `get`."""
    return await _send(
        address, address, body, {"Content-Type": "application/json"}, secrets, seconds=seconds, limit=limit
    )


async def _send(
    address: str,
    url: str,
    body: bytes | None,
    headers: Mapping[str, str],
    secrets: Mapping[str, str] | None,
    *,
    seconds: float,
    limit: int,
) -> Answer:
    if not address.startswith(("https://", "http://")) or not host_of(address):
        raise UnsafeAddress("The address of a service is not an http address")
    if secrets and not address.startswith("https://") and not is_loopback(address):
        raise UnsafeAddress(f"A key would go to {host_of(address)} in clear")
    all_headers = {"User-Agent": USER_AGENT, **headers, **(secrets or {})}
    request = urllib.request.Request(url, body, all_headers)  # noqa: S310
    sockets = _Sockets()
    try:
        async with asyncio.timeout(seconds):
            return await run_in_daemon_thread(lambda: _request(request, sockets, seconds, limit), "http")
    except (OSError, HTTPException, ValueError) as error:
        raise ServiceUnreachable(host_of(address), _reason(error, seconds)) from None
    finally:
        sockets.cut()


def _request(request: urllib.request.Request, sockets: _Sockets, seconds: float, limit: int) -> Answer:
    # Proxies of the environment are honoured as everywhere, but this machine is never asked through one.
    host = host_of(request.full_url)
    is_direct = is_loopback(request.full_url) or bool(urllib.request.proxy_bypass(host))
    proxies = {} if is_direct else urllib.request.getproxies()
    if proxies.get(urlsplit(request.full_url).scheme, "").startswith("socks"):  # urllib would speak HTTP to it
        raise ServiceUnreachable(host, SOCKS_PROXY)
    opener = urllib.request.build_opener(urllib.request.ProxyHandler(proxies), _SameHostOnly(), _NotingHandler(sockets))
    try:
        response = opener.open(request, timeout=seconds)
    except urllib.error.HTTPError as error:
        response = error
    with response:
        body = bytearray()
        while chunk := response.read1(_CHUNK):
            body += chunk
            if len(body) > limit:
                raise AnswerUnreadable(host, f"it has more than {limit // 1024} kB")
        return Answer(response.status, response.headers, bytes(body))


def _reason(error: Exception, seconds: float) -> str:
    """Why a request failed, in words that hold neither its address nor its headers."""
    cause = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(cause, HTTPException):
        return "the answer broke off or is not HTTP"
    return (why_unreachable(cause, seconds) if isinstance(cause, Exception) else "") or "the request failed"
