"""What the value of a setting may be. Each check gives the value, or raises ValueError with what would be right."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from tiktok_tui.core.log import LEVELS
from tiktok_tui.core.route_names import AUTOMATIC_ROUTES, ROUTES
from tiktok_tui.core.service_addresses import is_key
from tiktok_tui.settings.screen import EmojiMode

KILOBYTES_PER_SECOND = (1.0, 10_000.0)
MOST_DIAMONDS = 999_999_999
# An address is no streamer's way in: it is typed, not set.
_HOST_NAME = re.compile(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
SETTABLE_ROUTES = tuple(name for name in ROUTES if name != "url")


def text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("text in quotes")
    return value


def switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("true or false")
    return value


def folder(value: object) -> str:
    if not isinstance(value, str) or "\0" in value or (value and not value.startswith(("/", "~"))):
        raise ValueError('a folder such as "~/recordings", from the root or from your own folder on, in quotes')
    return value


def file(value: object) -> str:
    if not isinstance(value, str) or "\0" in value or (value and not value.startswith(("/", "~"))):
        raise ValueError('a file such as "~/tiktok-tui.log", from the root or from your own folder on, in quotes')
    return value


def log_level(value: object) -> str:
    if value not in LEVELS:
        raise ValueError(f"one of {', '.join(LEVELS)}, in quotes")
    return str(value)


def key(value: object) -> str:
    if not isinstance(value, str) or not is_key(value):
        raise ValueError("the key as the service gave it, in quotes")
    return value


def user_agent(value: object) -> str:
    if not isinstance(value, str) or not value.isascii() or (value and not value.isprintable()) or len(value) > 512:
        raise ValueError("a User-Agent as a browser sends it, in quotes")
    return value.strip()


def host_names(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(name, str) and _HOST_NAME.fullmatch(name) for name in value):
        raise ValueError('a list of hosts or domains such as ["sockets.example.com"]')
    return tuple(name.lower() for name in value)


def cookie(value: object) -> str:
    if not isinstance(value, str) or not value.isascii() or not value.isprintable() or (value and "=" not in value):
        raise ValueError('a cookie such as "ttwid=...", in quotes')
    return value


def address(value: object) -> str:
    return _address(value, ("https", "http"), "an address such as https://example.com")


def socket_address(value: object) -> str:
    return _address(value, ("wss", "ws"), "the address of a socket such as wss://example.com")


def _address(value: object, schemes: tuple[str, ...], wanted: str) -> str:
    if not isinstance(value, str) or not value.isascii() or not value.isprintable() or " " in value:
        raise ValueError(wanted)
    try:
        parts = urlsplit(value)
        has_port = parts.port != 0  # raises for what is no port
    except ValueError:
        raise ValueError(wanted) from None
    if parts.scheme not in schemes or not parts.hostname or not has_port:
        raise ValueError(wanted)
    if "@" in parts.netloc or parts.query or parts.fragment:
        raise ValueError(wanted)
    return value.rstrip("/")


def route(value: object) -> str:
    if value not in SETTABLE_ROUTES:
        raise ValueError(f"one of {', '.join(SETTABLE_ROUTES)}, in quotes")
    return str(value)


def route_order(value: object) -> tuple[str, ...]:
    if (
        not isinstance(value, list)
        or not value
        or any(name not in AUTOMATIC_ROUTES for name in value)
        or len(set(value)) != len(value)
    ):
        raise ValueError(f"a list of some of {', '.join(AUTOMATIC_ROUTES)}, each once")
    return tuple(value)


def emoji(value: object) -> str:
    for mode in EmojiMode:
        if value == mode:
            return mode
    raise ValueError(f"one of {', '.join(EmojiMode)}, in quotes")


def kilobytes_per_second(value: object) -> float:
    low, high = KILOBYTES_PER_SECOND
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        raise ValueError(f"a number from {low:g} to {high:g}")
    return float(value)


def diamonds(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= MOST_DIAMONDS:
        raise ValueError(f"a whole number of diamonds from 1 to {MOST_DIAMONDS}")
    return value
