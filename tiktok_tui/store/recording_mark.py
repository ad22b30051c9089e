"""How a recording is told from any other file."""

from __future__ import annotations

from pathlib import Path

# "ttui", in the header of the database.
APPLICATION_ID = 0x74747569
_SQLITE = b"SQLite format 3\0"


def is_recording(path: Path) -> bool:
    """Whether a file looks like a recording from its first bytes: SQLite's header, with our mark in it.

    Not for a recording that this process itself has open.
    """
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except OSError:
        return False
    return head.startswith(_SQLITE) and head[68:72] == APPLICATION_ID.to_bytes(4, "big")
