"""A command of `tiktok-tui`: its sub-parser, its options and what it does, as one value."""

from __future__ import annotations

import argparse
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, NoReturn, TypeVar

from tiktok_tui.commands.errors import UsageError

PROGRAM = "tiktok-tui"
_WIDTH = 80
Options = TypeVar("Options")


@dataclass(frozen=True, slots=True)
class Command(Generic[Options]):
    """A module of `commands/` has one as `COMMAND`, and its name stands in `commands.registry`.

    `usage` are the lines behind “tiktok-tui”. `add_arguments` fills a parser, whose namespace `read_options` turns into
    the command's options, or raises UsageError. `run` returns the exit code. `variables` are the environment variables
    that are read, with what each means; `pages` the names of pages for `tiktok-tui docs`.
    """

    name: str
    usage: Sequence[str]
    summary: str
    description: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    read_options: Callable[[argparse.Namespace], Options]
    run: Callable[[Options], int]
    examples: str = ""
    variables: Sequence[tuple[str, str]] = ()
    pages: Sequence[str] = ()

    def fill(self, parser: argparse.ArgumentParser) -> None:
        """Make `parser` the one of this command."""
        parser.usage = "\n       ".join(f"{PROGRAM} {line}".rstrip() for line in self.usage)
        parser.description = self.description
        parser.epilog = self.epilog()
        self.add_arguments(parser)

    def epilog(self) -> str:
        """What stands below the options of the page of help."""
        parts = []
        if self.examples:
            parts.append("examples:\n" + textwrap.indent(self.examples, "  "))
        if self.variables:
            parts.append("environment variables:\n" + "\n".join(definition(*variable) for variable in self.variables))
        if self.pages:
            parts.append("documentation:\n" + "\n".join(f"  {PROGRAM} docs {page}" for page in self.pages))
        return "\n\n".join(parts)


class HelpPage(argparse.RawDescriptionHelpFormatter):
    """Names with a hyphen, such as those of scenes, stay on one line."""

    def _split_lines(self, text: str, width: int) -> list[str]:
        return textwrap.wrap(" ".join(text.split()), width, break_on_hyphens=False)


class Parser(argparse.ArgumentParser):
    """Raises UsageError for what argparse would print, and end the process with."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(_sentence(message))


def new_parser(name: str) -> Parser:
    return Parser(prog=name, formatter_class=HelpPage, allow_abbrev=False, add_help=False)


def definition(term: str, words: str, indent: int = 28) -> str:
    """Lines of help: a term, and what it means beside it."""
    lines = textwrap.wrap(words, _WIDTH - indent, break_on_hyphens=False)
    first = f"  {term}"
    if len(first) > indent - 2:
        return "\n".join((first, *(" " * indent + line for line in lines)))
    return "\n".join((f"{first:{indent}}{lines[0]}", *(" " * indent + line for line in lines[1:])))


def _sentence(message: str) -> str:
    """An error of argparse as a sentence for people."""
    option, _, what = message.removeprefix("argument ").partition(": ")
    if what == "expected one argument":
        return f"{option} needs something behind it"
    if what.startswith("invalid choice"):
        choices = what.partition("(choose from ")[2].rstrip(")").replace("'", "")
        return f"{option} takes one of {choices}"
    if what.startswith("ignored explicit argument"):
        return f"{option} takes nothing behind it"
    # Of a word that is no option its own check tells what it is.
    return message.removeprefix("argument ") if option.startswith("-") or not what else what
