"""Whether a JSON object holds what an event of its name has: an event that does not fit is not read as one of zeros."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from tiktok_tui.core.json_access import as_int, get_path
from tiktok_tui.events.common.json_fields import whole_number
from tiktok_tui.events.dialects.other_clients import class_name_of
from tiktok_tui.events.registry import form_of, specs
from tiktok_tui.wire.methods import find_method

_VIEWER_KEYS = ("userId", "uniqueId", "nickname")
_OF_A_VIEWER = ("ChatSent", "GiftSent", "LikesSent", "Followed", "Shared", "Subscribed", "ViewerJoined")
# Events whose name says all that must be known.
_NAME_IS_ENOUGH = ("RoomControlled", "Connected", "Disconnected", "RoomDescribed", "RouteFailed", "")
# What every message has, which tells nothing of the event.
_HEADER_KEYS = frozenset(
    ("type", "msgId", "timestamp", "createTime", "common", "baseMessage", "method", "roomId", "user", "userId",
     "uniqueId", "nickname", "protoVersion")
)  # fmt: skip


def missing_parts(name: str, data: Mapping[str, object]) -> str:
    """What an event of this name has and `data`, in our names, has not: "" when it fits, else a list in words."""
    class_name = class_name_of(name)
    parts = () if name in ("emoteChat", "emote") else _PARTS.get(class_name, ())
    missing = [part for part, is_there in parts if not is_there(data)]
    if class_name in _OF_A_VIEWER:
        if not _has_viewer(data):
            missing.append("viewer")
    elif not missing and class_name not in _NAME_IS_ENOUGH and not (data.keys() - _HEADER_KEYS) & _keys_of(class_name):
        missing.append("known field")
    return " and no ".join(missing)


def missing_in_schema(method: str, data: Mapping[str, object]) -> str:
    """The same for a message with the schema's names."""
    kind = found.name if (found := find_method(method)) else ""
    missing = []
    if kind == "chat" and not any(isinstance(data.get(key), str) for key in ("comment", "content")):
        missing.append("comment")
    if kind == "gift":
        in_gift = any(as_int(get_path(data, key, "id")) for key in ("gift", "giftDetails"))
        if not (as_int(data.get("giftId")) or in_gift):
            missing.append("gift id")
        if not as_int(data.get("repeatCount")):
            missing.append("count")
    if kind == "like" and not any(key in data for key in ("likeCount", "count")):
        missing.append("number of likes")
    if kind in ("chat", "gift", "like", "member"):
        user = next((data[key] for key in ("user", "userInfo", "fromUser") if isinstance(data.get(key), dict)), None)
        if not user:
            missing.append("viewer")
    return " and no ".join(missing)


def lacks_price(name: str, data: Mapping[str, object]) -> bool:
    """Whether it is a gift that does not say how many diamonds it is worth."""
    return class_name_of(name) == "GiftSent" and whole_number(data.get("diamondCount")) is None


@cache
def _keys_of(class_name: str) -> frozenset[str]:
    """The names of the fields that an event of this class may have."""
    event = next(spec.event for spec in specs() if spec.event.__name__ == class_name)
    return frozenset(name for key in form_of(event).keys for name in (key.name, *key.others))


def _has_viewer(data: Mapping[str, object]) -> bool:
    user = data.get("user")
    return isinstance(user, Mapping) and any(user.get(key) for key in _VIEWER_KEYS)


def _has_number(key: str) -> Callable[[Mapping[str, object]], bool]:
    return lambda data: whole_number(data.get(key)) is not None


def _has_positive(key: str) -> Callable[[Mapping[str, object]], bool]:
    return lambda data: (whole_number(data.get(key)) or 0) > 0


def _has_list(*keys: str) -> Callable[[Mapping[str, object]], bool]:
    return lambda data: any(isinstance(data.get(key), list) and data[key] for key in keys)


# By what reads an event, the parts without which it would be one of zeros.
_PARTS: Mapping[str, tuple[tuple[str, Callable[[Mapping[str, object]], bool]], ...]] = {
    "ChatSent": (("comment", lambda data: isinstance(data.get("comment"), str)),),
    "GiftSent": (("gift id", _has_positive("giftId")), ("count", _has_positive("repeatCount"))),
    "LikesSent": (("number of likes", _has_number("likeCount")),),
    "ViewersCounted": (("number of viewers", _has_number("viewerCount")),),
    "ArmiesScored": (("scores", _has_list("hosts", "teams")),),
}
