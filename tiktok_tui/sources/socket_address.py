"""The address of a webcast socket: what it is made of, and which ones may be dialled."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

from tiktok_tui.sources.addresses import USER_AGENT
from tiktok_tui.sources.base import FrameReceived

MAX_ADDRESS = 16 * 1024
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
