"""The fields that tik.tools and tiktok-live-events document are in the lines, also those that no screen shows."""

from __future__ import annotations

import json
from functools import cache
from itertools import islice
from typing import Any

import pytest
from google.protobuf.message import Message
from helpers.manual_session import SEED, STARTED_AT

from tiktok_tui.core.frame import Frame, RawMessage
from tiktok_tui.core.service_message import Dialect, ServiceMessage
from tiktok_tui.events.json_lines import event_line
from tiktok_tui.events.reader import EventReader
from tiktok_tui.simulator.scenes.script import play
from tiktok_tui.wire.schema.upb import chat_pb2, gifts_pb2, people_pb2, shared_pb2

USER = (
    "uniqueId nickname userId profilePictureUrl followRole userBadges isModerator isSubscriber"
    " isNewGifter"  # and topGifterRank, of top gifters
)
# By event, or another name of it: the fields that either client documents; “user” stands for all that USER names.
DOCUMENTED = {
    "chat": "comment user emotes language messageUuid",
    "gift": "giftName giftId diamondCount repeatCount repeatEnd giftType giftPictureUrl senderUserId user",
    "like": "likeCount totalLikeCount totalLikes user",
    "member": "user actionId entrySource entryAction",
    "follow": "user",
    "share": "user",
    "social": "user action",
    "roomUserSeq": "viewerCount topViewers",
    "subscribe": "user",
    "linkMicBattle": "battleUsers battleStatus",
    "battle": "battleId status battleDuration teams",
    "battleArmies": "secsRemaining hosts",
    "battleItemCard": "effect multiplier senderNickname durationSec",
    "roomPin": "pinnedMessage user",
    "emote": "emoteId emoteUrl user",
    "envelope": "coins canOpen timestamp",
    "questionNew": "questionText user",
    "caption": "text language isFinal startedAtMs endsAtMs",
}


def line_of(method: str, message: Message) -> dict[str, Any]:
    raw = RawMessage(method=method, payload=message.SerializeToString(), msg_id=77, is_history=False)
    (event,) = EventReader().read_frame(Frame("msg", messages=(raw,)), received_at=STARTED_AT)
    parsed: dict[str, Any] = json.loads(event_line(event))
    return parsed


@cache
def lines_of_scenes() -> list[dict[str, Any]]:
    reader = EventReader()
    lines = []
    # So long that each documented event comes, however the dice of “everything” fall: a new event changes them.
    for scene, frames in (("everything", 500), ("evening", 1300), ("battle", 300)):
        for timed in islice(play(scene, seed=SEED, rate=20.0, started_at=STARTED_AT), frames):
            messages = tuple(RawMessage(one.method, one.payload, one.msg_id, False) for one in timed.envelopes)
            events = reader.read_frame(Frame("msg", messages=messages), STARTED_AT + timed.at)
            lines += [json.loads(event_line(raw)) for raw in events]
    return lines


@pytest.mark.parametrize("name", DOCUMENTED)
def test_a_documented_event_has_its_documented_fields(name: str) -> None:
    wanted = {*DOCUMENTED[name].split(), "type", "timestamp", "msgId"}
    lines = [line["data"] for line in lines_of_scenes() if name in (line["event"], *line.get("aliases", ()))]
    fullest = max(lines, key=lambda data: len(wanted & data.keys()))
    assert wanted - fullest.keys() == set()
    if "user" in wanted:
        assert set(USER.split()) - fullest["user"].keys() == set()


def user(**more: Any) -> shared_pb2.User:
    picture = shared_pb2.Image(
        url_list=["https://p16.example.invalid/ann.webp", "https://p77.example.invalid/ann.webp"]
    )
    return shared_pb2.User(id=7, display_id="ann", nickname="Ann", **{"avatar_thumb": picture, **more})


def test_a_person_has_a_picture_and_badges() -> None:
    text = shared_pb2.Badge.BadgeText(key="pm_mt_live_ng_im", default_pattern="New gifter")
    badges = [
        shared_pb2.Badge(scene_type=2, combine=shared_pb2.Badge.CombineBadge(text=text)),
        shared_pb2.Badge(scene_type=6, openweburl="sslocal://popup?url=https%3A%2F%2Fexample.invalid&rank=2&score=31"),
        shared_pb2.Badge(
            scene_type=8,
            combine=shared_pb2.Badge.CombineBadge(str="21"),
            privilege_log_extra=shared_pb2.PrivilegeLogExtra(level="21"),
        ),
    ]
    person = line_of("WebcastLikeMessage", people_pb2.LikeMessage(user=user(badge_list=badges)))["data"]["user"]
    assert person["profilePictureUrl"] == "https://p16.example.invalid/ann.webp"
    assert person["isNewGifter"] is True
    assert person["topGifterRank"] == 2
    assert "topGifterRank" not in line_of("WebcastLikeMessage", people_pb2.LikeMessage(user=user()))["data"]["user"]
    assert person["userBadges"] == [
        {"badgeSceneType": 2, "name": "New gifter", "type": "pm_mt_live_ng_im"},
        {"badgeSceneType": 6},
        {"badgeSceneType": 8, "name": "21", "level": 21},
    ]


