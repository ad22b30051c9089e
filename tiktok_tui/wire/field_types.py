"""The types as which a field's bytes can be read, whatever the schema says or was inferred."""

from __future__ import annotations

from enum import Enum

from google.protobuf.descriptor import FieldDescriptor

from tiktok_tui.wire.field_value import FieldValue, NodeKind
from tiktok_tui.wire.fields import Field, WireType
from tiktok_tui.wire.scalars import MAX_LIST, read_packed, read_scalar


class ReadAs(Enum):
    """The value is what people call the type."""

    MESSAGE = "message"
    STRING = "string"
    BYTES = "bytes"
    PACKED = "packed int64"
    PACKED_FIXED32 = "packed fixed32"
    PACKED_FIXED64 = "packed fixed64"
    PACKED_FLOAT = "packed float"
    PACKED_DOUBLE = "packed double"
    UINT64 = "uint64"
    SINT64 = "sint64"
    BOOL = "bool"
    SFIXED64 = "sfixed64"
    DOUBLE = "double"
    SFIXED32 = "sfixed32"
    FLOAT = "float"


# The types of the numbers, and of those in a list.
_NUMBERS = {
    ReadAs.PACKED: FieldDescriptor.TYPE_INT64,
    ReadAs.PACKED_FIXED32: FieldDescriptor.TYPE_FIXED32,
    ReadAs.PACKED_FIXED64: FieldDescriptor.TYPE_FIXED64,
    ReadAs.PACKED_FLOAT: FieldDescriptor.TYPE_FLOAT,
    ReadAs.PACKED_DOUBLE: FieldDescriptor.TYPE_DOUBLE,
    ReadAs.UINT64: FieldDescriptor.TYPE_UINT64,
    ReadAs.SINT64: FieldDescriptor.TYPE_SINT64,
    ReadAs.BOOL: FieldDescriptor.TYPE_BOOL,
    ReadAs.SFIXED64: FieldDescriptor.TYPE_SFIXED64,
    ReadAs.DOUBLE: FieldDescriptor.TYPE_DOUBLE,
    ReadAs.SFIXED32: FieldDescriptor.TYPE_SFIXED32,
    ReadAs.FLOAT: FieldDescriptor.TYPE_FLOAT,
}
# Without a choice a varint is read as int64, and a fixed number without its sign.
_CHOICES = {
    WireType.BYTES: tuple(ReadAs)[: tuple(ReadAs).index(ReadAs.UINT64)],
    WireType.VARINT: (ReadAs.UINT64, ReadAs.SINT64, ReadAs.BOOL),
    WireType.FIXED64: (ReadAs.SFIXED64, ReadAs.DOUBLE),
    WireType.FIXED32: (ReadAs.SFIXED32, ReadAs.FLOAT),
}


def next_choice(wire_type: WireType, type_name: str, chosen: ReadAs | None) -> ReadAs | None:
    """What comes after `chosen` for a field of this wire type, None to go back to what it was before a choice.

    `type_name` is what it is taken for now: the first choice is another one.
    """
    choices = _CHOICES[wire_type]
    if chosen is None:
        return next(choice for choice in choices if choice.value != type_name)
    following = choices[choices.index(chosen) + 1 :] if chosen in choices else ()
    return following[0] if following else None


def read_as(item: Field, choice: ReadAs) -> FieldValue | None:
    """Returns the value of a field read as the chosen type, or None when its wire type has no such values."""
    if choice not in _CHOICES[item.wire_type]:
        return None
    name = choice.value
    if isinstance(item.value, int):
        return FieldValue(NodeKind.NUMBER, name, read_scalar(item.value, _NUMBERS[choice]))
    match choice:
        case ReadAs.MESSAGE:
            return FieldValue(NodeKind.MESSAGE, name, None)
        case ReadAs.BYTES:
            return FieldValue(NodeKind.BYTES, name, item.value)
        case ReadAs.STRING:
            text = item.value.decode(errors="replace")
            is_text = text.encode(errors="replace") == item.value
            return FieldValue(NodeKind.TEXT, name, text, note="" if is_text else "not UTF-8 text")
        case _:
            values, is_whole = read_packed(item.value, _NUMBERS[choice])
            longer = f"the first {MAX_LIST} of a longer list" if len(values) == MAX_LIST else "cut short"
            return FieldValue(NodeKind.LIST, name, values, note="" if is_whole else longer)
