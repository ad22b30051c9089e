"""The status bar: caption, pinned comment, poll, goal, question and the like, while they last."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rich.cells import cell_len
from textual.strip import Strip

from tiktok_tui.events.model import EnvelopeKind, PollChanged
from tiktok_tui.panes.format import clipped, duration, grouped
from tiktok_tui.panes.messages import RoomChanged
from tiktok_tui.panes.strip_widget import StripWidget
from tiktok_tui.panes.strips import strip_of
from tiktok_tui.room.snapshot import RoomSnapshot

LABEL_CELLS = 9
MAX_NAME_CELLS = 20
# What the words of a poll take, and what is left of a sentence at least, where several things share a row.
BRIEF_CELLS = 12
SHORTEST_SENTENCE = 4
_ENVELOPE_LABELS = {
    EnvelopeKind.TREASURE_BOX: "box",
    EnvelopeKind.SUPER_FAN_BOX: "fan box",
    EnvelopeKind.FAN_CLUB_BOX: "club box",
    EnvelopeKind.PORTAL: "portal",
    EnvelopeKind.SHELLS: "shells",
    EnvelopeKind.MERCHANDISE: "merch",
    EnvelopeKind.TICKETS: "tickets",
    EnvelopeKind.OTHER: "envelope",
}


@dataclass(frozen=True, slots=True)
class StatusEntry:
    """One entry of the status bar. A long `text` is cut, the `tail` behind it is not.

    In a row that several share it is `brief` alone, or where there is none as much of `text` as there is room for.
    """

    label: str
    text: str
    who: str = ""
    tail: str = ""
    brief: str = ""


class StatusBar(StripWidget):
    """One row for each entry. With fewer rows than entries the last row has the rest in brief."""

    PREFIX = "status"
    COMPONENT_CLASSES = {"status--label", "status--text"}

    def __init__(self, emoji: Callable[[str], str]) -> None:
        super().__init__(id="status")
        self._emoji = emoji
        self._entries: list[StatusEntry] = []
        self._max_rows = 1
        self._height = 0

    def on_room_changed(self, message: RoomChanged) -> None:
        entries = list(entries_of(message.room))
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

    def row(self, y: int, width: int) -> Strip:
        if y >= len(self._entries):
            return Strip.blank(width)
        if y == self._height - 1 and len(self._entries) > self._height:
            return self._shared_row(self._entries[y:], width)
        entry = self._entries[y]
        room_left = max(0, width - LABEL_CELLS - 2)
        text = self._emoji(f"{entry.who}: {entry.text}" if entry.who else entry.text)
        tail = self._emoji(entry.tail)
        text = clipped(text, max(room_left // 2, room_left - cell_len(tail)))
        return strip_of(
            [
                (f" {entry.label:<{LABEL_CELLS}}", self.style_of("label")),
                (clipped(text + tail, room_left), self.style_of("text")),
            ]
        )

    def _shared_row(self, entries: list[StatusEntry], width: int) -> Strip:
        # Captions change with every word: they come last, where they move nothing else.
        entries = sorted(entries, key=lambda entry: entry.label == "caption")
        texts = [self._emoji(entry.brief or entry.text) for entry in entries]
        cells = [cell_len(text) for text in texts]
        sentences = [place for place, entry in enumerate(entries) if not entry.brief]
        too_much = sum(cells) + sum(len(f" {entry.label}  ") for entry in entries) - width
        while too_much > 0 and sentences:
            longest = max(sentences, key=cells.__getitem__)
            if cells[longest] <= SHORTEST_SENTENCE:
                break
            cells[longest] -= 1
            too_much -= 1
        pieces = []
        for entry, text, room_left in zip(entries, texts, cells, strict=True):
            pieces.append((f" {entry.label} ", self.style_of("label")))
            pieces.append((clipped(text, room_left) + " " * (too_much <= 0), self.style_of("text")))
        return strip_of(pieces)


def entries_of(room: RoomSnapshot) -> Iterator[StatusEntry]:
    """Returns the entries for a room, the shortest-lived first."""
    if room.caption and not room.ended:  # the room's time ends with it: a caption would stand for good
        yield StatusEntry("caption", room.caption)
    if room.pinned is not None:
        yield StatusEntry("pinned", room.pinned.text, who=room.pinned.author.name)
    if room.poll is not None and room.poll.options:
        yield _poll_entry(room.poll, room.server_now)
    if room.goal is not None and room.goal.target:
        goal = room.goal
        progress = f"{grouped(goal.progress)} of {grouped(goal.target)}"
        how_far = f"({100 * goal.progress // goal.target}%)" if goal.progress < goal.target else "reached"
        by = f", last by {clipped(goal.contributor, MAX_NAME_CELLS)}" if goal.contributor else ""
        yield StatusEntry(
            "goal", goal.description.strip() or "gifts", tail=f"  {progress} {how_far}{by}", brief=progress
        )
    if room.envelope is not None:
        box = room.envelope
        is_closed = box.opens_at > room.server_now
        left = f"opens in {duration(box.opens_at - room.server_now)}" if is_closed else "open"
        boxes = "boxes " if box.is_box else ""
        more = f", {room.envelopes} {boxes}in all" if room.envelopes > 1 else ""
        worth = f"{grouped(box.diamonds)} ◆" if box.is_box and box.diamonds else ""
        people = f"for {grouped(box.winners)}" if box.winners else ""
        holds = " ".join(filter(None, (worth, people)))
        tail = f": {', '.join(filter(None, (holds, left)))}{more}"
        brief = " ".join(filter(None, (worth, left.removeprefix("opens in "))))
        yield StatusEntry(_ENVELOPE_LABELS[box.kind], box.sender or "someone", tail=tail, brief=brief)
    if room.question is not None:
        label = "answers" if room.is_answering else "asked"
        waiting = f"  ({room.questions} wait)" if room.questions > 1 else ""
        yield StatusEntry(label, room.question.question, who=room.question.viewer.name, tail=waiting)


def _poll_entry(poll: PollChanged, server_now: float) -> StatusEntry:
    votes = sum(option.votes for option in poll.options)
    shares = [
        (option.text or str(number), 100 * option.votes // votes if votes else 0)
        for number, option in enumerate(poll.options, 1)
    ]
    is_over = poll.state == "ended" or 0 < poll.ends_at <= server_now
    left = f", {duration(poll.ends_at - server_now)} left" if poll.ends_at and not is_over else ""
    total = f"  ({grouped(votes)} vote{'s' if votes != 1 else ''}{left})"
    ended = "over: " if is_over else ""
    options = "  ".join(f"{text} {percent}%" for text, percent in shares)
    best, percent = max(shares, key=lambda share: share[1])
    brief = f"{ended}{clipped(best, BRIEF_CELLS)} {percent}%"
    return StatusEntry("poll", f"{ended}{poll.title}  {options}".strip(), tail=total, brief=brief)
