"""The prompt for a jump target."""

from __future__ import annotations

from collections.abc import Callable

from tiktok_tui.replay.jump_target import EXAMPLES
from tiktok_tui.screens.prompts import Prompt


class JumpPrompt(Prompt):
    """Enter jumps, Escape cancels."""

    def __init__(self) -> None:
        super().__init__(f"Go to: {EXAMPLES}", id="jump-prompt")
        self._go: Callable[[str], object] = str

    def ask(self, go: Callable[[str], object]) -> None:
        """Open the prompt, and call `go` with the text that is entered."""
        self._go = go
        self.open(self.screen.focused)

    def take(self, typed: str) -> None:
        if typed.strip():
            self._go(typed)
