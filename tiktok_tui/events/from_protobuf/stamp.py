"""What every event takes from the message it was read from."""

from __future__ import annotations

from typing import TypedDict


class Stamp(TypedDict):
    """`time` is the message's own create_time in epoch seconds where it has one, else when its frame came."""

    number: int
    time: float
    is_history: bool
