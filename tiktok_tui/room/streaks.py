"""Gifts as people think of them: frames with a running total become streaks, and every gift is counted exactly once.

A streak's frames repeat its running total; one with `repeat_end` should close it. Frames are lost, doubled, late and
interleaved, so only what the running total adds is ever counted, and a closed streak stays remembered for a while. A
streak of which only the history tells is not counted; one that goes on while we watch is counted whole.

A lower total is either a late frame or the next streak, the end of the last one having been lost. The times and the
ids of the messages tell which: see `_begins_anew`.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass, replace

from tiktok_tui.events.model import GiftSent, StreakEnd, Viewer
from tiktok_tui.room.dedupe import REMEMBERED_SECONDS, Dedupe
from tiktok_tui.room.frame_order import is_earlier, is_much_later, is_unordered
from tiktok_tui.room.givers import Givers
from tiktok_tui.room.people import identity
from tiktok_tui.room.snapshot import Giver, Streak

SILENCE_SECONDS = 20.0
REMEMBERED_STREAKS = 10_000
# So many are remembered however long ago they were: time may jump, as over a laptop's sleep and in captures.
ALWAYS_REMEMBERED = 100

_Identity = tuple[int | str, ...]
# In the place of the receiver in a key: a frame that names none, which means the host.
_HOST = 0
# Behind the identity of a streak: the streak before it, for its frames that come late.
_FORMER = "former"
_KEY_PARTS = 4
# Stands for the arrival of a frame that came earlier.
_SOME_TIME_AGO = -1.0


@dataclass(slots=True)
class _Remembered:
    """A streak with what its frames told beside it.

    `heard_at` is when the last frame came. `begun_at` and `sent_at` are when the first and the newest were sent (the
    arrival where a frame does not say), `first_msg_id` and `msg_id` are theirs.
    """

    streak: Streak
    heard_at: float
    transaction: str
    has_ended: bool
    begun_at: float
    sent_at: float
    first_msg_id: int
    msg_id: int


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
        # By the identity of a streak: who received its last frame.
        self._receivers: dict[_Identity, int | str] = {}

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
        key = self._key_of(gift, _SOME_TIME_AGO)
        known = self._remembered.get(key) if key is not None else None
        if key is None or known is None or (_is_latest(key) and _begins_anew(gift, known, _SOME_TIME_AGO)):
            return None
        return known.streak

    @property
    def all_givers(self) -> tuple[Giver, ...]:
        return self._givers.all

    def apply(self, gift: GiftSent, now: float) -> Streak | None:
        """Take a frame in. The streak as it is then, or None when the frame says nothing new."""
        if (not gift.gift_id and not identity(gift.viewer)) or self._is_duplicate(gift, now):
            return None
        key = self._key_of(gift, now)
        if key is None:
            return self._open_streak(gift, now).streak
        known = self._remembered.get(key)
        if known is None or (_is_latest(key) and _begins_anew(gift, known, now)):
            if known is not None:
                self._supersede(key, known)
            known = self._remembered[key] = self._open_streak(gift, now)
            changed: Streak | None = known.streak
        else:
            changed = self._advance(known, gift, now)
        if _is_latest(key):
            self._receivers[key[:-1]] = key[-1]
        self._remembered.move_to_end(key)
        self._open.pop(key, None)
        if known.streak.is_open:
            self._open[key] = None
        while len(self._remembered) > self._limit:
            self._forget_oldest()
        return changed

    def take_closed(self) -> list[Streak]:
        """The streaks that frames of other streaks have closed since the last call, each once."""
        closed, self._pushed_out = self._pushed_out, []
        return closed

    def tick(self, now: float) -> list[Streak]:
        """Close the streaks that have been silent for too long, and give them back closed."""
        closed = self.take_closed()
        ended_by = StreakEnd.ROOM if math.isinf(now) else StreakEnd.SILENCE
        while self._open:
            oldest = self._remembered[next(iter(self._open))]
            if now - oldest.heard_at < self._silence:
                break
            self._open.popitem(last=False)
            oldest.streak = replace(oldest.streak, is_open=False, ended_by=ended_by)
            closed.append(oldest.streak)
        while self._remembered:
            oldest = next(iter(self._remembered.values()))
            if oldest.streak.is_open or now - oldest.heard_at < REMEMBERED_SECONDS:
                break
            if len(self._remembered) <= ALWAYS_REMEMBERED:
                break
            self._pop_oldest()
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
        # A gift to several people is a message for each, which may have the order in common.
        gift_of_order = (identity(gift.viewer), gift.gift_id, gift.group_id, _receiver_key(gift))
        return self._transactions.seen((transaction, *gift_of_order, *frame), now)

    def _key_of(self, gift: GiftSent, now: float) -> _Identity | None:
        """The key of the streak a frame belongs to or begins; None for a gift that comes in one frame."""
        identity_of_streak = _identity_of(gift)
        if identity_of_streak is None:
            return None
        receiver = _receiver_key(gift)
        # Not every frame says who receives, and the host's id may be known only from the next one on.
        said = [receiver] if receiver else []
        unsaid = [_HOST] if not receiver or receiver == gift.host_id else []
        last = receiver or self._receivers.get(identity_of_streak, _HOST)
        keys = [(*identity_of_streak, part) for part in (*said, *unsaid, last)]
        key = next((key for key in keys if key in self._remembered), keys[0])
        former = self._remembered.get((*key, _FORMER))
        known = self._remembered.get(key)
        if former is not None and known is not None and is_earlier(gift, known.begun_at, known.first_msg_id, now):
            return (*key, _FORMER)
        return key

    def _supersede(self, key: _Identity, known: _Remembered) -> None:
        """Close a streak that another one with the same key follows, and keep it for frames that come late."""
        self._open.pop(key, None)
        if known.streak.is_open:
            known.streak = replace(known.streak, is_open=False, ended_by=StreakEnd.NEXT)
            self._pushed_out.append(known.streak)
        known.has_ended = True
        former = (*key, _FORMER)
        self._remembered[former] = known
        self._remembered.move_to_end(former)

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
            gift_id=gift.gift_id,
            group_id=gift.group_id,
            ended_by=_end_of(gift),
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
            begun_at=gift.sent_at or now,
            sent_at=gift.sent_at or now,
            first_msg_id=gift.msg_id,
            msg_id=gift.msg_id,
        )

    def _advance(self, known: _Remembered, gift: GiftSent, now: float) -> Streak | None:
        """Take a further frame of a known streak. None when it adds nothing and closes nothing."""
        before = known.streak
        added = max(0, gift.repeat_count - before.count)
        price = before.diamonds_each or gift.diamonds_each
        known.heard_at = now
        if not is_earlier(gift, known.sent_at, known.msg_id, now):
            known.sent_at, known.msg_id = max(known.sent_at, gift.sent_at or now), gift.msg_id or known.msg_id
        elif is_earlier(gift, known.begun_at, known.first_msg_id, now):
            known.begun_at = min(known.begun_at, gift.sent_at or now)
            known.first_msg_id = gift.msg_id or known.first_msg_id
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
            ended_by=_end_of(gift) or (None if is_open else before.ended_by),
            receiver=_more_telling(before.receiver, gift.receiver),
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
        key, oldest = self._pop_oldest()
        if oldest.streak.is_open:
            del self._open[key]
            self._pushed_out.append(replace(oldest.streak, is_open=False, ended_by=StreakEnd.LIMIT))

    def _pop_oldest(self) -> tuple[_Identity, _Remembered]:
        key, oldest = self._remembered.popitem(last=False)
        if _is_latest(key):
            self._receivers.pop(key[:-1], None)
        return key, oldest

    def look_at_all(self) -> None:
        """Note the receivers anew, as after the streaks were taken from elsewhere."""
        self._receivers.update({key[:-1]: key[-1] for key in self._remembered if _is_latest(key)})


def _is_latest(key: _Identity) -> bool:
    """Whether a key is that of the latest streak of its kind, and not of the one before."""
    return len(key) == _KEY_PARTS


def _identity_of(gift: GiftSent) -> _Identity | None:
    """What the frames of one streak have in common besides who receives; None for a gift that comes in one frame.

    Seen on the wire: `group_id` is the millisecond at which the streak began. Those of two viewers can be the same.
    """
    if gift.group_id or gift.can_streak:
        return (gift.group_id, identity(gift.viewer), gift.gift_id)
    return None


def _receiver_key(gift: GiftSent) -> int | str:
    """The id of who receives, else the name; 0 where a frame does not say."""
    return gift.receiver_id or (identity(gift.receiver) if gift.receiver else _HOST) or _HOST


def _more_telling(before: Viewer | None, after: Viewer | None) -> Viewer | None:
    """Of two mentions of the same receiver the one with a name."""
    return before if before and (before.nickname or before.handle) else after or before


def _begins_anew(gift: GiftSent, known: _Remembered, now: float) -> bool:
    """Whether a frame is that of another streak than the known one with its key.

    With a group id only a lower total can be, which says itself that it was sent after the highest one. Without it,
    behind the end, anything is but this end once more; before the end a total that did not rise, as every press
    raises it. Where nothing tells the order, a total that is back at 1 is a new streak.
    """
    transaction, count = gift.order_id or gift.log_id, gift.repeat_count
    if (transaction and transaction == known.transaction) or is_earlier(gift, known.sent_at, known.msg_id, now):
        return False
    if known.has_ended and not gift.group_id:
        is_same_end = gift.repeat_end and count == known.streak.count
        return not is_same_end or bool(transaction and known.transaction)
    has_fallen = count < known.streak.count
    if gift.group_id:
        return has_fallen and bool(gift.sent_at) and is_much_later(gift, known.sent_at, known.msg_id, now)
    if not has_fallen and (gift.repeat_end or count > known.streak.count):
        return False
    is_back_at_1 = has_fallen and count == 1 and is_unordered(gift, known.sent_at)
    if is_back_at_1 or (not known.streak.is_open and (has_fallen or count == 1)):
        return True
    return is_much_later(gift, known.sent_at, known.msg_id, now)


def _is_last(gift: GiftSent) -> bool:
    """Gifts that cannot streak come once and never with `repeat_end` (TikTok-Live-Connector, issue 14)."""
    return gift.repeat_end or not gift.can_streak


def _end_of(gift: GiftSent) -> StreakEnd | None:
    if not gift.can_streak:
        return StreakEnd.SINGLE
    return StreakEnd.FRAME if gift.repeat_end else None
