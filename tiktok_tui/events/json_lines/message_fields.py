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
from enum import Enum
from functools import cache
from itertools import islice
from typing import Any, NamedTuple, cast

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message import Message

from tiktok_tui.events.common.protobuf_viewer import viewer_of
from tiktok_tui.events.common.templates import render_text
from tiktok_tui.events.common.text import safe_name, safe_text
from tiktok_tui.events.common.user_form import user_form
from tiktok_tui.events.json_lines.base_form import BASE
from tiktok_tui.events.json_lines.schema_of_forms import FormSchemas
from tiktok_tui.events.notices.json import TEXT_FORM
from tiktok_tui.events.registry import form_of, specs

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


class Kind(Enum):
    """The JSON type of a field. Values are what the name of a field gets behind it when the plain name is taken."""

    TEXT = "Text"
    NUMBER = "Number"
    FLAG = "Flag"
    OBJECT = "Object"
    LIST = "List"


# What most readers of JSON hold exactly.
MAX_EXACT = 1 << 53

# A key has one type in all lines, so that a table can be made of them. These names stand for different types in
# different messages, or in a message and in a form: the type that keeps the plain name. A test finds what is missing.
_KINDS = {
    **dict.fromkeys(("action", "color", "content", "duration", "endTime", "toast"), Kind.TEXT),
    **dict.fromkeys(("actionType", "count", "displayDuration", "followCount"), Kind.NUMBER),
    **dict.fromkeys(("giftId", "guideType", "layout", "messageType", "noticeType", "priority"), Kind.NUMBER),
    **dict.fromkeys(("scene", "source", "style", "subMonth", "version"), Kind.NUMBER),
    **dict.fromkeys(("control", "data", "extra", "operator"), Kind.OBJECT),
    "repeatEnd": Kind.FLAG,
}


def own_name(field: FieldDescriptor) -> str:
    """The key of a message's own field.

    One that every line uses for something else gets “own” before it, one that is of another type elsewhere its type
    behind it.
    """
    name = field.json_name
    if name in _TAKEN and not (name == "user" and is_message(field, USER) and not field.is_repeated):
        name = f"own{name[0].upper()}{name[1:]}"
    kind = kind_of(field)
    return typed_name(name, kind, _KINDS.get(name, kind))


def typed_name(name: str, kind: Kind, plain: Kind) -> str:
    """The key for a value of a kind, where `plain` is the kind that the plain name stands for."""
    return name if kind is plain else f"{name}{kind.value}"


def kind_of(field: FieldDescriptor) -> Kind:
    if field.is_repeated:
        return Kind.OBJECT if is_map(field) else Kind.LIST
    if field.message_type is not None:
        return Kind.TEXT if is_message(field, SENTENCE) or is_message(field, PICTURE) else Kind.OBJECT
    if field.type == FieldDescriptor.TYPE_BOOL:
        return Kind.FLAG
    is_text = field.type in (FieldDescriptor.TYPE_STRING, FieldDescriptor.TYPE_BYTES, *WIDE_INTEGERS)
    return Kind.TEXT if is_text else Kind.NUMBER


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


def _service_name(key: str, value: object) -> str:
    """The key for a service's value: its own, unless that stands for another type in our lines."""
    kind = _kind_of_value(value)
    plain = _form_kinds().get(key) or _KINDS.get(key)
    return key if kind is None or plain is None else typed_name(key, kind, plain)


def _kind_of_value(value: object) -> Kind | None:
    match value:
        case bool():
            return Kind.FLAG
        case str():
            return Kind.TEXT
        case int() | float():
            return Kind.NUMBER
        case dict():
            return Kind.OBJECT
        case list():
            return Kind.LIST
        case _:
            return None


@cache
def _form_kinds() -> dict[str, Kind]:
    """By the keys of all forms."""
    found: dict[str, Kind] = {}
    definitions = FormSchemas({})
    for spec in specs():
        for key in form_of(spec.event).keys:
            schema = key.describe(definitions)
            first = schema.get("anyOf", [schema])[0]
            json_type = "object" if "$ref" in first else first.get("type", "string")
            found.setdefault(key.name, _KINDS_BY_JSON_TYPE[json_type])
    return found


_KINDS_BY_JSON_TYPE = {
    "string": Kind.TEXT,
    "integer": Kind.NUMBER,
    "number": Kind.NUMBER,
    "boolean": Kind.FLAG,
    "object": Kind.OBJECT,
    "array": Kind.LIST,
}


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
            name = _service_name(name, converted)
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
