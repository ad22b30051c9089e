"""What hosted services write: JSON objects that may hold anything, but not without an end."""

from __future__ import annotations

from tiktok_tui.core.json_access import parse_object

# Real messages have some fifteen levels. What is deeper is made to break recursive readers.
MAX_DEPTH = 64
NOT_READABLE = "not a JSON object, or one nested too deep"


def parse_service_object(text: bytes | str) -> dict[str, object] | None:
    """The JSON object that `text` begins with, None when there is none or it has more than MAX_DEPTH levels."""
    found = parse_object(text)
    return None if found is None or is_deep(found) else found


def is_deep(data: dict[str, object]) -> bool:
    level: list[object] = [data]
    for _ in range(MAX_DEPTH):
        level = [
            item
            for container in level
            for item in (container.values() if isinstance(container, dict) else container)  # type: ignore[attr-defined]
            if isinstance(item, dict | list)
        ]
        if not level:
            return False
    return True
