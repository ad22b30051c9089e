"""What every source of frames gives: frames, its state, and the facts it knows of the room.

Live sockets, capture files, recordings and simulated rooms are all sources; what comes after cannot tell them apart.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from tiktok_tui.wire.frame import Frame


class Phase(Enum):
    """Where a source is. FAILED and ENDED are final: nothing comes after them."""

    RESOLVING = "resolving"
    SIGNING = "signing"
    CONNECTING = "connecting"
    LIVE = "live"
    STALLED = "stalled"
    RECONNECTING = "reconnecting"
    FAILED = "failed"
    ENDED = "ended"

    @property
    def is_final(self) -> bool:
        return self in (Phase.FAILED, Phase.ENDED)


@dataclass(frozen=True, slots=True)
class ConnectionState:
    """`detail` is one sentence on what happened, `advice` one on what to do next; either may be "".

    `retry_at` is the epoch second of the next attempt while RECONNECTING. `is_gap` marks a state before which messages
    may have been missed.
    """

    phase: Phase
    detail: str = ""
    advice: str = ""
    retry_at: float = 0.0
    is_gap: bool = False


@dataclass(frozen=True, slots=True)
class RoomFacts:
    """What a source knows of the room apart from its messages. Zero and "" mean not known."""

    room_id: int = 0
    streamer: str = ""  # handle without @
    nickname: str = ""
    host_id: int = 0
    title: str = ""
    started_at: float = 0.0
    viewers: int = 0
    likes: int = 0


@dataclass(frozen=True, slots=True)
class FrameReceived:
    """A frame, at the epoch second it came. `frame` is None when it could not be unpacked; `damage` then says why."""

    data: bytes
    received_at: float
    frame: Frame | None
    damage: str = ""


SourceItem = ConnectionState | RoomFacts | FrameReceived


class Source(Protocol):
    """Yields items until a final state. Closing the iterator closes what it holds open.

    `route` names the way into the room for the header, such as "signed" or "capture file".
    """

    route: str

    def items(self) -> AsyncIterator[SourceItem]: ...
