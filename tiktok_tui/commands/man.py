"""`tiktok-tui man`: the man page, made of the same parsers as --help."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tiktok_tui.commands.command import PROGRAM, Command
from tiktok_tui.commands.errors import UsageError
from tiktok_tui.commands.shared_options import add_group, add_version_and_help
from tiktok_tui.core.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class ManOptions:
    pass


def man_page(commands: Sequence[Command[Any]]) -> str:
    """The page in roff. The first of `commands` is the program without a command."""
    watch = commands[0]
    lines = [
        f'.TH TIKTOK\\-TUI 1 "" "{PROGRAM} {__version__}" "User Commands"',
        ".SH NAME",
        rf"{_text(PROGRAM)} \- {_text('watch a TikTok LIVE room in the terminal')}",
        ".SH SYNOPSIS",
    ]
    for command in commands:
        lines += [line for usage in command.usage for line in (f".B {_text(f'{PROGRAM} {usage}')}", ".br")]
    lines += [".SH DESCRIPTION", *_paragraph(watch.description), ".SH OPTIONS", *_options(watch), ".SH COMMANDS"]
    for command in commands[1:]:
        lines += [f".SS {_text(command.usage[0])}", *_paragraph(command.description), *_options(command)]
    lines.append(".SH ENVIRONMENT")
    variables = {name: words for command in commands for name, words in command.variables}
    for name, words in variables.items():
        lines += [".TP", f".B {_text(name)}", _text(words)]
    lines += [".SH EXAMPLES", ".nf", *map(_text, watch.examples.splitlines()), ".fi"]
    lines += [".SH EXIT STATUS", "0 ended normally, 1 the room or the way to it failed, 2 wrong usage."]
    lines += [".SH SEE ALSO", rf".B {_text(f'{PROGRAM} docs')}", "lists the pages of the documentation."]
    return "\n".join(lines) + "\n"


def _options(command: Command[Any]) -> Iterator[str]:
    parser = argparse.ArgumentParser(add_help=False)
    command.add_arguments(parser)
    formatter = argparse.HelpFormatter(PROGRAM)
    for action in parser._actions:
        if action.help and action.help != argparse.SUPPRESS:
            yield ".TP"
            yield f".B {_text(formatter._format_action_invocation(action))}"
            yield _text(formatter._expand_help(action))


def _paragraph(text: str) -> list[str]:
    return [".PP", _text(" ".join(text.split()))]


def _text(text: str) -> str:
    """`text` for roff: backslashes, hyphens and quotes as they are, and no request at its beginning."""
    text = text.replace("\\", r"\e").replace("-", r"\-").replace("“", r"\(lq").replace("”", r"\(rq")
    text = text.replace("'", r"\(aq")
    return rf"\&{text}" if text.startswith((".", "\\(aq")) else text


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="*", help=argparse.SUPPRESS)
    add_version_and_help(add_group(parser))


def _read_options(given: argparse.Namespace) -> ManOptions:
    if given.words:
        raise UsageError(f"“man” takes no name; for a streamer called man write @man, not “{given.words[0]}”")
    return ManOptions()


def _run(_: ManOptions) -> int:
    from tiktok_tui.commands.registry import NAMES, load_command
    from tiktok_tui.commands.stdout import told_when_stdout_fails
    from tiktok_tui.commands.writer import write_text

    def print_all() -> int:
        write_text(man_page([load_command(name) for name in NAMES]))
        return 0

    return told_when_stdout_fails(print_all)


COMMAND = Command(
    name="man",
    usage=("man",),
    summary="the man page",
    description="Print the man page, which man shows from a pipe.",
    add_arguments=_add_arguments,
    read_options=_read_options,
    run=_run,
    examples="tiktok-tui man | man -l -",
)
