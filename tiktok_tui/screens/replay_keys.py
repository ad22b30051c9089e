"""What keys do to a replay: play, step, wind, jump."""

from __future__ import annotations

from datetime import tzinfo
from typing import TYPE_CHECKING

from tiktok_tui.screens.pane_keys import PaneKeys
from tiktok_tui.session import Session
from tiktok_tui.settings.actions import Scope, find_action

# What only a replay needs is loaded with one: a live room's first picture does not wait for it.
if TYPE_CHECKING:
    from tiktok_tui.panes.timeline import SeekAsked
    from tiktok_tui.replay.places import Place
    from tiktok_tui.replay.replay import Replay
    from tiktok_tui.screens.jump_prompt import JumpPrompt

LITTLE, MUCH = 10.0, 60.0
GREAT_GIFT = 100
# A key that is held down asks for more pictures than a terminal should be sent.
JUMP_SECONDS = 0.25


class ReplayKeys(PaneKeys):
    """The part of the room's screen that moves through a recording. Does nothing in a live room."""

    session: Session
    _timezone: tzinfo | None
    _awaited_at = float("-inf")

    @property
    def _replay(self) -> Replay | None:
        return self.session.replay

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        try:
            scope = find_action(action).scope
        except KeyError:
            return True
        if scope is Scope.REPLAY:
            return self._replay is not None
        return super().check_action(action, parameters)

    def is_awaited(self, now: float) -> bool:
        """Whether somebody waits for the picture of another instant: that one is drawn whatever it costs."""
        replay = self._replay
        if replay is None or not replay.has_jumped or now - self._awaited_at < JUMP_SECONDS:
            return False
        self._awaited_at = now
        return True

    def show_replay(self) -> None:
        """Draw where the replay is, and say what became of a jump."""
        replay = self._replay
        if replay is None:
            return
        from tiktok_tui.panes.timeline import ReplayMoved, TimelinePane

        self.query_one(TimelinePane).post_message(ReplayMoved(replay.state, replay.timeline))
        for notice in replay.drain_notices():
            self.notify(notice, severity="warning")

    # --- play ---------------------------------------------------------------------------------------------------------

    def action_step(self) -> None:
        if self._replay is not None:
            self._replay.step(1)

    def action_step_back(self) -> None:
        if self._replay is not None:
            self._replay.step(-1)

    def action_faster(self) -> None:
        if self._replay is not None:
            self._replay.change_speed(1)

    def action_slower(self) -> None:
        if self._replay is not None:
            self._replay.change_speed(-1)

    # --- go somewhere -------------------------------------------------------------------------------------------------

    def _go(self, place: Place) -> None:
        if self._replay is not None:
            self._replay.go(place, self._timezone)

    def action_back(self) -> None:
        self._shift(-LITTLE)

    def action_forward(self) -> None:
        self._shift(LITTLE)

    def action_back_a_minute(self) -> None:
        self._shift(-MUCH)

    def action_forward_a_minute(self) -> None:
        self._shift(MUCH)

    def _shift(self, seconds: float) -> None:
        from tiktok_tui.replay.places import Shift

        self._go(Shift(seconds))

    def action_next_gift(self) -> None:
        self._read(f"gift>={GREAT_GIFT}")

    def action_previous_gift(self) -> None:
        self._read(f"?gift>={GREAT_GIFT}")

    def action_next_battle(self) -> None:
        self._read("battle")

    def action_previous_battle(self) -> None:
        self._read("?battle")

    def action_next_alert(self) -> None:
        self._read("alert")

    def action_previous_alert(self) -> None:
        self._read("?alert")

    def action_jump(self) -> None:
        from tiktok_tui.screens.jump_prompt import JumpPrompt

        self.query_one(JumpPrompt).ask()

    def on_jump_prompt_answered(self, message: JumpPrompt.Answered) -> None:
        self._read(message.typed)

    def _read(self, typed: str) -> None:
        """Go where somebody typed, or a key stands for having typed."""
        from tiktok_tui.replay.places import PlaceError, read_place

        try:
            self._go(read_place(typed))
        except PlaceError as error:
            self.notify(str(error), severity="warning")

    def on_seek_asked(self, message: SeekAsked) -> None:
        if self._replay is not None:
            self._replay.seek(message.at)
