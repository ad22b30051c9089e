"""The battle of the moment, from the events of its life. All its times are by the server's clock."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from tiktok_tui.events.model import (
    ArmiesScored,
    BattleChanged,
    BattlePhase,
    BattleStep,
    BattleTaskChanged,
    BattleTiming,
    CardPlayed,
    Host,
    PunishmentEnded,
)
from tiktok_tui.room.battle_sides import Sides, with_outcomes
from tiktok_tui.room.snapshot import BattleState, CardInEffect

BattleEvent = BattleChanged | ArmiesScored | CardPlayed | BattleTaskChanged | PunishmentEnded

# How long a battle is shown when nothing more is heard of it, in seconds.
INVITED_SECONDS = 60.0
OVERDUE_SECONDS = 60.0  # after the end it should have had
ENDLESS_SECONDS = 300.0  # where no message says when it ends; scores come every few seconds
SILENT_SECONDS = 1800.0
PUNISHMENT_SECONDS = 300.0  # no message says how long one lasts
OVER_SECONDS = 30.0
TASK_SECONDS = 30.0  # a challenge that is settled

MAX_CARDS = 20
REMEMBERED_BATTLES = 16

_PHASES = ("invited", "running", "finished", "punishment", "over")
_PHASE_OF_STEP = {
    BattleStep.INVITED: "invited",
    BattleStep.ACCEPTED: "invited",
    BattleStep.OPENED: "running",
    BattleStep.FINISHED: "finished",
    BattleStep.CUT_SHORT: "finished",
}
_PHASE_OF_STATUS = {
    BattlePhase.RUNNING: "running",
    BattlePhase.FINISHED: "finished",
    BattlePhase.PUNISHMENT: "punishment",
    BattlePhase.OVER: "over",
}
_SETTLED = ("reached", "failed", "reward")


@dataclass(slots=True)
class _CurrentBattle:
    battle_id: int
    heard_at: float
    phase: str = "invited"
    phase_at: float = 0.0
    timing: BattleTiming = field(default_factory=BattleTiming)
    sides: Sides = field(default_factory=Sides)
    cards: list[CardPlayed] = field(default_factory=list)
    task: BattleTaskChanged | None = None
    task_at: float = 0.0
    scored_at_ms: int = 0
    is_team_battle: bool = False
    is_cut_short: bool = False
    last_strike_at: float = 0.0

    def is_at_least(self, phase: str) -> bool:
        return _PHASES.index(self.phase) >= _PHASES.index(phase)

    def advance(self, phase: str, at: float) -> None:
        """Phases only go forward: what is late does not reopen a battle."""
        if not self.is_at_least(phase):
            self.phase, self.phase_at = phase, at

    @property
    def ends_at(self) -> float:
        """The settings may or may not have the time that cards added in them."""
        timing = self.timing
        added_by_cards = sum(card.extra_seconds for card in self.cards)
        told = timing.end_ms / 1000
        reckoned = 0.0
        if timing.start_ms and timing.duration_s:
            reckoned = timing.start_ms / 1000 + timing.duration_s + max(timing.extra_s, added_by_cards)
        if told and not added_by_cards:
            return told
        return max(told, reckoned)


class Battle:
    """Follows one battle at a time. `find_host` gives the name of a host whom the battle itself has not named yet."""

    def __init__(self, find_host: Callable[[int], Host | None] = lambda _: None) -> None:
        self.own_host_id = 0
        self._find_host = find_host
        self._battle: _CurrentBattle | None = None
        self._past: deque[int] = deque(maxlen=REMEMBERED_BATTLES)

    def apply(self, event: BattleEvent, server_now: float) -> None:
        """Take an event in. One of a battle before this one says nothing."""
        at = event.time if event.is_history and event.time else server_now
        if isinstance(event, BattleChanged):
            self._change(event, at)
        elif isinstance(event, ArmiesScored):
            self._score(event, at)
        elif isinstance(event, CardPlayed):
            self._play(event, at)
        elif isinstance(event, BattleTaskChanged):
            self._take_task(event, at)
        else:
            battle = self._battle_of(event.battle_id, at, may_begin=False)
            if battle is not None:
                battle.advance("over", at)

    def snapshot(self, server_now: float) -> BattleState | None:
        """The battle as it stands, None when there is none to show."""
        battle = self._battle
        if battle is None or server_now > _shown_until(battle):
            return None
        armies = battle.sides.armies(self.own_host_id, are_teams=battle.is_team_battle)
        if not armies:
            return None
        is_running = battle.phase == "running"
        if battle.is_at_least("finished") and not battle.is_cut_short:
            armies = with_outcomes(armies)
        hosts = {
            host_id: battle.sides.hosts.get(host_id) or self._find_host(host_id) or Host(host_id)
            for army in armies
            for host_id in army.host_ids
        }
        return BattleState(
            battle_id=battle.battle_id,
            phase=battle.phase,
            hosts=hosts,
            armies=armies,
            ends_at=battle.ends_at,
            now=server_now,
            cards=_in_effect(battle.cards, server_now) if is_running else (),
            task=battle.task if is_running and _is_task_shown(battle, server_now) else None,
            is_team_battle=battle.is_team_battle,
            is_cut_short=battle.is_cut_short,
            joined_midway=not all(host.nickname or host.handle for host in hosts.values()),
            last_strike_at=battle.last_strike_at,
        )

    def _battle_of(self, battle_id: int, at: float, *, may_begin: bool) -> _CurrentBattle | None:
        """The battle that an event is about, begun if it may be its first; None when it is about none we follow."""
        battle = self._battle
        if battle is not None and battle_id in (0, battle.battle_id):
            battle.heard_at = max(battle.heard_at, at)
            return battle
        if not battle_id or not may_begin or battle_id in self._past:
            return None
        if battle is not None and battle.phase != "invited":
            self._past.append(battle.battle_id)
        self._battle = _CurrentBattle(battle_id, heard_at=at, phase_at=at)
        return self._battle

    def _change(self, event: BattleChanged, at: float) -> None:
        if event.step in (BattleStep.REFUSED, BattleStep.CANCELLED):
            if self._battle and self._battle.battle_id == event.battle_id and self._battle.phase == "invited":
                self._battle = None
            return
        status = _PHASE_OF_STATUS.get(event.timing.phase) if event.timing else None
        step = _PHASE_OF_STEP.get(event.step)
        # An invitation to the next battle does not take this one off the screen before it is over.
        is_invitation = step == "invited" and status is None
        is_free = self._battle is None or self._battle.phase in ("invited", "over") or at > _shown_until(self._battle)
        may_begin = is_free if is_invitation else step is not None or status in ("running", "finished", "punishment")
        battle = self._battle_of(event.battle_id, at, may_begin=may_begin)
        if battle is None:
            return
        battle.is_team_battle = battle.is_team_battle or event.is_team_battle
        battle.is_cut_short = battle.is_cut_short or event.step == BattleStep.CUT_SHORT
        battle.sides.meet(event.hosts)
        battle.sides.merge(event.armies, are_scores=False)
        _retime(battle, event.timing)
        for phase in (step, status):
            if phase is not None:
                battle.advance(phase, at)

    def _score(self, event: ArmiesScored, at: float) -> None:
        battle = self._battle_of(event.battle_id, at, may_begin=True)
        if battle is None:
            return
        is_late = 0 < event.scored_at_ms < battle.scored_at_ms
        if not is_late:
            battle.scored_at_ms = max(event.scored_at_ms, battle.scored_at_ms)
            _retime(battle, event.timing)
            # Once there is a result, scores on their way from before it change nothing.
            if event.is_end or not battle.is_at_least("finished"):
                battle.is_team_battle = battle.is_team_battle or event.is_team_battle
                battle.sides.merge(event.armies, are_scores=True)
            if event.critical_strike:
                battle.last_strike_at = at
        battle.advance("finished" if event.is_end else "running", at)
        if event.timing and event.timing.phase in _PHASE_OF_STATUS:
            battle.advance(_PHASE_OF_STATUS[event.timing.phase], at)

    def _play(self, event: CardPlayed, at: float) -> None:
        battle = self._battle_of(event.battle_id, at, may_begin=True)
        if battle is None:
            return
        battle.advance("running", at)
        card = replace(event, starts_at=event.starts_at or at)
        if all(_card_identity(card) != _card_identity(known) for known in battle.cards):
            battle.cards.append(card)
        if len(battle.cards) > MAX_CARDS:
            # A card that added time must stay: the end of the battle is reckoned with it.
            spent = next((known for known in battle.cards if not known.extra_seconds), battle.cards[0])
            battle.cards.remove(spent)

    def _take_task(self, event: BattleTaskChanged, at: float) -> None:
        battle = self._battle_of(event.battle_id, at, may_begin=True)
        if battle is None:
            return
        battle.advance("running", at)
        known = battle.task
        if event.state == "started" or known is None:
            battle.task = event
        elif event.state == "progress" and known.state in _SETTLED:
            return
        else:
            battle.task = replace(
                event,
                target=event.target or known.target,
                progress=event.progress or known.progress,
                multiplier=event.multiplier or known.multiplier,
            )
        battle.task_at = at


def _retime(battle: _CurrentBattle, timing: BattleTiming | None) -> None:
    if timing is not None:
        known = battle.timing
        battle.timing = BattleTiming(
            start_ms=timing.start_ms or known.start_ms,
            duration_s=timing.duration_s or known.duration_s,
            extra_s=timing.extra_s or known.extra_s,
            end_ms=timing.end_ms or known.end_ms,
        )


def _shown_until(battle: _CurrentBattle) -> float:
    if battle.phase == "invited":
        return battle.heard_at + INVITED_SECONDS
    if battle.phase == "running":
        ends_at = battle.ends_at
        until = max(ends_at, battle.heard_at) + OVERDUE_SECONDS if ends_at else battle.heard_at + ENDLESS_SECONDS
        return min(until, battle.heard_at + SILENT_SECONDS)
    return battle.phase_at + (OVER_SECONDS if battle.phase == "over" else PUNISHMENT_SECONDS)


def _card_identity(card: CardPlayed) -> tuple[object, ...]:
    return (card.kind, card.viewer.id or card.viewer.name, card.to_host_id, card.starts_at)


def _in_effect(cards: list[CardPlayed], server_now: float) -> tuple[CardInEffect, ...]:
    return tuple(
        CardInEffect(card.kind, card.viewer, card.to_host_id, card.starts_at + card.seconds, card.multiplier)
        for card in cards
        if server_now < card.starts_at + card.seconds
    )


def _is_task_shown(battle: _CurrentBattle, server_now: float) -> bool:
    return battle.task is not None and (battle.task.state not in _SETTLED or server_now < battle.task_at + TASK_SECONDS)
