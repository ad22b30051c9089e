"""What a method is called and what it belongs to, from one catalogue."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tiktok_tui.wire.catalogue import CATALOGUE

# A method is chosen by the sender like everything else. Real ones are at most 50 letters.
MAX_METHOD = 80
_NOT_IN_A_METHOD = re.compile(r"[^A-Za-z0-9_.]")


@dataclass(frozen=True, slots=True)
class Method:
    """`method` as the wire spells it in full, the event `name` of the documented clients, and a `category`."""

    method: str
    name: str
    category: str


def _read_catalogue() -> dict[str, Method]:
    methods = {}
    for category, lines in CATALOGUE.items():
        for line in lines.split("\n"):
            if line.strip():
                method, name = line.split()
                methods[method] = Method(method, name, category)
    return methods


METHODS: dict[str, Method] = _read_catalogue()
# Some rooms send a few methods without their prefix (seen: RoomMessage, LinkMicMethod, RoomVerifyMessage).
_BY_SHORT_NAME = {method.removeprefix("Webcast"): entry for method, entry in METHODS.items()}


def find_method(method: str) -> Method | None:
    """The catalogue's entry for a method of the wire, with or without its Webcast prefix."""
    return METHODS.get(method) or _BY_SHORT_NAME.get(method.removeprefix("Webcast"))


def printable_method(method: str) -> str:
    """A method's spelling that is safe to show, whoever sent it."""
    return _NOT_IN_A_METHOD.sub("\N{REPLACEMENT CHARACTER}", method[:MAX_METHOD]) or "(no method)"
