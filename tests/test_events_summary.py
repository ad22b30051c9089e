"""One line for every event, for people."""

from __future__ import annotations

from dataclasses import replace

import pytest
from helpers.sample_events import sample

from tiktok_tui.events import model
from tiktok_tui.events.model import (
    Army,
    BattleOutcome,
    BattleStep,
    Event,
    Host,
    QuestionStep,
    Supporter,
    Viewer,
)
from tiktok_tui.events.summary import summarise

KINDS = [kind for kind in vars(model).values() if isinstance(kind, type) and issubclass(kind, Event) and kind != Event]
ANN, BEN = Viewer(id=1, nickname="Ann"), Viewer(id=2, nickname="Ben")
SCORED = (
    Army(1, (1,), 1512, (Supporter(7, "Cleo", 900),)),
    Army(2, (2,), 44, (Supporter(8, "", 40),)),
)
BATTLE_OVER = "battle over: Ann 1,512 won : Ben 0 lost"
FINAL_SCORE = "final score 1,512 : 44, MVP Cleo 900 and user 8 40"


def gift(count: int, *, ends: bool, can_streak: bool = True, receiver: Viewer | None = None) -> model.GiftSent:
    return model.GiftSent(
        viewer=ANN,
        gift_id=1,
        gift_name="Rose",
        diamonds_each=5,
        repeat_count=count,
        repeat_end=ends,
        can_streak=can_streak,
        receiver=receiver,
    )


def box(*, diamonds: int = 100, is_shown: bool = True, is_super_fan_box: bool = False) -> Event:
    return model.EnvelopeChanged(
        envelope_id="1",
        sender="Ann",
        diamonds=diamonds,
        winners=5,
        time=1_800_000_000.0,
        opens_at=1_800_000_185.0,
        is_shown=is_shown,
        is_super_fan_box=is_super_fan_box,
    )


def battle(step: BattleStep, *results: tuple[int, BattleOutcome]) -> Event:
    armies = tuple(Army(host, (host,), score, outcome=won) for host, (score, won) in enumerate(results, 1))
    hosts = (Host(1, "Ann"), Host(2, "", "Ben"))
    return model.BattleChanged(battle_id=1, step=step, timing=None, hosts=hosts, armies=armies)


@pytest.mark.parametrize("kind", KINDS)
def test_an_event_that_says_something_has_a_summary(kind: type[Event]) -> None:
    summary = summarise(sample(kind, is_full=True))
    assert summary
    assert "None" not in summary
    assert isinstance(summarise(sample(kind, is_full=False)), str)


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (
            model.Connected(route="signed", room_id=5, is_gap=True),
            "route signed, room 5, something may be missing before this",
        ),
        (model.RouteFailed(code="c", reason="No key.", advice="Get one.", is_final=True), "No key. Get one."),
        (model.RoomDescribed(streamer="ann", title="Hi", viewers=3), "@ann, Hi, 3 watching"),
        (model.QuestionChanged(question_id=7, step=QuestionStep.DELETED), "deleted: question 7"),
        (
            model.QuestionChanged(question_id=7, step=QuestionStep.SELECTED, question="Why?", viewer=ANN),
            "the streamer answers Ann: Why?",
        ),
        (model.SuperFanNoticed(viewer=ANN, has_joined=False, text=""), "Ann became a super fan"),
        (model.RankChanged(text="", rank=4), "number 4"),
        (gift(3, ends=False), "Ann sent Rose ×3, 15 diamonds so far"),
        (gift(1200, ends=True), "Ann sent Rose ×1,200, 6,000 diamonds"),
        (gift(1, ends=True, receiver=BEN), "Ann sent Rose ×1 to Ben, 5 diamonds"),
        (replace(gift(1, ends=True), receiver_id=8, host_id=9), "Ann sent Rose ×1 to user 8, 5 diamonds"),
        (replace(gift(1, ends=True), receiver_id=9, host_id=9), "Ann sent Rose ×1, 5 diamonds"),
        (gift(1, ends=False, can_streak=False), "Ann sent Rose ×1, 5 diamonds"),
        (model.LikesSent(viewer=ANN, count=15, total=12_000), "Ann liked ×15, 12,000 in all"),
        (model.Shared(viewer=ANN, joined_through=5), "Ann shared the LIVE, more than 5 joined through it"),
        (model.Subscribed(viewer=ANN, months=3, is_renewal=True), "Ann subscribed again, month 3"),
        (model.ChatDeleted(msg_ids=(1, 2), viewer_ids=(7,)), "removed: 2 comments and everything by user 7"),
        (box(diamonds=1), "Ann left a treasure box: 1 diamond for 5 viewers, opens in 3:05"),
        (box(is_super_fan_box=True, is_shown=False), "a super-fan box is gone"),
        (
            model.GoalChanged(goal_id=1, description="Cake", progress=1000, target=2000, contributor="ben"),
            "goal: Cake, 1,000 of 2,000, by ben",
        ),
        (battle(BattleStep.OPENED), "battle begins: Ann : Ben"),
        (battle(BattleStep.FINISHED, (1512, BattleOutcome.WON), (0, BattleOutcome.LOST)), BATTLE_OVER),
        (model.ArmiesScored(battle_id=1, armies=SCORED, scored_at_ms=0, is_end=True, timing=None), FINAL_SCORE),
        (
            model.BattleTaskChanged(battle_id=1, state="started", target=3, multiplier=2),
            "speed challenge: reach 3 for ×2",
        ),
        (model.LinkChanged(step="list change", linked=(1, 2), people=(ANN, BEN)), "2 on stage: Ann, Ben"),
        (model.LinkChanged(step="leave", people=(Viewer(id=7),)), "stage, leave: user 7"),
        (model.LinkChanged(step="finish"), "stage, finish"),
        (model.BattleTaskChanged(battle_id=1, state="progress", progress=2, target=3), "speed challenge: 2 of 3"),
    ],
)
def test_the_words_of_a_summary(event: Event, words: str) -> None:
    assert summarise(event) == words
