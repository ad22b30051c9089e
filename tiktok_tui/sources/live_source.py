"""The life of a live source, whatever its route: connect, listen, come back after a loss, and end.

Routes differ in how they find the room and connect; when to tell what, and when to try again, is the same for all.
"""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from random import Random

from tiktok_tui.core.clock import Clock, SystemClock
from tiktok_tui.core.source_items import (
    ConnectionState,
    FrameReceived,
    MessagesReceived,
    Phase,
    RoomFacts,
    Route,
    SourceItem,
)
from tiktok_tui.sources.errors import ConnectionStalled, HandshakeRefused, ServiceUnreachable, SourceError
from tiktok_tui.sources.item_size import memory_size
from tiktok_tui.sources.reconnect import ReconnectPolicy
from tiktok_tui.sources.timings import Timings

# Bounds of the queue to the reader, in items and in bytes. When it is full the socket is read no
# further, and TCP holds the server back.
MAX_WAITING = 256
MAX_WAITING_BYTES = 64 * 1024 * 1024

Emit = Callable[[SourceItem], Awaitable[None]]


class RoomEnded(Exception):
    """The room said that it is over, or the service did. The message is a sentence."""


class _Waiting:
    """Items on their way from the socket to the reader of the source."""

    def __init__(self) -> None:
        self._items: asyncio.Queue[SourceItem | None] = asyncio.Queue(MAX_WAITING)
        self._bytes = 0
        self._has_room = asyncio.Event()
        self._has_room.set()

    async def put(self, item: SourceItem | None) -> None:
        await self._has_room.wait()
        self._count(memory_size(item))
        await self._items.put(item)

    async def get(self) -> SourceItem | None:
        item = await self._items.get()
        self._count(-memory_size(item))
        return item

    def _count(self, count: int) -> None:
        self._bytes += count
        if self._bytes <= MAX_WAITING_BYTES:
            self._has_room.set()
        else:
            self._has_room.clear()


class LiveSource(ABC):
    """A `Source` that connects and comes back after a loss. Subclasses say how.

    Messages repeated after a reconnect are left in; a state with `is_gap` marks where they begin.
    """

    route: Route
    _background: asyncio.TaskGroup

    def __init__(
        self, *, clock: Clock | None = None, timings: Timings | None = None, random: Random | None = None
    ) -> None:
        self._clock = clock or SystemClock()
        self._timings = timings or Timings()
        self._random = random or Random()
        self._policy = ReconnectPolicy(self._random)
        self._facts = RoomFacts()
        self._was_live = False
        self._heard_at = 0.0

    # --- what a route does --------------------------------------------------------------------------------------------

    @abstractmethod
    async def _connect(self, emit: Emit) -> None:
        """One connection, from finding the room to the loss, which is raised: SourceError, or RoomEnded.

        `self._background` may run what nothing waits for; it must not raise.
        """

    async def _is_over(self, error: SourceError) -> str:  # noqa: ARG002 - for those who override it
        """Before every retry, `error` being what made it necessary: a sentence when the room is over, else ""."""
        return ""

    def _is_network_away(self, error: SourceError) -> bool:
        """Whether no host at all could be reached, as far as this route can tell."""
        return isinstance(error, ServiceUnreachable)

    # --- what they share ----------------------------------------------------------------------------------------------

    async def items(self) -> AsyncGenerator[SourceItem, None]:
        """States, facts and what was received, until a final state. Closing the iterator closes the socket."""
        waiting = _Waiting()
        work = asyncio.create_task(self._work(waiting))
        try:
            while (item := await waiting.get()) is not None:
                yield item
                if isinstance(item, ConnectionState) and item.phase.is_final:
                    return
            await work
        finally:
            work.cancel()
            await asyncio.gather(work, return_exceptions=True)

    async def _work(self, waiting: _Waiting) -> None:
        async def emit(item: SourceItem) -> None:
            if isinstance(item, FrameReceived | MessagesReceived):
                self._heard_at = self._clock.monotonic()
            await waiting.put(item)

        try:
            async with asyncio.TaskGroup() as self._background:
                await self._watch(emit)
        except Exception:
            await waiting.put(None)  # a mistake of ours: `items` raises it
            raise

    async def _watch(self, emit: Emit) -> None:
        failure: SourceError | None = None
        while True:
            try:
                if failure and (ending := await self._is_over(failure)):
                    raise RoomEnded(ending)
                await self._connect(emit)
            except RoomEnded as end:
                await emit(ConnectionState(Phase.ENDED, str(end)))
                return
            except SourceError as error:
                failure = error
                if not await self._wait_after(error, emit):
                    return

    @asynccontextmanager
    async def _live(self, emit: Emit, detail: str = "") -> AsyncIterator[None]:
        """The time in which the room comes in: says LIVE. Until when something came counts for the next retry."""
        self._heard_at = opened_at = self._clock.monotonic()
        await emit(ConnectionState(Phase.LIVE, detail, is_gap=self._was_live))
        self._was_live = True
        try:
            yield
        finally:
            self._policy.connected_for(self._heard_at - opened_at)

    async def _learn(self, facts: RoomFacts, emit: Emit) -> None:
        """Keep what is known of the room, and tell it when it is new."""
        if facts != self._facts:
            self._facts = facts
            await emit(facts)

    async def _wait_after(self, error: SourceError, emit: Emit) -> bool:
        """Wait for the next try. False when there is none, the final state being out."""
        if isinstance(error, ConnectionStalled):
            await emit(ConnectionState(Phase.STALLED, error.detail, error.advice, code=error.code))
        wait = (
            None
            if error.is_final
            else self._policy.next_wait(
                retry_after=error.retry_after,
                refused=isinstance(error, HandshakeRefused),
                network_is_away=self._was_live and self._is_network_away(error),
            )
        )
        if wait is None:
            await emit(ConnectionState(Phase.FAILED, error.detail, error.advice, code=error.code))
            return False
        retry_at = self._clock.now() + wait
        await emit(ConnectionState(Phase.RECONNECTING, error.detail, error.advice, retry_at=retry_at, code=error.code))
        await self._clock.sleep(wait)
        return True
