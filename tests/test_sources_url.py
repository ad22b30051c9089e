"""The url route: any webcast socket by its address, here one that is no simulator of ours."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from random import Random

from helpers.service_client import HastyClock, Streamer, chat, control, watching
from websockets.asyncio.server import ServerConnection, serve
from websockets.datastructures import Headers

from tiktok_tui.core.service_addresses import USER_AGENT
from tiktok_tui.core.source_items import Phase, Source
from tiktok_tui.simulator.faults import Faults
from tiktok_tui.simulator.service import SimulatedService
from tiktok_tui.sources.routes import RouteSettings, open_route
from tiktok_tui.sources.timings import Timings
from tiktok_tui.wire.schema.upb import room_pb2, transport_pb2


class Bench:
    """A webcast socket that asks for nothing: it sends its frames to whoever enters."""

    def __init__(self) -> None:
        self.paths: list[str] = []
        self.headers: list[Headers] = []
        self.entries: list[transport_pb2.EnterRoom] = []
        self.address = ""

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Bench]:
        async with serve(self._watch, "127.0.0.1", 0) as server:
            self.address = f"ws://127.0.0.1:{next(iter(server.sockets)).getsockname()[1]}/room"
            yield self

    async def _watch(self, connection: ServerConnection) -> None:
        assert connection.request
        self.paths.append(connection.request.path)
        self.headers.append(connection.request.headers)
        data = await connection.recv()
        assert isinstance(data, bytes)
        self.entries.append(transport_pb2.EnterRoom.FromString(transport_pb2.PushFrame.FromString(data).payload))
        number = len(self.entries)
        messages = [chat(f"visit {number}")]
        if number == 2:
            messages.append(control(room_pb2.CONTROL_ACTION_ENDED))
        result = transport_pb2.FetchResult(messages=messages, cursor=f"cursor{number}")
        frame = transport_pb2.PushFrame(payload_type="msg", payload_encoding="pb", payload=result.SerializeToString())
        await connection.send(frame.SerializeToString())


def url_source(address: str) -> Source:
    return open_route("url", address, RouteSettings(), clock=HastyClock(), timings=Timings(open=20), random=Random(1))


async def test_an_address_with_parameters_is_dialled_as_it_is_and_nobody_is_looked_up() -> None:
    async with Bench().running() as bench, watching(url_source(f"{bench.address}?room_id=77&x=%20y#z")) as watcher:
        state = await watcher.to_the_end()
    assert bench.paths == ["/room?room_id=77&x=%20y"] * 2
    assert [(entry.room_id, entry.cursor) for entry in bench.entries] == [(77, ""), (77, "cursor1")]
    assert bench.headers[0]["User-Agent"] == USER_AGENT
    assert "Cookie" not in bench.headers[0]
    assert watcher.comments == ["visit 1", "visit 2"]
    assert watcher.phases == [
        Phase.CONNECTING,
        Phase.LIVE,
        Phase.RECONNECTING,
        Phase.CONNECTING,
        Phase.LIVE,
        Phase.ENDED,
    ]
    assert (state.detail, watcher.states[4].is_gap) == ("The LIVE is over.", True)


async def test_an_address_without_parameters_gets_those_of_the_protocol() -> None:
    async with Bench().running() as bench, watching(url_source(bench.address)) as watcher:
        await watcher.to_the_end()
    assert bench.paths[0].startswith("/room?version_code=180800&aid=1988&")
    assert "room_id" not in bench.paths[0]
    assert "cursor=cursor1" in bench.paths[1]


async def test_a_socket_that_refuses_is_told_by_its_own_name() -> None:
    async with SimulatedService(Streamer(), faults=Faults(handshake_refusal="illegal secret key")) as service:
        address = f"{service.socket_address}/webcast/im/ws_proxy/ws_reuse_supplement/?secret=very_secret"
        async with watching(url_source(address)) as watcher:
            state = await watcher.to_the_end()
    assert state.detail == "127.0.0.1 refuses the connection: illegal secret key (415)."
    assert "Ask the service" in state.advice
    assert "very_secret" not in repr(watcher.seen)


async def test_a_page_where_a_socket_should_be_is_not_called_a_route_of_tiktoks() -> None:
    async with (
        SimulatedService(Streamer()) as service,
        watching(url_source(f"{service.socket_address}/nobody/here?x=1")) as watcher,
    ):
        state = await watcher.to_the_end()
    assert (state.code, state.detail) == ("lost", "The room's socket did not open: 127.0.0.1 answered HTTP 404.")
    assert "Ask the service" in state.advice
