"""Recordings as commands see them: made, listed, told about, deleted."""

from __future__ import annotations

import asyncio
import json
import math
import sqlite3
import time
from pathlib import Path

import pytest
from helpers.sample_recordings import record_scene

from tiktok_tui.cli import main
from tiktok_tui.commands.command_line import parse_command_line
from tiktok_tui.commands.errors import UsageError
from tiktok_tui.commands.record import close_recorder, target_of
from tiktok_tui.core.source_items import ConnectionState, Phase, RoomFacts, Route
from tiktok_tui.replay.totals import recording_totals
from tiktok_tui.session.session import Session
from tiktok_tui.settings.config import RecordingConfig
from tiktok_tui.sources.capture.source import CaptureSource
from tiktok_tui.store.recorder import Recorder
from tiktok_tui.store.recording import Recording

NOW = time.mktime((2025, 11, 21, 20, 15, 3, 0, 0, -1))
NAME = "ann-20251121-201503"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own folder of recordings, with one in it."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "data" / "tiktok-tui" / "recordings"
    folder.mkdir(parents=True)
    record(folder / f"{NAME}.ttui", record_scene(tmp_path / "room.bin", "streaks", 60.0, rate=20.0))
    return folder


def record(path: Path, capture: Path) -> None:
    recorder = Recorder(path)
    session = Session(CaptureSource(capture, math.inf), recorder=recorder)
    session.take(RoomFacts(streamer="ann", nickname="Ann", title="Cats"))
    asyncio.run(session.run())
    recorder.close()


def target(*words: str, config: RecordingConfig | None = None) -> Path | None:
    return target_of(parse_command_line(list(words))[1], config or RecordingConfig(), NOW)


# --- where a recording goes -------------------------------------------------------------------------------------------


def test_a_recording_is_named_after_the_streamer_and_the_moment(folder: Path, tmp_path: Path) -> None:
    assert target("@bob", "--record") == folder / "bob-20251121-201503.ttui"
    assert target("https://www.tiktok.com/@bob/live", "--record") == folder / "bob-20251121-201503.ttui"
    assert target("demo", "--scene", "battle", "--record") == folder / "demo-battle-20251121-201503.ttui"
    assert target("wss://example.com/room", "--record") == folder / "room-20251121-201503.ttui"
    assert target("replay", "some/room.bin.gz", "--record") == folder / "room-20251121-201503.ttui"


def test_a_place_may_be_a_folder_or_a_file(folder: Path, tmp_path: Path) -> None:
    assert target("bob", f"--record={folder.parent}") == folder.parent / "bob-20251121-201503.ttui"
    assert target("bob", "--record", "new/") == Path("new/bob-20251121-201503.ttui")
    assert target("bob", "--record", "mine") == Path("mine.ttui")
    assert target("bob", "--record", "mine.db") == Path("mine.db")
    # A streamer's name, and not a suffix: the file is found again by it.
    assert target("ann.smith", "--record", "ann.smith") == Path("ann.smith.ttui")


def test_a_name_that_is_taken_is_not_taken_again(folder: Path) -> None:
    assert target("ann", "--record") == folder / f"{NAME}-2.ttui"


def test_the_config_may_want_every_room_kept(folder: Path, tmp_path: Path) -> None:
    always = RecordingConfig(record=True, folder=str(tmp_path / "kept"))
    assert target("bob") is None
    assert target("bob", config=always) == tmp_path / "kept" / "bob-20251121-201503.ttui"
    assert target("demo", config=always) is None
    assert (tmp_path / "kept").stat().st_mode & 0o077 == 0


def test_record_without_a_streamer_says_where_it_belongs() -> None:
    with pytest.raises(UsageError, match="--record=ann"):
        parse_command_line(["--record", "ann"])
    with pytest.raises(UsageError, match="--record belongs to"):
        parse_command_line(["events", "--record"])


