"""The address of a webcast socket: what it is made of, and which ones may be dialled."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

from tiktok_tui.core.service_addresses import USER_AGENT, host_of, is_loopback
from tiktok_tui.core.source_items import FrameReceived
from tiktok_tui.sources.errors import AnswerUnreadable, UnsafeAddress

if TYPE_CHECKING:
    from tiktok_tui.core.frame import Frame

MAX_ADDRESS = 16 * 1024
# Of a cursor or an internal_ext, which have some hundred characters. They are sent back with every ack and every retry.
MAX_POSITION = 4096
# What may stand in a header: visible ASCII, and not without end.
COOKIE = re.compile(r"[\x20-\x7e]{1,8192}")

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
class Position:
    """Where in a room's stream the last frame stood, "" at its beginning. A server goes on from there."""

    cursor: str = ""
    internal_ext: str = ""

    def after(self, frame: Frame) -> Position:
        """The position behind `frame`. One that does not say where it stands, or nothing of use, changes nothing."""
        return Position(_usable(frame.cursor) or self.cursor, _usable(frame.internal_ext) or self.internal_ext)


def _usable(words: str) -> str:
    return words if len(words) <= MAX_POSITION else ""


@dataclass(frozen=True, slots=True)
class SocketAddress:
    """A socket to dial at once: a signed one is good for about 30 seconds, and for one connection.

    `user_agent` is the name it was made for. `first` holds messages that come before the socket is open; `heartbeat_ms`
    is 0 when nobody named an interval.
    """

    url: str = field(repr=False)
    room_id: int
    cookie: str = field(default="", repr=False)
    cursor: str = ""
    user_agent: str = USER_AGENT
    first: FrameReceived | None = None
    heartbeat_ms: int = 0


def with_socket_params(server: str, room_id: int, position: Position, given: Mapping[str, str] | None = None) -> str:
    """`server` with the parameters of the webcast protocol. Those `given` by a service come first, ours over them."""
    params = {name: value for name, value in (given or {}).items() if value}
    params |= _SOCKET_PARAMS | ({"room_id": str(room_id)} if room_id else {})
    resume = {"cursor": position.cursor, "internal_ext": position.internal_ext}
    params |= {name: value for name, value in resume.items() if value}
    return f"{server.split('?', maxsplit=1)[0].split('#', maxsplit=1)[0]}?{urlencode(params)}{_SECOND_VERSION_CODE}"


def check_named_socket(url: str, asked_at: str) -> None:
    """See that the socket which the service at `asked_at` names may be dialled.

    Raises AnswerUnreadable for what is no address, and UnsafeAddress.
    """
    service, host = host_of(asked_at), host_of(url)
    if not url.startswith(("wss://", "ws://")) or not host or len(url) > MAX_ADDRESS or not url.isprintable():
        raise AnswerUnreadable(service, "it names no socket")
    # Unencrypted only within this machine, and never because a server elsewhere says so.
    if url.startswith("ws://") and not (is_loopback(url) and is_loopback(asked_at)):
        raise UnsafeAddress(f"{service} names an unencrypted socket at {host}")
    if urlsplit(url).username is not None:
        raise UnsafeAddress(f"{service} names a socket with a password in its address")
