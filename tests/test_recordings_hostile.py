"""Recordings of strangers, and recordings that lost something: each is refused or says so, and nothing crashes."""

from __future__ import annotations

import json
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from helpers.session_recordings import record_scene

from tiktok_tui.store.recording import NotARecording, Recording

COMMENTS = 1_000
# Bytes of address space: enough for the program, far less than a hostile row asks for.
MEMORY = 1_500_000_000
HIGHEST = (1 << 63) - 1


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("good") / "good.ttui"
    record_scene(path, "evening", 20)
    return path


def changed(recording: Path, folder: Path, script: str) -> Path:
    path = folder / "hostile.ttui"
    shutil.copy(recording, path)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)
    return path


def run(*words: object, limit: tuple[int, int] | None = None, pipe: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tiktok_tui", *map(str, words)]
    before = (lambda: resource.setrlimit(limit[0], (limit[1], limit[1]))) if limit else None
    return subprocess.run(command, capture_output=True, text=True, input=pipe, preexec_fn=before, check=False)


HOSTILE = {
    "last number (case s02)": f"UPDATE events SET number = {HIGHEST} WHERE number = (SELECT max(number) FROM events)",
    "last frame": f"UPDATE frames SET number = {HIGHEST} WHERE number = (SELECT max(number) FROM frames)",
    "number below one": "UPDATE events SET number = -5 WHERE number = (SELECT max(number) FROM events)",
    "generated column (case s06)": "ALTER TABLE facts ADD COLUMN more AS (hex(zeroblob(400000000)))",
    "check": "CREATE TABLE more (a CHECK (length(hex(zeroblob(400000000))) > 0))",
    "index on an expression": "CREATE INDEX more ON lines (hex(zeroblob(1000) || text))",
    "view": "CREATE VIEW more AS SELECT hex(zeroblob(400000000)) FROM facts",
    "trigger": "CREATE TRIGGER more AFTER INSERT ON events BEGIN DELETE FROM events; END",
    "statistics": "ANALYZE",
    "missing table": "DROP TABLE streaks",
    "another virtual table": "CREATE VIRTUAL TABLE more USING fts5 (text)",
}


@pytest.mark.parametrize("script", HOSTILE.values(), ids=HOSTILE)
def test_a_recording_with_another_schema_or_impossible_numbers_is_refused(
    recording: Path, tmp_path: Path, script: str
) -> None:
    path = changed(recording, tmp_path, script)
    with pytest.raises(NotARecording, match="no recording of tiktok-tui has"):
        Recording.open(path)
    found = run("recordings", "info", path, limit=(resource.RLIMIT_AS, MEMORY))
    assert found.returncode == 2
    assert "no recording of tiktok-tui has" in found.stderr


@pytest.mark.parametrize(
    "script",
    [
        "UPDATE frames SET data = zeroblob(500000000) WHERE number = 1",
        "UPDATE states SET item = hex(zeroblob(30000000))",
        "UPDATE streaks SET streak = hex(zeroblob(30000000))",
        "UPDATE frames SET first_event = 9223372036854775807",
        "UPDATE states SET next_event = 9223372036854775807, next_frame = 9223372036854775807",
        "UPDATE events SET frame = 9223372036854775807, size = 9223372036854775807, at = 9223372036854775807",
    ],
)
def test_large_values_and_numbers_in_rows_cost_no_memory_and_no_crash(
    recording: Path, tmp_path: Path, script: str
) -> None:
    path = changed(recording, tmp_path, script)
    for words in (("recordings", "info", path), ("replay", path, "--json"), ("export", path, "--output", "-")):
        found = run(*words, limit=(resource.RLIMIT_AS, MEMORY))
        assert found.returncode in (0, 1, 2)
        assert "Traceback" not in found.stderr
        assert "an error in tiktok-tui" not in found.stderr


def comments(folder: Path) -> Path:
    path = folder / "comments.ndjson"
    words = "a comment that takes some room in the file " * 20
    with path.open("w") as file:
        for number in range(COMMENTS):
            user = {"userId": str(7000 + number % 70), "uniqueId": f"viewer{number % 70}", "nickname": "Viewer"}
            data = {
                "comment": f"{number} {os.urandom(300).hex()} {words}",
                "msgId": str(7 * 10**18 + number),
                "user": user,
            }
            file.write(json.dumps({"event": "chat", "data": data}) + "\n")
    return path


@pytest.mark.slow("five programs, one of which fills its disk")
def test_a_recording_without_room_for_all_of_it_says_what_is_missing_and_fails(tmp_path: Path) -> None:
    """Case s08. A limit of file size stands for a full disk: the file cannot grow."""
    path = tmp_path / "full.ttui"
    found = run(
        *("replay", comments(tmp_path), "--speed", "max", "--json", "--record", path),
        limit=(resource.RLIMIT_FSIZE, 1 << 20),
    )
    assert found.returncode == 1
    assert "could not be recorded" in found.stderr or "Not recorded" in found.stderr
    info = json.loads(run("recordings", "info", path, "--json").stdout)
    assert 0 < info["by_name"]["chat"] < COMMENTS
    assert info["is_closed"] is False
    assert "not closed" in run("recordings", "info", path).stdout
    assert (
        "not closed" in run("recordings", tmp_path).stdout or "not closed" in run("recordings", "list", tmp_path).stdout
    )


def test_a_recording_that_ended_well_says_nothing_of_it(tmp_path: Path) -> None:
    path = tmp_path / "whole.ttui"
    assert run("replay", comments(tmp_path), "--speed", "max", "--json", "--record", path).returncode == 0
    info = json.loads(run("recordings", "info", path, "--json").stdout)
    assert (info["is_closed"], info["gaps"]) == (True, [])
    assert "not closed" not in run("recordings", "info", path).stdout
