"""What holds right now besides the lines: captions, what is pinned, a poll with its votes, a goal, a question."""

from __future__ import annotations

from collections.abc import Callable

from textual.strip import Strip

from tiktok_tui.panes.drawn import Drawn
from tiktok_tui.panes.format import clipped, duration, grouped
from tiktok_tui.panes.messages import RoomChanged
from tiktok_tui.panes.rows import plain
from tiktok_tui.room.snapshot import RoomSnapshot

MAX_ROWS = 4


class NowBar(Drawn):
    PREFIX = "now"
    COMPONENT_CLASSES = {"now--label", "now--text"}

    def __init__(self, emoji: Callable[[str], str]) -> None:
        super().__init__(id="now")
        self._emoji = emoji
        self._entries: list[tuple[str, str]] = []
        self._max_rows = MAX_ROWS
        self._height = 0

    def on_room_changed(self, message: RoomChanged) -> None:
        entries = self._entries_of(message.room, message.now)
        if entries != self._entries:
            self._entries = entries
            self._fit()
            self.refresh()

    def set_max_rows(self, rows: int) -> None:
        self._max_rows = rows
        self._fit()

    def _fit(self) -> None:
        height = min(len(self._entries), self._max_rows)
        if height != self._height:
            self._height = height
            self.set_class(height > 0, "-shown")
            self.styles.height = height

    def _entries_of(self, room: RoomSnapshot, now: float) -> list[tuple[str, str]]:
        entries: list[tuple[str, str]] = []
        if room.caption:
            entries.append(("caption", room.caption))
        if room.pinned is not None:
            entries.append(("pinned", f"{room.pinned.author.name}: {room.pinned.text}"))
        if room.poll is not None and room.poll.options:
            votes = sum(option.votes for option in room.poll.options)
            options = "  ".join(
                f"{option.text or index} {100 * option.votes // votes if votes else 0}%"
                for index, option in enumerate(room.poll.options, 1)
            )
            ended = "ended: " if room.poll.state == "ended" else ""
            entries.append(("poll", f"{ended}{room.poll.title}  {options}  ({grouped(votes)} votes)".lstrip()))
        if room.goal is not None and room.goal.target:
            goal = room.goal
            entries.append(("goal", f"{goal.description} {grouped(goal.progress)} of {grouped(goal.target)}".strip()))
        if room.envelope is not None:
            box = room.envelope
            left = f"opens in {duration(box.opens_at - now)}" if box.opens_at > now else "open"
            if room.envelopes > 1:
                left += f", {room.envelopes} boxes in all"
            entries.append(("box", f"{box.sender}: {grouped(box.diamonds)} ◆ for {box.winners}, {left}"))
        if room.question is not None:
            label = "answers" if room.is_answering else "question"
            waiting = f"  ({room.questions} wait)" if room.questions > 1 else ""
            entries.append((label, f"{room.question.viewer.name}: {room.question.question}{waiting}"))
        if room.rank is not None and room.rank.text:
            entries.append(("rank", room.rank.text))
        return entries

    def row(self, y: int, width: int) -> Strip:
        if y >= len(self._entries):
            return Strip.blank(width)
        label, text = self._entries[y]
        return plain(
            [
                (f" {label:<9}", self.style_of("label")),
                (clipped(self._emoji(text), max(0, width - 11)), self.style_of("text")),
            ]
        )
