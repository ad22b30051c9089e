"""Bounds on what is read of a message, against the largest that real messages have."""

from __future__ import annotations

from collections import Counter

import pytest
from google.protobuf.message import Message
from helpers import captures

from tiktok_tui.events.battle import protobuf as battle
from tiktok_tui.events.chat import protobuf as chat
from tiktok_tui.events.common import protobuf_viewer as viewer
from tiktok_tui.events.common import templates, user_form
from tiktok_tui.events.common.text import MAX_NAME, MAX_TEXT
from tiktok_tui.events.people import protobuf as people
from tiktok_tui.events.room import interactive
from tiktok_tui.events.stage import protobuf as link
from tiktok_tui.wire.decode import decode, message_class

# By the lists that are bounded: what messages call them, wherever they stand.
LISTS = {
    "RoomUserSeqMessage.ranks": people.MAX_TOP_VIEWERS,
    "ChatMessage.emotes": chat.MAX_EMOTES,
    "EmoteChatMessage.emote_list": chat.MAX_EMOTES,
    "ChatMessage.mention_users": chat.MAX_MENTIONS,
    "ImDeleteMessage.delete_msg_ids": chat.MAX_IDS,
    "ImDeleteMessage.delete_user_ids": chat.MAX_IDS,
    "User.badge_list": min(viewer.MAX_BADGES, user_form.MAX_BADGES),
    "Text.pieces": templates.MAX_PIECES,
    "UserLists.linked_list": link.MAX_ON_STAGE,
    "ListChange.linked_users": link.MAX_ON_STAGE,
    "LinkMicBattle.anchors_info": battle.MAX_SIDES,
    "LinkMicArmies.armies": battle.MAX_SIDES,
    "BattleArmy.user_armies": battle.MAX_SUPPORTERS,
    "Goal.sub_goals": interactive.MAX_OPTIONS,
    "StartContent.option_list": interactive.MAX_OPTIONS,
}
NAMES = ("User.nickname", "User.display_id", "Gift.name")


class Largest:
    """The longest of each list and text in all real messages, by message and field."""

    def __init__(self) -> None:
        self.lists: Counter[str] = Counter()
        self.texts: Counter[str] = Counter()
        for payload in captures.payloads():
            described = message_class(payload.method)
            if described is not None:
                self._walk(decode(payload.data, described).message)

    def _walk(self, message: Message) -> None:
        for field, value in message.ListFields():
            name = f"{message.DESCRIPTOR.name}.{field.name}"
            values = [value]
            if field.is_repeated:
                self.lists[name] = max(self.lists[name], len(value))
                is_map = field.message_type is not None and field.message_type.GetOptions().map_entry
                values = list(value.values()) if is_map else list(value)
            for each in values:
                if isinstance(each, Message):
                    self._walk(each)
                elif isinstance(each, str):
                    self.texts[name] = max(self.texts[name], len(each))


@pytest.fixture(scope="module")
def largest() -> Largest:
    captures.folder()
    return Largest()


@pytest.mark.parametrize("name", LISTS)
def test_a_list_may_be_twice_as_long_as_any_real_one(name: str, largest: Largest) -> None:
    assert 2 * largest.lists[name] <= LISTS[name]


def test_bounded_lists_are_among_the_real_ones(largest: Largest) -> None:
    assert len(LISTS.keys() & largest.lists.keys()) > len(LISTS) / 2


def test_texts_may_be_longer_than_any_real_one(largest: Largest) -> None:
    assert all(0 < 2 * largest.texts[name] < MAX_NAME for name in NAMES)
    said = ("ChatMessage.content", "RoomMessage.content", "LiveIntroMessage.content", "Content.content")
    assert all(0 < 2 * largest.texts[name] < MAX_TEXT for name in said)


def test_no_real_message_is_cut(largest: Largest) -> None:
    raws = captures.read_all(captures.payloads())
    assert {raw.event.truncated for raw in raws if raw.event is not None} == {()}
