"""A room's numbers and notices: what stands, what goes, what never falls."""

from __future__ import annotations

from dataclasses import replace

from helpers.manual_session import STARTED_AT, ManualSession

from tiktok_tui.events.model import (
    CaptionSpoken,
    EnvelopeChanged,
    GiftSent,
    GoalChanged,
    LikesSent,
    LinkChanged,
    MessagePinned,
    PollChanged,
    PollOption,
    QuestionAsked,
    RankChanged,
    RoomAction,
    RoomControlled,
    RoomDescribed,
    Viewer,
    ViewerJoined,
    ViewersCounted,
)
from tiktok_tui.room.dedupe import Dedupe
from tiktok_tui.room.people import People
from tiktok_tui.room.room import Room

ANN = Viewer(id=1, handle="ann", nickname="Ann")


def watching(now: int, total: int = 0, **other: object) -> ViewersCounted:
    return ViewersCounted(now=now, total=total, top=(), **other)  # type: ignore[arg-type]


def test_messages_are_remembered_by_count_and_time_and_id_0_never() -> None:
    dedupe = Dedupe(count=2, seconds=900)
    assert [dedupe.seen(7, now) for now in (0, 1, 900)] == [False, True, True]
    assert not dedupe.seen(7, 901)
    assert [dedupe.seen(0, 901), dedupe.seen(0, 901)] == [False, False]
    dedupe.seen(8, 902)
    dedupe.seen(9, 902)
    assert [dedupe.seen(9, 903), dedupe.seen(7, 903)] == [True, False]


def test_people_seen_longest_ago_are_forgotten_first() -> None:
    people = People(limit=2)
    for viewer_id in (1, 2, 1, 3):
        people.see(Viewer(id=viewer_id, nickname=f"V{viewer_id}"))
    people.see(Viewer(id=3))  # an id without a name does not take the name away
    assert people.find(2) is None
    assert [found.nickname for found in map(people.find, (1, 3)) if found] == ["V1", "V3"]


def test_viewers_have_a_peak_a_bounded_trend_and_an_age() -> None:
    room = Room()
    room.apply(RoomDescribed(viewers=90), 0.0)
    room.connected(1000)
    assert (room.snapshot(1000).viewers.now, room.snapshot(1000).viewers.counted_at) == (90, 1000)
    for second in range(200):
        room.apply(watching(100 + second % 150, total=5000 - second), now=1001 + second)
    numbers = room.snapshot(1300).viewers
    assert (numbers.now, numbers.peak, numbers.total, numbers.counted_at) == (149, 249, 5000, 1200)
    assert (len(numbers.trend), numbers.trend[-1]) == (120, 149)


def test_joins_stand_in_for_viewer_counts_that_do_not_come() -> None:
    room = Room()
    room.apply(watching(100), now=1000)
    room.apply(ViewerJoined(viewer=ANN, viewers=70), now=1010)
    assert room.snapshot(1010).viewers.now == 100
    room.apply(ViewerJoined(viewer=ANN, viewers=70), now=1100)
    assert room.snapshot(1100).viewers.now == 70


def test_likes_never_fall() -> None:
    room = Room()
    room.apply(RoomDescribed(likes=500), 0.0)
    shown = []
    for total in (400, 510, 505, 0, 520):
        room.apply(LikesSent(viewer=ANN, count=15, total=total), now=1)
        shown.append(room.snapshot(1).likes)
    assert shown == [500, 510, 510, 510, 520]


def test_facts_that_are_not_known_change_nothing() -> None:
    room = Room()
    room.apply(RoomDescribed(room_id=5, streamer="ann", title="Hello", started_at=9.0), 0.0)
    room.apply(RoomDescribed(nickname="Ann"), 0.0)
    room.connected(100)
    room.connected(200)
    state = room.snapshot(200)
    assert (state.room_id, state.streamer, state.nickname, state.title) == (5, "ann", "Ann", "Hello")
    assert (state.started_at, state.connected_at) == (9.0, 100)


def test_a_server_clock_that_no_calendar_has_is_not_believed() -> None:
    fed = ManualSession(server_ahead=1e15)
    fed.enter()
    fed.send()
    assert fed.session.collect().room.server_now == STARTED_AT
    fed.server_ahead = 5.0
    fed.send()
    assert fed.session.collect().room.server_now == STARTED_AT + 5


