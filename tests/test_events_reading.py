"""Messages to events: what is said, given and shown in a room, in the users' terms, whatever form it comes in."""

from __future__ import annotations

from typing import Any

import pytest
from helpers.messages import ANN, NOW, SENT_MS, common, read, text

from tiktok_tui.core.frame import Frame, RawMessage
from tiktok_tui.events import model
from tiktok_tui.events.chat.protobuf import MAX_EMOTES
from tiktok_tui.events.model import NOBODY, NoticeShown
from tiktok_tui.events.reader import EventReader
from tiktok_tui.wire.schema.upb import (
    chat_pb2,
    gifts_pb2,
    interactive_pb2,
    link_message_pb2,
    link_pb2,
    people_pb2,
    ranks_pb2,
    room_pb2,
    shared_pb2,
    shop_pb2,
)

# --- what is said -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "places", "comment"),
    [
        ("hello", [], "hello"),
        ("hello", [0], "[emote]hello"),
        ("hello", [5, 2], "he[emote]llo[emote]"),
        ("", [0] * 20, "[emote ×20]"),
        ("ab", [1, 1, 2], "a[emote ×2]b[emote]"),
        ("ab", [99, -5, 2], "[emote]ab[emote ×2]"),
        ("", list(range(MAX_EMOTES + 1)), f"[emote ×{MAX_EMOTES}]"),
    ],
)
def test_emotes_stand_in_a_comment_as_a_marker_for_those_that_stand_together(
    content: str, places: list[int], comment: str
) -> None:
    emotes = [chat_pb2.ChatMessage.EmoteWithIndex(index=place) for place in places]
    event = read(chat_pb2.ChatMessage(user=ANN, content=content, emotes=emotes))
    assert (event.comment, event.emotes) == (comment, min(MAX_EMOTES, len(places)))
    assert event.truncated == (("emotes",) if len(places) > MAX_EMOTES else ())


@pytest.mark.parametrize(
    ("count", "comment"),
    [(0, "[emote]"), (1, "[emote]"), (3, "[emote ×3]"), (MAX_EMOTES + 1, f"[emote ×{MAX_EMOTES}]")],
)
def test_a_message_of_emotes_alone_is_a_comment(count: int, comment: str) -> None:
    event = read(chat_pb2.EmoteChatMessage(user=ANN, emote_list=[chat_pb2.Emote()] * count))
    assert (type(event), event.comment) == (model.ChatSent, comment)


def test_a_comment_knows_whom_it_answers_and_in_what_language() -> None:
    other = shared_pb2.User(id=8, nickname="Bob")
    event = read(chat_pb2.ChatMessage(user=ANN, content="@Bob hi", at_user=other, mention_users=[other, ANN]))
    assert event.reply_to is not None
    assert (event.reply_to.name, [viewer.name for viewer in event.mentions]) == ("Bob", ["Bob", "Ann"])
    assert read(chat_pb2.ChatMessage(user=ANN, content_language="un")).language == ""
    assert read(chat_pb2.ChatMessage(user=ANN, content_language="pt")).language == "pt"


def test_a_caption_is_its_first_language() -> None:
    content = [chat_pb2.CaptionMessage.Content(lang=lang, content=lang) for lang in ("en", "de")]
    event = read(chat_pb2.CaptionMessage(content=content, sentence_id=4, definite=True))
    assert (event.text, event.language, event.sentence_id, event.is_final) == ("en", "en", 4, True)
    assert read(chat_pb2.CaptionMessage(sentence_id=4)).text == ""


def test_deleted_comments_and_people_come_packed_or_one_by_one() -> None:
    packed = chat_pb2.ImDeleteMessage(delete_msg_ids=[2**62, 5], delete_user_ids=[7]).SerializeToString()
    one_by_one = b"\x10\x80\x80\x80\x80\x80\x80\x80\x80\x40\x10\x05\x18\x07"
    for payload in (packed, one_by_one):
        message = chat_pb2.ImDeleteMessage.FromString(payload)
        event = read(message)
        assert (event.msg_ids, event.viewer_ids) == ((2**62, 5), (7,))


