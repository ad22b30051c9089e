"""The list of lines behind chat, gifts and the inspector's events: bottom-anchored, filtered, searched, read back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.strip import Strip

from tiktok_tui.events.filter import Filter, Searchable
from tiktok_tui.panes.format import clipped
from tiktok_tui.panes.history.pages import EVERYTHING, History, Page
from tiktok_tui.panes.history.thread import HistoryThread, QueryResult
from tiktok_tui.panes.messages import OpenRawEvent
from tiktok_tui.panes.person_colours import ON_DARK
from tiktok_tui.panes.strip_widget import StripWidget
from tiktok_tui.panes.virtual_list.buffer import LineBuffer
from tiktok_tui.panes.virtual_list.cursor import LineCursor
from tiktok_tui.panes.virtual_list.filtering import LineFilter, RecordedCount
from tiktok_tui.panes.virtual_list.highlight import highlighted
from tiktok_tui.panes.virtual_list.line import Line
from tiktok_tui.panes.virtual_list.line_list import LineList
from tiktok_tui.panes.virtual_list.navigator import FilterChange, HistoryNavigator
from tiktok_tui.panes.virtual_list.queries import HistoryQueries
from tiktok_tui.panes.virtual_list.search import SearchController
from tiktok_tui.panes.virtual_list.status import ListStatus
from tiktok_tui.panes.virtual_list.viewport import Viewport

if TYPE_CHECKING:
    from tiktok_tui.alerts.rules import AlertRule

WHEEL_LINES = 3
# Pause between two slices of older lines that a new filter is applied to.
SLICE_SECONDS = 0.02


class VirtualList(StripWidget, can_focus=True):
    """Follows its newest line until the cursor is moved up.

    A pane is a subclass that overrides methods of the section "what a pane overrides", and hands over what arrives with
    `add_lines`, `line_changed` and `show`.
    """

    EMPTY = "nothing yet"
    # Lines in memory: of the newest, around a view of older ones, and in a page that is read.
    MAX_LINES = 10_000
    WINDOW_LINES = 2_000
    PAGE_LINES = 200
    # An event's line begins at most so many lines before the event.
    REACH = 8

    COMPONENT_CLASSES = {
        f"pane--{part}"
        for part in (
            *("title", "title-focused", "note", "cursor", "alert", "match", "time", "quiet", "text", "strong"),
            *("handle", "moderator", "subscriber", "gift", "streak", "warning", "error", "success"),
        )
    }

    def __init__(self, title: str, key: str, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.pane_title = title
        self.pane_key = key
        self.palette: tuple[str, ...] = ON_DARK
        self.line_filter = LineFilter(self.searchable_of, self.is_hidden)
        self.buffer = LineBuffer(self.line_filter, self.MAX_LINES, self.WINDOW_LINES)
        self.queries = HistoryQueries(self, self.PAGE_LINES, self.wanted)
        self.recorded_count = RecordedCount(self.queries)
        self.viewport = Viewport(self.buffer, self)
        self.navigator = HistoryNavigator(
            lambda page: self.queries.page(page, self.cursor.on_page, self.cursor.on_end),
            lambda: self.call_next(self.cursor.run_deferred),
        )
        self.cursor = LineCursor(
            self,
            buffer=self.buffer,
            viewport=self.viewport,
            navigator=self.navigator,
            line_filter=self.line_filter,
            reach=self.REACH,
        )
        self.searcher = SearchController(
            self,
            buffer=self.buffer,
            line_filter=self.line_filter,
            cursor=self.cursor,
            navigator=self.navigator,
            queries=self.queries,
        )
        self.status = ListStatus(
            self.line_filter, self.buffer, self.queries, self.recorded_count, self.navigator, self.cursor, self.searcher
        )

    # --- what a pane overrides ----------------------------------------------------------------------------------------

    def rows_of(self, line: Line, width: int) -> list[Strip]:
        """The rows of a line, at most `width` cells wide."""
        raise NotImplementedError

    def searchable_of(self, line: Line) -> Searchable:
        """What filters and searches see of a line."""
        raise NotImplementedError

    def make_history(self, thread: HistoryThread, rules: Sequence[AlertRule]) -> History:
        """The part of the recording that has lines here."""
        raise NotImplementedError

    def lines_of(self, page: Page, before: Sequence[Line]) -> list[Line]:
        """The lines of a page that follows the lines `before`, which may take up what it begins with."""
        raise NotImplementedError

    def wanted(self) -> Filter:
        """What an event of the recording has to pass for a line on show."""
        return self.line_filter.filter or EVERYTHING

    def is_hidden(self, line: Line) -> bool:  # noqa: ARG002 - for panes that hide kinds
        """Whether a line is hidden for a reason other than the filter."""
        return False

    def is_line_of(self, line: Line, number: int) -> bool:  # noqa: ARG002 - for panes whose lines overlap
        """Whether a line that begins before an event and ends after it has it."""
        return True

    def title_note(self) -> str:
        """A few words for the title row."""
        return ""

    def footer_rows(self, width: int, height: int) -> list[Strip]:  # noqa: ARG002 - for panes that have one
        """Rows that stay at the pane's lower edge, fewer than `height`."""
        return []

    def cursor_changed(self) -> None:
        """Called when another line is under the cursor."""

    # --- lines --------------------------------------------------------------------------------------------------------

    @property
    def lines(self) -> list[Line]:
        """The newest lines."""
        return self.buffer.live.lines

    @property
    def lines_in_memory(self) -> list[Line]:
        return self.buffer.all_lines

    def add_lines(self, lines: Iterable[Line]) -> None:
        """Put lines at the end. Drawn at the next `show`."""
        fresh = list(lines)
        added = self.buffer.add(fresh)
        if not self.is_following:
            self.cursor.new_lines += added
        self.trim()
        if self.is_following and self.buffer.live.begins != 0:
            self.viewport.invalidate()
            self.cursor.load_nearby()
        self.searcher.lines_added(fresh)

    def line_changed(self, line: Line) -> None:
        """A line says something else now. Drawn at the next `show`."""
        self.buffer.changed(line)
        self.searcher.line_changed(line)

    def mark_seen(self, number: int) -> None:
        """Every line of an event up to this number has been added."""
        self.buffer.newest = max(self.buffer.newest, number)

    def trim(self) -> None:
        """Bring the number of lines in memory down to its limit."""
        self.recorded_count.add(self.buffer.trim(self.viewport.anchor, has_history=self.has_history))
        self.viewport.invalidate()

    def reset_lines(self) -> None:
        """Remove all lines and follow those that come; the filter stays."""
        self.buffer.clear()
        self.navigator.is_unreadable = False
        self.follow()
        self._restart_count()
        self.searcher.lines_reset()
        self._lines_chosen()

    def on_lines_reset(self) -> None:
        self.reset_lines()

    # --- the recording ------------------------------------------------------------------------------------------------

    def attach_history(self, thread: HistoryThread, rules: Sequence[AlertRule]) -> None:
        """Read older lines from the recording. `rules` colour them."""
        self.queries.attach(thread, self.make_history(thread, rules))
        self.cursor.has_history = True

    @property
    def has_history(self) -> bool:
        """Whether lines that are not in memory can be read."""
        return self.queries.is_attached

    def on_query_result(self, message: QueryResult) -> None:
        message.deliver()
        self.show()

    # --- the cursor ---------------------------------------------------------------------------------------------------

    @property
    def is_following(self) -> bool:
        return self.cursor.is_following

    @property
    def cursor_line(self) -> Line | None:
        """The line under the cursor: the newest while following."""
        return self.cursor.line_or_newest

    def follow(self) -> None:
        """Show the newest line, and stay with it."""
        self.cursor.follow()

    def move_cursor(self, step: int) -> None:
        """Move by lines, up for negative. Moving down from the last line follows the newest again."""
        self.cursor.move(step)

    def move_page(self, pages: int) -> None:
        self.cursor.move_page(pages)

    def move_home(self) -> None:
        self.cursor.move_home()

    def go_to(self, number: int) -> bool:
        """Put the cursor on the line of a raw event. Returns False when it has none on show, True also while the
        recording is searched for it; the filter is cleared there if it hides that line.
        """
        return self.cursor.go_to(number, is_exact=True)

    def go_near(self, number: int) -> bool:
        """Put the cursor on the line of a raw event, or on the one before it when it has none."""
        return self.cursor.go_to(number, is_exact=False)

    def is_near(self, number: int) -> bool:
        """Whether the cursor is where `go_near` puts it, or on the way there."""
        return self.cursor.is_near(number)

    def open_line(self) -> None:
        """Ask for the raw event of the line under the cursor."""
        line = self.cursor_line
        if line is not None and line.number:
            self.post_message(OpenRawEvent(line.number))

    def cancel_search_steps(self) -> None:
        """The cursor is moved by other means than by going from match to match."""
        self.searcher.cancel_steps()

    def warn_missing(self, *, is_filter_cleared: bool) -> None:
        """The line of an event is not on show."""
        if is_filter_cleared:
            self.notify(f"The filter of {self.pane_title} hid that line and was taken away.")
        else:
            self.notify("That line is hidden, or too long ago: it is no longer kept.", severity="warning")

    # --- filter and search --------------------------------------------------------------------------------------------

    @property
    def filter_text(self) -> str:
        """The filter, also one that is still to be applied."""
        return self.status.filter_text

    def set_filter(self, text: str) -> None:
        """Show only what `text` matches; "" shows everything. A jump that is under way is finished first."""
        self._change_filter(FilterChange(text.strip()))

    def choose_lines(self) -> None:
        """Work out again which lines are shown."""
        self._change_filter(FilterChange())

    def _change_filter(self, change: FilterChange) -> None:
        if self.navigator.is_under_way:
            self.navigator.defer(change)
            self.refresh_title()
        else:
            self.apply_filter_change(change)

    def apply_filter_change(self, change: FilterChange) -> None:
        """Change the filter now."""
        if change.text is not None:
            self.navigator.deferred = None
            self.line_filter.set_text(change.text)
        self.cursor.change_lines(LineList.refilter)
        if change.text is not None:
            self.cursor.new_lines = 0
        self._restart_count()
        self.searcher.restart()
        self._lines_chosen()

    def _restart_count(self) -> None:
        self.recorded_count.restart(self.line_filter, self.buffer.begins)

    def _lines_chosen(self) -> None:
        self._schedule_filtering()
        self.show()
        self.cursor.load_nearby()

    def _schedule_filtering(self) -> None:
        live, is_in_live = self.buffer.live, self.buffer.past is None
        if not live.is_examined:
            self.set_timer(SLICE_SECONDS, self._filter_slice)
        elif not self.is_following and is_in_live and not live.shown and not self.navigator.is_loading:
            self.follow()

    def _filter_slice(self) -> None:
        if self.buffer.live.is_examined:
            return
        is_full = self.is_following and self.viewport.is_full
        self.buffer.live.filter_more()
        self._schedule_filtering()
        if is_full:
            # Older lines change nothing on screen but the count of those hidden.
            self.refresh_title()
        else:
            self.show()
        self.cursor.load_nearby()

    @property
    def search_text(self) -> str:
        return self.searcher.text

    def search(self, text: str) -> None:
        """Go to the newest line that `text` matches, from the cursor upwards, and hide nothing. "" ends the search."""
        self.searcher.start(text)
        self.invalidate_rows()
        self.show()

    def find_next(self, way: int) -> None:
        """Go to the next match: upwards for 1, downwards for -1."""
        self.searcher.find_next(way)

    def tell(self, text: str) -> None:
        """Show a short notification."""
        self.notify(text, timeout=2)

    # --- drawing ------------------------------------------------------------------------------------------------------

    def show(self) -> None:
        """Draw what changed: one refresh, whatever happened before it."""
        self.viewport.invalidate()
        self.refresh()

    def set_palette(self, palette: tuple[str, ...]) -> None:
        """Draw people in these colours."""
        self.palette = palette
        self.notify_style_update()
        self.refresh()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self.invalidate_rows()
        self.viewport.invalidate()

    def invalidate_rows(self) -> None:
        """Draw every line anew."""
        self.buffer.invalidate_rows()

    def drawn_rows(self, line: Line, width: int) -> list[Strip]:
        """The rows of a line as wide as the pane, on its background."""
        if line.rows_width != width:
            rows = self._highlighted_rows(line, width)
            if line.is_alert:
                rows = [strip.adjust_cell_length(width).apply_style(self.style_of("alert")) for strip in rows]
            line.rows = [self.finished(strip) for strip in rows]
            line.rows_width = width
        return line.rows

    def _highlighted_rows(self, line: Line, width: int) -> list[Strip]:
        rows, words = self.rows_of(line, width), self.searcher.words
        if not words:
            return rows
        style = self.style_of("match")
        return [highlighted(row, words, style) for row in rows]

    def render_line(self, y: int) -> Strip:
        rows = self.viewport.rows()
        if not 0 < y <= len(rows):
            return super().render_line(y)
        line, strip = rows[y - 1]
        if not self.has_focus or line is not self.cursor.line:
            return strip
        width = self.size.width
        index = next(index for index, row in enumerate(line.rows) if row is strip)
        row = self._highlighted_rows(line, width)[index]
        return self.finished(row.adjust_cell_length(width).apply_style(self.style_of("cursor")))

    def row(self, y: int, width: int) -> Strip:
        if y == 0:
            note, status = self.status.title_note(self.title_note()), self.status.title_status()
            return self.title_row(f"{self.pane_key} {self.pane_title}", note, status)
        footer = self.viewport.footer
        footer_start = self.size.height - len(footer)
        if y >= footer_start:
            return footer[y - footer_start]
        if not self.viewport.rows() and y == 2:
            return Strip([Segment(clipped(f"  {self.status.empty_text(self.EMPTY)}", width), self.style_of("quiet"))])
        return Strip.blank(width)

    def refresh_title(self) -> None:
        self.refresh(Region(0, 0, self.size.width, 1))

    # --- Textual ------------------------------------------------------------------------------------------------------

    def on_focus(self) -> None:
        self.show()

    def on_blur(self) -> None:
        self.show()

    def on_resize(self) -> None:
        self.cursor.load_nearby()

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.cursor.leave_newest()
        self.move_cursor(-WHEEL_LINES)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.move_cursor(WHEEL_LINES)

    def on_click(self, event: events.Click) -> None:
        rows = self.viewport.rows()
        if 0 < event.y <= len(rows):
            self.cursor.put(self.buffer.on_view.index_of(rows[event.y - 1][0]))
            if event.chain == 2:
                self.open_line()
