"""A recording as a source: what was recorded, once more, with the same numbers and times."""

from __future__ import annotations

import asyncio
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from helpers.manual_session import STARTED_AT
from helpers.replays import Recorded, record

from tiktok_tui.core.source_items import ConnectionState, Phase, SourceItem
from tiktok_tui.events.model import Connected, RawEvent
from tiktok_tui.live_room import LiveRoom
from tiktok_tui.replay.recording_source import RecordingSource
from tiktok_tui.session.pipeline import EventPipeline
from tiktok_tui.store.recording import Recording
from tiktok_tui.store.schema import PAGE_BYTES


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Recorded:
    return record(tmp_path_factory.mktemp("recorded") / "evening", "everything", 60, rate=10, gap_at=30)


class SleptClock:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> float:
        return STARTED_AT + self.seconds

    def monotonic(self) -> float:
        return self.seconds

    async def sleep(self, seconds: float) -> None:
        self.seconds += seconds
        await asyncio.sleep(0)


async def all_items(source: RecordingSource) -> list[SourceItem]:
    return [item async for item in source.items()]


async def test_events_are_numbered_and_timed_as_they_were(recorded: Recorded) -> None:
    source, stream = RecordingSource(recorded.path), EventPipeline()
    events: list[RawEvent] = []
    async for item in source.items():
        events += stream.take(item, source.route, now=0.0)
    with Recording.open(recorded.path) as recording:
        assert events == list(recording.events())
    connected = [raw.event for raw in events if isinstance(raw.event, Connected)]
    assert [event.route for event in connected] == ["simulated room"] * 2


async def test_a_recording_that_is_broken_fails_where_it_is(recorded: Recorded, tmp_path: Path) -> None:
    path = tmp_path / "broken.ttui"
    shutil.copy(recorded.path, path)
    with Recording.open(recorded.path) as recording:
        frame = recording.frame_of(recording.last_event // 2)
    assert frame is not None
    place = path.read_bytes().find(frame.data) // PAGE_BYTES * PAGE_BYTES
    with path.open("r+b") as file:
        file.seek(place)
        file.write(bytes(PAGE_BYTES))
    *items, end = await all_items(RecordingSource(path))
    assert len(items) > 10
    assert isinstance(end, ConnectionState)
    assert (end.phase, end.code) == (Phase.FAILED, "failed")
    assert "recordings repair" in end.detail


async def test_it_is_played_in_its_own_time_and_silence_is_short(recorded: Recorded) -> None:
    clock = SleptClock()
    items = await all_items(RecordingSource(recorded.path, 2.0, clock=clock))
    assert len(items) > 100
    # 60 seconds at twice the speed, and 40 of a gap that nobody waits for.
    assert clock.seconds == pytest.approx(30 + 5, abs=1.5)


async def test_one_that_was_broken_off_ends_all_the_same(tmp_path: Path) -> None:
    broken_off = record(tmp_path / "broken off", "evening", 10, ends=False)
    last = (await all_items(RecordingSource(broken_off.path)))[-1]
    assert isinstance(last, ConnectionState)
    assert last.phase is Phase.ENDED
    assert "broken off" in last.detail


async def test_the_library_replays_a_recording(recorded: Recorded) -> None:
    async with LiveRoom.replay(recorded.path) as room:
        numbers = [raw.number async for raw in room.raw_events()]
    with Recording.open(recorded.path) as recording:
        assert numbers == [raw.number for raw in recording.events()]


def test_its_lines_come_without_waiting(recorded: Recorded) -> None:
    command = [sys.executable, "-m", "tiktok_tui", "replay", str(recorded.path), "--json"]
    found = subprocess.run(command, capture_output=True, check=True, timeout=120)
    lines = [json.loads(line) for line in found.stdout.splitlines()]
    with Recording.open(recorded.path) as recording:
        assert sum(line["event"] != "giftStreak" for line in lines) == len(list(recording.events()))
    assert {"chat", "gift", "connected", "disconnected"} <= {line["event"] for line in lines}


def test_a_database_of_somebody_else_is_refused_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "photos.db"
    path.write_bytes(b"SQLite format 3\0" + bytes(200))
    command = [sys.executable, "-m", "tiktok_tui", "replay", str(path), "--json"]
    found = subprocess.run(command, capture_output=True, check=False, timeout=120)
    assert found.returncode == 2
    assert b"photos.db" in found.stderr
