"""Payloads to messages of the generated schema, with what is damaged taken out and named.

upb reads a good payload in a few microseconds and checks its structure while doing so, therefore the strict scanner
only runs for payloads that upb refuses: it finds the fields at fault, at any depth, and the rest is read without them.
(A field whose wire type is not the schema's is left unread by upb itself, which costs that field and nothing else.)
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import cast

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message import DecodeError, Message

from tiktok_tui.wire.errors import PayloadDamaged
from tiktok_tui.wire.fields import WireType, read_varint, scan
from tiktok_tui.wire.methods import find_method
from tiktok_tui.wire.scalars import wire_type_of
from tiktok_tui.wire.schema.index import FILES

MAX_DEPTH = 32
# Mending goes field by field in Python. Real payloads have at most some 20 kB; a hostile one must not cost more.
MAX_MENDED = 512 * 1024


def schema_file(method: str) -> str | None:
    """The file in proto/ that describes a method's message, without its suffix; None when none does."""
    entry = find_method(method)
    return FILES.get(entry.method.removeprefix("Webcast")) if entry else None


def message_class(method: str) -> type[Message] | None:
    """The generated class for a method of the wire, None when proto/ has no message for it. All have `common`.

    Its module is loaded with the first message that needs it: most rooms send a few of all that there are, and the
    first picture must not wait for the rest.
    """
    entry = find_method(method)
    return _message_class(entry.method) if entry is not None else None


@cache
def _message_class(known_method: str) -> type[Message] | None:
    name = known_method.removeprefix("Webcast")
    file = FILES.get(name)
    if file is None:
        return None
    return cast(type[Message], getattr(import_module(f"tiktok_tui.wire.schema.upb.{file}_pb2"), name))


@cache
def reserved_numbers(schema: Descriptor) -> frozenset[int]:
    """The field numbers that proto/ reserves: they are known, and not read on purpose."""
    from google.protobuf.descriptor_pb2 import DescriptorProto

    described = DescriptorProto()
    schema.CopyToProto(described)
    return frozenset(number for span in described.reserved_range for number in range(span.start, span.end))


@dataclass(frozen=True, slots=True)
class Decoded:
    """A payload as a message. `damage` names what had to be left out, "" when nothing was."""

    message: Message
    damage: str = ""


def decode(payload: bytes, into: type[Message]) -> Decoded:
    """Read a payload as `into`. Never raises: what cannot be read is left out and named in `damage`."""
    try:
        return Decoded(into.FromString(payload))
    except DecodeError:
        pass
    if len(payload) > MAX_MENDED:
        return Decoded(into(), f"not readable, and {len(payload)} bytes are too many to mend")
    damages: list[str] = []
    sound = _sound_part(payload, 0, cast(Descriptor, into.DESCRIPTOR), damages, 0)
    try:
        message = into.FromString(sound)
    except DecodeError:  # upb and the scanner disagree: keep the bytes, read nothing
        message = into()
        damages.insert(0, f"not readable as {into.DESCRIPTOR.name}")
    return Decoded(message, "; ".join(damages[:3]) or "not readable")


def _sound_part(data: bytes, base: int, schema: Descriptor, damages: list[str], depth: int) -> bytes:
    """The fields of `data`, which stands at offset `base` of the payload, without those that do not hold up."""
    kept = bytearray()
    try:
        for item in scan(data):
            known = schema.fields_by_number.get(item.number)
            if known is None or item.wire_type != WireType.BYTES or not isinstance(item.value, bytes):
                kept += data[item.start : item.end]
            elif known.type == FieldDescriptor.TYPE_STRING:
                try:
                    item.value.decode()
                    kept += data[item.start : item.end]
                except UnicodeDecodeError:
                    damages.append(f"{known.name} is not UTF-8 text")
            elif known.type == FieldDescriptor.TYPE_MESSAGE:
                if depth >= MAX_DEPTH:
                    damages.append(f"{known.name} is nested too deep")
                    continue
                nested_schema = cast(Descriptor, known.message_type)
                nested = _sound_part(item.value, base + item.value_start, nested_schema, damages, depth + 1)
                kept += _tag_and_length(item.number, len(nested)) + nested
            elif _is_sound_list(item.value, known):
                kept += data[item.start : item.end]
            else:
                damages.append(f"{known.name} is cut short")
    except PayloadDamaged as error:
        damages.append(f"{error.reason} at byte {base + error.offset}")
    return bytes(kept)


def _is_sound_list(value: bytes, known: FieldDescriptor) -> bool:
    """Whether a packed list of numbers ends where a number ends. What upb does not take for a list is left to it."""
    if known.type == FieldDescriptor.TYPE_BYTES or not known.is_repeated:
        return True
    kind = wire_type_of(known.type)
    if kind != WireType.VARINT:
        return len(value) % (8 if kind == WireType.FIXED64 else 4) == 0
    position = 0
    try:
        while position < len(value):
            _, position = read_varint(value, position)
    except PayloadDamaged:
        return False
    return True


def _tag_and_length(number: int, length: int) -> bytes:
    return _varint(number << 3 | WireType.BYTES) + _varint(length)


def _varint(value: int) -> bytes:
    encoded = bytearray()
    while value > 0x7F:
        encoded.append(value & 0x7F | 0x80)
        value >>= 7
    encoded.append(value)
    return bytes(encoded)
