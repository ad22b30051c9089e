"""What an event holds, as JSON objects with the documented names of existing clients. One writer an event."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from tiktok_tui.events import model
from tiktok_tui.events.model import Army, BattleStep, Event, Host, Viewer

Data = dict[str, Any]

# giftType 1 is a gift that streaks. The other numbers are not told apart in our events.
STREAKING_GIFT = 1
# What stands in a comment for one emote, or for several in a row.
_EMOTES = re.compile(r"\[emote(?: ×(\d{1,2}))?\]")
# tiktok-live-events' numbers for a battle: 1 active, 2 starting, 3 ended, 4 preparing.
_BATTLE_STATUS = {
    BattleStep.INVITED: 4,
    BattleStep.ACCEPTED: 2,
    BattleStep.OPENED: 1,
    BattleStep.FINISHED: 3,
    BattleStep.CUT_SHORT: 3,
    BattleStep.REFUSED: 3,
    BattleStep.CANCELLED: 3,
}


def event_data(event: Event) -> Data:
    """The event's own keys, without those that every line has."""
    return _WRITERS[type(event)](event)


def user_data(viewer: Viewer) -> Data:
    return {
        "userId": str(viewer.id),
        "uniqueId": viewer.handle,
        "nickname": viewer.nickname,
        "isModerator": viewer.is_moderator,
        "isSubscriber": viewer.is_subscriber,
        "isTopGifter": viewer.is_top_gifter,
        "followRole": viewer.follow_status,
        "gifterLevel": viewer.gifter_level,
        "teamMemberLevel": viewer.fan_level,
    }


def _ids(ids: tuple[int, ...]) -> list[str]:
    return [str(number) for number in ids]


def _milliseconds(seconds: float) -> int:
    return round(seconds * 1000)


def _chat(event: model.ChatSent) -> Data:
    data: Data = {
        "comment": event.comment,
        "user": user_data(event.viewer),
        "emotes": [{"placeInComment": place} for place in _emote_places(event)],
        "language": event.language,
    }
    if event.reply_to is not None:
        data["replyToUser"] = user_data(event.reply_to)
    if event.mentions:
        data["mentions"] = [user_data(viewer) for viewer in event.mentions]
    return data


def _emote_places(event: model.ChatSent) -> list[int]:
    """Where each emote of a comment stands: emotes that stand together share a marker."""
    places: list[int] = []
    for marker in _EMOTES.finditer(event.comment):
        places += [marker.start()] * int(marker[1] or 1)
    return places[: event.emotes]


def _chat_deleted(event: model.ChatDeleted) -> Data:
    return {"deleteMsgIds": _ids(event.msg_ids), "deleteUserIds": _ids(event.viewer_ids)}


def _caption(event: model.CaptionSpoken) -> Data:
    return {
        "text": event.text,
        "language": event.language,
        "isFinal": event.is_final,
        "sentenceId": str(event.sentence_id),
    }


def _pin(event: model.MessagePinned) -> Data:
    return {
        "pinnedMessage": event.text,
        "user": user_data(event.author),
        "operator": user_data(event.operator),
        "isPinned": event.is_pinned,
        "displayDuration": event.seconds,
    }


def _question(event: model.QuestionAsked) -> Data:
    return {"questionText": event.question, "user": user_data(event.viewer)}


def _member(event: model.ViewerJoined) -> Data:
    return {"user": user_data(event.viewer), "memberCount": event.viewers}


def _like(event: model.LikesSent) -> Data:
    # The two documented clients disagree about the name of the total.
    return {
        "likeCount": event.count,
        "totalLikeCount": event.total,
        "totalLikes": event.total,
        "user": user_data(event.viewer),
    }


def _follow(event: model.Followed) -> Data:
    return {"user": user_data(event.viewer), "followCount": event.followers}


def _share(event: model.Shared) -> Data:
    return {"user": user_data(event.viewer), "joinedThroughShare": event.joined_through}


def _subscribe(event: model.Subscribed) -> Data:
    return {"user": user_data(event.viewer), "subMonth": event.months, "isRenewal": event.is_renewal}


def _viewers(event: model.ViewersCounted) -> Data:
    return {
        "viewerCount": event.now,
        "totalViewers": event.total,
        "topViewers": [{"user": user_data(viewer), "coinCount": coins} for viewer, coins in event.top],
    }


def _gift(event: model.GiftSent) -> Data:
    data: Data = {
        "giftId": event.gift_id,
        "giftName": event.gift_name,
        "diamondCount": event.diamonds_each,
        "repeatCount": event.repeat_count,
        "repeatEnd": event.repeat_end,
        "canStreak": event.can_streak,
        "groupId": str(event.group_id),
        "user": user_data(event.viewer),
    }
    if event.can_streak:
        data["giftType"] = STREAKING_GIFT
    if event.receiver is not None:
        data["toUser"] = user_data(event.receiver)
    elif event.receiver_id:
        data["toUser"] = {"userId": str(event.receiver_id)}
    if event.order_id:
        data["transactionId"] = event.order_id
    if event.battle_multiplier:
        data["battleMultiplier"] = event.battle_multiplier
    return data


