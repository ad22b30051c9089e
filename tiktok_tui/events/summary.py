"""One line for every event: who, what, how much."""

from __future__ import annotations

from tiktok_tui.events.common.model import Event
from tiktok_tui.events.registry import spec_of


def summarise(event: Event) -> str:
    """What happened, in a few words. Safe to show: made of text that events carry. "" when an event says nothing."""
    return spec_of(event).summary(event)


def room_words(room_id: int, streamer: str) -> str:
    """A room by its streamer, as far as that is known, and its id."""
    return f"@{streamer}, room {room_id}" if streamer else f"room {room_id}"
