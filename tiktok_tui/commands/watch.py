"""`tiktok-tui STREAMER`: a room of TikTok, or any webcast socket by its address."""

from __future__ import annotations

import argparse
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tiktok_tui.commands import argument_types
from tiktok_tui.commands.command import Command
from tiktok_tui.commands.errors import UsageError
from tiktok_tui.commands.room_options import RoomOptions, add_lines, add_recording_and_screen, check_lines
from tiktok_tui.commands.shared_options import ROUTE_VARIABLES, add_common, add_group
from tiktok_tui.core.route_names import ROUTES

if TYPE_CHECKING:
    from tiktok_tui.core.source_items import Source
    from tiktok_tui.settings.config import Config, RecordingConfig

URL_ROUTE = "url"
WITH_AN_AT = "A streamer who is called like a command is written with an @, such as @demo."
LAST_LINES = """\
“tiktok-tui COMMAND --help” has the options of a command, “tiktok-tui docs” the
documentation.
keys: ? help, q quit, 1-4 panes, / filter, t theme.
exit codes: 0 ended normally, 1 the room or the way to it failed, 2 wrong usage."""
_EXAMPLES = """\
tiktok-tui demo                              look round without a network
tiktok-tui demo --scene battle --rate 40     a busy battle
tiktok-tui @ann --wait                       watch @ann as soon as she is live
tiktok-tui @ann --filter 'gift diamonds>=100'
tiktok-tui @ann --json > events.ndjson       events as lines, for scripts
tiktok-tui @ann --plain                      events as lines, for people
tiktok-tui @ann --record                     keep everything
tiktok-tui replay room.bin --speed 4
tiktok-tui export ann-20251121-201500 --to csv
zcat room.bin.gz | tiktok-tui -              what comes through a pipe
tiktok-tui serve room.bin --speed max        a room for the tests of your bot"""


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchOptions(RoomOptions):
    """`streamer` is a name, an address of a LIVE page, or that of a socket. `route` None is that of the config."""

    streamer: str
    route: str | None = None
    wait: bool = False
    unencrypted: bool = False

    @property
    def is_address(self) -> bool:
        """Whether the streamer is the address of a socket."""
        return self.streamer.lower().startswith(("ws://", "wss://"))

    def records(self, config: RecordingConfig) -> bool:
        return self.record is not None or config.record

    def recording_name(self) -> str:
        if self.is_address:
            return "room"
        from tiktok_tui.sources.errors import SourceError
        from tiktok_tui.sources.streamer import parse_streamer

        try:
            return parse_streamer(self.streamer)
        except SourceError as error:
            raise UsageError(str(error)) from None

    def open_source(self, config: Config, pipe: int | None) -> Source:
        del pipe
        from tiktok_tui.settings.routes import route_settings
        from tiktok_tui.sources.routes import open_route

        settings = route_settings(config, os.environ, wait=self.wait, allow_plain_socket=self.unencrypted)
        name = self.streamer
        if os.path.isfile(name):
            other = f", or write @{name} for a streamer" if os.path.basename(name) == name else ""
            raise UsageError(f"“{name}” is a file: play it with “tiktok-tui replay {name}”{other}")
        return open_route(URL_ROUTE if self.is_address else self.route or config.routes.default, name, settings)


def add_options(parser: argparse.ArgumentParser) -> None:
    group = add_group(parser)
    group.add_argument(
        "--route",
        metavar="NAME",
        type=argument_types.route,
        choices=ROUTES,
        help=f"how to get in: {', '.join(ROUTES)} (default: [routes] default in the config file, else auto)",
    )
    group.add_argument("--wait", action="store_true", help="wait for a streamer who is not live, and for the next LIVE")
    group.add_argument("--unencrypted", action="store_true", help="allow ws:// to another machine than this one")
    add_lines(group)
    add_recording_and_screen(group)
    add_common(group)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="*", metavar="STREAMER", help=argparse.SUPPRESS)
    add_options(parser)


def _read_options(given: argparse.Namespace) -> WatchOptions:
    names: list[str] = vars(given).pop("words")
    if not names and given.record:
        raise UsageError(f"--record stands behind the streamer, or with its place as in --record={given.record}")
    if not names:
        raise UsageError("name a streamer, or write “demo” for a simulated room")
    if len(names) > 1:
        raise UsageError("one streamer at a time: start tiktok-tui once more in another window for the second")
    check_lines(given)
    options = WatchOptions(streamer=names[0], **vars(given))
    if options.is_address:
        if options.route not in (None, URL_ROUTE):
            raise UsageError(f"a socket's address is route url, not {options.route}")
        if options.wait:
            raise UsageError("--wait asks whether a streamer is live, which a socket's address does not say")
    elif options.route == URL_ROUTE:
        raise UsageError("route url takes the address of a socket in the place of STREAMER, such as wss://HOST/PATH")
    elif options.unencrypted:
        raise UsageError("--unencrypted is for the address of a socket that begins with ws://")
    return options


def _run(options: WatchOptions) -> int:
    from tiktok_tui.commands.room_run import run_room

    return run_room(options, "watch")


COMMAND = Command(
    name="watch",
    usage=("STREAMER [--route NAME] [--wait] [options]",),
    summary="a name, @name, the address of a LIVE page, or that of any webcast socket (wss://...)",
    description="Watch a TikTok LIVE room in the terminal: chat, gifts, battles, every raw event.",
    add_arguments=_add_arguments,
    read_options=_read_options,
    run=_run,
    examples=_EXAMPLES,
    variables=ROUTE_VARIABLES,
    pages=("routes", "pipe", "config"),
)
