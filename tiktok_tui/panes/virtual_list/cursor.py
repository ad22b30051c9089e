"""The cursor of a list: moves over the lines at hand and, page by page, over those of the recording. No Textual."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from tiktok_tui.panes.virtual_list.buffer import MARGIN, LineBuffer
from tiktok_tui.panes.virtual_list.filtering import LineFilter
from tiktok_tui.panes.virtual_list.line import Line
from tiktok_tui.panes.virtual_list.line_list import LineList
from tiktok_tui.panes.virtual_list.navigator import (
    FilterChange,
    FirstPage,
    HistoryNavigator,
    NewerPage,
    OlderPage,
    PageAround,
    PageOfPosition,
    Position,
)

if TYPE_CHECKING:
    from tiktok_tui.panes.history.pages import Page
    from tiktok_tui.panes.virtual_list.viewport import Viewport

# The number of the last event that there can be.
NO_END = (1 << 62) - 1


class CursorHost(Protocol):
    """What a cursor needs of the widget that it belongs to."""

    def lines_of(self, page: Page, before: Sequence[Line]) -> list[Line]:
        """The lines of a page."""

    def is_line_of(self, line: Line, number: int) -> bool:
        """Whether a line has an event between its first and its last."""

    def show(self) -> None:
        """Draw again."""

    def refresh_title(self) -> None:
        """Draw the title again."""

    def cursor_changed(self) -> None:
        """Another line is under the cursor."""

    def trim(self) -> None:
        """Bring the number of lines in memory down to its limit."""

    def cancel_search_steps(self) -> None:
        """The cursor is moved by other means than by going from match to match."""

    def warn_missing(self, *, is_filter_cleared: bool) -> None:
        """The line of an event is not on show."""

    def apply_filter_change(self, change: FilterChange) -> None:
        """Make a change that was deferred."""


class LineCursor:
    """Going where no lines are loaded waits for a page; moving the cursor meanwhile cancels that.

    `reach` is how many lines before an event its line may begin. `line` is None while the newest line is followed.
    """

    def __init__(
        self,
        host: CursorHost,
        *,
        buffer: LineBuffer,
        viewport: Viewport,
        navigator: HistoryNavigator,
        line_filter: LineFilter,
        reach: int,
    ) -> None:
        self.line: Line | None = None
        self.new_lines = 0  # added since the newest line is not followed any more
        self.has_history = False
        self.is_behind = False  # the recorder had not written all of the last page
        self._host = host
        self._buffer = buffer
        self._viewport = viewport
        self._navigator = navigator
        self._filter = line_filter
        self._reach = reach

    @property
    def is_following(self) -> bool:
        return self._viewport.anchor is None

    @property
    def line_or_newest(self) -> Line | None:
        if self.line is not None:
            return self.line
        shown = self._buffer.on_view.shown
        return shown[-1] if shown else None

    # --- over the lines at hand ---------------------------------------------------------------------------------------

    def follow(self) -> None:
        """Show the newest line, and stay with it."""
        self._host.cancel_search_steps()
        self._navigator.follow()
        self._buffer.past = self._viewport.anchor = None
        self.new_lines = 0
        self._host.trim()
        self.line = None
        self._changed()

    def put(self, index: int) -> None:
        """Put the cursor on one of the lines on show."""
        self._host.cancel_search_steps()
        self._navigator.move()
        self._put(index)

    def _put(self, index: int) -> None:
        line = self._buffer.on_view.shown[index]
        self._viewport.hold()
        self.line = line
        self._viewport.reveal(line)
        self._changed()

    def _changed(self) -> None:
        self._host.show()
        self._host.cursor_changed()
        self.load_nearby()

    def move(self, step: int) -> None:
        """Move by lines, up for negative. Moving down from the last line follows the newest again."""
        # Key presses before the page arrives add up.
        step += self._navigator.take_steps()
        shown = self._buffer.on_view.shown
        if not shown:
            return
        index = self._buffer.on_view.index_of(self.line_or_newest) + step
        if index >= len(shown):
            self._move_past_last(index - len(shown) + 1)
        elif index < 0:
            self.put(0)
            if self._buffer.view_begins > 1:
                self._navigator.defer_steps(index)
        else:
            self.put(index)

    def _move_past_last(self, step: int) -> None:
        if self._buffer.past is not None:
            self.put(len(self._buffer.past.shown) - 1)
            self._navigator.defer_steps(step)
        elif not self.is_following:
            self.follow()

    def move_page(self, pages: int) -> None:
        rows = self._viewport.rows()
        if not rows:
            return
        on_screen = len({id(line) for line, _ in rows})
        if pages < 0:
            self.leave_newest()
        self.move(pages * max(1, on_screen - 1))

    def leave_newest(self) -> None:
        """If the newest line is followed, put the cursor on the first line on screen."""
        rows = self._viewport.rows()
        if self.is_following and rows:
            self.put(self._buffer.on_view.index_of(rows[0][0]))

    def move_home(self) -> None:
        lines = self._buffer.on_view
        if self._can_load and lines.begins != 0:
            self._navigator.load(FirstPage(self._buffer.begins))
            self._host.refresh_title()
        elif lines.shown:
            self.put(0)

    # --- to an event --------------------------------------------------------------------------------------------------

    def go_to(self, number: int, *, is_exact: bool) -> bool:
        """Put the cursor on the line of an event, or on the one before it unless `is_exact`.

        Returns False when there is no such line, True also while the recording is searched for it.
        """
        self._host.cancel_search_steps()
        self._navigator.cancel()
        self._navigator.leave_origin()
        for lines in (self._buffer.on_view, self._buffer.live):
            index = self.index_of_event(number, lines)
            if index is not None:
                self._go_to_line(lines, index)
                return True
        live = self._buffer.live
        is_in_memory = self._buffer.begins <= number <= self._buffer.newest
        if is_in_memory or not self._can_load:
            if is_exact or not live.shown:
                return False
            self._go_to_line(live, live.index_before_event(number))
            return True
        self._load_around(number, is_exact=is_exact)
        return True

    def is_near(self, number: int) -> bool:
        """Whether the cursor is where `go_to` puts it, or on the way there."""
        if self._navigator.is_under_way:
            return True
        lines = self._buffer.on_view
        index = self.index_of_event(number)
        if index is None:
            index = lines.index_before_event(number)
        return index < len(lines.shown) and lines.shown[index] is self.line

    def index_of_event(self, number: int, lines: LineList | None = None) -> int | None:
        """Where among the lines on show, or among those given, the line of an event stands."""
        return (lines or self._buffer.on_view).index_of_event(number, self._reach, self._host.is_line_of)

    def _go_to_line(self, lines: LineList, index: int) -> None:
        if lines is self._buffer.live and self._buffer.past is not None:
            self._buffer.past = self._viewport.anchor = None
            self._viewport.invalidate()
        self.put(index)

    # --- pages --------------------------------------------------------------------------------------------------------

    @property
    def _can_load(self) -> bool:
        return self.has_history and not self._navigator.is_unreadable

    def load_nearby(self) -> None:
        """Read a page when the lines at hand will not last."""
        lines = self._buffer.on_view
        if not self._can_load or self._navigator.is_loading or not self._viewport.height or not lines.is_examined:
            return
        rows, begins = self._viewport.rows(), self._buffer.view_begins
        above = lines.index_of(rows[0][0]) if rows else 0
        below = len(lines.shown) - 1 - lines.index_of(rows[-1][0]) if rows else 0
        if begins > 1 and (not self._viewport.is_full if self.is_following else above < MARGIN):
            self._navigator.load(OlderPage(begins))
        elif self._buffer.past is not None and below < MARGIN and self._buffer.ends < NO_END:
            self._navigator.load(NewerPage(self._buffer.ends, self._buffer.next_live))
        else:
            return
        self._host.refresh_title()

    def _end_before(self, number: int) -> int | None:
        """Where a page around an event ends at the latest: what is in memory need not be read."""
        return self._buffer.begins if number < self._buffer.begins else None

    def _load_around(self, number: int, *, is_exact: bool) -> None:
        self._navigator.load(PageAround(number, self._end_before(number), is_exact))
        self._host.refresh_title()

    def on_page(self, page: Page) -> None:
        """The page that was asked for has been read."""
        self.is_behind = page.is_behind
        loading = self._navigator.arrive()
        if loading is None:
            return
        match loading.page:
            case OlderPage():
                lines, begins = self._whole_lines(page)
                self._buffer.add_older(lines, begins, self._viewport.anchor)
                self._host.trim()
                self._go_on(loading.then)
            case NewerPage():
                self._add_newer(page, loading.then)
            case FirstPage():
                self._open(page, 0, is_exact=False)
            case PageAround(number, _, is_exact):
                self._open(page, number, is_exact=is_exact)
            case PageOfPosition():
                self._return(page)
        self.run_deferred()

    def on_end(self, is_complete: bool) -> None:  # noqa: ARG002 - a query for a page that ends has no page
        """The page cannot be read."""
        self._navigator.fail()

    def run_deferred(self) -> None:
        """Make the filter change that waited for the end of a navigation."""
        change = self._navigator.take_deferred()
        if change is not None:
            self._host.apply_filter_change(change)

    def _add_newer(self, page: Page, steps: int) -> None:
        past = self._buffer.past
        if past is not None:
            self._buffer.add_newer(self._host.lines_of(page, past.lines), page.last, self._viewport.anchor)
            self._join()
            self._go_on(steps)

    def _go_on(self, steps: int) -> None:
        self._viewport.invalidate()
        if steps:
            self.move(steps)
        else:
            self.load_nearby()

    def _whole_lines(self, page: Page) -> tuple[list[Line], int]:
        """The lines of a page and where they begin. Quiet ones in front may be parts of lines that begin before."""
        lines, begins = self._host.lines_of(page, ()), page.first
        if begins and not self._filter.is_active:
            cut = next((place for place, line in enumerate(lines) if line.number and not line.is_quiet), 0)
            if cut:
                begins = lines[cut].first
                del lines[:cut]
        return lines, begins

    def _open(self, page: Page, number: int, *, is_exact: bool) -> None:
        """Show a page, with the cursor on the line of an event."""
        past = self._buffer.new_past(*self._whole_lines(page))
        index = self.index_of_event(number, past)
        if index is None and is_exact:
            self._miss(number)
            return
        if index is None:
            index = past.index_before_event(number)
        self._viewport.is_anchor_at_bottom = False
        self._show_past(past, page.last, max(0, index - self._viewport.height // 3), index, number)

    def _show_past(self, past: LineList, ends: int, anchor: int, cursor: int, number: int) -> None:
        """Show lines, held by one of them, with the cursor on one; `number` is where they would be, if any were."""
        self._buffer.show_past(past, ends)
        self._viewport.anchor = past.shown[anchor] if past.shown else Line(number, None)
        self._navigator.hold(self._navigator.origin)
        self.line = past.shown[cursor] if past.shown else None
        self._join()
        self._changed()

    def _miss(self, number: int) -> None:
        is_filter_cleared = bool(self._filter.text)
        if is_filter_cleared:
            self._filter.set_text("")
            self.change_lines(LineList.refilter)
        self._host.warn_missing(is_filter_cleared=is_filter_cleared)
        if is_filter_cleared:
            self._load_around(number, is_exact=True)

    def _join(self) -> None:
        begins = self._buffer.begins
        if self._buffer.join(self._viewport.anchor, self.line):
            # Lines that were in both lists are those of the newest now.
            self._viewport.anchor = self._relocate(self._viewport.anchor, begins)
            self.line = self._relocate(self.line, begins)
            self._viewport.invalidate()

    def _relocate(self, line: Line | None, begins: int) -> Line | None:
        live = self._buffer.live
        if line is None or line.first < begins or not live.shown:
            return line
        return live.shown[live.index_before_event(line.first)]

    # --- after a change of the filter ---------------------------------------------------------------------------------

    def change_lines(self, change: Callable[[LineList], None]) -> None:
        """Apply another filter: lines from the recording are read again."""
        anchor = self._viewport.anchor
        was_from_recording = anchor is not None and (self._buffer.past is not None or anchor.sequence < 0)
        self._navigator.cancel()
        self._viewport.invalidate()
        self._buffer.change(change)
        if anchor is not None and was_from_recording and self.has_history:
            origin = self._navigator.origin or self._position(anchor)
            self._navigator.hold(origin)
            self._navigator.load(PageOfPosition(origin, self._end_before(origin.anchor)))
            self._host.refresh_title()

    def _position(self, anchor: Line) -> Position:
        return Position(anchor.first, (self.line or anchor).first)

    def _return(self, page: Page) -> None:
        origin = self._navigator.origin
        if origin is None:
            # The cursor was moved meanwhile, over the lines that were there.
            if self._viewport.anchor is None:
                return
            origin = self._position(self._viewport.anchor)
            self._navigator.hold(origin)
        past = self._buffer.new_past(*self._whole_lines(page))
        anchor, cursor = past.index_before_event(origin.anchor), past.index_before_event(origin.cursor)
        self._show_past(past, page.last, anchor, cursor, origin.anchor)
