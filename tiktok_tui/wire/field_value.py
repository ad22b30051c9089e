"""What one field's value is: by the schema where it names the field, a guess where it does not."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from enum import Enum
from itertools import islice

from google.protobuf.descriptor import FieldDescriptor

from tiktok_tui.wire.errors import PayloadDamaged
from tiktok_tui.wire.fields import Field, WireType, scan
from tiktok_tui.wire.scalars import MAX_LIST, Scalar, is_of_type, read_packed, read_scalar, signed, type_name

# A guess looks at this much of a value and no further: a payload may be megabytes of nothing.
_GUESSED_BYTES = 4096
_GUESSED_FIELDS = 200
# The highest field number seen in LIVE messages is below 10,000. Text that scans by chance mostly gives higher ones.
_PLAUSIBLE_NUMBER = 10_000


class NodeKind(Enum):
    MESSAGE = "message"
    TEXT = "text"
    NUMBER = "number"
    ENUM = "enum"
    BYTES = "bytes"
    LIST = "list"
    DAMAGE = "damage"  # the structure ends here; `note` says why
    CUT = "cut"  # there is more than the tree holds


@dataclass(frozen=True, slots=True)
class FieldValue:
    """What one field's value is, apart from where it stands."""

    kind: NodeKind
    type_name: str
    value: Scalar | bytes | tuple[Scalar, ...] | None
    label: str = ""
    note: str = ""
    is_inferred: bool = False


def read_known(item: Field, known: FieldDescriptor) -> FieldValue:
    """A field that the schema names, by the schema's type if the bytes are of that type."""
    named = type_name(known)
    if isinstance(item.value, int):
        if is_of_type(item, known):
            value = read_scalar(item.value, known.type)
            return _read_enum(value, known) if known.enum_type else FieldValue(NodeKind.NUMBER, named, value)
    elif known.type == FieldDescriptor.TYPE_MESSAGE:
        return FieldValue(NodeKind.MESSAGE, named, None)
    elif known.type == FieldDescriptor.TYPE_BYTES:
        # Bytes of unknown type: JSON, or a nested block.
        return read_unnamed(item)
    elif known.type == FieldDescriptor.TYPE_STRING:
        try:
            return FieldValue(NodeKind.TEXT, named, item.value.decode())
        except UnicodeDecodeError:
            return FieldValue(NodeKind.BYTES, named, item.value, note="not UTF-8 text")
    elif known.is_repeated:
        values, whole = read_packed(item.value, known.type)
        note = "" if whole else "cut short" if len(values) < MAX_LIST else f"the first {MAX_LIST} of a longer list"
        return FieldValue(NodeKind.LIST, named, values, note=note)
    guess = read_unnamed(item)
    return FieldValue(
        guess.kind, guess.type_name, guess.value, note=f"not the schema's type: {named} expected", is_inferred=True
    )


def _read_enum(value: Scalar, known: FieldDescriptor) -> FieldValue:
    assert known.enum_type is not None  # the caller looked
    names = {entry.number: entry.name for entry in known.enum_type.values}
    # Values are spelt BATTLE_ACTION_OPEN in a .proto because enums share one space of names; people read OPEN.
    prefix = re.sub(r"(?<!^)(?=[A-Z])", "_", known.enum_type.name).upper() + "_"
    label = names.get(int(value), "").removeprefix(prefix)
    note = "" if label else "a value that the schema does not name"
    return FieldValue(NodeKind.ENUM, known.enum_type.name, value, label, note)


def read_unnamed(item: Field) -> FieldValue:
    """A field that no schema names: what it looks like."""
    if isinstance(item.value, int):
        value = signed(item.value, 64) if item.wire_type == WireType.VARINT else item.value
        return FieldValue(NodeKind.NUMBER, item.wire_type.name.lower(), value, is_inferred=True)
    if not item.value:
        return FieldValue(NodeKind.BYTES, "bytes", b"", is_inferred=True)
    is_text, is_plain = _looks_like_text(item.value)
    if not is_plain and _looks_like_message(item.value):
        return FieldValue(NodeKind.MESSAGE, "message", None, is_inferred=True)
    if is_text:
        return FieldValue(NodeKind.TEXT, "string", item.value.decode(errors="replace"), is_inferred=True)
    return FieldValue(NodeKind.BYTES, "bytes", item.value, is_inferred=True)


def _looks_like_text(data: bytes) -> tuple[bool, bool]:
    """Whether `data` is UTF-8, and whether it is plain: what people write, and not the tags of a message."""
    try:
        head = codecs.getincrementaldecoder("utf-8")().decode(data[:_GUESSED_BYTES], final=len(data) <= _GUESSED_BYTES)
    except UnicodeDecodeError:
        return False, False
    # A nested message that is nothing but text starts with 0x0a, the tag of its first field, which is a line break.
    return True, not head.startswith("\n") and not any(ord(c) < 0x20 and c not in "\t\n\r" for c in head)


def _looks_like_message(data: bytes) -> bool:
    try:
        return all(field.number < _PLAUSIBLE_NUMBER for field in islice(scan(data), _GUESSED_FIELDS))
    except PayloadDamaged:
        return False
