"""The options of the commands that show a room: a streamer, “demo” and “replay”."""

from __future__ import annotations

import argparse
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tiktok_tui.commands.errors import UsageError
from tiktok_tui.commands.shared_options import CommonOptions, Group

if TYPE_CHECKING:
    from tiktok_tui.core.source_items import Source
    from tiktok_tui.settings.config import Config, RecordingConfig


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomOptions(CommonOptions, ABC):
    """`record` is None for no recording, and "" for one without a given place. `theme` None is that of the config."""

    json: bool = False
    plain: bool = False
    raw: bool = False
    filter: str = ""
    record: str | None = None
    theme: str | None = None
    low_bandwidth: bool = False
    no_mouse: bool = False

    @property
    def prints_lines(self) -> bool:
        return self.json or self.plain

    @property
    def reads_stdin(self) -> bool:
        return False

    @property
    def is_demo(self) -> bool:
        return False

    def records(self, config: RecordingConfig) -> bool:
        """Whether the room is to be recorded. Raises UsageError for one that cannot be."""
        del config
        return self.record is not None

    @abstractmethod
    def recording_name(self) -> str:
        """What the room is called in the name of its recording. Raises UsageError for what is no room."""

    @abstractmethod
    def open_source(self, config: Config, pipe: int | None) -> Source:
        """The source of the room; `pipe` is the descriptor of stdin where that is read.

        Raises UsageError and SourceError for what cannot be one.
        """


def add_lines(group: Group) -> None:
    group.add_argument(
        "--json",
        action="store_true",
        help="in the place of the screen a JSON object an event; the state goes to stderr",
    )
    group.add_argument("--raw", action="store_true", help="with --json: every payload as well, in base64")
    group.add_argument(
        "--plain", action="store_true", help="in the place of the screen a readable line an event, a gift streak once"
    )


def add_recording_and_screen(group: Group) -> None:
    group.add_argument(
        "--record",
        metavar="DIR|FILE",
        nargs="?",
        const="",
        help="keep everything that is watched; without a place, in the folder of recordings "
        "(default: [recording] in the config file)",
    )
    group.add_argument(
        "--filter",
        metavar="TEXT",
        default="",
        help="the chat's first filter; with lines, of all events (default: none; “tiktok-tui docs filter”)",
    )
    group.add_argument(
        "--theme",
        metavar="NAME",
        help="night, day, ansi, or one of your own (default: [screen] theme in the config file, else night)",
    )
    group.add_argument("--low-bandwidth", action="store_true", help="fewer frames and bytes, for thin links")
    group.add_argument("--no-mouse", action="store_true", help="leave the mouse to the terminal, to select text")


def check_lines(given: argparse.Namespace) -> None:
    """Refuse options of lines that contradict each other. Raises UsageError."""
    if given.json and given.plain:
        raise UsageError("--json and --plain are two forms of the same lines; give one of them")
    if given.raw and not given.json:
        raise UsageError("--raw adds to the lines of --json; give both")
