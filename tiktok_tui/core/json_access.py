"""JSON of a service that may hold anything: reading it never raises."""

from __future__ import annotations

import json

MAX_WHOLE = (1 << 63) - 1
# More digits than any number of 64 bits has; Python refuses to convert those of 4,300.
_MOST_DIGITS = 400


def _whole_number_or_text(digits: str) -> int | str:
    return int(digits) if len(digits) <= _MOST_DIGITS else digits


_DECODER = json.JSONDecoder()
_DECODER_OF_ANY_NUMBER = json.JSONDecoder(parse_int=_whole_number_or_text)


def decode_json(text: str, start: int = 0) -> tuple[object, int]:
    """The JSON value that begins at `start`, and where it ends. A whole number that is too long for one is text.

    Raises JSONDecodeError, and RecursionError for what is nested to break the parser.
    """
    try:
        return _DECODER.raw_decode(text, start)
    except json.JSONDecodeError:
        raise
    except ValueError:
        return _DECODER_OF_ANY_NUMBER.raw_decode(text, start)


def parse_object(text: bytes | str) -> dict[str, object] | None:
    """The JSON object at the start of `text`, None when there is none. What follows it is not looked at."""
    try:
        found, _ = decode_json((text.decode() if isinstance(text, bytes) else text).lstrip())
    except (ValueError, RecursionError):  # not UTF-8, not JSON, or nested to break the parser
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
