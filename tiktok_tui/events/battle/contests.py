"""Contests that are no battles of two hosts: competitions of teams, showdowns of guests."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from tiktok_tui.events.common.event_header import EventHeader, Readers
from tiktok_tui.events.common.model import Event, Viewer
from tiktok_tui.events.common.plurals import MAX_COUNTED, listed
from tiktok_tui.events.common.text import safe_name
from tiktok_tui.events.notices.any_message import any_message
from tiktok_tui.events.notices.model import Described, NoticeShown
from tiktok_tui.wire.schema.upb import battle_contests_pb2

MAX_SIDES = 8
MAX_NAMES = 4

_Competition = battle_contests_pb2.CompetitionMessage
_NAMES = {
    battle_contests_pb2.COMPETITION_TYPE_TAKE_THE_STAGE: "take the stage",
    battle_contests_pb2.COMPETITION_TYPE_GROUP_SHOW: "group show",
}
_ANSWERS = {
    _Competition.REPLY_TYPE_ACCEPT: "accepted",
    _Competition.REPLY_TYPE_REJECT: "refused",
    _Competition.REPLY_TYPE_WITHDRAW: "withdrew",
}
_RESULTS = {_Competition.RESULT_WIN: " won", _Competition.RESULT_LOSE: " lost", _Competition.RESULT_DRAW: " draw"}


def competition(message: battle_contests_pb2.CompetitionMessage, stamp: EventHeader) -> Event:
    """What is filled says which step it is. Start and result are seen by all, the rest is only described."""
    name = _NAMES.get(message.biz_common.type, "competition")
    if message.HasField("start"):
        teams = _teams(message.start.initiate_info.teams)
        return NoticeShown(**stamp, text=f"{name} started: {teams}" if teams else f"{name} started")
    if message.HasField("settle_end"):
        end = message.settle_end
        result = _scores(end.team_infos, with_results=True)
        why = _why(end.reason, end.leave_user)
        return NoticeShown(**stamp, text=f"{name} over{why}: {result}" if result else f"{name} over{why}")
    step = _step(message)
    if step:
        return Described(**stamp, text=f"{name}: {step}")
    return any_message(message, stamp) or Described(**stamp, text=f"{name}: step {message.type}")


def _step(message: battle_contests_pb2.CompetitionMessage) -> str:
    if message.HasField("score_change"):
        return _scores(message.score_change.team_infos) or "new scores"
    if message.HasField("initiate"):
        info = message.initiate.initiate_info
        teams = _teams(info.teams)
        return f"proposed by {_person(info.initiator)}" + (f", {teams}" if teams else "")
    if message.HasField("reply"):
        return f"{_person(message.reply.replier)} {_ANSWERS.get(message.reply.reply_type, 'answered')}"
    if message.HasField("settle_start"):
        return "the final count began"
    if message.HasField("finish"):
        return f"finished{_why(message.finish.reason, message.finish.leave_user)}"
    if message.HasField("switch_turn"):
        return "the next turn"
    return ""


def _why(reason: int, leaver: _Competition.Person) -> str:
    left = f", {_person(leaver)} left" if leaver.user_id or leaver.nickname else ""
    return (", cut short" if reason == _Competition.END_REASON_CUT_SHORT else "") + left


def _person(person: _Competition.Person) -> str:
    return Viewer(id=person.user_id, nickname=safe_name(person.nickname)).name


def _side(people: Iterable[_Competition.Person], team_id: int) -> str:
    return listed(map(_person, people), MAX_NAMES, " + ") or f"team {team_id}"


def _teams(teams: Iterable[_Competition.Team]) -> str:
    return listed((_side(team.users, team.team_id) for team in teams), MAX_SIDES, " : ")


def _scores(teams: Iterable[_Competition.TeamResult], *, with_results: bool = False) -> str:
    sides = []
    for team in islice(teams, MAX_COUNTED):
        side = _side((member.user for member in team.members), team.team_id)
        sides.append(f"{side} {max(0, team.score)}" + (_RESULTS.get(team.result, "") if with_results else ""))
    return listed(sides, MAX_SIDES, " : ")


def guest_showdown(message: battle_contests_pb2.GuestShowdownMessage, stamp: EventHeader) -> Event:
    content, change = message.play_content, message.guest_showdown_config_change
    said = [listed((f"{_guest(user)} {max(0, user.score)}" for user in content.running_play_users), MAX_SIDES, " : ")]
    said.append(listed((f"{_guest(user)} left" for user in content.leave_play_users), MAX_SIDES))
    if change.update_add_duration:
        said.append(f"{max(0, change.add_duration)} s more")
    if change.update_loser_num:
        said.append(f"{max(0, change.loser_num)} will lose")
    if message.play_closed_reason:
        operator = message.operator_user_info
        closer = Viewer(
            id=operator.user_id, handle=safe_name(operator.display_id), nickname=safe_name(operator.nick_name)
        )
        said.append(f"closed by {closer.name}" if message.HasField("operator_user_info") else "closed")
    text = ", ".join(part for part in said if part)
    if text:
        return Described(**stamp, text=f"guest showdown: {text}")
    return any_message(message, stamp) or Described(**stamp, text=f"guest showdown: step {message.message_type}")


def _guest(guest: battle_contests_pb2.GuestShowdownMessage.Guest) -> str:
    return Viewer(id=guest.user_id, handle=safe_name(guest.display_id), nickname=safe_name(guest.nickname)).name


READERS: Readers = {
    "CompetitionMessage": competition,
    "GuestShowdownMessage": guest_showdown,
}
