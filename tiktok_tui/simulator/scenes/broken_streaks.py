"""Streaks as they go wrong on real connections, one after the other."""

from __future__ import annotations

from tiktok_tui.simulator.engine import Engine
from tiktok_tui.simulator.gifts import BY_NAME
from tiktok_tui.simulator.room import Happening, SimulatedRoom
from tiktok_tui.simulator.streaks import gift, send_gift
from tiktok_tui.wire.schema.upb import gifts_pb2
from tiktok_tui.wire.schema.upb.transport_pb2 import Envelope

ROSE, DOUGHNUT, HEART = BY_NAME["Rose"], BY_NAME["Doughnut"], BY_NAME["Finger Heart"]
LATE_SECONDS = 60.0


def broken_streaks(room: SimulatedRoom, engine: Engine) -> Happening:
    """Every form, a few seconds apart, again and again."""
    forms = (
        lost_end,
        doubled_end_with_one_id,
        doubled_end_with_two_ids,
        late_end,
        interleaved,
        two_at_once,
        without_group,
        single_without_end,
        to_a_guest,
        to_a_guest_by_number,
        nothing_at_all,
        doubled_frames,
    )
    while True:
        for form in forms:
            engine.start(form(room))
            yield room.pace(4.0, 16)


def _running(room: SimulatedRoom, count: int) -> Happening:
    """A healthy start of a streak of Roses without an end."""
    person, group_id = room.cast.giver(), room.next_group_id()
    for total in range(1, count + 1):
        yield gift(room, person, ROSE, total, group_id=group_id)
        yield 0.7


def lost_end(room: SimulatedRoom) -> Happening:
    yield from _running(room, 5)


def _twice(room: SimulatedRoom, *, same_id: bool) -> Happening:
    person, group_id = room.cast.giver(), room.next_group_id()
    yield gift(room, person, HEART, 3, group_id=group_id)
    yield 0.8
    end = gift(room, person, HEART, 4, group_id=group_id, is_end=True)
    yield end
    yield 0.5
    yield end if same_id else gift(room, person, HEART, 4, group_id=group_id, is_end=True)


def doubled_end_with_one_id(room: SimulatedRoom) -> Happening:
    yield from _twice(room, same_id=True)


def doubled_end_with_two_ids(room: SimulatedRoom) -> Happening:
    yield from _twice(room, same_id=False)


def late_end(room: SimulatedRoom) -> Happening:
    """The end comes after a minute, with more than was ever told."""
    person, group_id = room.cast.giver(), room.next_group_id()
    yield gift(room, person, ROSE, 2, group_id=group_id)
    yield LATE_SECONDS
    yield gift(room, person, ROSE, 9, group_id=group_id, is_end=True)


def interleaved(room: SimulatedRoom) -> Happening:
    """Three people send the same gift at the same time."""
    senders = [(room.cast.people[place], room.next_group_id()) for place in (4, 5, 6)]
    for total in range(1, 5):
        for person, group_id in senders:
            yield gift(room, person, ROSE, total, group_id=group_id)
            yield 0.3
    for person, group_id in senders:
        yield gift(room, person, ROSE, 4, group_id=group_id, is_end=True)


def two_at_once(room: SimulatedRoom) -> Happening:
    """One person has two streaks, first of two gifts, then of one."""
    person = room.cast.giver()
    for kinds in ((ROSE, DOUGHNUT), (ROSE, ROSE)):
        groups = [(kind, room.next_group_id()) for kind in kinds]
        for total in range(1, 4):
            for kind, group_id in groups:
                yield gift(room, person, kind, total, group_id=group_id)
                yield 0.4
        for kind, group_id in groups:
            yield gift(room, person, kind, 3, group_id=group_id, is_end=True)


def without_group(room: SimulatedRoom) -> Happening:
    """group_id 0: only the person and the gift tell streaks apart."""
    person = room.cast.giver()
    for total in range(1, 4):
        yield gift(room, person, ROSE, total, group_id=0)
        yield 0.6
    yield gift(room, person, ROSE, 3, group_id=0, is_end=True)


def single_without_end(room: SimulatedRoom) -> Happening:
    """Expensive gifts come once and never say that they ended."""
    yield gift(room, room.cast.giver(), BY_NAME["Galaxy"], 1, group_id=room.next_group_id())
    yield 1.0
    yield gift(room, room.cast.giver(), BY_NAME["Confetti"], 1, group_id=0)


def to_a_guest(room: SimulatedRoom) -> Happening:
    yield from send_gift(room, room.cast.giver(), DOUGHNUT, 3, to_person=room.cast.people[10])


def to_a_guest_by_number(room: SimulatedRoom) -> Happening:
    """Only monitor_info says who receives."""
    yield from send_gift(room, room.cast.giver(), DOUGHNUT, 2, to_id=room.cast.people[11].id)


def nothing_at_all(room: SimulatedRoom) -> Happening:
    """gift_id 0 and no giver: no gift at all."""
    common = room.common("WebcastGiftMessage")
    yield room.envelope(common, gifts_pb2.GiftMessage(common=common, repeat_count=1))


def doubled_frames(room: SimulatedRoom) -> Happening:
    """Every frame arrives twice, as after a reconnect."""
    person, group_id = room.cast.giver(), room.next_group_id()
    frames: list[Envelope] = []
    for total in range(1, 4):
        frames.append(gift(room, person, HEART, total, group_id=group_id))
        yield frames[-1]
        yield 0.5
    frames.append(gift(room, person, HEART, 3, group_id=group_id, is_end=True))
    yield frames[-1]
    yield 1.0
    yield from frames
