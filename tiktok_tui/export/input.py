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

    `missing` is how many events it says itself that it lacks, because a disk was full or its limit was reached.
    """

    @property
    def began_at(self) -> float: ...
    @property
    def live_began_at(self) -> float: ...
    @property
    def missing(self) -> int: ...

    def items(self) -> Iterator[OriginalItem]: ...


def open_original(path: Path) -> AbstractContextManager[Original]:
    """Raises NotARecording and NotACapture, each with a sentence on why."""
    if is_recording(path):
        return _open_recording(path)
    check_capture(path)
    return _open_capture(path)


@contextmanager
def _open_recording(path: Path) -> Iterator[Original]:
    from tiktok_tui.store.recording import Recording

    with Recording.open(path) as recording:
        yield _RecordedOriginal(recording)


@contextmanager
def _open_capture(path: Path) -> Iterator[Original]:
    yield _CapturedOriginal(path)


class _RecordedOriginal:
    def __init__(self, recording: Recording) -> None:
        self._recording = recording
        facts = recording.facts
        self.began_at = facts.began_at
        self.live_began_at = facts.room_started_at
        self.missing = sum(gap.events for gap in recording.gaps())

    def items(self) -> Iterator[OriginalItem]:
        first, last = self._recording.first_event, self._recording.last_event
        for item in self._recording.items():
            share = (item.first_event - first) / max(1, last - first)
            share = min(1.0, max(0.0, share))
            yield OriginalItem(item.item, item.at, Route(item.route), item.frame, item.first_event, share)


class _CapturedOriginal:
    def __init__(self, path: Path) -> None:
        self._path = path
        # Where nothing in it says when it was, it was before the file was written.
        self.began_at = first_time(path) or path.stat().st_mtime
        self.live_began_at = 0.0
        self.missing = 0

    def items(self) -> Iterator[OriginalItem]:
        at = self.began_at
        with self._path.open("rb") as file:
            size = max(1, self._path.stat().st_size)
            for record in read_records(partial(file.read, PIECE)):
                if serves_only_the_connection(record):
                    continue
                at = record.time or at
                item = record.item
                if isinstance(item, FrameReceived | MessagesReceived):
                    item = replace(item, received_at=at)
                yield OriginalItem(item, at, _CAPTURE, 0, 0, min(1.0, file.tell() / size))
