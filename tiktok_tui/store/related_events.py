"""What stands around an event: in memory, and in the recording where memory has let it go."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from tiktok_tui.events.model import PayloadFormat, RawEvent
from tiktok_tui.store.raw_events import RawEvents

if TYPE_CHECKING:
    from tiktok_tui.store.recording import Recording

T = TypeVar("T")

# Messages of one frame have numbers in a row. Real frames have at most some hundred.
MAX_IN_FRAME = 500
# How far back memory is looked through; what is further away the recording finds by an index.
MAX_LOOK_BACK = 20_000


class Neighbours:
    """`recording` opens what has been written so far; it gives None where nothing is, or where it cannot be read."""

    def __init__(self, events: Callable[[], RawEvents], recording: Callable[[], Recording | None]) -> None:
        self._events = events
        self._recording = recording

    def in_frame_in_memory(self, raw: RawEvent) -> tuple[list[RawEvent], bool]:
        """Returns the events in memory of the frame of `raw`, and whether those are all of them."""
        events = self._events()
        around = events.window(max(1, raw.number - MAX_IN_FRAME), 2 * MAX_IN_FRAME)
        found = [event for event in around if _is_of_frame(event, raw.frame_number)]
        # A frame that memory begins in may have earlier events.
        is_whole = bool(found) and (found[0].number == 1 or found[0].number != events.first_number)
        return found[: 2 * MAX_IN_FRAME], is_whole

    def in_frame_recorded(self, raw: RawEvent) -> list[RawEvent]:
        """Returns the events in the recording of the frame of `raw`. Reads the disk."""
        none: list[RawEvent] = []
        return self._read(lambda recording: recording.in_frame_of(raw.number), none)[: 2 * MAX_IN_FRAME]

    def before_in_memory(self, raw: RawEvent) -> RawEvent | None:
        """Returns the last event in memory of the same method before `raw`, or None."""
        events = self._events()
        first = max(events.first_number, raw.number - MAX_LOOK_BACK, 1)
        for number in range(raw.number - 1, first - 1, -1):
            event = events.get(number)
            if event is not None and event.method == raw.method:
                return event
        return None

    def before_recorded(self, raw: RawEvent) -> RawEvent | None:
        """Returns the last event in the recording of the same method before `raw`, or None. Reads the disk."""
        return self._read(lambda recording: recording.before_of_method(raw.number, raw.method), None)

    def _read(self, ask: Callable[[Recording], T], otherwise: T) -> T:
        from tiktok_tui.store.recording import NotARecording

        recording = self._recording()
        try:
            return ask(recording) if recording is not None else otherwise
        except (NotARecording, OSError):
            return otherwise


def _is_of_frame(event: RawEvent, frame: int) -> bool:
    return event.frame_number == frame and event.payload_format is not PayloadFormat.NONE
