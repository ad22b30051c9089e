"""The prompts at the foot of the screen: `/` filters a pane while it is typed, another searches when it is entered."""

from __future__ import annotations

from textual import events
from textual.widget import Widget
from textual.widgets import Input

from tiktok_tui.events.common.text import screen_text
from tiktok_tui.panes.inspector.detail_pane import EventDetailPane
from tiktok_tui.panes.virtual_list.widget import VirtualList

MAX_TYPED = 500
HINTS = {
    "inspector": "method:gift, size>2k, -is:decoded, history, frame=12, words …",
    "details": "a field's name, number or value …",
}
ANY_HINT = "words, user:ann, gift, diamonds>=100, -lang:en …"


class Prompt(Input):
    """An input that is hidden until it opens. Enter submits, Escape cancels; both return the focus."""

    def __init__(self, placeholder: str, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(placeholder=placeholder, id=id, compact=True)
        self.cursor_blink = False
        self.before: Widget | None = None  # had the focus, and gets it back

    def take(self, typed: str) -> None:
        """Called with the text when Enter was pressed."""

    def give_up(self) -> None:
        """Called when Escape was pressed."""

    def open(self, before: Widget | None, typed: str = "") -> None:
        """Show the prompt with a text in it, and focus it."""
        self.before = before
        self.value = typed
        self.display = True
        self.screen.set_focus(self)

    def validate_value(self, value: str) -> str:
        """Makes pasted text safe for the terminal, and bounds it."""
        return screen_text(value, MAX_TYPED)

    async def action_submit(self) -> None:
        self._close()
        self.take(self.value)

    def on_key(self, event: events.Key) -> None:
        if event.key == "escape":
            event.stop()
            event.prevent_default()
            self.give_up()
            self._close()

    def _close(self) -> None:
        before, self.before = self.before, None
        self.display = False
        if before is not None:
            self.screen.set_focus(before)


class FilterPrompt(Prompt):
    """Enter keeps the filter, Escape takes it away."""

    def __init__(self) -> None:
        super().__init__(ANY_HINT, id="prompt")

    def ask(self, pane: VirtualList | EventDetailPane) -> None:
        self.placeholder = HINTS.get(pane.id or "", ANY_HINT)
        self.open(pane, pane.filter_text)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._filter(event.value)

    def give_up(self) -> None:
        self._filter("")

    def _filter(self, text: str) -> None:
        if isinstance(self.before, VirtualList | EventDetailPane):
            self.before.set_filter(text)


class SearchPrompt(Prompt):
    """Enter searches for the text, Escape cancels."""

    def __init__(self) -> None:
        super().__init__(f"search: {ANY_HINT}", id="search-prompt")

    def ask(self, pane: VirtualList) -> None:
        self._pane = pane
        self.open(pane)

    def take(self, typed: str) -> None:
        self._pane.search(typed)
