"""The app without a terminal, as the tests of the screen see it and use it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC

from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.widget import Widget

from helpers.manual_session import Clock
from tiktok_tui.app import MonitorApp
from tiktok_tui.panes.battle import BattlePane
from tiktok_tui.panes.chat import ChatPane
from tiktok_tui.panes.gifts import GiftsPane
from tiktok_tui.panes.inspector.detail_pane import EventDetailPane
from tiktok_tui.panes.inspector.event_list import EventList
from tiktok_tui.session.session import Session
from tiktok_tui.session.session_thread import SessionThread
from tiktok_tui.settings.screen import ScreenSettings

SMALL, USUAL, LARGE, TOO_SMALL = (80, 24), (120, 40), (200, 60), (50, 12)
SIZES = (SMALL, USUAL, LARGE)

Condition = Callable[[], bool]


class Shown:
    """The app as it is shown, with hands to use it."""

    def __init__(self, app: MonitorApp, pilot: Pilot[None], app_clock: Clock) -> None:
        self.app = app
        self.pilot = pilot
        self._clock = app_clock

    async def draw(self) -> None:
        """Let the screen show what its session has: its own clock stands still otherwise, and nothing is drawn."""
        self._clock.now += 1.0
        self.app.monitor.tick()
        await self.settle()

    async def settle(self) -> None:
        # A key posts a message, that one another, and so on, for a few times.
        for _ in range(6):
            await self.pilot.pause(0)

    async def press(self, *keys: str) -> None:
        # The pilot's own `press` waits for an idle processor, twice a key.
        for key in keys:
            character = " " if key == "space" else key if len(key) == 1 else None
            name = key if key.isalnum() else _character_to_key(key) if len(key) == 1 else key
            self.app.post_message(events.Key(name, character))
            await self.settle()

    async def wheel(self, widget: Widget, turn: type[events.MouseEvent]) -> None:
        # The pilot has no wheel in its public interface.
        await self.pilot._post_mouse_events([turn], widget, (3, 3))
        await self.settle()

    async def resize(self, size: tuple[int, int]) -> None:
        await self.pilot.resize_terminal(*size)
        await self.settle()

    async def until(self, condition: Condition, what: str = "") -> None:
        """Go on drawing until something that another thread does has come about. Fails after a minute."""
        for _ in range(3_000):
            self._clock.now += 1.0
            self.app.monitor.tick()
            await self.pilot.pause(0.02)
            if condition():
                return
        raise AssertionError(f"this did not come about: {what or condition}\n{self.text}")

    @property
    def text(self) -> str:
        """The screen as text, without the spaces at the ends of lines."""
        # The only way to the cells that are shown; render_line of a screen has no public form.
        strips = self.app.screen._compositor.render_strips()
        rows = ("".join(segment.text for segment in strip if not segment.control) for strip in strips)
        return "\n".join(row.rstrip() for row in rows) + "\n"

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    @property
    def focused(self) -> str:
        """The id of the focused widget."""
        widget = self.app.screen.focused
        return widget.id or "" if widget is not None else ""

    def rows_of_chat(self) -> list[str]:
        """The rows of the chat pane from its title down."""
        pane = self.chat
        return [pane.render_line(y).text.rstrip() for y in range(pane.size.height)]

    def svg(self, title: str = "tiktok-tui") -> str:
        """The screen as a picture, without the number that differs from run to run."""
        picture = self.app.export_screenshot(title=title)
        return re.sub(r"terminal-\d+-", "terminal-", picture)

    @property
    def chat(self) -> ChatPane:
        return self.app.monitor.query_one(ChatPane)

    @property
    def gifts(self) -> GiftsPane:
        return self.app.monitor.query_one(GiftsPane)

    @property
    def battle(self) -> BattlePane:
        return self.app.monitor.query_one(BattlePane)

    @property
    def inspector(self) -> EventList:
        return self.app.monitor.query_one(EventList)

    @property
    def details(self) -> EventDetailPane:
        return self.app.monitor.query_one(EventDetailPane)


@asynccontextmanager
async def running(session: Session) -> AsyncIterator[None]:
    """The session reads its source in a thread of its own."""
    thread = SessionThread(session)
    thread.start()
    try:
        yield
    finally:
        # Closing takes the other end's answer, and that end may be in this thread.
        await asyncio.to_thread(thread.stop)


@asynccontextmanager
async def shown(
    session: Session,
    size: tuple[int, int] = USUAL,
    settings: ScreenSettings | None = None,
    *,
    notifications: bool = False,
) -> AsyncIterator[Shown]:
    """The app on a screen of `size`. Draws when it is told to."""
    clock = Clock()
    # The budget of bytes is a matter of the pacer's own tests.
    settings = replace(settings or ScreenSettings(), kilobytes_per_second=1e6)
    app = MonitorApp(session, settings, timezone=UTC, monotonic=clock)
    async with app.run_test(size=size, notifications=notifications) as pilot:
        screen = Shown(app, pilot, clock)
        await screen.draw()
        yield screen
