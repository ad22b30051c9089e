"""Without a screen: events as lines on stdout, what the source is doing on stderr."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from types import TracebackType
from typing import TYPE_CHECKING, Self, cast

from tiktok_tui.commands.event_printers import Lines
from tiktok_tui.commands.shutdown_signals import Leaving
from tiktok_tui.commands.writer import Writer
from tiktok_tui.core.clock import SystemClock
from tiktok_tui.core.source_items import (
    ConnectionState,
    FrameReceived,
    MessagesReceived,
    Phase,
    Route,
    Source,
    SourceItem,
)
from tiktok_tui.session.pipeline import EventPipeline
from tiktok_tui.session.room_clock import RoomClock
from tiktok_tui.sources.errors import in_words

if TYPE_CHECKING:
    from tiktok_tui.alerts.alerts import Alerts
    from tiktok_tui.alerts.rules import AlertRule
    from tiktok_tui.events.model import RawEvent
    from tiktok_tui.session.room_recorder import RoomRecorder

# Bound on what waits for stdout, in characters. When it is full the source is read no further, and nothing is
# lost: the sockets' buffers fill, and TCP holds the server back.
MAX_WAITING = 1_000_000
# How long the end waits for a reader that has not taken the last lines.
PATIENCE_SECONDS = 2.0


def print_events(
    source: Source,
    lines: Lines,
    recorded: RoomRecorder | None = None,
    rules: Sequence[AlertRule] = (),
    leaving: Leaving | None = None,
) -> int:
    """Run `source` to its end, or until `leaving` is asked to, and return the exit code. A reader that goes away ends
    it quietly.

    What comes is also handed to `recorded` and to the alerts of `rules`, whatever of it is printed.

    Raises OSError when stdout cannot be written for another reason, such as a full disk.
    """
    leaving = leaving or Leaving()
    try:
        last = asyncio.run(_print_events(source, lines, recorded, rules, leaving))
    except (BrokenPipeError, KeyboardInterrupt):
        return 0
    except OSError:
        if leaving.is_asked:  # the terminal is what went away
            return 0
        raise
    return 1 if last.phase is Phase.FAILED else 0


class _WaitingLines:
    """Lines between who reads the room and who writes them out."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._size = 0
        self._is_closed = False
        self._changed = asyncio.Condition()

    async def put(self, line: str) -> None:
        """Add a line as soon as there is room. Once it is closed nothing is added."""
        async with self._changed:
            await self._changed.wait_for(lambda: self._size < MAX_WAITING or self._is_closed)
            if self._is_closed:
                return
            self._lines.append(line)
            self._size += len(line)
            self._changed.notify_all()

    async def close(self) -> None:
        async with self._changed:
            self._is_closed = True
            self._changed.notify_all()

    async def take(self) -> list[str]:
        """All lines that wait, at least one; none when it is closed and empty."""
        async with self._changed:
            await self._changed.wait_for(lambda: self._lines or self._is_closed)
            lines, self._lines, self._size = self._lines, [], 0
            self._changed.notify_all()
            return lines


async def _print_events(
    source: Source, lines: Lines, recorded: RoomRecorder | None, rules: Sequence[AlertRule], leaving: Leaving
) -> ConnectionState:
    """Reading and writing are two tasks: a slow reader of stdout must not keep the socket from being answered."""
    waiting = _WaitingLines()
    with Writer(sys.stdout.fileno()) as out, Writer(sys.stderr.fileno()) as status:
        items = _Items(source)
        reading = asyncio.create_task(_read(items, lines, waiting, _Beside(recorded, rules, status)))
        writing = asyncio.create_task(_write(waiting, out))
        asking = asyncio.create_task(leaving.asked())
        losing = asyncio.create_task(out.reader_gone())
        try:
            await asyncio.wait((writing, asking, losing), return_when=asyncio.FIRST_COMPLETED)
            if losing.done():
                raise BrokenPipeError
            if asking.done():
                items.stop()
                await asyncio.wait((writing,), timeout=PATIENCE_SECONDS)
                await waiting.close()
            if writing.done():
                writing.result()
            state = await reading
        finally:
            tasks = (asking, losing, writing, reading)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        await status.finish(PATIENCE_SECONDS if leaving.is_asked else None)
    return state


