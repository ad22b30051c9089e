"""What a source gave, in its order, from a recording."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from tiktok_tui.core.source_items import ConnectionState, RoomFacts
from tiktok_tui.events.common.text import safe_name
from tiktok_tui.events.serialization import DeserializationError, from_plain
from tiktok_tui.store.batch_writer import FACTS, STATE
from tiktok_tui.store.event_decoder import COLUMNS, frame_row
from tiktok_tui.store.frame_codec import StoredFrame, epoch_second, stored_frame
from tiktok_tui.store.models import RecordedItem
from tiktok_tui.store.reader import Reader

# Rows read at a time.
FRAMES = 50
STATES = 200
# Real states, facts and streaks have less than 4 kB as JSON.
MAX_JSON = 256 * 1024


def items(reader: Reader, first_frame: int) -> Iterator[RecordedItem]:
    return in_order(_frames(reader, first_frame), _states(reader, first_frame))


def in_order(frames: Iterator[StoredFrame], states: Iterator[RecordedItem]) -> Iterator[RecordedItem]:
    """Each state before the frame that came next, and each frame by the route that the connection said last."""
    state = next(states, None)
    route = ""
    for frame in frames:
        while state is not None and state.frame <= frame.number:
            route = state.route
            yield state
            state = next(states, None)
        yield RecordedItem(frame.received_at, frame.item, route, frame.number, frame.first_event)
    while state is not None:
        yield state
        state = next(states, None)


def loaded(kind: type[Any], saved: str) -> Any:
    """Returns None for a row that cannot be read: damage in one row costs only that row."""
    if len(saved) > MAX_JSON:
        return None
    try:
        return from_plain(kind, json.loads(saved))
    except (DeserializationError, ValueError, TypeError, RecursionError):
        return None


def _frames(reader: Reader, first: int) -> Iterator[StoredFrame]:
    last = first - 1
    while True:
        with reader.turn() as opened:
            select = f"SELECT {COLUMNS} FROM frames WHERE number > ? ORDER BY number LIMIT ?"
            rows = opened.bounded_rows(select, last, FRAMES)
        for row in rows:
            yield stored_frame(frame_row(row))
        if not rows:
            return
        last = rows[-1][0]


def _states(reader: Reader, first_frame: int) -> Iterator[RecordedItem]:
    last = 0
    while True:
        with reader.turn() as opened:
            rows = opened.bounded_rows(
                "SELECT number, at, CAST(next_frame AS INTEGER), CAST(next_event AS INTEGER), kind, route, item "
                "FROM states WHERE number > ? AND next_frame >= ? ORDER BY number LIMIT ?",
                *(last, first_frame, STATES),
            )
        for _, at, frame, event, kind, route, saved in rows:
            found = {STATE: ConnectionState, FACTS: RoomFacts}.get(kind)
            item = loaded(found, saved) if found is not None else None
            if item is not None:
                yield RecordedItem(epoch_second(at), item, safe_name(str(route)), frame or 0, event or 0)
        if not rows:
            return
        last = rows[-1][0]
