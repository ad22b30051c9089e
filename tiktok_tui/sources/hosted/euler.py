"""The euler route: Euler Stream's hosted socket. Euler Stream is in the room, and sends its messages decoded, as JSON.

Asked for raw messages it sends TikTok's own frames in their place. Source: Euler Stream's documentation, its
WebSocket SDK for the close codes, and TikTokLiveJava for what comes before the first message.
"""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from tiktok_tui.core.clock import Clock
from tiktok_tui.core.json_access import as_str
from tiktok_tui.core.service_addresses import ServiceAddresses, service_name
from tiktok_tui.core.service_message import Dialect, ServiceMessage
from tiktok_tui.core.source_items import FrameReceived, RoomFacts, Route, SourceItem
from tiktok_tui.events.dialects.service_reading import json_bytes
from tiktok_tui.events.model import RoomAction
from tiktok_tui.sources.errors import KeyMissing, NotLive, SourceError
from tiktok_tui.sources.hosted.errors import (
    HostedKeyRefused,
    HostedLimitReached,
    HostedOptionsRefused,
    HostedSocketExpired,
    HostedSocketLost,
)
from tiktok_tui.sources.hosted.room_info import added, euler_facts
from tiktok_tui.sources.hosted.source import Heard, HostedSource
from tiktok_tui.sources.live_source import RoomEnded
from tiktok_tui.sources.timings import Timings
from tiktok_tui.sources.webcast.source import says_ended
from tiktok_tui.wire.errors import FrameDamaged
from tiktok_tui.wire.frame import GZIP_MAGIC, gunzip, unpack_frame
from tiktok_tui.wire.methods import find_method

# A bundle holds what came in one frame, which are some hundred messages at most.
MAX_BUNDLE = 10_000
# What the service says of itself and of its own connection to TikTok.
_NOT_OF_THE_ROOM = ("workerInfo", "tiktok.connect", "tiktok.disconnect", "tiktok.rawBytes")

# Close codes after which the service may be asked again: at once, and after a while.
_RENEWED = {
    4006: "closed the socket because the room was quiet",
    4555: "closed the socket after its longest time",
}
_LOST = {
    1011: "closed the socket for a fault of its own",
    4500: "was turned out of the room by TikTok",
    4556: "could not get into the room",
    4557: "could not learn about the room",
}
_ENDING_ACTIONS = (int(RoomAction.ENDED), int(RoomAction.SUSPENDED))


class EulerSocketSource(HostedSource):
    """There is no use without a key: KeyMissing is raised at once. `raw_frames` asks for TikTok's own frames."""

    service = "Euler Stream"
    dialect = Dialect.EULER

    def __init__(
        self,
        streamer: str,
        addresses: ServiceAddresses | None = None,
        key: str | None = None,
        *,
        raw_frames: bool = False,
        clock: Clock | None = None,
        timings: Timings | None = None,
        random: Random | None = None,
    ) -> None:
        if not key:
            raise KeyMissing("Euler Stream's hosted socket", "TIKTOK_TUI_EULER_KEY", "key under [euler]")
        address = (addresses or ServiceAddresses()).euler_socket
        super().__init__(streamer, address, key, clock=clock, timings=timings, random=random)
        self.route = Route("euler", service_name(address), "which room, and reads it for you")
        self._raw_frames = raw_frames
        self._left_because = ""

    def _query(self) -> Mapping[str, str]:
        return {"features.rawMessages": "true"} if self._raw_frames else {}

    def _hear(self, message: Mapping[str, object], data: bytes, received_at: float) -> Heard:
        bundle = message.get("messages", [message])
        if not isinstance(bundle, list):
            return Heard((self._unreadable(data, received_at, "messages is no list"),))
        items: list[SourceItem] = []
        found: list[ServiceMessage] = []
        facts = RoomFacts()
        is_open = False
        for entry in bundle[:MAX_BUNDLE]:
            name = as_str(entry.get("type")) if isinstance(entry, dict) else ""
            inside = entry.get("data") if isinstance(entry, dict) else None
            if not name or not isinstance(inside, dict):
                part = json_bytes(entry if isinstance(entry, dict) else {"messages": [entry]})
                items.append(self._unreadable(part, received_at, "an entry without type and data"))
                continue
            is_open |= name != "workerInfo"
            if name == "roomInfo":
                facts = added(facts, euler_facts(inside))
            elif name == "tiktok.disconnect":
                self._left_because = as_str(inside.get("reason"))
            elif name not in _NOT_OF_THE_ROOM:
                found.append(ServiceMessage(name, inside))
        if found:
            items.insert(0, self._received(data, received_at, tuple(found)))
        return Heard(tuple(items), facts, is_open, any(map(message_says_ended, found)))

    def _hear_binary(self, data: bytes, received_at: float) -> Heard:
        try:
            frame = unpack_frame(gunzip(data) if data.startswith(GZIP_MAGIC) else data)
        except FrameDamaged as damage:
            return Heard((FrameReceived(data, received_at, None, str(damage)),))
        if frame.payload_type != "msg":
            return Heard()
        return Heard((FrameReceived(data, received_at, frame),), is_open=True, has_ended=says_ended(frame))

    def _meaning(self, code: int, words: str) -> SourceError | None:
        match code:
            case 4005:
                raise RoomEnded("The LIVE is over.")
            case 4404:
                return NotLive(self._handle)
            case 4400:
                return HostedOptionsRefused(self.service, words)
            case 4401:
                return HostedKeyRefused(self.service, words)
            case 4403:
                return HostedKeyRefused(self.service, words, "does not let this key watch this room")
            case 4429:
                advice = "Close another room, or use an Euler Stream key with a higher limit."
                what = f"allows no more sockets than are open{': ' if words else ''}{words}"
                return HostedLimitReached(self.service, what, advice)
        if code in _RENEWED:
            return HostedSocketExpired(self.service, _RENEWED[code], words)
        if code in _LOST:
            return HostedSocketLost(self.service, _LOST[code], words or self._without_key(self._left_because))
        return None


def message_says_ended(message: ServiceMessage) -> bool:
    """Whether this is the room's own word that it is over. An old one, sent again as history, does not count."""
    method = find_method(message.name)
    if method is None or method.method != "WebcastControlMessage" or message.data.get("isHistory") is True:
        return False
    from tiktok_tui.events.dialects.message_builder import convert
    from tiktok_tui.wire.schema.upb import room_pb2

    control, _ = convert(message.data, room_pb2.ControlMessage)
    return isinstance(control, room_pb2.ControlMessage) and int(control.action) in _ENDING_ACTIONS
