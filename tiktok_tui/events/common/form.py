"""How a value stands in JSON, declared once: it is written, read back, described and put into columns by that.

A form has a key for each field of a JSON object. A key has the name that existing clients document, and the other names
under which hosted services send the same; `type` says how its value is written, read and described.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from operator import attrgetter
from typing import Any, Protocol

from tiktok_tui.events.common.event_header import EventHeader
from tiktok_tui.events.common.json_fields import Fields
from tiktok_tui.events.common.model import Event
from tiktok_tui.events.common.text import known_language

Schema = dict[str, Any]
Data = dict[str, Any]
Reader = Callable[[Fields, EventHeader], Event | None]


class Definitions(Protocol):
    """The named parts of a JSON Schema."""

    def refer(self, form: Form, *, is_open: bool) -> Schema:
        """A reference to a form. An open one is a part of an object that has more keys."""
        ...


_NO_HEADER: Mapping[str, Any] = {}


def _same(value: Any) -> Any:
    return value


@dataclass(frozen=True, slots=True)
class ValueType:
    """A type of values. `read` gets all names of its key; `column` is what a table holds of it, `form` an object's.

    `method` is the method of Fields that reads it, where that is all there is to do.
    """

    describe: Callable[[Definitions], Schema]
    read: Callable[[Fields, tuple[str, ...]], Any]
    write: Callable[[Any], Any] = _same
    column: type = str
    form: Form | None = None
    method: str = ""


@dataclass(frozen=True, slots=True)
class Key:
    """A field of a JSON object.

    `of` is the attribute it stands for; `write` takes the whole value instead and `read` all fields of the JSON, where
    more than one of them counts. A key with `when` is left out unless that holds. One `from_message` is filled from the
    message itself (`message_only_fields`), a key without any of these by the code that writes the object around it.
    """

    name: str
    type: ValueType
    of: str = ""
    write: Callable[[Any], Any] | None = None
    read: Callable[[Fields], Any] | None = None
    when: Callable[[Any], Any] | None = None
    others: tuple[str, ...] = ()
    doc: str = ""
    is_optional: bool = False
    from_message: bool = False

    @property
    def is_required(self) -> bool:
        return not (self.is_optional or self.from_message or self.when is not None)

    def reader(self) -> Callable[[Fields], Any]:
        if self.read is not None:
            return self.read
        read, names = self.type.read, (self.name, *self.others)
        return lambda fields: read(fields, names)

    def describe(self, definitions: Definitions) -> Schema:
        described = self.type.describe(definitions)
        return {**described, "description": self.doc} if self.doc else described


def optional(name: str, value_type: ValueType, of: str, **more: Any) -> Key:
    """A key that is left out when its attribute is nothing: 0, "", None, an empty tuple."""
    return Key(name, value_type, of, when=attrgetter(of), **more)


@dataclass(frozen=True)
class Form:
    """The keys of a JSON object in their order. `kind` is the class of values that it is a form of.

    `unwritten` reads the attributes that have no key of their own. `reader` decides what a JSON object is read as, for
    an event whose name also stands for others; `parse` is what it then calls.
    """

    name: str
    kind: type
    doc: str
    keys: tuple[Key, ...]
    unwritten: Mapping[str, Callable[[Fields], Any]] = field(default_factory=dict)
    reader: Reader | None = None

    @cached_property
    def write(self) -> Callable[[Any], Data]:
        """The function that makes the JSON of a value."""
        return _writer_of(self.keys)

    def read(self, fields: Fields, header: EventHeader) -> Event | None:
        """The event that a JSON object is."""
        return self.reader(fields, header) if self.reader is not None else self.parse(fields, header)

    def parse(self, fields: Fields, header: Mapping[str, Any] = _NO_HEADER, **known: Any) -> Any:
        """The value whose form this is. `known` are attributes that something else told."""
        given = tuple(known)
        parse = self._parsers.get(given)
        if parse is None:
            parse = self._parsers[given] = _parser_of(self, given)
        return parse(fields, header, known)

    @cached_property
    def _parsers(self) -> dict[tuple[str, ...], Callable[[Fields, Mapping[str, Any], Mapping[str, Any]], Any]]:
        return {}


def _writer_of(keys: Iterable[Key]) -> Callable[[Any], Data]:
    """Compiled from the keys, as dataclasses compile their `__init__`: every line of --json passes through several."""
    names: dict[str, Any] = {}
    lines = ["def write(value):", " data = {}"]
    for number, key in enumerate(keys):
        if key.write is None and not key.of:
            continue
        names[f"write{number}"] = key.write or (key.type.form.write if key.type.form else key.type.write)
        names[f"when{number}"] = key.when
        part = "value" if key.write is not None else f"value.{key.of}"
        written = part if names[f"write{number}"] is _same else f"write{number}({part})"
        condition = f" if when{number}(value):" if key.when is not None else ""
        lines.append(f"{condition} data[{key.name!r}] = {written}")
    exec("\n".join([*lines, " return data"]), names)  # noqa: S102 - names of keys and attributes, all from this program
    write: Callable[[Any], Data] = names["write"]
    return write


def _parser_of(form: Form, known: tuple[str, ...]) -> Callable[[Fields, Mapping[str, Any], Mapping[str, Any]], Any]:
    """Compiled from the keys, like the writer."""
    names: dict[str, Any] = {"kind": form.kind}
    arguments = ["**header", "**known"]
    for number, key in enumerate(form.keys):
        if not key.of or key.of in known:
            continue
        method = key.type.method if key.read is None else ""
        names[f"read{number}"] = key.reader()
        read = f"fields.{method}{(key.name, *key.others)!r}" if method else f"read{number}(fields)"
        arguments.append(f"{key.of}={read}")
    for attribute, read_unwritten in form.unwritten.items():
        if attribute not in known:
            names[f"read_{attribute}"] = read_unwritten
            arguments.append(f"{attribute}=read_{attribute}(fields)")
    exec(f"def parse(fields, header, known):\n return kind({', '.join(arguments)})", names)  # noqa: S102 - as above
    parse: Callable[[Fields, Mapping[str, Any], Mapping[str, Any]], Any] = names["parse"]
    return parse


def plain(schema: Schema, column: type, read: Callable[..., Any], write: Callable[[Any], Any] = _same) -> ValueType:
    """A type that needs no definition. `read` is a method of Fields."""
    method = read.__name__ if vars(Fields).get(read.__name__) is read else ""
    return ValueType(lambda _: dict(schema), lambda fields, names: read(fields, *names), write, column, method=method)


def milliseconds(seconds: float) -> int:
    return round(seconds * 1000)


# A number of up to 64 bits as text, because most readers of JSON would round it.
ID = plain({"type": "string", "pattern": "^-?[0-9]{1,20}$"}, str, Fields.number, str)
TEXT = plain({"type": "string"}, str, Fields.text)
NAME = plain({"type": "string"}, str, Fields.name)
ID_TEXT = plain({"type": "string"}, str, Fields.id_text)
BASE64 = plain({"type": "string", "contentEncoding": "base64"}, str, Fields.text)
COUNT = plain({"type": "integer", "minimum": 0}, int, Fields.number)
INTEGER = plain({"type": "integer"}, int, Fields.number)
FLAG = plain({"type": "boolean"}, bool, Fields.flag)
MILLISECONDS = plain({"type": "integer", "description": "Epoch milliseconds."}, int, Fields.time, milliseconds)


# What clients call a language, "" for what TikTok marks as in no language.
LANGUAGE = plain({"type": "string"}, str, lambda fields, *names: known_language(fields.name(*names)))


def one_of(*values: str | int) -> ValueType:
    """One of some words or numbers. Its key says how it is read, if it is."""
    kind = {str: "string", int: "integer"}[type(values[0])]
    return plain({"type": kind, "enum": list(values)}, type(values[0]), Fields.id_text)


def always(value: str | int) -> ValueType:
    """The same in every event: what tells it from others in clients that have one event for several things."""
    return ValueType(lambda _: {"const": value}, lambda fields, names: fields.id_text(*names), column=type(value))


def word_of(kind: type[Enum], word: Callable[[Any], str], missing: Enum | None) -> ValueType:
    """A member of an enum by its word; `missing` for what is none of them."""
    members = {word(member): member for member in kind}
    schema = {"type": "string", "enum": list(members)}
    return plain(schema, str, lambda fields, *names: members.get(fields.id_text(*names).lower(), missing), word)


def lower_name(member: Enum) -> str:
    return member.name.lower()


def object_of(form: Form) -> ValueType:
    return ValueType(
        lambda definitions: definitions.refer(form, is_open=False),
        lambda fields, names: form.parse(fields.inside(*names)),
        form=form,
    )


def list_of(item: ValueType, limit: int) -> ValueType:
    """A list, of which the first `limit` items are read."""

    def read(fields: Fields, names: tuple[str, ...]) -> tuple[Any, ...]:
        if item.form is None:
            return fields.numbers(limit, *names)
        return tuple(item.form.parse(entry) for entry in fields.objects(limit, *names))

    def write(values: Iterable[Any]) -> list[Any]:
        write_item = item.form.write if item.form is not None else item.write
        return [write_item(value) for value in values]

    return ValueType(lambda definitions: {"type": "array", "items": item.describe(definitions)}, read, write)


def any_of(*types: ValueType) -> ValueType:
    """One of several types; read and put into columns as the first."""
    return ValueType(
        lambda definitions: {"anyOf": [one.describe(definitions) for one in types]},
        types[0].read,
        types[0].write,
        types[0].column,
        types[0].form,
    )