PINS = [
    (room_pb2.RoomPinMessage(chat_message=chat_pb2.ChatMessage(user=ANN, content="rules")), "rules"),
    (room_pb2.RoomPinMessage(gift_message=gifts_pb2.GiftMessage(user=ANN, gift={"name": "Rose"})), "sent Rose"),
    (room_pb2.RoomPinMessage(gift_message=gifts_pb2.GiftMessage(user=ANN)), "sent a gift"),
    (room_pb2.RoomPinMessage(social_message=people_pb2.SocialMessage(user=ANN)), "followed"),
    (
        room_pb2.RoomPinMessage(
            social_message=people_pb2.SocialMessage(user=ANN, common=common("pm_mt_guidance_share", "x"))
        ),
        "shared",
    ),
    (room_pb2.RoomPinMessage(member_message=people_pb2.MemberMessage(user=ANN)), "joined"),
    (room_pb2.RoomPinMessage(like_message=people_pb2.LikeMessage(user=ANN)), "liked"),
]


@pytest.mark.parametrize(("message", "shown"), PINS)
def test_whatever_is_pinned_says_what_and_by_whom(message: room_pb2.RoomPinMessage, shown: str) -> None:
    message.operator.nickname = "Mod"
    message.action, message.display_duration = 1, 60
    event = read(message)
    assert (event.text, event.author.name, event.operator.name) == (shown, "Ann", "Mod")
    assert (event.is_pinned, event.seconds) == (True, 60)


def test_what_is_taken_down_says_so() -> None:
    event = read(room_pb2.RoomPinMessage(action=2, display_duration=2**40))
    assert (event.is_pinned, event.text, event.author, event.seconds) == (False, "", NOBODY, 86_400)


# --- gifts ------------------------------------------------------------------------------------------------------------


def test_only_gifts_of_type_one_streak_none_costs_less_than_nothing_and_each_is_at_least_one() -> None:
    rose = gifts_pb2.Gift(id=5655, name="Rose", type=1, diamond_count=1)
    event = read(gifts_pb2.GiftMessage(user=ANN, gift=rose, repeat_count=5, repeat_end=1, group_id=9))
    assert (event.gift_id, event.can_streak, event.repeat_end, event.repeat_count) == (5655, True, True, 5)
    lion = gifts_pb2.Gift(type=2, combo=True, diamond_count=-29999)
    event = read(gifts_pb2.GiftMessage(user=ANN, gift_id=6369, gift=lion, repeat_count=-1))
    assert (event.can_streak, event.gift_name, event.diamonds_each, event.repeat_count) == (False, "gift 6369", 0, 1)


@pytest.mark.parametrize(
    ("message", "receiver", "receiver_id"),
    [
        (gifts_pb2.GiftMessage(), None, 0),
        (gifts_pb2.GiftMessage(to_user=shared_pb2.User()), None, 0),
        (gifts_pb2.GiftMessage(to_user=shared_pb2.User(id=8, nickname="Bob")), "Bob", 8),
        (gifts_pb2.GiftMessage(to_member_nickname="Bob", to_member_id_int=8), "Bob", 8),
        (gifts_pb2.GiftMessage(monitor_info=gifts_pb2.GiftMessage.MonitorInfo(to_user_id=8)), None, 8),
    ],
)
def test_a_gift_says_who_receives_it(message: gifts_pb2.GiftMessage, receiver: str | None, receiver_id: int) -> None:
    event = read(message)
    assert (event.receiver.name if event.receiver else None, event.receiver_id) == (receiver, receiver_id)


def test_ids_of_a_gift_are_made_safe_like_all_text() -> None:
    event = read(gifts_pb2.GiftMessage(order_id="\x1b[2J" + "9" * 500, log_id="\u202elog"))
    assert (event.order_id[:4], len(event.order_id), event.log_id) == ("�[2J", 100, "�log")


