"""The recorder: where its file lies, how it comes to be kept, its limit, and what it does when it cannot write."""

from __future__ import annotations

import sqlite3
import stat
import threading
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import NoReturn

import pytest
from helpers.session_recordings import Live, child, opened, record_scene, said, until, until_written, watch_scene

from tiktok_tui.core.user_folders import sessions_folder
from tiktok_tui.events.filter import parse_filter
from tiktok_tui.replay.seek import room_at
from tiktok_tui.store import relocation, schema, write_queue
from tiktok_tui.store.batch_writer import BatchWriter
from tiktok_tui.store.queue_entries import Entry
from tiktok_tui.store.recorder import CannotRecord, Recorder
from tiktok_tui.store.recording import Recording


@pytest.fixture(autouse=True)
def _hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Batches are written at once."""
    monkeypatch.setattr("tiktok_tui.store.recorder.FIRST_SECONDS", 0.0)
    monkeypatch.setattr(write_queue, "BATCH_SECONDS", 0.01)


# --- where it lies ----------------------------------------------------------------------------------------------------


def test_a_session_that_nobody_keeps_leaves_nothing() -> None:
    live = Live(Recorder())
    watch_scene(live, "evening", 20)
    path = live.recorder.status.path
    until_written(live.recorder)
    assert path.is_relative_to(sessions_folder())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    with live.recorder.reading() as recording:
        assert list(recording.events()) == live.events
    live.recorder.close()
    assert not path.parent.exists()


def test_what_a_killed_session_left_goes_with_the_next_and_what_lives_stays() -> None:
    ours = sessions_folder() / "session-of-somebody-else"
    ours.mkdir(parents=True)
    dead, alive = child("temporary"), child("temporary")
    left, in_use = Path(said(dead)["path"]), Path(said(alive)["path"])
    dead.kill()
    dead.wait()
    assert left.exists()
    recorder = Recorder()
    until(recorder, lambda: not left.parent.exists())
    recorder.close()
    assert in_use.exists()
    assert ours.exists()
    alive.communicate("\n")
    assert not in_use.exists()
    ours.rmdir()


def test_a_recording_is_for_its_owner_alone_and_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "kept.ttui"
    live = record_scene(path, "quiet", 20)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["kept.ttui"]
    assert schema.is_recording(path)
    for target, words in ((path, "is there already"), (tmp_path / "no" / "x.ttui", "There is no folder")):
        with pytest.raises(CannotRecord, match=words):
            Recorder(target)
    assert len(list(opened(live).events())) == len(live.events)


def test_two_programs_on_one_recording_one_writes_and_any_may_read(tmp_path: Path) -> None:
    path = tmp_path / "shared.ttui"
    live = Live(Recorder(path))
    watch_scene(live, "evening", 20)
    second = child("write", path)
    assert "is there already" in said(second)["refused"]
    second.communicate()
    until_written(live.recorder)
    reader = child("read", path)
    first = said(reader)
    assert first["last"] == live.events[-1].number
    live.fed.play_for(20)
    until_written(live.recorder)
    assert reader.stdin is not None
    reader.stdin.write("again\n")
    reader.stdin.flush()
    assert said(reader)["last"] == live.events[-1].number > first["last"]
    reader.communicate("\n")
    with opened(live) as recording:
        assert list(recording.events()) == live.events


# --- keeping ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("is_beside", [True, False], ids=["same file system", "another file system"])
def test_keeping_begins_at_the_beginning(is_beside: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Readers go on reading, and what comes while a long recording is copied is in it as well."""
    monkeypatch.setattr(relocation, "is_beside", lambda *_: is_beside)
    monkeypatch.setattr(relocation, "PAGES", 1)
    live = Live(Recorder())
    watch_scene(live, "evening", 120)
    target = tmp_path / "kept.ttui"
    with live.recorder.reading() as recording:
        until(live.recorder, lambda: recording.last_event == live.events[-1].number)
        temporary = live.recorder.status.path
        live.recorder.keep(target)
        with pytest.raises(CannotRecord, match="kept already"):
            live.recorder.keep(tmp_path / "other.ttui")
        for _ in range(20):
            live.fed.play_for(0.5)
            threading.Event().wait(0.001)
        until(live.recorder, lambda: live.recorder.status.is_kept)
        assert live.recorder.status.path == target
        assert not temporary.parent.exists()
        live.fed.play_for(20)
        until(live.recorder, lambda: recording.last_event == live.events[-1].number)
        assert list(recording.events()) == live.events
    live.recorder.close()
    assert [file.name for file in tmp_path.iterdir()] == ["kept.ttui"]
    with Recording.open(target) as recording:
        assert list(recording.events()) == live.events


def test_where_the_disk_is_full_a_recording_can_be_kept_on_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> NoReturn:
        raise sqlite3.OperationalError("database or disk is full")

    def write_elsewhere(self: BatchWriter, batch: Sequence[Entry]) -> int:
        return write(self, batch) if live.recorder.status.is_kept else full()

    monkeypatch.setattr(relocation, "is_beside", lambda *_: False)
    monkeypatch.setattr(relocation, "fold_log", full)
    live = Live(Recorder(retry_seconds=1_000))
    watch_scene(live, "evening", 30)
    until_written(live.recorder)
    write = BatchWriter.write
    monkeypatch.setattr(BatchWriter, "write", write_elsewhere)
    live.fed.play_for(10)
    until(live.recorder, lambda: bool(live.recorder.status.problem))
    live.recorder.keep(tmp_path / "kept.ttui")
    until(live.recorder, lambda: live.recorder.status.is_kept and not live.recorder.status.problem)
    with opened(live) as recording:
        assert list(recording.events()) == live.events


