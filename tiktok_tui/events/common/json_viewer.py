"""The user object that most events have."""

from __future__ import annotations

from tiktok_tui.events.common.json_fields import Fields
from tiktok_tui.events.common.model import NOBODY, Viewer
from tiktok_tui.events.common.protobuf_viewer import HIGHEST_LEVEL, HIGHEST_STATUS


def viewer_of(user: Fields) -> Viewer:
    """tik.tools calls the gifter level `payGrade`; a rank among the givers makes a top gifter."""
    return Viewer(
        id=user.number("userId", "id"),
        handle=user.name("uniqueId"),
        nickname=user.name("nickname"),
        is_moderator=user.flag("isModerator"),
        is_subscriber=user.flag("isSubscriber"),
        is_top_gifter=user.flag("isTopGifter", missing=user.has("topGifterRank")),
        is_host=user.flag("isHost"),
        gifter_level=min(user.number("gifterLevel", "payGrade"), HIGHEST_LEVEL),
        fan_level=min(user.number("teamMemberLevel"), HIGHEST_LEVEL),
        follow_status=min(user.number("followRole"), HIGHEST_STATUS),
    )


def viewer_at(fields: Fields, *names: str) -> Viewer:
    """The viewer who stands under one of `names`, NOBODY when none does."""
    user = fields.inside(*names)
    return viewer_of(user) if user else NOBODY


def sender_of(fields: Fields) -> Viewer:
    """Who sent something, where tik.tools spreads the sender over the event's own fields."""
    if fields.has("user"):
        return viewer_at(fields, "user")
    return Viewer(
        id=fields.number("senderUserId"),
        handle=fields.name("senderUniqueId"),
        nickname=fields.name("senderNickname"),
    )
