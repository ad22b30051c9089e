"""What is anonymised has nobody in it any more, and is otherwise what it was."""

from __future__ import annotations

import asyncio
import gzip
import json
import math
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.anonymised_recordings import ANN, KEY, chat, compare, events_of, read_chat
from helpers.sample_recordings import record_scene
from hypothesis import given
from hypothesis import strategies as st

from tiktok_tui.core.source_items import (
    ConnectionState,
    FrameReceived,
    Phase,
    RoomFacts,
    SourceItem,
)
from tiktok_tui.events.model import GiftSent
from tiktok_tui.export.anonymise.pseudonyms import Pseudonyms
from tiktok_tui.export.anonymise.recording import Anonymiser
from tiktok_tui.sources.capture.source import CaptureSource
from tiktok_tui.wire.errors import PayloadDamaged
from tiktok_tui.wire.fields import scan
from tiktok_tui.wire.frame import unpack_frame
from tiktok_tui.wire.schema.upb import chat_pb2, shared_pb2, transport_pb2


def frame(*envelopes: transport_pb2.Envelope, is_packed: bool = True) -> bytes:
    result = transport_pb2.FetchResult(
        messages=envelopes, cursor="t-1700_r-7041982538547285520", internal_ext="did:Ann"
    )
    body = result.SerializeToString()
    header = transport_pb2.PushFrame.Header(key="compress_type", value="gzip" if is_packed else "none")
    return transport_pb2.PushFrame(
        log_id=7250065959116593015,
        headers=[header, transport_pb2.PushFrame.Header(key="im-cursor", value="Ann-7041982538547285520")],
        payload_type="msg",
        payload=gzip.compress(body) if is_packed else body,
    ).SerializeToString()


def received(data: bytes) -> FrameReceived:
    return FrameReceived(data, 1_700_000_000.0, unpack_frame(data))


# --- people, ids, words, links ----------------------------------------------------------------------------------------


def test_a_person_is_another_one_and_everywhere_the_same() -> None:
    anonymiser = Anonymiser(KEY)
    first, second = (read_chat(anonymiser.payload("WebcastChatMessage", chat(text))) for text in ("hello", "bye now"))
    assert first.user == second.user
    assert (first.user.nickname, first.user.display_id) != (ANN.nickname, ANN.display_id)
    assert first.user.id != ANN.id
    assert first.user.id_str == str(first.user.id)
    facts = anonymiser.item(RoomFacts(host_id=ANN.id, streamer=ANN.display_id, nickname=ANN.nickname, title="My cat"))
    assert isinstance(facts, RoomFacts)
    assert (facts.host_id, facts.streamer, facts.nickname) == (
        first.user.id,
        first.user.display_id,
        first.user.nickname,
    )
    assert "cat" not in facts.title


def test_names_keep_their_length_and_their_kind() -> None:
    user = read_chat(Anonymiser(KEY).payload("WebcastChatMessage", chat("hello"))).user
    for before, after in ((ANN.nickname, user.nickname), (ANN.display_id, user.display_id)):
        assert len(after.encode()) == len(before.encode())
        assert [(c.isupper(), c.islower(), c.isdigit(), c.isspace()) for c in after] == [
            (c.isupper(), c.islower(), c.isdigit(), c.isspace()) for c in before
        ]
    assert len(str(user.id)) == len(str(ANN.id))


def test_a_mention_follows_whom_it_means() -> None:
    payload = chat("so true @Ann Marie ❤ and @nobody", at_user=ANN)
    renamed = read_chat(Anonymiser(KEY).payload("WebcastChatMessage", payload))
    assert f"@{renamed.at_user.nickname} " in renamed.content
    assert "true" not in renamed.content
    assert "nobody" not in renamed.content


def test_a_mention_follows_somebody_who_spoke_before() -> None:
    anonymiser = Anonymiser(KEY)
    spoke = read_chat(anonymiser.payload("WebcastChatMessage", chat("hello")))
    bob = chat_pb2.ChatMessage(user=shared_pb2.User(id=999_999_999, nickname="Bob"), content="@Ann Marie ❤ hi")
    renamed = read_chat(anonymiser.payload("WebcastChatMessage", bob.SerializeToString()))
    assert renamed.content.startswith(f"@{spoke.user.nickname} ")


def test_every_run_has_names_of_its_own() -> None:
    first, second = (read_chat(Anonymiser().payload("WebcastChatMessage", chat("hello"))) for _ in range(2))
    assert first.user.nickname != second.user.nickname
    assert first.user.id != second.user.id


def test_the_same_word_in_another_comment_becomes_another_word() -> None:
    anonymiser = Anonymiser(KEY)
    first, second = (
        read_chat(anonymiser.payload("WebcastChatMessage", chat(text))).content for text in ("hello you", "hello all")
    )
    assert first.split()[0] != second.split()[0]


