"""The time in a room: the wall clock in a live one, the recording's time in a replay."""

from __future__ import annotations

import time
from collections.abc import Callable


class RoomClock:
    """The wall clock until something is received; then the time of the last item plus the time since.

    `monotonic` is a clock in seconds, `wall_clock` one in epoch seconds. Any thread may ask for the time.
    """

    def __init__(
        self, monotonic: Callable[[], float] = time.monotonic, wall_clock: Callable[[], float] = time.time
    ) -> None:
        self._monotonic = monotonic
        self._wall_clock = wall_clock
        self._received: tuple[float, float] | None = None  # when, by the room's clock and by `monotonic`
        self._stopped_at: float | None = None

    def receive(self, at: float) -> None:
        """Note that an item was received at epoch second `at`."""
        self._received = at, self._monotonic()

    def stop(self) -> None:
        """Stop the clock at the end of the room, if anything was received."""
        if self._received is not None:
            self._stopped_at = self.now

    @property
    def now(self) -> float:
        """Epoch seconds."""
        if self._stopped_at is not None:
            return self._stopped_at
        if self._received is None:
            return self._wall_clock()
        at, monotonic = self._received
        return at + self._monotonic() - monotonic
