"""A strict scanner for the protobuf encoding, independent of any schema.

The generated parsers are made for trusted data: upb refuses a whole message for one bad byte of text, and betterproto2
accepts lengths that run past the end. The scanner says exactly where a payload stops making sense, so that what came
before is kept, and it shows the fields that no schema names.

Source for the rules: the Protocol Buffers encoding specification.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from tiktok_tui.wire.errors import PayloadDamaged

MAX_FIELD_NUMBER = (1 << 29) - 1


class WireType(IntEnum):
    VARINT = 0
    FIXED64 = 1
    BYTES = 2
    FIXED32 = 5


@dataclass(frozen=True, slots=True)
class Field:
    """One field as it stands in the bytes.

    `value` is an unsigned integer for VARINT, FIXED64 and FIXED32, bytes for BYTES. `start` is the offset of the
    field's tag, `value_start` that of its value (behind the length of BYTES), `end` the offset behind it.
    """

    number: int
    wire_type: WireType
    value: int | bytes
    start: int
    value_start: int
    end: int


def read_varint(data: bytes, offset: int) -> tuple[int, int]:
    """The varint at `offset` and the offset behind it.

    Raises PayloadDamaged when it is cut short or longer than 64 bits.
    """
    value = shift = 0
    position = offset
    while True:
        if position >= len(data):
            raise PayloadDamaged("number cut short", offset)
        byte = data[position]
        position += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            break
        shift += 7
        if shift >= 70:
            raise PayloadDamaged("number longer than 64 bits", offset)
    if value >= 1 << 64:
        raise PayloadDamaged("number longer than 64 bits", offset)
    return value, position


def _read_short(data: bytes, offset: int) -> tuple[int, int]:
    """The tag or length at `offset`, and the offset behind it. More than 32 bits are refused, as upb does."""
    value, position = read_varint(data, offset)
    if position - offset > 5:
        raise PayloadDamaged("tag or length longer than 32 bits", offset)
    return value, position


def scan(data: bytes) -> Iterator[Field]:
    """Yield the fields of one message in their order on the wire.

    Raises PayloadDamaged at the first byte that breaks the encoding; every field before it has been yielded.
    """
    position = 0
    while position < len(data):
        start = position
        tag, position = _read_short(data, position)
        number, kind = tag >> 3, tag & 7
        if not 0 < number <= MAX_FIELD_NUMBER:
            raise PayloadDamaged(f"no field can have number {number}", start)
        value_start = position
        if kind == WireType.VARINT:
            value: int | bytes
            value, position = read_varint(data, position)
        elif kind == WireType.BYTES:
            length, value_start = _read_short(data, position)
            position = value_start + length
            if position > len(data):
                raise PayloadDamaged(f"field {number} claims {length} bytes, {len(data) - value_start} are left", start)
            value = data[value_start:position]
        elif kind in (WireType.FIXED64, WireType.FIXED32):
            position = value_start + (8 if kind == WireType.FIXED64 else 4)
            if position > len(data):
                raise PayloadDamaged(f"field {number} cut short", start)
            value = int.from_bytes(data[value_start:position], "little")
        else:
            raise PayloadDamaged(f"field {number} has wire type {kind}, which is not in use", start)
        yield Field(number, WireType(kind), value, start, value_start, position)


def why_no_message(data: bytes) -> str:
    """Where and why the structure of a message breaks, "" when it scans to its end."""
    try:
        for _ in scan(data):
            pass
    except PayloadDamaged as error:
        return str(error)
    return ""
