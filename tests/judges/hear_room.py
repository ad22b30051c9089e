"""Run by the judge's interpreter: TikTokLive hears a room until it ends. hear_room.py ADDRESS HANDLE ROOM_ID

Nothing but the sign server's address is changed, by SIGN_API_URL. A line of JSON for each message that came,
{"came": method, "sha": of its payload}, and one for each event that a listener was called with,
{"heard": event, "id": msg_id of its message, "text": what somebody wrote}. The first one tells which messages it has a
class for: {"knows": [method, ...]}.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import sys
from typing import Any

from TikTokLive import TikTokLiveClient
from TikTokLive.events import CommentEvent, UnknownEvent, WebsocketResponseEvent
from TikTokLive.events.proto_events import EVENT_MAPPINGS


def say(**told: Any) -> None:
    print(json.dumps(told), flush=True)


async def main(streamer: str, room_id: str) -> None:
    client = TikTokLiveClient(streamer)
    last: list[Any] = [None]

    async def came(event: WebsocketResponseEvent) -> None:
        # It is called for each message of a response, always with all of it.
        if event.raw is not last[0]:
            last[0] = event.raw
            for message in event.raw.messages:
                say(came=message.method, sha=hashlib.sha256(message.payload).hexdigest()[:16])

    say(knows=list(EVENT_MAPPINGS))
    client.add_listener(WebsocketResponseEvent, came)
    for kind in {*EVENT_MAPPINGS.values(), UnknownEvent}:

        async def heard(event: Any, name: str = kind.__name__) -> None:
            common = getattr(event, "common", None)
            text = event.content if isinstance(event, CommentEvent) else ""
            say(heard=name, id=str(common.msg_id) if common else "", text=text)

        client.add_listener(kind, heard)
    await (await client.start(room_id=int(room_id), fetch_live_check=False))


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[2:4]))