def test_captions_grow_until_final_and_late_parts_are_ignored() -> None:
    room = Room()

    def say(sentence: int, text: str, *, final: bool = False) -> str:
        room.apply(CaptionSpoken(sentence_id=sentence, text=text, language="en", is_final=final), now=10)
        return room.snapshot(10).caption

    assert say(900, "hel") == "hel"
    assert say(900, "hello you", final=True) == "hello you"
    assert say(900, "hello y") == "hello you"
    assert say(3, "next") == "next"
    assert say(900, "hello you", final=True) == "next"
    assert say(3, "") == "next"
    assert say(0, "without an id") == "without an id"
    assert room.snapshot(60).caption == ""


def test_pins_expire_and_are_taken_down() -> None:
    room = Room()
    pin = MessagePinned(text="Rules", author=ANN, operator=ANN, is_pinned=True, seconds=60)
    room.apply(pin, now=100)
    assert room.snapshot(159).pinned == pin
    assert room.snapshot(160).pinned is None
    room.apply(pin, now=200)
    room.apply(MessagePinned(text="", author=ANN, operator=ANN, is_pinned=False, seconds=0), now=201)
    assert room.snapshot(201).pinned is None
    room.set_server_clock(1000, at=1000)
    old = MessagePinned(text="Old", author=ANN, operator=ANN, is_pinned=True, seconds=60, is_history=True, time=930.0)
    room.apply(old, now=1000)
    assert room.snapshot(1000).pinned is None


def test_votes_keep_the_title_and_texts_and_an_ended_poll_stays_a_while() -> None:
    room = Room()

    def vote(state: str, title: str, *options: PollOption, now: float, poll_id: int = 1) -> None:
        room.apply(PollChanged(poll_id=poll_id, state=state, title=title, options=options), now=now)

    vote("started", "Cats or dogs?", PollOption("cats", 0), PollOption("dogs", 0), now=0)
    vote("votes", "", PollOption("", 3), PollOption("", 1), now=5)
    poll = room.snapshot(5).poll
    assert poll is not None
    assert (poll.title, poll.options) == ("Cats or dogs?", (PollOption("cats", 3), PollOption("dogs", 1)))
    vote("ended", "", now=60)
    vote("votes", "", PollOption("", 2), PollOption("", 1), now=61)
    poll = room.snapshot(62).poll
    assert poll is not None
    assert (poll.state, poll.title, poll.options[0].votes) == ("ended", "Cats or dogs?", 3)
    assert room.snapshot(95).poll is None
    vote("votes", "", PollOption("tea", 2), now=100, poll_id=2)
    assert room.snapshot(100).poll is not None


def test_a_poll_that_runs_is_not_pushed_aside_by_late_votes_of_another() -> None:
    room = Room()

    def poll(poll_id: int, state: str, now: float, ends_at: float = 0.0) -> str:
        options = (PollOption("cats", 3), PollOption("dogs", 1))
        title = f"Poll {poll_id}?" if ends_at else ""
        room.apply(PollChanged(poll_id=poll_id, state=state, title=title, options=options, ends_at=ends_at), now=now)
        shown = room.snapshot(now).poll
        return shown.title if shown is not None else "none"

    assert poll(1, "started", 0, ends_at=60) == "Poll 1?"
    assert poll(2, "started", 10, ends_at=70) == "Poll 2?"
    assert poll(1, "votes", 11) == "Poll 2?"
    assert poll(1, "ended", 60) == "Poll 2?"
    assert poll(3, "votes", 75) == ""


def test_an_end_that_is_lost_does_not_keep_a_poll() -> None:
    room = Room()
    room.apply(PollChanged(poll_id=1, state="started", title="?", options=(PollOption("a", 0),), ends_at=60), now=0)
    room.apply(PollChanged(poll_id=1, state="votes", title="", options=(PollOption("a", 1),)), now=5)
    assert room.snapshot(89).poll is not None
    assert room.snapshot(90).poll is None


def test_a_goal_that_is_reached_or_has_run_out_goes_away() -> None:
    room = Room()
    goal = GoalChanged(goal_id=1, description="Roses", progress=99, target=100, expires_at=500.0, time=100.0)
    room.apply(goal, now=100)
    assert room.snapshot(499).goal == goal
    assert room.snapshot(500).goal is None
    room.apply(replace(goal, progress=100), now=100)
    assert room.snapshot(159).goal is not None
    assert room.snapshot(160).goal is None
    room.apply(replace(goal, progress=100, target=200, time=200.0), now=200)
    assert room.snapshot(400).goal is not None


