"""What `tiktok-tui serve` does: a recording, a capture file or a simulated room as a LIVE room for other clients."""

from __future__ import annotations

import asyncio
import errno
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

from tiktok_tui.commands.errors import UsageError
from tiktok_tui.commands.serve_log import Log, greeting, who_else_sees_it
from tiktok_tui.commands.shutdown_signals import Leaving
from tiktok_tui.commands.writer import Writer, write_text
from tiktok_tui.simulator.broadcast import Broadcast, FramePlayed
from tiktok_tui.simulator.faults import Faults
from tiktok_tui.simulator.recording_room import NothingToServe, RecordingRoom
from tiktok_tui.simulator.scenes.script import play, simulated_streamer
from tiktok_tui.simulator.service import SimulatedService
from tiktok_tui.sources.errors import SourceError
from tiktok_tui.store.schema import NotARecording

# A simulated room that runs already has a past to show to those who come in.
HEAD_START = 20.0
# Seconds for writing down who left at the end.
LONGEST_GOODBYE = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedRoom:
    """What is served and how. `path` is None for a simulated room; `keys` None accepts every key.

    `waits_for_viewers` None lets a file wait for its first client, and a simulated room not.
    """

    path: Path | None
    speed: float
    loops: bool
    keeps_times: bool
    waits_for_viewers: bool | None
    host: str
    port: int
    keys: tuple[str, ...] | None
    scene: str
    rate: float
    seed: int

    @property
    def begins_with_a_client(self) -> bool:
        return self.path is not None if self.waits_for_viewers is None else self.waits_for_viewers


def serve(options: ServedRoom) -> int:
    """Serve until a signal asks to end, and return the exit code. Raises UsageError for what cannot be served."""
    recorded = _open(options)
    try:
        with Leaving() as leaving:
            return asyncio.run(_serve(options, recorded, leaving))
    except KeyboardInterrupt:
        return 0


async def _serve(options: ServedRoom, recorded: RecordingRoom | None, leaving: Leaving) -> int:
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    leaving.when_asked(lambda: loop.call_soon_threadsafe(stop.set))
    async with AsyncExitStack() as stack:
        status = stack.enter_context(Writer(sys.stderr.fileno()))
        stack.push_async_callback(status.finish, LONGEST_GOODBYE)
        log = Log(status)
        programme = _Programme(options, recorded, log, stop)
        service = _service(options, recorded, programme, log)
        try:
            await stack.enter_async_context(service)
        except (OSError, UnicodeError) as error:  # the latter for what cannot be a name of a machine
            raise _no_such_place(options, error) from None
        if words := who_else_sees_it(options.host):
            log.say(words)
        what = options.path.name if options.path else f"the scene “{options.scene}”"
        words = greeting(service, recorded, what, begins_with_a_client=options.begins_with_a_client)
        await asyncio.to_thread(write_text, words)
        playing, stopping = asyncio.create_task(service.played()), asyncio.create_task(stop.wait())
        await asyncio.wait((playing, stopping), return_when=asyncio.FIRST_COMPLETED)
        if playing.done():
            playing.result()
        await stopping
        playing.cancel()
    return 1 if programme.has_failed else 0


class _Programme:
    """What the room plays, told as it begins and ends. What cannot be read any further ends the serving."""

    def __init__(self, options: ServedRoom, recorded: RecordingRoom | None, log: Log, stop: asyncio.Event) -> None:
        self._options = options
        self._recorded = recorded
        self._log = log
        self._stop = stop
        self.has_failed = False

    def frames(self, began_at: float) -> Iterator[FramePlayed]:
        self._log.say("The room begins.")
        try:
            yield from self._frames(began_at)
        except (sqlite3.Error, NotARecording, OSError) as error:
            self.has_failed = True
            self._log.say(f"It cannot be read any further: {error}.")
            self._stop.set()
        except GeneratorExit:
            self._log.say("Everybody has left.")
            raise
        else:
            self._log.say("The room is over.")

    def _frames(self, began_at: float) -> Iterator[FramePlayed]:
        if self._recorded is not None:
            return self._recorded.frames(began_at)
        options = self._options
        return play(options.scene, seed=options.seed, rate=options.rate, started_at=began_at)


def _open(options: ServedRoom) -> RecordingRoom | None:
    if options.path is None:
        return None
    try:
        return RecordingRoom(options.path, keeps_times=options.keeps_times, loops=options.loops)
    except (SourceError, NotARecording, NothingToServe) as error:
        raise UsageError(str(error)) from None
    except (OSError, sqlite3.Error) as error:
        raise UsageError(f"{options.path} cannot be read: {error}") from None


def _service(options: ServedRoom, recorded: RecordingRoom | None, programme: _Programme, log: Log) -> SimulatedService:
    room = Broadcast(
        programme.frames,
        head_start=0.0 if options.begins_with_a_client or recorded else HEAD_START,
        speed=options.speed,
        waits_for_viewers=options.begins_with_a_client,
        is_patient=True,
    )
    faults = Faults()
    if recorded is not None and not recorded.has_frames:
        faults.handshake_refusal = "this recording holds the JSON of a hosted service only"
    return SimulatedService(
        recorded.streamer if recorded else simulated_streamer(options.seed),
        room=room,
        faults=faults,
        keys=options.keys,
        host=options.host,
        port=options.port,
        is_open=True,
        witness=log,
    )


def _no_such_place(options: ServedRoom, error: OSError | UnicodeError) -> UsageError:
    if isinstance(error, UnicodeError):
        return UsageError(f"--host: “{options.host}” cannot be the name or address of this machine")
    if error.errno == errno.EADDRINUSE:
        return UsageError(f"port {options.port} is taken; name another with --port, where 0 takes any that is free")
    return UsageError(f"nothing can be served at {options.host}, port {options.port}: {error.strerror or error}")
