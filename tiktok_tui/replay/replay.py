"""A session that plays a recording: play, pause, step, and seek to any position.

One thread plays. Other threads enqueue commands, which that thread runs, so that no key press waits for a jump.
"""

from __future__ import annotations

import asyncio
import math
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import tzinfo
from typing import TYPE_CHECKING

from tiktok_tui.core.source_items import ConnectionState
from tiktok_tui.replay.event_finder import Here
from tiktok_tui.replay.jump_target import (
    Fraction,
    FromBeginning,
    JumpTarget,
    Match,
    NextAlert,
    NextBattle,
    NextGift,
    Offset,
)
from tiktok_tui.replay.playback_clock import PlaybackClock
from tiktok_tui.replay.recording_source import RecordingSource
from tiktok_tui.replay.replay_session import ReplaySession
from tiktok_tui.replay.seek import EVENTS_BEFORE, SeekPoint, read_room_state
from tiktok_tui.replay.steps import Step, read_steps
from tiktok_tui.replay.target_resolver import NotFound, TargetResolver
from tiktok_tui.replay.timeline import ReplayState, Timeline
from tiktok_tui.store.recording import NotARecording

if TYPE_CHECKING:
    from tiktok_tui.alerts.rules import AlertRule

# Steps played before the commands are looked at again.
STEPS_AT_ONCE = 50
# A jump that takes longer than this is shown as seeking.
SEEKING_SECONDS = 0.2
MAX_COMMANDS = 100
# Searches in the queue: a key that is held down must not go on searching long after it is released.
MAX_SEARCHES = 2


@dataclass(frozen=True, slots=True)
class _JumpCommand:
    place: JumpTarget
    timezone: tzinfo | None

    @property
    def is_search(self) -> bool:
        return isinstance(self.place, Match | NextGift | NextBattle | NextAlert)


@dataclass(frozen=True, slots=True)
class _StepCommand:
    """Step forward by `frames`, or back for a negative number."""

    frames: int


Command = Callable[[], None] | _JumpCommand | _StepCommand


