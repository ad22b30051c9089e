"""The room itself: its state, polls, goals, ranks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from tiktok_tui.events.common.model import Event


class RoomAction(IntEnum):
    """ControlMessage.action. Higher numbers exist and are not known."""

    PAUSED = 1
    RESUMED = 2
    ENDED = 3
    SUSPENDED = 4  # ended by the platform

    @property
    def event_name(self) -> str:
        """What clients call this step, of the names in the catalogue."""
        return _ACTION_NAMES[self]


_ACTION_NAMES = {
    RoomAction.PAUSED: "livePause",
    RoomAction.RESUMED: "liveUnpause",
    RoomAction.ENDED: "liveEnd",
    RoomAction.SUSPENDED: "liveEnd",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomControlled(Event):
    action: RoomAction
    reason: str


@dataclass(frozen=True, slots=True)
class PollOption:
    text: str
    votes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PollChanged(Event):
    """`state` is "started", "votes" or "ended"; `title` and `ends_at` (epoch s, else 0) only come with the start."""

    poll_id: int
    state: str
    title: str
    options: tuple[PollOption, ...]
    ends_at: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalChanged(Event):
    """How far a goal is. `contributor` brought it so far; `expires_at` is in epoch s. "" and 0 when not said."""

    goal_id: int
    description: str
    progress: int
    target: int
    contributor: str = ""
    expires_at: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class RankChanged(Event):
    """The host's place on a leaderboard, in the words of the message. `rank` is 0 when not said."""

    text: str
    rank: int
