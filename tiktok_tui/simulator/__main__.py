"""The simulated services as a process of their own: `python -m tiktok_tui.simulator --scene S --seed N --rate R`.

It says `ADDRESS http://127.0.0.1:PORT HANDLE` on its standard output when it can be reached, and ends on SIGTERM or
when its standard input ends, so that it never outlives the program that started it.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import sys
import threading
from collections.abc import Sequence

from tiktok_tui.core.terminal_watch import watch_terminal


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tiktok_tui.simulator", description="A simulated LIVE room.")
    parser.add_argument("--scene", default="evening", help="what happens in the room")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same room")
    parser.add_argument("--rate", type=float, default=20.0, help="messages a second")
    parser.add_argument("--port", type=int, default=0, help="0 takes any free port")
    parser.add_argument("--head-start", type=float, default=0.0, help="seconds of the room that have passed already")
    parser.add_argument("--keys", metavar="KEY,KEY", help="the keys that services accept; without it, every key")
    parser.add_argument(
        "--fault",
        dest="faults",
        metavar="NAME=VALUE",
        action="append",
        default=[],
        help="something that goes wrong, such as close_after=20; simulator/faults.py lists them; repeatable",
    )
    options = parser.parse_args(arguments)
    watch_terminal()
    return asyncio.run(_serve(options))


async def _serve(options: argparse.Namespace) -> int:
    # Imported while the loop is up already, which costs nothing more and keeps --help quick.
    from tiktok_tui.simulator.faults import NoSuchFault, parse_faults
    from tiktok_tui.simulator.scenes.script import SCENES, play, simulated_streamer
    from tiktok_tui.simulator.service import SimulatedService

    if options.scene not in SCENES:
        sys.stderr.write(f"There is no scene {options.scene!r}; there are: {', '.join(SCENES)}.\n")
        return 2
    try:
        faults = parse_faults(options.faults)
    except NoSuchFault as error:
        sys.stderr.write(f"{error}\n")
        return 2
    streamer = simulated_streamer(options.seed)
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        loop.add_signal_handler(number, stop.set)
    service = SimulatedService(
        streamer,
        lambda started_at: play(options.scene, seed=options.seed, rate=options.rate, started_at=started_at),
        faults=faults,
        keys=options.keys.split(",") if options.keys is not None else None,
        head_start=options.head_start,
        port=options.port,
    )
    try:
        async with service:
            sys.stdout.write(f"ADDRESS {service.address} {streamer.handle}\n")
            sys.stdout.flush()
            # A thread, because standard input may be a pipe, a terminal or a file, and a loop cannot wait for all.
            threading.Thread(target=_wait_for_the_end_of_input, args=(loop, stop), daemon=True).start()
            await stop.wait()
    except OSError as error:
        sys.stderr.write(f"Port {options.port} is not to be had: {os.strerror(error.errno or 0).lower()}.\n")
        return 1
    return 0


def _wait_for_the_end_of_input(loop: asyncio.AbstractEventLoop, stop: asyncio.Event) -> None:
    try:
        while os.read(0, 4096):
            pass
    except OSError:  # closed altogether
        pass
    try:
        loop.call_soon_threadsafe(stop.set)
    except RuntimeError:  # the service has ended by itself
        return


if __name__ == "__main__":
    sys.exit(main())
