"""The background thread that runs a session on an asyncio loop of its own.

A slow terminal blocks the screen's loop for seconds at a time; the socket must go on being read, acked and kept alive
meanwhile, therefore it lives here.
"""

from __future__ import annotations

import asyncio
import threading

from tiktok_tui.core.log import get_logger
from tiktok_tui.core.source_items import ConnectionState, Phase
from tiktok_tui.session.session import Session

_log = get_logger(__name__)

STOP_SECONDS = 2.0


class SessionThread:
    """Runs `session` until it ends or `stop` is called. A crash becomes the session's last state."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[ConnectionState] | None = None
        self._started = threading.Event()
        self._thread = threading.Thread(target=self._run, name="session", daemon=True)

    def start(self) -> None:
        self._thread.start()
        self._started.wait()

    def stop(self) -> None:
        """Close the source and wait a moment for it. What does not close in time is left to the process's end."""
        loop, task = self._loop, self._task
        if loop is None or task is None or not self._thread.is_alive():
            return
        try:
            loop.call_soon_threadsafe(task.cancel)
        except RuntimeError:  # the loop ended between the two lines
            return
        self._thread.join(STOP_SECONDS)

    def _run(self) -> None:
        asyncio.run(self._main())

    async def _main(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._task = asyncio.ensure_future(self.session.run())
        self._started.set()
        try:
            await self._task
        except asyncio.CancelledError:
            pass
        except Exception as error:  # any error becomes a state: the screen stays open and says so
            _log.error("reading the room stopped", exc_info=error)
            from tiktok_tui.core.crash_report import write_crash_report

            report = write_crash_report(error)
            self.session.take(
                ConnectionState(
                    Phase.FAILED,
                    detail="Reading the room stopped because of an error in tiktok-tui.",
                    advice=f"The report is in {report}. What was received is still here.",
                )
            )
