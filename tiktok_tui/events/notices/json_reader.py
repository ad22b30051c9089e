"""The sentence that an event may carry when it has no fields of its own."""

from __future__ import annotations

from tiktok_tui.events.common.event_header import EventHeader
from tiktok_tui.events.common.json_fields import Fields
from tiktok_tui.events.common.json_viewer import viewer_at
from tiktok_tui.events.common.model import Event
from tiktok_tui.events.notices.model import Described, NoticeShown


def has_text(fields: Fields) -> bool:
    return fields.has("text")


def notice(fields: Fields, stamp: EventHeader) -> Event | None:
    """The sentence, None when there is none. Our own lines say which of them are for the inspector alone."""
    text = fields.text("text")
    if not text:
        return None
    viewer = viewer_at(fields, "user")
    if fields.flag("isQuiet"):
        return Described(**stamp, text=text, viewer=viewer)
    return NoticeShown(**stamp, text=text, viewer=viewer, key=fields.name("key"))
