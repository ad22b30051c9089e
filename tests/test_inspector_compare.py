"""Two messages field by field."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tiktok_tui.wire.compare import FieldDifference, compare_trees
from tiktok_tui.wire.json_tree import json_tree
from tiktok_tui.wire.schema import betterproto
from tiktok_tui.wire.tree import field_tree

ARMIES = "WebcastLinkMicArmies"


def armies(scores: dict[int, int], battle_id: int = 9) -> bytes:
    return bytes(
        betterproto.LinkMicArmies(
            battle_id=battle_id,
            armies={host: betterproto.BattleArmy(hostscore=score) for host, score in scores.items()},
        )
    )


def compared(left: bytes, right: bytes, method: str = ARMIES) -> list[str]:
    rows = compare_trees(field_tree(left, method), field_tree(right, method))
    marks = {
        FieldDifference.SAME: " ",
        FieldDifference.CHANGED: "≠",
        FieldDifference.ONLY_LEFT: "-",
        FieldDifference.ONLY_RIGHT: "+",
    }
    texts = []
    for row in rows:
        values = [node.text for node in (row.left, row.right) if node is not None]
        shown = values[:1] if row.side is FieldDifference.SAME else values
        texts.append(f"{marks[row.side]}{'  ' * row.depth} {row.node.title} {' -> '.join(shown)}")
    return texts


def test_what_changed_stands_side_by_side_and_what_is_the_same_in_one_row() -> None:
    assert compared(armies({12: 100, 13: 5}), armies({12: 156, 13: 5})) == [
        "  battle_id 9",
        "≠ armies[12] 6 bytes -> 7 bytes",
        "≠   hostscore 100 -> 156",
        "  armies[13] 6 bytes",
    ]


def test_what_only_one_of_them_has_is_marked_where_it_stands() -> None:
    assert compared(armies({12: 100}), armies({12: 100, 14: 3}, battle_id=0)) == [
        "- battle_id 9",
        "  armies[12] 6 bytes",
        "+ armies[14] 6 bytes",
    ]


def test_repeated_fields_are_matched_in_their_order() -> None:
    left, right = b"\x0a\x01a\x0a\x01b", b"\x0a\x01a\x0a\x01c\x0a\x01d"
    assert compared(left, right, "WebcastNobodyKnows") == [
        '  field 1 "a"',
        '≠ field 1 "b" -> "c"',
        '+ field 1 "d"',
    ]


def test_the_order_on_the_wire_makes_no_difference() -> None:
    left, right = b"\x08\x01\x10\x02\x18\x03", b"\x18\x03\x08\x01\x10\x02"
    rows = compare_trees(field_tree(left, "WebcastNobodyKnows"), field_tree(right, "WebcastNobodyKnows"))
    assert {row.side for row in rows} == {FieldDifference.SAME}
    assert len(rows) == 3


def test_json_of_a_service_is_compared_by_its_names() -> None:
    left, right = (
        json_tree(b'{"user":{"name":"Ann"},"count":1}'),
        json_tree(b'{"user":{"name":"Ann"},"count":2,"x":[1]}'),
    )
    sides = [(row.depth, row.node.name, row.side) for row in compare_trees(left, right)]
    assert sides == [
        (0, "user", FieldDifference.SAME),
        (0, "count", FieldDifference.CHANGED),
        (0, "x", FieldDifference.ONLY_RIGHT),
    ]


@given(st.binary(max_size=120), st.binary(max_size=120))
def test_every_top_field_of_both_is_in_it_and_a_message_equals_itself(left: bytes, right: bytes) -> None:
    ours, theirs = field_tree(left, ARMIES), field_tree(right, ARMIES)
    rows = [row for row in compare_trees(ours, theirs) if row.depth == 0]
    assert [row.left for row in rows if row.left is not None] == [node for node in ours if node.depth == 0]
    found = [row.right for row in rows if row.right is not None]
    assert sorted(map(id, found)) == sorted(id(node) for node in theirs if node.depth == 0)
    assert all(row.side is FieldDifference.SAME for row in compare_trees(ours, ours))
