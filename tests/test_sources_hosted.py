"""The hosted sockets of tik.tools and of Euler Stream: the whole way, what their close codes mean, and the way back."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from random import Random
from urllib.parse import parse_qs, urlsplit

import pytest
from helpers.service_client import HastyClock, LaterClock, Streamer, Watcher, chat, control, route_source, watching
from websockets.asyncio.server import ServerConnection, serve

from tiktok_tui.core.service_addresses import ServiceAddresses
from tiktok_tui.core.source_items import (
    ConnectionState,
    FrameReceived,
    MessagesReceived,
    Phase,
    RoomFacts,
    Route,
    Source,
)
from tiktok_tui.events.model import ChatSent, Connected, DecodeStatus, RawEvent, RoomControlled
from tiktok_tui.session.pipeline import EventPipeline
from tiktok_tui.simulator.faults import Faults
from tiktok_tui.simulator.service import SimulatedService
from tiktok_tui.sources.errors import KeyMissing, NotAStreamer, UnsafeAddress
from tiktok_tui.sources.hosted.euler import EulerSocketSource
from tiktok_tui.sources.hosted.tiktools import TikToolsSocketSource
from tiktok_tui.sources.timings import Timings
from tiktok_tui.wire.schema.upb import room_pb2, transport_pb2

KEY = "tk_very/secret+key"
SERVICES = {"tiktools": "tik.tools", "euler": "Euler Stream"}
ROUTES = tuple(SERVICES)


def hosted(
    service: SimulatedService, name: str, timings: Timings | None = None, clock: HastyClock | None = None
) -> Source:
    return route_source(service, name, timings, clock, tiktools_key=KEY, euler_key=KEY)


def events_of(watcher: Watcher) -> list[RawEvent]:
    stream = EventPipeline()
    return [raw for item in watcher.seen for raw in stream.take(item, Route("test"), 1.0)]


def comments_of(watcher: Watcher) -> list[str]:
    return [raw.event.comment for raw in events_of(watcher) if isinstance(raw.event, ChatSent)]


async def until_comment(watcher: Watcher, comment: str) -> None:
    await watcher.until(lambda: comment in comments_of(watcher))


@pytest.mark.parametrize("name", ROUTES)
async def test_the_whole_way_from_a_name_to_the_end(name: str) -> None:
    async with SimulatedService(Streamer(), keys=[KEY]) as service:
        source = hosted(service, name)
        async with watching(source) as watcher:
            await watcher.until_phase(Phase.LIVE)
            service.send(chat("hello"), chat("again"))
            service.send(control(room_pb2.CONTROL_ACTION_PAUSED))
            service.send(control(room_pb2.CONTROL_ACTION_ENDED))
            last = await watcher.to_the_end()
    assert watcher.phases == [Phase.CONNECTING, Phase.LIVE, Phase.ENDED]
    assert last.detail == "The LIVE is over."
    events = events_of(watcher)
    assert comments_of(watcher) == ["hello", "again"]
    assert [raw.event.action for raw in events if isinstance(raw.event, RoomControlled)] == [1, 3]
    assert {raw.reading for raw in events} == {DecodeStatus.DECODED}
    facts = [item for item in watcher.seen if isinstance(item, RoomFacts)][-1]
    assert (facts.room_id, facts.streamer, facts.nickname) == (Streamer.room_id, "tester", "Testerin")
    assert (facts.title, facts.viewers) == ("a quiet evening", 321)
    connected = next(raw.event for raw in events if isinstance(raw.event, Connected))
    assert connected.room_id == Streamer.room_id
    assert (source.route.name, source.route.sees) == (name, "which room, and reads it for you")
    assert service.hosted_dials[0].query == {"uniqueId": "tester", "apiKey": KEY}


async def test_euler_sends_tiktoks_own_frames_when_asked_to() -> None:
    async with SimulatedService(Streamer()) as service:
        source = route_source(service, "euler", euler_key=KEY, euler_raw=True)
        async with watching(source) as watcher:
            await watcher.until_phase(Phase.LIVE)
            service.send(chat("hello"))
            service.send(control(room_pb2.CONTROL_ACTION_SUSPENDED))
            await watcher.to_the_end()
    assert watcher.comments == ["hello"]
    assert watcher.phases[-1] is Phase.ENDED
    assert service.hosted_dials[0].query["features.rawMessages"] == "true"
    assert not service.acks


async def test_tiktools_needs_no_key() -> None:
    async with SimulatedService(Streamer()) as service:
        async with watching(route_source(service, "tiktools")) as watcher:
            await watcher.until_phase(Phase.LIVE)
        assert service.hosted_dials[0].query == {"uniqueId": "tester"}


# --- what close codes mean --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "code", "phase", "reason", "words"),
    [
        ("tiktools", 4000, Phase.FAILED, "not_live", "@tester is not live."),
        ("tiktools", 4001, Phase.ENDED, "", "The LIVE is over."),
        ("tiktools", 4404, Phase.FAILED, "not_live", "@tester is not live."),
        ("tiktools", 4003, Phase.FAILED, "refused", "tik.tools does not accept the key"),
        ("tiktools", 4004, Phase.FAILED, "no_such_user", "no user @tester"),
        ("euler", 4005, Phase.ENDED, "", "The LIVE is over."),
        ("euler", 4404, Phase.FAILED, "not_live", "@tester is not live."),
        ("euler", 4400, Phase.FAILED, "refused", "does not accept what it was asked"),
        ("euler", 4401, Phase.FAILED, "refused", "Euler Stream does not accept the key"),
        ("euler", 4403, Phase.FAILED, "refused", "does not let this key watch this room"),
    ],
)
async def test_an_answer_that_stays_is_told_once(name: str, code: int, phase: Phase, reason: str, words: str) -> None:
    async with (
        SimulatedService(Streamer(), faults=Faults(hosted_code=code, faulty_sockets=None)) as service,
        watching(hosted(service, name)) as watcher,
    ):
        state = await watcher.to_the_end()
    assert (state.phase, state.code) == (phase, reason)
    assert words in state.detail
    assert state.advice or phase is Phase.ENDED
    assert len(service.hosted_dials) == 1
    assert Phase.LIVE not in watcher.phases


@pytest.mark.parametrize(
    ("name", "code", "reason", "words"),
    [
        ("tiktools", 4005, "lost", "over or too many sockets are open (code 4005)"),
        ("tiktools", 4555, "rate_limited", "ends sessions after a time"),
        ("tiktools", 4006, "rate_limited", "ends sessions after a time"),
        ("tiktools", 4007, "lost", "has too much to do"),
        ("tiktools", 1008, "lost", "its rules"),
        ("tiktools", 1011, "lost", "closed the socket with code 1011"),
        ("euler", 1000, "lost", "closed the socket with code 1000"),
        ("euler", 1011, "lost", "a fault of its own"),
        ("euler", 4429, "rate_limited", "allows no more sockets"),
        ("euler", 4500, "lost", "turned out of the room by TikTok"),
        ("euler", 4556, "lost", "could not get into the room"),
        ("euler", 4557, "lost", "could not learn about the room"),
        ("euler", 4006, "lost", "the room was quiet"),
    ],
)
async def test_what_may_pass_is_tried_again_after_growing_waits(name: str, code: int, reason: str, words: str) -> None:
    clock = HastyClock()
    async with (
        SimulatedService(Streamer(), faults=Faults(hosted_code=code, faulty_sockets=None)) as service,
        watching(hosted(service, name, clock=clock)) as watcher,
    ):
        state = await watcher.to_the_end()
    assert (state.phase, state.code) == (Phase.FAILED, reason)
    assert words in state.detail
    assert state.advice
    assert [round(wait) for wait in clock.waits] == pytest.approx([1, 2, 4, 8, 16], rel=0.26, abs=1)
    assert len(service.hosted_dials) == 6


@pytest.mark.parametrize("faults", [Faults(hosted_code=4002), Faults(hosted_status=429)])
async def test_a_limit_of_requests_is_not_met_by_asking_again_at_once(faults: Faults) -> None:
    clock = HastyClock()
    async with (
        SimulatedService(Streamer(), faults=faults) as service,
        watching(hosted(service, "tiktools", clock=clock)) as watcher,
    ):
        await watcher.until_phase(Phase.LIVE)
    assert clock.waits == [60]


async def test_whoever_has_no_key_is_not_told_to_correct_it() -> None:
    async with (
        SimulatedService(Streamer(), faults=Faults(hosted_code=4003)) as service,
        watching(route_source(service, "tiktools")) as watcher,
    ):
        state = await watcher.to_the_end()
    assert (state.detail, state.advice[:22]) == ("tik.tools wants a key.", "Set a tik.tools key in")


@pytest.mark.parametrize("code", [4006, 4555])
async def test_euler_is_asked_again_at_once_when_it_only_renews_the_socket(code: int) -> None:
    clock = LaterClock()
    async with (
        SimulatedService(Streamer(), faults=Faults(close_after=1, close_code=code)) as service,
        watching(hosted(service, "euler", clock=clock)) as watcher,
    ):
        await watcher.until_phase(Phase.LIVE)
        service.send(chat("one"))
        await watcher.until_phase(Phase.RECONNECTING)
        state = await watcher.until_phase(Phase.LIVE)
        service.send(chat("two"))
        await until_comment(watcher, "two")
    assert clock.waits == []
    assert state.is_gap
    assert comments_of(watcher) == ["one", "two"]


@pytest.mark.parametrize("name", ROUTES)
async def test_after_a_loss_the_room_goes_on_and_nothing_comes_twice(name: str) -> None:
    async with (
        SimulatedService(Streamer(), faults=Faults(close_after=2, close_code=0)) as service,
        watching(hosted(service, name)) as watcher,
    ):
        await watcher.until_phase(Phase.LIVE)
        service.send(chat("one"))
        service.send(chat("two"))
        await watcher.until_phase(Phase.RECONNECTING)
        state = await watcher.until_phase(Phase.LIVE)
        service.send(chat("three"))
        await until_comment(watcher, "three")
    assert state.is_gap
    assert comments_of(watcher) == ["one", "two", "three"]


@pytest.mark.parametrize("name", ROUTES)
async def test_a_room_that_is_over_when_one_comes_back_has_ended(name: str) -> None:
    faults = Faults(close_after=1, close_code=0, ended_while_away=True)
    async with SimulatedService(Streamer(), faults=faults) as service, watching(hosted(service, name)) as watcher:
        await watcher.until_phase(Phase.LIVE)
        service.send(chat("one"))
        state = await watcher.to_the_end()
    assert state.phase is Phase.ENDED
    assert state.detail in ("The LIVE is over.", f"{SERVICES[name]} says that the LIVE of @tester has ended.")


@pytest.mark.parametrize("name", ROUTES)
async def test_a_socket_that_goes_quiet_is_told_and_left(name: str) -> None:
    # tik.tools says at every heartbeat that it is there; this one says nothing.
    async with (
        SimulatedService(Streamer(), faults=Faults(silent_after=0)) as service,
        watching(hosted(service, name, Timings(open=20, silence=1))) as watcher,
    ):
        await watcher.until_phase(Phase.STALLED)
        await watcher.until_phase(Phase.LIVE)
    assert len(service.hosted_dials) == 2


@pytest.mark.parametrize(
    ("status", "reason", "dials"),
    [(401, "refused", 6), (403, "refused", 6), (429, "rate_limited", 6), (500, "lost", 6)],
)
@pytest.mark.parametrize("name", ROUTES)
async def test_http_in_the_place_of_a_socket_is_understood(name: str, status: int, reason: str, dials: int) -> None:
    faults = Faults(hosted_status=status, faulty_sockets=None)
    async with SimulatedService(Streamer(), faults=faults) as service, watching(hosted(service, name)) as watcher:
        state = await watcher.to_the_end()
    assert (state.phase, state.code) == (Phase.FAILED, reason)
    assert f"HTTP {status}" in state.detail
    assert "key" not in state.detail  # nothing says that it is the key
    assert len(service.hosted_dials) == dials


@pytest.mark.parametrize("notice", ["anon_limit", "demo_limit", "session_limit"])
async def test_a_limit_told_before_the_socket_closes_is_final(notice: str) -> None:
    faults = Faults(limit_notice=notice, close_after=1, close_code=1008)
    async with SimulatedService(Streamer(), faults=faults) as service, watching(hosted(service, "tiktools")) as watcher:
        await watcher.until_phase(Phase.LIVE)
        service.send(chat("one"))
        state = await watcher.to_the_end()
    assert (state.phase, state.code) == (Phase.FAILED, "rate_limited")
    assert "after 5 minutes: The limit of this plan is reached." in state.detail
    assert state.advice == "Use a tik.tools key with a higher limit, or take another route."
    assert len(service.hosted_dials) == 1
    assert [raw.name for raw in events_of(watcher)][-1] == "rate_limited"


# --- what can be known at once, and what nobody may know --------------------------------------------------------------


def test_what_can_be_known_at_once_is_said_at_once() -> None:
    with pytest.raises(KeyMissing, match="TIKTOK_TUI_EULER_KEY"):
        EulerSocketSource("ann", key="")
    for source in (TikToolsSocketSource, EulerSocketSource):
        with pytest.raises(NotAStreamer):
            source("not a name!", key=KEY)
        plain = ServiceAddresses(tiktools_socket="ws://x.example", euler_socket="ws://x.example")
        with pytest.raises(UnsafeAddress, match=r"x\.example is not encrypted") as caught:
            source("ann", plain, KEY)
        assert KEY not in str(caught.value)


@asynccontextmanager
async def service_of(messages: Sequence[str | bytes], code: int = 1011, *, echo: bool = False) -> AsyncIterator[str]:
    """A service that says the same to everybody, and closes with `code`. `echo` repeats the key as the reason."""

    async def say(connection: ServerConnection) -> None:
        assert connection.request
        key = parse_qs(urlsplit(connection.request.path).query)["apiKey"][0]
        for message in messages:
            await connection.send(message.replace("KEY", key) if isinstance(message, str) else message)
        await connection.close(code, f"no key like {key}" if echo else "")

    no_log = logging.Logger("tests", logging.CRITICAL + 1)
    async with serve(say, "127.0.0.1", 0, max_size=None, logger=no_log) as server:
        port = server.sockets[0].getsockname()[1]
        yield f"ws://127.0.0.1:{port}"


def source_at(address: str, name: str, timings: Timings | None = None) -> Source:
    kind = TikToolsSocketSource if name == "tiktools" else EulerSocketSource
    addresses = ServiceAddresses(tiktools_socket=address, euler_socket=address)
    return kind("ann", addresses, KEY, clock=HastyClock(), timings=timings or Timings(open=20), random=Random(1))


@pytest.mark.parametrize(
    ("name", "messages", "code"),
    [
        ("tiktools", ['{"type": "anon_limit", "message": "KEY has had enough", "upgrade_url": "KEY"}'], 1008),
        ("tiktools", [], 4003),
        ("tiktools", [], 4123),
        ("euler", ['{"messages": [{"type": "tiktok.disconnect", "data": {"reason": "by KEY"}}]}'], 4500),
        ("euler", [], 4401),
    ],
)  # fmt: skip
async def test_the_key_is_in_no_state_no_error_and_no_log(
    name: str, messages: list[str], code: int, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with service_of(messages, code, echo=True) as address:
        source = source_at(address, name)
        async with watching(source) as watcher:
            await watcher.to_the_end()
    told = [repr(source), repr(watcher.states), caplog.text]
    assert [words for words in told if "secret" in words] == []
    assert "(key)" in repr(watcher.states)


async def test_nobody_answering_is_told_by_the_host_alone() -> None:
    for name in ROUTES:
        async with watching(source_at("ws://127.0.0.1:9", name)) as watcher:
            state = await watcher.to_the_end()
        assert (state.phase, state.code) == (Phase.FAILED, "unreachable")
        assert state.detail.startswith("127.0.0.1 cannot be reached")


# --- hostile services -------------------------------------------------------------------------------------------------

ROOM_INFO = {
    "tiktools": '{"event": "roomInfo", "roomId": "7"}',
    "euler": '{"messages": [{"type": "roomInfo", "data": {"roomInfo": {"id": "7"}}}]}',
}
CHAT = {
    "tiktools": '{"event": "chat", "data": {"comment": "hello"}}',
    "euler": '{"messages": [{"type": "WebcastChatMessage", "data": {"content": "hello"}}]}',
}
DEEP = '{"event": "chat", "data": ' + '{"a": ' * 100 + "1" + "}" * 101
NONSENSE = [
    "", "null", "[]", '"text"', "{", '{"event": 7}', '{"event": "chat", "data": 5}', '{"messages": 5}', '{"type": 0}',
    '{"messages": [5, {"type": "X"}, {"data": {}}, null]}', '{"event": "roomInfo", "data": [], "roomInfo": "x"}',
    '{"messages": [{"type": "roomInfo", "data": {"user": 5, "roomInfo": []}}]}', DEEP, "[" * 100_000, '{"a": 1e400}',
    '{"event": "chat", "data": {"comment": "\\ud800"}}', '{"event": "gift", "data": {"giftId": ' + "9" * 5_000 + "}}",
    '{"event": "chat", "event": "like", "data": {"likeCount": NaN}}', '{"event": "' + "x" * 100_000 + '", "data": {}}',
]  # fmt: skip


@pytest.mark.parametrize("name", ROUTES)
async def test_nonsense_is_borne_and_what_comes_behind_it_is_read(name: str) -> None:
    rubbish: list[str | bytes] = [*NONSENSE, b"\x1f\x8b\x08", b"", b"\xff\xff"]
    async with (
        service_of([*rubbish, ROOM_INFO[name], *rubbish, CHAT[name]]) as address,
        watching(source_at(address, name)) as watcher,
    ):
        await watcher.until_phase(Phase.LIVE)
        await until_comment(watcher, "hello")
    damaged = [raw for raw in events_of(watcher) if raw.reading is DecodeStatus.DAMAGED]
    assert len(damaged) >= 20
    assert all(raw.reason for raw in damaged)
    assert all(item.damage for item in watcher.seen if isinstance(item, MessagesReceived) and not item.messages)


@pytest.mark.parametrize("name", ROUTES)
async def test_more_than_eight_megabytes_at_once_are_not_taken(name: str) -> None:
    async with (
        service_of([ROOM_INFO[name], " " * (8 * 1024 * 1024 + 1)]) as address,
        watching(source_at(address, name)) as watcher,
    ):
        state = await watcher.until_phase(Phase.RECONNECTING)
    assert "sent more than 8 MB at once" in state.detail


async def test_closing_the_source_closes_the_socket_promptly() -> None:
    async with SimulatedService(Streamer()) as service:
        for name in ROUTES:
            async with watching(hosted(service, name)) as watcher:
                await watcher.until_phase(Phase.LIVE)
        async with asyncio.timeout(30):
            await service.until(lambda: len(service.closed) == 2)
    assert service.closed == [1000, 1000]


async def test_a_gzipped_frame_and_one_that_only_serves_the_connection_are_told_apart() -> None:
    import gzip

    body = transport_pb2.FetchResult(messages=[chat("hello")]).SerializeToString()
    frame = transport_pb2.PushFrame(payload_type="msg", payload=body).SerializeToString()
    heartbeat = transport_pb2.PushFrame(payload_type="hb").SerializeToString()
    async with (
        service_of([heartbeat, gzip.compress(frame)]) as address,
        watching(source_at(address, "euler")) as watcher,
    ):
        await watcher.until_phase(Phase.RECONNECTING)
    assert watcher.comments == ["hello"]
    assert len([item for item in watcher.seen if isinstance(item, FrameReceived)]) == 1
    assert isinstance(watcher.seen[1], ConnectionState)
    assert watcher.seen[1].phase is Phase.LIVE
