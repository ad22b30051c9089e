"""Events as JSON lines: the documented names, nothing lost, nothing that a terminal would act on."""

from __future__ import annotations

import base64
import json
import re
from dataclasses import replace
from typing import Any

import pytest
from google.protobuf.message import Message

from tiktok_tui.core.frame import Frame, RawMessage
from tiktok_tui.events import model
from tiktok_tui.events.json_lines import event_line
from tiktok_tui.events.json_lines.message_fields import MAX_VALUES
from tiktok_tui.events.json_lines.unknown_fields import MAX_ITEMS
from tiktok_tui.events.model import (
    Army,
    BattleStep,
    DecodeStatus,
    Event,
    Host,
    PayloadFormat,
    RawEvent,
    Supporter,
    Viewer,
)
from tiktok_tui.events.reader import EventReader
from tiktok_tui.wire.schema.upb import (
    chat_pb2,
    gifts_pb2,
    interactive_pb2,
    people_pb2,
    room_pb2,
    shared_pb2,
)

USER_ID = 7_123_456_789_012_345_678
MSG_ID = 7_300_000_000_000_000_001
ANN = Viewer(id=USER_ID, handle="ann.lee", nickname="Ann ✨", is_moderator=True, follow_status=2, gifter_level=21)


def read_payload(method: str, payload: bytes) -> RawEvent:
    message = RawMessage(method=method, payload=payload, msg_id=MSG_ID, is_history=False)
    (raw,) = EventReader().read_frame(Frame("msg", messages=(message,)), received_at=1_700_000_000.5)
    return raw


def read(method: str, message: Message) -> dict[str, Any]:
    return line_of(read_payload(method, message.SerializeToString()))


def line_of(raw: RawEvent) -> dict[str, Any]:
    line = event_line(raw)
    assert "\n" not in line
    parsed: dict[str, Any] = json.loads(line)
    assert parsed["event"] == parsed["data"]["type"]
    return parsed


def carrying(event: Event, name: str) -> RawEvent:
    return RawEvent(
        number=1,
        frame_number=1,
        received_at=1.0,
        method="WebcastSomething",
        name=name,
        category="other",
        payload=b"12345",
        msg_id=MSG_ID,
        is_history=False,
        reading=DecodeStatus.DECODED,
        event=event,
    )


def user() -> shared_pb2.User:
    return shared_pb2.User(id=USER_ID, display_id="ann.lee", nickname="Ann ✨")


def test_a_chat_message_has_the_documented_form() -> None:
    common = shared_pb2.Common(msg_id=MSG_ID, create_time=1_700_000_000_123)
    message = chat_pb2.ChatMessage(common=common, user=user(), content="hello “all”", content_language="en")
    line = read("WebcastChatMessage", message)
    data = line["data"]
    assert line["event"] == "chat"
    assert data["comment"] == "hello “all”"
    assert data["user"]["uniqueId"] == "ann.lee"
    assert data["user"]["nickname"] == "Ann ✨"
    assert data["user"]["userId"] == str(USER_ID)
    assert (data["user"]["isModerator"], data["user"]["isSubscriber"], data["user"]["followRole"]) == (False, False, 0)
    assert (data["msgId"], data["timestamp"], data["language"]) == (str(MSG_ID), 1_700_000_000_123, "en")
    assert data["emotes"] == []


def test_a_gift_has_its_price_its_running_total_and_whether_it_streaks() -> None:
    gift = gifts_pb2.Gift(id=5655, name="Rose", diamond_count=1, type=1)
    message = gifts_pb2.GiftMessage(user=user(), gift_id=5655, gift=gift, repeat_count=5, repeat_end=1, group_id=9)
    data = read("WebcastGiftMessage", message)["data"]
    assert (data["giftId"], data["giftName"], data["diamondCount"]) == (5655, "Rose", 1)
    assert (data["repeatCount"], data["repeatEnd"], data["giftType"]) == (5, True, 1)
    gift.type = 4
    data = read("WebcastGiftMessage", gifts_pb2.GiftMessage(user=user(), gift_id=1, gift=gift))["data"]
    assert (data["giftType"], data["canStreak"]) == (2, False)
    # Scripts that wait for the end count it too.
    assert data["repeatEnd"] is True


