"""A recording to read, also while it is written: events by number, kind, time and filter."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Self

from tiktok_tui.core.source_items import ConnectionState, RoomFacts
from tiktok_tui.events.common.text import safe_name, safe_text
from tiktok_tui.events.filter import Filter
from tiktok_tui.events.model import RawEvent
from tiktok_tui.room.snapshot import Streak
from tiktok_tui.store import filter_query, item_stream
from tiktok_tui.store.batch_writer import FACTS, LOST, STATE, TRIMMED
from tiktok_tui.store.filter_query import FilterQuery, Range, Stop
from tiktok_tui.store.frame_codec import StoredFrame, epoch_second, events_in
from tiktok_tui.store.models import Checkpoint, Gap, RecordedItem, RecordingFacts, StoredCounts
from tiktok_tui.store.reader import Reader
from tiktok_tui.store.recording_location import RecordingLocation
from tiktok_tui.store.schema import MAX_NUMBER, NotARecording

__all__ = ["Checkpoint", "Gap", "NotARecording", "RecordedItem", "Recording", "RecordingFacts", "StoredCounts"]

# Events that are decoded at once.
CHUNK = 500


class Recording:
    """One file. Every method may be called in any thread; they take turns, so a search that others must not wait for
    wants a Recording of its own. NotARecording is raised when the file breaks.

    What asks for events newest first takes `before`, a number that they stay below; `after` gives those above a number,
    oldest first.
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    @classmethod
    def open(cls, path: Path) -> Self:
        """Raises NotARecording, with a sentence, and OSError."""
        recording = cls(Reader(RecordingLocation(path)))
        with recording._reader.turn():
            return recording

    @property
    def path(self) -> Path:
        return self._reader.path

    def close(self) -> None:
        self._reader.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # --- events -------------------------------------------------------------------------------------------------------

    @property
    def first_event(self) -> int:
        """The number of the oldest event, 0 when there is none."""
        with self._reader.turn() as opened:
            return int(opened.scalar("SELECT min(number) FROM events") or 0)

    @property
    def last_event(self) -> int:
        with self._reader.turn() as opened:
            return int(opened.scalar("SELECT max(number) FROM events") or 0)

    def event(self, number: int) -> RawEvent | None:
        """An event as it was when it came, decoded again. None when it is not there."""
        with self._reader.turn() as opened:
            for row in opened.rows("SELECT number, frame, flags FROM events WHERE number = ?", number):
                return opened.frames.event(*row)
        return None

    def events(self, first: int = 0, last: int | None = None) -> Iterator[RawEvent]:
        """The events from `first` to `last`, in their order, read as they are asked for."""
        select = "SELECT number, frame, flags FROM events WHERE number BETWEEN ? AND ? ORDER BY number LIMIT ?"
        while True:
            with self._reader.turn() as opened:
                rows = opened.rows(select, first, last if last is not None else MAX_NUMBER, CHUNK)
                found = list(opened.frames.events(rows))
            yield from found
            if len(rows) < CHUNK:
                return
            first = rows[-1][0] + 1

    def numbers(
        self, kinds: frozenset[str] | None = None, *, before: int | None = None, after: int | None = None, limit: int
    ) -> list[int]:
        """Numbers of events, of those with a name in `kinds` if given."""
        with self._reader.turn() as opened:
            return filter_query.numbers(opened, kinds, Range(before, after), limit)

    def matching(
        self,
        event_filter: Filter,
        *,
        before: int | None = None,
        after: int | None = None,
        limit: int,
        kinds: frozenset[str] | None = None,
        as_shown: bool = False,
        stop: Stop = lambda: False,
    ) -> list[int]:
        """Numbers of events that a filter matches, as `searchable_event` shows it the raw event, or with `as_shown` the
        event in it, as panes do. `stop` is asked now and then: when it says so, what was found until then comes back.
        """
        with self._reader.turn() as opened:
            search = FilterQuery(opened, event_filter, kinds, as_shown=as_shown)
            return search.matching(Range(before, after), limit, stop)

    def count(
        self,
        event_filter: Filter,
        *,
        kinds: frozenset[str] | None = None,
        as_shown: bool = False,
        stop: Stop = lambda: False,
    ) -> int:
        """How many events match in the whole recording, or did until `stop` said so."""
        with self._reader.turn() as opened:
            return FilterQuery(opened, event_filter, kinds, as_shown=as_shown).count(stop)

    # --- what came ----------------------------------------------------------------------------------------------------

    def frame_of(self, number: int) -> StoredFrame | None:
        """The frame that an event came in, None for an event of the connection."""
        with self._reader.turn() as opened:
            frame = opened.scalar("SELECT frame FROM events WHERE number = ?", number)
            found = opened.frames.frame(frame) if frame is not None else None
            return found if found is not None and found.holds(number) else None

    def in_frame_of(self, number: int) -> list[RawEvent]:
        """The events of the frame that an event came in, itself among them."""
        frame = self.frame_of(number)
        if frame is None:
            return []
        return list(self.events(frame.first_event, frame.first_event + events_in(frame.item) - 1))

    def before_of_method(self, number: int, method: str) -> RawEvent | None:
        """The last event of a method before that number."""
        select = "SELECT max(number) FROM events WHERE method = ? AND number < ?"
        with self._reader.turn() as opened:
            methods = opened.rows("SELECT id FROM methods WHERE method = ?", method)
            found = max((opened.scalar(select, known, number) or 0 for (known,) in methods), default=0)
        return self.event(found) if found else None

    def items(self, first_frame: int = 1) -> Iterator[RecordedItem]:
        """What the source gave, in its order, from a frame on: what a replay plays."""
        return item_stream.items(self._reader, first_frame)

    def connection_before(self, frame: int) -> ConnectionState | None:
        """What the connection had said last before a frame came, or was to come."""
        select = "SELECT item FROM states WHERE kind = ? AND next_frame < ? ORDER BY number DESC LIMIT 1"
        with self._reader.turn() as opened:
            saved = opened.scalar(select, STATE, frame)
        found: ConnectionState | None = item_stream.loaded(ConnectionState, saved or "")
        return found

    def number_at(self, time: float) -> int:
        """The first event that came at `time` (epoch seconds) or later, the last when none did; 0 without events."""
        wanted = round(time * 1000)
        with self._reader.turn() as opened:
            low, high = opened.rows("SELECT (SELECT min(number) FROM events), (SELECT max(number) FROM events)")[0]
            if high is None:
                return 0
            while low < high:
                middle = (low + high) // 2
                select = "SELECT number, at FROM events WHERE number >= ? ORDER BY number LIMIT 1"
                number, at = opened.rows(select, middle)[0]
                low, high = (number + 1, high) if at < wanted else (low, middle)
            return int(opened.scalar("SELECT min(number) FROM events WHERE number >= ?", min(low, high)))

    def time_of(self, number: int) -> float:
        """When an event came, epoch seconds; of one that is not there the one before it, 0 when there is none."""
        with self._reader.turn() as opened:
            at = opened.scalar("SELECT at FROM events WHERE number <= ? ORDER BY number DESC LIMIT 1", number)
            return (at or 0) / 1000

    # --- the session --------------------------------------------------------------------------------------------------

    @property
    def facts(self) -> RecordingFacts:
        with self._reader.turn() as opened:
            names = "'began_at', 'closed', 'program', 'route'"
            stored = dict(opened.rows(f"SELECT name, value FROM facts WHERE name IN ({names})"))
            saved = opened.scalar("SELECT item FROM states WHERE kind = ? ORDER BY number DESC LIMIT 1", FACTS)
            ended_at = opened.scalar("SELECT received_at FROM frames ORDER BY number DESC LIMIT 1")
        room = item_stream.loaded(RoomFacts, saved or "") or RoomFacts()
        return RecordingFacts(
            streamer=room.streamer,
            nickname=room.nickname,
            room_id=room.room_id,
            host_id=room.host_id,
            title=room.title,
            room_started_at=room.started_at,
            began_at=epoch_second(stored.get("began_at")),
            ended_at=epoch_second(ended_at),
            route=safe_name(str(stored.get("route") or "")),
            program=safe_name(str(stored.get("program") or "")),
            is_closed=bool(stored["closed"]) if "closed" in stored else None,
        )

    def gaps(self) -> list[Gap]:
        """Where something is missing, in the order of the events."""
        found = []
        with self._reader.turn() as opened:
            began_at = epoch_second(opened.scalar("SELECT value FROM facts WHERE name = 'began_at'"))
            select = (
                "SELECT at, next_frame, CAST(next_event AS INTEGER), kind, item FROM states "
                "WHERE is_gap ORDER BY next_event, number"
            )
            for at, frame, event, kind, item in opened.connection.execute(select):
                before = "SELECT received_at FROM frames WHERE number < ? ORDER BY number DESC LIMIT 1"
                saved = _mark(item) if kind in (LOST, TRIMMED) else {}
                began = {LOST: saved.get("from"), TRIMMED: began_at}.get(kind) or opened.scalar(before, frame)
                reason, events = safe_text(str(saved.get("reason", ""))), saved.get("events")
                count = events if isinstance(events, int) else 0
                found.append(Gap(epoch_second(began or at), epoch_second(at), event or 0, reason, count))
        return found

    def ends_of_lives(self) -> list[int]:
        """The numbers of the last events of those LIVEs that another one follows."""
        with self._reader.turn() as opened:
            rows = opened.rows(
                "SELECT CAST(next_event AS INTEGER), CAST(item AS TEXT) FROM states WHERE kind = ? ORDER BY number",
                FACTS,
            )
        found: list[int] = []
        room_id = 0
        for next_event, saved in rows:
            room = item_stream.loaded(RoomFacts, saved) or RoomFacts()
            if room_id and room.room_id and room.room_id != room_id:
                found.append(next_event - 1)
            room_id = room.room_id or room_id
        return found

    def streaks(self, *, before: int | None = None, after: int | None = None, limit: int) -> list[Streak]:
        """Gift streaks, each by the event that began it."""
        wanted = Range(before, after, "first_event")
        with self._reader.turn() as opened:
            rows = opened.bounded_rows(
                f"SELECT streak FROM streaks WHERE {wanted.sql} ORDER BY first_event {wanted.order} LIMIT ?", limit
            )
        return [streak for (saved,) in rows if (streak := item_stream.loaded(Streak, saved)) is not None]

    def checkpoint_before(self, number: int) -> Checkpoint | None:
        """The last checkpoint that knows of no event after `number`."""
        select = "SELECT event, frame, at, state FROM checkpoints WHERE event <= ? ORDER BY event DESC LIMIT 1"
        with self._reader.turn() as opened:
            for row in opened.rows(select, number):
                return Checkpoint(*row)
        return None

    def counts(self) -> StoredCounts:
        """Takes about a second for a long recording that was broken off."""
        with self._reader.turn() as opened:
            counted = opened.rows(
                "SELECT name, sum(found) FROM (SELECT method AS kind, count(*) AS found FROM events GROUP BY method) "
                "JOIN methods ON id = kind GROUP BY name ORDER BY sum(found) DESC, name"
            )
            frames, size = opened.rows("SELECT count(*), total(length(data)) FROM frames")[0]
            people = opened.scalar("SELECT count(DISTINCT viewer_id) FROM people WHERE viewer_id")
        by_name = {safe_name(str(name)): int(count) for name, count in counted}
        return StoredCounts(frames=frames, bytes=int(size), by_name=by_name, people=people)


def _mark(saved: object) -> dict[str, object]:
    """What stands where something is missing; {} for what cannot be read."""
    try:
        found = json.loads(str(saved))
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
