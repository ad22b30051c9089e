"""What a source gives, without the people in it: the same events and sums, but other names, words, ids and links.

docs/recordings.md says what is replaced and what cannot be promised. Times stay as they are.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import cast

from google.protobuf.descriptor import Descriptor

from tiktok_tui.core.frame import Frame, RawMessage
from tiktok_tui.core.service_message import Dialect, ServiceMessage
from tiktok_tui.core.source_items import ConnectionState, FrameReceived, MessagesReceived, RoomFacts, SourceItem
from tiktok_tui.events.dialects.service_reading import json_bytes
from tiktok_tui.export.anonymise.personal_fields import Treatment
from tiktok_tui.export.anonymise.pseudonyms import Pseudonyms
from tiktok_tui.export.anonymise.scrub_message import MessageScrubber
from tiktok_tui.export.anonymise.scrub_values import Values, scrub_object
from tiktok_tui.sources.hosted.json import parse_service_object
from tiktok_tui.wire.decode import message_class
from tiktok_tui.wire.errors import FrameDamaged, PayloadDamaged
from tiktok_tui.wire.fields import scan
from tiktok_tui.wire.frame import GZIP_MAGIC, gunzip, unpack_frame
from tiktok_tui.wire.schema.upb import room_pb2, transport_pb2

_DAMAGED = "it could not be read"
_PUSH_FRAME = cast(Descriptor, transport_pb2.PushFrame.DESCRIPTOR)
_FETCH_RESULT = cast(Descriptor, transport_pb2.FetchResult.DESCRIPTOR)
_ENVELOPE = cast(Descriptor, transport_pb2.Envelope.DESCRIPTOR)
# What frames carry that no room sent.
_OTHER_PAYLOADS = {
    "hb": cast(Descriptor, transport_pb2.Heartbeat.DESCRIPTOR),
    "im_enter_room": cast(Descriptor, transport_pb2.EnterRoom.DESCRIPTOR),
}
# Bytes before the packed data.
_GZIP_HEADER = 10


class Anonymiser:
    """Everything that one of these gave fits together: the same person is the same one in all of it.

    `key` is for tests. Without one the key is random and is not kept.
    """

    def __init__(self, key: bytes | None = None) -> None:
        self._values = Values(Pseudonyms(key))
        self._messages = MessageScrubber(self._values)

    def item(self, item: SourceItem) -> SourceItem:
        match item:
            case FrameReceived():
                return self._frame_received(item)
            case MessagesReceived():
                return self._messages_received(item)
            case RoomFacts():
                return self._facts(item)
            case ConnectionState():
                # The sentences may name the streamer, a file or what a service said.
                return replace(item, detail="", advice="")

    def frame(self, data: bytes) -> bytes:
        """A frame as it stands on the wire, packed as it was."""
        if data.startswith(GZIP_MAGIC):
            try:
                return _pack(self.frame(gunzip(data)))
            except FrameDamaged:
                return self._noise(data)
        try:
            push = {item.number: item.value for item in scan(data)}
        except PayloadDamaged:
            push = {}
        kind = push.get(_number(_PUSH_FRAME, "payload_type"))
        change = self._body if kind == b"msg" else self._other_payload(kind)
        return self._messages.scrub(data, _PUSH_FRAME, {_number(_PUSH_FRAME, "payload"): change})

    def payload(self, method: str, payload: bytes) -> bytes:
        """The payload of a message, of as many bytes unless JSON stands in it that was written in no usual way."""
        return self._messages.scrub(payload, _schema_of(method))

    def _frame_received(self, item: FrameReceived) -> FrameReceived:
        data = self.frame(item.data)
        if item.frame is None:
            return replace(item, data=data, damage=_why_damaged(item.data))
        if not item.data:
            return replace(item, frame=self._frame_without_bytes(item.frame))
        try:
            return replace(item, data=data, frame=unpack_frame(gunzip(data) if data.startswith(GZIP_MAGIC) else data))
        except FrameDamaged:  # cannot be: what was sound is sound after it
            return replace(item, data=data, frame=None, damage=_DAMAGED)

    def _frame_without_bytes(self, frame: Frame) -> Frame:
        """Messages that came without a frame round them, as in a list of payloads."""
        messages = tuple(
            RawMessage(
                self._values.text(message.method, Treatment.CONSTANT),
                self.payload(message.method, message.payload),
                self._values.number(message.msg_id, Treatment.ID),
                message.is_history,
            )
            for message in frame.messages
        )
        return replace(frame, messages=messages, cursor="", internal_ext="", log_id=0)

    def _body(self, body: bytes) -> bytes:
        """The messages of a frame, packed as they were."""
        if not body.startswith(GZIP_MAGIC):
            return self._result(body)
        try:
            return _pack(self._result(gunzip(body)))
        except FrameDamaged:
            return self._noise(body)

    def _noise(self, data: bytes) -> bytes:
        """What is packed and cannot be unpacked. It still says that it is packed."""
        return data[:_GZIP_HEADER] + self._values.blob(data[_GZIP_HEADER:])

    def _result(self, body: bytes) -> bytes:
        return self._messages.scrub(body, _FETCH_RESULT, {_number(_FETCH_RESULT, "messages"): self._envelope})

    def _envelope(self, data: bytes) -> bytes:
        method = b""
        try:
            for item in scan(data):
                if item.number == _number(_ENVELOPE, "method") and isinstance(item.value, bytes):
                    method = item.value
        except PayloadDamaged:
            pass
        name = method.decode(errors="replace")
        return self._messages.scrub(
            data, _ENVELOPE, {_number(_ENVELOPE, "payload"): lambda payload: self.payload(name, payload)}
        )

    def _other_payload(self, kind: object) -> Callable[[bytes], bytes]:
        schema = _OTHER_PAYLOADS.get(kind.decode(errors="replace")) if isinstance(kind, bytes) else None
        if schema is not None:
            return lambda payload: self._messages.scrub(payload, schema)
        return self._values.blob

    def _messages_received(self, item: MessagesReceived) -> MessagesReceived:
        found = parse_service_object(item.data)
        if item.damage or found is None:
            return replace(item, data=self._values.blob(item.data), messages=(), damage=_DAMAGED)
        messages = tuple(self._service_message(message, item.dialect) for message in item.messages)
        data = self._bundle(found) if item.dialect is Dialect.EULER else scrub_object(found, self._values)
        return replace(item, data=json_bytes(data), messages=messages)

    def _service_message(self, message: ServiceMessage, dialect: Dialect) -> ServiceMessage:
        schema = _schema_of(message.name) if dialect is Dialect.EULER else None
        name = self._values.text(message.name, Treatment.CONSTANT)
        return ServiceMessage(name, scrub_object(message.data, self._values, schema))

    def _bundle(self, found: Mapping[str, object]) -> Mapping[str, object]:
        """What Euler Stream sends at once: messages, or one of them."""
        entries = found.get("messages")
        if not isinstance(entries, list):
            return self._entry(found)
        return {"messages": [self._entry(entry) for entry in entries if isinstance(entry, dict)]}

    def _entry(self, entry: Mapping[str, object]) -> Mapping[str, object]:
        name, data = entry.get("type"), entry.get("data")
        if not isinstance(name, str) or not isinstance(data, dict):
            return scrub_object(entry, self._values)
        message = self._service_message(ServiceMessage(name, data), Dialect.EULER)
        return {"type": message.name, "data": message.data}

    def _facts(self, facts: RoomFacts) -> RoomFacts:
        text, number = self._values.text, self._values.number
        return replace(
            facts,
            room_id=number(facts.room_id, Treatment.ID),
            streamer=text(facts.streamer, Treatment.NAME),
            nickname=text(facts.nickname, Treatment.NAME),
            host_id=number(facts.host_id, Treatment.ID),
            title=text(facts.title, Treatment.WORDS),
        )


def _why_damaged(data: bytes) -> str:
    """In words of our own: those that came with it may repeat what stood in it."""
    try:
        unpack_frame(data)
    except FrameDamaged as damage:
        return str(damage)
    return _DAMAGED


def _number(schema: Descriptor, name: str) -> int:
    return int(schema.fields_by_name[name].number)


def _schema_of(method: str) -> Descriptor:
    return cast(Descriptor, (message_class(method) or room_pb2.AnyMessage).DESCRIPTOR)


def _pack(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)
