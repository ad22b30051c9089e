"""One payload as a tree of fields, for the inspector: named by the schema where it can be, guessed where it cannot.

Reads the bytes with the strict scanner, so that a field which no schema names, and everything before the place where a
payload stops making sense, can still be seen. It never raises, whatever the bytes are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from typing import cast

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message import Message

from tiktok_tui.wire.decode import MAX_DEPTH, message_class, reserved_numbers
from tiktok_tui.wire.errors import PayloadDamaged
from tiktok_tui.wire.field_types import ReadAs, read_as
from tiktok_tui.wire.field_value import FieldValue, NodeKind, read_known, read_unnamed
from tiktok_tui.wire.fields import Field, WireType, scan
from tiktok_tui.wire.scalars import Scalar
from tiktok_tui.wire.schema.upb import room_pb2, shared_pb2, transport_pb2

__all__ = ["WHOLE_FRAME", "Choices", "Node", "NodeKind", "Path", "field_tree", "full_text", "printable"]

# From the outermost field on; in JSON of names, and of items as "[0]".
Path = tuple[int | str, ...]
# The types chosen by the user for fields of a method, whatever the schema says or was inferred.
Choices = Mapping[Path, ReadAs]

# What stands for a method where a frame could not be unpacked and its bytes are the payload.
WHOLE_FRAME = "(frame)"
MAX_NODES = 2000
# A message inside a message is copied to be read, at every depth again. Real ones are at most some 10 kB.
MAX_OPENED = 1024 * 1024
MAX_SHOWN_TEXT = 500
MAX_SHOWN_BYTES = 24
MAX_SHOWN_ITEMS = 24
_NO_CHOICES: Choices = {}
# They stand in for messages of which only the header is known, and for blocks about looks: nothing in them is new.
_UNDESCRIBED = (room_pb2.AnyMessage.DESCRIPTOR.full_name, shared_pb2.Unnamed.DESCRIPTOR.full_name)


@dataclass(frozen=True, slots=True)
class Node:
    """A line of the tree. Children follow their parent with one more `depth`.

    `start` and `end` are the offsets of the field in the payload, tag included, `value_start` that of its value. Nodes
    of one parent follow one another without a hole. `number` is 0 for DAMAGE and CUT, and in JSON, which has none.
    `name` is "" where the schema has none, and `type_name` is then a guess (`is_inferred`); with `is_extra` the
    schema describes the message around it, so that the field is new or never had a name. `value` is None for
    a MESSAGE and for CUT, the unread bytes for DAMAGE. `label` is an enum value's name, `key` a map entry's key, `note`
    what is wrong, if anything.
    """

    depth: int
    number: int
    name: str
    kind: NodeKind
    type_name: str
    value: Scalar | bytes | tuple[Scalar, ...] | None
    start: int
    value_start: int
    end: int
    wire_type: WireType | None = None
    label: str = ""
    key: Scalar | None = None
    note: str = ""
    is_inferred: bool = False
    is_extra: bool = False
    is_chosen: bool = False
    path: Path = ()

    @property
    def title(self) -> str:
        """The field's name with a map entry's key, "field 7" where it has no name. Printable characters only."""
        if self.kind in (NodeKind.DAMAGE, NodeKind.CUT):
            return ""
        title = self.name or f"field {self.number}"
        return title if self.key is None else f"{title}[{printable(str(self.key), 80)}]"

    @property
    def text(self) -> str:
        """The value in one line of printable characters, cut when it is long. What is wrong with it is in `note`.

        Characters that a terminal acts on, or that cannot be seen, stand as escapes such as \\x1b, because an inspector
        shows what was sent. It is still text of a room: what shows it passes it through `safe_text` as well.
        """
        match self.value:
            case str():
                return f'"{printable(self.value, MAX_SHOWN_TEXT)}"'
            case bool():
                return str(self.value).lower()
            case bytes():
                more = " …" if len(self.value) > MAX_SHOWN_BYTES else ""
                return f"{_bytes_count(len(self.value))}  {self.value[:MAX_SHOWN_BYTES].hex(' ')}{more}".rstrip()
            case tuple():
                shown = [str(item) for item in self.value[:MAX_SHOWN_ITEMS]]
                if len(self.value) > MAX_SHOWN_ITEMS:
                    shown.append(f"… {len(self.value) - MAX_SHOWN_ITEMS} more")
                return f"[{', '.join(shown)}]"
            case None if self.end:
                return "" if self.kind is NodeKind.CUT else _bytes_count(self.end - self.value_start)
            case None:  # JSON, where only what is nested, and null, have no value
                return self.type_name
            case _:
                return f"{self.value} {self.label}".rstrip()


def field_tree(
    payload: bytes,
    method: str,
    max_nodes: int = MAX_NODES,
    *,
    with_schema: bool = True,
    choices: Choices = _NO_CHOICES,
) -> tuple[Node, ...]:
    """The fields of a payload in their order on the wire, read by the schema of `method` or WHOLE_FRAME.

    Without the schema everything is guessed. What stands in `choices` is read so in both. At most `max_nodes` and one
    that says that there is more. Never raises.
    """
    builder = _Builder(max_nodes, choices)
    builder.add_message(payload, 0, (), _schema(method, payload) if with_schema else None)
    return tuple(builder.nodes)


def full_text(node: Node) -> str:
    """A node's value whole, to be copied: text with what is not printable as escapes, bytes and messages as hex."""
    match node.value:
        case str():
            return printable(node.value, len(node.value))
        case bool():
            return str(node.value).lower()
        case bytes():
            return node.value.hex()
        case tuple():
            return ", ".join(map(str, node.value))
        case None:
            return ""
        case _:
            return str(node.value)


