"""Captures, read record by record: any may be longer than memory, and some come through a pipe.

A capture file is one push frame after another, each behind its length (u32, little-endian), as in public sets. What
is made of lines is described in `capture_lines`. Either may be gzipped.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import islice
from pathlib import Path

from tiktok_tui.core.source_items import FrameReceived, MessagesReceived
from tiktok_tui.sources.capture.byte_stream import PIECE, ByteStream, NextPiece
from tiktok_tui.sources.capture.ndjson import read_lines
from tiktok_tui.sources.capture.record import Record, frame_record, unreadable
from tiktok_tui.sources.errors import NotACapture, quoted
from tiktok_tui.wire.errors import FrameDamaged
from tiktok_tui.wire.frame import unpack_frame
from tiktok_tui.wire.methods import find_method

# Real frames have at most some 100 kB. A length above this is no length.
MAX_FRAME = 8 * 1024 * 1024
# How many records are tried to tell whether this is a capture at all.
HEAD = 8
# How many are looked through for the time at which a file begins.
_HEAD_FOR_TIME = 200
WHAT_CAPTURES_ARE = (
    "Give a capture file (length-prefixed push frames), a payload list (JSON lines with method and payload_b64), "
    "or lines of tiktok-tui --json."
)


def check_capture(path: Path) -> None:
    """Raises NotACapture for a file that is none, or cannot be read at all."""
    name = quoted(path.name)
    try:
        if path.is_dir():
            raise NotACapture(f"{name} is a folder.", WHAT_CAPTURES_ARE)
        if not path.is_file():
            raise NotACapture(f"There is no file {name}.", "Check the path.")
        with open_records(path) as records:
            if any(is_of_a_room(record) for record in islice(records, HEAD)):
                return
        is_empty = not path.stat().st_size
    except OSError as error:
        raise NotACapture(
            f"{name} cannot be read: {(error.strerror or 'unknown reason').lower()}.", "Check it."
        ) from None
    raise not_a_capture(name, is_empty=is_empty)


def not_a_capture(name: str, *, is_empty: bool) -> NotACapture:
    what = "is empty" if is_empty else "is neither a capture file nor a list of payloads or events"
    return NotACapture(f"{name} {what}.", WHAT_CAPTURES_ARE)


@contextmanager
def open_records(path: Path) -> Iterator[Iterator[Record]]:
    with path.open("rb") as file:
        yield read_records(partial(file.read, PIECE))


def read_records(next_piece: NextPiece) -> Iterator[Record]:
    """The records in bytes of either kind. The last one says so when the bytes end before their time."""
    stream = ByteStream(next_piece)
    # The highest byte of a frame's length is 0. Text has no such byte.
    is_frames = stream.peek(4)[3:] == b"\0"
    yield from read_frames(stream) if is_frames else read_lines(stream)
    if stream.damage:
        yield unreadable(b"", f"the end: {stream.damage}")


def read_frames(stream: ByteStream) -> Iterator[Record]:
    """The frames of a capture file. One that cannot be unpacked is a damaged record; after a length that cannot be true
    nothing can be found any more, so the last record says what was not read.
    """
    offset = 0
    while prefix := stream.read(4):
        length = int.from_bytes(prefix, "little")
        if len(prefix) < 4:
            yield unreadable(prefix, f"byte {offset}: the file breaks off inside a length")
            return
        if not 0 < length <= MAX_FRAME:
            yield unreadable(prefix, f"byte {offset}: a frame of {length} bytes cannot be; the rest is not read")
            return
        data = stream.read(length)
        if len(data) < length:
            yield unreadable(data, f"byte {offset}: a frame of {length} bytes is announced, {len(data)} are left")
            return
        yield _read_frame(data, offset)
        offset += 4 + length


def _read_frame(data: bytes, offset: int) -> Record:
    try:
        frame = unpack_frame(data)
    except FrameDamaged as damage:
        return unreadable(data, f"byte {offset}: {damage}")
    # Any few bytes can pass for an empty frame: without a type it was none.
    return frame_record(data, frame) if frame.payload_type else unreadable(data, f"byte {offset}: not a push frame")


def first_time(path: Path) -> float:
    """When the first record that knows its time was sent, epoch seconds, 0 when none near the start does."""
    with open_records(path) as records:
        return next(filter(None, (record.time for record in islice(records, _HEAD_FOR_TIME))), 0.0)


def is_of_a_room(record: Record) -> bool:
    """Whether a record shows that this is a capture. Lines of any log may have a type: it has to be a known one."""
    item = record.item
    if not isinstance(item, MessagesReceived):
        return not record.is_damaged
    from tiktok_tui.events.dialects.tiktools import find_kind

    return any(find_kind(message.name) or find_method(message.name) for message in item.messages)


def serves_only_the_connection(record: Record) -> bool:
    """Heartbeats and acks, which say nothing of the room."""
    item = record.item
    return isinstance(item, FrameReceived) and item.frame is not None and item.frame.payload_type != "msg"