def _envelope(event: model.EnvelopeChanged) -> Data:
    return {
        "envelopeId": event.envelope_id,
        "coins": event.diamonds,
        "canOpen": event.winners,
        "opensAt": _milliseconds(event.opens_at),
        "sender": event.sender,
        "isShown": event.is_shown,
    }


def _host(host: Host) -> Data:
    return {"userId": str(host.id), "uniqueId": host.handle, "nickname": host.nickname}


def _army(army: Army) -> Data:
    data: Data = {
        "hostUserId": str(army.host_ids[0] if army.host_ids else army.side_id),
        "hostUserIds": _ids(army.host_ids),
        "teamTotalScore": army.score,
        "contributors": [
            {"userId": str(supporter.id), "nickname": supporter.nickname, "score": supporter.score}
            for supporter in army.supporters
        ],
    }
    if army.outcome is not None:
        data["result"] = army.outcome.name.lower()
    if army.win_streak:
        data["winStreak"] = army.win_streak
    return data


def _battle(event: model.BattleChanged) -> Data:
    scores = {host_id: army.score for army in event.armies for host_id in army.host_ids}
    data: Data = {
        "battleId": str(event.battle_id),
        "action": event.step.name.lower(),
        "battleUsers": [{**_host(host), "score": scores.get(host.id, 0)} for host in event.hosts],
        "teams": [_army(army) for army in event.armies],
        "isTeamBattle": event.is_team_battle,
    }
    if status := _BATTLE_STATUS.get(event.step):
        data["status"] = status
    return data | _timing(event.timing)


def _timing(timing: model.BattleTiming | None) -> Data:
    if timing is None:
        return {}
    return {
        "battleDuration": timing.duration_s + timing.extra_s,
        "startedAtMs": timing.start_ms,
        "endsAtMs": timing.end_ms,
    }


def _battle_armies(event: model.ArmiesScored) -> Data:
    return {
        "battleId": str(event.battle_id),
        "hosts": [_army(army) for army in event.armies],
        "isEnd": event.is_end,
        "criticalStrike": event.critical_strike,
        "isTeamBattle": event.is_team_battle,
        **_timing(event.timing),
    }


def _battle_card(event: model.CardPlayed) -> Data:
    return {
        "battleId": str(event.battle_id),
        "effect": event.kind.value,
        "multiplier": event.multiplier,
        "durationSec": event.seconds,
        "extraDurationSec": event.extra_seconds,
        "startedAtMs": _milliseconds(event.starts_at),
        "senderNickname": event.viewer.nickname,
        "user": user_data(event.viewer),
        "hostUserId": str(event.to_host_id),
    }


def _battle_task(event: model.BattleTaskChanged) -> Data:
    return {
        "battleId": str(event.battle_id),
        "state": event.state,
        "target": event.target,
        "progress": event.progress,
        "multiplier": event.multiplier,
    }


def _punishment_ended(event: model.PunishmentEnded) -> Data:
    return {"battleId": str(event.battle_id), "isCutShort": event.is_cut_short}


def _control(event: model.RoomControlled) -> Data:
    return {"action": int(event.action), "actionName": event.action.name.lower(), "reason": event.reason}


def _poll(event: model.PollChanged) -> Data:
    return {
        "pollId": str(event.poll_id),
        "state": event.state,
        "title": event.title,
        "options": [{"text": option.text, "votes": option.votes} for option in event.options],
    }


def _goal(event: model.GoalChanged) -> Data:
    return {
        "goalId": str(event.goal_id),
        "description": event.description,
        "progress": event.progress,
        "target": event.target,
    }


def _rank(event: model.RankChanged) -> Data:
    return {"text": event.text, "rank": event.rank}


def _link(event: model.LinkChanged) -> Data:
    return {"step": event.step, "linkedUserIds": _ids(event.linked)}


def _notice(event: model.NoticeShown) -> Data:
    data: Data = {"text": event.text}
    if event.key:
        data["key"] = event.key
    if event.viewer != model.NOBODY:
        data["user"] = user_data(event.viewer)
    return data


_WRITERS: dict[type[Event], Callable[[Any], Data]] = {
    model.ArmiesScored: _battle_armies,
    model.BattleChanged: _battle,
    model.BattleTaskChanged: _battle_task,
    model.CaptionSpoken: _caption,
    model.CardPlayed: _battle_card,
    model.ChatDeleted: _chat_deleted,
    model.ChatSent: _chat,
    model.EnvelopeChanged: _envelope,
    model.Followed: _follow,
    model.GiftSent: _gift,
    model.GoalChanged: _goal,
    model.LikesSent: _like,
    model.LinkChanged: _link,
    model.MessagePinned: _pin,
    model.NoticeShown: _notice,
    model.PollChanged: _poll,
    model.PunishmentEnded: _punishment_ended,
    model.QuestionAsked: _question,
    model.RankChanged: _rank,
    model.RoomControlled: _control,
    model.Shared: _share,
    model.Subscribed: _subscribe,
    model.ViewerJoined: _member,
    model.ViewersCounted: _viewers,
}
