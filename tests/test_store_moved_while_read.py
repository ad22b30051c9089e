"""A reader of a recording that is being moved gives up after a limit instead of waiting for ever."""

from __future__ import annotations

from pathlib import Path
from threading import Event, Thread

import pytest

from tiktok_tui.store import reader
from tiktok_tui.store.reader import Reader
from tiktok_tui.store.recording_location import RecordingLocation


@pytest.fixture(autouse=True)
def short_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "TURN_SECONDS", 0.05)


def test_a_recording_that_stays_in_motion_is_a_timeout(tmp_path: Path) -> None:
    where = RecordingLocation(tmp_path / "a.ttui")
    where.settled.clear()
    with pytest.raises(TimeoutError, match=r"a\.ttui is still being moved"), Reader(where, may_be_missing=True).turn():
        pass


def test_a_recording_that_another_thread_reads_is_a_timeout(tmp_path: Path) -> None:
    shared = Reader(RecordingLocation(tmp_path / "a.ttui"), may_be_missing=True)
    has_turn, may_end = Event(), Event()

    def hold() -> None:
        with shared.turn():
            has_turn.set()
            assert may_end.wait(30)

    other = Thread(target=hold)
    other.start()
    try:
        assert has_turn.wait(30)
        with pytest.raises(TimeoutError, match="still being read"), shared.turn():
            pass
    finally:
        may_end.set()
        other.join()
    with shared.turn() as opened:
        assert opened.scalar("SELECT 1") == 1
