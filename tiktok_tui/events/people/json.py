"""What viewers do apart from talking and giving, in JSON."""

from __future__ import annotations

from tiktok_tui.events.common.event_header import EventHeader
from tiktok_tui.events.common.form import (
    COUNT,
    FLAG,
    TEXT,
    Data,
    Form,
    Key,
    always,
    list_of,
    object_of,
    optional,
)
from tiktok_tui.events.common.json_fields import Fields
from tiktok_tui.events.common.model import Event, Viewer
from tiktok_tui.events.common.user_form import USER, user_form, viewer_at, viewer_of
from tiktok_tui.events.notices.json import has_text, notice
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

_USER = Key("user", USER, "viewer")


def _read_member(fields: Fields, header: EventHeader) -> Event | None:
    if fields.number("action", "actionId") == MEMBER_SUBSCRIBED or fields.has("subMonth"):
        return SUBSCRIBE.read(fields, header)
    event: Event = MEMBER.parse(fields, header)
    return event


MEMBER = Form(
    "MemberForm",
    ViewerJoined,
    "A viewer who came in.",
    (
        _USER,
        Key(
            "actionId",
            always(1),
            write=lambda _: 1,
            doc="1: joined, the only action that is an event of this kind.",
        ),
        Key("memberCount", COUNT, "viewers", doc="Watching at that moment, 0 when not said."),
        Key("entrySource", TEXT, from_message=True, doc="Where in the app, such as homepage_hot-live_cell."),
        Key("entryAction", TEXT, from_message=True, doc="By what, such as click or draw."),
        Key("entryType", TEXT, from_message=True, doc="Why the LIVE was there, such as rec."),
    ),
    reader=_read_member,
)
LIKE = Form(
    "LikeForm",
    LikesSent,
    "A batch of likes. The room's total has two names, because the documented clients disagree.",
    (
        Key("likeCount", COUNT, "count"),
        Key("totalLikeCount", COUNT, "total", others=("totalLikes",)),
        Key("totalLikes", COUNT, write=lambda event: event.total),
        _USER,
    ),
)
FOLLOW = Form(
    "FollowForm",
    Followed,
    "",
    (
        _USER,
        Key("action", always("follow"), write=lambda _: "follow"),
        Key("followCount", COUNT, "followers", doc="Followers of the streamer, 0 when not said."),
    ),
)
SHARE = Form(
    "ShareForm",
    Shared,
    "",
    (
        _USER,
        Key("action", always("share"), write=lambda _: "share"),
        Key(
            "joinedThroughShare",
            COUNT,
            "joined_through",
            doc="Viewers who came through this share, 0 when not said.",
        ),
    ),
)


def social(fields: Fields, header: EventHeader) -> Event | None:
    """One event for several things. The word for which one is `action`, `eventType` in an older client."""
    if has_text(fields):
        return notice(fields, header)
    if fields.has("memberCount"):
        return MEMBER.read(fields, header)
    word = fields.id_text("action", "eventType").lower()
    if "share" in word or word in ("2", "3", "4", "5"):
        return SHARE.read(fields, header)
    if "follow" in word or word == "1":
        return FOLLOW.read(fields, header)
    return notice(fields, header)


def _read_subscribe(fields: Fields, header: EventHeader) -> Event | None:
    """A subscription, or a notice about subscriptions: those carry a text, and our own lines call them subNotify."""
    if fields.name("type") == "subNotify" or (has_text(fields) and not fields.has("subMonth")):
        return notice(fields, header)
    event: Event = SUBSCRIBE.parse(fields, header)
    return event


SUBSCRIBE = Form(
    "SubscribeForm",
    Subscribed,
    "",
    (
        _USER,
        Key("subMonth", COUNT, "months"),
        Key("isRenewal", FLAG, "is_renewal"),
        optional("givenCount", COUNT, "given", doc="Subscriptions that the user gave to others."),
    ),
    reader=_read_subscribe,
)


def barrage(fields: Fields, header: EventHeader) -> Event | None:
    """A banner of our own lines, whose `type` says what it announces."""
    match fields.name("type"):
        case "member":
            return MEMBER.read(fields, header)
        case "subscribe":
            return SUBSCRIBE.read(fields, header)
        case _:
            return notice(fields, header)


def _top_viewer(entry: tuple[Viewer, int]) -> Data:
    viewer, coins = entry
    return {"user": user_form(viewer), "coinCount": coins}


def _top_viewers(fields: Fields) -> tuple[tuple[Viewer, int], ...]:
    """Users with their coins beside them, in an older client the users alone."""
    return tuple(
        (viewer_at(entry, "user") if entry.has("user") else viewer_of(entry), entry.number("coinCount"))
        for entry in fields.objects(MAX_TOP_VIEWERS, "topViewers")
    )


TOP_VIEWER = Form("TopViewerForm", tuple, "", (Key("user", USER), Key("coinCount", COUNT)))
VIEWERS = Form(
    "ViewersForm",
    ViewersCounted,
    "How many watch now and came so far, and the biggest givers.",
    (
        Key("viewerCount", COUNT, "now"),
        Key("totalViewers", COUNT, "total"),
        Key(
            "topViewers",
            list_of(object_of(TOP_VIEWER), MAX_TOP_VIEWERS),
            "top",
            write=lambda event: [_top_viewer(entry) for entry in event.top],
            read=_top_viewers,
        ),
    ),
)


def super_fan_joined(fields: Fields, header: EventHeader) -> Event:
    event: Event = SUPER_FAN.parse(fields, header, has_joined=True)
    return event


SUPER_FAN = Form(
    "SuperFanForm",
    SuperFanNoticed,
    "A viewer who became a super fan, or a super fan who came in.",
    (
        _USER,
        Key("text", TEXT, "text"),
    ),
    unwritten={"has_joined": lambda _: False},
)
