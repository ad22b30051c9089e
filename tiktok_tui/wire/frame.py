"""Frames: what one binary WebSocket message holds, and the frames a client answers with.

Source for the shapes: proto/transport.proto.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass

from google.protobuf.message import DecodeError

from tiktok_tui.core.frame import Frame, RawMessage
from tiktok_tui.wire.errors import FrameDamaged
from tiktok_tui.wire.schema.upb import transport_pb2

GZIP_MAGIC = b"\x1f\x8b"
# Real frames unpack to at most a few hundred kB. A bomb of a few kB can claim gigabytes.
MAX_UNPACKED = 16 * 1024 * 1024
# TikTok sends one gzip member a body. Each of many costs a copy of what is behind it.
MAX_GZIP_MEMBERS = 64
# A real frame has at most some hundred. Of empty ones, 16 MB would hold millions.
MAX_MESSAGES = 10_000


@dataclass(frozen=True, slots=True)
class SignedAddress:
    """What a sign server's answer says about the socket to open, with the messages that come before it opens."""

    push_server: str
    route_params: dict[str, str]
    first_frame: Frame
    heartbeat_ms: int


def gunzip(data: bytes, limit: int = MAX_UNPACKED) -> bytes:
    """Unpack all gzip members of `data`, at most `limit` bytes.

    Raises FrameDamaged for data that is not gzip, is cut short, fails a checksum, goes on behind its last member, has
    more than MAX_GZIP_MEMBERS, or unpacks to more than `limit`.
    """
    body = bytearray()
    for _ in range(MAX_GZIP_MEMBERS):
        unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
        try:
            # One byte more than allowed: the next member may be empty.
            body += unpacker.decompress(data, limit + 1 - len(body))
        except zlib.error as error:
            raise FrameDamaged(f"gzip: {error}") from None
        if len(body) > limit:
            raise FrameDamaged(f"gzip: unpacks to more than {limit} bytes")
        if not unpacker.eof:
            raise FrameDamaged("gzip: cut short")
        data = unpacker.unused_data
        if not data:
            return bytes(body)
    raise FrameDamaged(f"gzip: more than {MAX_GZIP_MEMBERS} members")


def unpack_frame(data: bytes) -> Frame:
    """Read one binary WebSocket message.

    Frames whose payload type is not "msg" (heartbeats, acks, the answer to entering) come back without messages.
    Raises FrameDamaged when there is no way to reach the messages.
    """
    try:
        push = transport_pb2.PushFrame.FromString(data)
    except DecodeError:
        raise FrameDamaged("the frame breaks the protobuf encoding") from None
    if push.payload_type != "msg":
        return Frame(push.payload_type, push.log_id, size=len(data))
    body = push.payload
    # The header may say gzip or nothing at all; the first two bytes never lie: no body starts with them.
    compressed = body.startswith(GZIP_MAGIC)
    if compressed:
        body = gunzip(body)
    elif any(header.key == "compress_type" and header.value == "gzip" for header in push.headers):
        raise FrameDamaged("the frame says gzip and is not")
    return _read_body(body, push.log_id, len(data), compressed)


def _read_body(body: bytes, log_id: int, size: int, compressed: bool) -> Frame:
    result = _parse_result(body)
    return _frame_of(result, log_id=log_id, size=size, unpacked_size=len(body), compressed=compressed)


def _parse_result(body: bytes) -> transport_pb2.FetchResult:
    try:
        result = transport_pb2.FetchResult.FromString(body)
    except DecodeError:
        raise FrameDamaged("the messages inside the frame break the protobuf encoding") from None
    if len(result.messages) > MAX_MESSAGES:
        raise FrameDamaged(f"the frame claims {len(result.messages)} messages, more than {MAX_MESSAGES}")
    return result


def _frame_of(
    result: transport_pb2.FetchResult, *, log_id: int, size: int, unpacked_size: int, compressed: bool
) -> Frame:
    return Frame(
        payload_type="msg",
        log_id=log_id,
        messages=tuple(RawMessage(m.method, m.payload, m.msg_id, m.is_history) for m in result.messages),
        cursor=result.cursor,
        internal_ext=result.internal_ext,
        need_ack=result.need_ack,
        server_now_ms=result.now,
        size=size,
        unpacked_size=unpacked_size,
        compressed=compressed,
    )


def pack_frame(frame: Frame) -> bytes:
    """The push frame that a frame with messages would have come in, for those that came without one. Not compressed."""
    messages = [
        transport_pb2.Envelope(
            method=message.method.encode("utf-8", "replace").decode(),
            payload=message.payload,
            msg_id=message.msg_id,
            is_history=message.is_history,
        )
        for message in frame.messages
    ]
    result = transport_pb2.FetchResult(
        messages=messages,
        cursor=frame.cursor,
        internal_ext=frame.internal_ext,
        need_ack=frame.need_ack,
        now=frame.server_now_ms,
    )
    return transport_pb2.PushFrame(
        payload_type="msg", payload_encoding="pb", log_id=frame.log_id, payload=result.SerializeToString()
    ).SerializeToString()


def unpack_signed_address(data: bytes) -> SignedAddress:
    """Read a sign server's answer: a bare FetchResult, gzipped by some.

    Raises FrameDamaged when it is neither.
    """
    compressed = data.startswith(GZIP_MAGIC)
    body = gunzip(data) if compressed else data
    result = _parse_result(body)
    first = _frame_of(result, log_id=0, size=len(data), unpacked_size=len(body), compressed=compressed)
    return SignedAddress(result.push_server, dict(result.route_params), first, result.heartbeat_duration)


def ack_frame(frame: Frame) -> bytes:
    """The answer to a frame with `need_ack`. The payload is the frame's internal_ext, "-" when it has none."""
    return transport_pb2.PushFrame(
        payload_type="ack", payload_encoding="pb", log_id=frame.log_id, payload=(frame.internal_ext or "-").encode()
    ).SerializeToString()


def enter_room_frame(room_id: int, enter_unique_id: int, cursor: str = "") -> bytes:
    """The first frame a client sends."""
    entry = transport_pb2.EnterRoom(
        room_id=room_id,
        live_id=12,
        identity="audience",
        cursor=cursor,
        enter_unique_id=enter_unique_id,
        filter_welcome_msg="0",
    )
    return transport_pb2.PushFrame(
        payload_type="im_enter_room", payload_encoding="pb", payload=entry.SerializeToString()
    ).SerializeToString()


def heartbeat_frame(room_id: int, sequence: int) -> bytes:
    """Keep-alive number `sequence`, counted from 1."""
    beat = transport_pb2.Heartbeat(room_id=room_id, send_packet_seq_id=sequence)
    return transport_pb2.PushFrame(
        payload_type="hb", payload_encoding="pb", payload=beat.SerializeToString()
    ).SerializeToString()
