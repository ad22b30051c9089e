"""Actions that jump: a replay moves there; in a live room the focused pane goes to that place in the recording."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from typing import TYPE_CHECKING

from textual.screen import Screen

from tiktok_tui.panes.history.thread import HistoryThread
from tiktok_tui.panes.inspector.detail_pane import EventDetailPane
from tiktok_tui.panes.virtual_list.widget import VirtualList
from tiktok_tui.replay import replay_of
from tiktok_tui.screens.commands import Commands, action_name
from tiktok_tui.screens.jump_request import JumpRequest
from tiktok_tui.screens.panes import Panes
from tiktok_tui.screens.prompts import FilterPrompt
from tiktok_tui.session.session import Session
from tiktok_tui.settings.actions import Action, printed_key

# Loaded with the first jump: start-up has a budget.
if TYPE_CHECKING:
    from textual.notifications import SeverityLevel

    from tiktok_tui.replay.jump_target import JumpTarget

SHORT_SECONDS, LONG_SECONDS = 10.0, 60.0
# Bound on jumps that are not found yet: a key that is held down must not go on jumping long after it was released.
MAX_WAITING_JUMPS = 3
# The notification of what a jump found.
FOUND_SECONDS = 4
_GIFTS = ("next_gift", "previous_gift")


class JumpActions:
    """`large_gift` is the number of diamonds from which on a gift is jumped to."""

    def __init__(
        self,
        screen: Screen[None],
        panes: Panes,
        session: Session,
        history: HistoryThread | None,
        *,
        timezone: tzinfo | None,
        emoji: Callable[[str], str],
        large_gift: int,
    ) -> None:
        self._screen = screen
        self._panes = panes
        self._session = session
        self._history = history
        self._timezone = timezone
        self._emoji = emoji
        self._large_gift = large_gift
        self.last_request: JumpRequest | None = None  # the last jump in a live room

    def commands(self) -> Commands:
        return {
            "jump": self._ask,
            "back": lambda: self._shift(-SHORT_SECONDS),
            "forward": lambda: self._shift(SHORT_SECONDS),
            "back_a_minute": lambda: self._shift(-LONG_SECONDS),
            "forward_a_minute": lambda: self._shift(LONG_SECONDS),
            "next_gift": lambda: self._jump("gift"),
            "previous_gift": lambda: self._jump("?gift"),
            "next_battle": lambda: self._jump("battle"),
            "previous_battle": lambda: self._jump("?battle"),
            "next_alert": lambda: self._jump("alert"),
            "previous_alert": lambda: self._jump("?alert"),
            "play_from_here": self._play_from_here,
        }

    def title_of(self, action: Action) -> str:
        """Returns the title of an action, with the size of gifts that it jumps to."""
        return f"{action.title}: {self._large_gift:,} ◆ or more" if action.name in _GIFTS else action.title

    async def _ask(self) -> None:
        from tiktok_tui.screens.jump_prompt import JumpPrompt

        screen = self._screen
        if not screen.query(JumpPrompt):
            await screen.mount(JumpPrompt(), before=screen.query_one(FilterPrompt))
        screen.query_one(JumpPrompt).ask(self._jump)

    def _jump(self, typed: str) -> None:
        """Jump to a target in the words of the prompt, such as `gift` or `+5m`."""
        from tiktok_tui.replay.jump_target import JumpTargetError, NextGift, parse_jump_target

        try:
            target = parse_jump_target(typed, self._large_gift)
        except JumpTargetError as error:
            self._screen.notify(str(error), severity="warning")
            return
        if isinstance(target, NextGift) and target.diamonds != self._large_gift:
            self._large_gift = target.diamonds
            self._screen.notify(f"{self._gift_keys()} go to gifts of {target.diamonds:,} ◆ or more from now on.")
        self._go(target)

    def _gift_keys(self) -> str:
        bindings = self._screen.active_bindings.items()
        return " and ".join(printed_key(key) for key, bound in bindings if action_name(bound.binding) in _GIFTS)

    def _shift(self, seconds: float) -> None:
        from tiktok_tui.replay.jump_target import Offset

        self._go(Offset(seconds))

    def _play_from_here(self) -> None:
        from tiktok_tui.replay.jump_target import EventNumber

        pane = self._screen.focused
        raw = pane.raw if isinstance(pane, EventDetailPane) else None
        line = pane.cursor_line if isinstance(pane, VirtualList) else None
        number = raw.number if raw is not None else line.number if line is not None else 0
        if number:
            self._go(EventNumber(number))
        else:
            self._screen.notify("There is no line of an event under the cursor.", severity="warning")

    def _go(self, target: JumpTarget) -> None:
        if (replay := replay_of(self._session)) is not None:
            replay.go(target, self._timezone)
        elif self._history is not None:
            self._go_in_history(self._history, target)

    # --- in a live room -----------------------------------------------------------------------------------------------

    def _go_in_history(self, history: HistoryThread, target: JumpTarget) -> None:
        """Move the focused pane's cursor to the target while the room goes on. The end of the recording is now."""
        from tiktok_tui.replay.jump_target import Fraction

        focused = self._screen.focused
        pane = focused if isinstance(focused, VirtualList) else self._panes.chat
        if target == Fraction(1.0):
            pane.follow()
            return
        if self.last_request is not None and self.last_request.waiting >= MAX_WAITING_JUMPS:
            return
        self.last_request = request = JumpRequest.after(self.last_request, pane, target)
        history.ask(self._screen, request.steps(history, self._session, self._timezone), self._arrive, self._end)

    def _arrive(self, request: JumpRequest) -> None:
        request.has_arrived = True
        if request.sentence:
            severity: SeverityLevel = "warning" if request.is_refused else "information"
            self._screen.notify(self._emoji(request.sentence), severity=severity, timeout=FOUND_SECONDS)
        if not request.is_refused:
            request.pane.go_near(request.number)

    def _end(self, is_complete: bool) -> None:
        if not is_complete:
            self.last_request = None
            self._screen.notify("What is recorded cannot be read.", severity="warning")
