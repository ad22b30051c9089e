"""Viewers, and what they do apart from talking and giving."""

from __future__ import annotations

import re

from tiktok_tui.events.common.event_header import EventHeader, Readers
from tiktok_tui.events.common.model import NOBODY, Event, Viewer
from tiktok_tui.events.common.plurals import counted, enum_words
from tiktok_tui.events.common.protobuf_viewer import viewer_of
from tiktok_tui.events.common.templates import render_text
from tiktok_tui.events.common.text import safe_name
from tiktok_tui.events.notices.any_message import header_text
from tiktok_tui.events.notices.model import Described, NoticeShown
from tiktok_tui.events.people.model import (
    Followed,
    LikesSent,
    Shared,
    Subscribed,
    SuperFanNoticed,
    ViewerJoined,
    ViewersCounted,
)
from tiktok_tui.wire.schema.upb import people_pb2

MAX_TOP_VIEWERS = 10
MEMBER_SUBSCRIBED = 3
SUPER_FAN_KEY = "ttlive_superfan"
SUPER_FAN_JOINED_KEY = "ttlive_superfan_commentnotif_superfanjoined"
_JOINED_THROUGH_SHARE = re.compile(r"^pm_mt_guidance_viewer_(\d{1,7})_share$")


def member(message: people_pb2.MemberMessage, stamp: EventHeader) -> Event:
    viewer = viewer_of(message.user)
    if message.action == MEMBER_SUBSCRIBED:
        return Subscribed(
            **stamp,
            viewer=viewer,
            months=0,
            is_renewal=False,
        )
    return ViewerJoined(
        **stamp,
        viewer=viewer,
        viewers=max(0, message.member_count),
    )


def like(message: people_pb2.LikeMessage, stamp: EventHeader) -> Event:
    return LikesSent(
        **stamp,
        viewer=viewer_of(message.user),
        count=max(0, message.count),
        total=max(0, message.total),
    )


def digg(message: people_pb2.DiggMessage, stamp: EventHeader) -> Event:
    """The older message of a like, which knows no total."""
    return LikesSent(**stamp, viewer=viewer_of(message.user), count=max(0, message.digg_count), total=0)


def social(message: people_pb2.SocialMessage, stamp: EventHeader) -> Event:
    """A follow or a share. The text's key tells; `action` is the word of one source only and comes second."""
    key = message.common.display_text.key
    viewer = viewer_of(message.user)
    through_share = _JOINED_THROUGH_SHARE.match(key)
    if "share" in key or (not key and 2 <= message.action <= 5):
        return Shared(
            **stamp,
            viewer=viewer,
            joined_through=int(through_share.group(1)) if through_share else 0,
        )
    if "follow" in key or (not key and message.action == 1):
        return Followed(
            **stamp,
            viewer=viewer,
            followers=max(0, message.follow_count),
        )
    if "join" in key:
        return ViewerJoined(**stamp, viewer=viewer, viewers=0)
    text = header_text(message.common)
    if text:
        return NoticeShown(**stamp, text=text, viewer=viewer, key=safe_name(key))
    return Described(**stamp, text=f"{viewer.name}: social action {message.action}", viewer=viewer)


def viewers_counted(message: people_pb2.RoomUserSeqMessage, stamp: EventHeader) -> Event:
    return ViewersCounted(
        **stamp,
        now=max(0, message.total),
        total=max(0, message.total_user),
        top=tuple((viewer_of(rank.user), max(0, rank.score)) for rank in message.ranks[:MAX_TOP_VIEWERS]),
    )


