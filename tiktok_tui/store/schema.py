"""The file of a recording: an SQLite database. What its tables hold, and how older files are brought up to date.

    facts        what is known of the session: streamer, room, when it began, which program wrote it
    frames       what came, as it came (mostly gzipped by TikTok already), and the number of the first event in it
    events       a narrow row an event: numbers only, so that a million of them are looked through in a moment
    methods      the methods, names and kinds of events, once each
    people       the people behind events, once for each way they were described
    lines        what events say besides numbers and people, once each: a gift that is sent a thousand times is one line
    states       what the connection said, what the source knew, and where the recording has gaps
    streaks      gifts as people think of them, by the event that began each
    checkpoints  the whole room at some events, so that a jump need not begin at the start
    words        a trigram index over lines: substrings in every script are found
    chat, gifts, battles   views for SQL by hand (docs/recording-schema.md); the program does not read them

Text in `people` and `lines` that is searched stands there folded, as the filter language compares it.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import cache
from pathlib import Path
from urllib.parse import quote

from tiktok_tui.store.recording_mark import APPLICATION_ID, is_recording
from tiktok_tui.store.recording_path import reserve

__all__ = ["NotARecording", "create", "is_recording", "open_recording"]

SCHEMA_VERSION = 1
# Frames have at most 8 MiB and everything else is far smaller: a larger value is not read into memory.
MAX_VALUE_BYTES = 32 * 1024 * 1024
# Rows are numbered from 1. Beyond this a number plus one may not fit into SQLite's 64 bits.
MAX_NUMBER = 1 << 62
# Frames are about a kilobyte: in small pages they would leave a fifth of the file empty.
PAGE_BYTES = 16_384
BUSY_SECONDS = 5.0

_TABLES = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE frames (
    number INTEGER PRIMARY KEY,
    received_at REAL NOT NULL,
    form INTEGER NOT NULL,
    first_event INTEGER NOT NULL,
    damage TEXT,
    data BLOB NOT NULL
);
CREATE TABLE events (
    number INTEGER PRIMARY KEY,
    frame INTEGER NOT NULL,
    at INTEGER NOT NULL,
    method INTEGER NOT NULL,
    flags INTEGER NOT NULL,
    size INTEGER NOT NULL,
    person INTEGER,
    line INTEGER,
    diamonds INTEGER,
    count INTEGER
);
CREATE INDEX events_by_method ON events (method, number);
CREATE TABLE methods (
    id INTEGER PRIMARY KEY,
    method TEXT NOT NULL,
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    kinds TEXT NOT NULL
);
CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    viewer_id INTEGER NOT NULL,
    handle TEXT NOT NULL,
    nickname TEXT NOT NULL,
    folded_handle TEXT,
    folded_nickname TEXT,
    level INTEGER NOT NULL,
    fan_level INTEGER NOT NULL,
    flags INTEGER NOT NULL
);
CREATE TABLE lines (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    reason TEXT,
    gift TEXT,
    language TEXT,
    receivers TEXT,
    others TEXT,
    more TEXT
);
CREATE TABLE states (
    number INTEGER PRIMARY KEY,
    at REAL NOT NULL,
    next_frame INTEGER NOT NULL,
    next_event INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    is_gap INTEGER NOT NULL,
    route TEXT NOT NULL,
    item TEXT NOT NULL,
    events TEXT
);
CREATE TABLE streaks (
    first_event INTEGER PRIMARY KEY,
    last_event INTEGER NOT NULL,
    changed_at REAL NOT NULL,
    diamonds INTEGER NOT NULL,
    is_history INTEGER NOT NULL,
    streak TEXT NOT NULL
);
CREATE TABLE checkpoints (event INTEGER PRIMARY KEY, frame INTEGER NOT NULL, at REAL NOT NULL, state BLOB NOT NULL);
CREATE VIRTUAL TABLE words USING fts5 (
    text, content = 'lines', content_rowid = 'id', detail = none, columnsize = 0, tokenize = 'trigram case_sensitive 1'
);
"""

