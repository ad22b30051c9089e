"""Payloads to messages of the generated schema, with what is damaged taken out and named.

upb reads a good payload in a few microseconds and checks its structure while doing so, therefore the strict scanner
only runs for payloads that upb refuses: it finds the fields at fault, at any depth, and the rest is read without them.
(A field whose wire type is not the schema's is left unread by upb itself, which costs that field and nothing else.)
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message import DecodeError, Message

from tiktok_tui.wire.errors import PayloadDamaged
from tiktok_tui.wire.fields import WireType, scan
from tiktok_tui.wire.methods import find_method
from tiktok_tui.wire.schema.fast import (
    battle_pb2,
    chat_pb2,
    gifts_pb2,
    interactive_pb2,
    link_pb2,
    people_pb2,
    ranks_pb2,
    room_pb2,
)

MAX_DEPTH = 32


def _message_classes() -> dict[str, type[Message]]:
    modules = (battle_pb2, chat_pb2, gifts_pb2, interactive_pb2, link_pb2, people_pb2, ranks_pb2, room_pb2)
    return {name: getattr(module, name) for module in modules for name in module.DESCRIPTOR.message_types_by_name}


_CLASSES = _message_classes()


def message_class(method: str) -> type[Message] | None:
    """The generated class for a method of the wire, None when proto/ has no message for it."""
    entry = find_method(method)
    return _CLASSES.get((entry.method if entry else method).removeprefix("Webcast"))


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
    damages: list[str] = []
    sound = _sound_part(payload, cast(Descriptor, into.DESCRIPTOR), damages, 0)
    try:
        message = into.FromString(sound)
    except DecodeError:  # upb and the scanner disagree: keep the bytes, read nothing
        message = into()
        damages.append("not readable as " + into.DESCRIPTOR.name)
    return Decoded(message, "; ".join(damages[:3]) or "not readable")


def _sound_part(data: bytes, schema: Descriptor, damages: list[str], depth: int) -> bytes:
    """The fields of `data` that hold up, without those that do not."""
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
                nested = _sound_part(item.value, cast(Descriptor, known.message_type), damages, depth + 1)
                kept += _tag_and_length(item.number, len(nested)) + nested
            else:
                kept += _sound_packed(data[item.start : item.end], item.value, known, damages)
    except PayloadDamaged as error:
        damages.append(str(error))
    return bytes(kept)


def _sound_packed(whole: bytes, value: bytes, known: FieldDescriptor, damages: list[str]) -> bytes:
    """A packed list of numbers holds up when it ends where a number ends."""
    if known.type == FieldDescriptor.TYPE_BYTES or not value or value[-1] < 0x80:
        return whole
    damages.append(f"{known.name} is cut short")
    return b""


def _tag_and_length(number: int, length: int) -> bytes:
    return _varint(number << 3 | WireType.BYTES) + _varint(length)


def _varint(value: int) -> bytes:
    encoded = bytearray()
    while value > 0x7F:
        encoded.append(value & 0x7F | 0x80)
        value >>= 7
    encoded.append(value)
    return bytes(encoded)
