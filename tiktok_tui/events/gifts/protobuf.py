"""Gifts and treasure boxes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tiktok_tui.events.common.event_header import EventHeader, Readers, time_of
from tiktok_tui.events.common.model import Event, Viewer
from tiktok_tui.events.common.plurals import counted, enum_words
from tiktok_tui.events.common.protobuf_viewer import id_of, is_named, viewer_in, viewer_of
from tiktok_tui.events.common.templates import render_text
from tiktok_tui.events.common.text import safe_name, safe_text
from tiktok_tui.events.gifts.model import EnvelopeChanged, GiftSent
from tiktok_tui.events.notices.any_message import any_message, header_text
from tiktok_tui.events.notices.display_text import clipped
from tiktok_tui.events.notices.model import Described, NoticeShown
from tiktok_tui.wire.schema.upb import gifts_pb2

STREAKABLE = 1
SUPER_FAN_BOX = 19
SUPER_FAN_BOX_KEY = "ttlive_superfanbox"
# What one line tells of a list.
MAX_NAMED = 5
# Real ones have up to 40 characters.
MAX_ID = 100


def gift(message: gifts_pb2.GiftMessage, stamp: EventHeader) -> Event:
    """One frame of a gift. Only gift.type 1 streaks: every client agrees, whatever the other fields say."""
    price = message.gift
    receiver: Viewer | None = None
    member_id = message.to_member_id_int or id_of(message.to_member_id)
    if message.HasField("to_user") and (message.to_user.id or message.to_user.nickname):
        receiver = viewer_of(message.to_user)
    elif message.to_member_nickname or member_id:
        receiver = Viewer(id=member_id, nickname=safe_name(message.to_member_nickname))
    name = safe_name(price.name)
    return GiftSent(
        **stamp,
        msg_id=message.common.msg_id,
        viewer=viewer_of(message.user, message.user_identity),
        gift_id=message.gift_id or price.id,
        gift_name=name or f"gift {message.gift_id or price.id}",
        diamonds_each=max(0, price.diamond_count),
        repeat_count=max(1, message.repeat_count),
        repeat_end=message.repeat_end == 1,
        can_streak=price.type == STREAKABLE,
        group_id=message.group_id,
        receiver=receiver,
        receiver_id=(receiver.id if receiver else 0) or message.monitor_info.to_user_id,
        host_id=message.monitor_info.anchor_id,
        order_id=safe_text(message.order_id, MAX_ID),
        log_id=safe_text(message.log_id, MAX_ID),
        battle_multiplier=max(0, message.match_info.multiplier_value),
        sent_at=time_of(message.common.create_time, 0.0),
    )


def envelope(message: gifts_pb2.EnvelopeMessage, stamp: EventHeader) -> Event:
    info = message.envelope_info
    return EnvelopeChanged(
        **stamp,
        envelope_id=safe_name(info.envelope_id),
        sender=safe_name(info.send_user_name),
        diamonds=max(0, info.diamond_count),
        winners=max(0, info.people_count),
        opens_at=float(max(0, info.unpack_at)),
        is_shown=message.display == gifts_pb2.ENVELOPE_DISPLAY_NEW,
        is_super_fan_box=info.business_type == SUPER_FAN_BOX
        or SUPER_FAN_BOX_KEY in message.common.display_text.key.lower(),
        business_type=max(0, info.business_type),
    )


def gift_broadcast(message: gifts_pb2.GiftBroadcastMessage, stamp: EventHeader) -> Event:
    """A big gift in some room, told to many rooms. The sentence is in the header of the message inside."""
    notify = message.notify
    text = render_text(notify.common.display_text) or safe_text(notify.content)
    if not text:
        return any_message(message, stamp) or Described(**stamp, text="a big gift somewhere")
    viewer = viewer_of(notify.user) if is_named(notify.user) else viewer_in(notify.common.display_text)
    if not viewer.id and message.from_user_id > 0:
        viewer = replace(viewer, id=message.from_user_id)
    return NoticeShown(**stamp, text=text, viewer=viewer, key=safe_name(notify.common.display_text.key))


def envelope_portal(message: gifts_pb2.EnvelopePortalMessage, stamp: EventHeader) -> Event:
    """A treasure box that leads to another room. Seen: the sentence in the header says how it went."""
    info, target = message.portal_info, message.portal_trans_target
    text = header_text(message.common)
    if not text and message.portal_display == gifts_pb2.ENVELOPE_DISPLAY_NEW:
        text = f"{safe_name(info.sender_display_id) or 'someone'} opened a portal"
        if handle := safe_name(target.anchor_display_id):
            text += f" to @{handle}"
        if diamonds := info.envelope_diamonds or target.envelope_diamonds or info.portal_diamonds:
            text += f", {counted(diamonds, 'diamond')}"
    if text:
        return NoticeShown(**stamp, text=text, key=safe_name(message.common.display_text.key))
    return Described(**stamp, text=f"portal closed, {max(0, info.trans_count)} went through")


def gift_collection(message: gifts_pb2.GiftCollectionUpdateMessage, stamp: EventHeader) -> Event:
    """A gift that comes in rounds. Seen: the sentence in the header when a round is complete."""
    if (notice := any_message(message, stamp)) is not None:
        return notice
    collection = message.gift_collection
    return Described(**stamp, text=f"gift collection, round {collection.round}: {_gift_name(collection.gift)}")


def _gift_name(gift: gifts_pb2.Gift) -> str:
    return safe_name(gift.name) or (f"gift {gift.id}" if gift.id else "a gift")


def gift_restriction(message: gifts_pb2.GiftDynamicRestrictionMessage, stamp: EventHeader) -> Event:
    restriction = message.dynamic_restriction
    scenes = restriction.scenes
    hidden = [
        f"{len(gift_ids)} {where}"
        for gift_ids, where in (
            (scenes.normal_hidden_gids, "in the room"),
            (scenes.match_hidden_gids, "in battles"),
            (scenes.cohost_hidden_gids, "with co-hosts"),
            (scenes.multiguest_hidden_gids, "with guests"),
        )
        if gift_ids
    ]
    if restriction.receivers:
        hidden.append(f"some to {counted(len(restriction.receivers), 'receiver')}")
    return Described(
        **stamp, text=header_text(message.common) or f"gifts that cannot be given: {', '.join(hidden) or 'none'}"
    )


def gift_gallery(message: gifts_pb2.GiftGalleryMessage, stamp: EventHeader) -> Event:
    """The host's collection of gifts, where the biggest giver of each gift stands beside it as its sponsor."""
    viewer = viewer_of(message.user)
    whose = (
        f"the gift gallery of {viewer_of(message.to_user).name}" if message.HasField("to_user") else "the gift gallery"
    )
    gift_text = f"gift {message.gift_info.id}" if message.gift_info.id else "a gift"
    key = safe_name(message.common.display_text.key)
    text = header_text(message.common)
    match message.msg_type:
        case gifts_pb2.GALLERY_STEP_LIGHT_UP:
            text = text or f"{viewer.name} lit up {gift_text} in {whose}"
        case gifts_pb2.GALLERY_STEP_SPONSOR_CHANGE:
            text = text or f"{viewer.name} sponsors {gift_text} in {whose}"
        case gifts_pb2.GALLERY_STEP_ALL_SPONSORED:
            text = text or f"every gift in {whose} has a sponsor"
        case step:
            words = enum_words(gifts_pb2.GalleryStep, step, "GALLERY_STEP_") or "changed"
            return Described(**stamp, text=text or f"{whose}: {words}, {gift_text}", viewer=viewer)
    return NoticeShown(**stamp, text=text, viewer=viewer, key=key)


