"""The catalogue of methods: what a message is called, whoever sends it and however it is spelt."""

from __future__ import annotations

import re
from collections import Counter
from importlib import import_module

import pytest

from tiktok_tui.core.frame import Frame, RawMessage
from tiktok_tui.events.model import DecodeStatus
from tiktok_tui.events.reader import EventReader
from tiktok_tui.wire.decode import message_class
from tiktok_tui.wire.methods import MAX_METHOD, METHODS, find_method, printable_method
from tiktok_tui.wire.schema.index import FILES
from tiktok_tui.wire.schema.upb import chat_pb2, link_pb2


def test_every_method_has_a_name_of_its_own_and_a_category() -> None:
    assert [method for method, entry in METHODS.items() if entry.method != method] == []
    assert [name for name, count in Counter(entry.name for entry in METHODS.values()).items() if count > 1] == []
    assert all(re.fullmatch(r"Webcast[A-Za-z0-9]+", method) for method in METHODS)
    assert all(re.fullmatch(r"[a-z][A-Za-z0-9]*", entry.name) for entry in METHODS.values())
    assert all(len(method) <= MAX_METHOD for method in METHODS)


def test_a_method_is_found_with_and_without_its_prefix() -> None:
    for method, entry in METHODS.items():
        assert find_method(method) is entry
        assert find_method(method.removeprefix("Webcast")) is entry
    assert message_class("LinkMicMethod") is link_pb2.LinkMicMethod
    assert message_class("WebcastChatMessage") is message_class("ChatMessage") is chat_pb2.ChatMessage


def test_messages_of_proto_are_all_reached_by_a_method() -> None:
    described = {message_class(method) for method in METHODS} - {None}
    for file in sorted(set(FILES.values())):
        module = import_module(f"tiktok_tui.wire.schema.upb.{file}_pb2")
        for name, message in module.DESCRIPTOR.message_types_by_name.items():
            is_of_a_room = "common" in message.fields_by_name and name != "AnyMessage"
            assert (getattr(module, name) in described) == is_of_a_room, name


HOSTILE = [
    "",
    "Webcast",
    "webcastchatmessage",
    "WebcastChatMessage ",
    "__class__",
    "WebcastGift",  # a message of proto/, but a part of another
    "AnyMessage",
    "\x1b]52;c;eA==\x07",
]


@pytest.mark.parametrize("method", HOSTILE)
def test_what_is_no_method_is_not_found_and_has_no_schema(method: str) -> None:
    assert find_method(method) is None
    assert message_class(method) is None


@pytest.mark.parametrize("method", [*HOSTILE, "W" * 1_000_000, "\u202eegasseMtahCtsacbeW", "Webcast\nChat\x9b2J"])
def test_a_hostile_method_is_an_unknown_event_with_a_short_printable_name(method: str) -> None:
    message = RawMessage(method, b"\x08\x01", 0, is_history=False)
    (raw,) = EventReader().read_frame(Frame("msg", messages=(message,)), 1.0)
    assert (raw.reading, raw.name, raw.payload) == (DecodeStatus.UNKNOWN, "unknown", b"\x08\x01")
    assert 0 < len(raw.method) <= MAX_METHOD
    assert raw.method.isprintable()


def test_a_method_is_shown_as_it_is_when_it_is_one() -> None:
    assert [printable_method(method) for method in METHODS] == list(METHODS)
    assert printable_method("a\x1bb") == "a\N{REPLACEMENT CHARACTER}b"
    assert printable_method("") == "(no method)"


def test_a_sender_who_invents_methods_without_end_fills_no_memory() -> None:
    reader = EventReader()
    reader.MAX_METHODS = 10
    for number in range(50):
        message = RawMessage(f"WebcastMade{number}Message", b"", 0, is_history=False)
        (raw,) = reader.read_frame(Frame("msg", messages=(message,)), 1.0)
        assert raw.method == f"WebcastMade{number}Message"
    assert len(reader._methods) == 10
