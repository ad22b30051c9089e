"""How many events of which kind a recording has up to an event, quickly for every event of a long one."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tiktok_tui.events.model import DecodeStatus
from tiktok_tui.room.method_counts import MAX_METHODS, OTHERS, MethodCount
from tiktok_tui.store.rows import CONNECTION, EXTRAS, HISTORY, READING_MASK, READINGS
from tiktok_tui.store.schema import open_recording

# Events between two places where the counts are known; from there on they are counted on demand.
PART = 20_000

_UNKNOWN, _DAMAGED = READINGS.index(DecodeStatus.UNKNOWN), READINGS.index(DecodeStatus.DAMAGED)
_COLUMNS = f"""
    method, flags & {CONNECTION} <> 0, count(*), total(size), total(flags & {HISTORY} <> 0),
    total(flags & {READING_MASK} = {_DAMAGED}), total(flags & {READING_MASK} = {_UNKNOWN}),
    total(flags & {EXTRAS} <> 0), min(at), max(at), max(number), flags & {READING_MASK}
"""


@dataclass(frozen=True, slots=True)
class EventCounts:
    """`methods` are those of what the room sent; `events` counts the connection's own events as well."""

    events: int = 0
    unknown: int = 0
    methods: dict[str, MethodCount] = field(default_factory=dict)

    @property
    def of_the_room(self) -> int:
        return sum(count.count for count in self.methods.values())


class EventCounter:
    """Of one recording. `read` may take a second; `up_to` is quick after it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known: tuple[EventCounts, ...] = (EventCounts(),)  # before each PART of the numbers

    def read(self) -> None:
        """Raises NotARecording, OSError and sqlite3.Error."""
        known = [EventCounts()]
        with closing(open_recording(self._path)) as connection:
            methods = _methods(connection)
            rows = connection.execute(
                f"SELECT number / {PART} AS part, {_COLUMNS} FROM events GROUP BY part, method ORDER BY part"
            )
            for part, *row in rows:
                while len(known) <= part + 1:
                    known.append(known[-1])
                known[-1] = _with(known[-1], [row], methods)
        self._known = tuple(known)

    def is_quick(self, number: int) -> bool:
        """Whether the events up to a number are counted in a moment."""
        return number < (len(self._known) + 1) * PART

    def up_to(self, number: int) -> EventCounts:
        """All events up to a number. Raises NotARecording, OSError and sqlite3.Error."""
        part = min((number + 1) // PART, len(self._known) - 1)
        with closing(open_recording(self._path)) as connection:
            rows = connection.execute(
                f"SELECT {_COLUMNS} FROM events WHERE number >= ? AND number <= ? GROUP BY method",
                (part * PART, number),
            ).fetchall()
            return _with(self._known[part], rows, _methods(connection))


def _methods(connection: Any) -> dict[int, tuple[str, str, str]]:
    return {row[0]: row[1:] for row in connection.execute("SELECT id, method, name, category FROM methods")}


def _with(counted: EventCounts, rows: Iterable[Any], names: dict[int, tuple[str, str, str]]) -> EventCounts:
    events, unknown, methods = counted.events, counted.unknown, dict(counted.methods)
    for method, is_connection, count, size, history, damaged, unknowns, extras, first, last, newest, reading in rows:
        events += count
        unknown += int(unknowns)
        if is_connection:
            continue
        own = names.get(method, (OTHERS, "others", ""))
        if own[0] not in methods and len(methods) >= MAX_METHODS:
            own = (OTHERS, "others", "")
        found = MethodCount(
            *own,
            count=count,
            bytes=int(size),
            history=int(history),
            damaged=int(damaged),
            extras=int(extras),
            first_at=first / 1000,
            last_at=last / 1000,
            last_number=newest,
            reading=READINGS[reading],
        )
        methods[own[0]] = together(methods.get(own[0]), found)
    return EventCounts(events, unknown, methods)


def together(before: MethodCount | None, after: MethodCount) -> MethodCount:
    """What came of one method at first, and what came then."""
    if before is None:
        return after
    return replace(
        after,
        count=before.count + after.count,
        bytes=before.bytes + after.bytes,
        history=before.history + after.history,
        damaged=before.damaged + after.damaged,
        extras=before.extras + after.extras,
        first_at=before.first_at,
    )
