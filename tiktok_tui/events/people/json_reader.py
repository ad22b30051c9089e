"""What viewers do apart from talking and giving, in the names of tik.tools and of our own lines."""

from __future__ import annotations

from tiktok_tui.events.common.event_header import EventHeader
from tiktok_tui.events.common.json_fields import Fields
from tiktok_tui.events.common.json_viewer import viewer_at, viewer_of
from tiktok_tui.events.common.model import Event
from tiktok_tui.events.notices.json_reader import has_text, notice
from tiktok_tui.events.people.model import (
    Followed,
    LikesSent,
    Shared,
    Subscribed,
    SuperFanNoticed,
    ViewerJoined,
    ViewersCounted,
)
from tiktok_tui.events.people.protobuf import MAX_TOP_VIEWERS, MEMBER_SUBSCRIBED


def member(fields: Fields, stamp: EventHeader) -> Event | None:
    if fields.number("action", "actionId") == MEMBER_SUBSCRIBED or fields.has("subMonth"):
        return subscribe(fields, stamp)
    return ViewerJoined(**stamp, viewer=viewer_at(fields, "user"), viewers=fields.number("memberCount"))


def like(fields: Fields, stamp: EventHeader) -> Event:
    return LikesSent(
        **stamp,
        viewer=viewer_at(fields, "user"),
        count=fields.number("likeCount"),
        total=fields.number("totalLikeCount", "totalLikes"),
    )


def follow(fields: Fields, stamp: EventHeader) -> Event:
    return Followed(**stamp, viewer=viewer_at(fields, "user"), followers=fields.number("followCount"))


def share(fields: Fields, stamp: EventHeader) -> Event:
    return Shared(**stamp, viewer=viewer_at(fields, "user"), joined_through=fields.number("joinedThroughShare"))


def social(fields: Fields, stamp: EventHeader) -> Event | None:
    """One event for several things. The word for which one is `action`, `eventType` in an older client."""
    if has_text(fields):
        return notice(fields, stamp)
    if fields.has("memberCount"):
        return member(fields, stamp)
    word = fields.id_text("action", "eventType").lower()
    if "share" in word or word in ("2", "3", "4", "5"):
        return share(fields, stamp)
    if "follow" in word or word == "1":
        return follow(fields, stamp)
    return notice(fields, stamp)


def subscribe(fields: Fields, stamp: EventHeader) -> Event | None:
    """A subscription, or a notice about subscriptions: those carry a text, and our own lines call them subNotify."""
    if fields.name("type") == "subNotify" or (has_text(fields) and not fields.has("subMonth")):
        return notice(fields, stamp)
    return Subscribed(
        **stamp,
        viewer=viewer_at(fields, "user"),
        months=fields.number("subMonth"),
        is_renewal=fields.flag("isRenewal"),
    )


def viewers_counted(fields: Fields, stamp: EventHeader) -> Event:
    """The entries of `topViewers` are users with their coins beside them, in an older client the users alone."""
    return ViewersCounted(
        **stamp,
        now=fields.number("viewerCount"),
        total=fields.number("totalViewers"),
        top=tuple(
            (viewer_at(entry, "user") if entry.has("user") else viewer_of(entry), entry.number("coinCount"))
            for entry in fields.objects(MAX_TOP_VIEWERS, "topViewers")
        ),
    )


def super_fan(fields: Fields, stamp: EventHeader) -> Event:
    return _super_fan(fields, stamp, has_joined=False)


def super_fan_joined(fields: Fields, stamp: EventHeader) -> Event:
    return _super_fan(fields, stamp, has_joined=True)


def _super_fan(fields: Fields, stamp: EventHeader, *, has_joined: bool) -> Event:
    return SuperFanNoticed(**stamp, viewer=viewer_at(fields, "user"), has_joined=has_joined, text=fields.text("text"))
