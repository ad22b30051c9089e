"""`--record`: where a recording goes, and when it is closed."""

from __future__ import annotations

import os
import re
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tiktok_tui.commands.errors import UsageError
from tiktok_tui.commands.room_options import RoomOptions
from tiktok_tui.commands.stderr import tell
from tiktok_tui.core.user_folders import path_as_typed, recordings_folder
from tiktok_tui.settings.config import RecordingConfig

if TYPE_CHECKING:
    from tiktok_tui.store.recorder import Recorder

SUFFIX = ".ttui"
_SUFFIXES = (SUFFIX, ".db", ".sqlite", ".sqlite3")
_NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9._-]+")
_LONGEST_NAME = 40
_MOST_AT_ONCE = 100


def find_recording(name: str, folder: Path) -> Path:
    """The file that `name` means: a path, or the name of a recording in `folder`, with or without its suffix."""
    path = path_as_typed(name)
    # os.path takes a name that is too long for one that is not there, pathlib raises for it.
    if os.path.exists(path) or os.sep in name:
        return path
    candidates = (folder / name, folder / f"{name}{SUFFIX}")
    return next((candidate for candidate in candidates if os.path.isfile(candidate)), path)


def folder_of(config: RecordingConfig) -> Path:
    """The folder of recordings that are given no other."""
    return path_as_typed(config.folder) if config.folder else recordings_folder()


def target_of(options: RoomOptions, config: RecordingConfig, now: float) -> Path | None:
    """The file to record into, None when nothing is to be kept. Its folder is made. Raises UsageError."""
    if not options.records(config):
        return None
    wanted = options.record
    try:
        if not wanted:
            return _new_name(folder_of(config), options, now)
        path = path_as_typed(wanted)
        if path.is_dir() or wanted.endswith(os.sep):
            return _new_name(path, options, now)
    except OSError as error:
        raise UsageError(f"--record: {error.filename}: {(error.strerror or 'unknown reason').lower()}") from None
    # What looks like a suffix is mostly a part of a streamer's name.
    return path if path.suffix in _SUFFIXES else path.with_name(path.name + SUFFIX)


def new_recording(options: RoomOptions, config: RecordingConfig) -> Path:
    """A file for a session that is to be kept after all. Its folder is made. Raises OSError."""
    return _new_name(folder_of(config), options, time.time())


def open_recorder(options: RoomOptions, config: RecordingConfig) -> Recorder | None:
    """What keeps the session, None when it is not to be kept. Raises UsageError where no file can be made."""
    path = target_of(options, config, time.time())
    if path is None:
        return None
    from tiktok_tui.store.recorder import CannotRecord, Recorder

    try:
        return Recorder(path)
    except CannotRecord as error:
        raise UsageError(str(error)) from None


def _new_name(folder: Path, options: RoomOptions, now: float) -> Path:
    """A name in `folder` that is free: STREAMER-YYYYMMDD-HHMMSS.ttui. Raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    name = f"{_name_of(options)}-{time.strftime('%Y%m%d-%H%M%S', time.localtime(now))}"
    for number in range(1, _MOST_AT_ONCE):
        path = folder / f"{name}{f'-{number}' if number > 1 else ''}{SUFFIX}"
        if not os.path.lexists(path):
            return path
    return path


def _name_of(options: RoomOptions) -> str:
    """What the room is called in a file's name."""
    # A name that begins with a dot would be a hidden file.
    return _NOT_IN_A_NAME.sub("_", options.recording_name())[:_LONGEST_NAME].lstrip(".") or "room"


def close_recorder(recorder: Recorder) -> bool:
    """Write the rest and print where the recording is. Returns whether all of it was recorded.

    A recording of a room that sent nothing is removed.
    """
    recorder.close()
    status = recorder.status
    if not status.is_kept:
        return True
    if status.problem:
        kept = f" What came before that is in {status.path}" if status.path.exists() else ""
        words = status.problem + kept
    elif _has_frames(status.path):
        words = f"Recorded in {status.path}"
    else:
        discard(recorder)
        words = "Nothing came, so nothing was recorded"
    if status.dropped_events:
        words += f". Not recorded: {status.dropped_events:,} events"
    tell(words)
    return not status.problem and not status.dropped_events


def discard(recorder: Recorder) -> None:
    """End a recording in which nothing is, and leave no file of it."""
    recorder.close()
    with suppress(OSError):
        recorder.status.path.unlink()


def _has_frames(path: Path) -> bool:
    from tiktok_tui.store.recording import NotARecording, Recording

    try:
        with Recording.open(path) as recording:
            return recording.facts.began_at > 0
    except (NotARecording, OSError):
        return path.exists()
