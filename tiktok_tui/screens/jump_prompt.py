"""The prompt that asks where in a recording to go."""

from __future__ import annotations

from textual import events
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from tiktok_tui.events.text import safe_text
from tiktok_tui.replay.places import EXAMPLES

MAX_PLACE = 500


class JumpPrompt(Input):
    """Hidden until `ask`. Enter asks to go there, Escape does not; both give the focus back."""

    class Answered(Message):
        def __init__(self, typed: str) -> None:
            super().__init__()
            self.typed = typed

    def __init__(self) -> None:
        super().__init__(placeholder=f"Go to: {EXAMPLES}", id="jump-prompt", compact=True)
        self.cursor_blink = False
        self._before: Widget | None = None

    def ask(self) -> None:
        self._before = self.screen.focused
        self.value = ""
        self.display = True
        self.screen.set_focus(self)

    def validate_value(self, value: str) -> str:
        """What is pasted may come from a stranger."""
        return safe_text(value, MAX_PLACE)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._close()
        if event.value.strip():
            self.post_message(self.Answered(event.value))

    def on_key(self, event: events.Key) -> None:
        if event.key == "escape":
            event.stop()
            event.prevent_default()
            self._close()

    def _close(self) -> None:
        self.display = False
        if self._before is not None:
            self.screen.set_focus(self._before)
            self._before = None
