"""How each scene of scenes.py is staged. The same scene, seed, rate and start give the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from tiktok_tui.simulator import messages
from tiktok_tui.simulator.battles import BattleType
from tiktok_tui.simulator.people import Streamer, simulated_streamer
from tiktok_tui.simulator.room import Happening, SimulatedRoom, TimedFrame
from tiktok_tui.simulator.scene_names import DEFAULT_SCENE, SCENES, UnknownScene
from tiktok_tui.simulator.scenes import games
from tiktok_tui.simulator.scenes.ambient import EVENING_SHARES, Everyday, first_frames
from tiktok_tui.simulator.scenes.battles import Plan, fights
from tiktok_tui.simulator.scenes.broken_streaks import broken_streaks
from tiktok_tui.simulator.scenes.damaged import damaged_payloads, with_broken_frames
from tiktok_tui.simulator.scenes.everything import everything
from tiktok_tui.simulator.scenes.hostile import hostile_lines
from tiktok_tui.wire.schema.upb import room_pb2

__all__ = ["DEFAULT_SCENE", "SCENES", "Streamer", "TimedFrame", "UnknownScene", "play", "simulated_streamer"]

# Around a happening: enough life that the room does not look dead.
BACKGROUND_SHARES = {
    "member": 0.30, "like": 0.18, "viewers": 0.12, "chat": 0.32, "caption": 0.05, "social": 0.03,
}  # fmt: skip
FLOOD_SHARES = {"chat": 0.4, "like": 0.25, "member": 0.35}
QUIET_RATE = 0.2
EVENING_PLANS = (
    Plan(seconds=180, messages_per_score=25),
    Plan(BattleType.TEAMS, seconds=150, messages_per_score=25),
    Plan(seconds=120, messages_per_score=25),
    Plan(BattleType.FREE_FOR_ALL, 3, 150, messages_per_score=25),
)


def play(scene: str, *, seed: int, rate: float, started_at: float) -> Iterator[TimedFrame]:
    """Yield the frames of a scene in the order of their time; endless unless the room ends.

    `rate` is in messages a second on average, `started_at` in epoch seconds. Frames that are due together have the
    same `at`. Raises UnknownScene at once, and ValueError for a rate that is not above zero.
    """
    if scene not in SCENES:
        raise UnknownScene(scene)
    if not rate > 0:
        raise ValueError("a room needs a rate above zero messages a second")
    room = SimulatedRoom(
        scene, seed=seed, rate=min(rate, QUIET_RATE) if scene == "quiet" else rate, started_at=started_at
    )
    return _STAGINGS[scene](room)


def _staged(everyday: Everyday) -> Iterator[TimedFrame]:
    return chain(first_frames(everyday), everyday.engine.frames())


def _evening(room: SimulatedRoom) -> Iterator[TimedFrame]:
    everyday = Everyday(room, EVENING_SHARES)
    everyday.engine.start(fights(room, everyday.engine, EVENING_PLANS, first=35.0, pause=(150.0, 280.0)))
    everyday.engine.start(games.first_moments(room, everyday.talk), after=15.0)
    return _staged(everyday)


def _battles(*plans: Plan) -> Callable[[SimulatedRoom], Iterator[TimedFrame]]:
    def staged(room: SimulatedRoom) -> Iterator[TimedFrame]:
        everyday = Everyday(room, BACKGROUND_SHARES)
        first = 0.5 if plans[0].joins_midway else 2.0
        everyday.engine.start(fights(room, everyday.engine, plans, first=first, pause=(12.0, 20.0)))
        return _staged(everyday)

    return staged


def _streaks(room: SimulatedRoom) -> Iterator[TimedFrame]:
    everyday = Everyday(room, BACKGROUND_SHARES)
    everyday.engine.start(broken_streaks(room, everyday.engine))
    return _staged(everyday)


def _hostile(room: SimulatedRoom) -> Iterator[TimedFrame]:
    everyday = Everyday(room, BACKGROUND_SHARES)
    everyday.engine.start(hostile_lines(room))
    return _staged(everyday)


def _damaged(room: SimulatedRoom) -> Iterator[TimedFrame]:
    everyday = Everyday(room, EVENING_SHARES)
    everyday.engine.start(damaged_payloads(room))
    return with_broken_frames(room, _staged(everyday))


def _quiet(room: SimulatedRoom) -> Iterator[TimedFrame]:
    return _staged(Everyday(room, BACKGROUND_SHARES, messages_per_frame=1))


def _flood(room: SimulatedRoom) -> Iterator[TimedFrame]:
    return Everyday(room, FLOOD_SHARES).engine.frames()


def _ending(room: SimulatedRoom) -> Iterator[TimedFrame]:
    everyday = Everyday(room, BACKGROUND_SHARES)
    everyday.engine.start(_last_minute(room))
    return _staged(everyday)


def _last_minute(room: SimulatedRoom) -> Happening:
    yield 8.0
    yield messages.control(room, room_pb2.CONTROL_ACTION_PAUSED)
    yield 6.0
    yield messages.control(room, room_pb2.CONTROL_ACTION_RESUMED)
    yield 10.0
    yield messages.notice(room, "The host says good night.")
    yield 3.0
    room.has_ended = True
    yield messages.control(room, room_pb2.CONTROL_ACTION_ENDED)


_STAGINGS: dict[str, Callable[[SimulatedRoom], Iterator[TimedFrame]]] = {
    "evening": _evening,
    "battle": _battles(Plan(seconds=90, punish_seconds=20)),
    "team-battle": _battles(Plan(BattleType.TEAMS, seconds=90, punish_seconds=20)),
    "free-for-all": _battles(
        Plan(BattleType.FREE_FOR_ALL, 3, 90, punish_seconds=20), Plan(BattleType.FREE_FOR_ALL, 4, 90, punish_seconds=20)
    ),
    "battle-midway": _battles(Plan(seconds=90, punish_seconds=20, joins_midway=True)),
    "streaks": _streaks,
    "hostile": _hostile,
    "damaged": _damaged,
    "quiet": _quiet,
    "ending": _ending,
    "everything": everything,
    "flood": _flood,
}
