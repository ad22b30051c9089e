"""`tiktok-tui`: reads the command line, opens the source that it names, and hands it to a screen or to stdout.

Start-up has a budget: what a command does not need is not imported for it, and the demo's simulator starts before
Textual is loaded, so that both load at the same time.
"""

from __future__ import annotations

import os
import sys

# As in typing, whose import would be a time in which Ctrl+C gives a traceback.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from tiktok_tui.alerts.rules import AlertRule
    from tiktok_tui.commands.arguments import Arguments
    from tiktok_tui.commands.event_printers import Lines
    from tiktok_tui.core.source_items import Source
    from tiktok_tui.events.filter_parse import Filter
    from tiktok_tui.settings.config import Config
    from tiktok_tui.settings.screen import ScreenSettings
    from tiktok_tui.store.recorder import Recorder

ENDED, FAILED, WRONG_USAGE = 0, 1, 2
_NOT_ON_WINDOWS = (
    "runs on Linux and macOS; on Windows use WSL (https://learn.microsoft.com/windows/wsl), and install it there."
)


def main(words: Sequence[str] | None = None) -> int:
    """Run a command line, by default this process's own. Returns the exit code."""
    if _is_windows(sys.platform):
        sys.stderr.write(f"tiktok-tui: {_NOT_ON_WINDOWS}\n")
        return WRONG_USAGE
    if words is not None:
        return _main(words)
    from tiktok_tui.commands.interrupts import end_process_on_interrupt

    # Before anything else is imported: Ctrl+C would else be a traceback from the middle of it.
    end_process_on_interrupt()
    try:
        from tiktok_tui.core.terminal_watch import watch_terminal

        watch_terminal()
        return _main(sys.argv[1:])
    except KeyboardInterrupt:
        return ENDED
    finally:
        end_process_on_interrupt()


def _is_windows(platform: str) -> bool:
    return platform == "win32"


def _main(words: Sequence[str]) -> int:
    from tiktok_tui.commands.arguments import UsageError, parse_arguments
    from tiktok_tui.commands.stdio import reopen_closed_stdio, replace_what_cannot_be_encoded, tolerate_hangup
    from tiktok_tui.settings.config import ConfigError

    reopen_closed_stdio()
    replace_what_cannot_be_encoded()
    tolerate_hangup()
    try:
        return _run(parse_arguments(list(words)))
    except UsageError as error:
        _tell(str(error))
        sys.stderr.write("Try: tiktok-tui --help\n")
        return WRONG_USAGE
    except ConfigError as error:
        _tell(str(error))
        return WRONG_USAGE
    except KeyboardInterrupt:
        return ENDED
    except Exception as error:
        return _crashed(error)


def _crashed(error: Exception) -> int:
    """Keep what is known of a mistake of ours, and say where."""
    from tiktok_tui.core.crash_report import write_crash_report
    from tiktok_tui.core.log import get_logger

    get_logger(__name__).error("crashed", exc_info=error)
    name = type(error).__name__
    try:
        report = write_crash_report(error)
    except OSError as write_error:
        _tell(f"an error in tiktok-tui ({name}); no report: {write_error.strerror}")
    else:
        _tell(f"an error in tiktok-tui ({name}). The report is in {report}")
    return FAILED


def _tell(words: str) -> None:
    from tiktok_tui.commands.stderr import tell

    tell(words)


def _run(arguments: Arguments) -> int:
    from tiktok_tui.commands.interrupts import raise_on_interrupt
    from tiktok_tui.core.user_folders import config_file
    from tiktok_tui.settings.config import load_config

    raise_on_interrupt()
    match arguments.command:
        case "events":
            from tiktok_tui.commands.events import print_catalogue

            return _printing(lambda: print_catalogue(_form(arguments)))
        case "doctor":
            from tiktok_tui.commands.doctor import print_report

            return _printing(lambda: print_report(arguments))
    config = load_config(arguments.config or config_file(), must_exist=arguments.config is not None)
    _start_log(arguments, config)
    event_filter = _filter(arguments.filter)
    match arguments.command:
        case "export":
            from tiktok_tui.commands.export import export

            return export(arguments, config.recording, event_filter)
        case "recordings":
            from tiktok_tui.commands.recordings import recordings

            return _printing(lambda: recordings(arguments, config.recording))
        case "serve":
            from tiktok_tui.commands.serve import options_from, serve

            return serve(options_from(arguments, config.recording))
    if arguments.prints_lines:
        return _print_lines(arguments, config, event_filter)
    return _show_screen(arguments, config)


def _start_log(arguments: Arguments, config: Config) -> None:
    from tiktok_tui.core.secrets import register_environment

    register_environment(os.environ)
    name = arguments.log_file or config.log.file
    if not name:
        return
    import platform

    from tiktok_tui.commands.arguments import UsageError
    from tiktok_tui.core.log import get_logger, start_log
    from tiktok_tui.core.user_folders import path_as_typed
    from tiktok_tui.core.version import __version__

    try:
        start_log(path_as_typed(name), arguments.log_level or config.log.level)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise UsageError(f"the log cannot be written to {name}: {reason}") from None
    python, system = platform.python_version(), f"{platform.system()} {platform.machine()}"
    get_logger(__name__).info("tiktok-tui %s, Python %s, %s: %s", __version__, python, system, arguments.command)


