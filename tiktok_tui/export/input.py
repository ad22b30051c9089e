"""What is exported: a recording, a capture file, or lines of events, read item by item and never as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from tiktok_tui.core.source_items import FrameReceived, MessagesReceived, Route, SourceItem
from tiktok_tui.sources.capture.byte_stream import PIECE
from tiktok_tui.sources.capture.counts import CaptureCounts
from tiktok_tui.sources.capture.forms import CaptureForm
from tiktok_tui.sources.capture.frame_file import check_capture, first_time, read_records, serves_only_the_connection
from tiktok_tui.store.schema import is_recording

if TYPE_CHECKING:
    from tiktok_tui.store.recording import Recording

_CAPTURE = Route("capture file")


@dataclass(frozen=True, slots=True)
class OriginalItem:
    """What a source gave once, at epoch second `at`.

    `frame` is its number, or that of the next frame, and `first_event` that of the first event in it or behind it; both
    are 0 in a capture, which has no numbers. `share` is how much of the whole has been read, 0 to 1.
    """

    item: SourceItem
    at: float
    route: Route
    frame: int
    first_event: int
    share: float


class Original(Protocol):
    """`began_at` is the epoch second at which it begins, `live_began_at` that of the LIVE, each 0 when not known.

    `note` are sentences on what it lacks or what of it could not be used, "" for nothing; complete behind its end.
    """

    @property
    def began_at(self) -> float: ...
    @property
    def live_began_at(self) -> float: ...
    @property
    def note(self) -> str: ...

    def items(self) -> Iterator[OriginalItem]: ...


def open_original(path: Path, form: CaptureForm | None = None) -> AbstractContextManager[Original]:
    """`form` is that of a capture, None to find out. Raises NotARecording and NotACapture, with a sentence on why."""
    if is_recording(path):
        return _open_recording(path)
    check_capture(path, form)
    return _open_capture(path, form)


@contextmanager
def _open_recording(path: Path) -> Iterator[Original]:
    from tiktok_tui.store.recording import Recording

    with Recording.open(path) as recording:
        yield _RecordedOriginal(recording)


@contextmanager
def _open_capture(path: Path, form: CaptureForm | None) -> Iterator[Original]:
    yield _CapturedOriginal(path, form)


class _RecordedOriginal:
    def __init__(self, recording: Recording) -> None:
        self._recording = recording
        facts = recording.facts
        self.began_at = facts.began_at
        self.live_began_at = facts.room_started_at
        missing = sum(gap.events for gap in recording.gaps())
        self.note = f"The recording lacks {missing:,} events: “recordings info” says where." if missing else ""

    def items(self) -> Iterator[OriginalItem]:
        first, last = self._recording.first_event, self._recording.last_event
        for item in self._recording.items():
            share = (item.first_event - first) / max(1, last - first)
            share = min(1.0, max(0.0, share))
            yield OriginalItem(item.item, item.at, Route(item.route), item.frame, item.first_event, share)


class _CapturedOriginal:
    def __init__(self, path: Path, form: CaptureForm | None) -> None:
        self._path = path
        self._form = form
        # Where nothing in it says when it was, it was before the file was written.
        self.began_at = first_time(path, form) or path.stat().st_mtime
        self.live_began_at = 0.0
        self.note = ""

    def items(self) -> Iterator[OriginalItem]:
        at = self.began_at
        counts = CaptureCounts()
        has_time = False
        with self._path.open("rb") as file:
            size = max(1, self._path.stat().st_size)
            for record in read_records(partial(file.read, PIECE), self._form):
                if serves_only_the_connection(record):
                    counts.add_unused(record)
                    continue
                has_time = has_time or record.time > 0
                counts.add(record, has_time=has_time)
                at = record.time or at
                item = record.item
                if isinstance(item, FrameReceived | MessagesReceived):
                    item = replace(item, received_at=at)
                yield OriginalItem(item, at, _CAPTURE, 0, 0, min(1.0, file.tell() / size))
        damage = f"{counts.damage}." if counts.damage else ""
        self.note = f"{damage} {counts.notes('when the file was written')}".strip()
