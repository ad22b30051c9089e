"""One message as it came, with what was read from it."""

from __future__ import annotations

from binascii import b2a_base64
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from tiktok_tui.events.common.model import Event

if TYPE_CHECKING:
    from betterproto2 import Message


class DecodeStatus(Enum):
    """How far a payload could be read."""

    DECODED = "decoded"
    NAMED = "named"  # the method is known, its fields are not
    UNKNOWN = "unknown"  # a method without a known name
    DAMAGED = "damaged"


class PayloadFormat(Enum):
    PROTOBUF = "protobuf"  # as TikTok sent it
    JSON = "json"  # as a hosted service wrote it
    NONE = "none"  # an event of the connection: nothing was sent


@dataclass(frozen=True, slots=True)
class RawEvent:
    """One message of a room as it came, with what was read from it. Never dropped, whatever is wrong with it.

    `number` counts from 1 in the order of arrival; `frame_number` likewise; `received_at` is our clock, epoch seconds.
    `reason` says what is wrong when `reading` is DAMAGED. A frame that could not be unpacked is a raw event with no
    method, whose payload is the frame. `unknown_fields` are the numbers of the message's own fields without a name yet.
    `room_id` and `streamer` (a handle) name the room, as far as it is known; 0 and "" where it is not.
    """

    number: int
    frame_number: int
    received_at: float
    method: str
    name: str
    category: str
    payload: bytes = field(repr=False)
    msg_id: int
    is_history: bool
    reading: DecodeStatus
    reason: str = ""
    event: Event | None = None
    unknown_fields: tuple[int, ...] = ()
    payload_format: PayloadFormat = PayloadFormat.PROTOBUF
    room_id: int = 0
    streamer: str = ""

    @property
    def size(self) -> int:
        return len(self.payload)

    @property
    def base64(self) -> str:
        """The payload, as --raw prints it."""
        return b2a_base64(self.payload, newline=False).decode("ascii")

    def message(self) -> Message | None:
        """The payload as a betterproto2 message of `tiktok_tui.wire.schema.betterproto`.

        None where there is none: a method without a schema, a hosted service's JSON, an event of the connection. Of a
        damaged payload it has what could be read. The payload is decoded anew by each call.
        """
        if self.payload_format is not PayloadFormat.PROTOBUF:
            return None
        from tiktok_tui.wire.betterproto_message import typed_message

        return typed_message(self.method, self.payload)
