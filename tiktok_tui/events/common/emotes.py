"""Emotes in comments. A terminal has no picture for them: a marker stands where the viewer put them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tiktok_tui.events.common.text import MAX_TEXT, safe_text

# What is behind it is cut from a comment in any case.
MAX_RAW = MAX_TEXT * 4


class PlacedEmotes(NamedTuple):
    """A safe comment with its markers, and for each emote the index in it at which its marker begins."""

    comment: str
    places: tuple[int, ...]


def place_emotes(raw: str, indexes: Sequence[int]) -> PlacedEmotes:
    """Make a comment safe and put a marker where emotes stand, one for those that stand together.

    `indexes` are in UTF-16 code units of the raw comment, as TikTok's apps count. An index within a character is before
    it, one behind the end is the end.
    """
    if not indexes:
        return PlacedEmotes(safe_text(raw), ())
    raw = raw[:MAX_RAW]
    at = _code_points(raw, indexes)
    counts = Counter(at)
    comment, begun = "", 0
    marker_of: dict[int, int] = {}
    for place, count in sorted(counts.items()):
        comment += safe_text(raw[begun:place])
        marker_of[place] = len(comment)
        comment += emote_marker(count)
        begun = place
    comment += safe_text(raw[begun:])
    if len(comment) > MAX_TEXT:
        comment = safe_text(comment)
    return PlacedEmotes(comment, tuple(min(marker_of[place], len(comment)) for place in at))


def emote_marker(count: int) -> str:
    """Return what stands for `count` emotes in a row."""
    return "[emote]" if count == 1 else f"[emote ×{count}]"


def utf16_length(text: str) -> int:
    """Return the length of `text` in UTF-16 code units, as JavaScript and TikTok's apps count."""
    return len(text) + sum(character > "\uffff" for character in text) if not text.isascii() else len(text)


def index_of_unit(text: str, unit: int) -> int:
    """Return the index in `text` of a UTF-16 code unit: that of its character, the length when it is behind the end."""
    return _code_points(text, (unit,))[0]


def _code_points(text: str, units: Iterable[int]) -> list[int]:
    if text.isascii():
        return [min(max(0, unit), len(text)) for unit in units]
    wanted = list(units)
    found: dict[int, int] = {}
    rest, passed = sorted(set(wanted), reverse=True), 0
    for index, character in enumerate(text):
        width = 2 if character > "\uffff" else 1
        while rest and rest[-1] < passed + width:
            found[rest.pop()] = index
        if not rest:
            break
        passed += width
    return [found.get(unit, len(text)) for unit in wanted]
