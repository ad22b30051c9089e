"""Looking for events with SQL; where a row does not hold all of an event, the filter itself decides."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from heapq import merge
from itertools import islice

from tiktok_tui.events.filter import Filter, Searchable, searchable_event
from tiktok_tui.store.filter_sql import ALL, Conditions, all_of
from tiktok_tui.store.reader import Opened
from tiktok_tui.store.rows import ABRIDGED

# A search looks at so many numbers first, and at four times as many with every further look: the nearest come at once.
FIRST_WINDOW = 20_000
# Between two questions whether to stop lie so many steps of SQLite, some milliseconds.
STEPS = 20_000
_HIGHEST = 1 << 62

Stop = Callable[[], bool]


class Range:
    """Numbers below `before`, newest first, or above `after`, oldest first; all, newest first, without either."""

    def __init__(self, before: int | None, after: int | None, column: str = "number") -> None:
        self.is_forward = before is None and after is not None
        self.low = after + 1 if after is not None else 0
        self.high = before - 1 if before is not None else _HIGHEST
        self.order = "ASC" if self.is_forward else "DESC"
        self.sql = f"{column} BETWEEN {self.low} AND {self.high}"

    def windows(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """What the range has of the numbers from `first` to `last`, in growing pieces, in its order."""
        low, high = max(self.low, first), min(self.high, last)
        size = FIRST_WINDOW
        while low <= high:
            if self.is_forward:
                yield low, min(low + size - 1, high)
                low += size
            else:
                yield max(high - size + 1, low), high
                high -= size
            size *= 4


def numbers(opened: Opened, kinds: frozenset[str] | None, wanted: Range, limit: int) -> list[int]:
    select = f"SELECT number FROM events WHERE {wanted.sql}"
    end = f"ORDER BY number {wanted.order} LIMIT ?"
    if kinds is None:
        return [number for (number,) in opened.rows(f"{select} {end}", limit)]
    found = [
        opened.rows(f"{select} AND method = ? {end}", method, limit)
        for method in Conditions(opened.connection).method_ids(kinds)
    ]
    merged = merge(*found, reverse=not wanted.is_forward)
    return [number for (number,) in islice(merged, limit)]


class FilterQuery:
    """One filter over one recording. With `as_shown` it sees events as panes do: without what only the wire says."""

    def __init__(self, opened: Opened, event_filter: Filter, kinds: frozenset[str] | None, *, as_shown: bool) -> None:
        self._opened = opened
        self._filter = event_filter
        self._as_shown = as_shown
        conditions = Conditions(opened.connection, as_shown=as_shown)
        self._condition = all_of([conditions.names(kinds) if kinds is not None else ALL, conditions.of(event_filter)])

    def matching(self, wanted: Range, limit: int, stop: Stop) -> list[int]:
        found: list[int] = []
        for low, high in wanted.windows(*self._ends()):
            with _stopped_by(self._opened.connection, stop):
                for number, frame, flags in self._candidates(low, high, wanted.order):
                    if self._matches(number, frame, flags):
                        found.append(number)
                        if len(found) >= limit:
                            return found
            if stop():
                break
        return found

    def count(self, stop: Stop) -> int:
        if self._opened.scalar("SELECT 1 FROM facts WHERE name = 'abridged'"):
            return len(self.matching(Range(None, None), _HIGHEST, stop))
        counted = 0
        for low, high in Range(None, None).windows(*self._ends()):
            sql = f"SELECT count(*) FROM events WHERE number BETWEEN {low} AND {high} AND {self._condition.sql}"
            with _stopped_by(self._opened.connection, stop):
                counted += self._opened.scalar(sql, *self._condition.values)
            if stop():
                break
        return counted

    def _ends(self) -> tuple[int, int]:
        low, high = self._opened.rows("SELECT (SELECT min(number) FROM events), (SELECT max(number) FROM events)")[0]
        return low or 1, high or 0

    def _candidates(self, low: int, high: int, order: str) -> Iterator[tuple[int, int, int]]:
        sql = (
            f"SELECT number, frame, flags FROM events WHERE number BETWEEN {low} AND {high} "
            f"AND {self._condition.sql} ORDER BY number {order}"
        )
        return self._opened.connection.execute(sql, self._condition.values)

    def _matches(self, number: int, frame: int, flags: int) -> bool:
        if not flags & ABRIDGED:
            return True
        raw = self._opened.frames.event(number, frame, flags)
        if raw is None:
            return False
        if not self._as_shown:
            return self._filter.matches(searchable_event(raw))
        return self._filter.matches(searchable_event(raw.event) if raw.event is not None else Searchable(""))


class _stopped_by:  # noqa: N801 - used as a function
    """A block whose SQL ends when `stop` says so."""

    def __init__(self, connection: sqlite3.Connection, stop: Stop) -> None:
        self._connection = connection
        self._stop = stop

    def __enter__(self) -> None:
        self._connection.set_progress_handler(self._stop, STEPS)

    def __exit__(self, kind: object, error: BaseException | None, _: object) -> bool:
        self._connection.set_progress_handler(None, 0)
        return isinstance(error, sqlite3.Error) and error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT
