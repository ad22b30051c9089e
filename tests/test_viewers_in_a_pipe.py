"""Who viewers are and what they say, as `replay --plain` and `replay --json` print it. Cases have their numbers."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from google.protobuf.message import Message
from helpers.messages import ANN, NOW, common, text

from tiktok_tui.events.common.emotes import utf16_length
from tiktok_tui.wire.schema.upb import chat_pb2, games_pb2, gifts_pb2, interactive_pb2, people_pb2, room_pb2, shared_pb2

BEN = shared_pb2.User(id=8, nickname="Ben", display_id="ben")
DORA = shared_pb2.User(id=9, nickname="Dora", display_id="dora")
# `Any`: numbers stand for the kinds in it.
Barrage: Any = people_pb2.BarrageMessage


class Room:
    """Messages in a capture, and what the commands print of it."""

    def __init__(self, path: Path, *messages: Any) -> None:
        self.path = path / "room.jsonl"
        with self.path.open("w", encoding="utf-8") as file:
            for number, message in enumerate(messages, 1):
                message.common.msg_id = number
                entry = {
                    "method": f"Webcast{message.DESCRIPTOR.name}",
                    "payload_b64": base64.b64encode(message.SerializeToString()).decode(),
                }
                file.write(f"{json.dumps(entry)}\n")

    def plain(self, filter_text: str = "") -> list[str]:
        """The words of each line, without its time and name."""
        more = ("--filter", filter_text) if filter_text else ()
        return [line.split(maxsplit=2)[2] for line in self.printed("--plain", *more) if len(line.split()) > 2]

    def json(self, *events: str) -> list[dict[str, Any]]:
        """The data of the lines of these events."""
        lines = [json.loads(line) for line in self.printed("--json")]
        return [line["data"] for line in lines if line["event"] in events]

    def printed(self, *flags: str) -> list[str]:
        command = [sys.executable, "-m", "tiktok_tui", "replay", str(self.path), "--speed", "max", *flags]
        return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout.splitlines()


def user_piece(user: shared_pb2.User) -> shared_pb2.Text.Piece:
    return shared_pb2.Text.Piece(type=11, user_value=shared_pb2.Text.UserPiece(user=user))


# --- case 01: emotes stand where they were put ------------------------------------------------------------------------


def comment(content: str, *indexes: int) -> chat_pb2.ChatMessage:
    emotes = [chat_pb2.ChatMessage.EmoteWithIndex(index=index) for index in indexes]
    return chat_pb2.ChatMessage(common=common(), user=ANN, content=content, emotes=emotes)


COMMENTS = {
    "‼️[emote]‼️[emote ×2]": comment("‼️‼️", 2, 4, 4),  # a selector is a unit
    "👩‍🚀[emote] up": comment("👩‍🚀 up", 5),  # letters outside the first plane are two
    "مرحبا[emote] ok": comment("\u200eمرحبا ok", 6),  # what is not drawn counts
    "two lines[emote] here": comment("two\r\nlines here", 10),  # so does what becomes one space
    "a�[emote]b": comment("a\u202eb", 2),
    "[emote]🔥": comment("🔥", 1),  # no place is within a letter
    "[emote] typed[emote] and put": comment("[emote] typed and put", 13),
}


def test_case_01_emotes_stand_where_the_viewer_put_them(tmp_path: Path) -> None:
    room = Room(tmp_path, *COMMENTS.values())
    assert room.plain("kind:chat") == [f"Ann: {words}" for words in COMMENTS]
    for data, message in zip(room.json("chat"), COMMENTS.values(), strict=True):
        places = [emote["placeInComment"] for emote in data["emotes"]]
        assert len(places) == len(message.emotes)
        units = data["comment"].encode("utf-16-le")
        for place in places:
            assert units[2 * place :].decode("utf-16-le").startswith("[emote")
    assert [emote["placeInComment"] for emote in room.json("chat")[-1]["emotes"]] == [13]


def test_case_01_a_line_read_back_has_its_emotes_in_the_same_places(tmp_path: Path) -> None:
    room = Room(tmp_path, *COMMENTS.values())
    first = [(data["comment"], data["emotes"]) for data in room.json("chat")]
    lines = room.printed("--json")
    room.path = tmp_path / "lines.jsonl"
    room.path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    assert [(data["comment"], data["emotes"]) for data in room.json("chat")] == first


def test_case_01_a_pinned_comment_has_its_emotes_as_well(tmp_path: Path) -> None:
    identity = shared_pb2.UserIdentity(is_moderator_of_anchor=True)
    pinned = comment("🔥 hot", 2)
    pinned.user_identity.CopyFrom(identity)
    (data,) = Room(tmp_path, room_pb2.RoomPinMessage(common=common(), chat_message=pinned, action=1)).json("roomPin")
    assert (data["pinnedMessage"], data["user"]["isModerator"]) == ("🔥[emote] hot", True)


def test_utf16_lengths_are_those_of_the_encoding() -> None:
    for words in ("", "abc", "é", "‼️", "🔥a🏴", "مرحبا"):
        assert utf16_length(words) == len(words.encode("utf-16-le")) // 2


# --- case 04: a viewer of a high level joins by a banner --------------------------------------------------------------

GRADE = people_pb2.BarrageMessage.UserGradeParam(current_grade=31, user=DORA)
FANS = people_pb2.BarrageMessage.FansLevelParam(current_grade=22, user=DORA)


def test_case_04_entrances_by_a_banner_are_joins_with_their_levels(tmp_path: Path) -> None:
    room = Room(
        tmp_path,
        people_pb2.MemberMessage(common=common(), user=BEN, action=1),
        Barrage(common=common(), msg_type=9, content=text("joined"), user_grade_param=GRADE),
        Barrage(common=common(), msg_type=10, content=text("joined", "pm_mt_fan_live_join"), fans_level_param=FANS),
        Barrage(common=common(), msg_type=11, fans_level_param=FANS),
        Barrage(common=common(), msg_type=8, user_grade_param=GRADE),
    )
    assert room.plain("kind:join") == ["Ben joined", *["Dora joined"] * 3]
    assert room.plain("kind:join level>=25") == ["Dora joined"]
    assert room.plain("kind:join fanlevel>=20") == ["Dora joined"] * 2
    assert room.plain("-kind:join -kind:connection") == ["Dora reached level 31"]
    levels = [(data["user"]["gifterLevel"], data["user"]["teamMemberLevel"]) for data in room.json("member")]
    assert levels == [(0, 0), (31, 0), (0, 22), (0, 22)]


def test_subscriptions_are_one_kind_whatever_carries_them(tmp_path: Path) -> None:
    given = people_pb2.BarrageMessage.SubscribeGiftParam(gift_sub_count=5)
    sentence = shared_pb2.Text(default_pattern="{0:user} subscribed for the first time", pieces=[user_piece(DORA)])
    room = Room(
        tmp_path,
        people_pb2.SubNotifyMessage(common=common(), user=ANN, sub_month=3),
        people_pb2.MemberMessage(common=common(), user=BEN, action=3),
        Barrage(common=common(), msg_type=4, content=sentence),
        Barrage(common=common(), msg_type=7, user=BEN, subscribe_gift_param=given),
    )
    subscribed = ["Ann subscribed, month 3", "Ben subscribed", "Dora subscribed", "Ben gave 5 subscriptions"]
    assert room.plain("kind:subscribe") == subscribed
    assert [data.get("givenCount", 0) for data in room.json("subscribe")] == [0, 0, 0, 5]


def test_a_person_whom_only_a_sentence_names_is_the_viewer(tmp_path: Path) -> None:
    pieces = (user_piece(DORA), user_piece(BEN))
    room = Room(
        tmp_path,
        people_pb2.SocialMessage(common=common("pm_main_follow_message_viewer_2", "{0:user} followed", *pieces)),
        people_pb2.MemberMessage(common=common("k", "{0:user} joined", *pieces), action=1),
        room_pb2.RoomMessage(common=common("k", "{0:user} beat {1:user}", *pieces)),
        Barrage(
            common=common(),
            content=shared_pb2.Text(key="ttlive_superFan_x", default_pattern="{0:user} is one", pieces=pieces),
        ),
    )
    assert [data["user"]["uniqueId"] for data in room.json("follow", "member", "room", "superFan")] == ["dora"] * 4
    assert len(room.plain("user:dora")) == 4
    # Who follows now is a follower.
    assert room.plain("is:follower") == ["Dora followed"]


# --- case 07: no limit below what rooms have --------------------------------------------------------------------------


def test_case_07_all_top_viewers_are_there_and_a_list_that_was_cut_says_so(tmp_path: Path) -> None:
    def ranks(count: int) -> people_pb2.RoomUserSeqMessage:
        entries = [
            people_pb2.RoomUserSeqMessage.Contributor(
                score=10_000 - rank, rank=rank, user=shared_pb2.User(id=rank, nickname=f"Top {rank}")
            )
            for rank in range(1, count + 1)
        ]
        return people_pb2.RoomUserSeqMessage(common=common(), total=5, ranks=entries)

    whole, cut = Room(tmp_path, ranks(20), ranks(5000)).json("roomUserSeq")
    assert [top["user"]["nickname"] for top in whole["topViewers"]] == [f"Top {rank}" for rank in range(1, 21)]
    assert "truncated" not in whole
    assert cut["truncated"] == ["topViewers"]
    assert cut["topViewers"][0]["coinCount"] == 9999
    assert all("profilePictureUrl" in top["user"] for top in cut["topViewers"])


def test_a_list_that_is_cut_in_a_message_without_a_form_says_so_also_when_the_line_is_read_back(tmp_path: Path) -> None:
    def songs(count: int) -> games_pb2.KaraokeQueueListMessage:
        songs = [games_pb2.KaraokeSong(id=number) for number in range(count)]
        return games_pb2.KaraokeQueueListMessage(common=common(), song_list=songs)

    room = Room(tmp_path, songs(3), songs(500))
    lines = room.printed("--json")
    whole, cut = [data for data in map(data_of, lines) if "songList" in data]
    assert "truncated" not in whole
    assert cut["truncated"] == ["songList"]
    assert len(cut["songList"]) < 500
    room.path.write_text("\n".join(lines), "utf-8")
    assert [data.get("truncated") for data in map(data_of, room.printed("--json")) if "songList" in data] == [
        None,
        ["songList"],
    ]


def data_of(line: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(line)["data"]
    return data


# --- case 15: every source of a mark is read, wherever a viewer is ----------------------------------------------------

IDENTITIES: dict[str, shared_pb2.UserIdentity] = {
    "is:follower": shared_pb2.UserIdentity(is_follower_of_anchor=True),
    "is:friend": shared_pb2.UserIdentity(is_mutual_following_with_anchor=True),
    "mod": shared_pb2.UserIdentity(is_moderator_of_anchor=True),
    "sub": shared_pb2.UserIdentity(is_subscriber_of_anchor=True),
    "host": shared_pb2.UserIdentity(is_anchor=True),
}


@pytest.mark.parametrize("mark", IDENTITIES)
def test_case_15_a_mark_that_stands_only_in_the_identity_counts(mark: str, tmp_path: Path) -> None:
    identity = IDENTITIES[mark]
    gift = gifts_pb2.Gift(id=5655, name="Rose", diamond_count=1, type=1)
    room = Room(
        tmp_path,
        chat_pb2.ChatMessage(common=common(), user=ANN, content="hello", user_identity=identity),
        chat_pb2.EmoteChatMessage(common=common(), user=ANN, emote_list=[chat_pb2.Emote()], user_identity=identity),
        gifts_pb2.GiftMessage(common=common(), user=ANN, gift=gift, repeat_end=1, user_identity=identity),
        chat_pb2.ChatMessage(common=common(), user=BEN, content="unmarked", user_identity=shared_pb2.UserIdentity()),
    )
    assert len(room.plain(mark)) == 3
    assert not any("Ben" in line for line in room.plain(mark))


FOLLOWERS = {
    (1, 1): shared_pb2.User(nickname="a", follow_info=shared_pb2.FollowInfo(follow_status=1)),
    (2, 1): shared_pb2.User(nickname="b", follow_status=1),
    (3, 2): shared_pb2.User(nickname="c", follow_info=shared_pb2.FollowInfo(follow_status=2)),
    (4, 1): shared_pb2.User(nickname="d", follow_info=shared_pb2.FollowInfo(follow_status=3)),
    (5, 2): shared_pb2.User(nickname="e", badge_list=[shared_pb2.Badge(scene_type=shared_pb2.BADGE_SCENE_FRIENDS)]),
    (6, 0): shared_pb2.User(nickname="f", follow_info=shared_pb2.FollowInfo(follow_status=77)),
}


def test_case_15_a_follow_status_is_read_from_every_block_of_every_message(tmp_path: Path) -> None:
    messages: list[Message] = []
    for user in FOLLOWERS.values():
        messages += [
            people_pb2.LikeMessage(common=common(), user=user, count=1),
            people_pb2.MemberMessage(common=common(), user=user, action=1),
            people_pb2.SocialMessage(common=common("pm_mt_guidance_share"), user=user),
        ]
    found = [data["user"]["followRole"] for data in Room(tmp_path, *messages).json("like", "member", "share")]
    assert found == [role for _, role in FOLLOWERS for _ in range(3)]


# --- captions and times -----------------------------------------------------------------------------------------------


def caption(words: str, at: int, sentence: int = 0, *, is_final: bool = False) -> chat_pb2.CaptionMessage:
    content = chat_pb2.CaptionMessage.Content(lang="en", content=words)
    return chat_pb2.CaptionMessage(
        common=common(created=at), content=[content], timestamp_ms=at, sentence_id=sentence, definite=is_final
    )


def test_captions_that_are_never_final_are_printed_once(tmp_path: Path) -> None:
    start = int(NOW) * 1000
    room = Room(
        tmp_path,
        caption("the first", start),
        caption("the second", start + 2000),
        caption("a third", start + 4000, 3),
        caption("a third that grows", start + 4000, 3),
        caption("a fourth", start + 5000, 4),
        caption("a fourth, whole", start + 5000, 4, is_final=True),
    )
    assert room.plain("kind:caption") == ["the first", "the second", "a fourth, whole", "a third that grows …"]


def test_a_polls_end_keeps_its_milliseconds(tmp_path: Path) -> None:
    content = interactive_pb2.PollMessage.StartContent(end_time=int(NOW) * 1000 + 789)
    (data,) = Room(tmp_path, interactive_pb2.PollMessage(common=common(), start_content=content)).json("poll")
    assert data["endsAtMs"] == int(NOW) * 1000 + 789


def test_a_broadcast_names_who_gave_and_keeps_what_its_notice_says(tmp_path: Path) -> None:
    notify = gifts_pb2.GiftBroadcastMessage.Notify(
        common=common("k", "{0:user} sent a gift", user_piece(DORA)), source="gift", to_anchor_id=77
    )
    (data,) = Room(tmp_path, gifts_pb2.GiftBroadcastMessage(common=common(), notify=notify)).json("giftBroadcast")
    assert (data["text"], data["user"]["uniqueId"]) == ("Dora sent a gift", "dora")
    assert (data["notify"]["source"], data["notify"]["toAnchorId"]) == ("gift", "77")


def test_the_fields_of_a_message_that_nobody_describes_are_extras(tmp_path: Path) -> None:
    room = Room(tmp_path)
    payload = base64.b64encode(b"\x0a\x02\x10\x05" + b"\x10\x2a" + b"\x1a\x05drops").decode()
    entry = {"method": "WebcastPartnershipDropsUpdateMessage", "payload_b64": payload}
    room.path.write_text(f"{json.dumps(entry)}\n", encoding="utf-8")
    (data,) = room.json("partnershipDropsUpdate")
    assert data["extras"] == [{"field": 2, "number": "42"}, {"field": 3, "text": "drops"}]


# --- text -------------------------------------------------------------------------------------------------------------

SCOTLAND = "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
WHOLE = {
    "a flag of a region": f"{SCOTLAND} Isla",
    "a selector": "葛\U000e0100 さん ❤︎",
    "a soft hyphen": "co\u00adoperate",
    "a Hangul filler": "ㅤAnn",
    "direction marks": "\u200fمرحبا\u200e",
    "many marks": "A" + "\u0301" * 9,
    "a long name": "long " * 60 + "name",
}


@pytest.mark.parametrize("name", WHOLE.values(), ids=WHOLE)
def test_what_is_safe_stays_in_json_and_a_terminal_does_not_see_what_it_could_act_on(name: str, tmp_path: Path) -> None:
    user = shared_pb2.User(id=3, nickname=name, display_id="handle")
    room = Room(tmp_path, chat_pb2.ChatMessage(common=common(), user=user, content=f"I am {name}"))
    (data,) = room.json("chat")
    assert (data["user"]["nickname"], data["comment"]) == (name, f"I am {name}")
    printed = "".join([*room.printed("--json"), *room.printed("--plain")])
    assert printed.isprintable()


def test_a_name_that_shows_as_nothing_shows_the_handle(tmp_path: Path) -> None:
    blank = shared_pb2.User(id=3, nickname="ㅤ\u200f ", display_id="handle")
    sentence = common("k", "{0:user} waves", user_piece(blank))
    room = Room(
        tmp_path, chat_pb2.ChatMessage(common=common(), user=blank, content="hi"), room_pb2.RoomMessage(common=sentence)
    )
    assert room.plain("-kind:connection") == ["handle: hi", "handle waves"]
