"""Where a setting stands in a TOML file, which tomllib does not say."""

from __future__ import annotations

import re

_TABLE = re.compile(r"\s*(\[\[?)\s*([^\]#]+?)\s*\]")


def line_of(text: str, section: str, key: str = "", number: int = 1) -> int | None:
    """The line of `key` in a section, of the section itself without one, or None where it is not found.

    `number` is for [[sections]], of which there may be several.
    """
    named = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*[=.]""") if key else None
    found, is_inside = None, not section
    for at, line in enumerate(text.split("\n"), 1):
        if table := _TABLE.match(line):
            name = table[2].strip("\"'")
            if name == section:
                number -= 1
            is_inside = name == section and (number == 0 or table[1] == "[")
            if is_inside:
                found = found or at
        elif is_inside and named and named.match(line):
            return at
    return found
