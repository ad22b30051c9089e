"""Viewers in protobuf messages: who they are, and the marks beside their names."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from tiktok_tui.events.common.model import NOBODY, Event, Viewer
from tiktok_tui.events.common.templates import MAX_PIECES
from tiktok_tui.events.common.text import safe_name
from tiktok_tui.wire.schema.upb import shared_pb2

MAX_BADGES = 40
HIGHEST_LEVEL = 9999
FOLLOWS, FRIENDS = 1, 2
_SUBSCRIBER_SCENES = frozenset({shared_pb2.BADGE_SCENE_SUBSCRIBER, shared_pb2.BADGE_SCENE_NEW_SUBSCRIBER})
# Seen on the wire: 3 stands beside `is_follower_of_anchor` without `is_mutual_following_with_anchor`.
_FOLLOW_STATUSES = {1: FOLLOWS, 2: FRIENDS, 3: FOLLOWS}


def id_of(text: str) -> int:
    """A person's id that is written as text, 0 when it is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 20 else 0


def viewer_of(user: shared_pb2.User, identity: shared_pb2.UserIdentity | None = None) -> Viewer:
    """Return the viewer with their marks. Any one source of a mark is enough: none of them is always filled.

    Levels come from the badges (scene 8 gifter, scene 10 fan club), else from the user's own blocks.
    """
    levels = {badge.scene_type: badge.privilege_log_extra.level for badge in user.badge_list[:MAX_BADGES]}
    moderator = user.user_attr.is_admin or shared_pb2.BADGE_SCENE_MODERATOR in levels
    subscriber = (
        user.subscribe_info.is_subscribed_to_anchor or user.is_subscribe or not _SUBSCRIBER_SCENES.isdisjoint(levels)
    )
    follow_status = follow_status_of(user.follow_info.follow_status or user.follow_status)
    if shared_pb2.BADGE_SCENE_FRIENDS in levels:
        follow_status = FRIENDS
    host = False
    if identity is not None:
        moderator = moderator or identity.is_moderator_of_anchor
        subscriber = subscriber or identity.is_subscriber_of_anchor
        host = identity.is_anchor
        if identity.is_mutual_following_with_anchor:
            follow_status = FRIENDS
        elif identity.is_follower_of_anchor and not follow_status:
            follow_status = FOLLOWS
    fans = user.fans_club_info.fans_level or user.fans_club.data.level
    return Viewer(
        id=user.id or id_of(user.id_str),
        handle=safe_name(user.display_id),
        nickname=safe_name(user.nickname),
        is_moderator=moderator,
        is_subscriber=subscriber,
        is_top_gifter=shared_pb2.BADGE_SCENE_TOP_GIFTER in levels,
        is_host=host,
        gifter_level=_level(levels.get(shared_pb2.BADGE_SCENE_GIFTER_LEVEL, "")) or level_of(user.pay_grade.level),
        fan_level=_level(levels.get(shared_pb2.BADGE_SCENE_FAN_LEVEL, "")) or level_of(fans),
        follow_status=follow_status,
    )


def follow_status_of(number: int) -> int:
    """Return 0 (does not follow the host), 1 (follows) or 2 (friends) for a follow status of the wire."""
    return _FOLLOW_STATUSES.get(number, 0)


def level_of(level: int) -> int:
    """Return a level of the wire within its bounds."""
    return min(max(0, level), HIGHEST_LEVEL)


def is_named(user: shared_pb2.User) -> bool:
    """Say if a user is filled in: an id or a name."""
    return bool(user.id or user.nickname or user.display_id or user.id_str)


def viewer_in(*texts: shared_pb2.Text) -> Viewer:
    """Return the first viewer among the pieces of sentences, NOBODY when they name none.

    The first is the one who does something: `{0:user} sent {1:gift} to {2:user}`.
    """
    for text in texts:
        for piece in text.pieces[:MAX_PIECES]:
            if piece.HasField("user_value") and is_named(piece.user_value.user):
                return viewer_of(piece.user_value.user)
    return NOBODY


def with_named_viewer(event: Event | None, common: shared_pb2.Common) -> Event | None:
    """Return the event, with the viewer whom the header's sentence names where the message names none otherwise."""
    viewer = getattr(event, "viewer", None)
    if event is None or viewer is None or viewer.id or viewer.nickname or viewer.handle:
        return event
    named = viewer_in(common.display_text)
    return event if named == NOBODY else cast(Event, replace(cast(Any, event), viewer=named))


def with_levels(viewer: Viewer, *, gifter: int = 0, fan: int = 0) -> Viewer:
    """Return the viewer with levels that a message tells beside the user, where it tells any."""
    if gifter <= 0 and fan <= 0:
        return viewer
    return replace(
        viewer,
        gifter_level=level_of(gifter) or viewer.gifter_level,
        fan_level=level_of(fan) or viewer.fan_level,
    )


def _level(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else 0
