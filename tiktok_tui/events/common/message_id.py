"""The id under which a message comes again after a reconnect."""

from __future__ import annotations

from tiktok_tui.events.common.json_fields import Fields, whole_number


def msg_id_of(fields: Fields) -> int:
    """0 when there is none. An id that is no number, such as a service's own, is none of TikTok's."""
    said = fields.id_text("msgId") or fields.inside("common").id_text("msgId")
    return max(0, whole_number(said) or 0)
