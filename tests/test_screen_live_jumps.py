"""Jumps in a room that goes on: to where something was, while the room is recorded on."""

from __future__ import annotations

from pathlib import Path

import pytest
from feeding import STARTED_AT
from looking_back import recorded, rows_of, small_memory, talk  # noqa: F401 - a fixture
from screens import Shown, shown

from tiktok_tui.alerts.rules import read_rule
from tiktok_tui.panes.lines import LinePane

pytestmark = pytest.mark.usefixtures("small_memory")
EVENING = "20:15"  # STARTED_AT


async def arrive(screen: Shown, pane: LinePane, words: str) -> None:
    await screen.until(
        lambda: pane.cursor_line is not None and words in pane.rows_of(pane.cursor_line, 200)[0].text, words
    )
    assert any(words in row for row in rows_of(pane))


async def test_keys_go_to_great_gifts_battles_and_alerts_far_back_and_to_times(tmp_path: Path) -> None:
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
            await screen.press("1", "end")
            await screen.draw()
            assert "the room goes on" in screen.text


async def test_what_is_not_there_is_said_and_nothing_moves(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        talk(crowd, 0, 20)
        async with shown(fed.session, notifications=True) as screen:
            await screen.press("w")
            await screen.until(lambda: "No battle begins after this." in screen.text)
            assert screen.chat.is_following
