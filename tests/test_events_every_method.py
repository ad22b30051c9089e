"""Every method with a schema: what is in it can be read, is said in a line, and hurts nobody, whatever it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from random import Random
from typing import Any

import pytest
from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message

from tiktok_tui.core.frame import Frame, RawMessage
from tiktok_tui.events.common.text import MAX_NAME, MAX_TEXT
from tiktok_tui.events.json_lines.line import event_line
from tiktok_tui.events.model import DecodeStatus, RawEvent
from tiktok_tui.events.reader import EventReader
from tiktok_tui.events.summary import summarise
from tiktok_tui.room.room import Room
from tiktok_tui.simulator.message_factory import MessageFactory, filled
from tiktok_tui.wire.decode import message_class
from tiktok_tui.wire.methods import METHODS
from tiktok_tui.wire.schema.upb import shared_pb2
from tiktok_tui.wire.tree import field_tree

NOW = 1_763_756_100.0
CLASSES: dict[str, type[Message]] = {
    method: described for method in METHODS if (described := message_class(method)) is not None
}
CONTROLS = "\x1b]52;c;YQ==\x07\u202e\n\x00\x9b2J{0:user}{99:string}[bold]"
UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
# A line that carries two whole texts, with names.
LONGEST_SUMMARY = 2 * MAX_TEXT + 2 * MAX_NAME


class Extremes(MessageFactory):
    """Puts one extreme into every field of a kind, sentences included."""

    def __init__(self, number: int, text: str, *, truth: bool = True) -> None:
        super().__init__(Random(0))
        self.number, self.text, self.truth = number, text, truth

    def scalar(self, field: FieldDescriptor) -> Any:
        match field.type:
            case FieldDescriptor.TYPE_STRING:
                return self.text
            case FieldDescriptor.TYPE_BYTES:
                return self.text.encode()
            case FieldDescriptor.TYPE_BOOL:
                return self.truth
            case FieldDescriptor.TYPE_FLOAT | FieldDescriptor.TYPE_DOUBLE:
                return float("nan") if self.number else 0.0
            case FieldDescriptor.TYPE_UINT32 | FieldDescriptor.TYPE_UINT64:
                return abs(self.number) % (1 << 32)
            case FieldDescriptor.TYPE_INT64:
                return self.number
            case _:
                return max(-(1 << 31), min(self.number, (1 << 31) - 1))

    def sentence(self, text: shared_pb2.Text, depth: int) -> None:
        self.fields(text, depth)


EXTREMES = {
    "nothing in any field": Extremes(0, "", truth=False),
    "the lowest numbers and a long text": Extremes(-(1 << 63), "W" * 5_000),
    "the highest numbers and controls": Extremes((1 << 63) - 1, CONTROLS),
    "minus one and marks": Extremes(-1, "a" + "\u0301" * 3_000),
    "numbers above a float's": Extremes((1 << 53) + 1, "🏴" * 300),
}


def read(method: str, message: Message) -> RawEvent:
    raw = RawMessage(method, message.SerializeToString(), 7, is_history=False)
    (event,) = EventReader().read_frame(Frame("msg", messages=(raw,)), NOW)
    return event


def texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for item in value:
            yield from texts_in(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name))


@pytest.mark.parametrize("method", CLASSES)
def test_a_filled_message_is_decoded_whole_and_says_something(method: str) -> None:
    message = filled(CLASSES[method], Random(method))
    raw = read(method, message)
    assert (raw.reading, raw.reason, raw.unknown_fields) == (DecodeStatus.DECODED, "", ())
    assert raw.event is not None
    assert summarise(raw.event).strip()
    assert [node.title for node in field_tree(raw.payload, method, max_nodes=50_000) if not node.name] == []
    assert len(raw.payload) < 64 * 1024
    assert filled(CLASSES[method], Random(method)) == message


@pytest.mark.parametrize("extreme", EXTREMES)
@pytest.mark.parametrize("method", CLASSES)
def test_a_message_of_extremes_is_read_shown_and_kept_without_harm(method: str, extreme: str) -> None:
    raw = read(method, EXTREMES[extreme].message(CLASSES[method]))
    assert (raw.reading, raw.unknown_fields) == (DecodeStatus.DECODED, ())
    event_line(raw)
    if raw.event is None:
        return
    summary = summarise(raw.event)
    assert len(summary) < LONGEST_SUMMARY
    assert [text for text in (summary, *texts_in(raw.event)) if UNSAFE.search(text)] == []
    room = Room()
    room.connected(NOW)
    room.apply(raw.event, NOW)
    room.tick(NOW + 100)
    assert room.snapshot(NOW + 100)
