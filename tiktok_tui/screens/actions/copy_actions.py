"""Actions that copy: the line under the cursor, or a raw event in one of several formats."""

from __future__ import annotations

import asyncio
import os

from textual.screen import Screen

from tiktok_tui.core.user_folders import copied_file
from tiktok_tui.panes.inspector.detail_pane import EventDetailPane
from tiktok_tui.screens.commands import Commands
from tiktok_tui.screens.copy_text import CopyFormat, event_as_text, line_as_text
from tiktok_tui.screens.panes import Panes
from tiktok_tui.terminal.clipboard import Copied, detect_multiplexer, load_into_tmux, osc52, write_copy

NO_EVENT = "There is no event under the cursor."
PRIVATE = "It holds what the room sent, people's names and words among it."


class CopyActions:
    def __init__(self, screen: Screen[None], panes: Panes) -> None:
        self._screen = screen
        self._panes = panes
        # One copy at a time: the last one stays in the clipboard, however long tmux takes for an earlier one.
        self._lock = asyncio.Lock()

    def commands(self) -> Commands:
        return {
            "copy": lambda: self._copy(line_as_text(self._screen.focused)),
            "copy_base64": lambda: self._copy_event(CopyFormat.BASE64),
            "copy_hex": lambda: self._copy_event(CopyFormat.HEX),
            "copy_json": lambda: self._copy_event(CopyFormat.JSON),
            "copy_report": lambda: self._copy_event(CopyFormat.REPORT),
        }

    def _copy_event(self, form: CopyFormat) -> None:
        focused = self._screen.focused
        raw, state = self._panes.event_at(focused), self._panes.details.looking
        if raw is None:
            self._screen.notify(NO_EVENT, severity="warning")
            return
        inspected = state.inspected(raw)
        if form is CopyFormat.JSON and isinstance(focused, EventDetailPane) and state.view.copies_event:
            text = inspected.event_json
        else:
            text = event_as_text(inspected, form)
        if text:
            self._copy(text, PRIVATE if form is CopyFormat.REPORT else "")
        elif raw.payload:
            self._screen.notify(f"There is no {form.value} of it: it is too large, or damaged.", severity="warning")
        else:
            self._screen.notify("It has no payload to copy.", severity="warning")

    def _copy(self, text: str, warning: str = "") -> None:
        """Send a text to the clipboard and to the file beside it, and notify with the result."""
        if text:
            self._screen.run_worker(self._copy_in_turn(text, warning))
        else:
            self._screen.notify("There is nothing under the cursor to copy.", severity="warning")

    async def _copy_in_turn(self, text: str, warning: str) -> None:
        async with self._lock:
            path, problem = copied_file(), ""
            try:
                write_copy(text, path)
            except OSError as error:
                problem = error.strerror or "the file cannot be written"
            tmux = await load_into_tmux(text, os.environ)
            between, size = detect_multiplexer(os.environ), len(text.encode(errors="replace"))
            is_sent = self._send(osc52(text, between, is_in_tmux=tmux is not None))
            self._screen.app._clipboard = text  # what Textual's prompts paste
            copied = Copied(size, between, is_sent, tmux, path, problem)
            self._screen.notify(
                f"{copied} {warning}".rstrip(), severity="information" if copied.has_arrived else "error"
            )

    def _send(self, sequence: str) -> bool:
        """Write to the terminal itself: Textual's `copy_to_clipboard` does not wrap OSC 52 for a multiplexer."""
        driver = self._screen.app._driver
        if sequence and driver is not None:
            driver.write(sequence)
        return bool(sequence)
