"""All writers, by the class of the event that they write."""

from __future__ import annotations

from tiktok_tui.events.to_json import battle, chat, connection, gifts, people, room
from tiktok_tui.events.to_json.shared import Writers

WRITERS: Writers = {
    **battle.WRITERS,
    **chat.WRITERS,
    **connection.WRITERS,
    **gifts.WRITERS,
    **people.WRITERS,
    **room.WRITERS,
}
