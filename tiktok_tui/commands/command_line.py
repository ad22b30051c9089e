"""The command line as people type it: which command it names, and that command's options."""

from __future__ import annotations

import argparse
from typing import Any

from tiktok_tui.commands import watch
from tiktok_tui.commands.argument_types import STDIN
from tiktok_tui.commands.command import PROGRAM, Command, Parser, definition, new_parser
from tiktok_tui.commands.errors import UsageError
from tiktok_tui.commands.near_words import suggestion_for
from tiktok_tui.commands.registry import NAMES, TYPED, WATCH, load_command

_ENDS_AT_ONCE = {"--help", "-h", "--version"}


def parse_command_line(words: list[str]) -> tuple[Command[Any], Any]:
    """The command and its options. Raises UsageError; --help and --version print and raise SystemExit(0)."""
    words = _with_filter_joined(words)
    at = _find_first_word(words)
    name = WATCH
    if at is not None:
        word = words[at]
        if word in TYPED:
            name = word
            words = [*words[:at], *words[at + 1 :]]
        elif word == STDIN:
            name = "replay"
        elif not _ENDS_AT_ONCE.intersection(words):
            _refuse_near_word(word)
    command = load_command(name)
    namespace, unknown = command_parser(command).parse_known_intermixed_args(words)
    if unknown:
        raise _unknown_option(name, next((word for word in unknown if word.startswith("-")), unknown[0]), words)
    return command, command.read_options(namespace)


def command_parser(command: Command[Any]) -> Parser:
    """The parser of one command, for the words behind its name."""
    if command.name == WATCH:
        parser = new_parser(PROGRAM)
        parser.usage = "\n       ".join(f"{PROGRAM} {load_command(name).usage[0]}" for name in NAMES)
        parser.description = _overview()
        parser.epilog = f"{command.epilog()}\n\n{watch.LAST_LINES}"
        command.add_arguments(parser)
        return parser
    parser = new_parser(f"{PROGRAM} {command.name}")
    command.fill(parser)
    return parser


def full_parser() -> argparse.ArgumentParser:
    """All commands as sub-parsers of one parser. The streamer's options are those of the program itself."""
    parser = new_parser(PROGRAM)
    parser.description = load_command(WATCH).description
    watch.add_options(parser)
    commands = parser.add_subparsers(metavar="COMMAND", parser_class=Parser)
    for name in TYPED:
        command = load_command(name)
        own = commands.add_parser(
            name, help=command.summary, formatter_class=parser.formatter_class, allow_abbrev=False, add_help=False
        )
        command.fill(own)
    return parser


def _overview() -> str:
    commands = [load_command(name) for name in NAMES]
    lines = [definition(command.usage[0].partition(" [")[0], command.summary, indent=19) for command in commands]
    listed = "\n".join(lines)
    return f"{commands[0].description}\n\n{listed}\n\n{watch.WITH_AN_AT}"


def _with_filter_joined(words: list[str]) -> list[str]:
    """A filter may begin with -, as in `--filter -lang:en`, which argparse would take for an option."""
    if "--filter" not in words[:-1]:
        return words
    at = words.index("--filter")
    return [*words[:at], f"--filter={words[at + 1]}", *words[at + 2 :]]


def _find_first_word(words: list[str]) -> int | None:
    """The index of the first word that is no option and no option's value."""
    if words and _is_word(words[0]):
        return 0
    at = 0
    while at < len(words):
        word = words[at]
        if _is_word(word):
            return at
        if word == "--":
            return at + 1 if at + 1 < len(words) else None
        at += 1
        following = words[at] if at < len(words) else None
        if "=" not in word and following is not None and _takes(word, following):
            at += 1
    return None


def _is_word(word: str) -> bool:
    return not word.startswith("-") or word == STDIN


def _takes(option: str, following: str) -> bool:
    """Whether `option`, of any command, takes the word behind it as its value."""
    for name in NAMES:
        action = _actions(name).get(option)
        if action is not None:
            return action.nargs is None or (action.nargs == "?" and _is_word(following))
    return False


def _actions(name: str) -> dict[str, argparse.Action]:
    parser = new_parser(name)
    load_command(name).add_arguments(parser)
    return parser._option_string_actions


def _refuse_near_word(word: str) -> None:
    """Report a slip of the keys before a service is asked for a streamer of that name. @word is always a streamer."""
    if not word.startswith("@") and (meant := suggestion_for(word, TYPED)):
        streamer = f"For a streamer of that name, write @{word}"
        raise UsageError(f"there is no command “{word}”; did you mean “{PROGRAM} {meant}”? {streamer}")


def _unknown_option(name: str, word: str, words: list[str]) -> UsageError:
    """The error for an option that the command `name` does not have."""
    option = word.partition("=")[0]
    options = {other: _actions(other) for other in NAMES}
    if owners := [other for other in NAMES if option in options[other]]:
        # What is wrong with its value comes first: that would be wrong with the other command too.
        alone = new_parser(PROGRAM)
        alone._add_action(options[owners[0]][option])
        alone.parse_known_args(words)
        names = [f"“{PROGRAM} {'STREAMER' if owner == WATCH else owner}”" for owner in owners]
        return UsageError(f"{option} belongs to {' and '.join(names)}")
    from difflib import get_close_matches

    everywhere = [known for other in NAMES for known in options[other]]
    for known in (options[name], everywhere):
        if meant := get_close_matches(option, known, n=1, cutoff=0.75):
            return UsageError(f"there is no option {option}; is {meant[0]} what you mean?")
    return UsageError(f"there is no option {option}")
