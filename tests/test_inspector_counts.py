"""Statistics by method, and the frames that a session keeps."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from helpers.manual_session import Crowd, ManualSession

from tiktok_tui.events.model import DecodeStatus, PayloadFormat, RawEvent
from tiktok_tui.room.method_counts import MAX_METHODS, OTHERS, MethodCounts
from tiktok_tui.store.recent_frames import RecentFrames
from tiktok_tui.store.recorder import Recorder
from tiktok_tui.wire.frame_inspection import frame_facts

CHAT = RawEvent(
    number=1,
    frame_number=1,
    received_at=1_000.0,
    method="WebcastChatMessage",
    name="chat",
    category="chat",
    payload=b"12345",
    msg_id=0,
    is_history=False,
    reading=DecodeStatus.DECODED,
)


def test_each_method_is_counted_with_its_bytes_and_with_what_nobody_could_read() -> None:
    counts = MethodCounts()
    counts.take(CHAT)
    counts.take(replace(CHAT, number=2, reading=DecodeStatus.DAMAGED, received_at=1_001.0, payload=b"1"))
    counts.take(replace(CHAT, number=3, unknown_fields=(7, 9), is_history=True, received_at=1_002.0))
    counts.take(replace(CHAT, number=4, method="WebcastNew", name="unknown", reading=DecodeStatus.UNKNOWN))
    counts.take(replace(CHAT, number=5, method="(connection)", payload_format=PayloadFormat.NONE))
    chat, new = counts.counts(1_002.0)
    assert (chat.count, chat.bytes, chat.damaged, chat.extras, chat.history) == (3, 11, 1, 1, 1)
    assert (chat.first_at, chat.last_at, chat.last_number, chat.in_last_minute) == (1_000.0, 1_002.0, 3, 3)
    assert chat.reading is DecodeStatus.DECODED
    assert (new.method, new.count, new.reading) == ("WebcastNew", 1, DecodeStatus.UNKNOWN)


def test_the_rate_is_that_of_the_last_minute() -> None:
    counts = MethodCounts()
    for second in range(300):
        counts.take(replace(CHAT, number=second + 1, received_at=1_000.0 + second))
    (chat,) = counts.counts(1_299.0)
    assert chat.count == 300
    # Steps of five seconds: the oldest of them may just have been let go.
    assert 55 <= chat.in_last_minute <= 60
    (chat,) = counts.counts(1_330.0)
    assert 25 <= chat.in_last_minute <= 30
    (chat,) = counts.counts(1_400.0)
    assert chat.in_last_minute == 0


def test_an_event_out_of_its_time_neither_breaks_the_rate_nor_is_lost() -> None:
    counts = MethodCounts()
    for at in (1_000.0, 5.0, 990.0, 2_000.0, 1_000.0):
        counts.take(replace(CHAT, received_at=at))
    (chat,) = counts.counts(2_000.0)
    assert (chat.count, chat.in_last_minute) == (5, 1)


def test_methods_without_end_are_counted_together() -> None:
    counts = MethodCounts()
    for number in range(MAX_METHODS + 50):
        counts.take(replace(CHAT, number=number + 1, method=f"Webcast{number}"))
    found = counts.counts(1_000.0)
    assert len(found) == MAX_METHODS + 1
    assert {count.method: count.count for count in found}[OTHERS] == 50


def test_the_newest_frames_are_kept_as_many_as_fit() -> None:
    frames = RecentFrames(max_bytes=100)
    for number in range(1, 31):
        frames.append(number, bytes([number]) * 10)
    assert frames.get(20) is None
    assert frames.get(21) == bytes([21]) * 10
    frames.append(40_000, b"x" * 101)
    assert frames.get(40_000) is None
    assert frames.get(30) is not None


def test_a_frame_that_memory_let_go_is_read_back_from_the_recording(tmp_path: Path) -> None:
    fed = ManualSession()
    fed.session.recorder = Recorder(tmp_path / "session.ttui")
    fed.session._recent_frames = RecentFrames(max_bytes=0)
    fed.enter()
    crowd = Crowd(fed)
    for comment in ("one", "two"):
        crowd.says(crowd.person("Ann"), comment)
    raw = fed.session.store.get(4)
    assert raw is not None
    fed.session.recorder.close()
    frame = fed.session.frame_of(raw)
    assert frame is not None
    assert [message.msg_id for message in frame_facts(frame).messages] == [raw.msg_id]
