"""The command line as people type it, and the help that explains it."""

from __future__ import annotations

import argparse
import math
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from tiktok_tui import __version__
from tiktok_tui.simulator.scenes import SCENES

USAGE = """\
tiktok-tui STREAMER [options]
       tiktok-tui demo [--scene NAME] [--rate N] [--seed N] [options]
       tiktok-tui replay FILE [--speed N|max] [options]"""

DESCRIPTION = """\
Watch a TikTok LIVE room in the terminal: chat, gifts, battles and every raw event.

  STREAMER      a name, @name or the address of a LIVE page
  demo          a simulated room on this machine: no network, no key
  replay FILE   a capture file or a payload list

A streamer who is called like a command is written with an @, such as @demo."""

EXAMPLES = """\
examples:
  tiktok-tui demo                              look round without a network
  tiktok-tui demo --scene battle --rate 40     a busy battle
  tiktok-tui @ann                              watch @ann's LIVE
  tiktok-tui @ann --filter 'gift diamonds>=100'
  tiktok-tui @ann --json > events.ndjson       events as lines, for scripts
  tiktok-tui replay room.bin --speed 4

keys: ? help, q quit, 1-4 panes, / filter, t theme.
exit codes: 0 ended normally, 1 the room or the way to it failed, 2 wrong usage."""

COMMANDS = ("demo", "replay")
# Which options belong to which command; the others work everywhere.
_BELONGS_TO = {"scene": "demo", "rate": "demo", "seed": "demo", "speed": "replay"}
MAX_RATE = 10_000.0
MAX_SPEED = 10_000.0


class UsageError(Exception):
    """The command line makes no sense; the message is a sentence for the user."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """A command line. `command` is "watch", "demo" or "replay"; `subject` the streamer or file, "" for the demo.

    None means that an option was not given and the config file or the default decides. `speed` is infinite for "max".
    """

    command: str
    subject: str
    json: bool
    filter: str
    config: Path | None
    theme: str | None
    low_bandwidth: bool
    no_mouse: bool
    scene: str | None
    rate: float | None
    seed: int | None
    speed: float


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(message.removeprefix("argument "))


def parse_arguments(words: list[str]) -> Arguments:
    """Read the command line. Raises UsageError; --help and --version print and raise SystemExit(0)."""
    given = _parser().parse_intermixed_args(words)
    names: list[str] = given.words
    if not names:
        raise UsageError("name a streamer, or write “demo” for a simulated room")
    command = names[0] if names[0] in COMMANDS else "watch"
    subject = _subject(command, names)
    for option, owner in _BELONGS_TO.items():
        if owner != command and getattr(given, option) is not None:
            raise UsageError(f"--{option} belongs to “tiktok-tui {owner}”")
    return Arguments(
        command=command,
        subject=subject,
        json=given.json,
        filter=given.filter,
        config=given.config,
        theme=given.theme,
        low_bandwidth=given.low_bandwidth,
        no_mouse=given.no_mouse,
        scene=given.scene,
        rate=given.rate,
        seed=given.seed,
        speed=1.0 if given.speed is None else given.speed,
    )


def _subject(command: str, names: list[str]) -> str:
    rest = names[1:]
    match command:
        case "demo":
            if rest:
                raise UsageError(f"“demo” takes no name; for a streamer called demo write @demo, not “{rest[0]}”")
            return ""
        case "replay":
            if len(rest) != 1:
                raise UsageError("“replay” takes one file")
            return rest[0]
        case _:
            if rest:
                raise UsageError("one streamer at a time: start tiktok-tui once more in another window for the second")
            return names[0]


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="tiktok-tui",
        usage=USAGE,
        description=DESCRIPTION,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        add_help=False,
    )
    parser.add_argument("words", nargs="*", help=argparse.SUPPRESS)

    output = parser.add_argument_group("what comes out")
    output.add_argument("--json", action="store_true", help="no screen: events as lines on stdout, status on stderr")
    output.add_argument(
        "--filter", metavar="TEXT", default="", help="the chat's first filter; with --json, of all events"
    )

    screen = parser.add_argument_group("the screen")
    screen.add_argument("--theme", metavar="NAME", help="night, day, ansi, or one of your own")
    screen.add_argument("--low-bandwidth", action="store_true", help="fewer frames and bytes, for thin links")
    screen.add_argument("--no-mouse", action="store_true", help="leave the mouse to the terminal, to select text with")

    demo = parser.add_argument_group("demo")
    demo.add_argument("--scene", metavar="NAME", type=_scene, help=f"what happens: {', '.join(SCENES)}")
    demo.add_argument("--rate", metavar="N", type=_rate, help="messages a second")
    demo.add_argument("--seed", metavar="N", type=_seed, help="the same number gives the same room")

    replay = parser.add_argument_group("replay")
    replay.add_argument("--speed", metavar="N|max", type=_speed, help="times faster than it was; max does not wait")

    other = parser.add_argument_group("other")
    other.add_argument("--config", metavar="FILE", type=Path, help="read this config file instead of the user's own")
    other.add_argument("--version", action="version", version=f"tiktok-tui {__version__}")
    other.add_argument("-h", "--help", action="help", help="show this and end")
    return parser


def _number(text: str, low: float, high: float) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not low <= number <= high:
        raise argparse.ArgumentTypeError(f"“{text}” is not a number from {low:g} to {high:g}")
    return number


def _scene(text: str) -> str:
    if text not in SCENES:
        raise argparse.ArgumentTypeError(f"there is no scene “{text}”; there are {', '.join(SCENES)}")
    return text


def _rate(text: str) -> float:
    return _number(text, 0.1, MAX_RATE)


def _seed(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 18):
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number")
    return int(text)


def _speed(text: str) -> float:
    return math.inf if text == "max" else _number(text, 0.01, MAX_SPEED)
