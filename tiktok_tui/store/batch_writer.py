"""Batches of what a session took, as rows of its recording. Belongs to the recorder's thread."""

from __future__ import annotations

import json
import sqlite3
from collections import OrderedDict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from tiktok_tui.core.source_items import ConnectionState, FrameReceived, MessagesReceived, RoomFacts
from tiktok_tui.events.common.searchable import fold
from tiktok_tui.events.model import Event, Viewer
from tiktok_tui.events.serialization import to_plain
from tiktok_tui.room.snapshot import Streak
from tiktok_tui.store.frame_codec import row_of_item
from tiktok_tui.store.queue_entries import CheckpointTaken, Entry, ItemEntry, LossEntry
from tiktok_tui.store.rows import ABRIDGED, EventRow, LineRow, MethodKey, person_flags, row_of

K = TypeVar("K", bound=Hashable)

# Kinds of a state's row.
STATE = 1  # what the connection said
FACTS = 2  # what the source knew of the room
LOST = 3  # what could not be written
TRIMMED = 4  # what was let go to stay within the limit

MAX_METHODS = 5_000
OTHER_METHODS = MethodKey("(others)", "unknown", "unknown", "")
# People and lines that are known by heart. What is not costs a row more when it comes again.
REMEMBERED = 10_000
_SIGNED_MAX = (1 << 63) - 1
# What is raised when something cannot be a row, rather than for the disk or the file.
UNFIT = (
    ValueError,
    TypeError,
    ArithmeticError,
    LookupError,
    AttributeError,
    sqlite3.DataError,
    sqlite3.IntegrityError,
    sqlite3.InterfaceError,
    sqlite3.ProgrammingError,
)


@dataclass(slots=True)
class _Rows:
    """The rows of one batch, a list for each table."""

    frames: list[Any] = field(default_factory=list)
    events: list[Any] = field(default_factory=list)
    methods: list[Any] = field(default_factory=list)
    people: list[Any] = field(default_factory=list)
    lines: list[Any] = field(default_factory=list)
    words: list[Any] = field(default_factory=list)
    states: list[Any] = field(default_factory=list)
    streaks: dict[int, Any] = field(default_factory=dict)
    checkpoints: list[Any] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)


class _Known(OrderedDict[K, int]):
    """The ids of what has a row already; what was not met for longest is forgotten first."""

    def __init__(self, last_id: int) -> None:
        super().__init__()
        self.last_id = last_id

    def id_of(self, key: K) -> tuple[int, bool]:
        """The id, and whether it is new."""
        known = self.get(key)
        if known is not None:
            self.move_to_end(key)
            return known, False
        self.last_id += 1
        self[key] = self.last_id
        if len(self) > REMEMBERED:
            self.popitem(last=False)
        return self.last_id, True


