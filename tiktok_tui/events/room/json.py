"""The room itself in JSON."""

from __future__ import annotations

from tiktok_tui.events.common.event_header import EventHeader
from tiktok_tui.events.common.form import (
    COUNT,
    ID,
    INTEGER,
    MILLISECONDS,
    NAME,
    TEXT,
    Form,
    Key,
    list_of,
    lower_name,
    object_of,
    one_of,
    optional,
    word_of,
)
from tiktok_tui.events.common.json_fields import Fields
from tiktok_tui.events.common.model import Event
from tiktok_tui.events.notices.json import notice
from tiktok_tui.events.notices.model import NoticeShown
from tiktok_tui.events.room.interactive import MAX_OPTIONS
from tiktok_tui.events.room.model import (
    GoalChanged,
    PollChanged,
    PollOption,
    RankChanged,
    RoomAction,
    RoomControlled,
)

_ACTIONS = {int(action) for action in RoomAction}
_POLL_STATES = ("started", "votes", "ended")


def _read_control(fields: Fields, header: EventHeader) -> Event | None:
    """The action as TikTok numbers it: our lines have its name beside that."""
    action = _action_number(fields)
    if action not in _ACTIONS:
        return notice(fields, header) or (NoticeShown(**header, text=f"control {action}") if action else None)
    return _controlled(fields, header, RoomAction(action))


def _action_number(fields: Fields) -> int:
    return fields.number("actionNumber" if fields.has("actionNumber") else "action")


def ended(fields: Fields, header: EventHeader) -> Event:
    action = _action_number(fields)
    return _controlled(fields, header, RoomAction.SUSPENDED if action == RoomAction.SUSPENDED else RoomAction.ENDED)


def paused(fields: Fields, header: EventHeader) -> Event:
    return _controlled(fields, header, RoomAction.PAUSED)


def resumed(fields: Fields, header: EventHeader) -> Event:
    return _controlled(fields, header, RoomAction.RESUMED)


def _controlled(fields: Fields, header: EventHeader, action: RoomAction) -> Event:
    event: Event = CONTROL.parse(fields, header, action=action)
    return event


CONTROL = Form(
    "ControlForm",
    RoomControlled,
    "",
    (
        Key("action", word_of(RoomAction, lower_name, None), "action"),
        Key(
            "actionNumber",
            one_of(*map(int, RoomAction)),
            write=lambda event: int(event.action),
            doc="TikTok's number.",
        ),
        Key("reason", TEXT, "reason", others=("tips",)),
    ),
    reader=_read_control,
)


def _poll_state(fields: Fields) -> str:
    state = fields.name("state").lower()
    return state if state in _POLL_STATES else "votes"


POLL_OPTION = Form(
    "PollOptionForm",
    PollOption,
    "",
    (
        Key("text", NAME, "text"),
        Key("votes", COUNT, "votes"),
    ),
)
POLL = Form(
    "PollForm",
    PollChanged,
    "A poll. Its title and its end only come with the start.",
    (
        Key("pollId", ID, "poll_id"),
        Key("state", one_of(*_POLL_STATES), "state", read=_poll_state),
        Key("title", TEXT, "title"),
        Key("options", list_of(object_of(POLL_OPTION), MAX_OPTIONS), "options"),
        optional("endsAtMs", MILLISECONDS, "ends_at"),
    ),
)


def _read_goal(fields: Fields, header: EventHeader) -> Event | None:
    if not fields.has("goalId", "goalKey"):
        return notice(fields, header)
    event: Event = GOAL.parse(fields, header)
    return event


GOAL = Form(
    "GoalForm",
    GoalChanged,
    "How far a goal is, and who brought it so far.",
    (
        Key("goalId", ID, "goal_id"),
        Key("description", TEXT, "description", others=("goalKey",)),
        Key("progress", INTEGER, "progress"),
        Key("target", INTEGER, "target"),
        optional("contributor", NAME, "contributor"),
        optional("expiresAtMs", MILLISECONDS, "expires_at"),
    ),
    reader=_read_goal,
)


def _read_rank(fields: Fields, header: EventHeader) -> Event | None:
    if not fields.has("rank"):
        return notice(fields, header)
    event: Event = RANK.parse(fields, header)
    return event


RANK = Form(
    "RankForm",
    RankChanged,
    "A place on a leaderboard, 0 when not said.",
    (
        Key("text", TEXT, "text"),
        Key("rank", COUNT, "rank"),
    ),
    reader=_read_rank,
)
