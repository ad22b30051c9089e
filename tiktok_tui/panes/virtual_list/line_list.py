"""The lines of a pane and which of them are shown: bounded, filtered from the newest backwards, without Textual."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable

from tiktok_tui.panes.virtual_list.filtering import LineFilter
from tiktok_tui.panes.virtual_list.line import NOT_LISTED, Line

# Lines filtered at once: about five milliseconds, so that no key press waits.
EXAMINED_AT_ONCE = 500
# How far a cut is moved to a line that shares no events with the lines before it.
SEARCHED_FOR_A_CUT = 200


class LineList:
    """Lines in the order they came, those of a whole session or a part of them.

    Contiguous from event number `begins` as long as no newer lines were cut (0: start of the session, None: the first
    line's number). The `older` ones, added by `add_older` or `demote_to_history`, have passed the filter already.
    """

    def __init__(self, line_filter: LineFilter) -> None:
        self.lines: list[Line] = []
        self.shown: list[Line] = []
        self.begins: int | None = 0
        self._filter = line_filter
        self._next_sequence = 0
        # Where the lines added at the end begin; older ones have a sequence below 0.
        self._came_from: int | None = 0
        # Lines with a smaller sequence have not been filtered since the filter changed.
        self._examined_from = NOT_LISTED

    @property
    def hidden(self) -> int:
        """How many of the lines filtered so far are not shown."""
        return len(self.lines) - self._examined_index() - len(self.shown)

    @property
    def older(self) -> int:
        """How many of the lines are older ones."""
        return bisect_left(self.lines, 0, key=_sequence)

    @property
    def newer_shown(self) -> int:
        """How many of those shown are not older ones."""
        return len(self.shown) - bisect_left(self.shown, 0, key=_sequence)

    @property
    def is_examined(self) -> bool:
        """Whether every line has been filtered."""
        return self._examined_index() == 0

    def clear(self) -> None:
        self.lines = []
        self.shown = []
        self.begins = self._came_from = None
        self._examined_from = NOT_LISTED

    # --- lines come and go --------------------------------------------------------------------------------------------

    def add(self, lines: Iterable[Line]) -> int:
        """Put lines at the end. How many of them are shown."""
        before = len(self.shown)
        for line in lines:
            line.sequence = self._next_sequence
            self._next_sequence += 1
            if not line.first and self.lines:
                line.first = self.lines[-1].first
            if self.begins is None and line.number:
                self.begins = self._came_from = line.first
            self.lines.append(line)
            if self._filter.accepts(line):
                self.shown.append(line)
        return len(self.shown) - before

    def add_older(self, lines: list[Line], begins: int) -> None:
        """Put lines before all others. Every line must have been filtered (`is_examined`)."""
        self._put_before([line for line in lines if self._filter.accepts(line)])
        self.begins = begins

    def demote_to_history(self, index: int) -> None:
        """Make the lines before `index` older ones: those that the filter hides are removed."""
        if not self.is_examined:
            return
        begins, kept = self.begins, [line for line in self.lines[:index] if self._filter.accepts(line)]
        self.cut_older(index)
        self._came_from = self.begins
        self._put_before(kept)
        self.begins = begins

    def _put_before(self, lines: list[Line]) -> None:
        sequence = min(self.lines[0].sequence, 0) if self.lines else 0
        for line in reversed(lines):
            sequence -= 1
            line.sequence = sequence
        self.lines[:0] = lines
        self.shown[:0] = lines
        self._examined_from = NOT_LISTED

    def trim_point(self, index: int) -> int:
        """The place of a line that may be the first one, at `index` or a little later."""
        for place in range(index, min(index + SEARCHED_FOR_A_CUT, len(self.lines))):
            line = self.lines[place]
            if line.number and not line.is_quiet:
                return place
        return index

    def cut_older(self, index: int) -> list[Line]:
        """Take away the lines before `index`, and give them back."""
        cut = self.lines[:index]
        del self.lines[:index]
        first = next((line for line in self.lines if line.number), None)
        self.begins = first.first if first is not None else None
        if not self.lines or self.lines[0].sequence >= 0:
            self._came_from = self.begins
        first_kept = self.lines[0].sequence if self.lines else self._next_sequence
        del self.shown[: bisect_left(self.shown, first_kept, key=_sequence)]
        return cut

    def cut_newer(self, index: int) -> None:
        """Take away the lines from `index` on."""
        del self.lines[index:]
        last = self.lines[-1].sequence if self.lines else NOT_LISTED
        del self.shown[bisect_right(self.shown, last, key=_sequence) :]

    def forget_older(self) -> None:
        """Take away what `add_older` brought."""
        del self.lines[: self.older]
        del self.shown[: bisect_left(self.shown, 0, key=_sequence)]
        self.begins = self._came_from

    def changed(self, line: Line) -> None:
        """A line says something else now: draw and filter it again."""
        line.rows_width = 0
        line.searchable = None
        place = bisect_left(self.lines, line.sequence, key=_sequence)
        if place == len(self.lines) or self.lines[place] is not line or line.sequence < self._examined_from:
            return  # dropped already, not added yet, another list's, or not looked at yet
        index = bisect_left(self.shown, line.sequence, key=_sequence)
        was_shown = index < len(self.shown) and self.shown[index] is line
        is_shown = self._filter.accepts(line)
        if is_shown and not was_shown:
            self.shown.insert(index, line)
        elif was_shown and not is_shown:
            del self.shown[index]

    # --- which are shown ----------------------------------------------------------------------------------------------

    def refilter(self) -> None:
        """Work out again which lines are shown, the newest at once and the rest with `filter_more`."""
        self.shown = []
        self._examined_from = self._next_sequence
        self.filter_more()

    def filter_more(self) -> None:
        """Filter some more of the older lines."""
        end = self._examined_index()
        start = max(0, end - EXAMINED_AT_ONCE) if self._filter.is_active else 0
        self.shown[:0] = [line for line in self.lines[start:end] if self._filter.accepts(line)]
        self._examined_from = self.lines[start].sequence if start else NOT_LISTED

    # --- places -------------------------------------------------------------------------------------------------------

    def index_of(self, line: Line | None) -> int:
        """Where a line stands among those shown, or would stand; the last for None."""
        if line is None:
            return len(self.shown) - 1
        return min(bisect_left(self.shown, line.sequence, key=_sequence), len(self.shown) - 1)

    def place_of(self, line: Line) -> int:
        """Where a line stands among all of them."""
        return bisect_left(self.lines, line.sequence, key=_sequence)

    def index_of_event(self, number: int, reach: int, is_line_of: Callable[[Line, int], bool]) -> int | None:
        """Where among those shown the line of an event stands, None when none of `reach` lines before has it."""
        nearest = None
        last = bisect_right(self.shown, number, key=_first) - 1
        for index in range(last, max(-1, last - reach), -1):
            line = self.shown[index]
            if line.number and number in (line.first, line.number):
                return index
            if nearest is None and line.first < number < line.number and is_line_of(line, number):
                nearest = index
        return nearest

    def index_before_event(self, number: int) -> int:
        """Where among those shown the last line stands that began with an event or before it; the first if none did."""
        return max(0, bisect_right(self.shown, number, key=_first) - 1)

    def _examined_index(self) -> int:
        return bisect_left(self.lines, self._examined_from, key=_sequence)


def _sequence(line: Line) -> int:
    return line.sequence


def _first(line: Line) -> int:
    return line.first
