"""Compares what a judge says it filled into a message with what our schema reads from the bytes."""

from __future__ import annotations

from base64 import b64decode
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from google.protobuf.message import Message

from tiktok_tui.wire.fields import scan


@dataclass
class Verdict:
    """`agreed` counts values by our field's name, `differ` tells of those that are not the same.

    `lacking` are fields that our schema does not have, `opaque` those that it keeps as bytes.
    """

    agreed: Counter[str] = field(default_factory=Counter)
    differ: dict[str, str] = field(default_factory=dict)
    lacking: Counter[str] = field(default_factory=Counter)
    opaque: Counter[str] = field(default_factory=Counter)

    def compare(self, ours: Message, theirs: dict[str, Any]) -> None:
        """`theirs` are fields as tests/judges/encode_messages.py tells them."""
        schema = ours.DESCRIPTOR
        for number, told in theirs.items():
            known = schema.fields_by_number.get(int(number))
            if known is None:
                self.lacking[f"{schema.full_name}.{told['name']}"] += 1
                continue
            name = f"{schema.full_name}.{known.name}"
            value, read = told["value"], getattr(ours, known.name)
            is_map = known.message_type is not None and known.message_type.GetOptions().map_entry
            pairs = _pairs(value) if is_map else None
            if pairs is not None:
                self._compare_map(name, read, pairs)
            elif known.is_repeated != _is_list(value):
                self.differ[name] = "one and several"
            elif known.is_repeated:
                self._compare_list(name, list(read), _elements(value))
            else:
                self._compare_value(name, read, value)

    def _compare_map(self, name: str, read: Any, pairs: list[tuple[Any, Any]]) -> None:
        if {key for key, _ in pairs} != set(read):
            self.differ[name] = "other keys"
            return
        for key, value in pairs:
            self._compare_value(name, read[key], value)

    def _compare_list(self, name: str, read: list[Any], elements: list[Any]) -> None:
        if len(read) != len(elements):
            self.differ[name] = f"{len(read)} elements, not {len(elements)}"
            return
        for ours, theirs in zip(read, elements, strict=True):
            self._compare_value(name, ours, theirs)

    def _compare_value(self, name: str, read: Any, value: Any) -> None:
        match value:
            case {"message": fields} if isinstance(read, Message):
                self.compare(read, fields)
            case {"message": fields} if isinstance(read, bytes):
                self._same(name, {str(item.number) for item in scan(read)}, set(fields))
                self.opaque[name] += 1
            case {"base64": text}:
                data = b64decode(text)
                self._same(name, read.SerializeToString() if isinstance(read, Message) else read, data)
            case str() if isinstance(read, bytes):
                self._same(name, read.decode(errors="replace"), value)
            case _:
                self._same(name, read, value)

    def _same(self, name: str, read: Any, value: Any) -> None:
        if read == value and isinstance(read, bool) == isinstance(value, bool):
            self.agreed[name] += 1
        else:
            self.differ[name] = f"{_short(read)}, not {_short(value)}"


def _is_list(value: Any) -> bool:
    return isinstance(value, dict) and ("list" in value or "map" in value)


def _elements(value: dict[str, list[Any]]) -> list[Any]:
    """A list's elements. A map is the same bytes as a list of entries."""
    if "list" in value:
        return value["list"]
    return [
        {"message": {"1": {"name": "key", "value": k}, "2": {"name": "value", "value": v}}} for k, v in value["map"]
    ]


def _pairs(value: Any) -> list[tuple[Any, Any]] | None:
    """The entries of a map, or of a list that looks like one; of two with the same key the last."""
    match value:
        case {"map": pairs}:
            return [tuple(pair) for pair in pairs]
        case {"list": elements}:
            found = {}
            for element in elements:
                match element:
                    case {"message": {"1": {"value": int() | str() as key}, "2": {"value": inner}}}:
                        found[key] = inner
                    case _:
                        return None
            return list(found.items())
    return None


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) < 60 else f"{text[:57]}..."
