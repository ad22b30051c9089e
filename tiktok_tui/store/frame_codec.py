"""What a source gave, as bytes in a row, and back."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, cast

from tiktok_tui.core.frame import Frame
from tiktok_tui.core.service_message import Dialect, ServiceMessage
from tiktok_tui.core.source_items import FrameReceived, MessagesReceived
from tiktok_tui.wire.errors import FrameDamaged
from tiktok_tui.wire.frame import GZIP_MAGIC, gunzip, pack_frame, unpack_frame


class FrameEncoding(IntEnum):
    """What the bytes of a row are."""

    FRAME = 1  # a push frame; some services gzip the whole of it
    TIKTOOLS = 2  # JSON with the names of tik.tools
    EULER = 3  # JSON with the names of Euler Stream


# No clock shows what comes after the year 9999.
LATEST = 253_402_300_800.0

_FORMS = {Dialect.TIKTOOLS: FrameEncoding.TIKTOOLS, Dialect.EULER: FrameEncoding.EULER}
_DIALECTS = {form: dialect for dialect, form in _FORMS.items()}


@dataclass(frozen=True, slots=True)
class StoredFrame:
    """What came at once. `first_event` is the number of the first event in it; `frame` is None for a service's JSON and
    for what could not be unpacked.
    """

    number: int
    received_at: float
    data: bytes
    frame: Frame | None
    first_event: int
    item: FrameReceived | MessagesReceived

    def holds(self, event: int) -> bool:
        return 0 <= event - self.first_event < events_in(self.item)


@dataclass(frozen=True, slots=True)
class FrameRow:
    """`damage` is None for what could be read."""

    number: int
    received_at: float
    form: int
    first_event: int
    damage: str | None
    data: bytes


def row_of_item(item: FrameReceived | MessagesReceived, number: int, first_event: int) -> FrameRow:
    """What came without bytes of its own is packed as it could have come."""
    data, damage = item.data, None
    if isinstance(item, FrameReceived):
        form = FrameEncoding.FRAME
        if item.frame is None:
            damage = item.damage
        elif not data:
            data = pack_frame(item.frame)
    else:
        form = _FORMS[item.dialect]
        if item.damage:
            damage = item.damage
        elif _messages(data) != item.messages:
            data = _pack_messages(item.messages)
    return FrameRow(number, item.received_at, form, first_event, damage, data)


def epoch_second(found: object) -> float:
    """A time in a row; 0 for what can be none, in a file from a stranger."""
    return float(found) if isinstance(found, int | float) and 0 <= found < LATEST else 0.0


def stored_frame(row: FrameRow) -> StoredFrame:
    frame: Frame | None = None
    item: FrameReceived | MessagesReceived
    if row.form == FrameEncoding.FRAME:
        damage = row.damage
        if damage is None:
            try:
                frame = unpack_frame(gunzip(row.data) if row.data.startswith(GZIP_MAGIC) else row.data)
            except FrameDamaged as found:
                damage = str(found)
        item = FrameReceived(row.data, row.received_at, frame, damage or "")
    else:
        dialect = _DIALECTS.get(cast("FrameEncoding", row.form), Dialect.TIKTOOLS)
        messages = _messages(row.data) if row.damage is None else ()
        item = MessagesReceived(row.data, row.received_at, dialect, messages, row.damage or "")
    return StoredFrame(row.number, row.received_at, row.data, frame, row.first_event, item)


def events_in(item: FrameReceived | MessagesReceived) -> int:
    """How many numbers the events of an item take."""
    if isinstance(item, FrameReceived):
        return 1 if item.frame is None else len(item.frame.messages)
    return 1 if item.damage else len(item.messages)


def _messages(data: bytes) -> tuple[ServiceMessage, ...]:
    """The messages in a service's JSON, and in what `_pack_messages` makes."""
    from tiktok_tui.core.json_access import parse_object

    found = parse_object(data) or {}
    bundle: Any = found.get("messages", [found])
    messages = []
    for entry in bundle if isinstance(bundle, list) else []:
        if isinstance(entry, dict):
            name = entry.get("event") or entry.get("type")
            inside = entry.get("data", entry)
            if isinstance(name, str) and isinstance(inside, dict):
                messages.append(ServiceMessage(name, inside))
    return tuple(messages)


def _pack_messages(messages: tuple[ServiceMessage, ...]) -> bytes:
    entries = [{"type": message.name, "data": message.data} for message in messages]
    return json.dumps({"messages": entries}, separators=(",", ":")).encode()
