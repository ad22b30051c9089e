"""A battle played through: invitation, scores, cards, a task, the end and the punishment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from tiktok_tui.simulator import battle_messages as say
from tiktok_tui.simulator.battles import BattleType, Boost, SimulatedBattle
from tiktok_tui.simulator.engine import Engine
from tiktok_tui.simulator.gifts import BY_NAME, some_gift
from tiktok_tui.simulator.people import Person
from tiktok_tui.simulator.room import Happening, SimulatedRoom
from tiktok_tui.simulator.streaks import send_gift
from tiktok_tui.wire.schema.upb import battle_pb2
from tiktok_tui.wire.schema.upb.transport_pb2 import Envelope

TASK_TARGET = 5
CARD_SECONDS = 20
BIG_GIFTS = ("Corgi", "Swan", "Galaxy", "Money Gun", "Hand Hearts")


@dataclass(frozen=True, slots=True)
class Plan:
    """How a battle goes. `joins_midway`: the first that is seen of it are scores, and names come later."""

    form: BattleType = BattleType.DUEL
    hosts: int = 2
    seconds: int = 180
    punish_seconds: int = 30
    joins_midway: bool = False
    messages_per_score: int = 12


Step = Callable[[], Iterator[Envelope]]


def fight(room: SimulatedRoom, engine: Engine, plan: Plan) -> Happening:
    """One battle from its invitation to the end of the punishment."""
    battle = SimulatedBattle(
        room.dice, room.streamer, room.cast.people, form=plan.form, seconds=plan.seconds, hosts=plan.hosts
    )
    for host in battle.hosts:
        battle.win_streaks[host.id] = room.dice.randrange(6)
    room.battle = battle
    if plan.joins_midway:
        begin = room.now - plan.seconds / 3
        _open(room, battle, begin)
        for side in range(len(battle.sides)):
            for _ in range(5):
                battle.support(side, battle.somebody_for(side), room.dice.randrange(5, 400), room.now)
    else:
        yield say.step(room, battle, battle_pb2.BATTLE_ACTION_INVITE, with_names=False)
        yield room.dice.uniform(1.5, 3.0)
        yield say.step(room, battle, battle_pb2.BATTLE_ACTION_ACCEPT, with_names=False)
        yield room.dice.uniform(1.0, 2.0)
        begin = room.now
        _open(room, battle, begin)
        room.excite(0.6)
        yield say.step(room, battle, battle_pb2.BATTLE_ACTION_OPEN)
    yield from _scores(room, engine, battle, plan, begin)
    yield from _end(room, battle, plan)


def _open(room: SimulatedRoom, battle: SimulatedBattle, begin: float) -> None:
    battle.is_running = True
    battle.status = battle_pb2.BATTLE_STATUS_STARTED
    battle.start_ms = int((room.started_at + begin) * 1000)


def _scores(room: SimulatedRoom, engine: Engine, battle: SimulatedBattle, plan: Plan, begin: float) -> Happening:
    gone = (room.now - begin) / plan.seconds
    agenda = [(after, happens) for after, happens in _agenda(room, engine, battle, plan) if after > gone]
    # Names come after about twelve seconds, between two scores.
    names_at = room.now + 12 if plan.joins_midway else 0.0
    earlier: battle_pb2.LinkMicArmies | None = None
    while (left := begin + plan.seconds + battle.extra_seconds - room.now) > 0:
        yield min(left, room.pace(room.dice.uniform(0.9, 1.6), plan.messages_per_score))
        battle.rival_gain(room.now)
        if names_at and room.now >= names_at:
            names_at = 0.0
            yield say.step(room, battle, battle_pb2.BATTLE_ACTION_OPEN)
        reason = say.KEEP_ALIVE if room.dice.random() < 0.05 else say.SCORE
        scores = say.armies(room, battle, reason, with_settings=not names_at)
        yield say.send_armies(room, scores)
        if earlier is not None and room.dice.random() < 0.08:
            # Scores of before arrive after newer ones: their update_battle_score_time tells.
            yield say.send_armies(room, earlier)
        earlier = battle_pb2.LinkMicArmies()
        earlier.CopyFrom(scores)
        gone = (room.now - begin) / plan.seconds
        while agenda and agenda[0][0] <= gone:
            yield from agenda.pop(0)[1]()


def _end(room: SimulatedRoom, battle: SimulatedBattle, plan: Plan) -> Happening:
    battle.is_running = False
    battle.status = battle_pb2.BATTLE_STATUS_FINISHED
    yield say.send_armies(room, say.armies(room, battle, say.BATTLE_OVER))
    battle.status = battle_pb2.BATTLE_STATUS_PUNISH_STARTED
    room.excite(0.7)
    yield say.step(room, battle, battle_pb2.BATTLE_ACTION_FINISH)
    yield say.victory_lap(room)
    cut_short = room.dice.random() < 0.3
    yield plan.punish_seconds * (0.5 if cut_short else 1.0)
    battle.status = battle_pb2.BATTLE_STATUS_PUNISH_FINISHED
    yield say.punishment_over(room, battle, cut_short=cut_short)
    room.battle = None


def _agenda(room: SimulatedRoom, engine: Engine, battle: SimulatedBattle, plan: Plan) -> list[tuple[float, Step]]:
    """What happens after which part of the battle, in order."""
    dice = room.dice
    ours, rivals = battle.sides[0].hosts[0].id, battle.sides[1].hosts[0].id

    def boosted(kind: battle_pb2.CardType, side: int, boost: Boost) -> Iterator[Envelope]:
        battle.sides[side].boost = boost
        battle.sides[side].boost_until = room.now + CARD_SECONDS + 3
        room.excite(0.3)
        yield say.card(room, battle, kind, say.PlayedCard(room.cast.giver(), (ours, rivals)[side], CARD_SECONDS))

    def played(kind: battle_pb2.CardType, to_host: int) -> Iterator[Envelope]:
        yield say.card(room, battle, kind, say.PlayedCard(room.cast.giver(), to_host, CARD_SECONDS))

    def thunder() -> Iterator[Envelope]:
        person = room.cast.giver()
        yield say.card(room, battle, battle_pb2.CARD_TYPE_SPECIAL_EFFECT, say.PlayedCard(person, rivals, 5))
        points = min(battle.sides[1].hosts[0].score, dice.randrange(20, 120))
        battle.sides[1].hosts[0].score -= points
        yield say.points_moved(room, battle, person, rivals, points)

    def extra_time() -> Iterator[Envelope]:
        seconds = max(5, plan.seconds // 6)
        battle.extra_seconds += seconds
        yield say.card(room, battle, battle_pb2.CARD_TYPE_EXTRA_TIME, say.PlayedCard(room.cast.giver(), ours, seconds))

    def award() -> Iterator[Envelope]:
        yield say.awarded(room, battle, room.cast.giver(), dice.choice(("boosting glove", "magic mist")))

    def gifts(big: bool) -> Iterator[Envelope]:
        person: Person = room.cast.giver()
        kind = BY_NAME[dice.choice(BIG_GIFTS)] if big else some_gift(dice)
        engine.start(send_gift(room, person, kind))
        yield from ()

    def challenge(kind: int, progress: int = 0) -> Iterator[Envelope]:
        left = max(0, int(battle.start_ms / 1000 + plan.seconds + battle.extra_seconds - room.started_at - room.now))
        yield say.task(room, battle, kind, left=left, target=TASK_TARGET, progress=progress)

    cards: list[tuple[float, Step]] = [
        (0.18, award),
        (0.26, lambda: boosted(battle_pb2.CARD_TYPE_CRITICAL_STRIKE, 0, Boost.CRITICAL_STRIKE)),
        (0.34, lambda: played(battle_pb2.CARD_TYPE_SMOKE, rivals)),
        (0.48, lambda: boosted(battle_pb2.CARD_TYPE_TOP_2, 0, Boost.TOP_2)),
        (0.56, lambda: played(battle_pb2.CARD_TYPE_POTION, ours)),
        (0.62, lambda: boosted(battle_pb2.CARD_TYPE_TOP_3, 1, Boost.TOP_3)),
        (0.70, lambda: played(battle_pb2.CARD_TYPE_WAVE, rivals)),
        (0.76, thunder),
        (0.84, extra_time),
        (0.90, lambda: boosted(battle_pb2.CARD_TYPE_VAULT_GLOVE, 0, Boost.VAULT_GLOVE)),
    ]
    task: list[tuple[float, Step]] = [
        (0.10, lambda: challenge(0)),
        *((0.12 + 0.02 * done, partial(challenge, 1, done)) for done in range(1, TASK_TARGET + 1)),
        (0.235, lambda: challenge(2)),
        (0.25, lambda: challenge(3)),
    ]
    # A slow room has no messages to spare for all of it.
    if room.rate < 4:
        cards, task = cards[1::3], []
    many = max(3, int(plan.seconds / room.pace(6, 60)))
    given: list[tuple[float, Step]] = [(place / many, partial(gifts, place % 7 == 6)) for place in range(many)]
    last_minute: list[tuple[float, Step]] = [(1.0, partial(gifts, True))]
    return sorted((*cards, *task, *given, *last_minute), key=lambda item: item[0])


def fights(
    room: SimulatedRoom, engine: Engine, plans: tuple[Plan, ...], *, first: float, pause: tuple[float, float]
) -> Happening:
    """One battle after another, by the plans in turn."""
    yield first
    while True:
        for plan in plans:
            yield from fight(room, engine, plan)
            yield room.dice.uniform(*pause)
