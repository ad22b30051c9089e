"""A raw event as one line of JSON."""

from __future__ import annotations

import base64
import json
from contextlib import suppress
from typing import TYPE_CHECKING

from tiktok_tui.events.common.form import Data, milliseconds
from tiktok_tui.events.common.text import escape_format
from tiktok_tui.events.connection.json import ROOM_INFO_LINE, room_line
from tiktok_tui.events.json_lines.base_form import MAX_TRUNCATED
from tiktok_tui.events.json_lines.message_only_fields import complete
from tiktok_tui.events.json_lines.names import event_name, name_without_message, other_names
from tiktok_tui.events.json_lines.unknown_fields import extras_of
from tiktok_tui.events.model import DecodeStatus, Described, Event, NoticeShown, PayloadFormat, RawEvent, RoomDescribed
from tiktok_tui.events.registry import form_of
from tiktok_tui.wire.decode import decode, message_class

if TYPE_CHECKING:
    from tiktok_tui.events.json_lines.message_fields import OwnFields


def event_to_json(event: Event | RawEvent, *, with_payload: bool = False) -> str:
    """The line that --json prints of an event, without the line break. `with_payload` adds the payload in base64.

    Of a RawEvent that is the whole line. An Event does not know the message it came in: `method` is then "", `msgId`
    "0" and `size` 0, and where one class stands for several messages the name is that of one of them.
    """
    if isinstance(event, Event):
        event = RawEvent(
            number=event.number,
            frame_number=0,
            received_at=event.time,
            method="",
            name=name_without_message(event),
            category="",
            payload=b"",
            msg_id=0,
            is_history=event.is_history,
            reading=DecodeStatus.DECODED,
            event=event,
            payload_format=PayloadFormat.NONE,
        )
    return event_line(event, with_payload=with_payload)


def event_line(raw: RawEvent, *, with_payload: bool = False) -> str:
    """One line of JSON, without the line break. `with_payload` adds the payload in base64.

    Never raises for what an event holds: a part that cannot be written is left out of a line with `reading: damaged`.
    """
    name = event_name(raw)
    try:
        return _dumps(_line(raw, name, with_payload=with_payload))
    except Exception as error:  # one hostile event must not end the stream
        return _dumps(_damaged_line(raw, name, error, with_payload=with_payload))


def _dumps(line: Data) -> str:
    return escape_format(json.dumps(line, ensure_ascii=False, separators=(",", ":")))


def _line(raw: RawEvent, name: str, *, with_payload: bool) -> Data:
    event = raw.event
    line: Data = {"event": name}
    if aliases := other_names(raw, name):
        line["aliases"] = aliases
    line |= room_line(raw)
    if isinstance(event, RoomDescribed):
        line |= ROOM_INFO_LINE.write(event)
    data: Data = {"type": name}
    if event is not None:
        data |= form_of(type(event)).write(event)
    data |= _base(raw, name)
    if with_payload:
        data["base64"] = _base64(raw)
    if event is None or isinstance(event, NoticeShown | Described):
        _add_own_fields(data, _own_fields(raw))
    complete(data, raw)
    line["data"] = data
    return line


def _damaged_line(raw: RawEvent, name: str, error: Exception, *, with_payload: bool) -> Data:
    """The event's own fields where they can be written, without those that only its message has."""
    data: Data = {}
    with suppress(Exception):
        written = form_of(type(raw.event)).write(raw.event) if raw.event is not None else {}
        _dumps(written)
        data = written
    data |= {
        **_identity(raw, name),
        "reading": DecodeStatus.DAMAGED.value,
        "reason": f"fields left out: they could not be written as JSON ({type(error).__name__})",
    }
    if with_payload:
        data["base64"] = _base64(raw)
    line: Data = {"event": name}
    with suppress(Exception):
        room = room_line(raw)
        _dumps(room)
        line |= room
    line["data"] = data
    return line


def _base64(raw: RawEvent) -> str:
    return base64.b64encode(raw.payload).decode("ascii")


def _identity(raw: RawEvent, name: str) -> Data:
    time = raw.event.time if raw.event is not None else raw.received_at
    return {
        "type": name,
        "method": raw.method,
        "msgId": str(raw.msg_id),
        "timestamp": milliseconds(time),
        "size": raw.size,
    }


def _base(raw: RawEvent, name: str) -> Data:
    base = _identity(raw, name)
    if raw.is_history:
        base["isHistory"] = True
    if raw.reading in (DecodeStatus.DAMAGED, DecodeStatus.UNKNOWN):
        base["reading"] = raw.reading.value
        if raw.reason:
            base["reason"] = raw.reason
    if raw.event is not None and raw.event.truncated:
        base["truncated"] = list(raw.event.truncated)
    if raw.payload_format is PayloadFormat.JSON:
        base["payloadFormat"] = "json"
    elif extras := extras_of(raw):
        base["extras"] = extras
    return base


def _add_own_fields(data: Data, own: OwnFields | None) -> None:
    if own is None:
        return
    for key, value in own.fields.items():
        data.setdefault(key, value)
    if own.truncated:
        truncated = dict.fromkeys((*data.get("truncated", ()), *own.truncated))
        data["truncated"] = list(truncated)[:MAX_TRUNCATED]


def _own_fields(raw: RawEvent) -> OwnFields | None:
    """The fields of a message that is no event of its own, None where they have no names."""
    if raw.payload_format is PayloadFormat.JSON and raw.payload:
        from tiktok_tui.events.json_lines.message_fields import service_fields

        return service_fields(raw.payload)
    message = message_class(raw.method) if raw.payload_format is PayloadFormat.PROTOBUF else None
    if message is None:
        return None
    from tiktok_tui.events.json_lines.message_fields import message_fields

    return message_fields(decode(raw.payload, message).message)
