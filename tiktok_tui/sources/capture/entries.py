"""One JSON object of a capture as its records, whatever program wrote it."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from tiktok_tui.core.frame import Frame, RawMessage
from tiktok_tui.core.json_access import as_int, as_str, get_path, parse_object
from tiktok_tui.core.service_message import Dialect, ServiceMessage
from tiktok_tui.core.source_items import ConnectionState, FrameReceived, Phase
from tiktok_tui.events.dialects.event_fit import lacks_price, missing_in_schema, missing_parts
from tiktok_tui.events.dialects.other_clients import (
    class_name_of,
    find_event_name,
    is_in_schema,
    rename_fields,
    rename_to_schema,
    time_in,
    time_of_value,
)
from tiktok_tui.events.dialects.tiktools import find_kind
from tiktok_tui.sources.capture.forms import CaptureForm
from tiktok_tui.sources.capture.record import (
    NOT_OF_THE_SOCKET,
    Record,
    frame_record,
    message_record,
    message_times,
    unreadable,
)
from tiktok_tui.sources.errors import quoted
from tiktok_tui.sources.hosted.room_info import euler_facts, tiktools_facts
from tiktok_tui.wire.errors import FrameDamaged
from tiktok_tui.wire.frame import unpack_frame
from tiktok_tui.wire.methods import find_method

# A bundle holds what came in one frame, which are some hundred messages at most.
MAX_BUNDLE = 10_000
NO_PRICE = "Gifts that do not say how many diamonds they are worth"
UNKNOWN_KIND = "Events of an unknown kind"
# `giftStreak` adds up gifts whose own lines are read.
_NOT_OF_THE_ROOM = (
    "giftStreak", "_journal", "ping", "pong", "error", "rate_limited", "workerInfo", "tiktok.connect",
    "tiktok.disconnect", "tiktok.rawBytes", "ConnectEvent", "DisconnectEvent", "WebsocketResponseEvent",
    "websocketConnected",
)  # fmt: skip
_NAME_KEYS = ("event", "type", "name", "eventName", "eventType", "event_name", "event_type", "kind", "method")
# A logger's own text may be the event's name: that is one only if it is known.
_LOGGED_NAME_KEYS = ("msg", "message", "action")
_BODY_KEYS = ("data", "payload", "body", "details", "detail", "message", "content", "args", "value")
_PAYLOAD_KEYS = ("payload_b64", "payloadBase64", "base64", "payload", "binary", "data", "body", "bytes")
_WORD = re.compile(r"[A-Za-z_]{3,60}")
_MOST_OF_PREFIX = 200
_HEX = re.compile(r"(?:0x)?((?:[0-9a-fA-F]{2}[ :]?){8,})")
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{2,}={0,2}")
# What our own lines have as the method of a frame that could not be unpacked.
_BROKEN_FRAME = "(frame)"


@dataclass(frozen=True, slots=True)
class Entry:
    """An object with its text, where it stands, what a log wrote before it, and the time told outside, 0 for none."""

    value: Mapping[str, object]
    text: str
    place: str
    time: float = 0.0
    form: CaptureForm | None = None
    prefix: str = ""


def read_entry(entry: Entry) -> Iterator[Record]:
    """The records of an object: none for what is about another program's connection, several for a bundle."""
    value = entry.value
    if entry.form is CaptureForm.PAYLOADS:
        yield _read_payload(entry, _name(value))
        return
    bundle = next((value[key] for key in ("messages", "events") if isinstance(value.get(key), list)), None)
    if isinstance(bundle, list) and not as_str(value.get("event")):
        time = time_in(value) or entry.time
        for number, part in enumerate(bundle[:MAX_BUNDLE], 1):
            place = f"{entry.place}, entry {number}"
            if isinstance(part, dict):
                yield from read_entry(Entry(part, json.dumps(part), place, time, entry.form))
            else:
                yield unreadable(b"", f"{place}: not an object")
        if len(bundle) > MAX_BUNDLE:
            yield unreadable(b"", f"{entry.place}: {len(bundle) - MAX_BUNDLE} entries of the bundle are not read")
    elif (message := _socket_message(value)) is not None:
        record = _read_socket_message(message, entry)
        if record is not None:
            yield record
    else:
        yield from _read_named(entry)


def frame_of_text(text: str) -> Frame | None:
    """The push frame that a word holds in base64 or hex, None for any other word."""
    data = bytes_of_text(text)
    return _frame(data) if data else None


def bytes_of_text(text: str) -> bytes | None:
    """Bytes in hex or base64 (also its URL form, and without padding), None for other text."""
    text = text.strip()
    if found := _HEX.fullmatch(text):
        return bytes.fromhex(re.sub("[ :]", "", found[1]))
    if not text or not _BASE64.fullmatch(text):
        return None
    try:
        text = text.rstrip("=").replace("-", "+").replace("_", "/")
        return base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
    except (binascii.Error, ValueError):
        return None


