"""Messages of Euler Stream's hosted sockets: TikTok's own, decoded, with the schema's names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, cast

from google.protobuf.message import Message

from tiktok_tui.core.service_message import ServiceMessage
from tiktok_tui.events.common.event_header import EventHeader, time_of
from tiktok_tui.events.common.json_fields import Fields, whole_number
from tiktok_tui.events.common.protobuf_viewer import with_named_viewer
from tiktok_tui.events.common.user_form import viewer_at
from tiktok_tui.events.dialects.message_builder import convert
from tiktok_tui.events.dialects.service_reading import ServiceReading, reason_of
from tiktok_tui.events.model import DecodeStatus, Described, Event
from tiktok_tui.wire.schema.upb import shared_pb2

# What Euler derives from the viewers it hears of. It does not come from the room, and counts are not made from it.
_SYNTHETIC = {
    "SyntheticJoinMessage": ("syntheticJoin", "heard of for the first time, as Euler Stream reckons"),
    "SyntheticLeaveMessage": ("syntheticLeave", "not heard of any more, as Euler Stream reckons"),
}


class MethodParser(Protocol):
    """How a method's messages are read, as the reader of frames knows it."""

    @property
    def method(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def category(self) -> str: ...
    @property
    def message_class(self) -> type[Message]: ...
    @property
    def reader(self) -> Callable[[Any, EventHeader], Event | None]: ...
    def reading(self, *, is_damaged: bool) -> DecodeStatus: ...


def read_euler(message: ServiceMessage, route: MethodParser, number: int, received_at: float) -> ServiceReading:
    """What `message` says; `route` is how its method is read from protobuf, and thus from here on as well."""
    if message.name in _SYNTHETIC:
        return _read_synthetic(message, number, received_at)
    parsed, damages = convert(message.data, route.message_class)
    common: shared_pb2.Common = cast(Any, parsed).common  # every message of a room has it
    is_history = whole_number(message.data.get("isHistory")) == 1
    stamp: EventHeader = {
        "number": number,
        "time": time_of(common.create_time, received_at),
        "is_history": is_history,
    }
    return ServiceReading(
        method=route.method,
        name=route.name,
        category=route.category,
        msg_id=max(0, common.msg_id),
        is_history=is_history,
        reading=route.reading(is_damaged=bool(damages)),
        reason=reason_of(damages),
        event=with_named_viewer(route.reader(parsed, stamp), common),
    )


def _read_synthetic(message: ServiceMessage, number: int, received_at: float) -> ServiceReading:
    name, text = _SYNTHETIC[message.name]
    fields = Fields(message.data, [])
    stamp: EventHeader = {"number": number, "time": received_at, "is_history": False}
    event = Described(**stamp, text=text, viewer=viewer_at(fields, "user"))
    return ServiceReading(
        method=message.name,
        name=name,
        category="member",
        msg_id=0,
        is_history=False,
        reading=DecodeStatus.DAMAGED if fields.damages else DecodeStatus.DECODED,
        reason=reason_of(fields.damages),
        event=event,
    )
