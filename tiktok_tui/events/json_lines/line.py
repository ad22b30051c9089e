"""A raw event as one line of JSON."""

from __future__ import annotations

import base64
import json

from tiktok_tui.events.common.form import Data, milliseconds
from tiktok_tui.events.connection.json import ROOM_INFO_LINE, room_line
from tiktok_tui.events.json_lines.message_only_fields import complete
from tiktok_tui.events.json_lines.names import event_name, other_names
from tiktok_tui.events.json_lines.unknown_fields import extras_of
from tiktok_tui.events.model import DecodeStatus, Described, NoticeShown, PayloadFormat, RawEvent, RoomDescribed
from tiktok_tui.events.registry import form_of
from tiktok_tui.wire.decode import decode, message_class


def event_line(raw: RawEvent, *, with_payload: bool = False) -> str:
    """One line of JSON, without the line break. `with_payload` adds the payload in base64."""
    name = event_name(raw)
    event = raw.event
    line: dict[str, object] = {"event": name}
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
        data["base64"] = base64.b64encode(raw.payload).decode("ascii")
    if event is None or isinstance(event, NoticeShown | Described):
        for key, value in _own_fields(raw).items():
            data.setdefault(key, value)
    complete(data, raw)
    line["data"] = data
    return json.dumps(line, ensure_ascii=False, separators=(",", ":"))


def _base(raw: RawEvent, name: str) -> Data:
    time = raw.event.time if raw.event is not None else raw.received_at
    base: Data = {
        "type": name,
        "method": raw.method,
        "msgId": str(raw.msg_id),
        "timestamp": milliseconds(time),
        "size": raw.size,
    }
    if raw.is_history:
        base["isHistory"] = True
    if raw.reading in (DecodeStatus.DAMAGED, DecodeStatus.UNKNOWN):
        base["reading"] = raw.reading.value
        if raw.reason:
            base["reason"] = raw.reason
    if raw.payload_format is PayloadFormat.JSON:
        base["payloadFormat"] = "json"
    elif raw.unknown_fields:
        base["extras"] = extras_of(raw)
    return base


def _own_fields(raw: RawEvent) -> dict[str, object]:
    """The fields of a message that is no event of its own, none where they have no names."""
    if raw.payload_format is PayloadFormat.JSON and raw.payload:
        from tiktok_tui.events.json_lines.message_fields import service_fields

        return service_fields(raw.payload)
    message = message_class(raw.method) if raw.payload_format is PayloadFormat.PROTOBUF else None
    if message is None:
        return {}
    from tiktok_tui.events.json_lines.message_fields import message_fields

    return message_fields(decode(raw.payload, message).message)
