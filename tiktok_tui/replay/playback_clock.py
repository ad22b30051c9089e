"""Which instant of a recording it is, from the time that passes on a clock. Pure.

Instants are epoch seconds of the recording; `now` is seconds of any clock that never steps back.
"""

from __future__ import annotations

import math

SPEEDS = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, math.inf)
# Nobody waits longer than this for what comes next: gaps, and hours of waiting for a LIVE, are passed over.
LONGEST_SILENCE = 5.0


class PlaybackClock:
    """Runs from instant to instant. Whoever plays says with `aim` what comes next, and with `arrive` that it came."""

    def __init__(self, position: float, now: float, speed: float = 1.0) -> None:
        self.speed = speed
        self.is_playing = True
        # The position at one moment; from there it runs in a straight line.
        self._position, self._since = position, now
        self._next = position
        self._aimed = now

    def position(self, now: float) -> float:
        """The instant it is: never past what comes next."""
        return min(self._line(now), self._next) if self.is_playing else self._position

    def aim(self, at: float, now: float) -> None:
        """What comes next comes at the instant `at`."""
        self._next = max(at, self._position)
        self._aimed = now

    def wait(self, now: float) -> float:
        """Seconds until what comes next is due, 0 when it is; infinite while nothing is played."""
        if not self.is_playing:
            return math.inf
        if math.isinf(self.speed):
            return 0.0
        by_itself = (self._next - self._line(now)) / self.speed
        return max(0.0, min(by_itself, self._aimed + LONGEST_SILENCE - now))

    def arrive(self, now: float) -> None:
        """What came next has come."""
        late = self._line(now) - self._next
        # Over a silence, step by step, or after the program stood still: the line goes on from here.
        if not (self.is_playing and 0 <= late < LONGEST_SILENCE * self.speed < math.inf):
            self._position, self._since = self._next, now

    def put(self, position: float, now: float) -> None:
        """Go to an instant; what comes next is not known there yet."""
        self._position = self._next = position
        self._since = self._aimed = now

    def play(self, now: float) -> None:
        if not self.is_playing:
            self.is_playing = True
            self._since = self._aimed = now

    def pause(self, now: float) -> None:
        self._position, self._since = self.position(now), now
        self.is_playing = False

    def set_speed(self, speed: float, now: float) -> None:
        self._position, self._since = self.position(now), now
        self.speed = speed

    def change_speed(self, steps: int, now: float) -> float:
        """To the next faster of SPEEDS, or slower for negative `steps`. The speed then."""
        slower = [speed for speed in SPEEDS if speed < self.speed]
        faster = [speed for speed in SPEEDS if speed > self.speed]
        choice = faster[:steps] if steps > 0 else slower[steps:][::-1]
        if choice:
            self.set_speed(choice[-1], now)
        return self.speed

    def _line(self, now: float) -> float:
        if not self.is_playing or math.isinf(self.speed):
            return self._position
        return self._position + (now - self._since) * self.speed
