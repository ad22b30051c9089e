"""Requests to tik.tools: whether a streamer is live, and credentials for the webcast socket.

Names of paths and fields are those that tik.tools' own SDK uses. Both requests are free of a key, within limits.
"""

from __future__ import annotations

import json

from tiktok_tui.core.clock import Clock, SystemClock
from tiktok_tui.core.json_access import as_int, as_str, get_path, parse_object
from tiktok_tui.core.service_addresses import USER_AGENT, ServiceAddresses, host_of, service_name
from tiktok_tui.core.source_items import RoomFacts
from tiktok_tui.sources.errors import (
    AnswerUnreadable,
    NoSuchUser,
    NotLive,
    SourceError,
    TikToolsLimitReached,
    TikToolsRefused,
    without,
)
from tiktok_tui.sources.http import Answer, get, post_json
from tiktok_tui.sources.rate_limits import retry_after
from tiktok_tui.sources.refusals import (
    Subject,
    is_web_page,
    message_in,
    says_no_such_user,
    says_not_live,
    subject_of,
)
from tiktok_tui.sources.webcast.address import AGENT, COOKIE, SocketAddress, check_named_socket


class TikToolsClient:
    """Requests to tik.tools; `key` is "" for its anonymous limits.

    They are POSTs, as in its older SDK, and GETs from then on where a POST is not known, as in its newer one.
    Both raise TikToolsRefused, TikToolsLimitReached, NoSuchUser, AnswerUnreadable, ServiceUnreachable, UnsafeAddress.
    """

    def __init__(
        self, addresses: ServiceAddresses, key: str = "", *, clock: Clock | None = None, seconds: float = 10.0
    ) -> None:
        self._addresses = addresses
        self._address = addresses.tiktools
        self._host = host_of(self._address)
        self._is_get = False
        self._key = key
        self._clock = clock or SystemClock()
        self._seconds = seconds

    async def live_status(self, handle: str) -> RoomFacts:
        """The room of `handle`. Raises NotLive as well."""
        data = await self._ask("live_status", handle, {"unique_id": handle})
        room_id = as_int(get_path(data, "room_id"))
        if not room_id or get_path(data, "is_live") is not True:
            raise NotLive(handle)
        return RoomFacts(room_id=room_id, streamer=handle)

    async def socket_address(self, handle: str, room_id: int, cursor: str) -> SocketAddress:
        """A fresh address of the room's socket, with the cookie and the user agent that it was made for.

        The address is signed as a whole, therefore the cursor waits until the room is entered.
        """
        try:
            data = await self._ask("ws_credentials", handle, {"unique_id": handle, "room_id": str(room_id)})
        except (NoSuchUser, NotLive) as error:
            # The room was found already, which tells more than one answer that does not know it.
            raise TikToolsRefused(404, error.detail, self._host, has_key=bool(self._key)) from None
        # The SDK reads the first name, the documentation's prose has the second.
        url = as_str(get_path(data, "ws_url")) or as_str(get_path(data, "websocket_url"))
        cookie, user_agent = as_str(get_path(data, "cookies")), as_str(get_path(data, "user_agent"))
        check_named_socket(url, self._address, self._addresses)
        if (cookie and not COOKIE.fullmatch(cookie)) or (user_agent and not AGENT.fullmatch(user_agent)):
            raise AnswerUnreadable(self._host, "its headers for the socket are none")
        room_id = as_int(get_path(data, "room_id")) or room_id
        return SocketAddress(url, room_id, cookie, cursor, user_agent=user_agent or USER_AGENT)

    async def _ask(self, what: str, handle: str, asked: dict[str, str]) -> dict[str, object]:
        answer = await self._send(what, asked)
        body = parse_object(answer.body)
        data = get_path(body, "data")
        if answer.status == 200 and isinstance(data, dict):
            return data
        raise self._why_refused(answer, body, handle)

    async def _send(self, what: str, asked: dict[str, str]) -> Answer:
        address = f"{self._address}/webcast/{what}"
        secrets = {"x-api-key": self._key} if self._key else None
        if not self._is_get:
            answer = await post_json(address, json.dumps(asked).encode(), secrets=secrets, seconds=self._seconds)
            message = message_in(parse_object(answer.body))
            if answer.status not in (404, 405) or says_no_such_user(message) or says_not_live(message):
                return answer
        answer = await get(address, asked, secrets=secrets, seconds=self._seconds)
        self._is_get = answer.status not in (404, 405)
        return answer

    def _why_refused(self, answer: Answer, body: dict[str, object] | None, handle: str) -> SourceError:
        """What an answer without data means, by its words first and by its status second."""
        has_key = bool(self._key)
        message = without(self._key, message_in(body))
        status = answer.status if answer.status != 200 else as_int(get_path(body, "status_code"))
        if says_no_such_user(message):
            return NoSuchUser(handle, service_name(self._address))
        if says_not_live(message):
            return NotLive(handle)
        if status == 429 or (status >= 400 and subject_of(status, message) is Subject.LIMIT):
            wait = retry_after(answer, self._clock.now())
            return TikToolsLimitReached(self._host, message, wait, has_key=has_key, status=status)
        if status >= 400:
            return TikToolsRefused(status, message, self._host, has_key=has_key, body=answer.body)
        instead = f" ({message})" if message else ", but is a web page" if is_web_page(answer.body) else ""
        return AnswerUnreadable(self._host, f"it has no data{instead}")
