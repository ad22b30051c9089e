"""How often pictures are drawn, reckoned with a clock of its own; and what of Textual that rests on."""

from __future__ import annotations

import inspect
import io
from dataclasses import dataclass, field

import pytest
from helpers.manual_session import ManualSession
from textual.app import App
from textual.drivers._writer_thread import WriterThread
from textual.drivers.linux_driver import LinuxDriver

from tiktok_tui.app import MonitorApp
from tiktok_tui.screens.monitor import TICK_SECONDS
from tiktok_tui.settings.screen import ScreenSettings
from tiktok_tui.terminal.frame_pacer import (
    BURST_SECONDS,
    FIRST_PICTURES_SECONDS,
    MAX_DEBT_SECONDS,
    MAX_FRAMES_PER_SECOND,
    SLOWEST,
    FramePacer,
)
from tiktok_tui.terminal.terminal_link import TerminalLink

BUDGET = 30_000.0


@dataclass
class Screen:
    """A screen that wants to draw a picture of `cost` bytes at every tick."""

    pacer: FramePacer
    cost: int
    now: float = 1_000.0
    drawn_at: list[float] = field(default_factory=list)

    def run(self, seconds: float, *, is_link_full: bool = False) -> list[float]:
        """The times at which it drew, in seconds since the call."""
        began, drawn = self.now, []
        for _ in range(round(seconds / TICK_SECONDS)):
            if is_link_full:
                self.pacer.note_backpressure(self.now)
            elif self.pacer.may_draw(self.now):
                self.pacer.spend(self.cost)
                drawn.append(self.now - began)
            self.now += TICK_SECONDS
        return drawn


def test_pictures_that_cost_nothing_come_ten_times_a_second() -> None:
    drawn = Screen(FramePacer(BUDGET), cost=0).run(10)
    assert len(drawn) == pytest.approx(10 * MAX_FRAMES_PER_SECOND, abs=1)


@pytest.mark.parametrize("cost", [500, 3_500, 20_000, 40_000])
def test_the_budget_is_kept_on_average_whatever_a_picture_costs(cost: int) -> None:
    screen = Screen(FramePacer(BUDGET), cost)
    screen.run(5)
    pictures = len(screen.run(60))
    assert pictures * cost <= 60 * BUDGET + cost + BUDGET * BURST_SECONDS
    # Nor is much of it left unused, as long as there is something to draw.
    assert pictures * cost >= 0.8 * min(60 * BUDGET, 60 * MAX_FRAMES_PER_SECOND * cost)


def test_the_first_pictures_are_drawn_whole() -> None:
    cost = int(BUDGET * FIRST_PICTURES_SECONDS / 3)
    assert len(Screen(FramePacer(BUDGET), cost).run(0.3)) == 3


def test_a_quiet_room_reacts_at_once() -> None:
    screen = Screen(FramePacer(BUDGET), cost=10_000)
    screen.run(10)
    screen.now += 30
    assert screen.run(0.2)[:2] == [pytest.approx(0), pytest.approx(0.1)]


def test_one_huge_picture_is_forgiven_after_a_moment() -> None:
    screen = Screen(FramePacer(BUDGET), cost=100)
    screen.run(5)
    screen.pacer.spend(50_000_000)
    assert screen.run(5)[0] == pytest.approx(MAX_DEBT_SECONDS, abs=2 * TICK_SECONDS)


def test_a_smaller_budget_holds_from_the_next_picture_on_and_a_larger_window_has_more() -> None:
    pacer = FramePacer(BUDGET)
    screen = Screen(pacer, cost=2_000)
    screen.run(5)
    usual = len(screen.run(20))
    pacer.set_budget(BUDGET / 4)
    screen.run(2)
    assert len(screen.run(20)) == pytest.approx(min(usual, 20 * BUDGET / 4 / 2_000), rel=0.1)
    pacer.set_window(240, 40)
    assert pacer.bytes_per_second == pytest.approx(BUDGET / 2)
    pacer.set_window(40, 10)
    assert pacer.bytes_per_second == pytest.approx(BUDGET / 4)


def test_a_clock_that_stands_still_or_steps_back_draws_nothing_twice() -> None:
    pacer = FramePacer(BUDGET)
    assert pacer.may_draw(5.0)
    assert not pacer.may_draw(5.0)
    assert not pacer.may_draw(4.0)
    assert pacer.may_draw(5.2)


def test_a_link_that_takes_nothing_lowers_the_budget_and_is_trusted_again_slowly() -> None:
    screen = Screen(FramePacer(BUDGET), cost=1_000)
    screen.run(3)
    screen.run(0.05, is_link_full=True)
    assert not screen.pacer.is_link_slow, "one picture that was not taken yet is no slow link"
    screen.run(60, is_link_full=True)
    assert screen.pacer.is_link_slow
    assert screen.pacer.bytes_per_second == pytest.approx(BUDGET * SLOWEST)
    assert screen.run(10), "a slow link has pictures too"
    screen.run(300)
    assert screen.pacer.bytes_per_second == pytest.approx(BUDGET, rel=0.11)


# --- what of Textual this rests on ------------------------------------------------------------------------------------


async def test_the_link_counts_what_is_written_and_sees_what_is_not_taken_yet() -> None:
    driver = LinuxDriver(App())
    written: list[int] = []
    link = TerminalLink(driver, written.append)
    assert link.waiting == 0
    # As `start_application_mode` makes it; not started, so that nothing is taken.
    driver._writer_thread = WriterThread(io.StringIO())
    driver.write("héllo")
    driver.write("\x1b[1;1Hx")
    assert link.waiting == 2
    assert written == [6, 7]


def test_a_driver_without_these_parts_is_drawn_on_all_the_same() -> None:
    link = TerminalLink(object(), lambda _: None)
    assert link.waiting == 0


def test_textual_still_has_the_hook_for_crashes() -> None:
    assert list(inspect.signature(App._handle_exception).parameters) == ["self", "error"]
    app = MonitorApp(ManualSession().session, ScreenSettings())
    assert app.crash_report is None
    assert hasattr(app, "_return_code")
