"""What a search has found: the events of the lines that match, and which of them is in hand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from tiktok_tui.events.common.searchable import fold
from tiktok_tui.events.filter import Filter, parse_filter
from tiktok_tui.panes.history.pages import Matches
from tiktok_tui.panes.virtual_list.line import Line

# Numbers that are kept. Who has found so many has not found anything.
MAX_MATCHES = 200_000
_FIELDS_WITH_WORDS = ("", "user", "to", "gift", "method")


@dataclass(eq=False)
class UnsearchedRange:
    """Events from number `first` to `last` that nobody has looked at yet, who begins with the last, or with the first
    if it `is_forward`.
    """

    first: int
    last: int
    is_forward: bool = False

    def without(self, part: Matches) -> None:
        """A part has been looked at."""
        if self.is_forward:
            self.first = part.last + 1
        else:
            self.last = part.first - 1


class SearchState:
    """Matches are known by the number of an event in their line. `unread` is what may still have some. Raises
    FilterError.
    """

    def __init__(self, text: str) -> None:
        self.text = text.strip()
        self.filter: Filter = parse_filter(self.text)
        self.words = words_of(self.filter)
        self.unread: list[UnsearchedRange] = []
        self.current: int | None = None
        self._numbers: list[int] = []
        self.is_cut = False  # some are missing

    @property
    def count(self) -> int:
        return len(self._numbers)

    def clear(self) -> None:
        self._numbers = []
        self.unread = []
        self.is_cut = False

    @property
    def is_complete(self) -> bool:
        return not self.unread

    def knows(self, first: int, last: int) -> bool:
        """Whether all events between two numbers have been looked at."""
        return not any(part.first <= last and first <= part.last for part in self.unread)

    def add(self, numbers: Iterable[int]) -> None:
        """More matches, in any order."""
        self._numbers.extend(numbers)
        self._numbers.sort()
        if len(self._numbers) > MAX_MATCHES:
            self.is_cut = True
            del self._numbers[:-MAX_MATCHES]

    def newest(self, number: int) -> int | None:
        """The newest match up to an event."""
        place = bisect_right(self._numbers, number)
        return self._numbers[place - 1] if place else None

    def older(self, number: int) -> int | None:
        place = bisect_left(self._numbers, number)
        return self._numbers[place - 1] if place else None

    def newer(self, number: int) -> int | None:
        place = bisect_right(self._numbers, number)
        return self._numbers[place] if place < len(self._numbers) else None

    def has_between(self, first: int, last: int) -> bool:
        match = self.newest(last)
        return match is not None and match >= first

    def place(self, line: Line | None) -> str:
        """Which of the matches a line is, from the newest on, and how many there are so far."""
        more = "+" if self.is_cut or not self.is_complete else ""
        match = self.current
        is_here = line is not None and match is not None and line.first <= match <= line.number
        if is_here and match is not None:
            return f"{len(self._numbers) - bisect_left(self._numbers, match):,} of {self.count:,}{more}"
        if not self.count and self.is_complete:
            return "no match"
        return f"{self.count:,}{more} found"


def words_of(event_filter: Filter) -> tuple[str, ...]:
    """What a filter looks for in the text of a line, folded."""
    words = {
        fold(term.value).removeprefix("@")
        for terms in event_filter.terms
        for term in terms
        if not term.is_negated and term.field in _FIELDS_WITH_WORDS
    }
    return tuple(sorted((word for word in words if word), key=len, reverse=True))