def test_links_lead_nowhere() -> None:
    user = shared_pb2.User(
        avatar_thumb=shared_pb2.Image(url_list=["https://p16.example.com/ann/7041982538547285520.webp"])
    )
    renamed = read_chat(
        Anonymiser(KEY).payload("WebcastChatMessage", chat_pb2.ChatMessage(user=user).SerializeToString())
    )
    (link,) = renamed.user.avatar_thumb.url_list
    assert link.startswith("https://example.invalid/")
    assert len(link) == len(user.avatar_thumb.url_list[0])
    assert "ann" not in link


def test_numbers_that_are_exact_enough_to_find_somebody_by_are_replaced() -> None:
    user = shared_pb2.User(create_time=1_500_000_123, ticket_count=123_457, fan_ticket_count=654_321)
    user.follow_info.follower_count = 98_765
    user.pay_grade.score, user.pay_grade.upgrade_need_consume, user.pay_grade.level = 3_456_789, 76_543, 31
    user.subscribe_info.sub_end_time = 1_700_000_123
    extra = user.badge_list.add().privilege_log_extra
    extra.start_time, extra.end_time = 1_600_000_123, 1_800_000_123
    message = chat_pb2.ChatMessage(user=user)
    renamed = read_chat(Anonymiser(KEY).payload("WebcastChatMessage", message.SerializeToString())).user
    before, after = (re.findall(r"\d+", str(each)) for each in (user, renamed))
    assert [len(number) for number in after] == [len(number) for number in before]
    assert [number for number, other in zip(before, after, strict=True) if number == other] == ["31"]


def test_fields_that_nobody_names_are_replaced_too() -> None:
    inside = shared_pb2.User(id=ANN.id, nickname="Ann Marie ❤").SerializeToString()
    numbers = b"\xf8\x3f" + _varint(ANN.id)  # field 1023
    unknown = b"\x82\x40" + _varint(len(inside)) + inside + b"\x8a\x40\x09Ann Marie" + numbers
    replaced = Anonymiser(KEY).payload("WebcastChatMessage", chat("hello") + unknown)
    assert b"Ann" not in replaced
    assert _varint(ANN.id) not in replaced
    assert list(_skeleton(replaced)) == list(_skeleton(chat("hello") + unknown))


def test_json_in_a_text_stays_json_without_the_people_in_it() -> None:
    text = json.dumps(
        {"from_user_id": ANN.id, "uid": str(ANN.id), "name": "Ann", "repeat_count": 3}, separators=(",", ":")
    )
    anonymiser = Anonymiser(KEY)
    payload = anonymiser.payload(
        "WebcastGiftMessage", b"\xb2\x01" + _varint(len(text)) + text.encode()
    )  # monitor_extra
    replaced = json.loads(payload[-len(text) :])
    user_id = read_chat(anonymiser.payload("WebcastChatMessage", chat("hello"))).user.id
    assert (replaced["from_user_id"], replaced["uid"], replaced["repeat_count"]) == (user_id, str(user_id), 3)
    assert replaced["name"] != "Ann"


def test_sentences_of_the_app_stay_only_with_their_key() -> None:
    def sentence(key: str) -> str:
        text = shared_pb2.Text(key=key, default_pattern="{0:user} joined")
        message = chat_pb2.ChatMessage(common=shared_pb2.Common(display_text=text))
        replaced = Anonymiser(KEY).payload("WebcastChatMessage", message.SerializeToString())
        return read_chat(replaced).common.display_text.default_pattern

    assert sentence("live_room_enter_toast") == "{0:user} joined"
    assert sentence("").startswith("{0:user} ")
    assert "joined" not in sentence("")


# --- what has to stay -------------------------------------------------------------------------------------------------


def test_a_frame_stays_packed_as_it_was_and_its_own_words_are_replaced() -> None:
    envelope = transport_pb2.Envelope(method="WebcastChatMessage", payload=chat("hello"), msg_id=7250065959116593015)
    for is_packed in (True, False):
        before = unpack_frame(frame(envelope, is_packed=is_packed))
        data = Anonymiser(KEY).frame(frame(envelope, is_packed=is_packed))
        after = unpack_frame(data)
        assert (after.compressed, after.unpacked_size) == (is_packed, before.unpacked_size)
        assert after.messages[0].method == "WebcastChatMessage"
        assert (
            after.messages[0].msg_id == read_chat(after.messages[0].payload).common.msg_id != before.messages[0].msg_id
        )
        assert b"Ann" not in data
        assert b"7041982538547285520" not in data
        assert after.log_id != before.log_id
        assert "Ann" not in after.internal_ext
        assert len(after.cursor) == len(before.cursor)


