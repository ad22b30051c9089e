"""The address of a webcast socket: what it is made of, and which ones may be dialled."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urlsplit

from tiktok_tui.core.service_addresses import (
    USER_AGENT,
    ServiceAddresses,
    host_of,
    is_in_domain,
    is_loopback,
    is_tiktok,
    service_domain,
)
from tiktok_tui.core.source_items import FrameReceived
from tiktok_tui.sources.errors import AnswerUnreadable, UnsafeAddress

if TYPE_CHECKING:
    from tiktok_tui.core.frame import Frame

MAX_ADDRESS = 16 * 1024
# Of a cursor or an internal_ext, which have some hundred characters. They are sent back with every ack and every retry.
MAX_POSITION = 4096
# What may stand in a header: visible ASCII, and not without end.
COOKIE = re.compile(r"[\x20-\x7e]{1,8192}")
AGENT = re.compile(r"[\x20-\x7e]{1,512}")
_HOST = re.compile(r"[a-z0-9.:-]+")

# What the socket's server needs to know: which product's protocol is spoken, and how. The many parameters by which web
# pages describe their browser are left out: we are none, and TikTokLiveJava connects without them.
_SOCKET_PARAMS = {
    "version_code": "180800",
    "aid": "1988",
    "app_name": "tiktok_web",
    "app_language": "en",
    "webcast_language": "en",
    "device_platform": "web",
    "identity": "audience",
    "live_id": "12",
    "compress": "gzip",
    "heartbeat_duration": "10000",
    "ws_direct": "1",
    "client_enter": "1",
    "sup_ws_ds_opt": "1",
    "update_version_code": "2.0.0",
    "did_rule": "3",
    "resp_content_type": "protobuf",
    "history_comment_count": "6",
}
# TikTokLive and TikTok-Live-Connector both send the parameter twice, this value at the very end.
_SECOND_VERSION_CODE = "&version_code=270000"


@dataclass(frozen=True, slots=True)
class RoomPosition:
    """Where in a room's stream the last frame stood, "" at its beginning. A server goes on from there."""

    cursor: str = ""
    internal_ext: str = ""

    def after(self, frame: Frame) -> RoomPosition:
        """The position behind `frame`. One that does not say where it stands, or nothing of use, changes nothing."""
        return RoomPosition(_usable(frame.cursor) or self.cursor, _usable(frame.internal_ext) or self.internal_ext)


def _usable(words: str) -> str:
    return words if len(words) <= MAX_POSITION else ""


@dataclass(frozen=True, slots=True)
class SocketAddress:
    """A socket to dial at once: a signed one is good for about 30 seconds, and for one connection.

    `user_agent` is the name it was made for. `cursor` is where to go on in the room, "" for the first time. `first`
    holds messages that come before the socket is open; `heartbeat_ms` is 0 where no interval is given.
    """

    url: str = field(repr=False)
    room_id: int
    cookie: str = field(default="", repr=False)
    cursor: str = ""
    user_agent: str = USER_AGENT
    first: FrameReceived | None = None
    heartbeat_ms: int = 0


def with_socket_params(
    server: str, room_id: int, position: RoomPosition, given: Mapping[str, str] | None = None
) -> str:
    """`server` with the parameters of the webcast protocol. Those `given` by a service come first, ours over them.

    A query that `server` has already is part of the address: it stays as it is, and what it names is not said twice.
    """
    address, _, query = server.partition("#")[0].partition("?")
    params = {name: value for name, value in (given or {}).items() if value}
    params |= _SOCKET_PARAMS | ({"room_id": str(room_id)} if room_id else {})
    resume = {"cursor": position.cursor, "internal_ext": position.internal_ext}
    params |= {name: value for name, value in resume.items() if value}
    named = {name for name, _ in parse_qsl(query, keep_blank_values=True)}
    rest = urlencode({name: value for name, value in params.items() if name not in named})
    return f"{address}?{'&'.join(filter(None, (query, rest)))}{_SECOND_VERSION_CODE}"


def check_named_socket(url: str, asked_at: str, addresses: ServiceAddresses) -> None:
    """See that the socket which the service at `asked_at` names may be dialled.

    A host is TikTok's, in the service's own domain, or one that is configured. Raises AnswerUnreadable for what is no
    address, and UnsafeAddress.
    """
    service, host = host_of(asked_at), host_of(url)
    is_socket = url.startswith(("wss://", "ws://")) and host and has_port_or_none(url)
    if not is_socket or len(url) > MAX_ADDRESS or not url.isprintable():
        raise AnswerUnreadable(service, "it names no socket")
    # Unencrypted only within this machine, and never because a server elsewhere says so.
    if url.startswith("ws://") and not (is_loopback(url) and is_loopback(asked_at)):
        raise UnsafeAddress(f"{service} names an unencrypted socket at {host}")
    if urlsplit(url).username is not None:
        raise UnsafeAddress(f"{service} names a socket with a password in its address")
    if not _may_be_named(url, asked_at, addresses):
        raise UnsafeAddress(
            f"{service} names a socket at {host}, which is neither TikTok's nor its own",
            "Take another route; if you know that host, add it to socket_hosts under [services] in the config file.",
        )


def has_port_or_none(url: str) -> bool:
    """Whether the port of `url` is one, or left out."""
    try:
        return urlsplit(url).port != 0
    except ValueError:
        return False


def _may_be_named(url: str, asked_at: str, addresses: ServiceAddresses) -> bool:
    host = host_of(url)
    if not _HOST.fullmatch(host):
        return False
    own = (service_domain(host_of(asked_at)), host_of(addresses.webcast_socket), *addresses.socket_hosts)
    return (
        is_tiktok(host)
        or any(is_in_domain(host, domain) for domain in own if domain)
        or (is_loopback(url) and is_loopback(asked_at))
    )
