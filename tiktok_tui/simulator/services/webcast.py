"""TikTok's webcast socket: push frames, for those whose address was signed and for those who just come."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from google.protobuf.message import DecodeError
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Response

from tiktok_tui.simulator.broadcast import NumberedFrame, push_frame
from tiktok_tui.simulator.connection import SimulatorConnection
from tiktok_tui.simulator.responses import HTML, respond
from tiktok_tui.simulator.service_state import ClientRequest, ServiceState, socket_of
from tiktok_tui.simulator.services.sending import RoomSender
from tiktok_tui.simulator.services.tiktok import TikTok
from tiktok_tui.wire.schema.upb import transport_pb2

SOCKET_PATH = "/webcast/im/ws_proxy/ws_reuse_supplement/"
ADDRESS_LIVES = 30.0
# Signed addresses that were not dialled yet. The oldest are forgotten first.
MAX_SIGNED = 200
# Frames that are sent again to a client that comes back.
REPEATED_FRAMES = 3
GARBAGE = b"\xff\xfe this is no frame \x00\x01"
_AID = "1988"


@dataclass(frozen=True, slots=True)
class Signature:
    """`has_history` says that the messages so far came together with it."""

    user_agent: str
    since: float
    has_history: bool


class WebcastSocket:
    def __init__(self, stage: ServiceState, tiktok: TikTok) -> None:
        self._stage = stage
        self._tiktok = tiktok
        self._signatures = 0
        # Of addresses that were not dialled yet.
        self._signed: dict[str, Signature] = {}
        # Of addresses that were dialled, by those who have had no messages.
        self._without_history: set[str] = set()

    def fetch_result(self, user_agent: str, request: ClientRequest) -> transport_pb2.FetchResult:
        """A signed address for clients with this user agent, as sign servers give it, and the messages so far."""
        stage = self._stage
        return transport_pb2.FetchResult(
            messages=stage.room.history(),
            cursor=stage.cursor(stage.room.number),
            internal_ext=stage.internal_ext(),
            now=int(time.time() * 1000),
            fetch_interval=1000,
            heartbeat_duration=stage.heartbeat_seconds * 1000,
            push_server=f"{socket_of(stage.address_for(request))}{SOCKET_PATH}",
            route_params={
                "wrss": self._sign(user_agent, has_history=True),
                "imprp": "",
                "user_agent": user_agent,
            },
            is_first=True,
        )

    def signed_url(self, user_agent: str, request: ClientRequest) -> str:
        """A whole signed address for clients with this user agent."""
        params = {
            "version_code": "180800",
            "aid": _AID,
            "app_name": "tiktok_web",
            "device_platform": "web",
            "identity": "audience",
            "live_id": "12",
            "room_id": str(self._stage.streamer.room_id),
            "compress": "gzip",
            "internal_ext": self._stage.internal_ext(),
            "resp_content_type": "protobuf",
            "wrss": self._sign(user_agent, has_history=False),
        }
        return f"{socket_of(self._stage.address_for(request))}{SOCKET_PATH}?{urlencode(params)}"

    def _sign(self, user_agent: str, *, has_history: bool) -> str:
        self._signatures += 1
        signature = f"signature{self._signatures}"
        while len(self._signed) >= MAX_SIGNED:
            del self._signed[next(iter(self._signed))]
        self._signed[signature] = Signature(user_agent, time.monotonic(), has_history)
        return signature

    def refusal(self, request: ClientRequest) -> Response | None:
        """Returns the refusal of a handshake, None when the socket may be opened."""
        stage = self._stage
        stage.write_down(stage.dials, request)
        if len(stage.dials) <= stage.faults.expired_addresses:
            return respond(403, HTML, "")
        if stage.faults.handshake_refusal:
            return _refused(stage.faults.handshake_refusal)
        name = request.query.get("wrss")
        if name is None and stage.is_open:
            return None
        if name is None:
            message = self._direct_refusal(request)
        else:
            signature = self._signed.pop(name, None)
            if signature is None or time.monotonic() - signature.since > ADDRESS_LIVES:
                return respond(403, HTML, "")
            is_same = bool(request.headers.get("cookie")) and request.headers.get("user-agent") == signature.user_agent
            message = "" if is_same else "DEVICE_BLOCKED"
            if not signature.has_history:
                self._without_history.add(name)
        if message:
            return _refused(message)
        if request.query.get("aid") != _AID:
            return _refused("illegal app_id", "417")
        if request.query.get("room_id") != str(stage.streamer.room_id):
            return _refused("illegal room_id")
        return None

    def _direct_refusal(self, request: ClientRequest) -> str:
        """Without a signature TikTok wants a cookie of its own making."""
        faults = self._stage.faults
        direct = sum("wrss" not in dial.query for dial in self._stage.dials)
        if faults.direct_refusal and (faults.direct_refusals is None or direct <= faults.direct_refusals):
            return faults.direct_refusal
        cookies = dict(
            cookie.strip().partition("=")[::2] for cookie in request.headers.get("cookie", "").split(";") if cookie
        )
        if cookies.get("ttwid") not in self._tiktok.ttwids or not request.headers.get("user-agent"):
            return "DEVICE_BLOCKED"
        return ""

    async def watch(self, connection: SimulatorConnection, request: ClientRequest) -> None:
        """One client on the socket, until it leaves."""
        stage = self._stage
        sender: WebcastSender | None = None
        try:
            async for data in connection:
                frame = _client_frame(data)
                match frame.payload_type:
                    case "im_enter_room" if sender is None:
                        stage.write_down(stage.entered, transport_pb2.EnterRoom.FromString(frame.payload))
                        sender = WebcastSender(stage, connection, request, wants_history=self._wants_history(request))
                        sender.start()
                    case "hb":
                        number = transport_pb2.Heartbeat.FromString(frame.payload).send_packet_seq_id
                        stage.write_down(stage.heartbeats, number)
                        await connection.send(transport_pb2.PushFrame(payload_type="hb").SerializeToString())
                    case "ack":
                        stage.write_down(stage.acks, (frame.log_id, frame.payload))
        except (ConnectionClosed, DecodeError):
            pass
        finally:
            if sender:
                await sender.stop()
            self._without_history.discard(request.query.get("wrss", ""))
            await connection.close(1003)

    def _wants_history(self, request: ClientRequest) -> bool:
        name = request.query.get("wrss")
        return name is None or name in self._without_history


class WebcastSender(RoomSender):
    garbage = GARBAGE

    def __init__(
        self, stage: ServiceState, connection: SimulatorConnection, request: ClientRequest, *, wants_history: bool
    ) -> None:
        super().__init__(stage, connection)
        self._may_compress = request.query.get("compress") == "gzip"
        self._missed = self._since(request.query.get("cursor", ""), wants_history=wants_history)

    def first(self) -> Iterable[bytes]:
        yield transport_pb2.PushFrame(payload_type="im_enter_room_resp", payload_encoding="pb").SerializeToString()
        if self._missed.messages:
            yield from self.packed(self._missed)

    def packed(self, frame: NumberedFrame) -> Iterable[bytes]:
        if frame.told:  # JSON of another service, which has no place here
            return
        cursor = self.stage.cursor(frame.number)
        yield push_frame(frame, cursor, self.stage.internal_ext(), may_compress=self._may_compress)

    def _since(self, cursor: str, *, wants_history: bool) -> NumberedFrame:
        """What was sent since the cursor; who comes back gets a few frames more, which they have had already."""
        room = self.stage.room
        last = cursor.rpartition("_")[2]
        after = 0 if wants_history else room.number
        if last.isascii() and last.isdigit() and len(last) < 20:
            after = int(last) - (REPEATED_FRAMES if self.stage.sockets > 1 else 0)
        return NumberedFrame(room.number, int(time.time() * 1000), tuple(room.history(after)))


def _refused(message: str, status: str = "415") -> Response:
    return respond(200, HTML, "", {"Handshake-Msg": message, "Handshake-Status": status})


def _client_frame(data: str | bytes) -> transport_pb2.PushFrame:
    if isinstance(data, str):
        raise DecodeError("the protocol has no text")
    return transport_pb2.PushFrame.FromString(data)
