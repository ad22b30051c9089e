"""The classes of events about the connection."""

from __future__ import annotations

from typing import Any

from tiktok_tui.events.common.searchable import Searchable, searchable_line
from tiktok_tui.events.common.spec import ChatLine, EventSpec
from tiktok_tui.events.connection.model import Connected, Disconnected, RoomDescribed, RouteFailed


def _connected(event: Connected) -> str:
    room = f"room {event.room_id}" if event.room_id else ""
    gap = "something may be missing before this" if event.is_gap else ""
    return ", ".join(filter(None, (f"route {event.route}", room, gap)))


def _search_connected(event: Connected, kinds: str) -> Searchable:
    return searchable_line("", kinds, others=[event.streamer], fields={"route": event.route})


def _room(event: RoomDescribed) -> str:
    streamer = f"@{event.streamer}" if event.streamer else ""
    watching = f"{event.viewers:,} watching" if event.viewers else ""
    likes = f"{event.likes:,} likes" if event.likes else ""
    return ", ".join(filter(None, (streamer, event.nickname, event.title, watching, likes)))


def _search_room(event: RoomDescribed, kinds: str) -> Searchable:
    names = [event.nickname, event.streamer]
    return searchable_line(event.title, kinds, others=names, fields={"count": event.viewers})


SPECS: tuple[EventSpec[Any], ...] = (
    EventSpec(
        Connected,
        kinds=("connection", "connected"),
        table="connected",
        summary=_connected,
        search=_search_connected,
        json="tiktok_tui.events.connection.json:CONNECTED",
    ),
    EventSpec(
        Disconnected,
        kinds=("connection", "disconnected"),
        table="disconnected",
        summary=lambda event: event.reason or ("for good" if event.is_final else "for now"),
        search=lambda event, kinds: searchable_line(event.reason, kinds),
        chat=ChatLine(style="warning", when=lambda event: bool(event.reason), is_live=False),
        json="tiktok_tui.events.connection.json:DISCONNECTED",
    ),
    EventSpec(
        RoomDescribed,
        kinds=("connection", "room"),
        table="room",
        summary=_room,
        search=_search_room,
        json="tiktok_tui.events.connection.json:ROOM_INFO",
    ),
    EventSpec(
        RouteFailed,
        kinds=("connection", "error"),
        table="errors",
        summary=lambda event: f"{event.reason} {event.advice}".strip(),
        search=lambda event, kinds: searchable_line(
            f"{event.reason} {event.advice}", kinds, fields={"code": event.code}
        ),
        chat=ChatLine(style="error", is_live=False),
        json="tiktok_tui.events.connection.json:FAILED",
    ),
)
READERS: dict[str, str] = {}
