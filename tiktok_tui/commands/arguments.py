"""The command line as people type it: which words and options make sense together."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from tiktok_tui.commands.near_words import suggestion_for
from tiktok_tui.commands.options import HelpPage, add_options, describe, in_our_words

WATCH, DEMO, REPLAY, SERVE, EVENTS, DOCTOR = "watch", "demo", "replay", "serve", "events", "doctor"
RECORDINGS, EXPORT = "recordings", "export"
COMMANDS = (DEMO, REPLAY, RECORDINGS, EXPORT, SERVE, EVENTS, DOCTOR)
STDIN = "-"
# Files that are standard input as well.
_OTHER_STDIN = ("/dev/stdin", "/dev/fd/0", "/proc/self/fd/0")
# As many as a shell's * may name without a mistake.
MAX_FILES = 1000
URL_ROUTE = "url"

_ROOMS = (WATCH, DEMO, REPLAY)
# Which options belong to which commands; the others work everywhere.
_BELONGS_TO = {
    "json": (*_ROOMS, RECORDINGS, EVENTS, DOCTOR),
    "raw": (*_ROOMS, EXPORT),
    "plain": _ROOMS,
    "schema": (EVENTS,),
    "filter": (*_ROOMS, EXPORT),
    "theme": _ROOMS,
    "low_bandwidth": _ROOMS,
    "no_mouse": _ROOMS,
    "route": (WATCH, DEMO),
    "wait": (WATCH,),
    "unencrypted": (WATCH,),
    "record": _ROOMS,
    "to": (EXPORT,),
    "output": (EXPORT, RECORDINGS),
    "anonymise": (EXPORT,),
    "since": (EXPORT,),
    "yes": (RECORDINGS,),
    "scene": (DEMO, SERVE),
    "rate": (DEMO, SERVE),
    "seed": (DEMO, SERVE),
    "speed": (REPLAY, SERVE),
    "from": (REPLAY, EXPORT),
    "start": (SERVE,),
    "loop": (SERVE,),
    "original_times": (SERVE,),
    "host": (SERVE,),
    "port": (SERVE,),
    "keys": (SERVE,),
}


# Options whose names are words of Python.
_DESTINATIONS = {"from": "from_form"}
_ONE_FILE = {
    EXPORT: "“export” takes one recording or capture file",
    SERVE: "“serve” takes one file, or the word demo",
}


class UsageError(Exception):
    """The command line makes no sense; the message is a sentence for the user."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """A command line. `command` is "watch" or one of COMMANDS.

    `subject` is the streamer, the socket's address or the file; "-" means standard input, and "" nobody, which only
    the demo and the doctor may have. `rest` are the words behind “recordings”. None means that an option was not given
    and the config file or the default decides. `speed` is infinite for "max"; `record` "" leaves the place open.
    """

    command: str
    subject: str
    rest: tuple[str, ...]
    json: bool
    raw: bool
    plain: bool
    schema: bool
    filter: str
    config: Path | None
    log_file: str | None
    log_level: str | None
    route: str | None
    wait: bool
    unencrypted: bool
    record: str | None
    to: str | None
    output: str | None
    anonymise: bool
    since: str | None
    yes: bool
    theme: str | None
    low_bandwidth: bool
    no_mouse: bool
    scene: str | None
    rate: float | None
    seed: int | None
    speed: float | None
    from_form: str | None
    start: str | None
    loop: bool
    original_times: bool
    host: str | None
    port: int | None
    keys: str | None

    @property
    def prints_lines(self) -> bool:
        return self.json or self.plain

    @property
    def reads_stdin(self) -> bool:
        return self.command == REPLAY and self.subject in (STDIN, *_OTHER_STDIN)

    @property
    def is_address(self) -> bool:
        """Whether the subject is a socket and not somebody's name."""
        return self.command == WATCH and self.subject.lower().startswith(("ws://", "wss://"))


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(in_our_words(message, list(self._option_string_actions)))


def parse_arguments(words: list[str]) -> Arguments:
    """Read the command line. Raises UsageError; --help and --version print and raise SystemExit(0)."""
    parser = _parser(words)
    given = vars(parser.parse_intermixed_args(_with_filter_as_typed(words)))
    names: list[str] = given.pop("words")
    if not names and given["record"]:
        raise UsageError(f"--record stands behind the streamer, or with its place as in --record={given['record']}")
    if not names:
        raise UsageError("name a streamer, or write “demo” for a simulated room")
    _check_near(names[0])
    command = names[0] if names[0] in COMMANDS else REPLAY if names[0] == STDIN else WATCH
    rest = tuple(names[1:]) if command == RECORDINGS else ()
    _check_recordings(*rest)
    arguments = Arguments(command=command, subject=_subject(command, names), rest=rest, **given)
    _check_owners(command, {name for name, value in given.items() if value != parser.get_default(name)})
    _check_together(arguments)
    return arguments