class BatchWriter:
    """Writes batches into an open recording."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._facts: dict[str, Any] = {}
        self._remember()

    def _remember(self) -> None:
        self._methods: dict[MethodKey, int] = {
            MethodKey(*key): number
            for number, *key in self._connection.execute("SELECT id, method, name, category, kinds FROM methods")
        }
        self._people: _Known[Viewer] = _Known(self._last_id("people"))
        self._lines: _Known[LineRow] = _Known(self._last_id("lines"))
        self._facts = dict(self._connection.execute("SELECT name, value FROM facts"))

    def _last_id(self, table: str) -> int:
        (last,) = self._connection.execute(f"SELECT max(id) FROM {table}").fetchone()
        return int(last or 0)

    def forget(self) -> tuple[int, int]:
        """Meet everybody anew, so that rows made before now are one day needed by nothing. The last ids so far."""
        last = self._people.last_id, self._lines.last_id
        self._people.clear()
        self._lines.clear()
        return last

    def write(self, batch: Sequence[Entry]) -> int:
        """All of a batch, or nothing. How many of its events cannot be rows, whatever is wrong with them.

        Raises sqlite3.Error when the disk or the file is at fault. The writer is of no use any more then.
        """
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            failed = self._write(batch)
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise
        return failed

    def _write(self, batch: Sequence[Entry]) -> int:
        self._connection.execute("SAVEPOINT batch")
        try:
            self._insert(batch)
        except UNFIT:
            self._connection.execute("ROLLBACK TO batch")
            self._remember()
        else:
            return 0
        failed = 0
        for entry in batch:
            self._connection.execute("SAVEPOINT entry")
            try:
                self._insert([entry])
            except UNFIT:
                self._connection.execute("ROLLBACK TO entry")
                self._remember()
                failed += self._miss(entry)
        return failed

    def _miss(self, entry: Entry) -> int:
        """Mark what cannot be written, and say how many events that were."""
        if not isinstance(entry, ItemEntry) or not entry.events:
            return 0
        reason = "Something in it cannot be stored."
        self._insert([LossEntry(entry.now, entry.now, entry.frame, entry.first_event, len(entry.events), reason)])
        return len(entry.events)

    def _insert(self, batch: Sequence[Entry]) -> None:
        rows = _Rows()
        for entry in batch:
            self._add(entry, rows)
        self._insert_rows(rows)

    def _insert_rows(self, rows: _Rows) -> None:
        many = self._connection.executemany
        many("INSERT INTO methods VALUES (?, ?, ?, ?, ?)", rows.methods)
        many("INSERT INTO people VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows.people)
        many("INSERT INTO lines VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows.lines)
        many("INSERT INTO words (rowid, text) VALUES (?, ?)", rows.words)
        many("INSERT INTO frames VALUES (?, ?, ?, ?, ?, ?)", rows.frames)
        many("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows.events)
        many("INSERT INTO states VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)", rows.states)
        many("INSERT OR REPLACE INTO streaks VALUES (?, ?, ?, ?, ?, ?)", rows.streaks.values())
        many("INSERT OR REPLACE INTO checkpoints VALUES (?, ?, ?, ?)", rows.checkpoints)
        many("INSERT OR REPLACE INTO facts VALUES (?, ?)", rows.facts.items())
        self._facts.update(rows.facts)

    # --- rows ---------------------------------------------------------------------------------------------------------

    def _add(self, entry: Entry, rows: _Rows) -> None:
        match entry:
            case ItemEntry():
                self._add_item(entry, rows)
            case Streak():
                rows.streaks[entry.first_number] = (
                    entry.first_number,
                    entry.last_number,
                    entry.changed_at,
                    min(entry.diamonds, _SIGNED_MAX),
                    entry.is_history,
                    _json(Streak, entry),
                )
            case CheckpointTaken():
                rows.checkpoints.append((entry.event, entry.frame, entry.at, entry.state()))
            case LossEntry():
                what = json.dumps({"events": entry.events, "reason": entry.reason, "from": entry.at})
                rows.states.append((entry.until, entry.next_frame, entry.next_event, LOST, 1, "", what, None))

    def _add_item(self, taken: ItemEntry, rows: _Rows) -> None:
        item = taken.item
        if isinstance(item, FrameReceived | MessagesReceived):
            frame = row_of_item(item, taken.frame, taken.first_event)
            rows.frames.append(
                (frame.number, frame.received_at, frame.form, frame.first_event, frame.damage, frame.data)
            )
            if "began_at" not in self._facts:
                self._facts["began_at"] = rows.facts["began_at"] = item.received_at
        else:
            self._add_state(taken, item, rows)
        for raw in taken.events:
            row = self._bounded(row_of(raw))
            if row.flags & ABRIDGED:
                rows.facts["abridged"] = 1
            rows.events.append(self._event(row, rows))

    def _add_state(self, taken: ItemEntry, item: ConnectionState | RoomFacts, rows: _Rows) -> None:
        if isinstance(item, RoomFacts):
            kind, is_gap, saved = FACTS, False, _json(RoomFacts, item)
        else:
            kind, is_gap, saved = STATE, item.is_gap, _json(ConnectionState, item)
            rows.facts["route"] = taken.route
        events = [[raw.number, raw.name, to_plain(Event, raw.event)] for raw in taken.events]
        at = taken.events[0].received_at if taken.events else taken.now
        told = json.dumps(events) if events else None
        rows.states.append((at, taken.frame, taken.first_event, kind, is_gap, taken.route, saved, told))

    def _event(self, row: EventRow, rows: _Rows) -> tuple[Any, ...]:
        return (
            row.number,
            row.frame,
            row.at,
            self._method_id(row.method, rows),
            row.flags,
            row.size,
            self._person_id(row.person, rows),
            self._line_id(row.line, rows),
            row.diamonds,
            row.count,
        )

    def _bounded(self, row: EventRow) -> EventRow:
        """A sender could invent methods without end: those beyond share one row."""
        if len(self._methods) < MAX_METHODS or row.method in self._methods:
            return row
        return replace(row, method=OTHER_METHODS, flags=row.flags | ABRIDGED)

    def _method_id(self, key: MethodKey, rows: _Rows) -> int:
        known = self._methods.get(key)
        if known is None:
            known = self._methods[key] = len(self._methods) + 1
            rows.methods.append((known, *key))
        return known

    def _person_id(self, viewer: Viewer | None, rows: _Rows) -> int | None:
        if viewer is None:
            return None
        number, is_new = self._people.id_of(viewer)
        if is_new:
            handle, nickname = fold(viewer.handle), fold(viewer.nickname)
            rows.people.append(
                (
                    number,
                    viewer.id if viewer.id <= _SIGNED_MAX else 0,
                    viewer.handle,
                    viewer.nickname,
                    handle if handle != viewer.handle else None,
                    nickname if nickname != viewer.nickname else None,
                    min(viewer.gifter_level, _SIGNED_MAX),
                    min(viewer.fan_level, _SIGNED_MAX),
                    person_flags(viewer),
                )
            )
        return number

    def _line_id(self, line: LineRow | None, rows: _Rows) -> int | None:
        if line is None:
            return None
        number, is_new = self._lines.id_of(line)
        if is_new:
            rows.lines.append((number, *line))
            if len(line.text) >= 3:
                rows.words.append((number, line.text))
        return number


def _json(kind: Any, value: object) -> str:
    return json.dumps(to_plain(kind, value), separators=(",", ":"))
