"""A payload that came as JSON as a tree of fields, for the inspector. Never raises, whatever the text is."""

from __future__ import annotations

import json

from tiktok_tui.wire.field_value import NodeKind
from tiktok_tui.wire.scalars import Scalar
from tiktok_tui.wire.tree import MAX_NODES, Node, Path, printable

MAX_JSON_DEPTH = 32
MAX_KEY = 80


def json_tree(payload: bytes, max_nodes: int = MAX_NODES) -> tuple[Node, ...]:
    """The members of a JSON object in their order, with those of nested objects and lists below them.

    Offsets are 0: JSON has no places that a hex dump could point to.
    """
    try:
        parsed = json.loads(payload)
    except (ValueError, RecursionError):
        return (_node((), NodeKind.DAMAGE, None, note="not JSON"),)
    nodes: list[Node] = []
    _add(nodes, parsed, (), max_nodes)
    if len(nodes) > max_nodes:
        note = f"more than {max_nodes} fields: the rest is not shown"
        nodes[max_nodes:] = [_node((), NodeKind.CUT, None, note=note)]
    return tuple(nodes)


def _add(nodes: list[Node], value: object, around: Path, max_nodes: int) -> None:
    depth = len(around)
    if isinstance(value, dict):
        members = [(str(key), item) for key, item in value.items()]
    elif isinstance(value, list):
        members = [(f"[{index}]", item) for index, item in enumerate(value)]
    else:
        members = [("", value)]
    for name, item in members:
        if len(nodes) > max_nodes:
            return
        key = printable(name, MAX_KEY)
        path = (*around, key)
        if isinstance(item, dict | list):
            is_cut = depth + 1 >= MAX_JSON_DEPTH
            unit = "fields" if isinstance(item, dict) else "items"
            note = "nested too deep" if is_cut else ""
            nodes.append(_node(path, NodeKind.MESSAGE, None, note=note, type_name=f"{len(item)} {unit}"))
            if not is_cut:
                _add(nodes, item, path, max_nodes)
        elif isinstance(item, str):
            nodes.append(_node(path, NodeKind.TEXT, item))
        elif isinstance(item, int | float):
            nodes.append(_node(path, NodeKind.NUMBER, item))
        else:
            nodes.append(_node(path, NodeKind.NUMBER, None, type_name="null"))


def _node(path: Path, kind: NodeKind, value: Scalar | None, *, note: str = "", type_name: str = "") -> Node:
    depth, name = (len(path) - 1, str(path[-1])) if path else (0, "")
    return Node(depth, 0, name, kind, type_name, value, 0, 0, 0, note=note, path=path)
