"""A sign server that speaks Euler Stream's protocol: socket addresses, room ids, quotas."""

from __future__ import annotations

from collections.abc import Callable

from websockets.http11 import Response

from tiktok_tui.simulator.responses import respond, respond_json
from tiktok_tui.simulator.service_state import ClientRequest, ServiceState
from tiktok_tui.simulator.services.webcast import GARBAGE, WebcastSocket

ANY_ROOM = ("", "0")
# What addresses are signed for when a client names nothing, as Euler Stream does.
USER_AGENT = "Mozilla/5.0 (X11; Linux x86_64) simulated signer"


class SignServer:
    def __init__(self, stage: ServiceState, webcast: WebcastSocket) -> None:
        self._stage = stage
        self._webcast = webcast

    def answer(self, request: ClientRequest) -> Response | None:
        """The data at an address, None when there is none."""
        query = request.query
        match request.path.strip("/").split("/"):
            case ["webcast", "fetch"]:
                return self._signed(request, query.get("room_id", ""))
            case ["webcast", "rooms", room_id, "connect"]:
                return self._signed(request, room_id)
            case ["webcast", "room_id"]:
                return self._for_plans(request, lambda: self._room_id(query.get("uniqueId", "")))
            case ["webcast", "anchors", handle, "room_id"]:
                return self._for_plans(request, lambda: self._room_id(handle))
            case ["webcast", "rate_limits"]:
                if request.key and not self._stage.accepts(request.key):
                    return _message(401, "Invalid API key")
                window = {"max": 1000, "remaining": 1000 - len(self._stage.sign_requests), "reset_at": 0}
                return respond_json(200, {"minute": window, "hour": window, "day": window, "load_shedding": False})
        return None

    def _signed(self, request: ClientRequest, room_id: str) -> Response:
        """`/webcast/fetch`, and its newer form. Anonymous requests are answered too, with a smaller quota."""
        stage, faults = self._stage, self._stage.faults
        stage.write_down(stage.sign_requests, request)
        if faults.sign_status and (faults.sign_refusals is None or len(stage.sign_requests) <= faults.sign_refusals):
            headers = {} if faults.sign_retry_after is None else {"Retry-After": str(faults.sign_retry_after)}
            return _message(faults.sign_status, faults.sign_message, headers)
        if request.key and not stage.accepts(request.key):
            return _message(401, "Invalid API key")
        is_named = room_id in ANY_ROOM and stage.is_streamer(request.query.get("unique_id", ""))
        if not is_named and room_id != str(stage.streamer.room_id):
            return _message(500, "A 404 error occurred whilst fetching the webcast URL.")
        if faults.sign_empty:
            body = b""
        elif faults.sign_garbage:
            body = GARBAGE
        else:
            user_agent = request.query.get("user_agent") or USER_AGENT
            body = self._webcast.fetch_result(user_agent, request).SerializeToString()
        response = respond(200, "application/octet-stream", body, {"X-Room-Id": str(stage.streamer.room_id)})
        if not faults.sign_without_cookie:
            response.headers["X-Set-TT-Cookie"] = "ttwid=1%7Csimulated%7C0; tt-target-idc=simulated"
        return response

    def _for_plans(self, request: ClientRequest, answer: Callable[[], Response]) -> Response:
        """What only a key with a paid plan gets."""
        if not request.key or not self._stage.accepts(request.key):
            return _message(401, "Your API key is missing or not known.")
        return answer()

    def _room_id(self, handle: str) -> Response:
        stage = self._stage
        if not stage.is_streamer(handle):
            return respond_json(404, {"code": 404, "ok": False, "message": "User not found"})
        room_id = str(stage.streamer.room_id) if stage.is_live else None
        return respond_json(
            200, {"code": 200, "ok": True, "is_live": stage.is_live, "room_id": room_id, "message": "Fetched."}
        )


def _message(status: int, text: str, headers: dict[str, str] | None = None) -> Response:
    return respond_json(status, {"code": status, "message": text}, headers)
