"""Commands of the monitor: a function for each action of `settings.actions.ACTIONS` that belongs to the screen."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from textual.actions import parse
from textual.binding import Binding, BindingType

from tiktok_tui.settings.actions import ACTIONS

Commands = Mapping[str, Callable[[], Awaitable[None] | None]]


def merged(*groups: Commands) -> Commands:
    """Returns the commands of all groups. Raises ValueError when two groups have the same one."""
    commands: dict[str, Callable[[], Awaitable[None] | None]] = {}
    for group in groups:
        if twice := commands.keys() & group.keys():
            raise ValueError(f"a command has two functions: {', '.join(sorted(twice))}")
        commands.update(group)
    return commands


def screen_bindings() -> list[BindingType]:
    """A binding for each key. An action's first key is shown in the footer and replaced by a keymap."""
    return [
        Binding(
            key,
            action.target,
            action.footer or action.title,
            show=bool(action.footer) and key == action.keys[0],
            id=action.name if key == action.keys[0] else f"{action.name}.{key}",
        )
        for action in ACTIONS
        for key in action.keys
    ]


def action_name(binding: Binding) -> str:
    """Returns the name of the action that a binding of the screen or the app runs."""
    _, name, parameters = parse(binding.action)
    return str(parameters[0]) if name == "perform" else name