def _form(arguments: Arguments) -> str:
    return "json" if arguments.json else "schema" if arguments.schema else "table"


def _printing(print_all: Callable[[], int]) -> int:
    try:
        return print_all()
    except OSError as error:
        _tell(f"stdout cannot be written: {error.strerror}")
        return FAILED


def _show_screen(arguments: Arguments, config: Config) -> int:
    from tiktok_tui.commands.arguments import UsageError
    from tiktok_tui.commands.screen import missing_for_a_screen, watch_on_screen
    from tiktok_tui.commands.stdin import keyboard_from_terminal

    if problem := missing_for_a_screen(reads_pipe=arguments.reads_stdin):
        raise UsageError(problem)
    settings = _screen_settings(arguments, config)
    rules = _alert_rules(config)
    source, recorder = _open(arguments, config, keyboard_from_terminal() if arguments.reads_stdin else None)
    return watch_on_screen(source, settings, rules, recorder)


def _alert_rules(config: Config) -> Sequence[AlertRule]:
    if not config.alerts:
        return ()
    from tiktok_tui.settings.alerts import alert_rules

    return alert_rules(config, os.environ)


def _print_lines(arguments: Arguments, config: Config, event_filter: Filter | None) -> int:
    from tiktok_tui.commands.stdin import pipe_of_stdin

    source, recorder = _open(arguments, config, pipe_of_stdin() if arguments.reads_stdin else None)
    # Behind the source: the demo's simulator starts while these load.
    import threading

    from tiktok_tui.commands.event_printers import JsonLines, PlainLines
    from tiktok_tui.commands.print_events import print_events
    from tiktok_tui.commands.shutdown_signals import Leaving
    from tiktok_tui.store.stale_sessions import remove_stale_sessions

    # Beside the first lines: a recording that was left to be finished may be large.
    threading.Thread(target=remove_stale_sessions, name="stale-sessions", daemon=True).start()
    rules = _alert_rules(config)
    lines: Lines = PlainLines(event_filter) if arguments.plain else JsonLines(event_filter, with_payload=arguments.raw)
    with Leaving() as leaving:
        if recorder is None:
            return _printing(lambda: print_events(source, lines, None, rules, leaving))
        from tiktok_tui.commands.record import close_recorder
        from tiktok_tui.session.room_recorder import RoomRecorder

        try:
            code = _printing(lambda: print_events(source, lines, RoomRecorder(recorder), rules, leaving))
        finally:
            is_whole = close_recorder(recorder)
        return code or (ENDED if is_whole else FAILED)


def _open(arguments: Arguments, config: Config, pipe: int | None) -> tuple[Source, Recorder | None]:
    """The source that the command line names, and what keeps it if it is to be kept."""
    from tiktok_tui.commands.source_factory import open_source

    if arguments.record is None and not config.recording.record:
        return open_source(arguments, config, pipe), None
    from tiktok_tui.commands.record import discard, open_recorder

    recorder = open_recorder(arguments, config.recording)
    try:
        return open_source(arguments, config, pipe), recorder
    except BaseException:
        if recorder is not None:
            discard(recorder)
        raise


def _filter(text: str) -> Filter | None:
    if not text.strip():
        return None
    from tiktok_tui.commands.arguments import UsageError
    from tiktok_tui.events.filter_parse import FilterError, parse_filter

    try:
        return parse_filter(text)
    except FilterError as error:
        raise UsageError(f"--filter: {error}") from None


def _screen_settings(arguments: Arguments, config: Config) -> ScreenSettings:
    from tiktok_tui.commands.arguments import DEMO, UsageError
    from tiktok_tui.settings.screen import ScreenSettings
    from tiktok_tui.settings.themes import load_themes

    known = load_themes()
    for warning in known.warnings:
        _tell(warning)
    theme = arguments.theme or config.screen.theme
    if theme not in known.themes:
        raise UsageError(f"there is no theme “{theme}”; there are {', '.join(known.themes)}")
    return ScreenSettings(
        theme=theme,
        low_bandwidth=arguments.low_bandwidth or config.screen.low_bandwidth,
        show_minor_events=config.screen.minor_events,
        emoji=config.screen.emoji,
        kilobytes_per_second=config.screen.kilobytes_per_second,
        filter=arguments.filter,
        keys=config.keys,
        is_demo=arguments.command == DEMO,
        mouse=config.screen.mouse and not arguments.no_mouse,
        large_gift=config.screen.large_gift,
        new_recording=lambda: _new_recording(arguments, config),
    )


def _new_recording(arguments: Arguments, config: Config) -> Path:
    from tiktok_tui.commands.record import new_recording

    return new_recording(arguments, config.recording)


if __name__ == "__main__":
    raise SystemExit(main())
