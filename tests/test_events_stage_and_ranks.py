"""The stage, the ranks and the room in words: who, what, how much, of every message that carries it."""

from __future__ import annotations

import pytest
from google.protobuf.message import Message
from helpers import captures
from helpers.messages import ANN, SENT_MS, common, read, text

from tiktok_tui.events import model
from tiktok_tui.events.model import DecodeStatus, Described, NoticeShown, RawEvent, Viewer
from tiktok_tui.wire.decode import schema_file
from tiktok_tui.wire.schema.upb import link_message_pb2, link_pb2, link_state_pb2, ranks_pb2, room_pb2, shared_pb2

BEA = shared_pb2.User(id=8, nickname="Bea\x1b[2J")
_Guest = link_pb2.LinkMicFanTicketMethod.UserFanTicket
_State = link_state_pb2.LinkStateMessage
_Member = link_state_pb2.GroupLiveMemberNotifyMessage.Member


def points(*guests: tuple[int, int], total: int) -> link_pb2.LinkMicFanTicketMethod:
    tickets = [_Guest(user_id=user_id, fan_ticket=count) for user_id, count in guests]
    return link_pb2.LinkMicFanTicketMethod(
        fan_ticket_room_notice={"user_fan_ticket": tickets, "total_linkmic_fan_ticket": total}
    )


def state(**said: int) -> link_state_pb2.LinkStateMessage.UserState:
    return _State.UserState(**said)  # type: ignore[arg-type]  # enums, by their numbers


DESCRIBED: list[tuple[Message, str]] = [
    (points((7, 3), (8, 50), total=53), "points of guests: user 8 50, user 7 3; 53 in all"),
    (
        points(*((number, number) for number in range(1, 100)), total=9999),
        "points of guests: user 99 99, user 98 98, user 97 97, user 96 96, user 95 95 and 94 more; 9,999 in all",
    ),
    (points(total=0), "points of guests"),
    (
        link_pb2.LinkMicMethod(message_type=8, user_id=7, fan_ticket=50, total_linkmic_fan_ticket=899),
        "50 points for user 7, 899 for all guests",
    ),
    (
        link_pb2.LinkMicMethod(message_type=102, answer=1, from_user_id=7, to_user_id=8),
        "hosts together: invitation accepted: user 7 and user 8",
    ),
    (
        link_pb2.LinkMicMethod(reply_type=link_pb2.AGREE_STATUS_REJECT, answer=1, from_user_id=7),
        "hosts together: invitation refused: user 7 and someone",
    ),
    (
        link_pb2.LinkMicMethod(invite_uid=7, tips="come\n", linked_users=[ANN, BEA]),
        "hosts together: come , invitation: user 7, 2 on stage: Ann, Bea�[2J",
    ),
    (link_pb2.LinkMicMethod(message_type=4), "hosts together: step 4"),
    (
        _State(user_states=[state(audio_muted=2, video_muted=1), state(audio_muted=4, network_state=5), state()]),
        "3 on stage, 2 muted, 1 with a bad connection",
    ),
    (_State(user_states=[state(video_muted=2)]), "1 on stage, 1 without a picture"),
    (_State(state_type=_State.STATE_TYPE_LAYOUT), "the stage changed"),
    (link_state_pb2.LinkMicLayoutStateMessage(scene=4), "stage layout changed"),
    (link_state_pb2.LinkScreenChangeMessage(message_type=2), "screen layout changed"),
    (
        link_state_pb2.GroupLiveMemberNotifyMessage(
            member_info=[_Member(user_id=7, nickname="Ann", is_staged=True), _Member(user_id=8)]
        ),
        "2 members of a group LIVE: Ann (on stage), user 8",
    ),
    (link_state_pb2.GroupLiveMemberNotifyMessage(host_user_id=7), "members of a group LIVE"),
    (link_state_pb2.LinkMicAnchorGuideMessage(user=ANN), "a hint to the host: go on stage with Ann"),
    (
        link_state_pb2.LinkMicAnchorGuideMessage(guide_content="invite a friend"),
        "a hint to the host: invite a friend",
    ),
    (ranks_pb2.HourlyRankRewardMessage(), "reward of the hourly ranking"),
    (ranks_pb2.RankToastMessage(toast={"user_id": 7, "should_toast": True}), "rank of user 7"),
    (ranks_pb2.UserStatsMessage(m_user_id=7, m_content=" rising "), "user 7: rising"),
    (ranks_pb2.UserStatsMessage(m_user_id=7), "numbers of user 7"),
    (room_pb2.HotRoomMessage(data={"is_hot": True}), "the room counts as one with many viewers"),
    (room_pb2.HotRoomMessage(), "the room no longer counts as one with many viewers"),
    (
        room_pb2.RoomStickerMessage(sticker_list=[{"text": "hello\n", "name": "frame"}, {"name": "cat"}, {}]),
        "stickers on the screen: hello, cat, a picture",
    ),
    (room_pb2.RoomStickerMessage(), "no stickers on the screen"),
    (
        room_pb2.StreamStatusMessage(streams=[{"stream_id": 1, "pre_status": 1, "cur_status": 2}]),
        "state of the stream: 1 to 2",
    ),
    (room_pb2.StreamStatusMessage(), "state of the stream"),
    (room_pb2.UpgradeMessage(text=text("get a newer app")), "get a newer app"),
    (room_pb2.UpgradeMessage(), "this room has something that needs a newer app"),
]


