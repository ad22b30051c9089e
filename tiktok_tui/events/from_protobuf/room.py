"""The room itself, its polls, goals, ranks and stage, and the sentences of messages that have nothing of their own."""

from __future__ import annotations

from typing import Protocol

from tiktok_tui.events.from_protobuf.people import viewer_of
from tiktok_tui.events.from_protobuf.stamp import Stamp
from tiktok_tui.events.model import (
    Event,
    GoalChanged,
    LinkChanged,
    NoticeShown,
    PollChanged,
    PollOption,
    RankChanged,
    RoomAction,
    RoomControlled,
)
from tiktok_tui.events.templates import render_text
from tiktok_tui.events.text import safe_name, safe_text
from tiktok_tui.wire.schema.fast import (
    interactive_pb2,
    link_pb2,
    ranks_pb2,
    room_pb2,
    shared_pb2,
    shop_pb2,
)

MAX_OPTIONS = 20
MAX_ON_STAGE = 50

_ACTIONS = {int(action) for action in RoomAction}
_LINK_MESSAGE_STEPS = {
    1: "create",
    2: "close",
    3: "invite",
    4: "apply",
    5: "reply",
    6: "enter",
    7: "leave",
    8: "permit",
    9: "cancel invite",
    10: "waiting list change",
    11: "list change",
    12: "user update",
    13: "kick out",
    14: "cancel apply",
    15: "mute",
    16: "match",
    17: "user settings",
    18: "seat change",
    19: "leave",
    20: "waiting list change",
    21: "list change",
    22: "cohost list change",
    23: "media change",
    24: "accept notice",
    101: "kick out",
    102: "toast",
}


class HasCommon(Protocol):
    """Every message of a room."""

    @property
    def common(self) -> shared_pb2.Common: ...


def control(message: room_pb2.ControlMessage, stamp: Stamp) -> Event:
    reason = safe_text(message.tips) or render_text(message.extra.title) or safe_text(message.punish_info.punish_reason)
    if message.action in _ACTIONS:
        return RoomControlled(**stamp, action=RoomAction(message.action), reason=reason)
    return NoticeShown(**stamp, text=f"control {message.action} {reason}".strip())


def notice(message: room_pb2.RoomMessage, stamp: Stamp) -> Event:
    return NoticeShown(
        **stamp,
        # Seen on the wire: a content of one space beside the real sentence.
        text=safe_text(message.content).strip() or render_text(message.common.display_text),
        key=safe_name(message.common.display_text.key),
    )


def introduction(message: room_pb2.LiveIntroMessage, stamp: Stamp) -> Event:
    return NoticeShown(**stamp, text=safe_text(message.content), viewer=viewer_of(message.user))


def product_shown(message: shop_pb2.OecLiveShoppingMessage, stamp: Stamp) -> Event | None:
    """The product that the host put on the screen, with its price as the shop writes it."""
    product = message.pop_product
    words = [safe_name(word) for word in (product.title, product.price) if word]
    return NoticeShown(**stamp, text=f"for sale: {', '.join(words)}") if words else any_message(message, stamp)


def any_message(message: HasCommon, stamp: Stamp) -> Event | None:
    """The sentence that a message carries in its header, None when it carries none."""
    text = render_text(message.common.display_text) or safe_text(message.common.describe)
    return NoticeShown(**stamp, text=text, key=safe_name(message.common.display_text.key)) if text else None


def poll(message: interactive_pb2.PollMessage, stamp: Stamp) -> Event:
    """The content that is filled says what happened; the number in message_type is doubtful."""
    if message.HasField("end_content"):
        state, options = "ended", message.end_content.option_list
    elif message.HasField("update_votes_content"):
        state, options = "votes", message.update_votes_content.option_list
    else:
        state, options = "started", message.start_content.option_list
    return PollChanged(
        **stamp,
        poll_id=message.poll_id,
        state=state,
        title=safe_text(message.start_content.title or message.poll_basic_info.title),
        options=tuple(PollOption(safe_name(o.display_content), max(0, o.votes)) for o in options[:MAX_OPTIONS]),
    )


def goal(message: interactive_pb2.GoalUpdateMessage, stamp: Stamp) -> Event:
    sub_goals = message.goal.sub_goals[:MAX_OPTIONS]
    description = safe_text(message.goal.description) or (safe_name(sub_goals[0].gift.name) if sub_goals else "")
    return GoalChanged(
        **stamp,
        goal_id=message.goal.id,
        description=description,
        progress=sum(max(0, sub_goal.progress) for sub_goal in sub_goals),
        target=sum(max(0, sub_goal.target) for sub_goal in sub_goals),
    )


def rank_update(message: ranks_pb2.RankUpdateMessage, stamp: Stamp) -> Event:
    update = message.updates[0] if message.updates else ranks_pb2.RankUpdateMessage.RankUpdate()
    return RankChanged(
        **stamp,
        text=render_text(update.default_content) or render_text(message.common.display_text),
        rank=max(0, update.own_rank),
    )


def rank_text(message: ranks_pb2.RankTextMessage, stamp: Stamp) -> Event:
    """A viewer rose among the givers. Seen on the wire: `owner` is that viewer and not the host."""
    header = message.common.display_text
    text = render_text(header) or render_text(message.content) or render_text(message.other_get_badge_msg)
    if not text and message.owner_idx_after_update > 0:
        text = f"a viewer went from rank {message.owner_idx_before_update} to {message.owner_idx_after_update}"
    return NoticeShown(**stamp, text=text, key=safe_name(header.key or message.content.key))


def hourly_rank(message: ranks_pb2.HourlyRankMessage, stamp: Stamp) -> Event:
    return RankChanged(**stamp, text=safe_text(message.data.rankings.label), rank=0)


def link_layer(message: link_pb2.LinkLayerMessage, stamp: Stamp) -> Event:
    step = message.message_type
    known = link_pb2.LinkStep.values()
    name = (
        link_pb2.LinkStep.Name(step).removeprefix("LINK_STEP_").lower().replace("_", " ")
        if step in known
        else str(step)
    )
    lists = message.list_change_content.list if message.HasField("list_change_content") else None
    if lists is None and message.HasField("join_direct_content"):
        lists = message.join_direct_content.all_users
    linked = tuple(item.user.user_id for item in lists.linked_list[:MAX_ON_STAGE]) if lists is not None else ()
    return LinkChanged(**stamp, step=name, linked=linked)


def link(message: link_pb2.LinkMessage, stamp: Stamp) -> Event:
    linked = tuple(item.user.id for item in message.list_change_content.linked_users[:MAX_ON_STAGE])
    step = _LINK_MESSAGE_STEPS.get(message.message_type, f"step {message.message_type}")
    return LinkChanged(**stamp, step=step, linked=linked)
