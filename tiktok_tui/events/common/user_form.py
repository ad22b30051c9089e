"""A person in JSON."""

from __future__ import annotations

from tiktok_tui.events.common.form import (
    FLAG,
    ID,
    INTEGER,
    NAME,
    TEXT,
    Form,
    Key,
    ValueType,
    list_of,
    object_of,
)
from tiktok_tui.events.common.json_fields import Fields
from tiktok_tui.events.common.model import NOBODY, Viewer
from tiktok_tui.events.common.protobuf_viewer import HIGHEST_LEVEL, follow_status_of

MAX_BADGES = 20

BADGE = Form(
    "BadgeForm",
    dict,
    "A badge beside a name: what it is for, by the service's number, and what stands on it.",
    (
        Key("badgeSceneType", INTEGER),
        Key("name", TEXT, is_optional=True),
        Key("type", TEXT, is_optional=True, doc="The service's name for the badge's words."),
        Key("level", INTEGER, is_optional=True),
    ),
)
USER_FORM = Form(
    "UserForm",
    Viewer,
    'A person. userId is "0" where the message does not tell it.',
    (
        Key("userId", ID, "id", others=("id",)),
        Key("uniqueId", NAME, "handle"),
        Key("nickname", NAME, "nickname"),
        Key("isModerator", FLAG, "is_moderator"),
        Key("isSubscriber", FLAG, "is_subscriber"),
        # A rank among the givers makes a top gifter.
        Key(
            "isTopGifter",
            FLAG,
            "is_top_gifter",
            read=lambda user: user.flag("isTopGifter", missing=user.has("topGifterRank")),
        ),
        Key(
            "followRole",
            INTEGER,
            "follow_status",
            read=lambda user: follow_status_of(user.number("followRole")),
            doc="0 does not follow the streamer, 1 follows, 2 friends.",
        ),
        # tik.tools calls the gifter level `payGrade`.
        Key(
            "gifterLevel",
            INTEGER,
            "gifter_level",
            read=lambda user: min(user.number("gifterLevel", "payGrade"), HIGHEST_LEVEL),
        ),
        Key(
            "teamMemberLevel",
            INTEGER,
            "fan_level",
            read=lambda user: min(user.number("teamMemberLevel"), HIGHEST_LEVEL),
        ),
        Key("isHost", FLAG, "is_host", when=lambda viewer: viewer.is_host),
        Key("profilePictureUrl", TEXT, from_message=True, doc="Empty where the message has none."),
        Key("userBadges", list_of(object_of(BADGE), MAX_BADGES), from_message=True),
        Key("isNewGifter", FLAG, from_message=True),
        # Not null for the others: a key has one type, or readers that guess it from the first lines fail.
        Key("topGifterRank", INTEGER, from_message=True, doc="Left out where the person is no top gifter."),
    ),
)
user_form = USER_FORM.write


def viewer_of(user: Fields) -> Viewer:
    viewer: Viewer = USER_FORM.parse(user)
    return viewer


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


USER = ValueType(
    lambda definitions: definitions.refer(USER_FORM, is_open=False),
    lambda fields, names: viewer_at(fields, *names),
    form=USER_FORM,
)
