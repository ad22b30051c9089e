"""TikTok's pages and APIs, as far as a program without an account sees them."""

from __future__ import annotations

import html
import json
import secrets

from websockets.http11 import Response

from tiktok_tui.simulator.gifts import CATALOGUE
from tiktok_tui.simulator.responses import HTML, respond, respond_json
from tiktok_tui.simulator.service_state import ClientRequest, ServiceState

STATUS_LIVE = 2
STATUS_OFFLINE = 4
NO_SUCH_USER = 19_881_007
AGE_RESTRICTED = 4_003_110


class TikTok:
    """`ttwids` are the cookies that profile pages gave out."""

    def __init__(self, stage: ServiceState) -> None:
        self._stage = stage
        self._profile_pages = 0
        self.ttwids: set[str] = set()

    def answer(self, request: ClientRequest) -> Response | None:
        """The page or data at an address, None when there is none."""
        query = request.query
        match request.path.strip("/").split("/"):
            case [name] if name.startswith("@"):
                return self._profile_page()
            case [name, "live"] if name.startswith("@"):
                return self._live_page(name)
            case ["api-live", "user", "room"]:
                return self._user_room(query.get("uniqueId", ""))
            case ["webcast", "room", "info"]:
                return self._room_info(is_this_room=query.get("room_id") == str(self._stage.streamer.room_id))
            case ["webcast", "room", "info_by_user"]:
                return self._room_info(is_this_room=self._stage.is_streamer(query.get("unique_id", "")))
            case ["webcast", "room", "check_alive"]:
                return self._check_alive(query.get("room_ids", "").split(","))
            case ["webcast", "gift", "list"]:
                return _gift_list()
        return None

    def _profile_page(self) -> Response:
        """`/@handle`. It gives the cookie that the socket wants from those who come without a signature."""
        if refusal := self._refused_page():
            return refusal
        self._profile_pages += 1
        page = respond(200, HTML, "<!DOCTYPE html><html><head><title>TikTok</title></head><body></body></html>")
        if self._profile_pages <= self._stage.faults.pages_without_cookie:
            page.headers["X-TT-System-Error"] = "3"
            return page
        ttwid = f"1%7C{secrets.token_urlsafe(12)}%7C{self._profile_pages}"
        self.ttwids.add(ttwid)
        page.headers["Set-Cookie"] = f"ttwid={ttwid}; Path=/; Max-Age=31536000; HttpOnly"
        return page

    def _live_page(self, name: str) -> Response:
        """`/@handle/live`."""
        if refusal := self._refused_page():
            return refusal
        faults, streamer = self._stage.faults, self._stage.streamer
        if faults.page_broken:
            return respond(200, HTML, "<html><body>please wait</body></html>")
        state: dict[str, object] = {"AppContext": {"language": "en"}}
        if self._stage.is_streamer(name):
            # A page that needs a log-in has the streamer and no room.
            state["LiveRoom"] = {} if faults.age_restricted else {"liveRoomUserInfo": self._room()}
        text = json.dumps(state).replace("<", "\\u003c")
        title = html.escape(streamer.nickname)
        return respond(
            200,
            HTML,
            f"<!DOCTYPE html><html><head><title>{title} is LIVE</title></head><body>"
            f'<script id="SIGI_STATE" type="application/json">{text}</script></body></html>',
        )

    def _refused_page(self) -> Response | None:
        if self._stage.faults.blocked_page:
            return respond(403, HTML, "<html><title>Access Denied</title></html>")
        if self._stage.faults.captcha_page:
            return respond(200, HTML, '<html><body><div id="tiktok-verify-page"></div></body></html>')
        return None

    def _user_room(self, handle: str) -> Response:
        """`/api-live/user/room/`."""
        faults = self._stage.faults
        if faults.blocked_page:
            return respond(403, HTML, "<html><title>Access Denied</title></html>")
        if faults.captcha_page:
            return respond(200, HTML, "<html><body>captcha</body></html>")
        if not self._stage.is_streamer(handle):
            return respond_json(200, {"statusCode": NO_SUCH_USER, "message": "user_not_found", "data": {}})
        if faults.age_restricted:
            return respond_json(200, {"statusCode": AGE_RESTRICTED, "message": "", "data": {}})
        return respond_json(200, {"statusCode": 0, "message": "", "data": self._room()})

    def _room(self) -> dict[str, object]:
        streamer, is_live = self._stage.streamer, self._stage.is_live
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
                "startTime": int(self._stage.room.started_at),
                "status": status,
                "liveRoomStats": {"userCount": streamer.viewers, "enterCount": streamer.viewers * 4},
            },
        }

    def _room_info(self, *, is_this_room: bool) -> Response:
        """`/webcast/room/info/` and `info_by_user/`."""
        streamer = self._stage.streamer
        if not is_this_room:
            return respond_json(200, {"status_code": 30003, "data": {"message": "room has finished"}})
        if self._stage.faults.age_restricted:
            return respond_json(200, {"status_code": AGE_RESTRICTED, "data": {"prompts": "Log in to watch"}})
        data = {
            "id_str": str(streamer.room_id),
            "status": STATUS_LIVE if self._stage.is_live else STATUS_OFFLINE,
            "title": streamer.title,
            "create_time": int(self._stage.room.started_at),
            "user_count": streamer.viewers,
            "stats": {"like_count": streamer.likes, "total_user": streamer.viewers * 4},
            "owner": {"id_str": str(streamer.host_id), "display_id": streamer.handle, "nickname": streamer.nickname},
        }
        return respond_json(200, {"status_code": 0, "data": data})

    def _check_alive(self, asked: list[str]) -> Response:
        """`/webcast/room/check_alive/`, for several rooms at once."""
        known = str(self._stage.streamer.room_id)
        rooms = [
            {"alive": self._stage.is_live and each == known, "room_id": int(each), "room_id_str": each}
            for each in asked
            if each.isascii() and each.isdigit() and len(each) < 20
        ]
        return respond_json(200, {"status_code": 0, "data": rooms})


def _gift_list() -> Response:
    """`/webcast/gift/list/`."""
    gifts = [
        {
            "id": kind.id,
            "name": kind.name,
            "diamond_count": kind.diamonds,
            "type": kind.type,
            "image": {"url_list": [f"https://images.invalid/{kind.id}.png"]},
        }
        for kind in CATALOGUE
    ]
    return respond_json(200, {"status_code": 0, "data": {"gifts": gifts}})
