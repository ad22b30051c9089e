"""JSON that may hold anything, read as what it should hold: what does not fit costs that field, and is named."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from tiktok_tui.events.common.event_header import epoch_seconds
from tiktok_tui.events.common.text import safe_name, safe_text

MAX_NUMBER = (1 << 63) - 1
_NONE: Mapping[str, object] = {}


def whole_number(value: object) -> int | None:
    """A whole number of at most 63 bits and a sign, written as number or as text; None for anything else."""
    if isinstance(value, str):
        value = int(value) if len(value) <= 20 and value.isascii() and value.removeprefix("-").isdigit() else None
    elif isinstance(value, float):
        value = int(value) if math.isfinite(value) and value.is_integer() else None
    # bool is an int in Python: services write 0 and 1 as false and true and the other way round.
    return int(value) if isinstance(value, int) and -MAX_NUMBER <= value <= MAX_NUMBER else None


class Fields:
    """The fields of one JSON object. Each is asked for by all names it goes by; the first that is there counts.

    null is the same as nothing. What is there and cannot be read counts as nothing and is named in `damages`; lists
    that are longer than what is read of them are named in `truncated`. The objects inside share both.
    """

    __slots__ = ("_data", "damages", "truncated")

    def __init__(self, data: Mapping[str, object], damages: list[str], truncated: list[str] | None = None) -> None:
        self._data = data
        self.damages = damages
        self.truncated: list[str] = [] if truncated is None else truncated

    def has(self, *names: str) -> bool:
        return any(self._data.get(name) is not None for name in names)

    def __bool__(self) -> bool:
        return bool(self._data)

    def text(self, *names: str) -> str:
        return safe_text(self._words(names))

    def raw_text(self, *names: str) -> str:
        """Text as it came, for what counts in it. Not safe to keep."""
        return self._words(names)

    def name(self, *names: str) -> str:
        return safe_name(self._words(names))

    def id_text(self, *names: str) -> str:
        """An id that need not be a number."""
        name, value = self._first(names)
        number = None if isinstance(value, bool | str) else whole_number(value)
        if number is not None:
            return str(number)
        return safe_name(self._as_words(name, value))

    def number(self, *names: str) -> int:
        """A count or an id: never below zero."""
        name, value = self._first(names)
        if value is None or value == "":
            return 0
        number = whole_number(value)
        if number is None:
            self._wrong(name, "no whole number")
            return 0
        return max(0, number)

    def flag(self, *names: str, missing: bool = False) -> bool:
        name, value = self._first(names)
        if value is None:
            return missing
        number = whole_number(value)
        if number in (0, 1):
            return number == 1
        self._wrong(name, "neither true nor false")
        return missing

    def time(self, *names: str) -> float:
        """Epoch seconds of a time in milliseconds, seconds or microseconds, 0 when there is none that can be one."""
        return epoch_seconds(self.number(*names))

    def sent_at(self) -> float:
        """When the message was sent, epoch seconds, 0 when it does not say."""
        return self.time("timestamp", "createTime") or self.inside("common").time("createTime")

    def inside(self, *names: str) -> Fields:
        """The object there; one without fields when there is none."""
        name, value = self._first(names)
        if value is None or isinstance(value, Mapping):
            return Fields(value or _NONE, self.damages, self.truncated)
        self._wrong(name, "no object")
        return Fields(_NONE, self.damages, self.truncated)

    def objects(self, limit: int, *names: str) -> Iterator[Fields]:
        """The first `limit` entries of the list there that are objects."""
        for name, value in self._entries(limit, names):
            if isinstance(value, Mapping):
                yield Fields(value, self.damages, self.truncated)
            elif value is not None:
                self._wrong(name, "no list of objects")

    def numbers(self, limit: int, *names: str) -> tuple[int, ...]:
        """The first `limit` entries of the list there that are numbers."""
        found = []
        for name, value in self._entries(limit, names):
            number = whole_number(value)
            if number is not None and number >= 0:
                found.append(number)
            else:
                self._wrong(name, "no list of numbers")
        return tuple(found)

    def names(self, limit: int, *names: str) -> tuple[str, ...]:
        """The first `limit` entries of the list there that are text."""
        return tuple(safe_name(value) for _, value in self._entries(limit, names) if isinstance(value, str))

    def count(self, name: str) -> int:
        """How many entries the list there has."""
        value = self._data.get(name)
        return len(value) if isinstance(value, list) else 0

    def _entries(self, limit: int, names: tuple[str, ...]) -> Iterator[tuple[str, object]]:
        name, value = self._first(names)
        if value is None:
            return
        if not isinstance(value, list):
            self._wrong(name, "no list")
            return
        if len(value) > limit and name not in self.truncated:
            self.truncated.append(name)
        for entry in value[:limit]:
            yield name, entry

    def _first(self, names: tuple[str, ...]) -> tuple[str, object]:
        for name in names:
            value = self._data.get(name)
            if value is not None:
                return name, value
        return names[0], None

    def _words(self, names: tuple[str, ...]) -> str:
        return self._as_words(*self._first(names))

    def _as_words(self, name: str, value: object) -> str:
        if value is None:
            return ""
        if isinstance(value, str):
            return value
        self._wrong(name, "no text")
        return ""

    def _wrong(self, name: str, what: str) -> None:
        damage = f"{name} is {what}"
        if damage not in self.damages:
            self.damages.append(damage)
