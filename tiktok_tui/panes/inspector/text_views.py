"""A payload as lines of text: base64, JSON, and the event as --json prints it."""

from __future__ import annotations

import re

from rich.cells import cell_len

from tiktok_tui.events.model import PayloadFormat, Reading
from tiktok_tui.events.text import safe_text
from tiktok_tui.panes.format import clipped
from tiktok_tui.panes.inspector.inspected import Inspected
from tiktok_tui.panes.inspector.rows_pane import Piece
from tiktok_tui.panes.inspector.view import StyleOf, View
from tiktok_tui.wire.dump import base64_lines

# What is shown of a line; it is copied whole.
MAX_SHOWN = 500
_MEMBER = re.compile(r'(\s*"(?:[^"\\]|\\.)*":)(.*)', re.DOTALL)


class Base64View(View):
    name = "base64"

    def __init__(self, style_of: StyleOf) -> None:
        super().__init__(style_of)
        self._lines: tuple[int, list[str]] = (0, [])

    def show(self, inspected: Inspected | None) -> None:
        super().show(inspected)
        self._lines = (0, [])

    def can_show(self, inspected: Inspected) -> bool:
        return bool(inspected.raw.payload)

    def row_count(self, width: int) -> int:
        return len(self._lines_of(width))

    def row(self, index: int, width: int) -> list[Piece]:
        return [(f" {self._lines_of(width)[index]}", self.style_of("text"))]

    def _lines_of(self, width: int) -> list[str]:
        width = max(16, width - 2)
        if self._lines[0] != width and self.inspected is not None:
            self._lines = (width, base64_lines(self.inspected.raw.payload, width))
        return self._lines[1]

    def copied(self, index: int) -> str:  # noqa: ARG002 - a part of it is of no use to anybody
        return self.inspected.raw.base64 if self.inspected is not None else ""


class JsonView(View):
    """The payload: by betterproto2's classes, as a service wrote it, or with field numbers where nobody has names."""

    name = "json"

    def __init__(self, style_of: StyleOf) -> None:
        super().__init__(style_of)
        self._lines: list[str] | None = None

    def show(self, inspected: Inspected | None) -> None:
        super().show(inspected)
        self._lines = None

    def can_show(self, inspected: Inspected) -> bool:
        return bool(inspected.raw.payload)

    def text(self, inspected: Inspected) -> str:
        return inspected.json or "not JSON, or more than anybody reads; base64 and hex show all of it"

    def row_count(self, width: int) -> int:  # noqa: ARG002
        return len(self._all_lines())

    def row(self, index: int, width: int) -> list[Piece]:
        line = self._all_lines()[index]
        member = _MEMBER.fullmatch(line)
        name, value = (member[1], member[2]) if member else ("", line)
        name = clipped(f" {safe_text(name)}", width)
        value = clipped(safe_text(value, MAX_SHOWN), max(0, width - cell_len(name)))
        return [(name, self.style_of("note")), (value, self.style_of("text"))]

    def _all_lines(self) -> list[str]:
        if self._lines is None:
            self._lines = self.text(self.inspected).split("\n") if self.inspected is not None else []
        return self._lines

    def about(self, index: int) -> str:  # noqa: ARG002
        raw = self.inspected.raw if self.inspected is not None else None
        if raw is None or raw.payload_format is not PayloadFormat.PROTOBUF:
            return ""
        if raw.reading in (Reading.UNKNOWN, Reading.NAMED):
            return "nobody has named its fields: by their numbers, as they look"
        return f"without those that have no name: {', '.join(map(str, raw.extras))}" if raw.extras else ""

    def copied(self, index: int) -> str:
        return self._all_lines()[index].strip().removesuffix(",")


class EventView(JsonView):
    """The event as --json prints it, with the names that other clients document."""

    name = "event"

    def can_show(self, inspected: Inspected) -> bool:  # noqa: ARG002 - also what the connection says
        return True

    def text(self, inspected: Inspected) -> str:
        return inspected.event_json

    def about(self, index: int) -> str:  # noqa: ARG002
        return "as --json prints it"
