"""The signed socket address, from a server that speaks Euler Stream's protocol."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import urlencode, urlsplit

from tiktok_tui.sources.addresses import USER_AGENT, ServiceAddresses, host_of, is_loopback
from tiktok_tui.sources.base import FrameReceived
from tiktok_tui.sources.errors import AnswerUnreadable, SignQuotaUsedUp, SignRefused, UnsafeAddress
from tiktok_tui.sources.http import Answer, get
from tiktok_tui.sources.loose_json import inside, parse_object, whole, words
from tiktok_tui.sources.rate_limits import retry_after
from tiktok_tui.wire.errors import FrameDamaged
from tiktok_tui.wire.frame import SignedAddress, unpack_frame, unpack_signed_address
from tiktok_tui.wire.schema.fast import transport_pb2

# The name in the sign server's statistics.
CLIENT_NAME = "tiktok-tui"
MAX_ADDRESS = 16 * 1024
_COOKIE = re.compile(r"[\x20-\x7e]{1,8192}")

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
class SocketAddress:
    """A socket to dial at once: it is good for about 30 seconds, and for one connection.

    `first` holds the messages that come before the socket is open; `heartbeat_ms` is 0 when the server did not say.
    """

    url: str = field(repr=False)
    cookie: str = field(repr=False)
    room_id: int
    cursor: str
    first: FrameReceived
    heartbeat_ms: int


async def sign(
    addresses: ServiceAddresses,
    room_id: int,
    *,
    cursor: str = "",
    internal_ext: str = "",
    sign_key: str | None = None,
    now: float,
    seconds: float = 15.0,
) -> SocketAddress:
    """Ask for the address of a room's socket. `cursor` and `internal_ext` are those of the last frame that came.

    Raises SignRefused, SignQuotaUsedUp, AnswerUnreadable, ServiceUnreachable and UnsafeAddress. The key travels in a
    header only, so that it is in no address and no error.
    """
    host = host_of(addresses.sign)
    query = {"client": CLIENT_NAME, "room_id": str(room_id), "user_agent": USER_AGENT, "client_enter": "true"}
    if cursor:
        query["cursor"] = cursor
    secrets = {"x-api-key": sign_key} if sign_key else None
    answer = await get(f"{addresses.sign}/webcast/fetch", query, secrets=secrets, seconds=seconds)
    if answer.status != 200:
        _refuse(answer, host, now, has_key=bool(sign_key))
    if not answer.body:
        raise SignRefused(answer.status, "an empty answer, TikTok noticed the request", host)
    cookie = answer.header("X-Set-TT-Cookie")
    if not _COOKIE.fullmatch(cookie):
        raise AnswerUnreadable(host, "the cookie for the socket is missing")
    try:
        signed = unpack_signed_address(answer.body)
        wrapped = _as_push_frame(answer.body)
        first = FrameReceived(wrapped, now, unpack_frame(wrapped))
    except FrameDamaged as error:
        raise AnswerUnreadable(host, str(error)) from None
    # The sign server may know better which room is on: its answer is for that one.
    room_id = whole(answer.header("X-Room-Id")) or room_id
    cursor = signed.first_frame.cursor or cursor
    url = _socket_url(signed, room_id, cursor, signed.first_frame.internal_ext or internal_ext, addresses.sign)
    return SocketAddress(url, cookie, room_id, cursor, first, signed.heartbeat_ms)


def _refuse(answer: Answer, host: str, now: float, *, has_key: bool) -> None:
    message = words(inside(parse_object(answer.body), "message"))
    if answer.status == 429:
        raise SignQuotaUsedUp(host, message, retry_after(answer, now), has_key)
    raise SignRefused(answer.status, message, host)


def _as_push_frame(body: bytes) -> bytes:
    """The answer in the shape of a frame, so that what keeps and replays frames needs no second form."""
    return transport_pb2.PushFrame(payload_type="msg", payload_encoding="pb", payload=body).SerializeToString()


def _socket_url(signed: SignedAddress, room_id: int, cursor: str, internal_ext: str, sign_address: str) -> str:
    server = signed.push_server
    host = host_of(server)
    if not server.startswith(("wss://", "ws://")) or not host:
        raise AnswerUnreadable(host_of(sign_address), "it names no socket")
    # Unencrypted only within this machine, and never because a server elsewhere says so.
    if server.startswith("ws://") and not (is_loopback(server) and is_loopback(sign_address)):
        raise UnsafeAddress(f"The sign server names an unencrypted socket at {host}")
    if urlsplit(server).username is not None:
        raise UnsafeAddress("The sign server names a socket with a password in its address")
    # As TikTokLive does: the server's parameters first, ours over them.
    params = {name: value for name, value in signed.route_params.items() if value}
    params |= _SOCKET_PARAMS | {"room_id": str(room_id)}
    params |= {name: value for name, value in (("cursor", cursor), ("internal_ext", internal_ext)) if value}
    url = f"{server.split('?')[0].split('#')[0]}?{urlencode(params)}{_SECOND_VERSION_CODE}"
    if len(url) > MAX_ADDRESS:
        raise AnswerUnreadable(host_of(sign_address), "the socket's address is too long")
    return url
