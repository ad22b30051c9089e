"""What every event takes from the message it was read from."""

from __future__ import annotations

from typing import TypedDict

# 2015 to 2100, epoch seconds. Seen on the wire: numbers in a time's place that are no time.
PLAUSIBLE_SECONDS = range(1_420_000_000, 4_102_000_000)


class Stamp(TypedDict):
    """`time` is the message's own create_time in epoch seconds where it has one, else when its frame came."""

    number: int
    time: float
    is_history: bool