def test_likes_and_viewers_answer_to_both_documented_names() -> None:
    likes = read("WebcastLikeMessage", people_pb2.LikeMessage(user=user(), count=15, total=5678))["data"]
    assert (likes["likeCount"], likes["totalLikeCount"], likes["totalLikes"]) == (15, 5678, 5678)
    rank = people_pb2.RoomUserSeqMessage.Contributor(score=500, user=user())
    counted = people_pb2.RoomUserSeqMessage(total=1234, total_user=9999, ranks=[rank])
    viewers = read("WebcastRoomUserSeqMessage", counted)
    assert viewers["event"] == "roomUserSeq"
    assert (viewers["data"]["viewerCount"], viewers["data"]["totalViewers"]) == (1234, 9999)
    assert viewers["data"]["topViewers"][0]["coinCount"] == 500
    assert viewers["data"]["topViewers"][0]["user"]["uniqueId"] == "ann.lee"


def test_follows_and_shares_are_events_of_their_own_and_social_as_well() -> None:
    for key, name in (("pm_main_follow_message_viewer_2", "follow"), ("pm_mt_guidance_share", "share")):
        common = shared_pb2.Common(display_text=shared_pb2.Text(key=key))
        line = read("WebcastSocialMessage", people_pb2.SocialMessage(common=common, user=user()))
        assert (line["event"], line["aliases"], line["data"]["action"]) == (name, ["social"], name)


def test_super_fans_are_events_of_their_own() -> None:
    for key, name in (
        ("ttlive_superFan_commentNotif_superFanJoined", "superFanJoin"),
        ("ttlive_superFan_becameSuperFan", "superFan"),
        ("pm_mt_something", "barrage"),
    ):
        message = people_pb2.BarrageMessage(content=shared_pb2.Text(key=key, default_pattern="hello"))
        line = read("WebcastBarrageMessage", message)
        assert (line["event"], line["data"]["text"]) == (name, "hello")
        assert line.get("aliases", []) == (["barrage"] if name != "barrage" else [])


@pytest.mark.parametrize(
    ("action", "aliases"),
    [
        (1, ["controlMessage", "livePause"]),
        (2, ["controlMessage", "liveUnpause"]),
        (3, ["controlMessage", "liveEnd", "streamEnd"]),
        (4, ["controlMessage", "liveEnd", "streamEnd"]),
        (99, ["controlMessage"]),
    ],
)
def test_the_end_of_a_live_has_the_names_that_other_clients_give_it(action: Any, aliases: list[str]) -> None:
    line = read("WebcastControlMessage", room_pb2.ControlMessage(action=action))
    assert (line["event"], line["aliases"], line["data"]["actionNumber"]) == ("control", aliases, action)


def test_a_name_that_clients_agree_on_has_no_alias() -> None:
    assert "aliases" not in read("WebcastChatMessage", chat_pb2.ChatMessage(user=user(), content="hello"))
    assert read("WebcastQuestionNewMessage", interactive_pb2.QuestionNewMessage())["aliases"] == ["questionNew"]
    assert read("WebcastRoomUserSeqMessage", people_pb2.RoomUserSeqMessage())["aliases"] == ["roomUser", "viewer_count"]


def test_a_notice_about_subscriptions_is_not_counted_as_one() -> None:
    subscribed = read("WebcastSubNotifyMessage", people_pb2.SubNotifyMessage(user=user(), sub_month=3))
    assert (subscribed["event"], subscribed["data"]["subMonth"]) == ("subscribe", 3)
    notice = read(
        "WebcastSubNotifyMessage",
        people_pb2.SubNotifyMessage(user=user(), message_type=people_pb2.SUB_NOTICE_GOAL_CREATE_TO_ANCHOR),
    )
    assert (notice["event"], notice["data"]["messageType"]) == ("subNotify", 3)
    assert "aliases" not in notice


