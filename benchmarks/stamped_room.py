"""A room in a process of its own whose comments say when they were sent: python -m benchmarks.stamped_room RATE

It says `ADDRESS HANDLE` once it can be reached, begins when a client has entered, and stops sending at the first line
on standard input. At the second it says as one line of JSON what it sent and what the client did. It ends with its
input.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks.frames import SCENE
from tiktok_tui.simulator.broadcast import MessageSent
from tiktok_tui.simulator.scenes.script import play, simulated_streamer
from tiktok_tui.simulator.service import SimulatedService
from tiktok_tui.wire.schema.upb import chat_pb2, shared_pb2, transport_pb2

HEARTBEAT_SECONDS = 2
STAMP = "sent at {:.3f}"


@dataclass
class Report:
    """`worst_heartbeat_gap` in seconds. `dropped` frames were never sent because the client was too slow."""

    messages: int = 0
    sockets: int = 0
    acks_asked: int = 0
    acks: int = 0
    dropped: int = 0
    heartbeats: int = 0
    worst_heartbeat_gap: float = 0.0


@dataclass
class StampedRoom:
    """Plays a room at `rate` messages a second, a tenth of them and at least ten a second stamped comments."""

    rate: int
    report: Report = field(default_factory=Report)

    def __post_init__(self) -> None:
        self.stamps_per_second = max(10, self.rate // 10)
        self.streamer = simulated_streamer(1)
        self.service = SimulatedService(self.streamer, heartbeat_seconds=HEARTBEAT_SECONDS)
        self._next_id = (int(time.time()) - 1_000_000) << 32  # never one of the played room

    async def run(self) -> None:
        async with self.service as service:
            print(service.address, self.streamer.handle, flush=True)
            await service.until(lambda: bool(service.entered))
            viewer = next(iter(service.room.viewers))
            playing = [asyncio.create_task(part) for part in (self._play(), self._stamp())]
            watching = asyncio.create_task(self._watch_heartbeats())
            await asyncio.to_thread(sys.stdin.readline)
            for task in playing:
                task.cancel()
            await asyncio.to_thread(sys.stdin.readline)
            watching.cancel()
            self.report.sockets = len(service.dials)
            self.report.acks = len(service.acks)
            self.report.dropped = viewer.dropped
            print(json.dumps(vars(self.report)), flush=True)
            await asyncio.to_thread(sys.stdin.readline)

    def _send(self, *messages: MessageSent) -> None:
        self.service.send(*messages)
        self.report.messages += len(messages)
        self.report.acks_asked += self.service.room.number % 3 == 0

    async def _play(self) -> None:
        began = time.monotonic()
        rate = self.rate - self.stamps_per_second
        for frame in play(SCENE, seed=1, rate=rate, started_at=time.time()):
            await asyncio.sleep(began + frame.at - time.monotonic())
            if frame.broken is None and not _ends_room(frame.envelopes):
                self._send(*frame.envelopes)

    async def _stamp(self) -> None:
        began = time.monotonic()
        host = shared_pb2.User(id=7, nickname="Stamp", display_id="stamp")
        for number in itertools.count():
            await asyncio.sleep(began + number / self.stamps_per_second - time.monotonic())
            self._next_id += 1
            now = time.time()
            common = shared_pb2.Common(
                method="WebcastChatMessage", msg_id=self._next_id, create_time=int(now * 1000), is_show_msg=True
            )
            chat = chat_pb2.ChatMessage(common=common, user=host, content=STAMP.format(now))
            self._send(
                transport_pb2.Envelope(
                    method="WebcastChatMessage", payload=chat.SerializeToString(), msg_id=self._next_id
                )
            )

    async def _watch_heartbeats(self) -> None:
        heartbeats = self.service.heartbeats
        last = time.monotonic()
        while True:
            await self.service.until(lambda: len(heartbeats) > self.report.heartbeats)
            self.report.heartbeats, now = len(heartbeats), time.monotonic()
            self.report.worst_heartbeat_gap = max(self.report.worst_heartbeat_gap, now - last)
            last = now


def _ends_room(messages: Sequence[MessageSent]) -> bool:
    return any(message.method == "WebcastControlMessage" for message in messages)


if __name__ == "__main__":
    asyncio.run(StampedRoom(int(sys.argv[1])).run())
