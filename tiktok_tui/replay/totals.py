"""What a recording adds up to."""

from __future__ import annotations

from dataclasses import dataclass

from tiktok_tui.replay.seek import room_at
from tiktok_tui.room.snapshot import Giver
from tiktok_tui.store.recording import Recording


@dataclass(frozen=True, slots=True)
class Totals:
    """`by_name` counts events by their names, the most frequent first; `people` counts different viewers with an id.

    Money is what the screen showed at the end: streaks counted once, nothing that was given before the session.
    `givers` are the biggest first.
    """

    events: int
    frames: int
    bytes: int
    by_name: dict[str, int]
    diamonds: int
    gifts: int
    givers: tuple[Giver, ...]
    likes: int
    people: int
    peak_viewers: int


def recording_totals(recording: Recording) -> Totals:
    """Add up a recording. Takes about a second for a long recording that was broken off.

    Raises NotARecording and OSError.
    """
    counts = recording.counts()
    room = room_at(recording, recording.last_event)
    snapshot = room.snapshot(recording.facts.ended_at)
    return Totals(
        events=sum(counts.by_name.values()),
        frames=counts.frames,
        bytes=counts.bytes,
        by_name=counts.by_name,
        diamonds=snapshot.diamonds,
        gifts=snapshot.gifts,
        givers=room.givers,
        likes=snapshot.likes,
        people=counts.people,
        peak_viewers=snapshot.viewers.peak,
    )
