"""Messages of a room as tik.tools tells them, written from the wire alone.

The service's documentation and its SDK disagree about some names (follow and share, the battle's, the total of likes):
`Wording` says whose are used. Where only the documentation's page or only the SDK lists an event, both wordings have
its names.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any

from google.protobuf.json_format import MessageToDict
from google.protobuf.message import DecodeError, Message

from tiktok_tui.simulator.services.tiktools_battles import (
    armies_data,
    battle_data,
    card_data,
    documented_battle_data,
    punishment_data,
)
from tiktok_tui.wire.decode import message_class
from tiktok_tui.wire.methods import find_method
from tiktok_tui.wire.schema.upb import chat_pb2, gifts_pb2, interactive_pb2, people_pb2, room_pb2, shared_pb2
from tiktok_tui.wire.schema.upb.transport_pb2 import Envelope

Data = dict[str, Any]


class Wording(Enum):
    DOCUMENTATION = "documentation"
    SDK = "sdk"


def event_of(envelope: Envelope, wording: Wording) -> Data | None:
    """A message as `{"event": name, "data": {...}}`; None for what the service could not read either."""
    entry = find_method(envelope.method)
    if entry is None:
        return {"event": "unknown", "data": {"type": "unknown", "method": envelope.method}}
    kind = message_class(entry.method)
    try:
        message: Any = (kind or room_pb2.AnyMessage).FromString(envelope.payload)
    except DecodeError:
        return None
    name, data = _named(entry.method, entry.name, message, wording)
    base: Data = {"type": name, "msgId": str(envelope.msg_id), "protoVersion": 3}
    if message.common.create_time:
        base["timestamp"] = message.common.create_time
    return {"event": name, "data": base | data | base}  # its own names first, and no others over them


def user_data(user: shared_pb2.User, identity: shared_pb2.UserIdentity | None = None) -> Data:
    ranks = [badge.privilege_log_extra.level for badge in user.badge_list if badge.scene_type == _TOP_GIFTER]
    data: Data = {
        "uniqueId": user.display_id,
        "nickname": user.nickname,
        "userId": str(user.id),
        "profilePictureUrl": user.avatar_thumb.url_list[0] if user.avatar_thumb.url_list else "",
        "followRole": user.follow_info.follow_status,
        "userBadges": [
            {"type": badge.scene_type, "name": badge.combine.str or badge.str.str} for badge in user.badge_list
        ],
        "isModerator": user.user_attr.is_admin or bool(identity and identity.is_moderator_of_anchor),
        "isSubscriber": user.subscribe_info.is_subscribed_to_anchor
        or bool(identity and identity.is_subscriber_of_anchor),
        "isNewGifter": False,
        "topGifterRank": int(ranks[0]) if ranks and ranks[0].isdigit() else None,
    }
    levels = [badge.privilege_log_extra.level for badge in user.badge_list if badge.scene_type == _GIFTER_LEVEL]
    if levels and levels[0].isdigit():
        data["payGrade"] = int(levels[0])
    return data


_TOP_GIFTER = shared_pb2.BADGE_SCENE_TOP_GIFTER
_GIFTER_LEVEL = shared_pb2.BADGE_SCENE_GIFTER_LEVEL


def _named(method: str, name: str, message: Any, wording: Wording) -> tuple[str, Data]:
    """An event's name and its own fields."""
    is_documentation = wording is Wording.DOCUMENTATION
    match message:
        case people_pb2.SocialMessage():
            return _social(message, wording)
        case people_pb2.LikeMessage():
            total = "totalLikeCount" if is_documentation else "totalLikes"
            return name, {"likeCount": message.count, total: message.total, "user": user_data(message.user)}
        case people_pb2.MemberMessage():
            return name, _member(message, "actionId" if is_documentation else "action")
        case room_pb2.RoomPinMessage():
            return name, _pin(message, wording)
    if method == "WebcastLinkMicBattle" and is_documentation:
        return "linkMicBattle", documented_battle_data(message)
    write = _WRITERS.get(method)
    return name, write(message) if write else _fields(message)


def _fields(message: Message) -> Data:
    """A message without documentation: the fields as they are, in camelCase."""
    data: Data = MessageToDict(message, use_integers_for_enums=True)
    data.pop("common", None)
    return data


def _chat(message: chat_pb2.ChatMessage) -> Data:
    data: Data = {
        "comment": message.content,
        "user": user_data(message.user, message.user_identity),
        "emotes": [
            {
                "emoteId": each.emote.emote_id,
                "emoteImageUrl": each.emote.image.url_list[0] if each.emote.image.url_list else "",
                "placeInComment": each.index,
            }
            for each in message.emotes
        ],
        "language": message.content_language,
        "messageUuid": str(message.common.msg_id),
    }
    if message.HasField("at_user"):
        data["replyToUser"] = user_data(message.at_user)
    return data


