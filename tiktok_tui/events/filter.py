"""Events as a filter sees them, and the way in to the filter language."""

from __future__ import annotations

from tiktok_tui.events.common.model import Event
from tiktok_tui.events.common.raw_event import RawEvent
from tiktok_tui.events.common.searchable import Searchable, searchable_line
from tiktok_tui.events.filter_parse import Filter, FilterError, parse_filter
from tiktok_tui.events.registry import spec_of

__all__ = ["Filter", "FilterError", "Searchable", "parse_filter", "searchable_event", "searchable_line"]


def searchable_event(item: Event | RawEvent) -> Searchable:
    """An event, or a raw event with what was read from it."""
    return _searchable_raw(item) if isinstance(item, RawEvent) else _searchable(item)


def _searchable_raw(raw: RawEvent) -> Searchable:
    read = _searchable(raw.event) if raw.event is not None else Searchable("")
    kinds = [str(read.fields.get("kind", "")), raw.name, raw.category]
    fields: dict[str, str | int] = {
        **read.fields,
        "kind": "\n".join(kind for kind in kinds if kind),
        "method": raw.method,
        "reading": raw.reading.value,
        "size": raw.size,
        "number": raw.number,
        "frame": raw.frame_number,
    }
    flags = read.flags | {raw.reading.value}
    if raw.is_history:
        flags |= {"history"}
    if raw.unknown_fields:
        flags |= {"extras"}
    text = " ".join(part for part in (raw.method, raw.name, read.text, raw.reason) if part)
    return Searchable(text, fields, flags)


def _searchable(event: Event) -> Searchable:
    line = spec_of(event).searchable(event)
    fields = {**line.fields, "number": event.number}
    return Searchable(line.text, fields, line.flags | {"history"} if event.is_history else line.flags)
