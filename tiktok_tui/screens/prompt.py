"""The prompts under a pane: `/` filters it while it is typed, the other searches when it is entered."""

from __future__ import annotations

from textual import events
from textual.widgets import Input

from tiktok_tui.events.text import safe_text
from tiktok_tui.panes.details import Details
from tiktok_tui.panes.lines import LinePane

MAX_FILTER = 500
HINTS = {
    "inspector": "method:gift, size>2k, -is:decoded, history, frame=12, words …",
    "details": "a field's name, number or value …",
}
ANY_HINT = "words, user:ann, gift, diamonds>=100, -lang:en …"


class FilterPrompt(Input):
    """Hidden until `ask`. Enter keeps the filter, Escape takes it away; both give the focus back to the pane."""

    def __init__(self) -> None:
        super().__init__(placeholder=ANY_HINT, id="prompt", compact=True)
        self.cursor_blink = False
        self._pane: LinePane | Details | None = None

    def ask(self, pane: LinePane | Details) -> None:
        self._pane = pane
        self.placeholder = HINTS.get(pane.id or "", ANY_HINT)
        self.value = pane.filter_text
        self.display = True
        self.screen.set_focus(self)

    def validate_value(self, value: str) -> str:
        """What is pasted may come from a stranger too."""
        return safe_text(value, MAX_FILTER)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        if self._pane is not None:
            self._pane.set_filter(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._close()

    def on_key(self, event: events.Key) -> None:
        if event.key == "escape" and self._pane is not None:
            event.stop()
            event.prevent_default()
            self._pane.set_filter("")
            self._close()

    def _close(self) -> None:
        pane, self._pane = self._pane, None
        self.display = False
        if pane is not None:
            self.screen.set_focus(pane)


class SearchPrompt(Input):
    """Hidden until `ask`. Enter searches for what is typed, Escape leaves everything as it was."""

    def __init__(self) -> None:
        super().__init__(placeholder=f"search: {ANY_HINT}", id="search-prompt", compact=True)
        self.cursor_blink = False
        self._pane: LinePane | None = None

    def ask(self, pane: LinePane) -> None:
        self._pane = pane
        self.value = ""
        self.display = True
        self.screen.set_focus(self)

    def validate_value(self, value: str) -> str:
        return safe_text(value, MAX_FILTER)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        pane = self._pane
        self._close()
        if pane is not None:
            pane.search(event.value)

    def on_key(self, event: events.Key) -> None:
        if event.key == "escape":
            event.stop()
            event.prevent_default()
            self._close()

    def _close(self) -> None:
        pane, self._pane = self._pane, None
        self.display = False
        if pane is not None:
            self.screen.set_focus(pane)
