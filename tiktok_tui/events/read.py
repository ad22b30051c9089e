"""Frames to raw events: every message numbered, named, decoded and read, whatever is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from google.protobuf.message import Message

from tiktok_tui.events.from_protobuf import battle, chat, gifts, people, room
from tiktok_tui.events.from_protobuf.stamp import PLAUSIBLE_SECONDS, Stamp
from tiktok_tui.events.model import Event, RawEvent, Reading
from tiktok_tui.wire.decode import MAX_MENDED, decode, message_class
from tiktok_tui.wire.fields import why_no_message
from tiktok_tui.wire.frame import Frame, RawMessage
from tiktok_tui.wire.methods import MAX_METHOD, find_method, printable_method
from tiktok_tui.wire.schema.fast import room_pb2, shared_pb2

BROKEN_FRAME = "(frame)"
_EARLIEST, _LATEST = PLAUSIBLE_SECONDS.start, PLAUSIBLE_SECONDS.stop

# The message's name in proto/, and what reads it. `Any`: each reader takes the generated class of that name.
_READERS: dict[str, Callable[[Any, Stamp], Event | None]] = {
    "BarrageMessage": people.barrage,
    "CaptionMessage": chat.caption,
    "ChatMessage": chat.chat,
    "ControlMessage": room.control,
    "EmoteChatMessage": chat.emote_chat,
    "EnvelopeMessage": gifts.envelope,
    "GiftBroadcastMessage": gifts.gift_broadcast,
    "GiftMessage": gifts.gift,
    "GoalUpdateMessage": room.goal,
    "HourlyRankMessage": room.hourly_rank,
    "ImDeleteMessage": chat.deleted,
    "LikeMessage": people.like,
    "LinkLayerMessage": room.link_layer,
    "LinkMessage": room.link,
    "LinkMicArmies": battle.armies,
    "LinkMicBattle": battle.battle,
    "LinkMicBattleItemCard": battle.card,
    "LinkMicBattlePunishFinish": battle.punishment_ended,
    "LinkmicBattleTaskMessage": battle.task,
    "LiveIntroMessage": room.introduction,
    "MemberMessage": people.member,
    "OecLiveShoppingMessage": room.product_shown,
    "PollMessage": room.poll,
    "QuestionNewMessage": chat.question,
    "RankTextMessage": room.rank_text,
    "RankUpdateMessage": room.rank_update,
    "RoomMessage": room.notice,
    "RoomPinMessage": chat.pin,
    "RoomUserSeqMessage": people.viewers_counted,
    "SocialMessage": people.social,
    "SubNotifyMessage": people.subscribed,
    "UnauthorizedMemberMessage": people.guest_joined,
}


class _Route:
    """How one method is read, worked out once a method."""

    __slots__ = ("category", "has_schema", "is_known", "message_class", "method", "name", "reader")

    def __init__(self, method: str) -> None:
        entry = find_method(method)
        self.method = printable_method(method)
        self.is_known = entry is not None
        self.name = entry.name if entry else "unknown"
        self.category = entry.category if entry else "unknown"
        own_class = message_class(method)
        self.has_schema = own_class is not None
        self.message_class: type[Message] = own_class or room_pb2.AnyMessage
        self.reader = _READERS.get(self.message_class.DESCRIPTOR.name, room.any_message)


class EventReader:
    """Reads frames in the order of their arrival and numbers what is in them, from 1 on."""

    # A sender could invent methods without end.
    MAX_ROUTES = 2000

    def __init__(self) -> None:
        self._events = 0
        self._frames = 0
        self._routes: dict[str, _Route] = {}

    def read_frame(self, frame: Frame, received_at: float) -> list[RawEvent]:
        """The messages of a frame that came at epoch second `received_at`."""
        self._frames += 1
        return [self._read_message(message, received_at) for message in frame.messages]

    def read_broken_frame(self, data: bytes, reason: str, received_at: float) -> RawEvent:
        """A frame that could not be unpacked, as an event of its own."""
        self._frames += 1
        self._events += 1
        return RawEvent(
            number=self._events,
            frame_number=self._frames,
            received_at=received_at,
            method=BROKEN_FRAME,
            name="frame",
            category="transport",
            payload=data,
            msg_id=0,
            is_history=False,
            reading=Reading.DAMAGED,
            reason=reason,
        )

    def _read_message(self, message: RawMessage, received_at: float) -> RawEvent:
        self._events += 1
        route = self._route(message.method)
        decoded = decode(message.payload, route.message_class)
        parsed: Any = decoded.message  # every generated class that a payload is read as has `common`
        common: shared_pb2.Common = parsed.common
        create_time = common.create_time / 1000
        stamp: Stamp = {
            "number": self._events,
            "time": create_time if _EARLIEST <= create_time < _LATEST else received_at,
            "is_history": message.is_history,
        }
        damage = decoded.damage
        if damage and not route.has_schema and len(message.payload) <= MAX_MENDED:
            # Field 1 of a message that nobody describes need not be a header: only the structure can be judged.
            damage = why_no_message(message.payload)
        if damage:
            reading = Reading.DAMAGED
        elif not route.is_known:
            reading = Reading.UNKNOWN
        else:
            reading = Reading.DECODED if route.has_schema else Reading.NAMED
        return RawEvent(
            number=self._events,
            frame_number=self._frames,
            received_at=received_at,
            method=route.method,
            name=route.name,
            category=route.category,
            payload=message.payload,
            msg_id=message.msg_id or common.msg_id,
            is_history=message.is_history,
            reading=reading,
            reason=damage,
            event=route.reader(parsed, stamp),
        )

    def _route(self, method: str) -> _Route:
        route = self._routes.get(method)
        if route is None:
            route = _Route(method)
            if len(self._routes) < self.MAX_ROUTES and len(method) <= MAX_METHOD:
                self._routes[method] = route
        return route
