"""What sources give, as raw events: every message numbered, named, decoded and read, whatever is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, cast

from google.protobuf.descriptor import Descriptor
from google.protobuf.message import Message
from google.protobuf.unknown_fields import UnknownFieldSet

from tiktok_tui.core.frame import Frame, RawMessage
from tiktok_tui.core.service_message import Dialect, ServiceMessage
from tiktok_tui.events.common.event_header import EventHeader, time_of
from tiktok_tui.events.common.protobuf_viewer import with_named_viewer
from tiktok_tui.events.model import DecodeStatus, Event, PayloadFormat, RawEvent
from tiktok_tui.events.notices.any_message import any_message
from tiktok_tui.events.registry import message_readers
from tiktok_tui.wire.decode import MAX_MENDED, decode, message_class, reserved_numbers, schema_file
from tiktok_tui.wire.fields import why_no_message
from tiktok_tui.wire.methods import MAX_METHOD, find_method, printable_method
from tiktok_tui.wire.schema.upb import room_pb2, shared_pb2

BROKEN_FRAME = "(frame)"
CONNECTION = "(connection)"
# Field numbers without a name that are kept of one message. A hostile one could have thousands.
MAX_UNKNOWN_FIELDS = 32


def _reader_of(method: str, message: type[Message]) -> Callable[[Any, EventHeader], Event | None]:
    """What makes an event of a method's message. Modules of readers go by the file in proto/ that describes it."""
    file = schema_file(method)
    if file is None:
        return any_message
    return message_readers(file).get(message.DESCRIPTOR.name, any_message)


def _numbers(unnamed: UnknownFieldSet, left_out: frozenset[int]) -> tuple[int, ...]:
    """The field numbers in a set, each once."""
    numbers = {unnamed[index].field_number for index in range(len(unnamed))}
    return tuple(sorted(numbers - left_out)[:MAX_UNKNOWN_FIELDS])


class _MethodReader:
    """How one method is read, worked out once a method."""

    __slots__ = ("category", "has_schema", "is_known", "message_class", "method", "name", "reader")

    def __init__(self, method: str) -> None:
        entry = find_method(method)
        self.method = printable_method(method)
        self.is_known = entry is not None
        self.name = entry.name if entry else "unknown"
        self.category = entry.category if entry else "unknown"
        own_class = message_class(method)
        self.has_schema = own_class is not None
        self.message_class: type[Message] = own_class or room_pb2.AnyMessage
        self.reader = _reader_of(method, self.message_class)

    def reading(self, *, is_damaged: bool) -> DecodeStatus:
        """How far a message of this method was read."""
        if is_damaged:
            return DecodeStatus.DAMAGED
        if not self.is_known:
            return DecodeStatus.UNKNOWN
        return DecodeStatus.DECODED if self.has_schema else DecodeStatus.NAMED


