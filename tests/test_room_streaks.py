"""Gifts: every gift is counted once and shown as one line, whatever the frames do on their way."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tiktok_tui.events.model import GiftSent, LinkChanged, RoomDescribed, Viewer
from tiktok_tui.room.givers import Givers
from tiktok_tui.room.room import Room
from tiktok_tui.room.streaks import SILENCE_SECONDS, Streaks

ANN = Viewer(id=1, handle="ann", nickname="Ann")
BOB = Viewer(id=2, handle="bob", nickname="Bob")
GUEST = Viewer(id=77, handle="guest", nickname="Guest")
_numbers = count(1)


def rose(total: int, *, end: bool = False, viewer: Viewer = ANN, group: int = 500, **other: object) -> GiftSent:
    number = next(_numbers)
    gift = GiftSent(
        number=number,
        msg_id=9000 + number,
        viewer=viewer,
        gift_id=5655,
        gift_name="Rose",
        diamonds_each=1,
        repeat_count=total,
        repeat_end=end,
        can_streak=True,
        group_id=group,
    )
    return replace(gift, **other)  # type: ignore[arg-type]


def lion(**other: object) -> GiftSent:
    big = rose(1, group=0, gift_id=6369, gift_name="Lion", diamonds_each=29999, can_streak=False)
    return replace(big, **other)  # type: ignore[arg-type]


def test_running_totals_are_never_added_up() -> None:
    streaks = Streaks()
    lines = [streaks.apply(rose(total), now=total) for total in (1, 2, 3, 7)]
    closed = streaks.apply(rose(7, end=True), now=8)
    assert [line.count for line in lines if line] == [1, 2, 3, 7]
    assert len({line.key for line in [*lines, closed] if line}) == 1
    assert closed is not None
    assert (closed.is_open, closed.count, streaks.diamonds, streaks.gifts) == (False, 7, 7, 7)
    assert (closed.first_number, closed.last_number) == (closed.last_number - 4, closed.last_number)


def test_one_rose_is_two_frames_and_one_gift() -> None:
    streaks = Streaks()
    assert streaks.apply(rose(1, log_id="press"), now=0) is not None
    # Seen on the wire: the end frame has the log id of the press.
    closed = streaks.apply(rose(1, end=True, log_id="press"), now=3)
    assert closed is not None
    assert not closed.is_open
    assert streaks.diamonds == 1


def test_a_lost_end_frame_is_made_up_for_by_silence() -> None:
    streaks = Streaks()
    streaks.apply(rose(4), now=100)
    assert streaks.tick(100 + SILENCE_SECONDS - 1) == []
    (closed,) = streaks.tick(100 + SILENCE_SECONDS)
    assert (closed.count, closed.is_open) == (4, False)
    assert streaks.tick(200) == []


def test_a_late_end_frame_adds_the_rest_to_the_same_line() -> None:
    streaks = Streaks()
    streaks.apply(rose(4), now=100)
    (closed,) = streaks.tick(130)
    late = streaks.apply(rose(6, end=True), now=200)
    assert late is not None
    assert (late.key, late.count, late.is_open) == (closed.key, 6, False)
    assert (streaks.diamonds, streaks.gifts) == (6, 6)
    assert streaks.apply(rose(6, end=True), now=201) is None


def test_a_streak_over_a_jump_of_time_is_not_counted_again() -> None:
    streaks = Streaks()
    streaks.apply(rose(4), now=100)
    streaks.tick(100 + 5 * 3600)
    streaks.apply(rose(5, end=True), now=100 + 5 * 3600)
    assert streaks.gifts == 5


def test_a_streak_that_goes_on_after_a_silence_opens_its_line_again() -> None:
    streaks = Streaks()
    first = streaks.apply(rose(4), now=100)
    streaks.tick(130)
    again = streaks.apply(rose(5), now=140)
    assert first is not None
    assert again is not None
    assert (again.key, again.is_open) == (first.key, True)
    assert [closed.count for closed in streaks.tick(170)] == [5]


def test_a_doubled_end_frame_says_nothing_new() -> None:
    streaks = Streaks()
    end = rose(3, end=True, log_id="a", order_id="o")
    streaks.apply(end, now=0)
    assert streaks.apply(end, now=1) is None
    assert streaks.apply(replace(end, msg_id=1), now=1) is None
    assert streaks.apply(replace(end, msg_id=2, order_id="", log_id=""), now=1) is None
    assert streaks.diamonds == 3


def test_frames_out_of_order_count_the_highest_total() -> None:
    streaks = Streaks()
    streaks.apply(rose(5, end=True), now=0)
    assert streaks.apply(rose(3), now=1) is None
    assert streaks.tick(100) == []
    assert streaks.diamonds == 5


def test_interleaved_senders_who_pressed_in_the_same_millisecond_stay_apart() -> None:
    streaks = Streaks()
    for total in (1, 2, 3):
        streaks.apply(rose(total, viewer=ANN), now=total)
        streaks.apply(rose(total * 10, viewer=BOB), now=total)
    assert streaks.diamonds == 33
    assert [(giver.viewer.nickname, giver.diamonds) for giver in streaks.givers] == [("Bob", 30), ("Ann", 3)]


def test_one_viewer_can_have_two_streaks_at_once() -> None:
    streaks = Streaks()
    first = streaks.apply(rose(2, group=1), now=0)
    second = streaks.apply(rose(3, group=2, gift_id=5487, gift_name="Finger Heart", diamonds_each=5), now=0)
    streaks.apply(rose(4, group=1, end=True), now=1)
    assert first is not None
    assert second is not None
    assert first.key != second.key
    assert streaks.diamonds == 4 + 15


def test_a_gift_that_cannot_streak_is_closed_at_once() -> None:
    streaks = Streaks()
    line = streaks.apply(lion(), now=0)
    assert line is not None
    assert (line.is_open, line.count, line.diamonds) == (False, 1, 29999)
    another = streaks.apply(lion(), now=1)
    assert another is not None
    assert another.key != line.key
    assert streaks.diamonds == 2 * 29999


def test_the_same_order_of_a_big_gift_is_paid_once() -> None:
    streaks = Streaks()
    streaks.apply(lion(order_id="o-1"), now=0)
    assert streaks.apply(lion(order_id="o-1", repeat_end=True), now=1) is None
    assert streaks.diamonds == 29999


def test_two_gifts_under_one_log_id_are_two_gifts() -> None:
    # Seen on the wire: turning to another gift ends the streak before under the log id of the new one.
    streaks = Streaks()
    streaks.apply(rose(1, end=True, group=1, gift_id=7096, log_id="same"), now=0)
    streaks.apply(rose(1, group=2, gift_id=5827, log_id="same"), now=0)
    assert streaks.gifts == 2


def test_without_a_group_id_a_lower_total_after_the_end_is_a_new_streak() -> None:
    streaks = Streaks()
    first = [streaks.apply(rose(total, group=0), now=0) for total in (1, 5)][-1]
    streaks.apply(rose(5, group=0, end=True), now=1)
    second = streaks.apply(rose(2, group=0), now=2)
    streaks.apply(rose(3, group=0, end=True), now=3)
    assert first is not None
    assert second is not None
    assert first.key != second.key
    assert streaks.diamonds == 5 + 3


@pytest.mark.parametrize("next_total", [3, 5, 8])
def test_without_a_group_id_anything_but_the_end_once_more_is_the_next_streak(next_total: int) -> None:
    streaks = Streaks()
    end = rose(5, group=0, end=True)
    for again in range(3):
        streaks.apply(replace(end, msg_id=again + 1), now=again)
    assert streaks.gifts == 5
    # Of the next one the first frames are lost.
    streaks.apply(rose(next_total, group=0), now=10)
    streaks.apply(rose(next_total, group=0, end=True), now=11)
    assert streaks.gifts == 5 + next_total


def test_without_a_group_id_the_end_of_another_press_is_another_gift() -> None:
    streaks = Streaks()
    for press in ("a", "a", "b"):
        streaks.apply(rose(1, group=0, end=True, order_id=press), now=0)
    assert streaks.gifts == 2


def test_without_a_group_id_two_single_roses_are_two_gifts() -> None:
    streaks = Streaks()
    for press in ("a", "b"):
        streaks.apply(rose(1, group=0, log_id=press), now=0)
        streaks.apply(rose(1, group=0, end=True, log_id=press), now=1)
    assert streaks.diamonds == 2
    # The press of the second streak once more, late and as another message.
    assert streaks.apply(rose(1, group=0, log_id="b"), now=2) is None
    assert streaks.diamonds == 2


def test_gifts_of_the_history_are_shown_and_not_counted() -> None:
    streaks = Streaks()
    line = streaks.apply(rose(3, is_history=True), now=0)
    assert line is not None
    assert (line.is_history, line.count) == (True, 3)
    assert (streaks.diamonds, streaks.gifts, streaks.givers) == (0, 0, ())
    assert streaks.apply(rose(3, is_history=True), now=1) is None


def test_a_streak_of_the_history_that_goes_on_is_counted_whole_like_one_whose_beginning_was_missed() -> None:
    streaks = Streaks()
    streaks.apply(rose(3, is_history=True), now=0)
    line = streaks.apply(rose(5), now=1)
    assert line is not None
    assert (line.is_history, line.count, streaks.diamonds, streaks.gifts) == (False, 5, 5, 5)
    streaks.apply(rose(6, end=True), now=2)
    assert (streaks.diamonds, streaks.gifts) == (6, 6)


def test_a_gift_without_a_sender_and_an_id_is_no_gift() -> None:
    streaks = Streaks()
    assert streaks.apply(rose(1, viewer=Viewer(), gift_id=0), now=0) is None
    assert streaks.gifts == 0


def test_two_faces_of_one_id_are_one_giver_and_nameless_ids_go_by_handle() -> None:
    streaks = Streaks()
    streaks.apply(rose(1, group=1, viewer=Viewer(id=5, nickname="Old")), now=0)
    streaks.apply(rose(2, group=2, viewer=Viewer(id=5, nickname="New")), now=0)
    streaks.apply(rose(4, group=3, viewer=Viewer(handle="x", nickname="One")), now=0)
    streaks.apply(rose(4, group=4, viewer=Viewer(handle="x", nickname="Two")), now=0)
    assert [(giver.viewer.nickname, giver.diamonds) for giver in streaks.givers] == [("Two", 8), ("New", 3)]


def test_a_price_that_comes_late_is_made_up_for() -> None:
    streaks = Streaks()
    streaks.apply(rose(3, diamonds_each=0), now=0)
    streaks.apply(rose(4, end=True, diamonds_each=5), now=1)
    assert streaks.diamonds == 20


def test_memory_is_bounded_and_no_line_is_left_open() -> None:
    streaks = Streaks(remembered=3)
    for group in range(1, 7):
        streaks.apply(rose(1, group=group), now=0)
    assert len(streaks.tick(1)) == 3
    assert len(streaks.tick(60)) == 3
    assert streaks.diamonds == 6


def test_forgetting_small_givers_keeps_the_totals_and_the_top() -> None:
    givers = Givers(limit=10, top=2)
    for viewer_id in range(1, 40):
        givers.add(Viewer(id=viewer_id), gifts=1, diamonds=viewer_id)
    givers.add(Viewer(id=39), gifts=1, diamonds=1000)
    assert [(giver.viewer.id, giver.diamonds) for giver in givers.top] == [(39, 1039), (38, 38)]
    assert (givers.diamonds, givers.gifts) == (sum(range(1, 40)) + 1000, 40)


def test_a_gift_has_its_receiver_unless_only_an_id_says_that_it_is_the_host() -> None:
    room = Room()
    room.apply(RoomDescribed(host_id=42), 0.0)
    room.apply(rose(1, group=1, receiver=GUEST, receiver_id=77), now=0)
    room.apply(rose(1, group=2, receiver_id=77), now=0)  # the guest is known by name from before
    room.apply(rose(1, group=3, receiver_id=42), now=0)
    room.apply(rose(1, group=4, receiver=Viewer(id=42, nickname="Host"), receiver_id=42), now=0)
    named_host = Viewer(id=42, nickname="Host", is_host=True)
    assert [streak.receiver for streak in room.drain_streaks()] == [GUEST, GUEST, None, named_host]
    assert room.snapshot(0).diamonds == 4


def test_a_gift_to_a_guest_has_the_name_that_the_guest_came_to_the_stage_with() -> None:
    room = Room()
    room.apply(RoomDescribed(host_id=42), now=0)
    room.apply(LinkChanged(step="enter", people=(GUEST,)), now=0)
    room.apply(rose(1, end=True, receiver_id=GUEST.id), now=1)
    assert [streak.receiver for streak in room.drain_streaks()] == [GUEST]


def test_changed_streaks_are_drained_once_each_in_their_latest_state() -> None:
    room = Room()
    room.apply(rose(1, group=1), now=0)
    room.apply(rose(1, group=2), now=0)
    room.apply(rose(2, group=1), now=1)
    assert [(streak.count, streak.is_open) for streak in room.drain_streaks()] == [(2, True), (1, True)]
    assert room.drain_streaks() == ()
    room.tick(60)
    assert [streak.is_open for streak in room.drain_streaks()] == [False, False]


@dataclass(frozen=True)
class _Planned:
    price: int
    totals: tuple[int, ...]
    viewer_id: int


@st.composite
def _storms(draw: st.DrawFn) -> list[GiftSent]:
    """The frames of some streaks: any of them lost, any doubled, in any order."""
    planned = draw(
        st.lists(
            st.builds(
                _Planned,
                price=st.integers(1, 30),
                totals=st.lists(st.integers(1, 60), min_size=1, max_size=6).map(
                    lambda found: tuple(sorted(set(found)))
                ),
                viewer_id=st.integers(1, 3),
            ),
            min_size=1,
            max_size=6,
        )
    )
    frames = []
    for group, streak in enumerate(planned, start=1):
        sender = Viewer(id=streak.viewer_id)
        for total in streak.totals:
            log_id = f"{group}-{total}"
            frames.append(rose(total, group=group, viewer=sender, diamonds_each=streak.price, log_id=log_id))
        frames.append(replace(frames[-1], msg_id=next(_numbers), repeat_end=True))
    sent = draw(st.lists(st.sampled_from(frames), min_size=1, max_size=3 * len(frames)))
    return [replace(frame, msg_id=next(_numbers)) if draw(st.booleans()) else frame for frame in sent]


# All within the quarter of an hour for which a streak is remembered.
@given(_storms(), st.lists(st.floats(0, 7), min_size=1, max_size=20))
@settings(max_examples=200, deadline=None)
def test_total_is_the_highest_total_seen_of_each_streak_times_its_price(
    frames: list[GiftSent], pauses: list[float]
) -> None:
    streaks = Streaks()
    highest: dict[int, int] = {}
    lines: dict[str, tuple[int, bool]] = {}
    now = before = 0.0
    for place, frame in enumerate(frames):
        now += pauses[place % len(pauses)]
        line = streaks.apply(frame, now)
        for changed in [*([line] if line else []), *streaks.tick(now)]:
            assert changed.count >= lines.get(changed.key, (0, True))[0]
            lines[changed.key] = (changed.count, changed.is_open)
        highest[frame.group_id] = max(highest.get(frame.group_id, 0), frame.repeat_count * frame.diamonds_each)
        assert streaks.diamonds == sum(highest.values())
        assert streaks.diamonds >= before
        before = streaks.diamonds
    for closed in streaks.tick(now + SILENCE_SECONDS + 1):
        lines[closed.key] = (closed.count, closed.is_open)
    assert len(lines) == len(highest)
    assert not any(is_open for _, is_open in lines.values())
    assert sum(giver.diamonds for giver in streaks.givers) == streaks.diamonds
