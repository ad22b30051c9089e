"""A search goes from match to match through the whole session, counts them, and hides nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.manual_session import Crowd, ManualSession
from helpers.replays import wound
from helpers.screens import shown
from helpers.scrollback import (
    came_to,
    line_in_hand,
    needles,
    recorded,
    rows_of,
    search,
    small_memory,  # noqa: F401 - a fixture
    talk,
    title_of,
)

pytestmark = pytest.mark.usefixtures("small_memory")


async def test_n_goes_up_from_match_to_match_through_the_whole_session_and_N_down(tmp_path: Path) -> None:  # noqa: N802
    with recorded(tmp_path) as (fed, crowd):
        needles(crowd, (2, 500, 501, 1_100, 1_495), 1_500)
        async with shown(fed.session) as screen:
            await search(screen, "needle")
            for place, number in enumerate((1_495, 1_100, 501, 500, 2), 1):
                await came_to(screen, screen.chat, f"Needle {number}", f"{place} of 5 ")
                await screen.press("n")
            assert "Needle 2" in line_in_hand(screen.chat)
            for place, number in ((4, 500), (3, 501), (2, 1_100), (1, 1_495)):
                await screen.press("N")
                await came_to(screen, screen.chat, f"Needle {number}", f"{place} of 5 ")
            assert "hidden" not in title_of(screen.chat)
            await screen.press("down", "down", "down", "down")
            assert "5 found" in title_of(screen.chat)


async def test_the_newest_match_is_there_at_once_and_older_ones_are_counted_as_they_are_found() -> None:
    fed = ManualSession()
    fed.enter()
    needles(Crowd(fed), (2, 250), 280)
    async with shown(fed.session) as screen:
        await search(screen, "needle")
        assert "Needle 250" in line_in_hand(screen.chat)
        assert "1 of 2 " in title_of(screen.chat)
        await screen.press("n")
        assert "Needle 2" in line_in_hand(screen.chat)


async def test_presses_faster_than_the_disk_are_all_counted(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        needles(crowd, tuple(range(0, 1_000, 50)), 1_500)
        async with shown(fed.session) as screen:
            await search(screen, "needle")
            await screen.until(lambda: "of 20 " in title_of(screen.chat))
            for _ in range(7):
                await screen.app.monitor.action_perform("find_next")
            await came_to(screen, screen.chat, "Needle 600", "8 of 20 ")


async def test_what_matches_is_marked_in_its_line_whatever_its_letters() -> None:
    fed = ManualSession()
    fed.enter()
    crowd = Crowd(fed)
    crowd.says(crowd.person("Zoe", "zoe"), "Ａ ＮＥＥＤＬＥ, a needle; ein Stra\u00dfenfest")
    async with shown(fed.session) as screen:
        for typed, meant in (("needle", ["ＮＥＥＤＬＥ", "needle"]), ("strassen", ["Stra\u00dfen"])):
            await search(screen, typed)
            mark = screen.chat.style_of("match").bgcolor
            strip = screen.chat.render_line(1)
            marked = [segment.text for segment in strip if segment.style and segment.style.bgcolor == mark]
            assert "".join(marked) == "".join(meant)
        await screen.press("escape")
        assert all(segment.style is None or segment.style.bgcolor != mark for segment in screen.chat.render_line(1))
        assert "found" not in title_of(screen.chat)


async def test_a_search_finds_lines_on_show_only(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        zoe, cem = crowd.person("Zoe", "zoe"), crowd.person("Cem", "cem")
        for number in range(0, 1_000, 100):
            crowd.says(zoe if number % 200 else cem, f"needle {number}")
            talk(crowd, number, number + 100)
        async with shown(fed.session) as screen:
            await screen.press("slash", *"user:zoe", "enter")
            await search(screen, "needle")
            await came_to(screen, screen.chat, "needle 900", "1 of 5 ")
            for number in (700, 500, 300, 100):
                await screen.press("n")
                await came_to(screen, screen.chat, f"needle {number}", "")
            await screen.press("slash", *["backspace"] * 8, "enter")
            await screen.until(lambda: " of 10 " in title_of(screen.chat))
            assert "needle 100" in line_in_hand(screen.chat)


async def test_matches_that_come_meanwhile_are_counted_and_gone_to(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        needles(crowd, (3, 900), 1_000)
        async with shown(fed.session) as screen:
            await search(screen, "needle")
            await came_to(screen, screen.chat, "Needle 900", "1 of 2 ")
            crowd.says(crowd.person("Cem", "cem"), "a needle of mine")
            await screen.draw()
            assert "2 of 3 " in title_of(screen.chat)
            await screen.press("N")
            assert "a needle of mine" in line_in_hand(screen.chat)


async def test_a_replay_is_searched_on_both_sides_of_its_instant(tmp_path: Path) -> None:
    with recorded(tmp_path) as (_, crowd):
        needles(crowd, (3, 1_800), 2_000)
    with wound(tmp_path / "session.ttui") as hand:
        hand.hold_at(1_000)
        async with shown(hand.replay) as screen:
            assert "line 999" in rows_of(screen.chat)[-1] or "line 998" in rows_of(screen.chat)[-1]
            await search(screen, "needle")
            await came_to(screen, screen.chat, "Needle 3", "2 of 2 ")
            await screen.press("N")
            await came_to(screen, screen.chat, "Needle 1800", "1 of 2 ")
            await screen.press("down")
            await screen.until(lambda: "line 1800" in line_in_hand(screen.chat))
            await screen.press("end")
            assert screen.chat.is_following
            assert "line 999" in rows_of(screen.chat)[-1] or "line 998" in rows_of(screen.chat)[-1]


async def test_what_is_ahead_of_a_replay_is_called_so_and_the_replay_is_taken_there(tmp_path: Path) -> None:
    with recorded(tmp_path) as (_, crowd):
        needles(crowd, (3, 1_800), 2_000)
    with wound(tmp_path / "session.ttui") as hand:
        hand.hold_at(1_000)
        async with shown(hand.replay) as screen:
            await search(screen, "needle")
            await came_to(screen, screen.chat, "Needle 3", "2 of 2 · held")
            await screen.press("N")
            await came_to(screen, screen.chat, "Needle 1800", "1 of 2 · ahead of the replay, End returns")
            await screen.press("f")
            hand.settle()
            await screen.draw()
            assert screen.chat.is_following
            assert "Needle 1800" in rows_of(screen.chat)[-1]
            assert "ahead" not in title_of(screen.chat)
            await screen.press("4", "up", "up", "enter", "f")
            assert screen.details.raw is not None
            number = screen.details.raw.number
            hand.settle()
            await screen.draw()
            assert screen.inspector.lines[-1].number == number < 1_804


async def test_a_match_of_a_replay_counts_once_however_often_it_is_played(tmp_path: Path) -> None:
    with recorded(tmp_path) as (_, crowd):
        needles(crowd, (3, 700, 1_100), 2_000)
    with wound(tmp_path / "session.ttui") as hand:
        hand.hold_at(600)
        async with shown(hand.replay) as screen:
            await search(screen, "needle")
            await came_to(screen, screen.chat, "Needle 3", "3 of 3 ")
            await screen.press("end")
            hand.replay.toggle()
            hand.wait(200)
            await screen.draw()
            assert "line 7" in rows_of(screen.chat)[-1]
            hand.seek(1_500)
            await screen.draw()
            assert "3 found" in title_of(screen.chat)
            await screen.press("n")
            await came_to(screen, screen.chat, "Needle 1100", "1 of 3 ")


async def test_gifts_are_searched_by_what_the_whole_streak_is_worth(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        ann, zoe = crowd.person("Ann", "ann"), crowd.person("Zoe", "zoe")
        for number in range(600):
            crowd.gives(zoe if number in (5, 400) else ann, "Rose", 150 if number in (5, 400) else 2)
        async with shown(fed.session) as screen:
            await screen.press("2")
            await search(screen, "diamonds>=100")
            await came_to(screen, screen.gifts, "×150", "1 of 2 ")
            await screen.press("n")
            await came_to(screen, screen.gifts, "Zoe", "2 of 2 ")


async def test_the_inspector_is_searched_by_what_the_wire_says(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        crowd.sends("WebcastNobodyKnowsMessage", b"\x08\x96\x01")
        talk(crowd, 0, 1_000)
        async with shown(fed.session) as screen:
            await screen.press("4")
            await search(screen, "nobodyknows")
            await screen.until(lambda: "1 of 1 " in title_of(screen.inspector))
            await screen.until(lambda: screen.details.raw is not None)
            assert screen.details.raw is not None
            assert screen.details.raw.method == "WebcastNobodyKnowsMessage"


async def test_a_search_says_when_there_is_nothing_and_when_it_makes_no_sense(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        talk(crowd, 0, 1_000)
        async with shown(fed.session) as screen:
            await search(screen, "xyzzy")
            await screen.until(lambda: "no match" in title_of(screen.chat))
            assert screen.chat.is_following
            assert "line 999" in rows_of(screen.chat)[-1]
            await search(screen, "diamonds>=lots")
            assert "diamonds is a number" in title_of(screen.chat)
            await screen.press("n", "N", "escape")
            await screen.press("ctrl+f", *"abc", "escape")
            assert screen.focused == "chat"
            assert screen.chat.search_text == ""
