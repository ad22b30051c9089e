"""A setting of the config file, declared once: its default, its check, and what it means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from typing import Any, TypeVar

T = TypeVar("T")
_KEY = "setting"


@dataclass(frozen=True, slots=True)
class Setting:
    """`example` is the value that a sample shows, which is the default where that says something."""

    name: str
    default: Any
    check: Callable[[object], Any]
    meaning: str
    example: Any


def setting(default: T, check: Callable[[object], T], meaning: str, *, example: Any = None, secret: bool = False) -> T:
    """A field of a section of the config. A secret is left out of its repr."""
    kept = (check, meaning, default if example is None else example)
    declared: T = field(default=default, repr=not secret, metadata={_KEY: kept})
    return declared


def settings_of(section: type) -> dict[str, Setting]:
    """The settings of a section's dataclass, by name."""
    return {one.name: Setting(one.name, one.default, *one.metadata[_KEY]) for one in fields(section)}
