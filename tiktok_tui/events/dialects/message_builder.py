"""JSON with a schema's names to a message of our own schema, whatever stands in it.

Hosted services write TikTok's messages as their own schema calls the fields, in camelCase, with 64-bit numbers as text.
Several versions of that schema are about; where they differ from ours, the other names are listed here.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from functools import cache
from itertools import islice
from typing import Any

from google.protobuf.descriptor import Descriptor, EnumDescriptor, FieldDescriptor
from google.protobuf.message import Message

from tiktok_tui.events.common.json_fields import whole_number

MAX_DEPTH = 32
# A message has some hundred values. These bounds are for made-up ones.
MAX_VALUES = 50_000
MAX_KEYS = 1_000
MAX_ITEMS = 5_000
MAX_CHARACTERS = 20_000
MAX_DAMAGES = 20

# By message of proto/: what the published versions 1 and 2 of the schema call its fields. A list may also have a name
# that ends with List, and capitals may stand otherwise.
_OTHER_NAMES: dict[str, dict[str, str]] = {
    "Badge": {
        "badgePriorityType": "priority_type",
        "badgeScene": "scene_type",
        "logExtra": "privilege_log_extra",
        "stringBadge": "str",
    },
    "BattleArmy": {"points": "hostscore", "userArmy": "user_armies", "users": "user_armies"},
    "BonusConfig": {"rewardPeriodConfig": "reward_config", "taskPeriodConfig": "target_config"},
    "ChatMessage": {"comment": "content"},
    "CombineBadge": {"badgeDisplayType": "display_type"},
    "Contributor": {"coinCount": "score"},
    "EmoteWithIndex": {"placeInComment": "index"},
    "Gift": {"giftImage": "image", "giftName": "name", "giftType": "type"},
    "GiftMessage": {"giftDetails": "gift", "giftExtra": "monitor_info"},
    "Image": {"mUri": "uri", "url": "url_list"},
    "LikeMessage": {"likeCount": "count", "totalLikeCount": "total"},
    "LinkMicArmies": {
        "battleItems": "armies",
        "battleStatus": "trigger_reason",
        "giftSentTime": "send_gift_success_time",
        "scoreUpdateTime": "update_battle_score_time",
    },
    "LinkMicBattle": {
        "anchorInfo": "anchors_info",
        "battleCombos": "battle_combo_v2",
        "battleSetting": "battle_settings",
        "battleUsers": "anchors_info",
        "teamUsers": "team_member",
    },
    "LinkmicBattleTaskMessage": {"battleTaskMessageType": "task_message_type", "taskStart": "start"},
    "ListChange": {"userList": "list"},
    "LiveIntroMessage": {"description": "content", "host": "user", "language": "content_language", "roomId": "id"},
    "OecLiveShoppingMessage": {"shopData": "pop_product"},
    "PayGrade": {"currentHonorName": "name"},
    "PollMessage": {"updateContent": "update_votes_content"},
    "PopProduct": {"priceString": "price", "shopName": "source"},
    "Question": {"questionText": "content", "text": "content"},
    "QuestionNewMessage": {"details": "data", "question": "data", "questionDetails": "data"},
    "RankUpdate": {"ownerRank": "own_rank"},
    "RankUpdateMessage": {"priority": "rank_priority"},
    "RoomPinMessage": {"pinId": "pin_msg_id"},
    "RoomUserSeqMessage": {"viewerCount": "total"},
    "TargetConfig": {"taskStartTime": "target_start_time"},
    "TaskSettle": {"taskResult": "result"},
    "TaskStart": {"battleBonusConfig": "config"},
    "TaskUpdate": {"fromUserUid": "from_user_id", "taskProgress": "progress"},
    "TeamArmy": {"teamUsers": "team_user"},
    "TeamMember": {"userIds": "user_id"},
    "TeamResult": {"teamUsers": "team_user"},
    "Text": {"displayType": "key"},
    "User": {
        "badges": "badge_list",
        "fanTicketCount": "ticket_count",
        "profilePicture": "avatar_thumb",
        "uniqueId": "display_id",
        "userHonor": "pay_grade",
        "userId": "id",
        "username": "display_id",
    },
}
# Two versions of the schema write some maps as lists of pairs; these are the names of what a pair's key is called.
_KEY_NAMES = ("key", "userId", "hostUserId", "anchorId", "id")
_INTEGERS = {
    FieldDescriptor.TYPE_INT32: 31,
    FieldDescriptor.TYPE_SINT32: 31,
    FieldDescriptor.TYPE_SFIXED32: 31,
    FieldDescriptor.TYPE_UINT32: 32,
    FieldDescriptor.TYPE_FIXED32: 32,
    FieldDescriptor.TYPE_INT64: 63,
    FieldDescriptor.TYPE_SINT64: 63,
    FieldDescriptor.TYPE_SFIXED64: 63,
    FieldDescriptor.TYPE_UINT64: 64,
    FieldDescriptor.TYPE_FIXED64: 64,
    FieldDescriptor.TYPE_ENUM: 31,
}


class _Unreadable(Exception):
    """A value that is not what its field holds; the message says what it should be."""


@cache
def fields_by_spelling(schema: Descriptor) -> dict[str, FieldDescriptor]:
    """By every spelling of a field's name, also in small letters."""
    found: dict[str, FieldDescriptor] = {}
    for field in schema.fields:
        found[field.name] = found[field.camelcase_name] = field
    others = {f"{field.camelcase_name}List": field for field in schema.fields if field.is_repeated}
    for other, name in _OTHER_NAMES.get(schema.name, {}).items():
        if name in schema.fields_by_name:
            others[other] = schema.fields_by_name[name]
    found = others | found
    return {name.lower(): field for name, field in found.items()} | found


