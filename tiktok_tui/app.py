"""The Textual app: themes, keys, palette, and leaving the terminal as it was."""

from __future__ import annotations

import asyncio
import gc
import os
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.app import SystemCommand
from textual.binding import Binding
from textual.drivers.linux_driver import LinuxDriver
from textual.screen import Screen
from textual.theme import BUILTIN_THEMES, Theme

from tiktok_tui.core.log import get_logger
from tiktok_tui.events.common.text import screen_text
from tiktok_tui.panes.format import simple_emoji, text_emoji
from tiktok_tui.screens.actions.availability import is_available
from tiktok_tui.screens.key_queue import KeyQueueApp
from tiktok_tui.screens.monitor import MonitorScreen
from tiktok_tui.session.session import Session
from tiktok_tui.settings.actions import ACTIONS, printed_key
from tiktok_tui.settings.keymap import keys_of
from tiktok_tui.settings.screen import DEFAULT_THEME, EmojiMode, ScreenSettings
from tiktok_tui.settings.themes import ThemeSpec, load_themes
from tiktok_tui.terminal.cell_width import pad_spacing_marks
from tiktok_tui.terminal.driver import TerminalDriver

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.driver import Driver
    from textual.notifications import SeverityLevel

_log = get_logger(__name__)

LOW_KILOBYTES_PER_SECOND = 7.0
# Thresholds at which one collection takes a few milliseconds.
GC_THRESHOLD = (2_000, 10, 500)
# Themes in the terminal's own colours.
SIXTEEN_COLOURS_THEME = LOW_BANDWIDTH_THEME = "ansi"
LEAVE_SECONDS = 5.0
_DISPLAYED: dict[str, Callable[[str], str]] = {
    EmojiMode.FULL: lambda text: pad_spacing_marks(screen_text(text)),
    EmojiMode.SIMPLE: lambda text: pad_spacing_marks(simple_emoji(screen_text(text))),
    EmojiMode.TEXT: lambda text: pad_spacing_marks(text_emoji(screen_text(text))),
}


def textual_theme(spec: ThemeSpec) -> Theme:
    """Returns Textual's theme for a theme file, with default colours for the cursor line and alerts."""
    variables = {
        "cursor-line": spec.colours["panel"],
        "alert-line": "#5f0000" if spec.dark else "#ffd7af",
        **spec.variables,
    }
    colours: dict[str, Any] = dict(spec.colours)  # parameters of Theme
    if spec.is_ansi:
        # Textual cannot blend the terminal's own colours, so the blended ones have to be named.
        textuals_own = BUILTIN_THEMES["ansi-dark" if spec.dark else "ansi-light"].variables
        variables = {**textuals_own, **variables, "cursor-line": "ansi_bright_black"}
        colours["boost"] = "ansi_default"
    return Theme(name=spec.name, dark=spec.dark, ansi=spec.is_ansi, variables=variables, **colours)


