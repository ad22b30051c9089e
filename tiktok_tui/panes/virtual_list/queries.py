"""Queries of one list to the recording of its session."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from textual.widget import Widget

from tiktok_tui.events.filter import Filter
from tiktok_tui.panes.history.pages import History, Matches, Page, Pages
from tiktok_tui.panes.history.thread import HistoryThread, Query
from tiktok_tui.panes.virtual_list.navigator import (
    FirstPage,
    NewerPage,
    OlderPage,
    PageAround,
    PageOfPosition,
    PageRequest,
)


class HistoryQueries:
    """Pages of `page_lines` lines, and the numbers of matching events, read in the history thread.

    `wanted` gives the filter that an event of the recording has to pass for a line on show.
    """

    def __init__(self, widget: Widget, page_lines: int, wanted: Callable[[], Filter]) -> None:
        self.wanted = wanted
        self._widget = widget
        self._page_lines = page_lines
        self._attached: tuple[HistoryThread, History] | None = None

    def attach(self, thread: HistoryThread, history: History) -> None:
        self._attached = thread, history

    @property
    def is_attached(self) -> bool:
        return self._attached is not None

    @property
    def is_whole(self) -> bool:
        """Whether the recording has all lines, also those of a replay's future."""
        return self._attached is not None and self._attached[0].is_whole

    def page(
        self, request: PageRequest, on_page: Callable[[Page], None], on_end: Callable[[bool], None]
    ) -> Query[Page]:
        """Read one page. `on_end` is called when there is none."""
        thread, history = self._source()
        return thread.ask(self._widget, self._steps(history, request), on_page, on_end)

    def matches(
        self,
        wanted: Filter,
        after: int,
        before: int,
        on_part: Callable[[Matches], None],
        on_end: Callable[[bool], None],
        *,
        is_forward: bool = False,
    ) -> Query[Matches]:
        """Find the events between two that pass a filter, in parts; pages go first."""
        thread, history = self._source()
        steps = history.places(wanted, after, before, is_forward=is_forward)
        return thread.ask(self._widget, steps, on_part, on_end, is_urgent=False)

    def _source(self) -> tuple[HistoryThread, History]:
        assert self._attached is not None
        return self._attached

    def _steps(self, history: History, request: PageRequest) -> Pages:
        wanted, limit = self.wanted(), self._page_lines
        match request:
            case OlderPage(before):
                return history.older(wanted, before, limit)
            case NewerPage(after, before_or_none):
                return history.newer(wanted, after, before_or_none, limit)
            case FirstPage(before):
                return history.newer(wanted, 0, before, limit)
            case PageAround(number, before_or_none):
                return history.around(wanted, number, before_or_none, limit // 2)
            case PageOfPosition(position, before_or_none):
                return history.around(wanted, position.anchor, before_or_none, limit // 2)
            case _:
                assert_never(request)
