"""Fields of a message that have no name yet, read from its bytes: a number or text where it looks like one."""

from __future__ import annotations

import base64
from contextlib import suppress

from tiktok_tui.events.common.form import Data
from tiktok_tui.events.common.text import safe_text
from tiktok_tui.events.model import PayloadFormat, RawEvent
from tiktok_tui.wire.decode import message_class
from tiktok_tui.wire.errors import PayloadDamaged
from tiktok_tui.wire.field_value import NodeKind, read_unnamed
from tiktok_tui.wire.fields import Field, scan

# Values of one field, as many as are worth a line; bytes of a value likewise.
MAX_ITEMS = 16
MAX_BYTES = 1024
# Fields of a message that no schema describes.
MAX_UNDESCRIBED = 32
HEADER = 1


def extras_of(raw: RawEvent) -> list[Data]:
    """The values by field number, one after the other where a number comes more than once. A longer value is cut.

    A message that no schema describes has nothing but such fields, apart from its header.
    """
    found: dict[int, list[Data]] = {number: [] for number in raw.unknown_fields}
    is_undescribed = raw.payload_format is PayloadFormat.PROTOBUF and message_class(raw.method) is None
    if not raw.unknown_fields and not is_undescribed:
        return []
    with suppress(PayloadDamaged):
        for item in scan(raw.payload):
            if is_undescribed and item.number != HEADER and len(found) < MAX_UNDESCRIBED:
                found.setdefault(item.number, [])
            values = found.get(item.number)
            if values is not None and len(values) < MAX_ITEMS:
                values.append(_extra(item))
    return [extra for values in found.values() for extra in values]


def _extra(item: Field) -> Data:
    reading = read_unnamed(item)
    if isinstance(reading.value, int):
        return {"field": item.number, "number": str(reading.value)}
    if reading.kind is NodeKind.TEXT and isinstance(reading.value, str) and reading.value.isprintable():
        return {"field": item.number, "text": safe_text(reading.value)}
    data = item.value if isinstance(item.value, bytes) else b""
    return {"field": item.number, "base64": base64.b64encode(data[:MAX_BYTES]).decode("ascii")}
