"""Capture files and payload lists: everything readable is played, everything else is named."""

from __future__ import annotations

import base64
import json
import math
import os
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tiktok_tui.sources.base import ConnectionState, FrameReceived, Phase, SourceItem
from tiktok_tui.sources.capture import CaptureSource
from tiktok_tui.sources.errors import NotACapture
from tiktok_tui.wire.frame import RawMessage
from tiktok_tui.wire.schema.fast import chat_pb2, shared_pb2, transport_pb2

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
    assert last_state(items).detail == "The capture file ended; 1 of its 3 frames could not be read."


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
