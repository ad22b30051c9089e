"""What a recording tells about itself."""

from __future__ import annotations

from dataclasses import dataclass

from tiktok_tui.core.source_items import SourceItem


@dataclass(frozen=True, slots=True)
class RecordingFacts:
    """What is known of a recording. Times are epoch seconds; zero and "" mean not known.

    `is_closed` is False while it is being recorded, and for a recording that was broken off or could not be written to
    its end; None for one of a version that did not note it.
    """

    streamer: str = ""
    nickname: str = ""
    room_id: int = 0
    host_id: int = 0
    title: str = ""
    room_started_at: float = 0.0
    began_at: float = 0.0
    ended_at: float = 0.0
    route: str = ""
    program: str = ""
    is_closed: bool | None = None


@dataclass(frozen=True, slots=True)
class RecordedItem:
    """One item as a source gave it. `at` is when, `first_event` the number of the first event in it or after it.

    `frame` is its number, for other items than frames that of the next one.
    """

    at: float
    item: SourceItem
    route: str
    frame: int
    first_event: int


@dataclass(frozen=True, slots=True)
class Gap:
    """Something is missing from `at` to `until` (epoch seconds), right before the event `before_event`.

    `reason` is a sentence where the recording itself is why, "" where the connection was. `events` is how many were
    not recorded, or were dropped again, 0 where it is not known.
    """

    at: float
    until: float
    before_event: int
    reason: str = ""
    events: int = 0


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The room's state (`restore_room`) after all events up to `event`, and after `frame`, at epoch second `at`."""

    event: int
    frame: int
    at: float
    state: bytes


@dataclass(frozen=True, slots=True)
class StoredCounts:
    """Counts over the whole recording. `by_name` counts events by their names, the most frequent first; `people` counts
    different viewers with an id.
    """

    frames: int
    bytes: int
    by_name: dict[str, int]
    people: int
