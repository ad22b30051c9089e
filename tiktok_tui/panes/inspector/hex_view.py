"""The bytes of a payload in hex, with those of one field marked."""

from __future__ import annotations

from itertools import groupby

from tiktok_tui.panes.inspector.inspected_event import InspectedEvent
from tiktok_tui.panes.inspector.rows_pane import Piece
from tiktok_tui.panes.inspector.view import View
from tiktok_tui.wire.hexdump import HEX_ROW, as_ascii
from tiktok_tui.wire.tree import Node

FULL_CELLS = 76  # offset, sixteen bytes, sixteen characters
HALF_CELLS = 43  # the same with eight
PAIRS_AT = 9  # the column of the first pair


class HexView(View):
    """Sixteen bytes a row, eight in narrow panes."""

    name = "hex"
    shows_fields = steps_by_field = True
    field: Node | None = None

    def can_show(self, inspected: InspectedEvent) -> bool:
        return bool(inspected.raw.payload)

    def row_count(self, width: int) -> int:
        size = self.inspected.raw.size if self.inspected is not None else 0
        return -(-size // bytes_a_row(width))

    def row_of(self, offset: int, width: int) -> int:
        return offset // bytes_a_row(width)

    def row_of_field(self, field: Node, width: int) -> int:
        return self.row_of(field.start, width)

    def row(self, index: int, width: int) -> list[Piece]:
        assert self.inspected is not None  # or there are no rows
        count = bytes_a_row(width)
        offset = index * count
        data = self.inspected.raw.payload[offset : offset + count]
        pieces = [(f" {offset:06x}  ", self.style_of("quiet"))]
        marks = [self._part(offset + place) for place in range(len(data))]
        for part, places in groupby(range(len(data)), key=lambda place: marks[place]):
            run = list(places)
            text = "".join(f"{data[place]:02x}{'  ' if place == 7 else ' '}" for place in run)
            # The space between two marked bytes is marked, the one behind the last is not.
            body, gap = text.rstrip(), text[len(text.rstrip()) :]
            pieces += [(body, self.style_of(part or "text")), (gap, self.style_of("text"))]
        missing = count - len(data)
        pieces.append((" " * (3 * missing + (len(data) <= 7 < count) + 1), self.style_of("text")))
        for part, places in groupby(range(len(data)), key=lambda place: marks[place]):
            run = list(places)
            pieces.append((as_ascii(data[run[0] : run[-1] + 1]), self.style_of(part or "handle")))
        return pieces

    def offset_at(self, index: int, column: int, width: int) -> int | None:
        """Returns the offset of the byte at a column of row `index`, or None."""
        count = bytes_a_row(width)
        place = column - PAIRS_AT
        # The gap in the middle of a full row belongs to the byte before it.
        byte = (place - (place >= 24)) // 3
        if place < 0 or byte >= count or self.inspected is None:
            return None
        offset = index * count + byte
        return offset if offset < self.inspected.raw.size else None

    def _part(self, offset: int) -> str:
        """Returns the style part of a marked byte, or "" for an unmarked one."""
        field = self.field
        if field is None or not field.start <= offset < field.end:
            return ""
        return "field-tag" if offset < field.value_start else "field-bytes"

    def copied(self, index: int) -> str:  # noqa: ARG002 - copies the field, not the row
        """Returns the marked bytes, or all when none are marked."""
        assert self.inspected is not None  # or there are no rows
        payload = self.inspected.raw.payload
        return payload.hex(" ") if self.field is None else payload[self.field.start : self.field.end].hex(" ")


def bytes_a_row(width: int) -> int:
    return HEX_ROW if width >= FULL_CELLS else HEX_ROW // 2
