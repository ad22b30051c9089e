"""Places on leaderboards, of the host and of viewers."""

from __future__ import annotations

from tiktok_tui.events.common.event_header import EventHeader, Readers
from tiktok_tui.events.common.model import NOBODY, Event, Viewer
from tiktok_tui.events.common.plurals import MAX_COUNTED, listed
from tiktok_tui.events.common.protobuf_viewer import viewer_in
from tiktok_tui.events.common.templates import render_text
from tiktok_tui.events.common.text import safe_name, safe_text
from tiktok_tui.events.notices.any_message import any_message
from tiktok_tui.events.notices.display_text import clipped
from tiktok_tui.events.notices.model import Described, NoticeShown
from tiktok_tui.events.room.model import RankChanged
from tiktok_tui.wire.schema.upb import ranks_pb2

MAX_WINNERS = 3


def rank_update(message: ranks_pb2.RankUpdateMessage, stamp: EventHeader) -> Event:
    """The leaderboard that the host has a place on. Seen: those without a place come as well, with a name alone."""
    updates = message.updates or [ranks_pb2.RankUpdateMessage.RankUpdate()]
    update = next((update for update in updates if update.own_rank > 0), updates[0])
    return RankChanged(
        **stamp,
        text=render_text(update.default_content) or render_text(message.common.display_text),
        rank=max(0, update.own_rank),
    )


def rank_text(message: ranks_pb2.RankTextMessage, stamp: EventHeader) -> Event:
    """A viewer rose among the givers. Seen on the wire: `owner` is that viewer and not the host."""
    header = message.common.display_text
    text = render_text(header) or render_text(message.content) or render_text(message.other_get_badge_msg)
    if not text and message.owner_idx_after_update > 0:
        text = f"a viewer went from rank {message.owner_idx_before_update} to {message.owner_idx_after_update}"
    viewer = viewer_in(header, message.content, message.other_get_badge_msg)
    return NoticeShown(**stamp, text=text, viewer=viewer, key=safe_name(header.key or message.content.key))


def hourly_rank(message: ranks_pb2.HourlyRankMessage, stamp: EventHeader) -> Event:
    data = message.data
    label = data.rankings.label or data.ranking_data.rankdata.label or data.ranking_data_2.rankdata.label
    return RankChanged(**stamp, text=safe_text(label), rank=0)


def hourly_reward(message: ranks_pb2.HourlyRankRewardMessage, stamp: EventHeader) -> Event:
    """Who led the last hour, each in a sentence of their own."""
    notices = [winner.notify for winner in message.winners[:MAX_COUNTED]]
    sentences = [render_text(notice.common.display_text) or safe_text(notice.content) for notice in notices]
    text = clipped(listed(sentences, MAX_WINNERS, " "))
    if text:
        first = notices[0].common.display_text
        return NoticeShown(**stamp, text=text, viewer=viewer_in(first), key=safe_name(first.key))
    if message.winners:
        winners = [_user(winner.user_id) for winner in message.winners[:MAX_COUNTED]]
        names = listed((winner.name for winner in winners), MAX_WINNERS)
        return NoticeShown(**stamp, text=f"led the last hour: {names}", viewer=winners[0])
    return any_message(message, stamp) or Described(**stamp, text="reward of the hourly ranking")


def ranking_reward(message: ranks_pb2.WeeklyRankRewardMessage, stamp: EventHeader) -> Event:
    """A place in the daily or weekly ranking, in the words of the message inside."""
    notice = message.notify_message
    named = viewer_in(notice.common.display_text, message.common.display_text)
    viewer = named if named.id == message.user_id or not message.user_id else _user(message.user_id)
    text = render_text(notice.common.display_text) or safe_text(notice.content)
    text = text or render_text(message.common.display_text) or f"{viewer.name} was rewarded for a place in the ranking"
    return NoticeShown(**stamp, text=text, viewer=viewer, key=safe_name(notice.common.display_text.key))


def rank_toast(message: ranks_pb2.RankToastMessage, stamp: EventHeader) -> Event:
    viewer = _user(message.toast.user_id)
    return any_message(message, stamp) or Described(**stamp, text=f"rank of {viewer.name}", viewer=viewer)


def user_numbers(message: ranks_pb2.UserStatsMessage, stamp: EventHeader) -> Event:
    viewer = _user(message.m_user_id)
    text = safe_text(message.m_content).strip()
    if text:
        return Described(**stamp, text=f"{viewer.name}: {text}", viewer=viewer)
    return any_message(message, stamp) or Described(**stamp, text=f"numbers of {viewer.name}", viewer=viewer)


def _user(user_id: int) -> Viewer:
    return Viewer(id=user_id) if user_id else NOBODY


READERS: Readers = {
    "HourlyRankMessage": hourly_rank,
    "HourlyRankRewardMessage": hourly_reward,
    "RankTextMessage": rank_text,
    "RankToastMessage": rank_toast,
    "RankUpdateMessage": rank_update,
    "UserStatsMessage": user_numbers,
    "WeeklyRankRewardMessage": ranking_reward,
}
