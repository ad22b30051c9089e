"""What every event takes from the message it was read from, and what a reader of messages is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypedDict

from tiktok_tui.events.model import Event

# 2015 to 2100, epoch seconds. Seen on the wire: numbers in a time's place that are no time.
PLAUSIBLE_SECONDS = range(1_420_000_000, 4_102_000_000)


class Stamp(TypedDict):
    """`time` is the message's own create_time in epoch seconds where it has one, else when its frame came."""

    number: int
    time: float
    is_history: bool


# By the message's name in proto/. `Any`: each reader takes the generated class of that name.
Readers = dict[str, Callable[[Any, Stamp], Event | None]]
