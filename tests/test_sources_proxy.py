"""What stands between us and a server: a proxy of the environment, whose password is never told, and name services."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import os
import socket
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.http11 import Request, Response

from tiktok_tui.sources.errors import AnswerUnreadable, ServiceUnreachable
from tiktok_tui.sources.http import get
from tiktok_tui.sources.proxies import proxy_for
from tiktok_tui.sources.timings import Timings
from tiktok_tui.sources.websocket import close_websocket, connect_websocket

PASSWORD = "proxy_secret"


@asynccontextmanager
async def proxy_that_answers(answer: bytes) -> AsyncIterator[str]:
    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(answer)
        writer.close()

    async with await asyncio.start_server(refuse, "127.0.0.1", 0) as server:
        yield f"127.0.0.1:{server.sockets[0].getsockname()[1]}"


async def why_unreachable(way: str) -> str:
    is_request = way == "request"
    ask = (
        get("https://sign.example.com/")
        if is_request
        else connect_websocket("wss://sign.example.com/", timings=Timings())
    )
    with pytest.raises(ServiceUnreachable) as refusal:
        await ask
    assert PASSWORD not in str(refusal.value)
    return refusal.value.detail


@pytest.mark.parametrize("way", ["request", "socket"])
async def test_a_proxy_that_wants_a_password_is_told_with_its_answer(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("no_proxy", raising=False)
    async with proxy_that_answers(b"HTTP/1.1 407 Who Are You\r\nContent-Length: 0\r\n\r\n") as address:
        monkeypatch.setenv("https_proxy", f"http://ann:{PASSWORD}@{address}")
        words = await why_unreachable(way)
    assert words == "sign.example.com cannot be reached: the proxy in the environment answers HTTP 407."


class SocksProxy:
    """A SOCKS5 proxy that leads every connection to one local server, and keeps the hosts it was asked for."""

    def __init__(self, target: int) -> None:
        self.asked: list[tuple[str, int]] = []
        self._target = target

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        _, count = await reader.readexactly(2)
        await reader.readexactly(count)
        writer.write(b"\x05\x00")
        _, _, _, kind = await reader.readexactly(4)
        size = (await reader.readexactly(1))[0] if kind == 3 else 4
        host = await reader.readexactly(size)
        port = int.from_bytes(await reader.readexactly(2), "big")
        self.asked.append((host.decode() if kind == 3 else socket.inet_ntoa(host), port))
        writer.write(b"\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00")
        to_reader, to_writer = await asyncio.open_connection("127.0.0.1", self._target)
        await asyncio.gather(_copy(reader, to_writer), _copy(to_reader, writer))


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(OSError):
        while data := await reader.read(65536):
            writer.write(data)
        writer.close()


def port_of(server: asyncio.Server | Server) -> int:
    return int(next(iter(server.sockets)).getsockname()[1])


@pytest.fixture
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """An environment without proxies, to set some in."""
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)
    return monkeypatch


def answer_with_page(connection: ServerConnection, request: Request) -> Response | None:
    return connection.respond(200, "through the proxy") if request.path == "/page" else None


@pytest.mark.parametrize("variable", ["all_proxy", "ALL_PROXY", "http_proxy"])
async def test_requests_and_sockets_go_through_a_socks_proxy(variable: str, no_proxies: pytest.MonkeyPatch) -> None:
    async with serve(lambda _: asyncio.sleep(0), "127.0.0.1", 0, process_request=answer_with_page) as target:
        proxy = SocksProxy(port_of(target))
        async with await asyncio.start_server(proxy.serve, "127.0.0.1", 0) as server:
            no_proxies.setenv(variable, f"socks5h://127.0.0.1:{port_of(server)}")
            answer = await get("http://pages.example.com/page")
            connection = await connect_websocket("ws://sockets.example.com/room", timings=Timings())
            await close_websocket(connection, Timings())
    assert answer.body == b"through the proxy"
    assert proxy.asked == [("pages.example.com", 80), ("sockets.example.com", 80)]


@pytest.mark.parametrize("way", ["request", "socket"])
@pytest.mark.parametrize("scheme", ["socks5", "socks5h", "socks4a", "http"])
async def test_a_proxy_that_is_away_is_never_gone_past(way: str, scheme: str, no_proxies: pytest.MonkeyPatch) -> None:
    no_proxies.setenv("all_proxy", f"{scheme}://ann:{PASSWORD}@127.0.0.1:9")
    no_proxies.setattr(socket, "getaddrinfo", names_of_example_hosts)
    assert "the proxy in the environment" in await why_unreachable(way)


def names_of_example_hosts(host: str, port: object, *_: object, **__: object) -> list[object]:
    """A name service that knows every host and has them all at an address that answers nobody."""
    address = host if isinstance(host, str) and host[:1].isdigit() else "192.0.2.1"
    return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port or 0))]


@pytest.mark.parametrize("value", [f"{PASSWORD} is no address", "quic://127.0.0.1:9", "http://:9", "127.0.0.1:x"])
@pytest.mark.parametrize("way", ["request", "socket"])
async def test_a_proxy_that_is_none_is_told_and_not_gone_past(
    way: str, value: str, no_proxies: pytest.MonkeyPatch
) -> None:
    no_proxies.setenv("https_proxy", value)
    assert "the proxy in the environment is" in await why_unreachable(way)


@pytest.mark.parametrize(
    ("environment", "url", "wanted"),
    [
        ({}, "https://a.example/", ""),
        ({"https_proxy": "p:3128"}, "https://a.example/", "http://p:3128"),
        ({"HTTPS_PROXY": "p:1", "https_proxy": "q:2"}, "wss://a.example/", "http://q:2"),
        ({"all_proxy": "p:1", "https_proxy": ""}, "https://a.example/", "http://p:1"),
        ({"http_proxy": "p:1"}, "https://a.example/", ""),
        ({"http_proxy": "p:1"}, "ws://a.example/", "http://p:1"),
        ({"ALL_PROXY": "socks5://p"}, "wss://a.example/", "socks5://p:1080"),
        ({"ALL_PROXY": "socks://ann:a%40b@[::2]:5"}, "https://a.example/", "socks5h://ann:a%40b@[::2]:5"),
        ({"all_proxy": "p:1"}, "https://localhost/", ""),
        ({"all_proxy": "p:1", "no_proxy": "b.example, .example"}, "https://a.example/", ""),
        ({"all_proxy": "p:1", "NO_PROXY": "*"}, "https://a.example/", ""),
        ({"all_proxy": "p:1", "no_proxy": "le"}, "https://a.example/", "http://p:1"),
        ({"all_proxy": "p:1", "no_proxy": "a.example:8443"}, "https://a.example/", "http://p:1"),
        ({"all_proxy": "p:1", "no_proxy": "a.example:8443"}, "https://a.example:8443/", ""),
        ({"all_proxy": "p:1", "no_proxy": "10.0.0.0/8"}, "https://10.1.2.3/", ""),
        ({"all_proxy": "p:1", "no_proxy": "10.0.0.0/8"}, "https://11.1.2.3/", "http://p:1"),
    ],
)
def test_the_proxy_is_the_one_that_httpx_and_curl_would_take(
    environment: dict[str, str], url: str, wanted: str, no_proxies: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        no_proxies.setenv(name, value)
    proxy = proxy_for(url)
    assert (proxy.address if proxy else "") == wanted


@pytest.mark.parametrize(
    ("body", "headers", "wanted"),
    [
        (gzip.compress(b"one ") + gzip.compress(b"two"), "Content-Encoding: gzip", b"one two"),
        (gzip.compress(b"unsaid"), "X: y", b"unsaid"),
        (b"plain", "Content-Encoding: gzip", b"plain"),
        (gzip.compress(b"cut short")[:-9], "Content-Encoding: gzip", "gzip: cut short"),
        (gzip.compress(b"and more") + b"rest", "Content-Encoding: gzip", "gzip:"),
        (gzip.compress(bytes(5 * 1024 * 1024)), "Content-Encoding: gzip", "unpacks to more than"),
        (b"\x0b\x02\x80", "Content-Encoding: br", "compressed (br)"),
    ],
    ids=["two members", "unsaid", "not gzip", "cut short", "with a rest", "a bomb", "brotli"],
)
async def test_a_body_that_comes_compressed_unasked_is_unpacked_whole_or_said_to_be_damaged(
    body: bytes, headers: str, wanted: bytes | str
) -> None:
    head = f"HTTP/1.1 200 OK\r\n{headers}\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    async with proxy_that_answers(head + body) as address:
        if isinstance(wanted, bytes):
            assert (await get(f"http://{address}/")).body == wanted
        else:
            with pytest.raises(AnswerUnreadable) as refusal:
                await get(f"http://{address}/")
            assert wanted in refusal.value.detail


def test_nobody_who_leaves_waits_for_a_name_service_that_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)
    has_left = threading.Event()
    waited_for = []

    def never_answer(*_: object, **__: object) -> None:
        waited_for.append(not has_left.wait(15))
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", never_answer)

    async def dial_in_vain() -> None:
        with pytest.raises(ServiceUnreachable, match=r"no answer in 0\.1 seconds"):
            await connect_websocket("wss://sign.example.com/", timings=Timings(open=0.1))

    asyncio.run(dial_in_vain())
    has_left.set()
    assert True not in waited_for
