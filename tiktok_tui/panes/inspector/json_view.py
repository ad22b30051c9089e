"""The payload as JSON."""

from __future__ import annotations

import re

from tiktok_tui.events.model import DecodeStatus, PayloadFormat
from tiktok_tui.panes.format import in_rows
from tiktok_tui.panes.inspector.inspected_event import InspectedEvent
from tiktok_tui.panes.inspector.rows_pane import Piece
from tiktok_tui.panes.inspector.view import StyleOf, View

# Bound on the shown part of a line; it is copied whole.
MAX_SHOWN = 20_000
_MEMBER = re.compile(r'(\s*"(?:[^"\\]|\\.)*":)(.*)', re.DOTALL)


class JsonView(View):
    """The payload as betterproto2 reads it, as a service wrote it, or with field numbers without a schema.

    A line that is longer than the window has several rows.
    """

    name = "json"

    def __init__(self, style_of: StyleOf) -> None:
        super().__init__(style_of)
        self._lines: list[str] | None = None
        self._rows: tuple[int, list[tuple[int, str]]] = (0, [])

    def show(self, inspected: InspectedEvent | None) -> None:
        super().show(inspected)
        self._lines, self._rows = None, (0, [])

    def can_show(self, inspected: InspectedEvent) -> bool:
        return bool(inspected.raw.payload)

    def text(self, inspected: InspectedEvent) -> str:
        return inspected.json or "not JSON, or too large to show; base64 and hex show all of it"

    def row_count(self, width: int) -> int:
        return len(self._rows_of(width))

    def row(self, index: int, width: int) -> list[Piece]:
        rows = self._rows_of(width)
        line, text = rows[index]
        if index and rows[index - 1][0] == line:
            return [(f" {text}", self.style_of("text"))]
        member = _MEMBER.fullmatch(text)
        name, value = (member[1], member[2]) if member else ("", text)
        return [(f" {name}", self.style_of("note")), (value, self.style_of("text"))]

    def _rows_of(self, width: int) -> list[tuple[int, str]]:
        """Returns the number of the line and the text of each row."""
        if self._rows[0] != width:
            found = []
            for number, line in enumerate(self._all_lines()):
                first, *more = in_rows(self.as_shown(line, MAX_SHOWN), width - 1)
                found.append((number, first))
                if more:
                    # Continuation rows are indented further than the name.
                    indent = " " * min(len(line) - len(line.lstrip()) + 2, width // 3)
                    rest = in_rows("".join(more), width - 1 - len(indent))
                    found += [(number, f"{indent}{text}") for text in rest]
            self._rows = (width, found)
        return self._rows[1]

    def _all_lines(self) -> list[str]:
        if self._lines is None:
            self._lines = self.text(self.inspected).split("\n") if self.inspected is not None else []
        return self._lines

    def about(self, index: int) -> str:  # noqa: ARG002
        raw = self.inspected.raw if self.inspected is not None else None
        if raw is None or raw.payload_format is not PayloadFormat.PROTOBUF:
            return ""
        if raw.reading in (DecodeStatus.UNKNOWN, DecodeStatus.NAMED):
            return "its fields have no known names: by their numbers, with guessed types"
        return (
            f"without those that have no name: {', '.join(map(str, raw.unknown_fields))}" if raw.unknown_fields else ""
        )

    def copied(self, index: int) -> str:
        line = self._rows[1][index][0] if index < len(self._rows[1]) else index
        return self._all_lines()[line].strip().removesuffix(",")
