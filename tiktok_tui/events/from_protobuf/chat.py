"""What is said in a room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from tiktok_tui.events.from_protobuf.people import viewer_of
from tiktok_tui.events.from_protobuf.stamp import Stamp
from tiktok_tui.events.model import CaptionSpoken, ChatDeleted, ChatSent, Event, MessagePinned, QuestionAsked, Viewer
from tiktok_tui.events.text import safe_name, safe_text
from tiktok_tui.wire.schema.fast import chat_pb2, interactive_pb2, room_pb2

MAX_EMOTES = 20
MAX_MENTIONS = 10
MAX_IDS = 1000
UNKNOWN_LANGUAGE = "un"
PINNED = 1


def chat(message: chat_pb2.ChatMessage, stamp: Stamp) -> Event:
    comment = safe_text(message.content)
    emotes = message.emotes[:MAX_EMOTES]
    if emotes:
        comment = _with_emotes(comment, emotes)
    language = message.content_language
    reply_to: Viewer | None = None
    if message.HasField("at_user"):
        reply_to = viewer_of(message.at_user)
    return ChatSent(
        **stamp,
        msg_id=message.common.msg_id,
        viewer=viewer_of(message.user, message.user_identity),
        comment=comment,
        reply_to=reply_to,
        mentions=tuple(viewer_of(user) for user in message.mention_users[:MAX_MENTIONS]),
        language="" if language == UNKNOWN_LANGUAGE else safe_name(language),
        emotes=len(emotes),
    )


def _with_emotes(comment: str, emotes: Iterable[chat_pb2.ChatMessage.EmoteWithIndex]) -> str:
    """The comment with a marker where emotes stand, one for those that stand together."""
    places = Counter(min(max(0, emote.index), len(comment)) for emote in emotes)
    parts: list[str] = []
    position = 0
    for place, count in sorted(places.items()):
        parts += [comment[position:place], _emote_marker(count)]
        position = place
    return "".join([*parts, comment[position:]])


def _emote_marker(count: int) -> str:
    """What stands for emotes: a terminal has no picture for them."""
    return "[emote]" if count == 1 else f"[emote ×{count}]"


def emote_chat(message: chat_pb2.EmoteChatMessage, stamp: Stamp) -> Event:
    count = min(len(message.emote_list), MAX_EMOTES)
    return ChatSent(
        **stamp,
        msg_id=message.common.msg_id,
        viewer=viewer_of(message.user, message.user_identity),
        comment=_emote_marker(max(1, count)),
        emotes=count,
    )


def caption(message: chat_pb2.CaptionMessage, stamp: Stamp) -> Event:
    """The first language of the caption. Others, where there are any, are translations of it."""
    content = message.content[0] if message.content else chat_pb2.CaptionMessage.Content()
    return CaptionSpoken(
        **stamp,
        sentence_id=message.sentence_id,
        text=safe_text(content.content),
        language=safe_name(content.lang),
        is_final=message.definite,
    )


def deleted(message: chat_pb2.ImDeleteMessage, stamp: Stamp) -> Event:
    return ChatDeleted(
        **stamp,
        msg_ids=tuple(message.delete_msg_ids[:MAX_IDS]),
        viewer_ids=tuple(message.delete_user_ids[:MAX_IDS]),
    )


def question(message: interactive_pb2.QuestionNewMessage, stamp: Stamp) -> Event:
    return QuestionAsked(**stamp, viewer=viewer_of(message.data.user), question=safe_text(message.data.content))


def pin(message: room_pb2.RoomPinMessage, stamp: Stamp) -> Event:
    """A pinned message: whichever of the inner messages is filled."""
    author, text = Viewer(), ""
    if message.HasField("chat_message"):
        author, text = viewer_of(message.chat_message.user), safe_text(message.chat_message.content)
    elif message.HasField("gift_message"):
        author = viewer_of(message.gift_message.user)
        text = f"sent {safe_name(message.gift_message.gift.name) or 'a gift'}"
    elif message.HasField("social_message"):
        author = viewer_of(message.social_message.user)
        text = "shared" if "share" in message.social_message.common.display_text.key else "followed"
    elif message.HasField("member_message"):
        author, text = viewer_of(message.member_message.user), "joined"
    elif message.HasField("like_message"):
        author, text = viewer_of(message.like_message.user), "liked"
    return MessagePinned(
        **stamp,
        text=text,
        author=author,
        operator=viewer_of(message.operator),
        is_pinned=message.action in (0, PINNED),
        seconds=min(max(0, message.display_duration), 86_400),
    )
