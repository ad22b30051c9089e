"""Run by the judge's interpreter: TikTokLive watches a room until it ends. watch_room.py ADDRESS HANDLE

Each event is one line of JSON in words of our own, which the other judge uses as well; see tests/test_judges.py.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable
from typing import Any

from TikTokLive import TikTokLiveClient
from TikTokLive import events as heard
from TikTokLive.client.web.web_settings import WebDefaults


def handle(user: Any) -> str:
    return user.display_id if user else ""


def army_points(event: Any) -> dict[str, int]:
    return {str(host): army.hostscore for host, army in event.armies.items()}


EVENTS: dict[type, tuple[str, Callable[[Any], dict[str, Any]]]] = {
    heard.ConnectEvent: ("connected", lambda event: {"room": str(event.room_id)}),
    heard.CommentEvent: (
        "comment",
        lambda event: {"who": handle(event.user), "name": event.user.nickname, "text": event.content},
    ),
    heard.GiftEvent: (
        "gift",
        lambda event: {
            "who": handle(event.user),
            "gift": event.gift.name,
            "diamonds": event.gift.diamond_count,
            "count": event.repeat_count,
            "ends": event.repeat_end == 1,
        },
    ),
    heard.LikeEvent: (
        "like",
        lambda event: {"who": handle(event.user), "count": event.count, "total": str(event.total)},
    ),
    heard.JoinEvent: ("join", lambda event: {"who": handle(event.user)}),
    heard.FollowEvent: ("follow", lambda event: {"who": handle(event.user)}),
    heard.ShareEvent: ("share", lambda event: {"who": handle(event.user)}),
    heard.RoomUserSeqEvent: (
        "viewers",
        lambda event: {"now": str(event.total), "total": str(event.total_user)},
    ),
    heard.CaptionEvent: (
        "caption",
        lambda event: {"text": [content.content for content in event.content], "is_final": event.definite},
    ),
    heard.LinkMicBattleEvent: (
        "battle",
        lambda event: {"battle": str(event.battle_id), "action": int(event.action), "hosts": len(event.anchors_info)},
    ),
    heard.LinkMicArmiesEvent: (
        "armies",
        lambda event: {"battle": str(event.battle_id), "points": army_points(event)},
    ),
    heard.ControlEvent: ("control", lambda event: {"action": int(event.action)}),
}


async def main(address: str, streamer: str) -> None:
    WebDefaults.tiktok_app_url = address
    WebDefaults.tiktok_webcast_url = f"{address}/webcast"
    WebDefaults.tiktok_sign_url = address
    client = TikTokLiveClient(streamer)
    for kind, (name, told) in EVENTS.items():

        async def say(event: Any, name: str = name, told: Callable[[Any], dict[str, Any]] = told) -> None:
            print(json.dumps({"event": name, **told(event)}), flush=True)

        client.add_listener(kind, say)
    task = await client.start(fetch_room_info=True, fetch_gift_info=True)
    await task
    print(json.dumps({"event": "left", "gifts": len(client.gift_info["gifts"]), "title": client.room_info["title"]}))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2]))
