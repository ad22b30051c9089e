"""A payload as JSON for people: by betterproto2's classes, as a service wrote it, or by the numbers of its fields."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Sequence

from tiktok_tui.wire.field_value import NodeKind
from tiktok_tui.wire.tree import Choices, Node, field_tree

# Real payloads are at most some 20 kB. betterproto2 takes two seconds for a hostile one of this size.
MAX_PAYLOAD = 64 * 1024
_MAX_EXACT = 2**53
# What a terminal or a shell acts on, and what turns a line round. In JSON it may as well stand as an escape.
_NOT_PLAIN = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\xa0\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb]"
)


def typed_json(method: str, payload: bytes) -> str | None:
    """The payload by the schema of its method, None when proto/ has none for it or the payload is too large."""
    if len(payload) > MAX_PAYLOAD:
        return None
    from tiktok_tui.wire.betterproto_message import typed_message

    message = typed_message(method, payload)
    return None if message is None else pretty(message.to_dict())


def service_json(payload: bytes) -> str | None:
    """JSON as a hosted service wrote it, on many lines. None when it is not JSON, or too large."""
    if len(payload) > MAX_PAYLOAD:
        return None
    try:
        return pretty(json.loads(payload))
    except (ValueError, RecursionError):
        return None


def numbered_json(payload: bytes, choices: Choices) -> str | None:
    """A payload that no schema describes: field numbers for names, values as they look. None when it is too large.

    A field that comes several times is a list. Bytes are in hex, the unread ones of a damaged payload too; numbers that
    a double cannot hold, NaN and the infinities are strings.
    """
    if len(payload) > MAX_PAYLOAD:
        return None
    return pretty(_members(field_tree(payload, "", with_schema=False, choices=choices)))


def pretty(value: object) -> str:
    """`value` as JSON with two spaces a level, every script as it is, and controls as escapes."""
    text = json.dumps(value, indent=2, ensure_ascii=False)
    return _NOT_PLAIN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _members(nodes: Sequence[Node]) -> dict[str, object]:
    top: dict[str, object] = {}
    around = [top]
    for node in nodes:
        del around[node.depth + 1 :]
        value = _plain(node.value)
        if node.kind is NodeKind.MESSAGE:
            inner: dict[str, object] = {}
            around.append(inner)
            value = inner
        name = "damaged" if node.kind is NodeKind.DAMAGE else "cut" if node.kind is NodeKind.CUT else str(node.number)
        members = around[node.depth]
        if node.kind is NodeKind.CUT:
            value = node.note
        before = members.get(name)
        if isinstance(before, _Repeated):
            before.append(value)
        else:
            members[name] = _Repeated([before, value]) if name in members else value
    return top


def _plain(value: object) -> object:
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):  # JSON has no word for these
        return str(value)
    # Programs that read numbers as doubles lose the end of longer ones: ids are strings, as in betterproto2's JSON.
    return str(value) if isinstance(value, int) and abs(value) > _MAX_EXACT else value


class _Repeated(list[object]):
    """A field that came several times, and not one list."""
