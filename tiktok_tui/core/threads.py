"""Work that blocks, in a thread that holds nothing up."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")


async def run_in_daemon_thread(work: Callable[[], Result], name: str) -> Result:
    """What `work` gives or raises. A cancelled call leaves its thread behind.

    Not the loop's executor: for its threads a program waits before it ends, as long as a server or a name service that
    does not answer keeps them.
    """
    loop = asyncio.get_running_loop()
    outcome: asyncio.Future[Result] = loop.create_future()

    def settle(result: Result | None, error: Exception | None) -> None:
        if outcome.cancelled():
            return
        if error is not None:
            outcome.set_exception(error)
        else:
            outcome.set_result(result)  # type: ignore[arg-type] # there is one when there is no error

    def run() -> None:
        result, failure = None, None
        try:
            result = work()
        except Exception as error:
            failure = error
        try:
            loop.call_soon_threadsafe(settle, result, failure)
        except RuntimeError:  # the loop is closed, and with it what waited
            return

    threading.Thread(target=run, name=name, daemon=True).start()
    return await outcome
