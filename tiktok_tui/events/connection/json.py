"""The connection in JSON: what clients call connected, disconnected, roomInfo and error."""

from __future__ import annotations

from dataclasses import replace

from tiktok_tui.events.common.form import (
    COUNT,
    FLAG,
    ID,
    MILLISECONDS,
    NAME,
    TEXT,
    Data,
    Form,
    Key,
    object_of,
    optional,
)
from tiktok_tui.events.common.raw_event import RawEvent
from tiktok_tui.events.connection.model import Connected, Disconnected, RoomDescribed, RouteFailed

_ROOM_ID = Key("roomId", ID, "room_id")
_STREAMER = Key("uniqueId", NAME, "streamer")

CONNECTED = Form(
    "ConnectedForm",
    Connected,
    "In the room by the named route. isGap: not for the first time, what came meanwhile is missing.",
    (Key("route", NAME, "route"), _ROOM_ID, _STREAMER, Key("isGap", FLAG, "is_gap")),
)
DISCONNECTED = Form(
    "DisconnectedForm",
    Disconnected,
    "Out of the room. isFinal: no further try.",
    (Key("reason", TEXT, "reason"), Key("isFinal", FLAG, "is_final")),
)
ROOM_INFO = Form(
    "RoomInfoForm",
    RoomDescribed,
    'What is known of the room when it is entered. Zero and "" mean not known.',
    (
        _ROOM_ID,
        _STREAMER,
        Key("nickname", NAME, "nickname"),
        Key("hostUserId", ID, "host_id"),
        Key("title", TEXT, "title"),
        Key("viewerCount", COUNT, "viewers"),
        Key("likeCount", COUNT, "likes"),
        optional("startedAtMs", MILLISECONDS, "started_at"),
    ),
)
FAILED = Form(
    "FailedForm",
    RouteFailed,
    "A way into the room does not work. isFinal: no further try.",
    (
        Key("code", NAME, "code", doc="A word for programs, such as rate_limited or not_live."),
        Key("message", TEXT, "reason"),
        Key("advice", TEXT, "advice"),
        Key("isFinal", FLAG, "is_final"),
    ),
)
_OWNER = Form(
    "OwnerForm",
    RoomDescribed,
    "",
    (Key("nickname", NAME, "nickname"), _STREAMER),
)
_ROOM = Form(
    "RoomForm",
    RoomDescribed,
    "The room, in the words that tik.tools documents.",
    (
        Key("title", TEXT, "title"),
        Key("user_count", COUNT, "viewers"),
        Key("like_count", COUNT, "likes"),
        Key("owner", object_of(_OWNER), write=_OWNER.write),
    ),
)
ROOM_LINE = Form(
    "RoomLineForm",
    RawEvent,
    'The room that a line is about, beside event and data. "0" and "" where it is not known.',
    (_ROOM_ID, _STREAMER),
)
ROOM_INFO_LINE = Form(
    "RoomInfoLineForm",
    RoomDescribed,
    "What a roomInfo line has besides: one of the documented clients reads it there.",
    (Key("roomInfo", object_of(_ROOM), write=_ROOM.write),),
)


def room_line(raw: RawEvent) -> Data:
    """The keys by which a line names its room."""
    event = raw.event
    if not isinstance(event, RoomDescribed):
        return ROOM_LINE.write(raw)
    return ROOM_LINE.write(
        replace(event, room_id=event.room_id or raw.room_id, streamer=event.streamer or raw.streamer)
    )