def convert(data: Mapping[str, object], into: type[Message]) -> tuple[Message, list[str]]:
    """`data` as a message, and what of it did not fit. Never raises; unknown names are passed over."""
    message = into()
    conversion = _Conversion()
    conversion.fill(message, data, "", 0)
    return message, conversion.damages


class _Conversion:
    def __init__(self) -> None:
        self.damages: list[str] = []
        self._values_left = MAX_VALUES

    def fill(self, message: Message, data: Mapping[str, object], path: str, depth: int) -> None:
        if depth >= MAX_DEPTH:
            self._damage(f"{path or 'it'} is nested too deep")
            return
        if len(data) > MAX_KEYS:
            self._damage(f"{path or 'it'} has more than {MAX_KEYS} fields")
        named: dict[str, object] = {}
        fields = fields_by_spelling(message.DESCRIPTOR)
        for key, value in islice(data.items(), MAX_KEYS):
            # Services write out what is not set as well. An empty object is more than that: it is there.
            if value == "0" or (not value and not isinstance(value, dict)):
                continue
            field = fields.get(key) or fields.get(key.lower())
            if field is not None and (key == field.camelcase_name or field.name not in named):
                named[field.name] = value
        for name, value in named.items():
            if not self._spend():
                return
            where = f"{path}.{name}" if path else name
            try:
                self._set(message, fields[name], value, where, depth)
            except _Unreadable as error:
                self._damage(f"{where} is {error}")

    def _set(self, message: Message, field: FieldDescriptor, value: object, path: str, depth: int) -> None:
        place: Any = getattr(message, field.name)
        if field.is_repeated:
            if field.message_type is not None and field.message_type.GetOptions().map_entry:
                self._fill_map(place, field.message_type, value, path, depth)
            else:
                self._fill_list(place, field, value, path, depth)
        elif field.message_type is not None:
            inside = _object(_only(value))
            place.SetInParent()
            self.fill(place, inside, path, depth + 1)
        else:
            setattr(message, field.name, _scalar(field, value))

    def _fill_list(self, place: Any, field: FieldDescriptor, value: object, path: str, depth: int) -> None:
        items = value if isinstance(value, list) else [value]
        if len(items) > MAX_ITEMS:
            self._damage(f"{path} has more than {MAX_ITEMS} entries")
        for item in items[:MAX_ITEMS]:
            if not self._spend():
                return
            if field.message_type is None:
                place.append(_scalar(field, item))
            elif item is not None:
                inside = _object(item)
                self.fill(place.add(), inside, path, depth + 1)

    def _fill_map(self, place: Any, entry: Descriptor, value: object, path: str, depth: int) -> None:
        pairs = [_pair(item) for item in value] if isinstance(value, list) else list(_object(value).items())
        if len(pairs) > MAX_KEYS:
            self._damage(f"{path} has more than {MAX_KEYS} entries")
        key_field, value_field = entry.fields_by_name["key"], entry.fields_by_name["value"]
        for key, item in pairs[:MAX_KEYS]:
            if not self._spend():
                return
            name = _scalar(key_field, key)
            if value_field.message_type is None:
                place[name] = _scalar(value_field, item)
            else:
                inside = _object(_only(item))
                self.fill(place[name], inside, path, depth + 1)

    def _spend(self) -> bool:
        """Whether one value more may be read."""
        self._values_left -= 1
        if self._values_left < 0:
            self._damage(f"it has more than {MAX_VALUES} values")
        return self._values_left >= 0

    def _damage(self, what: str) -> None:
        if len(self.damages) < MAX_DAMAGES and what not in self.damages:
            self.damages.append(what)


