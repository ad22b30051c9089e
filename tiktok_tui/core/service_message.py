"""A message as a hosted service sends it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


class Dialect(Enum):
    """Whose names a message's fields have."""

    TIKTOOLS = "tiktools"  # the names of tik.tools and tiktok-live-events, and those of our own --json
    EULER = "euler"  # the schema's names in camelCase


@dataclass(frozen=True, slots=True)
class ServiceMessage:
    """`name` is the event (TIKTOOLS) or the method (EULER); `data` its fields as parsed from JSON, nothing checked."""

    name: str
    data: Mapping[str, object]
