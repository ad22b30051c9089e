"""The lines of a pane that are in memory, in two lists. No Textual.

`live` has the newest: it grows at its end and is cut at its beginning. `past` exists while the view is far from it.
Scrolling up puts lines before those of `live`, until they are too many; scrolling down joins both again.
"""

from __future__ import annotations

from collections.abc import Callable

from tiktok_tui.panes.virtual_list.filtering import LineFilter
from tiktok_tui.panes.virtual_list.line import Line
from tiktok_tui.panes.virtual_list.line_list import LineList

# Lines on screen are at most about this far from the anchor.
MARGIN = 50


class LineBuffer:
    """At most about `max_lines` of the newest lines, and twice `window_lines` of older ones. `past` is contiguous up to
    event number `ends`.

    The anchor that methods take is the line that the view is held by, None while it follows the newest.
    """

    def __init__(self, line_filter: LineFilter, max_lines: int, window_lines: int) -> None:
        self.max_lines = max_lines
        self.live = LineList(line_filter)
        self.past: LineList | None = None
        self.ends = 0
        self.newest = 0  # the last event that is known here
        self.dropped = 0
        self._filter = line_filter
        self._window_lines = window_lines

    @property
    def on_view(self) -> LineList:
        return self.past if self.past is not None else self.live

    @property
    def all_lines(self) -> list[Line]:
        return self.live.lines + (self.past.lines if self.past is not None else [])

    @property
    def begins(self) -> int:
        """The number from which on every event's line is in `live`."""
        return self._begins_of(self.live)

    @property
    def view_begins(self) -> int:
        return self._begins_of(self.on_view)

    @property
    def next_live(self) -> int | None:
        """Where the way down comes to `live`; None from behind it."""
        return self.begins if self.ends < self.begins else None

    def _begins_of(self, lines: LineList) -> int:
        return lines.begins if lines.begins is not None else self.newest + 1

    def clear(self) -> None:
        self.live.clear()
        self.past = None
        self.dropped = self.newest = 0

    def change(self, change: Callable[[LineList], None]) -> None:
        """The filter has changed: the older lines before the newest were chosen by the previous one."""
        self.live.forget_older()
        change(self.live)
        if self.past is not None:
            change(self.past)

    def changed(self, line: Line) -> None:
        self.newest = max(self.newest, line.number)
        self.live.changed(line)
        if self.past is not None:
            self.past.changed(line)

    def invalidate_rows(self) -> None:
        for line in self.all_lines:
            line.rows_width = 0

    # --- lines come ---------------------------------------------------------------------------------------------------

    def add(self, lines: list[Line]) -> int:
        """Put lines at the end of the newest. How many of them are shown."""
        self.newest = max(self.newest, *(line.number for line in lines), 0)
        return self.live.add(lines)

    def add_older(self, lines: list[Line], begins: int, anchor: Line | None) -> None:
        """Put lines before those on view."""
        self.on_view.add_older(lines, begins)
        if self.past is not None:
            self._cut_newer(self.past, anchor)

    def add_newer(self, lines: list[Line], ends: int, anchor: Line | None) -> None:
        """Put lines behind those of the past."""
        past = self.past
        if past is not None:
            past.add(line for line in lines if self._filter.accepts(line))
            self.ends = ends
            self._cut_older(past, anchor)

    def new_past(self, lines: list[Line], begins: int | None) -> LineList:
        """Lines as `past` has them: those only that are wanted."""
        past = LineList(self._filter)
        past.begins = begins
        past.add(line for line in lines if self._filter.accepts(line))
        return past

    def show_past(self, past: LineList, ends: int) -> None:
        self.past, self.ends = past, ends

    # --- bounds -------------------------------------------------------------------------------------------------------

    def trim(self, anchor: Line | None, *, has_history: bool) -> int:
        """Remove lines beyond the limits, but none on screen that can be read again.

        Returns how many of the newest lines on show are newest ones no more.
        """
        live = self.live
        before = live.newer_shown
        surplus = len(live.lines) - live.older - self.max_lines
        if surplus > self.max_lines // 10:
            cut = live.trim_point(live.older + surplus)
            if has_history:
                live.demote_to_history(cut)
            else:
                self.dropped += len(live.cut_older(cut))
        if has_history:
            self._trim_older(anchor)
        return before - live.newer_shown

    def _trim_older(self, anchor: Line | None) -> None:
        """The same for the lines before the newest."""
        live, window = self.live, self._window_lines
        place = live.place_of(anchor) if anchor is not None and self.past is None else live.older
        if anchor is not None and live.older - place > window:
            self._detach_past(place, anchor)
        elif min(place, live.older) > window:
            live.cut_older(live.trim_point(min(place, live.older) - window // 2))

    def _detach_past(self, place: int, anchor: Line) -> None:
        """Make what is around a place of `live` a list of its own."""
        begins = self.begins
        lines = self.live.cut_older(self.live.trim_point(place + self._window_lines // 2))
        past = self.new_past(lines, begins)
        self.show_past(past, self.begins - 1)
        self._cut_older(past, anchor)
        self._trim_older(anchor)

    def _cut_older(self, past: LineList, anchor: Line | None) -> None:
        surplus = len(past.lines) - self._window_lines
        if surplus > 0:
            place = past.trim_point(surplus)
            if anchor is None or place <= past.place_of(anchor) - MARGIN:
                past.cut_older(place)

    def _cut_newer(self, past: LineList, anchor: Line | None) -> None:
        if len(past.lines) <= self._window_lines:
            return
        place = past.trim_point(self._window_lines)
        line = past.lines[place]
        if line.number and (anchor is None or place >= past.place_of(anchor) + MARGIN):
            past.cut_newer(place)
            self.ends = line.first - 1

    def join(self, anchor: Line | None, cursor: Line | None) -> bool:
        """Put the past before the newest lines, when nothing is between them any more."""
        past, live, begins = self.past, self.live, self.begins
        if past is None or self.ends < begins - 1 or self.view_begins > begins:
            return False
        if cursor is not None and cursor.first > self.newest:
            # The cursor is on an event that is in the recording only: not collected yet, or a replay's future.
            return False
        if anchor is not None:
            start = past.trim_point(max(0, past.place_of(anchor) - self._window_lines // 4))
            if start < past.place_of(anchor):
                past.cut_older(start)
        while not live.is_examined:
            live.filter_more()
        live.add_older([line for line in past.lines if line.first < begins], self.view_begins)
        self.past = None
        return True