def test_of_a_person_who_is_named_twice_the_picture_is_known_in_both_places() -> None:
    bare = shared_pb2.User(id=7, display_id="ann", nickname="Ann")
    data = line_of("WebcastChatMessage", chat_pb2.ChatMessage(user=user(), at_user=bare, content="me again"))["data"]
    for key in ("user", "replyToUser"):
        assert data[key]["profilePictureUrl"] == "https://p16.example.invalid/ann.webp"


def test_emotes_have_their_ids_and_pictures() -> None:
    emote = chat_pb2.Emote(emote_id="701", image=shared_pb2.Image(url_list=["https://p16.example.invalid/e.webp"]))
    placed = chat_pb2.ChatMessage.EmoteWithIndex(index=1, emote=emote)
    chat = line_of("WebcastChatMessage", chat_pb2.ChatMessage(user=user(), content="ab", emotes=[placed]))["data"]
    picture = "https://p16.example.invalid/e.webp"
    assert chat["emotes"] == [{"placeInComment": 1, "emoteId": "701", "emoteImageUrl": picture}]
    only = line_of("WebcastEmoteChatMessage", chat_pb2.EmoteChatMessage(user=user(), emote_list=[emote]))["data"]
    assert (only["emoteId"], only["emoteUrl"]) == ("701", picture)


def test_links_of_a_room_are_safe_and_bounded() -> None:
    links = ["https://example.invalid/\x1b]52;c;aGk=\x07", "x" * 5000]
    written = []
    for link in links:
        gift = gifts_pb2.Gift(id=1, name="Rose", image=shared_pb2.Image(url_list=[link]))
        written.append(line_of("WebcastGiftMessage", gifts_pb2.GiftMessage(gift_id=1, gift=gift))["data"])
    assert "\x1b" not in written[0]["giftPictureUrl"]
    assert "\x07" not in written[0]["giftPictureUrl"]
    assert "giftPictureUrl" not in written[1]


def test_what_a_hosted_service_knows_of_a_person_is_kept_where_it_is_what_it_should_be() -> None:
    person = {"userId": "7", "uniqueId": "ann", "nickname": "Ann", "profilePictureUrl": "https://example.invalid/ann"}
    said = {"comment": "hi", "user": {**person, "isNewGifter": "yes", "topGifterRank": 3}, "messageUuid": ["no text"]}
    raw = EventReader().read_service_message(ServiceMessage("chat", said), Dialect.TIKTOOLS, 1.0)
    data = json.loads(event_line(raw))["data"]
    assert data["user"]["profilePictureUrl"] == "https://example.invalid/ann"
    assert data["user"]["topGifterRank"] == 3
    assert data["user"]["isNewGifter"] is False
    assert "messageUuid" not in data


def test_what_a_hosted_service_says_of_an_event_without_a_form_is_in_the_line() -> None:
    song = {"title": "a song\x1b]0;x\x07", "id": 2**62, "tags": ["a", None, 1.5], "deep": {"er": True}}
    said = {"song": song, "type": "not ours", "size": "wrong", "list": [1] * 5000}
    raw = EventReader().read_service_message(ServiceMessage("karaokeQueueList", said), Dialect.TIKTOOLS, 1.0)
    data = json.loads(event_line(raw))["data"]
    assert data["type"] == "karaokeQueueList"
    assert data["size"] > 5000
    assert data["song"]["id"] == str(2**62)
    assert data["song"]["tags"] == ["a", None, 1.5]
    assert data["song"]["deep"] == {"er": True}
    assert data["song"]["title"].startswith("a song")
    assert data["song"]["title"].isprintable()
    assert len(data["list"]) == 100


def test_our_own_lines_come_back_as_they_were() -> None:
    compared = 0
    for line in lines_of_scenes():
        data = line["data"]
        message, at = ServiceMessage(line["event"], data), data["timestamp"] / 1000
        again = json.loads(event_line(EventReader().read_service_message(message, Dialect.TIKTOOLS, at)))
        if "reading" in data or "reading" in again["data"]:
            continue
        assert again["event"] == line["event"]
        keys = data.keys() - {"size", "extras"}
        assert {key: again["data"].get(key) for key in keys} == {key: data[key] for key in keys}
        compared += 1
    assert compared > 1000
