"""The help screen of the focused pane, made from the list of actions."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import wrap

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from tiktok_tui.panes.inspector.registry import registered_views
from tiktok_tui.screens.commands import action_name
from tiktok_tui.settings.actions import ACTIONS, Action, Scope, printed_key

ABOUT = {
    "chat": "Chat: what people say, and quietly who comes, follows, shares and likes. MOD and SUB stand before "
    "moderators and subscribers, L24 is a gifter level. Enter goes to a line's raw event.",
    "gifts": "Gifts: one line a streak. ▶ counts up while it runs. Every total counts from when you connected, "
    "in diamonds (◆).",
    "battle": "Battle: the sides with their scores, the MVP of each army and the cards in effect. Points are not "
    "diamonds. Time is the server's.",
    "inspector": "Inspector: every message as it came. ✓ decoded, + with fields that have no name yet, · known by "
    "name, ? unknown, ✗ damaged; » is pinned, = is marked. Enter goes into an event, Esc comes back.",
    "details": "An event in several views. A name in brackets is a guess (?) or your choice (!). Enter folds a "
    "message, opens a long value; / finds a field by name, number or value, n the next. Esc goes back to the list.",
    "statistics": "Statistics: what came, by method. A minute is the last one. Not read: ✗ damaged, + with fields that "
    "have no name yet, or all. Enter shows a method's events, Esc goes back to the list.",
}
FILTER = (
    "Filter: words match text; user:ann, kind:gift, diamonds>=100, size>2000, mod, sub, damaged match what they say; "
    "-word leaves out. The title says how many lines are hidden."
)


# The width in the style sheet, and the part of it that borders and padding take.
WIDEST, AROUND = 86, 5
BESIDE = " " * 16  # width of the key column


class HelpScreen(ModalScreen[None]):
    """Built once and reused, because building a screen takes longer than a key press may."""

    BINDINGS = [
        Binding("escape,question_mark,f1,q,enter,space", "close", "close"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._text = Text()

    def explain(self, pane: str, bindings: dict[str, ActiveBinding], title_of: Callable[[Action], str]) -> None:
        """Set the contents: the description of a pane, and the keys that work in it now."""
        keys: dict[str, list[str]] = {}
        for key, active in bindings.items():
            keys.setdefault(action_name(active.binding), []).append(self._display(key))
        text = Text(ABOUT[pane] + "\n\n")
        if pane not in ("battle", "details", "statistics"):
            text.append(f"{FILTER}\n\n")
        if pane == "details":
            views = "; ".join(f"{spec.name}: {spec.renders}" for spec in registered_views())
            text.append(f"Views: {views}.\n\n")
        text.append(self._table(keys, title_of))
        # Laying out an unchanged text again takes longer than a key press may.
        is_other, self._text = text != self._text, text
        if self.is_mounted:
            if is_other:
                self.query_one("#help-text", Static).update(text)
            self.query_one("#help", VerticalScroll).scroll_home(animate=False)

    @staticmethod
    def _display(key: str) -> str:
        names = {"pageup": "PgUp", "pagedown": "PgDn", "escape": "Esc"}
        return names.get(key, printed_key(key).replace("ctrl+", "^"))

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="help"):
            yield Static(self._text, id="help-text")

    def _table(self, keys_of: dict[str, list[str]], title_of: Callable[[Action], str]) -> Text:
        """Returns the keys as they are bound now, the pane's own first."""
        text, width = Text(), min(WIDEST, self.app.size.width * 9 // 10) - AROUND
        for scope in (Scope.INSPECTOR, Scope.LINES, Scope.RECORDED, Scope.REPLAY, Scope.EVERYWHERE, Scope.PROGRAM):
            for action in ACTIONS:
                if action.scope is scope and action.name in keys_of:
                    keys = " ".join(keys_of[action.name])
                    text.append(f"{keys:>{len(BESIDE) - 2}}  ", "bold")
                    title = "\n".join(wrap(title_of(action), width, initial_indent=BESIDE, subsequent_indent=BESIDE))
                    text.append(f"{title[len(BESIDE) :]}\n")
        return text

    def action_close(self) -> None:
        self.dismiss()
