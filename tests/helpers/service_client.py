"""What the tests of sources share: a room, its messages, a clock nobody waits for, and readers of items."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from random import Random
from typing import Any

from tiktok_tui.core.clock import SystemClock
from tiktok_tui.core.service_addresses import ServiceAddresses
from tiktok_tui.core.source_items import ConnectionState, FrameReceived, Phase, Source, SourceItem
from tiktok_tui.simulator.service import SimulatedService
from tiktok_tui.sources.http import get
from tiktok_tui.sources.routes import RouteSettings, open_route
from tiktok_tui.sources.timings import Timings
from tiktok_tui.sources.webcast.signed_source import SignedSource
from tiktok_tui.wire.schema.upb import chat_pb2, room_pb2, shared_pb2, transport_pb2

SIGN_KEY = "euler_very_secret_key"
_msg_ids = count(7_300_000_000_000_000_001)


@dataclass(frozen=True)
class Streamer:
    handle: str = "tester"
    nickname: str = "Testerin"
    host_id: int = 6_900_000_000_000_000_001
    room_id: int = 7_200_000_000_000_000_002
    title: str = "a quiet evening"
    viewers: int = 321
    likes: int = 4567


@dataclass
class HastyClock(SystemClock):
    """Real time, but waits are over at once; they are kept in `waits`."""

    waits: list[float] = field(default_factory=list)

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        await asyncio.sleep(0)


class LaterClock(HastyClock):
    """A clock that advances by a minute with every reading."""

    _time = 0.0

    def monotonic(self) -> float:
        self._time += 60
        return self._time


def chat(text: str) -> transport_pb2.Envelope:
    msg_id = next(_msg_ids)
    message = chat_pb2.ChatMessage(common=shared_pb2.Common(method="WebcastChatMessage", msg_id=msg_id), content=text)
    return transport_pb2.Envelope(
        method="WebcastChatMessage", payload=message.SerializeToString(), msg_id=msg_id, is_history=False
    )


def control(action: room_pb2.ControlAction) -> transport_pb2.Envelope:
    message = room_pb2.ControlMessage(action=action)
    return transport_pb2.Envelope(
        method="WebcastControlMessage", payload=message.SerializeToString(), msg_id=next(_msg_ids)
    )


def signed_source(
    service: SimulatedService, timings: Timings | None = None, clock: HastyClock | None = None
) -> SignedSource:
    return SignedSource(
        f"@{service.streamer.handle}",
        ServiceAddresses.all_at(service.address),
        SIGN_KEY,
        clock=clock or HastyClock(),
        timings=timings or Timings(open=20),
        random=Random(1),
    )


def route_source(
    service: SimulatedService,
    name: str,
    timings: Timings | None = None,
    clock: HastyClock | None = None,
    **settings: Any,
) -> Source:
    """A route into the service's room. `settings` are fields of RouteSettings."""
    return open_route(
        name,
        f"@{service.streamer.handle}",
        RouteSettings(ServiceAddresses.all_at(service.address), **settings),
        clock=clock or HastyClock(),
        timings=timings or Timings(open=20),
        random=Random(1),
    )


async def cookie_of(service: SimulatedService) -> str:
    """A cookie as a browser has it after it has seen a page."""
    page = await get(f"{service.address}/@{service.streamer.handle}")
    return page.header("Set-Cookie").split(";")[0]


class Watcher:
    """Reads a source and keeps what came."""

    def __init__(self, items: AsyncIterator[SourceItem]) -> None:
        self._items = items
        self.seen: list[SourceItem] = []

    async def until(self, condition: Callable[[], bool]) -> None:
        while not condition():
            self.seen.append(await anext(self._items))

    async def until_phase(self, phase: Phase) -> ConnectionState:
        await self.until(lambda: bool(self.states) and self.states[-1].phase is phase)
        return self.states[-1]

    async def to_the_end(self) -> ConnectionState:
        async for item in self._items:
            self.seen.append(item)
        return self.states[-1]

    @property
    def states(self) -> list[ConnectionState]:
        return [item for item in self.seen if isinstance(item, ConnectionState)]

    @property
    def phases(self) -> list[Phase]:
        return [state.phase for state in self.states]

    @property
    def frames(self) -> list[FrameReceived]:
        return [item for item in self.seen if isinstance(item, FrameReceived)]

    @property
    def comments(self) -> list[str]:
        return [
            chat_pb2.ChatMessage.FromString(message.payload).content
            for received in self.frames
            if received.frame
            for message in received.frame.messages
            if message.method == "WebcastChatMessage"
        ]

    @property
    def history(self) -> list[bool]:
        return [m.is_history for received in self.frames if received.frame for m in received.frame.messages]


@asynccontextmanager
async def watching(source: Source) -> AsyncIterator[Watcher]:
    """A source being watched. Nothing in these tests takes long: one that hangs fails."""
    async with asyncio.timeout(60), aclosing(source.items()) as items:  # type: ignore[type-var]
        yield Watcher(items)
