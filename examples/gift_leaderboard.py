#!/usr/bin/env python3
"""Who gave most, printed anew whenever it changes: ./gift_leaderboard.py STREAMER"""

import asyncio
import sys

from tiktok_tui import LiveRoom, SourceError


async def main(streamer: str) -> None:
    shown = None
    async with LiveRoom(streamer) as live:
        async for _ in live:
            # A gift's frames repeat a running total. The room counts every gift once, whatever is lost or doubled.
            top = live.room.givers[:10]
            if top and top != shown:
                shown = top
                print(f"\n{live.room.diamonds:,} diamonds so far")
                for place, giver in enumerate(top, start=1):
                    print(f"{place:2}. {giver.viewer.name:20} {giver.diamonds:>8,}", flush=True)


if len(sys.argv) != 2:
    sys.exit(__doc__)
try:
    asyncio.run(main(sys.argv[1]))
except SourceError as error:
    sys.exit(str(error))
except KeyboardInterrupt:
    pass
