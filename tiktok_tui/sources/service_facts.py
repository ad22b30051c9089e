"""What hosted services say of a room when one comes in, as facts. Nothing is taken for granted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields

from tiktok_tui.events.text import safe_name, safe_text
from tiktok_tui.sources.base import RoomFacts
from tiktok_tui.sources.loose_json import inside, whole, words

_MAX_TITLE = 200


def tiktools_facts(message: Mapping[str, object]) -> RoomFacts:
    """tik.tools' `roomInfo`: beside the event as documented, or in `data` as its SDK and our own lines have it."""
    data, info = message.get("data"), message.get("roomInfo")
    return RoomFacts(
        room_id=whole(inside(data, "roomId")) or whole(message.get("roomId")),
        streamer=_name(inside(data, "uniqueId")) or _name(message.get("uniqueId")),
        nickname=_name(inside(data, "nickname")) or _name(inside(info, "owner", "nickname")),
        host_id=whole(inside(data, "hostUserId")),
        title=_title(inside(data, "title")) or _title(inside(info, "title")),
        started_at=_epoch_seconds(inside(data, "startedAtMs")),
        viewers=whole(inside(data, "viewerCount")) or whole(inside(info, "user_count")),
        likes=whole(inside(data, "likeCount")) or whole(inside(info, "like_count")),
    )


def euler_facts(data: Mapping[str, object]) -> RoomFacts:
    """Euler Stream's `roomInfo`, with the names that TikTokLiveJava reads."""
    info, user = data.get("roomInfo"), data.get("user")
    return RoomFacts(
        room_id=whole(inside(info, "id")),
        streamer=_name(inside(user, "uniqueId")),
        nickname=_name(inside(user, "nickname")),
        host_id=whole(inside(user, "numericUid")),
        title=_title(inside(info, "title")),
        started_at=_epoch_seconds(inside(info, "startTime")),
        viewers=whole(inside(info, "currentViewers")),
    )


def added(known: RoomFacts, new: RoomFacts) -> RoomFacts:
    """`new`, and what was known before where it says nothing."""
    return RoomFacts(*(getattr(new, field.name) or getattr(known, field.name) for field in fields(RoomFacts)))


def _name(value: object) -> str:
    return safe_name(words(value))


def _title(value: object) -> str:
    return safe_text(words(value), _MAX_TITLE)


def _epoch_seconds(value: object) -> float:
    number = float(whole(value))
    return number / 1000 if number > 1e11 else number
