"""The fields of a payload as a tree, with the names of the schema or with guessed types."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from tiktok_tui.events.common.searchable import fold
from tiktok_tui.events.common.text import screen_text
from tiktok_tui.panes.format import clipped, fitted, grouped, in_rows
from tiktok_tui.panes.inspector.inspected_event import InspectedEvent
from tiktok_tui.panes.inspector.rows_pane import Piece, fitted_pieces
from tiktok_tui.panes.inspector.view import StyleOf, View
from tiktok_tui.wire.field_value import NodeKind
from tiktok_tui.wire.tree import Node, Path, full_text

# A field by its path and the number of fields with that path before it.
FieldPosition = tuple[Path, int]
# Least width for type and wire type at the right edge.
TYPES_FROM_WIDTH = 70
TYPE_CELLS, WIRE_CELLS = 16, 8
# Bound on the shown characters of an opened value; it is copied whole.
MAX_OPENED = 20_000
# Cells of the path and of the description in the line above the rows.
LONGEST_PATH, ABOUT_CELLS = 40, 70


class FieldView(View):
    """Fields that can be folded, opened and searched. The hex view marks the bytes of the field under the cursor.

    An opened value has rows of its own below its field.
    """

    shows_fields = has_field_rows = True

    def __init__(self, style_of: StyleOf, *, with_schema: bool) -> None:
        super().__init__(style_of)
        self.name = "fields" if with_schema else "tree"
        self._with_schema = with_schema
        self._folded: set[int] = set()
        self._opened: dict[int, list[str]] = {}  # rows of each opened value
        # The index of the field of each row, and the row within its opened value, 0 for the field itself.
        self._shown: list[tuple[int, int]] | None = None
        self._width = 0
        self._found: set[int] = set()
        self.words = ""

    @property
    def nodes(self) -> tuple[Node, ...]:
        if self.inspected is None:
            return ()
        return self.inspected.fields if self._with_schema else self.inspected.guessed

    def show(self, inspected: InspectedEvent | None) -> None:
        super().show(inspected)
        self._folded.clear()
        self._opened.clear()
        self._shown = None

    def reread(self, inspected: InspectedEvent) -> None:
        """Show the same event with other types; folded messages stay folded."""
        folded = {self.nodes[index].start for index in self._folded}
        super().show(inspected)
        self._opened.clear()
        self._folded = {index for index, node in enumerate(self.nodes) if node.start in folded and _can_fold(node)}
        self._shown = None

    def can_show(self, inspected: InspectedEvent) -> bool:
        return inspected.is_protobuf or (self._with_schema and bool(inspected.raw.payload))

    # --- which fields are shown ---------------------------------------------------------------------------------------

    def find(self, words: str) -> None:
        """Show only fields with these words in the name or value, and the messages around them."""
        self.words = words.strip()
        self._shown = None

    @property
    def found(self) -> int:
        """The number of fields with the words."""
        return len(self._found) if self._rows else 0

    def next_found(self, index: int, step: int) -> int | None:
        """Returns the row of the next field with the words; `step` 0 includes row `index` itself."""
        rows = [row for row, (node, part) in enumerate(self._rows) if not part and node in self._found]
        if step < 0:
            return max((row for row in rows if row < index), default=None)
        return min((row for row in rows if row >= index + step), default=None)

    def toggle(self, index: int) -> range:
        """Fold or unfold the message in row `index`, or open or close a long value. Returns its rows."""
        node = self.node(index)
        if node is None:
            return range(1)
        number = self._rows[index][0]
        if _can_fold(node):
            self._folded ^= {number}
        elif number in self._opened:
            del self._opened[number]
        elif self._is_cut(node):
            self._opened[number] = []
        self._shown = None
        first = self._rows.index((number, 0))
        return range(first, first + 1 + len(self._opened.get(number, ())))

    @property
    def _rows(self) -> list[tuple[int, int]]:
        """The visible rows, computed on first use."""
        if self._shown is None:
            self._shown = self._choose()
        return self._shown

    def _choose(self) -> list[tuple[int, int]]:
        nodes = self.nodes
        around = self._find(nodes)
        shown = []
        folded_depth = -1  # of the folded message whose fields are being left out
        for index, node in enumerate(nodes):
            if 0 <= folded_depth < node.depth:
                continue
            folded_depth = node.depth if self._is_folded(index) else -1
            if around is None or index in around:
                if index in self._opened:
                    self._opened[index] = self._value_rows(node)
                shown += [(index, part) for part in range(1 + len(self._opened.get(index, ())))]
        return shown

    def _is_folded(self, index: int) -> bool:
        """Returns whether a message is folded; while searching none is."""
        return index in self._folded and not self.words

    def _find(self, nodes: Sequence[Node]) -> set[int] | None:
        """Returns the fields with the words and those around them, or None without words."""
        self._found = set()
        if not self.words:
            return None
        wanted = fold(self.words)
        shown: set[int] = set()
        around: list[int] = []
        for index, node in enumerate(nodes):
            del around[node.depth :]
            around.append(index)
            number = f"{_mark(node)}{node.number}"
            if wanted in fold(f"{node.title} {number} {full_text(node)} {node.label} {node.note}"):
                self._found.add(index)
                shown.update(around)
        return shown

    def _value_rows(self, node: Node) -> list[str]:
        value, pair = (node.value.hex(" "), 3) if isinstance(node.value, bytes) else (full_text(node), 1)
        more = f"… {grouped(len(value) - MAX_OPENED)} more characters, c copies all" if len(value) > MAX_OPENED else ""
        width = self._width - len(_indent(node, self._width)) - 4
        width -= width % pair
        return in_rows(self.as_shown(value[:MAX_OPENED], MAX_OPENED), width) + ([more] if more else [])

    def _is_cut(self, node: Node) -> bool:
        """Returns whether the row has no room for the whole value."""
        whole = node.value.hex(" ") if isinstance(node.value, bytes) else full_text(node)
        used = len(_indent(node, self._width)) + cell_len(f"{node.number} {self._name(node)}  ")
        return used + cell_len(node.text) > self._field_width(node) or len(whole) > len(node.text)

    # --- from field to field ------------------------------------------------------------------------------------------

    def node(self, index: int) -> Node | None:
        return self.nodes[self._rows[index][0]] if 0 <= index < len(self._rows) else None

    def row_of(self, wanted: Node) -> int:
        """Returns the row of a field by its bytes, or the last row before them."""
        rows = [row for row, node in self._fields() if node.start <= wanted.start]
        return rows[-1] if rows else 0

    def step_from(self, field: Node | None, step: int) -> int:
        """Returns the row of the field `step` further on, or the first row without a start."""
        rows = [row for row, _ in self._fields()]
        if field is None or not rows:
            return 0
        return rows[max(0, min(rows.index(self.row_of(field)) + step, len(rows) - 1))]

    def row_at_byte(self, offset: int) -> int:
        """Returns the row of the innermost field with a byte of the payload, or 0."""
        return max((row for row, node in self._fields() if _holds(node, offset)), default=0)

    def place_of(self, node: Node) -> FieldPosition | None:
        """Returns the position of a field for finding it in another event, or None."""
        if not node.path:
            return None
        return node.path, sum(other.path == node.path and other.start < node.start for other in self.nodes)

    def row_at(self, place: FieldPosition | None) -> int:
        """Returns the row of the field at a position, or 0."""
        if place is None:
            return 0
        path, before = place
        rows = [row for row, node in self._fields() if node.path == path]
        return rows[min(before, len(rows) - 1)] if rows else 0

    def _fields(self) -> Iterator[tuple[int, Node]]:
        """Yields the rows of fields, without those of opened values."""
        return ((row, self.nodes[index]) for row, (index, part) in enumerate(self._rows) if not part)

    # --- rows ---------------------------------------------------------------------------------------------------------

    def row_count(self, width: int) -> int:
        self._fit(width)
        return len(self._rows)

    def _fit(self, width: int) -> None:
        if width != self._width:
            self._width = width
            self._shown = None if self._opened else self._shown

    def row(self, index: int, width: int) -> list[Piece]:
        self._fit(width)
        number, part = self._rows[index]
        node = self.nodes[number]
        if part:
            text = f"{_indent(node, width)}  {self._opened[number][part - 1]}"
            return [(clipped(text, width), self.style_of("text"))]
        types = self._types(node) if width >= TYPES_FROM_WIDTH else []
        is_around = bool(self.words) and number not in self._found
        pieces = [*self._field(node, is_folded=self._is_folded(number)), *types]
        return [(text, self.style_of("quiet")) for text, _ in pieces] if is_around else pieces

    def _field_width(self, node: Node) -> int:
        has_types = node.wire_type is not None and self._width >= TYPES_FROM_WIDTH
        return self._width - (TYPE_CELLS + WIRE_CELLS + 3 if has_types else 0)

    def _field(self, node: Node, *, is_folded: bool) -> list[Piece]:
        style_of, width = self.style_of, self._field_width(node)
        indent = _indent(node, self._width)
        if node.kind in (NodeKind.DAMAGE, NodeKind.CUT):
            return [(fitted(f"{indent}✗ {node.note} {node.text}".rstrip(), width), style_of("error"))]
        number = f"{_mark(node)}{node.number} " if node.number else ""
        pieces = [
            (f"{indent}{number}", style_of("gift" if node.is_extra else "quiet")),
            (screen_text(self._name(node)), style_of("note" if node.name else "warning")),
            ("  ", style_of("quiet")),
            (
                self.as_shown(node.text) + (" …" if is_folded else ""),
                style_of("quiet" if node.kind is NodeKind.MESSAGE else "text"),
            ),
            (f"  {node.note}" if node.note else "", style_of("error")),
        ]
        return fitted_pieces(pieces, width, style_of("quiet"))

    @staticmethod
    def _name(node: Node) -> str:
        if node.name:
            return node.title
        return f"({node.type_name}{'!' if node.is_chosen else '?' if node.is_inferred else ''})"

    def _types(self, node: Node) -> list[Piece]:
        if node.wire_type is None:
            return []
        mark = "!" if node.is_chosen else "?" if node.is_inferred else ""
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
        return self._about(self._rows[index][0]) if index < len(self._rows) else ""

    def about_field(self, field: Node) -> str:
        """Returns path, type and offset of a field, found by its bytes."""
        indexes = [index for index, node in enumerate(self.nodes) if node.start <= field.start]
        return self._about(indexes[-1]) if indexes else ""

    def _about(self, index: int) -> str:
        node = self.nodes[index]
        if not node.end:
            return _json_path(node)
        names: list[str] = []
        for other in self.nodes[index::-1]:
            if other.depth == node.depth - len(names):
                names.append(other.name or str(other.number))
        longest = max(LONGEST_PATH, self._width - ABOUT_CELLS)
        path = _end_of(".".join(reversed([screen_text(name) for name in names])), longest)
        numbers = _end_of(".".join(map(str, node.path)), longest // 2)
        where = f"bytes {grouped(node.start)}-{grouped(node.end - 1)}"
        if node.kind in (NodeKind.DAMAGE, NodeKind.CUT):
            return f"{node.note}, {where}"
        wire = f", wire type {node.wire_type.name.lower()}" if node.wire_type is not None else ""
        chosen = ", your choice" if node.is_chosen else ", a guess" if node.is_inferred else ""
        extra = ", no name yet" if node.is_extra else ""
        note = f", {node.note}" if node.note else ""
        return f"{path} ({numbers}): {node.type_name}{chosen}{extra}{wire}, {where}{note}"


def _indent(node: Node, width: int) -> str:
    """Returns two spaces a level while they leave room, otherwise the level as a number."""
    cells, most = 1 + 2 * node.depth, max(4, width // 3)
    return " " * cells if cells <= most else f"{node.depth}▸ ".rjust(most)


def _mark(node: Node) -> str:
    return "+" if node.is_extra else ""


def _end_of(path: str, longest: int) -> str:
    return path if len(path) <= longest else f"…{path[-longest:]}"


def _json_path(node: Node) -> str:
    """Returns a path such as user.badges[0].name."""
    return screen_text(".".join(map(str, node.path)).replace(".[", "["))


def _can_fold(node: Node) -> bool:
    return node.kind is NodeKind.MESSAGE


def _holds(node: Node, offset: int) -> bool:
    return node.start <= offset < node.end