def _frame(data: bytes) -> Frame | None:
    try:
        frame = unpack_frame(data)
    except FrameDamaged:
        return None
    # Any few bytes can pass for an empty frame: without a type it was none.
    return frame if frame.payload_type else None


# --- messages of a socket, as browsers export them --------------------------------------------------------------------


def _socket_message(value: Mapping[str, object]) -> Mapping[str, object] | None:
    """A message of `_webSocketMessages`, or of the DevTools protocol; None for another object."""
    response = get_path(value, "params", "response")
    if isinstance(response, dict) and isinstance(response.get("payloadData"), str):
        return {"data": response["payloadData"], "opcode": response.get("opcode"), "time": value.get("wallTime")}
    return value if "opcode" in value and isinstance(value.get("data"), str) else None


def _read_socket_message(message: Mapping[str, object], entry: Entry) -> Record | None:
    text = as_str(message["data"])
    time = time_in(message) or entry.time
    if message.get("opcode") in (1, "1") and (found := parse_object(text)) is not None:
        records = list(read_entry(Entry(found, text, entry.place, time, entry.form)))
        return records[0] if records else None
    frame = frame_of_text(text)
    if frame is None:
        return Record(FrameReceived(b"", 0.0, Frame("")), unused=NOT_OF_THE_SOCKET)
    record = frame_record(bytes_of_text(text) or b"", frame)
    return record if record.time else replace(record, time=time)


# --- events and payloads under a name ---------------------------------------------------------------------------------


def _read_named(entry: Entry) -> Iterator[Record]:
    value, place = entry.value, entry.place
    name = _name(value) or _name_in_prefix(entry.prefix)
    if not name or (not _has_name(value) and "payload_b64" in value):
        yield _read_payload(entry, name)
        return
    body = _body(value)
    if name == "roomInfo":
        facts = euler_facts(body) if isinstance(body, dict) and "roomInfo" in body else None
        yield Record(facts or tiktools_facts({**value, "data": body if isinstance(body, dict) else value}))
    elif name in _NOT_OF_THE_ROOM:
        return
    elif isinstance(body, str | bytes):
        yield _read_encoded(name, body, entry)
    elif not isinstance(body, dict):
        yield unreadable(entry.text.encode("utf-8", "replace"), f"{place}: its data is no object")
    elif name in ("connected", "disconnected"):
        state = _connection(name, body)
        if state is not None:
            yield state
    else:
        yield _read_event(name, body, entry)


def _has_name(value: Mapping[str, object]) -> bool:
    return bool(as_str(value.get("event")) or as_str(value.get("type")))


def _name(value: Mapping[str, object]) -> str:
    """The name of an event or method: the first that is known, else the first that is there."""
    found = [as_str(value.get(key)) for key in _NAME_KEYS]
    logged = [as_str(value.get(key)) for key in _LOGGED_NAME_KEYS]
    known = (name for name in (*found, *logged) if 0 < len(name) < 100 and (find_method(name) or find_event_name(name)))
    # “name” is also what loggers call themselves, and "method" may be one of HTTP: those have to be known.
    return next(known, "") or next(filter(None, found[:2]), "") or next(filter(None, found[3:-1]), "")


def _name_in_prefix(prefix: str) -> str:
    """The event's name where a log wrote it before the object, as in `chat: {...}` or `["chat", {...}]`.

    Only one that says what the object must hold: logs have words like error and message before anything.
    """
    words = (word for word in reversed(_WORD.findall(prefix[-_MOST_OF_PREFIX:])) if word not in _NOT_OF_THE_ROOM)
    return next((word for word in words if find_method(word) or class_name_of(find_event_name(word))), "")


def _body(value: Mapping[str, object]) -> object:
    """What an envelope holds; the object itself when it is none."""
    for key in _BODY_KEYS:
        body = value.get(key)
        if isinstance(body, list) and len(body) == 1:
            body = body[0]
        if isinstance(body, dict):
            return _node_buffer(body) or body
        if isinstance(body, str) and key not in ("message", "content", "detail", "value"):
            return parse_object(body) or body
        if key == "data" and body is not None:
            return None
    return value


def _node_buffer(body: Mapping[str, object]) -> bytes | None:
    """The bytes of a Buffer as Node.js writes it to JSON."""
    numbers = body.get("data")
    if body.get("type") != "Buffer" or not isinstance(numbers, list):
        return None
    try:
        return bytes(numbers)
    except (TypeError, ValueError):
        return None


