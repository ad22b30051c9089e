"""The tiktools-direct route: credentials from tik.tools, the socket to TikTok is ours and so is the decoding."""

from __future__ import annotations

from random import Random

from tiktok_tui.core.clock import Clock
from tiktok_tui.core.service_addresses import ServiceAddresses, service_name
from tiktok_tui.core.source_items import RoomFacts, Route
from tiktok_tui.sources.errors import CaptchaShown, NoSuchUser, PageBlocked, ServiceUnreachable, UserUnconfirmed
from tiktok_tui.sources.timings import Timings
from tiktok_tui.sources.webcast.address import SocketAddress
from tiktok_tui.sources.webcast.tiktok_source import TikTokRoomSource
from tiktok_tui.sources.webcast.tiktools_api import TikToolsClient


class TikToolsDirectSource(TikTokRoomSource):
    """`key` is "" for the anonymous limits. Raises NotAStreamer at once."""

    asking = "Asking tik.tools for the address of the room's socket."

    def __init__(
        self,
        streamer: str,
        addresses: ServiceAddresses | None = None,
        key: str = "",
        *,
        known: RoomFacts | None = None,
        clock: Clock | None = None,
        timings: Timings | None = None,
        random: Random | None = None,
    ) -> None:
        super().__init__(streamer, addresses, known=known, clock=clock, timings=timings, random=random)
        self.route = Route("tiktools-direct", service_name(self._addresses.tiktools), "which streamer and room")
        self._tiktools = TikToolsClient(self._addresses, key, clock=self._clock, seconds=self._timings.open)

    async def _look_up(self) -> RoomFacts:
        try:
            return await super()._look_up()
        except (PageBlocked, CaptchaShown, ServiceUnreachable, UserUnconfirmed) as error:
            # tik.tools learns the name with the next request anyway.
            try:
                return await self._tiktools.live_status(self._handle)
            except NoSuchUser as unknown:
                if isinstance(error, UserUnconfirmed):  # two services agree
                    raise
                raise UserUnconfirmed(self._handle, unknown.who) from None

    async def _socket_address(self) -> SocketAddress:
        return await self._tiktools.socket_address(self._handle, self._facts.room_id, self._position.cursor)
