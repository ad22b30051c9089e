"""One raw event in full: its fields, its payload as base64, its bytes."""

from __future__ import annotations

from datetime import tzinfo

from rich.style import Style
from textual import events
from textual.strip import Strip

from tiktok_tui.events.model import RawEvent, Reading
from tiktok_tui.events.text import safe_text
from tiktok_tui.panes.drawn import Drawn
from tiktok_tui.panes.format import clipped, clock_time, grouped
from tiktok_tui.panes.messages import RoomChanged
from tiktok_tui.panes.rows import plain
from tiktok_tui.session import Counts
from tiktok_tui.wire.readings import NodeKind
from tiktok_tui.wire.tree import HEX_ROW, Node, base64_lines, field_tree, hexdump

VIEWS = ("fields", "base64", "hex")
HEAD_ROWS = 3
HEX_CELLS = 75  # offset, sixteen bytes, sixteen characters
Piece = tuple[str, Style]


class Details(Drawn):
    COMPONENT_CLASSES = {
        "pane--title",
        "pane--note",
        "pane--text",
        "pane--strong",
        "pane--quiet",
        "pane--handle",
        "pane--warning",
        "pane--error",
        "pane--gift",
        "pane--success",
    }

    def __init__(self, timezone: tzinfo | None) -> None:
        super().__init__(id="details")
        self._timezone = timezone
        self._raw: RawEvent | None = None
        self._view = 0
        self._top = 0
        self._field_nodes: tuple[Node, ...] | None = None
        self._base64: tuple[int, list[str]] | None = None
        self._counts = Counts()
        self._counted_at = -1

    @property
    def raw(self) -> RawEvent | None:
        return self._raw

    def inspect(self, raw: RawEvent | None) -> None:
        """Show a raw event, or with None what the whole session amounts to."""
        if raw is not self._raw:
            self._raw = raw
            self._top = 0
            self._field_nodes = None
            self._base64 = None
            self.refresh()

    def next_view(self) -> None:
        self._view = (self._view + 1) % len(VIEWS)
        self._top = 0
        self.refresh()

    def scroll_details(self, step: int) -> None:
        body = self.size.height - HEAD_ROWS
        self._top = max(0, min(self._top + step, self._row_count() - body))
        self.refresh()

    def on_room_changed(self, message: RoomChanged) -> None:
        # Once a second is often enough for totals that nobody reads while they run.
        is_due = message.connection.phase.is_final or int(message.now) != self._counted_at
        if self._raw is None and is_due and message.counts != self._counts:
            self._counts, self._counted_at = message.counts, int(message.now)
            self.refresh()

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.scroll_details(-3)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.scroll_details(3)

    # --- drawing ------------------------------------------------------------------------------------------------------

    def row(self, y: int, width: int) -> Strip:
        raw = self._raw
        if raw is None:
            return plain(self._total_row(y, width))
        if y == 0:
            return self._title_row(raw, width)
        if y == 1:
            return plain(self._facts(raw, width))
        if y == 2:
            return plain([(clipped(f" {self._verdict(raw)}", width), self._verdict_style(raw))])
        index = self._top + y - HEAD_ROWS
        if index >= self._row_count():
            return Strip.blank(width)
        return plain(self._body_row(raw, index, width))

    def _title_row(self, raw: RawEvent, width: int) -> Strip:
        pieces = [(f" #{grouped(raw.number)} ", self.style_of("title"))]
        for view in VIEWS:
            chosen = view == VIEWS[self._view]
            pieces.append((f"[{view}] " if chosen else f" {view}  ", self.style_of("note" if chosen else "quiet")))
        used = sum(len(text) for text, _ in pieces)
        rows = self._row_count()
        body = self.size.height - HEAD_ROWS
        place = f" {self._top + 1}-{min(rows, self._top + body)} of {grouped(rows)} " if rows > body > 0 else ""
        pieces.append(("─" * max(0, width - used - len(place)), self.style_of("quiet")))
        pieces.append((place, self.style_of("quiet")))
        return plain(pieces)

    def _facts(self, raw: RawEvent, width: int) -> list[Piece]:
        method = clipped(f" {raw.method}", width)
        time = clock_time(raw.received_at, self._timezone)
        msg_id = f"  id {raw.msg_id}" if raw.msg_id else ""
        rest = f"  {grouped(raw.size)} bytes  {time}  frame {grouped(raw.frame_number)}{msg_id}"
        return [(method, self.style_of("strong")), (clipped(rest, max(0, width - len(method))), self.style_of("quiet"))]

    def _verdict(self, raw: RawEvent) -> str:
        history = "sent before we came; " if raw.is_history else ""
        return (
            history
            + {
                Reading.DECODED: f"decoded as {raw.name}",
                Reading.NAMED: f"known as {raw.name}, {raw.category}; its fields have no names yet",
                Reading.UNKNOWN: "nobody has named this method yet",
                Reading.DAMAGED: f"damaged: {safe_text(raw.reason)}",
            }[raw.reading]
        )

    def _verdict_style(self, raw: RawEvent) -> Style:
        names = {Reading.DECODED: "success", Reading.UNKNOWN: "warning", Reading.DAMAGED: "error"}
        return self.style_of(names.get(raw.reading, "quiet"))

    def _row_count(self) -> int:
        raw = self._raw
        if raw is None:
            return 0
        view = VIEWS[self._view]
        if view == "fields":
            return len(self._tree(raw))
        if view == "base64":
            return len(self._lines_of_base64(raw))
        return -(-raw.size // self._bytes_a_row)

    def _tree(self, raw: RawEvent) -> tuple[Node, ...]:
        if self._field_nodes is None:
            self._field_nodes = field_tree(raw.payload, raw.method)
        return self._field_nodes

    def _lines_of_base64(self, raw: RawEvent) -> list[str]:
        width = max(16, self.size.width - 2)
        if self._base64 is None or self._base64[0] != width:
            self._base64 = (width, base64_lines(raw.payload, width))
        return self._base64[1]

    def _body_row(self, raw: RawEvent, index: int, width: int) -> list[Piece]:
        view = VIEWS[self._view]
        if view == "fields":
            return self._field_row(self._tree(raw)[index], width)
        if view == "base64":
            return [(f" {self._lines_of_base64(raw)[index]}", self.style_of("text"))]
        offset = index * self._bytes_a_row
        row = hexdump(raw.payload, offset, 1)[0]
        pairs, characters = f"{row.hex:<48}", row.ascii
        if self._bytes_a_row < HEX_ROW:
            right = offset % HEX_ROW > 0
            pairs, characters = (pairs[25:], characters[8:]) if right else (pairs[:23], characters[:8])
        return [
            (f" {offset:06x}  ", self.style_of("quiet")),
            (pairs, self.style_of("text")),
            (f"  {characters}", self.style_of("handle")),
        ]

    @property
    def _bytes_a_row(self) -> int:
        """Half as many where the characters beside them would not fit."""
        return HEX_ROW if self.size.width >= HEX_CELLS else HEX_ROW // 2

    def _field_row(self, node: Node, width: int) -> list[Piece]:
        indent = " " * (1 + 2 * node.depth)
        if node.kind in (NodeKind.DAMAGE, NodeKind.CUT):
            return [(clipped(f"{indent}✗ {node.note} {node.text}".rstrip(), width), self.style_of("error"))]
        head = f"{indent}{node.number} "
        name = safe_text(
            node.title if node.name else f"({node.type_name}?)" if node.is_guess else f"({node.type_name})"
        )
        note = f"  {node.note}" if node.note else ""
        value = safe_text(node.text)
        room_left = max(0, width - len(head) - len(name) - 2)
        value_style = "quiet" if node.kind is NodeKind.MESSAGE else "text"
        return [
            (head, self.style_of("quiet")),
            (name, self.style_of("note" if node.name else "warning")),
            ("  ", self.style_of("quiet")),
            (clipped(value, room_left), self.style_of(value_style)),
            (clipped(note, max(0, room_left - len(value))), self.style_of("error")),
        ]

    def _total_row(self, y: int, width: int) -> list[Piece]:
        counts = self._counts
        if y == 0:
            head = " details "
            return [(head, self.style_of("title")), ("─" * (width - len(head)), self.style_of("quiet"))]
        rows = {
            1: "↑ or a click picks an event, Enter in chat or gifts too",
            3: f"{grouped(counts.events)} events in {grouped(counts.frames)} frames",
            4: f"{grouped(counts.damaged)} damaged, {grouped(counts.unknown)} of unknown methods",
            5: f"{grouped(counts.repeats)} repeats left out",
        }
        return [(clipped(f" {rows.get(y, '')}", width), self.style_of("quiet"))]
