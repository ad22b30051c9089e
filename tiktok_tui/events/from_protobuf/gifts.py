"""Gifts and treasure boxes."""

from __future__ import annotations

from tiktok_tui.events.from_protobuf.people import viewer_of
from tiktok_tui.events.from_protobuf.stamp import Stamp
from tiktok_tui.events.model import EnvelopeChanged, Event, GiftSent, Viewer
from tiktok_tui.events.text import safe_name
from tiktok_tui.wire.schema.fast import gifts_pb2

STREAKABLE = 1
SHOWN = 1
SUPER_FAN_BOX = 19


def gift(message: gifts_pb2.GiftMessage, stamp: Stamp) -> Event:
    """One frame of a gift. Only gift.type 1 streaks: every client agrees, whatever the other fields say."""
    price = message.gift
    receiver: Viewer | None = None
    if message.HasField("to_user") and (message.to_user.id or message.to_user.nickname):
        receiver = viewer_of(message.to_user)
    elif message.to_member_nickname:
        receiver = Viewer(id=message.to_member_id_int, nickname=safe_name(message.to_member_nickname))
    name = safe_name(price.name)
    return GiftSent(
        **stamp,
        msg_id=message.common.msg_id,
        viewer=viewer_of(message.user, message.user_identity),
        gift_id=message.gift_id or price.id,
        gift_name=name or f"gift {message.gift_id or price.id}",
        diamonds_each=max(0, price.diamond_count),
        repeat_count=max(0, message.repeat_count),
        repeat_end=message.repeat_end == 1,
        can_streak=price.type == STREAKABLE,
        group_id=message.group_id,
        receiver=receiver,
        receiver_id=(receiver.id if receiver else 0) or message.monitor_info.to_user_id,
        order_id=message.order_id[:100],
        log_id=message.log_id[:100],
        battle_multiplier=max(0, message.match_info.multiplier_value),
    )


def envelope(message: gifts_pb2.EnvelopeMessage, stamp: Stamp) -> Event:
    info = message.envelope_info
    return EnvelopeChanged(
        **stamp,
        envelope_id=safe_name(info.envelope_id),
        sender=safe_name(info.send_user_name),
        diamonds=max(0, info.diamond_count),
        winners=max(0, info.people_count),
        opens_at=float(max(0, info.unpack_at)),
        is_shown=message.display == SHOWN,
        is_super_fan_box=info.business_type == SUPER_FAN_BOX
        or "ttlive_superfanbox" in message.common.display_text.key.lower(),
    )
