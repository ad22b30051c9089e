"""When a lost connection is tried again."""

from __future__ import annotations

from random import Random

from service_client import HastyClock, watching

from tiktok_tui.sources.base import FrameReceived, Phase, Route
from tiktok_tui.sources.errors import ConnectionStalled
from tiktok_tui.sources.life_cycle import Emit, LiveSource
from tiktok_tui.sources.reconnect import HEALTHY_AFTER, ReconnectPolicy


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
