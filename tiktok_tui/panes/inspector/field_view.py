"""The fields of a payload as a tree: with the schema's names, or as they look without a schema."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from tiktok_tui.events.filter_parse import fold
from tiktok_tui.events.text import safe_text
from tiktok_tui.panes.format import clipped, fitted, grouped
from tiktok_tui.panes.inspector.inspected import Inspected
from tiktok_tui.panes.inspector.rows_pane import Piece
from tiktok_tui.panes.inspector.view import StyleOf, View
from tiktok_tui.wire.readings import NodeKind
from tiktok_tui.wire.tree import Node, Path, full_text

# Where there is room, each field's type and how it stands on the wire are at the right edge.
TYPES_FROM_WIDTH = 70
TYPE_CELLS, WIRE_CELLS = 16, 8


class FieldView(View):
    """Fields that can be folded and searched. The field under the cursor is the one whose bytes the hex view marks."""

    def __init__(self, style_of: StyleOf, *, with_schema: bool) -> None:
        super().__init__(style_of)
        self.name = "fields" if with_schema else "tree"
        self._with_schema = with_schema
        self._folded: set[int] = set()
        self._shown: list[int] | None = None
        self.words = ""

    @property
    def nodes(self) -> tuple[Node, ...]:
        if self.inspected is None:
            return ()
        return self.inspected.fields if self._with_schema else self.inspected.guessed

    def show(self, inspected: Inspected | None) -> None:
        super().show(inspected)
        self._folded.clear()
        self._shown = None

    def reread(self, inspected: Inspected) -> None:
        """The same event with another choice of types: what is folded stays so."""
        folded = {self.nodes[index].start for index in self._folded}
        super().show(inspected)
        self._folded = {index for index, node in enumerate(self.nodes) if node.start in folded and _can_fold(node)}
        self._shown = None

    def can_show(self, inspected: Inspected) -> bool:
        return inspected.is_protobuf or (self._with_schema and bool(inspected.raw.payload))

    # --- which fields are shown ---------------------------------------------------------------------------------------

    def find(self, words: str) -> None:
        """Show only fields in whose name or value these words are, and what is around them."""
        self.words = words.strip()
        self._shown = None

    def toggle(self, index: int) -> None:
        """Fold or unfold the message in row `index`."""
        node = self.node(index)
        if node is not None and _can_fold(node):
            self._folded ^= {self._rows[index]}
            self._shown = None

    def is_folded(self, index: int) -> bool:
        return self._rows[index] in self._folded

    @property
    def _rows(self) -> list[int]:
        """The indexes of the fields that are shown, worked out when somebody looks."""
        if self._shown is None:
            self._shown = self._choose()
        return self._shown

    def _choose(self) -> list[int]:
        nodes = self.nodes
        found = self._found(nodes)
        shown = []
        folded_depth = -1  # of the folded message whose fields are being left out
        for index, node in enumerate(nodes):
            if 0 <= folded_depth < node.depth:
                continue
            folded_depth = node.depth if index in self._folded else -1
            if found is None or index in found:
                shown.append(index)
        return shown

    def _found(self, nodes: Sequence[Node]) -> set[int] | None:
        if not self.words:
            return None
        wanted = fold(self.words)
        found: set[int] = set()
        around: list[int] = []
        for index, node in enumerate(nodes):
            del around[node.depth :]
            around.append(index)
            if wanted in fold(f"{node.title} {node.number} {full_text(node)} {node.label} {node.note}"):
                found.update(around)
        return found

    # --- from field to field ------------------------------------------------------------------------------------------

    def node(self, index: int) -> Node | None:
        return self.nodes[self._rows[index]] if 0 <= index < len(self._rows) else None

    def row_of(self, wanted: Node) -> int:
        """The row of a field, by the bytes it stands in; the last one before where there is none for it."""
        rows = [row for row, index in enumerate(self._rows) if self.nodes[index].start <= wanted.start]
        return rows[-1] if rows else 0

    def row_at_byte(self, offset: int) -> int:
        """The row of the innermost field that holds a byte of the payload, 0 where there is none."""
        return max((row for row, index in enumerate(self._rows) if _holds(self.nodes[index], offset)), default=0)

    def place_of(self, index: int) -> tuple[Path, int] | None:
        """A field by its path and by how many of the same path stand before it."""
        node = self.node(index)
        if node is None or not node.path:
            return None
        return node.path, sum(other.path == node.path for other in self.nodes[: self._rows[index]])

    def row_at(self, place: tuple[Path, int] | None) -> int:
        """The row of the field in that place, 0 where there is none."""
        if place is None:
            return 0
        path, before = place
        rows = [row for row, index in enumerate(self._rows) if self.nodes[index].path == path]
        return rows[min(before, len(rows) - 1)] if rows else 0

    # --- rows ---------------------------------------------------------------------------------------------------------

    def row_count(self, width: int) -> int:  # noqa: ARG002
        return len(self._rows)

    def row(self, index: int, width: int) -> list[Piece]:
        node = self.nodes[self._rows[index]]
        types = self._types(node) if width >= TYPES_FROM_WIDTH else []
        return [*self._field(node, width - sum(len(text) for text, _ in types), self.is_folded(index)), *types]

    def _field(self, node: Node, width: int, is_folded: bool) -> list[Piece]:
        style_of = self.style_of
        indent = " " * (1 + 2 * node.depth)
        if node.kind in (NodeKind.DAMAGE, NodeKind.CUT):
            return [(fitted(f"{indent}✗ {node.note} {node.text}".rstrip(), width), style_of("error"))]
        number = f"{'+' if node.is_extra else ''}{node.number} " if node.number else ""
        head = clipped(f"{indent}{number}", width)
        name = clipped(safe_text(self._name(node)), width - len(head))
        value = safe_text(node.text) + (" …" if is_folded else "")
        room_left = max(0, width - len(head) - cell_len(name) - 2)
        value = clipped(value, room_left)
        note = clipped(f"  {node.note}" if node.note else "", max(0, room_left - cell_len(value)))
        pieces = [
            (head, style_of("gift" if node.is_extra else "quiet")),
            (name, style_of("note" if node.name else "warning")),
            ("  ", style_of("quiet")),
            (value, style_of("quiet" if node.kind is NodeKind.MESSAGE else "text")),
            (note, style_of("error")),
        ]
        used = sum(cell_len(text) for text, _ in pieces)
        return [*pieces, (" " * max(0, width - used), style_of("quiet"))]

    @staticmethod
    def _name(node: Node) -> str:
        if node.name:
            return node.title
        return f"({node.type_name}{'!' if node.is_chosen else '?' if node.is_guess else ''})"

    def _types(self, node: Node) -> list[Piece]:
        if node.wire_type is None:
            return []
        mark = "!" if node.is_chosen else "?" if node.is_guess else ""
        kind = fitted(f"{node.type_name}{mark}", TYPE_CELLS)
        wire = fitted(node.wire_type.name.lower(), WIRE_CELLS)
        return [(f"  {kind} ", self.style_of("handle")), (wire, self.style_of("quiet"))]

    # --- one field ----------------------------------------------------------------------------------------------------

    def copied(self, index: int) -> str:
        node = self.node(index)
        if node is None or self.inspected is None:
            return ""
        if node.kind is NodeKind.MESSAGE and node.end:
            return self.inspected.raw.payload[node.value_start : node.end].hex()
        return full_text(node)

    def about(self, index: int) -> str:
        return self._about(self._rows[index]) if index < len(self._rows) else ""

    def about_field(self, field: Node) -> str:
        """Path, type and place of a field, found by its bytes."""
        indexes = [index for index, node in enumerate(self.nodes) if node.start <= field.start]
        return self._about(indexes[-1]) if indexes else ""

    def _about(self, index: int) -> str:
        node = self.nodes[index]
        if not node.end:
            return ""
        names: list[str] = []
        for other in self.nodes[index::-1]:
            if other.depth == node.depth - len(names):
                names.append(other.name or str(other.number))
        path = ".".join(reversed([safe_text(name) for name in names]))
        numbers = ".".join(map(str, node.path))
        where = f"bytes {grouped(node.start)}-{grouped(node.end - 1)}"
        if node.kind in (NodeKind.DAMAGE, NodeKind.CUT):
            return f"{node.note}, {where}"
        wire = f", wire type {node.wire_type.name.lower()}" if node.wire_type is not None else ""
        chosen = ", your choice" if node.is_chosen else ", a guess" if node.is_guess else ""
        extra = ", no name yet" if node.is_extra else ""
        return f"{path} ({numbers}): {node.type_name}{chosen}{extra}{wire}, {where}"


def _can_fold(node: Node) -> bool:
    return node.kind is NodeKind.MESSAGE


def _holds(node: Node, offset: int) -> bool:
    return node.start <= offset < node.end
