"""What the benchmarks read off the program's screen."""

from __future__ import annotations

import re

# A line of the chat pane: time of day, marks and nickname, @handle, comment.
_CHAT_LINE = re.compile(r"\d\d:\d\d:\d\d .*@[\w.]+(?: \(before\))?: \S")
_EVENTS = re.compile(r"([\d,]+) events")


def shows_chat(lines: list[str]) -> bool:
    """Whether somebody's comment is on the screen."""
    return any(_CHAT_LINE.search(line) for line in lines)


def events_counted(text: str) -> int:
    """How many events the header says have come in."""
    found = _EVENTS.search(text)
    return int(found[1].replace(",", "")) if found else 0
