"""tik.tools: requests for credentials, and the managed socket that sends a room as JSON."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Iterable

from websockets.http11 import Response

from tiktok_tui.core.service_message import Dialect
from tiktok_tui.simulator.broadcast import NumberedFrame
from tiktok_tui.simulator.connection import SimulatorConnection
from tiktok_tui.simulator.responses import JSON, respond, respond_json
from tiktok_tui.simulator.service_state import TIKTOOLS_FOLDER, ClientRequest, ServiceState
from tiktok_tui.simulator.services.sending import RoomSender
from tiktok_tui.simulator.services.tiktools_events import Wording, event_of
from tiktok_tui.simulator.services.webcast import WebcastSocket
from tiktok_tui.wire.schema.upb import transport_pb2

# The user agent that addresses from here are signed for.
USER_AGENT = "Mozilla/5.0 (X11; Linux x86_64) simulated"
COOKIES = "ttwid=1%7Csimulated%7C1"
REQUESTS_PER_HOUR = 50
NOT_LIVE, ENDED, RATE_LIMITED, BAD_KEY, NO_SUCH_USER = 4000, 4001, 4002, 4003, 4004


class SimulatedTikTools:
    def __init__(self, stage: ServiceState, webcast: WebcastSocket) -> None:
        self._stage = stage
        self._webcast = webcast

    # --- requests -----------------------------------------------------------------------------------------------------

    def answer(self, request: ClientRequest) -> Response:
        """What was posted to `/webcast/...`."""
        stage = self._stage
        stage.write_down(stage.tiktools_requests, request)
        response = self._refusal(request) or self._data(request)
        used = len(stage.tiktools_requests)
        response.headers["X-RateLimit-Limit"] = str(REQUESTS_PER_HOUR)
        response.headers["X-RateLimit-Remaining"] = str(max(0, REQUESTS_PER_HOUR - used))
        response.headers["X-RateLimit-Reset"] = str(int(time.time()) + 3600)
        return response

    def _refusal(self, request: ClientRequest) -> Response | None:
        stage, faults = self._stage, self._stage.faults
        asked = len(stage.tiktools_requests)
        if faults.tiktools_status and (faults.tiktools_refusals is None or asked <= faults.tiktools_refusals):
            headers = {} if faults.tiktools_retry_after is None else {"Retry-After": str(faults.tiktools_retry_after)}
            return _error(faults.tiktools_status, faults.tiktools_message, headers)
        if request.key and not stage.accepts(request.key):
            return _error(401, "Invalid API key")
        if faults.tiktools_anonymous_cap is not None and not request.key:
            anonymous = sum(not each.key for each in stage.tiktools_requests)
            if anonymous > faults.tiktools_anonymous_cap:
                return respond_json(429, {"error": "Anonymous limit reached. Get a free API key."})
        if faults.tiktools_garbage:
            return respond(200, JSON, "<html>this is no JSON")
        if request.body is None:
            return _error(405, "Method Not Allowed", {"Allow": "POST"})
        return None

    def _data(self, request: ClientRequest) -> Response:
        try:
            asked = json.loads(request.body or b"")
        except (ValueError, RecursionError):
            asked = None
        if not isinstance(asked, dict):
            return _error(400, "The body is no JSON object")
        path = request.path.removeprefix(TIKTOOLS_FOLDER).strip("/")
        if path == "webcast/connection_mode":
            return _fine({"recommended_mode": self._stage.faults.tiktools_mode})
        if path not in ("webcast/live_status", "webcast/room_id", "webcast/ws_credentials"):
            return _error(404, "Not found")
        if not self._stage.is_streamer(str(asked.get("unique_id", ""))):
            return _error(404, "User not found")
        stage = self._stage
        room_id = str(stage.streamer.room_id) if stage.is_live else ""
        if path != "webcast/ws_credentials":
            return _fine({"unique_id": stage.streamer.handle, "room_id": room_id, "is_live": stage.is_live})
        if not stage.is_live or str(asked.get("room_id", room_id)) != room_id:
            return _error(409, "The user is not live in this room")
        return _fine(self._credentials(room_id, request))

    def _credentials(self, room_id: str, request: ClientRequest) -> dict[str, object]:
        enter = transport_pb2.EnterRoom(
            room_id=int(room_id), live_id=12, identity="audience", enter_unique_id=1, filter_welcome_msg="0"
        )
        heartbeat = transport_pb2.Heartbeat(room_id=int(room_id), send_packet_seq_id=1)
        data: dict[str, object] = {
            "ws_url": self._webcast.signed_url(USER_AGENT, request),
            "cookies": COOKIES,
            "user_agent": USER_AGENT,
            "room_id": room_id,
            "ws_host": self._stage.address_for(request).removeprefix("http://"),
            "cluster_region": "simulated",
            "binary_frames": {
                "im_enter_room_b64": _frame("im_enter_room", enter.SerializeToString()),
                "heartbeat_b64": _frame("hb", heartbeat.SerializeToString()),
            },
        }
        if self._stage.faults.tiktools_without_address:
            del data["ws_url"]
        return data

    # --- the managed socket -------------------------------------------------------------------------------------------

    def refused_code(self, request: ClientRequest) -> int:
        """The code to close a new socket with; 0 when its holder may watch."""
        stage = self._stage
        if stage.faults.hosted_code and stage.fault_applies(len(stage.hosted_dials)):
            return stage.faults.hosted_code
        if request.key and not stage.accepts(request.key):
            return BAD_KEY
        if not stage.is_streamer(request.query.get("uniqueId", "")):
            return NO_SUCH_USER
        return 0 if stage.is_live else NOT_LIVE

    def sender(self, connection: SimulatorConnection, _: ClientRequest) -> ManagedSender:
        return ManagedSender(self._stage, connection)


class ManagedSender(RoomSender):
    """Every other socket has the documentation's wording, the ones between the SDK's: clients must know both. An open
    room keeps to the documentation's.
    """

    garbage = '{"event": "chat", "data": {'
    ended_code = ENDED

    def __init__(self, stage: ServiceState, connection: SimulatorConnection) -> None:
        super().__init__(stage, connection)
        self._wording = Wording.DOCUMENTATION if stage.is_open or stage.sockets % 2 else Wording.SDK

    def first(self) -> Iterable[str]:
        yield json.dumps(self._room_info())
        yield json.dumps({"event": "_journal", "data": {"seq": 1}})

    def packed(self, frame: NumberedFrame) -> Iterable[str]:
        for envelope in frame.messages:
            if event := event_of(envelope, self._wording):
                yield json.dumps(event)
        if frame.told and frame.told.dialect is Dialect.TIKTOOLS:
            for message in frame.told.messages:
                yield json.dumps({"event": message.name, "data": message.data})

    def idle(self) -> Iterable[str]:
        yield json.dumps({"event": "ping", "data": {}})

    def farewell(self) -> Iterable[str]:
        if notice := self.stage.faults.limit_notice:
            message = {
                "type": notice,
                "message": "The limit of this plan is reached.",
                "upgrade_url": "https://upgrade.invalid/",
                "sessionMaxMs": 300_000,
            }
            yield json.dumps(message)

    def _room_info(self) -> dict[str, object]:
        streamer = self.stage.streamer
        if self._wording is Wording.SDK:
            connected_at = time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime())
            data = {
                "roomId": str(streamer.room_id),
                "wsHost": self.stage.socket_address.removeprefix("ws://"),
                "clusterRegion": "simulated",
                "connectedAt": connected_at,
            }
            return {"event": "roomInfo", "data": data}
        return {
            "event": "roomInfo",
            "roomId": str(streamer.room_id),
            "uniqueId": streamer.handle,
            "roomInfo": {
                "title": streamer.title,
                "user_count": streamer.viewers,
                "like_count": streamer.likes,
                "owner": {"nickname": streamer.nickname, "uniqueId": streamer.handle},
            },
        }


def _frame(kind: str, payload: bytes) -> str:
    frame = transport_pb2.PushFrame(payload_type=kind, payload_encoding="pb", payload=payload)
    return base64.b64encode(frame.SerializeToString()).decode()


def _fine(data: dict[str, object]) -> Response:
    return respond_json(200, {"status_code": 0, "data": data})


def _error(status: int, message: str, headers: dict[str, str] | None = None) -> Response:
    return respond_json(status, {"status_code": status, "message": message}, headers)