# Recordings from before the views go on without them: adding them would write to a file that may be read-only. A view
# that is to change needs a step in _MIGRATIONS, because a recording with other views than these is refused.
_TIME = "strftime('%Y-%m-%dT%H:%M:%fZ', {}, 'unixepoch')"
_VIEWS = f"""
CREATE VIEW chat AS
SELECT e.number, {_TIME.format("e.at / 1000.0")} AS time, p.viewer_id, p.handle, p.nickname,
    l.text AS folded_comment, l.language, (e.flags & 4) <> 0 AS is_history
FROM events e JOIN methods m ON m.id = e.method LEFT JOIN people p ON p.id = e.person LEFT JOIN lines l ON l.id = e.line
WHERE m.kinds = 'chat';
CREATE VIEW gifts AS
SELECT first_event AS number, last_event, {_TIME.format("json_extract(streak, '$.started_at')")} AS time,
    json_extract(streak, '$.viewer.id') AS viewer_id,
    coalesce(json_extract(streak, '$.viewer.handle'), '') AS handle,
    coalesce(json_extract(streak, '$.viewer.nickname'), '') AS nickname,
    json_extract(streak, '$.receiver.id') AS receiver_id,
    json_extract(streak, '$.gift_name') AS gift, json_extract(streak, '$.count') AS count,
    json_extract(streak, '$.diamonds_each') AS diamonds_each, diamonds, is_history
FROM streaks;
CREATE VIEW battles AS
SELECT e.number, {_TIME.format("e.at / 1000.0")} AS time, replace(m.kinds, char(10), ' ') AS kinds, m.name,
    l.text AS folded_text, l.others AS folded_names, (e.flags & 4) <> 0 AS is_history
FROM events e JOIN methods m ON m.id = e.method LEFT JOIN lines l ON l.id = e.line
WHERE m.kinds = 'battle' OR m.kinds LIKE 'battle' || char(10) || '%';
"""

_BLANKS = re.compile(r" ?([(),]) ?")

# The tables and their integer primary keys.
_NUMBERED = (
    ("frames", "number"),
    ("events", "number"),
    ("states", "number"),
    ("streaks", "first_event"),
    ("checkpoints", "event"),
    ("methods", "id"),
    ("people", "id"),
    ("lines", "id"),
)

# How a file of the version before becomes one of the version it stands under. A step runs in one transaction.
_MIGRATIONS: dict[int, Callable[[sqlite3.Connection], None]] = {}


# What helps where a file is broken.
REPAIR = "“tiktok-tui recordings repair” makes a new one of what can be read."


class NotARecording(Exception):
    """The file is something else, is broken, or was written by a newer program. The message is a sentence."""


def initialise(path: Path) -> sqlite3.Connection:
    """Make the empty file of `reserve` a recording, and open it. Raises sqlite3.Error, and may then be tried again."""
    connection = connect(path)
    try:
        connection.execute(f"PRAGMA page_size = {PAGE_BYTES}")
        mark = f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {SCHEMA_VERSION};"
        connection.executescript(f"BEGIN; {mark} {_TABLES} {_VIEWS} COMMIT;")
        set_to_write(connection, is_kept=False)
    except BaseException:
        connection.close()
        raise
    return connection


def create(path: Path) -> sqlite3.Connection:
    """A new recording. Raises FileExistsError, OSError and sqlite3.Error."""
    reserve(path)
    return initialise(path)


