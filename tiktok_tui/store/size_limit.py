"""The limit of a temporary recording: what is oldest goes first, and a mark says so."""

from __future__ import annotations

import json
import sqlite3
from collections import deque

from tiktok_tui.store.batch_writer import TRIMMED, BatchWriter

# So much of the limit is freed at once, and after so much the rows of people and lines are written anew, so that none
# of them is needed for ever.
STEP = 1 / 50
GENERATION = 1 / 8
_ROW_BYTES = 200


class Limit:
    """Keeps a recording at about `limit` bytes. Belongs to the recorder's thread."""

    def __init__(self, connection: sqlite3.Connection, writer: BatchWriter, limit: int) -> None:
        self._connection = connection
        self._writer = writer
        self._limit = limit
        self._freed = 0
        mark = connection.execute("SELECT item FROM states WHERE kind = ?", (TRIMMED,)).fetchone()
        self._events = int(json.loads(mark[0])["events"]) if mark else 0
        # The last event, and the last ids of people and lines, when they began to be written anew.
        self._generations: deque[tuple[int, int, int]] = deque()

    def keep(self) -> None:
        """Drop the oldest frames, with their events, while the file is over its limit. Raises sqlite3.Error."""
        while (over := self._used() - self._limit) > 0:
            first = self._cut(over + int(self._limit * STEP))
            if first is None:
                return
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                self._drop_before(*first)
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def _used(self) -> int:
        pages = self._one("PRAGMA page_count") - self._one("PRAGMA freelist_count")
        return int(pages * self._one("PRAGMA page_size"))

    def _cut(self, wanted: int) -> tuple[int, int] | None:
        """The first frame that stays, and the first event in it; None when there is nothing to drop."""
        last = self._one("SELECT max(number) FROM frames")
        frame = freed = 0
        oldest = "SELECT number, length(data) FROM frames WHERE number < ? ORDER BY number"
        rows = self._connection.execute(oldest, (last,))
        while freed < wanted and (row := rows.fetchone()) is not None:
            frame = row[0]
            freed += row[1] + _ROW_BYTES
        if not frame:
            return None
        self._freed += freed
        # The room's state is known at checkpoints: where one is near, what stays begins there.
        near = min(last, frame + (frame - self._one("SELECT min(number) FROM frames")) + 1)
        checkpoint = "SELECT frame + 1, event + 1 FROM checkpoints WHERE frame >= ? AND frame < ? ORDER BY 1 LIMIT 1"
        following = "SELECT number, first_event FROM frames WHERE number > ? ORDER BY number LIMIT 1"
        found: tuple[int, int] | None = (
            self._connection.execute(checkpoint, (frame, near)).fetchone()
            or self._connection.execute(following, (frame,)).fetchone()
        )
        return found

    def _drop_before(self, frame: int, event: int) -> None:
        execute = self._connection.execute
        self._events += execute("DELETE FROM events WHERE number < ?", (event,)).rowcount
        execute("DELETE FROM frames WHERE number < ?", (frame,))
        execute("DELETE FROM streaks WHERE last_event < ?", (event,))
        execute("DELETE FROM checkpoints WHERE event < (SELECT max(event) FROM checkpoints WHERE event < ?)", (event,))
        at = self._one("SELECT received_at FROM frames ORDER BY number LIMIT 1")
        what = {"events": self._events, "reason": "The oldest part was dropped: the recording had reached its limit."}
        execute("DELETE FROM states WHERE kind = ?", (TRIMMED,))
        execute(
            "INSERT INTO states VALUES (NULL, ?, ?, ?, ?, 1, '', ?, NULL)",
            (at, frame, event, TRIMMED, json.dumps(what)),
        )
        self._drop_generations(event)

    def _drop_generations(self, event: int) -> None:
        if self._freed > self._limit * GENERATION:
            self._freed = 0
            self._generations.append((self._one("SELECT max(number) FROM events"), *self._writer.forget()))
        while self._generations and event > self._generations[0][0]:
            _, person, line = self._generations.popleft()
            execute = self._connection.execute
            execute("DELETE FROM people WHERE id <= ?", (person,))
            # The index has no copy of its texts: it is told what it is to forget.
            execute(
                "INSERT INTO words (words, rowid, text) SELECT 'delete', id, text FROM lines "
                "WHERE id <= ? AND length(text) >= 3",
                (line,),
            )
            execute("DELETE FROM lines WHERE id <= ?", (line,))

    def _one(self, sql: str) -> int:
        row = self._connection.execute(sql).fetchone()
        return row[0] if row and row[0] is not None else 0
