"""Keys that are pressed faster than pages can be read lead where slow ones do."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from helpers.replays import wound
from helpers.screens import shown
from helpers.scrollback import (
    at_the_beginning,
    came_to,
    line_in_hand,
    needles,
    recorded,
    rows_of,
    search,
    slowly,
    small_memory,  # noqa: F401 - a fixture
    talk,
    title_of,
)

from tiktok_tui.panes.history.thread import HistoryThread

pytestmark = pytest.mark.usefixtures("small_memory")


@pytest.fixture
def may_read(monkeypatch: pytest.MonkeyPatch) -> Event:
    """The thread that reads the recording stands still while this is not set."""
    may_read, hand_out = Event(), HistoryThread._next
    may_read.set()

    def wait_and_hand_out(thread: HistoryThread) -> object:
        question = hand_out(thread)
        may_read.wait()
        return question

    monkeypatch.setattr(HistoryThread, "_next", wait_and_hand_out)
    return may_read


@pytest.mark.parametrize(
    "keys",
    [
        [*["pagedown"] * 9, "slash", *"user:ben", "enter"],
        [*["pagedown"] * 9, *["up"] * 3, "pageup"],
        [*["pagedown"] * 9, *["up"] * 3, "slash", *"user:ben", "backspace", "n", "enter", "up"],
    ],
    ids=["filter", "back", "back and filter"],
)
async def test_the_way_that_keys_go_is_gone_to_its_end(tmp_path: Path, may_read: Event, keys: list[str]) -> None:
    with recorded(tmp_path) as (fed, crowd):
        talk(crowd, 0, 1_500)
        async with shown(fed.session) as screen:
            places: list[str] = []
            for is_slow in (True, False):
                await at_the_beginning(screen, screen.chat, "line 0")
                await screen.until(lambda: not screen.chat.navigator.is_loading)
                if is_slow:
                    await slowly(screen, screen.chat, *keys)
                else:
                    may_read.clear()
                    await screen.press(*keys)
                    may_read.set()
                    await screen.until(lambda: line_in_hand(screen.chat) == places[0], places[0])
                places.append(line_in_hand(screen.chat))
                await screen.press("escape", "end")


async def test_a_filter_that_is_typed_behind_home_begins_with_the_oldest_line(tmp_path: Path, may_read: Event) -> None:
    with recorded(tmp_path) as (fed, crowd):
        talk(crowd, 0, 1_500)
        async with shown(fed.session) as screen:
            may_read.clear()
            await screen.press("home", "slash", *"user:ben", "enter", "l", "l")
            assert "/user:ben" in title_of(screen.chat)
            may_read.set()
            await screen.until(lambda: rows_of(screen.chat)[1].endswith("line 1"))


async def test_the_nearest_match_is_next_however_far_the_search_has_come(tmp_path: Path, may_read: Event) -> None:
    with recorded(tmp_path) as (fed, crowd):
        needles(crowd, (3, 700, 1_100, 1_990), 2_000)
        async with shown(fed.session) as screen:
            screen.chat.go_near(1_000)
            await screen.until(lambda: not screen.chat.is_following and not screen.chat.navigator.is_loading)
            may_read.clear()
            await search(screen, "needle")
            await screen.press("N")
            assert "searching" in title_of(screen.chat)
            may_read.set()
            await came_to(screen, screen.chat, "Needle 1100", "2 of 4 ")
    with wound(tmp_path / "session.ttui") as hand:
        hand.hold_at(1_000)
        async with shown(hand.replay) as screen:
            may_read.clear()
            await search(screen, "needle")
            await screen.press("n", "N", "N")
            may_read.set()
            await came_to(screen, screen.chat, "Needle 1100", "2 of 4 ")


async def test_jumps_that_come_before_the_first_is_found_go_on_from_it(tmp_path: Path, may_read: Event) -> None:
    with recorded(tmp_path) as (fed, crowd):
        ann = crowd.person("Ann", "ann")
        for count in (100, 200, 300, 400, 500, 600):
            talk(crowd, count, count + 80)
            crowd.gives(ann, "Rose", count)
        talk(crowd, 700, 900)
        async with shown(fed.session) as screen:

            async def press_ahead(*keys: str) -> str:
                may_read.clear()
                await screen.press(*keys)
                last = screen.app.monitor.jumps.last_request
                assert last is not None
                may_read.set()
                await screen.until(lambda: last.has_arrived and not screen.chat.status.is_waiting)
                return line_in_hand(screen.chat).rpartition(" ")[2]

            assert await press_ahead("D", "D", "d") == "679"
            assert await press_ahead("D", "D", "D") == "379"
            # Held down: it must not go on long after it was let go.
            assert await press_ahead(*["d"] * 20) == "679"
            assert not any("There is no gift" in toast.message for toast in screen.app._notifications)
