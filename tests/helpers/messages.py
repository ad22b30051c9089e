"""Messages of a room, and the events that are read from them."""

from __future__ import annotations

from typing import Any

from google.protobuf.message import Message

from tiktok_tui.core.frame import Frame, RawMessage
from tiktok_tui.events.model import DecodeStatus
from tiktok_tui.events.reader import EventReader
from tiktok_tui.wire.schema.upb import shared_pb2

NOW = 1_700_000_000.5
SENT_MS = 1_699_999_999_250
ANN = shared_pb2.User(id=7, nickname="Ann", display_id="ann")


def read(message: Message, is_history: bool = False) -> Any:
    """The event of a message. `Any`: each test knows the kind it reads, and fails when it is another."""
    method = f"Webcast{message.DESCRIPTOR.name}"
    raw = RawMessage(method, message.SerializeToString(), 0, is_history)
    (event,) = EventReader().read_frame(Frame("msg", messages=(raw,)), NOW)
    assert event.reading is DecodeStatus.DECODED
    return event.event


def common(key: str = "", pattern: str = "", *pieces: shared_pb2.Text.Piece, created: int = SENT_MS) -> Any:
    text = shared_pb2.Text(key=key, default_pattern=pattern, pieces=pieces)
    return shared_pb2.Common(msg_id=11, create_time=created, display_text=text)


def text(pattern: str, key: str = "") -> shared_pb2.Text:
    return shared_pb2.Text(key=key, default_pattern=pattern)
