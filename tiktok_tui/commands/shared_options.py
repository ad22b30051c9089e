"""Options that several commands have."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

from tiktok_tui.commands import argument_types
from tiktok_tui.core.log import DEFAULT_LEVEL, LEVELS
from tiktok_tui.core.secrets import (
    COOKIE_VARIABLES,
    EULER_KEY_VARIABLES,
    SIGN_ADDRESS_VARIABLE,
    SIGN_KEY_VARIABLES,
    TIKTOOLS_KEY_VARIABLES,
)
from tiktok_tui.core.version import __version__
from tiktok_tui.simulator.scene_names import DEFAULT_SCENE, SCENES

DEFAULT_RATE = 20.0
DEFAULT_SEED = 1

ROUTE_VARIABLES = (
    (", ".join(SIGN_KEY_VARIABLES), "the key for the sign server"),
    (SIGN_ADDRESS_VARIABLE, "the sign server that SIGN_API_KEY is for"),
    (", ".join(TIKTOOLS_KEY_VARIABLES), "the key for tik.tools"),
    (", ".join(EULER_KEY_VARIABLES), "the key for Euler Stream"),
    (", ".join(COOKIE_VARIABLES), "the cookie of the direct route"),
    ("HTTPS_PROXY, ALL_PROXY, NO_PROXY", "the proxy that everything goes through"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonOptions:
    """`config` None is the user's own config file; the log's options None leave it to that file."""

    config: Path | None = None
    log_file: str | None = None
    log_level: str | None = None


Group = argparse._ArgumentGroup


def add_group(parser: argparse.ArgumentParser) -> Group:
    return parser.add_argument_group("options")


def add_common(group: Group) -> None:
    """--config, the log, --version and --help."""
    group.add_argument(
        "--config",
        metavar="FILE",
        type=Path,
        help="read this config file (default: your own, “tiktok-tui docs config”)",
    )
    group.add_argument(
        "--log-file",
        metavar="PATH",
        help="write a log for a bug report; no keys, no viewers' words in it (default: none)",
    )
    group.add_argument(
        "--log-level",
        metavar="LEVEL",
        choices=LEVELS,
        help=f"the least it holds: {', '.join(LEVELS)} (default: {DEFAULT_LEVEL})",
    )
    add_version_and_help(group)


def add_version_and_help(group: Group) -> None:
    group.add_argument("--version", action="version", version=f"tiktok-tui {__version__}", help="show the version")
    group.add_argument("-h", "--help", action="help", help="show this page")


def add_simulator(group: Group) -> None:
    """--scene, --rate and --seed; None leaves them to the simulator."""
    group.add_argument(
        "--scene",
        metavar="NAME",
        type=argument_types.scene,
        choices=tuple(SCENES),
        help=f"what happens: {', '.join(SCENES)} (default: {DEFAULT_SCENE})",
    )
    group.add_argument(
        "--rate", metavar="N", type=argument_types.rate, help=f"messages a second (default: {DEFAULT_RATE:g})"
    )
    group.add_argument(
        "--seed",
        metavar="N",
        type=argument_types.seed,
        help=f"the same number gives the same room (default: {DEFAULT_SEED})",
    )


def add_speed(group: Group, default: str) -> None:
    """--speed; None leaves it to the command, as `default` says."""
    group.add_argument(
        "--speed",
        metavar="N|max",
        type=argument_types.speed,
        help=f"times faster; max does not wait (default: {default})",
    )
