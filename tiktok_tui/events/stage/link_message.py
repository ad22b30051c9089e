"""The older of the two messages about the stage, which numbers its steps in its own way."""

from __future__ import annotations

from tiktok_tui.events.common.event_header import EventHeader, Readers, longer_than
from tiktok_tui.events.common.model import Event, Viewer
from tiktok_tui.events.common.protobuf_viewer import viewer_of
from tiktok_tui.events.stage.model import LinkChanged
from tiktok_tui.events.stage.protobuf import MAX_ON_STAGE
from tiktok_tui.wire.schema.upb import link_message_pb2

_STEPS = {
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


def link(message: link_message_pb2.LinkMessage, stamp: EventHeader) -> Event:
    people = tuple(viewer_of(item.user) for item in message.list_change_content.linked_users[:MAX_ON_STAGE])
    linked = tuple(person.id for person in people)
    step = _STEPS.get(message.message_type, f"step {message.message_type}")
    if not people:
        people = tuple(viewer_of(item.user) for item in message.enter_content.linked_users[:MAX_ON_STAGE])
    if not people and message.leave_content.user_id:
        people = (Viewer(id=message.leave_content.user_id),)
    return LinkChanged(
        **stamp,
        step=step,
        linked=linked,
        people=people,
        truncated=longer_than(
            MAX_ON_STAGE,
            linkedUserIds=message.list_change_content.linked_users,
            users=message.list_change_content.linked_users or message.enter_content.linked_users,
        ),
    )


READERS: Readers = {
    "LinkMessage": link,
}
