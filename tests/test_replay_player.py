"""The clock of a replay, and what people type to jump: pure, with a clock that is moved by hand."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator

import pytest

from tiktok_tui.events.filter import Searchable, searchable_event
from tiktok_tui.events.model import GiftSent, Viewer
from tiktok_tui.replay.event_finder import first_time
from tiktok_tui.replay.jump_target import (
    EventNumber,
    Fraction,
    FromBeginning,
    JumpTargetError,
    Match,
    NextAlert,
    NextBattle,
    NextGift,
    Offset,
    ShownTime,
    parse_jump_target,
)
from tiktok_tui.replay.playback_clock import LONGEST_SILENCE, SPEEDS, PlaybackClock

BEGAN = 1_763_756_100.0


def played_until(player: PlaybackClock, instants: list[float], now: float) -> list[float]:
    """The instants, from `BEGAN`, that are due when the clock shows `now`, played one after the other."""
    played = []
    for at in instants:
        player.schedule(BEGAN + at, now)
        if player.wait(now) > 0:
            break
        player.advance(now)
        played.append(at)
    return played


@pytest.mark.parametrize(("speed", "seconds"), [(0.25, 8.0), (1.0, 2.0), (4.0, 0.5)])
def test_what_comes_next_is_due_when_its_time_has_passed_at_the_speed_played(speed: float, seconds: float) -> None:
    player = PlaybackClock(BEGAN, 0.0, speed)
    player.schedule(BEGAN + 2, 0.0)
    assert player.wait(0.0) == min(seconds, LONGEST_SILENCE)
    assert player.wait(0.25) == pytest.approx(min(seconds, LONGEST_SILENCE) - 0.25)
    assert player.position(0.25) == pytest.approx(BEGAN + 0.25 * speed)


def test_at_full_speed_nothing_waits_and_the_position_is_that_of_what_came_last() -> None:
    player = PlaybackClock(BEGAN, 0.0, math.inf)
    assert played_until(player, [1.0, 100.0, 5_000.0], 0.0) == [1.0, 100.0, 5_000.0]
    assert player.position(0.0) == BEGAN + 5_000


def test_a_silence_is_passed_over_and_time_runs_on_from_its_end() -> None:
    player = PlaybackClock(BEGAN, 0.0)
    player.schedule(BEGAN + 3_600, 0.0)
    assert player.wait(0.0) == LONGEST_SILENCE
    player.advance(LONGEST_SILENCE)
    player.schedule(BEGAN + 3_602, LONGEST_SILENCE)
    assert player.position(LONGEST_SILENCE) == BEGAN + 3_600
    assert player.wait(LONGEST_SILENCE) == 2.0


def test_a_late_program_catches_up_but_not_when_it_stood_still_for_long() -> None:
    player = PlaybackClock(BEGAN, 0.0)
    assert played_until(player, [1.0, 2.0, 3.5, 4.0], 3.4) == [1.0, 2.0]
    player.advance(3.6)
    player.schedule(BEGAN + 4.0, 3.6)
    assert player.wait(3.6) == pytest.approx(0.4)
    player.advance(600.0)
    player.schedule(BEGAN + 6.0, 600.0)
    assert player.wait(600.0) == 2.0


def test_a_pause_holds_the_instant_and_play_goes_on_from_it() -> None:
    player = PlaybackClock(BEGAN, 0.0, 2.0)
    player.schedule(BEGAN + 8, 0.0)
    player.pause(1.0)
    assert player.wait(100.0) == math.inf
    assert player.position(100.0) == BEGAN + 2
    player.play(100.0)
    assert player.position(101.0) == BEGAN + 4
    assert player.wait(101.0) == 2.0


def test_a_single_step_while_paused_goes_to_the_instant_of_what_came() -> None:
    player = PlaybackClock(BEGAN, 0.0)
    player.pause(0.0)
    player.schedule(BEGAN + 9, 5.0)
    player.advance(5.0)
    assert player.position(5.0) == BEGAN + 9


def test_another_speed_counts_from_now_on() -> None:
    player = PlaybackClock(BEGAN, 0.0)
    player.schedule(BEGAN + 10, 0.0)
    assert player.change_speed(1, 2.0) == 2.0
    assert player.position(3.0) == BEGAN + 4
    assert player.change_speed(-1, 3.0) == 1.0
    assert player.position(4.0) == BEGAN + 5


def test_speeds_go_from_a_quarter_to_all_there_is_and_no_further() -> None:
    player = PlaybackClock(BEGAN, 0.0, 3.0)
    assert player.change_speed(1, 0.0) == 4.0
    assert [player.change_speed(1, 0.0) for _ in range(5)] == [8.0, 16.0, 32.0, math.inf, math.inf]
    assert [player.change_speed(-1, 0.0) for _ in range(9)][-2:] == [SPEEDS[0], SPEEDS[0]]


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("1:23:45", ShownTime(1, 23, 45)),
        ("90s", FromBeginning(90)),
        ("1h30m", FromBeginning(5_400)),
        ("20:15", ShownTime(20, 15)),
        ("+5m", Offset(300)),
        ("-30s", Offset(-30)),
        ("+1h10m5s", Offset(4_205)),
        (" 50% ", Fraction(0.5)),
        ("start", Fraction(0.0)),
        ("end", Fraction(1.0)),
        ("#1234", EventNumber(1234)),
        ("battle", NextBattle()),
        ("?battle", NextBattle(is_back=True)),
        ("Alert", NextAlert()),
    ],
)
def test_what_is_typed_becomes_a_place(typed: str, place: object) -> None:
    assert parse_jump_target(typed, 100) == place


def gift(diamonds: int) -> Searchable:
    rose = GiftSent(
        viewer=Viewer(1, "ann", "Ann"),
        gift_id=1,
        gift_name="Rose",
        diamonds_each=1,
        repeat_count=diamonds,
        repeat_end=True,
        can_streak=True,
    )
    return searchable_event(rose)


@pytest.mark.parametrize(
    "typed", ["gift>=100", "gift 100", "gifts >= 100", "?gift=100", "gift>99", "gift 100◆", "100◆", "?100 ◆", "gift"]
)
def test_a_gift_is_looked_for_by_its_worth(typed: str) -> None:
    place = parse_jump_target(typed, 100 if typed == "gift" else 7)
    assert isinstance(place, NextGift)
    assert place.is_back == typed.startswith("?")
    assert place.match.words == "gift of 100 diamonds or more"
    assert [worth for worth in (1, 99, 100, 5_000) if place.match.filter.matches(gift(worth))] == [100, 5_000]


def test_whatever_else_is_typed_is_a_filter() -> None:
    place = parse_jump_target("user:ann -lang:en", 100)
    assert isinstance(place, Match)
    assert place.words == "event that matches “user:ann -lang:en”"


@pytest.mark.parametrize("typed", ["", "  ", "?", "diamonds>=lots"])
def test_what_makes_no_sense_says_what_does(typed: str) -> None:
    with pytest.raises(JumpTargetError, match=r"\.$") as refusal:
        parse_jump_target(typed, 100)
    assert "1:23:45" in str(refusal.value) or "0:29:15" in str(refusal.value)


@pytest.fixture
def _in_berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("_in_berlin")
@pytest.mark.parametrize(
    ("clock", "minutes"),
    [((2, 30), 0), ((2, 50), 20), ((2, 10), 40), ((3, 5), 95), ((2, 29), 59), ((1, 0), 24 * 60 - 30)],
)
def test_a_time_is_the_first_that_clocks_show_also_when_they_are_put_back(clock: tuple[int, int], minutes: int) -> None:
    began = 1_761_438_600.0  # half past two in the night of 26 October 2025; at three it is two again
    assert first_time(*clock, None, began, None) == began + minutes * 60
