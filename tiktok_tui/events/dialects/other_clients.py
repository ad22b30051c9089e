"""Events as other programs write them, in the names that `tiktools` reads.

TikTok-Live-Connector 1.x and TikFinity spread the viewer over the event's own fields; version 2.x nests the gift;
TikTokLive writes the schema's names, often in snake_case. What lacks a part that such an event has is refused: a zero
in its place would be counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import cache

from tiktok_tui.events.dialects.tiktools import find_kind
from tiktok_tui.wire.catalogue import Origin, read_catalogue

# 2015 to 2100, in seconds.
_PLAUSIBLE = range(1_420_000_000, 4_102_000_000)
_TIME_NAMES = (
    "timestamp", "createTime", "timestampMs", "ts", "time", "occurredAt", "createdAt", "receivedAt",
    "eventTime", "datetime", "date", "@timestamp", "create_time", "created_at", "received_at",
)  # fmt: skip
_HEADERS = ("common", "baseMessage", "base_message")
_VIEWER_NAMES = {
    "userId": ("userId", "id", "uid"),
    "uniqueId": ("uniqueId", "displayId", "username", "handle"),
    "nickname": ("nickname", "nickName", "displayName", "name"),
}
# Those that tell a viewer where they stand beside an event's own fields.
_FLAT_VIEWER_NAMES = ("userId", "uniqueId", "nickname", "nickName", "username", "displayName")
_USERS = ("user", "userInfo", "fromUser", "sender", "viewer", "author")
_MARKS = (
    "isModerator", "isSubscriber", "isTopGifter", "topGifterRank", "gifterLevel", "payGrade", "teamMemberLevel",
    "followRole",
)  # fmt: skip
_GIFTS = ("giftDetails", "extendedGiftInfo", "gift", "mGift", "giftInfo")
# What a field of an event is also called, by what reads the event.
_OTHER_NAMES: dict[str, dict[str, tuple[str, ...]]] = {
    "ChatSent": {"comment": ("content", "text", "message")},
    "LikesSent": {"likeCount": ("count", "likes"), "totalLikeCount": ("totalLikes", "total")},
    "GiftSent": {"repeatCount": ("count", "amount"), "groupId": ("groupID",), "toUser": ("receiver", "receiverUser")},
    "ViewersCounted": {"viewerCount": ("total", "viewers", "onlineCount"), "totalViewers": ("totalUser",)},
    "QuestionAsked": {"questionText": ("content", "text")},
}
# What only the schema's form of an event has, by what reads the event.
_IN_SCHEMA: dict[str, tuple[str, ...]] = {
    "ViewersCounted": ("ranksList", "ranks"),
    "ArmiesScored": ("battleItems", "armies", "teamArmies"),
    "BattleChanged": ("anchorInfo", "anchorsInfo", "battleSetting", "battleSettings", "battleConfig"),
    "EnvelopeChanged": ("envelopeInfo",),
    "QuestionAsked": ("questionDetails", "details", "question"),
}
_SCHEMA_NAMES = {"baseMessage": "common", "userInfo": "user", "fromUser": "user", "mGift": "gift"}
_MORE_ALIASES = {
    "comment": "chat",
    "viewer": "viewer_count",
    "viewercount": "viewer_count",
    "roomuserseq": "roomUserSeq",
}
_SNAKE = re.compile(r"_([a-z0-9])")


def find_event_name(name: str) -> str:
    """The name under which an event is known, whatever client wrote it; "" for an unknown one."""
    if find_kind(name):
        return name
    return _aliases().get(name.replace("_", "").lower(), "")


@cache
def _aliases() -> dict[str, str]:
    found: dict[str, str] = dict(_MORE_ALIASES)
    for row in read_catalogue():
        if row.origin is not Origin.CLIENT:
            others = (row.tiktoklive, row.tiktoklive.removesuffix("Event"), row.tik_tools, row.tiktok_live_connector)
            for other in (row.name, *others):
                if other:
                    found.setdefault(other.replace("_", "").lower(), row.name)
    return found


def time_in(data: Mapping[str, object]) -> float:
    """The time that an object tells, epoch seconds, 0 for none: a number of seconds, ms or µs, or ISO text."""
    for name in _TIME_NAMES:
        if found := time_of_value(data.get(name)):
            return found
    return time_of_value(header_of(data).get("createTime"))


def header_of(data: Mapping[str, object]) -> dict[str, object]:
    """What TikTok's messages have in common, where a client keeps it together."""
    return next((_camel_case(found) for key in _HEADERS if isinstance(found := data.get(key), dict)), {})


