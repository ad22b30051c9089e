"""Where a recording lies, which may change while it is read."""

from __future__ import annotations

from pathlib import Path
from threading import Event


class RecordingLocation:
    """Where a recording lies. While it is not `settled` nobody may have it open."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.settled = Event()
        self.settled.set()
