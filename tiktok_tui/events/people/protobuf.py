"""Viewers, and what they do apart from talking and giving."""

from __future__ import annotations

import re
from dataclasses import replace

from tiktok_tui.events.common.event_header import EventHeader, Readers, longer_than
from tiktok_tui.events.common.model import Event
from tiktok_tui.events.common.plurals import enum_words
from tiktok_tui.events.common.protobuf_viewer import FOLLOWS, viewer_in, viewer_of
from tiktok_tui.events.common.templates import render_text
from tiktok_tui.events.common.text import safe_name
from tiktok_tui.events.notices.any_message import header_text
from tiktok_tui.events.notices.model import Described, NoticeShown
from tiktok_tui.events.people.barrage import barrage
from tiktok_tui.events.people.model import (
    Followed,
    LikesSent,
    Shared,
    Subscribed,
    ViewerJoined,
    ViewersCounted,
)
from tiktok_tui.wire.schema.upb import people_pb2

# Real lists have up to 20.
MAX_TOP_VIEWERS = 100
MEMBER_SUBSCRIBED = 3
_JOINED_THROUGH_SHARE = re.compile(r"^pm_mt_guidance_viewer_(\d{1,7})_share$")


def member(message: people_pb2.MemberMessage, stamp: EventHeader) -> Event:
    viewer = viewer_of(message.user)
    if message.is_set_to_admin:
        viewer = replace(viewer, is_moderator=True)
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
    viewer = viewer_of(message.user) if message.HasField("user") else viewer_in(message.common.display_text)
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
            # Who follows now is a follower, whatever the user's own block says yet.
            viewer=viewer if viewer.follow_status else replace(viewer, follow_status=FOLLOWS),
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
        truncated=longer_than(MAX_TOP_VIEWERS, topViewers=message.ranks),
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


def guest_joined(message: people_pb2.UnauthorizedMemberMessage, stamp: EventHeader) -> Event:
    """A person without an account joined: the prefix is "Viewer%s", the name a number."""
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
