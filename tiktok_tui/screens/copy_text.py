"""Text for the clipboard: the line under a pane's cursor, or a raw event in one of several formats."""

from __future__ import annotations

import os
import platform
import re
from enum import Enum

from textual.widget import Widget

from tiktok_tui.core.version import __version__
from tiktok_tui.events.model import PayloadFormat, RawEvent
from tiktok_tui.panes.battle import BattlePane
from tiktok_tui.panes.inspector.detail_pane import EventDetailPane
from tiktok_tui.panes.inspector.event_header import verdict
from tiktok_tui.panes.inspector.inspected_event import InspectedEvent
from tiktok_tui.panes.inspector.method_stats import MethodStatsPane
from tiktok_tui.panes.virtual_list.widget import VirtualList
from tiktok_tui.room.snapshot import Streak
from tiktok_tui.wire.hexdump import hex_text

_GAP = re.compile(" {3,}")
# Wide enough that no line is wrapped or cut.
COPY_CELLS = 400


class CopyFormat(Enum):
    """Format of a copied raw event; the value is its name in notifications."""

    BASE64 = "base64"
    HEX = "hex"
    JSON = "JSON"
    REPORT = "a bug report"


def line_as_text(pane: Widget | None) -> str:
    """Returns the line under a pane's cursor, or "" without one."""
    if isinstance(pane, BattlePane | EventDetailPane | MethodStatsPane):
        return pane.copied_text()
    if not isinstance(pane, VirtualList) or pane.cursor_line is None:
        return ""
    line = pane.cursor_line
    text = "".join(strip.text.rstrip() for strip in pane.rows_of(line, COPY_CELLS))
    # Numbers are right-aligned in columns, behind a gap.
    return _GAP.sub("  ", text).strip() if isinstance(line.subject, Streak | RawEvent) else text


def event_as_text(inspected: InspectedEvent, form: CopyFormat) -> str:
    """Returns a raw event in a format, or "" where it has none.

    An event of the connection has no payload and exists as JSON only.
    """
    raw = inspected.raw
    if not raw.payload:
        return inspected.event_json if form is CopyFormat.JSON else ""
    match form:
        case CopyFormat.BASE64:
            return raw.base64
        case CopyFormat.HEX:
            return hex_text(raw.payload)
        case CopyFormat.JSON:
            return inspected.json
        case CopyFormat.REPORT:
            return _report(inspected)


def _report(inspected: InspectedEvent) -> str:
    """Returns a bug report: versions, the message and how it was decoded, all its bytes.

    In fences, because an issue tracker would notify the @handles in it.
    """
    raw = inspected.raw
    form = "JSON of a service" if raw.payload_format is PayloadFormat.JSON else "protobuf"
    parts = [_versions(), f"{raw.method}, {raw.size} bytes, {form}", verdict(raw), ""]
    if inspected.json:
        parts += ["```json", inspected.json, "```", ""]
    parts += ["```", raw.base64, "```"]
    return "\n".join(parts) + "\n"


def _versions() -> str:
    import textual

    programs = [
        f"tiktok-tui {__version__}",
        f"Python {platform.python_version()}",
        f"Textual {textual.__version__}",
        platform.system(),
        f"TERM={os.environ.get('TERM', '')}",
    ]
    inside = {"TMUX": "tmux", "STY": "GNU screen", "SSH_CONNECTION": "SSH"}
    return ", ".join(programs + [f"in {name}" for variable, name in inside.items() if os.environ.get(variable)])
