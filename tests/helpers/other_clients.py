"""Captures as other programs write them: forms of events, layouts of text, frames, and compression."""

from __future__ import annotations

import base64
import bz2
import gzip
import io
import json
import lzma
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

from tiktok_tui.wire.schema.upb import chat_pb2, shared_pb2, transport_pb2

Entry = dict[str, Any]
Chat = tuple[str, str, int]

TIME_MS = 1_760_000_000_000
VIEWER = {"userId": "7001", "uniqueId": "viewer1", "nickname": "Viewer 1"}
# Comment, nickname and epoch milliseconds of the chats in every capture below.
CHATS: list[Chat] = [(f"comment {number} ñ", "Viewer 1", TIME_MS + number * 60_000) for number in range(3)]


def iso(ms: int) -> str:
    return f"2025-10-09T08:{53 + (ms - TIME_MS) // 60_000}:20.000Z"


def encoded(data: bytes) -> str:
    return base64.b64encode(data).decode()


def payload(comment: str, ms: int) -> bytes:
    return chat_pb2.ChatMessage(
        common=shared_pb2.Common(msg_id=ms, create_time=ms),
        user=shared_pb2.User(id=7001, nickname="Viewer 1", display_id="viewer1"),
        content=comment,
    ).SerializeToString()


def push_frame(comment: str, ms: int) -> bytes:
    message = transport_pb2.Envelope(method="WebcastChatMessage", payload=payload(comment, ms), msg_id=ms)
    body = transport_pb2.FetchResult(messages=[message]).SerializeToString()
    return transport_pb2.PushFrame(payload_type="msg", payload=body).SerializeToString()


def with_length(data: bytes) -> bytes:
    return len(data).to_bytes(4, "little") + data


def _euler(text: str, ms: int) -> Entry:
    user = {"id": "7001", "nickname": "Viewer 1", "displayId": "viewer1"}
    common = {"msgId": str(ms), "createTime": str(ms)}
    return {"type": "WebcastChatMessage", "data": {"content": text, "user": user, "common": common}}


def _frame_sent(text: str, ms: int) -> Entry:
    return {
        "method": "Network.webSocketFrameReceived",
        "params": {"requestId": "7", "response": {"opcode": 2, "payloadData": encoded(push_frame(text, ms))}},
    }


# One chat in each form of an event.
FORMS: dict[str, Callable[[str, int], Entry]] = {
    "Live-Connector 1.x": lambda text, ms: {
        "event": "chat", "data": {"comment": text, **VIEWER, "msgId": str(ms), "createTime": str(ms)}
    },
    "Live-Connector 2.x": lambda text, ms: {
        "event": "chat",
        "data": {"comment": text, "user": VIEWER, "common": {"msgId": str(ms), "createTime": str(ms)}},
    },
    "TikFinity": lambda text, ms: {
        "event": "chat", "data": {"comment": text, **VIEWER, "emotes": [], "followRole": 1, "timestamp": str(ms)}
    },
    "TikTokLive": lambda text, ms: {
        "type": "CommentEvent",
        "timestamp": ms / 1000,
        "data": {"comment": text, "user": {"id": 7001, "unique_id": "viewer1", "nick_name": "Viewer 1"}},
    },
    "TikTokLive, schema": lambda text, ms: {
        "type": "CommentEvent",
        "data": {
            "base_message": {"create_time": ms, "message_id": ms},
            "content": text,
            "user_info": {"id": 7001, "username": "viewer1", "nick_name": "Viewer 1"},
        },
    },
    "tik.tools": lambda text, ms: {"event": "chat", "data": {"comment": text, "user": VIEWER, "timestamp": ms}},
    "Euler": _euler,
    "Euler bundle": lambda text, ms: {"timestamp": ms, "messages": [_euler(text, ms)]},
    "payload key": lambda text, ms: {"type": "chat", "ts": ms, "payload": {"comment": text, "user": VIEWER}},
    "body key": lambda text, ms: {"name": "chat", "time": iso(ms), "body": {"comment": text, "user": VIEWER}},
    "time inside": lambda text, ms: {
        "event": "chat", "data": {"comment": text, "user": VIEWER, "occurredAt": iso(ms)}
    },
    "JSON in JSON": lambda text, ms: {
        "event": "chat", "ts": ms // 1000, "data": json.dumps({"comment": text, "user": VIEWER})
    },
    "payload by method": lambda text, ms: {"method": "WebcastChatMessage", "payload_b64": encoded(payload(text, ms))},
    "payload by type": lambda text, ms: {"type": "WebcastChatMessage", "payload": encoded(payload(text, ms))},
    "browser's message": lambda text, ms: {"type": "receive", "opcode": 2, "data": encoded(push_frame(text, ms))},
    "DevTools protocol": _frame_sent,
}  # fmt: skip


def _text(entries: list[Entry], separator: str = "\n", prefix: str = "", indent: int | None = None) -> str:
    return separator.join(prefix + json.dumps(entry, ensure_ascii=False, indent=indent) for entry in entries)


# Objects as a text.
LAYOUTS: dict[str, Callable[[list[Entry]], bytes]] = {
    "lines": lambda entries: _text(entries).encode(),
    "one line": lambda entries: _text(entries, separator="").encode(),
    "array": lambda entries: json.dumps(entries).encode(),
    "indented array": lambda entries: json.dumps(entries, indent=2).encode(),
    "indented": lambda entries: _text(entries, indent=4).encode(),
    "log prefix": lambda entries: _text(entries, prefix="[12:00:01] INFO (chat): ").encode(),
    "UTF-16": lambda entries: _text(entries, separator="\r\n").encode("utf-16"),
    "UTF-8 mark": lambda entries: _text(entries).encode("utf-8-sig"),
}


def _browser_export(frames: list[bytes]) -> bytes:
    other = {"_webSocketMessages": [{"type": "receive", "opcode": 1, "data": "of another socket"}]}
    messages = [{"type": "receive", "time": 1.0, "opcode": 2, "data": encoded(data)} for data in frames]
    webcast = {"request": {"url": "wss://webcast.example/ws"}, "_webSocketMessages": messages}
    return json.dumps({"log": {"version": "1.2", "entries": [other, webcast]}}, indent=2).encode()


FRAMES = [push_frame(text, ms) for text, _, ms in CHATS]
FRAME_FILES: dict[str, bytes] = {
    "frames": b"".join(map(with_length, FRAMES)),
    "base64 lines": "\n".join(map(encoded, FRAMES)).encode(),
    "hex lines": "\n".join(data.hex() for data in FRAMES).encode(),
    "hex dump": "\n".join(data.hex(" ") for data in FRAMES).encode(),
    "base64 array": json.dumps([encoded(data) for data in FRAMES]).encode(),
    "har": _browser_export(FRAMES),
}


def _zip(content: bytes) -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("events.jsonl", content)
    return archive.getvalue()


COMPRESSIONS: Mapping[str, Callable[[bytes], bytes]] = {
    "plain": lambda content: content,
    "gzip": gzip.compress,
    "bzip2": bz2.compress,
    "xz": lzma.compress,
    "zip": _zip,
}


def capture(form: str, layout: str = "lines") -> bytes:
    """The chats in that form and layout."""
    return LAYOUTS[layout]([FORMS[form](text, ms) for text, _, ms in CHATS])
