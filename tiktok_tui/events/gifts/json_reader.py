"""Gifts and treasure boxes, in the names of tik.tools and of our own lines."""

from __future__ import annotations

from tiktok_tui.events.common.event_header import EventHeader
from tiktok_tui.events.common.json_fields import Fields
from tiktok_tui.events.common.json_viewer import viewer_at
from tiktok_tui.events.common.message_id import msg_id_of
from tiktok_tui.events.common.model import Event, Viewer
from tiktok_tui.events.gifts.model import EnvelopeChanged, GiftSent
from tiktok_tui.events.gifts.protobuf import MAX_ID, STREAKABLE

# EnvelopeMessage.display as TikTok numbers it; 2 takes the box away.
_APPEARS = 1


def gift(fields: Fields, stamp: EventHeader) -> Event:
    """One frame of a gift; `repeatCount` is the streak's running total."""
    gift_id = fields.number("giftId")
    can_streak = _can_streak(fields)
    receiver, receiver_id = _receiver(fields)
    return GiftSent(
        **stamp,
        msg_id=msg_id_of(fields),
        viewer=viewer_at(fields, "user"),
        gift_id=gift_id,
        gift_name=fields.name("giftName") or f"gift {gift_id}",
        diamonds_each=fields.number("diamondCount"),
        repeat_count=max(1, fields.number("repeatCount")),
        repeat_end=fields.flag("repeatEnd") and can_streak,
        can_streak=can_streak,
        group_id=fields.number("groupId"),
        receiver=receiver,
        receiver_id=receiver_id,
        order_id=fields.id_text("transactionId")[:MAX_ID],
        log_id=fields.id_text("logId")[:MAX_ID],
        battle_multiplier=fields.number("battleMultiplier"),
    )


def _can_streak(fields: Fields) -> bool:
    """`giftType` 1 streaks. A service that leaves it out and yet tells of ends means that the numbers before them are
    running totals: added up, they would be far too much.
    """
    if fields.has("giftType"):
        return fields.number("giftType") == STREAKABLE
    return fields.flag("canStreak", missing=fields.has("repeatEnd"))


def _receiver(fields: Fields) -> tuple[Viewer | None, int]:
    """Who gets it, and their id: a `toUser` without a name is an id and nobody to show."""
    receiver = viewer_at(fields, "toUser")
    named = receiver if receiver.nickname or receiver.handle else None
    return named, receiver.id


def envelope(fields: Fields, stamp: EventHeader) -> Event:
    return _envelope(fields, stamp, is_super_fan_box=False)


def super_fan_box(fields: Fields, stamp: EventHeader) -> Event:
    return _envelope(fields, stamp, is_super_fan_box=True)


def _envelope(fields: Fields, stamp: EventHeader, *, is_super_fan_box: bool) -> Event:
    return EnvelopeChanged(
        **stamp,
        envelope_id=fields.id_text("envelopeId"),
        sender=fields.name("sender") or viewer_at(fields, "user").nickname,
        diamonds=fields.number("coins", "diamonds", "diamondCount"),
        winners=fields.number("canOpen"),
        opens_at=fields.time("opensAt"),
        is_shown=fields.flag("isShown", missing=not fields.has("display") or fields.number("display") == _APPEARS),
        is_super_fan_box=fields.flag("isSuperFanBox", missing=is_super_fan_box),
    )
