"""Questions, shops, games, notices and summaries: who, what, how much, in a line."""

from __future__ import annotations

import json
from typing import Any

import pytest
from google.protobuf.message import Message
from helpers import captures
from helpers.messages import ANN, common, read, text

from tiktok_tui.events.model import (
    NOBODY,
    Described,
    NoticeShown,
    QuestionAsked,
    QuestionChanged,
    QuestionStep,
    SummaryWritten,
)
from tiktok_tui.wire.schema.upb import games_pb2, interactive_pb2, notices_pb2, room_pb2, shared_pb2, shop_pb2
from tiktok_tui.wire.tree import field_tree

BOB = shared_pb2.User(id=8, nickname="Bob")
Shopping, Manager = shop_pb2.OecLiveShoppingMessage, shop_pb2.OecLiveManagerMessage
SOLD = Manager.Product(title="Fishing rod", price=Manager.Price(format_price="฿373.88"))
SONG = games_pb2.KaraokeSong(title="Paper Boats", display_artist="The Quiet Harbour")
Summary, Notice = notices_pb2.AISummaryMessage, notices_pb2.NoticeMessage
Tool = notices_pb2.AnchorToolModificationMessage
# `Any`: a number stands for an effect that has no name.
Moment: Any = games_pb2.GameMomentMessage
HEADER = common("pm_mt_toast", "Ann unlocked an emote")


def requests(*counts: int) -> list[games_pb2.RequestedSong]:
    return [games_pb2.RequestedSong(song=SONG, user_list=[ANN, BOB, BOB, BOB, BOB][:count]) for count in counts]


# --- what is worth a line in the chat ---------------------------------------------------------------------------------

SHOWN: list[tuple[Message, str]] = [
    (interactive_pb2.QuestionSwitchMessage(on=True), "the host takes questions"),
    (interactive_pb2.QuestionSwitchMessage(), "the host takes no more questions"),
    (
        interactive_pb2.DonationMessage(total=1250, currency="USD", user=[ANN, BOB]),
        "Ann, Bob donated, 1,250 USD in all",
    ),
    (interactive_pb2.DonationMessage(total=-5, sponsor=[BOB] * 5), "Bob, Bob, Bob and 2 more donated, 0 in all"),
    (
        Manager(purchase_product_info=Manager.PurchaseProductInfo(user=ANN, product=SOLD)),
        "Ann bought Fishing rod for ฿373.88",
    ),
    (Manager(giveaway_info=Manager.GiveawayInfo(winner=ANN)), "Ann won a product"),
    (
        Manager(ask_demo_info=Manager.AskDemoInfo(user=ANN, product=SOLD, ask_demo_count=1)),
        "Ann asks to see Fishing rod for ฿373.88 (1 request)",
    ),
    (
        Manager(subscription_info=Manager.SubscriptionInfo(user=ANN, sub_months=3, total_subscribers=40)),
        "Ann subscribed, month 3, 40 subscribers in all",
    ),
    (games_pb2.LiveGameIntroMessage(content=text("Now playing chess")), "Now playing chess"),
    (
        games_pb2.PictionaryStartMessage(
            data=games_pb2.PictionaryStartMessage.Round(start_time=1_700_000_000, end_time=1_700_000_120, word="Tango")
        ),
        "a drawing game begins, 120 s to guess the word",
    ),
    (games_pb2.PictionaryStartMessage(), "a drawing game begins"),
    (games_pb2.PictionaryEndMessage(word="Tango", end_type=3), "the drawing game is over, the word was Tango"),
    (games_pb2.KaraokeReqMessage(song_list=requests(1)), "Ann asks for Paper Boats by The Quiet Harbour"),
    (
        games_pb2.KaraokeYouSingReqMessage(song_list=requests(5)),
        "Ann, Bob, Bob and 2 more want to sing Paper Boats by The Quiet Harbour",
    ),
    (
        games_pb2.KaraokeReqMessage(song_list=[games_pb2.RequestedSong(user_list=[BOB])] * 5),
        "Bob asks for a song; Bob asks for a song; Bob asks for a song and 2 more",
    ),
    (
        notices_pb2.CapsuleMessage(desc=text("The host set a goal."), button_text=text("Support")),
        "The host set a goal.",
    ),
    (notices_pb2.CapsuleMessage(button_text=text("Support")), "Support"),
    (notices_pb2.BottomMessage(content="This LIVE is pre-recorded."), "This LIVE is pre-recorded."),
    (notices_pb2.BottomMessage(common=HEADER, punish_info={"punish_reason": "nr"}), "Ann unlocked an emote"),
    (notices_pb2.BottomMessage(punish_info={"show_reason": "Be kind"}), "Be kind"),
    (
        Notice(title=text("Rules"), notice_content=text("No flashing lights"), violation_reason=text("Rules")),
        "Rules – No flashing lights",
    ),
    (Notice(tips_title=text("Learn more")), "Learn more"),
    (
        notices_pb2.MarqueeAnnouncementMessage(
            message_entity=[
                {"notify": room_pb2.RoomNotifyMessage(common=HEADER)},
                {"notify": room_pb2.RoomNotifyMessage(content="Bob is LIVE", user=BOB)},
            ]
        ),
        "Ann unlocked an emote – Bob is LIVE",
    ),
    (
        notices_pb2.PrivilegeAdvanceMessage(notify=room_pb2.RoomNotifyMessage(content="Bob is a knight", user=BOB)),
        "Bob is a knight",
    ),
    (notices_pb2.PrivilegeAdvanceMessage(privilege_log_extra={"level": "30"}), "a privilege of level 30"),
    (notices_pb2.ToastMessage(common=HEADER), "Ann unlocked an emote"),
    (notices_pb2.TrayMessage(user=ANN, title=text("sent a firework"), combo_count=3), "Ann: sent a firework ×3"),
    (notices_pb2.TrayMessage(user=ANN, describe=text("Ann sent a firework")), "Ann sent a firework"),
]


