"""The matches of a search: numbers of events in matching lines, and the one that the cursor was put on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from tiktok_tui.events.common.searchable import fold
from tiktok_tui.events.filter import Filter, parse_filter
from tiktok_tui.panes.history.pages import Matches
from tiktok_tui.panes.virtual_list.line import Line

# Matches that are kept; older ones are dropped.
MAX_MATCHES = 200_000
_FIELDS_WITH_WORDS = ("", "user", "to", "gift", "method")


@dataclass(eq=False)
class UnsearchedRange:
    """Events `first` to `last`, not searched yet; searched from the end, or from the start if `is_forward`."""

    first: int
    last: int
    is_forward: bool = False

    def without(self, part: Matches) -> None:
        """A part has been searched."""
        if self.is_forward:
            self.first = part.last + 1
        else:
            self.last = part.first - 1


class SearchState:
    """Matches are numbers of events in matching lines. `unread` are the ranges not searched yet. Raises FilterError
    for a text that is no filter.
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
        """Whether all events between two numbers have been searched."""
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
    """The words of a filter that a line's text can have, folded."""
    words = {
        fold(term.value).removeprefix("@")
        for terms in event_filter.terms
        for term in terms
        if not term.is_negated and term.field in _FIELDS_WITH_WORDS
    }
    return tuple(sorted((word for word in words if word), key=len, reverse=True))