def time_of_value(value: object) -> float:
    """Epoch seconds of a number of seconds, ms or µs or of ISO text, 0 for what is no time."""
    if isinstance(value, str) and not value.replace(".", "", 1).isdigit():
        return _iso_seconds(value)
    try:
        number = float(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else 0.0
    except (ValueError, OverflowError):
        return 0.0
    for unit in (1, 1000, 1_000_000, 1_000_000_000):
        if _PLAUSIBLE.start <= number / unit < _PLAUSIBLE.stop:
            return number / unit
    return 0.0


def _iso_seconds(text: str) -> float:
    if not 10 < len(text) < 40:
        return 0.0
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        return 0.0
    seconds = (found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp()
    return seconds if _PLAUSIBLE.start <= seconds < _PLAUSIBLE.stop else 0.0


def rename_fields(name: str, data: Mapping[str, object], time: float) -> dict[str, object]:
    """The fields of an event with the names that `tiktools` reads. `time` is its epoch second, 0 if unknown."""
    found = _camel_case(data)
    reads = class_name_of(name)
    for field, others in _OTHER_NAMES.get(reads, {}).items():
        _take_over(found, field, found, others)
    user = next((found[key] for key in _USERS if isinstance(found.get(key), dict)), None)
    if isinstance(user, dict):
        found["user"] = _viewer(user)
    elif any(key in found for key in _FLAT_VIEWER_NAMES) or isinstance(found.get("user"), str):
        flat = {key: found[key] for key in (*_FLAT_VIEWER_NAMES, *_MARKS) if key in found}
        # Where the name alone is told, it is mostly the handle.
        found["user"] = _viewer({"username": found.get("user"), **flat})
    if reads == "GiftSent":
        _complete_gift(found)
    if reads == "ArmiesScored" and not found.get("hosts"):
        found |= {"hosts": [_side(side) for side in _objects(found.get("battleArmies"))]}
    if reads == "ViewersCounted":
        found["topViewers"] = [_camel_case(entry) for entry in _objects(found.get("topViewers"))]
    if time:
        found["timestamp"] = round(time * 1000)
    elif "timestamp" in found:
        del found["timestamp"]
    _take_over(found, "msgId", header_of(found), ("msgId", "messageId"))
    if not isinstance(found.get("msgId"), str | int | None):
        del found["msgId"]
    return found


def _side(side: Mapping[str, object]) -> dict[str, object]:
    """A side of a battle as TikTok-Live-Connector 1.x writes it."""
    participants = [_viewer(viewer) for viewer in _objects(side.get("participants")) if "score" in viewer]
    return {"teamTotalScore": side.get("points"), **side, "contributors": participants}


def _objects(value: object) -> list[dict[str, object]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _complete_gift(found: dict[str, object]) -> None:
    details: Iterable[object] = (found.get(key) for key in _GIFTS)
    for gift in details:
        if isinstance(gift, dict):
            inner = _camel_case(gift)
            _take_over(found, "giftId", inner, ("giftId", "id"))
            _take_over(found, "giftName", inner, ("giftName", "name"))
            _take_over(found, "diamondCount", inner, ("diamondCount", "diamonds"))
            _take_over(found, "giftType", inner, ("giftType", "type"))
            _take_over(found, "repeatCount", inner, ("repeatCount",))
            _take_over(found, "repeatEnd", inner, ("repeatEnd",))


def _take_over(found: dict[str, object], field: str, other: Mapping[str, object], names: tuple[str, ...]) -> None:
    if found.get(field) is None:
        value = next((other[name] for name in names if isinstance(other.get(name), str | int | float | dict)), None)
        if value is not None:
            found[field] = value


def is_in_schema(name: str, data: Mapping[str, object]) -> bool:
    """Whether a message under a client's name has parts that only the schema's form of it has.

    TikTok-Live-Connector 2.x and TikTokLive hand on most messages as the schema has them.
    """
    if not header_of(data):
        return False
    found = _camel_case(data)
    if class_name_of(name) == "ChatSent":
        return any(isinstance(emote.get("emote"), dict) for emote in _objects(found.get("emotes")))
    return any(isinstance(found.get(key), dict | list) for key in _IN_SCHEMA.get(class_name_of(name), ()))


def rename_to_schema(data: Mapping[str, object]) -> dict[str, object]:
    """The same message with the schema's names, all levels of it."""
    found = {key: _camel_deeply(value) for key, value in _camel_case(data).items()}
    return {_SCHEMA_NAMES.get(key, key): value for key, value in found.items()}


def _camel_deeply(value: object) -> object:
    if isinstance(value, dict):
        return {key: _camel_deeply(inner) for key, inner in _camel_case(value).items()}
    return [_camel_deeply(item) for item in value] if isinstance(value, list) else value


def _viewer(user: Mapping[str, object]) -> dict[str, object]:
    found = _camel_case(user)
    for field, names in _VIEWER_NAMES.items():
        _take_over(found, field, found, names)
    for field in ("uniqueId", "nickname"):
        if not isinstance(found.get(field), str | None):
            del found[field]
    return found


def _camel_case(data: Mapping[str, object]) -> dict[str, object]:
    return {_SNAKE.sub(lambda match: match[1].upper(), key) if "_" in key[1:] else key: data[key] for key in data}


def class_name_of(name: str) -> str:
    """The class of events that those of this name are read as, "" for none."""
    return _readers().get(name, "")


@cache
def _readers() -> dict[str, str]:
    """By every name of an event, what it is read as."""
    found: dict[str, str] = {}
    rows = [row for row in read_catalogue() if row.origin is not Origin.CLIENT]
    for row in rows:
        found[row.name] = row.reads
    for row in rows:
        for alias in (row.tik_tools, row.tiktok_live_events, row.tiktok_live_connector):
            if alias:
                found.setdefault(alias, row.reads)
    return found | {"join": "ViewerJoined", "viewer": "ViewersCounted"}
