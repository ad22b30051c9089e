"""The capture file of public capture sets: `u32 little-endian length, WebcastPushFrame bytes`, frame by frame."""

from __future__ import annotations

from typing import BinaryIO

from tiktok_tui.core.source_items import FrameReceived, MessagesReceived
from tiktok_tui.export.batches import Batch
from tiktok_tui.export.errors import NothingToExport
from tiktok_tui.sources.capture.frame_file import MAX_FRAME
from tiktok_tui.wire.errors import FrameDamaged
from tiktok_tui.wire.frame import GZIP_MAGIC, gunzip, pack_frame


class CaptureFile:
    """Frames as they were received. With a filter those in which an event passes it, whole."""

    def __init__(self, file: BinaryIO) -> None:
        self.written = 0
        self._file = file
        self._as_json = self._too_long = 0

    def take(self, batch: Batch) -> None:
        item = batch.item
        if not batch.is_wanted:
            return
        if isinstance(item, MessagesReceived):
            self._as_json += 1
        elif isinstance(item, FrameReceived) and (data := _bytes_of(item)):
            if len(data) > MAX_FRAME:
                self._too_long += 1
                return
            self._file.write(len(data).to_bytes(4, "little") + data)
            self.written += 1

    def end(self) -> str:
        """Raises NothingToExport where all of it came as JSON."""
        if self._as_json and not self.written:
            raise NothingToExport(
                "All of it came as a service's JSON, which a capture file cannot hold; try --to ndjson."
            )
        notes = []
        if self._as_json:
            notes.append(f"{self._as_json:,} came as a service's JSON, which a capture file cannot hold.")
        if self._too_long:
            notes.append(f"{self._too_long:,} are longer than a frame may be.")
        return f"Left out: {' '.join(notes)}" if notes else ""


def _bytes_of(item: FrameReceived) -> bytes:
    if not item.data and item.frame is not None:
        return pack_frame(item.frame)
    if item.data.startswith(GZIP_MAGIC):  # so does a service send them that passes them on
        try:
            return gunzip(item.data)
        except FrameDamaged:
            pass
    return item.data
