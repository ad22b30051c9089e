"""A jump in a live room: its target is found in the recording, and a pane moves its cursor there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import tzinfo
from typing import TYPE_CHECKING

from tiktok_tui.events.summary import summarise
from tiktok_tui.panes.format import clock_time
from tiktok_tui.panes.history.pages import RecordingReader
from tiktok_tui.panes.history.thread import HistoryThread
from tiktok_tui.panes.virtual_list.widget import VirtualList
from tiktok_tui.session.session import Session

# Loaded with the first jump: start-up has a budget.
if TYPE_CHECKING:
    from tiktok_tui.replay.jump_target import JumpTarget


@dataclass(eq=False)
class JumpRequest:
    """A jump from event `here`, 0 for the newest. It starts at the end of the jump `before` it when that is pending.

    `number` is the event it leads to, and where it stays when there is no such place. `sentence` says what was found or
    why nothing was.
    """

    pane: VirtualList
    place: JumpTarget
    here: int
    before: JumpRequest | None = None
    number: int = 0
    sentence: str = ""
    is_refused: bool = False
    is_found: bool = False  # set in the history thread
    has_arrived: bool = False  # set on Textual's loop

    @classmethod
    def after(cls, before: JumpRequest | None, pane: VirtualList, place: JumpTarget) -> JumpRequest:
        """Returns the request that follows `before`, for whose target the pane need not have a line."""
        line = pane.cursor_line
        here = 0 if pane.is_following or line is None else line.number
        if before is None or before.pane is not pane:
            return cls(pane, place, here)
        if not before.has_arrived:
            return cls(pane, place, here, before)
        is_there = here and before.number and pane.is_near(before.number)
        return cls(pane, place, before.number if is_there else here)

    @property
    def waiting(self) -> int:
        """The number of jumps whose target is not found yet, up to this one."""
        before = self.before
        return 0 if self.is_found else 1 + (before.waiting if before is not None else 0)

    def steps(self, history: HistoryThread, session: Session, timezone: tzinfo | None) -> Iterator[JumpRequest | None]:
        """Steps for the history thread: None while the search runs, then the request itself."""
        try:
            yield from self._find(history, session, timezone)
        finally:
            self.is_found = True
        yield self

    def _find(self, history: HistoryThread, session: Session, timezone: tzinfo | None) -> Iterator[None]:
        from tiktok_tui.replay.live_jump import found_event, number_of
        from tiktok_tui.replay.target_resolver import NotFound

        if self.before is not None:
            while not self.before.is_found:
                yield None
            self.here, self.before = self.before.number, None
        # Events that are not written yet are waited for only when the target is not found without them.
        for is_written in (False, True) if self.here else (True,):
            if is_written:
                yield from RecordingReader(history, ()).wait_for(session.store.last_number + 1)
            try:
                self.number = number_of(
                    history.recording(),
                    self.place,
                    self.here,
                    rules=session.rules,
                    timezone=timezone,
                    stop=history.should_yield,
                )
            except NotFound as error:
                self.number, self.sentence, self.is_refused = self.here, str(error), True
            else:
                raw = found_event(history.recording(), self.place, self.number)
                if raw is not None and raw.event is not None:
                    # Said in words, because the pane need not have a line for the event.
                    self.sentence = f"{clock_time(raw.received_at, timezone)} {summarise(raw.event)}"
                self.is_refused = False
                break
