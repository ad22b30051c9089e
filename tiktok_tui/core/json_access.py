"""JSON of a service that may hold anything: reading it never raises."""

from __future__ import annotations

import json

MAX_WHOLE = (1 << 63) - 1


def parse_object(text: bytes | str) -> dict[str, object] | None:
    """The JSON object at the start of `text`, None when there is none. What follows it is not looked at."""
    try:
        found, _ = json.JSONDecoder().raw_decode((text.decode() if isinstance(text, bytes) else text).lstrip())
    except (ValueError, RecursionError):  # not UTF-8, not JSON, an absurd number, or nested to break us
        return None
    return found if isinstance(found, dict) else None


def get_path(data: object, *path: str) -> object:
    """What stands at `path`, None when any part of the way is missing or no object."""
    for key in path:
        if not isinstance(data, dict):
            return None
        data = data.get(key)
    return data


def as_int(value: object) -> int:
    """A whole number of up to 63 bits, written as number or text. 0 for everything else."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 20:
        value = int(value)
    if isinstance(value, int) and not isinstance(value, bool) and 0 < value <= MAX_WHOLE:
        return value
    return 0


def as_str(value: object) -> str:
    return value if isinstance(value, str) else ""
