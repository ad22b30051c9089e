"""Stable colours of viewers."""

from __future__ import annotations

import zlib
from functools import lru_cache

from rich.color import Color
from rich.style import Style

from tiktok_tui.events.model import Viewer

# Each is readable on its background and one of the 256 colours.
ON_DARK = ("#ff8787", "#ffaf5f", "#ffd75f", "#afd75f", "#5fd7af", "#5fd7ff", "#87afff", "#af87ff", "#ff87d7", "#d7afaf")
ON_LIGHT = (
    "#af0000",
    "#af5f00",
    "#875f00",
    "#5f8700",
    "#00875f",
    "#0087af",
    "#005faf",
    "#5f00af",
    "#af0087",
    "#875f5f",
)
IN_ANSI = ("red", "green", "yellow", "blue", "magenta", "cyan")


@lru_cache(maxsize=64)
def _styles(palette: tuple[str, ...]) -> tuple[Style, ...]:
    return tuple(Style(color=Color.parse(colour)) for colour in palette)


def person_style(viewer: Viewer, palette: tuple[str, ...]) -> Style:
    """Returns the colour of a viewer: by id, else by handle or nickname, so that it is the same in every session."""
    identity = str(viewer.id) if viewer.id else viewer.handle or viewer.nickname
    styles = _styles(palette)
    return styles[zlib.crc32(identity.encode()) % len(styles)]
