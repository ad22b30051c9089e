#!/usr/bin/env python3
"""Chat and gifts to a Discord webhook: WEBHOOK=https://... ./webhook_relay.py STREAMER"""

import asyncio
import json
import os
import sys
import urllib.request

from tiktok_tui import LiveRoom, SourceError
from tiktok_tui.events.model import ChatSent


async def post(words: str) -> None:
    # Without mentions: no viewer may ping everybody through us.
    body = json.dumps({"content": words, "allowed_mentions": {"parse": []}}).encode()
    headers = {"Content-Type": "application/json", "User-Agent": "webhook-relay/1"}
    request = urllib.request.Request(os.environ["WEBHOOK"], body, headers)
    try:
        await asyncio.to_thread(lambda: urllib.request.urlopen(request, timeout=5).close())
    except OSError as error:
        print(f"not sent: {error}", file=sys.stderr)


async def post_gifts(live: LiveRoom) -> None:
    for gift in live.finished_streaks():
        if not gift.is_history:
            await post(f"{gift.viewer.name} sent {gift.gift_name} x{gift.count} ({gift.diamonds} diamonds)")


async def main(streamer: str) -> None:
    async with LiveRoom(streamer) as live:
        async for event in live:
            if isinstance(event, ChatSent) and not event.is_history:
                await post(f"{event.viewer.name}: {event.comment}")
            await post_gifts(live)
        await post_gifts(live)


if len(sys.argv) != 2 or "WEBHOOK" not in os.environ:
    sys.exit(__doc__)
try:
    asyncio.run(main(sys.argv[1]))
except SourceError as error:
    sys.exit(str(error))
except KeyboardInterrupt:
    pass
