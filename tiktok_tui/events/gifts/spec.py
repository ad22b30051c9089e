"""The classes of events about gifts and treasure boxes."""

from __future__ import annotations

from typing import Any

from tiktok_tui.events.common.model import NOBODY, Viewer
from tiktok_tui.events.common.plurals import counted
from tiktok_tui.events.common.searchable import Searchable, name_in_a_line, searchable_line
from tiktok_tui.events.common.spec import ChatLine, EventSpec
from tiktok_tui.events.gifts.model import EnvelopeChanged, EnvelopeKind, GiftSent, GiftStreakEnded

# What it is, and what it counts; "" where that is not known.
_ENVELOPES = {
    EnvelopeKind.TREASURE_BOX: ("a treasure box", "diamond"),
    EnvelopeKind.SUPER_FAN_BOX: ("a super-fan box", "diamond"),
    EnvelopeKind.FAN_CLUB_BOX: ("a fan-club box", "diamond"),
    EnvelopeKind.PORTAL: ("a portal", "diamond"),
    EnvelopeKind.SHELLS: ("a box of shells", "shell"),
    EnvelopeKind.MERCHANDISE: ("a box of merchandise", ""),
    EnvelopeKind.TICKETS: ("a box of popularity tickets", "ticket"),
    EnvelopeKind.OTHER: ("an envelope", ""),
}


def _gift(gift: GiftSent) -> str:
    """A streak that goes on tells how much it is so far: its frames are not to be added up."""
    goes_on = gift.can_streak and not gift.repeat_end
    worth = gift.repeat_count * gift.diamonds_each
    diamonds = f", {counted(worth, 'diamond')}" if worth else ""
    receiver = gift.receiver
    if receiver is None and gift.host_id and gift.receiver_id not in (0, gift.host_id):
        receiver = Viewer(id=gift.receiver_id)
    to = f" to {name_in_a_line(receiver)}" if receiver is not None else ""
    so_far = " so far" if goes_on else ""
    return (
        f"{name_in_a_line(gift.viewer)} sent {gift.gift_name or 'a gift'} ×{gift.repeat_count:,}{to}{diamonds}{so_far}"
    )


def _search_gift(event: GiftSent, kinds: str) -> Searchable:
    fields: dict[str, str | int] = {
        "gift": event.gift_name,
        "count": event.repeat_count,
        "diamonds": event.repeat_count * event.diamonds_each,
    }
    return searchable_line(event.gift_name, kinds, event.viewer, to=[event.receiver], fields=fields)


def _streak(streak: GiftStreakEnded) -> str:
    to = f" to {streak.receiver.name}" if streak.receiver is not None else ""
    diamonds = f", {counted(streak.diamonds, 'diamond')}" if streak.diamonds else ""
    return f"{streak.viewer.name} sent {streak.gift_name or 'a gift'} ×{streak.count:,}{to}{diamonds} in all"


def _search_streak(event: GiftStreakEnded, kinds: str) -> Searchable:
    fields: dict[str, str | int] = {"gift": event.gift_name, "count": event.count, "diamonds": event.diamonds}
    return searchable_line(event.gift_name, kinds, event.viewer, to=[event.receiver], fields=fields)


def _envelope(box: EnvelopeChanged) -> str:
    what, unit = _ENVELOPES[box.kind]
    if not box.is_shown:
        return f"{what} is gone"
    people = f" for {counted(box.winners, 'viewer')}" if box.winners else ""
    minutes, seconds = divmod(max(0, round(box.opens_at - box.time)) if box.time else 0, 60)
    opens = f", opens in {minutes}:{seconds:02}" if minutes or seconds else ""
    holds = f": {counted(box.diamonds, unit)}" if box.diamonds and unit else ""
    did = "opened" if box.kind is EnvelopeKind.PORTAL else "left"
    return f"{box.sender or NOBODY.name} {did} {what}{holds}{people}{opens}"


def _search_envelope(event: EnvelopeChanged, kinds: str) -> Searchable:
    fields = {"diamonds": event.diamonds if event.is_box else 0, "count": event.winners}
    return searchable_line(_envelope(event), f"{kinds} {event.kind.value}", others=[event.sender], fields=fields)


SPECS: tuple[EventSpec[Any], ...] = (
    EventSpec(
        GiftSent,
        kinds=("gift",),
        table="gifts",
        summary=_gift,
        search=_search_gift,
        json="tiktok_tui.events.gifts.json:GIFT",
    ),
    EventSpec(
        GiftStreakEnded,
        kinds=("gift",),
        table="gifts",
        summary=_streak,
        search=_search_streak,
        json="tiktok_tui.events.gifts.json:GIFT_STREAK",
    ),
    EventSpec(
        EnvelopeChanged,
        kinds=("envelope",),
        table="envelopes",
        summary=_envelope,
        search=_search_envelope,
        chat=ChatLine("▣ ", "gift", when=lambda event: event.is_shown and not event.is_repeat),
        json="tiktok_tui.events.gifts.json:ENVELOPE",
    ),
)
# The module that reads the messages of a file in proto/.
READERS = {"gifts": "tiktok_tui.events.gifts.protobuf"}
