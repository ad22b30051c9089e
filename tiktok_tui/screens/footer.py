"""The row of keys at the foot of the screen. In the inspector its own actions come first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rich.cells import cell_len
from textual import events
from textual.screen import Screen
from textual.strip import Strip

from tiktok_tui.panes.strip_widget import StripWidget
from tiktok_tui.panes.strips import strip_of
from tiktok_tui.settings.actions import ACTIONS

# Actions and their words for each part of the inspector, most used first: a narrow window has room for ten.
# An empty word leaves an action out.
FIRST: Mapping[str, Mapping[str, str]] = {
    "inspector": {
        "open": "open",
        "filter": "filter",
        "next_view": "view",
        "statistics": "stats",
        "compare": "compare",
        "pin": "pin",
        "copy": "copy",
        "copy_base64": "b64",
        "show_help": "help",
        "end": "follow",
    },
    "details": {
        "clear_filter": "list",
        "detail_down": "next",
        "next_view": "view",
        "filter": "find",
        "open": "fold",
        "read_as": "type",
        "compare": "compare",
        "copy": "copy",
        "copy_base64": "b64",
        "show_help": "help",
        "copy_report": "report",
        "pin": "pin",
        "end": "",  # there is no tail to follow
    },
    "statistics": {
        "clear_filter": "list",
        "open": "events",
        "statistics": "sort",
        "copy": "copy",
        "show_help": "help",
        "end": "",
        "filter": "",
        "next_view": "",
        "pin": "",
        "compare": "",
        "copy_base64": "",
    },
}
WORDS = {action.name: action.footer for action in ACTIONS if action.footer}


@dataclass(frozen=True, slots=True)
class KeyShown:
    """A key, its printed form, and the word for its action."""

    key: str
    printed: str
    word: str

    @property
    def cells(self) -> int:
        return cell_len(f"{self.printed} {self.word}")


class KeyFooter(StripWidget):
    """Shows as many keys with a word as fit. A click on one presses it."""

    PREFIX = "keys"
    COMPONENT_CLASSES = {"keys--key", "keys--word"}

    def __init__(self) -> None:
        super().__init__(id="keys")
        self._keys: tuple[KeyShown, ...] = ()

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._bindings_updated)

    def _bindings_updated(self, screen: Screen[Any]) -> None:
        keys = tuple(self._keys_of(screen))
        if keys != self._keys:
            self._keys = keys
            self.refresh()

    def _keys_of(self, screen: Screen[Any]) -> Iterator[KeyShown]:
        first = FIRST.get(screen.focused.id or "", {}) if screen.focused is not None else {}
        # Of several keys the first is shown.
        bindings = {found.binding.id: found.binding for found in reversed(screen.active_bindings.values())}
        others = {name: word for name, word in WORDS.items() if name not in first}
        for name, word in {**first, **others}.items():
            binding = bindings.get(name)
            if binding is not None and word:
                printed = "Esc" if binding.key == "escape" else self.app.get_key_display(binding)
                yield KeyShown(binding.key, printed, word)

    def _placed(self) -> Iterator[tuple[int, KeyShown]]:
        """Yields the keys that fit, each with its first column."""
        column = 0
        for shown in self._keys:
            if column + shown.cells > self.size.width:
                return
            yield column, shown
            column += shown.cells + 1

    def row(self, y: int, width: int) -> Strip:  # noqa: ARG002 - there is one
        pieces = []
        for _, shown in self._placed():
            pieces += [(shown.printed, self.style_of("key")), (f" {shown.word} ", self.style_of("word"))]
        return strip_of(pieces)

    def on_click(self, event: events.Click) -> None:
        for column, shown in self._placed():
            if column <= event.x < column + shown.cells:
                self.app.simulate_key(shown.key)
