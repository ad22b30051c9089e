"""`tiktok-tui`: reads the command line, opens the source that it names, and hands it to a screen or to stdout.

Start-up has a budget: what a command does not need is not imported for it, and the demo's simulator starts before
Textual is loaded, so that both load at the same time.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tiktok_tui.commands.arguments import Arguments, UsageError, parse_arguments
from tiktok_tui.settings.config import Config, ConfigError, load_config, sign_key
from tiktok_tui.settings.paths import config_file
from tiktok_tui.settings.screen import ScreenSettings

if TYPE_CHECKING:
    from tiktok_tui.events.filter_parse import Filter
    from tiktok_tui.sources.base import Source

ENDED, FAILED, WRONG_USAGE = 0, 1, 2


def main(words: Sequence[str] | None = None) -> int:
    """Run a command line, by default this process's own. Returns the exit code."""
    try:
        arguments = parse_arguments(list(sys.argv[1:] if words is None else words))
        config = load_config(arguments.config or config_file(), must_exist=arguments.config is not None)
        return _run(arguments, config)
    except UsageError as error:
        sys.stderr.write(f"tiktok-tui: {error}\nTry: tiktok-tui --help\n")
        return WRONG_USAGE
    except ConfigError as error:
        sys.stderr.write(f"tiktok-tui: {error}\n")
        return WRONG_USAGE
    except KeyboardInterrupt:
        return ENDED
    except Exception as error:
        return _crashed(error)


def _crashed(error: Exception) -> int:
    """Keep what is known of a mistake of ours, and say where."""
    from tiktok_tui.settings.crash import write_crash_report

    name = type(error).__name__
    try:
        report = write_crash_report(error)
    except OSError as write_error:
        sys.stderr.write(f"tiktok-tui: an error in tiktok-tui ({name}); no report: {write_error.strerror}\n")
    else:
        sys.stderr.write(f"tiktok-tui: an error in tiktok-tui ({name}). The report is in {report}\n")
    return FAILED


def _run(arguments: Arguments, config: Config) -> int:
    if arguments.json:
        return _print_events(arguments, config)
    from tiktok_tui.commands.screen import missing_for_a_screen, watch_on_screen

    if problem := missing_for_a_screen():
        raise UsageError(problem)
    settings = _screen_settings(arguments, config)
    return watch_on_screen(_open_source(arguments, config), settings)


def _print_events(arguments: Arguments, config: Config) -> int:
    event_filter = _filter(arguments.filter)
    source = _open_source(arguments, config)
    from tiktok_tui.commands.json_lines import print_events

    try:
        return print_events(source, event_filter)
    except OSError as error:
        sys.stderr.write(f"tiktok-tui: stdout cannot be written: {error.strerror}\n")
        return FAILED


def _filter(text: str) -> Filter | None:
    if not text.strip():
        return None
    from tiktok_tui.events.filter_parse import FilterError, parse_filter

    try:
        return parse_filter(text)
    except FilterError as error:
        raise UsageError(f"--filter: {error}") from None


def _screen_settings(arguments: Arguments, config: Config) -> ScreenSettings:
    from tiktok_tui.settings.themes import load_themes

    _filter(arguments.filter)
    known = load_themes()
    for warning in known.warnings:
        sys.stderr.write(f"tiktok-tui: {warning}\n")
    theme = arguments.theme or config.screen.theme
    if theme not in known.themes:
        raise UsageError(f"there is no theme “{theme}”; there are {', '.join(known.themes)}")
    return ScreenSettings(
        theme=theme,
        low_bandwidth=arguments.low_bandwidth or config.screen.low_bandwidth,
        show_quiet_lines=config.screen.quiet_lines,
        emoji=config.screen.emoji,
        kilobytes_per_second=config.screen.kilobytes_per_second,
        filter=arguments.filter,
        keys=config.keys,
        is_demo=arguments.command == "demo",
        mouse=config.screen.mouse and not arguments.no_mouse,
    )


def _open_source(arguments: Arguments, config: Config) -> Source:
    """The source that the command line names. Raises UsageError for a name or a file that cannot be one."""
    match arguments.command:
        case "demo":
            return _open_demo(arguments)
        case "replay":
            return _open_file(Path(arguments.subject), arguments.speed)
        case _:
            return _open_room(arguments.subject, config)


def _open_demo(arguments: Arguments) -> Source:
    from tiktok_tui.sources.demo import DemoSource, SimulatorProcess

    given = {"--scene": arguments.scene, "--seed": arguments.seed, "--rate": arguments.rate}
    return DemoSource(SimulatorProcess([f"{name}={value}" for name, value in given.items() if value is not None]))


def _open_file(path: Path, speed: float) -> Source:
    from tiktok_tui.sources.capture import CaptureSource
    from tiktok_tui.sources.errors import NotACapture

    try:
        return CaptureSource(path, speed)
    except NotACapture as error:
        raise UsageError(str(error)) from None


def _open_room(streamer: str, config: Config) -> Source:
    from tiktok_tui.sources.addresses import ServiceAddresses
    from tiktok_tui.sources.errors import NotAStreamer
    from tiktok_tui.sources.signed import SignedSource

    addresses = ServiceAddresses(
        tiktok=config.services.tiktok, webcast=config.services.webcast, sign=config.signing.address
    )
    try:
        return SignedSource(streamer, addresses, sign_key(config, os.environ) or None)
    except NotAStreamer as error:
        raise UsageError(str(error)) from None


if __name__ == "__main__":
    raise SystemExit(main())
