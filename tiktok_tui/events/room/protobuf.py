"""The room itself: pause and end, notices, pins, stickers, the host's introduction."""

from __future__ import annotations

from tiktok_tui.events.chat.model import PINNED, MessagePinned
from tiktok_tui.events.chat.protobuf import MAX_EMOTES
from tiktok_tui.events.common.emotes import place_emotes
from tiktok_tui.events.common.event_header import EventHeader, Readers, longer_than
from tiktok_tui.events.common.model import NOBODY, Event, Viewer
from tiktok_tui.events.common.plurals import MAX_COUNTED, listed
from tiktok_tui.events.common.protobuf_viewer import is_named, viewer_in, viewer_of
from tiktok_tui.events.common.templates import render_text
from tiktok_tui.events.common.text import safe_name, safe_text
from tiktok_tui.events.notices.any_message import any_message
from tiktok_tui.events.notices.model import Described, NoticeShown
from tiktok_tui.events.room.model import RoomAction, RoomControlled
from tiktok_tui.wire.schema.upb import room_pb2

# How many stickers or streams are named in one line.
MAX_NAMED = 5

_ACTIONS = {int(action) for action in RoomAction}


def control(message: room_pb2.ControlMessage, stamp: EventHeader) -> Event:
    reason = _reason(message)
    if message.action in _ACTIONS:
        return RoomControlled(**stamp, action=RoomAction(message.action), reason=reason)
    return NoticeShown(**stamp, text=f"control {message.action} {reason}".strip())


def _reason(message: room_pb2.ControlMessage) -> str:
    """The first sentence that says why, of those to everybody and then of those to the host."""
    texts = (
        message.extra.title,
        message.perception_audience_text,
        message.float_text,
        message.extra.violation_reason,
        message.perception_dialog.title,
    )
    said = (render_text(text) for text in texts)
    punished = safe_text(message.punish_info.show_reason or message.punish_info.punish_reason)
    return safe_text(message.tips) or next(filter(None, said), "") or punished


def notice(message: room_pb2.RoomMessage, stamp: EventHeader) -> Event:
    return NoticeShown(
        **stamp,
        # Seen on the wire: a content of one space beside the real sentence.
        text=safe_text(message.content).strip() or render_text(message.common.display_text),
        key=safe_name(message.common.display_text.key),
    )


def carried_notice(message: room_pb2.RoomNotifyMessage, stamp: EventHeader) -> Event | None:
    """The line that other messages carry inside, come by itself."""
    viewer = viewer_of(message.user) if is_named(message.user) else viewer_in(message.common.display_text)
    if viewer == NOBODY and message.from_user_id > 0:
        viewer = Viewer(id=message.from_user_id)
    text = safe_text(message.content).strip() or render_text(message.common.display_text)
    if not text:
        return any_message(message, stamp)
    return NoticeShown(**stamp, text=text, viewer=viewer, key=safe_name(message.common.display_text.key))


def system(message: room_pb2.SystemMessage, stamp: EventHeader) -> Event | None:
    text = safe_text(message.message).strip()
    return NoticeShown(**stamp, text=text) if text else any_message(message, stamp)


def introduction(message: room_pb2.LiveIntroMessage, stamp: EventHeader) -> Event:
    # Seen on the wire: a hundred spaces between two words.
    return NoticeShown(**stamp, text=" ".join(safe_text(message.content).split()), viewer=viewer_of(message.user))


def pin(message: room_pb2.RoomPinMessage, stamp: EventHeader) -> Event:
    """A pinned message: whichever of the inner messages is filled."""
    author, text = Viewer(), ""
    if message.HasField("chat_message"):
        said = message.chat_message
        author = viewer_of(said.user, said.user_identity)
        text, _ = place_emotes(said.content, [emote.index for emote in said.emotes[:MAX_EMOTES]])
    elif message.HasField("gift_message"):
        author = viewer_of(message.gift_message.user, message.gift_message.user_identity)
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
        truncated=longer_than(MAX_EMOTES, emotes=message.chat_message.emotes),
    )


def hot_room(message: room_pb2.HotRoomMessage, stamp: EventHeader) -> Event:
    words = "counts" if message.data.is_hot else "no longer counts"
    return any_message(message, stamp) or Described(**stamp, text=f"the room {words} as one with many viewers")


def stickers(message: room_pb2.RoomStickerMessage, stamp: EventHeader) -> Event:
    """Their words, else what they are called; none are left when the last was taken away."""
    words = [safe_name(sticker.text or sticker.name) or "a picture" for sticker in message.sticker_list[:MAX_COUNTED]]
    if words:
        return Described(**stamp, text=f"stickers on the screen: {listed(words, MAX_NAMED)}")
    return any_message(message, stamp) or Described(**stamp, text="no stickers on the screen")


def stream_status(message: room_pb2.StreamStatusMessage, stamp: EventHeader) -> Event:
    """What the numbers mean is not known."""
    changes = [f"{change.pre_status} to {change.cur_status}" for change in message.streams[:MAX_COUNTED]]
    text = f"state of the stream: {listed(changes, MAX_NAMED)}" if changes else "state of the stream"
    return any_message(message, stamp) or Described(**stamp, text=text)


def upgrade(message: room_pb2.UpgradeMessage, stamp: EventHeader) -> Event:
    text = render_text(message.text)
    if text:
        return Described(**stamp, text=text)
    return any_message(message, stamp) or Described(**stamp, text="this room has something that needs a newer app")


READERS: Readers = {
    "ControlMessage": control,
    "HotRoomMessage": hot_room,
    "LiveIntroMessage": introduction,
    "RoomMessage": notice,
    "RoomNotifyMessage": carried_notice,
    "RoomPinMessage": pin,
    "RoomStickerMessage": stickers,
    "StreamStatusMessage": stream_status,
    "SystemMessage": system,
    "UpgradeMessage": upgrade,
}