def _only(value: object) -> object:
    """Old versions of the schema have lists of one where there is one."""
    return value[0] if isinstance(value, list) and value else value


def _object(value: object) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise _Unreadable("no object")
    return value


def _pair(item: object) -> tuple[object, object]:
    """A map's entry that was written as an object of two: its key is a number or text, its value the object."""
    pair = _object(item)
    key = next((pair[name] for name in _KEY_NAMES if pair.get(name) is not None), None)
    inside = [value for value in pair.values() if isinstance(value, dict | list)]
    return key, pair.get("value", inside[0] if len(inside) == 1 else pair)


def _scalar(field: FieldDescriptor, value: object) -> Any:
    """The value as the field holds it. Raises _Unreadable."""
    if field.type in _INTEGERS:
        return _integer(field, value)
    match field.type:
        case FieldDescriptor.TYPE_STRING:
            return _text(value)
        case FieldDescriptor.TYPE_BOOL:
            if value in ("true", "false"):
                return value == "true"
            if (number := whole_number(value)) not in (0, 1):
                raise _Unreadable("neither true nor false")
            return number == 1
        case FieldDescriptor.TYPE_BYTES:
            try:
                return base64.b64decode(value if isinstance(value, str) else "?", validate=True)
            except (binascii.Error, ValueError):
                raise _Unreadable("no base64") from None
        case _:  # float and double
            if isinstance(value, int | float) and abs(value) < 1e30:
                return float(value)
            raise _Unreadable("no number")


def _integer(field: FieldDescriptor, value: object) -> int:
    bits = _INTEGERS[field.type]
    number = whole_number(value)
    if number is None and isinstance(value, str) and field.enum_type is not None:
        number = _enum_number(field.enum_type, value)
    lowest = 0 if bits in (32, 64) else -1 << bits
    if number is None or not lowest <= number < 1 << bits:
        raise _Unreadable("no whole number of its size")
    return number


def _enum_number(enum: EnumDescriptor, name: str) -> int | None:
    """The number of an enum's value by a name of its own or one that ends likewise, such as ..._STREAM_ENDED."""
    for value in enum.values:
        if value.name == name:
            return int(value.number)
    prefix = _common_prefix([value.name for value in enum.values])
    upper = name[:MAX_CHARACTERS].upper()
    fitting = [value for value in enum.values if upper.endswith("_" + value.name.removeprefix(prefix))]
    return int(fitting[0].number) if len(fitting) == 1 else None


def _common_prefix(names: list[str]) -> str:
    first, last = min(names), max(names)
    length = next((place for place, letter in enumerate(first) if letter != last[place : place + 1]), len(first))
    return first[: first.rfind("_", 0, length) + 1]


def _text(value: object) -> str:
    if isinstance(value, str):
        text = value[:MAX_CHARACTERS]
        # protobuf takes no halves of characters.
        return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    number = None if isinstance(value, bool) else whole_number(value)
    if number is None:
        raise _Unreadable("no text")
    return str(number)