@pytest.mark.parametrize(("message", "line"), SHOWN)
def test_what_people_see_happen_is_a_line(message: Message, line: str) -> None:
    event = read(message)
    assert (type(event), event.text) == (NoticeShown, line)


def test_a_line_knows_whom_it_is_about() -> None:
    assert read(games_pb2.KaraokeReqMessage(song_list=requests(2))).viewer.name == "Ann"
    assert read(interactive_pb2.DonationMessage(user=[BOB])).viewer.id == 8
    assert read(notices_pb2.BottomMessage(content="x", violation_user_id=9)).viewer.id == 9
    assert read(notices_pb2.ToastMessage(common=HEADER)).viewer == NOBODY
    assert read(notices_pb2.ToastMessage(common=HEADER)).key == "pm_mt_toast"


# --- what changes nothing on the screen -------------------------------------------------------------------------------

DESCRIBED: list[tuple[Message, str]] = [
    (
        interactive_pb2.ShortTouchMessage(extra={"poll_data": {"poll_id": "77", "poll_show_result": True}}),
        "poll 77, its result is shown",
    ),
    (Shopping(live_product_number=2), "2 products in the bag"),
    (
        Shopping(voucher=Shopping.Voucher(voucher_max_face_value="$5"), live_product_number=1),
        "a voucher of up to $5, 1 product in the bag",
    ),
    (Shopping(product_snap_shot={"title": "Fishing rod"}, action_type=4), "Fishing rod"),
    (Shopping(action_type=4), "shop action 4"),
    (Manager(message_type=9), "shop message 9"),
    (shop_pb2.OecLiveHotRoomMessage(path_map={"a": "b"}), "a hot room of the shop, 1 path"),
    (Moment(moment_effects=[2, 77]), "a moment in the game: quick comment"),
    (Moment(), "a moment in the game"),
    (
        games_pb2.GameServerFeatureMessage(all_features=[{"id": 3, "value": "on"}, {"id": 4}]),
        "features of the game server: 3 on, 4",
    ),
    (games_pb2.PictionaryUpdateMessage(correct_count=7), "drawing game, right guesses: 7"),
    (games_pb2.PictionaryExitMessage(), "drawing games are over"),
    (
        games_pb2.KaraokeQueueListMessage(song_list=[SONG] * 5, total_queue_count=40),
        "karaoke: 40 songs in the queue: " + ", ".join(["Paper Boats by The Quiet Harbour"] * 3) + " and 2 more",
    ),
    (
        games_pb2.KaraokeQueueMessage(song={"title": "Paper Boats", "singer": ANN}),
        "karaoke queue: Paper Boats, sung by Ann",
    ),
    (games_pb2.KaraokeReqMessage(total_req_count=3), "karaoke: 3 requests"),
    (games_pb2.KaraokeSwitchMessage(status=1), "karaoke changed to status 1"),
    (Tool(modification={"name": "Glow", "msg_type": 1}), "the host puts on the effect Glow"),
    (
        Tool(modification={"effect_id": 5, "msg_type": 2, "duration": 12}),
        "the host takes off the effect number 5 after 12 s",
    ),
    (notices_pb2.BoostCardMessage(cards=[{"m_card_id": 1}] * 2), "2 boost cards"),
    (notices_pb2.GreetingMessage(guide_text=text("Say hello to Ann")), "Say hello to Ann"),
    (notices_pb2.GuideMessage(guide_type=2, gift_id=5655), "guide 2, gift 5655"),
    (notices_pb2.GuideMessage(common=HEADER, guide_type=2), "Ann unlocked an emote"),
    (notices_pb2.ToastMessage(scene="emote"), "toast emote"),
    (Summary(title=text("Summary of this LIVE")), "Summary of this LIVE"),
]


