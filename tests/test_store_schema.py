"""What is opened as a recording and what is not: older and newer versions, other files, a stranger's."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from helpers.session_recordings import Live, record_scene, until_written, watch_scene

from tiktok_tui.events.common.searchable import fold
from tiktok_tui.events.common.text import screen_text
from tiktok_tui.events.filter import parse_filter
from tiktok_tui.events.model import ArmiesScored, BattleChanged, ChatSent
from tiktok_tui.replay.totals import recording_totals
from tiktok_tui.store import schema
from tiktok_tui.store.recorder import Recorder
from tiktok_tui.store.recording import NotARecording, Recording

# Recordings of before the views were made have none.
_WITHOUT_VIEWS = "DROP VIEW chat; DROP VIEW gifts; DROP VIEW battles;"
# What a version before the first had not yet: views, checkpoints, and how many were counted.
_AGEING = f"""
{_WITHOUT_VIEWS}
DROP TABLE checkpoints;
ALTER TABLE events DROP COLUMN count;
PRAGMA user_version = 0;
"""


def from_version_0(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE events ADD COLUMN count INTEGER")
    columns = "event INTEGER PRIMARY KEY, frame INTEGER NOT NULL, at REAL NOT NULL, state BLOB NOT NULL"
    connection.execute(f"CREATE TABLE checkpoints ({columns})")


def aged(path: Path) -> Live:
    """A recording as a version 0 would have left it."""
    live = record_scene(path, "evening", 60)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(_AGEING)
    return live


def version_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def test_an_older_recording_is_brought_up_to_date_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "old.ttui"
    live = aged(path)
    monkeypatch.setattr(schema, "_MIGRATIONS", {1: from_version_0})
    for _ in range(2):
        with Recording.open(path) as recording:
            assert list(recording.events()) == live.events
            assert recording.checkpoint_before(1 << 40) is None
            assert recording.count(parse_filter("count>=0")) == 0
        assert version_of(path) == schema.SCHEMA_VERSION


def test_a_step_that_fails_leaves_the_older_recording_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.ttui"
    live = aged(path)

    def breaks_off(connection: sqlite3.Connection) -> None:
        from_version_0(connection)
        connection.execute("SELECT nothing")

    monkeypatch.setattr(schema, "_MIGRATIONS", {1: breaks_off})
    with pytest.raises(NotARecording, match=r"old\.ttui cannot be read"):
        Recording.open(path)
    assert version_of(path) == 0
    monkeypatch.setattr(schema, "_MIGRATIONS", {1: from_version_0})
    with Recording.open(path) as recording:
        assert recording.last_event == live.events[-1].number


def test_a_recording_older_than_any_step_says_so(tmp_path: Path) -> None:
    aged(tmp_path / "old.ttui")
    with pytest.raises(NotARecording, match="cannot read any more"):
        Recording.open(tmp_path / "old.ttui")


def test_a_recording_from_before_the_views_opens_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "old.ttui"
    live = record_scene(path, "evening", 60)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(_WITHOUT_VIEWS)
    with Recording.open(path) as recording:
        assert list(recording.events()) == live.events
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_master WHERE type = 'view'").fetchone() == (0,)


def test_the_views_say_what_the_events_say(tmp_path: Path) -> None:
    path = tmp_path / "x.ttui"
    live = record_scene(path, "battle", 300)
    with closing(sqlite3.connect(path)) as connection:
        chat = connection.execute("SELECT number, handle, folded_comment, is_history FROM chat").fetchall()
        gifts = connection.execute("SELECT number, viewer_id, gift, count, diamonds FROM gifts").fetchall()
        battles = connection.execute("SELECT number, kinds FROM battles").fetchall()
        (time,) = connection.execute("SELECT time FROM chat").fetchone()
    said = [(raw.number, raw.event) for raw in live.events]
    assert chat == [
        (number, event.viewer.handle, fold(screen_text(event.comment)), event.is_history)
        for number, event in said
        if isinstance(event, ChatSent)
    ]
    assert time == datetime.fromtimestamp(live.events[0].received_at, UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"
    with Recording.open(path) as recording:
        streaks = sorted(recording.streaks(limit=1_000), key=lambda streak: streak.first_number)
    assert len(gifts) > 5
    assert gifts == [
        (streak.first_number, streak.viewer.id, streak.gift_name, streak.count, streak.diamonds) for streak in streaks
    ]
    kinds = {BattleChanged: "battle", ArmiesScored: "battle armies"}
    assert [row for row in battles if row[1] in kinds.values()] == [
        (number, kinds[type(event)]) for number, event in said if type(event) in kinds
    ]
    assert {row[1] for row in battles} >= {"battle", "battle armies", "battle task"}


def changed(sql: str) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        record_scene(path, "quiet", 20)
        with closing(sqlite3.connect(path)) as connection:
            connection.executescript(sql)

    return change


def garbage(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0" + bytes(range(256)) * 40)


def cut_short(path: Path) -> None:
    record_scene(path, "quiet", 20)
    os.truncate(path, 3_000)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda path: path.write_bytes(b""), "is empty: nothing was ever"),
        (lambda path: path.write_text("some text"), "is no recording"),
        (garbage, "is no recording"),
        (cut_short, "x.ttui"),
        (lambda path: sqlite3.connect(path).execute("CREATE TABLE a (b)").connection.close(), "is not a recording"),
        (changed(f"PRAGMA user_version = {schema.SCHEMA_VERSION + 1}"), "newer tiktok-tui; update"),
        (changed("CREATE VIEW more AS SELECT 1"), "has parts that no recording"),
        (changed("DROP VIEW chat; CREATE VIEW chat AS SELECT 1"), "has parts that no recording"),
        (changed("DROP VIEW chat"), "has parts that no recording"),
        (changed("CREATE TRIGGER t AFTER INSERT ON events BEGIN DELETE FROM events; END"), "has parts that no"),
    ],
)
def test_what_is_no_recording_is_refused_with_a_sentence(
    make: Callable[[Path], object], words: str, tmp_path: Path
) -> None:
    path = tmp_path / "x.ttui"
    make(path)
    with pytest.raises(NotARecording, match=words) as refusal:
        Recording.open(path)
    assert str(refusal.value).endswith(".")
    with pytest.raises(FileNotFoundError):
        Recording.open(tmp_path / "nothing.ttui")


def test_a_recording_is_known_by_its_first_bytes(tmp_path: Path) -> None:
    record_scene(tmp_path / "x.ttui", "quiet", 10)
    garbage(tmp_path / "garbage")
    assert schema.is_recording(tmp_path / "x.ttui")
    assert not schema.is_recording(tmp_path / "garbage")
    assert not schema.is_recording(tmp_path / "nothing")
    assert not schema.is_recording(tmp_path)


def test_a_recording_on_a_read_only_medium_opens(tmp_path: Path) -> None:
    folder = tmp_path / "medium"
    folder.mkdir()
    live = record_scene(folder / "x.ttui", "evening", 20)
    (folder / "x.ttui").chmod(0o400)
    folder.chmod(0o500)
    try:
        with Recording.open(folder / "x.ttui") as recording:
            assert list(recording.events()) == live.events
    finally:
        folder.chmod(0o700)


def test_what_was_broken_off_is_refused_where_its_log_cannot_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the log a recording would look whole and lack its end, or all of it."""
    live = Live(Recorder(tmp_path / "x.ttui"))
    watch_scene(live, "evening", 20)
    until_written(live.recorder)
    medium = tmp_path / "medium"
    medium.mkdir()
    for name in ("x.ttui", "x.ttui-wal"):
        shutil.copy(tmp_path / name, medium / name)
    live.recorder.close()
    (tmp_path / "link.ttui").symlink_to(medium / "x.ttui")
    connect = schema.connect

    def read_only(path: Path, mode: str = "rw") -> sqlite3.Connection:
        # What SQLite says in a folder that cannot be written to; whoever runs this may be allowed everything.
        if "immutable" not in mode:
            raise sqlite3.OperationalError("unable to open database file")
        return connect(path, mode)

    with monkeypatch.context() as patch:
        patch.setattr(schema, "connect", read_only)
        for path in (medium / "x.ttui", tmp_path / "link.ttui"):
            with pytest.raises(NotARecording, match=r"broken off, and what came last is in x\.ttui-wal: copy both"):
                Recording.open(path)
        with Recording.open(tmp_path / "x.ttui") as recording:
            assert list(recording.events()) == live.events
    with Recording.open(tmp_path / "link.ttui") as recording:
        assert list(recording.events()) == live.events


