"""The frames that the benchmarks read."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from pathlib import Path

from benchmarks.environments import WORK_FOLDER
from benchmarks.figures import Skipped

STARTED_AT = 1_700_000_000.0
SIMULATED_FRAMES = 400
SCENE = "evening"


def simulated_frames(rate: float) -> Iterator[tuple[float, bytes]]:
    """The frames of an endless simulated room as they stand on the wire, each with its epoch second."""
    from tiktok_tui.simulator.broadcast import NumberedFrame, push_frame
    from tiktok_tui.simulator.scenes.script import play
    from tiktok_tui.wire.schema.upb.transport_pb2 import Envelope

    for number, frame in enumerate(play(SCENE, seed=1, rate=rate, started_at=STARTED_AT), 1):
        at = STARTED_AT + frame.at
        envelopes = tuple(
            Envelope(method=sent.method, payload=sent.payload, msg_id=sent.msg_id, is_history=sent.is_history)
            for sent in frame.envelopes
        )
        numbered = NumberedFrame(number, int(at * 1000), envelopes, frame.broken)
        yield at, push_frame(numbered, f"{int(at * 1000)}_{number}", "fetch_time:0", may_compress=True)


def capture_file() -> tuple[Path, str]:
    """A capture file, and in a few words where it comes from.

    Real payloads when $TIKTOK_TUI_CAPTURES names a folder with a payloads.bin, else frames of a simulated room.
    """
    if folder := os.environ.get("TIKTOK_TUI_CAPTURES"):
        capture = Path(folder) / "payloads.bin"
        if not capture.exists():
            raise Skipped(f"there is no payloads.bin in TIKTOK_TUI_CAPTURES={folder}")
        return capture, "real payloads"
    capture = WORK_FOLDER / "simulated.bin"
    capture.parent.mkdir(parents=True, exist_ok=True)
    with capture.open("wb") as file:
        for _, frame in itertools.islice(simulated_frames(rate=20), SIMULATED_FRAMES):
            file.write(len(frame).to_bytes(4, "little") + frame)
    return capture, "simulated payloads: smaller than real ones"
