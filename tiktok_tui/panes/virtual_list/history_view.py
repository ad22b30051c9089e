"""Going anywhere in lines without end: to their beginning, to an event, and back after a change of what is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tiktok_tui.panes.history.pages import Page
from tiktok_tui.panes.virtual_list.line_list import Line, LineList
from tiktok_tui.panes.virtual_list.paged_view import PagedView


class HistoryView(PagedView):
    """Whoever goes where no lines are at hand waits for a page; who moves meanwhile has thought better of it."""

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
