"""What the inspector knows of a frame, whatever is wrong with it."""

from __future__ import annotations

import gzip

from hypothesis import given
from hypothesis import strategies as st

from tiktok_tui.wire.frame_inspection import MAX_MESSAGES, frame_facts
from tiktok_tui.wire.schema.upb.transport_pb2 import Envelope, FetchResult, PushFrame


def result() -> FetchResult:
    chat = Envelope(method="WebcastChatMessage", payload=b"\x1a\x02hi", msg_id=7)
    odd = Envelope(method="\x1b]52;c;aGk=\x07", payload=b"", msg_id=8, is_history=True)
    return FetchResult(
        messages=[chat, odd],
        cursor="c1",
        internal_ext="ext",
        now=1_763_756_100_250,
        need_ack=True,
        is_first=True,
        route_params={"wrss": "a-secret-signature"},
        push_server="wss://secret.example.invalid",
    )


def push(body: bytes) -> bytes:
    headers = [PushFrame.Header(key="compress_type", value="gzip"), PushFrame.Header(key="im-cursor", value="c1")]
    frame = PushFrame(seq_id=3, log_id=5, payload_encoding="pb", payload_type="msg", headers=headers, payload=body)
    return frame.SerializeToString()


def test_a_frame_tells_its_head_its_packing_and_its_messages() -> None:
    body = result().SerializeToString()
    data = push(gzip.compress(body))
    facts = frame_facts(data)
    assert (facts.size, facts.unpacked_size, facts.is_compressed, facts.damage) == (len(data), len(body), True, "")
    assert facts.headers == (("compress_type", "gzip"), ("im-cursor", "c1"))
    assert (facts.log_id, facts.seq_id, facts.need_ack, facts.cursor, facts.internal_ext) == (5, 3, True, "c1", "ext")
    assert facts.server_now_ms == 1_763_756_100_250
    assert [(message.size, message.msg_id, message.is_history) for message in facts.messages] == [
        (4, 7, False),
        (0, 8, True),
    ]
    assert facts.messages[0].method == "WebcastChatMessage"
    assert facts.messages[1].method.isprintable()


def test_what_opens_a_room_to_others_is_not_among_the_facts() -> None:
    assert "secret" not in repr(frame_facts(push(result().SerializeToString())))


def test_a_frame_of_countless_messages_is_counted_and_cut() -> None:
    many = FetchResult(messages=[Envelope(method="M")] * (MAX_MESSAGES + 7))
    facts = frame_facts(push(many.SerializeToString()))
    assert (len(facts.messages), facts.message_count) == (MAX_MESSAGES, MAX_MESSAGES + 7)


def test_a_damaged_frame_tells_what_can_be_read_and_where_it_ends() -> None:
    packed = gzip.compress(result().SerializeToString())
    facts = frame_facts(push(packed[:-12]))
    assert (facts.log_id, facts.damage) == (5, "gzip: cut short")
    assert "break the protobuf encoding" in frame_facts(push(b"\x0a\x63")).damage
    assert "breaks the protobuf encoding" in frame_facts(b"\xff\xff\xff").damage


@given(st.binary(max_size=300))
def test_no_bytes_break_it(data: bytes) -> None:
    assert frame_facts(data).size == len(data)
    assert frame_facts(push(data)).seq_id == 3
