"""What every event takes from the message it was read from, and what a reader of messages is."""

from __future__ import annotations

from collections.abc import Callable, Sized
from typing import Any, TypedDict

from tiktok_tui.events.common.model import Event

# 2015 to 2100, epoch seconds. Seen on the wire: numbers in a time's place that are no time.
PLAUSIBLE_SECONDS = range(1_420_000_000, 4_102_000_000)


def epoch_seconds(number: int) -> float:
    """Return a time of the wire in epoch seconds, 0 when it can be none.

    Most are in milliseconds, some in seconds or microseconds. The three ranges of plausible times do not overlap.
    """
    if number // 1000 in PLAUSIBLE_SECONDS:
        return number / 1000
    if number in PLAUSIBLE_SECONDS:
        return float(number)
    return number / 1_000_000 if number // 1_000_000 in PLAUSIBLE_SECONDS else 0.0


def time_of(create_time: int, received_at: float) -> float:
    """When a message was sent, epoch seconds; when it came, where its create_time can be no time."""
    return epoch_seconds(create_time) or received_at


def longer_than(limit: int, **lists: Sized) -> tuple[str, ...]:
    """Return the names of the lists that have more than `limit` entries, for `Event.truncated`."""
    return tuple(name for name, entries in lists.items() if len(entries) > limit)


class EventHeader(TypedDict):
    """`time` is the message's own create_time in epoch seconds where it has one, else when its frame came."""

    number: int
    time: float
    is_history: bool


# By the message's name in proto/. `Any`: each reader takes the generated class of that name.
Readers = dict[str, Callable[[Any, EventHeader], Event | None]]
