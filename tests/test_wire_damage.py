"""Bytes that are not what they should be: nothing raises, what is lost is one field, and it is said which."""

from __future__ import annotations

import gzip
import time
import tracemalloc
from contextlib import suppress

import pytest
from google.protobuf import struct_pb2
from hypothesis import given, settings
from hypothesis import strategies as st

from tiktok_tui.core.frame import Frame, RawMessage
from tiktok_tui.events.model import ChatSent, DecodeStatus, GiftSent, LikesSent, RawEvent
from tiktok_tui.events.reader import EventReader
from tiktok_tui.wire.decode import MAX_MENDED, decode, message_class
from tiktok_tui.wire.errors import FrameDamaged, PayloadDamaged
from tiktok_tui.wire.fields import Field, scan, why_no_message
from tiktok_tui.wire.frame import MAX_MESSAGES, MAX_UNPACKED, gunzip, unpack_frame, unpack_signed_address
from tiktok_tui.wire.methods import METHODS
from tiktok_tui.wire.schema.upb import battle_pb2, chat_pb2, gifts_pb2, people_pb2, shared_pb2, transport_pb2

NOW = 1_700_000_000.0
ANN = shared_pb2.User(id=7, nickname="Ann", display_id="ann")
CHAT = chat_pb2.ChatMessage(
    common=shared_pb2.Common(method="WebcastChatMessage", msg_id=11, create_time=1_690_000_000_000),
    user=ANN,
    content="hello",
    content_language="en",
    mention_user_list=[5, 300, 70_000],
)
GIFT = gifts_pb2.GiftMessage(gift_id=5655, repeat_count=3, user=ANN, gift=gifts_pb2.Gift(id=5655, name="Rose", type=1))
LIKE = people_pb2.LikeMessage(count=15, total=100, user=ANN)


def envelope(method: str, payload: bytes) -> transport_pb2.Envelope:
    return transport_pb2.Envelope(method=method, payload=payload, msg_id=1)


def frame_bytes(*envelopes: transport_pb2.Envelope, compress: bool = True) -> bytes:
    body = transport_pb2.FetchResult(messages=envelopes, cursor="c1").SerializeToString()
    return transport_pb2.PushFrame(
        log_id=3, payload_type="msg", payload=gzip.compress(body, mtime=0) if compress else body
    ).SerializeToString()


def read(*messages: tuple[str, bytes]) -> list[RawEvent]:
    raw = tuple(RawMessage(method, payload, 0, is_history=False) for method, payload in messages)
    return EventReader().read_frame(Frame("msg", messages=raw), NOW)


def read_chat(payload: bytes) -> RawEvent:
    """A comment between a like and a gift, which must be read whatever the comment is."""
    like, chat, gift = read(
        ("WebcastLikeMessage", LIKE.SerializeToString()),
        ("WebcastChatMessage", payload),
        ("WebcastGiftMessage", GIFT.SerializeToString()),
    )
    assert (like.reading, gift.reading) == (DecodeStatus.DECODED, DecodeStatus.DECODED)
    assert isinstance(like.event, LikesSent)
    assert isinstance(gift.event, GiftSent)
    assert (chat.number, chat.payload) == (2, payload)
    return chat


def comment(raw: RawEvent) -> ChatSent:
    assert isinstance(raw.event, ChatSent)
    return raw.event


# --- frames -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("compress", [True, False])
def test_a_frame_cut_short_anywhere_is_refused_or_read_and_never_raises_anything_else(compress: bool) -> None:
    whole = frame_bytes(envelope("WebcastLikeMessage", LIKE.SerializeToString()), compress=compress)
    assert len(unpack_frame(whole).messages) == 1
    for length in range(len(whole)):
        with suppress(FrameDamaged):
            assert unpack_frame(whole[:length]).messages == ()


def test_a_frame_with_any_one_bit_flipped_never_raises_anything_but_damage() -> None:
    whole = frame_bytes(envelope("WebcastChatMessage", CHAT.SerializeToString()))
    for position in range(len(whole) * 8):
        flipped = bytearray(whole)
        flipped[position // 8] ^= 1 << position % 8
        with suppress(FrameDamaged):
            EventReader().read_frame(unpack_frame(bytes(flipped)), NOW)


GZIPPED = gzip.compress(transport_pb2.FetchResult(cursor="c").SerializeToString(), mtime=0)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (GZIPPED[:-1], "gzip: cut short"),
        (GZIPPED[:-8] + b"\0\0\0\0" + GZIPPED[-4:], "gzip: "),
        (GZIPPED[:2] + b"\xff" + GZIPPED[3:], "gzip: "),
        (b"\x1f\x8b", "gzip: cut short"),
        (gzip.compress(b"\xff\xff\xff", mtime=0), "inside the frame"),
    ],
    ids=["no last byte", "wrong checksum", "unknown method", "header only", "garbage inside"],
)
def test_a_body_that_is_wrongly_gzipped_says_so(body: bytes, reason: str) -> None:
    push = transport_pb2.PushFrame(payload_type="msg", payload=body).SerializeToString()
    with pytest.raises(FrameDamaged, match=reason):
        unpack_frame(push)
    with pytest.raises(FrameDamaged, match=reason):
        unpack_signed_address(body)


