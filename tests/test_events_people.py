"""Who people are and what they do apart from talking and giving, whatever form it comes in."""

from __future__ import annotations

from typing import Any

import pytest
from helpers.messages import ANN, NOW, SENT_MS, common, read, text

from tiktok_tui.events import model
from tiktok_tui.events.model import Described, NoticeShown
from tiktok_tui.wire.schema.upb import chat_pb2, people_pb2, shared_pb2

# `Any`: numbers stand for the kinds in them, also numbers that no kind has.
Barrage: Any = people_pb2.BarrageMessage
SubNotify: Any = people_pb2.SubNotifyMessage


@pytest.mark.parametrize(
    ("created", "time"),
    [
        (SENT_MS, SENT_MS / 1000),
        (SENT_MS // 1000, SENT_MS // 1000),
        (SENT_MS * 1000, SENT_MS / 1000),
        *[(no_time, NOW) for no_time in (0, -5, 12, 2**63 - 1)],
    ],
)
def test_an_event_has_the_servers_time_where_it_can_be_one(created: int, time: float) -> None:
    event = read(people_pb2.LikeMessage(common=common(created=created), user=ANN), is_history=True)
    assert (event.time, event.is_history, event.number) == (time, True, 1)


@pytest.mark.parametrize(
    ("key", "action", "kind"),
    [
        ("pm_main_follow_message_viewer_2", 1, model.Followed),
        ("pm_mt_guidance_share", 3, model.Shared),
        ("pm_mt_guidance_viewer_15_share", 3, model.Shared),
        ("pm_mt_guidance_share", 1, model.Shared),  # the text is believed and not the number
        ("pm_main_follow_message_viewer_2", 3, model.Followed),
        ("pm_mt_join_message_other_viewer", 1, model.ViewerJoined),
        ("pm_mt_msg_viewer", 1, NoticeShown),  # a like in older traffic, which has a message of its own
        ("", 1, model.Followed),
        ("", 3, model.Shared),
        ("", 5, model.Shared),
        ("", 6, NoticeShown),
    ],
)
def test_a_social_message_is_what_its_text_says(key: str, action: int, kind: type[model.Event]) -> None:
    event = read(people_pb2.SocialMessage(common=common(key, "x"), user=ANN, action=action, follow_count=12))
    assert (type(event), event.viewer.name) == (kind, "Ann")
    if kind is model.Followed:
        assert event.followers == 12
    if kind is model.Shared:
        assert event.joined_through == (15 if "_15_" in key else 0)


def test_a_social_message_without_a_sentence_says_who_and_which_action() -> None:
    event = read(people_pb2.SocialMessage(user=ANN, action=6))
    assert (type(event), event.text) == (Described, "Ann: social action 6")


def test_a_member_message_is_somebody_coming_unless_it_is_a_subscription() -> None:
    joined = read(people_pb2.MemberMessage(user=ANN, action=1, member_count=81))
    assert (type(joined), joined.viewers) == (model.ViewerJoined, 81)
    assert isinstance(read(people_pb2.MemberMessage(user=ANN, action=44)), model.ViewerJoined)
    assert isinstance(read(people_pb2.MemberMessage(user=ANN, action=3)), model.Subscribed)


def badge(scene: Any, level: str = "") -> shared_pb2.Badge:
    return shared_pb2.Badge(scene_type=scene, privilege_log_extra=shared_pb2.PrivilegeLogExtra(level=level))


@pytest.mark.parametrize(
    ("user", "marks"),
    [
        (shared_pb2.User(user_attr=shared_pb2.UserAttr(is_admin=True)), {"is_moderator": True}),
        (shared_pb2.User(badge_list=[badge(shared_pb2.BADGE_SCENE_MODERATOR)]), {"is_moderator": True}),
        (
            shared_pb2.User(subscribe_info=shared_pb2.SubscribeInfo(is_subscribed_to_anchor=True)),
            {"is_subscriber": True},
        ),
        (shared_pb2.User(badge_list=[badge(shared_pb2.BADGE_SCENE_NEW_SUBSCRIBER)]), {"is_subscriber": True}),
        (shared_pb2.User(badge_list=[badge(shared_pb2.BADGE_SCENE_TOP_GIFTER)]), {"is_top_gifter": True}),
        (shared_pb2.User(badge_list=[badge(shared_pb2.BADGE_SCENE_GIFTER_LEVEL, "36")]), {"gifter_level": 36}),
        (shared_pb2.User(badge_list=[badge(shared_pb2.BADGE_SCENE_GIFTER_LEVEL, "³")]), {"gifter_level": 0}),
        (shared_pb2.User(badge_list=[badge(shared_pb2.BADGE_SCENE_FAN_LEVEL, "9" * 5000)]), {"fan_level": 0}),
        (shared_pb2.User(pay_grade=shared_pb2.PayGrade(level=12)), {"gifter_level": 12}),
        (shared_pb2.User(pay_grade=shared_pb2.PayGrade(level=(1 << 31) - 1)), {"gifter_level": 9999}),
        (shared_pb2.User(pay_grade=shared_pb2.PayGrade(level=-1), follow_status=-1), {"gifter_level": 0}),
        (shared_pb2.User(fans_club_info=shared_pb2.FansClubInfo(fans_level=5)), {"fan_level": 5}),
        (shared_pb2.User(follow_info=shared_pb2.FollowInfo(follow_status=2)), {"follow_status": 2}),
        (shared_pb2.User(id_str="7123456789012345678"), {"id": 7123456789012345678}),
        (shared_pb2.User(id_str="٧"), {"id": 0}),
    ],
)
def test_a_viewer_has_a_mark_whichever_field_tells_of_it(user: shared_pb2.User, marks: dict[str, object]) -> None:
    viewer = read(chat_pb2.ChatMessage(user=user, content="hi")).viewer
    assert {name: getattr(viewer, name) for name in marks} == marks


def test_a_comment_says_how_its_author_stands_to_the_host() -> None:
    identity = shared_pb2.UserIdentity(is_moderator_of_anchor=True, is_subscriber_of_anchor=True, is_anchor=True)
    viewer = read(chat_pb2.ChatMessage(user=ANN, user_identity=identity)).viewer
    assert (viewer.is_moderator, viewer.is_subscriber, viewer.is_host) == (True, True, True)


def test_subscriptions_are_told_from_notices_about_them() -> None:
    first = read(SubNotify(user=ANN, sub_month=1))
    assert (type(first), first.months, first.is_renewal) == (model.Subscribed, 1, False)
    again = read(SubNotify(user=ANN, sub_month=7, old_subscribe_status=1))
    assert (again.months, again.is_renewal) == (7, True)
    notice = read(SubNotify(common=common("k", "Thanks!"), user=ANN, message_type=2))
    assert (type(notice), notice.text) == (NoticeShown, "Thanks!")
    notice = read(SubNotify(user=ANN, message_type=3))
    assert (type(notice), notice.text) == (Described, "Ann: subscription notice, goal create to anchor")
    notice = read(SubNotify(user=ANN, message_type=77))
    assert notice.text == "Ann: subscription notice, kind 77"


def test_the_older_message_of_a_like_is_likes_without_a_total() -> None:
    event = read(people_pb2.DiggMessage(user=ANN, digg_count=3))
    assert (type(event), event.viewer.name, event.count, event.total) == (model.LikesSent, "Ann", 3, 0)


PARAM = people_pb2.BarrageMessage.UserGradeParam(current_grade=28, user=ANN)
FAN_PARAM = people_pb2.BarrageMessage.FansLevelParam(current_grade=9, user=ANN)
FIVE = people_pb2.BarrageMessage.SubscribeGiftParam(gift_sub_count=5)


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        (Barrage(msg_type=8, user_grade_param=PARAM), "Ann reached level 28"),
        (Barrage(msg_type=10, fans_level_param=FAN_PARAM), "Ann reached level 9"),
        (Barrage(msg_type=100, common_barrage_content=text("A sale")), "A sale"),
        (Barrage(user=ANN, content=text("Ann is a super fan")), "Ann is a super fan"),
        (Barrage(common=common("k", "in the header")), "in the header"),
        (Barrage(msg_type=3), "banner, normal"),
        (Barrage(msg_type=2000), "banner, kind 2000"),
        (Barrage(msg_type=9), "banner, grade user entrance"),
    ],
)
def test_a_banner_says_who_and_what(message: people_pb2.BarrageMessage, shown: str) -> None:
    assert read(message).text == shown


