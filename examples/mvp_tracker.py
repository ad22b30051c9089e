#!/usr/bin/env python3
"""The score of a battle and each side's MVP: ./mvp_tracker.py STREAMER"""

import asyncio
import sys

from tiktok_tui import LiveRoom, SourceError
from tiktok_tui.events.model import ArmiesScored, BattleChanged, CardPlayed


async def main(streamer: str) -> None:
    async with LiveRoom(streamer, filter="kind:battle") as live:
        async for event in live:
            battle = live.room.battle
            if isinstance(event, CardPlayed):
                print(f"{event.kind.value} by {event.viewer.name} for {event.seconds} s", flush=True)
            if not isinstance(event, ArmiesScored | BattleChanged) or battle is None:
                continue
            print(f"{battle.phase}, {battle.seconds_left} s left")
            for army in battle.armies:
                names = " and ".join(battle.hosts[host].nickname for host in army.host_ids if host in battle.hosts)
                mvp = f"MVP {army.supporters[0].nickname} {army.supporters[0].score:,}" if army.supporters else "no MVP"
                print(f"  {names or f'host {army.side_id}':24} {army.score:>9,}  {mvp}", flush=True)


if len(sys.argv) != 2:
    sys.exit(__doc__)
try:
    asyncio.run(main(sys.argv[1]))
except SourceError as error:
    sys.exit(str(error))
except KeyboardInterrupt:
    pass
