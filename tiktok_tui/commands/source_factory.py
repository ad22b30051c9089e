"""From the command line to the source that it names."""

from __future__ import annotations

import math
import os
import stat

from tiktok_tui.commands.arguments import Arguments, UsageError
from tiktok_tui.core.source_items import Source
from tiktok_tui.settings.config import Config
from tiktok_tui.sources.capture.forms import Form
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
    if pipe is None and not is_stream(arguments.subject):
        return _open_file(arguments, config)
    from tiktok_tui.sources.capture.source import PipeSource

    if pipe is None:
        try:
            # Without waiting for a writer: the screen comes first.
            pipe = os.open(arguments.subject, os.O_RDONLY | os.O_NONBLOCK)
        except OSError as error:
            raise UsageError(f"{arguments.subject}: {(error.strerror or 'unknown reason').lower()}") from None
        os.set_blocking(pipe, True)
    # What comes through a pipe mostly happens now: it is shown as it comes.
    return PipeSource(pipe, arguments.speed or math.inf, form=form_of(arguments))


def form_of(arguments: Arguments) -> Form | None:
    """The form of a capture that --from names, None to find out."""
    return Form(arguments.from_form) if arguments.from_form else None


def is_stream(path: str) -> bool:
    """Whether a path is a fifo or another stream that can be read only once, as <(...) makes them."""
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError):
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISCHR(mode) or stat.S_ISSOCK(mode)


def _open_file(arguments: Arguments, config: Config) -> Source:
    from tiktok_tui.commands.record import find_recording, folder_of
    from tiktok_tui.replay.recording_source import open_file
    from tiktok_tui.store.schema import NotARecording

    try:
        source = open_file(
            find_recording(arguments.subject, folder_of(config.recording)), arguments.speed or 1.0, form_of(arguments)
        )
    except NotARecording as error:
        raise UsageError(str(error)) from None
    if arguments.prints_lines and not arguments.speed:
        # Lines of what is over need no pace.
        source.speed = math.inf
    return source
