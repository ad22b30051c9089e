"""What keys do to a replay: play, step, wind, jump."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import tzinfo
from typing import TYPE_CHECKING

from tiktok_tui.panes.chat import ChatPane
from tiktok_tui.panes.history import Recorded
from tiktok_tui.panes.history_thread import Answered, HistoryThread
from tiktok_tui.panes.lines import LinePane
from tiktok_tui.screens.prompt import FilterPrompt
from tiktok_tui.screens.search_keys import SearchKeys
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


class ReplayKeys(SearchKeys):
    """The part of the room's screen that moves through a recording, or through what a live room has recorded."""

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
        if scope is Scope.RECORDED:
            return self._replay is not None or self.session.recorder is not None
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
        elif self.history is not None:
            self._look_back(self.history, place)

    def _look_back(self, history: HistoryThread, place: Place) -> None:
        """Put the focused pane's cursor where `place` is; the room goes on meanwhile."""
        focused = self.focused
        pane = focused if isinstance(focused, LinePane) else self.query_one(ChatPane)
        line = pane.cursor_line if not pane.is_following else None

        def find() -> Iterator[tuple[int, str] | None]:
            from tiktok_tui.replay.looking_back import number_of
            from tiktok_tui.replay.resolving import NotFound

            yield from Recorded(history, ()).wait_for(self.session.store.last_number + 1)
            try:
                number = number_of(
                    history.recording(),
                    place,
                    line.number if line is not None else 0,
                    rules=self.session.rules,
                    timezone=self._timezone,
                    stop=history.is_wanted_elsewhere,
                )
            except NotFound as error:
                yield 0, str(error)
            else:
                yield number, ""

        def arrive(found: tuple[int, str]) -> None:
            number, refusal = found
            if refusal:
                self.notify(refusal, severity="warning")
            else:
                pane.go_near(number)

        history.ask(self, find(), arrive, lambda _: None)

    def on_answered(self, message: Answered) -> None:
        message.hand_over()

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

        for prompt in self.query(JumpPrompt):
            prompt.ask()
            return
        prompt = JumpPrompt()
        self.mount(prompt, before=self.query_one(FilterPrompt))
        self.call_after_refresh(prompt.ask)

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
