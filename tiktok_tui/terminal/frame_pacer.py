"""Frame pacing: frames are drawn as the terminal's link and a byte budget allow, at most ten a second."""

from __future__ import annotations

MAX_FRAMES_PER_SECOND = 10.0
# A burst of this many seconds' worth of bytes may be drawn at once, so that a quiet room reacts immediately.
BURST_SECONDS = 0.5
# Bound on the debt of one large frame, such as a change of theme.
MAX_DEBT_SECONDS = 1.5
# Allowance at the start, enough for the first frames of a session.
FIRST_PICTURES_SECONDS = 2.0
# The window that a budget is meant for. A larger one has larger pictures and gets as much more.
USUAL_CELLS = 120 * 40
# A link that cannot take the budget: go down quickly until its buffers stay empty, since whatever lies in them is old
# by the time it is seen; come up slowly.
DECREASE_FACTOR = 0.65
INCREASE_FACTOR, PROBE_FACTOR = 1.1, 1.007
SLOWEST = 0.1
SLOWER_EVERY_SECONDS = 0.4
FASTER_AFTER_SECONDS = 8.0
FULL_AFTER_SECONDS = 0.1


class FramePacer:
    """Limits output to a budget of bytes a second. `now` arguments are seconds of any monotonic clock."""

    def __init__(self, bytes_per_second: float) -> None:
        self._usual = bytes_per_second
        self._scale = 1.0
        self._rate_factor = 1.0
        self._last_congested_factor = 1.0
        self._full_since: float | None = None
        self._slowed_at = float("-inf")
        self._allowance = self.bytes_per_second * FIRST_PICTURES_SECONDS
        self._filled_at: float | None = None
        self._drawn_at = float("-inf")

    @property
    def bytes_per_second(self) -> float:
        return self._usual * self._scale * self._rate_factor

    @property
    def is_link_slow(self) -> bool:
        """Whether the terminal takes less than the budget."""
        return self._rate_factor < 0.9

    def note_backpressure(self, now: float) -> None:
        """Called when the terminal has not accepted the last frame yet."""
        if self._full_since is None:
            self._full_since = now
        if now - self._full_since >= FULL_AFTER_SECONDS and now - self._slowed_at >= SLOWER_EVERY_SECONDS:
            self._last_congested_factor = self._rate_factor
            self._rate_factor = max(SLOWEST, self._rate_factor * DECREASE_FACTOR)
            self._slowed_at = now

    def set_budget(self, bytes_per_second: float) -> None:
        """Set the budget for a window of the usual size or smaller."""
        self._usual = bytes_per_second

    def set_window(self, width: int, height: int) -> None:
        self._scale = max(1.0, width * height / USUAL_CELLS)

    def spend(self, count: int) -> None:
        """Charge `count` bytes that were written to the terminal."""
        self._allowance = max(self._allowance - count, -self.bytes_per_second * MAX_DEBT_SECONDS)

    def may_draw(self, now: float) -> bool:
        """Returns whether the next frame may be drawn: not while the allowance is used up.

        Call it only when the terminal has accepted all output.
        """
        self._full_since = None
        if self._filled_at is not None:
            earned = (now - self._filled_at) * self.bytes_per_second
            most = max(self._allowance, self.bytes_per_second * BURST_SECONDS)
            self._allowance = min(self._allowance + earned, most)
        self._filled_at = now
        if self._allowance <= 0 or now - self._drawn_at < 0.9 / MAX_FRAMES_PER_SECOND:
            return False
        self._drawn_at = now
        if self.is_link_slow and now - self._slowed_at >= FASTER_AFTER_SECONDS:
            # Slow down near the rate at which the link was congested, but probe beyond it: it may have improved.
            is_near = self._rate_factor > self._last_congested_factor * DECREASE_FACTOR * 0.9
            self._rate_factor = min(1.0, self._rate_factor * (PROBE_FACTOR if is_near else INCREASE_FACTOR))
        return True
