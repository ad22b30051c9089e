"""Events as lines of JSON, in the names and the form that existing clients of LIVE rooms document.

`{"event": "chat", "data": {"type": "chat", "comment": "...", "user": {"uniqueId": "...", ...}, ...}}`. Ids of 64 bits
are strings, because most readers of JSON would round them. What we add to the documented names is named the same way.
"""

from __future__ import annotations

import json

from tiktok_tui.events import model
from tiktok_tui.events.json_data import Data, event_data
from tiktok_tui.events.model import RawEvent, Reading

SUPER_FAN = "ttlive_superfan"
SUPER_FAN_JOINED = "ttlive_superfan_commentnotif_superfanjoined"


def event_line(raw: RawEvent) -> str:
    """One line of JSON, without the line break. Bytes that could not be read are left out; their size is there."""
    name = event_name(raw)
    event = raw.event
    data: Data = {"type": name}
    if event is not None:
        data |= event_data(event)
    data |= {
        "method": raw.method,
        "msgId": str(raw.msg_id),
        "timestamp": round((event.time if event is not None else raw.received_at) * 1000),
        "size": raw.size,
    }
    if raw.is_history:
        data["isHistory"] = True
    if raw.reading in (Reading.DAMAGED, Reading.UNKNOWN):
        data["reading"] = raw.reading.value
        if raw.reason:
            data["reason"] = raw.reason
    return json.dumps({"event": name, "data": data}, ensure_ascii=False, separators=(",", ":"))


def event_name(raw: RawEvent) -> str:
    """The documented name: the catalogue's, or that of the event which a message of many uses turned out to be."""
    match raw.event:
        case model.Followed():
            return "follow"
        case model.Shared():
            return "share"
        case model.EnvelopeChanged(is_super_fan_box=True):
            return "superFanBox"
        case model.NoticeShown(key=key) if SUPER_FAN in key.lower():
            return "superFanJoin" if SUPER_FAN_JOINED in key.lower() else "superFan"
        case _:
            return raw.name
