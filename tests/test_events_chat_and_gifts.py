"""What is said and given apart from comments and gifts themselves: one sentence each, of who, what and how much."""

from __future__ import annotations

from typing import Any

import pytest
from google.protobuf.message import Message
from helpers.messages import ANN, SENT_MS, common, read, text

from tiktok_tui.events.common.text import MAX_NAME, MAX_TEXT
from tiktok_tui.events.model import Described, NoticeShown
from tiktok_tui.wire.schema.upb import chat_pb2, gifts_pb2, shared_pb2

BEN = shared_pb2.User(id=8, nickname="Ben", display_id="ben")
GALAXY = gifts_pb2.Gift(id=5, name="Galaxy", diamond_count=1000)
STAR = chat_pb2.StarComment(user=ANN, content="look here")
HEADER = common("key_of_it", "as the app says it")
# `Any`: numbers stand for the kinds in them, also numbers that no kind has.
Gallery: Any = gifts_pb2.GiftGalleryMessage
StarNotification: Any = chat_pb2.StarCommentNotificationMessage
Panel = gifts_pb2.GiftPanelUpdateMessage
Portal, Picks = gifts_pb2.EnvelopePortalMessage, gifts_pb2.ViewerPicksUpdateMessage
Restriction = gifts_pb2.GiftDynamicRestrictionMessage
StarPush = chat_pb2.StarCommentPushMessage


def restriction(**hidden: Any) -> gifts_pb2.GiftDynamicRestrictionMessage:
    receivers = [Restriction.Receiver(user_id=1, hidden_gids=[2])] * hidden.pop("receivers", 0)
    scenes = Restriction.Scenes(**hidden)
    return Restriction(dynamic_restriction=Restriction.Restriction(scenes=scenes, receivers=receivers))


def picks(*scores: tuple[str, int]) -> gifts_pb2.ViewerPicksUpdateMessage:
    scored = [
        Picks.ScoredPick(gift_pick=Picks.Pick(gift_id=70, customized_desc=name), score=score) for name, score in scores
    ]
    return Picks(info=Picks.Picks(gift_pick_list=scored))


SHOWN = [
    (chat_pb2.ScreenChatMessage(user_info=ANN, content="hello all"), "Ann on the screen: hello all"),
    (chat_pb2.CommentsMessage(user=ANN, content="sent a card"), "Ann: sent a card"),
    (chat_pb2.CommentsMessage(content="Say hello"), "Say hello"),
    (StarPush(current=STAR, next=STAR), "star comment by Ann: look here"),
    (
        StarNotification(star_comment_action=1, operator=BEN, star_comment_message=STAR),
        "Ben took down the star comment by Ann",
    ),
    (StarNotification(star_comment_action=1), "someone took down a star comment"),
    (
        Portal(
            portal_info=Portal.PortalInfo(sender_display_id="ann", envelope_diamonds=500),
            portal_trans_target=Portal.Target(anchor_display_id="ben"),
            portal_display=1,
        ),
        "ann opened a portal to @ben, 500 diamonds",
    ),
    (gifts_pb2.GiftCollectionUpdateMessage(common=HEADER), "as the app says it"),
    (Gallery(gift_info=gifts_pb2.PricedGift(id=5), user=ANN, to_user=BEN, msg_type=1), "Ann lit up gift 5 in "),
    (Gallery(user=ANN, msg_type=3), "Ann sponsors a gift in the gift gallery"),
    (Gallery(to_user=BEN, msg_type=2), "every gift in the gift gallery of Ben has a sponsor"),
    (gifts_pb2.GiftUnlockMessage(gifts=[GALAXY, gifts_pb2.Gift(id=6)]), "unlocked: Galaxy, gift 6"),
    (gifts_pb2.GiftUnlockMessage(gifts=[GALAXY] * 7), "unlocked: Galaxy, Galaxy, Galaxy, Galaxy, Galaxy and 2 more"),
    (gifts_pb2.GiftUnlockMessage(gifts=[GALAXY], bubble_text=text("Galaxy is yours")), "Galaxy is yours"),
]

