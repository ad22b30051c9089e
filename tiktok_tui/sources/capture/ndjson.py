"""Captures made of lines, a JSON object each. Lines of all kinds may stand in one file.

A payload list has `method` and `payload_b64`, and if known `msg_id` (text) and `is_history`. Event lines are those of
our own --json, of tik.tools (`event`, `data`) and of tiktok-live-events (`type`, `data`); where one of ours has the
payload with it (`--raw`), that is what is read.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from tiktok_tui.core.frame import Frame, RawMessage
from tiktok_tui.core.json_access import as_int, as_str, get_path
from tiktok_tui.core.service_message import Dialect, ServiceMessage
from tiktok_tui.core.source_items import ConnectionState, Phase, RoomFacts
from tiktok_tui.events.common.text import safe_name
from tiktok_tui.sources.capture.byte_stream import ByteStream
from tiktok_tui.sources.capture.record import (
    PLAUSIBLE_MS,
    Record,
    frame_record,
    message_record,
    message_times,
    unreadable,
)
from tiktok_tui.sources.errors import quoted
from tiktok_tui.sources.hosted.json import parse_service_object
from tiktok_tui.sources.hosted.room_info import tiktools_facts
from tiktok_tui.wire.methods import find_method

MAX_LINE = 16 * 1024 * 1024
# What our own lines say again of gifts that have lines of their own: `giftStreak`.
_NOT_OF_THE_ROOM = ("_journal", "ping", "pong", "error", "rate_limited", "giftStreak")
_NAMES_ROOM = re.compile(rb'"roomId"\s*:\s*"[1-9]')
# What our own lines have as the method of a frame that could not be unpacked.
_BROKEN_FRAME = "(frame)"


def read_lines(stream: ByteStream) -> Iterator[Record]:
    """A record a line. What is no such line is a damaged record with its number."""
    number = 0
    room = ("", "")
    while line := stream.read_line(MAX_LINE):
        number += 1
        if len(line) == MAX_LINE and not line.endswith(b"\n"):
            while (rest := stream.read_line(MAX_LINE)) and not rest.endswith(b"\n"):
                pass
            yield unreadable(b"", f"line {number}: longer than {MAX_LINE // 1024 // 1024} MB")
        elif line.strip():
            line = line.removeprefix(b"\xef\xbb\xbf")
            named = _room_of(line)
            record = _read_line(line, f"line {number}")
            if named and named != room:
                room = named
                # A line about the room itself tells more of it.
                if record is None or not isinstance(record.item, RoomFacts):
                    yield Record(RoomFacts(room_id=as_int(named[0]), streamer=named[1]))
            if record is not None:
                yield record


def _room_of(line: bytes) -> tuple[str, str] | None:
    """The id and the streamer that one of our own lines names beside its event; None where it names no room."""
    if not _NAMES_ROOM.search(line):
        return None
    entry = parse_service_object(line) or {}
    room_id, streamer = as_str(entry.get("roomId")), safe_name(as_str(entry.get("uniqueId")))
    return (room_id, streamer) if as_int(room_id) else None


def _read_line(line: bytes, place: str) -> Record | None:
    """None for lines about no more than another program's connection."""
    entry = parse_service_object(line)
    if entry is None:
        return unreadable(b"", f"{place}: not a JSON object" + ("" if line.endswith(b"\n") else ", it breaks off"))
    if not (name := as_str(entry.get("event")) or as_str(entry.get("type"))):
        return _read_payload(entry, place)
    data = entry.get("data", entry)
    if not isinstance(data, dict):
        return unreadable(b"", f"{place}: its data is no object")
    if name == "roomInfo":
        return Record(tiktools_facts({**entry, "data": data}))
    if name in ("connected", "disconnected"):
        return _connection(name, data)
    if name in _NOT_OF_THE_ROOM:
        return None
    time = _time(data)
    if "base64" in data and data.get("payloadFormat") != "json":
        record = _read_raw(data, place)
        return record if record.time else replace(record, time=time)
    is_method = name.startswith("Webcast") and find_method(name) is not None
    dialect = Dialect.EULER if is_method else Dialect.TIKTOOLS
    return message_record(line.strip(), dialect, ServiceMessage(name, data), time)


def _time(data: Mapping[str, object]) -> float:
    time = as_int(data.get("timestamp")) or as_int(get_path(data, "common", "createTime"))
    return time / 1000 if time in PLAUSIBLE_MS else 0.0


def _read_payload(entry: Mapping[str, object], place: str) -> Record:
    method, encoded = as_str(entry.get("method")), entry.get("payload_b64")
    if not method or not isinstance(encoded, str):
        return unreadable(b"", f"{place}: no method or no payload_b64, and no event")
    payload = _decoded(encoded)
    if payload is None:
        return unreadable(b"", f"{place}: payload_b64 is not base64")
    return _payload_record(method, payload, as_int(entry.get("msg_id")), is_history=entry.get("is_history") is True)


def _read_raw(data: Mapping[str, object], place: str) -> Record:
    """A line with its payload: the bytes as they came tell more than the line."""
    method, payload = as_str(data.get("method")), _decoded(data.get("base64"))
    if payload is None or not method:
        return unreadable(b"", f"{place}: no method, or its payload is not base64")
    if method == _BROKEN_FRAME:
        return unreadable(payload, f"{place}: {quoted(as_str(data.get('reason'))) or 'a frame that was damaged'}")
    return _payload_record(method, payload, as_int(data.get("msgId")), is_history=data.get("isHistory") is True)


def _payload_record(method: str, payload: bytes, msg_id: int, *, is_history: bool) -> Record:
    message = RawMessage(method, payload, msg_id or message_times(payload)[0], is_history)
    return frame_record(b"", Frame("msg", messages=(message,), size=len(payload), unpacked_size=len(payload)))


def _decoded(encoded: object) -> bytes | None:
    try:
        return base64.b64decode(encoded, validate=True) if isinstance(encoded, str) else None
    except (binascii.Error, ValueError):
        return None


def _connection(name: str, data: Mapping[str, object]) -> Record | None:
    """What another program's connection did matters where it leaves a gap. Its end is told by the end of the lines."""
    if name == "disconnected":
        if data.get("isFinal") is not False:
            return None
        return Record(ConnectionState(Phase.RECONNECTING, f"The source of the lines lost the room: {_why(data)}."))
    return Record(ConnectionState(Phase.LIVE, is_gap=True)) if data.get("isGap") is True else None


def _why(data: Mapping[str, object]) -> str:
    return quoted(as_str(data.get("reason"))) or "it did not say why"