@pytest.mark.parametrize(("message", "line"), DESCRIBED)
def test_what_changes_nothing_on_the_screen_is_described(message: Message, line: str) -> None:
    event = read(message)
    assert (type(event), event.text) == (Described, line)


# --- banners ----------------------------------------------------------------------------------------------------------


def banner(*parts: object) -> str:
    data = [part if isinstance(part, bytes) else json.dumps(part).encode() for part in parts]
    described: str = read(notices_pb2.InRoomBannerMessage(data=data)).text
    return described


def test_a_banner_is_json_or_the_entries_of_a_map_or_neither() -> None:
    ranked = {"debug": False, "event-7": {"banner_data": {"rank_lists": [{"nickname": "Bob\n", "rank": 31}]}}}
    assert banner(ranked) == "banner: Bob is number 31"
    assert banner({"event-7": {"banner_data": {"rank_lists": [{"nickname": 5}, {"rank": True}]}}}) == "banner: event-7"
    assert banner(b"\n\x05event\x12\x02{}", b"\n\x04more") == "banner: event, more"
    for unreadable in (b"", b"\xff\xfe", b"[" * 60_000, b"1" * 200_000, b"{" + b" " * 100_000, b'"text"', b"[1]"):
        assert banner(unreadable) == "a banner"


def test_the_inspector_shows_the_json_of_a_banner_as_text() -> None:
    payload = notices_pb2.InRoomBannerMessage(data=[b'{"event":1}']).SerializeToString()
    (node,) = field_tree(payload, "WebcastInRoomBannerMessage")
    assert (node.title, node.value, node.is_inferred) == ("data", '{"event":1}', True)


# --- questions and summaries ------------------------------------------------------------------------------------------


