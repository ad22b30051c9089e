"""Gifts and treasure boxes."""

from __future__ import annotations

from tiktok_tui.events.from_protobuf.people import viewer_of
from tiktok_tui.events.from_protobuf.room import any_message
from tiktok_tui.events.from_protobuf.stamp import Stamp
from tiktok_tui.events.model import EnvelopeChanged, Event, GiftSent, NoticeShown, Viewer
from tiktok_tui.events.templates import render_text
from tiktok_tui.events.text import safe_name, safe_text
from tiktok_tui.wire.schema.fast import gifts_pb2

STREAKABLE = 1
SHOWN = 1
SUPER_FAN_BOX = 19
# Real ones have up to 40 characters.
MAX_ID = 100


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
        order_id=safe_text(message.order_id, MAX_ID),
        log_id=safe_text(message.log_id, MAX_ID),
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


def gift_broadcast(message: gifts_pb2.GiftBroadcastMessage, stamp: Stamp) -> Event | None:
    """A big gift in some room, told to many rooms. The sentence is in the header of the message inside."""
    notify = message.notify
    text = render_text(notify.common.display_text) or safe_text(notify.content)
    if not text:
        return any_message(message, stamp)
    return NoticeShown(**stamp, text=text, key=safe_name(notify.common.display_text.key))
