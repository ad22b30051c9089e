"""The room itself: its state, polls, goals, ranks and the stage, in the names of tik.tools and of our own lines."""

from __future__ import annotations

from tiktok_tui.events.common.event_header import EventHeader
from tiktok_tui.events.common.json_fields import Fields
from tiktok_tui.events.common.json_viewer import viewer_of
from tiktok_tui.events.common.model import Event
from tiktok_tui.events.notices.json_reader import notice
from tiktok_tui.events.notices.model import NoticeShown
from tiktok_tui.events.room.interactive import MAX_OPTIONS
from tiktok_tui.events.room.model import GoalChanged, PollChanged, PollOption, RankChanged, RoomAction, RoomControlled
from tiktok_tui.events.stage.model import LinkChanged
from tiktok_tui.events.stage.protobuf import MAX_ON_STAGE

_ACTIONS = {int(action) for action in RoomAction}
_POLL_STATES = ("started", "votes", "ended")


def control(fields: Fields, stamp: EventHeader) -> Event | None:
    """The action as TikTok numbers it."""
    action = fields.number("action")
    if action not in _ACTIONS:
        return notice(fields, stamp) or (NoticeShown(**stamp, text=f"control {action}") if action else None)
    return _control(fields, stamp, RoomAction(action))


def ended(fields: Fields, stamp: EventHeader) -> Event:
    action = fields.number("action")
    return _control(fields, stamp, RoomAction.SUSPENDED if action == RoomAction.SUSPENDED else RoomAction.ENDED)


def paused(fields: Fields, stamp: EventHeader) -> Event:
    return _control(fields, stamp, RoomAction.PAUSED)


def resumed(fields: Fields, stamp: EventHeader) -> Event:
    return _control(fields, stamp, RoomAction.RESUMED)


def _control(fields: Fields, stamp: EventHeader, action: RoomAction) -> Event:
    return RoomControlled(**stamp, action=action, reason=fields.text("reason", "tips"))


def poll(fields: Fields, stamp: EventHeader) -> Event:
    state = fields.name("state").lower()
    return PollChanged(
        **stamp,
        poll_id=fields.number("pollId"),
        state=state if state in _POLL_STATES else "votes",
        title=fields.text("title"),
        options=tuple(
            PollOption(option.name("text"), option.number("votes")) for option in fields.objects(MAX_OPTIONS, "options")
        ),
        ends_at=fields.time("endsAtMs"),
    )


def goal(fields: Fields, stamp: EventHeader) -> Event | None:
    if not fields.has("goalId", "goalKey"):
        return notice(fields, stamp)
    return GoalChanged(
        **stamp,
        goal_id=fields.number("goalId"),
        description=fields.text("description", "goalKey"),
        progress=fields.number("progress"),
        target=fields.number("target"),
        contributor=fields.name("contributor"),
        expires_at=fields.time("expiresAtMs"),
    )


def rank(fields: Fields, stamp: EventHeader) -> Event | None:
    if not fields.has("rank"):
        return notice(fields, stamp)
    return RankChanged(**stamp, text=fields.text("text"), rank=fields.number("rank"))


def link(fields: Fields, stamp: EventHeader) -> Event | None:
    if not fields.has("step", "linkedUserIds"):
        return notice(fields, stamp)
    return LinkChanged(
        **stamp,
        step=fields.name("step"),
        linked=fields.numbers(MAX_ON_STAGE, "linkedUserIds"),
        people=tuple(viewer_of(user) for user in fields.objects(MAX_ON_STAGE, "users")),
    )
