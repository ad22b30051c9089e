"""Actions of the focused pane: movement, filter and search."""

from __future__ import annotations

from collections.abc import Callable

from textual.screen import Screen

from tiktok_tui.panes.inspector.detail_pane import EventDetailPane
from tiktok_tui.panes.inspector.rows_pane import RowsPane
from tiktok_tui.panes.virtual_list.widget import VirtualList
from tiktok_tui.screens.commands import Commands
from tiktok_tui.screens.prompts import FilterPrompt, SearchPrompt

# Panes with a cursor: a list of lines, or rows under a head.
CursorPane = VirtualList | RowsPane


class PaneActions:
    def __init__(self, screen: Screen[None], filter_prompt: FilterPrompt, search_prompt: SearchPrompt) -> None:
        self._screen = screen
        self._filter_prompt = filter_prompt
        self._search_prompt = search_prompt

    def commands(self) -> Commands:
        return {
            "cursor_up": lambda: self._on_cursor_pane(lambda pane: pane.move_cursor(-1)),
            "cursor_down": lambda: self._on_cursor_pane(lambda pane: pane.move_cursor(1)),
            "page_up": lambda: self._on_cursor_pane(lambda pane: pane.move_page(-1)),
            "page_down": lambda: self._on_cursor_pane(lambda pane: pane.move_page(1)),
            "home": lambda: self._on_cursor_pane(lambda pane: pane.move_home()),
            "end": lambda: self._on_cursor_pane(lambda pane: pane.follow()),
            "filter": self._ask_filter,
            "search": self._ask_search,
            "find_next": lambda: self._find(1),
            "find_previous": lambda: self._find(-1),
        }

    def open_line(self) -> None:
        """Open the line or row under the cursor."""
        self._on_cursor_pane(lambda pane: pane.open_line())

    def clear(self) -> None:
        """Clear the pane's search; without one its filter; without either follow the tail."""
        pane = self._screen.focused
        if isinstance(pane, VirtualList) and pane.search_text:
            pane.search("")
        elif isinstance(pane, VirtualList | EventDetailPane) and pane.filter_text:
            pane.set_filter("")
        elif isinstance(pane, VirtualList):
            pane.follow()

    def _on_cursor_pane(self, act: Callable[[CursorPane], None]) -> None:
        pane = self._screen.focused
        if isinstance(pane, VirtualList | RowsPane):
            act(pane)

    def _ask_filter(self) -> None:
        pane = self._screen.focused
        if isinstance(pane, VirtualList | EventDetailPane):
            self._filter_prompt.ask(pane)

    def _ask_search(self) -> None:
        pane = self._screen.focused
        if isinstance(pane, VirtualList):
            self._search_prompt.ask(pane)
        else:
            self._ask_filter()  # inside an event one prompt does both

    def _find(self, way: int) -> None:
        pane = self._screen.focused
        if isinstance(pane, VirtualList | EventDetailPane):
            pane.find_next(way)