def subscribed(message: people_pb2.SubNotifyMessage, stamp: EventHeader) -> Event:
    """A subscription. Other message types than 0 are notices to the host or the subscriber."""
    viewer = viewer_of(message.user)
    if message.message_type != people_pb2.SUB_NOTICE_SUCCESS:
        text = header_text(message.common)
        if text:
            return NoticeShown(**stamp, text=text, viewer=viewer)
        words = enum_words(people_pb2.SubNotice, message.message_type, "SUB_NOTICE_")
        number = message.message_type
        return Described(
            **stamp, text=f"{viewer.name}: subscription notice, {words or f'kind {number}'}", viewer=viewer
        )
    return Subscribed(
        **stamp,
        viewer=viewer,
        months=max(0, message.sub_month),
        is_renewal=message.old_subscribe_status == 1,
    )


def barrage(message: people_pb2.BarrageMessage, stamp: EventHeader) -> Event:
    """A banner over the video: level-ups, entrances of high levels, subscriptions, super fans."""
    viewer = NOBODY
    for holder in (message.user_grade_param.user, message.fans_level_param.user, message.user):
        if holder.id or holder.nickname:
            viewer = viewer_of(holder)
            break
    text = render_text(message.content) or render_text(message.common_barrage_content)
    text = text or _banner_deed(message, viewer) or header_text(message.common)
    if text and viewer != NOBODY and viewer.name not in text:
        # Seen on the wire: "joined", behind which a phone shows the viewer's picture and name.
        text = f"{viewer.name} {text}"
    keys = f"{message.content.key} {message.common_barrage_content.key}".lower()
    if SUPER_FAN_KEY in keys:
        has_joined = SUPER_FAN_JOINED_KEY in keys
        deed = f"{viewer.name}, a super fan, joined" if has_joined else f"{viewer.name} became a super fan"
        return SuperFanNoticed(**stamp, viewer=viewer, has_joined=has_joined, text=text or deed)
    if text:
        key = safe_name(message.content.key or message.common_barrage_content.key)
        return NoticeShown(**stamp, text=text, viewer=viewer, key=key)
    words = enum_words(people_pb2.BarrageKind, message.msg_type, "BARRAGE_KIND_")
    return Described(**stamp, text=f"banner, {words or f'kind {message.msg_type}'}", viewer=viewer)


def _banner_deed(message: people_pb2.BarrageMessage, viewer: Viewer) -> str:
    """What a banner without a sentence tells by its kind."""
    grade = message.user_grade_param.current_grade or message.fans_level_param.current_grade
    match message.msg_type:
        case people_pb2.BARRAGE_KIND_USER_UPGRADE | people_pb2.BARRAGE_KIND_FANS_LEVEL_UPGRADE if grade:
            return f"{viewer.name} reached level {grade}"
        case people_pb2.BARRAGE_KIND_GRADE_USER_ENTRANCE | people_pb2.BARRAGE_KIND_FANS_LEVEL_ENTRANCE:
            return "joined" if viewer != NOBODY else ""
        case people_pb2.BARRAGE_KIND_SUBSCRIBE if viewer != NOBODY:
            return "subscribed"
        case people_pb2.BARRAGE_KIND_SUBSCRIBE_GIFT if message.subscribe_gift_param.gift_sub_count > 0:
            return f"{viewer.name} gave {counted(message.subscribe_gift_param.gift_sub_count, 'subscription')}"
    return ""


def guest_joined(message: people_pb2.UnauthorizedMemberMessage, stamp: EventHeader) -> Event:
    """Somebody without an account came: the prefix is "Viewer%s", the name a number."""
    prefix = message.nick_name_prefix.default_pattern
    label = prefix.replace("%s", message.nick_name, 1) if "%s" in prefix else message.nick_name or prefix
    name = safe_name(label) or "a guest"
    return NoticeShown(
        **stamp,
        text=render_text(message.enter_text, user=name) or f"{name} joined",
        key=safe_name(message.enter_text.key),
    )


READERS: Readers = {
    "BarrageMessage": barrage,
    "DiggMessage": digg,
    "LikeMessage": like,
    "MemberMessage": member,
    "RoomUserSeqMessage": viewers_counted,
    "SocialMessage": social,
    "SubNotifyMessage": subscribed,
    "UnauthorizedMemberMessage": guest_joined,
}
