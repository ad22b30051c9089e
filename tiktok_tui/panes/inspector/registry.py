"""The views of the inspector: each registers itself with a name, a priority and a line of help."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import tzinfo

from tiktok_tui.panes.inspector.base64_view import Base64View
from tiktok_tui.panes.inspector.compare_view import CompareView, ReadOther
from tiktok_tui.panes.inspector.event_view import EventView
from tiktok_tui.panes.inspector.field_view import FieldView
from tiktok_tui.panes.inspector.frame_view import FrameView, ReadFrame
from tiktok_tui.panes.inspector.hex_view import HexView
from tiktok_tui.panes.inspector.json_view import JsonView
from tiktok_tui.panes.inspector.view import StyleOf, View


@dataclass(frozen=True)
class ViewContext:
    """Dependencies of views."""

    style_of: StyleOf
    read_frame: ReadFrame
    read_other: ReadOther
    timezone: tzinfo | None


@dataclass(frozen=True)
class ViewSpec:
    """`priority` orders the tabs: the highest is the first one. `renders` is what the help says of the view."""

    name: str
    priority: int
    renders: str
    make: Callable[[ViewContext], View]


_SPECS: dict[str, ViewSpec] = {}


def register(name: str, priority: int, renders: str, make: Callable[[ViewContext], View]) -> None:
    """Add a view to the inspector's tabs and its help. Raises ValueError for a name that is taken."""
    if name in _SPECS:
        raise ValueError(f"a view {name!r} is registered already")
    _SPECS[name] = ViewSpec(name, priority, renders, make)


def unregister(name: str) -> None:
    del _SPECS[name]


def registered_views() -> list[ViewSpec]:
    return sorted(_SPECS.values(), key=lambda spec: -spec.priority)


register("fields", 80, "fields with names and types", lambda of: FieldView(of.style_of, with_schema=True))
register("tree", 70, "fields guessed without a schema", lambda of: FieldView(of.style_of, with_schema=False))
register("hex", 60, "bytes, those of the field marked", lambda of: HexView(of.style_of))
register("base64", 50, "the payload as base64", lambda of: Base64View(of.style_of))
register("json", 40, "the payload as JSON", lambda of: JsonView(of.style_of))
register("event", 30, "the event as --json prints it", lambda of: EventView(of.style_of))
register("frame", 20, "the frame and its messages", lambda of: FrameView(of.style_of, of.read_frame, of.timezone))
register("compare", 10, "what changed since another event", lambda of: CompareView(of.style_of, of.read_other))
