"""Captures made of text: JSON objects in any layout, and frames in base64 or hex. All may stand in one file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tiktok_tui.core.json_access import as_int, as_str
from tiktok_tui.core.source_items import RoomFacts
from tiktok_tui.events.common.text import safe_name
from tiktok_tui.sources.capture.byte_stream import ByteStream
from tiktok_tui.sources.capture.entries import Entry, bytes_of_text, frame_of_text, read_entry, time_of_prefix
from tiktok_tui.sources.capture.forms import CaptureForm, is_har
from tiktok_tui.sources.capture.json_reader import JsonObject, JsonReader, OtherText
from tiktok_tui.sources.capture.record import Record, frame_record, unreadable
from tiktok_tui.sources.hosted.json import is_deep

# The largest line, object or word in characters. Real frames have at most some 100 kB.
MAX_LINE = 16 * 1024 * 1024
# What is said of a line without an object.
NOT_JSON = "not a JSON object"
# What every one of our own lines has in its data.
_OWN_KEYS = {"type", "method", "msgId", "timestamp", "size"}
_BETWEEN_WORDS = re.compile(r'[\s,;"\'\[\]]+')
_CLOSING = re.compile(r"[\s}\],]*")


def read_lines(stream: ByteStream, form: CaptureForm | None = None) -> Iterator[Record]:
    """The records of all objects. What is none is a damaged record with its line."""
    reader = JsonReader(stream, MAX_LINE)
    room = RoomFacts()
    is_browser_export = form is CaptureForm.HAR or is_har(reader.head(200))
    for value in reader.members("_webSocketMessages") if is_browser_export else reader.values():
        if isinstance(value, OtherText):
            yield from _read_other(value)
        elif form is CaptureForm.TEXT_FRAMES:
            yield from _read_other(OtherText(value.text, value.place))
        elif is_deep(value.value):
            yield unreadable(b"", f"{value.place}: not a JSON object, or one nested too deep")
        else:
            named = _room_named_by(value.value)
            if named.room_id and named != room:
                room = named
                if value.value.get("event") != "roomInfo":  # whose record tells more of the room
                    yield Record(room)
            yield from _read_object(value, form)


def _room_named_by(line: Mapping[str, object]) -> RoomFacts:
    """The room that one of our own lines names beside its event; empty for other objects.

    Other programs' objects may be flat: their `uniqueId` is then the viewer's.
    """
    data = line.get("data")
    if not isinstance(data, dict) or not data.keys() >= _OWN_KEYS:
        return RoomFacts()
    return RoomFacts(room_id=as_int(line.get("roomId")), streamer=safe_name(as_str(line.get("uniqueId"))))


def _read_object(found: JsonObject, form: CaptureForm | None) -> Iterator[Record]:
    yield from read_entry(Entry(found.value, found.text, found.place, time_of_prefix(found.prefix), form, found.prefix))


def _read_other(found: OtherText) -> Iterator[Record]:
    if found.problem:
        yield unreadable(found.text.encode("utf-8", "replace"), f"{found.place}: {found.problem}")
        return
    if _CLOSING.fullmatch(found.text):
        return  # the end of an object that is told of already
    frames = 0
    time = time_of_prefix(found.text)
    for word in _hex_words(found.text):
        if (frame := frame_of_text(word)) is not None:
            frames += 1
            record = frame_record(bytes_of_text(word) or b"", frame)
            yield record if record.time else Record(record.item, time)
    if not frames:
        text = found.text.encode("utf-8", "surrogateescape")
        end = ", it breaks off" if found.breaks_off else ""
        yield unreadable(text, f"{found.place}: {NOT_JSON}{end}")


def _hex_words(line: str) -> list[str]:
    """The words of a line; pairs of hex digits with spaces between them are one."""
    if re.fullmatch(r"\s*(?:[0-9a-fA-F]{2}[ :]){7,}[0-9a-fA-F]{2}\s*", line):
        return [line.strip()]
    return [word for word in _BETWEEN_WORDS.split(line) if len(word) >= 16]
