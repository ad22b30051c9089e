"""Sessions with a recorder, and what they gave, for tests that compare a recording with what was live."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from helpers import captures
from helpers.manual_session import SEED, STARTED_AT, ManualSession
from helpers.service_client import Streamer, control, route_source, watching
from tiktok_tui.core.source_items import FrameReceived, Phase, SourceItem
from tiktok_tui.events.model import RawEvent
from tiktok_tui.room.snapshot import RoomSnapshot, Streak
from tiktok_tui.session.session import Session
from tiktok_tui.simulator.scenes.script import play
from tiktok_tui.simulator.service import SimulatedService
from tiktok_tui.store.recorder import Recorder
from tiktok_tui.store.recording import Recording
from tiktok_tui.wire.errors import FrameDamaged
from tiktok_tui.wire.frame import unpack_frame
from tiktok_tui.wire.schema.upb import room_pb2

TESTS = Path(__file__).resolve().parents[1]
# Runs a recorder in a process of its own, in the folder TESTS.
RECORDER_PROCESS = (sys.executable, "-m", "helpers.recorder_process")
# Longer where a scene takes its time to show everything.
SECONDS = {"everything": 400.0, "battle": 300.0, "flood": 30.0}


@dataclass
class Live:
    """What a session showed while it was recorded: every event, and the room after each item."""

    recorder: Recorder
    events: list[RawEvent] = field(default_factory=list)
    rooms: list[tuple[int, float, RoomSnapshot]] = field(default_factory=list)
    streaks: dict[str, Streak] = field(default_factory=dict)
    fed: ManualSession = field(init=False)

    def __post_init__(self) -> None:
        self.fed = ManualSession(recorder=self.recorder)
        session = self.fed.session
        take = session.take

        def take_and_note(item: SourceItem) -> list[RawEvent]:
            fresh = take(item)
            self.events += fresh
            if fresh:
                self.rooms.append((fresh[-1].number, session.now, session.room.snapshot(session.now)))
            self.streaks |= {streak.key: streak for streak in session.collect().streaks}
            return fresh

        session.take = take_and_note  # type: ignore[method-assign]

    @property
    def session(self) -> Session:
        return self.fed.session

    def take(self, items: Iterable[SourceItem]) -> None:
        for item in items:
            self.fed.clock.now += 0.25
            self.session.take(item)


def watch_scene(live: Live, scene: str, seconds: float, *, rate: float = 8.0) -> None:
    live.fed.enter()
    live.fed.begin(scene, rate=rate)
    live.fed.play_for(seconds)


def record_scene(path: Path, scene: str, seconds: float, *, rate: float = 8.0) -> Live:
    """A scene from its beginning, recorded and closed."""
    live = Live(Recorder(path))
    watch_scene(live, scene, seconds, rate=rate)
    live.recorder.close()
    return live


@cache
def recorded_scene(folder: Path, scene: str) -> Live:
    """A scene that several tests look at, with many checkpoints."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tiktok_tui.store.checkpoints.FEW_EVENTS", 60)
        patch.setattr("tiktok_tui.store.checkpoints.MANY_EVENTS", 90)
        return record_scene(folder / f"{scene}.ttui", scene, SECONDS.get(scene, 150.0))


def opened(live: Live) -> Recording:
    """The recording of a session, which ends with it."""
    live.recorder.close()
    return Recording.open(live.recorder.status.path)


def captured_items() -> Iterator[SourceItem]:
    """The frames of the real captures. Skips the test when there are none."""
    for number, data in enumerate(captures.capture_frames()):
        at = STARTED_AT + number * 0.731
        try:
            yield FrameReceived(data, at, unpack_frame(data))
        except FrameDamaged as damage:
            yield FrameReceived(data, at, None, str(damage))


async def hosted_items(route: str, seconds: float) -> list[SourceItem]:
    """What a hosted service makes of the first `seconds` of a scene, as its source gives it."""
    key = "a-key"
    async with SimulatedService(Streamer(), keys=[key]) as service:
        source = route_source(service, route, tiktools_key=key, euler_key=key)
        async with watching(source) as watcher:
            await watcher.until_phase(Phase.LIVE)
            for frame in play("evening", seed=SEED, rate=8.0, started_at=STARTED_AT):
                if frame.at > seconds:
                    break
                service.send(*frame.envelopes)
            service.send(control(room_pb2.CONTROL_ACTION_ENDED))
            await watcher.to_the_end()
    return watcher.seen


# --- waiting for other threads and processes --------------------------------------------------------------------------


def until(recorder: Recorder, condition: Callable[[], bool]) -> None:
    """Wait for what the thread of a recorder does."""
    for _ in range(6_000):
        if condition():
            return
        threading.Event().wait(0.01)
    raise AssertionError(recorder.status)


def until_written(recorder: Recorder) -> None:
    """Wait until all that was given is in the file: streaks and checkpoints come behind the last event."""
    until(recorder, lambda: not recorder.waiting_bytes)


def child(*arguments: object) -> subprocess.Popen[str]:
    command = [*RECORDER_PROCESS, *map(str, arguments)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=TESTS)


def said(process: subprocess.Popen[str]) -> dict[str, Any]:
    assert process.stdout is not None
    line: dict[str, Any] = json.loads(process.stdout.readline())
    return line
