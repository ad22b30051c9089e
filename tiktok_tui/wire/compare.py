"""Two trees of one method, field by field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from tiktok_tui.wire.field_value import NodeKind
from tiktok_tui.wire.tree import Node, full_text


class FieldDifference(Enum):
    """Where a field of two messages is, and whether it says the same in both."""

    SAME = "same"
    CHANGED = "changed"
    ONLY_LEFT = "only in the first"
    ONLY_RIGHT = "only in the second"


@dataclass(frozen=True, slots=True)
class Compared:
    """One field of two messages. `left` or `right` is None where it is only in the other.

    A message that says the same in both, or is only in one, stands in one row; the fields of one that changed follow it
    with one more `depth`. Repeated fields are matched in their order.
    """

    depth: int
    side: FieldDifference
    left: Node | None
    right: Node | None

    @property
    def node(self) -> Node:
        node = self.left or self.right
        assert node is not None  # at least one of the two is
        return node

    @property
    def is_around(self) -> bool:
        """Whether it is a message that changed: what changed in it follows."""
        return self.side is FieldDifference.CHANGED and all(
            node is not None and node.kind is NodeKind.MESSAGE for node in (self.left, self.right)
        )


@dataclass(frozen=True, slots=True)
class _Branch:
    node: Node
    branches: tuple[_Branch, ...]
    digest: int  # equal for equal content


def compare_trees(left: Sequence[Node], right: Sequence[Node]) -> tuple[Compared, ...]:
    """The fields of both, in the order of the first; what only the second has stands behind its neighbours."""
    rows: list[Compared] = []
    _compare(_branches(left), _branches(right), 0, rows)
    return tuple(rows)


def _branches(nodes: Sequence[Node]) -> tuple[_Branch, ...]:
    """A flat tree as nested branches."""
    ends: list[list[_Branch]] = [[]]
    parents: list[Node] = []

    def close(depth: int) -> None:
        while len(parents) > depth:
            inner, node = tuple(ends.pop()), parents.pop()
            ends[-1].append(_branch(node, inner))

    for node in nodes:
        close(node.depth)
        parents.append(node)
        ends.append([])
    close(0)
    return tuple(ends[0])


def _branch(node: Node, inner: tuple[_Branch, ...]) -> _Branch:
    content = () if node.kind is NodeKind.MESSAGE else (node.kind, full_text(node), node.note)
    return _Branch(node, inner, hash((_key(node), content, tuple(branch.digest for branch in inner))))


def _key(node: Node) -> tuple[object, ...]:
    return (node.number, node.name, node.key)


def _numbered(branches: Sequence[_Branch]) -> dict[tuple[object, ...], _Branch]:
    """Each by its key and by how many of the same key stand before it."""
    seen: Counter[tuple[object, ...]] = Counter()
    numbered: dict[tuple[object, ...], _Branch] = {}
    for branch in branches:
        key = _key(branch.node)
        numbered[*key, seen[key]] = branch
        seen[key] += 1
    return numbered


def _compare(left: Sequence[_Branch], right: Sequence[_Branch], depth: int, rows: list[Compared]) -> None:
    lefts, rights = _numbered(left), _numbered(right)
    waiting = list(rights)
    for key, ours in lefts.items():
        theirs = rights.get(key)
        if theirs is None:
            rows.append(Compared(depth, FieldDifference.ONLY_LEFT, ours.node, None))
            continue
        # Those of the second that stood before this one have no partner.
        place = waiting.index(key)
        _add_alone(waiting[:place], lefts, rights, depth, rows)
        waiting = [key for key in waiting[:place] if key in lefts] + waiting[place + 1 :]
        _add_pair(ours, theirs, depth, rows)
    _add_alone(waiting, lefts, rights, depth, rows)


def _add_alone(
    keys: Sequence[tuple[object, ...]],
    lefts: dict[tuple[object, ...], _Branch],
    rights: dict[tuple[object, ...], _Branch],
    depth: int,
    rows: list[Compared],
) -> None:
    rows += [Compared(depth, FieldDifference.ONLY_RIGHT, None, rights[key].node) for key in keys if key not in lefts]


def _add_pair(ours: _Branch, theirs: _Branch, depth: int, rows: list[Compared]) -> None:
    if ours.digest == theirs.digest:
        rows.append(Compared(depth, FieldDifference.SAME, ours.node, theirs.node))
        return
    rows.append(Compared(depth, FieldDifference.CHANGED, ours.node, theirs.node))
    if ours.branches or theirs.branches:
        _compare(ours.branches, theirs.branches, depth + 1, rows)