def _emote(message: chat_pb2.EmoteChatMessage) -> Data:
    emote = message.emote_list[0] if message.emote_list else chat_pb2.Emote()
    return {
        "emoteId": emote.emote_id,
        "emoteUrl": emote.image.url_list[0] if emote.image.url_list else "",
        "user": user_data(message.user, message.user_identity),
    }


def _caption(message: chat_pb2.CaptionMessage) -> Data:
    spoken = message.content[0] if message.content else chat_pb2.CaptionMessage.Content()
    return {
        "text": spoken.content,
        "language": spoken.lang,
        "isFinal": message.definite,
        "startedAtMs": message.timestamp_ms,
        "endsAtMs": message.timestamp_ms + message.duration_ms,
    }


def _deletion(message: chat_pb2.ImDeleteMessage) -> Data:
    return {"deletedMsgId": str(message.delete_msg_ids[0]) if message.delete_msg_ids else ""} | _fields(message)


def _gift(message: gifts_pb2.GiftMessage) -> Data:
    return {
        "giftName": message.gift.name,
        "giftId": message.gift_id,
        "diamondCount": message.gift.diamond_count,
        "repeatCount": message.repeat_count,
        "repeatEnd": message.repeat_end == 1,
        "giftType": message.gift.type,
        "giftPictureUrl": message.gift.image.url_list[0] if message.gift.image.url_list else "",
        "groupId": str(message.group_id),
        "transactionId": message.order_id,
        "senderUserId": str(message.user.id),
        "user": user_data(message.user, message.user_identity),
    }


def _envelope(message: gifts_pb2.EnvelopeMessage) -> Data:
    info = message.envelope_info
    return {
        "envelopeId": info.envelope_id,
        "coins": info.diamond_count,
        "canOpen": info.people_count,
        "user": {"userId": info.send_user_id, "nickname": info.send_user_name},
        "display": message.display,
    }


def _member(message: people_pb2.MemberMessage, action: str) -> Data:
    return {
        "user": user_data(message.user),
        action: message.action,
        "entrySource": message.client_enter_source,
        "entryAction": message.client_enter_type,
        "entryType": message.client_live_reason,
    }


def _social(message: people_pb2.SocialMessage, wording: Wording) -> tuple[str, Data]:
    key = message.common.display_text.key
    action = "follow" if "follow" in key else "share" if "share" in key else ""
    data: Data = {"user": user_data(message.user)}
    if action and wording is Wording.DOCUMENTATION:
        return action, data
    return "social", data | {"action": action or str(message.action)}


def _viewers(message: people_pb2.RoomUserSeqMessage) -> Data:
    return {
        "viewerCount": message.total,
        "totalViewers": message.total_user,
        "topViewers": [{"user": user_data(each.user), "coinCount": each.score} for each in message.ranks],
    }


def _subscription(message: people_pb2.SubNotifyMessage) -> Data:
    return {"user": user_data(message.user), "subMonth": message.sub_month}


def _pin(message: room_pb2.RoomPinMessage, wording: Wording) -> Data:
    pinned = message.chat_message
    data: Data = {"user": user_data(pinned.user or message.operator), "action": message.action}
    if wording is Wording.DOCUMENTATION:
        return data | {"pinnedMessage": pinned.content}
    return data | {
        "comment": pinned.content,
        "durationSeconds": message.display_duration,
        "pinnedAt": message.pin_time,
    }


def _question(message: interactive_pb2.QuestionNewMessage) -> Data:
    return {"questionText": message.data.content, "user": user_data(message.data.user)}


def _control(message: room_pb2.ControlMessage) -> Data:
    return {"action": message.action, "tips": message.tips}


_WRITERS: dict[str, Callable[[Any], Data]] = {
    "WebcastCaptionMessage": _caption,
    "WebcastChatMessage": _chat,
    "WebcastControlMessage": _control,
    "WebcastEmoteChatMessage": _emote,
    "WebcastEnvelopeMessage": _envelope,
    "WebcastGiftMessage": _gift,
    "WebcastImDeleteMessage": _deletion,
    "WebcastLinkMicArmies": armies_data,
    "WebcastLinkMicBattle": battle_data,
    "WebcastLinkMicBattleItemCard": card_data,
    "WebcastLinkMicBattlePunishFinish": punishment_data,
    "WebcastQuestionNewMessage": _question,
    "WebcastRoomUserSeqMessage": _viewers,
    "WebcastSubNotifyMessage": _subscription,
}