def test_lines_are_recorded_whatever_of_them_is_printed(
    folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    words = ["replay", "room.bin", "--speed", "max", "--json", "--filter", "kind:gift", "--record", "kept.ttui"]
    assert main(words) == 0
    printed = capfd.readouterr()
    assert "Recorded in kept.ttui" in printed.err
    with Recording.open(tmp_path / "kept.ttui") as kept, Recording.open(folder / f"{NAME}.ttui") as other:
        assert [raw.payload for raw in kept.events() if raw.method != "(connection)"] == [
            raw.payload for raw in other.events() if raw.method != "(connection)"
        ]
        assert recording_totals(kept).diamonds == recording_totals(other).diamonds > 0
    assert len(printed.out.splitlines()) < 200


def test_a_room_from_which_nothing_came_leaves_no_recording(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    recorder = Recorder(tmp_path / "kept.ttui")
    recorder.take(ConnectionState(Phase.FAILED, "@ann is not live."), [], Route("test"), NOW)
    close_recorder(recorder)
    assert "Nothing came" in capfd.readouterr().err
    words = ["replay", "no-such-file", "--json", "--record", str(tmp_path / "kept.ttui")]
    assert main(words) == 2
    assert list(tmp_path.iterdir()) == []


def test_a_recording_that_broke_off_says_where_it_is(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    recorder = Recorder(tmp_path / "kept.ttui")
    asyncio.run(Session(CaptureSource(tmp_path / "room.bin", math.inf), recorder=recorder).run())
    monkeypatch.setattr("tiktok_tui.store.batch_writer.BatchWriter.write", full)
    recorder.take(ConnectionState(Phase.ENDED), [], Route("test"), NOW)
    close_recorder(recorder)
    told = capfd.readouterr().err
    assert "the disk is full" in told
    assert f"What came before that is in {tmp_path / 'kept.ttui'}" in told


def test_a_recording_is_never_written_over(folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kept.ttui").write_text("mine")
    assert main(["replay", "room.bin", "--json", "--record", "kept.ttui"]) == 2
    assert "kept.ttui is there already" in capfd.readouterr().err
    assert (tmp_path / "kept.ttui").read_text() == "mine"
    assert main(["replay", str(folder / f"{NAME}.ttui"), "--json", "--record"]) == 2
    assert "is a recording already" in capfd.readouterr().err


# --- list, info, delete -----------------------------------------------------------------------------------------------


def test_the_list_tells_of_every_recording_and_of_what_is_none(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "broken.ttui").write_bytes(b"not a database")
    (folder / "notes.txt").write_text("x")
    assert main(["recordings"]) == 0
    _, _, head, *lines = capfd.readouterr().out.splitlines()
    assert head.split() == ["RECORDING", "STREAMER", "BEGAN", "LENGTH", "EVENTS", "SIZE"]
    listed = {line.split()[0]: line for line in lines[:-2]}
    assert set(listed) == {NAME, "broken"}
    assert "recordings repair" in lines[-1]
    assert listed[NAME].split()[1] == "@ann"
    assert "0:01:00" in listed[NAME]
    assert "no recording" in listed["broken"]


def test_the_list_is_made_for_programs_too(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["recordings", "--json"]) == 0
    (line,) = capfd.readouterr().out.splitlines()
    with Recording.open(folder / f"{NAME}.ttui") as recording:
        assert json.loads(line)["streamer"] == "ann"
        assert json.loads(line)["began_at"] == recording.facts.began_at


def test_info_tells_what_it_adds_up_to(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with Recording.open(folder / f"{NAME}.ttui") as recording:
        totals = recording_totals(recording)
    assert main(["recordings", "info", NAME]) == 0
    told = capfd.readouterr().out
    assert f"{totals.diamonds:,} in {totals.gifts:,} gifts" in told
    assert "@ann Ann" in told
    first = totals.givers[0]
    assert f"{first.diamonds:,}  {first.viewer.nickname} (@{first.viewer.handle})" in told
    for name, count in list(totals.by_name.items())[:5]:
        assert f"{count:,}  {name}" in told
    assert main(["recordings", "info", NAME, "--json"]) == 0
    data = json.loads(capfd.readouterr().out)
    assert (data["diamonds"], data["by_name"], data["gaps"]) == (totals.diamonds, totals.by_name, [])


def test_delete_takes_the_recording_and_nothing_else(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "notes.ttui").write_text("mine")
    assert main(["recordings", "delete", NAME, "notes", "--yes"]) == 2
    assert "notes.ttui is not a recording; nothing was deleted" in capfd.readouterr().err
    assert main(["recordings", "delete", NAME]) == 2
    assert "--yes" in capfd.readouterr().err
    assert (folder / f"{NAME}.ttui").exists()
    assert main(["recordings", "delete", NAME, "--yes"]) == 0
    assert [path.name for path in folder.iterdir()] == ["notes.ttui"]


def test_delete_takes_patterns_and_what_was_killed_before_anything_came(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in ("bob-1", "bob-2"):
        (folder / f"{name}.ttui").write_bytes((folder / f"{NAME}.ttui").read_bytes())
    (folder / "bob-3.ttui").touch()
    (folder / "bob-4.txt").write_text("mine")
    assert main(["recordings", "delete", "cleo-*", "--yes"]) == 2
    assert "cleo-* is not there" in capfd.readouterr().err
    assert main(["recordings", "delete", "bob-*", "--yes"]) == 0
    assert capfd.readouterr().out.count("Deleted") == 3
    assert sorted(path.name for path in folder.iterdir()) == [f"{NAME}.ttui", "bob-4.txt"]


def test_what_another_program_has_open_is_not_deleted(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with Recording.open(folder / f"{NAME}.ttui") as recording:
        assert recording.last_event
        assert main(["recordings", "delete", NAME, "--yes"]) == 2
        assert "open in another program" in capfd.readouterr().err
        assert recording_totals(recording).events
    assert main(["recordings", "delete", NAME, "--yes"]) == 0
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("words", [["info"], ["delete"], ["info", "a", "b"], ["shred", "a"], ["list", "a", "b"]])
def test_what_makes_no_sense_is_told_in_a_sentence(words: list[str]) -> None:
    with pytest.raises(UsageError, match="“recordings"):
        parse_command_line(["recordings", *words])


def test_without_recordings_it_says_how_to_make_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert main(["recordings"]) == 0
    assert "--record" in capfd.readouterr().out
