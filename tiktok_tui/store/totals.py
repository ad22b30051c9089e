"""What a recording adds up to."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from tiktok_tui.events.text import safe_name
from tiktok_tui.room.room import Room
from tiktok_tui.store.reader import Reader
from tiktok_tui.store.recorded import Totals

if TYPE_CHECKING:
    from tiktok_tui.store.recording import Recording


def totals_of(recording: Recording, reader: Reader) -> Totals:
    with reader.turn() as opened:
        counted = opened.rows(
            "SELECT name, sum(found) FROM (SELECT method AS kind, count(*) AS found FROM events GROUP BY method) "
            "JOIN methods ON id = kind GROUP BY name ORDER BY sum(found) DESC, name"
        )
        frames, size = opened.rows("SELECT count(*), total(length(data)) FROM frames")[0]
        people = opened.one("SELECT count(DISTINCT viewer_id) FROM people WHERE viewer_id")
    by_name = {safe_name(str(name)): int(count) for name, count in counted}
    room = room_at(recording, recording.last_event)
    snapshot = room.snapshot(recording.facts.ended_at)
    return Totals(
        events=sum(by_name.values()),
        frames=frames,
        bytes=int(size),
        by_name=by_name,
        diamonds=snapshot.diamonds,
        gifts=snapshot.gifts,
        givers=room.givers,
        likes=snapshot.likes,
        people=people,
        peak_viewers=snapshot.viewers.peak,
    )


def room_at(recording: Recording, number: int) -> Room:
    """The room after the frame, or whatever else it was, that told of event `number`."""
    from tiktok_tui.room.checkpoint import CheckpointDamaged
    from tiktok_tui.session import tell_room

    room, frame, event = Room(), 0, 0
    checkpoint = recording.checkpoint_before(number)
    if checkpoint is not None:
        with suppress(CheckpointDamaged):
            room, frame, event = Room.restore(checkpoint.state), checkpoint.frame, checkpoint.event
    items = recording.items(frame + 1)
    item = next(items, None)
    while item is not None and item.first_event <= number:
        following = next(items, None)
        # The numbers up to the next item are this one's. An item that stands before the checkpoint's last event is one
        # of the connection that the checkpoint knows of.
        last = following.first_event - 1 if following is not None else number
        if item.first_event > event:
            tell_room(room, item.item, list(recording.events(item.first_event, last)))
        item = following
    return room
