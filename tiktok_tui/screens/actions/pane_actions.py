"""What keys do to the focused pane: move, filter, copy, look closer."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Callable

from textual.screen import Screen

from tiktok_tui.core.user_folders import copied_file
from tiktok_tui.panes.inspector.detail_pane import EventDetailPane
from tiktok_tui.panes.inspector.rows_pane import RowsPane
from tiktok_tui.panes.virtual_list.widget import VirtualList
from tiktok_tui.screens.copy_text import line_as_text
from tiktok_tui.screens.prompts import FilterPrompt
from tiktok_tui.settings.actions import Scope, find_action
from tiktok_tui.terminal.clipboard import (
    Copied,
    detect_multiplexer,
    forget_old_copy,
    load_into_tmux,
    osc52,
    write_copy,
)

# What moves and opens in the same way: a list of lines, or rows under a head.
Movable = VirtualList | RowsPane


class PaneActions(Screen[None]):
    """The part of the room's screen that needs no room."""

    def __init__(self) -> None:
        super().__init__()
        # One copy after the other: the last one is what stays in the clipboard, however slow tmux was with the first.
        self._copying = asyncio.Lock()

    def on_mount(self) -> None:
        forget_old_copy(copied_file(), time.time())

    def _movable(self) -> Movable | None:
        return self.focused if isinstance(self.focused, VirtualList | RowsPane) else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        try:
            scope = find_action(action).scope
        except KeyError:
            return True
        return self._movable() is not None if scope is Scope.LINES else True

    def action_cursor_up(self) -> None:
        self._move(lambda pane: pane.move_cursor(-1))

    def action_cursor_down(self) -> None:
        self._move(lambda pane: pane.move_cursor(1))

    def action_page_up(self) -> None:
        self._move(lambda pane: pane.move_page(-1))

    def action_page_down(self) -> None:
        self._move(lambda pane: pane.move_page(1))

    def action_home(self) -> None:
        self._move(lambda pane: pane.move_home())

    def action_end(self) -> None:
        self._move(lambda pane: pane.follow())

    def action_open(self) -> None:
        self._move(lambda pane: pane.open_line())

    def _move(self, move: Callable[[Movable], None]) -> None:
        pane = self._movable()
        if pane is not None:
            move(pane)

    # --- copy ---------------------------------------------------------------------------------------------------------

    def action_copy(self) -> None:
        self.copy(line_as_text(self.focused))

    def copy(self, text: str, warning: str = "") -> None:
        """Send a text to the clipboard and the file beside it, and say what became of it."""
        if text:
            self.run_worker(self._copy_in_turn(text, warning))
        else:
            self.notify("There is nothing under the cursor to copy.", severity="warning")

    async def _copy_in_turn(self, text: str, warning: str) -> None:
        async with self._copying:
            await self._copy(text, warning)

    async def _copy(self, text: str, warning: str) -> None:
        path, problem = copied_file(), ""
        try:
            write_copy(text, path)
        except OSError as error:
            problem = error.strerror or "the file cannot be written"
        tmux = await load_into_tmux(text, os.environ)
        between, size = detect_multiplexer(os.environ), len(text.encode(errors="replace"))
        is_sent = self._send(osc52(text, between, is_in_tmux=tmux is not None))
        self.app._clipboard = text  # what Textual's prompts paste
        copied = Copied(size, between, is_sent, tmux, path, problem)
        self.notify(f"{copied} {warning}".rstrip(), severity="information" if copied.has_arrived else "error")

    def _send(self, sequence: str) -> bool:
        """Write to the terminal itself; Textual's own way is OSC 52 as it is, wherever that leads."""
        driver = self.app._driver
        if sequence and driver is not None:
            driver.write(sequence)
        return bool(sequence)

    # --- filter -------------------------------------------------------------------------------------------------------

    def action_filter(self) -> None:
        if isinstance(self.focused, VirtualList | EventDetailPane):
            self.query_one(FilterPrompt).ask(self.focused)

    def action_clear_filter(self) -> None:
        pane = self.focused
        if isinstance(pane, VirtualList | EventDetailPane) and pane.filter_text:
            pane.set_filter("")
        elif isinstance(pane, VirtualList):
            pane.follow()
