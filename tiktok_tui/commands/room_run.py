"""Showing a room: the source that the options name, on a screen or as lines."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tiktok_tui.commands.errors import UsageError
from tiktok_tui.commands.room_options import RoomOptions
from tiktok_tui.commands.startup import load_settings, read_filter
from tiktok_tui.commands.stderr import tell
from tiktok_tui.commands.stdout import told_when_stdout_fails

if TYPE_CHECKING:
    from tiktok_tui.alerts.rules import AlertRule
    from tiktok_tui.commands.event_printers import Lines
    from tiktok_tui.core.source_items import Source
    from tiktok_tui.events.filter import Filter
    from tiktok_tui.settings.config import Config
    from tiktok_tui.settings.screen import ScreenSettings
    from tiktok_tui.store.recorder import Recorder


def run_room(options: RoomOptions, command: str) -> int:
    """Show the room until it or the user ends it, and return the exit code. Raises UsageError and ConfigError."""
    config = load_settings(options, command)
    event_filter = read_filter(options.filter)
    return _print_lines(options, config, event_filter) if options.prints_lines else _show_screen(options, config)


def _show_screen(options: RoomOptions, config: Config) -> int:
    from tiktok_tui.commands.screen import missing_for_a_screen, watch_on_screen
    from tiktok_tui.commands.stdin import keyboard_from_terminal

    if problem := missing_for_a_screen(reads_pipe=options.reads_stdin):
        raise UsageError(problem)
    settings = _screen_settings(options, config)
    rules = _alert_rules(config)
    source, recorder = _open(options, config, keyboard_from_terminal() if options.reads_stdin else None)
    return watch_on_screen(source, settings, rules, recorder)


def _print_lines(options: RoomOptions, config: Config, event_filter: Filter | None) -> int:
    from tiktok_tui.commands.stdin import pipe_of_stdin

    source, recorder = _open(options, config, pipe_of_stdin() if options.reads_stdin else None)
    # Behind the source: the demo's simulator starts while these load.
    import threading

    from tiktok_tui.commands.event_printers import JsonLines, PlainLines
    from tiktok_tui.commands.print_events import print_events
    from tiktok_tui.commands.shutdown_signals import Leaving
    from tiktok_tui.store.stale_sessions import remove_stale_sessions

    # Beside the first lines: a recording that was left to be finished may be large.
    threading.Thread(target=remove_stale_sessions, name="stale-sessions", daemon=True).start()
    rules = _alert_rules(config)
    lines: Lines = PlainLines(event_filter) if options.plain else JsonLines(event_filter, with_payload=options.raw)
    with Leaving() as leaving:
        if recorder is None:
            return told_when_stdout_fails(lambda: print_events(source, lines, None, rules, leaving))
        from tiktok_tui.commands.record import close_recorder
        from tiktok_tui.session.room_recorder import RoomRecorder

        try:
            code = told_when_stdout_fails(lambda: print_events(source, lines, RoomRecorder(recorder), rules, leaving))
        finally:
            is_whole = close_recorder(recorder)
        return code or (0 if is_whole else 1)


def _alert_rules(config: Config) -> Sequence[AlertRule]:
    if not config.alerts:
        return ()
    from tiktok_tui.settings.alerts import alert_rules

    return alert_rules(config, os.environ)


def _open(options: RoomOptions, config: Config, pipe: int | None) -> tuple[Source, Recorder | None]:
    """The source, and the recorder if the room is to be recorded."""
    if options.record is None and not config.recording.record:
        return _open_source(options, config, pipe), None
    from tiktok_tui.commands.record import discard, open_recorder

    recorder = open_recorder(options, config.recording)
    try:
        return _open_source(options, config, pipe), recorder
    except BaseException:
        if recorder is not None:
            discard(recorder)
        raise


def _open_source(options: RoomOptions, config: Config, pipe: int | None) -> Source:
    from tiktok_tui.sources.errors import SourceError

    try:
        return options.open_source(config, pipe)
    except SourceError as error:
        raise UsageError(str(error)) from None


def _screen_settings(options: RoomOptions, config: Config) -> ScreenSettings:
    from tiktok_tui.commands.record import new_recording
    from tiktok_tui.settings.screen import ScreenSettings
    from tiktok_tui.settings.themes import load_themes, unknown_theme

    known = load_themes()
    for warning in known.warnings:
        tell(warning)
    theme = options.theme or config.screen.theme
    if theme not in known.themes:
        raise UsageError(unknown_theme(theme, known))
    return ScreenSettings(
        theme=theme,
        low_bandwidth=options.low_bandwidth or config.screen.low_bandwidth,
        show_minor_events=config.screen.minor_events,
        emoji=config.screen.emoji,
        kilobytes_per_second=config.screen.kilobytes_per_second,
        filter=options.filter,
        keys=config.keys,
        is_demo=options.is_demo,
        mouse=config.screen.mouse and not options.no_mouse,
        large_gift=config.screen.large_gift,
        new_recording=lambda: new_recording(options, config.recording),
    )
