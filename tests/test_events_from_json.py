"""Events from JSON: our own lines come back as the same events, services' names are understood, nonsense is borne."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from google.protobuf.json_format import MessageToDict
from helpers import captures
from helpers.sample_events import sample

from tiktok_tui.core.service_message import Dialect, ServiceMessage
from tiktok_tui.events import model
from tiktok_tui.events.dialects.message_builder import MAX_VALUES, convert
from tiktok_tui.events.dialects.tiktools import find_kind
from tiktok_tui.events.filter import parse_filter, searchable_event
from tiktok_tui.events.json_lines import event_line
from tiktok_tui.events.model import DecodeStatus, Event, PayloadFormat, RawEvent, Viewer
from tiktok_tui.events.reader import EventReader
from tiktok_tui.events.registry import specs
from tiktok_tui.room.room import Room
from tiktok_tui.simulator.services.euler_messages import message_of
from tiktok_tui.wire.catalogue import read_catalogue
from tiktok_tui.wire.decode import decode, message_class
from tiktok_tui.wire.schema.upb import battle_pb2, chat_pb2, room_pb2
from tiktok_tui.wire.schema.upb.transport_pb2 import Envelope

RECEIVED_AT = 1_800_000_000.0
# What no message says, and is made anew of those that do.
NOT_READ = (model.Connected, model.Disconnected, model.GiftStreakEnded, model.RoomDescribed, model.RouteFailed)
ANN = {"uniqueId": "ann", "nickname": "Ann ✨", "userId": "6892636847263982593"}


def read(name: str, data: dict[str, Any], dialect: Dialect = Dialect.TIKTOOLS) -> RawEvent:
    return EventReader().read_service_message(ServiceMessage(name, data), dialect, RECEIVED_AT)


def read_line(line: str) -> RawEvent:
    parsed = json.loads(line)
    return read(parsed["event"], parsed["data"])


def event_of(name: str, data: dict[str, Any], dialect: Dialect = Dialect.TIKTOOLS) -> Any:
    """`Any`: each test knows the class it asks for, and fails when it is another."""
    return read(name, data, dialect).event


# --- our own lines ----------------------------------------------------------------------------------------------------


def raw_events() -> list[RawEvent]:
    """One of each class of event, under the name and the method of the catalogue's first event of that class."""
    kinds = [kind for kind in vars(model).values() if isinstance(kind, type) and issubclass(kind, Event)]
    rows = {row.reads: row for row in reversed(read_catalogue()) if row.method}
    other = next(row for row in read_catalogue() if row.name == "roomMessage" or row.name == "room")
    found = []
    for kind in kinds:
        if kind in (Event, *NOT_READ):
            continue
        row = rows.get(kind.__name__, other)
        event = sample(kind, is_full=True)
        object.__setattr__(event, "number", 1)
        object.__setattr__(event, "time", 1_700_000_000.123)
        found.append(
            RawEvent(
                1, 1, RECEIVED_AT, row.method, row.name, row.category, b"", 7, True, DecodeStatus.DECODED, event=event
            )
        )
    return found


def forgiving(event: Event) -> Event:
    """The event with those made-up values replaced that no room can have and no line keeps."""
    by_class: dict[type[Event], dict[str, Any]] = {
        model.ArmiesScored: {"scored_at_ms": 1_700_000_000_000},
        model.ChatSent: {"comment": "[emote ×7]", "language": "en", "emote_places": (0,) * 7},
        model.CaptionSpoken: {"starts_at": 1_700_000_000.5, "seconds": 1.5},
        model.CardPlayed: {"starts_at": 1_700_000_000.5},
        model.EnvelopeChanged: {"opens_at": 1_700_000_000.0},
        model.GoalChanged: {"expires_at": 1_700_000_000.0},
        model.PollChanged: {"ends_at": 1_700_000_000.0},
        model.QuestionChanged: {"step": model.QuestionStep.DELETED},
        model.GiftSent: {"receiver": Viewer(id=7, nickname="words"), "sent_at": 1_700_000_000.123},
        model.SuperFanNoticed: {"has_joined": False},
    }
    for name, value in by_class.get(type(event), {}).items():
        object.__setattr__(event, name, value)
    return event


