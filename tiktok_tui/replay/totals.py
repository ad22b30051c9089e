"""What a recording adds up to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tiktok_tui.replay.seek import room_at
from tiktok_tui.room.givers import Givers
from tiktok_tui.room.room import Room
from tiktok_tui.room.snapshot import Giver
from tiktok_tui.store.recording import Recording

# Each is played from the checkpoint before its end. A session of weeks has some dozens.
MAX_LIVES = 200


@dataclass(frozen=True, slots=True)
class Totals:
    """`by_name` counts events by their names, the most frequent first; `people` counts different viewers with an id.

    Money is what the screen showed at the end, added up over the LIVEs in it: streaks counted once, nothing that was
    given before the session. `givers` are the biggest first.
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
    # A room that another LIVE follows begins anew: what it came to is what it was right before.
    last_events = (*recording.ends_of_lives()[-MAX_LIVES:], recording.last_event)
    lives = [room_at(recording, number) for number in last_events]
    snapshots = [room.snapshot(recording.facts.ended_at) for room in lives]
    return Totals(
        events=sum(counts.by_name.values()),
        frames=counts.frames,
        bytes=counts.bytes,
        by_name=counts.by_name,
        diamonds=sum(snapshot.diamonds for snapshot in snapshots),
        gifts=sum(snapshot.gifts for snapshot in snapshots),
        givers=lives[0].givers if len(lives) == 1 else _all_givers(lives),
        likes=sum(snapshot.likes for snapshot in snapshots),
        people=counts.people,
        peak_viewers=max(snapshot.viewers.peak for snapshot in snapshots),
    )


def _all_givers(lives: Iterable[Room]) -> tuple[Giver, ...]:
    """The givers of several LIVEs, each once, the biggest first."""
    givers = Givers()
    for room in lives:
        for giver in room.givers:
            givers.add(giver.viewer, giver.gifts, giver.diamonds)
    return givers.all
