"""What copying takes from a pane: the line or event under its cursor as plain text."""

from __future__ import annotations

import base64
import re

from textual.widget import Widget

from tiktok_tui.events.model import RawEvent
from tiktok_tui.panes.battle import BattlePane
from tiktok_tui.panes.lines import LinePane
from tiktok_tui.room.snapshot import Streak

_GAP = re.compile(" {3,}")
# Wide enough that no line is wrapped or cut.
COPY_CELLS = 400


def copied_text(pane: Widget | None, *, base64_only: bool = False) -> str:
    """The text for a pane, "" when there is nothing to copy.

    A raw event comes as a bug report wants it: method and size, its fields as JSON, its payload as base64.
    """
    if isinstance(pane, BattlePane):
        return pane.copied_text()
    if not isinstance(pane, LinePane) or pane.cursor_line is None:
        return ""
    line = pane.cursor_line
    if isinstance(line.subject, RawEvent):
        payload = base64.b64encode(line.subject.payload).decode("ascii")
        return payload if base64_only else _for_a_bug_report(line.subject, payload)
    text = "".join(strip.text.rstrip() for strip in pane.rows_of(line, COPY_CELLS))
    # A streak's numbers stand in columns of their own, far to the right.
    return _GAP.sub("  ", text) if isinstance(line.subject, Streak) else text


def _for_a_bug_report(raw: RawEvent, payload: str) -> str:
    from tiktok_tui.wire.typed import typed_message

    lines = [f"{raw.method} {raw.size} bytes"]
    if raw.reason:
        lines.append(f"damaged: {raw.reason}")
    message = typed_message(raw.method, raw.payload)
    if message is not None:
        lines.append(message.to_json())
    return "\n".join([*lines, payload])
