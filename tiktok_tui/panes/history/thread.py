"""Queries of panes to a recording, run in a thread of their own so that drawing never waits for the disk."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from threading import Condition, Thread
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from textual.message import Message
from textual.widget import Widget

if TYPE_CHECKING:
    from tiktok_tui.store.recording import Recording

T = TypeVar("T")
Stop = Callable[[], bool]


class NotRecorded(Exception):
    """There is no recording to read, or it cannot be read."""


@dataclass(eq=False)
class Query(Generic[T]):
    """`steps` are run one after the other; each yields a part of the result for `answer`, or None for none yet.

    `end` is called with True after the last step, with False after a failure. Urgent queries run first, and interrupt
    others between two steps.
    """

    steps: Iterator[T | None] = field(repr=False)
    answer: Callable[[T], None] = field(repr=False)
    end: Callable[[bool], None] = field(repr=False)
    asked_by: Widget = field(repr=False)
    is_urgent: bool
    is_open: bool = True

    def forget(self) -> None:
        """Cancel the query: no further part is delivered."""
        self.is_open = False


class QueryResult(Message, bubble=False):
    """A part of a query's result, or its end, for which `is_complete` is not None."""

    def __init__(self, question: Query[Any], part: Any, *, is_complete: bool | None = None) -> None:
        super().__init__()
        self.question = question
        self.part = part
        self.is_complete = is_complete

    def deliver(self) -> None:
        """Call the query's callback, unless the query was cancelled."""
        if not self.question.is_open:
            return
        if self.is_complete is None:
            self.question.answer(self.part)
        else:
            self.question.end(self.is_complete)


class HistoryThread:
    """`open_recording` returns the recording, or None when there is none; it is called in the thread.

    `is_whole`: the recording is being replayed and has events that the replay has not reached yet.
    """

    def __init__(self, open_recording: Callable[[], Recording | None], *, is_whole: bool = False) -> None:
        self.is_whole = is_whole
        self._open_recording = open_recording
        self._ready = Condition()
        self._urgent: deque[Query[Any]] = deque()
        self._others: deque[Query[Any]] = deque()
        self._at_work: Query[Any] | None = None
        self._is_closing = False
        self._recording: Recording | None = None
        self._thread: Thread | None = None

    # --- for panes ----------------------------------------------------------------------------------------------------

    def ask(
        self,
        asked_by: Widget,
        steps: Iterator[T | None],
        answer: Callable[[T], None],
        end: Callable[[bool], None],
        *,
        is_urgent: bool = True,
    ) -> Query[T]:
        """Run the steps in the thread. Every part is posted to the widget as a `QueryResult`, which it delivers."""
        question = Query(steps, answer, end, asked_by, is_urgent)
        with self._ready:
            (self._urgent if is_urgent else self._others).append(question)
            if self._thread is None:
                self._thread = Thread(target=self._run, name="history", daemon=True)
                self._thread.start()
            self._ready.notify_all()
        return question

    @property
    def is_idle(self) -> bool:
        """Whether every query has ended and each result has been posted."""
        with self._ready:
            return not self._urgent and not self._others and self._at_work is None

    def close(self) -> None:
        with self._ready:
            self._is_closing = True
            self._ready.notify_all()

    # --- for steps, in the thread -------------------------------------------------------------------------------------

    def recording(self) -> Recording:
        """Raises NotRecorded."""
        if self._recording is None:
            self._recording = self._open_recording()
        if self._recording is None:
            raise NotRecorded
        return self._recording

    def should_yield(self) -> bool:
        """Whether the running step should end early: cancelled, or an urgent query is waiting."""
        question = self._at_work
        if self._is_closing or question is None or not question.is_open:
            return True
        return not question.is_urgent and bool(self._urgent)

    # --- the thread ---------------------------------------------------------------------------------------------------

    def _run(self) -> None:
        # Loaded on first use: start-up does not pay for SQLite.
        from tiktok_tui.store.schema import NotARecording

        while (question := self._next()) is not None:
            part, is_complete = None, None
            try:
                part = next(question.steps)
            except StopIteration:
                is_complete = True
            except (NotRecorded, NotARecording, OSError):
                is_complete = False
            except Exception as error:  # panes must learn of any failure, and the next query still run
                from tiktok_tui.core.crash_report import write_crash_report

                write_crash_report(error)
                is_complete = False
            if question.is_open and (part is not None or is_complete is not None):
                question.asked_by.post_message(QueryResult(question, part, is_complete=is_complete))
            with self._ready:
                self._at_work = None
                if is_complete is None and question.is_open:
                    (self._urgent if question.is_urgent else self._others).append(question)

    def _next(self) -> Query[Any] | None:
        with self._ready:
            while not self._is_closing:
                waiting = self._urgent or self._others
                while waiting and not waiting[0].is_open:
                    waiting.popleft()
                if waiting:
                    self._at_work = waiting.popleft()
                    return self._at_work
                if not self._urgent and not self._others:
                    self._ready.wait()
        return None
