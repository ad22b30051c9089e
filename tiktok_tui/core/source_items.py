"""What every source of frames gives: frames, its state, and the facts it knows of the room.

Live sockets, capture files, recordings and simulated rooms are all sources: nothing behind them knows which it has.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol

from tiktok_tui.core.frame import Frame
from tiktok_tui.core.service_message import Dialect, ServiceMessage

# The route of what plays a recording, whatever route it was recorded by.
RECORDING = "recording"
CAPTURE_FILE = "capture file"


@dataclass(frozen=True, slots=True)
class Route:
    """A way into a room. `name` is what --route calls it.

    `third_party` is the service that is used besides TikTok, "" for none; it sees `sees`, such as "which room".
    """

    name: str
    third_party: str = ""
    sees: str = ""


class Phase(Enum):
    """Where a source is. FAILED and ENDED are final: nothing comes after them."""

    WAITING = "waiting"  # for a streamer who is not live
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

    `retry_at` is the epoch second of the next attempt while RECONNECTING or WAITING. `is_gap` marks a state before
    which messages may have been missed. `code` names the reason for programs (`SourceError.code`), "" when all is well.
    `at` is the epoch second when this was so, 0 for now.
    """

    phase: Phase
    detail: str = ""
    advice: str = ""
    retry_at: float = 0.0
    is_gap: bool = False
    code: str = ""
    at: float = field(default=0.0, compare=False)


@dataclass(frozen=True, slots=True)
class RoomFacts:
    """What a source knows of the room apart from its messages. Zero and "" mean not known.

    `at` is the epoch second when this was so, 0 for now.
    """

    room_id: int = 0
    streamer: str = ""  # handle without @
    nickname: str = ""
    host_id: int = 0
    title: str = ""
    started_at: float = 0.0
    viewers: int = 0
    likes: int = 0
    at: float = field(default=0.0, compare=False)


@dataclass(frozen=True, slots=True)
class FrameReceived:
    """A frame, at the epoch second it came. `frame` is None when it could not be unpacked; `damage` then says why."""

    data: bytes
    received_at: float
    frame: Frame | None
    damage: str = ""


@dataclass(frozen=True, slots=True)
class MessagesReceived:
    """What a hosted service sent at the epoch second `received_at`: `data` as it came, `messages` parsed from it.

    When it could not be parsed, `damage` says why and `messages` is empty.
    """

    data: bytes
    received_at: float
    dialect: Dialect
    messages: tuple[ServiceMessage, ...]
    damage: str = ""


SourceItem = ConnectionState | RoomFacts | FrameReceived | MessagesReceived


class Source(Protocol):
    """Yields items until a final state. Closing the iterator closes what it holds open.

    `route` is the way into the room. A source that tries several ways changes it before the state that tells of it.
    """

    @property
    def route(self) -> Route: ...

    def items(self) -> AsyncIterator[SourceItem]: ...
