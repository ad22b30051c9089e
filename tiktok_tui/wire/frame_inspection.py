"""A frame as the inspector shows it: everything its head says, and what stands in it. Never raises.

Apart from `frame.unpack_frame`, which reads only what the connection and the events need. Source for the names:
proto/transport.proto. The parameters of a socket's address, which open the room without a login, are left out.
"""

from __future__ import annotations

from dataclasses import dataclass

from google.protobuf.message import DecodeError

from tiktok_tui.wire.errors import FrameDamaged
from tiktok_tui.wire.frame import GZIP_MAGIC, gunzip
from tiktok_tui.wire.methods import printable_method
from tiktok_tui.wire.schema.upb import transport_pb2

# Real frames have two headers and at most some hundred messages.
MAX_HEADERS = 20
MAX_MESSAGES = 500


@dataclass(frozen=True, slots=True)
class FrameMessage:
    """One message of a frame. `method` is safe to show."""

    method: str
    size: int
    msg_id: int
    is_history: bool


@dataclass(frozen=True, slots=True)
class FrameFacts:
    """What a frame says. `size` is in bytes on the wire, `unpacked_size` that of the body after gunzip, 0 without one.

    `server_now_ms` is the server's clock in epoch milliseconds, 0 when it does not say. `messages` are the first of
    `message_count`. `damage` says where reading it ended, "" when it was read whole.
    """

    size: int
    payload_type: str = ""
    payload_encoding: str = ""
    seq_id: int = 0
    log_id: int = 0
    service: int = 0
    method: int = 0
    headers: tuple[tuple[str, str], ...] = ()
    packed_size: int = 0
    unpacked_size: int = 0
    is_compressed: bool = False
    need_ack: bool = False
    is_first: bool = False
    cursor: str = ""
    internal_ext: str = ""
    server_now_ms: int = 0
    fetch_interval: int = 0
    heartbeat_ms: int = 0
    messages: tuple[FrameMessage, ...] = ()
    message_count: int = 0
    damage: str = ""


def frame_facts(data: bytes) -> FrameFacts:
    """Read one binary WebSocket message for the inspector."""
    try:
        push = transport_pb2.PushFrame.FromString(data)
    except DecodeError:
        return FrameFacts(len(data), damage="the frame breaks the protobuf encoding")
    body, damage, result = push.payload, "", transport_pb2.FetchResult()
    is_compressed = body.startswith(GZIP_MAGIC)
    try:
        body = gunzip(body) if is_compressed else body
        if push.payload_type == "msg":
            result = transport_pb2.FetchResult.FromString(body)
    except FrameDamaged as error:
        body, damage = b"", str(error)
    except DecodeError:
        damage = "the messages inside the frame break the protobuf encoding"
    return FrameFacts(
        size=len(data),
        payload_type=push.payload_type,
        payload_encoding=push.payload_encoding,
        seq_id=push.seq_id,
        log_id=push.log_id,
        service=push.service,
        method=push.method,
        headers=tuple((header.key, header.value) for header in push.headers[:MAX_HEADERS]),
        packed_size=len(push.payload),
        unpacked_size=len(body),
        is_compressed=is_compressed,
        need_ack=result.need_ack,
        is_first=result.is_first,
        cursor=result.cursor,
        internal_ext=result.internal_ext,
        server_now_ms=result.now,
        fetch_interval=result.fetch_interval,
        heartbeat_ms=result.heartbeat_duration,
        messages=tuple(
            FrameMessage(printable_method(message.method), len(message.payload), message.msg_id, message.is_history)
            for message in result.messages[:MAX_MESSAGES]
        ),
        message_count=len(result.messages),
        damage=damage,
    )
