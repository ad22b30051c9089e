"""A recorder that cannot write, or not everything: a state that is shown, and watching goes on."""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from helpers.manual_session import HandFedSource
from helpers.session_recordings import Live, child, opened, said, until, until_written, watch_scene

from tiktok_tui.core.frame import Frame, RawMessage
from tiktok_tui.core.source_items import FrameReceived
from tiktok_tui.core.user_folders import sessions_folder
from tiktok_tui.events.filter import parse_filter, searchable_event
from tiktok_tui.replay.totals import recording_totals
from tiktok_tui.store import schema, write_queue
from tiktok_tui.store.recorder import Recorder
from tiktok_tui.store.recording import NotARecording, Recording


@pytest.fixture(autouse=True)
def _hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Batches are written at once."""
    monkeypatch.setattr("tiktok_tui.store.recorder.FIRST_SECONDS", 0.0)
    monkeypatch.setattr(write_queue, "BATCH_SECONDS", 0.01)


def test_a_folder_that_cannot_be_made_is_a_state_and_is_tried_again() -> None:
    folder = sessions_folder()
    folder.parent.mkdir(parents=True, exist_ok=True)
    if folder.exists():
        folder.rename(folder.with_name("elsewhere"))
    folder.touch()
    live = Live(Recorder(retry_seconds=0.05))
    with live.recorder.reading() as recording:
        watch_scene(live, "evening", 20)
        until(live.recorder, lambda: bool(live.recorder.status.problem))
        assert live.recorder.status.problem.startswith("Nothing is recorded at the moment: ")
        assert recording.last_event == 0
        assert recording.numbers(limit=5) == []
        folder.unlink()
        until(live.recorder, lambda: not live.recorder.status.problem)
        # What came meanwhile has waited.
        assert list(recording.events()) == live.events
    live.recorder.close()


def test_an_sqlite_without_the_text_index_is_a_state_that_says_what_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "_TABLES", schema._TABLES.replace("fts5", "fts_of_another_day"))
    live = Live(Recorder())
    watch_scene(live, "quiet", 20)
    until(live.recorder, lambda: bool(live.recorder.status.problem))
    assert "SQLite cannot make recordings; 3.34 or newer with FTS5 can" in live.recorder.status.problem
    live.recorder.close()


def test_a_full_disk_is_a_state_and_what_did_not_fit_is_a_gap(tmp_path: Path) -> None:
    path = tmp_path / "full.ttui"
    process = child("full", path)
    told = said(process)
    assert told["problem"].startswith("Nothing is recorded at the moment: ")
    assert told["watched_on"] > 500
    told = said(process)
    assert told["problem"] == ""
    assert told["dropped"] > 0
    process.communicate("\n")
    with Recording.open(path) as recording:
        numbers = [raw.number for raw in recording.events()]
        assert len(numbers) == told["events"] - told["dropped"]
        (gap,) = recording.gaps()
        assert gap.events == told["dropped"]
        assert gap.reason
        assert gap.before_event - gap.events - 1 in numbers
        assert gap.before_event in numbers
        assert not set(range(gap.before_event - gap.events, gap.before_event)) & set(numbers)
        assert gap.at < gap.until


def test_a_file_that_breaks_is_a_state(tmp_path: Path) -> None:
    path = tmp_path / "broken.ttui"
    live = Live(Recorder(path, retry_seconds=0.05))
    watch_scene(live, "evening", 30)
    until_written(live.recorder)
    with live.recorder.reading() as recording:
        assert recording.last_event == live.events[-1].number
        (tmp_path / "other").write_bytes(b"something else" * 10_000)
        (tmp_path / "other").replace(path)
        path.with_name("broken.ttui-wal").unlink()
        live.fed.play_for(30)
        until(live.recorder, lambda: bool(live.recorder.status.problem))
        assert "Nothing is recorded at the moment" in live.recorder.status.problem
        live.fed.play_for(30)
    live.recorder.close()
    with pytest.raises(NotARecording, match=r"broken.ttui is no recording"):
        Recording.open(path)


def test_a_cache_that_is_emptied_costs_what_was_in_it_and_no_more() -> None:
    live = Live(Recorder(retry_seconds=0.05))
    watch_scene(live, "evening", 30)
    until_written(live.recorder)
    with live.recorder.reading() as recording:
        assert recording.last_event == live.events[-1].number
        shutil.rmtree(sessions_folder())
        # Until somebody has seen the problem, no new folder can be made.
        sessions_folder().touch()
        live.fed.play_for(30)
        until(live.recorder, lambda: bool(live.recorder.status.problem))
        assert "not a directory" in live.recorder.status.problem
        sessions_folder().unlink()
        until(live.recorder, lambda: not live.recorder.status.problem)
    with live.recorder.reading() as recording:
        assert recording.first_event > 1
        # The new file has no facts of the room yet, so that its events name it by the id in their headers alone.
        kept = [replace(raw, streamer="") for raw in recording.events()]
        assert kept == [replace(raw, streamer="") for raw in live.events if raw.number >= recording.first_event]
    live.recorder.close()


def test_methods_without_end_stay_bounded_and_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tiktok_tui.store.batch_writer.MAX_METHODS", 20)
    live = Live(Recorder(tmp_path / "methods.ttui"))
    messages = [RawMessage(f"WebcastInvented{number}", b"", number, is_history=False) for number in range(1, 101)]
    live.take([FrameReceived(b"", 1.0, Frame("msg", messages=tuple(messages)))])
    with opened(live) as recording:
        assert list(recording.events()) == live.events
        for text in ("method:invented9", "invented77", "unknown", "-invented7"):
            wanted = parse_filter(text)
            expected = [raw.number for raw in live.events if wanted.matches(searchable_event(raw))]
            assert recording.matching(wanted, after=0, limit=200) == expected
            assert recording.count(wanted) == len(expected)
        assert recording_totals(recording).by_name == {"unknown": 100}
    with closing(schema.connect(tmp_path / "methods.ttui")) as connection:
        assert connection.execute("SELECT count(*) FROM methods").fetchone()[0] <= 21


def test_one_event_that_cannot_be_stored_costs_no_other(tmp_path: Path) -> None:
    live = Live(Recorder(tmp_path / "odd.ttui"))
    watch_scene(live, "evening", 10)
    taken = next(raw for raw in live.events if raw.name == "chat")
    odd = replace(taken, number=10_000, name="\ud800")
    message = RawMessage(taken.method, taken.payload, 1, is_history=False)
    frame = FrameReceived(b"", taken.received_at, Frame("msg", messages=(message,)))
    live.recorder.take(frame, [odd], HandFedSource.route, taken.received_at)
    live.recorder.close()
    with Recording.open(tmp_path / "odd.ttui") as recording:
        assert list(recording.events()) == live.events
        assert recording.gaps()[0].events == 1
    assert live.recorder.status.dropped_events == 1