def test_damage_inside_costs_what_is_damaged(tmp_path: Path) -> None:
    """Rows of a stranger may hold anything: what cannot be read is not there, the rest is."""
    path = tmp_path / "x.ttui"
    live = record_scene(path, "evening", 60)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            """
            UPDATE states SET item = 'nonsense', events = '[[1, 2], 3]' WHERE number = 1;
            UPDATE streaks SET streak = '{"key": 1}' WHERE first_event = (SELECT min(first_event) FROM streaks);
            UPDATE frames SET data = x'0102', damage = 'a' || char(27) || ']52;b' WHERE number = 7;
            UPDATE frames SET form = 'x', received_at = 'y', first_event = 'z' WHERE number = 8;
            UPDATE frames SET data = x'', damage = NULL WHERE number = 9;
            UPDATE checkpoints SET state = x'00';
            UPDATE methods SET name = CAST(x'61ff1b62' AS TEXT) WHERE id = 2;
            UPDATE facts SET value = char(27) || 'route' WHERE name = 'route';
            UPDATE events SET flags = 'x' WHERE number = 20;
            UPDATE events SET frame = x'00' WHERE number = 21;
            UPDATE states SET next_frame = 'x', next_event = 'y' WHERE number = 2;
            INSERT INTO states VALUES (NULL, 'x', 3, 'y', 3, 1, '', 'nonsense', NULL);
            INSERT INTO states VALUES (NULL, 9e999, 3, 3, 3, 1, '', '{"events": "z", "from": "now"}', NULL);
            """
        )
    with Recording.open(path) as recording:
        events = list(recording.events())
        assert len(events) > 0.9 * len(live.events)
        assert not any("\x1b" in raw.reason for raw in events)
        assert len(list(recording.items())) > 30
        assert recording.facts.route == "�route"
        assert [gap.events for gap in recording.gaps()] == [0, 0]
        totals = recording_totals(recording)
        assert totals.events == len(live.events)
        assert "a��b" in totals.by_name
        assert len(recording.streaks(limit=1000)) == len(live.streaks) - 1
