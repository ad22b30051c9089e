"""`tiktok-tui doctor`: what works here and what does not."""

from __future__ import annotations

import argparse
from dataclasses import dataclass

from tiktok_tui.commands.command import Command
from tiktok_tui.commands.errors import UsageError
from tiktok_tui.commands.shared_options import ROUTE_VARIABLES, CommonOptions, add_common, add_group


@dataclass(frozen=True, slots=True, kw_only=True)
class DoctorOptions(CommonOptions):
    """`streamer` is "" for none."""

    streamer: str = ""
    json: bool = False


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="*", metavar="STREAMER", help=argparse.SUPPRESS)
    group = add_group(parser)
    group.add_argument("--json", action="store_true", help="the report for programs")
    add_common(group)


def _read_options(given: argparse.Namespace) -> DoctorOptions:
    names: list[str] = vars(given).pop("words")
    if len(names) > 1:
        raise UsageError("“doctor” looks for one streamer at a time")
    return DoctorOptions(streamer="".join(names), **vars(given))


def _run(options: DoctorOptions) -> int:
    from tiktok_tui.commands.doctor_report import print_report
    from tiktok_tui.commands.stdout import told_when_stdout_fails
    from tiktok_tui.sources.errors import SourceError

    try:
        return told_when_stdout_fails(
            lambda: print_report(options.streamer, options.config, options.log_file, as_json=options.json)
        )
    except SourceError as error:
        raise UsageError(str(error)) from None


COMMAND = Command(
    name="doctor",
    usage=("doctor [STREAMER] [--json]",),
    summary="what works here and what does not, safe to paste in public",
    description="""\
Say what works here: routes and who stands behind them, keys and where they come
from, the terminal, files, versions. No key is in it. With a STREAMER it also
tries to reach the room.""",
    add_arguments=_add_arguments,
    read_options=_read_options,
    run=_run,
    variables=ROUTE_VARIABLES,
    pages=("routes", "config"),
)
