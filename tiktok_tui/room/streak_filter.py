"""What the room keeps, as a filter sees it."""

from __future__ import annotations

from tiktok_tui.events.filter import Searchable, searchable_line
from tiktok_tui.room.snapshot import Streak


def searchable_streak(streak: Streak) -> Searchable:
    """A line of the gifts pane: `diamonds` and `count` are those of the whole streak so far."""
    flags = [*(["open"] if streak.is_open else []), *(["history"] if streak.is_history else [])]
    return searchable_line(
        streak.gift_name,
        "gift",
        streak.viewer,
        to=[streak.receiver],
        flags=flags,
        fields={
            "gift": streak.gift_name,
            "count": streak.count,
            "diamonds": streak.diamonds,
            "number": streak.last_number,
        },
    )
