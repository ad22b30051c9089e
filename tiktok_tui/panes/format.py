"""Formatting of numbers, times and names for the screen."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime, tzinfo

from rich.cells import cell_len, chop_cells, set_cell_size

SPARKS = "▁▂▃▄▅▆▇█"
_EMOJI_MODIFIERS = re.compile("[\ufe0e\ufe0f\u200d\U0001f3fb-\U0001f3ff]")


def grouped(number: int) -> str:
    """Returns 12345 as 12,345."""
    return f"{number:,}"


def short(number: int) -> str:
    """Returns 12345 as 12.3k: at most three digits, for narrow columns."""
    for unit, scale, least in (("G", 1e9, 0.9995), ("M", 1e6, 0.9995), ("k", 1e3, 10)):
        value = number / scale
        if value >= least:
            return f"{value:.0f}{unit}" if value >= 99.95 else f"{value:.1f}{unit}"
    return grouped(number)


def money(diamonds: int) -> str:
    """Returns the exact number while it fits seven columns, otherwise the short form."""
    return grouped(diamonds) if diamonds < 1_000_000 else short(diamonds)


def duration(seconds: float) -> str:
    """Returns 3725 as 1:02:05, 65 as 1:05, and days, which captures of several rooms span, as 505 d 06:15:37."""
    whole = max(0, int(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, seconds_left = divmod(rest, 60)
    if hours >= 100:
        return f"{hours // 24} d {hours % 24:02}:{minutes:02}:{seconds_left:02}"
    return f"{hours}:{minutes:02}:{seconds_left:02}" if hours else f"{minutes}:{seconds_left:02}"


def clock_time(epoch: float, timezone: tzinfo | None, *, with_seconds: bool = True) -> str:
    """Returns a wall-clock time, or dashes for 0 (no time) and for times out of range."""
    unknown = "--:--:--" if with_seconds else "--:--"
    if not epoch:
        return unknown
    try:
        moment = datetime.fromtimestamp(epoch, timezone)
    except (OverflowError, OSError, ValueError):
        return unknown
    return f"{moment:%H:%M:%S}" if with_seconds else f"{moment:%H:%M}"


def sparkline(values: tuple[int, ...], width: int) -> str:
    """Returns the last `width` values as bars between their lowest and highest."""
    recent = values[-width:]
    if len(recent) < 2:
        return ""
    low, high = min(recent), max(recent)
    if low == high:
        return SPARKS[3] * len(recent)
    return "".join(SPARKS[round((value - low) * (len(SPARKS) - 1) / (high - low))] for value in recent)


def clipped(text: str, width: int) -> str:
    """Returns `text` in at most `width` cells, with an ellipsis where it was cut."""
    if cell_len(text) <= width:
        return text
    if width <= 1:
        return "…"[:width]
    return set_cell_size(text, width - 1).rstrip() + "…"


def fitted(text: str, width: int) -> str:
    """Returns `text` in exactly `width` cells."""
    cut = clipped(text, width)
    return cut + " " * (width - cell_len(cut))


def in_rows(text: str, width: int) -> list[str]:
    """Returns `text` in rows of at most `width` cells, broken where a row is full. At least one row."""
    # No character takes more than two cells.
    return [text] if 2 * len(text) <= width or cell_len(text) <= width else chop_cells(text, max(2, width))


def simple_emoji(text: str) -> str:
    """Returns emoji without joiners, selectors and skin tones, whose width terminals disagree about."""
    return _EMOJI_MODIFIERS.sub("", text)


def text_emoji(text: str) -> str:
    """Returns a placeholder for each emoji, for terminals without emoji."""
    return "".join("·" if _is_emoji(character) else character for character in simple_emoji(text))


def _is_emoji(character: str) -> bool:
    # Hearts, stars and arrows of one cell are in every font.
    is_symbol = ord(character) > 0x2000 and unicodedata.category(character) == "So"
    return is_symbol and (ord(character) > 0x2BFF or cell_len(character) > 1)
