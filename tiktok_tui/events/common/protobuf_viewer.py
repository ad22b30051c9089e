"""A person as the messages of a room describe them."""

from __future__ import annotations

from tiktok_tui.events.common.model import Viewer
from tiktok_tui.events.common.text import safe_name
from tiktok_tui.wire.schema.upb import shared_pb2

MAX_BADGES = 40
HIGHEST_LEVEL = 9999
HIGHEST_STATUS = 9


def id_of(text: str) -> int:
    """A person's id that is written as text, 0 when it is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 20 else 0


def viewer_of(user: shared_pb2.User, identity: shared_pb2.UserIdentity | None = None) -> Viewer:
    """A viewer with their marks. Any one source for a mark is enough: none of them is always filled.

    Levels come from the badges (scene 8 gifter, scene 10 fan club), else from the user's own blocks.
    """
    user_id = user.id or id_of(user.id_str)
    moderator = user.user_attr.is_admin
    subscriber = user.subscribe_info.is_subscribed_to_anchor or user.is_subscribe
    top_gifter = False
    gifter_level = fan_level = 0
    for badge in user.badge_list[:MAX_BADGES]:
        scene = badge.scene_type
        if scene == shared_pb2.BADGE_SCENE_GIFTER_LEVEL:
            gifter_level = _level(badge.privilege_log_extra.level)
        elif scene == shared_pb2.BADGE_SCENE_FAN_LEVEL:
            fan_level = _level(badge.privilege_log_extra.level)
        elif scene == shared_pb2.BADGE_SCENE_MODERATOR:
            moderator = True
        elif scene in (shared_pb2.BADGE_SCENE_SUBSCRIBER, shared_pb2.BADGE_SCENE_NEW_SUBSCRIBER):
            subscriber = True
        elif scene == shared_pb2.BADGE_SCENE_TOP_GIFTER:
            top_gifter = True
    host = False
    if identity is not None:
        moderator = moderator or identity.is_moderator_of_anchor
        subscriber = subscriber or identity.is_subscriber_of_anchor
        host = identity.is_anchor
    return Viewer(
        id=user_id,
        handle=safe_name(user.display_id),
        nickname=safe_name(user.nickname),
        is_moderator=moderator,
        is_subscriber=subscriber,
        is_top_gifter=top_gifter,
        is_host=host,
        gifter_level=gifter_level or _up_to(HIGHEST_LEVEL, user.pay_grade.level),
        fan_level=fan_level or _up_to(HIGHEST_LEVEL, user.fans_club_info.fans_level),
        follow_status=_up_to(HIGHEST_STATUS, user.follow_info.follow_status or user.follow_status),
    )


def _level(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else 0


def _up_to(highest: int, number: int) -> int:
    return min(max(0, number), highest)