class EventReader:
    """Reads frames in the order of their arrival and numbers what is in them, from 1 on."""

    # A sender could invent methods without end.
    MAX_METHODS = 2000

    def __init__(self) -> None:
        self._events = 0
        self._frames = 0
        self._methods: dict[str, _MethodReader] = {}
        self._room_id = 0
        self._streamer = ""

    def enter_room(self, room_id: int, streamer: str) -> None:
        """Name the room that what is read next comes from, as far as it is known."""
        self._room_id = room_id
        self._streamer = streamer

    def resume_after(self, event: int, frame: int) -> None:
        """Number what is read next as what follows that event and that frame: recordings are read from anywhere."""
        self._events = event
        self._frames = frame

    def read_frame(self, frame: Frame, received_at: float) -> list[RawEvent]:
        """The messages of a frame that came at epoch second `received_at`."""
        self._frames += 1
        return [self._read_message(message, received_at) for message in frame.messages]

    def read_broken_frame(self, data: bytes, reason: str, received_at: float) -> RawEvent:
        """A frame that could not be unpacked, as an event of its own."""
        self._frames += 1
        self._events += 1
        return RawEvent(
            number=self._events,
            frame_number=self._frames,
            received_at=received_at,
            method=BROKEN_FRAME,
            name="frame",
            category="transport",
            payload=data,
            msg_id=0,
            is_history=False,
            reading=DecodeStatus.DAMAGED,
            reason=reason,
            room_id=self._room_id,
            streamer=self._streamer,
        )

    def read_connection(self, name: str, event: Event, received_at: float) -> RawEvent:
        """An event of the connection itself, under the name that clients of LIVE rooms know it by."""
        self._events += 1
        return RawEvent(
            number=self._events,
            frame_number=self._frames,
            received_at=received_at,
            method=CONNECTION,
            name=name,
            category="connection",
            payload=b"",
            msg_id=0,
            is_history=False,
            reading=DecodeStatus.DECODED,
            event=replace(event, number=self._events, time=received_at),
            payload_format=PayloadFormat.NONE,
            room_id=self._room_id,
            streamer=self._streamer,
        )

    def read_service_messages(
        self, messages: Iterable[ServiceMessage], dialect: Dialect, received_at: float
    ) -> list[RawEvent]:
        """What a hosted service sent at once at epoch second `received_at`."""
        self._frames += 1
        return [self.read_service_message(message, dialect, received_at) for message in messages]

    def read_service_message(self, message: ServiceMessage, dialect: Dialect, received_at: float) -> RawEvent:
        """A message that a hosted service decoded. Its payload is its JSON, written anew on one line."""
        # Most rooms send protobuf: these are for the others.
        from tiktok_tui.events.dialects.euler import read_euler
        from tiktok_tui.events.dialects.service_reading import json_bytes
        from tiktok_tui.events.dialects.tiktools import read_tiktools

        self._events += 1
        if dialect is Dialect.EULER:
            found = read_euler(message, self._method_reader(message.name), self._events, received_at)
        else:
            found = read_tiktools(message, self._events, received_at)
        return RawEvent(
            number=self._events,
            frame_number=self._frames,
            received_at=received_at,
            method=found.method,
            name=found.name,
            category=found.category,
            payload=json_bytes(message.data),
            msg_id=found.msg_id,
            is_history=found.is_history,
            reading=found.reading,
            reason=found.reason,
            event=found.event,
            payload_format=PayloadFormat.JSON,
            room_id=self._room_id,
            streamer=self._streamer,
        )

    def _read_message(self, message: RawMessage, received_at: float) -> RawEvent:
        self._events += 1
        method_reader = self._method_reader(message.method)
        decoded = decode(message.payload, method_reader.message_class)
        parsed: Any = decoded.message  # every generated class that a payload is read as has `common`
        common: shared_pb2.Common = parsed.common
        stamp: EventHeader = {
            "number": self._events,
            "time": time_of(common.create_time, received_at),
            "is_history": message.is_history,
        }
        damage = decoded.damage
        if damage and not method_reader.has_schema and len(message.payload) <= MAX_MENDED:
            # Field 1 of a message without a schema need not be a header: only the structure can be judged.
            damage = why_no_message(message.payload)
        unknown_fields: tuple[int, ...] = ()
        if method_reader.has_schema:
            unnamed = UnknownFieldSet(parsed)
            if len(unnamed):
                unknown_fields = _numbers(unnamed, reserved_numbers(cast(Descriptor, parsed.DESCRIPTOR)))
        return RawEvent(
            number=self._events,
            frame_number=self._frames,
            received_at=received_at,
            method=method_reader.method,
            name=method_reader.name,
            category=method_reader.category,
            payload=message.payload,
            msg_id=message.msg_id or common.msg_id,
            is_history=message.is_history,
            reading=method_reader.reading(is_damaged=bool(damage)),
            reason=damage,
            event=with_named_viewer(method_reader.reader(parsed, stamp), common),
            unknown_fields=unknown_fields,
            room_id=self._room_id or max(0, common.room_id),
            streamer=self._streamer,
        )

    def _method_reader(self, method: str) -> _MethodReader:
        method_reader = self._methods.get(method)
        if method_reader is None:
            method_reader = _MethodReader(method)
            if len(self._methods) < self.MAX_METHODS and len(method) <= MAX_METHOD:
                self._methods[method] = method_reader
        return method_reader
