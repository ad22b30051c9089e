"""Gifts and treasure boxes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from tiktok_tui.events.common.model import Event, Viewer


@dataclass(frozen=True, slots=True, kw_only=True)
class GiftSent(Event):
    """One frame of a gift. `repeat_count` is the streak's running total, never an increment, and at least 1.

    `group_id` is the streak's key and may be 0; `diamonds_each` is the price of one. `receiver` is None where nothing
    but `receiver_id`, or nothing at all, says who receives it: without an id, or with `host_id`, that is the host,
    whose id is 0 when it is not known. Only gifts with `can_streak` wait for `repeat_end`. `sent_at` is `time` where
    the frame itself says when it was sent, else 0: the arrival says nothing about the order of frames.
    """

    msg_id: int = 0
    viewer: Viewer
    gift_id: int
    gift_name: str
    diamonds_each: int
    repeat_count: int
    repeat_end: bool
    can_streak: bool
    group_id: int = 0
    receiver: Viewer | None = None
    receiver_id: int = 0
    host_id: int = 0
    order_id: str = ""
    log_id: str = ""
    battle_multiplier: int = 0
    sent_at: float = 0.0


class StreakEnd(Enum):
    """What closed a gift streak. Values are those of `--json`."""

    FRAME = "endFrame"  # the frame that ends it came
    SINGLE = "single"  # a gift that comes once
    NEXT = "nextStreak"  # its end was lost, and the same gift began again
    SILENCE = "silence"  # its end was lost, and no frame came for a while
    ROOM = "roomEnd"  # the room, or the connection to it, ended
    LIMIT = "limit"  # too many streaks ran at once


@dataclass(frozen=True, slots=True, kw_only=True)
class GiftStreakEnded(Event):
    """A gift streak that has ended, which no message of a room says: `diamonds` in `count` gifts.

    What a streak gets after its end, as when a frame comes late, is another one of these with `is_late`: the diamonds
    of all of them add up to what was given.
    """

    streak_id: str
    viewer: Viewer
    receiver: Viewer | None = None
    gift_id: int
    gift_name: str
    diamonds_each: int
    count: int
    diamonds: int
    group_id: int = 0
    started_at: float = 0.0
    ended_by: StreakEnd
    is_late: bool = False
    battle_multiplier: int = 0


class EnvelopeKind(Enum):
    """What an envelope holds. Values are those of `--json`."""

    TREASURE_BOX = "treasureBox"
    SUPER_FAN_BOX = "superFanBox"
    FAN_CLUB_BOX = "fanClubBox"
    PORTAL = "portal"
    SHELLS = "shells"
    MERCHANDISE = "merchandise"
    TICKETS = "popularityTickets"
    OTHER = "other"


# By TikTok's number (EnvelopeBusinessType). 0 is where none is said, which is what treasure boxes were before.
_ENVELOPE_KINDS = {
    **dict.fromkeys((0, 1, 2, 6, 11, 12), EnvelopeKind.TREASURE_BOX),
    3: EnvelopeKind.SHELLS,
    **dict.fromkeys((4, 9), EnvelopeKind.PORTAL),
    5: EnvelopeKind.MERCHANDISE,
    7: EnvelopeKind.FAN_CLUB_BOX,
    **dict.fromkeys((10, 14), EnvelopeKind.TICKETS),
    19: EnvelopeKind.SUPER_FAN_BOX,
}
_BOXES = frozenset({EnvelopeKind.TREASURE_BOX, EnvelopeKind.SUPER_FAN_BOX, EnvelopeKind.FAN_CLUB_BOX})


@dataclass(frozen=True, slots=True, kw_only=True)
class EnvelopeChanged(Event):
    """A treasure box: `diamonds` for `winners` people from `opens_at` on, or taken away. Or a portal, shells and other
    things that come in the same message: `business_type` is TikTok's number for the kind.

    `is_repeat`: this envelope was announced before. In other kinds than boxes `diamonds` counts what they hold.
    """

    envelope_id: str
    sender: str
    diamonds: int
    winners: int
    opens_at: float
    is_shown: bool
    is_super_fan_box: bool
    business_type: int = 0
    is_repeat: bool = False

    @property
    def kind(self) -> EnvelopeKind:
        if self.is_super_fan_box:
            return EnvelopeKind.SUPER_FAN_BOX
        return _ENVELOPE_KINDS.get(self.business_type, EnvelopeKind.OTHER)

    @property
    def is_box(self) -> bool:
        """Whether it is a box with diamonds in it."""
        return self.kind in _BOXES
