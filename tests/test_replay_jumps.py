"""Where a replay goes: to times, events, gifts, battles and alerts."""

from __future__ import annotations

import math
from datetime import UTC
from pathlib import Path

import pytest
from helpers.replays import HandWound, Recorded, record, wound

from tiktok_tui.alerts.rules import AlertRule
from tiktok_tui.events.filter_parse import parse_filter
from tiktok_tui.events.model import ChatSent, Followed, GiftSent
from tiktok_tui.replay.jump_target import NextAlert, NextBattle, NextGift, Offset, parse_jump_target


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Recorded:
    return record(tmp_path_factory.mktemp("recorded") / "evening", "evening", 120, checkpoint_every=25, gap_at=60)


@pytest.fixture(scope="module")
def battles(tmp_path_factory: pytest.TempPathFactory) -> Recorded:
    return record(tmp_path_factory.mktemp("recorded") / "battles", "battle", 300, look_every=10, checkpoint_every=70)


def go(player: HandWound, typed: str) -> list[str]:
    """Go where somebody types. What is said about it."""
    player.replay.go(parse_jump_target(typed, 100), UTC)
    player.settle()
    return player.replay.drain_notices()


@pytest.mark.parametrize(
    ("typed", "second"),
    [
        ("0:00:45", 45.0),
        ("1m30s", 90.0),
        ("20:16", 60.0),  # the room was entered at 20:15:00
        ("20:15:40", 40.0),
        ("0:50", 50.0),  # as the timeline shows it: at ten to one nobody recorded
        ("1:20", 80.0),
        ("start", 0.0),
        ("+20s", 50.0),
        ("-20s", 10.0),
        ("-5m", 0.0),
        ("50%", 80.0),
    ],
)
def test_a_time_is_gone_to(evening: Recorded, typed: str, second: float) -> None:
    with wound(evening.path) as player:
        player.seek(30)
        assert go(player, typed) == []
        assert player.second == pytest.approx(second, abs=1.0)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("3:00:00", "over by then"),
        ("19:00", "over by then"),
        ("#999999", "no event #999999"),
        ("gift>=1000000", "no gift of 1,000,000 diamonds or more after this"),
        ("user:nobody_of_this_name", "matches “user:nobody_of_this_name”"),
        ("alert", "No alerts are set"),
    ],
)
def test_what_is_not_there_is_said_and_one_stays(evening: Recorded, typed: str, words: str) -> None:
    with wound(evening.path) as player:
        player.seek(30)
        (notice,) = go(player, typed)
        assert words in notice
        assert player.second == pytest.approx(30)


def test_an_event_is_gone_to_by_its_number_or_by_a_filter(evening: Recorded) -> None:
    with wound(evening.path) as player:
        player.replay.toggle()
        player.seek(110)
        assert go(player, "#700") == []
        assert any(raw.number == 700 for raw in player.replay.collect().events[-12:])
        assert go(player, "kind:chat") == []
        newest = player.replay.collect().events
        assert any(isinstance(raw.event, ChatSent) and raw.number > 700 for raw in newest)
        here = newest[-1].number
        go(player, "?kind:chat")
        assert player.replay.collect().events[-1].number < here


def gifts_over(path: Path, diamonds: int) -> list[int]:
    """The event with which each streak comes to be worth so much."""
    with wound(path, speed=math.inf) as player:
        player.settle()
        found: dict[object, int] = {}
        for raw in player.replay.collect().events:
            gift = raw.event
            if isinstance(gift, GiftSent) and gift.repeat_count * gift.diamonds_each >= diamonds:
                found.setdefault((gift.viewer.id, gift.gift_id, gift.group_id or raw.number), raw.number)
        return sorted(found.values())


def test_from_gift_to_gift_each_streak_once_there_and_back(battles: Recorded) -> None:
    expected = gifts_over(battles.path, 100)
    assert len(expected) > 5
    with wound(battles.path) as player:
        player.replay.toggle()
        player.settle()

        def visit(is_back: bool) -> list[int]:
            visited: list[int] = []
            while True:
                player.replay.go(NextGift(100, is_back))
                player.settle()
                if player.replay.drain_notices():
                    return visited
                last = player.replay._last
                assert last is not None
                visited += [number for number in expected if last.first <= number <= last.last]

        assert visit(is_back=False) == expected
        assert visit(is_back=True) == expected[-2::-1]


def test_from_battle_to_battle(battles: Recorded) -> None:
    with wound(battles.path) as player:
        player.replay._scan.read()
        timeline = player.replay.timeline
        assert timeline is not None
        begins = [battle.begins_at for battle in timeline.battles]
        assert len(begins) >= 2
        for begin in begins:
            player.replay.go(NextBattle())
            player.settle()
            assert player.replay.state.position == begin
            battle = player.replay.collect().room.battle
            assert battle is not None
            assert battle.phase == "running"
        player.replay.go(NextBattle(is_back=True))
        player.settle()
        assert player.replay.state.position == begins[-2]


def alert(words: str) -> AlertRule:
    return AlertRule(words, parse_filter(words), words)


def test_alerts_are_jumped_to_and_coloured_but_nobody_else_is_told(evening: Recorded) -> None:
    with wound(evening.path, rules=(alert("kind:follow"),)) as player:
        player.replay.toggle()
        for second in (40.0, 20.0):
            player.seek(second)
            before = player.replay.collect()
            assert before.alerts
            player.replay.go(NextAlert())
            player.settle()
            update = player.replay.collect()
            followed = update.alerts[-1].raw
            assert isinstance(followed.event, Followed)
            assert followed.received_at == update.now > before.now
            assert player.replay.drain_alerts() == ((), ())
        player.replay.toggle()
        player.wait(60)
        assert player.replay.drain_alerts()[0]


def test_many_short_ways_are_one_long_way(evening: Recorded) -> None:
    with wound(evening.path) as player:
        player.seek(10)
        for _ in range(12):
            player.replay.go(Offset(10))
        player.settle()
        assert player.second == pytest.approx(130)


def test_searches_that_come_at_once_go_on_from_each_other_and_not_for_long(battles: Recorded) -> None:
    expected = gifts_over(battles.path, 100)

    def go(player: HandWound, times: int) -> int:
        for _ in range(times):
            player.replay.go(NextGift(100))
        player.settle()
        assert player.replay.drain_notices() == []
        assert player.replay._last is not None
        return player.replay._last.last

    with wound(battles.path) as player:
        player.replay.toggle()
        player.settle()
        assert expected[1] <= go(player, 2) < expected[2]
    with wound(battles.path) as player:
        player.replay.toggle()
        player.settle()
        assert go(player, 50) < expected[3]
