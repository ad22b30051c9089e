"""What the service answers to a plain GET: TikTok's page and APIs."""

from __future__ import annotations

import html
import json
from typing import Protocol

from tiktok_tui.simulator.faults import Faults

HTML = "text/html; charset=utf-8"
JSON = "application/json"
STATUS_LIVE = 2
STATUS_OFFLINE = 4


class SimulatedStreamer(Protocol):
    @property
    def handle(self) -> str: ...
    @property
    def nickname(self) -> str: ...
    @property
    def host_id(self) -> int: ...
    @property
    def room_id(self) -> int: ...
    @property
    def title(self) -> str: ...
    @property
    def viewers(self) -> int: ...
    @property
    def likes(self) -> int: ...


Page = tuple[int, str, str]  # status, content type, body


def live_page(streamer: SimulatedStreamer, handle: str, faults: Faults, *, is_live: bool, started_at: float) -> Page:
    """`/@handle/live`."""
    if faults.blocked_page:
        return 403, HTML, "<html><title>Access Denied</title></html>"
    if faults.captcha_page:
        return 200, HTML, '<html><body><div id="tiktok-verify-page"></div></body></html>'
    if faults.page_broken:
        return 200, HTML, "<html><body>please wait</body></html>"
    state: dict[str, object] = {"AppContext": {"language": "en"}}
    if handle == streamer.handle and not faults.no_such_user:
        # A page that needs a log-in has the streamer and no room.
        room = _room(streamer, is_live=is_live and not faults.age_restricted, started_at=started_at)
        state["LiveRoom"] = {"liveRoomUserInfo": room} if not faults.age_restricted else {}
    text = json.dumps(state).replace("<", "\\u003c")
    title = html.escape(streamer.nickname)
    return (
        200,
        HTML,
        (
            f"<!DOCTYPE html><html><head><title>{title} is LIVE</title></head><body>"
            f'<script id="SIGI_STATE" type="application/json">{text}</script></body></html>'
        ),
    )


def user_room(streamer: SimulatedStreamer, handle: str, faults: Faults, *, is_live: bool, started_at: float) -> Page:
    """`/api-live/user/room/`."""
    if faults.blocked_page:
        return 403, HTML, "<html><title>Access Denied</title></html>"
    if faults.captcha_page:
        return 200, HTML, "<html><body>captcha</body></html>"
    if faults.no_such_user or handle != streamer.handle:
        return _json({"statusCode": 19881007, "message": "user_not_found", "data": {}})
    if faults.age_restricted:
        return _json({"statusCode": 4003110, "message": "", "data": {}})
    return _json({"statusCode": 0, "message": "", "data": _room(streamer, is_live=is_live, started_at=started_at)})


def room_info(streamer: SimulatedStreamer, *, is_live: bool, started_at: float) -> Page:
    """`/webcast/room/info/`."""
    data = {
        "id_str": str(streamer.room_id),
        "status": STATUS_LIVE if is_live else STATUS_OFFLINE,
        "title": streamer.title,
        "create_time": int(started_at),
        "user_count": streamer.viewers,
        "stats": {"like_count": streamer.likes, "total_user": streamer.viewers * 4},
        "owner": {"id_str": str(streamer.host_id), "display_id": streamer.handle, "nickname": streamer.nickname},
    }
    return _json({"status_code": 0, "data": data})


def check_alive(room_id: int, *, is_live: bool) -> Page:
    """`/webcast/room/check_alive/`."""
    return _json({"status_code": 0, "data": [{"alive": is_live, "room_id": room_id, "room_id_str": str(room_id)}]})


def rate_limits() -> Page:
    """`/webcast/rate_limits` of the sign server."""
    window = {"max": 1000, "remaining": 999, "reset_at": 0}
    return _json({"minute": window, "hour": window, "day": window, "load_shedding": False})


def message(status: int, text: str) -> Page:
    """An error of the sign server."""
    return status, JSON, json.dumps({"code": status, "message": text})


def _room(streamer: SimulatedStreamer, *, is_live: bool, started_at: float) -> dict[str, object]:
    status = STATUS_LIVE if is_live else STATUS_OFFLINE
    return {
        "user": {
            "id": str(streamer.host_id),
            "uniqueId": streamer.handle,
            "nickname": streamer.nickname,
            "roomId": str(streamer.room_id) if is_live else "",
            "status": status,
        },
        "liveRoom": {
            "title": streamer.title,
            "startTime": int(started_at),
            "status": status,
            "liveRoomStats": {"userCount": streamer.viewers, "enterCount": streamer.viewers * 4},
        },
    }


def _json(data: dict[str, object]) -> Page:
    return 200, JSON, json.dumps(data)
