"""The room itself: its state, polls, goals, ranks, the stage, notices."""

from __future__ import annotations

from typing import Annotated, NotRequired, TypedDict

from tiktok_tui.events import model
from tiktok_tui.events.model import RoomAction
from tiktok_tui.events.to_json.shared import (
    Count,
    Id,
    Milliseconds,
    TextForm,
    UserForm,
    Writers,
    ids,
    milliseconds,
    user_form,
)


class ControlForm(TypedDict):
    action: Annotated[int, {"enum": [int(action) for action in RoomAction]}]
    actionName: Annotated[str, {"enum": [action.name.lower() for action in RoomAction]}]
    reason: str


class PollOptionForm(TypedDict):
    text: str
    votes: Count


class PollForm(TypedDict):
    """A poll. Its title and its end only come with the start."""

    pollId: Id
    state: Annotated[str, {"enum": ["started", "votes", "ended"]}]
    title: str
    options: list[PollOptionForm]
    endsAtMs: NotRequired[Milliseconds]


class GoalForm(TypedDict):
    """How far a goal is, and who brought it so far."""

    goalId: Id
    description: str
    progress: int
    target: int
    contributor: NotRequired[str]
    expiresAtMs: NotRequired[Milliseconds]


class RankForm(TypedDict):
    """A place on a leaderboard, 0 when not said."""

    text: str
    rank: Count


class LinkForm(TypedDict):
    """A step on the stage, who is on it where the message says so, and whom the step is about."""

    step: str
    linkedUserIds: list[Id]
    users: NotRequired[list[UserForm]]


def _control(event: model.RoomControlled) -> ControlForm:
    return {"action": int(event.action), "actionName": event.action.name.lower(), "reason": event.reason}


def _poll(event: model.PollChanged) -> PollForm:
    form: PollForm = {
        "pollId": str(event.poll_id),
        "state": event.state,
        "title": event.title,
        "options": [{"text": option.text, "votes": option.votes} for option in event.options],
    }
    if event.ends_at:
        form["endsAtMs"] = milliseconds(event.ends_at)
    return form


def _goal(event: model.GoalChanged) -> GoalForm:
    form: GoalForm = {
        "goalId": str(event.goal_id),
        "description": event.description,
        "progress": event.progress,
        "target": event.target,
    }
    if event.contributor:
        form["contributor"] = event.contributor
    if event.expires_at:
        form["expiresAtMs"] = milliseconds(event.expires_at)
    return form


def _rank(event: model.RankChanged) -> RankForm:
    return {"text": event.text, "rank": event.rank}


def _link(event: model.LinkChanged) -> LinkForm:
    form: LinkForm = {"step": event.step, "linkedUserIds": ids(event.linked)}
    if event.people:
        form["users"] = [user_form(person) for person in event.people]
    return form


def _notice(event: model.NoticeShown) -> TextForm:
    form: TextForm = {"text": event.text}
    if event.key:
        form["key"] = event.key
    if event.viewer != model.NOBODY:
        form["user"] = user_form(event.viewer)
    return form


def _described(event: model.Described) -> TextForm:
    form: TextForm = {"text": event.text, "isQuiet": True}
    if event.viewer != model.NOBODY:
        form["user"] = user_form(event.viewer)
    return form


WRITERS: Writers = {
    model.Described: _described,
    model.GoalChanged: _goal,
    model.LinkChanged: _link,
    model.NoticeShown: _notice,
    model.PollChanged: _poll,
    model.RankChanged: _rank,
    model.RoomControlled: _control,
}
