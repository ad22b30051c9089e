"""What may stand behind an option. Each raises ArgumentTypeError with a sentence on what would be right."""

from __future__ import annotations

import argparse
import math

from tiktok_tui.core.route_names import ROUTES
from tiktok_tui.export.formats import Format
from tiktok_tui.simulator.scene_names import SCENES

EXPORT_FORMATS = tuple(form.value for form in Format)
STDIN = "-"
MAX_RATE = 10_000.0
MAX_SPEED = 10_000.0
# Characters of what was typed that an error repeats.
_MOST_SHOWN = 60


def _shown(text: str) -> str:
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"


def scene(text: str) -> str:
    if text not in SCENES:
        raise argparse.ArgumentTypeError(f"there is no scene “{_shown(text)}”; there are {', '.join(SCENES)}")
    return text


def route(text: str) -> str:
    if text not in ROUTES:
        pipe = "what comes through a pipe is read with - in the place of STREAMER"
        there_are = pipe if text == "stdin" else f"there are {', '.join(ROUTES)}"
        raise argparse.ArgumentTypeError(f"there is no route “{_shown(text)}”; {there_are}")
    return text


def export_format(text: str) -> str:
    if text not in EXPORT_FORMATS:
        raise argparse.ArgumentTypeError(f"there is no form “{_shown(text)}”; there are {', '.join(EXPORT_FORMATS)}")
    return text


def rate(text: str) -> float:
    """Messages a second."""
    return _number(text, 0.1, MAX_RATE)


def seed(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 18):
        raise argparse.ArgumentTypeError(f"“{_shown(text)}” is not a whole number")
    return int(text)


def port(text: str) -> int:
    """0 stands for any that is free."""
    if not (text.isascii() and text.isdigit() and len(text) <= 5 and int(text) < 65536):
        raise argparse.ArgumentTypeError(f"“{_shown(text)}” is not a port from 0 to 65535")
    return int(text)


def speed(text: str) -> float:
    """How many times faster; infinite for "max"."""
    return math.inf if text == "max" else _number(text, 0.01, MAX_SPEED)


def _number(text: str, low: float, high: float) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not low <= number <= high:
        raise argparse.ArgumentTypeError(f"“{_shown(text)}” is not a number from {low:g} to {high:g}")
    return number
