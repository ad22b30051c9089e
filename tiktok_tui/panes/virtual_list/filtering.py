"""Which lines of a list are shown, and how many of those in the recording."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tiktok_tui.events.filter import Filter, FilterError, Searchable, parse_filter

if TYPE_CHECKING:
    from tiktok_tui.panes.history.pages import Matches
    from tiktok_tui.panes.history.thread import Query
    from tiktok_tui.panes.virtual_list.line import Line
    from tiktok_tui.panes.virtual_list.queries import HistoryQueries


class LineFilter:
    """`searchable_of` gives what a filter sees of a line, `is_hidden` whether a line is hidden for another reason."""

    def __init__(self, searchable_of: Callable[[Line], Searchable], is_hidden: Callable[[Line], bool]) -> None:
        self.text = ""
        self.error = ""
        self.filter: Filter | None = None
        self._searchable_of = searchable_of
        self._is_hidden = is_hidden

    @property
    def is_active(self) -> bool:
        return self.filter is not None

    def set_text(self, text: str) -> None:
        """Take another filter, "" for none.

        An invalid one is described in `error` and the last valid one stays: half a word must not change every line.
        """
        self.text = text.strip()
        self.error = ""
        try:
            self.filter = parse_filter(self.text) if self.text else None
        except FilterError as error:
            self.error = error.message

    def accepts(self, line: Line) -> bool:
        if self._is_hidden(line):
            return False
        return self.filter is None or self.filter.matches(self.searchable(line))

    def searchable(self, line: Line) -> Searchable:
        if line.searchable is None:
            line.searchable = self._searchable_of(line)
        return line.searchable


class RecordedCount:
    """How many lines of the recording that are not in memory pass the filter. `value` is None when none are counted."""

    def __init__(self, queries: HistoryQueries) -> None:
        self.value: int | None = None
        self._queries = queries
        self._query: Query[Matches] | None = None

    @property
    def is_counting(self) -> bool:
        return self._query is not None

    def restart(self, line_filter: LineFilter, begins: int) -> None:
        """Count what came before event number `begins`."""
        if self._query is not None:
            self._query.forget()
        self._query, self.value = None, None
        if self._queries.is_attached and line_filter.is_active and begins > 1:
            self.value = 0
            self._query = self._queries.matches(self._queries.wanted(), 0, begins, self._add_part, self._end)

    def add(self, count: int) -> None:
        """Lines that were in memory are in the recording only."""
        if self.value is not None:
            self.value += count

    def _add_part(self, part: Matches) -> None:
        self.add(len(part.numbers))

    def _end(self, is_complete: bool) -> None:  # noqa: ARG002 - an incomplete count is shown as it is
        self._query = None
