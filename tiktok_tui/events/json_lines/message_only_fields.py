"""Fields that clients document and no event keeps, because no screen shows them: pictures, badges, how one came in.

They are read from the message once more while its line is written.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, cast

from google.protobuf.descriptor import Descriptor
from google.protobuf.message import Message

from tiktok_tui.core.json_access import as_int
from tiktok_tui.events import model
from tiktok_tui.events.chat.json import EMOTE
from tiktok_tui.events.common.form import Data, Form
from tiktok_tui.events.common.text import safe_name, safe_text
from tiktok_tui.events.common.user_form import MAX_BADGES
from tiktok_tui.events.model import PayloadFormat, RawEvent
from tiktok_tui.events.registry import form_of
from tiktok_tui.wire.decode import decode, message_class

MAX_DEPTH = 3
# At least as many as any reader keeps of a list of people.
MAX_PEOPLE = 200
MAX_LINK = 2000
MAX_RANK = 10_000
USER, HEADER = "webcast.User", "common"
TOP_GIFTER_SCENE = 6
NEW_GIFTER_KEY = "pm_mt_live_ng_im"
# A top gifter's badge tells the rank in the link behind it, or in the name of its picture.
_RANK = re.compile(r"(?:[?&]rank=|ranklist_top_gifter_)(\d{1,3})\b")

# What tells a person from other objects: in our lines, and in what a service sends.
_PERSON = frozenset({"userId", "uniqueId", "followRole"})
_SERVICE_PERSON = frozenset({"userId", "uniqueId"})


def complete(data: Data, raw: RawEvent) -> None:
    """Add to an event's own fields what only its message has."""
    if not raw.payload:
        return
    if raw.payload_format is PayloadFormat.JSON:
        _complete_from_service(data, raw)
        return
    kind = message_class(raw.method)
    more = _MORE.get((type(raw.event), kind.DESCRIPTOR.name)) if kind and raw.event else None
    people = list(_people_in(data))
    if kind is None or not (more or people):
        return
    message = decode(raw.payload, kind).message
    if more:
        more(data, message, raw)
    known = _known_people(message)
    for person in people:
        person.update(known.get(_user_id(person), {}))


# --- people -----------------------------------------------------------------------------------------------------------


def _people_in(data: Mapping[str, Any], keys: frozenset[str] = _PERSON, depth: int = 0) -> Iterator[Data]:
    """The people in JSON: objects with these keys."""
    for value in data.values():
        for item in value[:MAX_PEOPLE] if isinstance(value, list) else (value,):
            if isinstance(item, dict):
                if item.keys() >= keys:
                    yield item
                elif depth < MAX_DEPTH:
                    yield from _people_in(item, keys, depth + 1)


def _known_people(message: Message) -> dict[str, Data]:
    """By id. Of several mentions of a person the first with a picture counts: others are mostly not filled."""
    found: dict[str, Data] = {}
    for user in _users_in(message):
        key = str(user.id)
        if user.id and not (key in found and found[key]["profilePictureUrl"]):
            found[key] = _of_person(user)
    return found


def _users_in(message: Message) -> Iterator[Any]:
    for path in _ways_to_users(cast(Descriptor, message.DESCRIPTOR)):
        yield from _at(message, path)


@cache
def _ways_to_users(schema: Descriptor, depth: int = 0) -> tuple[tuple[str, ...], ...]:
    """The names of the fields that lead to the people of a message. Those within people are not of interest."""
    ways: list[tuple[str, ...]] = []
    for field in schema.fields:
        inner = field.message_type
        if inner is None or inner.GetOptions().map_entry or (depth == 0 and field.name == HEADER):
            continue
        if inner.full_name == USER:
            ways.append((field.name,))
        elif depth + 1 < MAX_DEPTH:
            ways += [(field.name, *rest) for rest in _ways_to_users(inner, depth + 1)]
    return tuple(ways)


def _at(message: Any, path: tuple[str, ...]) -> Iterable[Any]:
    value = getattr(message, path[0])
    is_list = not isinstance(value, Message)
    if not is_list and not message.HasField(path[0]):
        return
    for item in value[:MAX_PEOPLE] if is_list else (value,):
        if len(path) == 1:
            yield item
        else:
            yield from _at(item, path[1:])


def _of_person(user: Any) -> Data:
    badges = user.badge_list[:MAX_BADGES]
    person: Data = {
        "profilePictureUrl": _link(user.avatar_thumb) or _link(user.avatar_medium) or _link(user.avatar_large),
        "userBadges": [_badge(badge) for badge in badges],
        "isNewGifter": any(NEW_GIFTER_KEY in (badge.combine.text.key, badge.text.key) for badge in badges),
    }
    if rank := next(filter(None, map(_rank, badges)), 0):
        person["topGifterRank"] = rank
    return person


def _rank(badge: Any) -> int:
    """The place among the top gifters that a badge tells, 0 when it is no such badge."""
    if badge.scene_type != TOP_GIFTER_SCENE:
        return 0
    links = (badge.openweburl, *badge.image.image.url_list[:2], *badge.combine.icon.url_list[:2])
    return next((int(found[1]) for link in links if (found := _RANK.search(link))), 0)


