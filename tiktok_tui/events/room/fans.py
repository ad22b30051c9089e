"""Fan clubs, and what is there for subscribers."""

from __future__ import annotations

from tiktok_tui.events.common.event_header import EventHeader, Readers
from tiktok_tui.events.common.model import Event
from tiktok_tui.events.common.plurals import counted, enum_words
from tiktok_tui.events.common.protobuf_viewer import viewer_of
from tiktok_tui.events.common.text import safe_name, safe_text
from tiktok_tui.events.notices.any_message import header_text
from tiktok_tui.events.notices.display_text import clipped
from tiktok_tui.events.notices.model import Described, NoticeShown
from tiktok_tui.events.room.model import GoalChanged
from tiktok_tui.wire.schema.upb import fans_pb2

TAKEN_DOWN = 2
KEY_OF_A_TRANSLATION = 2


def fans_event(message: fans_pb2.FansEventMessage, stamp: EventHeader) -> Event:
    """New members, levels and the club's rank are news; points and tasks concern one member."""
    viewer = viewer_of(message.user)
    data = message.data
    news = ""
    match message.event_type:
        case fans_pb2.FANS_EVENT_TYPE_NEW_FANS:
            news = f"{viewer.name} joined the fan club"
            if data.new_fans_data.fans_count > 0:
                news += f" of {counted(data.new_fans_data.fans_count, 'fan')}"
        case fans_pb2.FANS_EVENT_TYPE_LEVEL_UPGRADE | fans_pb2.FANS_EVENT_TYPE_FANS_LEVEL_UPGRADE:
            level = message.fans_level_upgrade_info.level or message.fans_level_info.level
            news = f"{viewer.name} reached fan level {level}"
        case fans_pb2.FANS_EVENT_TYPE_TEAM_RANK_UPDATE if data.team_rank_update.updated_rank > 0:
            news = f"the fan club is number {data.team_rank_update.updated_rank}"
            news += f" with {counted(data.team_rank_update.updated_score, 'point')}"
    text = header_text(message.common)
    if news:
        return NoticeShown(**stamp, text=text or news, viewer=viewer)
    return Described(**stamp, text=text or f"{viewer.name}: {_errand(message)}", viewer=viewer)


def _errand(message: fans_pb2.FansEventMessage) -> str:
    data = message.data
    match message.event_type:
        case fans_pb2.FANS_EVENT_TYPE_TASK_COMPLETE:
            task = enum_words(fans_pb2.FansTask, data.task_complete_data.task_type, "FANS_TASK_")
            return f"fan club task done, {task}" if task else "fan club task done"
        case fans_pb2.FANS_EVENT_TYPE_GET_UNCLAIMED_POINTS:
            return f"{counted(data.get_unclaimed_points.unclaimed_points, 'fan point')} to collect"
        case kind:
            return f"fan club, {enum_words(fans_pb2.FansEventType, kind, 'FANS_EVENT_TYPE_') or f'event {kind}'}"


def subscription_card(message: fans_pb2.SubPinEventMessage, stamp: EventHeader) -> Event:
    """A card above the chat. It is no pinned comment: seen are cards that tell how far the subscription goal is."""
    card, goal = message.card, message.card.goal_pin_card
    if message.action_type == TAKEN_DOWN:
        return Described(**stamp, text=header_text(message.common) or "subscription card taken down")
    if goal.target > 0:
        return GoalChanged(
            **stamp,
            goal_id=goal.goal_id or card.id,
            description=_card_text(goal.desc),
            progress=max(0, goal.progress),
            target=goal.target,
        )
    text = " ".join(filter(None, (_card_text(card.title), _card_text(card.desc)))) or header_text(message.common)
    if text:
        return NoticeShown(**stamp, text=clipped(text))
    return Described(**stamp, text="subscription card pinned")


def _card_text(text: fans_pb2.SubPinEventMessage.CardText) -> str:
    return "" if text.type == KEY_OF_A_TRANSLATION else safe_text(text.content)


def subscriber_queue(message: fans_pb2.SubQueueMessage, stamp: EventHeader) -> Event:
    queue = message.queue
    viewer = viewer_of(message.current_user)
    text = f"{safe_name(queue.title) or 'subscriber queue'}: {max(0, queue.waiting_count)} of {queue.total_count} wait"
    if message.HasField("current_user"):
        text += f", it is the turn of {viewer.name}"
    return Described(**stamp, text=text, viewer=viewer)


READERS: Readers = {
    "FansEventMessage": fans_event,
    "SubPinEventMessage": subscription_card,
    "SubQueueMessage": subscriber_queue,
}
