"""Long sessions, and people who wander through them: there is never a hole in what is on screen."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from helpers.manual_session import Crowd
from helpers.screens import SIZES, Shown, shown
from helpers.scrollback import (
    MAX_LINES,
    PAGE_LINES,
    WINDOW_LINES,
    at_the_beginning,
    line_in_hand,
    nothing_to_read,
    recorded,
    rows_of,
    small_memory,  # noqa: F401 - a fixture
    talk,
    title_of,
)

from tiktok_tui.panes.history import pages
from tiktok_tui.panes.virtual_list.widget import VirtualList
from tiktok_tui.session import session

KEYS = ("pageup", "pageup", "pagedown", "pagedown", "up", "down", "home", "end", "n", "N", "l")


def numbers_on_screen(screen: Shown) -> list[int]:
    return [int(found[1]) for row in rows_of(screen.chat) if (found := re.search(r": line (\d+)$", row))]


@pytest.mark.slow("30,000 comments are recorded")
async def test_the_first_of_thirty_thousand_comments_is_a_key_press_away(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        crowd.gives(crowd.person("Zoe", "zoe"), "Rose", 7)
        talk(crowd, 0, 30_000)
        async with shown(fed.session) as screen:
            assert numbers_on_screen(screen)[-1] == 29_999
            await at_the_beginning(screen, screen.chat, "line 0")
            for _ in range(30):
                await screen.press("pagedown")
                # A page further waits for the one that is being read.
                await screen.until(lambda: not screen.chat.status.is_waiting)
            numbers = numbers_on_screen(screen)
            assert numbers == list(range(numbers[0], numbers[-1] + 1))
            assert numbers[0] > 500
            assert screen.chat.go_near(15_000)
            await screen.until(lambda: 14_990 in numbers_on_screen(screen))
            await screen.press("2")
            assert rows_of(screen.gifts)[1].split()[-3:] == ["×7", "7", "◆"]
            await screen.press("1", "end")
            assert numbers_on_screen(screen)[-1] == 29_999
            kept = 1.1 * VirtualList.MAX_LINES + VirtualList.WINDOW_LINES
            assert len(screen.chat.lines_in_memory) <= kept
            assert len(screen.inspector.lines_in_memory) <= kept


@dataclass
class Wanderer:
    """Somebody who presses keys as dice fall, while Ann and Ben go on talking; `step` is 2 while only Ben is shown."""

    screen: Shown
    crowd: Crowd
    dice: random.Random
    said: int = 0
    step: int = 1

    def __post_init__(self) -> None:
        self.people = self.crowd.person("Ann", "ann"), self.crowd.person("Ben", "ben")

    def say(self, count: int) -> None:
        for _ in range(count):
            self.crowd.says(self.people[self.said % 2], f"line {self.said}")
            self.said += 1

    async def move(self) -> None:
        await self.screen.press(*[self.dice.choice(KEYS)] * self.dice.choice([1, 2, 5]))

    async def listen(self) -> None:
        self.say(self.dice.choice([1, 20, 150, 400]))
        await self.screen.draw()

    async def go(self) -> None:
        assert self.screen.chat.go_near(self.dice.randrange(3, self.said))

    async def filter(self) -> None:
        self.step = 3 - self.step
        await self.screen.press("slash", *(["backspace"] * 8 if self.step == 1 else "user:ben"), "enter")

    async def resize(self) -> None:
        await self.screen.resize(self.dice.choice(SIZES))

    async def search(self) -> None:
        await self.screen.press("ctrl+f", "7", "enter")


@pytest.mark.usefixtures("small_memory")
@pytest.mark.parametrize("seed", range(4))
@pytest.mark.slow("50 random steps through a large recording")
async def test_whatever_somebody_does_the_lines_on_screen_follow_one_another(seed: int, tmp_path: Path) -> None:
    dice = random.Random(seed)
    with recorded(tmp_path) as (fed, crowd):
        async with shown(fed.session) as screen:
            wanderer = Wanderer(screen, crowd, dice)
            wanderer.say(dice.choice([10, 330, 400, 1_500]))
            await screen.draw()
            ways = [wanderer.go, wanderer.filter, wanderer.resize, wanderer.search]
            for _ in range(50):
                await dice.choice([*[wanderer.move] * 5, *[wanderer.listen] * 2, *ways])()
                if dice.random() < 0.7:
                    await screen.until(lambda: not screen.chat.navigator.is_loading, "an end to the questions")
                    rows = numbers_on_screen(screen)
                    assert rows == list(range(rows[0], rows[-1] + 1, wanderer.step))
                    assert wanderer.step == 1 or rows[0] % 2
                    assert not screen.chat.is_following or wanderer.said - 1 - rows[-1] < wanderer.step
                    assert len(screen.chat.lines_in_memory) <= 1.1 * MAX_LINES + 2 * WINDOW_LINES + 2 * PAGE_LINES


@pytest.mark.usefixtures("small_memory")
async def test_what_could_not_be_recorded_is_said_and_the_room_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "LATEST_WRITTEN", 0.2)
    with recorded(tmp_path) as (fed, crowd):
        (tmp_path / "session.ttui").unlink(missing_ok=True)
        talk(crowd, 0, 1_000)
        async with shown(fed.session) as screen:
            await screen.press("home")
            await screen.until(lambda: "not all of it could be recorded" in title_of(screen.chat))
            assert numbers_on_screen(screen)[0] >= 1_000 - 1.1 * MAX_LINES - WINDOW_LINES
            talk(crowd, 1_000, 1_010)
            await screen.press("end")
            await screen.draw()
            assert numbers_on_screen(screen)[-1] == 1_009


@pytest.mark.usefixtures("small_memory")
@pytest.mark.parametrize("is_held", [False, True])
async def test_a_pause_that_is_longer_than_the_memory_leaves_no_hole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_held: bool
) -> None:
    monkeypatch.setattr(session, "MAX_WAITING", 100)
    with recorded(tmp_path) as (fed, crowd):
        talk(crowd, 0, 50)
        async with shown(fed.session) as screen:
            await screen.press(*["up", "up"] * is_held, "space")
            held = rows_of(screen.chat)[1:]
            talk(crowd, 50, 800)
            await screen.draw()
            assert "PAUSED, 750 new" in screen.text
            assert rows_of(screen.chat)[1:] == held
            await screen.press("space")
            await nothing_to_read(screen)
            assert screen.chat.is_following is not is_held
            assert line_in_hand(screen.chat).endswith("line 47" if is_held else "line 799")
            for _ in range(3):
                await screen.press("pagedown" if is_held else "pageup")
                await nothing_to_read(screen)
                numbers = numbers_on_screen(screen)
                assert numbers == list(range(numbers[0], numbers[-1] + 1))
            await screen.press("4", "home")
            await nothing_to_read(screen)
            events = [line.number for line in screen.inspector.buffer.on_view.shown]
            assert events == list(range(1, len(events) + 1))
