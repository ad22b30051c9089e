"""Routes into a room on TikTok by the streamer's name: looked up on TikTok's own pages."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from tiktok_tui.core.clock import Clock
from tiktok_tui.core.service_addresses import ServiceAddresses
from tiktok_tui.core.source_items import ConnectionState, Phase, RoomFacts
from tiktok_tui.sources.errors import ServiceUnreachable, SourceError
from tiktok_tui.sources.live_source import Emit
from tiktok_tui.sources.room_lookup import add_room_info, is_room_alive, look_up_room
from tiktok_tui.sources.streamer import parse_streamer
from tiktok_tui.sources.timings import Timings
from tiktok_tui.sources.webcast.source import WebcastSource


class TikTokRoomSource(WebcastSource):
    """A `Source` for a room on TikTok, or on anything that plays it.

    `streamer` is a name, @name or page address; NotAStreamer is raised at once for anything else. `known` is what
    another route has just found out; a room with an id is not looked up again.
    """

    def __init__(
        self,
        streamer: str,
        addresses: ServiceAddresses | None = None,
        *,
        known: RoomFacts | None = None,
        clock: Clock | None = None,
        timings: Timings | None = None,
        random: Random | None = None,
    ) -> None:
        super().__init__(clock=clock, timings=timings, random=random)
        self._handle = parse_streamer(streamer)
        self._addresses = addresses or ServiceAddresses()
        self._facts = known or RoomFacts()
        self._is_tiktok_away = False

    async def _connect(self, emit: Emit) -> None:
        if not self._facts.room_id:
            await emit(ConnectionState(Phase.RESOLVING, f"Looking for the LIVE of @{self._handle}."))
            await self._learn(await self._look_up(), emit)
            self._background.create_task(self._add_room_info(emit))
        await super()._connect(emit)

    async def _look_up(self) -> RoomFacts:
        return await look_up_room(self._handle, self._addresses, now=self._clock.now(), seconds=self._timings.open)

    async def _add_room_info(self, emit: Emit) -> None:
        """Beside everything else: nothing waits for it and nothing fails with it."""
        facts = await add_room_info(self._facts, self._addresses, seconds=self._timings.open)
        await self._learn(replace(facts, room_id=self._facts.room_id), emit)

    async def _is_over(self) -> str:
        room_id = self._facts.room_id
        try:
            is_alive = await is_room_alive(room_id, self._addresses, seconds=self._timings.open) if room_id else None
        except ServiceUnreachable:
            self._is_tiktok_away = True
            return ""
        self._is_tiktok_away = False
        return f"The LIVE of @{self._handle} ended while the connection was lost." if is_alive is False else ""

    def _is_network_away(self, error: SourceError) -> bool:
        """A sign server that is away while TikTok answers is that server's trouble, and another route may help."""
        return self._is_tiktok_away and super()._is_network_away(error)
