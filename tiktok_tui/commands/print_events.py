"""Without a screen: events as lines on stdout, what the source is doing on stderr."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from contextlib import aclosing, suppress
from types import TracebackType
from typing import TYPE_CHECKING, Self

from tiktok_tui.commands.lines import Lines
from tiktok_tui.commands.writer import Writer
from tiktok_tui.room_clock import RoomClock
from tiktok_tui.sources.base import ConnectionState, FrameReceived, MessagesReceived, Phase, Route, Source, SourceItem
from tiktok_tui.stream import EventStream

if TYPE_CHECKING:
    from tiktok_tui.alerts.alerts import Alerts
    from tiktok_tui.alerts.rules import AlertRule
    from tiktok_tui.events.model import RawEvent
    from tiktok_tui.recorded_room import RecordedRoom

# What may wait for whoever reads stdout, in characters. When it is full the source is read no further, and nothing is
# lost: the sockets' buffers fill, and TCP holds the server back.
MAX_WAITING = 1_000_000


def print_events(
    source: Source, lines: Lines, recorded: RecordedRoom | None = None, rules: Sequence[AlertRule] = ()
) -> int:
    """Run `source` to its end and return the exit code. A reader that goes away and Ctrl-C end it quietly.

    What comes is also handed to `recorded` and to the alerts of `rules`, whatever of it is printed.

    Raises OSError when stdout cannot be written for another reason, such as a full disk.
    """
    try:
        last = asyncio.run(_print_events(source, lines, recorded, rules))
    except (BrokenPipeError, KeyboardInterrupt):
        return 0
    return 1 if last.phase is Phase.FAILED else 0


class _WaitingLines:
    """Lines between who reads the room and who writes them out."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._size = 0
        self._is_closed = False
        self._changed = asyncio.Condition()

    async def put(self, line: str) -> None:
        """Add a line as soon as there is room."""
        async with self._changed:
            await self._changed.wait_for(lambda: self._size < MAX_WAITING)
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
    source: Source, lines: Lines, recorded: RecordedRoom | None, rules: Sequence[AlertRule]
) -> ConnectionState:
    """Reading and writing are two tasks: a slow reader of stdout must not keep the socket from being answered."""
    waiting = _WaitingLines()
    with Writer(sys.stdout.fileno()) as out, Writer(sys.stderr.fileno()) as status:
        beside = _Beside(recorded, rules, status)
        reading = asyncio.create_task(_read(source, lines, waiting, beside))
        try:
            while batch := await waiting.take():
                await out.send("".join(f"{line}\n" for line in batch).encode(errors="replace"))
            state = await reading
        finally:
            reading.cancel()
            await asyncio.gather(reading, return_exceptions=True)
        with suppress(OSError):
            await status.send(b"")  # what was said last is out before the program ends
    return state


class _Beside:
    """What else is done with a room while its events are printed: recorded, watched for alerts, told on stderr."""

    def __init__(self, recorded: RecordedRoom | None, rules: Sequence[AlertRule], status: Writer) -> None:
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

    def tell(self, state: ConnectionState) -> None:
        _say(_words_on(state), self._status)

    async def take(self, item: SourceItem, events: Sequence[RawEvent], route: Route) -> None:
        now = self.clock.now
        if self._recorded is not None:
            self._recorded.take(item, events, route, now)
            if problem := self._recorded.new_problem:
                _say(problem, self._status)
            if self._recorded.is_behind:
                await asyncio.to_thread(self._recorded.wait_for_disk)
        if self._alerts is not None:
            for raw in events:
                self._alerts.take(raw, raw.received_at)
            self._tell_problems()

    def _tell_problems(self) -> None:
        if self._alerts is not None:
            for problem in self._alerts.drain()[1]:
                _say(problem, self._status)


async def _read(source: Source, lines: Lines, waiting: _WaitingLines, beside: _Beside) -> ConnectionState:
    try:
        async with beside:
            return await _read_source(source, lines, waiting, beside)
    finally:
        await waiting.close()


async def _read_source(source: Source, lines: Lines, waiting: _WaitingLines, beside: _Beside) -> ConnectionState:
    stream = EventStream()
    state = ConnectionState(Phase.RESOLVING)
    async with aclosing(source.items()) as items:  # type: ignore[type-var]
        async for item in items:
            match item:
                case ConnectionState():
                    state = item
                    beside.tell(state)
                case FrameReceived() | MessagesReceived():
                    beside.clock.receive(item.received_at)
            events = stream.take(item, source.route, beside.clock.now)
            await beside.take(item, events, source.route)
            for raw in events:
                for line in lines.take(raw):
                    await waiting.put(line)
    for line in lines.end():
        await waiting.put(line)
    return state


def _words_on(state: ConnectionState) -> str:
    return " ".join(part for part in (f"{state.phase.value}:", state.detail, state.advice) if part).rstrip(":")


def _say(words: str, status: Writer) -> None:
    said = status.send(f"{words}\n".encode(errors="replace"))
    said.add_done_callback(_whatever_came_of_it)


def _whatever_came_of_it(said: asyncio.Future[None]) -> None:
    """Nobody may be reading stderr; an error that nobody asks for would be complained about."""
    if not said.cancelled():
        said.exception()
