"""The sentence that nearly every message carries in its header."""

from __future__ import annotations

from typing import Protocol

from tiktok_tui.events.common.event_header import EventHeader
from tiktok_tui.events.common.model import Event
from tiktok_tui.events.common.protobuf_viewer import viewer_in
from tiktok_tui.events.common.templates import render_text
from tiktok_tui.events.common.text import safe_name, safe_text
from tiktok_tui.events.notices.model import NoticeShown
from tiktok_tui.wire.schema.upb import shared_pb2


class HasCommon(Protocol):
    """Every message of a room."""

    @property
    def common(self) -> shared_pb2.Common: ...


def header_text(common: shared_pb2.Common) -> str:
    """The sentence in a message's header, "" when there is none."""
    return render_text(common.display_text) or safe_text(common.describe)


def any_message(message: HasCommon, stamp: EventHeader) -> Event | None:
    """The sentence in a message's header as a notice, None when there is none."""
    text = header_text(message.common)
    if not text:
        return None
    sentence = message.common.display_text
    return NoticeShown(**stamp, text=text, viewer=viewer_in(sentence), key=safe_name(sentence.key))
