"""Formats that are lines of text: events as JSON, and the chat as people read it."""

from __future__ import annotations

import time
from typing import BinaryIO

from tiktok_tui.events.json_lines import event_line
from tiktok_tui.events.model import ChatSent
from tiktok_tui.events.summary import room_words
from tiktok_tui.export.batches import Batch
from tiktok_tui.room.finished_streaks import streak_event


class EventLines:
    """The lines of --json; `with_payload` as with --raw."""

    def __init__(self, file: BinaryIO, *, with_payload: bool) -> None:
        self.written = 0
        self._file = file
        self._with_payload = with_payload

    def take(self, batch: Batch) -> None:
        for raw in batch.events:
            line = event_line(raw, with_payload=self._with_payload)
            self._write(line)
        for ended in batch.streaks:
            if not ended.streak.is_history:
                self._write(event_line(streak_event(ended)))

    def _write(self, line: str) -> None:
        self._file.write(line.encode(errors="replace") + b"\n")
        self.written += 1

    def end(self) -> str:
        return ""


class ChatLog:
    """`2025-11-21 20:15:03 ann: hello`, in the local time zone. Where another room begins, a line names it."""

    def __init__(self, file: BinaryIO) -> None:
        self.written = 0
        self._file = file
        self._room_id = 0

    def take(self, batch: Batch) -> None:
        for raw in batch.events:
            if isinstance(raw.event, ChatSent):
                at = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(raw.event.time or raw.received_at))
                before, self._room_id = self._room_id, raw.room_id or self._room_id
                if before and before != self._room_id:
                    room = room_words(raw.room_id, raw.streamer)
                    self._file.write(f"{at} — {room} —\n".encode(errors="replace"))
                self._file.write(f"{at} {raw.event.viewer.name}: {raw.event.comment}\n".encode(errors="replace"))
                self.written += 1

    def end(self) -> str:
        return ""
