"""Payloads of the past as if they were sent now, or once more: their times and ids are moved, all else stays as it is.

Only numbers that the schema knows are touched, byte for byte in their place; a payload that is damaged is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from google.protobuf.descriptor import Descriptor, FieldDescriptor

from tiktok_tui.core.service_message import ServiceMessage
from tiktok_tui.wire.decode import message_class
from tiktok_tui.wire.errors import PayloadDamaged
from tiktok_tui.wire.fields import Field, WireType, read_varint, scan
from tiktok_tui.wire.methods import find_method
from tiktok_tui.wire.schema.upb import room_pb2

# A time this near to when the message came is one of the LIVE; one further away, such as the day an account was made,
# is not. In milliseconds.
NEAR_MS = 24 * 3600 * 1000
# Messages within messages within messages: TikTok's go no deeper than ten.
MAX_DEPTH = 20
_TIME = re.compile(r"time|timestamp|_at$|_ms$|_ts$|_sec$|seconds?$")
# By these clients tell what they had already. Those of text get a suffix.
_IDS = {"msg_id", "delete_msg_ids", "pin_msg_id", "battle_id"}
_TEXT_IDS = {"order_id", "log_id", "envelope_id"}
# TikTok's ids have the second in which they were made in their upper half; smaller numbers are none of them.
_SECOND_OF_AN_ID = 1 << 32
# The key of a gift streak is a time, and must stay the same for as long as it lasts.
_STREAK_KEY = "group_id"
_WHOLE = {
    FieldDescriptor.TYPE_INT64,
    FieldDescriptor.TYPE_UINT64,
    FieldDescriptor.TYPE_INT32,
    FieldDescriptor.TYPE_UINT32,
}
_MAX = (1 << 63) - 1


@dataclass(frozen=True, slots=True)
class TimeShift:
    """`seconds` is what is added to times near `at_ms`, `id_seconds` what is added to the seconds in ids.

    Ids are to be moved where the same messages are sent once more; `suffix` then makes those that are text new ones.
    """

    at_ms: int
    seconds: int
    id_seconds: int = 0
    suffix: str = ""


def moved_id(msg_id: int, move: TimeShift) -> int:
    """An id that is as unlike the one before as the ids of two messages are."""
    new = msg_id + move.id_seconds * _SECOND_OF_AN_ID
    return new if msg_id >= _SECOND_OF_AN_ID and new <= _MAX else msg_id


def shift_payload(method: str, payload: bytes, move: TimeShift) -> bytes:
    if not move.seconds and not move.id_seconds:
        return payload
    entry = find_method(method)
    kind: Any = (message_class(entry.method) if entry else None) or room_pb2.AnyMessage
    try:
        return _moved(payload, kind.DESCRIPTOR, move, MAX_DEPTH)
    except PayloadDamaged:
        return payload


def _moved(data: bytes, kind: Descriptor, move: TimeShift, depth: int) -> bytes:
    """The message with what is to be moved moved; the same object when that is nothing. Raises PayloadDamaged."""
    fields = _fields_to_look_at(kind)
    pieces: list[bytes] = []
    done = 0
    for item in scan(data):
        field = fields.get(item.number)
        new = _moved_field(item, field, move, depth) if field is not None else None
        if new is None:
            continue
        if item.wire_type == WireType.BYTES:
            _, behind_tag = read_varint(data, item.start)
            pieces += (data[done:behind_tag], _varint(len(new)), new)
        else:
            pieces += (data[done : item.value_start], new)
        done = item.end
    return b"".join((*pieces, data[done:])) if pieces else data


def _moved_field(item: Field, field: FieldDescriptor, move: TimeShift, depth: int) -> bytes | None:
    """The bytes of a field's new value, None when it stays as it is."""
    if isinstance(item.value, int):
        is_number = item.wire_type == WireType.VARINT and field.type in _WHOLE
        new = _moved_number(item.value, field.name, move) if is_number else item.value
        return None if new == item.value else _varint(new)
    if field.message_type is not None:
        try:
            inside = _moved(item.value, field.message_type, move, depth - 1) if depth else item.value
        except PayloadDamaged:
            return None
        return None if inside is item.value else inside
    if field.type in _WHOLE:  # a list in one piece
        return b"".join(_varint(_moved_number(number, field.name, move)) for number in _packed(item.value))
    return item.value + move.suffix.encode() if move.suffix and item.value else None


def _moved_number(value: int, name: str, move: TimeShift) -> int:
    if name in _IDS:
        return moved_id(value, move)
    if name == _STREAK_KEY:
        return value + move.id_seconds * 1000 if value else 0
    if abs(value - move.at_ms) < NEAR_MS:
        return value + move.seconds * 1000
    return value + move.seconds if abs(value * 1000 - move.at_ms) < NEAR_MS else value


@cache
def _fields_to_look_at(kind: Descriptor) -> dict[int, FieldDescriptor]:
    """The fields of a message that may be moved, and those in which there are some."""
    return {
        field.number: field
        for field in kind.fields
        if _may_move(field) or (field.message_type is not None and _holds_some(field.message_type, set()))
    }


def _may_move(field: FieldDescriptor) -> bool:
    if field.type in _WHOLE:
        return field.name in _IDS or field.name == _STREAK_KEY or bool(_TIME.search(field.name))
    return field.type == FieldDescriptor.TYPE_STRING and field.name in _TEXT_IDS


def _holds_some(kind: Descriptor, seen: set[str]) -> bool:
    seen.add(kind.full_name)
    return any(
        _may_move(field)
        or (
            field.message_type is not None
            and field.message_type.full_name not in seen
            and _holds_some(field.message_type, seen)
        )
        for field in kind.fields
    )


def _packed(data: bytes) -> Iterator[int]:
    position = 0
    while position < len(data):
        value, position = read_varint(data, position)
        yield value


def _varint(value: int) -> bytes:
    encoded = bytearray()
    while value >= 0x80:
        encoded.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes((*encoded, value))


def moved_message(message: ServiceMessage, move: TimeShift) -> ServiceMessage:
    """A hosted service's message that is sent once more. Its times stay: they cannot be told from other numbers."""
    if not move.id_seconds:
        return message
    data = dict(message.data)
    for where in (data, _copy_of(data, "common")):
        msg_id = where.get("msgId")
        if isinstance(msg_id, str) and msg_id.isascii() and msg_id.isdigit() and len(msg_id) < 20:
            where["msgId"] = str(moved_id(int(msg_id), move))
    return ServiceMessage(message.name, data)


def _copy_of(data: dict[str, object], name: str) -> dict[str, object]:
    inside = data.get(name)
    if not isinstance(inside, dict):
        return {}
    copy = data[name] = dict(inside)
    return copy
