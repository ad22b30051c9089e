"""Our own values as plain JSON and back: what a recording keeps besides the bytes that came.

A recording may come from a stranger, so reading builds nothing but the classes it is asked for, checks every type, and
makes text safe again. Fields that have their default are left out; a field that is not known any more is passed over.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Hashable
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar

from tiktok_tui.events.common.model import Event
from tiktok_tui.events.common.text import safe_text
from tiktok_tui.events.registry import specs

T = TypeVar("T")

Writer = Callable[[Any], Any]
Reader = Callable[[Any], Any]

# No text that is kept was longer when it was made.
MAX_TEXT = 200_000
_CLASS = ""  # the name under which a value that may be one of several classes says which


class DeserializationError(ValueError):
    """What is read is not what was asked for."""


def to_plain(kind: Any, value: Any) -> Any:
    """`value`, which is a `kind`, as what json.dumps takes."""
    return writer_of(kind)(value)


def from_plain(kind: type[T], saved: Any) -> T:
    """The value that `to_plain` was given. Raises DeserializationError."""
    asked: Any = kind
    value: T = reader_of(asked)(saved)
    return value


@cache
def writer_of(kind: Any) -> Writer:
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if kind in (int, float, str, bool, Any, None, types.NoneType):
        return _same
    if kind is Hashable:
        return _plain_key
    if kind is Event:
        return _event_writer
    if origin in (types.UnionType, typing.Union):
        return _union_writer(arguments)
    if origin is tuple and not (len(arguments) == 2 and arguments[1] is Ellipsis):
        writers = [writer_of(part) for part in arguments]
        return lambda value: [write(part) for write, part in zip(writers, value, strict=True)]
    if origin in (tuple, list):
        write_item = writer_of(arguments[0])
        return lambda value: [write_item(item) for item in value]
    if origin is dict:
        write_key, write_value = map(writer_of, arguments)
        return lambda value: [[write_key(key), write_value(item)] for key, item in value.items()]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return lambda value: value.value
    if is_dataclass(kind):
        return _dataclass_writer(kind)
    raise TypeError(f"{kind} cannot be saved")


@cache
def reader_of(kind: Any) -> Reader:
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    if kind is Event:
        return _event_reader
    if origin in (types.UnionType, typing.Union):
        return _union_reader(arguments)
    if origin is tuple and not (len(arguments) == 2 and arguments[1] is Ellipsis):
        readers = [reader_of(part) for part in arguments]
        return lambda saved: tuple(read(part) for read, part in zip(readers, _list(saved, len(readers)), strict=True))
    if origin in (tuple, list):
        read_item = reader_of(arguments[0])
        return lambda saved: origin(read_item(item) for item in _list(saved))
    if origin is dict:
        read_key, read_value = map(reader_of, arguments)
        return lambda saved: {
            read_key(key): read_value(item) for key, item in (_list(pair, 2) for pair in _list(saved))
        }
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _enum_reader(kind)
    if isinstance(kind, type) and is_dataclass(kind):
        return _dataclass_reader(kind)
    raise TypeError(f"{kind} cannot be read")


# --- simple values ----------------------------------------------------------------------------------------------------


def _same(value: Any) -> Any:
    return value


def _plain_key(value: Any) -> Any:
    return [_plain_key(part) for part in value] if isinstance(value, tuple) else value


def _read_key(saved: Any, depth: int = 0) -> Hashable:
    if isinstance(saved, list) and depth < 4:
        return tuple(_read_key(part, depth + 1) for part in saved)
    if isinstance(saved, int | str):
        return saved
    raise DeserializationError("a key is neither a number nor a text")


def _read_int(saved: Any) -> int:
    if type(saved) is not int:
        raise DeserializationError("no whole number")
    return saved


def _read_float(saved: Any) -> float:
    if type(saved) not in (int, float):
        raise DeserializationError("no number")
    return float(saved)


def _read_bool(saved: Any) -> bool:
    if not isinstance(saved, bool):
        raise DeserializationError("neither true nor false")
    return saved


def _read_text(saved: Any) -> str:
    if not isinstance(saved, str):
        raise DeserializationError("no text")
    return safe_text(saved, MAX_TEXT)


def _read_none(saved: Any) -> None:
    if saved is not None:
        raise DeserializationError("more than nothing")


_SIMPLE: dict[Any, Reader] = {
    int: _read_int,
    float: _read_float,
    str: _read_text,
    bool: _read_bool,
    None: _read_none,
    types.NoneType: _read_none,
    Hashable: _read_key,
}


def _list(saved: Any, length: int | None = None) -> list[Any]:
    if not isinstance(saved, list) or (length is not None and len(saved) != length):
        raise DeserializationError("no list, or one of another length")
    return saved


def _enum_reader(kind: type[Enum]) -> Reader:
    def read(saved: Any) -> Enum:
        try:
            return kind(saved)
        except (ValueError, TypeError):
            raise DeserializationError(f"no {kind.__name__}") from None

    return read


# --- dataclasses ------------------------------------------------------------------------------------------------------


def _default(entry: Field[Any]) -> Any:
    if entry.default_factory is not MISSING:
        return entry.default_factory()
    return entry.default


def _dataclass_writer(kind: Any) -> Writer:
    hints = typing.get_type_hints(kind)
    entries = [(entry.name, writer_of(hints[entry.name]), _default(entry)) for entry in fields(kind)]

    def write(value: Any) -> dict[str, Any]:
        saved = {}
        for name, write_field, default in entries:
            part = getattr(value, name)
            if part is not default and part != default:
                saved[name] = write_field(part)
        return saved

    return write


def _dataclass_reader(kind: type[Any]) -> Reader:
    hints = typing.get_type_hints(kind)
    readers = {entry.name: reader_of(hints[entry.name]) for entry in fields(kind)}

    def read(saved: Any) -> Any:
        if not isinstance(saved, dict):
            raise DeserializationError(f"no {kind.__name__}")
        known = {name: readers[name](part) for name, part in saved.items() if name in readers}
        try:
            return kind(**known)
        except TypeError:
            raise DeserializationError(f"a {kind.__name__} that lacks something") from None

    return read


# --- one of several ---------------------------------------------------------------------------------------------------


def _event_classes() -> dict[str, Any]:
    return {spec.event.__name__: spec.event for spec in specs()}


def _event_writer(value: Any) -> dict[str, Any]:
    saved: dict[str, Any] = _tagged_writer(_event_classes())(value)
    return saved


def _event_reader(saved: Any) -> Any:
    return _tagged_reader(_event_classes())(saved)


def _tagged_writer(classes: dict[str, Any]) -> Writer:
    def write(value: Any) -> dict[str, Any]:
        kind: Any = type(value)
        if kind not in classes.values():
            raise TypeError(f"{kind} is none of those that are saved here")
        return {_CLASS: kind.__name__, **writer_of(kind)(value)}

    return write


def _tagged_reader(classes: dict[str, Any]) -> Reader:
    def read(saved: Any) -> Any:
        kind = classes.get(str(saved.get(_CLASS))) if isinstance(saved, dict) else None
        if kind is None:
            raise DeserializationError("nothing that is known here")
        return reader_of(kind)(saved)

    return read


def _union_writer(kinds: tuple[Any, ...]) -> Writer:
    some = [kind for kind in kinds if kind is not types.NoneType]
    if len(some) > 1 and not any(is_dataclass(kind) for kind in some):
        return _same
    write_some = writer_of(some[0]) if len(some) == 1 else _tagged_writer({kind.__name__: kind for kind in some})
    return lambda value: None if value is None else write_some(value)


def _union_reader(kinds: tuple[Any, ...]) -> Reader:
    some = [kind for kind in kinds if kind is not types.NoneType]
    if len(some) > 1 and not any(is_dataclass(kind) for kind in some):
        return _read_key
    read_some = reader_of(some[0]) if len(some) == 1 else _tagged_reader({kind.__name__: kind for kind in some})
    may_be_none = len(some) < len(kinds)
    return lambda saved: None if saved is None and may_be_none else read_some(saved)
