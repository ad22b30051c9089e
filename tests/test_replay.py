"""A replay: the room as it was at every instant, however one got there."""

from __future__ import annotations

import asyncio
import math
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from helpers.manual_session import STARTED_AT
from helpers.replays import GAP_SECONDS, Recorded, record, wound
from helpers.screens import running, shown

from tiktok_tui.core.source_items import Phase
from tiktok_tui.replay.jump_target import Fraction, NextBattle, NextGift, Offset
from tiktok_tui.replay.recording_source import RecordingSource
from tiktok_tui.replay.replay import Replay
from tiktok_tui.replay.seek import EVENTS_BEFORE
from tiktok_tui.session.session import Update

SCENES = ("evening", "battle", "streaks", "everything", "damaged", "battle-midway")
GAP_AT = 60.0


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Recorded:
    path = tmp_path_factory.mktemp("recorded") / "evening"
    return record(path, "evening", 120, look_every=10, checkpoint_every=25, gap_at=GAP_AT)


def what_is_shown(update: Update) -> object:
    """All that must be as it was, besides lines. Bytes are counted otherwise: how long frames were is not known."""
    counts = update.counts
    return (update.room, counts.events, counts.frames, counts.damaged, counts.unknown, counts.extras, counts.repeats)


# --- the room ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("scene", SCENES)
def test_wherever_one_jumps_the_room_is_as_it_was_while_it_was_recorded(tmp_path: Path, scene: str) -> None:
    recorded = record(tmp_path / "room", scene, 150, rate=8, look_every=10, checkpoint_every=33, gap_at=70)
    instants = list(recorded.seen)
    random.Random(5).shuffle(instants)
    with wound(recorded.path) as player:
        player.replay.toggle()
        for second in instants:
            player.seek(second)
            assert what_is_shown(player.replay.collect()) == what_is_shown(recorded.seen[second])
            assert player.second == pytest.approx(second)


@pytest.mark.parametrize("speed", [0.5, 1.0, 16.0])
def test_played_at_any_speed_the_room_is_as_it_was(evening: Recorded, speed: float) -> None:
    with wound(evening.path, speed=speed) as player:
        for second, seen in evening.seen.items():
            while player.second < second - 1e-6:
                # In small parts: over the gap it goes faster.
                player.wait(min(second - player.second, 0.5) / speed)
            assert what_is_shown(player.replay.collect()) == what_is_shown(seen)


def test_at_full_speed_everything_is_played_and_the_end_stays(evening: Recorded) -> None:
    with wound(evening.path, speed=math.inf) as player:
        player.settle()
        update = player.replay.collect()
        assert [raw.number for raw in update.events] == list(range(1, update.events[-1].number + 1))
        assert update.connection.phase is Phase.ENDED
        assert player.replay.state.is_at_end
        player.wait(60)
        assert player.replay.collect().room == update.room
        player.seek(30)
        assert what_is_shown(player.replay.collect()) == what_is_shown(evening.seen[30.0])


def test_on_from_a_jump_the_room_is_what_it_would_have_been(evening: Recorded) -> None:
    with wound(evening.path) as player:
        player.seek(12)
        player.replay.collect()
        player.wait(28)
        assert what_is_shown(player.replay.collect()) == what_is_shown(evening.seen[40.0])


def test_a_checkpoint_that_cannot_be_read_costs_time_and_nothing_else(tmp_path: Path) -> None:
    recorded = record(tmp_path / "room", "evening", 60, look_every=10, checkpoint_every=20)
    with closing(sqlite3.connect(recorded.path)) as connection:
        connection.execute("UPDATE checkpoints SET state = X'00ff' WHERE event > 100")
        connection.commit()
    with wound(recorded.path) as player:
        player.seek(50)
        assert what_is_shown(player.replay.collect()) == what_is_shown(recorded.seen[50.0])


# --- lines ------------------------------------------------------------------------------------------------------------


def played_to(path: Path, second: float) -> tuple[list[int], dict[int, tuple[int, bool]]]:
    """The events so far, and every streak as it is, by its first event, of a replay played from the beginning."""
    events: list[int] = []
    streaks: dict[int, tuple[int, bool]] = {}
    with wound(path) as player:
        while player.second < second - 1e-6:
            player.wait(min(second - player.second, 0.5))
        update = player.replay.collect()
        events += [raw.number for raw in update.events]
        streaks |= {streak.first_number: (streak.count, streak.is_open) for streak in update.streaks}
    return events, streaks


@pytest.mark.parametrize("second", [25.0, 60.0, 110.0, 139.0])
def test_behind_a_jump_stand_the_lines_that_came_last(evening: Recorded, second: float) -> None:
    events, streaks = played_to(evening.path, second)
    with wound(evening.path) as player:
        player.seek(150)
        player.replay.collect()
        player.seek(second)
        update = player.replay.collect()
    assert update.is_seek
    shown = [raw.number for raw in update.events]
    assert shown == events[-len(shown) :]
    assert len(shown) > min(len(events), EVENTS_BEFORE) - 20
    assert {streak.first_number: (streak.count, streak.is_open) for streak in update.streaks} == streaks


def test_a_gap_stands_where_it_was_and_a_state_that_has_passed_is_not_told_again(evening: Recorded) -> None:
    with wound(evening.path) as player:
        player.seek(105)
        update = player.replay.collect()
        (gap,) = [change for change in update.states if change.state.is_gap]
        assert gap.at == STARTED_AT + GAP_AT + GAP_SECONDS
        assert max(raw.received_at for raw in update.events if raw.number <= gap.after) <= STARTED_AT + GAP_AT
        assert update.connection.phase is Phase.LIVE
        player.seek(GAP_AT + 20)
        assert player.replay.collect().connection.phase is Phase.RECONNECTING
        player.seek(20)
        update = player.replay.collect()
        assert update.connection.phase is Phase.LIVE
        assert [change.state.phase for change in update.states] == [Phase.LIVE]


