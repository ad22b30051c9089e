"""What `tiktok-tui recordings` does: which there are, what is in one, and deleting some."""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import asdict, dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from tiktok_tui.commands.errors import UsageError
from tiktok_tui.commands.record import SUFFIX, find_recording
from tiktok_tui.commands.stderr import tell
from tiktok_tui.commands.writer import write_text
from tiktok_tui.events.common.plurals import counted
from tiktok_tui.events.common.text import screen_text
from tiktok_tui.replay.totals import Totals, recording_totals
from tiktok_tui.store.recording import Gap, Recording, RecordingFacts
from tiktok_tui.store.schema import REPAIR, NotARecording, is_recording

# Lines of a part of `info`; --json has all of them.
_SHOWN = 20
# What SQLite has beside a file while it is open, or was open when the machine went down.
_BESIDE = ("-wal", "-shm", "-journal")


def matching_recordings(name: str, folder: Path) -> list[Path]:
    """The recordings that a name means: one, or those that fit a pattern such as ann-*."""
    path = find_recording(name, folder)
    if path.exists() or os.sep in name:
        return [path]
    return sorted(found for found in _files(folder) if fnmatchcase(found.stem, name.removesuffix(SUFFIX))) or [path]


# --- list -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Listed:
    """A line of the list. `problem` is why it cannot be read, "" when it can."""

    path: Path
    size: int
    facts: RecordingFacts
    events: int
    problem: str


def print_list(folder: Path, *, as_json: bool) -> int:
    if not folder.is_dir():
        if not as_json:
            write_text(f"There are no recordings: there is no folder {folder}. Record with --record.\n")
        return 0
    found = sorted(map(_listed, _files(folder)), key=lambda listed: listed.facts.began_at, reverse=True)
    if as_json:
        write_text("".join(f"{json.dumps(_list_data(listed), ensure_ascii=False)}\n" for listed in found))
    elif not found:
        write_text(f"There are no recordings in {folder}. Record with --record.\n")
    else:
        lines = [("RECORDING", "STREAMER", "BEGAN", "LENGTH", "EVENTS", "SIZE", ""), *map(_list_line, found)]
        write_text(f"{folder}\n\n" + "".join(f"{line}\n" for line in _columns(lines)))
        if any(listed.problem.endswith(REPAIR) for listed in found):
            write_text(f"\nWhere one is broken, {REPAIR}\n")
    return 0


def _files(folder: Path) -> Iterator[Path]:
    with suppress(OSError):
        for path in folder.iterdir():
            if path.suffix == SUFFIX and path.is_file():
                yield path


def _listed(path: Path) -> _Listed:
    size = sum(_size(file) for file in (path, path.with_name(path.name + "-wal")))
    try:
        with Recording.open(path) as recording:
            first, last = recording.first_event, recording.last_event
            return _Listed(path, size, recording.facts, last - first + 1 if last else 0, "")
    except (NotARecording, OSError) as error:
        return _Listed(path, size, RecordingFacts(began_at=_changed_at(path)), 0, str(error))


def _list_line(listed: _Listed) -> tuple[str, ...]:
    facts = listed.facts
    name = listed.path.name.removesuffix(SUFFIX)
    if listed.problem:
        return (name, listed.problem.removeprefix(f"{listed.path.name} ").removesuffix(REPAIR).rstrip())
    streamer = f"@{facts.streamer}" if facts.streamer else facts.nickname or "-"
    length = _length(facts.ended_at - facts.began_at)
    state = "not closed" if facts.is_closed is False else ""
    return (name, streamer, _moment(facts.began_at), length, f"{listed.events:,}", _bytes(listed.size), state)


def _list_data(listed: _Listed) -> dict[str, object]:
    data: dict[str, object] = {"path": str(listed.path), "bytes": listed.size}
    return data | ({"problem": listed.problem} if listed.problem else asdict(listed.facts) | {"events": listed.events})


def _columns(lines: list[tuple[str, ...]]) -> Iterator[str]:
    """Lines under one another. A line with less is a sentence behind its first cell."""
    whole = [line for line in lines if len(line) > 2]
    widths = [max(map(len, cells)) for cells in zip(*whole, strict=True)]
    widths[0] = max(widths[0], *(len(line[0]) for line in lines))
    for line in lines:
        yield "  ".join(f"{cell:{width}}" for cell, width in zip(line, widths, strict=False)).rstrip()


# --- info -------------------------------------------------------------------------------------------------------------


def print_info(path: Path, *, as_json: bool) -> int:
    try:
        if not path.is_file():
            raise UsageError(f"there is no recording {path}; “tiktok-tui recordings” lists them")
        with Recording.open(path) as recording:
            facts, totals, gaps = recording.facts, recording_totals(recording), recording.gaps()
    except NotARecording as error:
        raise UsageError(str(error)) from None
    except OSError as error:
        raise UsageError(f"{path}: {(error.strerror or 'unknown reason').lower()}") from None
    if as_json:
        everything = {"path": str(path), **asdict(facts), **asdict(totals), "gaps": [asdict(gap) for gap in gaps]}
        write_text(json.dumps(everything, ensure_ascii=False, indent=2) + "\n")
    else:
        write_text("".join(f"{line}\n" for line in _info(path, facts, totals, gaps)))
    return 0


