"""Recordings of simulated rooms, and replays whose clock is moved by hand."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from helpers.manual_session import STARTED_AT, Clock, ManualSession
from tiktok_tui.alerts.rules import AlertRule
from tiktok_tui.core.source_items import Phase
from tiktok_tui.replay.jump_target import Fraction, FromBeginning
from tiktok_tui.replay.recording_source import RecordingSource
from tiktok_tui.replay.replay import Replay
from tiktok_tui.room.checkpoint import capture_room
from tiktok_tui.session.session import Update
from tiktok_tui.store.recorder import Recorder

GAP_SECONDS = 40.0


@dataclass
class Recorded:
    """A recording, and what the room was like while it was made: updates by the seconds since its beginning."""

    path: Path
    seen: dict[float, Update] = field(default_factory=dict)


def record(
    path: Path,
    scene: str,
    seconds: float,
    *,
    rate: float = 8.0,
    look_every: float = 0.0,
    checkpoint_every: float = 0.0,
    gap_at: float = 0.0,
    ends: bool = True,
) -> Recorded:
    """Record a scene as a session does, with a look at it and a checkpoint now and then, and a gap if wanted."""
    recorder = Recorder(path)
    fed = ManualSession(recorder=recorder)
    recorded = Recorded(path)
    try:
        fed.enter()
        fed.begin(scene, rate=rate)
        second = 0.0
        while second <= seconds:
            fed.play_for(1.0)
            second += 1.0
            if look_every and second % look_every == 0:
                recorded.seen[fed.clock.now] = fed.session.collect()
            if gap_at and second == gap_at:
                fed.state(Phase.RECONNECTING, "The connection broke.", retry_in=GAP_SECONDS)
                fed.wait(GAP_SECONDS)
                fed.state(Phase.LIVE, "The connection is back.", gap=True)
            if checkpoint_every and second % checkpoint_every == 0:
                recorder.checkpoint(capture_room(fed.session.room), fed.session.now)
        if ends:
            fed.state(Phase.ENDED, "The host ended the LIVE.")
    finally:
        recorder.close()
    return recorded


@dataclass
class HandWound:
    """A replay without a thread: it plays when it is told that time has passed."""

    replay: Replay
    clock: Clock

    def wait(self, seconds: float) -> None:
        """Let time pass in small steps, as it does."""
        until = self.clock.now + seconds
        while self.clock.now < until:
            due = self.settle()
            self.clock.now = min(until, self.clock.now + max(due, 0.001))
        self.settle()

    def settle(self) -> float:
        """Do what was asked for and what is due. Seconds until there is more."""
        while (due := self.replay.catch_up()) == 0.0:
            pass
        return due

    def seek(self, seconds: float) -> None:
        """To so many seconds after the room was entered."""
        self.replay.seek(STARTED_AT + seconds)
        self.settle()

    def hold_at(self, seconds: float) -> None:
        """Stand there with the timeline read, as somebody finds it who comes back later."""
        self.replay._scan.read()
        self.replay.toggle()
        self.replay.go(FromBeginning(seconds) if seconds < self.replay.state.length else Fraction(1.0))
        self.settle()

    @property
    def second(self) -> float:
        """The position, in seconds after the room was entered."""
        return self.replay.state.position - STARTED_AT


@contextmanager
def wound(path: Path, *, speed: float = 1.0, rules: tuple[AlertRule, ...] = ()) -> Iterator[HandWound]:
    clock = Clock()
    replay = Replay(RecordingSource(path, speed), rules=rules, monotonic=clock)
    try:
        yield HandWound(replay, clock)
    finally:
        replay.close()
