"""The room itself: its state, polls, goals, ranks, the stage, notices."""

from __future__ import annotations

from typing import Annotated, NotRequired, TypedDict

from tiktok_tui.events.common.forms import (
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
from tiktok_tui.events.common.model import NOBODY
from tiktok_tui.events.notices.model import Described, NoticeShown
from tiktok_tui.events.room.model import GoalChanged, PollChanged, RankChanged, RoomAction, RoomControlled
from tiktok_tui.events.stage.model import LinkChanged


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


def _control(event: RoomControlled) -> ControlForm:
    return {"action": int(event.action), "actionName": event.action.name.lower(), "reason": event.reason}


def _poll(event: PollChanged) -> PollForm:
    form: PollForm = {
        "pollId": str(event.poll_id),
        "state": event.state,
        "title": event.title,
        "options": [{"text": option.text, "votes": option.votes} for option in event.options],
    }
    if event.ends_at:
        form["endsAtMs"] = milliseconds(event.ends_at)
    return form


def _goal(event: GoalChanged) -> GoalForm:
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


def _rank(event: RankChanged) -> RankForm:
    return {"text": event.text, "rank": event.rank}


def _link(event: LinkChanged) -> LinkForm:
    form: LinkForm = {"step": event.step, "linkedUserIds": ids(event.linked)}
    if event.people:
        form["users"] = [user_form(person) for person in event.people]
    return form


def _notice(event: NoticeShown) -> TextForm:
    form: TextForm = {"text": event.text}
    if event.key:
        form["key"] = event.key
    if event.viewer != NOBODY:
        form["user"] = user_form(event.viewer)
    return form


def _described(event: Described) -> TextForm:
    form: TextForm = {"text": event.text, "isQuiet": True}
    if event.viewer != NOBODY:
        form["user"] = user_form(event.viewer)
    return form


WRITERS: Writers = {
    Described: _described,
    GoalChanged: _goal,
    LinkChanged: _link,
    NoticeShown: _notice,
    PollChanged: _poll,
    RankChanged: _rank,
    RoomControlled: _control,
}
