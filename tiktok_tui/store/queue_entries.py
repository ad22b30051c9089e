"""What a recorder is handed, as it waits to be written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tiktok_tui.core.source_items import SourceItem
from tiktok_tui.events.model import RawEvent
from tiktok_tui.room.snapshot import Streak


@dataclass(frozen=True, slots=True)
class ItemEntry:
    """One item of a source with its new events. `frame` is its number, or that of the next frame for other items.

    `next_frame` and `next_event` are the numbers after it.
    """

    item: SourceItem
    events: Sequence[RawEvent]
    route: str
    now: float
    frame: int
    first_event: int
    next_frame: int
    next_event: int


@dataclass(frozen=True, slots=True)
class LossEntry:
    """A mark where something was not written, from `at` until `until`."""

    at: float
    until: float
    next_frame: int
    next_event: int
    events: int
    reason: str


@dataclass(frozen=True, slots=True)
class CheckpointTaken:
    """The room after an event. The bytes are made when they are written: that takes long."""

    event: int
    frame: int
    at: float
    state: Callable[[], bytes]


Entry = ItemEntry | LossEntry | CheckpointTaken | Streak