@pytest.mark.parametrize("raw", raw_events(), ids=lambda raw: type(raw.event).__name__)
def test_every_kind_of_event_comes_back_from_its_line(raw: RawEvent) -> None:
    assert raw.event is not None
    event = forgiving(raw.event)
    timing = getattr(event, "timing", None)
    if timing is not None:  # times of seven milliseconds are none
        object.__setattr__(timing, "start_ms", 1_700_000_000_000)
        object.__setattr__(timing, "end_ms", 1_700_000_300_000)
    back = read_line(event_line(raw))
    assert back.event == event
    assert (back.method, back.msg_id, back.is_history) == (raw.method, 7, True)
    assert back.reading is DecodeStatus.DECODED


def test_real_messages_come_back_from_their_lines_as_the_same_events() -> None:
    reader = EventReader()
    for raw in captures.read_all(captures.payloads()):
        line = json.loads(event_line(raw))
        back = reader.read_service_message(ServiceMessage(line["event"], line["data"]), Dialect.TIKTOOLS, RECEIVED_AT)
        assert back.event == raw.event or raw.event is None
        assert (back.method, back.name, back.category) == (raw.method, raw.name, raw.category)
        assert (back.msg_id, back.is_history, back.reading) == (raw.msg_id, raw.is_history, raw.reading)


def test_what_was_damaged_when_it_came_stays_damaged_and_says_why() -> None:
    whole = chat_pb2.ChatMessage(content="hello").SerializeToString()
    raw = captures.read_all([captures.Payload(0, "WebcastChatMessage", whole[:-2], "")])[0]
    back = read_line(event_line(raw))
    assert (back.reading, back.reason, back.event) == (DecodeStatus.DAMAGED, raw.reason, raw.event)


# --- tik.tools and tiktok-live-events ---------------------------------------------------------------------------------


def test_the_payload_is_the_messages_json_on_one_line() -> None:
    raw = read("chat", {"comment": "two\nlines ✨ \ud800", "user": ANN})
    assert raw.payload_format is PayloadFormat.JSON
    assert b"\n" not in raw.payload
    assert json.loads(raw.payload)["comment"] == "two\nlines ✨ \ud800"
    assert (raw.method, raw.name, raw.category, raw.reading) == (
        "WebcastChatMessage",
        "chat",
        "chat",
        DecodeStatus.DECODED,
    )
    assert raw.size == len(raw.payload)


def test_ids_and_times_come_from_the_message() -> None:
    raw = read("like", {"msgId": "7300000000000000001", "timestamp": 1_700_000_000_123, "likeCount": 1})
    assert (raw.msg_id, raw.event and raw.event.time) == (7_300_000_000_000_000_001, 1_700_000_000.123)
    assert read("like", {"common": {"msgId": 9, "createTime": "1700000000123"}}).msg_id == 9
    for implausible in (5, "soon", -1, 10**30, math.nan, None):
        raw = read("like", {"timestamp": implausible})
        assert raw.event is not None
        assert raw.event.time == RECEIVED_AT


