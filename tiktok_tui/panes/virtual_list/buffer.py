"""The lines of a pane without an end to them, in two lists, without Textual.

`live` has the newest: it grows at its end and is cut at its beginning. `past` is there while somebody reads far from
it. On the way up lines are put before those of `live`, until they are too many; on the way down both are joined again.
"""

from __future__ import annotations

from collections.abc import Callable

from tiktok_tui.events.filter import Searchable
from tiktok_tui.panes.virtual_list.line_list import Line, LineList

# What is on screen reaches at most about so many lines from the one that it is held by.
MARGIN = 50


class LineBuffer:
    """At most about `max_lines` of the newest lines, and twice `window_lines` of older ones. `ends` is of `past`: every
    line on show of an event up to that number is in it.

    The anchor that methods take is the line by which the picture is held, None while it follows the newest.
    """

    def __init__(
        self,
        searchable_of: Callable[[Line], Searchable],
        is_hidden: Callable[[Line], bool],
        max_lines: int,
        window_lines: int,
    ) -> None:
        self._searchable_of = searchable_of
        self._is_hidden = is_hidden
        self._max_lines = max_lines
        self._window_lines = window_lines
        self.live = LineList(searchable_of, is_hidden)
        self.past: LineList | None = None
        self.ends = 0
        self.newest = 0  # the last event that is known here
        self.dropped = 0

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
        """Other lines are wanted than before: those that were put before the newest were chosen for the others."""
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
            past.add(line for line in lines if past.is_wanted(line))
            self.ends = ends
            self._cut_older(past, anchor)

    def new_past(self, lines: list[Line], begins: int | None) -> LineList:
        """Lines as `past` has them: those only that are wanted."""
        past = LineList(self._searchable_of, self._is_hidden)
        past.filter, past.filter_text, past.filter_error = self.live.filter, self.live.filter_text, ""
        past.begins = begins
        past.add(line for line in lines if past.is_wanted(line))
        return past

    def look_at(self, past: LineList, ends: int) -> None:
        self.past, self.ends = past, ends

    # --- bounds -------------------------------------------------------------------------------------------------------

    def bound(self, anchor: Line | None, *, has_history: bool) -> None:
        """Let go of what is too much. Where it can be had again, nothing goes that somebody looks at."""
        live = self.live
        surplus = len(live.lines) - live.older - self._max_lines
        if surplus > self._max_lines // 10:
            cut = live.trim_point(live.older + surplus)
            if has_history:
                live.demote_to_history(cut)
            else:
                self.dropped += len(live.cut_older(cut))
        if has_history:
            self._bound_older(anchor)

    def _bound_older(self, anchor: Line | None) -> None:
        """The same for what is before the newest lines."""
        live, window = self.live, self._window_lines
        place = live.place_of(anchor) if anchor is not None and self.past is None else live.older
        if anchor is not None and live.older - place > window:
            self._part(place, anchor)
        elif min(place, live.older) > window:
            live.cut_older(live.trim_point(min(place, live.older) - window // 2))

    def _part(self, place: int, anchor: Line) -> None:
        """Make what is around a place of `live` a list of its own."""
        begins = self.begins
        lines = self.live.cut_older(self.live.trim_point(place + self._window_lines // 2))
        past = self.new_past(lines, begins)
        self.look_at(past, self.begins - 1)
        self._cut_older(past, anchor)
        self._bound_older(anchor)

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
            # What is only in the recording so far: nobody has collected it yet, or it is a replay's future.
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
