"""Scans a whole recording once, in its own thread, for the timeline and for quick jumps."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

from tiktok_tui.replay.event_finder import find_battles
from tiktok_tui.replay.timeline import BUCKETS, Span, Timeline
from tiktok_tui.store.density import read_density
from tiktok_tui.store.event_counts import EventCounter, EventCounts
from tiktok_tui.store.recording import NotARecording, Recording


class RecordingScan:
    """`timeline` is None until the scan is done. Unreadable parts are left out."""

    def __init__(self, path: Path, began_at: float, ended_at: float) -> None:
        self.timeline: Timeline | None = None
        self._path = path
        self._began, self._ended = began_at, ended_at
        self._counted = EventCounter(path)
        self._battles: tuple[Span, ...] | None = None

    def start(self, then: Callable[[], None]) -> None:
        def read() -> None:
            self.read()
            then()

        threading.Thread(target=read, name="scan", daemon=True).start()

    def read(self) -> None:
        timeline = Timeline(self._began, self._ended)
        try:
            density = read_density(self._path, self._began, self._ended, BUCKETS)
            with Recording.open(self._path) as recording:
                timeline = Timeline(
                    self._began,
                    self._ended,
                    comments=density.comments,
                    diamonds=density.diamonds,
                    battles=self.battles(recording),
                    gaps=tuple(Span(gap.at, gap.until) for gap in recording.gaps()),
                )
            self.timeline = timeline
            self._counted.read()
        except (NotARecording, OSError, sqlite3.Error):
            # The replay reads the same file and reports the error.
            self.timeline = timeline

    def battles(self, recording: Recording) -> tuple[Span, ...]:
        if self._battles is None:
            self._battles = find_battles(recording, self._ended)
        return self._battles

    def counted(self, number: int) -> EventCounts | None:
        """Returns the counts up to an event, empty where they are unreadable, or None while counting would be slow."""
        if not self._counted.is_quick(number):
            return None
        try:
            return self._counted.up_to(number)
        except (NotARecording, OSError, sqlite3.Error):
            return EventCounts()
