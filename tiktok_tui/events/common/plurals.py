"""Numbers of the wire in words."""

from __future__ import annotations

from typing import Protocol


class NamesNumbers(Protocol):
    """An enum of the generated schema."""

    def Name(self, number: int) -> str: ...  # noqa: N802 - protobuf's spelling


def enum_words(enum: NamesNumbers, number: int, prefix: str) -> str:
    """The name of an enum's value without its prefix, in words; "" for 0 and for numbers without a name."""
    try:
        return enum.Name(number).removeprefix(prefix).replace("_", " ").lower() if number else ""
    except ValueError:
        return ""


def counted(number: int, thing: str) -> str:
    """`3 gifts`, `1 gift`, for words that take an s. A number below zero is none."""
    return f"{number} {thing}" if number == 1 else f"{max(0, number):,} {thing}s"
