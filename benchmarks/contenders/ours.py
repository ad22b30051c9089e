"""Frames to typed events by this program: python -m benchmarks.contenders.ours CAPTURE SECONDS"""

from __future__ import annotations

import sys

from benchmarks.contenders.timing import PassTimer, read_capture
from tiktok_tui.events.reader import EventReader
from tiktok_tui.wire.frame import unpack_frame


def main(capture: str, seconds: float) -> None:
    frames = read_capture(capture)
    timer = PassTimer(seconds)
    messages = events = 0
    while timer.is_running():
        messages = events = 0
        reader = EventReader()
        for data in frames:
            raw_events = reader.read_frame(unpack_frame(data), 0.0)
            messages += len(raw_events)
            events += sum(raw.event is not None for raw in raw_events)
    timer.report(messages, events)


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
