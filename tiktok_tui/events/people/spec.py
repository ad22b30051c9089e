"""The classes of events about what viewers do apart from talking and giving."""

from __future__ import annotations

from typing import Any

from tiktok_tui.events.common.model import NOBODY
from tiktok_tui.events.common.plurals import counted
from tiktok_tui.events.common.searchable import Searchable, name_in_a_line, searchable_line
from tiktok_tui.events.common.spec import ChatLine, EventSpec
from tiktok_tui.events.people.model import (
    Followed,
    LikesSent,
    Shared,
    Subscribed,
    SuperFanNoticed,
    ViewerJoined,
    ViewersCounted,
)


def _likes(event: LikesSent) -> str:
    times = f" ×{event.count:,}" if event.count > 1 else ""
    total = f", {event.total:,} in all" if event.total else ""
    return f"{name_in_a_line(event.viewer)} liked{times}{total}"


def _followed(event: Followed) -> str:
    return f"{name_in_a_line(event.viewer)} followed" + (
        f", {event.followers:,} followers now" if event.followers else ""
    )


def _shared_deed(event: Shared) -> str:
    through = f", more than {event.joined_through:,} joined through it" if event.joined_through else ""
    return f"shared the LIVE{through}"


def _subscribed_deed(event: Subscribed) -> str:
    if event.given:
        return f"gave {counted(event.given, 'subscription')}"
    again = " again" if event.is_renewal else ""
    return f"subscribed{again}" + (f", month {event.months:,}" if event.months else "")


def _super_fan(event: SuperFanNoticed) -> str:
    return event.text or f"{name_in_a_line(event.viewer)} {'joined' if event.has_joined else 'became a super fan'}"


def _search_super_fan(event: SuperFanNoticed, kinds: str) -> Searchable:
    deed = _super_fan(event).removeprefix(f"{name_in_a_line(event.viewer)} ")
    return searchable_line(deed, f"{kinds}{' superFanJoin' * event.has_joined}", event.viewer)


def _viewers(event: ViewersCounted) -> str:
    total = f", {event.total:,} so far" if event.total else ""
    top, coins = event.top[0] if event.top else (NOBODY, 0)
    first = f", first of the givers is {name_in_a_line(top)} with {coins:,}" if coins else ""
    return f"{event.now:,} watching{total}{first}"


def _search_viewers(event: ViewersCounted, kinds: str) -> Searchable:
    others = [name for viewer, _ in event.top for name in (viewer.nickname, viewer.handle)]
    return searchable_line("", kinds, others=others, fields={"count": event.now})


SPECS: tuple[EventSpec[Any], ...] = (
    EventSpec(
        ViewerJoined,
        kinds=("member", "join"),
        table="joins",
        summary=lambda event: f"{name_in_a_line(event.viewer)} joined",
        chat=ChatLine("→ ", verb="joined"),
        json="tiktok_tui.events.people.json:MEMBER",
    ),
    EventSpec(
        LikesSent,
        kinds=("like",),
        table="likes",
        summary=_likes,
        search=lambda event, kinds: searchable_line("", kinds, event.viewer, fields={"count": event.count}),
        chat=ChatLine("♥ ", verb="liked"),
        json="tiktok_tui.events.people.json:LIKE",
    ),
    EventSpec(
        Followed,
        kinds=("social", "follow"),
        table="follows",
        summary=_followed,
        search=lambda event, kinds: searchable_line("followed", kinds, event.viewer),
        chat=ChatLine("+ ", verb="followed"),
        json="tiktok_tui.events.people.json:FOLLOW",
    ),
    EventSpec(
        Shared,
        kinds=("social", "share"),
        table="shares",
        summary=lambda event: f"{name_in_a_line(event.viewer)} {_shared_deed(event)}",
        search=lambda event, kinds: searchable_line(
            _shared_deed(event), kinds, event.viewer, fields={"count": event.joined_through}
        ),
        chat=ChatLine("↗ ", verb="shared", merges=lambda event: not event.joined_through),
        json="tiktok_tui.events.people.json:SHARE",
    ),
    EventSpec(
        Subscribed,
        kinds=("subscribe",),
        table="subscriptions",
        summary=lambda event: f"{name_in_a_line(event.viewer)} {_subscribed_deed(event)}",
        search=lambda event, kinds: searchable_line(
            _subscribed_deed(event), kinds, event.viewer, fields={"months": event.months}
        ),
        chat=ChatLine("★ ", "subscriber"),
        json="tiktok_tui.events.people.json:SUBSCRIBE",
    ),
    EventSpec(
        SuperFanNoticed,
        kinds=("superfan",),
        table="super_fans",
        summary=_super_fan,
        search=_search_super_fan,
        chat=ChatLine("★ ", "subscriber"),
        json="tiktok_tui.events.people.json:SUPER_FAN",
    ),
    EventSpec(
        ViewersCounted,
        kinds=("viewers",),
        table="viewers",
        summary=_viewers,
        search=_search_viewers,
        json="tiktok_tui.events.people.json:VIEWERS",
    ),
)
# The module that reads the messages of a file in proto/.
READERS = {"people": "tiktok_tui.events.people.protobuf"}
