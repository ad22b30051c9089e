"""A long recording for benchmarks: the beginning is recorded as every session is, the rest repeats it in SQL."""

from __future__ import annotations

import itertools
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from benchmarks.environments import WORK_FOLDER
from benchmarks.frames import simulated_frames
from benchmarks.long_stream import NoSource

RATE = 60.0
RECORDED = 50_000
EVENTS = 1_000_000
QUICK_EVENTS = 150_000


@dataclass(frozen=True, slots=True)
class Recorded:
    """`frame_bytes` are those of the frames as they came, `file_bytes` those of the recording, for `events`."""

    path: Path
    events: int
    frame_bytes: int
    file_bytes: int


def long_recording(events: int) -> Path:
    """A recording of so many events in the cache. It is made once for each version of the schema."""
    from tiktok_tui.store.schema import SCHEMA_VERSION

    path = WORK_FOLDER / f"recording-{SCHEMA_VERSION}-{events}.ttui"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        making = path.with_suffix(".making")
        making.unlink(missing_ok=True)
        recorded = record(making, RECORDED)
        _repeat(making, recorded.events, events)
        making.replace(path)
    return path


def record(path: Path, events: int) -> Recorded:
    """Record simulated frames as fast as they can be written. Nothing is dropped."""
    from tiktok_tui.core.source_items import FrameReceived
    from tiktok_tui.session.session import Session
    from tiktok_tui.store import write_queue
    from tiktok_tui.store.recorder import Recorder
    from tiktok_tui.wire.frame import unpack_frame

    recorder = Recorder(path)
    session = Session(NoSource(), recorder=recorder)
    frame_bytes = 0
    for number, (at, data) in enumerate(simulated_frames(RATE)):
        session.take(FrameReceived(data, at, unpack_frame(data)))
        frame_bytes += len(data)
        if number % 100 == 0:
            session.collect()
            while recorder.waiting_bytes > write_queue.MAX_BYTES // 2:
                time.sleep(0.01)
            if session.store.last_number >= events:
                break
    recorder.close()
    assert not recorder.status.dropped_events
    return Recorded(path, session.store.last_number, frame_bytes, path.stat().st_size)


_REPEATED = """
INSERT INTO frames SELECT number + :frames, received_at + :seconds, form, first_event + :events, damage, data
    FROM frames WHERE number <= :last_frame;
INSERT INTO events SELECT number + :events, frame + :frames, at + :seconds * 1000, method, flags, size,
    person + :people, line + :lines, diamonds, count FROM events WHERE number <= :last_event;
INSERT INTO people SELECT id + :people, viewer_id, handle, nickname, folded_handle, folded_nickname, level, fan_level,
    flags FROM people WHERE id <= :last_person;
INSERT INTO lines SELECT id + :lines, text, reason, gift, language, receivers, others, more
    FROM lines WHERE id <= :last_line;
INSERT INTO words (rowid, text) SELECT id, text FROM lines WHERE id > :lines AND length(text) >= 3;
INSERT INTO streaks SELECT first_event + :events, last_event + :events, changed_at + :seconds, diamonds, is_history,
    json_set(streak, '$.first_number', first_event + :events) FROM streaks WHERE first_event <= :last_event;
INSERT INTO checkpoints SELECT event + :events, frame + :frames, at + :seconds, state
    FROM checkpoints WHERE event <= :last_event;
"""


def _repeat(path: Path, recorded: int, wanted: int) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")

        def last(column: str, table: str) -> int:
            return int(connection.execute(f"SELECT max({column}) FROM {table}").fetchone()[0])

        ends = {
            "last_frame": last("number", "frames"),
            "last_event": last("number", "events"),
            "last_person": last("id", "people"),
            "last_line": last("id", "lines"),
        }
        began, ended = connection.execute("SELECT min(received_at), max(received_at) FROM frames").fetchone()
        for turn in itertools.count(1):
            if turn * recorded >= wanted:
                break
            shifts = {
                "frames": turn * ends["last_frame"],
                "events": turn * ends["last_event"],
                "people": turn * ends["last_person"],
                "lines": turn * ends["last_line"],
                "seconds": turn * round(ended - began + 1),
            }
            connection.execute("BEGIN")
            for statement in _REPEATED.split(";\n")[:-1]:
                connection.execute(statement, {**ends, **shifts})
            connection.execute("COMMIT")
