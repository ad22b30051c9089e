"""A stream of hours without a screen, read as fast as it goes: python -m benchmarks.long_stream FEW MANY

Says as one line of JSON how much memory the process had after FEW and after MANY events, in megabytes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import AsyncIterator

from benchmarks.frames import simulated_frames
from tiktok_tui.core.source_items import FrameReceived, Route, SourceItem
from tiktok_tui.session.session import Session
from tiktok_tui.wire.frame import unpack_frame

MESSAGES_PER_SECOND = 50.0  # a busy room: a million events are five and a half hours
SECONDS_BETWEEN_PICTURES = 0.25


class NoSource:
    """The session is fed by hand."""

    route = Route("benchmark")

    async def items(self) -> AsyncIterator[SourceItem]:
        return
        yield


def megabytes() -> float:
    """What this process holds in memory now."""
    with open("/proc/self/status") as status:
        for line in status:
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
    raise RuntimeError("/proc/self/status does not say VmRSS")


def main(few: int, many: int) -> None:
    now = 0.0
    session = Session(NoSource(), monotonic=lambda: now)
    collected, next_picture, after_few = 0, 0.0, 0.0
    for at, data in simulated_frames(MESSAGES_PER_SECOND):
        now = at
        session.take(FrameReceived(data, at, unpack_frame(data)))
        if now >= next_picture:
            next_picture = now + SECONDS_BETWEEN_PICTURES
            collected += len(session.collect().events)
            if not after_few and collected >= few:
                after_few = megabytes()
            if collected >= many:
                break
    json.dump({"few": after_few, "many": megabytes(), "events": collected}, sys.stdout)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
