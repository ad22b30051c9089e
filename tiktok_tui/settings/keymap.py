"""Which keys do what: the defaults of the actions with a user's own laid over them, checked."""

from __future__ import annotations

import re
import string
from collections.abc import Mapping

from tiktok_tui.settings.actions import ACTIONS, PUNCTUATION, RENAMED_ACTIONS, Action

_NAMED_KEYS = {
    *PUNCTUATION.values(),
    *("up", "down", "left", "right", "home", "end", "pageup", "pagedown"),
    *("enter", "escape", "tab", "space", "backspace", "delete", "insert"),
    *(f"f{number}" for number in range(1, 13)),
}
_MODIFIED = re.compile(r"(?P<modifiers>(?:(?:ctrl|shift|alt)\+)+)(?P<key>.+)")
_MODIFIABLE = {"up", "down", "left", "right", "home", "end", "pageup", "pagedown", "tab"}
# What terminals send for them is the same as for another key, or does not arrive at all.
_UNUSABLE = {
    "ctrl+i": "terminals send the same for Tab",
    "ctrl+m": "terminals send the same for Enter",
    "ctrl+j": "terminals send the same for Enter",
    "ctrl+h": "terminals send the same for Backspace",
    "ctrl+a": "GNU screen keeps it for itself",
    "ctrl+b": "tmux keeps it for itself",
    "ctrl+s": "some terminals stop their output at it",
    "ctrl+c": "it always quits",
    "ctrl+q": "it always quits",
    "ctrl+z": "it stands for suspending a program",
}
MAX_KEYS = 4


class KeymapError(ValueError):
    """A keymap that cannot work, in one sentence."""


def check_keymap(overrides: Mapping[str, str]) -> dict[str, str]:
    """The overrides with each key in the spelling the screen uses.

    An override names an action and gives the key, or several with commas between them, that take the place of its first
    key. Raises KeymapError for an unknown action, a key that terminals do not send, and a key that two actions would
    share. Panes overlap with what works everywhere, therefore a key belongs to one action only.
    """
    known = {action.name: action for action in ACTIONS}
    checked: dict[str, str] = {}
    for given_name, keys in overrides.items():
        name = RENAMED_ACTIONS.get(given_name, given_name)
        if name not in known:
            raise KeymapError(f"there is no action “{name}”; the actions are {', '.join(known)}")
        if name != given_name and name in overrides:
            raise KeymapError(f"{given_name} is the earlier name of {name}; give only one of them")
        checked[name] = ",".join(_check_key(name, key) for key in _split(name, keys))
    _refuse_shared_keys(checked)
    return checked


def keys_of(action: Action, overrides: Mapping[str, str]) -> tuple[str, ...]:
    """The keys that do `action` once checked `overrides` apply, the one that is shown first."""
    if action.name not in overrides:
        return action.keys
    return (*overrides[action.name].split(","), *action.keys[1:])


def _split(name: str, keys: str) -> list[str]:
    """A comma between two keys separates them; a comma alone is the key."""
    parts = [","] if keys.strip() == "," else [part.strip() for part in keys.split(",")]
    if not 1 <= len(parts) <= MAX_KEYS or not all(parts):
        raise KeymapError(f"{name}: give one to {MAX_KEYS} keys with commas between them, not “{keys}”")
    return parts


def _check_key(name: str, key: str) -> str:
    key = PUNCTUATION.get(key, key)
    if len(key) == 1:
        if key.isprintable() and not key.isspace():
            return key
    elif key.lower() in _NAMED_KEYS:
        return key.lower()
    elif modified := _MODIFIED.fullmatch(key.lower()):
        key = key.lower()
        if reason := _UNUSABLE.get(key):
            raise KeymapError(f"{name}: “{key}” cannot be used, {reason}")
        is_ctrl_letter = modified["modifiers"] == "ctrl+" and modified["key"] in string.ascii_lowercase
        if is_ctrl_letter or modified["key"] in _MODIFIABLE:
            return key
    raise KeymapError(
        f"{name}: “{key}” is not a key that every terminal sends; use a character, f1 to f12, "
        "ctrl+letter, or a name such as enter, pageup, slash"
    )


def _refuse_shared_keys(overrides: Mapping[str, str]) -> None:
    owners: dict[str, str] = {}
    for action in ACTIONS:
        for key in keys_of(action, overrides):
            owner = owners.setdefault(key, action.name)
            if owner != action.name:
                raise KeymapError(f"“{key}” would do both {owner} and {action.name}; give one of them another key")
