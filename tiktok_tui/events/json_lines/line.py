"""A raw event as one line of JSON."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING

from tiktok_tui.events.common.form import Data, milliseconds
from tiktok_tui.events.common.text import escape_format
from tiktok_tui.events.connection.json import ROOM_INFO_LINE
from tiktok_tui.events.json_lines.base_form import MAX_TRUNCATED
from tiktok_tui.events.json_lines.message_only_fields import complete
from tiktok_tui.events.json_lines.names import event_name, other_names
from tiktok_tui.events.json_lines.unknown_fields import extras_of
from tiktok_tui.events.model import DecodeStatus, Described, NoticeShown, PayloadFormat, RawEvent, RoomDescribed
from tiktok_tui.events.registry import form_of
from tiktok_tui.wire.decode import decode, message_class

if TYPE_CHECKING:
    from tiktok_tui.events.json_lines.message_fields import OwnFields


def event_line(raw: RawEvent, *, with_payload: bool = False) -> str:
    """One line of JSON, without the line break. `with_payload` adds the payload in base64."""
    name = event_name(raw)
    event = raw.event
    line: dict[str, object] = {"event": name}
    if aliases := other_names(raw, name):
        line["aliases"] = aliases
    if isinstance(event, RoomDescribed):
        line |= ROOM_INFO_LINE.write(event)
    data: Data = {"type": name}
    if event is not None:
        data |= form_of(type(event)).write(event)
    data |= _base(raw, name)
    if with_payload:
        data["base64"] = base64.b64encode(raw.payload).decode("ascii")
    if event is None or isinstance(event, NoticeShown | Described):
        _add_own_fields(data, _own_fields(raw))
    complete(data, raw)
    line["data"] = data
    return escape_format(json.dumps(line, ensure_ascii=False, separators=(",", ":")))


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