def _with_filter_as_typed(words: list[str]) -> list[str]:
    """A filter may begin with -, as in `--filter -lang:en`, which argparse would take for an option."""
    if "--filter" not in words[:-1]:
        return words
    at = words.index("--filter")
    return [*words[:at], f"--filter={words[at + 1]}", *words[at + 2 :]]


def _subject(command: str, names: list[str]) -> str:  # noqa: C901 - one case a command
    rest = names[1:]
    match command:
        case "demo" | "events":
            if rest:
                raise UsageError(
                    f"“{command}” takes no name; for a streamer called {command} write @{command}, not “{rest[0]}”"
                )
            return ""
        case "doctor":
            if len(rest) > 1:
                raise UsageError("“doctor” looks for one streamer at a time")
            return rest[0] if rest else ""
        case "recordings":
            return ""
        case "export" | "serve":
            if len(rest) != 1:
                raise UsageError(_ONE_FILE[command])
            return rest[0]
        case "replay" if names[0] != STDIN:
            if len(rest) != 1:
                raise UsageError("“replay” takes one file, or - for a pipe")
            return rest[0]
        case _:
            if rest:
                raise UsageError("one streamer at a time: start tiktok-tui once more in another window for the second")
            return names[0]


def _check_near(word: str) -> None:
    """A slip of the keys is said before anything is asked about a streamer of that name. @word is always a streamer."""
    if word in COMMANDS or word.startswith("@"):
        return
    if meant := suggestion_for(word, COMMANDS):
        streamer = f"For a streamer of that name, write @{word}"
        raise UsageError(f"there is no command “{word}”; did you mean “tiktok-tui {meant}”? {streamer}")


def _check_recordings(action: str = "list", *files: str) -> None:
    most = {"list": 1, "info": 1, "repair": 1, "delete": MAX_FILES}.get(action)
    if most is None:
        ways = "info FILE, repair FILE, delete FILE, or nothing to list them all"
        raise UsageError(f"“recordings” takes {ways}, and not “{action}”")
    if len(files) > most or (not files and action != "list"):
        what = {"list": "one folder", "delete": "one or more recordings"}.get(action, "one recording")
        raise UsageError(f"“recordings {action}” takes {what}")


def _check_owners(command: str, given: set[str]) -> None:
    for option, owners in _BELONGS_TO.items():
        if command not in owners and _DESTINATIONS.get(option, option) in given:
            names = [f"“tiktok-tui {'STREAMER' if owner == WATCH else owner}”" for owner in owners]
            raise UsageError(f"--{option.replace('_', '-')} belongs to {' and '.join(names)}")


def _check_together(arguments: Arguments) -> None:
    if arguments.json and arguments.plain:
        raise UsageError("--json and --plain are two forms of the same lines; give one of them")
    if arguments.raw and not arguments.json and arguments.command != EXPORT:
        raise UsageError("--raw adds to the lines of --json; give both")
    if arguments.schema and arguments.json:
        raise UsageError("--json lists the events, --schema describes their fields; give one of them")
    if arguments.command == SERVE:
        _check_served(arguments)
    if arguments.is_address:
        if arguments.route not in (None, URL_ROUTE):
            raise UsageError(f"a socket's address is route url, not {arguments.route}")
        if arguments.wait:
            raise UsageError("--wait asks whether a streamer is live, which a socket's address does not say")
    elif arguments.route == URL_ROUTE:
        raise UsageError("route url takes the address of a socket in the place of STREAMER, such as wss://HOST/PATH")
    elif arguments.unencrypted:
        raise UsageError("--unencrypted is for the address of a socket that begins with ws://")


def _check_served(arguments: Arguments) -> None:
    is_demo = arguments.subject == DEMO
    for option in ("speed", "loop", "original_times") if is_demo else ("scene", "rate", "seed"):
        if getattr(arguments, option) not in (None, False):
            whose = "“tiktok-tui serve FILE”" if is_demo else "“tiktok-tui demo” and “tiktok-tui serve demo”"
            raise UsageError(f"--{option.replace('_', '-')} belongs to {whose}")


def _parser(words: list[str]) -> argparse.ArgumentParser:
    from tiktok_tui.core.version import __version__

    parser = _Parser(prog="tiktok-tui", formatter_class=HelpPage, allow_abbrev=False, add_help=False)
    parser.add_argument("words", nargs="*", help=argparse.SUPPRESS)
    # Help that is asked for behind a command is about that command.
    command = next((word for word in words if word in COMMANDS), "")
    describe(parser, command)
    add_options(
        parser, command, lambda option: not command or command in _BELONGS_TO.get(option, COMMANDS), __version__
    )
    return parser
