"""A view of lines without end: the newest in memory, older ones from the recording, page by page, around the view."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from tiktok_tui.events.filter import Filter, Searchable
from tiktok_tui.panes.history import EVERYTHING, NEWEST, History, Page, Pages
from tiktok_tui.panes.history_thread import Answered, HistoryThread, Question
from tiktok_tui.panes.line_list import Line, LineList
from tiktok_tui.panes.line_view import LineView
from tiktok_tui.panes.scrollback import MARGIN, Scrollback

if TYPE_CHECKING:
    from tiktok_tui.alerts.rules import AlertRule


class HistoryView(LineView):
    """Subclasses make lines of what a recording has (`lines_of`), from `make_history`."""

    # Lines in memory: of the newest, around a view of the past, and in a page that is asked for.
    MAX_LINES = 10_000
    WINDOW_LINES = 2_000
    PAGE_LINES = 200
    # An event's line begins at most so many lines before the event.
    REACH = 8

    def __init__(self, title: str, key: str, *, id: str) -> None:  # noqa: A002 - Textual's name
        self._back = Scrollback(self.searchable_of, self.is_hidden, self.MAX_LINES, self.WINDOW_LINES)
        self._live = self._back.live
        super().__init__(title, key, self._live, id=id)
        self._new_lines = 0
        self._thread: HistoryThread | None = None
        self._history: History | None = None
        self._question: Question[Page] | None = None
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

    def read_from(self, thread: HistoryThread, rules: Sequence[AlertRule]) -> None:
        """Where older lines come from. `rules` colour them."""
        self._thread = thread
        self._history = self.make_history(thread, rules)

    @property
    def reads_back(self) -> bool:
        """Whether lines that are not in memory can be had."""
        return self._history is not None

    def heard_of(self, number: int) -> None:
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

    def begin_anew(self) -> None:
        """Let all lines go and follow those that come; the filter stays."""
        self._back.clear()
        self._is_unreadable = False
        self.follow()

    def on_began_anew(self) -> None:
        self.begin_anew()

    def forget_rows(self) -> None:
        self._back.forget_rows()

    def follow(self) -> None:
        self._forget_question()
        self._back.past = self._anchor = self._place = None
        self._new_lines = 0
        self.bound()
        super().follow()

    def bound(self) -> None:
        """Keep what is in memory within its bounds."""
        self._back.bound(self._anchor, reads_back=self.reads_back)
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

    def on_answered(self, message: Answered) -> None:
        message.hand_over()
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

    # --- going --------------------------------------------------------------------------------------------------------

    def move_cursor(self, step: int) -> None:
        # Keys that came before the page add up.
        rest, self._rest = self._rest, 0
        super().move_cursor(rest + step)

    def _put_cursor(self, index: int) -> None:
        self._rest = 0
        self._place = None
        if self._is_awaited:
            # Whoever moves has thought better of where they wanted to go.
            self._forget_question()
        super()._put_cursor(index)

    def go_past_the_first(self, step: int) -> None:
        self._put_cursor(0)
        if self._question is not None and self._back.view_begins > 1:
            self._rest = step

    def go_past_the_last(self, step: int) -> None:
        if self._back.past is None:
            super().go_past_the_last(step)
            return
        self._put_cursor(len(self._list.shown) - 1)
        if self._question is not None:
            self._rest = step

    def move_home(self) -> None:
        if self._history is None or self._list.begins == 0 or self._is_unreadable:
            super().move_home()
            return
        steps = self._history.newer(self.wanted(), 0, self._back.begins, self.PAGE_LINES)
        self._ask(steps, partial(self._open_past, number=0, is_exact=False), is_awaited=True)

    def go_to(self, number: int) -> bool:
        """Put the cursor on the line of a raw event. False when it has none on show; True while it is looked for in the
        recording, where the filter is taken away if it hides that line.
        """
        return self._go(number, is_exact=True)

    def go_near(self, number: int) -> bool:
        """Put the cursor on the line of a raw event, or on the one before it when it has none."""
        return self._go(number, is_exact=False)

    def is_near(self, number: int) -> bool:
        """Whether the cursor is where `go_near` puts it, or on the way there."""
        if self.is_on_the_way:
            return True
        index = self._index_of_event(self._list, number)
        if index is None:
            index = self._list.index_before_event(number)
        return index < len(self._list.shown) and self._list.shown[index] is self._cursor

    def _go(self, number: int, *, is_exact: bool) -> bool:
        self._forget_question()
        self._place = None
        for lines in (self._list, self._live):
            index = self._index_of_event(lines, number)
            if index is not None:
                self._go_to_line(lines, index)
                return True
        is_in_memory = self._back.begins <= number <= self._back.newest
        if self._history is None or is_in_memory or self._is_unreadable:
            if is_exact or not self._live.shown:
                return False
            self._go_to_line(self._live, self._live.index_before_event(number))
            return True
        self._ask_for_line(number, is_exact=is_exact)
        return True

    def _index_of_event(self, lines: LineList, number: int) -> int | None:
        """Where among those shown the line of an event stands."""
        return lines.index_of_event(number, self.REACH, self.is_line_of)

    def _go_to_line(self, lines: LineList, index: int) -> None:
        if lines is self._live and self._back.past is not None:
            self._back.past = self._anchor = None
            self._look()
        self._put_cursor(index)

    def _ask_around(self, number: int, answer: Callable[[Page], None], *, is_awaited: bool) -> None:
        assert self._history is not None
        begins = self._back.begins
        end = begins if number < begins else None
        steps = self._history.around(self.wanted(), number, end, self.PAGE_LINES // 2)
        self._ask(steps, answer, is_awaited=is_awaited)

    def _ask_for_line(self, number: int, *, is_exact: bool) -> None:
        self._ask_around(number, partial(self._open_past, number=number, is_exact=is_exact), is_awaited=True)

    def _open_past(self, page: Page, *, number: int, is_exact: bool) -> None:
        """Look at a page, with the cursor on the line of an event."""
        lines, begins = self._fresh_lines(page)
        past = self._back.new_past(lines, begins)
        index = self._index_of_event(past, number)
        if index is None and is_exact:
            self._miss(number)
            return
        if index is None:
            index = past.index_before_event(number)
        self._anchor_at_bottom = False
        self._show_past(past, page.last, max(0, index - self.size.height // 3), index, number)

    def _show_past(self, past: LineList, ends: int, held_by: int, cursor: int, number: int) -> None:
        """Look at lines, held by one of them, with the cursor on one; `number` is where they would be, if any were."""
        self._back.look_at(past, ends)
        self._look()
        self._anchor = past.shown[held_by] if past.shown else Line(number, None)
        self._cursor = past.shown[cursor] if past.shown else None
        self._join()
        self.show()
        self.cursor_changed()
        self.view_changed()

    def _miss(self, number: int) -> None:
        """What was asked for is not on show."""
        if self._live.filter_text:
            self._change(lambda lines: lines.set_filter(""))
            self.notify(f"The filter of {self.pane_title} hid that line and was taken away.")
            self._ask_for_line(number, is_exact=True)
        else:
            self.notify("That line is hidden, or too long ago: it is no longer kept.", severity="warning")

    def _change(self, change: Callable[[LineList], None]) -> None:
        """Other lines are wanted than before: those from the recording are asked for again."""
        anchor = self._anchor
        was_there = anchor is not None and (self._back.past is not None or anchor.sequence < 0)
        self._forget_question()
        self._layout_rows = None
        self._back.change(change)
        if anchor is not None and was_there and self._history is not None:
            self._place = self._place or (anchor.first, (self._cursor or anchor).first)
            self._ask_around(self._place[0], self._return, is_awaited=False)

    def _return(self, page: Page) -> None:
        """Look at a page from where other lines were looked at before."""
        if self._place is None:
            # Somebody went on meanwhile, among the lines that were there.
            if self._anchor is None:
                return
            self._place = self._anchor.first, (self._cursor or self._anchor).first
        anchor, cursor = self._place
        lines, begins = self._fresh_lines(page)
        past = self._back.new_past(lines, begins)
        self._show_past(past, page.last, past.index_before_event(anchor), past.index_before_event(cursor), anchor)
