"""Reading capture files and payload lists, piece by piece: either may be longer than memory.

A capture file is a run of `u32 little-endian length, WebcastPushFrame bytes`, the form public capture sets use. A
payload list has a JSON object a line with `method` and `payload_b64`, and if known `msg_id` (text) and `is_history`.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from tiktok_tui.sources.errors import NotACapture, quoted
from tiktok_tui.sources.loose_json import inside, parse_object, whole, words
from tiktok_tui.wire.errors import FrameDamaged, PayloadDamaged
from tiktok_tui.wire.fields import WireType, scan
from tiktok_tui.wire.frame import Frame, RawMessage, unpack_frame

# Real frames have at most some 100 kB. A length above this is no length.
MAX_FRAME = 8 * 1024 * 1024
MAX_LINE = 16 * 1024 * 1024
# How many records of a file are tried to tell its kind.
_HEAD = 5
# How many are looked through for the time at which the file begins.
_HEAD_FOR_TIME = 200
# 2015 to 2100. Some messages hold a number that is no time.
_PLAUSIBLE_MS = range(1_420_000_000_000, 4_102_000_000_000)


@dataclass(frozen=True, slots=True)
class Record:
    """A frame of a file. `frame` is None when it cannot be read; `damage` then says why, and where it stands."""

    data: bytes
    frame: Frame | None
    damage: str = ""


RecordReader = Callable[[BinaryIO], Iterator[Record]]


def recognise(path: Path) -> RecordReader:
    """The reader for a file, by what stands in it.

    Raises NotACapture when it is neither kind, or cannot be read at all.
    """
    name = quoted(path.name)
    advice = (
        "Give a capture file (length-prefixed push frames) or a payload list (JSON lines with method and payload_b64)."
    )
    try:
        if path.is_dir():
            raise NotACapture(f"{name} is a folder.", advice)
        if not path.is_file():
            raise NotACapture(f"There is no file {name}.", "Check the path.")
        with path.open("rb") as file:
            for reader in (read_frames, read_payload_lines):
                file.seek(0)
                if any(record.frame is not None for record in islice(reader(file), _HEAD)):
                    return reader
            empty = not path.stat().st_size
    except OSError as error:
        raise NotACapture(
            f"{name} cannot be read: {(error.strerror or 'unknown reason').lower()}.", "Check it."
        ) from None
    raise NotACapture(f"{name} is empty." if empty else f"{name} is neither a capture file nor a payload list.", advice)


def read_frames(file: BinaryIO) -> Iterator[Record]:
    """The frames of a capture file. One that cannot be unpacked is a damaged record; after a length that cannot be true
    nothing can be found any more, so the last record says what was not read.
    """
    offset = 0
    while prefix := file.read(4):
        length = int.from_bytes(prefix, "little")
        if len(prefix) < 4:
            yield Record(prefix, None, f"byte {offset}: the file breaks off inside a length")
            return
        if not 0 < length <= MAX_FRAME:
            yield Record(prefix, None, f"byte {offset}: a frame of {length} bytes cannot be; the rest is not read")
            return
        data = file.read(length)
        if len(data) < length:
            yield Record(data, None, f"byte {offset}: a frame of {length} bytes is announced, {len(data)} are left")
            return
        try:
            frame = unpack_frame(data)
            # Any few bytes can pass for an empty frame: without a type it was none.
            yield Record(data, frame) if frame.payload_type else Record(data, None, f"byte {offset}: not a push frame")
        except FrameDamaged as damage:
            yield Record(data, None, f"byte {offset}: {damage}")
        offset += 4 + length


def read_payload_lines(file: BinaryIO) -> Iterator[Record]:
    """The lines of a payload list, each as a frame of one message that has no bytes of its own."""
    number = 0
    while line := file.readline(MAX_LINE):
        number += 1
        if len(line) == MAX_LINE and not line.endswith(b"\n"):
            while (rest := file.readline(MAX_LINE)) and not rest.endswith(b"\n"):
                pass
            yield Record(b"", None, f"line {number}: longer than {MAX_LINE // 1024 // 1024} MB")
        elif line.strip():
            yield _read_payload_line(line.removeprefix(b"\xef\xbb\xbf"), number)


def _read_payload_line(line: bytes, number: int) -> Record:
    entry = parse_object(line)
    if entry is None:
        return Record(b"", None, f"line {number}: not a JSON object")
    method, encoded = words(entry.get("method")), inside(entry, "payload_b64")
    if not method or not isinstance(encoded, str):
        return Record(b"", None, f"line {number}: no method or no payload_b64")
    try:
        payload = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        return Record(b"", None, f"line {number}: payload_b64 is not base64")
    msg_id = whole(entry.get("msg_id")) or message_times(payload)[0]
    message = RawMessage(method, payload, msg_id, entry.get("is_history") is True)
    return Record(b"", Frame("msg", messages=(message,), size=len(payload), unpacked_size=len(payload)))


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
                        elif inner.number == 4 and inner.value in _PLAUSIBLE_MS:
                            created = inner.value
                break
    except PayloadDamaged:
        pass
    return (msg_id if msg_id < 1 << 63 else 0), created


def frame_time(frame: Frame) -> float:
    """When a frame was sent, epoch seconds: its newest message that is not history, else the server's clock, else 0."""
    fresh = [message for message in frame.messages if not message.is_history] or frame.messages
    newest = max((message_times(message.payload)[1] for message in fresh), default=0)
    return (newest or (frame.server_now_ms if frame.server_now_ms in _PLAUSIBLE_MS else 0)) / 1000


def first_time(path: Path, read: RecordReader) -> float:
    """When the first frame that knows its time was sent, epoch seconds, 0 when none near the start does."""
    with path.open("rb") as file:
        times = (frame_time(record.frame) for record in islice(read(file), _HEAD_FOR_TIME) if record.frame)
        return next(filter(None, times), 0.0)