def _badge(badge: Any) -> Data:
    form: Data = {"badgeSceneType": badge.scene_type}
    text = badge.combine.text if badge.combine.HasField("text") else badge.text
    if name := badge.combine.str or badge.str.str or text.default_pattern:
        form["name"] = safe_name(name)
    if text.key:
        form["type"] = safe_name(text.key)
    level = badge.privilege_log_extra.level
    if level.isascii() and level.isdigit() and len(level) <= 4 and int(level):
        form["level"] = int(level)
    return form


def _link(picture: Any) -> str:
    link = next(iter(picture.url_list), "")
    return safe_text(link) if len(link) <= MAX_LINK else ""


# --- messages ---------------------------------------------------------------------------------------------------------


def _gift(data: Data, message: Any, _raw: RawEvent) -> None:
    if link := _link(message.gift.image):
        data["giftPictureUrl"] = link
    if message.user.id:
        data["senderUserId"] = str(message.user.id)


def _member(data: Data, message: Any, _raw: RawEvent) -> None:
    for key, words in (
        ("entrySource", message.client_enter_source),
        ("entryAction", message.client_enter_type),
        ("entryType", message.client_live_reason),
    ):
        if words:
            data[key] = safe_name(words)


def _chat(data: Data, message: Any, raw: RawEvent) -> None:
    data["messageUuid"] = str(raw.msg_id)  # as deletions name it
    for form, placed in zip(data["emotes"], message.emotes, strict=False):
        form.update(_emote(placed.emote, "emoteImageUrl"))


def _emote_chat(data: Data, message: Any, raw: RawEvent) -> None:
    data["messageUuid"] = str(raw.msg_id)
    for form, emote in zip(data["emotes"], message.emote_list, strict=False):
        form.update(_emote(emote, "emoteImageUrl"))
    if message.emote_list:
        data |= _emote(message.emote_list[0], "emoteUrl")


def _emote(emote: Any, key_of_picture: str) -> Data:
    found = {"emoteId": safe_name(emote.emote_id)} if emote.emote_id else {}
    if link := _link(emote.image):
        found[key_of_picture] = link
    return found


_MORE: dict[tuple[type[model.Event], str], Callable[[Data, Any, RawEvent], None]] = {
    (model.ChatSent, "ChatMessage"): _chat,
    (model.ChatSent, "EmoteChatMessage"): _emote_chat,
    (model.GiftSent, "GiftMessage"): _gift,
    (model.ViewerJoined, "MemberMessage"): _member,
}


# --- hosted services --------------------------------------------------------------------------------------------------


def _keys_from_message(form: Form) -> list[str]:
    return [key.name for key in form.keys if key.from_message]


def _complete_from_service(data: Data, raw: RawEvent) -> None:
    """From JSON in the documented names, where what stands there is what it should be."""
    sent = json.loads(raw.payload)  # our own writing of it
    if not isinstance(sent, dict):
        return
    for key in _keys_from_message(form_of(type(raw.event))) if raw.event is not None else ():
        if words := _text(sent.get(key)):
            data[key] = words
    if isinstance(raw.event, model.ChatSent):
        for form, emote in zip(data["emotes"], _dicts(sent.get("emotes")), strict=False):
            form.update({key: words for key in _keys_from_message(EMOTE) if (words := _text(emote.get(key)))})
    known = {_user_id(person): person for person in _people_in(sent, _SERVICE_PERSON)}
    for person in _people_in(data):
        user_id = _user_id(person)
        if user_id and (found := known.get(user_id)) and "profilePictureUrl" in found:
            person.update(_of_service_person(found))


def _user_id(person: Mapping[str, Any]) -> str:
    """The person's id, or "" where what the service sent is no id."""
    user_id = person["userId"]
    return _text(user_id) or str(as_int(user_id) or "")


def _of_service_person(person: Mapping[str, Any]) -> Data:
    data: Data = {
        "profilePictureUrl": _text(person.get("profilePictureUrl")),
        "userBadges": [_service_badge(badge) for badge in _dicts(person.get("userBadges"))[:MAX_BADGES]],
        "isNewGifter": person.get("isNewGifter") is True,
    }
    if rank := _small(person.get("topGifterRank")):
        data["topGifterRank"] = rank
    return data


def _service_badge(badge: Mapping[str, Any]) -> Data:
    form: Data = {"badgeSceneType": _small(badge.get("badgeSceneType"))}
    if name := _text(badge.get("name")):
        form["name"] = name
    if kind := _text(badge.get("type")):
        form["type"] = kind
    if level := _small(badge.get("level")):
        form["level"] = level
    return form


def _dicts(value: object) -> list[Data]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _small(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < MAX_RANK else 0


def _text(value: object) -> str:
    return safe_text(value) if isinstance(value, str) and len(value) <= MAX_LINK else ""