class Replay(ReplaySession):
    """Plays a recording until it is stopped; at its end it waits for a jump back.

    `rules` highlight lines, ring, and are what NextAlert looks for; nothing is written or sent for them. Raises
    NotARecording and OSError.
    """

    def __init__(
        self,
        source: RecordingSource,
        *,
        rules: Sequence[AlertRule] = (),
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(source, rules, monotonic)
        self._playback = PlaybackClock(self._began, monotonic(), source.speed)
        self._resolver = TargetResolver(self._reading, self._scan, rules, self._is_outdated)
        self._steps: Iterator[Step] = read_steps(self._reading)
        self._next: Step | None = None
        self._has_begun = False
        self._notices: deque[str] = deque(maxlen=MAX_COMMANDS)
        self._commands: deque[Command] = deque(maxlen=MAX_COMMANDS)
        self._commands_since: float | None = None
        self._wake: Callable[[], None] = lambda: None

    @property
    def is_replay(self) -> bool:
        return True

    @property
    def now(self) -> float:
        """The recording's time."""
        return self._playback.position(self._monotonic())

    # --- commands and state, safe from any thread ---------------------------------------------------------------------

    @property
    def state(self) -> ReplayState:
        now, asked_at = self._monotonic(), self._commands_since
        with self._lock:
            return ReplayState(
                position=self._playback.position(now),
                began_at=self._began,
                ended_at=self._ended,
                speed=self._playback.speed,
                is_playing=self._playback.is_playing,
                is_seeking=asked_at is not None and now - asked_at > SEEKING_SECONDS,
            )

    @property
    def timeline(self) -> Timeline | None:
        """None until it has been read."""
        return self._scan.timeline

    def drain_notices(self) -> list[str]:
        """Returns the messages about finished commands, each once: what became of wishes, each once."""
        drained = []
        while self._notices:
            drained.append(self._notices.popleft())
        return drained

    def toggle(self) -> None:
        """Play or pause; at the end, play from the beginning."""
        self._enqueue(self._toggle)

    def step(self, steps: int) -> None:
        """Pause, and step forward by `steps` frames, or back for a negative number."""
        self._enqueue(_StepCommand(steps))

    def change_speed(self, steps: int) -> None:
        self._enqueue(lambda: self._change_speed(steps))

    def go(self, place: JumpTarget, timezone: tzinfo | None = None) -> None:
        """Jump to `place`. A place that is not found becomes a notice. Times of day are in `timezone`."""
        jump = _JumpCommand(place, timezone)
        if not jump.is_search or sum(map(_is_search, tuple(self._commands))) < MAX_SEARCHES:
            self._enqueue(jump)

    def seek(self, at: float) -> None:
        """Jump to epoch second `at` of the recording."""
        self.go(FromBeginning(at - self._began))

    def _enqueue(self, command: Command) -> None:
        if self._commands_since is None:
            self._commands_since = self._monotonic()
        self._commands.append(command)
        self._wake()

    # --- the playing thread ----------------------------------------------------------------------------------------

    async def run(self) -> ConnectionState:
        """Play until cancelled."""
        woken = asyncio.Event()
        loop = asyncio.get_running_loop()

        def wake() -> None:
            with suppress(RuntimeError):  # the loop has ended
                loop.call_soon_threadsafe(woken.set)

        self._wake = wake
        self._scan.start(wake)
        try:
            while True:
                woken.clear()
                wait = self.catch_up()
                with suppress(TimeoutError):
                    await asyncio.wait_for(woken.wait(), wait if math.isfinite(wait) else None)
        finally:
            self.close()

    def catch_up(self) -> float:
        """Run the commands and play what is due. Returns the seconds until the next step, infinite while paused."""
        try:
            self._run_commands()
            self._finish_counts()
            for _ in range(STEPS_AT_ONCE):
                wait = self._seconds_until_next()
                if wait > 0:
                    return wait
                self._play()
        except (NotARecording, OSError) as error:
            self._fail(error)
            return math.inf
        return 0.0

    def _run_commands(self) -> None:
        while self._commands:
            command = self._commands.popleft()
            if isinstance(command, _JumpCommand):
                self._jump_to(command)
            elif isinstance(command, _StepCommand):
                self._step(command)
            else:
                command()
        self._commands_since = None

    def _is_outdated(self) -> bool:
        """Whether a newer command makes the running search pointless. A newer search starts at its result."""
        return not all(map(_is_search, tuple(self._commands)))

    def _fail(self, error: Exception) -> None:
        self._commands_since = None
        with self._lock:
            self._playback.pause(self._monotonic())
        self._notices.append(f"The recording cannot be read there: {error}")

    def _seconds_until_next(self) -> float:
        self._start_playing()
        return self._playback.wait(self._monotonic())

    def _start_playing(self) -> None:
        if not self._has_begun:
            self._has_begun = True
            self._next = next(self._steps, None)
            with self._lock:
                self._schedule_next()

    def _schedule_next(self) -> None:
        at = self._next.at if self._next is not None else self._ended
        self._playback.schedule(self._clamp(at), self._monotonic())

    def _clamp(self, at: float) -> float:
        # Times in a foreign recording may be NaN, which compares false with everything.
        return at if self._began <= at <= self._ended else self._ended if at > self._ended else self._began

    def _play(self) -> None:
        """Play the next step, or pause when there is none."""
        step, now = self._next, self._monotonic()
        following = next(self._steps, None) if step is not None else None
        with self._lock:
            self._playback.advance(now)
            if step is None:
                self._playback.pause(now)
                return
            self._apply_step(step)
            self._next = following
            self._schedule_next()

    def _toggle(self) -> None:
        if self.state.is_at_end and self._next is None:
            self._jump_to(_JumpCommand(Fraction(0.0), None))
        now = self._monotonic()
        with self._lock:
            if self._playback.is_playing:
                self._playback.pause(now)
            else:
                self._playback.play(now)

    def _change_speed(self, steps: int) -> None:
        with self._lock:
            self._playback.change_speed(steps, self._monotonic())

    def _step(self, command: _StepCommand) -> None:
        frames = command.frames
        # A key that is held down repeats faster than a room can be restored: steps are added up.
        while self._commands and isinstance(following := self._commands[0], _StepCommand):
            frames += following.frames
            self._commands.popleft()
        with self._lock:
            self._playback.pause(self._monotonic())
        if frames < 0:
            if self._last is not None:
                self._seek(SeekPoint(number=self._first_of_frames_before(self._last.first, -frames) - 1))
            return
        self._start_playing()
        for _ in range(frames):
            if self._next is not None:
                self._play()

    def _first_of_frames_before(self, number: int, frames: int) -> int:
        """The first event of all frames from the one of an event on, and of those before it, `frames` altogether."""
        for _ in range(frames - 1):
            raw = self._reading.event(number - 1)
            if raw is None:
                break
            frame = raw.frame_number
            while raw is not None and raw.frame_number == frame:
                number = raw.number
                raw = self._reading.event(number - 1)
        return number

    # --- jumps --------------------------------------------------------------------------------------------------------

    def _jump_to(self, jump: _JumpCommand) -> None:
        # A key that is held down enqueues many short jumps: they are added up. The last absolute jump counts.
        while self._commands and isinstance(following := self._commands[0], _JumpCommand):
            if isinstance(jump.place, Offset) and isinstance(following.place, Offset):
                jump = _JumpCommand(Offset(jump.place.seconds + following.place.seconds), None)
            elif isinstance(following.place, FromBeginning | Fraction):
                jump = following
            else:
                break
            self._commands.popleft()
        last = self._last
        here = Here(last.first if last else 0, last.last if last else 0, self.state.position, self.room)
        try:
            instant = self._resolver.instant(jump.place, here, self.state, jump.timezone)
        except NotFound as sentence:
            if not self._is_outdated():  # else the search was given up for something newer
                self._notices.append(str(sentence))
            return
        self._seek(instant)

    def _seek(self, instant: SeekPoint) -> None:
        self._start_playing()
        if instant.at >= self._ended:
            # Connection states after the last frame belong to the end.
            instant = SeekPoint(number=instant.number)
        if not self._is_near(instant):
            moment = read_room_state(self._reading, instant)
            following = next(moment.following, None)
            with self._lock:
                self._restore(moment)
                self._steps, self._next = moment.following, following
            self._finish_counts()
        while self._next is not None and instant.is_behind(self._next):
            self._play()
        with self._lock:
            self._suppress_alerts()
            at = self._last.at if self._last is not None else self._began
            self._playback.set_position(self._clamp(instant.at if math.isfinite(instant.at) else at), self._monotonic())
            self._schedule_next()

    def _is_near(self, instant: SeekPoint) -> bool:
        """Whether playing on gets there with a few events."""
        if self._last is not None and not instant.is_behind(self._last):
            return False
        if self._next is None or not instant.is_behind(self._next):
            return True
        number = self._reading.number_at(instant.at) if math.isfinite(instant.at) else instant.number
        return number - self._next.first < EVENTS_BEFORE


def _is_search(command: Command) -> bool:
    return isinstance(command, _JumpCommand) and command.is_search
