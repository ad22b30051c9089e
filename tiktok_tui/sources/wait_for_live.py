"""--wait: from one LIVE of a streamer to the next, on any route."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import replace
from random import Random

from tiktok_tui.core.clock import Clock, SystemClock
from tiktok_tui.core.source_items import ConnectionState, Phase, RoomFacts, Route, Source, SourceItem
from tiktok_tui.sources.errors import NotLive

# Seconds between two looks: TikTok-Live-Connector's default. None of the clients looks more often than every 30.
POLL = 60.0
LONGEST_POLL = 600.0
# Errors that may pass while there is no LIVE, or once one was found: the user is not there to start again. A quota
# does not count: going on would use up the next one.
_MAY_PASS = ("unreachable", "unreadable", "blocked", "captcha", "unconfirmed", "lost", "stalled")


class WaitForLiveSource:
    """A `Source` that waits where the one it opens would end because there is no LIVE, before and after one, and where
    it would give up a LIVE that it had found.

    `open_source` is called at once, and again for every look; what it raises at once is the caller's. Each look that
    fails doubles the time to the next.
    """

    def __init__(
        self, open_source: Callable[[], Source], *, clock: Clock | None = None, random: Random | None = None
    ) -> None:
        self._open = open_source
        self._source = open_source()
        self._clock = clock or SystemClock()
        self._random = random or Random()
        self._is_waiting = False
        self._is_on = False  # a LIVE was found and is not known to be over

    @property
    def route(self) -> Route:
        return self._source.route

    async def items(self) -> AsyncGenerator[SourceItem, None]:
        """WAITING in the place of the end. While there is no LIVE, single looks are not reported."""
        failures = 0
        while True:
            reason = None
            async with aclosing(self._source.items()) as items:  # type: ignore[type-var]
                async for item in items:
                    if isinstance(item, ConnectionState):
                        if self._is_waited_for(item):
                            reason = item
                            break
                        if self._is_waiting and not (item.phase is Phase.LIVE or item.phase.is_final):
                            continue
                    if isinstance(item, ConnectionState | RoomFacts):
                        self._is_waiting = False
                    if isinstance(item, ConnectionState) and item.phase is Phase.LIVE:
                        yield replace(item, is_gap=item.is_gap or self._is_on)
                        self._is_on = True
                    else:
                        yield item
            if reason is None:
                return
            self._is_waiting = True
            if reason.code in _MAY_PASS:
                failures += 1
            else:
                failures, self._is_on = 0, False
            wait = min(POLL * 2**failures, LONGEST_POLL) * (1 + 0.25 * self._random.random())
            yield _waiting(reason, self._clock.now() + wait)
            await self._clock.sleep(wait)
            self._source = self._open()

    def _is_waited_for(self, state: ConnectionState) -> bool:
        if state.phase is Phase.FAILED:
            return state.code == NotLive.code or ((self._is_waiting or self._is_on) and state.code in _MAY_PASS)
        return state.phase is Phase.ENDED


def _waiting(reason: ConnectionState, retry_at: float) -> ConnectionState:
    if reason.phase is Phase.ENDED:
        return ConnectionState(Phase.WAITING, reason.detail, "Waiting for the next one.", retry_at=retry_at)
    advice = "Waiting for the LIVE to begin." if reason.code == NotLive.code else "Waiting until that has passed."
    return ConnectionState(Phase.WAITING, reason.detail, advice, retry_at=retry_at, code=reason.code)
