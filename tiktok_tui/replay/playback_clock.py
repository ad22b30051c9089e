"""The position in a recording as a function of time. Pure.

Positions are epoch seconds of the recording; `now` is seconds of any clock that never steps back.
"""

from __future__ import annotations

import math

SPEEDS = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, math.inf)
# Longest wait for a step, in seconds: gaps, and hours of waiting for a LIVE, are skipped.
LONGEST_SILENCE = 5.0


class PlaybackClock:
    """The position in a recording. `schedule` sets when the next step is due, `advance` moves the position to it."""

    def __init__(self, position: float, now: float, speed: float = 1.0) -> None:
        self.speed = speed
        self.is_playing = True
        # The position at `_since`; from there it is linear in time.
        self._position, self._since = position, now
        self._next = position
        self._scheduled_at = now

    def position(self, now: float) -> float:
        """Returns the position, never past the next step."""
        return min(self._running_position(now), self._next) if self.is_playing else self._position

    def schedule(self, at: float, now: float) -> None:
        """The next step is due at position `at`."""
        self._next = max(at, self._position)
        self._scheduled_at = now

    def wait(self, now: float) -> float:
        """Returns the seconds until the next step is due, 0 when it is; infinite while paused."""
        if not self.is_playing:
            return math.inf
        if math.isinf(self.speed):
            return 0.0
        by_itself = (self._next - self._running_position(now)) / self.speed
        return max(0.0, min(by_itself, self._scheduled_at + LONGEST_SILENCE - now))

    def advance(self, now: float) -> None:
        """The next step was played: move the position to it."""
        late = self._running_position(now) - self._next
        # After a skipped silence, single steps, or a suspended program: continue from the step.
        if not (self.is_playing and 0 <= late < LONGEST_SILENCE * self.speed < math.inf):
            self._position, self._since = self._next, now

    def set_position(self, position: float, now: float) -> None:
        """Move to a position; the next step is not known there yet."""
        self._position = self._next = position
        self._since = self._scheduled_at = now

    def play(self, now: float) -> None:
        if not self.is_playing:
            self.is_playing = True
            self._since = self._scheduled_at = now

    def pause(self, now: float) -> None:
        self._position, self._since = self.position(now), now
        self.is_playing = False

    def set_speed(self, speed: float, now: float) -> None:
        self._position, self._since = self.position(now), now
        self.speed = speed

    def change_speed(self, steps: int, now: float) -> float:
        """Select the next faster of SPEEDS, or a slower one for negative `steps`. Returns the new speed."""
        slower = [speed for speed in SPEEDS if speed < self.speed]
        faster = [speed for speed in SPEEDS if speed > self.speed]
        choice = faster[:steps] if steps > 0 else slower[steps:][::-1]
        if choice:
            self.set_speed(choice[-1], now)
        return self.speed

    def _running_position(self, now: float) -> float:
        if not self.is_playing or math.isinf(self.speed):
            return self._position
        return self._position + (now - self._since) * self.speed
