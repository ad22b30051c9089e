"""Payloads and frames as a bad line, a bug or bad will leaves them."""

from __future__ import annotations

import functools
import gzip
import zlib
from collections.abc import Callable, Iterable, Iterator

from tiktok_tui.simulator import messages
from tiktok_tui.simulator.room import Happening, SimulatedRoom, TimedFrame
from tiktok_tui.wire.schema.upb import transport_pb2
from tiktok_tui.wire.schema.upb.transport_pb2 import Envelope

BOMB_MEGABYTES = 128
# One frame in so many is broken.
BROKEN_EVERY = 7


def damaged_payloads(room: SimulatedRoom) -> Happening:
    """Messages whose frame is sound and whose payload is not."""
    while True:
        for damage in (_bad_text, _cut_short, _empty, _flipped, _nonsense, _wrong_method):
            yield room.pace(0.8, 6)
            yield damage(room)


def _chat(room: SimulatedRoom, text: str) -> Envelope:
    return messages.chat(room, room.cast.anyone(), text)


def _bad_text(room: SimulatedRoom) -> Envelope:
    """Bytes that are not UTF-8 in the comment, the rest sound."""
    envelope = _chat(room, "this comment has #### bytes in it")
    envelope.payload = envelope.payload.replace(b"####", b"\xff\xfe\xc3\x28")
    return envelope


def _cut_short(room: SimulatedRoom) -> Envelope:
    envelope = _chat(room, "the end of this comment never arrived")
    envelope.payload = envelope.payload[: room.dice.randrange(20, len(envelope.payload) - 5)]
    return envelope


def _empty(room: SimulatedRoom) -> Envelope:
    return Envelope(method="WebcastChatMessage", msg_id=room.next_msg_id())


def _flipped(room: SimulatedRoom) -> Envelope:
    envelope = _chat(room, "one bit of this is wrong")
    envelope.payload = _flip(room, envelope.payload)
    return envelope


def _nonsense(room: SimulatedRoom) -> Envelope:
    return Envelope(method="WebcastGiftMessage", payload=room.dice.randbytes(60), msg_id=room.next_msg_id())


def _wrong_method(room: SimulatedRoom) -> Envelope:
    """The payload of one method under the name of another, and an unknown one that holds no protobuf at all."""
    envelope = _chat(room, "I am not a like")
    if room.dice.random() < 0.5:
        envelope.method = "WebcastLikeMessage"
    else:
        envelope.method, envelope.payload = "WebcastScrambledMessage", room.dice.randbytes(40)
    return envelope


def _flip(room: SimulatedRoom, data: bytes) -> bytes:
    place = room.dice.randrange(len(data))
    return data[:place] + bytes((data[place] ^ 1 << room.dice.randrange(8),)) + data[place + 1 :]


def with_broken_frames(room: SimulatedRoom, frames: Iterable[TimedFrame]) -> Iterator[TimedFrame]:
    """The frames, and between them some that no reader can unpack."""
    kinds = 6
    broken = 0
    for number, frame in enumerate(frames):
        yield frame
        if number % BROKEN_EVERY == BROKEN_EVERY - 1:
            yield TimedFrame(frame.at, (), _broken(room, frame, broken % kinds))
            broken += 1


def _broken(room: SimulatedRoom, frame: TimedFrame, kind: int) -> bytes:
    whole = push_frame(frame.envelopes, _packed)
    if kind == 0:
        return whole[: room.dice.randrange(4, len(whole))]
    if kind == 1:
        return _flip(room, whole)
    if kind == 2:
        return push_frame(frame.envelopes, lambda body: body)
    if kind == 3:
        return push_frame(frame.envelopes, lambda body: _packed(body)[:-12])
    if kind == 4:
        return push_frame((), lambda _: _gzip_bomb())
    return room.dice.randbytes(200)


def push_frame(envelopes: Iterable[Envelope], pack: Callable[[bytes], bytes]) -> bytes:
    """A frame that says gzip, whatever `pack` makes of its body."""
    body = transport_pb2.FetchResult(messages=envelopes).SerializeToString()
    return transport_pb2.PushFrame(
        headers=[transport_pb2.PushFrame.Header(key="compress_type", value="gzip")],
        payload_encoding="pb",
        payload_type="msg",
        payload=pack(body),
    ).SerializeToString()


def _packed(body: bytes) -> bytes:
    return gzip.compress(body, mtime=0)


@functools.cache
def _gzip_bomb() -> bytes:
    """A sound gzip member of about 130 kB that unpacks to 128 MB of zeros.

    Built out of one packed megabyte, repeated: a full flush makes a block that stands for itself.
    """
    megabyte = bytes(1 << 20)
    packer = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    block = packer.compress(megabyte) + packer.flush(zlib.Z_FULL_FLUSH)
    last = packer.flush(zlib.Z_FINISH)
    checksum = 0
    for _ in range(BOMB_MEGABYTES):
        checksum = zlib.crc32(megabyte, checksum)
    size = BOMB_MEGABYTES << 20
    head = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"
    return head + block * BOMB_MEGABYTES + last + checksum.to_bytes(4, "little") + size.to_bytes(4, "little")
