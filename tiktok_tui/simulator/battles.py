"""The state of one battle: its sides, who supports them with how many points, and what boosts them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from random import Random

from tiktok_tui.simulator.gifts import GiftKind
from tiktok_tui.simulator.names import RIVAL_NAMES
from tiktok_tui.simulator.people import Cast, Person, Streamer, some_id
from tiktok_tui.wire.schema.upb import battle_pb2


class BattleType(IntEnum):
    """BattleSetting.battle_type."""

    DUEL = 1
    TEAMS = 2
    FREE_FOR_ALL = 3


class Boost(IntEnum):
    """GiftMessage.MatchInfo.multiplier_type."""

    NONE = 0
    CRITICAL_STRIKE = 1
    TOP_2 = 2
    TOP_3 = 3
    VAULT_GLOVE = 4


FACTORS = {Boost.NONE: 1, Boost.CRITICAL_STRIKE: 5, Boost.TOP_2: 2, Boost.TOP_3: 3, Boost.VAULT_GLOVE: 3}
# Of the gifts sent while gloves are on.
STRIKE_CHANCE = 0.3
# Supporters of a rival.
FANS = 60


@dataclass(slots=True)
class BattleHost:
    id: int
    nickname: str
    handle: str
    score: int = 0

    def on_the_wire(self) -> battle_pb2.HostUser:
        return battle_pb2.HostUser(user_id=self.id, nick_name=self.nickname, display_id=self.handle)


@dataclass(slots=True)
class BattleSide:
    """A host, or the hosts of a team. `supporters` maps a person's id to nickname and points."""

    id: int
    hosts: list[BattleHost]
    supporters: dict[int, tuple[str, int]] = field(default_factory=dict)
    boost: Boost = Boost.NONE
    boost_until: float = 0.0

    @property
    def score(self) -> int:
        return sum(host.score for host in self.hosts)


@dataclass(frozen=True, slots=True)
class LastGift:
    """The gift that moved a score last, as LinkMicArmies names it."""

    person_id: int
    gift_id: int
    diamonds: int


class SimulatedBattle:
    """A battle that our streamer is in, on side 0."""

    def __init__(
        self, dice: Random, streamer: Streamer, viewers: list[Person], *, form: BattleType, seconds: int, hosts: int = 2
    ) -> None:
        """`viewers` are those of our streamer's room, who support side 0; rooms have their battle as `room.battle`."""
        self._dice = dice
        self.form = form
        self.id = some_id(dice)
        self.channel_id = some_id(dice)
        self.seconds = seconds
        self.extra_seconds = 0
        self.start_ms = 0
        self.status = battle_pb2.BATTLE_STATUS_NOT_STARTED
        self.is_running = False
        self.last_gift: LastGift | None = None
        self.has_struck = False
        self.win_streaks: dict[int, int] = {}
        ours = BattleHost(streamer.host_id, streamer.nickname, streamer.handle)
        rivals = [
            BattleHost(some_id(dice), nickname, handle)
            for nickname, handle in dice.sample(RIVAL_NAMES, 3 if form is BattleType.TEAMS else hosts - 1)
        ]
        if form is BattleType.TEAMS:
            self.sides = [BattleSide(1, [ours, rivals[0]]), BattleSide(2, rivals[1:])]
        else:
            self.sides = [BattleSide(host.id, [host]) for host in (ours, *rivals)]
        audiences = [viewers] + [Cast(dice, FANS).people for _ in self.sides[1:]]
        self._fans = [[(person.id, person.nickname) for person in people] for people in audiences]

    @property
    def rival_name(self) -> str:
        return self.sides[1].hosts[0].nickname

    @property
    def hosts(self) -> list[BattleHost]:
        return [host for side in self.sides for host in side.hosts]

    def support(
        self, side_index: int, supporter: tuple[int, str], diamonds: int, now: float, *, gift: GiftKind | None = None
    ) -> tuple[Boost, int]:
        """Add points of a supporter (id and nickname) to a side; return what boosted them and by which factor."""
        if not self.is_running or not diamonds:
            return Boost.NONE, 1
        side = self.sides[side_index]
        person_id, nickname = supporter
        boost = side.boost if now < side.boost_until else Boost.NONE
        if boost is Boost.CRITICAL_STRIKE:
            if self._dice.random() < STRIKE_CHANCE:
                self.has_struck = True
            else:
                boost = Boost.NONE
        points = diamonds * FACTORS[boost]
        _, before = side.supporters.get(person_id, (nickname, 0))
        side.supporters[person_id] = (nickname, before + points)
        self._dice.choice(side.hosts).score += points
        self.last_gift = LastGift(person_id, gift.id if gift else 0, diamonds)
        return boost, FACTORS[boost]

    def rival_gain(self, now: float) -> None:
        """Let the other sides, and a little our own, gain points so that it stays close."""
        best = max(side.score for side in self.sides)
        for index, side in enumerate(self.sides):
            behind = (best - side.score) / (best + 200)
            if self._dice.random() < (0.12 if index == 0 else 0.45) + behind * 0.8:
                diamonds = self._dice.choice((1, 1, 3, 5, 10, 20, 30, 99)) * (1 + int(behind * 4))
                self.support(index, self.somebody_for(index), diamonds, now)

    def somebody_for(self, side_index: int) -> tuple[int, str]:
        """A supporter of a side: its first ones more often. Those of the rivals are people of other rooms."""
        fans = self._fans[side_index]
        return fans[int(len(fans) * self._dice.random() ** 3)]
