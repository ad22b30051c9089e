"""The head of an event, and the totals of the session."""

from __future__ import annotations

from datetime import tzinfo

from tiktok_tui.events.common.text import screen_text
from tiktok_tui.events.model import DecodeStatus, PayloadFormat, RawEvent
from tiktok_tui.events.summary import summarise
from tiktok_tui.panes.format import clipped, clock_time, grouped
from tiktok_tui.panes.inspector.rows_pane import Piece
from tiktok_tui.panes.inspector.view import StyleOf
from tiktok_tui.session.session import Counts

VERDICT_STYLES = {DecodeStatus.DECODED: "success", DecodeStatus.UNKNOWN: "warning", DecodeStatus.DAMAGED: "error"}


def facts(raw: RawEvent, width: int, timezone: tzinfo | None, style_of: StyleOf) -> list[Piece]:
    """Returns method, size, time, frame and id."""
    method = clipped(f" {raw.method}", width)
    time = clock_time(raw.received_at, timezone)
    msg_id = f"  id {raw.msg_id}" if raw.msg_id else ""
    rest = f"  {grouped(raw.size)} bytes  {time}  frame {grouped(raw.frame_number)}{msg_id}"
    return [(method, style_of("strong")), (clipped(rest, max(0, width - len(method))), style_of("quiet"))]


def verdict(raw: RawEvent) -> str:
    """Returns a sentence on how far an event was decoded."""
    if raw.payload_format is PayloadFormat.NONE:
        return f"{raw.name}: {summarise(raw.event)}" if raw.event is not None else raw.name
    history = "sent before we came; " if raw.is_history else ""
    extras = f"; + no name yet: {', '.join(map(str, raw.unknown_fields))}" if raw.unknown_fields else ""
    who = "decoded by the service" if raw.payload_format is PayloadFormat.JSON else "decoded"
    words = {
        DecodeStatus.DECODED: f"{who} as {raw.name}{extras}",
        DecodeStatus.NAMED: f"known as {raw.name}, {raw.category}; its fields have no names yet",
        DecodeStatus.UNKNOWN: "this method is not known yet",
        DecodeStatus.DAMAGED: f"damaged: {screen_text(raw.reason)}",
    }
    return history + words[raw.reading]


def totals(counts: Counts) -> list[str]:
    """Returns the totals of the session in rows."""
    rows = [
        "↑ or a click picks an event, Enter in chat or gifts too",
        "Enter goes into it, s counts them by method",
        "",
        f"{grouped(counts.events)} events in {grouped(counts.frames)} frames",
        f"{grouped(counts.damaged)} damaged, {grouped(counts.unknown)} of unknown methods",
        f"{grouped(counts.repeats)} duplicates left out",
    ]
    if counts.extras:
        rows += ["", f"{grouped(counts.extras)} with fields (+) that have no name yet, most often:"]
        rows += [f"  {field.method} {field.number}, {grouped(field.count)} times" for field in counts.unnamed]
    return rows