def test_a_goal_keeps_its_words_when_only_progress_comes() -> None:
    room = Room()
    room.apply(GoalChanged(goal_id=1, description="Roses", progress=1, target=100), now=0)
    room.apply(GoalChanged(goal_id=1, description="", progress=40, target=0), now=1)
    assert room.snapshot(1).goal == GoalChanged(goal_id=1, description="Roses", progress=40, target=100)


def test_a_treasure_box_is_shown_until_it_has_opened_or_is_hidden() -> None:
    room = Room()
    room.set_server_clock(1000, at=0)

    def box(name: str, opens_at: float, *, is_shown: bool = True) -> EnvelopeChanged:
        return EnvelopeChanged(
            envelope_id=name,
            sender="Ann",
            diamonds=100,
            winners=5,
            opens_at=opens_at,
            is_shown=is_shown,
            is_super_fan_box=False,
        )

    room.apply(box("late", 1100), now=0)
    room.apply(box("soon", 1050), now=0)
    assert room.snapshot(0).envelope == box("soon", 1050)
    assert room.snapshot(61).envelope == box("late", 1100)
    assert room.snapshot(111).envelope is None
    room.apply(box("late", 1100, is_shown=False), now=20)
    room.apply(box("soon", 1050, is_shown=False), now=20)
    assert room.snapshot(20).envelope is None


def test_pause_resume_and_end_with_the_reason_given() -> None:
    room = Room()
    room.apply(RoomControlled(action=RoomAction.PAUSED, reason=""), now=0)
    assert room.snapshot(0).is_paused
    room.apply(RoomControlled(action=RoomAction.RESUMED, reason=""), now=1)
    room.apply(RoomControlled(action=RoomAction.ENDED, reason="", is_history=True), now=1)
    assert (room.snapshot(1).is_paused, room.snapshot(1).ended) == (False, "")
    room.apply(RoomControlled(action=RoomAction.SUSPENDED, reason=""), now=2)
    assert room.snapshot(2).ended == "the platform ended the LIVE"
    room.apply(RoomControlled(action=RoomAction.ENDED, reason="Good night"), now=3)
    assert room.snapshot(3).ended == "Good night"
    room.apply(RoomControlled(action=RoomAction.RESUMED, reason=""), now=4)
    assert room.snapshot(4).ended == ""


def test_the_stage_question_and_rank_are_the_latest_ones() -> None:
    room = Room()
    room.apply(LinkChanged(step="list change", linked=(1, 2, 3)), now=0)
    room.apply(LinkChanged(step="group change"), now=0)
    assert room.snapshot(0).on_stage == 3
    room.apply(LinkChanged(step="list change", linked=(1,)), now=1)
    assert room.snapshot(1).on_stage == 1
    room.apply(LinkChanged(step="finish"), now=2)
    assert room.snapshot(2).on_stage == 0
    question = QuestionAsked(viewer=ANN, question="Why?")
    room.apply(question, now=3)
    room.apply(RankChanged(text="Weekly ranking", rank=3), now=3)
    room.apply(RankChanged(text="", rank=0), now=4)
    state = room.snapshot(4)
    assert (state.question, state.rank) == (question, RankChanged(text="Weekly ranking", rank=3))


def test_the_next_live_of_a_streamer_starts_at_nothing_and_its_streaks_are_streaks_of_their_own() -> None:
    room = Room()
    room.apply(RoomDescribed(room_id=5, streamer="ann"), 1.0)
    room.connected(1.0)
    first = GiftSent(
        viewer=ANN, gift_id=1, gift_name="Rose", diamonds_each=1, repeat_count=3, repeat_end=False, can_streak=True
    )
    room.apply(first, 2.0)
    room.apply(RoomControlled(action=RoomAction.ENDED, reason=""), 3.0)
    room.drain_streaks()
    room.apply(RoomDescribed(room_id=6, streamer="ann"), 100.0)
    told = room.drain_streaks()
    assert [(streak.count, streak.is_open) for streak in told] == [(3, False)]
    state = room.snapshot(100.0)
    assert (state.room_id, state.ended, state.diamonds, state.connected_at) == (6, "", 0, 100.0)
    room.apply(first, 101.0)
    assert room.drain_streaks()[0].key != told[0].key