@pytest.mark.parametrize(
    ("name", "data", "kind", "expected"),
    [
        ("like", {"likeCount": 15, "totalLikeCount": 5678}, model.LikesSent, {"count": 15, "total": 5678}),
        ("like", {"likeCount": 15, "totalLikes": 5678}, model.LikesSent, {"count": 15, "total": 5678}),
        ("member", {"actionId": 1}, model.ViewerJoined, {}),
        ("member", {"action": 3}, model.Subscribed, {}),
        ("join", {}, model.ViewerJoined, {}),
        ("follow", {}, model.Followed, {"followers": 0}),
        ("social", {"action": "follow"}, model.Followed, {}),
        ("social", {"action": "share"}, model.Shared, {}),
        ("share", {"eventType": "share"}, model.Shared, {"joined_through": 0}),
        ("roomUserSeq", {"viewerCount": 1234, "totalViewers": 9}, model.ViewersCounted, {"now": 1234, "total": 9}),
        ("roomUser", {"viewerCount": 12}, model.ViewersCounted, {"now": 12}),
        ("viewer", {"viewerCount": 12}, model.ViewersCounted, {"now": 12}),
        ("subscribe", {"subMonth": 3}, model.Subscribed, {"months": 3}),
        ("emote", {"emoteId": "7", "emoteUrl": "https://x"}, model.ChatSent, {"comment": "[emote]", "emotes": 1}),
        ("questionNew", {"questionText": "When?"}, model.QuestionAsked, {"question": "When?"}),
        ("question", {"questionText": "When?"}, model.QuestionAsked, {"question": "When?"}),
        ("envelope", {"coins": 100, "canOpen": 5}, model.EnvelopeChanged, {"diamonds": 100, "winners": 5}),
        ("envelope", {"diamonds": 100}, model.EnvelopeChanged, {"diamonds": 100, "is_shown": True}),
        ("roomPin", {"pinnedMessage": "Hi"}, model.MessagePinned, {"text": "Hi", "is_pinned": True}),
        ("roomPin", {"comment": "Hi", "action": 2, "durationSeconds": 9}, model.MessagePinned, {"is_pinned": False}),
        ("caption", {"text": "so", "isFinal": True, "language": "un"}, model.CaptionSpoken, {"language": ""}),
        ("imDelete", {"deletedMsgId": "73"}, model.ChatDeleted, {"msg_ids": (73,)}),
        ("imDelete", {"deletedMsgId": "a-uuid"}, model.ChatDeleted, {"msg_ids": ()}),
        ("control", {"action": 3}, model.RoomControlled, {"action": model.RoomAction.ENDED}),
        ("streamEnd", {"reason": "over"}, model.RoomControlled, {"action": model.RoomAction.ENDED, "reason": "over"}),
        ("linkMicBattle", {"battleStatus": 2}, model.BattleChanged, {"step": model.BattleStep.OPENED}),
        ("battle", {"status": 2}, model.BattleChanged, {"step": model.BattleStep.ACCEPTED}),
        ("battleArmies", {"status": 3}, model.ArmiesScored, {"is_end": True}),
        ("battlePunishFinish", {"battleId": "5"}, model.PunishmentEnded, {"battle_id": 5}),
        ("superFanBox", {"coins": 5}, model.EnvelopeChanged, {"is_super_fan_box": True}),
    ],
)  # fmt: skip
def test_documented_names_are_understood(
    name: str, data: dict[str, Any], kind: type[Event], expected: dict[str, Any]
) -> None:
    raw = read(name, {**data, "user": ANN})
    assert type(raw.event) is kind
    assert {field: getattr(raw.event, field) for field in expected} == expected
    viewer = getattr(raw.event, "viewer", None)
    assert viewer is None or viewer == Viewer(id=6892636847263982593, handle="ann", nickname="Ann ✨")
    assert (raw.reading, raw.reason) == (DecodeStatus.DECODED, "")
    assert raw.method.startswith("Webcast")


def test_a_comment_gets_markers_where_its_emotes_stand() -> None:
    emotes = [{"emoteId": "1", "placeInComment": 3}, {"emoteId": "2", "placeInComment": 3}, {"emoteId": "3"}]
    chat = event_of("chat", {"comment": "ah oh", "emotes": emotes})
    assert (chat.comment, chat.emotes) == ("ah [emote ×2]oh[emote]", 3)


def test_a_gifts_running_total_is_never_added_up() -> None:
    room = Room()
    for count, is_end in ((1, False), (3, False), (5, True)):
        data = {"giftId": 5655, "giftName": "Rose", "diamondCount": 1, "repeatCount": count, "repeatEnd": is_end}
        # The oldest of tik.tools' clients documents no giftType at all.
        gift = event_of("gift", {**data, "user": ANN, "msgId": str(count)})
        assert gift.can_streak
        room.apply(gift, RECEIVED_AT)
    assert (room.snapshot(RECEIVED_AT).diamonds, room.snapshot(RECEIVED_AT).gifts) == (5, 5)


