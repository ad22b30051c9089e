"""What an event is completed with from the events before it: names of people, envelopes that were announced before.

Events are recorded and inspected as their messages say them; what is written as lines and tables is completed.
"""

from __future__ import annotations

from dataclasses import replace

from tiktok_tui.events.model import EnvelopeChanged, GiftSent, RawEvent, RoomDescribed
from tiktok_tui.room.dedupe import Dedupe
from tiktok_tui.room.people import People, with_receiver

# Envelopes are announced for up to an hour before they open, and again meanwhile.
ENVELOPE_SECONDS = 24 * 3600.0
MAX_ENVELOPES = 1_000


class EventContext:
    """Takes the events of one room in their order."""

    def __init__(self) -> None:
        self._host_id = 0
        self._people = People()
        self._envelopes = Dedupe(MAX_ENVELOPES, ENVELOPE_SECONDS)

    def complete(self, raw: RawEvent) -> RawEvent:
        """The event with what is known by now."""
        event = raw.event
        if event is None:
            return raw
        self._people.see_all_in(event)
        match event:
            case GiftSent():
                completed = with_receiver(event, self._host_id, self._people)
                return raw if completed is event else replace(raw, event=completed)
            case EnvelopeChanged(is_shown=True, is_repeat=False):
                if self._envelopes.seen(event.envelope_id, raw.received_at):
                    return replace(raw, event=replace(event, is_repeat=True))
            case RoomDescribed():
                self._host_id = event.host_id or self._host_id
        return raw