def _schema(method: str, payload: bytes) -> Descriptor | None:
    message: type[Message] | None = transport_pb2.PushFrame if method == WHOLE_FRAME else message_class(method)
    if message is None and _has_common_header(payload):
        message = room_pb2.AnyMessage
    # upb's descriptors are of a class of their own with the same attributes.
    return None if message is None else cast(Descriptor, message.DESCRIPTOR)


def _has_common_header(payload: bytes) -> bool:
    """Whether field 1 is the header that nearly every message has: the method's own name is its field 1.

    Seen on the wire: neither of the two need come first.
    """
    header = _first_of_number_one(payload)
    name = _first_of_number_one(header) if header else None
    return name is not None and name.startswith(b"Webcast")


def _first_of_number_one(data: bytes) -> bytes | None:
    try:
        fields = islice(scan(data), MAX_NODES)
        return next((item.value for item in fields if item.number == 1 and isinstance(item.value, bytes)), None)
    except PayloadDamaged:
        return None


def printable(text: str, limit: int) -> str:
    """`text` with every character that is not printable as an escape, and what is behind `limit` characters counted."""
    shown = text[:limit]
    if not shown.isprintable():
        shown = "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in shown)
    return shown if len(text) <= limit else f"{shown}… {len(text) - limit} more"


class _Builder:
    def __init__(self, max_nodes: int, choices: Choices) -> None:
        self.nodes: list[Node] = []
        self._max_nodes = max_nodes
        self._choices = choices
        self._is_full = False

    def add_message(self, data: bytes, base: int, path: Path, schema: Descriptor | None, depth: int = 0) -> None:
        """Add the fields of a message that starts at offset `base` of the payload."""
        position = 0
        try:
            for item in scan(data):
                if self._is_full or len(self.nodes) >= self._max_nodes:
                    self._add_cut(depth, base + item.start, base + len(data))
                    return
                self._add_field(item, base, path, schema, depth)
                position = item.end
        except PayloadDamaged as error:
            start, end = base + position, base + len(data)
            if self._is_full or len(self.nodes) >= self._max_nodes:
                self._add_cut(depth, start, end)
                return
            self.nodes.append(
                Node(depth, 0, "", NodeKind.DAMAGE, "", data[position:], start, start, end, note=error.reason)
            )

    def _add_cut(self, depth: int, start: int, end: int) -> None:
        if not self._is_full:
            note = f"more than {self._max_nodes} fields: the rest is not shown"
            self.nodes.append(Node(depth, 0, "", NodeKind.CUT, "", None, start, start, end, note=note))
        self._is_full = True

    def _add_field(self, item: Field, base: int, path: Path, schema: Descriptor | None, depth: int) -> None:
        known = schema.fields_by_number.get(item.number) if schema else None
        name = known.name if known else ""
        entry = _map_entry(item, known) if known else None
        key, inner, inner_base = None, item, base
        path = (*path, item.number)
        if entry and known and known.message_type:
            key, inner = entry
            known = known.message_type.fields_by_name["value"]
            inner_base = base + item.value_start
            path = (*path, inner.number)
        choice = self._choices.get(path)
        chosen = read_as(inner, choice) if choice is not None else None
        reading = chosen or (read_known(inner, known) if known else read_unnamed(inner))
        if reading.kind is NodeKind.MESSAGE and isinstance(inner.value, bytes):
            too_deep, too_large = depth + 1 >= MAX_DEPTH, len(inner.value) > MAX_OPENED
            if too_deep or too_large:
                note = "nested too deep" if too_deep else "too large to open"
                reading = FieldValue(NodeKind.BYTES, reading.type_name, inner.value, note=note)
        self.nodes.append(
            Node(
                depth,
                item.number,
                name,
                reading.kind,
                reading.type_name,
                reading.value,
                base + item.start,
                base + item.value_start,
                base + item.end,
                inner.wire_type,
                reading.label,
                key,
                reading.note,
                reading.is_inferred,
                schema is not None and known is None and _is_news(item.number, schema),
                chosen is not None,
                path,
            )
        )
        if reading.kind is NodeKind.MESSAGE and isinstance(inner.value, bytes):
            nested = known.message_type if known and not reading.is_inferred else None
            self.add_message(inner.value, inner_base + inner.value_start, path, nested, depth + 1)


def _is_news(number: int, schema: Descriptor) -> bool:
    """Whether no schema names this field number."""
    return schema.full_name not in _UNDESCRIBED and number not in reserved_numbers(schema)


def _map_entry(item: Field, known: FieldDescriptor) -> tuple[Scalar, Field] | None:
    """The key of a map entry and the field of its value; None when the field is no map entry, or an odd one."""
    entry = known.message_type
    if entry is None or not entry.GetOptions().map_entry or not isinstance(item.value, bytes):
        return None
    try:
        parts = sorted(islice(scan(item.value), 3), key=lambda part: part.number)
    except PayloadDamaged:
        return None
    if [part.number for part in parts] != [1, 2]:
        return None
    key = read_known(parts[0], entry.fields_by_name["key"])
    if key.note or not isinstance(key.value, int | str):
        return None
    return key.value, parts[1]


def _bytes_count(count: int) -> str:
    return "1 byte" if count == 1 else f"{count:,} bytes"
