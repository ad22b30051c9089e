"""What a recording adds up to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tiktok_tui.events.text import safe_name
from tiktok_tui.store.models import Totals
from tiktok_tui.store.reader import Reader

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
    from tiktok_tui.replay.seek import room_at

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
