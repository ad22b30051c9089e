"""A session that plays a recording: the room as it was, played, held, stepped through, and put to any instant.

One thread plays; what somebody asks for comes from another and is done by the first, so that no key press waits for it.
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
from tiktok_tui.replay.seek import EVENTS_BEFORE, SeekPoint, read_moment
from tiktok_tui.replay.steps import Step, read_steps
from tiktok_tui.replay.target_resolver import NotFound, Resolver
from tiktok_tui.replay.timeline import ReplayState, Timeline
from tiktok_tui.store.recording import NotARecording

if TYPE_CHECKING:
    from tiktok_tui.alerts.rules import AlertRule

# Steps that are played before somebody's wishes are looked at again.
STEPS_AT_ONCE = 50
# A jump that takes longer than this is talked about.
SEEKING_SECONDS = 0.2
MAX_WISHES = 100
# Searches that wait for each other: a key that is held down must not go on searching long after it was let go.
MAX_SEARCHES = 2


@dataclass(frozen=True, slots=True)
class _Journey:
    place: JumpTarget
    timezone: tzinfo | None

    @property
    def is_search(self) -> bool:
        return isinstance(self.place, Match | NextGift | NextBattle | NextAlert)


@dataclass(frozen=True, slots=True)
class _Steps:
    """So many frames on, or back for negative ones."""

    frames: int


Wish = Callable[[], None] | _Journey | _Steps


class Replay(ReplaySession):
    """Plays a recording until somebody stops it; at its end it waits to be wound back.

    `rules` colour lines, ring, and are what NextAlert looks for; nothing is written or sent for them. Raises
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
        self._player = PlaybackClock(self._began, monotonic(), source.speed)
        self._resolver = Resolver(self._reading, self._survey, rules, self._is_outdated)
        self._steps: Iterator[Step] = read_steps(self._reading)
        self._next: Step | None = None
        self._has_begun = False
        self._notices: deque[str] = deque(maxlen=MAX_WISHES)
        self._wishes: deque[Wish] = deque(maxlen=MAX_WISHES)
        self._asked_at: float | None = None
        self._wake: Callable[[], None] = lambda: None

    @property
    def is_replay(self) -> bool:
        return True

    @property
    def now(self) -> float:
        """The recording's time."""
        return self._player.position(self._monotonic())

    # --- what others ask, from any thread -----------------------------------------------------------------------------

    @property
    def state(self) -> ReplayState:
        now, asked_at = self._monotonic(), self._asked_at
        with self._lock:
            return ReplayState(
                position=self._player.position(now),
                began_at=self._began,
                ended_at=self._ended,
                speed=self._player.speed,
                is_playing=self._player.is_playing,
                is_seeking=asked_at is not None and now - asked_at > SEEKING_SECONDS,
            )

    @property
    def timeline(self) -> Timeline | None:
        """None until it has been read."""
        return self._survey.timeline

    def drain_notices(self) -> list[str]:
        """Sentences on what became of wishes, each once."""
        drained = []
        while self._notices:
            drained.append(self._notices.popleft())
        return drained

    def toggle(self) -> None:
        """Play, or hold; at the end play from the beginning."""
        self._wish(self._toggle)

    def step(self, steps: int) -> None:
        """Hold, and go on by frames, back for negative ones."""
        self._wish(_Steps(steps))

    def change_speed(self, steps: int) -> None:
        self._wish(lambda: self._change_speed(steps))

    def go(self, place: JumpTarget, timezone: tzinfo | None = None) -> None:
        """Go somewhere; what cannot be found becomes a notice. Clocks are those of `timezone`, None for ours."""
        journey = _Journey(place, timezone)
        if not journey.is_search or sum(map(_is_search, tuple(self._wishes))) < MAX_SEARCHES:
            self._wish(journey)

    def seek(self, at: float) -> None:
        """Go to an epoch second of the recording."""
        self.go(FromBeginning(at - self._began))

    def _wish(self, wish: Wish) -> None:
        if self._asked_at is None:
            self._asked_at = self._monotonic()
        self._wishes.append(wish)
        self._wake()

    # --- the thread that plays ----------------------------------------------------------------------------------------

    async def run(self) -> ConnectionState:
        """Play until cancelled."""
        woken = asyncio.Event()
        loop = asyncio.get_running_loop()

        def wake() -> None:
            with suppress(RuntimeError):  # the loop has ended
                loop.call_soon_threadsafe(woken.set)

        self._wake = wake
        self._survey.start(wake)
        try:
            while True:
                woken.clear()
                wait = self.catch_up()
                with suppress(TimeoutError):
                    await asyncio.wait_for(woken.wait(), wait if math.isfinite(wait) else None)
        finally:
            self.close()

    def catch_up(self) -> float:
        """Do what was asked for and play what is due. Seconds until more is due, infinite while it is held."""
        try:
            self._obey()
            self._count_later()
            for _ in range(STEPS_AT_ONCE):
                wait = self._wait()
                if wait > 0:
                    return wait
                self._play()
        except (NotARecording, OSError) as error:
            self._fail(error)
            return math.inf
        return 0.0

    def _obey(self) -> None:
        while self._wishes:
            wish = self._wishes.popleft()
            if isinstance(wish, _Journey):
                self._travel(wish)
            elif isinstance(wish, _Steps):
                self._step(wish)
            else:
                wish()
        self._asked_at = None

    def _is_outdated(self) -> bool:
        """Whether something else is wanted by now than what is searched for. Another search goes on from its place."""
        return not all(map(_is_search, tuple(self._wishes)))

    def _fail(self, error: Exception) -> None:
        self._asked_at = None
        with self._lock:
            self._player.pause(self._monotonic())
        self._notices.append(f"The recording cannot be read there: {error}")

    def _wait(self) -> float:
        self._begin()
        return self._player.wait(self._monotonic())

    def _begin(self) -> None:
        if not self._has_begun:
            self._has_begun = True
            self._next = next(self._steps, None)
            with self._lock:
                self._aim()

    def _aim(self) -> None:
        at = self._next.at if self._next is not None else self._ended
        self._player.aim(self._within(at), self._monotonic())

    def _within(self, at: float) -> float:
        # A stranger's recording may have times that are no numbers: those are neither.
        return at if self._began <= at <= self._ended else self._ended if at > self._ended else self._began

    def _play(self) -> None:
        """What comes next comes now. Behind the last there is only the end."""
        step, now = self._next, self._monotonic()
        following = next(self._steps, None) if step is not None else None
        with self._lock:
            self._player.arrive(now)
            if step is None:
                self._player.pause(now)
                return
            self._tell(step)
            self._next = following
            self._aim()

    def _toggle(self) -> None:
        if self.state.is_at_end and self._next is None:
            self._travel(_Journey(Fraction(0.0), None))
        now = self._monotonic()
        with self._lock:
            if self._player.is_playing:
                self._player.pause(now)
            else:
                self._player.play(now)

    def _change_speed(self, steps: int) -> None:
        with self._lock:
            self._player.change_speed(steps, self._monotonic())

    def _step(self, wish: _Steps) -> None:
        frames = wish.frames
        # A key that is held down steps back faster than a room can be made anew.
        while self._wishes and isinstance(following := self._wishes[0], _Steps):
            frames += following.frames
            self._wishes.popleft()
        with self._lock:
            self._player.pause(self._monotonic())
        if frames < 0:
            if self._last is not None:
                self._put(SeekPoint(number=self._first_of_frames_before(self._last.first, -frames) - 1))
            return
        self._begin()
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

    def _travel(self, journey: _Journey) -> None:
        # A key that is held down asks for many short ways, which are one long way; of many instants the last counts.
        while self._wishes and isinstance(following := self._wishes[0], _Journey):
            if isinstance(journey.place, Offset) and isinstance(following.place, Offset):
                journey = _Journey(Offset(journey.place.seconds + following.place.seconds), None)
            elif isinstance(following.place, FromBeginning | Fraction):
                journey = following
            else:
                break
            self._wishes.popleft()
        last = self._last
        here = Here(last.first if last else 0, last.last if last else 0, self.state.position, self.room)
        try:
            instant = self._resolver.instant(journey.place, here, self.state, journey.timezone)
        except NotFound as sentence:
            if not self._is_outdated():  # else the search was given up for something newer
                self._notices.append(str(sentence))
            return
        self._put(instant)

    def _put(self, instant: SeekPoint) -> None:
        self._begin()
        if instant.at >= self._ended:
            # What the connection said behind the last frame belongs to the end.
            instant = SeekPoint(number=instant.number)
        if not self._is_near(instant):
            moment = read_moment(self._reading, instant)
            following = next(moment.following, None)
            with self._lock:
                self._stand_at(moment)
                self._steps, self._next = moment.following, following
            self._count_later()
        while self._next is not None and instant.is_behind(self._next):
            self._play()
        with self._lock:
            self._pass_by()
            at = self._last.at if self._last is not None else self._began
            self._player.put(self._within(instant.at if math.isfinite(instant.at) else at), self._monotonic())
            self._aim()

    def _is_near(self, instant: SeekPoint) -> bool:
        """Whether playing on gets there with a few events."""
        if self._last is not None and not instant.is_behind(self._last):
            return False
        if self._next is None or not instant.is_behind(self._next):
            return True
        number = self._reading.number_at(instant.at) if math.isfinite(instant.at) else instant.number
        return number - self._next.first < EVENTS_BEFORE


def _is_search(wish: Wish) -> bool:
    return isinstance(wish, _Journey) and wish.is_search