def gift_panel(message: gifts_pb2.GiftPanelUpdateMessage, stamp: EventHeader) -> Event:
    parts = []
    of_the_room = sum(len(gifts.gift_info) for gifts in message.room_based_gift_data.room_based_gifts.values())
    for number, what in (
        (of_the_room, "gift"),
        (len(message.gallery_data.progress), "gallery gift"),
        (len(message.goal_data.goal_progress), "gift goal"),
    ):
        if number:
            parts.append(counted(number, what))
    changed = f"gift panel: {', '.join(parts)} changed" if parts else "gift panel changed"
    return Described(**stamp, text=header_text(message.common) or changed)


def gift_prompt(message: gifts_pb2.GiftPromptMessage, stamp: EventHeader) -> Event:
    """A notice to a viewer who gives much, shown to that viewer only."""
    said = ": ".join(filter(None, (safe_text(message.title), safe_text(message.body))))
    return Described(**stamp, text=clipped(said or header_text(message.common) or "a word about gifts to one giver"))


def gift_unlock(message: gifts_pb2.GiftUnlockMessage, stamp: EventHeader) -> Event:
    text = header_text(message.common) or render_text(message.bubble_text)
    if not text and message.gifts:
        text = f"unlocked: {_named(message.gifts)}"
    if not text:
        return Described(**stamp, text="gifts unlocked")
    return NoticeShown(**stamp, text=text, key=safe_name(message.common.display_text.key))


def _named(gifts: Sequence[gifts_pb2.Gift]) -> str:
    rest = len(gifts) - MAX_NAMED
    return ", ".join(map(_gift_name, gifts[:MAX_NAMED])) + (f" and {rest} more" if rest > 0 else "")


def gift_update(message: gifts_pb2.GiftUpdateMessage, stamp: EventHeader) -> Event:
    return Described(**stamp, text=header_text(message.common) or f"gift list changed, kind {message.update_type}")


def viewer_picks(message: gifts_pb2.ViewerPicksUpdateMessage, stamp: EventHeader) -> Event:
    """A vote by gifts. It is told again with every gift, so it makes no line in the chat."""
    picks = sorted(message.info.gift_pick_list, key=lambda pick: -pick.score)
    named = [
        f"{safe_name(pick.gift_pick.customized_desc) or f'gift {pick.gift_pick.gift_id}'} {max(0, pick.score)}"
        for pick in picks[:MAX_NAMED]
    ]
    return Described(**stamp, text=header_text(message.common) or f"viewer picks: {', '.join(named) or 'none yet'}")


READERS: Readers = {
    "EnvelopeMessage": envelope,
    "EnvelopePortalMessage": envelope_portal,
    "GiftBroadcastMessage": gift_broadcast,
    "GiftCollectionUpdateMessage": gift_collection,
    "GiftDynamicRestrictionMessage": gift_restriction,
    "GiftGalleryMessage": gift_gallery,
    "GiftMessage": gift,
    "GiftPanelUpdateMessage": gift_panel,
    "GiftPromptMessage": gift_prompt,
    "GiftUnlockMessage": gift_unlock,
    "GiftUpdateMessage": gift_update,
    "ViewerPicksUpdateMessage": viewer_picks,
}
