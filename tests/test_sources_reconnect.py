"""When a lost connection is tried again."""

from __future__ import annotations

from contextlib import AsyncExitStack
from dataclasses import replace
from random import Random

import pytest
from helpers.service_client import HastyClock, Streamer, chat, route_source, watching

from tiktok_tui.core.service_addresses import ServiceAddresses
from tiktok_tui.core.source_items import FrameReceived, MessagesReceived, Phase, Route
from tiktok_tui.simulator.service import SimulatedService
from tiktok_tui.sources.errors import ConnectionStalled
from tiktok_tui.sources.live_source import Emit, LiveSource
from tiktok_tui.sources.reconnect import HEALTHY_AFTER, ReconnectPolicy
from tiktok_tui.sources.routes import RouteSettings, open_route
from tiktok_tui.sources.timings import Timings


def waits(policy: ReconnectPolicy) -> list[float]:
    found = []
    while (wait := policy.next_wait()) is not None:
        found.append(wait)
    return found


def test_waits_double_within_a_quarter_of_jitter_and_come_to_an_end() -> None:
    for seed in range(50):
        found = waits(ReconnectPolicy(Random(seed)))
        assert all(0.75 * full <= wait <= full for wait, full in zip(found, (1, 2, 4, 8, 16), strict=True))


def test_only_a_connection_that_lasted_makes_the_count_start_anew() -> None:
    policy = ReconnectPolicy(Random(1))
    waits(policy)
    policy.connected_for(HEALTHY_AFTER - 1)
    assert policy.next_wait() is None
    policy.connected_for(HEALTHY_AFTER)
    assert len(waits(policy)) == 5


def test_a_second_refusal_in_a_row_is_an_answer() -> None:
    policy = ReconnectPolicy(Random(1))
    assert policy.next_wait(refused=True) is not None
    assert policy.next_wait() is not None
    assert policy.next_wait(refused=True) is not None
    assert policy.next_wait(refused=True) is None


def test_a_wait_that_was_asked_for_is_kept_unless_it_is_too_long_to_sit_through() -> None:
    policy = ReconnectPolicy(Random(1))
    assert policy.next_wait(retry_after=120) == 120
    assert policy.next_wait(retry_after=0) > 0  # type: ignore[operator]
    assert policy.next_wait(retry_after=3600) is None


class SteppedClock(HastyClock):
    """Time passes only when a test says so."""

    seconds = 0.0

    def monotonic(self) -> float:
        return self.seconds


class SlowSource(LiveSource):
    """Every connection lasts for a minute. Something comes at its end, or never."""

    route = Route("slow")

    def __init__(self, clock: SteppedClock, *, says_something: bool) -> None:
        super().__init__(clock=clock)
        self._steps = clock
        self._says_something = says_something
        self.connections = 0

    async def _connect(self, emit: Emit) -> None:
        self.connections += 1
        async with self._live(emit):
            self._steps.seconds += 60
            if self._says_something:
                await emit(FrameReceived(b"", 0.0, None))
            raise ConnectionStalled(60)


async def test_a_connection_on_which_nothing_comes_has_not_proven_itself_by_lasting() -> None:
    source = SlowSource(SteppedClock(), says_something=False)
    async with watching(source) as watcher:
        state = await watcher.to_the_end()
    assert (state.phase, state.code) == (Phase.FAILED, "stalled")
    assert source.connections == 6


async def test_a_connection_on_which_something_comes_for_long_may_be_lost_any_number_of_times() -> None:
    source = SlowSource(SteppedClock(), says_something=True)
    async with watching(source) as watcher:
        await watcher.until(lambda: source.connections == 20)
    assert Phase.FAILED not in watcher.phases


def test_while_nobody_can_be_reached_it_is_gone_on_for_an_hour_and_that_is_no_try_of_the_way() -> None:
    policy = ReconnectPolicy(Random(1))
    found = []
    while (wait := policy.next_wait(network_is_away=True)) is not None:
        found.append(wait)
    assert 2400 <= sum(found) <= 3600
    assert max(found) <= 30
    policy = ReconnectPolicy(Random(1))
    for _ in range(20):
        policy.next_wait(network_is_away=True)
    assert len(waits(policy)) == 5


@pytest.mark.parametrize("name", ["auto", "signed", "tiktools", "euler"])
async def test_a_network_that_is_away_for_long_and_comes_back_ends_nothing(name: str) -> None:
    clock = HastyClock()
    async with AsyncExitStack() as first:
        service = await first.enter_async_context(SimulatedService(Streamer()))
        source = route_source(service, name, clock=clock, euler_key="any")
        port = int(service.address.rpartition(":")[2])
        async with watching(source) as watcher:
            await watcher.until_phase(Phase.LIVE)
            await service.until(lambda: bool(service.entered or service.hosted_dials))
            for number in range(3):
                service.send(chat(f"comment {number}"))
            await watcher.until(lambda: sum(isinstance(i, FrameReceived | MessagesReceived) for i in watcher.seen) == 3)
            await first.aclose()
            await watcher.until(lambda: len(clock.waits) == 20)
            await first.enter_async_context(SimulatedService(Streamer(), port=port))
            state = await watcher.until_phase(Phase.LIVE)
    assert state.is_gap
    assert max(clock.waits) <= 30
    assert {state.code for state in watcher.states if state.phase is Phase.RECONNECTING} == {"lost", "unreachable"}


async def test_a_sign_server_that_is_away_while_tiktok_answers_is_left_for_the_next_route() -> None:
    clock = HastyClock()
    async with AsyncExitStack() as open_services:
        tiktok = await open_services.enter_async_context(SimulatedService(Streamer()))
        async with SimulatedService(Streamer()) as signing:
            addresses = replace(ServiceAddresses.all_at(tiktok.address), sign=signing.address)
            source = open_route("auto", "tester", RouteSettings(addresses), clock=clock, timings=Timings(open=20))
            watcher = await open_services.enter_async_context(watching(source))
            await watcher.until_phase(Phase.LIVE)
            await signing.until(lambda: bool(signing.entered))
            for number in range(3):
                signing.send(chat(f"comment {number}"))
            await watcher.until(lambda: "comment 2" in watcher.comments)
        await watcher.until_phase(Phase.RECONNECTING)
        state = await watcher.until_phase(Phase.LIVE)
    assert state.detail == "signed: not reachable; tiktools-direct: connected."
    assert state.is_gap
    assert len(clock.waits) == 5
