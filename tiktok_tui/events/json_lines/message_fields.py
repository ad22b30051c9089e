"""The fields of a message that has no form of its own: by their names in proto/, in camelCase.

`{"pollId": "71...", "title": "...", "owner": {"uniqueId": ...}}`. 64-bit integers are text, bytes base64, enums
numbers. A person is written as everywhere else, a sentence with holes as the sentence it makes, a picture as its first
address. What is not set is left out, and so are NaN and the infinities, for which JSON has no word.
"""

from __future__ import annotations

import base64
import json
import math
from collections.abc import Iterable
from itertools import islice
from typing import Any, NamedTuple, cast

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message import Message

from tiktok_tui.events.common.protobuf_viewer import viewer_of
from tiktok_tui.events.common.templates import render_text
from tiktok_tui.events.common.text import safe_name, safe_text
from tiktok_tui.events.common.user_form import user_form
from tiktok_tui.events.json_lines.base_form import BASE
from tiktok_tui.events.json_lines.unknown_fields import MAX_EXACT
from tiktok_tui.events.notices.json import TEXT_FORM

# A payload may be megabytes of anything. Real messages without a form have some dozen values.
MAX_DEPTH = 8
MAX_ITEMS = 100
MAX_VALUES = 1000
MAX_BYTES = 4096

USER, SENTENCE, PICTURE = "webcast.User", "webcast.Text", "webcast.Image"
HEADER = "common"
WIDE_INTEGERS = frozenset(
    {
        FieldDescriptor.TYPE_INT64,
        FieldDescriptor.TYPE_UINT64,
        FieldDescriptor.TYPE_SINT64,
        FieldDescriptor.TYPE_FIXED64,
        FieldDescriptor.TYPE_SFIXED64,
    }
)
FLOATS = frozenset({FieldDescriptor.TYPE_DOUBLE, FieldDescriptor.TYPE_FLOAT})
_TAKEN = {key.name for form in (BASE, TEXT_FORM) for key in form.keys}
_NOTHING = object()


def own_name(field: FieldDescriptor) -> str:
    """The key of a message's own field. One that every line uses for something else gets “own” before it."""
    name = field.json_name
    if name not in _TAKEN or (name == "user" and is_message(field, USER) and not field.is_repeated):
        return name
    return f"own{name[0].upper()}{name[1:]}"


def is_message(field: FieldDescriptor, full_name: str) -> bool:
    return field.message_type is not None and field.message_type.full_name == full_name


def is_map(field: FieldDescriptor) -> bool:
    return field.message_type is not None and field.message_type.GetOptions().map_entry


class OwnFields(NamedTuple):
    """The fields of a message as far as the limits go, and the names of those that hold more."""

    fields: dict[str, object]
    truncated: tuple[str, ...] = ()


def message_fields(message: Message) -> OwnFields:
    """Return what is set in a message, without its header."""
    return _Converter().top_fields(message)


def service_fields(payload: bytes) -> OwnFields:
    """Return what a hosted service says in a message, in its own names."""
    sent = json.loads(payload)  # our own writing of it
    return _Converter().top_service_fields(sent) if isinstance(sent, dict) else OwnFields({})


class _Converter:
    def __init__(self) -> None:
        self._left = MAX_VALUES
        self._is_cut = False

    def _within(self, entries: Iterable[Any], count: int) -> Iterable[Any]:
        self._is_cut |= count > MAX_ITEMS
        return islice(entries, MAX_ITEMS)

    def _leave_out(self) -> object:
        self._is_cut = True
        return _NOTHING

    def top_service_fields(self, sent: dict[str, object]) -> OwnFields:
        fields: dict[str, object] = {}
        truncated = []
        for key, value in islice(sent.items(), MAX_ITEMS):
            name, self._is_cut = safe_name(key), False
            converted = self._of_service(value, 0)
            if name in _TAKEN:
                continue
            if converted is not _NOTHING:
                fields[name] = converted
            if self._is_cut:
                truncated.append(name)
        if len(sent) > MAX_ITEMS:
            truncated.append("data")
        return OwnFields(fields, tuple(truncated))

    def _object(self, sent: dict[str, object], depth: int) -> dict[str, object]:
        found = {}
        for key, value in self._within(sent.items(), len(sent)):
            if (converted := self._of_service(value, depth)) is not _NOTHING:
                found[safe_name(key)] = converted
        return found

    def _of_service(self, value: object, depth: int) -> object:
        self._left -= 1
        match value:
            case _ if self._left < 0 or depth >= MAX_DEPTH:
                return self._leave_out()
            case str():
                return safe_text(value)
            case int() if abs(value) > MAX_EXACT:
                return str(value)
            case float() if not math.isfinite(value):
                return _NOTHING
            case dict():
                return self._object(value, depth + 1)
            case list():
                items = (self._of_service(item, depth + 1) for item in self._within(value, len(value)))
                return [item for item in items if item is not _NOTHING]
            case _:
                return value

    def top_fields(self, message: Message) -> OwnFields:
        fields: dict[str, object] = {}
        truncated = []
        for field, value in message.ListFields():
            if field.name == HEADER:
                continue
            name, self._is_cut = own_name(field), False
            if (converted := self._field(field, value, 0)) is not _NOTHING:
                fields[name] = converted
            if self._is_cut:
                truncated.append(name)
        return OwnFields(fields, tuple(truncated))

    def _message(self, message: Message, depth: int) -> object:
        name = cast(Descriptor, message.DESCRIPTOR).full_name
        if name == USER:
            return user_form(viewer_of(cast(Any, message)))
        if name == SENTENCE:
            return render_text(cast(Any, message))
        if name == PICTURE:
            return safe_text(next(iter(cast(Any, message).url_list), ""))
        if depth >= MAX_DEPTH:
            return self._leave_out()
        found = {}
        for field, value in message.ListFields():
            if (converted := self._field(field, value, depth)) is not _NOTHING:
                found[field.json_name] = converted
        return found

    def _field(self, field: FieldDescriptor, value: Any, depth: int) -> object:
        if is_map(field):
            assert field.message_type is not None
            inner = field.message_type.fields_by_name["value"]
            entries = (
                (safe_name(str(key)), self._one(inner, value[key], depth)) for key in self._within(value, len(value))
            )
            return {key: item for key, item in entries if item is not _NOTHING}
        if field.is_repeated:
            items = (self._one(field, item, depth) for item in self._within(value, len(value)))
            return [item for item in items if item is not _NOTHING]
        return self._one(field, value, depth)

    def _one(self, field: FieldDescriptor, value: Any, depth: int) -> object:
        if self._left <= 0:
            return self._leave_out()
        self._left -= 1
        if field.type == FieldDescriptor.TYPE_MESSAGE:
            return self._message(value, depth + 1)
        if field.type == FieldDescriptor.TYPE_STRING:
            return safe_text(value)
        if field.type == FieldDescriptor.TYPE_BYTES:
            return base64.b64encode(value).decode("ascii") if len(value) <= MAX_BYTES else self._leave_out()
        if field.type in WIDE_INTEGERS:
            return str(value)
        if field.type in FLOATS and not math.isfinite(value):
            return _NOTHING
        return value