def test_what_is_damaged_is_damaged_in_the_same_way() -> None:
    whole = chat("hello, it is me: Ann Marie ❤")
    damaged = [
        whole[:-4],
        whole[:-4] + b"\xff\xff\xff\xff",
        whole + b"\x07",
        whole + b"\x1a\x7fAnn Marie",
        b"\x00" + whole,
    ]
    messages = [transport_pb2.Envelope(method="WebcastChatMessage", payload=payload) for payload in damaged]
    before = received(frame(*messages))
    after = Anonymiser(KEY).item(before)
    first, second = events_of([before]), events_of([after])
    assert all(raw.reason for raw in first)
    assert [raw.reason for raw in first] == [raw.reason for raw in second]
    assert all(b"Ann" not in raw.payload for raw in second)


def test_a_frame_that_cannot_be_unpacked_keeps_nothing_but_its_size() -> None:
    data = b"Ann Marie says hello" * 20
    after = Anonymiser(KEY).item(FrameReceived(data, 1.0, None, "line 3: Ann"))
    assert isinstance(after, FrameReceived)
    assert len(after.data) == len(data)
    assert b"Ann" not in after.data
    assert "Ann" not in after.damage


def test_what_the_connection_said_keeps_its_code_and_loses_its_words() -> None:
    state = ConnectionState(Phase.FAILED, "@ann is not live.", "Wait for @ann.", code="not_live", is_gap=True)
    assert Anonymiser(KEY).item(state) == ConnectionState(Phase.FAILED, code="not_live", is_gap=True)


@pytest.mark.parametrize("scene", ["battle", "streaks", "hostile", "damaged"])
def test_a_simulated_room_keeps_its_events_and_its_money(scene: str, tmp_path: Path) -> None:
    items = _items_of(record_scene(tmp_path / "room.bin", scene, 60.0, rate=20.0))
    anonymiser = Anonymiser(KEY)
    before, after = events_of(items), events_of([anonymiser.item(item) for item in items])
    compare(before, after)
    given = [
        (raw.event.gift_name, other.event.gift_name)
        for raw, other in zip(before, after, strict=True)
        if isinstance(raw.event, GiftSent) and isinstance(other.event, GiftSent)
    ]
    assert given
    # What has controls in it is no gift of TikTok's.
    assert scene == "hostile" or all(name == other for name, other in given)


@given(st.binary(max_size=300))
def test_any_bytes_can_be_anonymised(data: bytes) -> None:
    replaced = Anonymiser(KEY).payload("WebcastChatMessage", data)
    assert list(_skeleton(replaced)) == list(_skeleton(data))
    assert Anonymiser(KEY).frame(data) is not None


def test_broken_text_in_a_link_stays_broken() -> None:
    broken = b"https://p16.example.com/ann/\xe2\x82/more-of-it-all"
    image = b"\x0a" + _varint(len(broken)) + broken
    payload = b"\x12" + _varint(len(image) + 2) + b"\x4a" + _varint(len(image)) + image  # user.avatar_thumb.url_list
    replaced = Anonymiser(KEY).payload("WebcastChatMessage", payload)
    assert len(replaced) == len(payload)
    assert b"ann" not in replaced
    with pytest.raises(UnicodeDecodeError):
        replaced[-len(broken) :].decode()


@given(st.text(max_size=80))
def test_any_text_keeps_its_bytes_and_its_spaces(text: str) -> None:
    replaced = Pseudonyms(KEY).text(text)
    assert len(replaced.encode()) == len(text.encode())
    assert len(replaced) == len(text) or "://" in text
    assert Pseudonyms(KEY).text(text) == replaced


def test_two_people_never_become_one() -> None:
    pseudonyms = Pseudonyms(KEY)
    handles = [f"{first}{second}{third}" for first in "abcdefghij" for second in "klmnopqrst" for third in "019"]
    assert len({pseudonyms.text(handle) for handle in handles}) == len(handles)
    ids = range(100_000, 130_000)
    assert len({pseudonyms.id(number) for number in ids}) == len(ids)


def test_short_numbers_are_no_ids() -> None:
    pseudonyms = Pseudonyms(KEY)
    assert [pseudonyms.id(number) for number in (0, 7, 99_999, (1 << 64) - 1)] == [0, 7, 99_999, (1 << 64) - 1]


# --- helpers ----------------------------------------------------------------------------------------------------------


def _items_of(path: Path) -> list[SourceItem]:
    async def read() -> list[SourceItem]:
        return [item async for item in CaptureSource(path, math.inf).items()]

    return asyncio.run(read())


def _skeleton(data: bytes) -> Iterator[tuple[object, ...]]:
    """Field numbers, wire types and lengths, as far as they can be read."""
    try:
        for item in scan(data):
            size = len(item.value) if isinstance(item.value, bytes) else item.end - item.value_start
            yield item.number, item.wire_type, size, item.start
    except PayloadDamaged as damage:
        yield (damage.reason, damage.offset)


def _varint(value: int) -> bytes:
    encoded = bytearray()
    while value > 0x7F:
        encoded.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*encoded, value])
