"""Sessions that are recorded, and panes that keep little of them in memory, for tests that read back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from helpers.manual_session import Crowd, ManualSession
from helpers.screens import Shown
from tiktok_tui.alerts.rules import AlertRule
from tiktok_tui.panes.inspector.event_list import EventList
from tiktok_tui.panes.virtual_list.widget import VirtualList
from tiktok_tui.store.recorder import Recorder

MAX_LINES, WINDOW_LINES, PAGE_LINES = 300, 240, 40


@pytest.fixture
def small_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """Panes keep a few hundred lines in memory."""
    for pane in (VirtualList, EventList):
        monkeypatch.setattr(pane, "MAX_LINES", MAX_LINES)
    monkeypatch.setattr(VirtualList, "WINDOW_LINES", WINDOW_LINES)
    monkeypatch.setattr(VirtualList, "PAGE_LINES", PAGE_LINES)


@contextmanager
def recorded(folder: Path, rules: tuple[AlertRule, ...] = ()) -> Iterator[tuple[ManualSession, Crowd]]:
    """A room that is recorded, and people to fill it."""
    recorder = Recorder(folder / "session.ttui")
    try:
        fed = ManualSession(recorder=recorder, rules=rules)
        fed.enter()
        yield fed, Crowd(fed)
    finally:
        recorder.close()


def talk(crowd: Crowd, first: int, behind: int) -> None:
    """Ann and Ben in turn say "line 0", "line 1", ..."""
    people = crowd.person("Ann", "ann"), crowd.person("Ben", "ben")
    for number in range(first, behind):
        crowd.says(people[number % 2], f"line {number}")


def title_of(pane: VirtualList) -> str:
    return pane.row(0, pane.size.width).text


def rows_of(pane: VirtualList) -> list[str]:
    """The rows of a pane from its title down."""
    return [pane.render_line(y).text.rstrip() for y in range(pane.size.height)]


async def slowly(screen: Shown, pane: VirtualList, *keys: str) -> None:
    """Press keys as somebody does who reads: what is asked for is there before the next key."""
    for key in keys:
        await screen.press(key)
        await screen.until(lambda: not pane.navigator.is_loading)


async def nothing_to_read(screen: Shown) -> None:
    """Wait until the recording has nothing more to tell: an answer may lead to the next question."""
    history = screen.app.monitor.history
    assert history is not None
    is_at_rest = False
    while not is_at_rest:
        await screen.until(lambda: history.is_idle)
        await screen.settle()
        is_at_rest = history.is_idle


async def at_the_beginning(screen: Shown, pane: VirtualList, words: str) -> None:
    """Press Home and wait for the first line."""
    await screen.press("home")
    await screen.until(
        lambda: pane.buffer.view_begins <= 1 and pane.cursor_line is pane.buffer.on_view.shown[0], "the beginning"
    )
    assert words in rows_of(pane)[1]


async def search(screen: Shown, words: str) -> None:
    await screen.press("ctrl+f", *(" " if letter == " " else letter for letter in words), "enter")


def line_in_hand(pane: VirtualList) -> str:
    line = pane.cursor_line
    assert line is not None
    return "".join(strip.text.rstrip() for strip in pane.rows_of(line, 200))


async def came_to(screen: Shown, pane: VirtualList, words: str, place: str) -> None:
    await screen.until(lambda: words in line_in_hand(pane) and place in title_of(pane), f"{words}, {place}")


def needles(crowd: Crowd, numbers: tuple[int, ...], count: int) -> None:
    """A talk of `count` lines, and somebody says "needle 3" before line 3."""
    zoe = crowd.person("Zoe", "zoe")
    done = 0
    for number in numbers:
        talk(crowd, done, number)
        crowd.says(zoe, f"here is Needle {number}")
        done = number
    talk(crowd, done, count)
