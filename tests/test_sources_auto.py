"""The route auto: which route is tried after which failure, and what the screen is told."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence

import pytest
from helpers.service_client import Streamer, chat, cookie_of, route_source, watching

from tiktok_tui.core.source_items import ConnectionState, FrameReceived, Phase, RoomFacts, Route, SourceItem
from tiktok_tui.events.model import ChatSent, Connected
from tiktok_tui.session.pipeline import EventPipeline
from tiktok_tui.simulator.faults import Faults
from tiktok_tui.simulator.service import SimulatedService
from tiktok_tui.sources.auto import AutoSource

DIRECTLY = ("signed", "tiktools-direct")


async def test_the_first_route_that_works_is_taken_and_nobody_else_is_asked() -> None:
    async with SimulatedService(Streamer()) as service:
        source = route_source(service, "auto")
        async with watching(source) as watcher:
            await watcher.until_phase(Phase.LIVE)
    assert watcher.phases == [Phase.RESOLVING, Phase.SIGNING, Phase.CONNECTING, Phase.LIVE]
    assert watcher.states[-1].detail == ""
    assert source.route.name == "signed"
    assert not service.tiktools_requests
    assert not service.hosted_dials


async def test_a_used_up_quota_leads_to_the_next_route_which_one_line_tells() -> None:
    async with SimulatedService(Streamer(), faults=Faults(sign_status=429, sign_retry_after=45)) as service:
        source = route_source(service, "auto")
        async with watching(source) as watcher:
            await watcher.until_phase(Phase.LIVE)
    assert source.route.name == "tiktools-direct"
    assert [state.detail for state in watcher.states] == [
        "Looking for the LIVE of @tester.",
        "Asking for the address of the room's socket.",
        "signed: limit reached; trying tiktools-direct.",
        "Asking tik.tools for the address of the room's socket.",
        "Opening the room's socket.",
        "signed: limit reached; tiktools-direct: connected.",
    ]
    assert watcher.states[2].code == "rate_limited"
    assert not watcher.states[-1].is_gap
    assert len(service.sign_requests) == 1
    # What the first route found out is not asked again.
    assert [request.path for request in service.tiktools_requests] == ["/tiktools/webcast/ws_credentials"]


async def test_closed_pages_are_no_end_when_tiktools_knows_the_room() -> None:
    async with (
        SimulatedService(Streamer(), faults=Faults(captcha_page=True)) as service,
        watching(route_source(service, "auto")) as watcher,
    ):
        await watcher.until_phase(Phase.LIVE)
    assert watcher.states[-1].detail == "signed: captcha asked for; tiktools-direct: connected."


@pytest.mark.parametrize(("euler_key", "route"), [("", "tiktools"), ("any", "euler")])
async def test_a_hosted_socket_is_what_remains_when_no_socket_of_our_own_opens(euler_key: str, route: str) -> None:
    faults = Faults(sign_status=402, tiktools_status=402, hosted_code=4003 if euler_key else 0)
    async with SimulatedService(Streamer(), faults=faults) as service:
        source = route_source(service, "auto", euler_key=euler_key)
        async with watching(source) as watcher:
            await watcher.until_phase(Phase.LIVE)
    assert source.route.name == route
    tried = "signed: refused; tiktools-direct: refused; "
    assert watcher.states[-1].detail == tried + ("tiktools: refused; " if euler_key else "") + f"{route}: connected."


async def test_a_service_that_sees_no_live_is_not_believed_when_the_room_was_just_found() -> None:
    faults = Faults(sign_status=402, tiktools_status=402, hosted_code=4000)
    async with (
        SimulatedService(Streamer(), faults=faults) as service,
        watching(route_source(service, "auto")) as watcher,
    ):
        state = await watcher.to_the_end()
    tried = "signed: refused; tiktools-direct: refused; tiktools: does not see the LIVE."
    assert (state.phase, state.detail) == (Phase.FAILED, f"No way in: {tried}")
    assert state.code == "refused"


@pytest.mark.parametrize(("expired", "route", "dials"), [(1, "signed", 2), (2, "tiktools-direct", 3)])
async def test_what_may_pass_gets_one_more_try_before_the_next_route(expired: int, route: str, dials: int) -> None:
    async with SimulatedService(Streamer(), faults=Faults(expired_addresses=expired)) as service:
        source = route_source(service, "auto")
        async with watching(source) as watcher:
            await watcher.until_phase(Phase.LIVE)
    assert (source.route.name, len(service.dials)) == (route, dials)
    assert watcher.states[-1].detail == ("" if dials == 2 else "signed: connection lost; tiktools-direct: connected.")


@pytest.mark.parametrize(
    ("faults", "code"),
    [
        (Faults(no_such_user=True), "no_such_user"),
        (Faults(not_live=True), "not_live"),
        (Faults(age_restricted=True), "age_restricted"),
    ],
)
async def test_what_is_about_the_room_is_final_and_no_other_route_is_asked(faults: Faults, code: str) -> None:
    async with (
        SimulatedService(Streamer(), faults=faults) as service,
        watching(route_source(service, "auto")) as watcher,
    ):
        state = await watcher.to_the_end()
    assert (state.phase, state.code) == (Phase.FAILED, code)
    assert "signed" not in state.detail
    assert not service.tiktools_requests


async def test_when_no_route_works_one_line_says_what_each_said() -> None:
    faults = Faults(sign_status=429, sign_retry_after=1800, tiktools_status=403)
    async with (
        SimulatedService(Streamer(), faults=faults) as service,
        watching(route_source(service, "auto", order=DIRECTLY)) as watcher,
    ):
        state = await watcher.to_the_end()
    assert (state.phase, state.code) == (Phase.FAILED, "rate_limited")
    assert state.detail == "No way in: signed: limit reached; tiktools-direct: refused."
    assert state.advice.startswith("Try again in 30 minutes")


async def test_the_last_route_has_the_patience_of_a_route_that_was_named() -> None:
    faults = Faults(sign_status=500, sign_refusals=4)
    async with (
        SimulatedService(Streamer(), faults=faults) as service,
        watching(route_source(service, "auto", order=("signed",))) as watcher,
    ):
        await watcher.until_phase(Phase.LIVE)
    assert len(service.sign_requests) == 5


async def test_a_route_without_its_key_is_told_and_passed_over() -> None:
    async with (
        SimulatedService(Streamer()) as service,
        watching(route_source(service, "auto", order=("euler", "signed"))) as watcher,
    ):
        await watcher.until_phase(Phase.LIVE)
    assert watcher.states[-1].detail == "euler: no key; signed: connected."


async def test_auto_sends_no_cookie_of_the_user_anywhere() -> None:
    faults = Faults(sign_status=402, tiktools_status=402)
    async with SimulatedService(Streamer(), faults=faults) as service:
        cookie = await cookie_of(service)
        async with watching(route_source(service, "auto", cookie=cookie, order=DIRECTLY)) as watcher:
            state = await watcher.to_the_end()
    assert state.phase is Phase.FAILED
    assert not service.dials
    assert cookie not in repr((service.sign_requests, service.tiktools_requests))


async def test_a_room_goes_on_by_the_next_route_with_a_gap_and_nothing_twice() -> None:
    async with SimulatedService(Streamer(), faults=Faults(close_after=2)) as service:
        source = route_source(service, "auto", order=DIRECTLY)
        async with watching(source) as watcher:
            await watcher.until_phase(Phase.LIVE)
            await service.until(lambda: bool(service.entered))
            service.faults.sign_status = 402
            service.send(chat("one"))
            service.send(chat("two"))
            await watcher.until(lambda: len(watcher.phases) > 4 and watcher.phases[-1] is Phase.LIVE)
            await service.until(lambda: len(service.entered) == 2)
            service.send(chat("afterwards"))
            await watcher.until(lambda: "afterwards" in watcher.comments)
    assert source.route.name == "tiktools-direct"
    assert watcher.states[-1] == ConnectionState(
        Phase.LIVE, "signed: refused; tiktools-direct: connected.", is_gap=True
    )
    stream = EventPipeline()
    events = [raw.event for item in watcher.seen for raw in stream.take(item, source.route, 0.0)]
    assert [event.comment for event in events if isinstance(event, ChatSent)] == ["one", "two", "afterwards"]
    assert stream.repeats > 0
    assert [event.is_gap for event in events if isinstance(event, Connected)] == [False, True]


# --- with routes that do as they are told -----------------------------------------------------------------------------


class Scripted:
    """A source that gives the items of its script, one after the other."""

    def __init__(self, name: str, script: Sequence[SourceItem]) -> None:
        self.route = Route(name)
        self._script = script

    async def items(self) -> AsyncIterator[SourceItem]:
        for item in self._script:
            yield item


LIVE = ConnectionState(Phase.LIVE)
LOST = ConnectionState(Phase.RECONNECTING, "It broke off.", code="lost")
FAILED = ConnectionState(Phase.FAILED, "It broke off.", "Try later.", code="lost")
NOT_LIVE = ConnectionState(Phase.FAILED, "@ann is not live.", "Try later.", code="not_live")
FRAME = FrameReceived(b"", 0.0, None)
FACTS = RoomFacts(room_id=7, streamer="ann")


async def run_auto(scripts: dict[str, Sequence[SourceItem]]) -> tuple[list[SourceItem], list[tuple[str, bool]]]:
    """What comes out, and which routes were opened, each with whether it was told of the room."""
    opened: list[tuple[str, bool]] = []

    def open_route(name: str, known: RoomFacts | None) -> Scripted:
        opened.append((name, known is not None))
        return Scripted(name, scripts[name])

    source = AutoSource(tuple(scripts), open_route)
    return [item async for item in source.items()], opened


async def test_once_live_a_route_has_all_its_retries() -> None:
    script: list[SourceItem] = [FACTS, LIVE, FRAME, FRAME, FRAME, LOST, LOST, LOST, LIVE, ConnectionState(Phase.ENDED)]
    seen, opened = await run_auto({"a": script, "b": ()})
    assert seen == script
    assert opened == [("a", False)]


async def test_a_socket_that_only_opens_has_not_shown_that_its_route_works() -> None:
    seen, opened = await run_auto({"a": (LIVE, FRAME, LOST, LIVE, FRAME, LOST, LIVE), "b": (LIVE,)})
    assert [name for name, _ in opened] == ["a", "b"]
    assert seen[-1] == ConnectionState(Phase.LIVE, "a: connection lost; b: connected.", is_gap=True)


async def test_after_a_live_route_has_failed_the_others_are_tried_once_and_look_the_room_up_again() -> None:
    seen, opened = await run_auto({"a": (FACTS, LIVE, FAILED), "b": (LOST, LOST), "c": (LIVE, FAILED)})
    assert opened == [("a", False), ("b", False), ("c", False)]
    lives = [item for item in seen if isinstance(item, ConnectionState) and item.phase is Phase.LIVE]
    assert [(state.detail, state.is_gap) for state in lives] == [
        ("", False),
        ("a: connection lost; b: connection lost; c: connected.", True),
    ]
    assert seen[-1] == ConnectionState(
        Phase.FAILED,
        "No way in: a: connection lost; b: connection lost; c: connection lost.",
        "Try later.",
        code="lost",
    )
    going_on = [item for item in seen if isinstance(item, ConnectionState) and "trying" in item.detail]
    assert {state.phase for state in going_on} == {Phase.RECONNECTING}


async def test_a_room_that_is_no_longer_live_after_a_loss_has_ended() -> None:
    seen, _ = await run_auto({"a": (FACTS, LIVE, FAILED), "b": (NOT_LIVE,)})
    assert seen[-1] == ConnectionState(Phase.ENDED, "The LIVE ended while the connection was lost.")


async def test_a_room_that_was_never_live_has_not_ended() -> None:
    seen, _ = await run_auto({"a": (FAILED,), "b": (NOT_LIVE,)})
    assert seen[-1] == NOT_LIVE


async def test_the_last_word_is_the_preferred_routes_and_once_live_that_of_what_happened_last() -> None:
    used_up = ConnectionState(Phase.FAILED, "Used up.", "Set a key.", code="rate_limited")
    away = ConnectionState(Phase.FAILED, "Nobody is there.", "Check the network.", code="unreachable")
    unreached: dict[str, Sequence[SourceItem]] = {"a": (used_up,), "b": (away,)}
    reached: dict[str, Sequence[SourceItem]] = {"a": (used_up,), "b": (FACTS, LIVE, away), "c": (away,)}
    for scripts, like in ((unreached, used_up), (reached, away)):
        last = (await run_auto(scripts))[0][-1]
        assert isinstance(last, ConnectionState)
        assert (last.advice, last.code) == (like.advice, like.code)