@pytest.mark.parametrize(
    ("key", "pattern", "has_joined", "shown"),
    [
        ("ttlive_superFan_becameSuperFan", "{0:user} is a super fan now", False, "Ann is a super fan now"),
        ("ttlive_superFan_becameSuperFan", "", False, "Ann became a super fan"),
        ("ttlive_superFan_commentNotif_superFanJoined", "joined", True, "Ann joined"),
        ("ttlive_superFan_commentNotif_superFanJoined", "", True, "Ann, a super fan, joined"),
    ],
)
def test_a_banners_key_tells_super_fans_wherever_it_stands(
    key: str, pattern: str, has_joined: bool, shown: str
) -> None:
    piece = shared_pb2.Text.Piece(type=11, user_value=shared_pb2.Text.UserPiece(user=ANN))
    sentence = shared_pb2.Text(key=key, default_pattern=pattern, pieces=[piece])
    for message in (
        Barrage(user=ANN, content=sentence),
        Barrage(user=ANN, content=text("x", "other"), common_barrage_content=sentence),
    ):
        event = read(message)
        assert (type(event), event.viewer.name, event.has_joined) == (model.SuperFanNoticed, "Ann", has_joined)
    assert read(Barrage(user=ANN, content=sentence)).text == shown
    other = read(Barrage(common=common(key, "in the header alone")))
    assert isinstance(other, NoticeShown)


@pytest.mark.parametrize(
    ("prefix", "name", "enter", "shown"),
    [
        ("Viewer%s", "733122", "{0:user} joined", "Viewer733122 joined"),
        ("Viewer%s", "733122", "", "Viewer733122 joined"),
        ("Viewer", "733122", "", "733122 joined"),
        ("Viewer", "", "", "Viewer joined"),
        ("", "", "{0:user} vient d'arriver", "a guest vient d'arriver"),
        ("%s%s", "\x1b[2J", "", "�[2J%s joined"),
    ],
)
def test_a_guest_without_an_account_has_a_number_for_a_name(prefix: str, name: str, enter: str, shown: str) -> None:
    message = people_pb2.UnauthorizedMemberMessage(
        nick_name_prefix=text(prefix), nick_name=name, enter_text=text(enter)
    )
    assert read(message).text == shown
