"""Records a flood of messages for some minutes, as a session does: python -m benchmarks.long_recording MINUTES

Says as one line of JSON how much memory the process had after a third of the time and at its end, how old the newest
event in the file was at most, how many were not recorded, and how much of a processor it all took.
"""

from __future__ import annotations

import itertools
import json
import sys
import time

from benchmarks.frames import simulated_frames
from benchmarks.long_stream import NoSource, megabytes
from tiktok_tui.core.source_items import FrameReceived
from tiktok_tui.session.session import Session
from tiktok_tui.store.recorder import Recorder
from tiktok_tui.wire.frame import unpack_frame

MESSAGES_PER_SECOND = 2_000.0
STEP_SECONDS = 0.05
SECONDS_BETWEEN_PICTURES = 0.25
SECONDS_BETWEEN_LOOKS = 1.0


def main(minutes: float) -> None:
    recorder = Recorder()
    session = Session(NoSource(), recorder=recorder)
    frames = simulated_frames(MESSAGES_PER_SECOND)
    first = next(frames)
    began, offset = time.monotonic(), first[0]
    frames = itertools.chain([first], frames)
    taken_at: dict[int, float] = {}
    next_picture = next_look = 0.0
    early = lag = 0.0
    reading = recorder.reading()
    for at, data in frames:
        ahead = at - offset - (time.monotonic() - began)
        if ahead > STEP_SECONDS:
            time.sleep(ahead)
        session.take(FrameReceived(data, at, unpack_frame(data)))
        passed = time.monotonic() - began
        if passed >= next_picture:
            next_picture = passed + SECONDS_BETWEEN_PICTURES
            session.collect()
            taken_at[session.store.last_number] = passed
        if passed >= next_look:
            next_look = passed + SECONDS_BETWEEN_LOOKS
            written = reading.last_event
            waiting = [when for number, when in taken_at.items() if number > written]
            lag = max(lag, passed - min(waiting, default=passed))
            taken_at = {number: when for number, when in taken_at.items() if number > written}
            if not early and passed >= minutes * 20:
                early = megabytes()
        if passed >= minutes * 60:
            break
    late, processor = megabytes(), time.process_time() / (time.monotonic() - began)
    events, dropped = session.store.last_number, recorder.status.dropped_events
    reading.close()
    recorder.close()
    json.dump(
        {"early": early, "late": late, "lag": lag, "dropped": dropped, "events": events, "processor": processor},
        sys.stdout,
    )


if __name__ == "__main__":
    main(float(sys.argv[1]))
