"""The simulated service as what it is: a process that clients dial, and a room that goes on without them."""

from __future__ import annotations

import asyncio
import sys

from helpers.service_client import Streamer, chat, signed_source, watching

from tiktok_tui.core.service_addresses import ServiceAddresses
from tiktok_tui.core.source_items import FrameReceived, Phase
from tiktok_tui.simulator.broadcast import MAX_LATE_FRAMES, Broadcast, BroadcastViewer
from tiktok_tui.simulator.scenes.script import TimedFrame, play, simulated_streamer
from tiktok_tui.simulator.service import SimulatedService
from tiktok_tui.sources.webcast.signed_source import SignedSource


async def simulator_process() -> asyncio.subprocess.Process:
    pipe = asyncio.subprocess.PIPE
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tiktok_tui.simulator", "--scene", "ending", "--rate", "200", stdin=pipe, stdout=pipe
    )


async def test_the_process_says_where_it_is_plays_its_scene_and_ends_with_its_parent() -> None:
    async with asyncio.timeout(60):
        process = await simulator_process()
        assert process.stdout
        assert process.stdin
        word, address, handle = (await process.stdout.readline()).decode().split()
        assert (word, handle) == ("ADDRESS", simulated_streamer(1).handle)
        async with watching(SignedSource(handle, ServiceAddresses.all_at(address))) as watcher:
            await watcher.until(lambda: len(watcher.comments) > 20)
        process.stdin.close()
        assert await process.wait() == 0


async def test_a_terminated_process_ends_cleanly() -> None:
    async with asyncio.timeout(60):
        process = await simulator_process()
        assert process.stdout
        await process.stdout.readline()
        process.terminate()
        assert await process.wait() == 0


async def test_a_scene_ends_as_a_real_room_does() -> None:
    streamer = simulated_streamer(3)
    service = SimulatedService(
        streamer,
        lambda started_at: play("ending", seed=3, rate=50, started_at=started_at),
        head_start=2.0,
    )
    frames = list(play("ending", seed=3, rate=50, started_at=0))
    async with service, watching(signed_source(service)) as watcher:
        await watcher.until_phase(Phase.LIVE)
        await service.until(lambda: bool(service.entered))
        for frame in frames[-3:]:
            service.send(*frame.envelopes)
        state = await watcher.to_the_end()
    assert state.phase is Phase.ENDED
    assert not service.room.is_live


async def test_the_room_goes_on_without_viewers_and_who_comes_finds_its_last_messages() -> None:
    def an_hour(_: float) -> list[TimedFrame]:
        return [TimedFrame(float(second), (chat(f"second {second}"),)) for second in range(3600)]

    service = SimulatedService(Streamer(), an_hour, head_start=3600)
    async with service, watching(signed_source(service)) as watcher:
        await watcher.until(lambda: bool(watcher.comments))
    first = next(item for item in watcher.seen if isinstance(item, FrameReceived))
    assert first.frame
    assert watcher.comments == [f"second {second}" for second in range(3560, 3600)]
    assert all(message.is_history for message in first.frame.messages)


async def test_frames_for_a_slow_viewer_are_bounded_and_the_newest_are_kept() -> None:
    room, viewer = Broadcast(lambda _: ()), BroadcastViewer()
    room.viewers.add(viewer)
    for _ in range(MAX_LATE_FRAMES + 10):
        room.send((chat("hello"),))
    assert (viewer.frames.qsize(), viewer.dropped) == (MAX_LATE_FRAMES, 10)
    assert (await viewer.frames.get()).number == 11
