"""Single values of the protobuf encoding: what the bits of a field mean under a type of the schema.

Source for the rules: the Protocol Buffers encoding specification.
"""

from __future__ import annotations

import struct

from google.protobuf.descriptor import FieldDescriptor

from tiktok_tui.wire.errors import PayloadDamaged
from tiktok_tui.wire.fields import Field, WireType, read_varint

Scalar = int | float | bool | str

# Lists are read up to this length: a payload may be megabytes of one list.
MAX_LIST = 1000

_VARINT_TYPES = {
    FieldDescriptor.TYPE_INT32: "int32",
    FieldDescriptor.TYPE_INT64: "int64",
    FieldDescriptor.TYPE_UINT32: "uint32",
    FieldDescriptor.TYPE_UINT64: "uint64",
    FieldDescriptor.TYPE_SINT32: "sint32",
    FieldDescriptor.TYPE_SINT64: "sint64",
    FieldDescriptor.TYPE_BOOL: "bool",
    FieldDescriptor.TYPE_ENUM: "enum",
}
_FIXED64_TYPES = {
    FieldDescriptor.TYPE_FIXED64: "fixed64",
    FieldDescriptor.TYPE_SFIXED64: "sfixed64",
    FieldDescriptor.TYPE_DOUBLE: "double",
}
_FIXED32_TYPES = {
    FieldDescriptor.TYPE_FIXED32: "fixed32",
    FieldDescriptor.TYPE_SFIXED32: "sfixed32",
    FieldDescriptor.TYPE_FLOAT: "float",
}
_BYTES_TYPES = {FieldDescriptor.TYPE_STRING: "string", FieldDescriptor.TYPE_BYTES: "bytes"}
_TYPE_NAMES = _VARINT_TYPES | _FIXED64_TYPES | _FIXED32_TYPES | _BYTES_TYPES


def type_name(known: FieldDescriptor) -> str:
    """The type of a field as a .proto spells it: "int64", "string", or the message's or enum's name."""
    composite = known.message_type or known.enum_type
    return composite.name if composite else _TYPE_NAMES.get(known.type, "group")


def wire_type_of(kind: int) -> WireType:
    """The wire type that a single value of a FieldDescriptor type has."""
    if kind in _VARINT_TYPES:
        return WireType.VARINT
    if kind in _FIXED64_TYPES:
        return WireType.FIXED64
    return WireType.FIXED32 if kind in _FIXED32_TYPES else WireType.BYTES


def is_of_type(item: Field, known: FieldDescriptor) -> bool:
    """Whether the bytes hold a single value of the schema's type."""
    return item.wire_type == wire_type_of(known.type)


def signed(value: int, bits: int) -> int:
    """The low `bits` of `value` as a two's complement number."""
    value &= (1 << bits) - 1
    return value - (1 << bits) if value >> (bits - 1) else value


def read_scalar(raw: int, kind: int) -> int | float | bool:
    """The number that the unsigned `raw` of the wire is, for a FieldDescriptor type."""
    match kind:
        case FieldDescriptor.TYPE_BOOL:
            return raw != 0
        case FieldDescriptor.TYPE_INT64 | FieldDescriptor.TYPE_SFIXED64:
            return signed(raw, 64)
        case FieldDescriptor.TYPE_INT32 | FieldDescriptor.TYPE_SFIXED32 | FieldDescriptor.TYPE_ENUM:
            return signed(raw, 32)
        case FieldDescriptor.TYPE_UINT32:
            return raw & 0xFFFFFFFF
        case FieldDescriptor.TYPE_SINT32 | FieldDescriptor.TYPE_SINT64:
            return (raw >> 1) ^ -(raw & 1)
        case FieldDescriptor.TYPE_DOUBLE:
            return float(struct.unpack("<d", raw.to_bytes(8, "little"))[0])
        case FieldDescriptor.TYPE_FLOAT:
            return float(struct.unpack("<f", raw.to_bytes(4, "little"))[0])
        case _:
            return raw


def read_packed(data: bytes, kind: int) -> tuple[tuple[int | float | bool, ...], bool]:
    """The first MAX_LIST numbers of a packed list, and whether they are the whole list, sound to its end."""
    width = {WireType.FIXED64: 8, WireType.FIXED32: 4}.get(wire_type_of(kind), 0)
    values: list[int | float | bool] = []
    position = 0
    while position < len(data) and len(values) < MAX_LIST:
        if width and position + width > len(data):
            return tuple(values), False
        if width:
            raw, position = int.from_bytes(data[position : position + width], "little"), position + width
        else:
            try:
                raw, position = read_varint(data, position)
            except PayloadDamaged:
                return tuple(values), False
        values.append(read_scalar(raw, kind))
    return tuple(values), position == len(data)
