"""The screen of a replay: the timeline, the keys, and the mouse."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from helpers.manual_session import STARTED_AT, Crowd, ManualSession
from helpers.replays import HandWound, Recorded, record, wound
from helpers.screens import SIZES, USUAL, Shown, shown
from helpers.terminal import Terminal
from test_screen_invariants import assert_rows_fit

from tiktok_tui.cli import main
from tiktok_tui.core.source_items import Phase
from tiktok_tui.panes.timeline import GAP, HERE, TimelinePane
from tiktok_tui.replay.timeline import ReplayState, Span, Timeline, in_cells
from tiktok_tui.store.recorder import Recorder


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Recorded:
    path = tmp_path_factory.mktemp("recorded") / "evening"
    return record(path, "evening", 300, look_every=10, checkpoint_every=60, gap_at=200)


@asynccontextmanager
async def replayed(recorded: Recorded, size: tuple[int, int] = USUAL) -> AsyncIterator[tuple[Shown, HandWound]]:
    """The screen of a replay that is held at its beginning, its timeline read."""
    with wound(recorded.path) as player:
        player.hold_at(0)
        async with shown(player.replay, size, notifications=True) as screen:
            yield screen, player


async def act(screen: Shown, player: HandWound, *keys: str) -> None:
    for key in keys:
        await screen.press(key)
        player.settle()
        await screen.draw()


def timeline_of(screen: Shown) -> TimelinePane:
    return screen.app.monitor.query_one(TimelinePane)


def bars(screen: Shown) -> tuple[str, str]:
    """The two rows of the timeline, as far as they are bars."""
    pane = timeline_of(screen)
    texts = [pane.render_line(y).text for y in range(2)]
    end = -16 if screen.app.size.width >= 100 else -1
    return texts[0].partition(" chat ")[2][:end], texts[1].partition(" ◆ ")[2][:end]


def test_values_are_spread_over_cells_and_nothing_is_lost() -> None:
    assert in_cells((1, 2, 3, 4), 2) == [3, 7]
    assert in_cells((4, 8), 4) == [2, 2, 4, 4]
    assert in_cells((), 3) == [0, 0, 0]
    for width in (1, 7, 55, 178, 1_500):
        assert sum(in_cells(tuple(range(1_000)), width)) == pytest.approx(sum(range(1_000)))


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_timeline_shows_where_one_is_and_how_much_happened_when(
    evening: Recorded, size: tuple[int, int]
) -> None:
    async with replayed(evening, size) as (screen, player):
        player.seek(170)
        await screen.draw()
        assert_rows_fit(screen)
        assert "2:50 / 5:40" in screen.text
        assert "paused" in screen.text
        chat, diamonds = bars(screen)
        assert chat.index(HERE) == diamonds.index(HERE) == pytest.approx(len(chat) // 2, abs=1)
        assert chat.count(GAP) == pytest.approx(len(chat) * 40 / 340, abs=2)
        assert ("from 20:15:00" in screen.text) == (size[0] >= 100)
        assert sum(character not in f" {HERE}{GAP}" for character in chat) > len(chat) / 3


async def test_keys_wind_step_and_play(evening: Recorded) -> None:
    async with replayed(evening) as (screen, player):
        await act(screen, player, "right", "right", "shift+right")
        assert player.second == pytest.approx(80, abs=0.5)
        await act(screen, player, "left")
        assert player.second == pytest.approx(70, abs=0.5)
        assert "1:10 / 5:40" in screen.text
        before = player.second
        await act(screen, player, "full_stop")
        assert before < player.second < before + 3
        await act(screen, player, "comma")
        assert player.second <= before
        await act(screen, player, "greater_than_sign", "space")
        assert "▶" in screen.text
        assert "2x playing" in screen.text
        player.wait(5)
        await screen.draw()
        assert player.second == pytest.approx(80, abs=1)
        await act(screen, player, "space")
        assert "paused" in screen.text


async def test_a_jump_shows_the_lines_before_that_instant_and_no_others(evening: Recorded) -> None:
    async with replayed(evening) as (screen, player):
        player.seek(250)
        await screen.draw()
        late = screen.rows_of_chat()[-1]
        number = screen.inspector.lines[-1].number
        await screen.press("up", "up")
        player.seek(30)
        await screen.draw()
        assert screen.chat.is_following
        assert late not in screen.rows_of_chat()
        assert screen.inspector.lines[-1].number < number
        counts = evening.seen[30.0].counts
        assert f"{counts.events:,} events" in screen.lines[1]
        assert f"{evening.seen[30.0].room.diamonds:,} ◆" in screen.lines[1]
        # And on again: the same lines as before.
        player.seek(250)
        await screen.draw()
        assert screen.rows_of_chat()[-1] == late


async def test_the_prompt_takes_a_place_and_says_when_there_is_none(evening: Recorded) -> None:
    async with replayed(evening) as (screen, player):
        await act(screen, player, "ctrl+g")
        assert screen.focused == "jump-prompt"
        await act(screen, player, *"0:02:00", "enter")
        assert player.second == pytest.approx(120)
        assert screen.focused == "chat"
        await act(screen, player, "ctrl+g", *"29:00", "enter")
        assert any("over by then" in toast.message for toast in screen.app._notifications)
        await act(screen, player, "ctrl+g", *"gift>=999999", "enter")
        assert any("no gift of 999,999 diamonds" in toast.message for toast in screen.app._notifications)
        assert player.second == pytest.approx(120)
        await act(screen, player, "ctrl+g", *"0:01", "escape")
        assert screen.focused == "chat"
        assert player.second == pytest.approx(120)


async def test_a_click_on_the_bar_goes_there(evening: Recorded) -> None:
    async with replayed(evening) as (screen, player):
        pane = timeline_of(screen)
        start = pane.render_line(0).text.index(" chat ") + len(" chat ")
        width = len(bars(screen)[0])
        await screen.pilot.click(TimelinePane, offset=(start + width // 2, 1))
        await screen.settle()
        player.settle()
        assert player.second == pytest.approx(170, abs=340 / width)
        await screen.pilot.click(TimelinePane, offset=(2, 0))
        await screen.settle()
        player.settle()
        assert player.second == pytest.approx(170, abs=340 / width)


async def test_a_live_room_has_no_timeline_and_its_keys_do_nothing() -> None:
    fed = ManualSession()
    fed.enter()
    async with shown(fed.session) as screen:
        assert not screen.app.monitor.query(TimelinePane)
        before = screen.text
        await screen.press("right", "ctrl+g", "full_stop", "d")
        assert screen.text == before


def test_battles_and_gaps_are_marked_where_nothing_else_is() -> None:
    pane = TimelinePane(None)
    pane._state = ReplayState(STARTED_AT, STARTED_AT, STARTED_AT + 100)
    pane._timeline = Timeline(
        STARTED_AT,
        STARTED_AT + 100,
        comments=(5, 0, 0, 0, 5, 5, 0, 0, 0, 1),
        diamonds=(0, 0, 0, 0, 9, 0, 0, 0, 0, 0),
        battles=(Span(STARTED_AT + 35, STARTED_AT + 59),),
        gaps=(Span(STARTED_AT + 70, STARTED_AT + 85),),
    )
    chat, diamonds = ["".join(cell[0] for cell in row) for row in pane._cells(10)]
    assert chat == "█   ██ ░░▄"
    assert diamonds == "   ━█━ ░░ "
    assert [cell[1] for cell in pane._cells(10)[1]][3:6] == ["battle"] * 3


async def test_a_recording_of_a_room_that_never_came_can_be_shown(tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "nothing")
    fed = ManualSession(recorder=recorder)
    fed.state(Phase.RESOLVING, "Looking for the LIVE of @nils_at_night.")
    fed.state(Phase.FAILED, "@nils_at_night is not live.", "Try again later.")
    recorder.close()
    with wound(tmp_path / "nothing") as player:
        player.settle()
        player.replay._scan.read()
        async with shown(player.replay) as screen:
            assert "@nils_at_night is not live." in screen.text
            assert "at the end" in screen.text
            await act(screen, player, "space", "right", "comma", "full_stop", "w")
            assert_rows_fit(screen)


def test_in_a_terminal_a_replay_is_there_at_once_and_goes_where_it_is_sent(evening: Recorded) -> None:
    with Terminal([sys.executable, "-m", "tiktok_tui", "replay", evening.path]) as terminal:
        terminal.wait_for("1x playing", 20)
        terminal.wait_for("● replay (recording)")
        terminal.press(" ")
        terminal.wait_for("1x paused")
        terminal.press("\x07")
        terminal.wait_for("Go to:")
        terminal.press("0:04:00\r")
        terminal.wait_for("4:00 / 5:40")
        terminal.press("\x1b[D")
        terminal.wait_for("3:50 / 5:40")
        terminal.press("q")
        assert terminal.wait_for_exit() == 0


@pytest.mark.parametrize("size", SIZES)
async def test_a_capture_of_several_rooms_is_as_many_days_long_as_there_are_between_them(
    tmp_path: Path, size: tuple[int, int], capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "rooms.ttui"
    recorder = Recorder(path)
    fed = ManualSession(recorder=recorder)
    fed.enter()
    crowd = Crowd(fed)
    crowd.says(crowd.person("Ann"), "then")
    fed.clock.now += 505 * 86_400 + 6 * 3_600 + 15 * 60 + 36
    crowd.says(crowd.person("Ben"), "now")
    recorder.close()
    assert main(["recordings", "info", str(path)]) == 0
    assert " 505 d 06:15:37\n" in capfd.readouterr().out
    with wound(path) as player:
        player.hold_at(0)
        async with shown(player.replay, size) as screen:
            assert " 0:00 / 505 d 06:15:37 " in timeline_of(screen).render_line(0).text
            await screen.press("greater_than_sign")
            assert_rows_fit(screen)
