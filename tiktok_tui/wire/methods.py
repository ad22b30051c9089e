"""What a method is called and what it belongs to: the two columns of the catalogue that every message needs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

CATALOGUE_FILE = Path(__file__).with_name("catalogue.csv")
# A method is chosen by the sender like everything else. Real ones are at most 50 letters.
MAX_METHOD = 80
_NOT_IN_A_METHOD = re.compile(r"[^A-Za-z0-9_.]")


@dataclass(frozen=True, slots=True)
class Method:
    """`method` as the wire spells it in full, the event `name` of the documented clients, and a `category`."""

    method: str
    name: str
    category: str


def _read_methods() -> dict[str, Method]:
    """Read without the csv module: every start waits for this, and these columns need no quotes."""
    methods = {}
    for line in CATALOGUE_FILE.read_text(encoding="utf-8").split("\n"):
        category, method, name, origin, *_ = [*line.split(",", 4), "", "", ""]
        if origin == "message":
            methods[method] = Method(method, name, category)
    return methods


METHODS: dict[str, Method] = _read_methods()
# Some rooms send a few methods without their prefix (seen: RoomMessage, LinkMicMethod, RoomVerifyMessage).
_BY_SHORT_NAME = {method.removeprefix("Webcast"): entry for method, entry in METHODS.items()}


def find_method(method: str) -> Method | None:
    """The catalogue's entry for a method of the wire, with or without its Webcast prefix."""
    return METHODS.get(method) or _BY_SHORT_NAME.get(method.removeprefix("Webcast"))


def printable_method(method: str) -> str:
    """A method's spelling that is safe to show."""
    return _NOT_IN_A_METHOD.sub("\N{REPLACEMENT CHARACTER}", method[:MAX_METHOD]) or "(no method)"
