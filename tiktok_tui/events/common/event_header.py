"""What every event takes from the message it was read from, and what a reader of messages is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypedDict

from tiktok_tui.events.common.model import Event

# 2015 to 2100, epoch seconds. Seen on the wire: numbers in a time's place that are no time.
PLAUSIBLE_SECONDS = range(1_420_000_000, 4_102_000_000)


def time_of(create_time_ms: int, received_at: float) -> float:
    """When a message was sent, epoch seconds; when it came, where its create_time can be no time."""
    return create_time_ms / 1000 if create_time_ms // 1000 in PLAUSIBLE_SECONDS else received_at


class EventHeader(TypedDict):
    """`time` is the message's own create_time in epoch seconds where it has one, else when its frame came."""

    number: int
    time: float
    is_history: bool


# By the message's name in proto/. `Any`: each reader takes the generated class of that name.
Readers = dict[str, Callable[[Any, EventHeader], Event | None]]
