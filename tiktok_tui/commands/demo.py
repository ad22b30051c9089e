"""`tiktok-tui demo`: a simulated room."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tiktok_tui.commands import argument_types
from tiktok_tui.commands.command import Command
from tiktok_tui.commands.errors import UsageError
from tiktok_tui.commands.room_options import RoomOptions, add_lines, add_recording_and_screen, check_lines
from tiktok_tui.commands.shared_options import add_common, add_group, add_simulator
from tiktok_tui.core.route_names import ROUTES

if TYPE_CHECKING:
    from tiktok_tui.core.source_items import Source
    from tiktok_tui.settings.config import Config

_URL_ROUTE = "url"


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoOptions(RoomOptions):
    """None leaves an option to the simulator; `route` None is auto."""

    scene: str | None = None
    rate: float | None = None
    seed: int | None = None
    route: str | None = None

    @property
    def is_demo(self) -> bool:
        return True

    def recording_name(self) -> str:
        return f"demo-{self.scene}" if self.scene else "demo"

    def open_source(self, config: Config, pipe: int | None) -> Source:
        del config, pipe
        from tiktok_tui.sources.demo import DemoSource, SimulatorProcess

        given = {"--scene": self.scene, "--seed": self.seed, "--rate": self.rate}
        simulator = SimulatorProcess([f"{name}={value}" for name, value in given.items() if value is not None])
        return DemoSource(simulator, self.route or "")


def _simulated_route(text: str) -> str:
    if text == _URL_ROUTE:
        raise argparse.ArgumentTypeError("route url takes the address of a socket, which the demo has none of")
    return argument_types.route(text)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="*", help=argparse.SUPPRESS)
    group = add_group(parser)
    add_simulator(group)
    group.add_argument(
        "--route",
        metavar="NAME",
        type=_simulated_route,
        choices=tuple(name for name in ROUTES if name != _URL_ROUTE),
        help="which of the ways into a room is simulated (default: auto)",
    )
    add_lines(group)
    add_recording_and_screen(group)
    add_common(group)


def _read_options(given: argparse.Namespace) -> DemoOptions:
    if words := vars(given).pop("words"):
        raise UsageError(f"“demo” takes no name; for a streamer called demo write @demo, not “{words[0]}”")
    check_lines(given)
    return DemoOptions(**vars(given))


def _run(options: DemoOptions) -> int:
    from tiktok_tui.commands.room_run import run_room

    return run_room(options, "demo")


COMMAND = Command(
    name="demo",
    usage=("demo [--scene NAME] [--rate N] [--seed N] [options]",),
    summary="a simulated room on this machine: no network, no key",
    description="""\
A simulated room behind a real WebSocket server on this machine: no network, no
key. Everything works as in a real room, --json, --plain and --record too.""",
    add_arguments=_add_arguments,
    read_options=_read_options,
    run=_run,
    examples="""\
tiktok-tui demo                              look round without a network
tiktok-tui demo --scene battle --rate 40     a busy battle""",
    pages=("config", "keymap"),
)
