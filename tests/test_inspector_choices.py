"""A field that was guessed wrong can be read as something else, by the schema's names and without them."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiktok_tui.wire.field_types import ReadAs, next_choice
from tiktok_tui.wire.fields import WireType
from tiktok_tui.wire.schema import betterproto
from tiktok_tui.wire.tree import Choices, Node, NodeKind, Path, field_tree, full_text

NOBODY = "WebcastNobodyKnowsMessage"
ARMIES = "WebcastLinkMicArmies"


def field(number: int, content: bytes) -> bytes:
    return bytes((number << 3 | 2, len(content))) + content


def node_at(payload: bytes, path: Path, choices: Choices, method: str = NOBODY) -> Node:
    return next(node for node in field_tree(payload, method, choices=choices) if node.path == path)


@pytest.mark.parametrize(
    ("content", "choice", "text"),
    [
        (b"\x0a\x03abc", ReadAs.MESSAGE, "5 bytes"),
        (b"\x0a\x03abc", ReadAs.STRING, '"\\n\\x03abc"'),
        (b"\x0a\x03abc", ReadAs.BYTES, "5 bytes  0a 03 61 62 63"),
        (b"\x0a\x03abc", ReadAs.PACKED, "[10, 3, 97, 98, 99]"),
        (b"\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", ReadAs.PACKED, "[-1]"),
        (struct.pack("<2I", 7, 2**32 - 1), ReadAs.PACKED_FIXED32, "[7, 4294967295]"),
        (struct.pack("<Q", 2**63), ReadAs.PACKED_FIXED64, "[9223372036854775808]"),
        (struct.pack("<2f", 0.5, -2), ReadAs.PACKED_FLOAT, "[0.5, -2.0]"),
        (struct.pack("<d", 1e300), ReadAs.PACKED_DOUBLE, "[1e+300]"),
    ],
)
def test_bytes_may_be_a_message_a_string_bytes_or_a_list(content: bytes, choice: ReadAs, text: str) -> None:
    node = node_at(field(3, content), (3,), {(3,): choice})
    assert (node.text, node.type_name, node.is_chosen, node.is_inferred, node.note) == (
        text,
        choice.value,
        True,
        False,
        "",
    )


def test_a_list_that_does_not_come_out_even_says_so_and_shows_what_there_is() -> None:
    node = node_at(field(3, struct.pack("<I", 7) + b"\x00"), (3,), {(3,): ReadAs.PACKED_FIXED32})
    assert (node.value, node.note) == ((7,), "cut short")
    assert node_at(field(3, b"\xff\xfe"), (3,), {(3,): ReadAs.STRING}).note == "not UTF-8 text"


@pytest.mark.parametrize(
    ("payload", "choice", "value"),
    [
        (b"\x18\x05", ReadAs.SINT64, -3),
        (b"\x18" + b"\xff" * 9 + b"\x01", ReadAs.UINT64, 2**64 - 1),
        (b"\x18\x01", ReadAs.BOOL, True),
        (b"\x19" + struct.pack("<d", 2.5), ReadAs.DOUBLE, 2.5),
        (b"\x19" + struct.pack("<q", -5), ReadAs.SFIXED64, -5),
        (b"\x1d" + struct.pack("<f", 2.5), ReadAs.FLOAT, 2.5),
    ],
)
def test_numbers_may_be_other_numbers(payload: bytes, choice: ReadAs, value: object) -> None:
    assert node_at(payload, (3,), {(3,): choice}).value == value


def test_a_choice_holds_for_every_field_of_that_path_and_for_no_other() -> None:
    inner = field(1, b"\x08\x01")
    payload = field(2, inner) + field(2, inner) + field(1, b"\x08\x01")
    nodes = field_tree(payload, NOBODY, choices={(2, 1): ReadAs.BYTES})
    assert [(node.path, node.kind) for node in nodes] == [
        ((2,), NodeKind.MESSAGE),
        ((2, 1), NodeKind.BYTES),
        ((2,), NodeKind.MESSAGE),
        ((2, 1), NodeKind.BYTES),
        ((1,), NodeKind.MESSAGE),
        ((1, 1), NodeKind.NUMBER),
    ]


def test_a_path_means_the_same_with_the_schema_and_without_it() -> None:
    army = betterproto.BattleArmy(user_armies=[betterproto.BattleArmySupporter(user_id=5, nickname="Ben")])
    payload = bytes(betterproto.LinkMicArmies(armies={12: army}))
    by_name = {node.path: node.start for node in field_tree(payload, ARMIES) if len(node.path) > 2}
    by_number = {node.path: node.start for node in field_tree(payload, ARMIES, with_schema=False)}
    assert by_name
    assert by_name.items() <= by_number.items()
    assert node_at(payload, (3, 2, 1, 3), {(3, 2, 1, 3): ReadAs.BYTES}, ARMIES).value == b"Ben"


def test_choosing_goes_round_through_all_that_can_be_and_back_to_what_it_was() -> None:
    for wire_type in WireType:
        seen: list[ReadAs] = []
        choice = next_choice(wire_type, "message", None)
        while choice is not None:
            seen.append(choice)
            choice = next_choice(wire_type, "message", choice)
        assert len(seen) == len(set(seen)) >= 2
        assert ReadAs.MESSAGE not in seen


@given(st.binary(max_size=200), st.sampled_from(ReadAs), st.booleans())
def test_no_choice_breaks_the_tree(payload: bytes, choice: ReadAs, with_schema: bool) -> None:
    choices: Choices = {(number,): choice for number in range(1, 16)}
    nodes = field_tree(payload, ARMIES, choices=choices, with_schema=with_schema)
    assert all((node.title + node.text + node.note + full_text(node)).isprintable() for node in nodes)
    assert (nodes[-1].end if nodes else 0) == len(payload) or nodes[-1].depth > 0
