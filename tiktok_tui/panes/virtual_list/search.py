"""The search of a list: looks through the lines in memory in slices, and through the recording in its thread."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from tiktok_tui.events.filter import FilterError
from tiktok_tui.panes.history.pages import NEWEST, Matches, intersect_filters
from tiktok_tui.panes.virtual_list.buffer import LineBuffer
from tiktok_tui.panes.virtual_list.cursor import LineCursor
from tiktok_tui.panes.virtual_list.filtering import LineFilter
from tiktok_tui.panes.virtual_list.line import Line
from tiktok_tui.panes.virtual_list.line_list import EXAMINED_AT_ONCE
from tiktok_tui.panes.virtual_list.navigator import HistoryNavigator
from tiktok_tui.panes.virtual_list.queries import HistoryQueries
from tiktok_tui.panes.virtual_list.search_state import SearchState, UnsearchedRange

if TYPE_CHECKING:
    from tiktok_tui.panes.history.thread import Query

# Pause between two slices.
SLICE_SECONDS = 0.02


class SearchHost(Protocol):
    """What a search needs of the widget that it belongs to."""

    def refresh_title(self) -> None:
        """Draw the title again."""

    def tell(self, text: str) -> None:
        """Show a short notification."""

    def set_timer(self, delay: float, callback: Callable[[], None]) -> object:
        """Call `callback` after some seconds."""


class SearchController:
    """One search at a time. `find_next` may be called before the matches are known: the steps are taken then."""

    def __init__(
        self,
        host: SearchHost,
        *,
        buffer: LineBuffer,
        line_filter: LineFilter,
        cursor: LineCursor,
        navigator: HistoryNavigator,
        queries: HistoryQueries,
    ) -> None:
        self.error = ""
        self._host = host
        self._buffer = buffer
        self._filter = line_filter
        self._cursor = cursor
        self._navigator = navigator
        self._queries = queries
        self._state: SearchState | None = None
        self._running: list[Query[Matches]] = []
        self._searched_from = 0  # lines with a smaller sequence have not been searched
        self._steps: list[int] = []  # steps from match to match that wait for matches, as in `find_next`

    # --- for the widget -----------------------------------------------------------------------------------------------

    @property
    def is_active(self) -> bool:
        return self._state is not None

    @property
    def text(self) -> str:
        return self._state.text if self._state is not None else ""

    @property
    def words(self) -> tuple[str, ...]:
        """The words to highlight, folded."""
        return self._state.words if self._state is not None else ()

    @property
    def is_complete(self) -> bool:
        """Whether everything has been searched."""
        return self._state is None or self._state.is_complete

    def place(self, line: Line | None) -> str:
        """Which of the matches a line is, and how many there are."""
        return self._state.place(line) if self._state is not None else ""

    def start(self, text: str) -> None:
        """Go to the newest match, from the cursor upwards. "" ends the search."""
        self._clear()
        if text.strip():
            try:
                self._begin(SearchState(text))
            except FilterError as error:
                self.error = error.message
            else:
                self._step(0)

    def find_next(self, step: int) -> None:
        """Go to the next match: upwards for 1, downwards for -1."""
        if self._state is None:
            self._host.tell("Search for something first.")
            return
        self._step(*self._steps, step)
        self._host.refresh_title()

    def cancel_steps(self) -> None:
        self._steps = []

    def restart(self) -> None:
        """Search again, where other lines are on show."""
        if self._state is not None:
            self._begin(self._state)

    def lines_reset(self) -> None:
        """All lines were removed. The matches of a recording that is replayed stay the same."""
        if not self._queries.is_whole:
            self.restart()

    def lines_added(self, lines: Iterable[Line]) -> None:
        if self._state is not None and not self._queries.is_whole:
            self._state.add([line.first for line in lines if self._is_match(self._state, line)])

    def line_changed(self, line: Line) -> None:
        search = self._state if not self._queries.is_whole else None
        if search is not None and not search.has_between(line.first, line.number) and self._is_match(search, line):
            search.add([line.first])

    # --- looking for matches ------------------------------------------------------------------------------------------

    def _clear(self) -> None:
        for query in self._running:
            query.forget()
        self._running = []
        self._state, self.error, self._steps = None, "", []

    def _begin(self, search: SearchState) -> None:
        self._clear()
        search.clear()
        self._state = search
        self._searched_from = 1 << 62
        if self._queries.is_whole:
            self._search_recording(search, NEWEST)
        else:
            search.unread = [UnsearchedRange(0, NEWEST)]
            self._search_slice()

    def _is_match(self, search: SearchState, line: Line) -> bool:
        is_candidate = bool(line.number) and self._filter.accepts(line)
        return is_candidate and search.filter.matches(self._filter.searchable(line))

    def _search_slice(self) -> None:
        """Search some of the lines in memory, and after the last of them the recording."""
        search, lines = self._state, self._buffer.live.lines
        if search is None or self._running:
            return
        end = bisect_left(lines, self._searched_from, key=lambda line: line.sequence)
        start = max(0, end - EXAMINED_AT_ONCE)
        part = lines[start:end]
        search.add([line.first for line in part if self._is_match(search, line)])
        if part:
            self._searched_from = part[0].sequence
        if start:
            search.unread = [UnsearchedRange(0, part[0].first - 1)]
            self._host.set_timer(SLICE_SECONDS, self._search_slice)
        else:
            search.unread = []
            self._search_recording(search, self._buffer.begins)
        self._matches_changed()

    def _search_recording(self, search: SearchState, before: int) -> None:
        """Search what came before an event, from the cursor to both sides: the nearest matches are needed first."""
        if not self._queries.is_attached:
            return
        here = min(self._here(), before - 1)
        search.unread = [
            unread
            for unread in (UnsearchedRange(0, here), UnsearchedRange(here + 1, before - 1, is_forward=True))
            if unread.last and unread.first <= unread.last
        ]
        wanted = intersect_filters(search.filter, self._queries.wanted())
        self._running = [
            self._queries.matches(
                wanted,
                max(0, unread.first - 1),
                unread.last + 1,
                partial(self._add_part, unread),
                partial(self._end_range, unread),
                is_forward=unread.is_forward,
            )
            for unread in search.unread
        ]

    def _add_part(self, unread: UnsearchedRange, part: Matches) -> None:
        unread.without(part)
        if self._state is not None:
            self._state.add(part.numbers)
            self._matches_changed()

    def _end_range(self, unread: UnsearchedRange, is_complete: bool) -> None:
        if self._state is not None:
            self._state.unread.remove(unread)
            self._state.is_cut |= not is_complete
            self._matches_changed()

    def _matches_changed(self) -> None:
        self._step(*self._steps)
        self._host.refresh_title()

    # --- from match to match ------------------------------------------------------------------------------------------

    def _step(self, *steps: int) -> None:
        """Go from match to match as far as they are known, and the rest of the way when they are."""
        self._steps = []
        done = 0
        while done < len(steps) and self._go_to_match(steps[done]):
            done += 1
        self._steps = list(steps[done:])

    def _go_to_match(self, step: int) -> bool:
        """Go to the next match upwards (1), downwards (-1), or here or upwards (0). False if it is not known yet."""
        search, line = self._state, self._cursor.line_or_newest
        if search is None or line is None:
            return True
        here, number = self._next_match(search, line, step)
        until = number if number is not None else 0 if step >= 0 else NEWEST
        if not search.knows(min(here, until), max(here, until)):
            return False  # there may be a nearer one
        if number is not None:
            search.current = number
            self._cursor.go_to(number, is_exact=False)
        elif search.count:
            self._host.tell("No match further down." if step < 0 else "No match further up.")
        return True

    def _here(self) -> int:
        """The number of the last event down to the cursor."""
        line = self._cursor.line_or_newest
        number = line.number if line is not None else 0
        return max(number, self._buffer.newest) if self._cursor.is_following else number

    def _next_match(self, search: SearchState, line: Line, step: int) -> tuple[int, int | None]:
        """Returns an event at the cursor, and the next match that is in another line, None if none is known."""
        if step == 0:
            return self._here(), search.newest(self._here())
        # While a match's page is read, the next match is counted from that match.
        is_jumping = self._navigator.is_jumping
        at_match = search.current is not None and (is_jumping or line.first <= search.current <= line.number)
        here = search.current if at_match and search.current is not None else line.first if step > 0 else line.number
        number: int | None = here
        while number is not None:
            number = search.older(number) if step > 0 else search.newer(number)
            index = self._cursor.index_of_event(number) if number is not None else None
            if is_jumping or index is None or self._buffer.on_view.shown[index] is not line:
                break
        return here, number
