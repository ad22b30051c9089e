"""Notifications of alerts: the terminal's bell, desktop notices, and messages about failed deliveries."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from textual.app import App

if TYPE_CHECKING:
    from tiktok_tui.alerts.watch import Alert

# Limits on bells and notices, for rooms where every gift raises an alert.
BELL_SECONDS = 2.0
NOTICE_SECONDS = 5.0
MAX_NOTICE = 120


class AlertNotifier:
    def __init__(self, app: App[None], monotonic: Callable[[], float]) -> None:
        self._app = app
        self._monotonic = monotonic
        self._rang_at = self._noticed_at = float("-inf")
        self._left_out = 0

    def call(self, alerts: Iterable[Alert], problems: Iterable[str]) -> None:
        """Ring and notify for alerts whose rules say so, at a limited rate. Both arguments may be empty."""
        now = self._monotonic()
        for problem in problems:
            self._app.notify(problem, severity="warning", timeout=10)
        for alert in alerts:
            if alert.rule.bell and now - self._rang_at >= BELL_SECONDS:
                self._rang_at = now
                self._app.bell()
            if not alert.rule.notice:
                continue
            if now - self._noticed_at >= NOTICE_SECONDS:
                more = f" (and {self._left_out} more)" if self._left_out else ""
                self._noticed_at, self._left_out = now, 0
                self._write(desktop_notice(f"{alert.rule.name}: {alert.text[:MAX_NOTICE]}{more}"))
            else:
                self._left_out += 1

    def _write(self, sequence: str) -> None:
        driver = self._app._driver
        if driver is not None and not self._app.is_headless:
            driver.write(sequence)


def desktop_notice(text: str, *, in_tmux: bool | None = None) -> str:
    """Returns the sequence of a desktop notice: OSC 9, or OSC 777 for urxvt, VTE and Konsole, which support no other.

    Never both: WezTerm, kitty, Ghostty and foot support either, and would show two. Other terminals ignore it.

    Inside tmux the sequence is wrapped; tmux passes it on when its option allow-passthrough is on.
    """
    printable = "".join(character if character.isprintable() else " " for character in text)
    if os.environ.get("TERM", "").startswith("rxvt") or os.environ.keys() & {"VTE_VERSION", "KONSOLE_VERSION"}:
        sequence = f"\x1b]777;notify;tiktok-tui;{printable.replace(';', ',')}\x07"
    else:
        sequence = f"\x1b]9;{printable}\x07"
    if os.environ.get("TMUX") if in_tmux is None else in_tmux:
        return "\x1bPtmux;" + sequence.replace("\x1b", "\x1b\x1b") + "\x1b\\"
    return sequence
