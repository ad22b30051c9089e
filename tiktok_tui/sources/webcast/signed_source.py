"""The signed route: a sign server, which speaks Euler Stream's protocol, makes the socket's address."""

from __future__ import annotations

from random import Random

from tiktok_tui.core.clock import Clock
from tiktok_tui.core.service_addresses import ServiceAddresses, service_name
from tiktok_tui.core.source_items import RoomFacts, Route
from tiktok_tui.sources.timings import Timings
from tiktok_tui.sources.webcast.address import SocketAddress
from tiktok_tui.sources.webcast.sign_server import SignEndpoint, sign
from tiktok_tui.sources.webcast.tiktok_source import TikTokRoomSource


class SignedSource(TikTokRoomSource):
    """`user_agent` is what the address is to be signed for, "" for the sign server's choice; `endpoint` may be shared
    by sources of the same sign server. Raises NotAStreamer at once.
    """

    asking = "Asking for the address of the room's socket."

    def __init__(
        self,
        streamer: str,
        addresses: ServiceAddresses | None = None,
        sign_key: str | None = None,
        *,
        user_agent: str = "",
        endpoint: SignEndpoint | None = None,
        known: RoomFacts | None = None,
        clock: Clock | None = None,
        timings: Timings | None = None,
        random: Random | None = None,
    ) -> None:
        super().__init__(streamer, addresses, known=known, clock=clock, timings=timings, random=random)
        self._sign_key = sign_key
        self._user_agent = user_agent
        self._endpoint = endpoint or SignEndpoint()
        self.route = Route("signed", service_name(self._addresses.sign), "which room")

    async def _socket_address(self) -> SocketAddress:
        return await sign(
            self._addresses,
            self._facts.room_id,
            position=self._position,
            sign_key=self._sign_key,
            user_agent=self._user_agent,
            endpoint=self._endpoint,
            now=self._clock.now(),
            seconds=self._timings.open,
        )
