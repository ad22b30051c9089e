"""A replay's timeline: comments and gifts over time, battles, gaps and the position. A click seeks."""

from __future__ import annotations

import math
from datetime import tzinfo
from itertools import groupby

from rich.cells import cell_len
from textual import events
from textual.message import Message
from textual.strip import Strip

from tiktok_tui.panes.format import SPARKS, clock_time, duration, fitted
from tiktok_tui.panes.strip_widget import StripWidget
from tiktok_tui.panes.strips import strip_of
from tiktok_tui.replay.timeline import ReplayState, Span, Timeline, in_cells

# Least width that has room for the recording's begin and end.
WIDE = 100
HERE, GAP, BATTLE, NOTHING = "┃", "░", "━", " "
NAMES = (" chat ", "    ◆ ")

Cell = tuple[str, str]  # a character, and the part of the style for it


class SeekAsked(Message):
    """Asks for a seek to epoch second `at` of the recording."""

    def __init__(self, at: float) -> None:
        super().__init__()
        self.at = at


class ReplayMoved(Message, bubble=False):
    """The state of the replay. `timeline` is None until it has been read."""

    def __init__(self, state: ReplayState, timeline: Timeline | None) -> None:
        super().__init__()
        self.state = state
        self.timeline = timeline


class TimelinePane(StripWidget):
    PREFIX = "timeline"
    COMPONENT_CLASSES = {
        "timeline--text",
        "timeline--quiet",
        "timeline--playing",
        "timeline--chat",
        "timeline--diamonds",
        "timeline--battle",
        "timeline--gap",
        "timeline--here",
    }

    def __init__(self, timezone: tzinfo | None) -> None:
        super().__init__(id="timeline")
        self._timezone = timezone
        self._state: ReplayState | None = None
        self._timeline: Timeline | None = None
        self._rows: list[list[Cell]] = []
        self._shown: tuple[object, ...] = ()

    def on_replay_moved(self, message: ReplayMoved) -> None:
        if message.timeline is not self._timeline:
            self._timeline = message.timeline
            self._rows = []
        self._state = message.state
        shown = self._what_is_shown(message.state)
        if shown != self._shown or not self._rows:
            self._shown = shown
            self.refresh()

    def _what_is_shown(self, state: ReplayState) -> tuple[object, ...]:
        """Returns all that the rows depend on besides the timeline: most ticks change nothing."""
        return (*self._words(state), self._cell_of(state.position))

    # --- what it looks like -------------------------------------------------------------------------------------------

    def row(self, y: int, width: int) -> Strip:
        state = self._state
        if state is None or y >= len(NAMES):
            return Strip.blank(width)
        mark, words, speed = self._words(state)
        label = [(mark, "playing"), (words, "text")] if y == 0 else [(speed, "text")]
        used = sum(cell_len(text) for text, _ in label)
        pieces = [*label, (" " * max(0, self._label_width(state) - used), "text"), (NAMES[y], "quiet")]
        cells = self._cells(self._bar_width())[y] if self._bar_width() else []
        if cells:
            here = self._cell_of(state.position)
            cells = [*cells[:here], (HERE, "here"), *cells[here + 1 :]]
        for part, run in groupby(cells, key=lambda cell: cell[1]):
            pieces.append(("".join(character for character, _ in run), part))
        if self._is_wide:
            end = f" from {self._clock(state.began_at)} " if y == 0 else f"   to {self._clock(state.ended_at)} "
            pieces.append((end, "quiet"))
        return strip_of([(text, self.style_of(part)) for text, part in pieces])

    def _words(self, state: ReplayState) -> tuple[str, str, str]:
        length = duration(state.length)
        position = duration(min(max(0.0, state.position - state.began_at), state.length))
        speed = "max" if math.isinf(state.speed) else f"{state.speed:g}x"
        if state.is_seeking:
            mark, doing = "…", "seeking"
        elif state.is_at_end:
            mark, doing = "■", "at the end"
        else:
            mark, doing = ("▶", "playing") if state.is_playing else ("‖", "paused")
        return f" {mark} ", f"{position:>{len(length)}} / {length}", f"   {fitted(f'{speed} {doing}', 15)}"

    def _label_width(self, state: ReplayState) -> int:
        return 3 + max(15, 2 * len(duration(state.length)) + 3)

    def _cells(self, width: int) -> list[list[Cell]]:
        """Returns both bars, computed once for a timeline and a width."""
        if not self._rows or len(self._rows[0]) != width:
            timeline = self._timeline or Timeline(0.0, 0.0)
            battles = self._covered(timeline.battles, width)
            gaps = self._covered(timeline.gaps, width)
            chat = _bars(in_cells(timeline.comments, width), "chat")
            diamonds = _bars(in_cells(timeline.diamonds, width), "diamonds")
            for cell in battles:
                character, _ = diamonds[cell]
                diamonds[cell] = (BATTLE if character == NOTHING else character, "battle")
            for cell in gaps:
                # Comments in the rest of the cell's time are worth more than the mark.
                for row in (chat, diamonds):
                    if row[cell][0] in (NOTHING, BATTLE):
                        row[cell] = (GAP, "gap")
            self._rows = [chat, diamonds]
        return self._rows

    def _covered(self, spans: tuple[Span, ...], width: int) -> list[int]:
        return [
            cell
            for span in spans
            for cell in range(self._cell_of(span.begins_at, width), self._cell_of(span.ends_at, width) + 1)
        ]

    # --- places -------------------------------------------------------------------------------------------------------

    @property
    def _is_wide(self) -> bool:
        return self.size.width >= WIDE

    def _bar_width(self) -> int:
        if self._state is None:
            return 0
        ends = 16 if self._is_wide else 1
        return max(0, self.size.width - self._label_width(self._state) - cell_len(NAMES[0]) - ends)

    def _cell_of(self, at: float, width: int | None = None) -> int:
        state, width = self._state, self._bar_width() if width is None else width
        if state is None or not state.length or not width:
            return 0
        return min(width - 1, max(0, int((at - state.began_at) / state.length * width)))

    def _clock(self, at: float) -> str:
        return clock_time(at, self._timezone)

    def on_resize(self) -> None:
        self._rows = []

    def on_click(self, event: events.Click) -> None:
        """Seek to the middle of the clicked cell's time. The outer cells are the ends of the recording."""
        state, width = self._state, self._bar_width()
        if state is None or not width:
            return
        cell = event.x - self._label_width(state) - cell_len(NAMES[0])
        if 0 <= cell < width:
            share = 0.0 if cell == 0 else 1.0 if cell == width - 1 else (cell + 0.5) / width
            self.post_message(SeekAsked(state.began_at + share * state.length))


def _bars(sums: list[float], part: str) -> list[Cell]:
    """Returns bars with heights as square roots: beside one large gift small ones stay visible."""
    most = math.sqrt(max(sums, default=0.0))
    return [
        (SPARKS[min(len(SPARKS) - 1, int(math.sqrt(value) / most * len(SPARKS)))] if value else NOTHING, part)
        for value in sums
    ]