def test_a_short_way_on_adds_to_the_lines_instead_of_beginning_anew(evening: Recorded) -> None:
    with wound(evening.path) as player:
        player.seek(20)
        before = player.replay.collect().events[-1].number
        player.replay.go(Offset(5))
        player.settle()
        update = player.replay.collect()
        assert not update.is_seek
        assert update.events[0].number == before + 1
        assert player.second == pytest.approx(25)


# --- play and step ----------------------------------------------------------------------------------------------------


def test_held_nothing_moves_and_played_on_it_goes_on_from_there(evening: Recorded) -> None:
    with wound(evening.path) as player:
        player.wait(10)
        player.replay.toggle()
        player.wait(100)
        assert player.second == pytest.approx(10)
        assert what_is_shown(player.replay.collect()) == what_is_shown(evening.seen[10.0])
        player.replay.toggle()
        player.wait(20)
        assert what_is_shown(player.replay.collect()) == what_is_shown(evening.seen[30.0])


def test_a_step_is_one_frame_and_a_step_back_takes_it_away_again(evening: Recorded) -> None:
    with wound(evening.path) as player:
        player.wait(10)
        player.replay.collect()
        player.replay.step(1)
        player.settle()
        before, position = player.replay.collect(), player.second
        frames = {raw.frame_number for raw in before.events}
        assert len(frames) == 1
        player.replay.step(1)
        player.settle()
        after = player.replay.collect()
        assert {raw.frame_number for raw in after.events} == {max(frames) + 1}
        player.replay.step(-1)
        player.settle()
        assert player.second == position
        assert what_is_shown(player.replay.collect()) == what_is_shown(before)
        player.wait(50)
        assert player.second == position


def test_many_steps_at_once_lead_where_single_ones_do(evening: Recorded) -> None:
    def stepped(times: int) -> tuple[float, object]:
        with wound(evening.path) as player:
            player.replay.toggle()
            player.seek(50)
            for _ in range(60 // times):
                for _ in range(times):
                    player.replay.step(-1)
                player.settle()
            for _ in range(2):
                player.replay.step(1)
            player.settle()
            return player.second, what_is_shown(player.replay.collect())

    assert stepped(1) == stepped(60)
    assert stepped(1)[0] < 40


def test_faster_and_slower_change_how_time_passes(evening: Recorded) -> None:
    with wound(evening.path) as player:
        player.settle()
        player.replay.change_speed(1)
        player.replay.change_speed(1)
        player.wait(5)
        assert player.second == pytest.approx(20, abs=0.1)
        for _ in range(4):
            player.replay.change_speed(-1)
        player.wait(8)
        assert player.second == pytest.approx(22, abs=0.1)


def test_played_on_at_the_end_it_begins_again(evening: Recorded) -> None:
    with wound(evening.path) as player:
        player.replay.go(Fraction(1.0))
        player.settle()
        assert player.replay.collect().connection.phase is Phase.ENDED
        player.wait(1)
        assert player.replay.state.is_at_end
        player.replay.toggle()
        player.wait(10)
        assert player.second == pytest.approx(10, abs=0.2)
        assert player.replay.state.is_playing


# --- in a thread of its own -------------------------------------------------------------------------------------------


async def until(condition: Callable[[], bool]) -> None:
    """What the other thread does cannot be awaited."""
    async with asyncio.timeout(60):
        while not condition():  # noqa: ASYNC110
            await asyncio.sleep(0.005)


def is_at(replay: Replay, second: float) -> bool:
    return replay.state.position == STARTED_AT + second


async def test_wishes_come_from_another_thread_and_are_done_without_waiting(evening: Recorded) -> None:
    replay = Replay(RecordingSource(evening.path, 1.0))
    async with running(replay):
        replay.toggle()
        await until(lambda: not replay.state.is_playing)
        for second in (110.0, 20.0, 50.0):
            replay.seek(STARTED_AT + second)
            await until(partial(is_at, replay, second))
        assert what_is_shown(replay.collect()) == what_is_shown(evening.seen[50.0])
        await until(lambda: replay.timeline is not None)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE frames SET received_at = 9e999 WHERE number = 40",
        "UPDATE frames SET received_at = 'soon', first_event = -5 WHERE number > 100",
        "UPDATE facts SET value = -1e300 WHERE name = 'began_at'",
        "UPDATE states SET at = 9e999, is_gap = 1",
        "UPDATE frames SET data = X'1f8b' WHERE number % 7 = 0",
        "UPDATE streaks SET diamonds = 9223372036854775807, streak = '{}'",
        "DELETE FROM frames WHERE number BETWEEN 50 AND 150",
        "DELETE FROM events WHERE number % 3 = 0",
    ],
)
async def test_a_strangers_recording_may_be_nonsense_and_is_shown_as_far_as_it_goes(
    tmp_path: Path, damage: str
) -> None:
    recorded = record(tmp_path / "room", "evening", 60, checkpoint_every=20)
    with closing(sqlite3.connect(recorded.path)) as connection:
        connection.execute(damage)
        connection.commit()
    with wound(recorded.path, speed=math.inf) as player:
        player.replay._scan.read()
        async with shown(player.replay) as screen:
            player.settle()
            await screen.draw()
            for place in (Fraction(0.5), Offset(-10), NextGift(10), NextBattle(), Fraction(0.0), Fraction(1.0)):
                player.replay.go(place)
                player.settle()
                await screen.draw()
            assert screen.app.is_running
            assert player.replay.timeline is not None
            assert player.replay.collect().counts.events > 0
