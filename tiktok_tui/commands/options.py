"""The options of the command line, and the pages of help that they are shown on."""

from __future__ import annotations

import argparse
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tiktok_tui.commands import argument_types
from tiktok_tui.commands.argument_types import EXPORT_FORMATS
from tiktok_tui.commands.help import DESCRIPTION, EXAMPLES, OTHER_WORDS, description_of, examples_of, usage_of
from tiktok_tui.core.log import LEVELS
from tiktok_tui.core.route_names import ROUTES
from tiktok_tui.simulator.scene_names import SCENES
from tiktok_tui.sources.capture.forms import FORM_NAMES


class HelpPage(argparse.RawDescriptionHelpFormatter):
    """Names with a hyphen, such as those of scenes, stay on one line."""

    def _split_lines(self, text: str, width: int) -> list[str]:
        return textwrap.wrap(" ".join(text.split()), width, break_on_hyphens=False)


def describe(parser: argparse.ArgumentParser, command: str) -> None:
    """What stands around the options: for a command, or "" for all of them."""
    parser.usage = usage_of(command)
    parser.description = description_of(command) if command else DESCRIPTION
    parser.epilog = examples_of(command) if command else EXAMPLES


def add_options(parser: argparse.ArgumentParser, command: str, belongs: Callable[[str], bool], version: str) -> None:
    """All options. The help shows those that `belongs` says yes to, in the words for `command` where it has its own."""

    of_command = parser.add_argument_group("options") if command else None

    def group(title: str) -> argparse._ArgumentGroup:
        return of_command or parser.add_argument_group(title)

    def add(where: argparse._ArgumentGroup, name: str, **how: Any) -> None:
        option = name.removeprefix("--").replace("-", "_")  # as `_BELONGS_TO` calls it
        words = OTHER_WORDS.get((command, option), how["help"])
        where.add_argument(name, **{**how, "help": words if belongs(option) else argparse.SUPPRESS})

    way = group("the way in")
    add(way, "--route", metavar="NAME", type=argument_types.route, help=f"how to get in: {', '.join(ROUTES)}")
    add(way, "--wait", action="store_true", help="wait for a streamer who is not live, and for the next LIVE")
    add(way, "--unencrypted", action="store_true", help="allow ws:// to another machine than this one")

    output = group("lines in the place of a screen")
    add(output, "--json", action="store_true", help="a JSON object an event; the state goes to stderr")
    add(output, "--raw", action="store_true", help="with --json: every payload as well, in base64")
    add(output, "--plain", action="store_true", help="a readable line an event, a gift streak once")
    add(output, "--schema", action="store_true", help="of “events”: their fields, as JSON Schema")

    recording = group("recordings")
    add(
        recording,
        "--record",
        metavar="DIR|FILE",
        nargs="?",
        const="",
        help="keep everything that is watched; without a place, in the folder of recordings",
    )
    add(
        recording,
        "--to",
        metavar="FORMAT",
        type=argument_types.export_format,
        help=f"what “export” makes: {', '.join(EXPORT_FORMATS)}",
    )
    add(recording, "--output", metavar="PATH|-", help="where “export” and “repair” write; - is stdout")
    add(recording, "--anonymise", action="store_true", help="other names, words, ids and links in an export")
    add(
        recording,
        "--since",
        metavar="WHEN",
        choices=("recording", "live"),
        help="from when captions count their times: recording, or live",
    )
    add(recording, "--yes", action="store_true", help="delete without asking")

    screen = group("the screen")
    add(screen, "--filter", metavar="TEXT", default="", help="the chat's first filter; with lines, of all events")
    add(screen, "--theme", metavar="NAME", help="night, day, ansi, or one of your own")
    add(screen, "--low-bandwidth", action="store_true", help="fewer frames and bytes, for thin links")
    add(screen, "--no-mouse", action="store_true", help="leave the mouse to the terminal, to select text")

    demo = group("demo")
    add(demo, "--scene", metavar="NAME", type=argument_types.scene, help=f"what happens: {', '.join(SCENES)}")
    add(demo, "--rate", metavar="N", type=argument_types.rate, help="messages a second")
    add(demo, "--seed", metavar="N", type=argument_types.seed, help="the same number gives the same room")

    replay = group("replay")
    add(replay, "--speed", metavar="N|max", type=argument_types.speed, help="times faster; max does not wait")
    add(
        replay,
        "--from",
        dest="from_form",
        metavar="FORM",
        choices=FORM_NAMES,
        help=f"the form of a capture, where it is not found out: {', '.join(FORM_NAMES)}",
    )

    serve = group("serve")
    add(
        serve,
        "--start",
        metavar="WHEN",
        choices=("on-connect", "now"),
        help="when it begins, on-connect or now: a file waits for a client, demo does not",
    )
    add(serve, "--loop", action="store_true", help="begin again and again, with new message ids")
    add(serve, "--original-times", action="store_true", help="send the times as recorded, not as of now")
    add(serve, "--port", metavar="N", type=argument_types.port, help="8765 without it; 0 takes any that is free")
    add(serve, "--host", metavar="ADDRESS", help="serve beyond this machine, such as 0.0.0.0: all can read")
    add(serve, "--keys", metavar="KEY,KEY", help="made-up keys that it accepts; without it any key will do")

    other = group("other")
    add(other, "--config", metavar="FILE", type=Path, help="read this config file instead of your own")
    add(other, "--log-file", metavar="PATH", help="write a log for a bug report; no keys, no viewers' words in it")
    add(other, "--log-level", metavar="LEVEL", choices=LEVELS, help=f"the least it holds: {', '.join(LEVELS)}")
    other.add_argument("--version", action="version", version=f"tiktok-tui {version}", help="show the version and end")
    other.add_argument("-h", "--help", action="help", help="show this and end; behind a command, what belongs to it")


def in_our_words(message: str, options: list[str]) -> str:
    """A mistake as argparse tells it, as a sentence for people. `options` are all that there are."""
    option, _, what = message.removeprefix("argument ").partition(": ")
    if option == "unrecognized arguments":
        unknown = what.split()[0].partition("=")[0]
        from difflib import get_close_matches

        meant = get_close_matches(unknown, options, n=1, cutoff=0.75)
        return f"there is no option {unknown}" + (f"; is {meant[0]} what you mean?" if meant else "")
    if what == "expected one argument":
        return f"{option} needs something behind it"
    if what.startswith("invalid choice"):
        choices = what.partition("(choose from ")[2].rstrip(")").replace("'", "")
        return f"{option} takes one of {choices}"
    if what.startswith("ignored explicit argument"):
        return f"{option} takes nothing behind it"
    return message.removeprefix("argument ")