def _info(path: Path, facts: RecordingFacts, totals: Totals, gaps: list[Gap]) -> Iterator[str]:
    streamer = " ".join(filter(None, (f"@{facts.streamer}" if facts.streamer else "", facts.nickname)))
    length = _length(facts.ended_at - facts.began_at)
    told = {
        "recording": str(path),
        "streamer": streamer or "not known",
        "title": facts.title,
        "room": str(facts.room_id or ""),
        "began": _moment(facts.began_at),
        "ended": _moment(facts.ended_at),
        "length": length,
        "LIVE began": _moment(facts.room_started_at) if facts.room_started_at else "",
        "route": facts.route,
        "written by": facts.program,
        "state": _state(facts),
        "size": f"{_bytes(_size(path))}, of it {_bytes(totals.bytes)} in {totals.frames:,} frames as they came",
        "people": f"{totals.people:,} different ones, at most {totals.peak_viewers:,} watching",
        "likes": f"{totals.likes:,}",
        "diamonds": f"{totals.diamonds:,} in {counted(totals.gifts, 'gift')}",
        "gaps": f"{len(gaps)}" if gaps else "none",
    }
    yield from (f"{name:12} {words}" for name, words in told.items() if words)
    yield from _part(f"events ({totals.events:,})", (f"{count:>12,}  {name}" for name, count in totals.by_name.items()))
    yield from _part(
        f"diamonds by person ({len(totals.givers):,})",
        (
            f"{giver.diamonds:>12,}  {_giver_name(giver.viewer.nickname, giver.viewer.handle)}"
            for giver in totals.givers
        ),
    )
    yield from _part(f"gaps ({len(gaps)})", map(_gap_line, gaps))


def _state(facts: RecordingFacts) -> str:
    if facts.is_closed is False:
        return "not closed: it is being recorded, or was broken off, and its end is missing"
    return ""


def _part(title: str, lines: Iterable[str]) -> Iterator[str]:
    every = list(lines)
    if not every:
        return
    yield ""
    yield title
    yield from every[:_SHOWN]
    if len(every) > _SHOWN:
        yield f"{'':12}  and {len(every) - _SHOWN:,} more; --json has them all"


def _giver_name(nickname: str, handle: str) -> str:
    return f"{nickname} (@{handle})" if nickname and handle else nickname or (f"@{handle}" if handle else "someone")


def _gap_line(gap: Gap) -> str:
    events = f", {gap.events:,} event{'s' if gap.events != 1 else ''}" if gap.events else ""
    why = f": {gap.reason}" if gap.reason else ""
    return f"{_moment(gap.at)}  {_length(gap.until - gap.at)}{events}, before event {gap.before_event:,}{why}"


# --- delete -----------------------------------------------------------------------------------------------------------


def delete(paths: list[Path], *, is_sure: bool) -> int:
    for path in paths:
        # Only recordings are deleted.
        if not is_recording(path) and not _is_empty(path):
            what = "is not a recording" if path.exists() else "is not there"
            raise UsageError(f"{path} {what}; nothing was deleted")
        if _is_in_use(path):
            raise UsageError(f"{path} is open in another program, which may be recording; nothing was deleted")
    if not is_sure and not _is_wanted(paths):
        write_text("Nothing was deleted.\n")
        return 1
    for path in paths:
        try:
            path.unlink()
            for suffix in _BESIDE:
                path.with_name(path.name + suffix).unlink(missing_ok=True)
        except OSError as error:
            tell(f"{path}: {(error.strerror or 'unknown reason').lower()}")
            return 1
        write_text(f"Deleted {path}\n")
    return 0


def _is_empty(path: Path) -> bool:
    """Whether it is what a program leaves that is killed before anything came."""
    return path.suffix == SUFFIX and path.is_file() and not _size(path)


def _is_in_use(path: Path) -> bool:
    """Whether another program has it open: then its log of what was written last cannot be put away."""
    try:
        with closing(sqlite3.connect(path, timeout=0)) as connection:
            (mode,) = connection.execute("PRAGMA journal_mode = DELETE").fetchone()
            return str(mode) != "delete"
    except sqlite3.OperationalError as error:
        return "locked" in str(error)
    except sqlite3.Error:  # what is broken may be deleted too
        return False


def _is_wanted(paths: list[Path]) -> bool:
    if not (sys.stdin and sys.stdin.isatty()):
        raise UsageError("deleting asks first, and stdin is no terminal: add --yes")
    for path in paths:
        sys.stderr.write(f"{screen_text(str(path))} ({_bytes(_size(path))})\n")
    sys.stderr.write(f"Delete {'it' if len(paths) == 1 else 'them'} for good? [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes")


# --- words ------------------------------------------------------------------------------------------------------------


def _moment(at: float) -> str:
    try:
        return time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(at)) if at else "not known"
    except (OverflowError, ValueError, OSError):
        return "not known"


def _length(seconds: float) -> str:
    minutes, rest = divmod(max(0, round(seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    # No LIVE lasts that long, but a capture of several rooms does.
    clock = f"{hours // 24} d {hours % 24:02}" if hours >= 100 else f"{hours}"
    return f"{clock}:{minutes:02}:{rest:02}"


def _bytes(size: int) -> str:
    return f"{size / 1_000_000:,.1f} MB" if size >= 100_000 else f"{size / 1_000:,.1f} kB"


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _changed_at(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
