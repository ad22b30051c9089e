"""When a lost connection is tried again."""

from __future__ import annotations

from random import Random

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
