"""`tiktok-tui completion SHELL`: what the shell needs to complete commands, options and their values."""

from __future__ import annotations

import argparse
from dataclasses import dataclass

from tiktok_tui.commands.command import Command
from tiktok_tui.commands.errors import UsageError
from tiktok_tui.commands.shared_options import add_group, add_version_and_help

SHELLS = ("bash", "zsh", "fish")
# By how their values are called in the help.
_FILES = {"FILE", "PATH", "PATH|-", "DIR|FILE"}


@dataclass(frozen=True, slots=True, kw_only=True)
class CompletionOptions:
    shell: str


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shell", nargs="?", metavar="SHELL", choices=SHELLS, help=argparse.SUPPRESS)
    add_version_and_help(add_group(parser))


def _read_options(given: argparse.Namespace) -> CompletionOptions:
    if not given.shell:
        raise UsageError(f"“completion” takes the name of a shell: {', '.join(SHELLS)}")
    return CompletionOptions(shell=given.shell)


def _run(options: CompletionOptions) -> int:
    import shtab

    from tiktok_tui.commands.command_line import full_parser
    from tiktok_tui.commands.stdout import told_when_stdout_fails
    from tiktok_tui.commands.writer import write_text

    parser = full_parser()
    _mark_files(parser)
    text = shtab.complete(parser, shell=options.shell)

    def print_all() -> int:
        write_text(text)
        return 0

    return told_when_stdout_fails(print_all)


def _mark_files(parser: argparse.ArgumentParser) -> None:
    import shtab

    for action in parser._actions:
        if action.help == argparse.SUPPRESS:
            action.help = ""  # shtab leaves out what has no help, and the words of a command have theirs in its usage
        if action.metavar in _FILES:
            action.complete = shtab.FILE  # type: ignore[attr-defined]  # where shtab looks for it
        if isinstance(action, argparse._SubParsersAction):
            for own in action.choices.values():
                _mark_files(own)


COMMAND = Command(
    name="completion",
    usage=("completion bash|zsh|fish",),
    summary="what a shell needs to complete all this",
    description="Print what bash, zsh or fish needs to complete commands, options and files.",
    add_arguments=_add_arguments,
    read_options=_read_options,
    run=_run,
    examples="""\
source <(tiktok-tui completion bash)         in ~/.bashrc
tiktok-tui completion zsh > ~/.zfunc/_tiktok-tui
tiktok-tui completion fish > ~/.config/fish/completions/tiktok-tui.fish""",
)