def test_a_gift_that_says_no_number_is_one_gift_for_filters_and_totals() -> None:
    gift = event_of("gift", {"giftId": 6369, "giftName": "Lion", "diamondCount": 29_999, "user": ANN})
    room = Room()
    room.apply(gift, RECEIVED_AT)
    assert (room.snapshot(RECEIVED_AT).diamonds, room.snapshot(RECEIVED_AT).gifts) == (29_999, 1)
    assert parse_filter("diamonds>=29999 count=1").matches(searchable_event(gift))


@pytest.mark.parametrize(
    ("data", "can_streak"),
    [
        ({"giftType": 1, "repeatEnd": False}, True),
        ({"giftType": 2, "repeatEnd": False}, False),
        ({"giftType": 1, "canStreak": False}, True),
        ({"canStreak": False, "repeatEnd": True}, False),
        ({}, False),
    ],
)
def test_only_gifts_of_type_1_streak(data: dict[str, Any], can_streak: bool) -> None:
    assert event_of("gift", data).can_streak is can_streak


def test_hosts_of_a_team_are_one_army_with_its_mvp_first() -> None:
    hosts = [
        {"hostUserId": str(host), "teamIdx": team, "teamTotalScore": 100 * team, "contributors": givers}
        for host, team, givers in (
            (11, 1, [{"userId": "1", "score": 5, "nickname": "Ben"}]),
            (12, 1, [{"userId": "2", "score": 50, "nickname": "Cleo"}]),
            (21, 2, []),
            (22, 2, []),
        )
    ]
    scored = event_of("battleArmies", {"battleId": "7", "hosts": hosts, "serverTsMs": 1_700_000_000_000})
    assert [(army.host_ids, army.score) for army in scored.armies] == [((11, 12), 100), ((21, 22), 200)]
    assert [supporter.nickname for supporter in scored.armies[0].supporters] == ["Cleo", "Ben"]
    assert scored.is_team_battle
    alone = event_of("battleArmies", {"hosts": hosts[1:3]})
    assert [(army.side_id, army.score) for army in alone.armies] == [(12, 100), (21, 200)]


@pytest.mark.parametrize(
    ("effect", "kind"),
    [("gloves", "gloves"), ("booster_x3", "x3"), ("extra_time", "extra time"), ("Thunder", "thunder")],
)
def test_a_card_is_known_by_either_spelling_and_its_sender_by_the_spread_fields(effect: str, kind: str) -> None:
    sender = {"senderUserId": "7", "senderNickname": "Ben", "senderUniqueId": "ben"}
    times = {"activatedAtSec": 1_700_000_000, "durationSec": 30}
    card = event_of("battleItemCard", {"effect": effect, "multiplier": 3, **sender, **times})
    assert (card.kind.value, card.viewer) == (kind, Viewer(id=7, handle="ben", nickname="Ben"))
    assert (card.starts_at, card.seconds) == (1_700_000_000.0, 30)
    assert event_of("battleItemCard", {"effect": "match_guide"}).text == "battle card: match_guide"


def test_a_name_without_fields_of_ours_is_named_and_a_new_one_is_unknown_and_printable() -> None:
    named = read("battleGameplay", {"a": 1})
    assert (named.method, named.name, named.category) == ("battleGameplay", "battleGameplay", "battle")
    assert (named.reading, named.event) == (DecodeStatus.NAMED, None)
    unknown = read("brand\x1b[2Jnew" * 50, {"text": "hello \x1b[2J"})
    assert (unknown.name, unknown.reading) == ("unknown", DecodeStatus.UNKNOWN)
    assert unknown.method.startswith("brand�")
    assert len(unknown.method) <= 80
    assert isinstance(unknown.event, model.NoticeShown)


# --- Euler Stream -----------------------------------------------------------------------------------------------------


def test_real_messages_in_the_schemas_names_are_the_same_events() -> None:
    for payload in captures.payloads():
        (raw,) = captures.read_all([payload])
        parsed = decode(payload.data, message_class(payload.method) or room_pb2.AnyMessage).message
        data = json.loads(json.dumps(MessageToDict(parsed, use_integers_for_enums=True)))
        back = read(payload.method, data, Dialect.EULER)
        assert (back.event, back.msg_id, back.reason) == (raw.event, raw.msg_id, "")
        assert (back.method, back.name, back.category) == (raw.method, raw.name, raw.category)


