"""The one pane for everything that comes as lines: a filter, a search, and a title that says what is on show."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import partial

from textual.strip import Strip

from tiktok_tui.events.filter import FilterError
from tiktok_tui.panes.history.pages import NEWEST, Matches, intersect_filters
from tiktok_tui.panes.history.thread import Query
from tiktok_tui.panes.virtual_list.highlight import highlighted
from tiktok_tui.panes.virtual_list.history_view import HistoryView
from tiktok_tui.panes.virtual_list.line_list import EXAMINED_AT_ONCE, Line, LineList
from tiktok_tui.panes.virtual_list.search_state import SearchState, UnsearchedRange

# Between two goes at examining older lines for a new filter or a search.
EXAMINE_SECONDS = 0.02


class VirtualList(HistoryView):
    """Lines that can be filtered and searched, those in memory in slices and those of the recording in its thread."""

    EMPTY = "nothing yet"

    def __init__(self, title: str, key: str, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(title, key, id=id)
        self._found: int | None = None  # how many lines of the recording pass the filter, as far as known
        self._count: Query[Matches] | None = None
        self._coming_filter: str | None = None
        self._search: SearchState | None = None
        self._search_error = ""
        self._searching: list[Query[Matches]] = []
        self._searched_from = 0  # lines with a smaller sequence have not been looked at for the search
        self._ways: list[int] = []  # which way to go from match to match, as soon as those are found

    def title_note(self) -> str:
        """A few words for the title row."""
        return ""

    # --- lines --------------------------------------------------------------------------------------------------------

    def add_lines(self, lines: Iterable[Line]) -> None:
        fresh = list(lines)
        super().add_lines(fresh)
        if self._search is not None and not self._is_whole:
            self._search.add([line.first for line in fresh if self._is_match(line)])

    def line_changed(self, line: Line) -> None:
        super().line_changed(line)
        search = self._search if not self._is_whole else None
        if search is not None and not search.has_between(line.first, line.number) and self._is_match(line):
            search.add([line.first])

    def bound(self) -> None:
        before = self._live.newer_shown
        super().bound()
        if self._found is not None:
            self._found += before - self._live.newer_shown

    def reset_lines(self) -> None:
        super().reset_lines()
        # A recording that is replayed has the same matches wherever one is.
        self._choose_anew(is_searched_again=not self._is_whole)

    def choose_lines(self) -> None:
        """Work out again which lines are shown."""
        if self.is_on_the_way:
            self._then = self._then or self.choose_lines
            return
        self._change(LineList.refilter)
        self._choose_anew()

    def set_filter(self, text: str) -> None:
        """Show only what `text` matches; "" shows everything. Who is on the way somewhere goes there first."""
        if self.is_on_the_way:
            self._coming_filter = text.strip()
            self._then = partial(self.set_filter, text)
            self.refresh_title()
            return
        self._coming_filter = None
        self._change(lambda lines: lines.set_filter(text))
        self._new_lines = 0
        self._choose_anew()

    def _choose_anew(self, *, is_searched_again: bool = True) -> None:
        self._count_found()
        if self._search is not None and is_searched_again:
            self._begin_search(self._search)
        self._plan_more()
        self.show()
        self.view_changed()

    def _plan_more(self) -> None:
        if not self._live.is_examined:
            self.set_timer(EXAMINE_SECONDS, self._examine_more)
        elif self._anchor is not None and self._back.past is None and not self._live.shown and self._question is None:
            self.follow()

    def _examine_more(self) -> None:
        if self._live.is_examined:
            return
        is_full = self.is_following and self.is_full
        self._live.filter_more()
        self._plan_more()
        if is_full:
            # Older lines change nothing on screen but the count of those hidden.
            self.refresh_title()
        else:
            self.show()
        self.view_changed()

    @property
    def hidden(self) -> int:
        """How many lines are not shown."""
        return self._live.hidden

    @property
    def filter_text(self) -> str:
        return self._live.filter_text if self._coming_filter is None else self._coming_filter

    def _count_found(self) -> None:
        """Count what passes the filter among the lines that are not in memory."""
        if self._count is not None:
            self._count.forget()
        self._count, self._found = None, None
        begins = self._back.begins
        if self._thread is None or self._history is None or not self._live.has_filter or begins <= 1:
            return
        self._found = 0
        steps = self._history.places(self.wanted(), 0, begins)
        self._count = self._thread.ask(self, steps, self._add_found, self._end_count, is_urgent=False)

    def _add_found(self, places: Matches) -> None:
        self._found = (self._found or 0) + len(places.numbers)

    def _end_count(self, is_complete: bool) -> None:  # noqa: ARG002 - what is counted is counted
        self._count = None

    # --- going --------------------------------------------------------------------------------------------------------

    # Whoever goes elsewhere does not want to be taken to the next match when it is found.

    def follow(self) -> None:
        self._ways = []
        super().follow()

    def _put_cursor(self, index: int) -> None:
        self._ways = []
        super()._put_cursor(index)

    def _go(self, number: int, *, is_exact: bool) -> bool:
        self._ways = []
        return super()._go(number, is_exact=is_exact)

    # --- search -------------------------------------------------------------------------------------------------------

    @property
    def search_text(self) -> str:
        return self._search.text if self._search is not None else ""

    def search(self, text: str) -> None:
        """Go to the newest line that `text` matches, from the cursor upwards, and hide nothing. "" ends the search."""
        self._forget_search()
        if text.strip():
            try:
                self._begin_search(SearchState(text))
            except FilterError as error:
                self._search_error = error.message
            else:
                self._go_to_matches(0)
        self.invalidate_rows()
        self.show()

    def find_next(self, way: int) -> None:
        """Go to the next match: upwards for 1, downwards for -1."""
        if self._search is None:
            self.notify("Search for something first.", timeout=2)
            return
        self._go_to_matches(*self._ways, way)
        self.refresh_title()

    def _forget_search(self) -> None:
        for question in self._searching:
            question.forget()
        self._searching = []
        self._search, self._search_error, self._ways = None, "", []

    @property
    def _is_whole(self) -> bool:
        """Whether all lines are in the recording, also those that are still to come."""
        return self._thread is not None and self._thread.is_whole

    def _begin_search(self, search: SearchState) -> None:
        """Look first where the cursor is: the next match on either side must be the next one there is."""
        self._forget_search()
        search.clear()
        self._search = search
        self._searched_from = 1 << 62
        if self._is_whole:
            self._search_the_recording(search, NEWEST)
        else:
            search.unread = [UnsearchedRange(0, NEWEST)]
            self._search_more()

    def _is_match(self, line: Line) -> bool:
        search, live = self._search, self._live
        is_candidate = search is not None and bool(line.number) and live.is_wanted(line)
        return search is not None and is_candidate and search.filter.matches(live.searchable(line))

    def _search_more(self) -> None:
        """Look at some more lines in memory, and when that is done, at those of the recording."""
        search, live = self._search, self._live
        if search is None or self._searching:
            return
        end = bisect_left(live.lines, self._searched_from, key=lambda line: line.sequence)
        start = max(0, end - EXAMINED_AT_ONCE)
        part = live.lines[start:end]
        search.add([line.first for line in part if self._is_match(line)])
        if part:
            self._searched_from = part[0].sequence
        if start:
            search.unread = [UnsearchedRange(0, part[0].first - 1)]
            self.set_timer(EXAMINE_SECONDS, self._search_more)
        else:
            search.unread = []
            self._search_the_recording(search, self._back.begins)
        self._matches_came()

    def _search_the_recording(self, search: SearchState, before: int) -> None:
        """Look at what came before an event, from the cursor on to both sides."""
        history, thread = self._history, self._thread
        if history is None or thread is None:
            return
        here = min(self._here(), before - 1)
        search.unread = [
            unread
            for unread in (UnsearchedRange(0, here), UnsearchedRange(here + 1, before - 1, is_forward=True))
            if unread.last and unread.first <= unread.last
        ]
        wanted = intersect_filters(search.filter, self.wanted())
        self._searching = [
            thread.ask(
                self,
                history.places(wanted, max(0, unread.first - 1), unread.last + 1, is_forward=unread.is_forward),
                partial(self._add_matches, unread),
                partial(self._end_search, unread),
                is_urgent=False,
            )
            for unread in search.unread
        ]

    def _add_matches(self, unread: UnsearchedRange, places: Matches) -> None:
        unread.without(places)
        if self._search is not None:
            self._search.add(places.numbers)
            self._matches_came()

    def _end_search(self, unread: UnsearchedRange, is_complete: bool) -> None:
        if self._search is not None:
            self._search.unread.remove(unread)
            self._search.is_cut |= not is_complete
            self._matches_came()

    def _matches_came(self) -> None:
        self._go_to_matches(*self._ways)
        self.refresh_title()

    def _go_to_matches(self, *ways: int) -> None:
        """Go from match to match, as far as they are known; the rest of the way when they are."""
        self._ways = []
        gone = 0
        while gone < len(ways) and self._go_to_match(ways[gone]):
            gone += 1
        self._ways = list(ways[gone:])

    def _go_to_match(self, way: int) -> bool:
        """Go to the match that is next upwards (1), downwards (-1), or here or upwards (0), if that one is known."""
        search, line = self._search, self.cursor_line
        if search is None or line is None:
            return True
        here, number = self._next_match(search, line, way)
        until = number if number is not None else 0 if way >= 0 else NEWEST
        if not search.knows(min(here, until), max(here, until)):
            return False  # there may be a nearer one
        if number is not None:
            search.current = number
            self.go_near(number)
        elif search.count:
            self.notify("No match further down." if way < 0 else "No match further up.", timeout=2)
        return True

    def _here(self) -> int:
        """The number of the last event that somebody sees who reads from top to bottom, as far as the cursor."""
        line = self.cursor_line
        number = line.number if line is not None else 0
        return max(number, self._back.newest) if self.is_following else number

    def _next_match(self, search: SearchState, line: Line, way: int) -> tuple[int, int | None]:
        """An event here, and the next match that is not in its line, if one is known."""
        if way == 0:
            return self._here(), search.newest(self._here())
        # On the way to a match it is that one that the next is counted from.
        is_awaited = self._question is not None and self._is_awaited
        at_match = search.current is not None and (is_awaited or line.first <= search.current <= line.number)
        here = search.current if at_match and search.current is not None else line.first if way > 0 else line.number
        number: int | None = here
        while number is not None:
            number = search.older(number) if way > 0 else search.newer(number)
            index = self._index_of_event(self._list, number) if number is not None else None
            if is_awaited or index is None or self._list.shown[index] is not line:
                break
        return here, number

    def marked(self, rows: list[Strip]) -> list[Strip]:
        if self._search is None or not self._search.words:
            return rows
        style = self.style_of("match")
        return [highlighted(row, self._search.words, style) for row in rows]

    # --- the title ----------------------------------------------------------------------------------------------------

    def empty_text(self) -> str:
        if self.is_waiting:
            return "searching…"
        if self._live.has_filter and (self._live.lines or self._live.begins != 0):
            return "no line matches the filter (Esc takes it away)"
        return self.EMPTY

    def title_notes(self) -> tuple[str, str]:
        notes = [self.title_note()]
        if self._live.filter_error:
            notes.append(self._live.filter_error)
        elif self.filter_text:
            notes.append(f"/{self.filter_text}")
        if self._search_error:
            notes.append(self._search_error)
        elif self._search is not None:
            notes.append(f"?{self._search.text}")
        if self._back.dropped:
            notes.append(f"{self._back.dropped:,} oldest dropped")
        if self._is_unreadable:
            notes.append("older lines cannot be read")
        elif self._is_behind:
            notes.append("not all of it could be recorded")
        return " · ".join(note for note in notes if note), " · ".join(self._what_must_be_said())

    def _what_must_be_said(self) -> list[str]:
        said = []
        is_searching = self.is_waiting or self._count is not None
        if self._search is not None:
            is_searching = is_searching or not self._search.is_complete
            said.append(self._search.place(self.cursor_line))
        if is_searching:
            said.insert(0, "searching…")
        if self._found is not None:
            said.append(f"{self._found + self._live.newer_shown:,} found, others hidden")
        elif self.hidden:
            said.append(f"{self.hidden:,} hidden")
        if self._is_ahead:
            said.append("ahead of the replay, End returns")
        elif not self.is_following:
            held = f"+{self._new_lines:,} new" if self._new_lines else "held"
            said.append(f"{held}, End follows")
        return said

    @property
    def _is_ahead(self) -> bool:
        """Whether somebody reads what the replay has not come to yet."""
        line = self._cursor
        return self._is_whole and line is not None and line.first > self._back.newest
