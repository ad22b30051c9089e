"""With a screen: the only place that loads Textual, and as late as it can."""

from __future__ import annotations

import gc
import os
import sys

from tiktok_tui.commands.lost_terminal import expect_loss
from tiktok_tui.settings.screen import ScreenSettings
from tiktok_tui.sources.base import Phase, Source

# Read when Textual is imported. Every picture costs bytes on the way to the terminal; what the user has set stays.
_TEXTUAL_SETTINGS = {"TEXTUAL_ANIMATIONS": "none", "TEXTUAL_SMOOTH_SCROLL": "0"}


SWITCH_SECONDS = 0.0005


def missing_for_a_screen() -> str:
    """Why there can be no screen here, "" when there can."""
    if not sys.stdout.isatty():
        return "stdout is not a terminal, so there is nothing to draw on; add --json to get events as lines"
    if not sys.stdin.isatty():
        return "stdin is not a terminal, so no key could be read; add --json to get events as lines"
    if os.environ.get("TERM", "dumb") == "dumb":
        return "this terminal cannot place its cursor (TERM is dumb or not set); add --json to get events as lines"
    return ""


def watch_on_screen(source: Source, settings: ScreenSettings) -> int:
    """Show `source` until the user leaves, and return the exit code."""
    for name, value in _TEXTUAL_SETTINGS.items():
        os.environ.setdefault(name, value)
    # Nearly all that is made while starting stays until the end: looking through it for garbage costs a tenth of the
    # start. The app turns collection on again with its first picture.
    gc.disable()
    # The thread that reads the room gives way to the screen this often. With Python's own 5 ms a key press that needs
    # the interpreter ten times over waits 50 ms behind a busy room.
    sys.setswitchinterval(SWITCH_SECONDS)
    from tiktok_tui.session import Session
    from tiktok_tui.worker import Worker

    expect_loss()
    session = Session(source)
    worker = Worker(session)
    # The way into the room is as long as the way to Textual's first picture: both begin now.
    worker.start()
    try:
        from tiktok_tui.app import MonitorApp

        app = MonitorApp(session, settings)
        app.run(mouse=settings.mouse)
    finally:
        worker.stop()
    if app.has_crashed:
        where = f"The report is in {app.crash_report}" if app.crash_report else "No report could be written."
        sys.stderr.write(f"tiktok-tui: an error in tiktok-tui. {where}\n")
        return 1
    update = session.collect()
    state = update.connection
    words = " ".join(part for part in (state.detail, state.advice) if part and state.phase.is_final)
    sys.stderr.write(
        f"tiktok-tui: {update.counts.events:,} events, {update.room.diamonds:,} diamonds. {words}".rstrip()
    )
    sys.stderr.write("\n")
    return 1 if state.phase is Phase.FAILED else 0
