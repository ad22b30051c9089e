"""What stands between us and a server: a proxy of the environment, whose password is never told, and name services."""

from __future__ import annotations

import asyncio
import os
import socket
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from tiktok_tui.sources.errors import ServiceUnreachable
from tiktok_tui.sources.http import get
from tiktok_tui.sources.timings import Timings
from tiktok_tui.sources.websocket import connect_websocket

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


@pytest.mark.parametrize("way", ["request", "socket"])
async def test_a_socks_proxy_is_not_taken_for_another(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.setenv("https_proxy", f"socks5://ann:{PASSWORD}@127.0.0.1:9")
    assert "is a SOCKS proxy, which is not supported" in await why_unreachable(way)


async def test_something_that_is_no_proxy_is_no_mistake_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.setenv("https_proxy", f"{PASSWORD} is not an address")
    assert "the proxy in the environment does not answer as one" in await why_unreachable("socket")


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
