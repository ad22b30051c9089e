"""The alerts of one room: matching, display and delivery."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Self, TypeVar

from tiktok_tui.alerts.delivery import Delivery
from tiktok_tui.alerts.rules import AlertRule
from tiktok_tui.alerts.watch import Alert, AlertWatch
from tiktok_tui.events.model import RawEvent

T = TypeVar("T")

TICK_SECONDS = 1.0
MAX_RAISED = 1_000


class Alerts:
    """`async with Alerts(rules, clock):` while events are taken in the same loop; `clock` gives epoch seconds.

    Another thread may call `drain` for the alerts to show and the delivery problems.
    """

    def __init__(self, rules: Sequence[AlertRule], clock: Callable[[], float]) -> None:
        self._clock = clock
        self._watch = AlertWatch(rules)
        self._delivery = Delivery(rules)
        self._raised: deque[Alert] = deque(maxlen=MAX_RAISED)
        self._ticking: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        await self._delivery.__aenter__()
        self._ticking = asyncio.create_task(self._tick())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._ticking is not None
        self._ticking.cancel()
        # The end of a room ends every streak: its total is final.
        self._raise(self._watch.tick(float("inf")))
        await self._delivery.__aexit__(kind, error, trace)

    def take(self, raw: RawEvent, now: float) -> None:
        self._raise(self._watch.take(raw, now))

    def drain(self) -> tuple[tuple[Alert, ...], tuple[str, ...]]:
        """Returns the alerts to show since the last call, and the delivery problems."""
        return _drained(self._raised), _drained(self._delivery.problems)

    def _raise(self, alerts: list[Alert]) -> None:
        for alert in alerts:
            if alert.is_first:
                self._raised.append(alert)
            self._delivery.deliver(alert)

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(TICK_SECONDS)
            self._raise(self._watch.tick(self._clock()))


def _drained(waiting: deque[T]) -> tuple[T, ...]:
    drained = []
    while waiting:
        drained.append(waiting.popleft())
    return tuple(drained)
