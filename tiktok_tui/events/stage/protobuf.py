"""Hosts and guests who come to the stage and leave it, and the points that guests earn there."""

from __future__ import annotations

from tiktok_tui.events.common.event_header import EventHeader, Readers, longer_than
from tiktok_tui.events.common.model import NOBODY, Event, Viewer
from tiktok_tui.events.common.plurals import listed
from tiktok_tui.events.common.text import safe_name, safe_text, shown_name
from tiktok_tui.events.notices.any_message import any_message
from tiktok_tui.events.notices.model import Described
from tiktok_tui.events.stage.model import LinkChanged
from tiktok_tui.wire.schema.upb import link_pb2

# Real lists have up to 28.
MAX_ON_STAGE = 200
# How many people are named in one line.
MAX_NAMED = 5
_ANSWERS: dict[int, str] = {link_pb2.AGREE_STATUS_AGREE: "accepted", link_pb2.AGREE_STATUS_REJECT: "refused"}


def link_layer(message: link_pb2.LinkLayerMessage, stamp: EventHeader) -> Event:
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
    leaver = message.leave_content.leaver.user_id
    return LinkChanged(
        **stamp,
        step=name,
        linked=linked,
        people=(Viewer(id=leaver),) if leaver else (),
        truncated=longer_than(MAX_ON_STAGE, linkedUserIds=lists.linked_list) if lists is not None else (),
    )


def link_mic(message: link_pb2.LinkMicMethod, stamp: EventHeader) -> Event:
    """A step between two hosts, or the points of one guest. What is filled tells which; its numbers are not known."""
    viewer = Viewer(id=message.user_id) if message.user_id else NOBODY
    if message.fan_ticket > 0 or message.total_linkmic_fan_ticket > 0:
        all_points = f"{max(0, message.total_linkmic_fan_ticket):,} for all guests"
        text = f"{max(0, message.fan_ticket):,} points for {viewer.name}, {all_points}"
        return Described(**stamp, text=text, viewer=viewer)
    words = [safe_text(message.tips)]
    if message.answer or message.reply_type:
        answer = _ANSWERS.get(message.reply_type or message.answer, "answered")
        words.append(f"invitation {answer}: {_user(message.from_user_id)} and {_user(message.to_user_id)}")
    elif message.invite_uid:
        words.append(f"invitation: {_user(message.invite_uid)}")
    if message.linked_users:
        names = (
            shown_name(safe_name(user.nickname), safe_name(user.display_id)) or _user(user.id)
            for user in message.linked_users[:MAX_ON_STAGE]
        )
        words.append(f"{len(message.linked_users)} on stage: {listed(names, MAX_NAMED)}")
    text = ", ".join(word for word in words if word)
    if text:
        return Described(**stamp, text=f"hosts together: {text}", viewer=viewer)
    return any_message(message, stamp) or Described(**stamp, text=f"hosts together: step {message.message_type}")


def fan_tickets(message: link_pb2.LinkMicFanTicketMethod, stamp: EventHeader) -> Event:
    """Points of all guests, the most first."""
    notice = message.fan_ticket_room_notice
    guests = sorted(notice.user_fan_ticket[:MAX_ON_STAGE], key=lambda guest: -guest.fan_ticket)
    points = listed((f"{_user(guest.user_id)} {max(0, guest.fan_ticket):,}" for guest in guests), MAX_NAMED)
    if points:
        text = f"points of guests: {points}; {max(0, notice.total_linkmic_fan_ticket):,} in all"
        return Described(**stamp, text=text)
    return any_message(message, stamp) or Described(**stamp, text="points of guests")


def _user(user_id: int) -> str:
    return Viewer(id=user_id).name


READERS: Readers = {
    "LinkLayerMessage": link_layer,
    "LinkMicFanTicketMethod": fan_tickets,
    "LinkMicMethod": link_mic,
}
