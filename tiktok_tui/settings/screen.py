"""What the screen is told when it starts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

DEFAULT_THEME = "night"
DEFAULT_KILOBYTES_PER_SECOND = 28.0
DEFAULT_LARGE_GIFT = 100


class EmojiMode(StrEnum):
    """How much a terminal is trusted with emoji."""

    FULL = "full"
    SIMPLE = "simple"  # without joiners, selectors and skin tones, whose width terminals disagree about
    TEXT = "text"  # a placeholder each


@dataclass(frozen=True, slots=True)
class ScreenSettings:
    """Config file and command line, brought together.

    `keys` maps the name of an action to the key, or several with commas between them, that take the place of its first
    one. `kilobytes_per_second` is what the screen may write to the terminal on average. `filter` is the chat pane's
    first filter. `large_gift` is how many diamonds make a gift that keys jump to. `new_recording` names the file for a
    session that is to be kept after all, or raises OSError.
    """

    theme: str = DEFAULT_THEME
    low_bandwidth: bool = False
    show_minor_events: bool = True
    emoji: str = EmojiMode.FULL
    kilobytes_per_second: float = DEFAULT_KILOBYTES_PER_SECOND
    filter: str = ""
    keys: Mapping[str, str] = field(default_factory=dict)
    is_demo: bool = False
    mouse: bool = True
    large_gift: int = DEFAULT_LARGE_GIFT
    new_recording: Callable[[], Path] | None = None
