"""Comparison of two events field by field: changed values side by side, equal ones dimmed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from rich.cells import cell_len

from tiktok_tui.events.common.text import screen_text
from tiktok_tui.panes.format import clipped, fitted, grouped
from tiktok_tui.panes.inspector.inspected_event import InspectedEvent
from tiktok_tui.panes.inspector.rows_pane import Piece
from tiktok_tui.panes.inspector.view import StyleOf, View
from tiktok_tui.wire.compare import Compared, FieldDifference, compare_trees
from tiktok_tui.wire.field_value import NodeKind
from tiktok_tui.wire.tree import Node, full_text, printable

Answer = Callable[[InspectedEvent | None], None]
# Gives the first function the event to compare with, at once or later, or None when there is none. Calls the second
# where the recording cannot be read.
ReadOther = Callable[[InspectedEvent, Answer, Callable[[], None]], None]
MARKS = {
    FieldDifference.SAME: (" ", "quiet"),
    FieldDifference.CHANGED: ("≠", "warning"),
    FieldDifference.ONLY_LEFT: ("-", "error"),
    FieldDifference.ONLY_RIGHT: ("+", "success"),
}
LONGEST_NAME = 32
# A difference further behind in a value is mentioned, but not shown.
MAX_COMPARED_TEXT = 20_000


class CompareView(View):
    """Shows another event on the left and the one under the cursor on the right."""

    name = "compare"
    shows_fields = has_field_rows = is_comparison = True

    def __init__(self, style_of: StyleOf, read_other: ReadOther) -> None:
        super().__init__(style_of)
        self._read_other = read_other
        self._is_requested = False
        self._note = ""  # why there is no other event
        self._other: InspectedEvent | None = None
        self._compared: tuple[Compared, ...] = ()
        self._rows: list[Compared] | None = None
        self._hides_same = False

    def show(self, inspected: InspectedEvent | None) -> None:
        super().show(inspected)
        self._rows, self._other = None, None
        self._is_requested = False

    def can_show(self, inspected: InspectedEvent) -> bool:
        return bool(inspected.raw.payload)

    def toggle_same(self) -> None:
        """Hide or show the equal fields."""
        self._hides_same = not self._hides_same
        self._rows = None

    # --- rows ---------------------------------------------------------------------------------------------------------

    def _request(self) -> None:
        inspected = self.inspected
        self._is_requested = True
        if inspected is None:
            return

        def answer(other: InspectedEvent | None) -> None:
            if self.inspected is inspected:
                self._other, self._rows = other, None
                self._note = "No event of this method came before; m marks one to compare with."

        def fail() -> None:
            if self.inspected is inspected:
                self._note = "The recording cannot be read."

        self._note = "Reading the recording..."
        self._read_other(inspected, answer, fail)

    def _shown(self) -> list[Compared]:
        if not self._is_requested:
            self._request()
        if self._rows is None:
            self._compared = ()
            if self.inspected is not None and self._other is not None:
                self._compared = compare_trees(self._other.fields, self.inspected.fields)
            self._rows = [row for row in self._compared if not self._hides_same or row.side is not FieldDifference.SAME]
        return self._rows

    def row_count(self, width: int) -> int:  # noqa: ARG002
        return len(self._shown())

    def row(self, index: int, width: int) -> list[Piece]:
        row = self._shown()[index]
        mark, style = MARKS[row.side]
        node = row.node
        number = f"{node.number} " if node.number else ""
        head = f"{mark}{' ' * (1 + 2 * row.depth)}{number}{screen_text(node.title)}"
        name_cells = min(LONGEST_NAME, width // 3)
        sides = (width - name_cells - 2) // 2
        pieces = [(f"{fitted(head, name_cells)} ", self.style_of(style))]
        if row.side is FieldDifference.SAME:
            return [*pieces, (clipped(self.as_shown(node.text), width - name_cells - 1), self.style_of("quiet"))]
        left = self._long_value(row.left) if row.left is not None else ""
        right = self._long_value(row.right) if row.right is not None else ""
        left, right = _from_the_difference(left, right, sides)
        if row.left is not None and row.right is not None:
            right += _difference(row.left, row.right)
        return [
            *pieces,
            (f"{fitted(left, sides)} ", self.style_of("quiet" if row.is_around else "text")),
            (clipped(right, sides), self.style_of("quiet" if row.is_around else "strong")),
        ]

    def node(self, index: int) -> Node | None:
        return self._shown()[index].right if index < len(self._shown()) else None

    def open_row(self, index: int) -> int:  # noqa: ARG002 - the same for every row
        self.toggle_same()
        return 0

    def row_of_field(self, field: Node, width: int) -> int:  # noqa: ARG002
        """Returns the row of a field, or of the message around it where that is one row."""
        rights = enumerate(row.right for row in self._shown())
        starts = [(node.start, row) for row, node in rights if node is not None and node.start <= field.start]
        return max(starts)[1] if starts else 0

    def _long_value(self, node: Node) -> str:
        """Returns more of a value than fits a row: its difference may be far behind the end of the row."""
        text = node.text
        match node.value:
            case str():
                text = f'"{printable(node.value, MAX_COMPARED_TEXT)}"'
            case bytes():
                text = f"{len(node.value):,} bytes  {node.value[:MAX_COMPARED_TEXT].hex(' ')}"
            case tuple():
                text = f"[{full_text(node)}]"
        return self.as_shown(text, 3 * MAX_COMPARED_TEXT)

    def about(self, index: int) -> str:  # noqa: ARG002
        self._shown()
        if self._other is None or self.inspected is None:
            return self._note
        left, right = self._other.raw, self.inspected.raw
        methods = "" if left.method == right.method else f" of another method, {left.method},"
        # Changed fields are counted, not the messages around them.
        counts = Counter(row.side for row in self._compared if not row.is_around)
        parts = [f"{grouped(counts[FieldDifference.CHANGED])} changed"]
        parts += [f"{grouped(counts[FieldDifference.ONLY_LEFT])} gone"] if counts[FieldDifference.ONLY_LEFT] else []
        parts += [f"{grouped(counts[FieldDifference.ONLY_RIGHT])} new"] if counts[FieldDifference.ONLY_RIGHT] else []
        same = f"{grouped(counts[FieldDifference.SAME])} the same"
        parts.append(f"{same}, hidden (Enter shows them)" if self._hides_same else f"{same} (Enter hides them)")
        return f"left #{grouped(left.number)}{methods} right #{grouped(right.number)}: {', '.join(parts)}"

    def copied(self, index: int) -> str:
        row = self._shown()[index]
        left = full_text(row.left) if row.left is not None else "(not there)"
        right = full_text(row.right) if row.right is not None else "(not there)"
        return f"{screen_text(row.node.title)}: {left} -> {right}"


def _from_the_difference(left: str, right: str, cells: int) -> tuple[str, str]:
    """Returns both values without their common beginning, where the difference would not fit otherwise."""
    pairs = enumerate(zip(left, right, strict=False))
    same = next((place for place, (ours, theirs) in pairs if ours != theirs), min(len(left), len(right)))
    start = same - cells // 4
    if start <= 0 or max(cell_len(left), cell_len(right)) <= cells or cell_len(left[:same]) < cells // 2:
        return left, right
    return f"…{left[start:]}", f"…{right[start:]}"


def _difference(left: Node, right: Node) -> str:
    """Returns the difference of two numbers, or "" for ids, which are no amounts."""
    is_id = left.name.endswith("id")
    if is_id or left.kind is not NodeKind.NUMBER or right.kind is not NodeKind.NUMBER:
        return ""
    if not isinstance(left.value, int) or not isinstance(right.value, int) or isinstance(left.value, bool):
        return ""
    return f"  {right.value - left.value:+,}"