def test_real_messages_in_the_names_of_version_2_are_the_same_events() -> None:
    different = []
    for payload in captures.payloads():
        (raw,) = captures.read_all([payload])
        message = message_of(Envelope(method=payload.method, payload=payload.data, msg_id=raw.msg_id))
        if message is not None:
            back = read(message["type"], json.loads(json.dumps(message["data"])), Dialect.EULER)
            assert back.reason == ""
            if back.event != raw.event:
                different.append(payload.method)
    # Version 2 has no names for what these say.
    assert set(different) <= {"WebcastOecLiveShoppingMessage"}


def test_numbers_come_as_text_enums_as_names_and_maps_as_pairs() -> None:
    data = {
        "battleId": "7300000000000000001",
        "action": "BATTLE_ACTION_OPEN",
        "anchorInfo": [{"userId": "11", "user": {"user": {"nickName": "Left", "displayId": "left"}}}],
        "armies": {"11": {"hostscore": 7.0, "userArmies": [{"userId": "1", "score": "7", "nickname": "Ben"}]}},
    }
    battle = event_of("WebcastLinkMicBattle", data, Dialect.EULER)
    assert (battle.battle_id, battle.step) == (7_300_000_000_000_000_001, model.BattleStep.OPENED)
    assert battle.hosts == (model.Host(11, "Left", "left"),)
    assert [(army.score, army.supporters[0].nickname) for army in battle.armies] == [(7, "Ben")]
    control = event_of("WebcastControlMessage", {"action": "CONTROL_ACTION_STREAM_ENDED"}, Dialect.EULER)
    assert control.action is model.RoomAction.ENDED


def test_what_does_not_fit_costs_that_field_and_is_named() -> None:
    data = {
        "common": {"msgId": "seven", "createTime": 1_700_000_000_123},
        "user": {"id": 7, "nickname": ["Ann"], "displayId": "ann", "badgeList": "none", "nonsense": {}},
        "content": "hello",
        "emotes": [{"index": 2.5}],
        "visibleToSender": "perhaps",
    }
    raw = read("WebcastChatMessage", data, Dialect.EULER)
    assert isinstance(raw.event, model.ChatSent)
    assert (raw.event.comment.replace("[emote]", ""), raw.event.viewer) == ("hello", Viewer(id=7, handle="ann"))
    assert raw.event.time == 1_700_000_000.123
    assert raw.reading is DecodeStatus.DAMAGED
    assert raw.reason == (
        "common.msg_id is no whole number of its size; user.nickname is no text; user.badge_list is no object"
    )
    assert raw.unknown_fields == ()


def test_only_so_much_of_a_message_without_an_end_is_read() -> None:
    fans: dict[str, Any] = {"nickname": "x"}
    for _ in range(60):
        fans = {"topFans": [fans]}
    _, damages = convert({"user": fans}, chat_pb2.ChatMessage)
    assert any(damage.endswith("is nested too deep") for damage in damages)
    supporters = [{"userId": number} for number in range(4_000)]
    armies = {str(number): {"userArmies": supporters} for number in range(40)}
    message, damages = convert({"armies": armies}, battle_pb2.LinkMicArmies)
    assert damages
    assert isinstance(message, battle_pb2.LinkMicArmies)
    assert sum(len(army.user_armies) for army in message.armies.values()) <= MAX_VALUES
    _, damages = convert({f"key{number}": 1 for number in range(2_000)}, chat_pb2.ChatMessage)
    assert damages == ["it has more than 1000 fields"]


def test_who_is_only_reckoned_to_be_there_is_not_counted_as_a_join() -> None:
    raw = read("SyntheticJoinMessage", {"user": ANN, "firstSeen": 1}, Dialect.EULER)
    assert isinstance(raw.event, model.Described)
    assert raw.event.viewer.nickname == "Ann ✨"


def test_every_reader_is_for_an_event_of_the_catalogue() -> None:
    from tiktok_tui.events.dialects.tiktools import _BY_NAME

    assert [name for name in _BY_NAME if find_kind(name) is None] == []
    assert {row.reads for row in read_catalogue() if row.reads} <= {spec.event.__name__ for spec in specs()}
