"""What is read from one message of a hosted service, before it has a number."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from tiktok_tui.events.common.text import safe_text
from tiktok_tui.events.model import DecodeStatus, Event

MAX_REASON = 300


@dataclass(frozen=True, slots=True)
class ServiceReading:
    """The parts of a raw event that follow from the message."""

    method: str
    name: str
    category: str
    msg_id: int
    is_history: bool
    reading: DecodeStatus
    reason: str
    event: Event | None


def json_bytes(data: Mapping[str, object]) -> bytes:
    """A message's JSON anew on one line. Empty for what JSON cannot be, such as what is nested without an end."""
    try:
        # Halves of characters stay as the escapes they came as.
        return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "backslashreplace")
    except (TypeError, ValueError, RecursionError):
        return b""


def reason_of(damages: list[str]) -> str:
    return safe_text("; ".join(damages[:3]), MAX_REASON)
