"""Routes into a room on TikTok by the streamer's name: looked up on TikTok's own pages."""

from __future__ import annotations

from random import Random

from tiktok_tui.core.clock import Clock
from tiktok_tui.core.service_addresses import ServiceAddresses, socket_owner
from tiktok_tui.core.source_items import ConnectionState, Phase, RoomFacts, Route
from tiktok_tui.sources.errors import EntryRefused, NotLive, SourceError
from tiktok_tui.sources.live_source import Emit
from tiktok_tui.sources.room_lookup import add_room_info, look_again, look_up_room
from tiktok_tui.sources.streamer import parse_streamer
from tiktok_tui.sources.timings import Timings
from tiktok_tui.sources.webcast.address import RoomPosition
from tiktok_tui.sources.webcast.source import WebcastSource

# Seconds for each question after a loss: the room goes on meanwhile.
LOOK_AGAIN = 5.0


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
        self._new_room: RoomFacts | None = None
        self._asked_route: Route | None = None
        self._listed_as = self._facts.room_id

    async def _connect(self, emit: Emit) -> None:
        if self._new_room is not None:
            await emit(ConnectionState(Phase.RESOLVING, f"@{self._handle} has begun a new LIVE meanwhile."))
            await self._enter(self._new_room, emit)
        elif not self._facts.room_id:
            await emit(ConnectionState(Phase.RESOLVING, f"Looking for the LIVE of @{self._handle}."))
            await self._enter(await self._look_up(), emit)
        await super()._connect(emit)

    async def _enter(self, facts: RoomFacts, emit: Emit) -> None:
        self._new_room, self._position, self._listed_as = None, RoomPosition(), facts.room_id
        await self._learn(facts, emit)
        self._background.create_task(self._add_room_info(emit))

    def _socket_owner(self, url: str) -> str:
        self._asked_route = self._asked_route or self.route
        owner = socket_owner(url, self._addresses)
        self.route = _with_relay(self._asked_route, owner)
        return owner

    async def _look_up(self) -> RoomFacts:
        return await look_up_room(self._handle, self._addresses, now=self._clock.now(), seconds=self._timings.open)

    async def _add_room_info(self, emit: Emit) -> None:
        """Beside everything else: nothing waits for it and nothing fails with it."""
        room_id = self._facts.room_id
        facts = await add_room_info(self._facts, self._addresses, seconds=self._timings.open)
        if self._facts.room_id == room_id:
            await self._learn(facts, emit)

    async def _is_over(self, error: SourceError) -> str:
        """Look the room up anew after a loss: it may be over, or the streamer in another one."""
        is_refused = isinstance(error, EntryRefused)
        if not self._facts.room_id or not (self._was_live or is_refused):
            return ""
        found = await look_again(
            self._handle,
            self._facts.room_id,
            self._addresses,
            listed_as=self._listed_as,
            is_refused=is_refused,
            now=self._clock.now(),
            seconds=min(LOOK_AGAIN, self._timings.open),
        )
        self._is_tiktok_away, self._new_room = found.is_away, found.new_room
        if not found.is_over:
            return ""
        if not self._was_live:
            raise NotLive(self._handle)
        return f"The LIVE of @{self._handle} ended while the connection was lost."

    def _is_network_away(self, error: SourceError) -> bool:
        """A sign server that is away while TikTok answers is that server's trouble, and another route may help."""
        return self._is_tiktok_away and super()._is_network_away(error)


def _with_relay(route: Route, owner: str) -> Route:
    """`route` as it is when `owner` answers at the socket: everybody but TikTok passes the chat on, and sees it."""
    if owner == "TikTok":
        return route
    sees = f"{route.sees} and all of the chat" if route.sees else "all of the chat"
    asked = "" if route.third_party in ("", owner) else f"{route.third_party}, "
    return Route(route.name, f"{asked}{owner} (relay)", sees)
