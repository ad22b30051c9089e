"""The commands that there are. A new one is a module of this package with a `COMMAND`, and a line here."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from tiktok_tui.commands.command import Command

# A streamer without a command in front of it.
WATCH = "watch"
# In the order of the help. A command's module is imported when it is used; it imports what is heavy when it runs.
NAMES = (
    WATCH,
    "demo",
    "replay",
    "recordings",
    "export",
    "serve",
    "events",
    "doctor",
    "config",
    "docs",
    "completion",
    "man",
)
# Those that are typed.
TYPED = NAMES[1:]


def load_command(name: str) -> Command[Any]:
    """The command of that name, which is one of NAMES."""
    command: Command[Any] = import_module(f"tiktok_tui.commands.{name}").COMMAND
    return command
