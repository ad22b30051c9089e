"""What of an event stands in the columns of a recording, so that it is found without reading its bytes again.

A row holds all that a filter sees of an event: `searchable_row` gives back what `searchable_event` made of it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from tiktok_tui.events.common.searchable import Searchable, fold, name_in_a_line
from tiktok_tui.events.filter import searchable_event
from tiktok_tui.events.model import NOBODY, DecodeStatus, Event, MessagePinned, PayloadFormat, RawEvent, Viewer

# Flags of an event. The first two bits are its reading.
READING_MASK = 3
HISTORY = 4
EXTRAS = 8
CONNECTION = 16
REPLY = 32
EMOTE = 64
# The row does not hold all of it: only the event itself can say whether a filter matches.
ABRIDGED = 128

READINGS = (DecodeStatus.DECODED, DecodeStatus.NAMED, DecodeStatus.UNKNOWN, DecodeStatus.DAMAGED)

# Flags of a person.
PERSON_FLAGS = {"mod": 1, "sub": 2, "top": 4, "host": 8, "follower": 16, "friend": 32}

MAX_TEXT = 10_000
_SIGNED = 1 << 63
# Fields of a filter that have a column, or follow from one.
_WITH_COLUMN = {"kind", "user", "to", "gift", "lang", "id", "level", "fanlevel", "diamonds", "count", "number"}
_NOTHING = Searchable("")


class MethodKey(NamedTuple):
    """`kinds` are on a line each."""

    method: str
    name: str
    category: str
    kinds: str


class LineRow(NamedTuple):
    """What an event says besides numbers and its person, folded. `more` is JSON of the fields that have no column."""

    text: str
    reason: str | None
    gift: str | None
    language: str | None
    receivers: str | None
    others: str | None
    more: str | None


EMPTY_LINE = LineRow("", None, None, None, None, None, None)


@dataclass(frozen=True, slots=True)
class EventRow:
    """`at` is when it came, epoch milliseconds. `person` and `line` are None where there is nothing to say."""

    number: int
    frame: int
    at: int
    method: MethodKey
    flags: int
    size: int
    person: Viewer | None
    line: LineRow | None
    diamonds: int | None
    count: int | None


def row_of(raw: RawEvent) -> EventRow:
    event = raw.event
    read = searchable_event(event) if event is not None else _NOTHING
    fields = read.fields
    viewer = _viewer_of(event)
    text = read.text
    others = str(fields.get("user", ""))
    if viewer is not None:
        text = text.removeprefix(f"{name_in_a_line(viewer)} ")
        for name in (viewer.nickname, viewer.handle):
            if name:
                others = others[len(name) + 1 :]
    line = LineRow(
        text=fold(text),
        reason=fold(raw.reason) or None,
        gift=_folded(fields.get("gift")),
        language=_folded(fields.get("lang")),
        receivers=_folded(fields.get("to")),
        others=fold(others) or None,
        more=_more(fields),
    )
    flags = _flags(raw, read)
    if len(text) + len(others) > MAX_TEXT or any(
        abs(value) >= _SIGNED for value in fields.values() if isinstance(value, int)
    ):
        flags |= ABRIDGED
        line = line._replace(text=line.text[:MAX_TEXT], reason=None, receivers=None, others=None, more=None)
    return EventRow(
        number=raw.number,
        frame=raw.frame_number,
        at=round(raw.received_at * 1000),
        method=MethodKey(raw.method, raw.name, raw.category, str(fields.get("kind", ""))),
        flags=flags,
        size=raw.size,
        person=viewer,
        line=line if line != EMPTY_LINE else None,
        diamonds=_whole(fields.get("diamonds")),
        count=_whole(fields.get("count")),
    )


def _flags(raw: RawEvent, read: Searchable) -> int:
    flags = 0 if raw.reading is DecodeStatus.DECODED else READINGS.index(raw.reading)
    if raw.is_history:
        flags |= HISTORY
    if raw.unknown_fields:
        flags |= EXTRAS
    if raw.payload_format is PayloadFormat.NONE:
        flags |= CONNECTION
    if read.flags:
        flags |= (REPLY if "reply" in read.flags else 0) | (EMOTE if "emote" in read.flags else 0)
    return flags


def _more(fields: Mapping[str, str | int]) -> str | None:
    more = {name: fields[name] for name in fields.keys() - _WITH_COLUMN}
    return json.dumps(more) if more else None


def person_flags(viewer: Viewer) -> int:
    marks = (
        viewer.is_moderator,
        viewer.is_subscriber,
        viewer.is_top_gifter,
        viewer.is_host,
        viewer.follow_status >= 1,
        viewer.follow_status == 2,
    )
    return sum(bit for bit, is_set in zip(PERSON_FLAGS.values(), marks, strict=True) if is_set)


def _viewer_of(event: Event | None) -> Viewer | None:
    """Whom `searchable_event` takes for the person behind an event."""
    viewer = event.author if isinstance(event, MessagePinned) else getattr(event, "viewer", None)
    return viewer if isinstance(viewer, Viewer) and viewer != NOBODY else None


def _folded(value: str | int | None) -> str | None:
    return fold(value) or None if isinstance(value, str) else None


def _whole(value: str | int | None) -> int | None:
    return value if isinstance(value, int) and abs(value) < _SIGNED else None
