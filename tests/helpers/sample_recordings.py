"""Capture files of simulated rooms, for tests that need a room from a file."""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path

from tiktok_tui.simulator.broadcast import NumberedFrame, push_frame
from tiktok_tui.simulator.scenes.script import play
from tiktok_tui.wire.schema.upb.transport_pb2 import Envelope

STARTED_AT = 1_763_756_100.0  # a Friday evening, 20:15 UTC


def with_length(data: bytes) -> bytes:
    return len(data).to_bytes(4, "little") + data


def record_scene(path: Path, scene: str, seconds: float, *, rate: float = 8.0, seed: int = 7) -> Path:
    """Write the first `seconds` of a scene as a capture file."""
    frames = takewhile(lambda frame: frame.at <= seconds, play(scene, seed=seed, rate=rate, started_at=STARTED_AT))
    with path.open("wb") as file:
        for number, frame in enumerate(frames, start=1):
            now_ms = int((STARTED_AT + frame.at) * 1000)
            messages = tuple(
                Envelope(method=sent.method, payload=sent.payload, msg_id=sent.msg_id, is_history=sent.is_history)
                for sent in frame.envelopes
            )
            numbered = NumberedFrame(number, now_ms, messages, frame.broken)
            file.write(with_length(push_frame(numbered, f"{now_ms}_{number}", "ext", may_compress=False)))
    return path