def test_gzip_members_behind_the_first_are_read_or_the_frame_is_damaged() -> None:
    one, two = gzip.compress(b"one"), gzip.compress(b"two")
    assert gunzip(one + two, limit=6) == b"onetwo"
    with pytest.raises(FrameDamaged, match="more than 5 bytes"):
        gunzip(one + two, limit=5)
    for broken in (one + b"rest", one + two[:-1], gzip.compress(b"") * 1000):
        with pytest.raises(FrameDamaged, match="gzip"):
            gunzip(broken)


def test_a_body_that_says_gzip_and_is_not_is_refused() -> None:
    push = transport_pb2.PushFrame(payload_type="msg", payload=b"\x08\x01")
    push.headers.add(key="compress_type", value="gzip")
    with pytest.raises(FrameDamaged, match="says gzip and is not"):
        unpack_frame(push.SerializeToString())


def test_a_bomb_is_stopped_at_the_limit() -> None:
    body = gzip.compress(bytes(200 * 1024 * 1024), 1)
    push = transport_pb2.PushFrame(payload_type="msg", payload=body).SerializeToString()
    tracemalloc.start()
    with pytest.raises(FrameDamaged, match="unpacks to more than"):
        unpack_frame(push)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3 * MAX_UNPACKED


def test_a_frame_of_countless_messages_is_refused() -> None:
    body = b"\x0a\x00" * (MAX_MESSAGES + 1)
    push = transport_pb2.PushFrame(payload_type="msg", payload=body).SerializeToString()
    with pytest.raises(FrameDamaged, match=f"{MAX_MESSAGES + 1} messages"):
        unpack_frame(push)


@given(st.binary(max_size=400))
def test_arbitrary_bytes_are_a_frame_or_damaged(data: bytes) -> None:
    try:
        frame = unpack_frame(data)
    except FrameDamaged as damage:
        raw = EventReader().read_broken_frame(data, str(damage), NOW)
        assert (raw.reading, raw.payload, bool(raw.reason)) == (DecodeStatus.DAMAGED, data, True)
    else:
        assert len(EventReader().read_frame(frame, NOW)) == len(frame.messages)


# --- payloads ---------------------------------------------------------------------------------------------------------


def test_a_payload_cut_short_keeps_all_fields_before_the_cut() -> None:
    whole = CHAT.SerializeToString()
    ends = {field.end: field.number for field in scan(whole)}
    for length in range(len(whole)):
        raw = read_chat(whole[:length])
        before = {number for end, number in ends.items() if end <= length}
        if length == 0 or length in ends:
            assert (raw.reading, raw.reason) == (DecodeStatus.DECODED, "")
        else:
            assert raw.reading is DecodeStatus.DAMAGED
            assert "at byte" in raw.reason or "mention_user_list" in raw.reason
        chat = comment(raw)
        assert chat.viewer.nickname == ("Ann" if 2 in before else "")
        assert chat.comment == ("hello" if 3 in before else "")
        assert chat.language == ("en" if 14 in before else "")


def test_the_reason_names_the_byte_where_a_payload_breaks_at_any_depth() -> None:
    badge = shared_pb2.Badge(str=shared_pb2.Badge.StringBadge(str="12345"))
    payload = bytearray(chat_pb2.ChatMessage(user=shared_pb2.User(badge_list=[badge])).SerializeToString())
    inner = payload.index(b"\x12\x0512345")
    payload[inner + 1] = 99
    raw = read_chat(bytes(payload))
    assert raw.reason == f"field 2 claims 99 bytes, 5 are left at byte {inner}"


def test_bad_text_in_one_nested_field_costs_that_field_and_nothing_else() -> None:
    payload = CHAT.SerializeToString().replace(b"Ann", b"A\xffn")
    raw = read_chat(payload)
    assert (raw.reading, raw.reason) == (DecodeStatus.DAMAGED, "nickname is not UTF-8 text")
    chat = comment(raw)
    assert (chat.viewer.nickname, chat.viewer.handle, chat.viewer.id) == ("", "ann", 7)
    assert (chat.comment, chat.language, chat.time) == ("hello", "en", 1_690_000_000.0)


