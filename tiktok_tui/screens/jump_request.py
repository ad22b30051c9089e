"""A jump in a room that goes on: where somebody who reads back wants to read, found in what is recorded."""

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

# A live room's first picture does not wait for what only jumps need.
if TYPE_CHECKING:
    from tiktok_tui.replay.jump_target import JumpTarget


@dataclass(eq=False)
class JumpRequest:
    """`here` is the event somebody reads in the pane, 0 for the newest. Where a jump `before` this one is still under
    way, this one goes on from its end.

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
    is_found: bool = False  # known to the thread
    has_arrived: bool = False  # seen on the screen

    @classmethod
    def after(cls, before: JumpRequest | None, pane: VirtualList, place: JumpTarget) -> JumpRequest:
        """The next one in a pane. That need not have a line for what was jumped to before."""
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
        """How many jumps have not been found yet, up to this one."""
        before = self.before
        return 0 if self.is_found else 1 + (before.waiting if before is not None else 0)

    def steps(self, history: HistoryThread, session: Session, timezone: tzinfo | None) -> Iterator[JumpRequest | None]:
        """For the thread of the recording; gives itself when it is over."""
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
        # What has not been written yet is waited for where it matters.
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
                    # The pane need not have a line for it.
                    self.sentence = f"{clock_time(raw.received_at, timezone)} {summarise(raw.event)}"
                self.is_refused = False
                break
