"""Frames to raw events: every message numbered, named, decoded and read, whatever is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from google.protobuf.message import Message

from tiktok_tui.events.from_protobuf import battle, chat, gifts, people, room
from tiktok_tui.events.from_protobuf.stamp import Stamp
from tiktok_tui.events.model import Event, RawEvent, Reading
from tiktok_tui.wire.decode import decode, message_class
from tiktok_tui.wire.frame import Frame, RawMessage
from tiktok_tui.wire.methods import find_method, printable_method
from tiktok_tui.wire.schema.fast import room_pb2

BROKEN_FRAME = "(frame)"

# The message's name in proto/, and what reads it. `Any`: each reader takes the generated class of that name.
_READERS: dict[str, Callable[[Any, Stamp], Event | None]] = {
    "AnyMessage": room.any_message,
    "BarrageMessage": people.barrage,
    "CaptionMessage": chat.caption,
    "ChatMessage": chat.chat,
    "ControlMessage": room.control,
    "EmoteChatMessage": chat.emote_chat,
    "EnvelopeMessage": gifts.envelope,
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

    __slots__ = ("category", "is_known", "message_class", "name", "reader")

    def __init__(self, method: str) -> None:
        entry = find_method(method)
        self.is_known = entry is not None
        self.name = entry.name if entry else "unknown"
        self.category = entry.category if entry else "unknown"
        own_class = message_class(method)
        self.message_class: type[Message] = own_class or room_pb2.AnyMessage
        self.reader = _READERS.get(self.message_class.DESCRIPTOR.name)

    @property
    def has_schema(self) -> bool:
        return self.message_class is not room_pb2.AnyMessage


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
        common = getattr(decoded.message, "common", None)
        create_time_ms = common.create_time if common is not None else 0
        stamp: Stamp = {
            "number": self._events,
            "time": create_time_ms / 1000 if create_time_ms > 0 else received_at,
            "is_history": message.is_history,
        }
        event = route.reader(decoded.message, stamp) if route.reader else None
        if decoded.damage and (route.has_schema or not route.is_known):
            reading = Reading.DAMAGED
        elif not route.is_known:
            reading = Reading.UNKNOWN
        else:
            reading = Reading.DECODED if route.has_schema else Reading.NAMED
        return RawEvent(
            number=self._events,
            frame_number=self._frames,
            received_at=received_at,
            method=printable_method(message.method),
            name=route.name,
            category=route.category,
            payload=message.payload,
            msg_id=message.msg_id or (common.msg_id if common is not None else 0),
            is_history=message.is_history,
            reading=reading,
            reason=decoded.damage if reading is Reading.DAMAGED else "",
            event=event,
        )

    def _route(self, method: str) -> _Route:
        route = self._routes.get(method)
        if route is None:
            route = _Route(method)
            if len(self._routes) < self.MAX_ROUTES:
                self._routes[method] = route
        return route
