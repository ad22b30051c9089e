"""The connection to the room, as events: what clients call connected, disconnected, roomInfo and error."""

from __future__ import annotations

from dataclasses import dataclass

from tiktok_tui.events.common.model import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Connected(Event):
    """The socket is open and the room entered. `is_gap`: not for the first time, what came meanwhile is missing."""

    route: str
    room_id: int = 0
    streamer: str = ""
    is_gap: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Disconnected(Event):
    """The socket is closed, or has gone quiet for too long. `is_final`: no further try."""

    reason: str
    is_final: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomDescribed(Event):
    """What a source knows of the room apart from its messages. Zero and "" mean not known."""

    room_id: int = 0
    streamer: str = ""  # handle without @
    nickname: str = ""
    host_id: int = 0
    title: str = ""
    started_at: float = 0.0
    viewers: int = 0
    likes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteFailed(Event):
    """A way into the room does not work: `reason` in a sentence, `advice` what to do next.

    `code` is the sources' word for it, such as "rate_limited" or "not_live"; `is_final`: no further try.
    """

    code: str
    reason: str
    advice: str
    is_final: bool
