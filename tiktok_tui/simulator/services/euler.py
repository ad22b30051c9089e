"""Euler Stream's hosted sockets: a room as JSON in bundles, or as TikTok's own frames."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable

from tiktok_tui.core.service_message import Dialect
from tiktok_tui.simulator.broadcast import NumberedFrame, push_frame
from tiktok_tui.simulator.connection import SimulatorConnection
from tiktok_tui.simulator.service_state import ClientRequest, ServiceState
from tiktok_tui.simulator.services.euler_messages import message_of
from tiktok_tui.simulator.services.sending import RoomSender
from tiktok_tui.simulator.services.tiktok import STATUS_LIVE

SCHEMA_VERSION = "v2"
ENDED, BAD_OPTIONS, BAD_KEY, NOT_LIVE = 4005, 4400, 4401, 4404
# Options that may be given, and their values when they are not.
_SWITCHES = {
    "bundleEvents": True,
    "rawMessages": False,
    "normalizeUniqueId": True,
    "syntheticPresence": False,
    "includeRawBytes": False,
    "useEnterpriseApi": False,
}
# Options in seconds: the least, the most, and the value when it is not given.
_SECONDS = {"syntheticPresenceLeaveAfter": (60, 3600, 300), "closeInactiveWebSocketAfter": (30, 3600, 60)}


class BadOptions(Exception):
    """An option that there is not, or that cannot have this value."""


class EulerSocket:
    def __init__(self, stage: ServiceState) -> None:
        self._stage = stage

    def refused_code(self, request: ClientRequest) -> int:
        """The code to close a new socket with; 0 when its holder may watch. There is no anonymous use."""
        stage = self._stage
        if stage.faults.hosted_code and stage.fault_applies(len(stage.hosted_dials)):
            return stage.faults.hosted_code
        try:
            read_options(request.query)
        except BadOptions:
            return BAD_OPTIONS
        if not request.key or not stage.accepts(request.key):
            return BAD_KEY
        if not stage.is_streamer(request.query["uniqueId"]) or not stage.is_live:
            return NOT_LIVE
        return 0

    def sender(self, connection: SimulatorConnection, request: ClientRequest) -> EulerSender:
        return EulerSender(self._stage, connection, read_options(request.query))


class EulerSender(RoomSender):
    garbage = '{"messages": [{"type": '
    ended_code = ENDED

    def __init__(self, stage: ServiceState, connection: SimulatorConnection, options: dict[str, bool | int]) -> None:
        super().__init__(stage, connection)
        self._options = options
        # The service comes into the room for this socket, so it gets the messages so far as everybody does.
        self._so_far = NumberedFrame(stage.room.number, int(time.time() * 1000), tuple(stage.room.history()))

    def first(self) -> Iterable[str | bytes]:
        yield _bundle({"type": "workerInfo", "data": self._worker_info()})
        yield _bundle({"type": "roomInfo", "data": self._room_info()})
        yield _bundle({"type": "tiktok.connect", "data": {"agentId": "simulated"}})
        if self._so_far.messages:
            yield from self.packed(self._so_far)

    def packed(self, frame: NumberedFrame) -> Iterable[str | bytes]:
        if self._options["rawMessages"]:
            if not frame.told:
                yield push_frame(frame, self.stage.cursor(frame.number), self.stage.internal_ext(), may_compress=True)
            return
        messages = [message for envelope in frame.messages if (message := message_of(envelope))]
        if frame.told and frame.told.dialect is Dialect.EULER:
            messages += [{"type": message.name, "data": message.data} for message in frame.told.messages]
        if self._options["bundleEvents"]:
            if messages:
                yield _bundle(*messages)
        else:
            for message in messages:
                yield _bundle(message)

    def _worker_info(self) -> dict[str, object]:
        return {
            "webSocketId": f"simulated-{self.stage.sockets}",
            "schemaVersion": SCHEMA_VERSION,
            "features": self._options,
        }

    def _room_info(self) -> dict[str, object]:
        streamer = self.stage.streamer
        return {
            "roomInfo": {
                "id": str(streamer.room_id),
                "status": STATUS_LIVE,
                "title": streamer.title,
                "startTime": int(self.stage.room.started_at),
                "currentViewers": streamer.viewers,
                "totalViewers": streamer.viewers * 4,
            },
            "user": {
                "numericUid": str(streamer.host_id),
                "uniqueId": streamer.handle,
                "nickname": streamer.nickname,
            },
        }


def read_options(query: dict[str, str]) -> dict[str, bool | int]:
    """The features asked for, with their defaults. Raises BadOptions."""
    options: dict[str, bool | int] = dict(_SWITCHES)
    options |= {name: default for name, (_, _, default) in _SECONDS.items()}
    if not query.get("uniqueId"):
        raise BadOptions
    for name, value in query.items():
        feature = name.removeprefix("features.")
        if feature == name:
            continue
        if feature in _SWITCHES and value in ("true", "false"):
            options[feature] = value == "true"
        elif feature in _SECONDS and value.isascii() and value.isdigit() and len(value) < 9:
            least, most, _ = _SECONDS[feature]
            if not least <= int(value) <= most:
                raise BadOptions
            options[feature] = int(value)
        elif (feature, value) != ("schemaVersion", SCHEMA_VERSION):
            raise BadOptions
    return options


def _bundle(*messages: dict[str, object]) -> str:
    return json.dumps({"messages": messages})
