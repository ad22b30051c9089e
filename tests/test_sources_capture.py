"""Capture files and payload lists: everything readable is played, everything else is named."""

from __future__ import annotations

import base64
import gzip
import json
import math
import os
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tiktok_tui.core.frame import Frame, RawMessage
from tiktok_tui.core.source_items import ConnectionState, FrameReceived, MessagesReceived, Phase, RoomFacts, SourceItem
from tiktok_tui.events.json_lines import event_line
from tiktok_tui.events.model import ChatSent, RawEvent
from tiktok_tui.events.reader import EventReader
from tiktok_tui.session.pipeline import EventPipeline
from tiktok_tui.sources.capture.source import CaptureSource
from tiktok_tui.sources.errors import NotACapture
from tiktok_tui.wire.schema.upb import chat_pb2, shared_pb2, transport_pb2

START_MS = 1_690_000_000_000


@dataclass
class StoodClock:
    """A clock that moves only by being slept on."""

    time: float = 1000.0
    waits: list[float] = field(default_factory=list)

    def now(self) -> float:
        return self.time

    def monotonic(self) -> float:
        return self.time

    async def sleep(self, seconds: float) -> None:
        self.waits.append(round(seconds, 3))
        self.time += seconds


def payload(second: float, msg_id: int = 77) -> bytes:
    common = shared_pb2.Common(msg_id=msg_id, create_time=START_MS + int(second * 1000))
    return chat_pb2.ChatMessage(common=common, content=f"at {second}").SerializeToString()


def frame(second: float, payload_type: str = "msg") -> bytes:
    message = transport_pb2.Envelope(method="WebcastChatMessage", payload=payload(second), msg_id=77)
    body = transport_pb2.FetchResult(messages=[message]).SerializeToString()
    return transport_pb2.PushFrame(payload_type=payload_type, payload=body).SerializeToString()


def with_length(data: bytes) -> bytes:
    return len(data).to_bytes(4, "little") + data


def line(second: float, **more: object) -> bytes:
    encoded = base64.b64encode(payload(second)).decode()
    return json.dumps({"method": "WebcastChatMessage", "payload_b64": encoded, **more}).encode() + b"\n"


async def play(path: Path, speed: float = math.inf, clock: StoodClock | None = None) -> list[SourceItem]:
    return [item async for item in CaptureSource(path, speed, clock=clock or StoodClock()).items()]


def frames_of(items: list[SourceItem]) -> list[FrameReceived]:
    return [item for item in items if isinstance(item, FrameReceived)]


def last_state(items: list[SourceItem]) -> ConnectionState:
    assert isinstance(items[-1], ConnectionState)
    return items[-1]


async def test_a_capture_file_plays_at_its_messages_pace_and_skips_long_silences(tmp_path: Path) -> None:
    path = tmp_path / "room.bin"
    path.write_bytes(b"".join(with_length(frame(second)) for second in (0, 1.5, 1.0, 100, 101)))
    clock = StoodClock()
    items = await play(path, 2.0, clock)
    assert clock.waits == [0, 0.75, 0, 2.5, 0.5]
    assert [received.received_at - START_MS / 1000 for received in frames_of(items)] == [0, 1.5, 1.0, 100, 101]
    assert [item.phase for item in items if isinstance(item, ConnectionState)] == [Phase.LIVE, Phase.ENDED]
    assert last_state(items).detail == "The capture file ended."


async def test_frames_that_only_served_the_connection_are_not_played(tmp_path: Path) -> None:
    path = tmp_path / "room.bin"
    path.write_bytes(with_length(frame(0, "hb")) + with_length(frame(1)))
    assert len(frames_of(await play(path))) == 1


async def test_a_payload_list_gives_a_frame_a_line(tmp_path: Path) -> None:
    path = tmp_path / "room.jsonl"
    path.write_bytes(line(0, msg_id="7000000000000000001") + b"\n" + line(1, is_history=True))
    received = frames_of(await play(path))
    assert [item.frame.messages for item in received if item.frame] == [
        (RawMessage("WebcastChatMessage", payload(0), 7_000_000_000_000_000_001, False),),
        (RawMessage("WebcastChatMessage", payload(1), 77, True),),
    ]
    assert [item.data for item in received] == [b"", b""]


