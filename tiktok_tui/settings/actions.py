"""Every action of the screen, once: keys, footer, palette and help are all made from this list."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Scope(Enum):
    """Where an action works."""

    PROGRAM = "the program"  # done by the app, whatever screen is up
    EVERYWHERE = "everywhere"
    LINES = "panes with lines"  # chat, gifts, inspector list
    INSPECTOR = "inspector"


@dataclass(frozen=True, slots=True)
class Action:
    """`name` is the Textual action and the key of a keymap; `keys` are the defaults, the first is the one shown.

    `footer` is the word in the footer, "" for actions that are too common or too rare to stand there.
    """

    name: str
    keys: tuple[str, ...]
    title: str
    scope: Scope = Scope.EVERYWHERE
    footer: str = ""

    @property
    def target(self) -> str:
        """The action as a binding of the screen names it."""
        return f"app.{self.name}" if self.scope is Scope.PROGRAM else self.name


ACTIONS: tuple[Action, ...] = (
    Action("show_chat", ("1",), "Go to the chat pane"),
    Action("show_gifts", ("2",), "Go to the gifts pane"),
    Action("show_battle", ("3",), "Go to the battle pane"),
    Action("show_inspector", ("4",), "Go to the inspector"),
    Action("next_pane", ("tab",), "Next pane"),
    Action("previous_pane", ("shift+tab",), "Previous pane"),
    Action("zoom", ("z",), "Give the focused pane the whole screen, or take it back", footer="zoom"),
    Action("pause", ("space",), "Hold the picture still; the room goes on being read", footer="pause"),
    Action("toggle_low_bandwidth", ("b",), "Low-bandwidth mode: fewer frames, fewer colours", Scope.PROGRAM),
    Action("toggle_quiet_lines", ("l",), "Show or hide joins, follows, shares and likes in the chat"),
    Action("copy", ("c", "y"), "Copy the line or event under the cursor", footer="copy"),
    Action("change_theme", ("t",), "Choose a theme", Scope.PROGRAM),
    Action("repaint", ("ctrl+l",), "Draw the whole screen again"),
    Action("show_help", ("question_mark", "f1"), "What the focused pane can do", footer="help"),
    Action("command_palette", ("ctrl+p", "colon"), "Find an action by its name", Scope.PROGRAM),
    Action("quit", ("q",), "Quit", Scope.PROGRAM, footer="quit"),
    Action("filter", ("slash",), "Filter the focused pane as you type", Scope.LINES, footer="filter"),
    Action("clear_filter", ("escape",), "Take the filter away, or follow the tail again", Scope.LINES),
    Action("cursor_up", ("up", "k"), "One line up; holds the tail", Scope.LINES),
    Action("cursor_down", ("down", "j"), "One line down", Scope.LINES),
    Action("page_up", ("pageup",), "One page up", Scope.LINES),
    Action("page_down", ("pagedown",), "One page down", Scope.LINES),
    Action("home", ("home", "g"), "The oldest line", Scope.LINES),
    Action("end", ("end", "G"), "Follow the newest line again", Scope.LINES, footer="follow"),
    Action("open", ("enter",), "Go to the raw event of the line", Scope.LINES, footer="raw"),
    Action("next_view", ("v",), "Fields, base64 or hex", Scope.INSPECTOR, footer="view"),
    Action("detail_down", ("J", "ctrl+down"), "Scroll the details down", Scope.INSPECTOR),
    Action("detail_up", ("K", "ctrl+up"), "Scroll the details up", Scope.INSPECTOR),
    Action("copy_base64", ("e",), "Copy the payload as base64", Scope.INSPECTOR, footer="b64"),
)


def find_action(name: str) -> Action:
    """The action called `name`. Raises KeyError when there is none."""
    for action in ACTIONS:
        if action.name == name:
            return action
    raise KeyError(name)
