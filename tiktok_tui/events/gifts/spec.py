"""The classes of events about gifts and treasure boxes."""

from __future__ import annotations

from typing import Any

from tiktok_tui.events.common.model import NOBODY
from tiktok_tui.events.common.plurals import counted
from tiktok_tui.events.common.searchable import Searchable, name_in_a_line, searchable_line
from tiktok_tui.events.common.spec import ChatLine, EventSpec
from tiktok_tui.events.gifts.model import EnvelopeChanged, GiftSent


def _gift(gift: GiftSent) -> str:
    """A streak that goes on tells how much it is so far: its frames are not to be added up."""
    goes_on = gift.can_streak and not gift.repeat_end
    worth = gift.repeat_count * gift.diamonds_each
    diamonds = f", {counted(worth, 'diamond')}" if worth else ""
    to = f" to {name_in_a_line(gift.receiver)}" if gift.receiver is not None else ""
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


def _envelope(box: EnvelopeChanged) -> str:
    what = "super-fan box" if box.is_super_fan_box else "treasure box"
    if not box.is_shown:
        return f"a {what} is gone"
    people = f" for {counted(box.winners, 'viewer')}" if box.winners else ""
    minutes, seconds = divmod(max(0, round(box.opens_at - box.time)) if box.time else 0, 60)
    opens = f", opens in {minutes}:{seconds:02}" if minutes or seconds else ""
    return f"{box.sender or NOBODY.name} left a {what}: {counted(box.diamonds, 'diamond')}{people}{opens}"


def _search_envelope(event: EnvelopeChanged, kinds: str) -> Searchable:
    fields = {"diamonds": event.diamonds, "count": event.winners}
    kinds = f"{kinds} superFanBox" if event.is_super_fan_box else kinds
    return searchable_line(_envelope(event), kinds, others=[event.sender], fields=fields)


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
        EnvelopeChanged,
        kinds=("envelope",),
        table="envelopes",
        summary=_envelope,
        search=_search_envelope,
        chat=ChatLine("▣ ", "gift", when=lambda event: event.is_shown),
        json="tiktok_tui.events.gifts.json:ENVELOPE",
    ),
)
# The module that reads the messages of a file in proto/.
READERS = {"gifts": "tiktok_tui.events.gifts.protobuf"}
