"""How much memory an item takes while it waits: a frame of some kB may unpack to 16 MB."""

from __future__ import annotations

from tiktok_tui.core.frame import Frame
from tiktok_tui.core.source_items import FrameReceived, MessagesReceived, SourceItem

# What a message takes besides its bytes, and how much more JSON takes than its text at the worst.
_BYTES_OF_A_MESSAGE = 300
_TIMES_ITS_TEXT = 30


def memory_size(item: SourceItem | None) -> int:
    """About how many bytes it takes in memory, 0 for what takes next to none."""
    match item:
        case FrameReceived(data=data, frame=None):
            return len(data)
        case FrameReceived(data=data, frame=Frame() as frame):
            return len(data) + frame.unpacked_size + _BYTES_OF_A_MESSAGE * len(frame.messages)
        case MessagesReceived():
            return _TIMES_ITS_TEXT * len(item.data)
        case _:
            return 0
