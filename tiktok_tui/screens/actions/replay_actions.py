"""What keys do to a replay: play, step, wind, jump."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from typing import TYPE_CHECKING

from tiktok_tui.panes.chat import ChatPane
from tiktok_tui.panes.history.thread import HistoryThread, QueryResult
from tiktok_tui.panes.inspector.detail_pane import EventDetailPane
from tiktok_tui.panes.virtual_list.widget import VirtualList
from tiktok_tui.replay import replay_of
from tiktok_tui.screens.actions.search_actions import SearchActions
from tiktok_tui.screens.jump_request import JumpRequest
from tiktok_tui.screens.prompts import FilterPrompt
from tiktok_tui.settings.actions import Action, Scope, find_action, printed_key

# What only a replay needs is loaded with one: a live room's first picture does not wait for it.
if TYPE_CHECKING:
    from textual.notifications import SeverityLevel

    from tiktok_tui.panes.timeline import SeekAsked
    from tiktok_tui.replay.jump_target import JumpTarget
    from tiktok_tui.replay.replay import Replay

LITTLE, MUCH = 10.0, 60.0
# A key that is held down asks for more pictures than a terminal should be sent.
JUMP_SECONDS = 0.25
# A key that is held down must not go on jumping long after it was let go.
MAX_LOOKS = 3
# How long it is said what a jump has found.
FOUND_SECONDS = 4
_GIFTS = ("next_gift", "previous_gift")


class ReplayActions(SearchActions):
    """The part of the room's screen that moves through a recording, or through what a live room has recorded."""

    _timezone: tzinfo | None
    _emoji: Callable[[str], str]
    _look: JumpRequest | None = None  # the last jump in a room that goes on
    great_gift: int  # so many diamonds
    _awaited_at = float("-inf")

    @property
    def _replay(self) -> Replay | None:
        return replay_of(self.session)

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

    def action_play_from_here(self) -> None:
        from tiktok_tui.replay.jump_target import EventNumber

        pane = self.focused
        raw = pane.raw if isinstance(pane, EventDetailPane) else None
        line = pane.cursor_line if isinstance(pane, VirtualList) else None
        number = raw.number if raw is not None else line.number if line is not None else 0
        if number:
            self._go(EventNumber(number))
        else:
            self.notify("There is no line of an event under the cursor.", severity="warning")

    # --- go somewhere -------------------------------------------------------------------------------------------------

    def _go(self, place: JumpTarget) -> None:
        if self._replay is not None:
            self._replay.go(place, self._timezone)
        elif self.history is not None:
            self._look_back(self.history, place)

    def _look_back(self, history: HistoryThread, place: JumpTarget) -> None:
        """Put the focused pane's cursor where `place` is; the room goes on meanwhile. Its end is now."""
        from tiktok_tui.replay.jump_target import Fraction

        focused = self.focused
        pane = focused if isinstance(focused, VirtualList) else self.query_one(ChatPane)
        if place == Fraction(1.0):
            pane.follow()
            return
        if self._look is not None and self._look.waiting >= MAX_LOOKS:
            return
        self._look = JumpRequest.after(self._look, pane, place)
        history.ask(self, self._look.steps(history, self.session, self._timezone), self._arrive, self._end_look)

    def _arrive(self, look: JumpRequest) -> None:
        look.has_arrived = True
        if look.sentence:
            severity: SeverityLevel = "warning" if look.is_refused else "information"
            self.notify(self._emoji(look.sentence), severity=severity, timeout=FOUND_SECONDS)
        if not look.is_refused:
            look.pane.go_near(look.number)

    def _end_look(self, is_complete: bool) -> None:
        if not is_complete:
            self._look = None
            self.notify("What is recorded cannot be read.", severity="warning")

    def on_query_result(self, message: QueryResult) -> None:
        message.deliver()

    def action_back(self) -> None:
        self._shift(-LITTLE)

    def action_forward(self) -> None:
        self._shift(LITTLE)

    def action_back_a_minute(self) -> None:
        self._shift(-MUCH)

    def action_forward_a_minute(self) -> None:
        self._shift(MUCH)

    def _shift(self, seconds: float) -> None:
        from tiktok_tui.replay.jump_target import Offset

        self._go(Offset(seconds))

    def action_next_gift(self) -> None:
        self._read("gift")

    def action_previous_gift(self) -> None:
        self._read("?gift")

    def action_next_battle(self) -> None:
        self._read("battle")

    def action_previous_battle(self) -> None:
        self._read("?battle")

    def action_next_alert(self) -> None:
        self._read("alert")

    def action_previous_alert(self) -> None:
        self._read("?alert")

    async def action_jump(self) -> None:
        from tiktok_tui.screens.jump_prompt import JumpPrompt

        if not self.query(JumpPrompt):
            await self.mount(JumpPrompt(), before=self.query_one(FilterPrompt))
        self.query_one(JumpPrompt).ask(self._read)

    def _read(self, typed: str) -> None:
        """Go where somebody typed, or a key stands for having typed."""
        from tiktok_tui.replay.jump_target import JumpTargetError, NextGift, parse_jump_target

        try:
            place = parse_jump_target(typed, self.great_gift)
        except JumpTargetError as error:
            self.notify(str(error), severity="warning")
            return
        if isinstance(place, NextGift) and place.diamonds != self.great_gift:
            self.great_gift = place.diamonds
            self.notify(f"{self._keys_for_gifts()} go to gifts of {place.diamonds:,} ◆ or more from now on.")
        self._go(place)

    def title_of(self, action: Action) -> str:
        """What an action does, as things stand now."""
        return f"{action.title}: {self.great_gift:,} ◆ or more" if action.name in _GIFTS else action.title

    def _keys_for_gifts(self) -> str:
        keys = (printed_key(key) for key, bound in self.active_bindings.items() if bound.binding.action in _GIFTS)
        return " and ".join(keys)

    def on_seek_asked(self, message: SeekAsked) -> None:
        if self._replay is not None:
            self._replay.seek(message.at)
