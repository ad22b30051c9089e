"""The demo's source: the simulator in a process of its own, watched over the same way as a real room."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing
from pathlib import Path

from tiktok_tui.sources.base import ConnectionState, Phase, SourceItem

START_SECONDS = 20.0
STOP_SECONDS = 1.0
ADDRESS_LINE = "ADDRESS"


class SimulatorFailed(Exception):
    """The simulator ended, or said nothing, before its room was open."""


class SimulatorProcess:
    """The simulator as a child process, started at once. `arguments` are its command line.

    It ends when its standard input closes, therefore also when this process is killed.
    """

    def __init__(self, arguments: Sequence[str]) -> None:
        packages = str(Path(__file__).resolve().parent.parent.parent)
        search_path = [packages, *filter(None, [os.environ.get("PYTHONPATH")])]
        self._process = subprocess.Popen(
            # -P: a file called websockets.py in the folder one stands in is nobody's business.
            [sys.executable, "-P", "-m", "tiktok_tui.simulator", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(search_path)},
            # Ctrl-C in the terminal is for us alone: we close the room after we have left it.
            process_group=0,
        )

    def wait_for_address(self) -> tuple[str, str]:
        """Block until the room is open; its services' address and its streamer. Raises SimulatorFailed."""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            match line.split():
                case [word, address, handle] if word == ADDRESS_LINE:
                    return address, handle
        raise SimulatorFailed

    def stop(self) -> None:
        """Ask it to end and make sure that it did."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()


class DemoSource:
    """Waits for the simulator's room to open and then watches it as any other. Ends the simulator when it is closed."""

    route = "simulated room"

    def __init__(self, simulator: SimulatorProcess) -> None:
        self._simulator = simulator

    async def items(self) -> AsyncIterator[SourceItem]:
        yield ConnectionState(Phase.RESOLVING, detail="The simulated room is opening.")
        try:
            async with asyncio.timeout(START_SECONDS):
                address, handle = await asyncio.to_thread(self._simulator.wait_for_address)
        except (SimulatorFailed, TimeoutError):
            yield ConnectionState(
                Phase.FAILED,
                detail="The simulated room did not open.",
                advice="Run `python -m tiktok_tui.simulator` to see what it says.",
            )
        else:
            from tiktok_tui.sources.addresses import ServiceAddresses
            from tiktok_tui.sources.signed import SignedSource

            source = SignedSource(handle, ServiceAddresses.all_at(address), "")
            async with aclosing(source.items()) as items:
                async for item in items:
                    yield item
        finally:
            self._simulator.stop()
