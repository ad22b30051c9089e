"""The prompt that asks where in a recording to go."""

from __future__ import annotations

from collections.abc import Callable

from tiktok_tui.replay.jump_target import EXAMPLES
from tiktok_tui.screens.prompts import Prompt


class JumpPrompt(Prompt):
    """Enter asks to go there, Escape does not."""

    def __init__(self) -> None:
        super().__init__(f"Go to: {EXAMPLES}", id="jump-prompt")
        self._go: Callable[[str], object] = str

    def ask(self, go: Callable[[str], object]) -> None:
        """Let a place be typed, and call `go` with what was."""
        self._go = go
        self.open(self.screen.focused)

    def take(self, typed: str) -> None:
        if typed.strip():
            self._go(typed)
