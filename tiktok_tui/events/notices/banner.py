"""The banner of an event of the platform: JSON in which such an event keeps its ranks, or the entries of a map."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from tiktok_tui.events.common.plurals import listed
from tiktok_tui.events.common.text import safe_name
from tiktok_tui.wire.errors import PayloadDamaged
from tiktok_tui.wire.fields import scan

# Seen: 800 bytes.
MAX_JSON = 64 * 1024
MAX_PARTS = 3
# Each may be as long as MAX_JSON.
MAX_READ = 20


def banner_words(parts: Iterable[bytes]) -> str:
    """What a banner tells, in a few words; "" when it cannot be read."""
    words: list[str] = []
    for part in list(parts)[:MAX_READ]:
        content = _json(part)
        if isinstance(content, dict):
            words += [_event_words(name, value) for name, value in content.items() if isinstance(value, dict)]
        elif (name := _key(part)) is not None:
            words.append(name)
    shown = listed(words, MAX_PARTS)
    return f"banner: {shown}" if shown else ""


def _json(part: bytes) -> Any:
    if len(part) > MAX_JSON:
        return None
    try:
        return json.loads(part)
    except (ValueError, RecursionError):
        return None


def _event_words(name: str, event: dict[str, Any]) -> str:
    """Seen: `banner_data.rank_lists`, each with a `nickname` and a `rank`. An event without any is named."""
    data = event.get("banner_data")
    lists = data.get("rank_lists") if isinstance(data, dict) else None
    for rank in lists if isinstance(lists, list) else ():
        if isinstance(rank, dict) and isinstance(rank.get("nickname"), str) and type(rank.get("rank")) is int:
            return f"{safe_name(rank['nickname'])} is number {safe_name(str(rank['rank'])[:20])}"
    return safe_name(name)


def _key(part: bytes) -> str | None:
    """The key of a map's entry, None for anything else."""
    try:
        keys = [item.value for item in scan(part) if item.number == 1 and isinstance(item.value, bytes)]
        return safe_name(keys[0].decode()) if keys else None
    except (PayloadDamaged, UnicodeDecodeError):
        return None
