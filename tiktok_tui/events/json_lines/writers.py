"""All writers, by the class of the event that they write."""

from __future__ import annotations

from tiktok_tui.events.battle import json as battle
from tiktok_tui.events.chat import json as chat
from tiktok_tui.events.common.forms import Writers
from tiktok_tui.events.connection import json as connection
from tiktok_tui.events.gifts import json as gifts
from tiktok_tui.events.people import json as people
from tiktok_tui.events.room import json as room

WRITERS: Writers = {
    **battle.WRITERS,
    **chat.WRITERS,
    **connection.WRITERS,
    **gifts.WRITERS,
    **people.WRITERS,
    **room.WRITERS,
}