@pytest.mark.parametrize(
    ("content", "damage"),
    [
        (with_length(frame(0)) + with_length(b"\xff\xff") + with_length(frame(1)), "byte 54: the frame breaks"),
        (with_length(frame(0)) + with_length(frame(1)) + with_length(frame(2))[:20], "byte 108: a frame of 50 bytes"),
        (with_length(frame(0)) + with_length(frame(1)) + b"\x01\x00", "byte 108: the file breaks off"),
        (with_length(frame(0)) + with_length(frame(1)) + b"\xff\xff\xff\xff", "byte 108: a frame of 4294967295"),
        (line(0) + b"oops\n" + line(1), "line 2: not a JSON object"),
        (line(0) + b'{"method": "X"}\n' + line(1), "line 2: no method or no payload_b64"),
        (line(0) + b'{"method": "X", "payload_b64": "?"}\n' + line(1), "line 2: payload_b64 is not base64"),
        (line(0) + b"[" * 100_000 + b"\n" + line(1), "line 2: not a JSON object"),
        (line(0) + line(1) + line(2)[:40], "line 3: not a JSON object"),
        (b"oops\n" + line(0) + line(1), "line 1: not a JSON object"),
    ],
)
async def test_damage_is_named_with_its_place_and_the_rest_plays(tmp_path: Path, content: bytes, damage: str) -> None:
    path = tmp_path / "damaged"
    path.write_bytes(content)
    items = await play(path)
    received = frames_of(items)
    assert len([item for item in received if item.frame]) == 2
    damages = [item.damage for item in received if not item.frame]
    assert len(damages) == 1
    assert damages[0].startswith(damage)
    assert last_state(items).detail == "The capture file ended; 1 of 3 records could not be read."


@pytest.mark.parametrize(
    "content", [b"", b"hello there\n", b"\x89PNG\r\n\x1a\n" + bytes(100), b"{}\n", b"\x05\0\0\0\xff"]
)
def test_a_file_of_another_kind_is_refused_before_anything_plays(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other"
    path.write_bytes(content)
    with pytest.raises(NotACapture, match="other is"):
        CaptureSource(path)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotACapture, match=r"There is no file gone\.bin"):
        CaptureSource(tmp_path / "gone.bin")


@pytest.mark.parametrize("content", [with_length(frame(0)) + with_length(frame(1)), line(0) + line(1)])
async def test_what_is_gzipped_plays_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "room.gz"
    half = len(content) // 2
    # Files that were appended to have several parts.
    path.write_bytes(gzip.compress(content[:half]) + gzip.compress(content[half:]))
    assert [item.damage for item in frames_of(await play(path))] == ["", ""]


async def test_a_gzip_file_that_breaks_off_loses_nothing_before_its_end(tmp_path: Path) -> None:
    path = tmp_path / "room.gz"
    noise = line(1, note=os.urandom(200_000).hex())
    path.write_bytes(gzip.compress(line(0) + noise + line(2))[:-50_000])
    items = await play(path)
    assert [bool(item.damage) for item in frames_of(items)] == [False, True, True]
    assert frames_of(items)[-1].damage == "the end: the gzip data is damaged or cut short"
    assert last_state(items).detail == "The capture file ended; 2 of 3 records could not be read."


# --- event lines ------------------------------------------------------------------------------------------------------


def raw_event(second: float, comment: str = "hello") -> RawEvent:
    common = shared_pb2.Common(msg_id=9, create_time=START_MS + int(second * 1000))
    message = chat_pb2.ChatMessage(common=common, content=comment, user=shared_pb2.User(id=7, nickname="Ann"))
    envelope = RawMessage("WebcastChatMessage", message.SerializeToString(), 9, False)
    return EventReader().read_frame(Frame("msg", messages=(envelope,)), START_MS / 1000)[0]


async def events(path: Path) -> list[RawEvent]:
    stream = EventPipeline()
    return [raw for item in await play(path) for raw in stream.take(item, CaptureSource.route, 1.0)]


async def test_our_own_lines_play_at_their_pace_as_the_events_they_were(tmp_path: Path) -> None:
    path = tmp_path / "events.ndjson"
    path.write_text("".join(f"{event_line(raw_event(second))}\n" for second in (0, 1.5, 100)))
    clock = StoodClock()
    items = await play(path, 1.0, clock)
    assert clock.waits == [0, 1.5, 5.0]
    received = [item for item in items if isinstance(item, MessagesReceived)]
    assert [item.received_at - START_MS / 1000 for item in received] == [0, 1.5, 100]
    (chat, *_) = [raw.event for raw in await events(path) if isinstance(raw.event, ChatSent)]
    assert isinstance(chat, ChatSent)
    assert (chat.comment, chat.viewer.nickname, chat.msg_id) == ("hello", "Ann", 9)


