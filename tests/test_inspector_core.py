"""What the inspector stands on: the tree of a payload and the hex view."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiktok_tui.events.reader import EventReader
from tiktok_tui.wire.fields import WireType
from tiktok_tui.wire.frame import heartbeat_frame
from tiktok_tui.wire.hexdump import base64_lines, hexdump
from tiktok_tui.wire.schema import betterproto
from tiktok_tui.wire.schema.upb import chat_pb2, shared_pb2
from tiktok_tui.wire.tree import Node, NodeKind, field_tree

CHAT = "WebcastChatMessage"
ARMIES = "WebcastLinkMicArmies"


def chat_payload() -> bytes:
    return bytes(
        betterproto.ChatMessage(
            common=betterproto.Common(method=CHAT, msg_id=7250066203203980531, create_time=1688037581421),
            user=betterproto.User(
                id=-2,
                nickname="Ann 😀",
                display_id="ann",
                avatar_thumb=betterproto.Image(url_list=["https://p16.example.invalid/a.webp"]),
                badge_list=[betterproto.Badge(scene_type=betterproto.BadgeScene(1), display=True)],
            ),
            content="hello\x1b]52;c;aGk=\x07 there",
            mention_user_list=[1, 2, -3],
        )
    )


def battle_payload() -> bytes:
    army = betterproto.BattleArmy(
        user_armies=[betterproto.BattleArmySupporter(user_id=5, score=20, nickname="Ben")], hostscore=300
    )
    return bytes(
        betterproto.LinkMicArmies(
            common=betterproto.Common(method=ARMIES),
            battle_id=6791906589887752150,
            armies={7164100282402180047: army, 12: betterproto.BattleArmy(hostscore=1)},
            battle_settings=betterproto.BattleSetting(status=betterproto.BattleStatus(1), duration=301),
        )
    )


def lines(payload: bytes, method: str) -> list[str]:
    return [
        f"{'  ' * node.depth}{node.title} {node.text}{f' ({node.note})' if node.note else ''}".rstrip()
        for node in field_tree(payload, method)
    ]


def assert_covered(nodes: tuple[Node, ...], length: int) -> None:
    """Offsets rise; nodes of the top follow one another over the whole payload; children lie in their parent."""
    top = [node for node in nodes if node.depth == 0]
    assert [node.start for node in top] == [0, *(node.end for node in top[:-1])][: len(top)]
    assert (top[-1].end if top else 0) == length
    parents: list[Node] = []
    for node in nodes:
        del parents[node.depth :]
        assert node.start <= node.value_start <= node.end
        if parents:
            assert parents[-1].value_start <= node.start
            assert node.end <= parents[-1].end
        parents.append(node)
    starts = [node.start for node in nodes]
    assert starts == sorted(starts)


def test_a_comment_is_shown_by_the_names_of_the_schema_and_its_escape_sequences_as_escapes() -> None:
    assert lines(chat_payload(), CHAT) == [
        "common 37 bytes",
        '  method "WebcastChatMessage"',
        "  msg_id 7250066203203980531",
        "  create_time 1688037581421",
        "user 72 bytes",
        "  id -2",
        '  nickname "Ann 😀"',
        "  avatar_thumb 36 bytes",
        '    url_list "https://p16.example.invalid/a.webp"',
        '  display_id "ann"',
        "  badge_list 4 bytes",
        "    scene_type 1 MODERATOR",
        "    display true",
        'content "hello\\x1b]52;c;aGk=\\x07 there"',
        "mention_user_list [1, 2, -3]",
    ]


def test_map_entries_stand_under_their_key() -> None:
    assert lines(battle_payload(), ARMIES) == [
        "common 22 bytes",
        '  method "WebcastLinkMicArmies"',
        "battle_id 6791906589887752150",
        "armies[7164100282402180047] 26 bytes",
        "  user_armies 9 bytes",
        "    user_id 5",
        "    score 20",
        '    nickname "Ben"',
        "  hostscore 300",
        "armies[12] 6 bytes",
        "  hostscore 1",
        "battle_settings 5 bytes",
        "  duration 301",
        "  status 1 STARTED",
    ]


def test_fields_that_no_schema_names_are_guessed() -> None:
    assert lines(battle_payload(), "WebcastNobodyKnowsMessage")[2:8] == [
        "field 2 6791906589887752150",
        "field 3 26 bytes",
        "  field 1 7164100282402180047",
        "  field 2 14 bytes",
        "    field 1 9 bytes",
        "      field 1 5",
    ]
    odd = bytes.fromhex(
        "0a02 6869 1205 0a03616263 1a03 fffe00 2200 28ffffffffffffffffff01 3104000000000000003d05000000"
    )
    assert lines(odd, "WebcastNobodyKnowsMessage") == [
        'field 1 "hi"',
        "field 2 5 bytes",
        '  field 1 "abc"',
        "field 3 3 bytes  ff fe 00",
        "field 4 0 bytes",
        "field 5 -1",
        "field 6 4",
        "field 7 5",
    ]


def test_a_message_without_a_schema_of_its_own_still_shows_its_header_by_name() -> None:
    header = bytes(betterproto.AnyMessage(common=betterproto.Common(method="WebcastInRoomBannerMessage", room_id=3)))
    assert lines(header, "WebcastInRoomBannerMessage")[1:] == ['  method "WebcastInRoomBannerMessage"', "  room_id 3"]


def test_what_is_in_a_block_that_nobody_describes_is_not_new_and_what_stands_beside_it_is() -> None:
    # The room to leave round a badge, which is the block, and a field that no badge is known to have.
    badge = shared_pb2.Badge.CombineBadge.FromString(bytes.fromhex("2a020803 980601"))
    user = shared_pb2.User(badge_list=[shared_pb2.Badge(combine=badge)])
    nodes = field_tree(chat_pb2.ChatMessage(user=user).SerializeToString(), CHAT)
    assert [(node.path, node.is_extra) for node in nodes if node.is_inferred] == [
        ((2, 64, 23, 5, 1), False),
        ((2, 64, 23, 99), True),
    ]


def test_a_frame_that_could_not_be_unpacked_is_shown_as_a_frame() -> None:
    raw = EventReader().read_broken_frame(heartbeat_frame(5, 1), "gzip: cut short", 0.0)
    assert [node.name for node in field_tree(raw.payload, raw.method)][:2] == ["payload_encoding", "payload_type"]


@pytest.mark.parametrize(
    ("payload", "line"),
    [
        (bytes.fromhex("1a02fffe"), "content 2 bytes  ff fe (not UTF-8 text)"),
        (bytes.fromhex("1805"), "content 5 (not the schema's type: string expected)"),
        (bytes.fromhex("5a026869"), 'input_type "hi" (not the schema\'s type: int32 expected)'),
        (bytes.fromhex("da01 03 01 02 83"), "mention_user_list [1, 2] (cut short)"),
        (bytes.fromhex("1a0568"), "3 bytes  1a 05 68 (field 3 claims 5 bytes"),
    ],
)
def test_a_field_that_is_not_what_the_schema_says_is_shown_and_marked(payload: bytes, line: str) -> None:
    shown = lines(payload, CHAT)
    assert len(shown) == 1
    assert line in shown[0]


def test_an_enum_value_that_is_new_keeps_its_number() -> None:
    assert lines(bytes(betterproto.LinkMicBattle(action=betterproto.BattleAction(99))), "WebcastLinkMicBattle") == [
        "action 99 (a value that the schema does not name)"
    ]


def test_damage_inside_a_field_leaves_what_is_around_it() -> None:
    shown = lines(bytes.fromhex("1204 0807 1a09 1a026869"), CHAT)
    assert shown == [
        "user 4 bytes",
        "  id 7",
        " " * 3 + "2 bytes  1a 09 (field 3 claims 9 bytes, 0 are left)",
        'content "hi"',
    ]


@pytest.mark.parametrize(("payload", "method"), [(chat_payload(), CHAT), (battle_payload(), ARMIES)])
def test_a_payload_cut_anywhere_shows_what_came_before_and_marks_where_it_ends(payload: bytes, method: str) -> None:
    whole = field_tree(payload, method)
    field_ends = {0, *(node.end for node in whole if node.depth == 0)}
    for length in range(len(payload)):
        nodes = field_tree(payload[:length], method)
        assert_covered(nodes, length)
        is_damaged = any(node.kind is NodeKind.DAMAGE for node in nodes)
        assert is_damaged == (length not in field_ends)
        kept = [node for node in nodes if node.kind is not NodeKind.DAMAGE]
        assert kept == list(whole[: len(kept)])


@given(st.binary(max_size=400), st.sampled_from([CHAT, ARMIES, "WebcastGiftMessage", "(frame)", "", "nonsense"]))
def test_no_bytes_break_the_tree_and_every_byte_is_in_it(payload: bytes, method: str) -> None:
    nodes = field_tree(payload, method)
    assert_covered(nodes, len(payload))
    assert all((node.title + node.text + node.note).isprintable() for node in nodes)


@given(st.data())
def test_no_changed_byte_breaks_the_tree(data: st.DataObject) -> None:
    payload, method = data.draw(st.sampled_from([(chat_payload(), CHAT), (battle_payload(), ARMIES)]))
    changed = bytearray(payload)
    changed[data.draw(st.integers(0, len(payload) - 1))] = data.draw(st.integers(0, 255))
    assert_covered(field_tree(bytes(changed), method), len(payload))


def test_a_payload_of_countless_fields_is_cut_and_says_so() -> None:
    nodes = field_tree(b"\x08\x01" * 5000, "nonsense")
    assert len(nodes) == 2001
    assert (nodes[-1].kind, nodes[-1].start, nodes[-1].end) == (NodeKind.CUT, 4000, 10_000)
    assert "2000" in nodes[-1].note


def test_messages_inside_messages_end_somewhere() -> None:
    payload = b""
    for _ in range(200):
        payload = (
            bytes((0x0A, *([len(payload)] if len(payload) < 128 else [len(payload) & 127 | 128, len(payload) >> 7])))
            + payload
        )
    nodes = field_tree(payload, "nonsense")
    assert_covered(nodes, len(payload))
    assert len(nodes) < 50
    assert nodes[-1].note == "nested too deep"


def test_long_values_are_cut_in_the_line_and_whole_in_the_node() -> None:
    (node,) = field_tree(bytes(betterproto.ChatMessage(content="a" * 5000)), CHAT)
    assert node.value == "a" * 5000
    assert node.text.endswith('a… 4500 more"')
    (node,) = field_tree(bytes(betterproto.ChatMessage(mention_user_list=list(range(1, 41)))), CHAT)
    assert node.text.endswith("24, … 16 more]")
    assert node.wire_type is WireType.BYTES


def test_hex_rows_hold_the_asked_bytes() -> None:
    data = bytes(range(0x2E, 0x2E + 40))
    assert hexdump(data, 17, 10) == [
        (16, "3e 3f 40 41 42 43 44 45  46 47 48 49 4a 4b 4c 4d", ">?@ABCDEFGHIJKLM"),
    ]
    assert hexdump(b"\x00a\x7f\xff") == [(0, "00 61 7f ff", ".a..")]
    assert [row.offset for row in hexdump(data)] == [0, 16, 32]
    assert hexdump(data, 100, 16) == []


def test_base64_lines_are_the_payload_when_joined() -> None:
    wrapped = base64_lines(chat_payload(), 40)
    assert max(map(len, wrapped)) == 40
    assert base64.b64decode("".join(wrapped)) == chat_payload()
