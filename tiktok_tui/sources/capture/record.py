"""One record of a capture: what a source gave once, and when that was."""

from __future__ import annotations

from dataclasses import dataclass

from tiktok_tui.core.frame import Frame
from tiktok_tui.core.service_message import Dialect, ServiceMessage
from tiktok_tui.core.source_items import FrameReceived, MessagesReceived, SourceItem
from tiktok_tui.wire.errors import PayloadDamaged
from tiktok_tui.wire.fields import WireType, scan

# 2015 to 2100. Some messages hold a number that is no time.
PLAUSIBLE_MS = range(1_420_000_000_000, 4_102_000_000_000)
# What `Record.unused` says of a message that a browser exported with those of the room.
NOT_OF_THE_SOCKET = "Messages of another socket"


@dataclass(frozen=True, slots=True)
class Record:
    """`item` has no time of its own yet. `time` is when it was sent, epoch seconds, 0 when it does not say.

    `unused` says what of it was not used, as the label of a count; "" when all was.
    """

    item: SourceItem
    time: float = 0.0
    unused: str = ""

    @property
    def is_damaged(self) -> bool:
        return isinstance(self.item, FrameReceived | MessagesReceived) and bool(self.item.damage)


def frame_record(data: bytes, frame: Frame) -> Record:
    return Record(FrameReceived(data, 0.0, frame), frame_time(frame))


def message_record(data: bytes, dialect: Dialect, message: ServiceMessage, time: float) -> Record:
    return Record(MessagesReceived(data, 0.0, dialect, (message,)), time)


def unreadable(data: bytes, damage: str) -> Record:
    """What cannot be read: `damage` says why, and where it stands."""
    return Record(FrameReceived(data, 0.0, None, damage))


def message_times(payload: bytes) -> tuple[int, int]:
    """`msg_id` and `create_time` (epoch ms) of a message's common header, 0 where it has none.

    Nearly every message has the header as field 1, though not always first. It is scanned rather than parsed because
    these two numbers are good even where a text beside them is not.
    """
    msg_id = created = 0
    try:
        for item in scan(payload):
            if item.number == 1 and item.wire_type == WireType.BYTES and isinstance(item.value, bytes):
                for inner in scan(item.value):
                    if inner.wire_type == WireType.VARINT and isinstance(inner.value, int):
                        if inner.number == 2:
                            msg_id = inner.value
                        elif inner.number == 4 and inner.value in PLAUSIBLE_MS:
                            created = inner.value
                break
    except PayloadDamaged:
        pass
    return (msg_id if msg_id < 1 << 63 else 0), created


def frame_time(frame: Frame) -> float:
    """When a frame was sent, epoch seconds: its newest message that is not history, else the server's clock, else 0."""
    fresh = [message for message in frame.messages if not message.is_history] or frame.messages
    newest = max((message_times(message.payload)[1] for message in fresh), default=0)
    return (newest or (frame.server_now_ms if frame.server_now_ms in PLAUSIBLE_MS else 0)) / 1000
