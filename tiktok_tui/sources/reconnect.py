"""When to try again, and when to give up. Pure: it is told what happened and asked what to do."""

from __future__ import annotations

from random import Random

from tiktok_tui.core.log import get_logger

_log = get_logger(__name__)

TRIES = 5
# A room that was live is waited for while no host can be reached at all: then the network is away, which says nothing
# about the room or the route. With the cap between two tries this is an hour.
TRIES_WITHOUT_NETWORK = 120
CAP = 30.0
HEALTHY_AFTER = 30.0
# A service that asks for longer than this is not waited for: the person decides.
LONGEST_WAIT_ON_REQUEST = 300.0
# One refused handshake may be an address that grew old. A second one, with a fresh address, is an answer.
REFUSALS = 2


class ReconnectPolicy:
    """Waits of 1, 2, 4 ... seconds, never above CAP, each shortened by up to a quarter: many must not come at once."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._failures = 0
        self._refusals = 0
        self._without_network = 0

    def connected_for(self, seconds: float) -> None:
        """A connection that lasted has proven that the way works: counting starts anew."""
        if seconds >= HEALTHY_AFTER:
            self._failures = self._refusals = self._without_network = 0

    def next_wait(
        self, *, retry_after: float | None = None, refused: bool = False, network_is_away: bool = False
    ) -> float | None:
        """Seconds until the next try after one more failure, None to give up."""
        wait = self._next_wait(retry_after=retry_after, refused=refused, network_is_away=network_is_away)
        what = "gives up" if wait is None else f"waits {wait:.1f} s"
        _log.info("%s after failure %d (%d without network)", what, self._failures, self._without_network)
        return wait

    def _next_wait(self, *, retry_after: float | None, refused: bool, network_is_away: bool) -> float | None:
        if network_is_away:
            self._without_network += 1
        else:
            self._without_network = 0
            self._failures += 1
        self._refusals = self._refusals + 1 if refused else 0
        if self._failures > TRIES or self._refusals >= REFUSALS or self._without_network > TRIES_WITHOUT_NETWORK:
            return None
        wait = min(CAP, 2.0 ** (self._failures + self._without_network - 1)) * (1 - 0.25 * self._random.random())
        if retry_after is not None:
            return None if retry_after > LONGEST_WAIT_ON_REQUEST else max(wait, retry_after)
        return wait
