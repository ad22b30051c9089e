"""`tiktok-tui docs`: the documentation that comes with the program."""

from __future__ import annotations

import argparse
import os
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tiktok_tui.commands.command import Command, definition
from tiktok_tui.commands.errors import UsageError
from tiktok_tui.commands.shared_options import add_group, add_version_and_help

_DEFAULT_PAGER = "less"
# Of less: end at once when the page fits the screen, and leave the page there.
_LESS = "FRX"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocsOptions:
    """`page` is the name of a page, "" for the list of them."""

    page: str = ""


def docs_folder() -> Path:
    """The pages that come with the program: inside the installed package, or at the top of a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "docs"
    return installed if installed.is_dir() else package.parent / "docs"


def page_names() -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in docs_folder().glob("*.md")))


def _page(text: str) -> str:
    names = page_names()
    name = text.lower().removesuffix(".md")
    if name not in names:
        from difflib import get_close_matches

        meant = get_close_matches(name, names, n=1)
        rest = f"did you mean “{meant[0]}”?" if meant else f"there are {', '.join(names)}"
        raise argparse.ArgumentTypeError(f"there is no page “{text}”; {rest}")
    return name


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("page", nargs="?", metavar="NAME", type=_page, choices=page_names(), help=argparse.SUPPRESS)
    add_version_and_help(add_group(parser))


def _read_options(given: argparse.Namespace) -> DocsOptions:
    return DocsOptions(page=given.page or "")


def _run(options: DocsOptions) -> int:
    from tiktok_tui.commands.stdout import told_when_stdout_fails
    from tiktok_tui.commands.writer import write_text

    text = _text(docs_folder() / f"{options.page}.md") if options.page else _index()
    if options.page and sys.stdout.isatty() and _show_in_pager(text):
        return 0

    def print_all() -> int:
        write_text(text)
        return 0

    return told_when_stdout_fails(print_all)


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except OSError as error:
        raise UsageError(f"{path}: {(error.strerror or 'unknown reason').lower()}") from None


def _index() -> str:
    names = page_names()
    indent = max(map(len, names), default=0) + 4
    lines = [definition(name, _heading(_text(docs_folder() / f"{name}.md")), indent) for name in names]
    return "\n".join(("tiktok-tui docs NAME shows one of them:", "", *lines, ""))


def _heading(page: str) -> str:
    """The heading of a page, in one line."""
    return next((line.lstrip("# ") for line in page.splitlines() if line.startswith("#")), "-")


def _show_in_pager(text: str) -> bool:
    """Show `text` in $PAGER, or less. Returns whether there is such a program."""
    try:
        pager = shlex.split(os.environ.get("PAGER", "")) or [_DEFAULT_PAGER]
        environment = {"LESS": _LESS, **os.environ}
        with subprocess.Popen(pager, stdin=subprocess.PIPE, env=environment) as process:
            try:
                process.communicate(text.encode())
            except KeyboardInterrupt:  # which the pager gets as well, and does what it likes with it
                process.wait()
        return process.returncode != 127
    except (OSError, ValueError):  # there is none, or its quotes are not closed
        return False


COMMAND = Command(
    name="docs",
    usage=("docs [NAME]",),
    summary="the documentation, in the pager",
    description="Show a page of the documentation in the pager, or without NAME a list of them.",
    add_arguments=_add_arguments,
    read_options=_read_options,
    run=_run,
    variables=(("PAGER", "the program that shows a page (default: less)"),),
)
