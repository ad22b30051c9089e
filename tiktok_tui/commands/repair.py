"""`tiktok-tui recordings repair`: a new recording of what can be read of a broken one."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tiktok_tui.commands.argument_types import STDIN
from tiktok_tui.commands.errors import UsageError
from tiktok_tui.commands.record import SUFFIX
from tiktok_tui.commands.stderr import tell
from tiktok_tui.core.source_items import FrameReceived, MessagesReceived, Route
from tiktok_tui.core.user_folders import path_as_typed
from tiktok_tui.export.output import OutputExists, output_path
from tiktok_tui.export.progress import Progress
from tiktok_tui.export.recording_format import remove_beside
from tiktok_tui.session.pipeline import EventPipeline
from tiktok_tui.session.room_recorder import RoomRecorder
from tiktok_tui.store.models import RecordedItem
from tiktok_tui.store.recorder import CannotRecord, Recorder
from tiktok_tui.store.salvage import Salvage, open_salvage

_DAMAGED = "This part of the file was damaged."


class NotRepaired(Exception):
    """There is no new recording. The message is a sentence on why."""


@dataclass(slots=True)
class Repaired:
    """How much is in the new recording, and how much of the old one is not. What the old one itself said to be missing
    is not counted. `is_cut_short` is whether its end is missing: what was there is not known.
    """

    frames: int = 0
    events: int = 0
    lost_frames: int = 0
    lost_events: int = 0
    is_cut_short: bool = False


def repair(path: Path, output: str | None) -> int:
    """Run the command and return the exit code. Raises UsageError."""
    if not path.is_file():
        raise UsageError(f"there is no file {path}; “tiktok-tui recordings” lists the recordings")
    if output == STDIN:
        raise UsageError("a recording is a file, which - cannot be")
    name = f"{path.name.removesuffix(SUFFIX)}-repaired{SUFFIX}"
    target = path_as_typed(output) if output else path.with_name(name)
    try:
        repaired = repaired_as(path, target, Progress(sys.stderr if sys.stderr.isatty() else None))
    except (OutputExists, CannotRecord) as error:
        raise UsageError(str(error)) from None
    except KeyboardInterrupt:
        words = "Stopped; nothing was written."
    except NotRepaired as error:
        words = str(error)
    except OSError as error:
        words = f"{error.filename or path}: {(error.strerror or 'unknown reason').lower()}"
    else:
        tell(f"{_told(repaired)} Written to {target}; {path.name} is as it was.")
        return 0
    tell(words)
    return 1


def repaired_as(path: Path, target: Path, progress: Progress) -> Repaired:
    """Make `target` of what can be read in `path`. Raises NotRepaired, OutputExists, CannotRecord and OSError."""
    with output_path(target) as making:
        recorder = Recorder(making)
        try:
            with open_salvage(path, target) as salvage:
                repaired = _Repair(salvage, recorder, progress).run()
        finally:
            recorder.close()
            progress.clear()
            remove_beside(making)
        if problem := recorder.status.problem:
            # Where that was has a name of its own until it is whole.
            raise NotRepaired(problem.replace(f"{making}", f"{target}"))
        if not repaired.frames:
            raise NotRepaired(f"Nothing of a recording can be found in {path}.")
    return repaired


def _told(repaired: Repaired) -> str:
    kept = f"{repaired.events:,} events in {repaired.frames:,} frames could be read"
    lost = f"{repaired.lost_events:,} events in {repaired.lost_frames:,} frames are lost"
    if repaired.is_cut_short:
        return f"{kept}. The end is missing, and with it an unknown number of events; before it, {lost}."
    return f"{kept}, {lost if repaired.lost_events else 'nothing is lost'}."


class _Repair:
    def __init__(self, salvage: Salvage, recorder: Recorder, progress: Progress) -> None:
        self._salvage = salvage
        self._recorder = recorder
        self._progress = progress
        self._repaired = Repaired(is_cut_short=salvage.is_cut_short)

    def run(self) -> Repaired:
        room, stream, at = RoomRecorder(self._recorder), EventPipeline(), 0.0
        for found, following in _with_following(self._salvage.items()):
            self._skip_to(found.frame, found.first_event, found.at)
            stream.resume_after(found.first_event - 1, found.frame - 1)
            route, at = Route(found.route), found.at
            events = stream.take(found.item, route, at)
            if following is not None:
                # The connection may tell more where what it said before is lost.
                events = [raw for raw in events if raw.number < following.first_event]
            room.take(found.item, events, route, at)
            self._repaired.frames += isinstance(found.item, FrameReceived | MessagesReceived)
            self._repaired.events += len(events)
            room.wait_for_disk()
            self._progress.show(found.frame / max(1, self._salvage.last_frame), self._repaired.events)
            if self._recorder.status.problem:
                return self._repaired
        self._skip_to(self._recorder.last_frame + 1, self._salvage.last_event + 1, at)
        return self._repaired

    def _skip_to(self, frame: int, event: int, at: float) -> None:
        """Mark a hole before that frame and that event, if there is one."""
        frames, events = frame - 1 - self._recorder.last_frame, event - 1 - self._recorder.last_event
        if frames <= 0 and events <= 0:
            return
        known = self._salvage.reason_before(event)
        if not known:
            self._repaired.lost_frames += max(0, frames)
            self._repaired.lost_events += max(0, events)
        self._recorder.skip(frame, event, known or _DAMAGED, at)


def _with_following(items: Iterator[RecordedItem]) -> Iterator[tuple[RecordedItem, RecordedItem | None]]:
    found = next(items, None)
    while found is not None:
        following = next(items, None)
        yield found, following
        found = following