def test_a_battle_has_hosts_and_armies_with_the_mvp_first() -> None:
    army = Army(
        side_id=11, host_ids=(11,), score=400, supporters=(Supporter(USER_ID, "Ann", 300), Supporter(0, "Bo", 1))
    )
    event = model.BattleChanged(
        battle_id=MSG_ID,
        step=BattleStep.OPENED,
        timing=model.BattleTiming(duration_s=300, start_ms=1_000),
        hosts=(Host(11, "Left", "left"), Host(12, "Right", "right")),
        armies=(army,),
    )
    data = line_of(carrying(event, "battle"))["data"]
    assert (data["battleId"], data["status"], data["battleStatus"], data["battleDuration"]) == (str(MSG_ID), 1, 1, 300)
    assert data["endsAtMs"] == 301_000
    assert [(host["uniqueId"], host["score"]) for host in data["battleUsers"]] == [("left", 400), ("right", 0)]
    scored = model.ArmiesScored(battle_id=MSG_ID, armies=(army,), scored_at_ms=1, is_end=False, timing=None)
    (host,) = line_of(carrying(scored, "battleArmies"))["data"]["hosts"]
    assert (host["hostUserId"], host["teamTotalScore"]) == ("11", 400)
    assert host["contributors"][0] == {"userId": str(USER_ID), "nickname": "Ann", "score": 300}


def test_what_cannot_be_read_is_still_a_line_that_says_why() -> None:
    whole = chat_pb2.ChatMessage(user=user(), content="hello").SerializeToString()
    cut = line_of(read_payload("WebcastChatMessage", whole[:-3]))
    assert cut["event"] == "chat"
    assert cut["data"]["reading"] == "damaged"
    assert cut["data"]["reason"]
    assert cut["data"]["size"] == len(whole) - 3
    unknown = line_of(read_payload("WebcastBrandNewMessage", b"\x08\x01"))
    assert (unknown["event"], unknown["data"]["reading"]) == ("unknown", "unknown")
    assert unknown["data"]["method"] == "WebcastBrandNewMessage"
    frame = line_of(EventReader().read_broken_frame(b"\x1f\x8b\x00", "gzip: cut short", 1.0))
    assert frame["data"]["reason"] == "gzip: cut short"


def test_a_known_method_without_fields_of_ours_keeps_its_name() -> None:
    line = read("WebcastGoodyBagMessage", room_pb2.AnyMessage())
    assert line["event"] == "goodyBag"
    assert set(line["data"]) == {"type", "method", "msgId", "timestamp", "size"}


def test_a_message_without_a_form_of_its_own_gives_its_fields_by_name() -> None:
    rose = shared_pb2.Text(default_pattern="a {0:string}", pieces=[shared_pb2.Text.Piece(string_value="rose")])
    message = people_pb2.BarrageMessage(
        content=rose,
        user=user(),
        duration=5_000_000_000_000,
        msg_type=people_pb2.BARRAGE_KIND_COMMON,
        event=people_pb2.BarrageMessage.BarrageEvent(event_name="e\x1bvent", params={"one": "1"}),
    )
    data = read("WebcastBarrageMessage", message)["data"]
    assert data["text"].endswith("a rose")
    assert data["content"] == "a rose"
    assert data["user"]["uniqueId"] == "ann.lee"
    assert (data["duration"], data["msgType"]) == ("5000000000000", 100)
    assert data["event"] == {"eventName": "e\N{REPLACEMENT CHARACTER}vent", "params": {"one": "1"}}


def test_a_field_never_takes_the_place_of_what_every_line_has() -> None:
    karaoke_type = b"\x10\x07"
    data = line_of(read_payload("WebcastKaraokeSwitchMessage", karaoke_type))["data"]
    assert (data["type"], data["ownType"]) == ("karaokeSwitch", 7)


def test_a_huge_message_makes_a_line_of_bounded_size() -> None:
    params = {f"key{number}": "x" * 2000 for number in range(3000)}
    message = people_pb2.BarrageMessage(event=people_pb2.BarrageMessage.BarrageEvent(params=params))
    assert len(event_line(read_payload("WebcastBarrageMessage", message.SerializeToString()))) < 1100 * MAX_VALUES
    many = chat_pb2.ChatMessage(user=user(), content="hi").SerializeToString() + b"\xf0\x7f\x01" * 5000
    assert len(line_of(read_payload("WebcastChatMessage", many))["data"]["extras"]) == MAX_ITEMS


