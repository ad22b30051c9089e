"""One line for every event: who, what, how much."""

from __future__ import annotations

from tiktok_tui.events.common.model import Event
from tiktok_tui.events.registry import spec_of


def summarise(event: Event) -> str:
    """What happened, in a few words. Safe to show: made of text that events carry. "" when an event says nothing."""
    return spec_of(event).summary(event)
