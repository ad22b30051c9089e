"""Actions of a replay: play and pause, steps, speed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

from tiktok_tui.screens.commands import Commands
from tiktok_tui.screens.panes import Panes

# Loaded only with a replay: start-up of a live room has a budget.
if TYPE_CHECKING:
    from tiktok_tui.replay.replay import Replay

# Bound on frames out of turn while a key is held down: one in so many seconds.
JUMP_SECONDS = 0.25


class ReplayActions:
    """Without a replay the commands do nothing."""

    def __init__(self, screen: Screen[None], panes: Panes, replay: Replay | None) -> None:
        self._screen = screen
        self._panes = panes
        self._replay = replay
        self._jump_shown_at = float("-inf")

    def commands(self) -> Commands:
        return {
            "step": lambda: self._step(1),
            "step_back": lambda: self._step(-1),
            "faster": lambda: self._change_speed(1),
            "slower": lambda: self._change_speed(-1),
        }

    def is_jump_due(self, now: float) -> bool:
        """Whether the result of a jump is to be drawn now, at monotonic second `now`, whatever the budget of bytes."""
        replay = self._replay
        if replay is None or not replay.has_jumped or now - self._jump_shown_at < JUMP_SECONDS:
            return False
        self._jump_shown_at = now
        return True

    def show_state(self) -> None:
        """Show the position on the timeline, and the replay's notices."""
        replay, timeline = self._replay, self._panes.timeline
        if replay is None or timeline is None:
            return
        from tiktok_tui.panes.timeline import ReplayMoved

        timeline.post_message(ReplayMoved(replay.state, replay.timeline))
        for notice in replay.drain_notices():
            self._screen.notify(notice, severity="warning")

    def toggle_playing(self) -> bool:
        """Pause or play on. Returns False without a replay."""
        if self._replay is None:
            return False
        self._replay.toggle()
        return True

    def seek(self, at: float) -> None:
        """Go to epoch second `at`."""
        if self._replay is not None:
            self._replay.seek(at)

    def _step(self, step: int) -> None:
        if self._replay is not None:
            self._replay.step(step)

    def _change_speed(self, step: int) -> None:
        if self._replay is not None:
            self._replay.change_speed(step)