def test_a_treasure_box_comes_and_goes() -> None:
    info = gifts_pb2.EnvelopeMessage.EnvelopeInfo(
        envelope_id="e1", send_user_name="Ann", diamond_count=100, people_count=25, unpack_at=1_700_000_060
    )
    event = read(gifts_pb2.EnvelopeMessage(envelope_info=info, display=gifts_pb2.ENVELOPE_DISPLAY_NEW))
    assert (event.envelope_id, event.sender, event.diamonds, event.winners) == ("e1", "Ann", 100, 25)
    assert (event.opens_at, event.is_shown, event.is_super_fan_box) == (1_700_000_060.0, True, False)
    assert not read(gifts_pb2.EnvelopeMessage(envelope_info=info, display=gifts_pb2.ENVELOPE_DISPLAY_HIDE)).is_shown


@pytest.mark.parametrize(("business_type", "key"), [(19, ""), (1, "ttlive_superFanBox_sent")])
def test_a_super_fan_box_is_known_by_its_type_or_its_text(business_type: int, key: str) -> None:
    info = gifts_pb2.EnvelopeMessage.EnvelopeInfo(business_type=business_type)
    assert read(gifts_pb2.EnvelopeMessage(common=common(key), envelope_info=info)).is_super_fan_box


# --- the room ---------------------------------------------------------------------------------------------------------

OPTIONS = [
    interactive_pb2.PollMessage.Option(votes=votes, display_content=name) for name, votes in (("A", 3), ("B", -1))
]


@pytest.mark.parametrize(
    ("message", "state"),
    [
        (interactive_pb2.PollMessage(start_content={"title": "Which?", "option_list": OPTIONS}), "started"),
        (interactive_pb2.PollMessage(message_type=9, update_votes_content={"option_list": OPTIONS}), "votes"),
        (interactive_pb2.PollMessage(end_content={"option_list": OPTIONS}), "ended"),
    ],
)
def test_the_content_of_a_poll_says_what_happened(message: interactive_pb2.PollMessage, state: str) -> None:
    message.poll_id = 5
    event = read(message)
    assert (event.poll_id, event.state, event.title) == (5, state, "Which?" if state == "started" else "")
    assert [(option.text, option.votes) for option in event.options] == [("A", 3), ("B", 0)]


def test_a_goal_adds_its_parts_up_and_has_a_name() -> None:
    part = interactive_pb2.GoalUpdateMessage.SubGoal
    gift = interactive_pb2.GoalUpdateMessage.SubGoalGift(name="Rose")
    parts = [part(progress=62, target=100, gift=gift), part(progress=1, target=5)]
    event = read(interactive_pb2.GoalUpdateMessage(goal={"id": 3, "sub_goals": parts}))
    assert (event.goal_id, event.description, event.progress, event.target) == (3, "Rose", 63, 105)
    named = read(interactive_pb2.GoalUpdateMessage(goal={"description": "100 roses", "sub_goals": parts}))
    assert named.description == "100 roses"


@pytest.mark.parametrize(
    ("action", "kind"),
    [
        (1, model.RoomAction.PAUSED),
        (2, model.RoomAction.RESUMED),
        (3, model.RoomAction.ENDED),
        (4, model.RoomAction.SUSPENDED),
    ],
)
def test_the_room_is_paused_resumed_ended_or_suspended(action: Any, kind: model.RoomAction) -> None:
    event = read(room_pb2.ControlMessage(action=action, tips="why"))
    assert (event.action, event.reason) == (kind, "why")


def test_an_action_that_nobody_knows_is_a_notice() -> None:
    event = read(room_pb2.ControlMessage(action=77))  # type: ignore[arg-type]
    assert (type(event), event.text) == (NoticeShown, "control 77")


def test_a_notice_of_the_room_says_its_sentence_and_not_the_blank_beside_it() -> None:
    assert read(room_pb2.RoomMessage(content="Welcome!", common=common("k", "other"))).text == "Welcome!"
    piece = shared_pb2.Text.Piece(string_value="12")
    notice = read(room_pb2.RoomMessage(content=" ", common=common("k", "the No. {0:string} member", piece)))
    assert (notice.text, notice.key) == ("the No. 12 member", "k")


