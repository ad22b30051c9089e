"""Records a room without a session: for --json, export and serve."""

from __future__ import annotations

import time
from collections.abc import Sequence

from tiktok_tui.core.source_items import Route, SourceItem
from tiktok_tui.events.model import RawEvent
from tiktok_tui.room.checkpoint import capture_room
from tiktok_tui.room.room import Room
from tiktok_tui.session.pipeline import update_room
from tiktok_tui.store.recorder import Recorder

# Bytes in the write queue above which a reader that can wait should wait.
_MUCH_WAITING = 8 * 1024 * 1024
_WAIT_SECONDS = 0.01


class RoomRecorder:
    """Events must be numbered from 1 on, duplicates included."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder
        self._room = Room(recorder.take_streak)
        self._problem = ""

    def take(self, item: SourceItem, events: Sequence[RawEvent], route: Route, now: float) -> None:
        """Record an item and its raw events. Never blocks: see `is_behind`."""
        update_room(self._room, item, events)
        self._room.drain_streaks()
        self._recorder.take(item, events, route, now)
        if self._recorder.wants_checkpoint(now):
            self._recorder.checkpoint(capture_room(self._room), now)

    @property
    def is_behind(self) -> bool:
        """Whether the write queue is long. False when the file cannot be written at all: waiting would not help."""
        return self._recorder.waiting_bytes > _MUCH_WAITING and not self._recorder.status.problem

    def wait_for_disk(self) -> None:
        """Block this thread until the write queue is short again."""
        while self.is_behind:
            time.sleep(_WAIT_SECONDS)

    @property
    def new_problem(self) -> str:
        """A new problem of the recording as a sentence, reported once; "" if there is none."""
        problem = self._recorder.status.problem
        is_new = problem != self._problem
        self._problem = problem
        return problem if is_new else ""
