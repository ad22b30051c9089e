"""Battles between hosts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum

from tiktok_tui.events.common.model import Event, Viewer
from tiktok_tui.events.common.text import shown_name


class BattleStep(IntEnum):
    """LinkMicBattle.action (proto/battle.proto, BattleAction). Others than these change nothing."""

    UNKNOWN = 0
    INVITED = 1
    REFUSED = 2
    CANCELLED = 3
    OPENED = 4
    FINISHED = 5
    CUT_SHORT = 6
    ACCEPTED = 7


class BattlePhase(IntEnum):
    """BattleSetting.status."""

    NOT_STARTED = 0
    RUNNING = 1
    FINISHED = 2
    PUNISHMENT = 3
    OVER = 4


class BattleOutcome(IntEnum):
    WON = 0
    LOST = 1
    DRAW = 2


@dataclass(frozen=True, slots=True)
class BattleTiming:
    """When a battle runs: epoch milliseconds by the server's clock, 0 where not said."""

    phase: BattlePhase = BattlePhase.NOT_STARTED
    start_ms: int = 0
    duration_s: int = 0
    extra_s: int = 0
    end_ms: int = 0


@dataclass(frozen=True, slots=True)
class Host:
    """A host in a battle."""

    id: int
    nickname: str = ""
    handle: str = ""

    @property
    def name(self) -> str:
        return shown_name(self.nickname, self.handle) or f"host {self.id}"


@dataclass(frozen=True, slots=True)
class Supporter:
    """A viewer in an army. `id` may be 0: then the nickname is the key."""

    id: int
    nickname: str
    score: int

    @property
    def name(self) -> str:
        return shown_name(self.nickname) or f"user {self.id}"


@dataclass(frozen=True, slots=True)
class Army:
    """A side of a battle: one host, or the hosts of a team. `supporters` may be cut short; `score` is the whole.

    `supporters` are sorted by score, highest first: the first is the MVP.
    """

    side_id: int  # the host's id, or the team's
    host_ids: tuple[int, ...]
    score: int
    supporters: tuple[Supporter, ...] = ()
    outcome: BattleOutcome | None = None
    win_streak: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BattleChanged(Event):
    """A step in a battle's life. `armies` and `hosts` may be empty or partial."""

    battle_id: int
    step: BattleStep
    timing: BattleTiming | None
    hosts: tuple[Host, ...]
    armies: tuple[Army, ...]
    is_team_battle: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ArmiesScored(Event):
    """New scores. `scored_at_ms` orders them: one that is older than the last is late and says nothing."""

    battle_id: int
    armies: tuple[Army, ...]
    scored_at_ms: int
    is_end: bool
    timing: BattleTiming | None
    critical_strike: bool = False
    is_team_battle: bool = False


class CardKind(Enum):
    """What a card does, by the name users know it by."""

    GLOVES = "gloves"
    MIST = "mist"
    EXTRA_TIME = "extra time"
    THUNDER = "thunder"
    POTION = "potion"
    WAVE = "wave"
    X2 = "x2"
    X3 = "x3"
    VAULT_GLOVE = "vault glove"


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPlayed(Event):
    """A card in effect for host `to_host_id` from `starts_at` (epoch s) on, for `seconds`."""

    battle_id: int
    kind: CardKind
    viewer: Viewer
    to_host_id: int
    starts_at: float
    seconds: int
    multiplier: int = 0
    extra_seconds: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BattleTaskChanged(Event):
    """A speed challenge. `state` is "started", "progress", "reached", "failed" or "reward"."""

    battle_id: int
    state: str
    target: int = 0
    progress: int = 0
    multiplier: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PunishmentEnded(Event):
    battle_id: int
    is_cut_short: bool
