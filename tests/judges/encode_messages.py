"""Run by the judge's interpreter: every class of TikTokLive that a method of ours has, filled and encoded by itself.

Methods come as arguments. One line of JSON for each that TikTokLive has a class for:
{"method", "payload": base64, "fields": {number: {"name", "value"}}}. A value is what was filled in: a number, a text,
{"base64": ...} for bytes, {"message": fields}, {"list": [...]} or {"map": [[key, value], ...]}.
"""

from __future__ import annotations

import base64
import importlib
import inspect
import json
import pkgutil
import sys
from random import Random
from typing import Any

import TikTokLiveProto.v3
from betterproto2 import Message

MAX_DEPTH = 4
# Below this depth lists have one element, and maps too.
MANY_DEPTH = 2
_WHOLE = {
    "int32": 31,
    "sint32": 31,
    "sfixed32": 31,
    "uint32": 32,
    "fixed32": 32,
    "int64": 63,
    "sint64": 63,
    "sfixed64": 63,
    "uint64": 64,
    "fixed64": 64,
}


def classes() -> dict[str, type[Message]]:
    """All messages of the schema that the client uses, by name."""
    found: dict[str, type[Message]] = {}
    package = TikTokLiveProto.v3
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        for name, kind in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if issubclass(kind, Message):
                found.setdefault(name, kind)
    return found


class Filler:
    """Fills messages with values that are never a type's default, the same for the same method."""

    def __init__(self, method: str) -> None:
        self._dice = Random(method)

    def fill(self, kind: Any, depth: int = 0) -> tuple[Message, dict[str, Any]]:
        """A message, and what was put into it."""
        message, told = kind(), {}
        described = message._betterproto
        # Of a oneof only one can be there.
        groups: dict[str, list[str]] = {}
        for name, field in described.meta_by_field_name.items():
            groups.setdefault(field.group or name, []).append(name)
        chosen = {self._dice.choice(names) for names in groups.values()}
        for name, field in described.meta_by_field_name.items():
            if name not in chosen:
                continue
            filled = self._field(described.cls_by_field, name, field, depth)
            if filled is None:
                continue
            value, said = filled
            setattr(message, name, value)
            told[str(field.number)] = {"name": name, "value": said}
        return message, told

    def _field(self, kinds: dict[str, Any], name: str, field: Any, depth: int) -> Any:
        """A field's value as TikTokLive holds it, and as it is told; None where the tree is deep enough."""
        count = self._dice.randint(2, 3) if depth < MANY_DEPTH else 1
        if field.proto_type == "map":
            key_field, value_field = field.map_meta
            value_kind = kinds.get(f"{name}.value")
            keys = [self._value(key_field.proto_type, None, depth) for _ in range(count)]
            values = [self._value(value_field.proto_type, value_kind, depth) for _ in range(count)]
            if None in keys or None in values:
                return None
            pairs = list({key[0]: (key, value) for key, value in zip(keys, values, strict=True)}.values())
            return (
                {key[0]: value[0] for key, value in pairs},
                {"map": [[key[1], value[1]] for key, value in pairs]},
            )
        if field.repeated:
            several = [self._value(field.proto_type, kinds.get(name), depth) for _ in range(count)]
            if None in several:
                return None
            return [each[0] for each in several], {"list": [each[1] for each in several]}
        return self._value(field.proto_type, kinds.get(name), depth)

    def _value(self, kind: str, of: Any, depth: int) -> Any:
        """One value of a field, as `_field` gives it."""
        match kind:
            case "message":
                if depth >= MAX_DEPTH or not (inspect.isclass(of) and issubclass(of, Message)):
                    return None
                message, told = self.fill(of, depth + 1)
                return message, {"message": told}
            case "enum":
                members = [member for member in of if int(member) > 0] or list(of)
                member = self._dice.choice(members)
                return member, int(member)
            case "string":
                text = f"{self._dice.choice(('Ann', 'さくら', 'نور', 'Zoë', '👍🏿'))} {self._dice.randrange(10_000)}"
                return text, text
            case "bytes":
                # Schemas disagree about what is bytes and what a message: these pass for both.
                data = bytes((0x08, self._dice.randrange(1, 128), 0x10, self._dice.randrange(1, 128)))
                return data, {"base64": base64.b64encode(data).decode()}
            case "bool":
                return True, True
            case "float" | "double":
                number = self._dice.randrange(1, 1000) / 8
                return number, number
            case _:
                # As often a small number as one that needs all the bits.
                whole = self._dice.randrange(1, 1 << self._dice.choice((7, _WHOLE[kind])))
                return whole, whole


def main(methods: list[str]) -> None:
    known = classes()
    for method in methods:
        kind = known.get(method)
        if kind is None:
            continue
        message, fields = Filler(method).fill(kind)
        payload = base64.b64encode(bytes(message)).decode()
        print(json.dumps({"method": method, "payload": payload, "fields": fields}))


if __name__ == "__main__":
    main(sys.argv[1:])
