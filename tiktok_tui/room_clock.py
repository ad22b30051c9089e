"""What time it is in a room: now in a live one, then in a recorded one."""

from __future__ import annotations

import time


class RoomClock:
    """Ours until something is received; then the time of what was received last, and what has passed since."""

    def __init__(self) -> None:
        self._received_at = 0.0
        self._received_monotonic = 0.0

    def receive(self, at: float) -> None:
        """Something came at epoch second `at`."""
        self._received_at = at
        self._received_monotonic = time.monotonic()

    @property
    def now(self) -> float:
        """Epoch seconds."""
        if not self._received_at:
            return time.time()
        return self._received_at + time.monotonic() - self._received_monotonic