def set_to_write(connection: sqlite3.Connection, *, is_kept: bool) -> None:
    """How a recorder writes: readers are never in its way, and a crash costs what was written last, never the file."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA journal_size_limit = 16777216")
    # Four megabytes: the longer the log, the longer the writer stands still to bring it into the file.
    connection.execute("PRAGMA wal_autocheckpoint = 256")
    # Without a sync at every commit a power cut can take back more than the last of them.
    connection.execute(f"PRAGMA synchronous = {'FULL' if is_kept else 'NORMAL'}")
    # On macOS a sync reaches the disk itself with this only; elsewhere it changes nothing.
    connection.execute(f"PRAGMA fullfsync = {'ON' if is_kept else 'OFF'}")
    connection.execute("PRAGMA secure_delete = OFF")


def connect(path: Path, mode: str = "rw") -> sqlite3.Connection:
    """A connection to a file that is there. Who shares one between threads lets them take turns."""
    return _harden(
        sqlite3.connect(
            f"file:{quote(str(path.absolute()))}?mode={mode}",
            uri=True,
            timeout=BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
    )


def empty_recording() -> sqlite3.Connection:
    """An empty recording in memory."""
    connection = _harden(sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False))
    connection.executescript(_TABLES + _VIEWS)
    return connection


def _harden(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.text_factory = _text
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_VALUE_BYTES)
    # A hostile file must not run anything, and its own page sizes are not trusted.
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def open_recording(path: Path) -> sqlite3.Connection:
    """A recording to read, brought up to date if it is older. Raises NotARecording and OSError."""
    # Never opened as a plain file: closing that would take away the locks that this process holds on it.
    path.stat()
    reason = ""
    for mode in ("rw", "ro"):
        try:
            return _opened(path, mode)
        except sqlite3.OperationalError as error:
            reason = reason or str(error)
    if logs := logs_of(path):
        raise NotARecording(
            f"{path.name} cannot be read: {reason}. It was broken off, and what came last is in {logs[0].name}: "
            "copy both to a folder that you may write to."
        )
    try:
        # A folder that cannot be written to has no place for SQLite's log; such a file is read as it lies there.
        return _opened(path, "ro&immutable=1")
    except sqlite3.OperationalError:
        raise NotARecording(f"{path.name} cannot be read: {reason}.") from None


def logs_of(path: Path) -> list[Path]:
    """What SQLite has written beside a file that is not in it yet."""
    path = path.resolve()
    beside = [path.with_name(path.name + suffix) for suffix in ("-wal", "-journal")]
    return [log for log in beside if log.exists() and log.stat().st_size]


def _opened(path: Path, mode: str) -> sqlite3.Connection:
    connection = connect(path, mode)
    try:
        _check(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _check(connection: sqlite3.Connection, path: Path) -> None:
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError as error:
        raise NotARecording(f"{path.name} is no recording of tiktok-tui, or it is broken: {error}. {REPAIR}") from None
    if application != APPLICATION_ID:
        what = "is not a recording of tiktok-tui" if path.stat().st_size else "is empty: nothing was ever written to it"
        raise NotARecording(f"{path.name} {what}.")
    if version > SCHEMA_VERSION:
        raise NotARecording(f"{path.name} was written by a newer tiktok-tui; update this one to open it.")
    while version < SCHEMA_VERSION:
        version = _migrate(connection, version, path)
    own = _own_schema()
    found = _schema_of(connection)
    if found != own and found != {row for row in own if row[0] != "view"}:
        raise NotARecording(f"{path.name} has parts that no recording of tiktok-tui has.")
    for table, number in _NUMBERED:
        select = f"SELECT (SELECT min({number}) FROM {table}), (SELECT max({number}) FROM {table})"
        try:
            low, high = connection.execute(select).fetchone()
        except sqlite3.DatabaseError:  # damage costs what is read from it, not the whole recording
            continue
        if low is not None and not 1 <= low <= high <= MAX_NUMBER:
            raise NotARecording(f"{path.name} has numbers in “{table}” that no recording of tiktok-tui has.")


def _schema_of(connection: sqlite3.Connection) -> set[tuple[str, ...]]:
    """The rows of sqlite_master. Triggers, views, generated columns, CHECKs and indexes are code of a file's author."""
    rows = connection.execute(
        "SELECT type, name, tbl_name, substr(coalesce(sql, ''), 1, 4096) FROM sqlite_master LIMIT 100"
    )
    return {(kind, name, table, _BLANKS.sub(r"\1", " ".join(sql.split()))) for kind, name, table, sql in rows}


@cache
def _own_schema() -> set[tuple[str, ...]]:
    with closing(empty_recording()) as connection:
        return _schema_of(connection)


def _migrate(connection: sqlite3.Connection, version: int, path: Path) -> int:
    step = _MIGRATIONS.get(version + 1)
    if step is None:
        raise NotARecording(f"{path.name} was written by a version of tiktok-tui that this one cannot read any more.")
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another program may have been quicker.
        (found,) = connection.execute("PRAGMA user_version").fetchone()
        if found == version:
            step(connection)
            connection.execute(f"PRAGMA user_version = {version + 1}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    return version + 1


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")
