"""Every line of a session can be read again, however long ago it left the memory."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from helpers.manual_session import Crowd, ManualSession
from helpers.screens import LARGE, SMALL, Condition, Shown, shown
from helpers.scrollback import (
    MAX_LINES,
    WINDOW_LINES,
    at_the_beginning,
    recorded,
    rows_of,
    slowly,
    small_memory,  # noqa: F401 - a fixture
    talk,
    title_of,
)
from textual import events

from tiktok_tui.alerts.rules import AlertRule
from tiktok_tui.core.source_items import Phase
from tiktok_tui.events.filter import parse_filter
from tiktok_tui.panes.virtual_list.line import Line
from tiktok_tui.panes.virtual_list.widget import VirtualList
from tiktok_tui.room.snapshot import Streak
from tiktok_tui.simulator.people import Person
from tiktok_tui.wire.schema.upb import chat_pb2

pytestmark = pytest.mark.usefixtures("small_memory")


def words_of(pane: VirtualList, line: Line) -> str:
    return "".join(strip.text.rstrip() for strip in pane.rows_of(line, 200))


def has_left(pane: VirtualList, line: Line) -> Condition:
    return lambda: pane.cursor_line is not line or pane.is_following


async def every_line(screen: Shown, pane: VirtualList, first: str) -> list[str]:
    """What the lines of a pane say, from the very first, which begins with `first`, to the newest."""
    await at_the_beginning(screen, pane, first)
    said: list[str] = []
    while not pane.is_following:
        if pane.navigator.is_loading:
            # The last of the lines that are there may be one that the next page goes on with.
            await screen.until(lambda: not pane.navigator.is_loading)
        line = pane.cursor_line
        assert line is not None
        said.append(words_of(pane, line))
        await screen.press("down")
        if pane.cursor_line is line and not pane.is_following:
            await screen.until(has_left(pane, line), "the next line")
    return said


async def test_paging_up_comes_to_the_first_comment_with_every_one_between(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        talk(crowd, 0, 1_000)
        async with shown(fed.session) as screen:
            seen: set[int] = set()
            while 0 not in seen:
                rows = [
                    int(found[1]) for row in rows_of(screen.chat)[1:] if (found := re.search(r": line (\d+)$", row))
                ]
                assert rows == list(range(rows[0], rows[-1] + 1))
                # A page overlaps the one before, or there would be a hole.
                assert not seen or rows[-1] in seen or rows[-1] + 1 in seen
                seen |= set(rows)
                assert len(screen.chat.lines_in_memory) <= 1.1 * MAX_LINES + 2 * WINDOW_LINES
                await screen.press("pageup")
                await screen.until(lambda: not screen.chat.status.is_waiting)
            assert seen == set(range(1_000))
            assert "dropped" not in title_of(screen.chat)


@pytest.mark.slow("600 lines, a key press each")
async def test_the_way_down_comes_back_to_the_newest_line_with_every_one_between(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        talk(crowd, 0, 600)
        async with shown(fed.session) as screen:
            said = await every_line(screen, screen.chat, "line 0")
            assert [words.rpartition(": ")[2] for words in said] == [f"line {number}" for number in range(600)]


@pytest.mark.slow("80 seconds of a busy room, read line by line")
async def test_lines_of_the_past_are_what_they_were_when_they_came(tmp_path: Path) -> None:
    """Joins, likes and the rest share lines as they did live, gifts have their totals, and nothing is told twice."""
    with recorded(tmp_path) as (fed, _):
        fed.begin("evening", rate=20)
        whole = ManualSession()
        whole.enter()
        whole.begin("evening", rate=20)
        async with shown(fed.session, LARGE) as screen:
            # Seen as it comes, a little at a time: how events fall into updates must not matter.
            for _ in range(40):
                fed.play_for(2.0)
                await screen.draw()
            small = {
                "chat": await every_line(screen, screen.chat, ""),
            }
            await screen.press("2")
            small["gifts"] = await every_line(screen, screen.gifts, "")
    async with shown(whole.session, LARGE) as screen:
        whole.play_for(80.0)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(screen.chat.buffer, "max_lines", 100_000)
            patch.setattr(screen.gifts.buffer, "max_lines", 100_000)
            await screen.draw()
        for pane in (screen.chat, screen.gifts):
            assert small[pane.id or ""] == [words_of(pane, line) for line in pane.lines]
            assert len(pane.lines) > (MAX_LINES if pane is screen.chat else 10)


@pytest.mark.slow("400 gifts, a key press each")
async def test_money_is_right_however_far_back(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        ann = crowd.person("Ann", "ann")
        counts = [1 + 7 * number % 50 for number in range(400)]
        for count in counts:
            crowd.gives(ann, "Rose", count)
        async with shown(fed.session) as screen:
            await screen.press("2", "z")
            said = await every_line(screen, screen.gifts, "Rose")
            assert [words.split()[-3:] for words in said] == [[f"×{count}", str(count), "◆"] for count in counts]
            assert f"{sum(counts):,} ◆ in {sum(counts):,} gifts" in title_of(screen.gifts)


async def test_a_streak_that_goes_on_has_one_line_wherever_it_began(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        ann, ben = crowd.person("Ann", "ann"), crowd.person("Ben", "ben")
        crowd.gives(ben, "Finger Heart", 2, ends=False)
        for _ in range(5):
            crowd.gives(ann, "Rose", 3)
        async with shown(fed.session) as screen:
            for _ in range(40):
                for _ in range(10):
                    crowd.gives(ann, "Rose", 3)
                await screen.draw()
            await screen.press("2")
            await at_the_beginning(screen, screen.gifts, "Ben Finger Heart")
            assert sum("Finger Heart" in row for row in rows_of(screen.gifts)) == 1


async def test_the_inspector_goes_back_to_the_first_event_and_shows_it_whole(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        talk(crowd, 0, 900)
        async with shown(fed.session) as screen:
            await screen.press("4", "home")
            await screen.until(lambda: screen.details.raw is not None and screen.details.raw.number == 1)
            assert [line.number for line in screen.inspector.buffer.on_view.shown[:3]] == [1, 2, 3]
            await screen.press(*["down"] * 2)
            raw = screen.details.raw
            assert raw is not None
            assert chat_pb2.ChatMessage.FromString(raw.payload).content == "line 0"


async def test_a_word_said_once_at_the_beginning_is_found_by_the_filter(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        crowd.says(crowd.person("Zoe", "zoe"), "a needle in a haystack")
        talk(crowd, 0, 1_500)
        async with shown(fed.session) as screen:
            await screen.press("slash", *"needle", "enter")
            await screen.until(lambda: "a needle in a haystack" in screen.text)
            await screen.until(lambda: "1 found, others hidden" in title_of(screen.chat))
            assert screen.chat.is_following
            crowd.says(crowd.person("Cem", "cem"), "another needle")
            talk(crowd, 1_500, 1_600)
            await screen.draw()
            assert [row.rpartition(": ")[2] for row in rows_of(screen.chat)[1:4]] == [
                "a needle in a haystack",
                "another needle",
                "",
            ]
            assert "2 found, others hidden" in title_of(screen.chat)
            await screen.press("escape")
            assert "line 1599" in rows_of(screen.chat)[-1]
            assert "hidden" not in title_of(screen.chat)


async def test_a_filter_that_nothing_in_the_session_passes_says_so(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        talk(crowd, 0, 1_000)
        async with shown(fed.session) as screen:
            await screen.press("slash", *"xyzzy", "enter")
            await screen.until(lambda: "0 found, others hidden" in title_of(screen.chat))
            await screen.until(lambda: "no line matches the filter" in screen.text)


async def test_what_only_the_wire_says_is_not_what_the_chat_shows(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        crowd.says(crowd.person("Zoe", "zoe"), "a message for you")
        talk(crowd, 0, 1_000)
        async with shown(fed.session) as screen:
            # Every comment comes as a WebcastChatMessage.
            await screen.press("slash", *"message", "enter")
            await screen.until(lambda: "1 found, others hidden" in title_of(screen.chat))
            assert "a message for you" in screen.text


async def test_a_filter_set_while_reading_back_stays_where_one_is(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        talk(crowd, 0, 1_500)
        async with shown(fed.session) as screen:
            await at_the_beginning(screen, screen.chat, "line 0")
            await slowly(screen, screen.chat, *["pagedown"] * 5, "slash", *"user:ben", "enter")
            numbers = [int(row.rpartition(" ")[2]) for row in rows_of(screen.chat)[1:]]
            assert all(number % 2 for number in numbers)
            assert all(50 < number < 250 for number in numbers)
            assert numbers == sorted(numbers)
            await screen.press("escape")
            await screen.until(lambda: not screen.chat.navigator.is_loading)
            numbers = [int(row.rpartition(" ")[2]) for row in rows_of(screen.chat)[1:]]
            assert numbers == list(range(numbers[0], numbers[-1] + 1))
            assert all(50 < number < 250 for number in numbers)


async def test_end_returns_to_now_and_the_room_went_on_meanwhile(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        talk(crowd, 0, 1_000)
        async with shown(fed.session) as screen:
            await at_the_beginning(screen, screen.chat, "line 0")
            held = rows_of(screen.chat)[1:]
            for first in range(1_000, 3_000, 100):
                talk(crowd, first, first + 100)
                await screen.draw()
            assert rows_of(screen.chat)[1:] == held
            assert "+2,000 new, End follows" in title_of(screen.chat)
            assert len(screen.chat.lines_in_memory) <= 1.1 * MAX_LINES + 2 * WINDOW_LINES
            await screen.press("end")
            assert "line 2999" in rows_of(screen.chat)[-1]
            assert "new" not in title_of(screen.chat)
            assert len(screen.chat.lines_in_memory) <= 1.1 * MAX_LINES + WINDOW_LINES


@pytest.mark.slow("160 lines, a key press each")
async def test_lines_held_just_above_the_tail_stay_while_a_thousand_come(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        talk(crowd, 0, 400)
        async with shown(fed.session) as screen:
            await screen.press("up", "up")
            held = rows_of(screen.chat)[1:]
            for first in range(400, 1_400, 50):
                talk(crowd, first, first + 50)
                await screen.draw()
                assert rows_of(screen.chat)[1:] == held
            for number in range(397, 560):
                line = screen.chat.cursor_line
                assert line is not None
                assert words_of(screen.chat, line).endswith(f": line {number}")
                await screen.press("down")
                await screen.until(has_left(screen.chat, line), f"line {number + 1}")


async def test_the_place_is_kept_when_the_window_changes_its_size(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        talk(crowd, 0, 1_500)
        async with shown(fed.session) as screen:
            await at_the_beginning(screen, screen.chat, "line 0")
            await screen.press(*["pagedown"] * 9)
            await screen.until(lambda: not screen.chat.status.is_waiting)
            line = screen.chat.cursor_line
            for size in (SMALL, LARGE, (60, 15), (120, 40)):
                await screen.resize(size)
                talk(crowd, 0, 1)
                await screen.draw()
                assert screen.chat.cursor_line is line
                assert line in [shown for shown, _ in screen.chat.viewport.rows()]


async def test_the_wheel_goes_back_beyond_the_memory(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        talk(crowd, 0, 400)
        async with shown(fed.session) as screen:
            await screen.press(*["pageup"] * 13)
            while ": line 0" not in rows_of(screen.chat)[1]:
                line = screen.chat.cursor_line
                assert line is not None
                await screen.wheel(screen.chat, events.MouseScrollUp)
                await screen.until(has_left(screen.chat, line), "three lines more")


def takes_back(viewer: Person) -> bytes:
    return chat_pb2.ImDeleteMessage(delete_user_ids=[viewer.id]).SerializeToString()


async def test_what_was_taken_back_is_marked_also_where_it_was_not_in_memory(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        troll, ann = crowd.person("Troll", "troll"), crowd.person("Ann", "ann")
        crowd.says(troll, "something foul")
        crowd.says(ann, "hello")
        talk(crowd, 0, 1_000)
        crowd.sends("WebcastImDeleteMessage", takes_back(troll))
        crowd.says(troll, "sorry")
        talk(crowd, 1_000, 2_000)
        async with shown(fed.session) as screen:
            await at_the_beginning(screen, screen.chat, "something foul")
            assert "removed by a moderator: something foul" in rows_of(screen.chat)[1]
            assert "removed" not in rows_of(screen.chat)[2]
            # While somebody looks at it, too.
            crowd.sends("WebcastImDeleteMessage", takes_back(ann))
            await screen.draw()
            assert "removed by a moderator: hello" in rows_of(screen.chat)[2]
            await screen.press("end", "slash", *"sorry", "enter")
            await screen.until(lambda: "1 found" in title_of(screen.chat))
            assert "removed" not in rows_of(screen.chat)[-1]


async def test_alerts_colour_lines_of_the_past(tmp_path: Path) -> None:
    rules = tuple(
        AlertRule(name=text, filter=parse_filter(text), filter_text=text) for text in ("giveaway", "gift diamonds>=100")
    )
    with recorded(tmp_path, rules) as (fed, crowd):
        crowd.says(crowd.person("Zoe", "zoe"), "is there a giveaway?")
        crowd.gives(crowd.person("Zoe", "zoe"), "Rose", 120)
        for number in range(700):
            crowd.gives(crowd.person("Ann", "ann"), "Rose", 1 + number % 3)
        talk(crowd, 0, 700)
        async with shown(fed.session) as screen:
            await at_the_beginning(screen, screen.chat, "giveaway")
            assert [line.is_alert for line in screen.chat.buffer.on_view.shown[:2]] == [True, False]
            await screen.press("2")
            await at_the_beginning(screen, screen.gifts, "×120")
            assert [line.is_alert for line in screen.gifts.buffer.on_view.shown[:2]] == [True, False]


@pytest.mark.slow("500 lines, a key press each")
async def test_a_gap_is_still_there_in_the_past(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        talk(crowd, 0, 50)
        fed.state(Phase.RECONNECTING, "The connection was lost.")
        fed.wait(30)
        fed.state(Phase.LIVE, gap=True)
        talk(crowd, 50, 500)
        async with shown(fed.session, LARGE) as screen:
            said = await every_line(screen, screen.chat, "line 0")
            lost = next(place for place, words in enumerate(said) if "The connection was lost" in words)
            assert ["line 49" in said[lost - 1], "gap" in said[lost + 1], "line 50" in said[lost + 2]] == [True] * 3
            assert sum("gap" in words for words in said) == 1


async def test_an_old_line_opens_its_raw_event_and_that_leads_back(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        crowd.gives(crowd.person("Zoe", "zoe"), "Rose", 3)
        talk(crowd, 0, 1_500)
        for _ in range(400):
            crowd.gives(crowd.person("Ann", "ann"), "Rose", 1)
        async with shown(fed.session) as screen:
            await at_the_beginning(screen, screen.chat, "line 0")
            await screen.press("down", "down", "enter")
            await screen.until(lambda: screen.details.raw is not None)
            raw = screen.details.raw
            assert raw is not None
            assert chat_pb2.ChatMessage.FromString(raw.payload).content == "line 2"
            assert screen.focused == "inspector"
            await screen.press("1", "end", "4", "backspace")
            await screen.until(
                lambda: screen.chat.cursor_line is not None and screen.chat.cursor_line.number == raw.number
            )
            await screen.press("2")
            await at_the_beginning(screen, screen.gifts, "Zoe Rose")
            await screen.press("enter")
            await screen.until(lambda: screen.details.raw is not None and screen.details.raw.name == "gift")


async def test_every_pane_goes_to_any_event_of_the_session(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        talk(crowd, 0, 500)
        crowd.gives(crowd.person("Zoe", "zoe"), "Rose", 3)
        number = fed.session.store.last_number
        talk(crowd, 500, 1_500)
        for _ in range(400):
            crowd.gives(crowd.person("Ann", "ann"), "Rose", 1)
        async with shown(fed.session) as screen:
            for pane in (screen.chat, screen.gifts, screen.inspector):
                assert pane.go_near(number)
            await screen.until(lambda: all(not p.is_following for p in (screen.chat, screen.gifts, screen.inspector)))
            assert "line 499" in words_of(screen.chat, screen.chat.cursor_line or Line(0, None))
            streak = (screen.gifts.cursor_line or Line(0, None)).subject
            assert isinstance(streak, Streak)
            assert (streak.viewer.name, streak.count) == ("Zoe", 3)
            await screen.until(lambda: screen.details.raw is not None and screen.details.raw.number == number)


async def test_without_a_recorder_the_oldest_lines_are_counted_that_are_gone() -> None:
    fed = ManualSession()
    fed.enter()
    talk(Crowd(fed), 0, 1_000)
    async with shown(fed.session) as screen:
        assert f"{1_000 - MAX_LINES} oldest dropped" in title_of(screen.chat)
        await screen.press("home")
        assert f": line {1_000 - MAX_LINES}" in rows_of(screen.chat)[1]
