"""The connection to the room: what clients call connected, disconnected, roomInfo and error."""

from __future__ import annotations

from typing import Annotated, NotRequired, TypedDict

from tiktok_tui.events.common.forms import Count, Id, Milliseconds, Writers, milliseconds
from tiktok_tui.events.connection.model import Connected, Disconnected, RoomDescribed, RouteFailed


class ConnectedForm(TypedDict):
    """In the room by the named route. `isGap`: not for the first time, what came meanwhile is missing."""

    route: str
    roomId: Id
    uniqueId: str
    isGap: bool


class DisconnectedForm(TypedDict):
    """Out of the room. `isFinal`: nobody tries again."""

    reason: str
    isFinal: bool


class RoomInfoForm(TypedDict):
    """What is known of the room when it is entered. Zero and "" mean not known."""

    roomId: Id
    uniqueId: str
    nickname: str
    hostUserId: Id
    title: str
    viewerCount: Count
    likeCount: Count
    startedAtMs: NotRequired[Milliseconds]


class FailedForm(TypedDict):
    """A way into the room does not work. `isFinal`: nobody tries again."""

    code: Annotated[str, {"description": "A word for programs, such as rate_limited or not_live."}]
    message: str
    advice: str
    isFinal: bool


class OwnerForm(TypedDict):
    nickname: str
    uniqueId: str


class RoomForm(TypedDict):
    """The room, in the words that tik.tools documents."""

    title: str
    user_count: Count
    like_count: Count
    owner: OwnerForm


class RoomInfoLineForm(TypedDict):
    """What a roomInfo line has beside `event` and `data`: one of the documented clients reads it there."""

    roomId: Id
    uniqueId: str
    roomInfo: RoomForm


def _connected(event: Connected) -> ConnectedForm:
    return {
        "route": event.route,
        "roomId": str(event.room_id),
        "uniqueId": event.streamer,
        "isGap": event.is_gap,
    }


def _disconnected(event: Disconnected) -> DisconnectedForm:
    return {"reason": event.reason, "isFinal": event.is_final}


def _room_info(event: RoomDescribed) -> RoomInfoForm:
    form: RoomInfoForm = {
        "roomId": str(event.room_id),
        "uniqueId": event.streamer,
        "nickname": event.nickname,
        "hostUserId": str(event.host_id),
        "title": event.title,
        "viewerCount": event.viewers,
        "likeCount": event.likes,
    }
    if event.started_at:
        form["startedAtMs"] = milliseconds(event.started_at)
    return form


def room_info_line(event: RoomDescribed) -> RoomInfoLineForm:
    return {
        "roomId": str(event.room_id),
        "uniqueId": event.streamer,
        "roomInfo": {
            "title": event.title,
            "user_count": event.viewers,
            "like_count": event.likes,
            "owner": {"nickname": event.nickname, "uniqueId": event.streamer},
        },
    }


def _failed(event: RouteFailed) -> FailedForm:
    return {"code": event.code, "message": event.reason, "advice": event.advice, "isFinal": event.is_final}


WRITERS: Writers = {
    Connected: _connected,
    Disconnected: _disconnected,
    RoomDescribed: _room_info,
    RouteFailed: _failed,
}
