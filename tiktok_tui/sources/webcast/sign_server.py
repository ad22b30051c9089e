"""The signed socket address, from a server that speaks Euler Stream's protocol."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NoReturn

from tiktok_tui.core.json_access import as_int, get_path, parse_object
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
from tiktok_tui.sources.errors import AnswerUnreadable, SignQuotaUsedUp, SignRefused, without
from tiktok_tui.sources.http import Answer, get
from tiktok_tui.sources.rate_limits import retry_after
from tiktok_tui.sources.refusals import is_json, is_web_page, message_in
from tiktok_tui.sources.webcast.address import (
    AGENT,
    COOKIE,
    RoomPosition,
    SocketAddress,
    check_named_socket,
    with_socket_params,
)
from tiktok_tui.wire.errors import FrameDamaged
from tiktok_tui.wire.frame import unpack_frame, unpack_signed_address
from tiktok_tui.wire.schema.upb import transport_pb2

# The name in the sign server's statistics.
CLIENT_NAME = "tiktok-tui"
_NOT_FOUND = 404


class SignEndpoint:
    """Which of two paths a sign server answers: `/webcast/fetch`, or the newer one that has the room in it."""

    def __init__(self) -> None:
        self._is_newer = False

    async def ask(
        self, address: str, room_id: int, query: Mapping[str, str], secrets: Mapping[str, str] | None, seconds: float
    ) -> Answer:
        """The answer for a room. Once the older path is not found, the newer one is asked first from then on."""
        older = None
        if not self._is_newer:
            whole_query = {"room_id": str(room_id), **query}
            older = await get(f"{address}/webcast/fetch", whole_query, secrets=secrets, seconds=seconds)
            if older.status != _NOT_FOUND:
                return older
        newer = await get(f"{address}/webcast/rooms/{room_id}/connect", query, secrets=secrets, seconds=seconds)
        self._is_newer = newer.status != _NOT_FOUND
        return newer if self._is_newer or older is None else older


async def sign(
    addresses: ServiceAddresses,
    room_id: int,
    *,
    position: RoomPosition | None = None,
    sign_key: str | None = None,
    user_agent: str = "",
    endpoint: SignEndpoint | None = None,
    now: float,
    seconds: float = 15.0,
) -> SocketAddress:
    """Ask for the address of a room's socket. `position` is that of the last frame that came.

    The server signs for a user agent of its own choice and names it, unless `user_agent` asks for another one: sign
    servers and TikTok know browsers' names only. Raises SignRefused, SignQuotaUsedUp, AnswerUnreadable,
    ServiceUnreachable and UnsafeAddress. The key travels in a header only, so that it is in no address and no error.
    """
    host = host_of(addresses.sign)
    query = {"client": CLIENT_NAME, "client_enter": "true"}
    if user_agent:
        query["user_agent"] = user_agent
    last = position or RoomPosition()
    if last.cursor:
        query["cursor"] = last.cursor
    secrets = {"x-api-key": sign_key} if sign_key else None
    answer = await (endpoint or SignEndpoint()).ask(addresses.sign, room_id, query, secrets, seconds)
    if answer.status != 200:
        message = without(sign_key or "", message_in(parse_object(answer.body)))
        _refuse(answer.status, message, answer, host, now, has_key=bool(sign_key))
    if not answer.body:
        raise SignRefused(answer.status, "an empty answer", host)
    try:
        signed = unpack_signed_address(answer.body)
        wrapped = _as_push_frame(answer.body)
        first = FrameReceived(wrapped, now, unpack_frame(wrapped))
    except FrameDamaged as error:
        _refuse_body(answer, host, now, sign_key or "", str(error))
    if not signed.push_server:
        _refuse_body(answer, host, now, sign_key or "", "it names no socket")
    # The sign server may know better which room is on: its answer is for that one.
    room_id = as_int(answer.header("X-Room-Id")) or room_id
    resumed = last.after(signed.first_frame)
    url = with_socket_params(signed.push_server, room_id, resumed, signed.route_params)
    check_named_socket(url, addresses.sign, addresses)
    cookie = answer.header("X-Set-TT-Cookie")
    # TikTok's socket is signed for this cookie. A relay of the service has one of its own.
    if not COOKIE.fullmatch(cookie) and (cookie or not _is_relay(url, addresses.sign)):
        raise AnswerUnreadable(host, "the cookie for the socket is missing")
    agent = signed.route_params.get("user_agent", "") or user_agent or USER_AGENT
    if not AGENT.fullmatch(agent):
        raise AnswerUnreadable(host, "the user agent for the socket is none")
    return SocketAddress(
        url,
        room_id,
        cookie,
        cursor=last.cursor,
        user_agent=agent,
        first=first,
        heartbeat_ms=signed.heartbeat_ms,
    )


def _is_relay(url: str, asked_at: str) -> bool:
    host = host_of(url)
    is_own = is_in_domain(host, service_domain(host_of(asked_at)))
    return is_own and not is_tiktok(host) and not is_loopback(url)


def _refuse(status: int, message: str, answer: Answer, host: str, now: float, *, has_key: bool) -> NoReturn:
    if status == 429:
        raise SignQuotaUsedUp(host, message, retry_after(answer, now), has_key=has_key, body=answer.body)
    raise SignRefused(status, message, host, answer.body)


def _refuse_body(answer: Answer, host: str, now: float, sign_key: str, damage: str) -> NoReturn:
    """HTTP 200 with something else than a socket's address."""
    if is_web_page(answer.body):
        raise AnswerUnreadable(host, "a web page in the place of the socket's address")
    if not is_json(answer.body):
        raise AnswerUnreadable(host, damage)
    body = parse_object(answer.body)
    message = without(sign_key, message_in(body))
    code = as_int(get_path(body, "code")) or as_int(get_path(body, "status_code"))
    if 400 <= code < 600:
        _refuse(code, message, answer, host, now, has_key=bool(sign_key))
    raise AnswerUnreadable(host, f"JSON in the place of the socket's address{f' ({message})' if message else ''}")


def _as_push_frame(body: bytes) -> bytes:
    """The answer in the shape of a frame, so that what keeps and replays frames needs no second form."""
    return transport_pb2.PushFrame(payload_type="msg", payload_encoding="pb", payload=body).SerializeToString()
