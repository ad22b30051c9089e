"""The payload as base64."""

from __future__ import annotations

from tiktok_tui.panes.inspector.inspected_event import InspectedEvent
from tiktok_tui.panes.inspector.rows_pane import Piece
from tiktok_tui.panes.inspector.view import StyleOf, View
from tiktok_tui.wire.hexdump import base64_lines


class Base64View(View):
    name = "base64"

    def __init__(self, style_of: StyleOf) -> None:
        super().__init__(style_of)
        self._lines: tuple[int, list[str]] = (0, [])

    def show(self, inspected: InspectedEvent | None) -> None:
        super().show(inspected)
        self._lines = (0, [])

    def can_show(self, inspected: InspectedEvent) -> bool:
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

    def copied(self, index: int) -> str:  # noqa: ARG002 - copied whole
        return self.inspected.raw.base64 if self.inspected is not None else ""
