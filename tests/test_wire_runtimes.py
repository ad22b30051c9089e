"""One schema, two runtimes: what betterproto2 writes, protobuf reads as the same values, and the other way round."""

from __future__ import annotations

import random
from importlib import import_module
from typing import Any

import pytest
from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message

from tiktok_tui.wire.betterproto_message import typed_class, typed_message
from tiktok_tui.wire.schema import betterproto
from tiktok_tui.wire.schema.index import FILES

# What a frame is made of and what messages share stands in files without a message of a room.
MODULES = [
    import_module(f"tiktok_tui.wire.schema.upb.{file}_pb2") for file in sorted({"shared", "transport", *FILES.values()})
]
CLASSES: dict[str, type[Message]] = {
    name: getattr(module, name) for module in MODULES for name in module.DESCRIPTOR.message_types_by_name
}
# People stand in people's badges and top fans without end.
MAX_DEPTH = 6
WORDS = ("", "Ann", "ann ✨", "مرحبا", "สวัสดี", "👩‍👩‍👧", "a" * 200)


def a_value(field: FieldDescriptor, dice: random.Random, depth: int) -> Any:
    match field.type:
        case FieldDescriptor.TYPE_STRING:
            return dice.choice(WORDS)
        case FieldDescriptor.TYPE_BYTES:
            return dice.randbytes(dice.randrange(40))
        case FieldDescriptor.TYPE_BOOL:
            return dice.random() < 0.5
        case FieldDescriptor.TYPE_ENUM:
            assert field.enum_type
            return dice.choice([*(value.number for value in field.enum_type.values), 77])
        case FieldDescriptor.TYPE_INT32:
            return dice.choice((0, 1, -1, 127, 128, 2**31 - 1, -(2**31)))
        case FieldDescriptor.TYPE_UINT32:
            return dice.choice((0, 1, 2**32 - 1))
        case FieldDescriptor.TYPE_INT64:
            return dice.choice((0, 1, -1, 2**53 + 1, 7_123_456_789_012_345_678, 2**63 - 1, -(2**63)))
        case FieldDescriptor.TYPE_FLOAT | FieldDescriptor.TYPE_DOUBLE:
            return dice.choice((0.0, 0.5, -2.25))
        case FieldDescriptor.TYPE_MESSAGE:
            nested: Any = field.message_type
            message = nested._concrete_class()
            fill(message, dice, depth + 1)
            return message
    raise AssertionError(f"proto/ has a kind of field that is not thought of here: {field.full_name}")


def fill(message: Any, dice: random.Random, depth: int = 0) -> None:
    """Put something into all fields, and into fewer the deeper they are."""
    for field in message.DESCRIPTOR.fields:
        if dice.random() < min(0.5, 0.2 * depth) or (field.message_type and depth >= MAX_DEPTH):
            continue
        entry = field.message_type if field.message_type and field.message_type.GetOptions().map_entry else None
        if entry:
            key, value = entry.fields_by_name["key"], entry.fields_by_name["value"]
            for _ in range(dice.randrange(4)):
                place = a_value(key, dice, depth)
                if value.message_type:
                    getattr(message, field.name)[place].CopyFrom(a_value(value, dice, depth))
                else:
                    getattr(message, field.name)[place] = a_value(value, dice, depth)
        elif field.is_repeated:
            getattr(message, field.name).extend(a_value(field, dice, depth) for _ in range(dice.randrange(4)))
        elif field.message_type:
            getattr(message, field.name).CopyFrom(a_value(field, dice, depth))
        else:
            setattr(message, field.name, a_value(field, dice, depth))


def assert_same(fast: Any, slow: Any) -> None:
    """Every field of the schema has the same value under the same name."""
    if not isinstance(fast, Message):
        assert type(fast)(slow) == fast
        return
    for field in fast.DESCRIPTOR.fields:
        ours, theirs = getattr(fast, field.name), getattr(slow, field.name)
        if field.message_type and field.message_type.GetOptions().map_entry:
            assert set(ours) == set(theirs)
            for key in ours:
                assert_same(ours[key], theirs[key])
        elif field.is_repeated:
            for one, other in zip(ours, theirs, strict=True):
                assert_same(one, other)
        elif field.message_type:
            assert fast.HasField(field.name) == (theirs is not None)
            if theirs is not None:
                assert_same(ours, theirs)
        else:
            assert_same(ours, theirs)


@pytest.mark.parametrize("name", CLASSES)
def test_both_runtimes_read_and_write_a_message_alike(name: str) -> None:
    fast_class, slow_class = CLASSES[name], typed_class(name)
    for seed in range(5):
        dice = random.Random(f"{name} {seed}")
        fast = fast_class()
        fill(fast, dice)
        slow = slow_class.parse(fast.SerializeToString())
        assert_same(fast, slow)
        assert fast_class.FromString(bytes(slow)) == fast


def test_a_damaged_payload_gives_a_typed_message_without_the_damaged_field() -> None:
    user = betterproto.User(nickname="Ann", display_id="ann").__bytes__().replace(b"Ann", b"A\xffn")
    payload = betterproto.ChatMessage(content="hello").__bytes__() + bytes([2 << 3 | 2, len(user)]) + user
    message = typed_message("WebcastChatMessage", payload)
    assert isinstance(message, betterproto.ChatMessage)
    assert (message.content, message.user) == ("hello", betterproto.User(display_id="ann"))


def test_a_method_without_a_message_of_ours_has_no_typed_message() -> None:
    assert typed_message("WebcastPortalMessage", b"") is None
