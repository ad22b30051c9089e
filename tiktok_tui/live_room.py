"""The library: a LIVE room as an asynchronous loop over typed events. No screen; docs/library.md has examples."""

from __future__ import annotations

import asyncio
import math
import os
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from dataclasses import replace
from os import PathLike
from types import TracebackType
from typing import TYPE_CHECKING, Self, cast

from tiktok_tui.core.source_items import ConnectionState, FrameReceived, MessagesReceived, Phase, Source, SourceItem
from tiktok_tui.events.filter import parse_filter, searchable_event
from tiktok_tui.events.model import Event, RawEvent
from tiktok_tui.room.context import EventContext
from tiktok_tui.room.finished_streaks import FinishedStreaks
from tiktok_tui.room.room import Room
from tiktok_tui.room.snapshot import RoomSnapshot, Streak
from tiktok_tui.session.pipeline import EventPipeline, update_room
from tiktok_tui.session.room_clock import RoomClock
from tiktok_tui.sources.errors import SourceError

if TYPE_CHECKING:
    from tiktok_tui.core.service_addresses import ServiceAddresses


class LiveRoom:
    """One visit to a room: `async for event in LiveRoom("streamer")`.

    The loop ends when the LIVE ends, and raises SourceError (`code`, `detail`, `advice`) when the room, or the way to
    it, fails for good. What may pass is tried again: Disconnected, RouteFailed and Connected events tell of it. Events
    come in the order of their arrival, each once; those from before we came have `is_history`.

    A body that takes long loses nothing: the room is read a few hundred messages ahead and the connection kept alive.
    `aclose`, leaving `async with`, and the end of the loop close the room; `break` leaves it to Python to do so later.
    """

    def __init__(
        self,
        streamer: str,
        *,
        route: str = "auto",
        filter: str = "",  # noqa: A002 - the name it has on the command line
        wait: bool = False,
        sign_key: str = "",
        tiktools_key: str = "",
        euler_key: str = "",
        cookie: str = "",
        unencrypted: bool = False,
        addresses: ServiceAddresses | None = None,
    ) -> None:
        """`streamer` is a name, @name, page address, or with wss:// a socket's address; `route` is what --route takes.

        `wait` waits for a streamer who is not live, and after each LIVE for the next. Keys and the cookie that are not
        given come from the environment, under the names in docs/config.md; no config file is read. `unencrypted` allows
        a ws:// address beyond this machine. `addresses` are other services, such as a simulator's.

        Raises at once what can be known at once: FilterError, and of SourceError NotAStreamer, NoSuchRoute, KeyMissing,
        KeyUnusable, CookieMissing and UnsafeAddress.
        """
        from tiktok_tui.core import secrets
        from tiktok_tui.settings.config import Config
        from tiktok_tui.settings.routes import route_settings
        from tiktok_tui.sources.routes import open_route
        from tiktok_tui.sources.webcast.address_source import is_socket_address

        given = {
            secrets.SIGN_KEY_VARIABLES[0]: sign_key,
            secrets.TIKTOOLS_KEY_VARIABLES[0]: tiktools_key,
            secrets.EULER_KEY_VARIABLES[0]: euler_key,
            secrets.COOKIE_VARIABLES[0]: cookie,
        }
        environment = os.environ | {name: value for name, value in given.items() if value}
        settings = route_settings(Config(), environment, wait=wait, allow_plain_socket=unencrypted)
        if addresses is not None:
            settings = replace(settings, addresses=addresses)
        self._begin(open_route("url" if is_socket_address(streamer) else route, streamer, settings), filter)

    @classmethod
    def replay(cls, path: str | PathLike[str], *, speed: float = math.inf, filter: str = "") -> Self:  # noqa: A002
        """A recording, a capture file, a payload list or lines of --json, `speed` times as fast as it was.

        Raises NotACapture, or NotARecording for a recording that cannot be read.
        """
        from tiktok_tui.replay.recording_source import open_file

        return cls.of(open_file(path, speed), filter=filter)

    @classmethod
    def demo(cls, scene: str = "evening", *, rate: float = 8.0, seed: int = 1, filter: str = "") -> Self:  # noqa: A002
        """A simulated room on this machine, with `rate` messages a second. The same `seed` gives the same room.

        Raises ValueError for a scene that there is not, and for a rate that is none.
        """
        from tiktok_tui.simulator.scene_names import SCENES
        from tiktok_tui.sources.demo import DemoSource, SimulatorProcess

        if scene not in SCENES:
            raise ValueError(f"there is no scene “{scene}”; there are {', '.join(SCENES)}")
        if not 0 < rate < math.inf:
            raise ValueError(f"a room of {rate} messages a second cannot be")
        arguments = [f"--scene={scene}", f"--rate={rate}", f"--seed={seed}"]
        return cls.of(DemoSource(SimulatorProcess(arguments)), filter=filter)

    @classmethod
    def of(cls, source: Source, *, filter: str = "") -> Self:  # noqa: A002
        """A room from any source. Raises FilterError."""
        room = cls.__new__(cls)
        room._begin(source, filter)
        return room

    def _begin(self, source: Source, words: str) -> None:
        self._filter = parse_filter(words) if words.strip() else None
        self._source = source
        self._stream = EventPipeline()
        self._context = EventContext()
        self._room = Room()
        self._finished = FinishedStreaks()
        self._connection = ConnectionState(Phase.RESOLVING)
        self._clock = RoomClock()
        self._items: AsyncGenerator[SourceItem, None] | None = None
        self._next: asyncio.Future[SourceItem | None] | None = None
        self._is_closed = False
        self._closing = asyncio.Lock()

    # --- events -------------------------------------------------------------------------------------------------------

    def __aiter__(self) -> AsyncIterator[Event]:
        return self._typed_events()

    async def _typed_events(self) -> AsyncGenerator[Event, None]:
        async with aclosing(self.raw_events()) as events:
            async for raw in events:
                if raw.event is not None:
                    yield raw.event

    async def raw_events(self) -> AsyncGenerator[RawEvent, None]:
        """Everything as it came: the bytes of each message, and in `event` what was read from them, None for what no
        event describes. Ends and raises as the loop over the room itself does, and there is only one of the two.
        """
        if self._items is not None:
            raise RuntimeError("a LiveRoom is one visit; make another one for the next")
        self._items = cast("AsyncGenerator[SourceItem, None]", self._source.items())
        try:
            while (item := await self._take_next(self._items)) is not None:
                self._take_in(item)
                for raw in map(self._context.complete, self._stream.take(item, self._source.route, self._clock.now)):
                    if raw.event is not None:
                        self._room.apply(raw.event, raw.received_at)
                    if self._filter is None or self._filter.matches(searchable_event(raw)):
                        yield raw
                if isinstance(item, ConnectionState) and item.phase is Phase.FAILED:
                    raise _failure(item)
        finally:
            self._clock.stop()
            self._room.tick(math.inf)
            await self._close_items()

    async def _take_next(self, items: AsyncGenerator[SourceItem, None]) -> SourceItem | None:
        """The source's next item, None at its end and when `aclose` is called meanwhile."""
        if self._is_closed:
            return None
        self._next = asyncio.ensure_future(anext(items, None))
        try:
            return await self._next
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if self._is_closed and not (task and task.cancelling()):
                return None
            raise

    def _take_in(self, item: SourceItem) -> None:
        match item:
            case FrameReceived() | MessagesReceived():
                self._clock.receive(item.received_at)
            case ConnectionState():
                self._connection = item
        # Its events come one by one: the room is to be as it was at each of them.
        update_room(self._room, item, ())

    # --- what follows from them ---------------------------------------------------------------------------------------

    @property
    def room(self) -> RoomSnapshot:
        """The room as it is now: viewers, likes, diamonds and givers since we came, the battle, the poll, the goal."""
        return self._room.snapshot(self._clock.now)

    @property
    def connection(self) -> ConnectionState:
        """Where the connection is, and why."""
        return self._connection

    def finished_streaks(self) -> list[Streak]:
        """The gifts that ended since the last call, a streak once with all its gifts: what to log and to add up.

        A streak ends with its last frame, when it has been silent for 20 seconds, when the same gift begins again, and
        with the room. What it gets after that is a streak of its own, with `is_rest`. Gifts from before we came are
        not among them, and the filter does not choose. They are what `--json` says as `giftStreak`.
        """
        self._room.tick(self._clock.now)
        return [streak for streak in self._finished.take(self._room.drain_streaks()) if not streak.is_history]

    # --- the end ------------------------------------------------------------------------------------------------------

    async def aclose(self) -> None:
        """Leave the room. From another task too: the loop then ends as if the LIVE had."""
        self._is_closed = True
        if self._next is not None:
            self._next.cancel()
            await asyncio.wait({self._next})
        await self._close_items()

    async def _close_items(self) -> None:
        if self._items is not None:
            async with self._closing:
                await self._items.aclose()
            if not self._connection.phase.is_final:
                self._connection = ConnectionState(Phase.ENDED, detail="The room was left.")

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()


def _failure(state: ConnectionState) -> SourceError:
    error = SourceError(state.detail, state.advice)
    error.code = state.code or error.code
    return error