def test_bad_text_in_a_map_costs_that_name_and_nothing_else() -> None:
    battle = battle_pb2.LinkMicBattle(battle_id=1, action=battle_pb2.BATTLE_ACTION_OPEN)
    for host_id, name in ((5, "First"), (6, "Other")):
        battle.anchors_info[host_id].user.CopyFrom(battle_pb2.HostUser(user_id=host_id, nick_name=name))
    (raw,) = read(("WebcastLinkMicBattle", battle.SerializeToString().replace(b"First", b"F\xc3rst")))
    assert raw.reason == "nick_name is not UTF-8 text"
    assert [(host.id, host.nickname) for host in raw.event.hosts] == [(5, ""), (6, "Other")]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("drift", "reason"),
    [
        (b"\x18\x05", ""),  # content as a number: unread, and no damage
        (b"\x12\x02\xff\xff", "number cut short at byte 2"),  # user that is no message
        (b"\xda\x01\x01\xff", "mention_user_list is cut short"),
        (b"\xda\x01\x0b" + b"\xff" * 10 + b"\x01", "mention_user_list is cut short"),
    ],
)
def test_a_field_that_has_changed_its_kind_costs_that_field(drift: bytes, reason: str) -> None:
    raw = read_chat(drift + chat_pb2.ChatMessage(content_language="en").SerializeToString())
    assert raw.reason == reason
    assert comment(raw).language == "en"


BAD_TEXT = b"\x1a\x01\xff"


@pytest.mark.parametrize(
    "odd",
    [
        b"\xa0\x81\x80\x80\x80\x00\x05",  # a tag spelt in six bytes
        b"\x72\x82\x80\x80\x80\x80\x00en",  # a length spelt in six bytes
        b"\x58" + b"\xff" * 9 + b"\x7f",  # a number of 70 bits
        b"\xa3\x06\x08\x01\xa4\x06",  # a group
        b"\x00\x01",  # field 0
        b"\xf8\xff\xff\xff\x7f\x01",  # a field number of 32 bits
    ],
)
def test_what_stands_before_an_odd_spelling_is_read(odd: bytes) -> None:
    before = chat_pb2.ChatMessage(content_language="en").SerializeToString()
    raw = read_chat(before + BAD_TEXT + odd)
    assert raw.reading is DecodeStatus.DAMAGED
    assert comment(raw).language == "en"


def test_messages_nested_without_end_are_cut_off() -> None:
    # No message of a room can hold itself, so one is borrowed that can: a list holds values, a value holds a list.
    nested = b""
    for _ in range(60):
        for number in (6, 1):
            size = len(nested)
            nested = bytes([number << 3 | 2, size & 0x7F | 0x80, size >> 7]) + nested
    result = decode(nested, struct_pb2.ListValue)
    assert result.damage.endswith("is nested too deep")
    assert len(result.message.ListFields()) == 1


def test_mending_a_hostile_payload_has_a_limit() -> None:
    payload = b"\x20\x01" * MAX_MENDED + BAD_TEXT
    started = time.thread_time()
    raw = read_chat(payload)
    assert time.thread_time() - started < 2
    assert raw.reading is DecodeStatus.DAMAGED
    assert "too many to mend" in raw.reason


@pytest.mark.parametrize("method", ["WebcastGoodyBagMessage", "WebcastBrandNewMessage"])
def test_a_message_that_nobody_describes_is_damaged_when_its_structure_is(method: str) -> None:
    whole = shared_pb2.Common(msg_id=300).SerializeToString() * 2
    (raw,) = read((method, whole[:-1]))
    assert (raw.reading, raw.reason) == (DecodeStatus.DAMAGED, f"number cut short at byte {len(whole) - 2}")
    # Field 1 need not be a header: text there is no damage.
    (raw,) = read((method, b"\x0a\x02hi"))
    assert raw.reading is (DecodeStatus.NAMED if method in METHODS else DecodeStatus.UNKNOWN)
    assert raw.reason == ""


@settings(max_examples=300)
@given(st.sampled_from(sorted(METHODS)), st.binary(max_size=300))
def test_arbitrary_payloads_of_any_method_are_events(method: str, payload: bytes) -> None:
    (raw,) = read((method, payload))
    assert raw.payload == payload
    assert (raw.reading is DecodeStatus.DAMAGED) == bool(raw.reason)


@given(st.data())
def test_flipped_bits_of_a_payload_leave_a_message_that_can_be_read(data: st.DataObject) -> None:
    payload = bytearray(CHAT.SerializeToString())
    for position in data.draw(st.lists(st.integers(0, len(payload) * 8 - 1), min_size=1, max_size=6)):
        payload[position // 8] ^= 1 << position % 8
    method = message_class("ChatMessage")
    assert method is not None
    damage = decode(bytes(payload), method).damage
    # The scanner finds everything that upb refuses, so that never the whole message is given up.
    assert "not readable" not in damage


# --- the scanner ------------------------------------------------------------------------------------------------------


@given(st.binary(max_size=200))
def test_the_scanner_leaves_no_hole_before_the_place_where_it_stops(data: bytes) -> None:
    fields: list[Field] = []
    reason = ""
    try:
        for field in scan(data):
            fields.append(field)  # noqa: PERF402 - what was found before the damage counts
    except PayloadDamaged as damage:
        reason = str(damage)
    edges = [0, *(edge for field in fields for edge in (field.start, field.end))]
    assert all(before == after for before, after in zip(edges[::2], edges[1::2], strict=False))
    assert (edges[-1] == len(data)) == (reason == "")
    assert why_no_message(data) == reason
