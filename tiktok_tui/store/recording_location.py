"""Where a recording lies, which may change while it is read."""

from __future__ import annotations

from pathlib import Path
from threading import Event


class RecordingLocation:
    """Path of a recording that may be moved while open.

    `settled` is cleared during the move; readers must wait for it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.settled = Event()
        self.settled.set()