def _read_event(name: str, data: Mapping[str, object], entry: Entry) -> Record:
    if "base64" in data and data.get("payloadFormat") != "json":
        record = _read_raw(data, entry.place)
        return record if record.time else replace(record, time=time_in(data))
    line = entry.text.encode("utf-8", "replace")
    time = time_in(data) or time_in(entry.value) or entry.time
    known = find_event_name(name)
    kind = find_kind(known)
    is_schema = entry.form is CaptureForm.SCHEMA or (entry.form is not CaptureForm.EVENTS and is_in_schema(known, data))
    if kind is not None and is_schema:
        name, data = kind.method or name, rename_to_schema(data)
    if name.startswith("Webcast") and find_method(name) is not None and entry.form is not CaptureForm.EVENTS:
        if missing := missing_in_schema(name, data):
            return unreadable(line, f"{entry.place}: no {missing}, which “{quoted(name)}” has")
        return message_record(_stored(name, data), Dialect.EULER, ServiceMessage(name, data), time)
    if "method" in data and "size" in data:  # one of our own lines, which says itself what it lacks
        return message_record(line, Dialect.TIKTOOLS, ServiceMessage(name, data), time)
    translated = rename_fields(known or name, data, time)
    if missing := missing_parts(known, translated):
        return unreadable(line, f"{entry.place}: no {missing}, which “{quoted(name)}” has")
    unused = "" if known else UNKNOWN_KIND
    if lacks_price(known, translated):
        unused = NO_PRICE
    name = known or name
    record = message_record(_stored(name, translated), Dialect.TIKTOOLS, ServiceMessage(name, translated), time)
    return replace(record, unused=unused)


def _stored(name: str, data: Mapping[str, object]) -> bytes:
    """A message as recordings keep it."""
    return json.dumps({"type": name, "data": data}, separators=(",", ":")).encode()


def _read_encoded(name: str, body: str | bytes, entry: Entry) -> Record:
    """A name whose data is text: the payload of a method, or a whole frame."""
    line = entry.text.encode("utf-8", "replace")
    payload = body if isinstance(body, bytes) else bytes_of_text(body)
    if payload is None:
        return unreadable(line, f"{entry.place}: the data of “{quoted(name)}” is neither an object nor base64")
    method = find_method(name)
    if method is None and (frame := _frame(payload)) is not None:
        return _with_time(frame_record(payload, frame), entry)
    if method is None:
        return unreadable(line, f"{entry.place}: “{quoted(name)}” is no method, so its payload cannot be read")
    return _with_time(
        _payload_record(method.method, payload, as_int(entry.value.get("msg_id")), is_history=False), entry
    )


def _read_payload(entry: Entry, name: str) -> Record:
    """An object without an event's name: a method with its payload, or nothing that is known."""
    value, place = entry.value, entry.place
    method = as_str(value.get("method")) or name
    key = next((key for key in _PAYLOAD_KEYS if isinstance(value.get(key), str)), "")
    if not key or not method:
        if (frame := frame_of_text(as_str(value.get(key)))) is not None:
            return _with_time(frame_record(b"", frame), entry)
        line = entry.text.encode("utf-8", "replace")
        return unreadable(line, f"{place}: no method or no payload_b64, and no event")
    payload = bytes_of_text(as_str(value[key])) if value[key] else b""
    if payload is None:
        return unreadable(b"", f"{place}: {key} is not base64")
    msg_id = as_int(value.get("msg_id")) or as_int(value.get("msgId"))
    record = _payload_record(method, payload, msg_id, is_history=value.get("is_history") is True)
    return _with_time(record, entry)


def _with_time(record: Record, entry: Entry) -> Record:
    return record if record.time else replace(record, time=time_in(entry.value) or entry.time)


def _read_raw(data: Mapping[str, object], place: str) -> Record:
    """A line with its payload: the bytes as they came tell more than the line."""
    method, payload = as_str(data.get("method")), _strict_base64(data.get("base64"))
    if payload is None or not method:
        return unreadable(b"", f"{place}: no method, or its payload is not base64")
    if method == _BROKEN_FRAME:
        return unreadable(payload, f"{place}: {quoted(as_str(data.get('reason'))) or 'a frame that was damaged'}")
    return _payload_record(method, payload, as_int(data.get("msgId")), is_history=data.get("isHistory") is True)


def _payload_record(method: str, payload: bytes, msg_id: int, *, is_history: bool) -> Record:
    message = RawMessage(method, payload, msg_id or message_times(payload)[0], is_history)
    return frame_record(b"", Frame("msg", messages=(message,), size=len(payload), unpacked_size=len(payload)))


def _strict_base64(encoded: object) -> bytes | None:
    try:
        return base64.b64decode(encoded, validate=True) if isinstance(encoded, str) else None
    except (binascii.Error, ValueError):
        return None


def _connection(name: str, data: Mapping[str, object]) -> Record | None:
    """What another program's connection did matters where it leaves a gap. Its end is told by the end of the lines."""
    if name == "disconnected":
        if data.get("isFinal") is not False:
            return None
        why = quoted(as_str(data.get("reason"))) or "it did not say why"
        return Record(ConnectionState(Phase.RECONNECTING, f"The source of the lines lost the room: {why}."))
    return Record(ConnectionState(Phase.LIVE, is_gap=True)) if data.get("isGap") is True else None


def time_of_prefix(prefix: str) -> float:
    """The ISO time that a log wrote before an object, epoch seconds, 0 for none."""
    found = re.search(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?", prefix)
    return time_of_value(found[0].replace(",", ".")) if found else 0.0