def test_fields_without_a_name_are_extras_by_their_number() -> None:
    known = chat_pb2.ChatMessage(user=user(), content="hi").SerializeToString()
    unnamed = (
        b"\xf0\x7f\x05"  # 2046: 5
        b"\xf8\x7f\xff\xff\xff\xff\xff\xff\xff\xff\x7f"  # 2047: the largest whole number
        b"\xea\x7f\x05hello\xea\x7f\x02\xff\x00"  # 2045: text, and bytes that are none
        b"\xe2\x7f\x03a\x1bb"  # 2044: text that a terminal would act on
    )
    data = line_of(read_payload("WebcastChatMessage", known + unnamed))["data"]
    assert data["comment"] == "hi"
    assert data["extras"] == [
        {"field": 2044, "base64": base64.b64encode(b"a\x1bb").decode()},
        {"field": 2045, "text": "hello"},
        {"field": 2045, "base64": "/wA="},
        {"field": 2046, "number": "5"},
        {"field": 2047, "number": str(2**63 - 1)},
    ]
    assert "extras" not in line_of(read_payload("WebcastChatMessage", known))["data"]


def test_the_payload_comes_only_when_it_is_asked_for() -> None:
    raw = read_payload("WebcastChatMessage", b"\x1a\x02hi")
    assert "base64" not in line_of(raw)["data"]
    data = json.loads(event_line(raw, with_payload=True))["data"]
    assert (data["method"], data["size"], base64.b64decode(data["base64"])) == ("WebcastChatMessage", 4, b"\x1a\x02hi")


def test_room_info_has_both_documented_forms() -> None:
    event = model.RoomDescribed(
        room_id=MSG_ID, streamer="ann.lee", nickname="Ann", host_id=USER_ID, title="Hi", viewers=5, likes=7
    )
    line = line_of(EventReader().read_connection("roomInfo", event, 1.5))
    assert (line["roomId"], line["uniqueId"]) == (str(MSG_ID), "ann.lee")
    assert line["roomInfo"] == {
        "title": "Hi",
        "user_count": 5,
        "like_count": 7,
        "owner": {"nickname": "Ann", "uniqueId": "ann.lee"},
    }
    assert (line["data"]["roomId"], line["data"]["viewerCount"], line["data"]["timestamp"]) == (str(MSG_ID), 5, 1500)


def test_a_route_that_fails_says_why_and_what_to_do() -> None:
    event = model.RouteFailed(code="rate_limited", reason="Too often.", advice="Wait.", is_final=False)
    line = line_of(EventReader().read_connection("rate_limited", event, 1.0))
    assert line["event"] == "rate_limited"
    assert (line["data"]["code"], line["data"]["message"], line["data"]["advice"]) == (
        "rate_limited",
        "Too often.",
        "Wait.",
    )


def test_what_a_hosted_service_decoded_is_marked_and_not_read_as_protobuf() -> None:
    raw = carrying(model.NoticeShown(text="hello"), "barrage")
    raw = replace(raw, method="WebcastBarrageMessage", payload=b'{"a":1}', payload_format=PayloadFormat.JSON)
    data = line_of(raw)["data"]
    assert (data["payloadFormat"], data["text"], data["a"]) == ("json", "hello", 1)
    assert set(data) == {"type", "text", "method", "msgId", "timestamp", "size", "payloadFormat", "a"}


def test_hostile_words_leave_nothing_that_a_terminal_would_act_on() -> None:
    nasty = "a\x1b]52;c;eA==\x07\x9b2J\u202eb\u2066c\nd\x7f\u2028e"
    hostile = shared_pb2.User(id=1, nickname=nasty, display_id=nasty)
    message = chat_pb2.ChatMessage(user=hostile, content=nasty)
    for method in ("WebcastChatMessage", f"Webcast{nasty}"):
        line = event_line(read_payload(method, message.SerializeToString()))
        assert not re.search("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", line)
        assert json.loads(line)["data"]["type"]
