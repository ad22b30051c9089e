"""What readers say in a sentence: a line for the chat or one for the inspector, and who is named in it."""

from __future__ import annotations

from collections.abc import Sequence

from tiktok_tui.events.common.event_header import EventHeader
from tiktok_tui.events.common.model import NOBODY, Event, Viewer
from tiktok_tui.events.common.protobuf_viewer import viewer_of
from tiktok_tui.events.common.text import MAX_TEXT, safe_name
from tiktok_tui.events.notices.any_message import HasCommon, header_text
from tiktok_tui.events.notices.model import Described, NoticeShown
from tiktok_tui.wire.schema.upb import shared_pb2

MAX_NAMED = 3


def notice(message: HasCommon, stamp: EventHeader, text: str, viewer: Viewer = NOBODY, key: str = "") -> Event | None:
    """A line for the chat: `text`, else the sentence of the header. None without either."""
    text = clipped(text) or header_text(message.common)
    if not text:
        return None
    return NoticeShown(**stamp, text=text, viewer=viewer, key=safe_name(key or message.common.display_text.key))


def described(message: HasCommon, stamp: EventHeader, text: str, viewer: Viewer = NOBODY) -> Event | None:
    """A line for the inspector: `text`, else the sentence of the header. None without either."""
    text = clipped(text) or header_text(message.common)
    return Described(**stamp, text=text, viewer=viewer) if text else None


def clipped(text: str) -> str:
    """Several safe texts in one are still one line of bounded length."""
    return text if len(text) <= MAX_TEXT else f"{text[: MAX_TEXT - 1]}…"


def first_viewer(users: Sequence[shared_pb2.User]) -> Viewer:
    return viewer_of(users[0]) if users else NOBODY


def names_of(users: Sequence[shared_pb2.User]) -> str:
    """`Ann, Bob and 3 more`, "someone" for nobody."""
    if not users:
        return NOBODY.name
    named = ", ".join(viewer_of(user).name for user in users[:MAX_NAMED])
    return f"{named} and {len(users) - MAX_NAMED} more" if len(users) > MAX_NAMED else named
