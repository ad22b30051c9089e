"""The signed socket address, from a server that speaks Euler Stream's protocol."""

from __future__ import annotations

from tiktok_tui.core.json_access import as_int, as_str, get_path, parse_object
from tiktok_tui.core.service_addresses import USER_AGENT, ServiceAddresses, host_of
from tiktok_tui.core.source_items import FrameReceived
from tiktok_tui.sources.errors import AnswerUnreadable, SignQuotaUsedUp, SignRefused, without
from tiktok_tui.sources.http import Answer, get
from tiktok_tui.sources.rate_limits import retry_after
from tiktok_tui.sources.webcast.address import COOKIE, Position, SocketAddress, check_named_socket, with_socket_params
from tiktok_tui.wire.errors import FrameDamaged
from tiktok_tui.wire.frame import unpack_frame, unpack_signed_address
from tiktok_tui.wire.schema.upb import transport_pb2

# The name in the sign server's statistics.
CLIENT_NAME = "tiktok-tui"


async def sign(
    addresses: ServiceAddresses,
    room_id: int,
    *,
    position: Position | None = None,
    sign_key: str | None = None,
    now: float,
    seconds: float = 15.0,
) -> SocketAddress:
    """Ask for the address of a room's socket. `position` is that of the last frame that came.

    Raises SignRefused, SignQuotaUsedUp, AnswerUnreadable, ServiceUnreachable and UnsafeAddress. The key travels in a
    header only, so that it is in no address and no error.
    """
    host = host_of(addresses.sign)
    query = {"client": CLIENT_NAME, "room_id": str(room_id), "user_agent": USER_AGENT, "client_enter": "true"}
    last = position or Position()
    if last.cursor:
        query["cursor"] = last.cursor
    secrets = {"x-api-key": sign_key} if sign_key else None
    answer = await get(f"{addresses.sign}/webcast/fetch", query, secrets=secrets, seconds=seconds)
    if answer.status != 200:
        _refuse(answer, host, now, sign_key or "")
    if not answer.body:
        raise SignRefused(answer.status, "an empty answer, TikTok noticed the request", host)
    cookie = answer.header("X-Set-TT-Cookie")
    if not COOKIE.fullmatch(cookie):
        raise AnswerUnreadable(host, "the cookie for the socket is missing")
    try:
        signed = unpack_signed_address(answer.body)
        wrapped = _as_push_frame(answer.body)
        first = FrameReceived(wrapped, now, unpack_frame(wrapped))
    except FrameDamaged as error:
        raise AnswerUnreadable(host, str(error)) from None
    # The sign server may know better which room is on: its answer is for that one.
    room_id = as_int(answer.header("X-Room-Id")) or room_id
    position = last.after(signed.first_frame)
    # As TikTokLive does: the server's parameters first, ours over them.
    url = with_socket_params(signed.push_server, room_id, position, signed.route_params)
    check_named_socket(url, addresses.sign)
    return SocketAddress(url, room_id, cookie, cursor=position.cursor, first=first, heartbeat_ms=signed.heartbeat_ms)


def _refuse(answer: Answer, host: str, now: float, sign_key: str) -> None:
    message = without(sign_key, as_str(get_path(parse_object(answer.body), "message")))
    if answer.status == 429:
        raise SignQuotaUsedUp(host, message, retry_after(answer, now), has_key=bool(sign_key))
    raise SignRefused(answer.status, message, host)


def _as_push_frame(body: bytes) -> bytes:
    """The answer in the shape of a frame, so that what keeps and replays frames needs no second form."""
    return transport_pb2.PushFrame(payload_type="msg", payload_encoding="pb", payload=body).SerializeToString()