class MonitorApp(KeyQueueApp):
    """Shows a session that runs in another thread. `run` returns when the user quits."""

    CSS_PATH = "app.tcss"
    TITLE = "tiktok-tui"
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"
    # These quit from any prompt or dialog.
    IMMEDIATE_KEYS = ("ctrl+c", "ctrl+q")
    BINDINGS = [
        Binding(",".join(IMMEDIATE_KEYS), "quit", "quit", show=False, priority=True),
        Binding("ctrl+z", "suspend", "suspend", show=False, priority=True),
    ]

    def __init__(
        self,
        session: Session,
        settings: ScreenSettings,
        *,
        timezone: tzinfo | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self.animation_level = "none"
        self._loop_of_app: asyncio.AbstractEventLoop | None = None
        self._is_leaving = False
        self.session = session
        self.crash_report: Path | None = None
        self.has_crashed = False
        self.settings = settings
        self._monotonic = monotonic
        self._timezone = timezone
        self._is_low_bandwidth = False
        self._usual_theme = settings.theme
        for spec in load_themes().themes.values():
            self.register_theme(textual_theme(spec))
        self.theme = settings.theme if settings.theme in self.available_themes else ScreenSettings().theme
        # Textual's own themes lack the colours for gifts and battles that the style sheet needs.
        for name, theme in BUILTIN_THEMES.items():
            if self.get_theme(name) is theme:
                self.unregister_theme(name)

    def get_driver_class(self) -> type[Driver]:
        usual = super().get_driver_class()
        return TerminalDriver if usual is LinuxDriver else usual

    def get_default_screen(self) -> Screen[None]:
        return MonitorScreen(
            self.session,
            bytes_per_second=self.settings.kilobytes_per_second * 1000,
            timezone=self._timezone,
            emoji=_DISPLAYED.get(self.settings.emoji, _DISPLAYED[EmojiMode.FULL]),
            first_filter=self.settings.filter,
            show_minor_events=self.settings.show_minor_events,
            large_gift=self.settings.large_gift,
            monotonic=self._monotonic,
        )

    @property
    def monitor(self) -> MonitorScreen:
        screen = self.screen_stack[0]
        assert isinstance(screen, MonitorScreen)
        return screen

    def on_mount(self) -> None:
        self.set_keymap(dict(self.settings.keys))
        has_sixteen_colours = not self.is_headless and self.console.color_system == "standard"
        if has_sixteen_colours and self.theme == DEFAULT_THEME:
            # Sixteen colours have none of its greys: the cursor line would not be visible.
            self.theme = SIXTEEN_COLOURS_THEME
        if self.settings.low_bandwidth:
            self.action_toggle_low_bandwidth()
        self.app_resume_signal.subscribe(self, lambda _: self.monitor.repaint())
        self._loop_of_app = asyncio.get_running_loop()
        if self._is_leaving:
            self._leave()

    def on_ready(self) -> None:
        # Objects from start-up are never collected again, and full collections are rare: among tens of thousands of
        # events they delay frames, and events are freed by reference counts.
        gc.freeze()
        gc.set_threshold(*GC_THRESHOLD)
        gc.enable()

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,  # noqa: ARG002 - Textual's parameter
    ) -> None:
        """As Textual's, but without markup: messages contain names of files, viewers and alerts."""
        super().notify(message, title=title, severity=severity, timeout=timeout, markup=False)

    # --- themes -------------------------------------------------------------------------------------------------------

    def action_toggle_low_bandwidth(self) -> None:
        """Toggle a smaller byte budget and the terminal's own colours, which take a third of the bytes."""
        self._is_low_bandwidth = not self._is_low_bandwidth
        if self._is_low_bandwidth:
            self._usual_theme, self.theme = self.theme, LOW_BANDWIDTH_THEME
            rate = LOW_KILOBYTES_PER_SECOND
        else:
            self.theme = self._usual_theme
            rate = self.settings.kilobytes_per_second
        self.monitor.pacer.set_budget(rate * 1000)
        mode = "Low-bandwidth mode" if self._is_low_bandwidth else "Usual bandwidth"
        self.notify(f"{mode}: at most {rate:.0f} kB/s to the terminal.")

    # --- recording ----------------------------------------------------------------------------------------------------

    def action_keep(self) -> None:
        """Keep the recording of this session, which is otherwise deleted at its end."""
        recorder = self.session.recorder
        if recorder is None or self.settings.new_recording is None:
            self.notify("Nothing is recorded here.", severity="warning")
            return
        from tiktok_tui.store.recorder import CannotRecord

        try:
            target = self.settings.new_recording()
            recorder.keep(target)
        except (CannotRecord, OSError) as error:
            self.notify(str(error), severity="warning")
        else:
            self.notify(f"Everything from the beginning on is kept in {target}.")

    # --- palette ------------------------------------------------------------------------------------------------------

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        for action in ACTIONS:
            if action.name == "command_palette" or not is_available(action, screen.focused, self.session):
                continue
            # Searchable by its name in the keymap and by its title.
            title = f"{action.name.replace('_', ' ')}: {self.monitor.jumps.title_of(action)}"

            async def run(target: str = action.target) -> None:
                await screen.run_action(target)

            key = keys_of(action, self.settings.keys)[0]
            yield SystemCommand(title, f"Key: {printed_key(key)}", run)

    # --- the end ------------------------------------------------------------------------------------------------------

    def leave(self) -> None:
        """End the program. May be called from any thread or signal handler, also before and after the app runs."""
        _log.info("asked to leave")
        self._is_leaving = True
        if self._loop_of_app is not None:
            with suppress(RuntimeError):  # the loop is closed: the program ends already
                self._loop_of_app.call_soon_threadsafe(self._leave)

    def _leave(self) -> None:
        # A terminal that accepts no output must not delay the exit.
        deadline = threading.Timer(LEAVE_SECONDS, os._exit, (1,))
        deadline.daemon = True
        deadline.start()
        self.exit()

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """As Textual's."""
        self._is_leaving = True
        super().exit(result, return_code, message)

    def action_suspend(self) -> None:
        """Stop this job, as Ctrl+Z does in any program; the shell's `fg` continues it."""
        if isinstance(self._driver, TerminalDriver):
            self._driver.suspend_job()

    def _handle_exception(self, error: Exception) -> None:
        """Write a crash report and restore the terminal.

        Textual would print a traceback with the values of all variables, viewers' names and keys among them.
        """
        if self.is_headless:
            super()._handle_exception(error)
            return
        if self._is_leaving:
            # Handlers still run while their widgets are removed.
            _log.debug("an error while the screen was taken down", exc_info=error)
            return
        from tiktok_tui.core.crash_report import write_crash_report

        _log.error("the screen crashed", exc_info=error)
        self._return_code = 1
        self.has_crashed = True
        with suppress(OSError):
            self.crash_report = write_crash_report(error)
        self.panic()
