"""Captures, read record by record: any may be longer than memory, and some come through a pipe.

A capture file is one push frame after another, each behind its length (u32, little-endian), as in public sets, or a
single frame. What is made of text is described in `capture_lines`. Each may be compressed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import islice
from pathlib import Path

from tiktok_tui.core.source_items import FrameReceived, MessagesReceived
from tiktok_tui.sources.capture.byte_stream import PIECE, ByteStream, NextPiece
from tiktok_tui.sources.capture.forms import CaptureForm, guess_file_type
from tiktok_tui.sources.capture.record import NOT_OF_THE_SOCKET, Record, frame_record, unreadable
from tiktok_tui.sources.capture.text_file import NOT_JSON, read_lines
from tiktok_tui.sources.errors import NotACapture, quoted
from tiktok_tui.sources.item_size import memory_size
from tiktok_tui.wire.errors import FrameDamaged
from tiktok_tui.wire.frame import unpack_frame
from tiktok_tui.wire.methods import find_method

# Real frames have at most some 100 kB. A length above this is no length.
MAX_FRAME = 8 * 1024 * 1024
# How many records, and bytes of them, are tried to tell whether this is a capture at all: a log may begin with the
# words of a whole start-up.
HEAD = 1000
HEAD_BYTES = 4 * 1024 * 1024
# How many are looked through for the time at which a file begins.
_HEAD_FOR_TIME = 200
_HEAD_BYTES = 512
# What the last record begins with where the bytes end before their time.
_AT_THE_END = "the end: "
WHAT_CAPTURES_ARE = (
    "Give a capture file (length-prefixed push frames), a payload list (JSON lines with method and payload_b64), "
    "or lines of tiktok-tui --json or of another client; “tiktok-tui replay --help” lists the forms."
)


def check_capture(path: Path, form: CaptureForm | None = None) -> None:
    """Raises NotACapture for a file that is none, or cannot be read at all."""
    name = quoted(path.name)
    try:
        if path.is_dir():
            raise NotACapture(f"{name} is a folder.", WHAT_CAPTURES_ARE)
        if not path.is_file():
            raise NotACapture(f"There is no file {name}.", "Check the path.")
        with open_records(path, form) as records:
            head = RecordHead()
            if any(map(is_of_a_room, head.take(records))):
                return
        is_empty = not path.stat().st_size
        with path.open("rb") as file:
            seems = guess_file_type(file.read(_HEAD_BYTES))
    except OSError as error:
        raise NotACapture(
            f"{name} cannot be read: {(error.strerror or 'unknown reason').lower()}.", "Check it."
        ) from None
    raise not_a_capture(name, head.records, is_empty=is_empty, seems=seems, form=form)


class RecordHead:
    """The first records of what may be a capture."""

    def __init__(self) -> None:
        self.records: list[Record] = []
        self._bytes = 0

    @property
    def is_full(self) -> bool:
        return len(self.records) >= HEAD or self._bytes >= HEAD_BYTES

    def add(self, record: Record) -> None:
        self.records.append(record)
        self._bytes += memory_size(record.item)

    def take(self, records: Iterator[Record]) -> Iterator[Record]:
        """Hands on records until the head is full."""
        while not self.is_full and (record := next(records, None)) is not None:
            self.add(record)
            yield record


def not_a_capture(
    name: str, head: Sequence[Record], *, is_empty: bool, seems: str = "", form: CaptureForm | None = None
) -> NotACapture:
    """The refusal of a file whose first records are `head`.

    `seems` is what its first bytes look like, `form` what it is said to be.
    """
    if is_empty:
        return NotACapture(f"{name} is empty.", WHAT_CAPTURES_ARE)
    what = f"{name} is neither a capture file nor a list of payloads or events"
    if form is not None:
        what = f"{name} does not fit the form “{form.value}”"
    impression = f"it seems to be {seems}" if seems else _impression_of(head)
    return NotACapture(f"{what}: {impression}." if impression else f"{what}.", WHAT_CAPTURES_ARE)


def _impression_of(head: Sequence[Record]) -> str:
    """What records of which none fits a form seem to be, and what is wrong with them; "" when they say nothing."""
    for record in head:
        item = record.item
        if isinstance(item, MessagesReceived) and item.messages:
            return f"it seems to be lines of events, but none is called “{quoted(item.messages[0].name)}”"
        if isinstance(item, FrameReceived) and ", which “" in item.damage:
            return f"it seems to be lines of events, but {item.damage}"
        if isinstance(item, FrameReceived) and item.data.startswith(b"{"):
            return f"it seems to be JSON, but {item.damage}"
        if isinstance(item, FrameReceived) and item.damage.startswith(_AT_THE_END):
            return item.damage.removeprefix(_AT_THE_END)
    if all(isinstance(record.item, FrameReceived) and NOT_JSON in record.item.damage for record in head):
        return "it seems to be text without JSON objects or frames"
    return ""


@contextmanager
def open_records(path: Path, form: CaptureForm | None = None) -> Iterator[Iterator[Record]]:
    with path.open("rb") as file:
        yield read_records(partial(file.read, PIECE), form)


def read_records(next_piece: NextPiece, form: CaptureForm | None = None) -> Iterator[Record]:
    """The records in bytes of any form, or of that one. The last says so when the bytes end before their time."""
    stream = ByteStream(next_piece)
    stream.peek(4)
    head = stream.buffered(_HEAD_BYTES)
    # The highest byte of a frame's length is 0. Text has no such byte.
    is_frames = head[3:4] == b"\0" and int.from_bytes(head[:4], "little") <= MAX_FRAME
    if form is CaptureForm.FRAME or (form is None and _is_binary(head) and not _starts_with_frame(stream)):
        yield from _read_single_frame(stream)
    elif form is CaptureForm.FRAMES or (form is None and is_frames):
        yield from read_frames(stream)
    else:
        yield from read_lines(stream, form)
    if stream.damage:
        yield unreadable(b"", f"{_AT_THE_END}{stream.damage}")


def _is_binary(head: bytes) -> bool:
    return any(byte < 9 or 13 < byte < 27 for byte in head)


def _starts_with_frame(stream: ByteStream) -> bool:
    """Whether a length stands first and a push frame behind it."""
    length = int.from_bytes(stream.peek(4), "little")
    if not 0 < length <= MAX_FRAME:
        return False
    return not _read_frame(stream.peek(4 + length)[4:], 0).is_damaged


def _read_single_frame(stream: ByteStream) -> Iterator[Record]:
    """One push frame that is the whole file, or frames behind their lengths of which the first is damaged."""
    data = stream.peek(MAX_FRAME)
    record = _read_frame(data, 0)
    if record.is_damaged and data[3:4] == b"\0":
        yield from read_frames(stream)
    else:
        stream.read(len(data))
        yield record


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


def first_time(path: Path, form: CaptureForm | None = None) -> float:
    """When the first record that knows its time was sent, epoch seconds, 0 when none near the start does."""
    with open_records(path, form) as records:
        return next(filter(None, (record.time for record in islice(records, _HEAD_FOR_TIME))), 0.0)


def is_of_a_room(record: Record) -> bool:
    """Whether a record shows that this is a capture. Lines of any log may have a type: it has to be a known one."""
    item = record.item
    if not isinstance(item, MessagesReceived):
        return not record.is_damaged and record.unused != NOT_OF_THE_SOCKET
    from tiktok_tui.events.dialects.tiktools import find_kind

    return any(find_kind(message.name) or find_method(message.name) for message in item.messages)


def serves_only_the_connection(record: Record) -> bool:
    """Heartbeats and acks, which say nothing of the room."""
    item = record.item
    return isinstance(item, FrameReceived) and item.frame is not None and item.frame.payload_type != "msg"
