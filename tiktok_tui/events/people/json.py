"""Viewers: who comes, likes, follows, shares, subscribes."""

from __future__ import annotations

from typing import Annotated, Literal, NotRequired, TypedDict

from tiktok_tui.events.common.forms import Count, UserForm, Writers, user_form
from tiktok_tui.events.people.model import (
    Followed,
    LikesSent,
    Shared,
    Subscribed,
    SuperFanNoticed,
    ViewerJoined,
    ViewersCounted,
)


class MemberForm(TypedDict):
    """A viewer who came in."""

    user: UserForm
    actionId: Annotated[Literal[1], {"description": "1: joined, the only action that is an event of this kind."}]
    memberCount: Annotated[Count, {"description": "Watching at that moment, 0 when not said."}]
    entrySource: NotRequired[Annotated[str, {"description": "Where in the app, such as homepage_hot-live_cell."}]]
    entryAction: NotRequired[Annotated[str, {"description": "By what, such as click or draw."}]]
    entryType: NotRequired[Annotated[str, {"description": "Why the LIVE was there, such as rec."}]]


class LikeForm(TypedDict):
    """A batch of likes. The room's total has two names, because the documented clients disagree."""

    likeCount: Count
    totalLikeCount: Count
    totalLikes: Count
    user: UserForm


class FollowForm(TypedDict):
    user: UserForm
    action: Literal["follow"]
    followCount: Annotated[Count, {"description": "Followers of the streamer, 0 when not said."}]


class ShareForm(TypedDict):
    user: UserForm
    action: Literal["share"]
    joinedThroughShare: Annotated[Count, {"description": "Viewers who came through this share, 0 when not said."}]


class SubscribeForm(TypedDict):
    user: UserForm
    subMonth: Count
    isRenewal: bool


class TopViewerForm(TypedDict):
    user: UserForm
    coinCount: Count


class ViewersForm(TypedDict):
    """How many watch now and came so far, and the biggest givers."""

    viewerCount: Count
    totalViewers: Count
    topViewers: list[TopViewerForm]


class SuperFanForm(TypedDict):
    """Somebody became a super fan, or a super fan came in."""

    user: UserForm
    text: str


def _member(event: ViewerJoined) -> MemberForm:
    return {"user": user_form(event.viewer), "actionId": 1, "memberCount": event.viewers}


def _like(event: LikesSent) -> LikeForm:
    return {
        "likeCount": event.count,
        "totalLikeCount": event.total,
        "totalLikes": event.total,
        "user": user_form(event.viewer),
    }


def _follow(event: Followed) -> FollowForm:
    return {"user": user_form(event.viewer), "action": "follow", "followCount": event.followers}


def _share(event: Shared) -> ShareForm:
    return {"user": user_form(event.viewer), "action": "share", "joinedThroughShare": event.joined_through}


def _subscribe(event: Subscribed) -> SubscribeForm:
    return {"user": user_form(event.viewer), "subMonth": event.months, "isRenewal": event.is_renewal}


def _viewers(event: ViewersCounted) -> ViewersForm:
    return {
        "viewerCount": event.now,
        "totalViewers": event.total,
        "topViewers": [{"user": user_form(viewer), "coinCount": coins} for viewer, coins in event.top],
    }


def _super_fan(event: SuperFanNoticed) -> SuperFanForm:
    return {"user": user_form(event.viewer), "text": event.text}


WRITERS: Writers = {
    Followed: _follow,
    LikesSent: _like,
    Shared: _share,
    Subscribed: _subscribe,
    SuperFanNoticed: _super_fan,
    ViewerJoined: _member,
    ViewersCounted: _viewers,
}
