"""What hosted services say of a room when one comes in, as facts. Nothing is taken for granted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields

from tiktok_tui.core.json_access import as_int, as_str, get_path
from tiktok_tui.core.source_items import RoomFacts
from tiktok_tui.events.common.text import safe_name, safe_text

_MAX_TITLE = 200


def tiktools_facts(message: Mapping[str, object]) -> RoomFacts:
    """tik.tools' `roomInfo`: beside the event as documented, or in `data` as its SDK and our own lines have it."""
    data, info = message.get("data"), message.get("roomInfo")
    return RoomFacts(
        room_id=as_int(get_path(data, "roomId")) or as_int(message.get("roomId")),
        streamer=_name(get_path(data, "uniqueId")) or _name(message.get("uniqueId")),
        nickname=_name(get_path(data, "nickname")) or _name(get_path(info, "owner", "nickname")),
        host_id=as_int(get_path(data, "hostUserId")),
        title=_title(get_path(data, "title")) or _title(get_path(info, "title")),
        started_at=_epoch_seconds(get_path(data, "startedAtMs")),
        viewers=as_int(get_path(data, "viewerCount")) or as_int(get_path(info, "user_count")),
        likes=as_int(get_path(data, "likeCount")) or as_int(get_path(info, "like_count")),
    )


def euler_facts(data: Mapping[str, object]) -> RoomFacts:
    """Euler Stream's `roomInfo`, with the names that TikTokLiveJava reads."""
    info, user = data.get("roomInfo"), data.get("user")
    return RoomFacts(
        room_id=as_int(get_path(info, "id")),
        streamer=_name(get_path(user, "uniqueId")),
        nickname=_name(get_path(user, "nickname")),
        host_id=as_int(get_path(user, "numericUid")),
        title=_title(get_path(info, "title")),
        started_at=_epoch_seconds(get_path(info, "startTime")),
        viewers=as_int(get_path(info, "currentViewers")),
    )


def added(known: RoomFacts, new: RoomFacts) -> RoomFacts:
    """`new`, and what was known before where it says nothing."""
    return RoomFacts(*(getattr(new, field.name) or getattr(known, field.name) for field in fields(RoomFacts)))


def _name(value: object) -> str:
    return safe_name(as_str(value))


def _title(value: object) -> str:
    return safe_text(as_str(value), _MAX_TITLE)


def _epoch_seconds(value: object) -> float:
    number = float(as_int(value))
    return number / 1000 if number > 1e11 else number
