"""`tiktok-tui serve` as a process of its own, and what clients get from it."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from helpers.service_client import Watcher, watching
from tiktok_tui.core.frame import RawMessage
from tiktok_tui.core.source_items import FrameReceived
from tiktok_tui.sources.timings import Timings
from tiktok_tui.sources.webcast.address_source import UrlSource
from tiktok_tui.store.recording import Recording


@dataclass
class Serving:
    """`greeting` is what it printed, `status` the lines on stderr so far."""

    process: asyncio.subprocess.Process
    address: str
    greeting: str
    status: list[str] = field(default_factory=list)

    @property
    def socket_address(self) -> str:
        return self.address.replace("http", "ws", 1)

    @property
    def room_id(self) -> str:
        return self.greeting.split("id is ")[1].split(".")[0]


@asynccontextmanager
async def serving(*words: str | Path) -> AsyncIterator[Serving]:
    """Serve at a free port. It must end by Ctrl-C without complaint."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "tiktok_tui.cli", "serve", "--port", "0", *words),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    greeting = ""
    async with asyncio.timeout(60):
        while "Ctrl-C" not in greeting:
            line = (await process.stdout.readline()).decode()
            assert line, (await process.stderr.read()).decode()
            greeting += line
    served = Serving(process, greeting.partition("\n")[0].rpartition(" ")[2], greeting)
    reading = asyncio.create_task(_read(process.stderr, served.status))
    try:
        yield served
    finally:
        process.send_signal(signal.SIGINT)
        try:
            async with asyncio.timeout(30):
                await reading
                assert await process.wait() == 0, served.status
        finally:
            if process.returncode is None:
                process.kill()


async def _read(stream: asyncio.StreamReader, status: list[str]) -> None:
    while line := await stream.readline():
        # The time stands before it.
        status.append(line.decode().partition(" ")[2].rstrip("\n"))


@asynccontextmanager
async def watching_served(served: Serving) -> AsyncIterator[Watcher]:
    async with watching(UrlSource(served.socket_address, timings=Timings(open=20))) as watcher:
        yield watcher


def messages_of(watcher: Watcher) -> list[RawMessage]:
    return [message for received in watcher.frames if received.frame for message in received.frame.messages]


def recorded_messages(path: Path) -> list[RawMessage]:
    """What a recording holds, in the order in which it came."""
    with Recording.open(path) as recording:
        return [
            message
            for recorded in recording.items()
            if isinstance(recorded.item, FrameReceived) and recorded.item.frame
            for message in recorded.item.frame.messages
        ]
