"""What of a capture was read, and what was not: said once its end has come."""

from __future__ import annotations

from collections import Counter

from tiktok_tui.core.source_items import FrameReceived, MessagesReceived
from tiktok_tui.sources.capture.record import Record


class CaptureCounts:
    """Counts of records. Those without a time count only until a record had one: it is theirs from then on."""

    def __init__(self) -> None:
        self._count = self._damaged = self._timeless = 0
        self._unused: Counter[str] = Counter()

    def add(self, record: Record, *, has_time: bool) -> None:
        self.add_unused(record)
        if isinstance(record.item, FrameReceived | MessagesReceived):
            self._count += 1
            self._damaged += record.is_damaged
            self._timeless += not (has_time or record.is_damaged)

    def add_unused(self, record: Record) -> None:
        """Count what a record says was not used, where the record itself is not one of the room."""
        if record.unused:
            self._unused[record.unused] += 1

    @property
    def damage(self) -> str:
        """How many records could not be read, in words; "" when all could."""
        return f"{self._damaged:,} of {self._count:,} records could not be read" if self._damaged else ""

    def notes(self, shown_time: str) -> str:
        """Sentences on what was not used or not known. `shown_time` is what events without a time show."""
        notes = [f"{label}: {count:,}." for label, count in sorted(self._unused.items())]
        if self._timeless:
            notes.append(f"Without a time, so that they show {shown_time}: {self._timeless:,}.")
        return " ".join(notes)
