"""The demo's source: the simulator in a process of its own, watched over the same way as a real room."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing
from pathlib import Path

from tiktok_tui.core.source_items import ConnectionState, Phase, Route, Source, SourceItem

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
            # -P: a file called websockets.py in the working folder must not be imported.
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
    """Waits for the simulator's room to open and then watches it as any other. Ends the simulator when it is closed.

    `route_name` is the way into it, "" for the usual one. The simulator plays the services of every route, takes
    any key, and hands out the cookie that the direct route needs.
    """

    def __init__(self, simulator: SimulatorProcess, route_name: str = "") -> None:
        self._simulator = simulator
        self._route_name = route_name
        self._source: Source | None = None

    @property
    def route(self) -> Route:
        """The simulated room alone, whatever the route."""
        if not self._route_name:
            return Route("simulated room")
        return Route(f"simulated room via {self._source.route.name if self._source else self._route_name}")

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
            self._source = await self._open(address, handle)
            async with aclosing(self._source.items()) as items:  # type: ignore[type-var]
                async for item in items:
                    yield item
        finally:
            self._simulator.stop()

    async def _open(self, address: str, handle: str) -> Source:
        from tiktok_tui.core.service_addresses import ServiceAddresses
        from tiktok_tui.sources.routes import RouteSettings, open_route

        cookie = await _cookie(address, handle) if self._route_name == "direct" else ""
        settings = RouteSettings(ServiceAddresses.all_at(address), euler_key="simulated", cookie=cookie)
        return open_route(self._route_name or "signed", handle, settings)


async def _cookie(address: str, handle: str) -> str:
    """The cookie that a browser has after it has opened the page."""
    from tiktok_tui.sources.http import get

    page = await get(f"{address}/@{handle}")
    return page.header("Set-Cookie").partition(";")[0]
