"""What is said in a room."""

from __future__ import annotations

from dataclasses import replace

from tiktok_tui.events.chat.model import CaptionSpoken, ChatDeleted, ChatSent
from tiktok_tui.events.common.emotes import emote_marker, place_emotes
from tiktok_tui.events.common.event_header import EventHeader, Readers, epoch_seconds, longer_than
from tiktok_tui.events.common.model import Event, Viewer
from tiktok_tui.events.common.protobuf_viewer import viewer_of
from tiktok_tui.events.common.text import known_language, safe_name, safe_text
from tiktok_tui.events.notices.any_message import header_text
from tiktok_tui.events.notices.model import Described, NoticeShown
from tiktok_tui.wire.schema.upb import chat_pb2

# Real comments have up to 19 emotes.
MAX_EMOTES = 100
MAX_MENTIONS = 50
MAX_IDS = 1000
LONGEST_CAPTION_MS = 600_000


def chat(message: chat_pb2.ChatMessage, stamp: EventHeader) -> Event:
    emotes = message.emotes[:MAX_EMOTES]
    comment, places = place_emotes(message.content, [emote.index for emote in emotes])
    reply_to: Viewer | None = None
    if message.HasField("at_user"):
        reply_to = viewer_of(message.at_user)
    return ChatSent(
        **stamp,
        msg_id=message.common.msg_id,
        viewer=_author(message),
        comment=comment,
        reply_to=reply_to,
        mentions=tuple(viewer_of(user) for user in message.mention_users[:MAX_MENTIONS]),
        language=safe_name(known_language(message.content_language)),
        emotes=len(emotes),
        emote_places=places,
        truncated=(
            *longer_than(MAX_EMOTES, emotes=message.emotes),
            *longer_than(MAX_MENTIONS, mentions=message.mention_users),
        ),
    )


def _author(message: chat_pb2.ChatMessage | chat_pb2.EmoteChatMessage) -> Viewer:
    """Return who wrote a comment. `msg_filter` is one more source for a subscription."""
    viewer = viewer_of(message.user, message.user_identity)
    if message.msg_filter.is_subscribed_to_anchor and not viewer.is_subscriber:
        return replace(viewer, is_subscriber=True)
    return viewer


def emote_chat(message: chat_pb2.EmoteChatMessage, stamp: EventHeader) -> Event:
    count = min(len(message.emote_list), MAX_EMOTES)
    return ChatSent(
        **stamp,
        msg_id=message.common.msg_id,
        viewer=_author(message),
        comment=emote_marker(max(1, count)),
        emotes=count,
        emote_places=(0,) * count,
        truncated=longer_than(MAX_EMOTES, emotes=message.emote_list),
    )


def caption(message: chat_pb2.CaptionMessage, stamp: EventHeader) -> Event:
    """The first language of the caption. Others, where there are any, are translations of it.

    Seen: an empty one with a duration of -1, which says nothing.
    """
    content = message.content[0] if message.content else chat_pb2.CaptionMessage.Content()
    return CaptionSpoken(
        **stamp,
        sentence_id=message.sentence_id,
        text=safe_text(content.content),
        language=safe_name(content.lang),
        is_final=message.definite,
        starts_at=epoch_seconds(message.timestamp_ms),
        seconds=min(max(0, message.duration_ms), LONGEST_CAPTION_MS) / 1000,
    )


def deleted(message: chat_pb2.ImDeleteMessage, stamp: EventHeader) -> Event:
    return ChatDeleted(
        **stamp,
        msg_ids=tuple(message.delete_msg_ids[:MAX_IDS]),
        viewer_ids=tuple(message.delete_user_ids[:MAX_IDS]),
        truncated=longer_than(MAX_IDS, deleteMsgIds=message.delete_msg_ids, deleteUserIds=message.delete_user_ids),
    )


def screen_chat(message: chat_pb2.ScreenChatMessage, stamp: EventHeader) -> Event:
    """A comment across the video. A notice and not a comment: it is not known to stand in the chat as well."""
    viewer = viewer_of(message.user_info)
    said = safe_text(message.content)
    text = f"{viewer.name} on the screen: {said}" if said else header_text(message.common)
    if text:
        return NoticeShown(**stamp, text=text, viewer=viewer)
    return Described(**stamp, text=f"{viewer.name} on the screen", viewer=viewer)


def app_line(message: chat_pb2.CommentsMessage, stamp: EventHeader) -> Event:
    """A line of the app among the comments, about its `user` where it has one."""
    viewer = viewer_of(message.user)
    text = safe_text(message.content) or header_text(message.common) or safe_text(message.action_content)
    if not text:
        return Described(**stamp, text="a line among the comments", viewer=viewer)
    return NoticeShown(**stamp, text=f"{viewer.name}: {text}" if message.HasField("user") else text, viewer=viewer)


def comment_tray(message: chat_pb2.CommentTrayMessage, stamp: EventHeader) -> Event:
    """What many say at once. The comments come one by one as well."""
    said = safe_text(message.content) or header_text(message.common)
    if message.count > 0:
        said = f"{said or 'the same comment'} ×{message.count}"
    return Described(**stamp, text=said or "comment tray changed")


def star_comment(message: chat_pb2.StarCommentPushMessage, stamp: EventHeader) -> Event:
    """A comment that was paid for comes to the top. Each change of the queue tells of it again."""
    current = message.current
    viewer = viewer_of(current.user)
    said = safe_text(current.content)
    if said:
        return NoticeShown(**stamp, text=f"star comment by {viewer.name}: {said}", viewer=viewer)
    waiting = f", {viewer_of(message.next.user).name} is next" if message.HasField("next") else ""
    return Described(**stamp, text=header_text(message.common) or f"no star comment now{waiting}", viewer=viewer)


def star_comment_changed(message: chat_pb2.StarCommentNotificationMessage, stamp: EventHeader) -> Event:
    viewer = viewer_of(message.star_comment_message.user)
    if message.star_comment_action != chat_pb2.STAR_COMMENT_ACTION_DELETED:
        return Described(**stamp, text=header_text(message.common) or "star comments changed", viewer=viewer)
    whose = f"the star comment by {viewer.name}" if message.HasField("star_comment_message") else "a star comment"
    return NoticeShown(**stamp, text=f"{viewer_of(message.operator).name} took down {whose}", viewer=viewer)


READERS: Readers = {
    "CaptionMessage": caption,
    "ChatMessage": chat,
    "CommentTrayMessage": comment_tray,
    "CommentsMessage": app_line,
    "EmoteChatMessage": emote_chat,
    "ImDeleteMessage": deleted,
    "ScreenChatMessage": screen_chat,
    "StarCommentNotificationMessage": star_comment_changed,
    "StarCommentPushMessage": star_comment,
}
