"""The events of a recording, decoded again from the bytes that came."""

from __future__ import annotations

import json
import sqlite3
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

from tiktok_tui.core.source_items import FrameReceived, RoomFacts
from tiktok_tui.events.common.text import safe_name, safe_text
from tiktok_tui.events.model import Event, RawEvent
from tiktok_tui.events.reader import EventReader
from tiktok_tui.events.serialization import DeserializationError, from_plain
from tiktok_tui.store.batch_writer import FACTS
from tiktok_tui.store.frame_codec import FrameRow, StoredFrame, epoch_second, stored_frame
from tiktok_tui.store.rows import CONNECTION

COLUMNS = (
    "number, CAST(received_at AS REAL), CAST(form AS INTEGER), CAST(first_event AS INTEGER), CAST(damage AS TEXT), "
    "CAST(data AS BLOB)"
)
# Unpacked frames that are kept: the events of one are mostly asked for one after the other.
MAX_UNPACKED = 8
MAX_DAMAGE = 1_000


def frame_row(row: tuple[Any, ...]) -> FrameRow:
    """A row of COLUMNS. A stranger's file may have anything in it, and what is shown is made safe."""
    number, received_at, form, first_event, damage, data = row
    return FrameRow(
        int(number),
        epoch_second(received_at),
        form or 0,
        first_event or 0,
        safe_text(damage, MAX_DAMAGE) if damage is not None else None,
        data or b"",
    )


class Frames:
    """Frames and events by number. Not for several threads at once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._reader = EventReader()
        self._room = ""  # the room that the reader was told of last, as it is saved
        self._unpacked: OrderedDict[int, StoredFrame] = OrderedDict()

    def frame(self, number: int) -> StoredFrame | None:
        known = self._unpacked.get(number)
        if known is not None:
            self._unpacked.move_to_end(number)
            return known
        row = self._connection.execute(f"SELECT {COLUMNS} FROM frames WHERE number = ?", (number,)).fetchone()
        if row is None:
            return None
        found = self._unpacked[number] = stored_frame(frame_row(row))
        if len(self._unpacked) > MAX_UNPACKED:
            self._unpacked.popitem(last=False)
        return found

    def event(self, number: int, frame_number: object, flags: object) -> RawEvent | None:
        """An event that has a row. None when what it was made of is not there, or is something else by now."""
        if not (isinstance(frame_number, int) and isinstance(flags, int)):
            # In a broken file, or a stranger's.
            return None
        if flags & CONNECTION:
            return self._connection_event(number, frame_number)
        frame = self.frame(frame_number)
        return self._read(frame, number) if frame is not None else None

    def events(self, rows: Sequence[tuple[int, object, object]]) -> Iterator[RawEvent]:
        """The events of rows of number, frame number and flags."""
        for number, frame_number, flags in rows:
            event = self.event(number, frame_number, flags)
            if event is not None:
                yield event

    def _read(self, frame: StoredFrame, number: int) -> RawEvent | None:
        self._enter_room(number)
        place = number - frame.first_event
        item = frame.item
        self._reader.resume_after(number - 1, frame.number - 1)
        if isinstance(item, FrameReceived):
            if item.frame is None:
                return self._reader.read_broken_frame(item.data, item.damage, item.received_at) if place == 0 else None
            messages = item.frame.messages[place : place + 1] if place >= 0 else ()
            found = self._reader.read_frame(replace(item.frame, messages=messages), item.received_at)
        elif item.damage:
            return self._reader.read_broken_frame(item.data, item.damage, item.received_at) if place == 0 else None
        else:
            chosen = item.messages[place : place + 1] if place >= 0 else ()
            found = self._reader.read_service_messages(chosen, item.dialect, item.received_at)
        return found[0] if found else None

    def _enter_room(self, number: int) -> None:
        """Tell the reader of the room that an event came from: a recording may go on into the next LIVE."""
        select = (
            "SELECT CAST(item AS TEXT) FROM states WHERE kind = ? AND next_event <= ? "
            "ORDER BY next_event DESC, number DESC LIMIT 1"
        )
        (saved,) = self._connection.execute(select, (FACTS, number)).fetchone() or ("",)
        if saved == self._room:
            return
        self._room = saved
        facts = RoomFacts()
        with suppress(DeserializationError, ValueError, TypeError, RecursionError):
            facts = from_plain(RoomFacts, json.loads(saved))
        self._reader.enter_room(facts.room_id, facts.streamer)

    def _connection_event(self, number: int, frame_number: int) -> RawEvent | None:
        self._enter_room(number)
        row = self._connection.execute(
            "SELECT CAST(at AS REAL), events FROM states WHERE next_event <= ? AND events IS NOT NULL "
            "ORDER BY next_event DESC LIMIT 1",
            (number,),
        ).fetchone()
        if row is None:
            return None
        at, events = row
        try:
            saved: list[list[Any]] = json.loads(events)
            for found, name, event in saved:
                if found == number and isinstance(name, str):
                    self._reader.resume_after(number - 1, frame_number)
                    return self._reader.read_connection(safe_name(name), from_plain(Event, event), at)
        except (DeserializationError, ValueError, TypeError, RecursionError):
            pass
        return None
