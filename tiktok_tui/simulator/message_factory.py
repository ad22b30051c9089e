"""Messages of any class, filled with plausible values by their descriptor alone."""

from __future__ import annotations

from random import Random
from typing import Any

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message

from tiktok_tui.simulator.names import DECORATIONS, GIVEN_NAMES, HANDLE_WORDS, LANGUAGE_SHARES, TITLES
from tiktok_tui.simulator.people import some_id
from tiktok_tui.wire.schema.upb import shared_pb2

# Messages stand in messages without end: users in sentences about users. Deeper ones are left out.
MAX_DEPTH = 4
# From here on the parts that matter little, such as badges and pictures, are left out.
LEAN_DEPTH = 2
MAX_ITEMS = 2
# A Friday evening in 2025, epoch ms: the default date of messages.
EVENING_MS = 1_763_756_100_000
_LANGUAGES = tuple(LANGUAGE_SHARES)
_LOOKS = frozenset({"Image", "Badge", "Unnamed", "Format"})
_INTEGER_BITS = {
    FieldDescriptor.TYPE_INT32: 31,
    FieldDescriptor.TYPE_UINT32: 32,
    FieldDescriptor.TYPE_INT64: 63,
    FieldDescriptor.TYPE_UINT64: 64,
}


def filled(message_class: type[Message], random: Random, at_ms: int = EVENING_MS) -> Message:
    """A message with something in every field; the same for the same random numbers.

    Messages inside it are filled down to MAX_DEPTH, pictures and badges only to LEAN_DEPTH. Users have names, sentences
    have the pieces for their holes, times lie around `at_ms` (epoch ms).
    """
    return MessageFactory(random, at_ms).message(message_class)


class MessageFactory:
    """Fills messages. Other values come from a subclass with a `scalar` or `sentence` of its own."""

    def __init__(self, random: Random, at_ms: int = EVENING_MS) -> None:
        self.random = random
        self.at_ms = at_ms

    def message(self, message_class: type[Message]) -> Message:
        message = message_class()
        self._fill(message, 0)
        return message

    def scalar(self, field: FieldDescriptor) -> Any:
        """A value for a field that is no message."""
        match field.type:
            case FieldDescriptor.TYPE_STRING:
                return self._text(field.name)
            case FieldDescriptor.TYPE_BYTES:
                return self._word().encode()
            case FieldDescriptor.TYPE_BOOL:
                return True
            case FieldDescriptor.TYPE_ENUM:
                assert field.enum_type is not None
                return self.random.choice([value.number for value in field.enum_type.values if value.number] or [0])
            case FieldDescriptor.TYPE_FLOAT | FieldDescriptor.TYPE_DOUBLE:
                return self.random.randrange(1, 100) / 4
            case kind:
                return self._number(field.name, _INTEGER_BITS[kind])

    def sentence(self, text: shared_pb2.Text, depth: int) -> None:
        """A pattern whose holes are filled; deep inside a message one without holes."""
        text.key = f"pm_mt_{self._word()}"
        if depth >= MAX_DEPTH:
            text.default_pattern = self._word()
            return
        text.default_pattern = "{0:user} and the {1:string}"
        user = text.pieces.add(type=11).user_value.user
        user.id, user.nickname, user.display_id = some_id(self.random), self._name(), self._handle()
        text.pieces.add(type=1).string_value = self._word()

    def fields(self, message: Any, depth: int) -> None:
        """Fill every field of a message that stands `depth` messages deep."""
        for field in message.DESCRIPTOR.fields:
            part, place = field.message_type, getattr(message, field.name)
            count = self.random.randrange(1, MAX_ITEMS + 1) if field.is_repeated else 1
            if part is None and field.is_repeated:
                place.extend(self.scalar(field) for _ in range(count))
            elif part is None:
                setattr(message, field.name, self.scalar(field))
            elif part.GetOptions().map_entry:
                for _ in range(count):
                    self._entry(place, part.fields_by_name["key"], part.fields_by_name["value"], depth)
            elif depth < MAX_DEPTH and not (depth >= LEAN_DEPTH and part.name in _LOOKS):
                for _ in range(count):
                    self._fill(place.add() if field.is_repeated else place, depth + 1)

    def _fill(self, message: Any, depth: int) -> None:
        message.SetInParent()
        if isinstance(message, shared_pb2.Text):
            self.sentence(message, depth)
        else:
            self.fields(message, depth)

    def _entry(self, entries: Any, key: FieldDescriptor, value: FieldDescriptor, depth: int) -> None:
        if value.message_type is None:
            entries[self.scalar(key)] = self.scalar(value)
        elif depth < MAX_DEPTH:
            self._fill(entries[self.scalar(key)], depth + 1)

    def _text(self, name: str) -> str:
        if "nick" in name:
            return self._name()
        if name in ("display_id", "contributor_display_id", "handle"):
            return self._handle()
        if "url" in name or "scheme" in name:
            return f"https://p16.example.invalid/{self._word()}.webp"
        if name.endswith(("id", "_id_str", "uid_str")) and name != "privilege_id":
            return str(some_id(self.random))
        if name == "level":
            return str(self.random.randrange(1, 50))
        if "lang" in name:
            return self.random.choice(_LANGUAGES)
        if name in ("title", "content", "default_pattern", "description", "desc"):
            return self.random.choice(TITLES)
        return self._word()

    def _number(self, name: str, bits: int) -> int:
        """A number as fields of this name have it, that `bits` have room for."""
        if bits > 32:
            if name == "id" or name.endswith(("_id", "uid", "_ids")):
                return some_id(self.random)
            if name.endswith(("_ms", "create_time", "timestamp")) and "duration" not in name:
                return self.at_ms - self.random.randrange(60_000)
        if "time" in name or name.endswith(("_at", "_sec")):
            return self.at_ms // 1000 + self.random.randrange(300)
        if "duration" in name:
            return self.random.randrange(10, 300)
        if "diamond" in name:
            return self.random.choice((1, 5, 10, 99))
        if name.endswith(("count", "score", "total", "progress", "target", "votes")):
            return self.random.randrange(1, 5_000)
        return self.random.randrange(1, 10)

    def _name(self) -> str:
        name, _ = self.random.choice(GIVEN_NAMES[self.random.choice(_LANGUAGES)])
        return f"{name} {self.random.choice(DECORATIONS)}" if self.random.random() < 0.3 else name

    def _handle(self) -> str:
        return f"{self._word()}_{self._word()}{self.random.randrange(10, 100)}"

    def _word(self) -> str:
        return self.random.choice(HANDLE_WORDS)