def test_a_question_keeps_its_number_from_asking_to_its_end() -> None:
    asked: Any = interactive_pb2.QuestionNewMessage.Question(question_id=5, content="Why?", user=ANN)
    event = read(interactive_pb2.QuestionNewMessage(data=asked))
    assert isinstance(event, QuestionAsked)
    assert (event.question_id, event.question, event.viewer.name) == (5, "Why?", "Ann")
    event = read(interactive_pb2.QuestionSelectedMessage(question=asked))
    assert isinstance(event, QuestionChanged)
    assert (event.step, event.question_id, event.question, event.viewer.name) == (
        QuestionStep.SELECTED,
        5,
        "Why?",
        "Ann",
    )
    event = read(interactive_pb2.QuestionSlideDownMessage(question_id=5))
    assert (event.step, event.question_id, event.viewer) == (QuestionStep.ANSWERED, 5, NOBODY)
    event = read(interactive_pb2.QuestionDeleteMessage(question_id=5, user_id=7))
    assert (event.step, event.question_id, event.viewer) == (QuestionStep.DELETED, 5, NOBODY)


@pytest.mark.parametrize(
    ("contents", "language", "shown"),
    [
        ([("de", "Hallo"), ("en", "Hello"), ("en-GB", "Hullo")], "en", "Hello"),
        ([("de", "Hallo"), ("en-US", "Hello")], "en-US", "Hello"),
        ([("de", "Hallo"), ("en", " ")], "de", "Hallo"),
        ([("", "Ciao"), ("enm", "Hwæt")], "", "Ciao"),
    ],
)
def test_a_summary_is_in_english_or_else_in_its_first_language(
    contents: list[tuple[str, str]], language: str, shown: str
) -> None:
    written = [Summary.Content(language=lang, content=content) for lang, content in contents]
    event = read(Summary(multi_lang_summary_list=written))
    assert isinstance(event, SummaryWritten)
    assert (event.language, event.text) == (language, shown)


def test_a_title_by_a_machine_is_a_summary() -> None:
    titled = notices_pb2.AILiveSummaryMessage.Summary(room_llm_title="Late-night piano")
    assert read(notices_pb2.AILiveSummaryMessage(ai_live_summary=titled)).text == "Late-night piano"
    assert isinstance(read(notices_pb2.AILiveSummaryMessage()), Described)


# --- real payloads ----------------------------------------------------------------------------------------------------

REAL = {
    "AnchorToolModificationMessage": "the host takes off the effect Job after 12 s",
    "BottomMessage": "This LIVE is pre-recorded.",
    "CapsuleMessage": "The host set a subscription goal.",
    "InRoomBannerMessage": "banner: 💧EVELYNZOLTAN💧 is number 31",
    "MarqueeAnnouncementMessage": "Weekly No. 1: ed.s3g is LIVE",
    "OecLiveShoppingMessage": "2 products in the bag",
    "PictionaryEndMessage": "the drawing game is over, the word was Tango",
    "PictionaryStartMessage": "a drawing game begins, 120 s to guess the word",
    "PictionaryUpdateMessage": "drawing game, right guesses: 7",
}


@pytest.mark.parametrize("method", REAL)
def test_a_real_message_is_read_in_full_and_said_in_a_line(method: str) -> None:
    raws = captures.read_all(captures.payloads(method))
    assert {raw.unknown_fields for raw in raws} == {()}
    assert REAL[method] in [getattr(raw.event, "text", "") for raw in raws]


@pytest.mark.parametrize(
    ("method", "step"),
    [
        ("QuestionSelectedMessage", QuestionStep.SELECTED),
        ("QuestionSlideDownMessage", QuestionStep.ANSWERED),
        ("QuestionDeleteMessage", QuestionStep.DELETED),
    ],
)
def test_real_questions_have_a_number_and_those_on_the_screen_their_words(method: str, step: QuestionStep) -> None:
    for raw in captures.read_all(captures.payloads(method)):
        assert isinstance(raw.event, QuestionChanged)
        assert (raw.event.step, raw.unknown_fields) == (step, ())
        assert raw.event.question_id
        assert bool(raw.event.question) == bool(raw.event.viewer.id) == (step is QuestionStep.SELECTED)
