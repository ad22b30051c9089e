"""Numbers of the wire in words."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Protocol

# A hostile list could have a million entries.
MAX_COUNTED = 1_000


class NamesNumbers(Protocol):
    """An enum of the generated schema."""

    def Name(self, number: int) -> str: ...  # noqa: N802 - protobuf's spelling


def enum_words(enum: NamesNumbers, number: int, prefix: str) -> str:
    """The name of an enum's value without its prefix, in words; "" for 0 and for numbers without a name."""
    try:
        return enum.Name(number).removeprefix(prefix).replace("_", " ").lower() if number else ""
    except ValueError:
        return ""


def listed(words: Iterable[str], most: int, between: str = ", ") -> str:
    """Return `a, b and 3 more`: at most `most` of the words that are not empty, and how many there are beyond them."""
    said = [word for word in islice(words, MAX_COUNTED) if word]
    shown = between.join(said[:most])
    if len(said) <= most:
        return shown
    return f"{shown} and {len(said) - most if len(said) < MAX_COUNTED else 'many'} more"


def counted(number: int, thing: str) -> str:
    """`3 gifts`, `1 gift`, for words that take an s. A number below zero is none."""
    return f"{number} {thing}" if number == 1 else f"{max(0, number):,} {thing}s"
