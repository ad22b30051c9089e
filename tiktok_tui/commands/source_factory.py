"""From the command line to the source that it names."""

from __future__ import annotations

import math
import os

from tiktok_tui.commands.arguments import Arguments, UsageError
from tiktok_tui.core.source_items import Source
from tiktok_tui.settings.config import Config
from tiktok_tui.sources.errors import SourceError


def open_source(arguments: Arguments, config: Config, pipe: int | None) -> Source:
    """The source that the command line names; `pipe` is the descriptor of what comes in when that is a pipe.

    Raises UsageError for what cannot be one.
    """
    try:
        match arguments.command:
            case "demo":
                return _open_demo(arguments)
            case "replay":
                return _open_recorded(arguments, config, pipe)
            case _:
                return _open_room(arguments, config)
    except SourceError as error:
        raise UsageError(str(error)) from None


def _open_room(arguments: Arguments, config: Config) -> Source:
    from tiktok_tui.settings.routes import route_settings
    from tiktok_tui.sources.routes import open_route

    settings = route_settings(config, os.environ, wait=arguments.wait, allow_plain_socket=arguments.unencrypted)
    route = "url" if arguments.is_address else arguments.route or config.routes.default
    name = arguments.subject
    if os.path.isfile(name):
        other = f", or write @{name} for a streamer" if os.path.basename(name) == name else ""
        raise UsageError(f"“{name}” is a file: play it with “tiktok-tui replay {name}”{other}")
    return open_route(route, name, settings)


def _open_demo(arguments: Arguments) -> Source:
    from tiktok_tui.sources.demo import DemoSource, SimulatorProcess

    given = {"--scene": arguments.scene, "--seed": arguments.seed, "--rate": arguments.rate}
    simulator = SimulatorProcess([f"{name}={value}" for name, value in given.items() if value is not None])
    return DemoSource(simulator, arguments.route or "")


def _open_recorded(arguments: Arguments, config: Config, pipe: int | None) -> Source:
    if pipe is None:
        return _open_file(arguments, config)
    from tiktok_tui.sources.capture.source import PipeSource

    # What comes through a pipe mostly happens now: it is shown as it comes.
    return PipeSource(pipe, arguments.speed or math.inf)


def _open_file(arguments: Arguments, config: Config) -> Source:
    from tiktok_tui.commands.record import find_recording, folder_of
    from tiktok_tui.replay.recording_source import RecordingSource, open_file
    from tiktok_tui.store.schema import NotARecording

    try:
        source = open_file(find_recording(arguments.subject, folder_of(config.recording)), arguments.speed or 1.0)
    except NotARecording as error:
        raise UsageError(str(error)) from None
    if isinstance(source, RecordingSource) and arguments.prints_lines and not arguments.speed:
        # Nobody waits for lines of what is over.
        source.speed = math.inf
    return source
