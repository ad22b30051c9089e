"""Gifts as they come over the wire: streaks that count up frame by frame, and single expensive ones."""

from __future__ import annotations

from tiktok_tui.simulator.battles import Boost
from tiktok_tui.simulator.gifts import GiftKind, wire_gift
from tiktok_tui.simulator.people import Person
from tiktok_tui.simulator.room import Happening, SimulatedRoom, sentence
from tiktok_tui.wire.schema.upb import gifts_pb2
from tiktok_tui.wire.schema.upb.transport_pb2 import Envelope

# From this price on the whole room looks up.
BIG_GIFT_DIAMONDS = 99
# A lively room's messages a second.
USUAL_RATE = 12.0
UNBOOSTED = (Boost.NONE, 1)


def gift(
    room: SimulatedRoom,
    person: Person,
    kind: GiftKind,
    count: int,
    *,
    group_id: int,
    is_end: bool = False,
    to_person: Person | None = None,
    to_id: int = 0,
    boost: tuple[Boost, int] = UNBOOSTED,
) -> Envelope:
    """One frame of a gift. `count` is the running total of its streak."""
    text = sentence("webcast_aweme_gift_send_message", "{0:user} sent {1:gift} {2:string}", person, kind, f"x{count}")
    common = room.common("WebcastGiftMessage", text, f"{person.nickname}: gifted the host {count} {kind.name}")
    message = gifts_pb2.GiftMessage(
        common=common,
        gift_id=kind.id,
        gift=wire_gift(kind),
        user=person.user,
        to_user=to_person.brief if to_person else None,
        group_count=1,
        repeat_count=count,
        combo_count=count,
        repeat_end=int(is_end),
        group_id=group_id,
        log_id=f"{common.msg_id:x}",
        send_type=1,
        user_identity=person.identity,
        monitor_info=gifts_pb2.GiftMessage.MonitorInfo(
            anchor_id=room.streamer.host_id,
            to_user_id=to_id,
            from_platform="android",
            send_gift_req_start_ms=room.now_ms - 90,
        ),
    )
    kind_of_boost, factor = boost
    if kind_of_boost is not Boost.NONE:
        message.match_info.multiplier_type = int(kind_of_boost)
        message.match_info.multiplier_value = factor
        message.match_info.critical = int(kind_of_boost is Boost.CRITICAL_STRIKE)
    return room.envelope(common, message)


def streak_length(room: SimulatedRoom, kind: GiftKind) -> int:
    """How many a person sends in one go: mostly a few, of cheap ones sometimes a hundred."""
    dice = room.dice
    if kind.diamonds > 30:
        return dice.choice((1, 1, 1, 2, 3))
    return dice.choices((1, dice.randrange(2, 6), dice.randrange(6, 25), dice.randrange(25, 130)), (30, 45, 20, 5))[0]


def send_gift(
    room: SimulatedRoom,
    person: Person,
    kind: GiftKind,
    count: int = 0,
    *,
    to_person: Person | None = None,
    to_id: int = 0,
) -> Happening:
    """A whole gift as a healthy room sends it: running totals, then the frame that ends the streak.

    The points of a running battle are told as the streak grows.
    """
    group_id = room.next_group_id()
    is_ours = to_person is None and not to_id
    if not kind.can_streak:
        boost = _received(room, person, kind, 1, is_ours)
        yield gift(room, person, kind, 1, group_id=group_id, to_person=to_person, to_id=to_id, boost=boost)
        return
    total = count or streak_length(room, kind)
    # A streak is told in a handful of frames, however long it is.
    stride = max(1, total // room.dice.randrange(4, 9))
    sent = 0
    while sent < total:
        step = min(total - sent, room.dice.randrange(1, 2 * stride) if stride > 1 else 1)
        sent += step
        boost = _received(room, person, kind, step, is_ours)
        yield gift(room, person, kind, sent, group_id=group_id, to_person=to_person, to_id=to_id, boost=boost)
        yield room.dice.uniform(0.35, 1.5)
    yield room.dice.uniform(0.8, 2.2)
    yield gift(room, person, kind, total, group_id=group_id, is_end=True, to_person=to_person, to_id=to_id)


def _received(room: SimulatedRoom, person: Person, kind: GiftKind, count: int, is_ours: bool) -> tuple[Boost, int]:
    """Note what a gift does to the room; return what a running battle makes of it."""
    diamonds = kind.diamonds * count
    room.count_gift(person, diamonds)
    room.last_gift = (room.now, person, kind)
    if diamonds >= BIG_GIFT_DIAMONDS:
        # Where gifts rain, one more is no news.
        room.excite((0.25 if diamonds < 1000 else 0.9) * min(1.0, USUAL_RATE / room.rate))
    if room.battle is None or not is_ours:
        return UNBOOSTED
    return room.battle.support(0, (person.id, person.nickname), diamonds, room.now, gift=kind)
