"""Fan clubs, subscribers' cards and the platform's rules: what is told of them, and to whom it matters."""

from __future__ import annotations

from typing import Any

import pytest
from google.protobuf.message import Message
from helpers.messages import ANN, common, read, text

from tiktok_tui.events.model import Described, GoalChanged, NoticeShown
from tiktok_tui.wire.schema.upb import fans_pb2, moderation_pb2, shared_pb2

# `Any`: numbers stand for the kinds in it, also numbers that no kind has.
Fans: Any = fans_pb2.FansEventMessage
Pin, Queue = fans_pb2.SubPinEventMessage, fans_pb2.SubQueueMessage
Recall, Perception, Verify = (
    moderation_pb2.AccessRecallMessage,
    moderation_pb2.PerceptionMessage,
    moderation_pb2.RoomVerifyMessage,
)
Probe = moderation_pb2.MsgDetectMessage
MUTED = shared_pb2.PunishEventInfo(punish_type="muting", punish_reason="CREDIT_MUTE", violation_uid=7, duration=300)

SHOWN = [
    (
        Fans(user=ANN, event_type=1, data=Fans.Data(new_fans_data=Fans.NewFans(fans_count=120))),
        "Ann joined the fan club of 120 fans",
    ),
    (Fans(user=ANN, event_type=1), "Ann joined the fan club"),
    (Fans(user=ANN, event_type=4, fans_level_info=Fans.LevelInfo(level=11)), "Ann reached fan level 11"),
    (Fans(user=ANN, event_type=8, fans_level_upgrade_info=Fans.LevelUpgrade(level=12)), "Ann reached fan level 12"),
    (
        Fans(event_type=6, data=Fans.Data(team_rank_update=Fans.TeamRank(updated_rank=3, updated_score=1))),
        "the fan club is number 3 with 1 point",
    ),
    (Pin(action_type=1, card=Pin.Card(title=Pin.CardText(type=1, content="Stickers"))), "Stickers"),
    (moderation_pb2.AccessControlMessage(), "TikTok asks for a captcha"),
    (Recall(notice=text("You cannot give gifts"), scene="GIFT"), "You cannot give gifts"),
    (
        Perception(
            dialog=shared_pb2.PerceptionDialogInfo(title=text("Warning"), sub_title=text("Be kind")),
            toast=text("Warning"),
        ),
        "Warning Be kind",
    ),
    (Verify(content="Checking"), "Checking"),
    (Verify(content="Checking", close_room=True), "Checking (closes the room)"),
    (Verify(close_room=True), "TikTok checks the room (closes the room)"),
]

DESCRIBED = [
    (
        Fans(user=ANN, event_type=3, data=Fans.Data(task_complete_data=Fans.TaskComplete(task_type=2))),
        "Ann: fan club task done, watch live",
    ),
    (
        Fans(user=ANN, event_type=5, data=Fans.Data(get_unclaimed_points=Fans.UnclaimedPoints(unclaimed_points=40))),
        "Ann: 40 fan points to collect",
    ),
    (Fans(user=ANN, event_type=2), "Ann: fan club, exp change"),
    (Fans(user=ANN, event_type=77), "Ann: fan club, event 77"),
    (Fans(event_type=6), "someone: fan club, team rank update"),
    (Pin(action_type=2), "subscription card taken down"),
    (Pin(action_type=1), "subscription card pinned"),
    (
        Pin(action_type=1, card=Pin.Card(title=Pin.CardText(type=2, content="pm_mt_key_of_a_text"))),
        "subscription card pinned",
    ),
    (
        Queue(queue=Queue.Queue(title="Play along", waiting_count=3, total_count=8), current_user=ANN),
        "Play along: 3 of 8 wait, it is the turn of Ann",
    ),
    (Queue(), "subscriber queue: 0 of 0 wait"),
    (Recall(scene="CONTENT_CLASSIFICATION", status=1), "access changed: content classification, status 1"),
    (
        Recall(duration=60, punish_info=MUTED),
        "access changed: a permission, for 60 s, muting, credit mute, user 7, for 300 s",
    ),
    (Perception(punish_info=MUTED), "muting, credit mute, user 7, for 300 s"),
    (Perception(), "a warning"),
    (
        Probe(from_region="MY", t_info=Probe.TimeInfo(client_start_ms=1_000, api_send_to_goim_ms=1_168)),
        "connection probe from MY, 168 ms to the server",
    ),
    (Probe(t_info=Probe.TimeInfo(client_start_ms=5_000, api_send_to_goim_ms=1_000)), "connection probe"),
    (Verify(action=4), "room check, action 4"),
    (moderation_pb2.SpeakerMessage(), "speaker notice"),
]


def name_of(case: object) -> str | None:
    return case.DESCRIPTOR.name if isinstance(case, Message) else None


@pytest.mark.parametrize(("message", "shown"), SHOWN, ids=name_of)
def test_what_concerns_the_room_is_a_notice(message: Message, shown: str) -> None:
    event = read(message)
    assert (type(event), event.text) == (NoticeShown, shown)


@pytest.mark.parametrize(("message", "described"), DESCRIBED, ids=name_of)
def test_what_concerns_one_person_or_nobody_has_a_summary_for_the_inspector(message: Message, described: str) -> None:
    event = read(message)
    assert (type(event), event.text) == (Described, described)


def test_a_card_of_the_subscription_goal_tells_how_far_it_is() -> None:
    goal = Pin.GoalCard(goal_id=9, desc=Pin.CardText(type=1, content="Karaoke\n"), target=100, progress=87)
    event = read(Pin(action_type=1, card=Pin.Card(id=4, goal_pin_card=goal)))
    assert isinstance(event, GoalChanged)
    assert (event.goal_id, event.description, event.progress, event.target) == (9, "Karaoke ", 87, 100)
    assert isinstance(read(Pin(action_type=2, card=Pin.Card(id=4, goal_pin_card=goal))), Described)


def test_a_penalty_names_whom_it_concerns() -> None:
    assert read(Perception(punish_info=MUTED)).viewer.id == 7
    assert read(Recall(punish_info=MUTED, notice=text("Muted"))).viewer.id == 7


def test_the_apps_own_sentence_stands_for_whatever_has_none_of_its_own() -> None:
    header = common("k", "as the app says it")
    for message in (
        Fans(common=header, user=ANN, event_type=1),
        Pin(common=header, action_type=1),
        moderation_pb2.AccessControlMessage(common=header),
        Recall(common=header, scene="GIFT"),
        Perception(common=header, punish_info=MUTED),
        Verify(common=header, action=3),
        moderation_pb2.SpeakerMessage(common=header),
    ):
        assert read(message).text == "as the app says it"


def test_a_strangers_words_cannot_reach_the_terminal_through_a_summary() -> None:
    evil = "\x1b[2J\u202e\n"
    for message in (
        Fans(user=shared_pb2.User(nickname=evil), event_type=1),
        Pin(action_type=1, card=Pin.Card(title=Pin.CardText(content=evil))),
        Queue(queue=Queue.Queue(title=evil)),
        Recall(scene=evil),
        Perception(punish_info=shared_pb2.PunishEventInfo(punish_type=evil, show_reason=evil)),
        Verify(content=evil),
        Probe(from_region=evil),
    ):
        assert not {"\x1b", "\u202e", "\n"} & set(read(message).text)