async def _write(waiting: _WaitingLines, out: Writer) -> None:
    while batch := await waiting.take():
        await out.send("".join(f"{line}\n" for line in batch).encode(errors="replace"))


class _Items:
    """The items of a source, until they are enough."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._is_stopped = False
        self._next: asyncio.Future[SourceItem | None] | None = None

    def stop(self) -> None:
        """Give no more: what was given is still dealt with."""
        self._is_stopped = True
        if self._next is not None:
            self._next.cancel()

    async def __aiter__(self) -> AsyncGenerator[SourceItem, None]:
        async with aclosing(cast("AsyncGenerator[SourceItem, None]", self.source.items())) as items:
            while not self._is_stopped:
                self._next = asyncio.ensure_future(anext(items, None))
                try:
                    item = await self._next
                except asyncio.CancelledError:
                    if self._is_stopped:
                        return
                    raise
                if item is None:
                    return
                yield item


class _Beside:
    """What else is done with a room while its events are printed: recorded, watched for alerts, told on stderr."""

    def __init__(self, recorded: RoomRecorder | None, rules: Sequence[AlertRule], status: Writer) -> None:
        self.clock = RoomClock()
        self._recorded = recorded
        self._status = status
        self._alerts: Alerts | None = None
        if rules:
            from tiktok_tui.alerts.alerts import Alerts

            self._alerts = Alerts(rules, lambda: self.clock.now)

    async def __aenter__(self) -> Self:
        if self._alerts is not None:
            await self._alerts.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._alerts is not None:
            await self._alerts.__aexit__(kind, error, trace)
            self._tell_problems()

    def tell(self, state: ConnectionState, route: Route) -> None:
        self._status.say(_words_on(state, route))

    async def take(self, item: SourceItem, events: Sequence[RawEvent], route: Route) -> None:
        now = self.clock.now
        if self._recorded is not None:
            self._recorded.take(item, events, route, now)
            if problem := self._recorded.new_problem:
                self._status.say(problem)
            if self._recorded.is_behind:
                await asyncio.to_thread(self._recorded.wait_for_disk)
        if self._alerts is not None:
            for raw in events:
                self._alerts.take(raw, raw.received_at)
            self._tell_problems()

    def _tell_problems(self) -> None:
        if self._alerts is not None:
            for problem in self._alerts.drain()[1]:
                self._status.say(problem)


async def _read(items: _Items, lines: Lines, waiting: _WaitingLines, beside: _Beside) -> ConnectionState:
    async with beside:
        try:
            return await _read_items(items, lines, waiting, beside)
        finally:
            await waiting.close()


async def _read_items(items: _Items, lines: Lines, waiting: _WaitingLines, beside: _Beside) -> ConnectionState:
    stream = EventPipeline()
    state = ConnectionState(Phase.RESOLVING)
    async with aclosing(aiter(items)) as given:
        async for item in given:
            match item:
                case ConnectionState():
                    state = item
                    beside.tell(state, items.source.route)
                case FrameReceived() | MessagesReceived():
                    beside.clock.receive(item.received_at)
                    # Heartbeats come in a silent room too.
                    for line in lines.tick(item.received_at):
                        await waiting.put(line)
            events = stream.take(item, items.source.route, beside.clock.now)
            await beside.take(item, events, items.source.route)
            for raw in events:
                for line in lines.take(raw):
                    await waiting.put(line)
    for line in lines.end():
        await waiting.put(line)
    return state


def _words_on(state: ConnectionState, route: Route) -> str:
    seconds = state.retry_at - SystemClock().now()
    again = f", again in {in_words(seconds)}" if seconds > 0 else ""
    is_live = state.phase is Phase.LIVE and route.third_party
    seen = f"Route {route.name}: {route.third_party} sees {route.sees}." if is_live else ""
    return " ".join(filter(None, (f"{state.phase.value}{again}:", state.detail, state.advice, seen))).rstrip(":")
