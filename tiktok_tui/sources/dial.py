"""Opening a WebSocket, whoever is at its other end."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidStatus, InvalidURI

from tiktok_tui.sources.addresses import USER_AGENT, host_of, is_loopback
from tiktok_tui.sources.errors import ConnectionLost, ServiceUnreachable
from tiktok_tui.sources.timings import Timings

MAX_MESSAGE = 8 * 1024 * 1024
# The library would write addresses and headers, with keys and cookies, into the log of whoever turned logging on.
_NO_LOG = logging.Logger("tiktok_tui.no_log", logging.CRITICAL + 1)


class _SameAddressOnly(connect):
    """No redirect is followed: what was meant for one server goes to no other."""

    def process_redirect(self, exc: Exception) -> Exception | str:
        return exc


async def dial(
    url: str, *, timings: Timings, headers: Mapping[str, str] | None = None, user_agent: str = USER_AGENT
) -> ClientConnection:
    """Open `url`. Nothing is said to what answers there; the caller closes it.

    Raises InvalidStatus when HTTP answers instead, and ServiceUnreachable, whose words hold no more than the host.
    """
    host = host_of(url)
    try:
        return await _SameAddressOnly(
            url,
            additional_headers=headers,
            user_agent_header=user_agent,
            compression=None,  # TikTok's frames are gzipped by themselves
            proxy=None if is_loopback(url) else True,
            open_timeout=timings.open,
            close_timeout=timings.close,
            ping_interval=None,  # TikTok answers no pings: every connection would be given up after 40 s
            max_size=MAX_MESSAGE,
            logger=_NO_LOG,
        )
    except InvalidStatus:
        raise
    except TimeoutError:
        raise ServiceUnreachable(host, f"no answer in {timings.open:g} seconds") from None
    except OSError as error:
        raise ServiceUnreachable(host, (error.strerror or "no connection").lower()) from None
    except ImportError:
        raise ServiceUnreachable(
            host, "the proxy in the environment is a SOCKS proxy, which is not supported"
        ) from None
    except (InvalidHandshake, InvalidURI, ValueError, EOFError):
        raise ServiceUnreachable(host, "what answers there is no WebSocket server") from None


def lost(closed: ConnectionClosed) -> ConnectionLost:
    """A closed connection as an error, with the server's code and words when it gave any."""
    if closed.rcvd is None:
        return ConnectionLost("it broke off")
    reason = f", {closed.rcvd.reason}" if closed.rcvd.reason else ""
    return ConnectionLost(f"the server closed it with code {closed.rcvd.code}{reason}")
