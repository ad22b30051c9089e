"""A view of lines without end: the newest in memory, older ones from the recording, page by page, around the view."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from tiktok_tui.events.filter import Filter, Searchable
from tiktok_tui.panes.history.pages import EVERYTHING, NEWEST, History, Page, Pages
from tiktok_tui.panes.history.thread import HistoryThread, Query, QueryResult
from tiktok_tui.panes.virtual_list.buffer import MARGIN, LineBuffer
from tiktok_tui.panes.virtual_list.line_list import Line
from tiktok_tui.panes.virtual_list.line_view import LineView

if TYPE_CHECKING:
    from tiktok_tui.alerts.rules import AlertRule


class PagedView(LineView):
    """Subclasses make lines of what a recording has (`lines_of`), from `make_history`."""

    # Lines in memory: of the newest, around a view of the past, and in a page that is asked for.
    MAX_LINES = 10_000
    WINDOW_LINES = 2_000
    PAGE_LINES = 200
    # An event's line begins at most so many lines before the event.
    REACH = 8

    def __init__(self, title: str, key: str, *, id: str) -> None:  # noqa: A002 - Textual's name
        self._back = LineBuffer(self.searchable_of, self.is_hidden, self.MAX_LINES, self.WINDOW_LINES)
        self._live = self._back.live
        super().__init__(title, key, self._live, id=id)
        self._new_lines = 0
        self._thread: HistoryThread | None = None
        self._history: History | None = None
        self._question: Query[Page] | None = None
        self._is_awaited = False  # somebody wants to be where the answer is
        self._rest = 0  # lines still to go when the page is there
        self._then: Callable[[], None] | None = None  # what somebody wants to be done there
        # Events at the anchor and the cursor: a filter that is typed may hide them, and be taken away again.
        self._place: tuple[int, int] | None = None
        self._is_unreadable = False
        self._is_behind = False  # the recorder, last time

    # --- what a subclass says -----------------------------------------------------------------------------------------

    def searchable_of(self, line: Line) -> Searchable:
        raise NotImplementedError

    def is_hidden(self, line: Line) -> bool:  # noqa: ARG002 - for panes that hide kinds
        """Whether a line is left out for a reason other than the filter."""
        return False

    def wanted(self) -> Filter:
        """What an event has to pass for a line on show."""
        return self._live.filter or EVERYTHING

    def make_history(self, thread: HistoryThread, rules: Sequence[AlertRule]) -> History:
        raise NotImplementedError

    def lines_of(self, page: Page, before: Sequence[Line]) -> list[Line]:
        """The lines of a page that follows the lines `before`, which may take up what it begins with."""
        raise NotImplementedError

    # --- lines --------------------------------------------------------------------------------------------------------

    def is_line_of(self, line: Line, number: int) -> bool:  # noqa: ARG002 - for panes whose lines overlap
        """Whether a line that begins before an event and ends after it has it."""
        return True

    def attach_history(self, thread: HistoryThread, rules: Sequence[AlertRule]) -> None:
        """Where older lines come from. `rules` colour them."""
        self._thread = thread
        self._history = self.make_history(thread, rules)

    @property
    def has_history(self) -> bool:
        """Whether lines that are not in memory can be had."""
        return self._history is not None

    def mark_seen(self, number: int) -> None:
        """Every line of an event up to this number has been added."""
        self._back.newest = max(self._back.newest, number)

    @property
    def lines(self) -> list[Line]:
        """The newest lines."""
        return self._live.lines

    @property
    def lines_in_memory(self) -> list[Line]:
        return self._back.all_lines

    def add_lines(self, lines: Iterable[Line]) -> None:
        """Put lines at the end. Drawn at the next `show`."""
        added = self._back.add(list(lines))
        if not self.is_following:
            self._new_lines += added
        self.bound()
        if self.is_following and self._live.begins != 0:
            self._layout_rows = None
            self.view_changed()

    def line_changed(self, line: Line) -> None:
        """A line says something else now. Drawn at the next `show`."""
        self._back.changed(line)

    def reset_lines(self) -> None:
        """Let all lines go and follow those that come; the filter stays."""
        self._back.clear()
        self._is_unreadable = False
        self.follow()

    def on_lines_reset(self) -> None:
        self.reset_lines()

    def invalidate_rows(self) -> None:
        self._back.invalidate_rows()

    def follow(self) -> None:
        self._forget_question()
        self._back.past = self._anchor = self._place = None
        self._new_lines = 0
        self.bound()
        super().follow()

    def bound(self) -> None:
        """Keep what is in memory within its bounds."""
        self._back.bound(self._anchor, has_history=self.has_history)
        self._look()

    def _look(self) -> None:
        """The lists are others than before, maybe."""
        self._list = self._back.on_view
        self._layout_rows = None

    # --- pages --------------------------------------------------------------------------------------------------------

    @property
    def is_waiting(self) -> bool:
        """Whether somebody waits for lines, and not just the next screen's are read in advance."""
        return self.is_on_the_way or (self._question is not None and self._live.has_filter)

    def view_changed(self) -> None:
        """Ask for lines when those at hand will not last."""
        if self._history is None or self._question is not None or self._is_unreadable or not self.size.height:
            return
        lines = self._list
        if not lines.is_examined:
            return
        rows, begins = self._layout(), self._back.view_begins
        above = lines.index_of(rows[0][0]) if rows else 0
        below = len(lines.shown) - 1 - lines.index_of(rows[-1][0]) if rows else 0
        if begins > 1 and (not self.is_full if self.is_following else above < MARGIN):
            self._ask(self._history.older(self.wanted(), begins, self.PAGE_LINES), self._take_older)
        elif self._back.past is not None and below < MARGIN and self._back.ends < NEWEST - 1:
            after, before = self._back.ends, self._back.next_live
            self._ask(self._history.newer(self.wanted(), after, before, self.PAGE_LINES), self._take_newer)

    def _ask(self, steps: Pages, answer: Callable[[Page], None], *, is_awaited: bool = False) -> None:
        assert self._thread is not None
        self._forget_question()
        self._is_awaited = is_awaited
        self._question = self._thread.ask(self, steps, partial(self._take, answer), self._end_without_a_page)
        self.refresh_title()

    def _forget_question(self) -> None:
        if self._question is not None:
            self._question.forget()
        self._question = None
        self._stand()

    def _stand(self) -> None:
        """Nobody is on the way to anywhere."""
        self._is_awaited = False
        self._rest = 0
        if self._then is not None:
            self.call_next(self._do_then)

    @property
    def is_on_the_way(self) -> bool:
        """Whether somebody wants to be where a page has to be read first."""
        return self._question is not None and (self._is_awaited or bool(self._rest))

    def _do_then(self) -> None:
        then = self._then
        if then is not None and not self.is_on_the_way:
            self._then = None
            then()

    def on_query_result(self, message: QueryResult) -> None:
        message.deliver()
        self.show()

    def _take(self, answer: Callable[[Page], None], page: Page) -> None:
        if self._question is not None:
            self._question.forget()
            self._question = None
            self._is_awaited = False
        self._is_behind = page.is_behind
        answer(page)
        self._do_then()

    def _end_without_a_page(self, is_complete: bool) -> None:  # noqa: ARG002 - there is always one page
        self._question = None
        self._is_unreadable = True
        self._stand()

    def _take_older(self, page: Page) -> None:
        lines, begins = self._fresh_lines(page)
        self._back.add_older(lines, begins, self._anchor)
        self.bound()
        self._go_on()

    def _take_newer(self, page: Page) -> None:
        past = self._back.past
        if past is not None:
            self._back.add_newer(self.lines_of(page, past.lines), page.last, self._anchor)
            self._join()
            self._go_on()

    def _fresh_lines(self, page: Page) -> tuple[list[Line], int]:
        """The lines of a page and where they begin. Quiet ones in front may be parts of lines that begin before."""
        lines, begins = self.lines_of(page, ()), page.first
        if begins and not self._live.has_filter:
            cut = next((place for place, line in enumerate(lines) if line.number and not line.is_quiet), 0)
            if cut:
                begins = lines[cut].first
                del lines[:cut]
        return lines, begins

    def _go_on(self) -> None:
        """Go the rest of the way that somebody wanted to go."""
        self._layout_rows = None
        rest, self._rest = self._rest, 0
        if rest:
            self.move_cursor(rest)
        else:
            self.view_changed()

    def _join(self) -> None:
        begins = self._back.begins
        if self._back.join(self._anchor, self._cursor):
            # What was in both lists stands in the newest now.
            self._anchor = self._still_there(self._anchor, begins)
            self._cursor = self._still_there(self._cursor, begins)
            self._look()

    def _still_there(self, line: Line | None, begins: int) -> Line | None:
        if line is None or line.first < begins or not self._live.shown:
            return line
        return self._live.shown[self._live.index_before_event(line.first)]
