"""Gift streaks told once, when they end: for lines in a log, where what was written cannot count up any more."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from tiktok_tui.events.model import DecodeStatus, GiftSent, GiftStreakEnded, PayloadFormat, RawEvent, StreakEnd
from tiktok_tui.room.snapshot import Streak
from tiktok_tui.room.streaks import REMEMBERED_STREAKS

STREAK = "(streak)"


@dataclass(frozen=True, slots=True)
class StreakInRoom:
    """A streak that ended, and the room that it was given in. Zero and "" mean not known."""

    streak: Streak
    room_id: int = 0
    streamer: str = ""


class StreakRooms:
    """The rooms of gift streaks, known by their frames: the event that ends one may be of another room or none."""

    def __init__(self, remembered: int = 2 * REMEMBERED_STREAKS) -> None:
        self._limit = remembered
        self._by_number: OrderedDict[int, tuple[int, str]] = OrderedDict()

    def add(self, raw: RawEvent) -> None:
        if isinstance(raw.event, GiftSent):
            self._by_number[raw.number] = (raw.room_id, raw.streamer)
            if len(self._by_number) > self._limit:
                self._by_number.popitem(last=False)

    def place(self, streak: Streak) -> StreakInRoom:
        """The streak with the room of its last frame."""
        return StreakInRoom(streak, *self._by_number.get(streak.last_number, (0, "")))


def streak_event(ended_streak: StreakInRoom) -> RawEvent:
    """A streak that ended, or the rest of one, as a raw event of its room."""
    streak = ended_streak.streak
    ended = GiftStreakEnded(
        number=streak.last_number,
        time=streak.changed_at,
        is_history=streak.is_history,
        streak_id=streak.key,
        viewer=streak.viewer,
        receiver=streak.receiver,
        gift_id=streak.gift_id,
        gift_name=streak.gift_name,
        diamonds_each=streak.diamonds_each,
        count=streak.count,
        diamonds=streak.diamonds,
        group_id=streak.group_id,
        started_at=streak.started_at,
        ended_by=streak.ended_by or StreakEnd.SILENCE,
        is_late=streak.is_rest,
        battle_multiplier=streak.battle_multiplier,
    )
    return RawEvent(
        number=streak.last_number,
        frame_number=0,
        received_at=streak.changed_at,
        method=STREAK,
        name="giftStreak",
        category="gift",
        payload=b"",
        msg_id=0,
        is_history=streak.is_history,
        reading=DecodeStatus.DECODED,
        event=ended,
        payload_format=PayloadFormat.NONE,
        room_id=ended_streak.room_id,
        streamer=ended_streak.streamer,
    )


class FinishedStreaks:
    """Of the streaks that change, those that ended. What one gets after its end, as when a frame comes late, is told as
    a streak of the rest: the counts and the diamonds of all that was told add up to what was given.
    """

    def __init__(self, remembered: int = REMEMBERED_STREAKS) -> None:
        self._limit = remembered
        self._told: OrderedDict[tuple[str, bool], tuple[int, int]] = OrderedDict()

    def take(self, changed: Iterable[Streak]) -> list[Streak]:
        """Those of the changed streaks that have ended, each with the gifts that were not told before."""
        rests = [self._rest(streak) for streak in changed if not streak.is_open]
        return [rest for rest in rests if rest.count or rest.diamonds]

    def _rest(self, streak: Streak) -> Streak:
        # What the history told of a streak is not counted: one that goes on is told whole.
        key = (streak.key, streak.is_history)
        count, diamonds = self._told.pop(key, (0, 0))
        self._told[key] = (max(count, streak.count), max(diamonds, streak.diamonds))
        if len(self._told) > self._limit:
            self._told.popitem(last=False)
        if not count:
            return streak
        rest = replace(streak, count=max(0, streak.count - count), is_rest=True)
        return replace(rest, late_diamonds=max(0, streak.diamonds - diamonds) - rest.diamonds)
