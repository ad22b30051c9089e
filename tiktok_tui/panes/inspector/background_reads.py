"""Reads of the recording for the inspector's views, in the history thread and with a time limit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from textual.widget import Widget

from tiktok_tui.panes.history.thread import HistoryThread

T = TypeVar("T")

READ_SECONDS = 10.0


class BackgroundReads:
    """`widget` is sent the results as QueryResult messages and delivers them.

    Without a history thread there is no recording, and a read is answered at once.
    """

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self.thread: HistoryThread | None = None

    def read(self, function: Callable[[], T], answer: Callable[[T], None], fail: Callable[[], None]) -> None:
        """Call `function` in the thread, then on Textual's loop `answer` with its result, or `fail` without one.

        `fail` is called as well when the result takes longer than READ_SECONDS; it is not used any more then.
        """
        if self.thread is None:
            answer(function())
            return

        def steps() -> Iterator[tuple[T]]:
            yield (function(),)

        def deliver(part: tuple[T]) -> None:
            timer.stop()
            query.forget()
            answer(part[0])

        def end(is_complete: bool) -> None:  # noqa: ARG001 - a complete query has delivered and is forgotten
            timer.stop()
            fail()

        def expire() -> None:
            query.forget()
            fail()
            self._widget.refresh()

        timer = self._widget.set_timer(READ_SECONDS, expire)
        query = self.thread.ask(self._widget, steps(), deliver, end)
