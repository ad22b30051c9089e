"""What all forms of events are made of: people, ids, times.

A form is what an event is in JSON: a TypedDict with the documented names of existing clients. The functions that write
events are annotated with them, and the JSON Schema is generated from those annotations.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Annotated, Any, NotRequired, TypedDict

from tiktok_tui.events.common.model import Event, Viewer
from tiktok_tui.events.common.raw_event import DecodeStatus

# A number of up to 64 bits as text, because most readers of JSON would round it.
Id = Annotated[str, {"pattern": "^-?[0-9]{1,20}$"}]
Base64 = Annotated[str, {"contentEncoding": "base64"}]
Milliseconds = Annotated[int, {"description": "Epoch milliseconds."}]
Count = Annotated[int, {"minimum": 0}]

# By event class. `Any`: each writer takes the class that it stands for.
Writers = dict[type[Event], Callable[[Any], Mapping[str, object]]]


class BytesForm(TypedDict):
    """Bytes that are no text."""

    base64: Base64


ExtraValue = int | str | BytesForm


class BaseForm(TypedDict):
    """What every event has, beside its own keys."""

    type: str
    method: Annotated[str, {"description": "The message's name on the wire, with its Webcast prefix."}]
    msgId: Annotated[Id, {"description": "0 where the message has none."}]
    timestamp: Milliseconds
    size: Annotated[Count, {"description": "Bytes of the payload."}]
    isHistory: NotRequired[Annotated[bool, {"description": "Sent before the connection was made."}]]
    reading: NotRequired[Annotated[str, {"enum": [DecodeStatus.DAMAGED.value, DecodeStatus.UNKNOWN.value]}]]
    reason: NotRequired[Annotated[str, {"description": "What is wrong with a damaged payload."}]]
    extras: NotRequired[
        Annotated[
            dict[str, ExtraValue | list[ExtraValue]],
            {"description": "Fields that have no name yet, by their number."},
        ]
    ]
    base64: NotRequired[Base64]
    payloadFormat: NotRequired[
        Annotated[str, {"const": "json", "description": "The payload is a hosted service's JSON, not protobuf."}]
    ]


class BadgeForm(TypedDict):
    """A badge beside a name: what it is for, by the service's number, and what stands on it."""

    badgeSceneType: int
    name: NotRequired[str]
    type: NotRequired[Annotated[str, {"description": "The service's name for the badge's words."}]]
    level: NotRequired[int]


class UserForm(TypedDict):
    """A person. `userId` is "0" where the message does not tell it."""

    userId: Id
    uniqueId: str
    nickname: str
    isModerator: bool
    isSubscriber: bool
    isTopGifter: bool
    isHost: NotRequired[bool]
    followRole: Annotated[int, {"description": "0 does not follow the streamer, 1 follows, 2 friends."}]
    gifterLevel: int
    teamMemberLevel: int
    profilePictureUrl: NotRequired[Annotated[str, {"description": "Empty where the message has none."}]]
    userBadges: NotRequired[list[BadgeForm]]
    isNewGifter: NotRequired[bool]
    topGifterRank: NotRequired[int | None]


class TextForm(TypedDict):
    """A message without a form of its own: its sentence, and whose it is."""

    text: NotRequired[str]
    key: NotRequired[Annotated[str, {"description": "The service's name for the sentence."}]]
    isQuiet: NotRequired[Annotated[bool, {"description": "The sentence is ours; the room shows none."}]]
    user: NotRequired[UserForm]


def user_form(viewer: Viewer) -> UserForm:
    form: UserForm = {
        "userId": str(viewer.id),
        "uniqueId": viewer.handle,
        "nickname": viewer.nickname,
        "isModerator": viewer.is_moderator,
        "isSubscriber": viewer.is_subscriber,
        "isTopGifter": viewer.is_top_gifter,
        "followRole": viewer.follow_status,
        "gifterLevel": viewer.gifter_level,
        "teamMemberLevel": viewer.fan_level,
    }
    if viewer.is_host:
        form["isHost"] = True
    return form


def ids(numbers: Iterable[int]) -> list[str]:
    return [str(number) for number in numbers]


def milliseconds(seconds: float) -> int:
    return round(seconds * 1000)
