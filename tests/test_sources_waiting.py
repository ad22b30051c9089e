"""--wait: from one LIVE of a streamer to the next."""

from __future__ import annotations

import pytest
from helpers.service_client import HastyClock, Streamer, chat, control, route_source, watching

from tiktok_tui.core.source_items import Phase
from tiktok_tui.simulator.faults import Faults
from tiktok_tui.simulator.service import SimulatedService
from tiktok_tui.wire.schema.upb import room_pb2

LOOKED_UP = [Phase.RESOLVING], [Phase.SIGNING, Phase.CONNECTING, Phase.LIVE]


@pytest.mark.parametrize(
    ("route", "before", "after"),
    [
        ("auto", *LOOKED_UP),
        ("signed", *LOOKED_UP),
        ("tiktools-direct", *LOOKED_UP),
        ("tiktools", [Phase.CONNECTING], [Phase.LIVE]),
        ("euler", [Phase.CONNECTING], [Phase.LIVE]),
    ],
)
async def test_a_streamer_who_is_not_live_is_waited_for_at_a_polite_pace(
    route: str, before: list[Phase], after: list[Phase]
) -> None:
    clock = HastyClock()
    async with (
        SimulatedService(Streamer(), faults=Faults(not_live=True)) as service,
        watching(route_source(service, route, clock=clock, wait=True, euler_key="any")) as watcher,
    ):
        await watcher.until(lambda: watcher.phases.count(Phase.WAITING) == 3)
        waiting = watcher.states[-1]
        service.faults.not_live = False
        await watcher.until_phase(Phase.LIVE)
    # Nothing tells of each single look.
    assert watcher.phases == [*before, *[Phase.WAITING] * len(clock.waits), *after]
    assert (waiting.detail, waiting.advice) == ("@tester is not live.", "Waiting for the LIVE to begin.")
    assert waiting.code == "not_live"
    assert waiting.retry_at > 0
    assert all(60 <= wait <= 75 for wait in clock.waits)
    assert len(set(clock.waits)) > 1


async def test_after_the_end_the_next_live_is_waited_for_and_is_no_gap() -> None:
    async with (
        SimulatedService(Streamer()) as service,
        watching(route_source(service, "signed", wait=True)) as watcher,
    ):
        await watcher.until_phase(Phase.LIVE)
        await service.until(lambda: bool(service.entered))
        service.room.is_live = False
        service.send(chat("goodbye"), control(room_pb2.CONTROL_ACTION_ENDED))
        waiting = await watcher.until_phase(Phase.WAITING)
        await watcher.until(lambda: watcher.phases.count(Phase.WAITING) == 3)
        service.room.is_live = True
        await watcher.until_phase(Phase.LIVE)
        await service.until(lambda: len(service.entered) == 2)
        service.send(chat("hello again"))
        await watcher.until(lambda: "hello again" in watcher.comments)
    assert (waiting.detail, waiting.advice) == ("The LIVE is over.", "Waiting for the next one.")
    assert [state.is_gap for state in watcher.states if state.phase is Phase.LIVE] == [False, False]
    assert Phase.ENDED not in watcher.phases
    assert "cursor" not in service.sign_requests[1].query


@pytest.mark.parametrize("faults", [Faults(no_such_user=True), Faults(age_restricted=True), Faults(blocked_page=True)])
async def test_what_waiting_would_not_change_is_said_at_once(faults: Faults) -> None:
    async with (
        SimulatedService(Streamer(), faults=faults) as service,
        watching(route_source(service, "signed", wait=True)) as watcher,
    ):
        state = await watcher.to_the_end()
    assert state.phase is Phase.FAILED
    assert Phase.WAITING not in watcher.phases


async def test_looks_that_fail_while_waiting_grow_rarer_and_are_no_end() -> None:
    clock = HastyClock()
    async with (
        SimulatedService(Streamer(), faults=Faults(not_live=True)) as service,
        watching(route_source(service, "signed", clock=clock, wait=True)) as watcher,
    ):
        await watcher.until_phase(Phase.WAITING)
        service.faults.blocked_page = True
        await watcher.until(lambda: "HTTP 403" in watcher.states[-1].detail)
        failing = len(watcher.states) - 1
        await watcher.until(lambda: len(watcher.states) == failing + 5)
        service.faults.blocked_page = service.faults.not_live = False
        await watcher.until_phase(Phase.LIVE)
    assert {state.phase for state in watcher.states[failing : failing + 5]} == {Phase.WAITING}
    waits = clock.waits[failing - 1 : failing + 4]
    assert all(full <= wait <= full * 1.25 for full, wait in zip((120, 240, 480, 600, 600), waits, strict=True))


async def test_a_used_up_quota_is_not_waited_out_by_asking_again() -> None:
    async with (
        SimulatedService(Streamer(), faults=Faults(not_live=True)) as service,
        watching(route_source(service, "signed", wait=True)) as watcher,
    ):
        await watcher.until_phase(Phase.WAITING)
        service.faults.sign_status, service.faults.sign_retry_after = 429, 3600
        service.faults.not_live = False
        state = await watcher.to_the_end()
    assert (state.phase, state.code) == (Phase.FAILED, "rate_limited")
    assert len(service.sign_requests) == 1


async def test_a_live_that_was_lost_for_good_is_looked_for_again_and_what_was_missed_is_a_gap() -> None:
    clock = HastyClock()
    async with (
        SimulatedService(Streamer(), faults=Faults(close_after=1)) as service,
        watching(route_source(service, "signed", clock=clock, wait=True)) as watcher,
    ):
        await watcher.until_phase(Phase.LIVE)
        await service.until(lambda: bool(service.entered))
        service.faults.sign_garbage = True
        service.send(chat("the last that is heard"))
        waiting = await watcher.until_phase(Phase.WAITING)
        service.faults.sign_garbage = False
        live = await watcher.until_phase(Phase.LIVE)
    assert (waiting.code, waiting.advice) == ("unreadable", "Waiting until that has passed.")
    assert len([wait for wait in clock.waits if wait < 60]) == 5
    assert live.is_gap