DESCRIBED = [
    (chat_pb2.ScreenChatMessage(user_info=ANN), "Ann on the screen"),
    (chat_pb2.CommentsMessage(), "a line among the comments"),
    (chat_pb2.CommentTrayMessage(content="goal!", count=12), "goal! ×12"),
    (chat_pb2.CommentTrayMessage(), "comment tray changed"),
    (StarPush(next=STAR), "no star comment now, Ann is next"),
    (StarPush(), "no star comment now"),
    (StarNotification(star_comment_action=2), "star comments changed"),
    (Portal(portal_info=Portal.PortalInfo(trans_count=68), portal_display=2), "portal closed, 68 went through"),
    (
        gifts_pb2.GiftCollectionUpdateMessage(
            gift_collection=gifts_pb2.GiftCollectionUpdateMessage.Collection(round=2, gift=GALAXY)
        ),
        "gift collection, round 2: Galaxy",
    ),
    (
        restriction(normal_hidden_gids=[1, 2, 3], multiguest_hidden_gids=[4], receivers=2),
        "gifts that cannot be given: 3 in the room, 1 with guests, some to 2 receivers",
    ),
    (restriction(), "gifts that cannot be given: none"),
    (Gallery(user=ANN, msg_type=4), "the gift gallery: long term recall, a gift"),
    (Gallery(msg_type=99), "the gift gallery: changed, a gift"),
    (
        Panel(
            room_based_gift_data=Panel.RoomBasedGiftData(
                room_based_gifts={1: Panel.RoomBasedGifts(gift_info=[gifts_pb2.PricedGift(id=1)] * 12)}
            ),
            gallery_data=Panel.GalleryData(progress={5: Panel.Title(goal_count=3)}),
        ),
        "gift panel: 12 gifts, 1 gallery gift changed",
    ),
    (Panel(), "gift panel changed"),
    (gifts_pb2.GiftPromptMessage(title="Think first", body="You gave much"), "Think first: You gave much"),
    (gifts_pb2.GiftPromptMessage(), "a word about gifts to one giver"),
    (gifts_pb2.GiftUnlockMessage(), "gifts unlocked"),
    (gifts_pb2.GiftUpdateMessage(update_type=3), "gift list changed, kind 3"),
    (picks(("dance", 4), ("sing", 12), ("", -1)), "viewer picks: sing 12, dance 4, gift 70 0"),
    (picks(), "viewer picks: none yet"),
]


def name_of(case: object) -> str | None:
    return case.DESCRIPTOR.name if isinstance(case, Message) else None


@pytest.mark.parametrize(("message", "shown"), SHOWN, ids=name_of)
def test_what_people_see_happen_is_a_notice(message: Message, shown: str) -> None:
    event = read(message)
    assert type(event) is NoticeShown
    assert event.text.startswith(shown)


@pytest.mark.parametrize(("message", "described"), DESCRIBED, ids=name_of)
def test_what_changes_nothing_on_the_screen_has_a_summary_for_the_inspector(message: Message, described: str) -> None:
    event = read(message)
    assert (type(event), event.text) == (Described, described)


def test_the_apps_own_sentence_comes_before_a_summary_of_ours() -> None:
    for message in (
        Gallery(common=HEADER, user=ANN, msg_type=1),
        Panel(common=HEADER),
        Portal(common=HEADER, portal_display=1),
        gifts_pb2.GiftUnlockMessage(common=HEADER, gifts=[GALAXY]),
        gifts_pb2.GiftUpdateMessage(common=HEADER),
        Picks(common=HEADER),
        StarPush(common=HEADER),
    ):
        assert read(message).text == "as the app says it"


@pytest.mark.parametrize(
    ("timestamp_ms", "duration_ms", "spoken"),
    [
        (SENT_MS, 2580, (SENT_MS / 1000, 2.58)),
        (SENT_MS // 1000, -1, (SENT_MS // 1000, 0.0)),  # seen: seconds, and no duration
        (0, 0, (0.0, 0.0)),
        (2**63 - 1, 2**63 - 1, (0.0, 600.0)),
        (-(2**63), -(2**63), (0.0, 0.0)),
    ],
)
def test_a_caption_says_when_it_was_spoken_and_for_how_long(
    timestamp_ms: int, duration_ms: int, spoken: tuple[float, float]
) -> None:
    event = read(chat_pb2.CaptionMessage(timestamp_ms=timestamp_ms, duration_ms=duration_ms, sentence_id=3))
    assert (event.starts_at, event.seconds) == spoken


def test_a_gift_without_a_name_in_a_sentence_is_named_by_its_number() -> None:
    piece = shared_pb2.Text.Piece(type=12, gift_value=shared_pb2.Text.GiftPiece(gift_id=5655))
    nothing = shared_pb2.Text.Piece(type=12, gift_value=shared_pb2.Text.GiftPiece())
    event = read(gifts_pb2.GiftUpdateMessage(common=common("k", "{0:gift} and {1:gift}", piece, nothing)))
    assert event.text == "gift 5655 and …"


def test_a_strangers_words_cannot_reach_the_terminal_through_a_summary() -> None:
    evil = "\x1b]52;c;QUJD\x07\u202e" + "x" * 5000
    user = shared_pb2.User(nickname=evil)
    for message in (
        chat_pb2.ScreenChatMessage(user_info=user, content=evil),
        chat_pb2.CommentsMessage(user=user, content=evil),
        chat_pb2.CommentTrayMessage(content=evil, count=2),
        StarPush(current=chat_pb2.StarComment(user=user, content=evil)),
        Portal(portal_info=Portal.PortalInfo(sender_display_id=evil), portal_display=1),
        Gallery(user=user, to_user=user, msg_type=1),
        gifts_pb2.GiftPromptMessage(title=evil, body=evil),
        gifts_pb2.GiftUnlockMessage(gifts=[gifts_pb2.Gift(name=evil)]),
        picks((evil, 1)),
    ):
        event = read(message)
        assert not {"\x1b", "\x07", "\u202e"} & set(event.text)
        assert len(event.text) < MAX_NAME + MAX_TEXT + 100