async def test_lines_with_their_payload_play_as_the_payload(tmp_path: Path) -> None:
    path = tmp_path / "events.ndjson"
    broken = EventReader().read_broken_frame(b"\x1f\x8b\x08", "gzip: cut short", 1.0)
    lines = [event_line(raw, with_payload=True) for raw in (raw_event(0), broken)]
    path.write_text("\n".join([*lines, '{"event": "chat", "data": {"method": "X", "base64": "?"}}']))
    received = frames_of(await play(path))
    assert received[0].frame
    assert received[0].frame.messages == (RawMessage("WebcastChatMessage", raw_event(0).payload, 9, False),)
    assert (received[1].data, received[1].damage) == (b"\x1f\x8b\x08", "line 2: gzip: cut short")
    assert received[2].damage == "line 3: no method, or its payload is not base64"


async def test_what_the_connection_did_is_told_but_its_end_is_that_of_the_lines(tmp_path: Path) -> None:
    path = tmp_path / "events.ndjson"
    entries = [
        {"event": "connected", "data": {"isGap": False}},
        {"event": "roomInfo", "roomId": "7", "data": {"roomId": "7", "uniqueId": "ann", "viewerCount": 5}},
        {"event": "disconnected", "data": {"reason": "it broke off", "isFinal": False}},
        {"event": "connected", "data": {"isGap": True}},
        {"event": "error", "data": {"message": "no"}},
        {"event": "disconnected", "data": {"reason": "over", "isFinal": True}},
    ]
    path.write_text("\n".join(map(json.dumps, entries)))
    items = await play(path)
    assert [item for item in items if isinstance(item, RoomFacts)] == [RoomFacts(7, "ann", viewers=5)]
    states = [(item.phase, item.is_gap) for item in items if isinstance(item, ConnectionState)]
    assert states == [
        (Phase.LIVE, False), (Phase.RECONNECTING, False), (Phase.LIVE, True), (Phase.ENDED, False)
    ]  # fmt: skip


@pytest.mark.parametrize(
    "entry",
    [
        {"event": "chat", "data": {"comment": "hello", "user": {"uniqueId": "ann"}}},
        {"type": "chat", "data": {"comment": "hello", "user": {"uniqueId": "ann"}}},
        {"type": "chat", "comment": "hello", "user": {"uniqueId": "ann"}},
        {"type": "WebcastChatMessage", "data": {"comment": "hello", "user": {"uniqueId": "ann"}}},
    ],
)
async def test_lines_of_other_clients_play_as_well(tmp_path: Path, entry: dict[str, object]) -> None:
    path = tmp_path / "events.ndjson"
    path.write_text(json.dumps(entry))
    chat = (await events(path))[-2].event
    assert isinstance(chat, ChatSent)
    assert (chat.comment, chat.viewer.handle) == ("hello", "ann")


async def test_lines_of_every_kind_may_stand_in_one_file(tmp_path: Path) -> None:
    path = tmp_path / "mixed"
    path.write_bytes(b"\xef\xbb\xbf" + line(0) + f"{event_line(raw_event(1))}\n".encode() + b"oops\n" + line(2)[:40])
    items = await play(path)
    damages = [item.damage for item in items if isinstance(item, FrameReceived | MessagesReceived)]
    assert damages == ["", "", "line 3: not a JSON object", "line 4: not a JSON object, it breaks off"]


@pytest.mark.parametrize(
    "content", ['{"type": "info", "data": {}}\n', '{"level": "warn", "message": "x"}\n' * 20, '{"event": 5}\n']
)
def test_the_log_of_something_else_is_no_capture(tmp_path: Path, content: str) -> None:
    path = tmp_path / "other"
    path.write_text(content)
    with pytest.raises(NotACapture, match="neither a capture file nor a list"):
        CaptureSource(path)


async def test_the_public_captures_play_whole() -> None:
    folder = os.environ.get("TIKTOK_TUI_CAPTURES")
    if not folder:
        pytest.skip("TIKTOK_TUI_CAPTURES does not name a folder with payloads.bin and payloads.jsonl")
    frames = frames_of(await play(Path(folder) / "payloads.bin"))
    lines = frames_of(await play(Path(folder) / "payloads.jsonl"))
    messages = [message for item in frames if item.frame for message in item.frame.messages]
    listed = [message for item in lines if item.frame for message in item.frame.messages]
    assert (len(frames), len(messages), len(listed)) == (141, 422, 422)
    assert sorted((m.method, m.payload) for m in messages) == sorted((m.method, m.payload) for m in listed)
    assert all(item.received_at > 1e9 for item in frames)
