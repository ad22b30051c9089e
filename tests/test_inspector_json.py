"""A payload as JSON for people."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiktok_tui.wire.decode import message_class
from tiktok_tui.wire.field_types import ReadAs
from tiktok_tui.wire.json_text import MAX_PAYLOAD, numbered_json, pretty, service_json, typed_json
from tiktok_tui.wire.methods import METHODS
from tiktok_tui.wire.schema import betterproto

CHAT = "WebcastChatMessage"
DESCRIBED = sorted(method for method in METHODS if message_class(method) is not None)


def test_a_message_with_a_schema_has_its_names_and_every_script_as_it_is() -> None:
    payload = bytes(betterproto.ChatMessage(user=betterproto.User(id=2**60, nickname="Ann さくら"), content="hi"))
    text = typed_json(CHAT, payload)
    assert text is not None
    assert json.loads(text) == {"user": {"id": str(2**60), "nickname": "Ann さくら"}, "content": "hi"}
    assert "さくら" in text


def test_a_message_without_a_schema_has_its_numbers() -> None:
    payload = bytes.fromhex("0803 0804 1204 0a02 6869 1a02 fffe 20 80808080808080808001")
    text = numbered_json(payload, {})
    assert text is not None
    assert json.loads(text) == {"1": [3, 4], "2": {"1": "hi"}, "3": "fffe", "4": str(-(2**63))}
    chosen = numbered_json(payload, {(2,): ReadAs.BYTES})
    assert chosen is not None
    assert json.loads(chosen)["2"] == "0a026869"
    no_number = numbered_json(bytes.fromhex("09 000000000000f87f"), {(1,): ReadAs.DOUBLE})
    assert no_number is not None
    assert json.loads(no_number, parse_constant=pytest.fail) == {"1": "nan"}


def test_what_is_damaged_stands_in_it_as_hex() -> None:
    text = numbered_json(bytes.fromhex("0803 1a09 11"), {})
    assert text is not None
    assert json.loads(text) == {"1": 3, "damaged": "1a0911"}


def test_nothing_in_it_acts_on_a_terminal_and_it_means_the_same() -> None:
    words = "a\x1b]52;c;aGk=\x07\x9b31m\u202eb\u200b"
    text = pretty({"comment": words})
    assert text.replace("\n", "").isprintable()
    assert json.loads(text) == {"comment": words}


def test_a_services_json_comes_on_lines_and_what_is_none_is_told() -> None:
    assert service_json(b'{"a":[1]}') == '{\n  "a": [\n    1\n  ]\n}'
    assert service_json(b"{") is None
    assert service_json(b"[" * 50_000) is None


def test_what_is_too_large_to_read_is_not_made() -> None:
    payload = b"\x1a\x00" * MAX_PAYLOAD
    assert typed_json(CHAT, payload) is numbered_json(payload, {}) is service_json(payload) is None


@pytest.mark.parametrize("method", DESCRIBED)
@given(payload=st.binary(max_size=60))
def test_no_bytes_break_any_messages_json(method: str, payload: bytes) -> None:
    text = typed_json(method, payload)
    assert text is not None
    json.loads(text)


@given(st.binary(max_size=200))
def test_no_bytes_break_the_numbered_json(payload: bytes) -> None:
    text = numbered_json(payload, {})
    assert text is not None
    json.loads(text)
