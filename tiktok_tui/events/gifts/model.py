"""Gifts and treasure boxes."""

from __future__ import annotations

from dataclasses import dataclass

from tiktok_tui.events.common.model import Event, Viewer


@dataclass(frozen=True, slots=True, kw_only=True)
class GiftSent(Event):
    """One frame of a gift. `repeat_count` is the streak's running total, never an increment, and at least 1.

    `group_id` is the streak's key and may be 0; `diamonds_each` is the price of one; `receiver` is None for the host.
    Only gifts with `can_streak` wait for `repeat_end`.
    """

    msg_id: int = 0
    viewer: Viewer
    gift_id: int
    gift_name: str
    diamonds_each: int
    repeat_count: int
    repeat_end: bool
    can_streak: bool
    group_id: int = 0
    receiver: Viewer | None = None
    receiver_id: int = 0
    order_id: str = ""
    log_id: str = ""
    battle_multiplier: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class EnvelopeChanged(Event):
    """A treasure box: `diamonds` for `winners` people from `opens_at` on, or taken away."""

    envelope_id: str
    sender: str
    diamonds: int
    winners: int
    opens_at: float
    is_shown: bool
    is_super_fan_box: bool
