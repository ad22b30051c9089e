"""With a screen: the only place that loads Textual, and as late as it can."""

from __future__ import annotations

import codecs
import gc
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tiktok_tui.commands.shutdown_signals import Leaving
from tiktok_tui.core.source_items import RECORDING, Phase, Source
from tiktok_tui.settings.screen import ScreenSettings

if TYPE_CHECKING:
    from tiktok_tui.alerts.rules import AlertRule
    from tiktok_tui.session.session import Session
    from tiktok_tui.store.recorder import Recorder

# Read when Textual is imported. Every picture costs bytes on the way to the terminal; what the user has set stays.
_TEXTUAL_SETTINGS = {"TEXTUAL_ANIMATIONS": "none", "TEXTUAL_SMOOTH_SCROLL": "0"}
SWITCH_SECONDS = 0.0005


def missing_for_a_screen(*, reads_pipe: bool) -> str:
    """Why there can be no screen here, "" when there can. With `reads_pipe` stdin is not where keys come from."""
    instead = "add --json or --plain to get events as lines"
    if not sys.stdout.isatty():
        return f"stdout is not a terminal, so there is nothing to draw on; {instead}"
    if not (reads_pipe or sys.stdin.isatty()):
        return f"stdin is not a terminal, so no key could be read; {instead}, or write - to read a room from it"
    if os.environ.get("TERM", "") in ("", "dumb"):
        return f"this terminal cannot place its cursor (TERM is dumb or not set); {instead}"
    encoding = sys.stderr.encoding  # Textual draws on stderr
    if codecs.lookup(encoding).name != "utf-8":
        return f"the screen needs UTF-8, and this terminal is set to {encoding}: set LC_ALL=C.UTF-8, or {instead}"
    return ""


def watch_on_screen(
    source: Source, settings: ScreenSettings, rules: Sequence[AlertRule], recorder: Recorder | None = None
) -> int:
    """Show `source` until the user leaves, and return the exit code. `recorder` is where it is to be kept."""
    with Leaving() as leaving:
        return _watch(source, settings, rules, recorder, leaving)


def _watch(
    source: Source, settings: ScreenSettings, rules: Sequence[AlertRule], recorder: Recorder | None, leaving: Leaving
) -> int:
    for name, value in _TEXTUAL_SETTINGS.items():
        os.environ.setdefault(name, value)
    # Nearly all that is made while starting stays until the end: looking through it for garbage costs a tenth of the
    # start. The app turns collection on again with its first picture.
    gc.disable()
    # The thread that reads the room gives way to the screen this often. With Python's own 5 ms a key press that needs
    # the interpreter ten times over waits 50 ms behind a busy room.
    sys.setswitchinterval(SWITCH_SECONDS)
    from tiktok_tui.commands.record import close_recorder
    from tiktok_tui.commands.stderr import tell
    from tiktok_tui.session.session_thread import SessionThread

    session = _session_of(source, rules, recorder)
    is_recorded_whole = True
    thread = SessionThread(session)
    # The way into the room is as long as the way to Textual's first picture: both begin now.
    thread.start()
    try:
        from tiktok_tui.app import MonitorApp

        app = MonitorApp(session, settings)
        leaving.allow_interrupts(None)  # until the terminal has been given back
        leaving.when_asked(app.leave)
        if not leaving.is_asked:
            app.run(mouse=settings.mouse)
    finally:
        leaving.when_asked(None)
        leaving.allow_interrupts(2)
        # Python looks for garbage among all objects before it ends, half a second after a busy room: there is no need.
        gc.freeze()
        thread.stop()
        if session.recorder is not None:
            is_recorded_whole = close_recorder(session.recorder)
    if app.has_crashed:
        where = f"The report is in {app.crash_report}" if app.crash_report else "No report could be written."
        tell(f"an error in tiktok-tui. {where}")
        return 1
    update = session.collect()
    state = update.connection
    words = " ".join(part for part in (state.detail, state.advice) if part and state.phase.is_final)
    tell(f"{update.counts.events:,} events, {update.room.diamonds:,} diamonds. {words}".rstrip())
    # A room that failed while it was recorded is no failure of its replay.
    has_failed = state.phase is Phase.FAILED and not session.is_replay
    return 1 if has_failed or not is_recorded_whole else 0


def _session_of(source: Source, rules: Sequence[AlertRule], recorder: Recorder | None) -> Session:
    from tiktok_tui.session.session import Session

    if source.route.name != RECORDING:
        if recorder is None:
            from tiktok_tui.store.recorder import Recorder

            # Removed at the end, unless it is kept.
            recorder = Recorder()
        return Session(source, rules=rules, recorder=recorder)
    from tiktok_tui.replay.recording_source import RecordingSource
    from tiktok_tui.replay.replay import Replay

    assert isinstance(source, RecordingSource)
    return Replay(source, rules=rules)
