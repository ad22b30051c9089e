"""What tik.tools answers to requests: whether somebody is live, and credentials for the webcast socket.

Names of paths and fields are those that tik.tools' own SDK uses. Both requests are free of a key, within limits.
"""

from __future__ import annotations

import json
import re

from tiktok_tui.core.clock import Clock, SystemClock
from tiktok_tui.core.json_access import as_int, as_str, get_path, parse_object
from tiktok_tui.core.service_addresses import USER_AGENT, host_of
from tiktok_tui.core.source_items import RoomFacts
from tiktok_tui.sources.errors import (
    AnswerUnreadable,
    NoSuchUser,
    NotLive,
    TikToolsLimitReached,
    TikToolsRefused,
    without,
)
from tiktok_tui.sources.http import post_json
from tiktok_tui.sources.rate_limits import retry_after
from tiktok_tui.sources.webcast.address import COOKIE, SocketAddress, check_named_socket

_USER_AGENT = re.compile(r"[\x20-\x7e]{1,512}")


class TikToolsClient:
    """Requests to the tik.tools at `address`; `key` is "" for its anonymous limits.

    Both raise TikToolsRefused, TikToolsLimitReached, NoSuchUser, AnswerUnreadable, ServiceUnreachable, UnsafeAddress.
    """

    def __init__(self, address: str, key: str = "", *, clock: Clock | None = None, seconds: float = 10.0) -> None:
        self._address = address
        self._host = host_of(address)
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
        data = await self._ask("ws_credentials", handle, {"unique_id": handle, "room_id": str(room_id)})
        # The SDK reads the first name, the documentation's prose has the second.
        url = as_str(get_path(data, "ws_url")) or as_str(get_path(data, "websocket_url"))
        cookie, user_agent = as_str(get_path(data, "cookies")), as_str(get_path(data, "user_agent"))
        _check(url, cookie, user_agent, self._address)
        room_id = as_int(get_path(data, "room_id")) or room_id
        return SocketAddress(url, room_id, cookie, cursor, user_agent=user_agent or USER_AGENT)

    async def _ask(self, what: str, handle: str, asked: dict[str, str]) -> dict[str, object]:
        answer = await post_json(
            f"{self._address}/webcast/{what}",
            json.dumps(asked).encode(),
            secrets={"x-api-key": self._key} if self._key else None,
            seconds=self._seconds,
        )
        body = parse_object(answer.body)
        message = without(self._key, as_str(get_path(body, "error")) or as_str(get_path(body, "message")))
        if answer.status == 429:
            wait = retry_after(answer, self._clock.now())
            raise TikToolsLimitReached(self._host, message, wait, has_key=bool(self._key))
        if answer.status == 404 and body is not None:
            raise NoSuchUser(handle)
        if answer.status != 200:
            raise TikToolsRefused(answer.status, message, self._host, has_key=bool(self._key))
        data = get_path(body, "data")
        if not isinstance(data, dict):
            raise AnswerUnreadable(self._host, "it has no data")
        return data


def _check(url: str, cookie: str, user_agent: str, asked_at: str) -> None:
    check_named_socket(url, asked_at)
    if (cookie and not COOKIE.fullmatch(cookie)) or (user_agent and not _USER_AGENT.fullmatch(user_agent)):
        raise AnswerUnreadable(host_of(asked_at), "its headers for the socket are none")
