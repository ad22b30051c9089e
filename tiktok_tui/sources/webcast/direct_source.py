"""The direct route: TikTok's socket as it is, unsigned, with the user's own cookie. Nothing is imitated or rotated."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from tiktok_tui.core.clock import Clock
from tiktok_tui.core.service_addresses import ServiceAddresses, is_loopback
from tiktok_tui.core.source_items import Route
from tiktok_tui.sources.errors import (
    CookieMissing,
    CookieRefused,
    EntryRefused,
    HandshakeRefused,
    SocketNotOpened,
    SourceError,
    UnsafeAddress,
)
from tiktok_tui.sources.timings import Timings
from tiktok_tui.sources.webcast.address import COOKIE, SocketAddress, with_socket_params
from tiktok_tui.sources.webcast.tiktok_source import TikTokRoomSource

SOCKET_PATH = "/webcast/im/ws_proxy/ws_reuse_supplement/"


class DirectSource(TikTokRoomSource):
    """`cookie` is a whole Cookie header, such as "ttwid=...". It goes to the webcast socket and nowhere else.

    Raises NotAStreamer, CookieMissing and UnsafeAddress at once.
    """

    def __init__(
        self,
        streamer: str,
        addresses: ServiceAddresses | None = None,
        cookie: str = "",
        *,
        clock: Clock | None = None,
        timings: Timings | None = None,
        random: Random | None = None,
    ) -> None:
        super().__init__(streamer, addresses, clock=clock, timings=timings, random=random)
        self.route = Route("direct")
        self._cookie = cookie.strip()
        if not self._cookie:
            raise CookieMissing
        if not COOKIE.fullmatch(self._cookie) or "=" not in self._cookie:
            raise CookieMissing("What is set as the cookie of the direct route is none")
        self._socket = f"{self._addresses.webcast_socket}{SOCKET_PATH}"
        if not self._socket.startswith("wss://") and not is_loopback(self._socket):
            raise UnsafeAddress(
                "The cookie would go out in clear", "Use a wss:// address as webcast_socket in the settings."
            )

    async def _socket_address(self) -> SocketAddress:
        room_id, position = self._facts.room_id, self._position
        url = with_socket_params(self._socket, room_id, position)
        return SocketAddress(url, room_id, self._cookie, position.cursor)

    def _socket_owner(self, url: str) -> str:
        owner = super()._socket_owner(url)
        if self.route.third_party:
            self.route = replace(self.route, sees=f"your cookie and {self.route.sees}")
        return owner

    def _explained(self, error: HandshakeRefused | SocketNotOpened) -> SourceError:
        if not isinstance(error, HandshakeRefused) or isinstance(error, EntryRefused):
            return error
        return CookieRefused(error.message, error.status, error.who)
