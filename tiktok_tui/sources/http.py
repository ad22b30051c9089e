"""One bounded request. The standard library in a thread: an HTTP package costs more start-up than the whole budget."""

from __future__ import annotations

import asyncio
import socket
import time
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

from tiktok_tui.core.log import get_logger
from tiktok_tui.core.service_addresses import USER_AGENT, host_of, is_loopback
from tiktok_tui.core.threads import run_in_daemon_thread
from tiktok_tui.sources.errors import AnswerUnreadable, ServiceUnreachable, UnsafeAddress
from tiktok_tui.sources.network_errors import why_unreachable
from tiktok_tui.sources.proxies import Proxy, ProxyUnusable, proxy_for, through
from tiktok_tui.wire.errors import FrameDamaged
from tiktok_tui.wire.frame import GZIP_MAGIC, gunzip

if TYPE_CHECKING:
    from typing import Any

# TikTok's LIVE page has about 400 kB, a sign server's answer about 100 kB.
MAX_BODY = 4 * 1024 * 1024
_CHUNK = 64 * 1024


_log = get_logger(__name__)


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
    """The sockets of one request. A time limit cuts them, which ends the thread that reads.

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

    def __init__(self, host: str, sockets: _Sockets, socks: Proxy | None, **options: Any) -> None:
        self._sockets = sockets
        super().__init__(host, **options)
        if socks is not None:
            self._create_connection = partial(_connect_through, socks)

    def __setattr__(self, name: str, value: object) -> None:
        super().__setattr__(name, value)
        if name == "sock" and isinstance(value, socket.socket):
            self._sockets.note(value)


class _NotedSecure(_Noted, HTTPSConnection):
    pass


class _NotingHandler(urllib.request.HTTPHandler, urllib.request.HTTPSHandler):
    def __init__(self, sockets: _Sockets, socks: Proxy | None) -> None:
        super().__init__()
        self._options: dict[str, Any] = {"sockets": sockets, "socks": socks}

    def http_open(self, req: urllib.request.Request) -> HTTPResponse:
        return self.do_open(partial(_Noted, **self._options), req)

    def https_open(self, req: urllib.request.Request) -> HTTPResponse:
        return self.do_open(partial(_NotedSecure, **self._options), req)


def _connect_through(proxy: Proxy, address: tuple[str, int], timeout: float, *_: object) -> socket.socket:
    """A socket to `address` through a SOCKS proxy, in the place of `socket.create_connection`."""
    from python_socks import ProxyConnectionError, ProxyError, ProxyType
    from python_socks.sync import Proxy as SocksProxy

    kind = ProxyType.SOCKS5 if proxy.scheme.startswith("socks5") else ProxyType.SOCKS4
    socks = SocksProxy(kind, proxy.host, proxy.port, proxy.username or None, proxy.password, proxy.resolves_names)
    try:
        return socks.connect(*address, timeout=timeout)
    except ProxyConnectionError:
        raise ProxyUnusable("the proxy in the environment cannot be reached") from None
    except ProxyError:
        raise ProxyUnusable("the proxy in the environment does not open this connection") from None


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
    began, host, method = time.monotonic(), host_of(address), request.get_method()
    proxy = None
    try:
        proxy = proxy_for(url)
        async with asyncio.timeout(seconds):
            answer = await run_in_daemon_thread(lambda: _request(request, sockets, proxy, seconds, limit), "http")
        took = time.monotonic() - began
        _log.info("%s %s: HTTP %d, %d bytes in %.2f s", method, host, answer.status, len(answer.body), took)
        return answer
    except ProxyUnusable as error:
        raise ServiceUnreachable(host, str(error)) from None
    except (OSError, HTTPException, ValueError) as error:
        _log.warning("%s %s failed after %.2f s", method, host, time.monotonic() - began, exc_info=error)
        raise ServiceUnreachable(host, through(proxy, _reason(error, seconds))) from None
    finally:
        sockets.cut()


def _request(
    request: urllib.request.Request, sockets: _Sockets, proxy: Proxy | None, seconds: float, limit: int
) -> Answer:
    host, scheme = host_of(request.full_url), urlsplit(request.full_url).scheme
    if proxy is not None and proxy.scheme == "https":  # urllib would speak HTTP to it, unencrypted
        raise ProxyUnusable("the proxy in the environment is one of https://, which is not supported; write http://")
    socks = proxy if proxy is not None and proxy.is_socks else None
    proxies = {scheme: proxy.address} if proxy is not None and socks is None else {}
    opener = urllib.request.build_opener(
        urllib.request.ProxyHandler(proxies), _SameHostOnly(), _NotingHandler(sockets, socks)
    )
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
        return Answer(response.status, response.headers, _unpack(bytes(body), response.headers, host, limit))


def _unpack(body: bytes, headers: Message, host: str, limit: int) -> bytes:
    """The body without the compression that some servers add although they are asked for `identity`.

    Raises AnswerUnreadable for one that is damaged, of another kind, or unpacks to more than `limit` bytes.
    """
    if body.startswith(GZIP_MAGIC):
        try:
            return gunzip(body, limit)
        except FrameDamaged as damage:
            raise AnswerUnreadable(host, str(damage)) from None
    encoding = str(headers.get("Content-Encoding", "")).strip().lower()
    if body and encoding not in ("", "identity", "gzip", "x-gzip"):
        raise AnswerUnreadable(host, f"it is compressed ({encoding}) although it was not to be")
    return body


def _reason(error: Exception, seconds: float) -> str:
    """Why a request failed, in words that hold neither its address nor its headers."""
    cause = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(cause, HTTPException):
        return "the answer broke off or is not HTTP"
    return (why_unreachable(cause, seconds) if isinstance(cause, Exception) else "") or "the request failed"
