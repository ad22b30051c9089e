"""Events as lines for people: when, what, who, how much. Made of the text of events, which is safe to print."""

from __future__ import annotations

import time

from tiktok_tui.events import model
from tiktok_tui.events.common.text import screen_text
from tiktok_tui.events.json_lines import event_name
from tiktok_tui.events.summary import summarise

# As wide as battleArmies. A longer name pushes its line to the right.
_NAME_WIDTH = 12


def plain_line(at: float, name: str, words: str, *, is_history: bool = False) -> str:
    """`12:03:11 gift         ann: Rose x99 (99 diamonds)`, the epoch second `at` in the reader's own time zone."""
    earlier = " (earlier)" if is_history else ""
    clock = time.strftime("%H:%M:%S", time.localtime(at))
    return f"{clock} {name:{_NAME_WIDTH}} {screen_text(words)}{earlier}".rstrip()


def plain_event_line(raw: model.RawEvent) -> str:
    """A line for a raw event, under the name that --json gives it. What could not be read is named by its method."""
    event = raw.event
    words = summarise(event) if event is not None else ""
    if raw.reading in (model.DecodeStatus.DAMAGED, model.DecodeStatus.UNKNOWN):
        unread = f"{raw.method}, {raw.size:,} bytes"
        words = ": ".join(filter(None, (unread, raw.reason, words)))
    elif not words:
        words = f"{raw.size:,} bytes"
    at = event.time if event is not None else raw.received_at
    return plain_line(at, event_name(raw), words, is_history=raw.is_history)


def gift_words(giver: str, gift_name: str, count: int, diamonds: int, receiver: str = "") -> str:
    """Who gave what and how much it is worth in all. `receiver` is "" for the host."""
    to = f" to {receiver}" if receiver else ""
    return f"{giver}: {gift_name or 'a gift'} x{count:,} ({diamonds:,} diamond{'s' if diamonds != 1 else ''}){to}"
