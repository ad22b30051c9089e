"""`tiktok-tui recordings`: which there are, what is in one, repairing and deleting."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tiktok_tui.commands.command import Command
from tiktok_tui.commands.errors import UsageError
from tiktok_tui.commands.shared_options import CommonOptions, add_common, add_group

if TYPE_CHECKING:
    from tiktok_tui.settings.config import RecordingConfig

# As many as a shell's * may name without a mistake.
MAX_FILES = 1000
# How many files each action takes: from, to.
_FILES = {"list": (0, 1), "info": (1, 1), "repair": (1, 1), "delete": (1, MAX_FILES)}
_NAMED = {"list": "one folder", "delete": "one or more recordings"}


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingsOptions(CommonOptions):
    """`files` are paths or names of recordings; a folder for “list”."""

    action: str
    files: tuple[str, ...]
    json: bool = False
    output: str | None = None
    yes: bool = False


def _action(text: str) -> str:
    if text not in _FILES:
        ways = "info FILE, repair FILE, delete FILE, or nothing to list them all"
        raise argparse.ArgumentTypeError(f"“recordings” takes {ways}, and not “{text}”")
    return text


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "action", nargs="?", metavar="ACTION", type=_action, choices=tuple(_FILES), help=argparse.SUPPRESS
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help=argparse.SUPPRESS)
    group = add_group(parser)
    group.add_argument("--json", action="store_true", help="an object a recording")
    group.add_argument(
        "--output", metavar="PATH", help="the file that “repair” writes (default: beside the broken one, -repaired)"
    )
    group.add_argument("--yes", action="store_true", help="delete without asking")
    add_common(group)


def _read_options(given: argparse.Namespace) -> RecordingsOptions:
    given.action = given.action or "list"
    given.files = tuple(given.files)
    least, most = _FILES[given.action]
    if not least <= len(given.files) <= most:
        raise UsageError(f"“recordings {given.action}” takes {_NAMED.get(given.action, 'one recording')}")
    return RecordingsOptions(**vars(given))


def _run(options: RecordingsOptions) -> int:
    from tiktok_tui.commands.startup import load_settings
    from tiktok_tui.commands.stdout import told_when_stdout_fails
    from tiktok_tui.store.stale_sessions import remove_stale_sessions

    config = load_settings(options, "recordings").recording
    remove_stale_sessions()
    return told_when_stdout_fails(lambda: _act(options, config))


def _act(options: RecordingsOptions, config: RecordingConfig) -> int:
    from tiktok_tui.commands.record import find_recording, folder_of
    from tiktok_tui.commands.recordings_list import delete, matching_recordings, print_info, print_list
    from tiktok_tui.core.user_folders import path_as_typed

    folder, files = folder_of(config), options.files
    match options.action:
        case "info":
            return print_info(find_recording(files[0], folder), as_json=options.json)
        case "repair":
            from tiktok_tui.commands.repair import repair

            return repair(find_recording(files[0], folder), options.output)
        case "delete":
            paths = dict.fromkeys(path for name in files for path in matching_recordings(name, folder))
            return delete(list(paths), is_sure=options.yes)
        case _:
            return print_list(path_as_typed(files[0]) if files else folder, as_json=options.json)


COMMAND = Command(
    name="recordings",
    usage=(
        "recordings [info FILE|repair FILE|delete FILE]",
        "recordings list [FOLDER] [--json]",
        "recordings info FILE [--json]",
        "recordings repair FILE [--output PATH]",
        "recordings delete FILE ... [--yes]",
    ),
    summary="those that are kept, what is in one, repairing and deleting",
    description="""\
List the recordings that are kept; say what is in one; make a new one of what
can be read of a broken one; or delete some.""",
    add_arguments=_add_arguments,
    read_options=_read_options,
    run=_run,
    pages=("recordings",),
)
