"""The lines of a pane and which of them are shown: bounded, filtered from the newest backwards, without Textual."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from textual.strip import Strip

from tiktok_tui.events.filter import Filter, FilterError, Searchable, parse_filter

# How many lines may pile up above the limit before the oldest are cut off, so that the cut is rare.
TRIM_STEP = 1000
# How many lines a filter looks at in one go: about five milliseconds, so that no key press waits for it.
EXAMINED_AT_ONCE = 500


@dataclass(slots=True, eq=False)
class Line:
    """One entry of a pane: may take several rows. `number` is the raw event it came from, 0 for none."""

    number: int
    subject: object
    sequence: int = -1  # not in a list yet
    is_quiet: bool = False
    is_alert: bool = False
    searchable: Searchable | None = None
    # The rows as they are drawn, for a pane that is this wide and begins at this column of the screen.
    rows_for: tuple[int, int] | None = None
    rows: list[Strip] = field(default_factory=list)


class LineList:
    """Lines in the order they came, at most about `limit`.

    `searchable_of` says what a filter sees of a line, `is_hidden` whether a line is left out for another reason.
    """

    def __init__(
        self, limit: int, searchable_of: Callable[[Line], Searchable], is_hidden: Callable[[Line], bool]
    ) -> None:
        self.lines: list[Line] = []
        self.shown: list[Line] = []
        self.dropped = 0
        self.filter_text = ""
        self.filter_error = ""
        self._limit = limit
        self._searchable_of = searchable_of
        self._is_hidden = is_hidden
        self._filter: Filter | None = None
        self._next_sequence = 0
        # Lines with a smaller sequence have not been looked at since the filter changed.
        self._examined_from = 0

    @property
    def has_filter(self) -> bool:
        return self._filter is not None

    @property
    def hidden(self) -> int:
        """How many of the lines looked at so far are not shown."""
        return len(self.lines) - self._examined_index() - len(self.shown)

    @property
    def is_examined(self) -> bool:
        """Whether every line has been looked at."""
        return self._examined_index() == 0

    def add(self, lines: Iterable[Line]) -> int:
        """Put lines at the end. How many of them are shown."""
        before = len(self.shown)
        for line in lines:
            line.sequence = self._next_sequence
            self._next_sequence += 1
            self.lines.append(line)
            if self._is_shown(line):
                self.shown.append(line)
        added = len(self.shown) - before
        if len(self.lines) > self._limit + TRIM_STEP:
            self._trim()
        return added

    def clear(self) -> None:
        self.lines = []
        self.shown = []
        self.dropped = 0
        self._examined_from = 0

    def changed(self, line: Line) -> None:
        """A line says something else now: draw it again, and ask the filter again."""
        line.rows_for = None
        line.searchable = None
        if not self.lines or line.sequence < max(self._examined_from, self.lines[0].sequence):
            return  # not looked at yet, dropped already, or not added yet
        index = bisect_left(self.shown, line.sequence, key=_sequence)
        was_shown = index < len(self.shown) and self.shown[index] is line
        is_shown = self._is_shown(line)
        if is_shown and not was_shown:
            self.shown.insert(index, line)
        elif was_shown and not is_shown:
            del self.shown[index]

    def set_filter(self, text: str) -> None:
        """Show only what `text` matches; "" shows everything.

        A filter that makes no sense is said in `filter_error`, and the last one that made sense stays: half a word must
        not turn the pane upside down.
        """
        self.filter_text = text.strip()
        self.filter_error = ""
        try:
            self._filter = parse_filter(self.filter_text) if self.filter_text else None
        except FilterError as error:
            self.filter_error = error.message
        self.choose_again()

    def choose_again(self) -> None:
        """Work out again which lines are shown, the newest at once and the rest with `examine_more`."""
        self.shown = []
        self._examined_from = self._next_sequence
        self.examine_more()

    def examine_more(self) -> None:
        """Look at some more of the older lines."""
        end = self._examined_index()
        start = max(0, end - EXAMINED_AT_ONCE) if self.has_filter else 0
        self.shown[:0] = [line for line in self.lines[start:end] if self._is_shown(line)]
        self._examined_from = self.lines[start].sequence if start < len(self.lines) else self._next_sequence
        if start == 0:
            self._examined_from = 0

    def index_of(self, line: Line | None) -> int:
        """Where a line stands among those shown, or would stand; the last for None."""
        if line is None:
            return len(self.shown) - 1
        return min(bisect_left(self.shown, line.sequence, key=_sequence), len(self.shown) - 1)

    def forget_rows(self) -> None:
        for line in self.lines:
            line.rows_for = None

    def _examined_index(self) -> int:
        return bisect_left(self.lines, self._examined_from, key=_sequence)

    def _is_shown(self, line: Line) -> bool:
        if self._is_hidden(line):
            return False
        if self._filter is None:
            return True
        if line.searchable is None:
            line.searchable = self._searchable_of(line)
        return self._filter.matches(line.searchable)

    def _trim(self) -> None:
        cut = len(self.lines) - self._limit
        self.dropped += cut
        first_kept = self.lines[cut].sequence
        del self.lines[:cut]
        del self.shown[: bisect_left(self.shown, first_kept, key=_sequence)]


def _sequence(line: Line) -> int:
    return line.sequence
