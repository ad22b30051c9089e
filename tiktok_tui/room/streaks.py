"""Gifts as people think of them: frames with a running total become streaks, and every gift is counted exactly once.

A streak's frames repeat its running total; one with `repeat_end` should close it. Frames are lost, doubled, late and
interleaved, so only what the running total adds is ever counted, and a closed streak stays remembered for a while. A
streak of which only the history tells is not counted; one that goes on while we watch is counted whole.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, replace

from tiktok_tui.events.model import GiftSent
from tiktok_tui.room.dedupe import REMEMBERED_SECONDS, Dedupe
from tiktok_tui.room.givers import Givers
from tiktok_tui.room.people import identity
from tiktok_tui.room.snapshot import Giver, Streak

SILENCE_SECONDS = 20.0
REMEMBERED_STREAKS = 10_000
# So many are remembered however long ago they were: time may jump, as over a laptop's sleep and in captures.
ALWAYS_REMEMBERED = 100

_Identity = tuple[int | str, ...]


@dataclass(slots=True)
class _Remembered:
    """A streak with what its frames told beside it. `heard_at` is when the last one came."""

    streak: Streak
    heard_at: float
    transaction: str
    has_ended: bool


class Streaks:
    """All streaks of a room. `silence` is after how many seconds without a frame a streak counts as closed.

    Keys are made from `first_serial` on, for a room that follows another.
    """

    def __init__(
        self, silence: float = SILENCE_SECONDS, remembered: int = REMEMBERED_STREAKS, first_serial: int = 1
    ) -> None:
        self._silence = silence
        self._limit = remembered
        self._msg_ids = Dedupe()
        self._transactions = Dedupe()
        self._givers = Givers()
        self.next_serial = first_serial
        # Both in the order in which they were heard of last, oldest first.
        self._remembered: OrderedDict[_Identity, _Remembered] = OrderedDict()
        self._open: OrderedDict[_Identity, None] = OrderedDict()
        self._pushed_out: list[Streak] = []

    @property
    def diamonds(self) -> int:
        return self._givers.diamonds

    @property
    def gifts(self) -> int:
        return self._givers.gifts

    @property
    def givers(self) -> tuple[Giver, ...]:
        """The biggest givers by diamonds, biggest first."""
        return self._givers.top

    @property
    def remembered(self) -> tuple[Streak, ...]:
        """The streaks that may still go on, and those that closed in the last minutes."""
        return tuple(known.streak for known in self._remembered.values())

    def find(self, gift: GiftSent) -> Streak | None:
        """The streak that a frame goes on with, None when it begins one."""
        key = _identity_of(gift)
        known = self._remembered.get(key) if key is not None else None
        return known.streak if known is not None and (gift.group_id or not _starts_anew(gift, known)) else None

    @property
    def all_givers(self) -> tuple[Giver, ...]:
        return self._givers.all

    def apply(self, gift: GiftSent, now: float) -> Streak | None:
        """Take a frame in. The streak as it is then, or None when the frame says nothing new."""
        if (not gift.gift_id and not identity(gift.viewer)) or self._is_duplicate(gift, now):
            return None
        key = _identity_of(gift)
        if key is None:
            return self._open_streak(gift, now).streak
        known = self._remembered.get(key)
        if known is None or (not gift.group_id and _starts_anew(gift, known)):
            known = self._remembered[key] = self._open_streak(gift, now)
            changed: Streak | None = known.streak
        else:
            changed = self._advance(known, gift, now)
        self._remembered.move_to_end(key)
        self._open.pop(key, None)
        if known.streak.is_open:
            self._open[key] = None
        if len(self._remembered) > self._limit:
            self._forget_oldest()
        return changed

    def tick(self, now: float) -> list[Streak]:
        """Close the streaks that have been silent for too long, and give them back closed."""
        closed, self._pushed_out = self._pushed_out, []
        while self._open:
            oldest = self._remembered[next(iter(self._open))]
            if now - oldest.heard_at < self._silence:
                break
            self._open.popitem(last=False)
            oldest.streak = replace(oldest.streak, is_open=False)
            closed.append(oldest.streak)
        while self._remembered:
            oldest = next(iter(self._remembered.values()))
            if oldest.streak.is_open or now - oldest.heard_at < REMEMBERED_SECONDS:
                break
            if len(self._remembered) <= ALWAYS_REMEMBERED:
                break
            self._remembered.popitem(last=False)
        return closed

    def _is_duplicate(self, gift: GiftSent, now: float) -> bool:
        if self._msg_ids.seen(gift.msg_id, now):
            return True
        transaction = gift.order_id or gift.log_id
        if not transaction:
            return False
        # Seen on the wire: the frame that ends a streak has the log id of the press before it, and when a viewer turns
        # to another gift even the log id of that other gift. So the id alone does not make a frame a duplicate.
        frame = (gift.repeat_count, gift.repeat_end) if gift.can_streak else ()
        return self._transactions.seen((transaction, identity(gift.viewer), gift.gift_id, gift.group_id, *frame), now)

    def _open_streak(self, gift: GiftSent, now: float) -> _Remembered:
        serial = self.next_serial
        self.next_serial += 1
        at = gift.time or now
        streak = Streak(
            key=f"{gift.group_id or '-'}:{serial}",
            viewer=gift.viewer,
            receiver=gift.receiver,
            gift_name=gift.gift_name,
            diamonds_each=gift.diamonds_each,
            count=gift.repeat_count,
            is_open=not _is_last(gift),
            is_history=gift.is_history,
            started_at=at,
            changed_at=at,
            first_number=gift.number,
            last_number=gift.number,
            battle_multiplier=gift.battle_multiplier,
        )
        if not gift.is_history:
            self._givers.add(gift.viewer, streak.count, streak.diamonds)
        return _Remembered(
            streak=streak,
            heard_at=now,
            transaction=gift.order_id or gift.log_id,
            has_ended=_is_last(gift),
        )

    def _advance(self, known: _Remembered, gift: GiftSent, now: float) -> Streak | None:
        """Take a further frame of a known streak. None when it adds nothing and closes nothing."""
        before = known.streak
        added = max(0, gift.repeat_count - before.count)
        price = before.diamonds_each or gift.diamonds_each
        known.heard_at = now
        known.has_ended = known.has_ended or _is_last(gift)
        known.transaction = gift.order_id or gift.log_id or known.transaction
        is_open = not known.has_ended and (before.is_open or added > 0)
        if not added and is_open == before.is_open and price == before.diamonds_each:
            return None
        known.streak = replace(
            before,
            viewer=gift.viewer,
            gift_name=before.gift_name or gift.gift_name,
            diamonds_each=price,
            count=before.count + added,
            is_open=is_open,
            is_history=before.is_history and gift.is_history,
            changed_at=max(before.changed_at, gift.time or now),
            last_number=max(before.last_number, gift.number),
            battle_multiplier=max(before.battle_multiplier, gift.battle_multiplier),
        )
        if not known.streak.is_history:
            gifts, diamonds = (0, 0) if before.is_history else (before.count, before.diamonds)
            self._givers.add(gift.viewer, known.streak.count - gifts, known.streak.diamonds - diamonds)
        return known.streak

    def _forget_oldest(self) -> None:
        key, oldest = self._remembered.popitem(last=False)
        if oldest.streak.is_open:
            del self._open[key]
            self._pushed_out.append(replace(oldest.streak, is_open=False))


def _identity_of(gift: GiftSent) -> _Identity | None:
    """What the frames of one streak have in common; None for a gift that comes in one frame.

    Seen on the wire: `group_id` is the millisecond at which the streak began. Those of two viewers can be the same.
    """
    if gift.group_id:
        return (gift.group_id, identity(gift.viewer), gift.gift_id)
    if gift.can_streak:
        receiver = identity(gift.receiver) if gift.receiver else gift.receiver_id
        return (0, identity(gift.viewer), gift.gift_id, receiver)
    return None


def _starts_anew(gift: GiftSent, known: _Remembered) -> bool:
    """Without a group id a viewer's next streak is known by what cannot go on with the one before: a total that starts
    again, or, behind the end, anything but this end once more.
    """
    transaction, count = gift.order_id or gift.log_id, gift.repeat_count
    if known.streak.is_open or (transaction and transaction == known.transaction):
        return False
    if known.has_ended:
        is_same_end = gift.repeat_end and count == known.streak.count
        return not is_same_end or bool(transaction and known.transaction)
    return count < known.streak.count or (count == 1 and not gift.repeat_end)


def _is_last(gift: GiftSent) -> bool:
    """Gifts that cannot streak come once and never with `repeat_end` (TikTok-Live-Connector, issue 14)."""
    return gift.repeat_end or not gift.can_streak