@pytest.mark.parametrize(("message", "said"), DESCRIBED)
def test_what_changes_nothing_on_the_screen_is_described_in_a_line(message: Message, said: str) -> None:
    event = read(message)
    assert (type(event), event.text) == (Described, said)


@pytest.mark.parametrize("number", [number for number, (_, said) in enumerate(DESCRIBED) if "changed" in said])
def test_a_message_that_says_nothing_of_its_own_says_the_sentence_in_its_header(number: int) -> None:
    message = type(DESCRIBED[number][0])()
    message.common.CopyFrom(common("k", "look here"))  # type: ignore[attr-defined]  # every message of a room has it
    assert read(message) == NoticeShown(number=1, time=SENT_MS / 1000, text="look here", key="k")


def carried(sentence: str, content: str = "") -> room_pb2.RoomNotifyMessage:
    return room_pb2.RoomNotifyMessage(common=common("inner", sentence), content=content)


WINNERS = [{"user_id": 7, "notify": carried("Ann led the hour.")}, {"user_id": 8, "notify": carried("", "Bea too.")}]


@pytest.mark.parametrize(
    ("message", "said", "viewer_id"),
    [
        (ranks_pb2.HourlyRankRewardMessage(winners=WINNERS), "Ann led the hour. Bea too.", 0),
        (ranks_pb2.HourlyRankRewardMessage(winners=[{"user_id": 7}]), "led the last hour: user 7", 7),
        (ranks_pb2.WeeklyRankRewardMessage(user_id=7, notify_message=carried("Ann is No. 3")), "Ann is No. 3", 7),
        (ranks_pb2.WeeklyRankRewardMessage(user_id=7), "user 7 was rewarded for a place in the ranking", 7),
        (carried("The MVP got a mist."), "The MVP got a mist.", 0),
        (room_pb2.RoomNotifyMessage(content="hello\x07", user=ANN), "hello�", 7),
        (room_pb2.SystemMessage(message="the service is slow "), "the service is slow", 0),
    ],
)
def test_what_people_see_happen_is_a_notice(message: Message, said: str, viewer_id: int) -> None:
    event = read(message)
    assert (type(event), event.text, event.viewer.id) == (NoticeShown, said, viewer_id)


def test_a_reward_whose_header_stands_in_field_three_has_its_time() -> None:
    message = ranks_pb2.WeeklyRankRewardMessage(common=common(), user_id=7, notify_message=carried("Ann is No. 3"))
    # The number of the field and not its name is on the wire: 3, length-delimited.
    assert bytes([3 << 3 | 2]) in message.SerializeToString()
    event = read(message)
    assert (event.time, event.viewer, event.key) == (SENT_MS / 1000, Viewer(id=7), "inner")


def test_a_pause_says_why_in_the_first_sentence_there_is() -> None:
    audience, title = text("back soon"), text("a rule was broken")
    paused = room_pb2.CONTROL_ACTION_PAUSED
    both = room_pb2.ControlMessage(action=paused, extra={"title": title}, perception_audience_text=audience)
    assert read(both).reason == "a rule was broken"
    assert read(room_pb2.ControlMessage(action=paused, perception_audience_text=audience)).reason == "back soon"
    punished = room_pb2.ControlMessage(action=paused, punish_info={"punish_reason": "spam", "show_reason": "Spam"})
    assert read(punished).reason == "Spam"


def test_an_invitation_without_its_keys_is_still_a_step_of_the_stage() -> None:
    invite = link_message_pb2.LinkMessage.Invite(from_user=ANN, dialog={"title": text("join?")})
    assert read(link_message_pb2.LinkMessage(message_type=3, invite_content=invite)).step == "invite"


# --- real payloads ----------------------------------------------------------------------------------------------------

FILES = ("battle", "battle_contests", "battle_notices", "link", "link_message", "link_state", "ranks", "room")


def real(*files: str) -> list[RawEvent]:
    return captures.read_all([payload for payload in captures.payloads() if schema_file(payload.method) in files])


def test_real_messages_have_no_field_without_a_name() -> None:
    raws = real(*FILES)
    for raw in raws:
        assert raw.reading is DecodeStatus.DECODED
        assert raw.unknown_fields == ()  # keys that proto/ reserves are known, and left out on purpose
    assert len(raws) > 100


def test_real_messages_all_say_something() -> None:
    kinds = (Described, NoticeShown, model.RankChanged)
    events = [raw.event for raw in real(*FILES)]
    assert all(event is not None for event in events)
    lines = [event.text for event in events if isinstance(event, kinds)]
    assert len(lines) > 40
    assert all(line.strip() and "{" not in line and "�" not in line for line in lines)


def test_real_points_and_rewards_are_those_of_the_payload() -> None:
    totals = 0
    for case in captures.expected():
        (raw,) = captures.read_all([case.payload])
        for name in ("fan_ticket_room_notice.total_linkmic_fan_ticket", "total_linkmic_fan_ticket"):
            if total := case.values.get(name):
                totals += 1
                assert isinstance(raw.event, Described)
                assert f"{total:,}" in raw.event.text
    assert totals >= 2
    rewards = [raw.event.text for raw in real("ranks") if "Reward" in raw.method and isinstance(raw.event, NoticeShown)]
    assert "Jade Guillermo just reached No.11 in the Daily Ranking." in rewards
    assert any("just became the No. 1 LIVE creator of the last hour." in reward for reward in rewards)