def test_a_viewers_rank_is_a_notice_and_only_the_hosts_is_the_rooms_rank() -> None:
    viewer = read(
        ranks_pb2.RankTextMessage(owner_idx_before_update=12, owner_idx_after_update=3, content=text("Ann rose"))
    )
    assert (type(viewer), viewer.text) == (NoticeShown, "Ann rose")
    unsaid = read(ranks_pb2.RankTextMessage(owner_idx_before_update=12, owner_idx_after_update=3))
    assert unsaid.text == "a viewer went from rank 12 to 3"
    update = ranks_pb2.RankUpdateMessage.RankUpdate(own_rank=4, default_content=text("Weekly No. 4"))
    host = read(ranks_pb2.RankUpdateMessage(updates=[update]))
    assert (type(host), host.text, host.rank) == (model.RankChanged, "Weekly No. 4", 4)


def test_a_big_gift_in_another_room_is_told_in_the_words_inside_it() -> None:
    piece = shared_pb2.Text.Piece(type=11, user_value={"user": ANN})
    notify = {"common": common("k", "{0:user} sent a Universe", piece)}
    assert read(gifts_pb2.GiftBroadcastMessage(notify=notify)).text == "Ann sent a Universe"
    assert read(gifts_pb2.GiftBroadcastMessage(common=common("k", "outside"))).text == "outside"
    assert read(gifts_pb2.GiftBroadcastMessage()).text == "a big gift somewhere"


def test_a_product_on_the_screen_is_named_with_its_price() -> None:
    product = shop_pb2.OecLiveShoppingMessage.PopProduct(title="Fishing rod\n", price="฿373.88")
    assert read(shop_pb2.OecLiveShoppingMessage(pop_product=product)).text == "for sale: Fishing rod, ฿373.88"
    assert read(shop_pb2.OecLiveShoppingMessage(action_type=2)).text == "shop action 2"


@pytest.mark.parametrize(("step", "name"), [(1, "create"), (11, "list change"), (18, "group change"), (99, "99")])
def test_a_step_of_the_stage_has_a_name(step: Any, name: str) -> None:
    assert read(link_pb2.LinkLayerMessage(message_type=step)).step == name


def test_who_is_on_stage_is_read_from_every_message_that_lists_them() -> None:
    lists = {"linked_list": [{"user": {"user_id": 7}}, {"user": {"user_id": 8}}]}
    for message in (
        link_pb2.LinkLayerMessage(list_change_content={"list": lists}),
        link_pb2.LinkLayerMessage(join_direct_content={"all_users": lists}),
        link_message_pb2.LinkMessage(list_change_content={"linked_users": [{"user": ANN}, {"user": {"id": 8}}]}),
    ):
        assert read(message).linked == (7, 8)


def test_who_came_to_the_stage_or_left_it_is_named_as_far_as_the_message_goes() -> None:
    entered = {"linked_users": [{"user": {"id": 7, "nickname": "Ann"}}]}
    for message, name in (
        (link_message_pb2.LinkMessage(message_type=6, enter_content=entered), "Ann"),
        (link_message_pb2.LinkMessage(message_type=7, leave_content={"user_id": 7}), "user 7"),
        (
            link_pb2.LinkLayerMessage(message_type=link_pb2.LINK_STEP_LEAVE, leave_content={"leaver": {"user_id": 7}}),
            "user 7",
        ),
    ):
        changed = read(message)
        assert [person.name for person in changed.people] == [name]
        assert changed.linked == ()


@pytest.mark.parametrize(
    ("step", "name"), [(3, "invite"), (11, "list change"), (21, "list change"), (19, "leave"), (77, "step 77")]
)
def test_the_other_link_message_numbers_its_steps_otherwise(step: int, name: str) -> None:
    assert read(link_message_pb2.LinkMessage(message_type=step)).step == name


def test_any_message_with_a_sentence_in_its_header_says_it() -> None:
    for method in ("WebcastGoodyBagMessage", "WebcastLinkMicFanTicketMethod", "WebcastBrandNewMessage"):
        payload = room_pb2.AnyMessage(common=common("k", "hello")).SerializeToString()
        frame = Frame("msg", messages=(RawMessage(method, payload, 0, is_history=False),))
        (raw,) = EventReader().read_frame(frame, NOW)
        assert raw.event == NoticeShown(number=1, time=SENT_MS / 1000, text="hello", key="k")
        assert raw.msg_id == 11
