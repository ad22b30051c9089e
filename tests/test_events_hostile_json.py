"""JSON that somebody made to break us: whatever it holds, reading it ends, and brings nothing dangerous."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiktok_tui.core.json_access import parse_object
from tiktok_tui.core.service_message import Dialect, ServiceMessage
from tiktok_tui.events.common.text import MAX_TEXT
from tiktok_tui.events.json_lines import event_line
from tiktok_tui.events.model import DecodeStatus, RawEvent
from tiktok_tui.events.reader import EventReader
from tiktok_tui.room.room import Room
from tiktok_tui.wire.catalogue import read_catalogue

RECEIVED_AT = 1_800_000_000.0
DANGEROUS = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_WORDS = """
    user users comment common msgId timestamp createTime emotes placeInComment hosts contributors teams battleUsers
    userId uniqueId nickname text language giftId giftType repeatCount repeatEnd action status battleId options
    topViewers linkedUserIds deleteMsgIds mentions method reading content id displayText displayType pieces userValue
    anchorsInfo armies userArmies likeCount
"""
_KEYS = st.sampled_from(_WORDS.split())
_LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(min_value=10**18, max_value=10**40)
    | st.floats()
    | st.text()
    | st.sampled_from(
        ["\ud800", "\x1b]52;c;eA==\x07", "9" * 19, "-5", "NaN", "1e400", "true", "\u202e\u2066", "a\nb\r"]
    )
)
_JSON = st.recursive(
    _LEAVES,
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(_KEYS | st.text(max_size=5), inside, max_size=6),
    max_leaves=25,
)
_NAMES = sorted({row.name for row in read_catalogue()} | {row.method for row in read_catalogue() if row.method})


def read(name: str, data: dict[str, Any], dialect: Dialect) -> RawEvent:
    return EventReader().read_service_message(ServiceMessage(name, data), dialect, RECEIVED_AT)


def texts(value: object) -> list[str]:
    """Every text in an event, wherever it stands."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple | list):
        return [text for item in value for text in texts(item)]
    fields = getattr(type(value), "__dataclass_fields__", {})
    return [text for name in fields if name != "payload" for text in texts(getattr(value, name))]


@given(st.sampled_from(_NAMES), st.dictionaries(_KEYS, _JSON, max_size=8), st.sampled_from(Dialect))
def test_no_json_raises_or_brings_anything_that_a_terminal_would_act_on(
    name: str, data: dict[str, Any], dialect: Dialect
) -> None:
    raw = read(name, data, dialect)
    assert [text for text in texts(raw) if DANGEROUS.search(text)] == []
    assert raw.msg_id < 1 << 63
    assert (raw.reading is DecodeStatus.DAMAGED) == bool(raw.reason)
    json.loads(event_line(raw), parse_constant=pytest.fail)
    room = Room()
    if raw.event is not None:
        room.apply(raw.event, RECEIVED_AT)
        room.snapshot(RECEIVED_AT)


def test_numbers_that_json_has_no_word_for_are_left_out() -> None:
    sent = parse_object('{"most": NaN, "list": [1e999, 1.5, -Infinity], "inside": {"least": -Infinity}}')
    assert sent is not None
    data = json.loads(event_line(read("somethingNew", sent, Dialect.TIKTOOLS)), parse_constant=pytest.fail)["data"]
    assert (data["list"], data["inside"], "most" in data) == ([1.5], {}, False)


@pytest.mark.parametrize("dialect", Dialect)
@pytest.mark.parametrize(
    "value",
    ["x" * 10_000_000, "\u0301" * 3_000_000, [0] * 1_000_000, [{}] * 300_000, {str(n): n for n in range(200_000)}],
    ids=["long text", "marks", "numbers", "objects", "keys"],
)
@pytest.mark.slow("what is read is large")
def test_ten_megabytes_of_anything_are_read_in_a_moment(dialect: Dialect, value: object) -> None:
    data = {"comment": value, "content": value, "user": value, "emotes": value, "mentions": value, "common": value}
    began = time.thread_time()
    raw = read("chat" if dialect is Dialect.TIKTOOLS else "WebcastChatMessage", data, dialect)
    reading = time.thread_time() - began
    began = time.thread_time()
    json.dumps(data, ensure_ascii=False)
    assert reading < 5 * (time.thread_time() - began) + 0.5
    assert all(len(text) <= MAX_TEXT for text in texts(raw.event))


@pytest.mark.parametrize("user_id", ["{}", "[]", '[{"userId": 1}]', "null", "1.5", "true", "1" * 4_000])
def test_an_id_that_is_no_id_costs_no_line_s01(user_id: str, tmp_path: Path) -> None:
    lines = tmp_path / "lines.ndjson"
    person = f'{{"userId": {user_id}, "uniqueId": "a", "followRole": 0}}'
    chat = '{"event": "chat", "data": {"comment": "behind it", "user": {"userId": "7", "uniqueId": "b"}}}'
    lines.write_text(f'{{"event": "barrage", "data": {{"type": "barrage", "x": {person}}}}}\n{chat}\n')
    command = [sys.executable, "-m", "tiktok_tui", "replay", str(lines), "--speed", "max", "--json"]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert ran.returncode == 0, ran.stderr
    assert [json.loads(line)["event"] for line in ran.stdout.splitlines() if "(connection)" not in line] == [
        "barrage",
        "chat",
    ]


def test_an_event_that_cannot_be_written_is_marked_and_does_not_raise(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise TypeError("unhashable type")

    monkeypatch.setattr("tiktok_tui.events.json_lines.line.complete", fail)
    raw = RawEvent(1, 1, RECEIVED_AT, "WebcastX", "x", "other", b"", 5, False, DecodeStatus.NAMED, room_id=7)
    line = json.loads(event_line(raw))
    data = line["data"]
    assert (line["roomId"], data["msgId"], data["reading"]) == ("7", "5", "damaged")
    assert "TypeError" in data["reason"]
