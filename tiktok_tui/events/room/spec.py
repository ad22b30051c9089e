"""The classes of events about the room itself."""

from __future__ import annotations

from typing import Any

from tiktok_tui.events.common.searchable import Searchable, searchable_line
from tiktok_tui.events.common.spec import ChatLine, EventSpec
from tiktok_tui.events.room.model import GoalChanged, PollChanged, RankChanged, RoomAction, RoomControlled

_ACTIONS = {
    RoomAction.PAUSED: "the streamer paused the LIVE",
    RoomAction.RESUMED: "the LIVE goes on",
    RoomAction.ENDED: "the streamer ended the LIVE",
    RoomAction.SUSPENDED: "TikTok ended the LIVE",
}
_POLL_STATES = {"started": "poll begins", "votes": "poll", "ended": "poll over"}


def _control(event: RoomControlled) -> str:
    return ": ".join(filter(None, (_ACTIONS[event.action], event.reason)))


def _poll(event: PollChanged) -> str:
    results = ", ".join(f"{option.text or number} {option.votes:,}" for number, option in enumerate(event.options, 1))
    return ": ".join(filter(None, (_POLL_STATES.get(event.state, "poll"), event.title, results)))


def _search_poll(event: PollChanged, kinds: str) -> Searchable:
    return searchable_line(" ".join((event.title, *(option.text for option in event.options))), kinds)


def _goal(event: GoalChanged) -> str:
    by = f", by {event.contributor}" if event.contributor else ""
    return f"goal: {event.description.strip() or 'gifts'}, {event.progress:,} of {event.target:,}{by}"


def _search_goal(event: GoalChanged, kinds: str) -> Searchable:
    return searchable_line(event.description, kinds, others=[event.contributor], fields={"count": event.progress})


SPECS: tuple[EventSpec[Any], ...] = (
    EventSpec(
        RoomControlled,
        kinds=("room", "control"),
        table="room_control",
        summary=_control,
        search=lambda event, kinds: searchable_line(_control(event), f"{kinds} {event.action.event_name}"),
        chat=ChatLine(style="warning"),
        json="tiktok_tui.events.room.json:CONTROL",
    ),
    EventSpec(
        PollChanged,
        kinds=("poll",),
        table="polls",
        summary=_poll,
        search=_search_poll,
        json="tiktok_tui.events.room.json:POLL",
    ),
    EventSpec(
        GoalChanged,
        kinds=("goal",),
        table="goals",
        summary=_goal,
        search=_search_goal,
        json="tiktok_tui.events.room.json:GOAL",
    ),
    EventSpec(
        RankChanged,
        kinds=("rank",),
        table="ranks",
        summary=lambda event: event.text or (f"number {event.rank:,}" if event.rank else ""),
        search=lambda event, kinds: searchable_line(event.text, kinds, fields={"count": event.rank}),
        json="tiktok_tui.events.room.json:RANK",
    ),
)
# The modules that read the messages of files in proto/.
READERS = {
    "fans": "tiktok_tui.events.room.fans",
    "interactive": "tiktok_tui.events.room.interactive",
    "ranks": "tiktok_tui.events.room.ranks",
    "room": "tiktok_tui.events.room.protobuf",
}