def test_a_place_where_nothing_can_be_kept_is_refused_or_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = Live(Recorder())
    watch_scene(live, "quiet", 30)
    (tmp_path / "taken").touch()
    for target, words in ((tmp_path / "taken", "is there already"), (tmp_path / "no" / "x", "There is no folder")):
        with pytest.raises(CannotRecord, match=words):
            live.recorder.keep(target)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(relocation, "place", full)
        live.recorder.keep(tmp_path / "full.ttui")
        until(live.recorder, lambda: bool(live.recorder.status.problem))
    status = live.recorder.status
    assert "could not be kept" in status.problem
    assert "no space left" in status.problem
    assert not status.is_kept
    live.fed.play_for(30)
    live.recorder.keep(tmp_path / "elsewhere.ttui")
    until(live.recorder, lambda: live.recorder.status.is_kept)
    assert not live.recorder.status.problem
    with opened(live) as recording:
        assert list(recording.events()) == live.events


@pytest.mark.parametrize("instant", ["asked", "copied", "placed"])
def test_what_was_to_be_kept_survives_a_crash_on_the_way(instant: str, tmp_path: Path) -> None:
    target = tmp_path / "kept.ttui"
    process = child("keep", target, instant)
    told = said(process)
    process.kill()
    process.wait()
    recorder = Recorder()
    until(recorder, lambda: not Path(told["path"]).parent.exists())
    recorder.close()
    assert [file.name for file in tmp_path.iterdir()] == ["kept.ttui"]
    with Recording.open(target) as recording:
        assert recording.last_event >= told["last"]
        assert len(list(recording.events())) >= told["last"] - 1


# --- the limit --------------------------------------------------------------------------------------------------------


def used_bytes(recorder: Recorder) -> int:
    with closing(schema.connect(recorder.status.path)) as connection:
        (free,) = connection.execute("PRAGMA freelist_count").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    return all_bytes(recorder) - int(free * size)


def all_bytes(recorder: Recorder) -> int:
    with closing(schema.connect(recorder.status.path)) as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    return int(pages * size)


def test_a_temporary_recording_drops_its_oldest_part_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tiktok_tui.store.checkpoints.FEW_EVENTS", 200)
    monkeypatch.setattr("tiktok_tui.store.checkpoints.MANY_EVENTS", 400)
    # As much as lies between two checkpoints, as it is with real limits.
    monkeypatch.setattr("tiktok_tui.store.size_limit.STEP", 1 / 8)
    limit = 1_500_000
    live = Live(Recorder(limit_bytes=limit))
    live.fed.enter()
    live.fed.begin("evening", rate=60)
    with live.recorder.reading() as recording:
        for _ in range(40):
            live.fed.play_for(5)
            until_written(live.recorder)
        until(live.recorder, lambda: used_bytes(live.recorder) <= limit)
        first = recording.first_event
        assert first > 1_000
        kept = [raw for raw in live.events if raw.number >= first]
        assert list(recording.events()) == kept
        gap = recording.gaps()[0]
        assert (gap.before_event, gap.events) == (first, len(live.events) - len(kept))
        assert "limit" in gap.reason
        assert gap.at == recording.facts.began_at < gap.until == kept[0].received_at
        wanted = parse_filter("user:a")
        assert recording.count(wanted) < len(kept)
        assert min(recording.matching(wanted, limit=1 << 30)) >= first
        # The room is known from the first event that is left.
        number, now, snapshot = next(room for room in live.rooms if room[0] >= first + 50)
        assert room_at(recording, number).snapshot(now) == snapshot
        number, now, snapshot = live.rooms[-1]
        assert room_at(recording, number).snapshot(now) == snapshot
        with closing(schema.connect(live.recorder.status.path)) as connection:
            assert all_bytes(live.recorder) <= limit * 1.2
            # The index has forgotten what is gone, and nothing else.
            connection.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")
            (oldest_person, oldest_line) = connection.execute(
                "SELECT (SELECT min(id) FROM people), (SELECT min(id) FROM lines)"
            ).fetchone()
            assert oldest_person > 1
            assert oldest_line > 1
            missing = connection.execute(
                "SELECT count(*) FROM events WHERE person NOT IN (SELECT id FROM people) "
                "OR line NOT IN (SELECT id FROM lines)"
            ).fetchone()
            assert missing == (0,)
    live.recorder.close()


def test_a_temporary_recording_leaves_room_on_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes half of what is free and no more."""
    monkeypatch.setattr("tiktok_tui.store.recording_file.shutil.disk_usage", lambda _: SimpleNamespace(free=3_000_000))
    monkeypatch.setattr("tiktok_tui.store.size_limit.STEP", 1 / 8)
    live = Live(Recorder())
    live.fed.enter()
    live.fed.begin("evening", rate=60)
    with live.recorder.reading() as recording:
        for _ in range(30):
            live.fed.play_for(5)
            until_written(live.recorder)
        until(live.recorder, lambda: used_bytes(live.recorder) <= 2_000_000)
        assert recording.first_event > 1
        assert "limit" in recording.gaps()[0].reason
    live.recorder.close()
