"""Events by the names of tik.tools, tiktok-live-events and our own lines."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from tiktok_tui.core.service_message import ServiceMessage
from tiktok_tui.events.chat import json as chat
from tiktok_tui.events.common.event_header import EventHeader
from tiktok_tui.events.common.form import Reader
from tiktok_tui.events.common.json_fields import Fields
from tiktok_tui.events.common.message_id import msg_id_of
from tiktok_tui.events.dialects.service_reading import ServiceReading, reason_of
from tiktok_tui.events.gifts import json as gifts
from tiktok_tui.events.json_lines.base_form import MAX_TRUNCATED
from tiktok_tui.events.model import DecodeStatus
from tiktok_tui.events.notices.json import notice
from tiktok_tui.events.people import json as people
from tiktok_tui.events.registry import form_of, specs
from tiktok_tui.events.room import json as room
from tiktok_tui.wire.catalogue import CatalogueRow, Origin, read_catalogue
from tiktok_tui.wire.decode import schema_file
from tiktok_tui.wire.methods import Method, find_method, printable_method

# Events of one class that differ by their name.
_BY_NAME: dict[str, Reader] = {
    "barrage": people.barrage,
    "emoteChat": chat.emote_chat,
    "liveEnd": room.ended,
    "livePause": room.paused,
    "liveUnpause": room.resumed,
    "questionDelete": chat.question_deleted,
    "questionSelected": chat.question_selected,
    "questionSlideDown": chat.question_answered,
    "social": people.social,
    "superFanBox": gifts.super_fan_box,
    "superFanJoin": people.super_fan_joined,
}
# Names that tiktok-live-events' command line uses and no document lists.
_MORE_NAMES = {"join": "member", "viewer": "viewer_count"}


@dataclass(frozen=True, slots=True)
class EventKind:
    """What an event is known as. `method` is "" where no source says which method carries it, `has_fields` whether any
    describes more of it than its name.
    """

    method: str
    name: str
    category: str
    reader: Reader
    has_fields: bool


def find_kind(name: str, method: str = "") -> EventKind | None:
    """The kind of an event by its name, or by the method that our own lines have beside it; None for an unknown one."""
    known = _kinds().get(name)
    wire = find_method(method) if method else None
    if wire is None or (known and known.method == wire.method):
        return known
    return _kinds().get(wire.name)


@cache
def _kinds() -> dict[str, EventKind]:
    """By every name that a documented client has for it. Its own name comes before another's alias."""
    rows = [row for row in read_catalogue() if row.origin is not Origin.CLIENT]
    kinds = {row.name: _kind(row) for row in rows}
    for row in rows:
        for alias in (row.tik_tools, row.tiktok_live_events, row.tiktok_live_connector):
            if alias:
                kinds.setdefault(alias, kinds[row.name])
    return kinds | {alias: kinds[name] for alias, name in _MORE_NAMES.items()}


def _kind(row: CatalogueRow) -> EventKind:
    wire = find_method(row.method) or Method("", row.name, row.category)
    reader = _BY_NAME.get(row.name) or _reader_of(row.reads)
    return EventKind(
        wire.method,
        wire.name,
        wire.category,
        reader or notice,
        reader is not None or schema_file(row.method) is not None,
    )


def _reader_of(class_name: str) -> Reader | None:
    """What reads the events of a class, None for one that the catalogue does not name."""
    return next((form_of(spec.event).read for spec in specs() if spec.event.__name__ == class_name), None)


def read_tiktools(message: ServiceMessage, number: int, received_at: float) -> ServiceReading:
    """What `message` says. Our own lines also have how well it was read when it came."""
    damages: list[str] = []
    fields = Fields(message.data, damages)
    method = fields.id_text("method")
    kind = find_kind(message.name, method)
    is_history = fields.flag("isHistory")
    stamp: EventHeader = {
        "number": number,
        "time": fields.sent_at() or received_at,
        "is_history": is_history,
    }
    msg_id = msg_id_of(fields)
    event = (kind.reader if kind else notice)(fields, stamp)
    truncated = tuple(dict.fromkeys((*fields.names(MAX_TRUNCATED, "truncated"), *fields.truncated)))
    if event is not None and truncated:
        event = replace(event, truncated=truncated)
    if fields.name("reading") == DecodeStatus.DAMAGED.value:
        damages.insert(0, fields.text("reason") or "damaged when it came")
    if damages:
        reading = DecodeStatus.DAMAGED
    elif kind is None:
        reading = DecodeStatus.UNKNOWN
    else:
        reading = DecodeStatus.DECODED if kind.has_fields and event is not None else DecodeStatus.NAMED
    return ServiceReading(
        method=printable_method(method or (kind.method if kind else "") or message.name),
        name=kind.name if kind else "unknown",
        category=kind.category if kind else "unknown",
        msg_id=msg_id,
        is_history=is_history,
        reading=reading,
        reason=reason_of(damages),
        event=event,
    )
