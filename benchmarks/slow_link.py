"""How old the picture is over a link of 20 kB/s, and whether the socket feels it: python -m benchmarks.slow_link"""

from __future__ import annotations

import re
import statistics
import time

from tests.terminal import Terminal

from benchmarks.figures import Figure, run_alone
from benchmarks.program import running, watched_room
from benchmarks.stamped_room import HEARTBEAT_SECONDS

LINK_BYTES_PER_SECOND = 20_000
WARM_UP = 3.0
AGE_BUDGET = 0.5
HEARTBEAT_BUDGET = 1.5  # of the interval asked for
END_OF_PICTURE = b"\x1b[?2026l"
_STAMP = re.compile(rb"sent at (\d+\.\d{3})")


def ages_of_pictures(terminal: Terminal, seconds: float) -> list[float]:
    """For each picture that shows a newer comment than the last: how long ago its newest comment was sent, seconds."""
    ages: list[float] = []
    newest = 0.0
    looked = len(terminal.raw)
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        terminal.wait_for_bytes(END_OF_PICTURE, looked, timeout=30)
        end = terminal.raw.rindex(END_OF_PICTURE) + len(END_OF_PICTURE)
        arrived = time.time() - (time.monotonic() - terminal.last_output_at)
        stamps = [float(stamp) for stamp in _STAMP.findall(terminal.raw, looked, end)]
        looked = end
        if stamps and max(stamps) > newest:
            newest = max(stamps)
            ages.append(arrived - newest)
    return ages


def measure_at(rate: int, seconds: float) -> list[Figure]:
    with watched_room(rate) as room, running(room.command) as terminal:
        terminal.wait_for_bytes(b"sent at", 0, timeout=30)
        terminal.drain_at(LINK_BYTES_PER_SECOND)
        terminal.run_for(WARM_UP)
        ages = sorted(ages_of_pictures(terminal, seconds))
        room.stop_sending()
        report = room.report()
    oldest = ages[int(len(ages) * 0.95)]
    note = f"95th percentile of {len(ages)} pictures, median {statistics.median(ages):.2f} s, oldest {ages[-1]:.2f} s"
    gap = report.worst_heartbeat_gap / HEARTBEAT_SECONDS
    socket = f"{report.heartbeats} heartbeats, {report.acks} of {report.acks_asked} acks, {report.sockets} socket"
    return [
        Figure(f"age of the picture at 20 kB/s, {rate}/s", oldest, "s", AGE_BUDGET, note=note),
        Figure(f"longest wait for a heartbeat, {rate}/s", gap, "intervals", HEARTBEAT_BUDGET, note=socket),
        Figure(f"connections lost over the slow link, {rate}/s", report.sockets - 1, "", 0),
    ]


def measure(quick: bool) -> list[Figure]:
    return [figure for rate in (20, 200) for figure in measure_at(rate, 8.0 if quick else 30.0)]


if __name__ == "__main__":
    run_alone(measure)
