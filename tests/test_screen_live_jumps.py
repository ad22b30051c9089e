"""Jumps in a room that goes on: to where something was, while the room is recorded on."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from helpers.manual_session import STARTED_AT
from helpers.screens import LARGE, Shown, shown
from helpers.scrollback import nothing_to_read, recorded, rows_of, small_memory, talk  # noqa: F401 - a fixture

from tiktok_tui.alerts.rules import read_rule
from tiktok_tui.panes.virtual_list.widget import VirtualList
from tiktok_tui.settings.screen import ScreenSettings
from tiktok_tui.store.recorder import Recorder

pytestmark = pytest.mark.usefixtures("small_memory")
EVENING = "20:15"  # STARTED_AT


def is_said(screen: Shown, words: str) -> bool:
    return words in screen.text


async def arrive(screen: Shown, pane: VirtualList, words: str) -> None:
    await screen.until(
        lambda: pane.cursor_line is not None and words in pane.rows_of(pane.cursor_line, 200)[0].text, words
    )
    assert any(words in row for row in rows_of(pane))


async def test_keys_go_to_large_gifts_battles_and_alerts_far_back_and_to_times(tmp_path: Path) -> None:
    assert int(STARTED_AT) % 86_400 == (20 * 60 + 15) * 60
    rule = read_rule({"filter": "needle"}, {}, tmp_path)
    with recorded(tmp_path, (rule,)) as (fed, crowd):
        ann = crowd.person("Ann", "ann")
        crowd.says(ann, "a needle in a haystack")
        crowd.gives(ann, "Galaxy", 1)
        talk(crowd, 0, 1_500)
        async with shown(fed.session) as screen:
            await screen.press("A")
            await arrive(screen, screen.chat, "a needle in a haystack")
            assert not screen.chat.is_following
            await screen.press("ctrl+g", *"20:20:00", "enter")
            await arrive(screen, screen.chat, "line 29")
            await screen.press("2", "D")
            await arrive(screen, screen.gifts, "Galaxy")
            crowd.says(ann, "the room goes on")
            await screen.press("1", "ctrl+g", *"end", "enter")
            await screen.draw()
            assert screen.chat.is_following
            assert "the room goes on" in screen.text


async def test_how_large_a_large_gift_is_can_be_typed_and_is_said(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        ann = crowd.person("Ann", "ann")
        for gift, count in (("Galaxy", 1), ("Rose", 30), ("Finger Heart", 24)):
            crowd.gives(ann, gift, count)
            talk(crowd, 0, 500)
        async with shown(fed.session, LARGE, ScreenSettings(large_gift=30), notifications=True) as screen:
            await screen.press("2", "D")
            await arrive(screen, screen.gifts, "Finger Heart")
            await screen.press("ctrl+g", *"?gift 500", "enter")
            await arrive(screen, screen.gifts, "Galaxy")
            assert "d and D go to gifts of 500 ◆ or more from now on." in screen.text
            await screen.press("d")
            await screen.until(lambda: "There is no gift of 500 diamonds or more after this." in screen.text)
            await screen.press("question_mark")
            assert " d  The next large gift: 500 ◆ or more" in screen.text
            await screen.press("escape", "ctrl+g", *"30◆", "enter")
            await arrive(screen, screen.gifts, "Rose")


async def test_keys_go_on_from_what_was_found_also_in_a_pane_that_does_not_show_it(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        ann = crowd.person("Ann", "ann")
        for count in (100, 200, 300):
            talk(crowd, count, count + 50)
            crowd.gives(ann, "Rose", count)
        talk(crowd, 400, 450)
        async with shown(fed.session, notifications=True) as screen:
            for key, count, line in (
                ("D", 300, 349),
                ("D", 200, 249),
                ("D", 100, 149),
                ("d", 200, 249),
                ("d", 300, 349),
            ):
                await screen.press(key)
                await arrive(screen, screen.chat, f"line {line}")
                await screen.until(partial(is_said, screen, f"Ann sent Rose ×{count}"))
            await screen.press("up", "up", "d")
            await arrive(screen, screen.chat, "line 349")


async def test_a_recording_that_cannot_be_read_is_said_to_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with recorded(tmp_path) as (fed, crowd):
        talk(crowd, 0, 20)
        monkeypatch.setattr(Recorder, "reading", lambda _: None)
        async with shown(fed.session, notifications=True) as screen:
            await screen.press("D", "D")
            await screen.until(lambda: "What is recorded cannot be read." in screen.text)
            await nothing_to_read(screen)


async def test_what_is_not_there_is_said_and_nothing_moves(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        talk(crowd, 0, 20)
        async with shown(fed.session, notifications=True) as screen:
            await screen.press("w")
            await screen.until(lambda: "No battle begins after this." in screen.text)
            assert screen.chat.is_following
