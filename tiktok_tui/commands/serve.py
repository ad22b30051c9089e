"""`tiktok-tui serve`: be the LIVE room of a recording or a capture file, or a simulated one, for other clients."""

from __future__ import annotations

import argparse
from dataclasses import dataclass

from tiktok_tui.commands import argument_types
from tiktok_tui.commands.command import Command
from tiktok_tui.commands.errors import UsageError
from tiktok_tui.commands.shared_options import (
    DEFAULT_RATE,
    DEFAULT_SEED,
    CommonOptions,
    add_common,
    add_group,
    add_simulator,
    add_speed,
)
from tiktok_tui.simulator.scene_names import DEFAULT_SCENE

DEMO = "demo"
LOOPBACK = "127.0.0.1"
DEFAULT_PORT = 8765
_WAITS = {"on-connect": True, "now": False}
_FOR_FILES = ("speed", "loop", "original_times")
_FOR_THE_DEMO = ("scene", "rate", "seed")


@dataclass(frozen=True, slots=True, kw_only=True)
class ServeOptions(CommonOptions):
    """`file` is a path, the name of a recording, or “demo”. None leaves an option to its default."""

    file: str
    speed: float | None = None
    loop: bool = False
    original_times: bool = False
    start: str | None = None
    host: str = LOOPBACK
    port: int = DEFAULT_PORT
    keys: str | None = None
    scene: str | None = None
    rate: float | None = None
    seed: int | None = None


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", metavar="FILE", help=argparse.SUPPRESS)
    group = add_group(parser)
    add_speed(group, "1")
    group.add_argument("--loop", action="store_true", help="begin again and again, with new message ids")
    group.add_argument("--original-times", action="store_true", help="send the times as recorded, not as of now")
    group.add_argument(
        "--start",
        metavar="WHEN",
        choices=tuple(_WAITS),
        help="when it begins, on-connect or now (default: on-connect for a file, now for demo)",
    )
    add_simulator(group)
    group.add_argument(
        "--port",
        metavar="N",
        type=argument_types.port,
        default=DEFAULT_PORT,
        help="0 takes any that is free (default: %(default)s)",
    )
    group.add_argument(
        "--host",
        metavar="ADDRESS",
        default=LOOPBACK,
        help="serve beyond this machine, such as 0.0.0.0: all can read (default: %(default)s)",
    )
    group.add_argument("--keys", metavar="KEY,KEY", help="made-up keys that it accepts (default: any key will do)")
    add_common(group)


def _read_options(given: argparse.Namespace) -> ServeOptions:
    files: list[str] = vars(given).pop("files")
    if len(files) != 1:
        raise UsageError("“serve” takes one file, or the word demo")
    is_demo = files[0] == DEMO
    for option in _FOR_FILES if is_demo else _FOR_THE_DEMO:
        if getattr(given, option) not in (None, False):
            owner = "“tiktok-tui serve FILE”" if is_demo else "“tiktok-tui demo” and “tiktok-tui serve demo”"
            raise UsageError(f"--{option.replace('_', '-')} belongs to {owner}")
    return ServeOptions(file=files[0], **vars(given))


def _run(options: ServeOptions) -> int:
    from tiktok_tui.commands.record import find_recording, folder_of
    from tiktok_tui.commands.serve_room import ServedRoom, serve
    from tiktok_tui.commands.startup import load_settings

    config = load_settings(options, "serve")
    return serve(
        ServedRoom(
            path=None if options.file == DEMO else find_recording(options.file, folder_of(config.recording)),
            speed=options.speed or 1.0,
            loops=options.loop,
            keeps_times=options.original_times,
            waits_for_viewers=_WAITS.get(options.start or ""),
            host=options.host or LOOPBACK,
            port=options.port,
            keys=tuple(options.keys.split(",")) if options.keys else None,
            scene=options.scene or DEFAULT_SCENE,
            rate=options.rate or DEFAULT_RATE,
            seed=DEFAULT_SEED if options.seed is None else options.seed,
        )
    )


COMMAND = Command(
    name="serve",
    usage=("serve demo|FILE [--speed N|max] [--loop] [--port N]",),
    summary="be the LIVE room of a file, or of “demo”, for other programs",
    description="""\
Be the LIVE room of a recording or a capture file, or a simulated one, for bots
and overlays that are to be tried offline or tested.""",
    add_arguments=_add_arguments,
    read_options=_read_options,
    run=_run,
    examples="tiktok-tui serve room.bin --speed max        a room for the tests of your bot",
    pages=("serve",),
)
