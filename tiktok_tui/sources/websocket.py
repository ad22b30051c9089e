"""Opens and closes WebSocket connections."""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import Mapping

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import (
    ConnectionClosed,
    InvalidHandshake,
    InvalidProxy,
    InvalidProxyStatus,
    InvalidStatus,
    InvalidURI,
    ProxyError,
)
from websockets.frames import CloseCode

from tiktok_tui.core.service_addresses import USER_AGENT, host_of
from tiktok_tui.core.threads import run_in_daemon_thread
from tiktok_tui.sources.errors import ConnectionLost, ServiceUnreachable
from tiktok_tui.sources.network_errors import refused_by_proxy, why_unreachable
from tiktok_tui.sources.proxies import ProxyUnusable, proxy_for, through
from tiktok_tui.sources.timings import Timings

MAX_MESSAGE = 8 * 1024 * 1024
# What we have said and the server has not taken: some acks and heartbeats. The library answers pings whether or not
# the answers are read.
MAX_UNREAD = 1024 * 1024
# The library would write addresses and headers, with keys and cookies, into any log that is turned on.
_NO_LOG = logging.Logger("tiktok_tui.no_log", logging.CRITICAL + 1)


class _Connection(ClientConnection):
    """Breaks off when the server asks for answers without end and takes none."""

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.transport.get_write_buffer_size() > MAX_UNREAD:
            self.transport.abort()


class _SameAddressOnly(connect):
    """No redirect is followed: what was meant for one server goes to no other."""

    def process_redirect(self, exc: Exception) -> Exception | str:
        return exc


async def connect_websocket(
    url: str, *, timings: Timings, headers: Mapping[str, str] | None = None, user_agent: str = USER_AGENT
) -> ClientConnection:
    """Open `url`. Nothing is said to what answers there; the caller closes it.

    Raises InvalidStatus when HTTP answers instead, and ServiceUnreachable, whose words hold no more than the host.
    """
    host = host_of(url)
    try:
        proxy = proxy_for(url)
    except ProxyUnusable as error:
        raise ServiceUnreachable(host, str(error)) from None
    try:
        if proxy is None or not proxy.resolves_names:
            await _know_by_name(host, timings.open)
        return await _SameAddressOnly(
            url,
            additional_headers=headers,
            user_agent_header=user_agent,
            compression=None,  # TikTok's frames are gzipped by themselves
            proxy=None if proxy is None else proxy.address,
            open_timeout=timings.open,
            close_timeout=timings.close,
            ping_interval=None,  # TikTok answers no pings: every connection would be given up after 40 s
            max_size=MAX_MESSAGE,
            logger=_NO_LOG,
            create_connection=_Connection,
        )
    except InvalidStatus:
        raise
    except OSError as error:
        raise ServiceUnreachable(host, through(proxy, why_unreachable(error, timings.open))) from None
    except InvalidProxyStatus as refusal:
        raise ServiceUnreachable(host, refused_by_proxy(refusal.response.status_code)) from None
    except (InvalidProxy, ProxyError):
        raise ServiceUnreachable(host, "the proxy in the environment does not answer as one") from None
    except (InvalidHandshake, InvalidURI, ValueError, EOFError):
        raise ServiceUnreachable(host, "what answers there is no WebSocket server") from None


async def close_websocket(connection: ClientConnection, timings: Timings) -> None:
    """Close a socket, with a word where the server listens. The library alone would wait for one that does not."""
    try:
        async with asyncio.timeout(timings.close):
            await connection.close()
    except TimeoutError:
        connection.transport.abort()


async def _know_by_name(host: str, seconds: float) -> None:
    """See that the name service knows `host`. asyncio asks it once more, but in threads that a program waits for before
    it ends: while no name service answers, leaving would take half a minute.
    """
    async with asyncio.timeout(seconds):
        await run_in_daemon_thread(lambda: socket.getaddrinfo(host, None, type=socket.SOCK_STREAM), "name")


def connection_lost(closed: ConnectionClosed, who: str = "the server") -> ConnectionLost:
    """A closed connection as an error, with the server's code and words when it gave any."""
    if closed.rcvd is None and closed.sent is not None and closed.sent.code == CloseCode.MESSAGE_TOO_BIG:
        return ConnectionLost(f"{who} sent more than {MAX_MESSAGE // 1024 // 1024} MB at once")
    if closed.rcvd is None:
        return ConnectionLost("it broke off")
    reason = f", {closed.rcvd.reason}" if closed.rcvd.reason else ""
    advice = "The room may have ended; if it goes on and this does too, take another route."
    return ConnectionLost(f"{who} closed it with code {closed.rcvd.code}{reason}", advice)
