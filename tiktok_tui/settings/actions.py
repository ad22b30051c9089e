"""Every action of the screen, once: keys, footer, palette and help are all made from this list."""

from __future__ import annotations

import string
import unicodedata
from dataclasses import dataclass
from enum import Enum


class Scope(Enum):
    """Where an action works."""

    PROGRAM = "the program"  # done by the app, whatever screen is up
    EVERYWHERE = "everywhere"
    LINES = "panes with lines"  # chat, gifts, everything of the inspector
    INSPECTOR = "inspector"
    RECORDED = "what is recorded"  # a replay, and a room while it is recorded
    REPLAY = "a replay"  # of a recording


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
        return f"app.{self.name}" if self.scope is Scope.PROGRAM else f"perform('{self.name}')"


ACTIONS: tuple[Action, ...] = (
    Action("show_chat", ("1",), "Go to the chat pane"),
    Action("show_gifts", ("2",), "Go to the gifts pane"),
    Action("show_battle", ("3",), "Go to the battle pane"),
    Action("show_inspector", ("4",), "Go to the inspector"),
    Action("next_pane", ("tab",), "Next pane"),
    Action("previous_pane", ("shift+tab",), "Previous pane"),
    Action("zoom", ("z",), "Give the focused pane the whole screen, or take it back", footer="zoom"),
    Action(
        "pause",
        ("space",),
        "Hold the picture still; the room goes on being read. A replay is held, and played on",
        footer="pause",
    ),
    Action("keep", ("r",), "Keep the recording of this session, from its beginning on", Scope.PROGRAM),
    Action("toggle_low_bandwidth", ("b",), "Low-bandwidth mode: fewer frames, fewer colours", Scope.PROGRAM),
    Action("toggle_minor_events", ("l",), "Show or hide minor events: joins, follows, shares, likes"),
    Action("copy", ("c", "y"), "Copy the line or field under the cursor", footer="copy"),
    Action("change_theme", ("t",), "Choose a theme", Scope.PROGRAM),
    Action("repaint", ("ctrl+l",), "Draw the whole screen again"),
    Action("show_help", ("question_mark", "f1"), "What the focused pane can do", footer="help"),
    Action("command_palette", ("ctrl+p", "colon"), "Find an action by its name", Scope.PROGRAM),
    Action("quit", ("q",), "Quit", Scope.PROGRAM, footer="quit"),
    Action("filter", ("slash",), "Filter the focused pane as you type", Scope.LINES, footer="filter"),
    Action("search", ("ctrl+f",), "Search the focused pane through the whole session", Scope.LINES),
    Action("find_next", ("n",), "The next match, upwards", Scope.LINES),
    Action("find_previous", ("N",), "The match before, downwards", Scope.LINES),
    Action("clear_filter", ("escape",), "Take the filter away, leave the event, follow the tail", Scope.LINES),
    Action("cursor_up", ("up", "k"), "One line up; holds the tail", Scope.LINES),
    Action("cursor_down", ("down", "j"), "One line down", Scope.LINES),
    Action("page_up", ("pageup",), "One page up", Scope.LINES),
    Action("page_down", ("pagedown",), "One page down", Scope.LINES),
    Action("home", ("home", "g"), "The oldest line", Scope.LINES),
    Action("end", ("end", "G"), "Follow the newest line again", Scope.LINES, footer="follow"),
    Action("open", ("enter",), "Go to the raw event of the line, and from there into it", Scope.LINES, footer="raw"),
    Action("next_view", ("v",), "The next view: fields, tree, hex, base64, JSON …", Scope.INSPECTOR, footer="view"),
    Action("previous_view", ("V",), "The view before", Scope.INSPECTOR),
    Action("detail_down", ("J", "ctrl+down"), "In the list scroll the details, inside go an event on", Scope.INSPECTOR),
    Action("detail_up", ("K", "ctrl+up"), "The same upwards", Scope.INSPECTOR),
    Action("show_line", ("backspace",), "Go back to the line that the event made", Scope.INSPECTOR),
    Action("statistics", ("s",), "Count by method; again sorts by the next column", Scope.INSPECTOR, footer="stats"),
    Action("pin", ("p",), "Let the event stay while the list goes on, or let it go", Scope.INSPECTOR, footer="pin"),
    Action("mark", ("m",), "Mark the event to compare others with, or unmark it", Scope.INSPECTOR),
    Action(
        "compare",
        ("equals_sign",),
        "Compare with the marked event, or the one before",
        Scope.INSPECTOR,
        footer="compare",
    ),
    Action("read_as", ("i",), "Read the field as string, bytes, message, numbers …", Scope.INSPECTOR),
    Action("copy_base64", ("e",), "Copy the payload as base64", Scope.INSPECTOR, footer="b64"),
    Action("copy_hex", ("h",), "Copy the payload as hex", Scope.INSPECTOR),
    Action("copy_json", ("o",), "Copy the payload as JSON", Scope.INSPECTOR),
    Action("copy_report", ("C",), "Copy a bug report: versions, fields and payload", Scope.INSPECTOR),
    Action("jump", ("ctrl+g",), "Jump to a time, an event, a gift, a battle or an alert", Scope.RECORDED, "jump"),
    Action("back", ("left",), "Ten seconds back", Scope.REPLAY),
    Action("forward", ("right",), "Ten seconds on", Scope.REPLAY),
    Action("back_a_minute", ("shift+left",), "A minute back", Scope.REPLAY),
    Action("forward_a_minute", ("shift+right",), "A minute on", Scope.REPLAY),
    Action("step_back", ("comma",), "Back by one frame", Scope.REPLAY),
    Action("step", ("full_stop",), "On by one frame", Scope.REPLAY),
    Action("play_from_here", ("f",), "Take the replay to the line under the cursor", Scope.REPLAY),
    Action("slower", ("less_than_sign",), "Play slower", Scope.REPLAY),
    Action("faster", ("greater_than_sign",), "Play faster", Scope.REPLAY),
    Action("next_gift", ("d",), "The next large gift", Scope.RECORDED),
    Action("previous_gift", ("D",), "The large gift before", Scope.RECORDED),
    Action("next_battle", ("w",), "The next battle", Scope.RECORDED),
    Action("previous_battle", ("W",), "The battle before", Scope.RECORDED),
    Action("next_alert", ("a",), "The next alert", Scope.RECORDED),
    Action("previous_alert", ("A",), "The alert before", Scope.RECORDED),
)

# Earlier names, accepted in keymaps.
RENAMED_ACTIONS = {"toggle_quiet_lines": "toggle_minor_events"}


_CALLED_OTHERWISE = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}


def _name_of(character: str) -> str:
    name = unicodedata.name(character).lower().replace("-", "_").replace(" ", "_")
    return _CALLED_OTHERWISE.get(name, name)


# The screen's library knows punctuation by its Unicode name; people write and read it either way.
PUNCTUATION = {character: _name_of(character) for character in string.punctuation}
_PRINTED = {name: character for character, name in PUNCTUATION.items()}


def printed_key(key: str) -> str:
    """A key as people know it."""
    return _PRINTED.get(key, key)


def find_action(name: str) -> Action:
    """The action called `name`. Raises KeyError when there is none."""
    for action in ACTIONS:
        if action.name == name:
            return action
    raise KeyError(name)
