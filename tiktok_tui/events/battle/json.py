"""Battles between hosts."""

from __future__ import annotations

from typing import Annotated, NotRequired, TypedDict

from tiktok_tui.events.battle.model import (
    ArmiesScored,
    Army,
    BattleChanged,
    BattleOutcome,
    BattlePhase,
    BattleStep,
    BattleTaskChanged,
    BattleTiming,
    CardKind,
    CardPlayed,
    Host,
    PunishmentEnded,
)
from tiktok_tui.events.common.forms import Count, Id, Milliseconds, UserForm, Writers, ids, milliseconds, user_form

# tiktok-live-events' numbers for a battle: 1 active, 2 starting, 3 ended, 4 preparing.
_STATUS = {
    BattleStep.INVITED: 4,
    BattleStep.ACCEPTED: 2,
    BattleStep.OPENED: 1,
    BattleStep.FINISHED: 3,
    BattleStep.CUT_SHORT: 3,
    BattleStep.REFUSED: 3,
    BattleStep.CANCELLED: 3,
}
# tik.tools' numbers for the same: 1 started, 2 in progress, 3 ended.
_IN_PROGRESS = 2
_BATTLE_STATUS = {BattleStep.OPENED: 1, BattleStep.FINISHED: 3, BattleStep.CUT_SHORT: 3}


class BattleHostForm(TypedDict):
    userId: Id
    uniqueId: str
    nickname: str
    score: Count


class SupporterForm(TypedDict):
    """A viewer behind a host. `userId` is "0" where the message only tells the name."""

    userId: Id
    nickname: str
    score: int


class ArmyForm(TypedDict):
    """A side of a battle: one host, or the hosts of a team. Contributors come highest first: the first is the MVP."""

    hostUserId: Id
    hostUserIds: list[Id]
    teamId: NotRequired[Annotated[Id, {"description": "Of a team that has an id of its own."}]]
    teamTotalScore: Count
    contributors: list[SupporterForm]
    result: NotRequired[Annotated[str, {"enum": [outcome.name.lower() for outcome in BattleOutcome]}]]
    winStreak: NotRequired[int]


class TimingForm(TypedDict, total=False):
    """When a battle runs. `battleDuration` in seconds, extra time included; 0 where not said."""

    battleDuration: int
    extraDurationSec: Annotated[int, {"description": "Extra time, part of battleDuration."}]
    phase: Annotated[str, {"enum": [phase.name.lower() for phase in BattlePhase]}]
    startedAtMs: Milliseconds
    endsAtMs: Milliseconds
    secsRemaining: Count


class StatusForm(TypedDict, total=False):
    """How far a battle is, in the numbers of either documented client. Not there where neither has one for it."""

    status: Annotated[int, {"description": "1 active, 2 starting, 3 ended, 4 preparing."}]
    battleStatus: Annotated[int, {"description": "1 started, 2 in progress, 3 ended."}]


class BattleForm(TimingForm, StatusForm):
    """A step in the life of a battle."""

    battleId: Id
    action: Annotated[str, {"enum": [step.name.lower() for step in BattleStep]}]
    battleUsers: list[BattleHostForm]
    teams: list[ArmyForm]
    isTeamBattle: bool


class ScoredForm(TypedDict, total=False):
    serverTsMs: Annotated[Milliseconds, {"description": "When the scores were so: older ones than the last are late."}]


class ArmiesForm(TimingForm, ScoredForm):
    """New scores of a battle."""

    battleId: Id
    hosts: list[ArmyForm]
    isEnd: bool
    criticalStrike: bool
    isTeamBattle: bool


class CardForm(TypedDict):
    """A card in effect for a host."""

    battleId: Id
    effect: Annotated[str, {"enum": [kind.value for kind in CardKind]}]
    multiplier: Count
    durationSec: Count
    extraDurationSec: Count
    startedAtMs: Milliseconds
    senderNickname: str
    user: UserForm
    hostUserId: Id


class BattleTaskForm(TypedDict):
    """A speed challenge."""

    battleId: Id
    state: Annotated[str, {"enum": ["started", "progress", "reached", "failed", "reward"]}]
    target: Count
    progress: Count
    multiplier: Count


class PunishmentForm(TypedDict):
    battleId: Id
    isCutShort: bool


def _host(host: Host, score: int) -> BattleHostForm:
    return {"userId": str(host.id), "uniqueId": host.handle, "nickname": host.nickname, "score": score}


def _army(army: Army) -> ArmyForm:
    form: ArmyForm = {
        "hostUserId": str(army.host_ids[0] if army.host_ids else army.side_id),
        "hostUserIds": ids(army.host_ids),
        "teamTotalScore": army.score,
        "contributors": [
            {"userId": str(supporter.id), "nickname": supporter.nickname, "score": supporter.score}
            for supporter in army.supporters
        ],
    }
    if army.side_id not in army.host_ids[:1]:
        form["teamId"] = str(army.side_id)
    if army.outcome is not None:
        form["result"] = army.outcome.name.lower()
    if army.win_streak:
        form["winStreak"] = army.win_streak
    return form


def _timing(timing: BattleTiming | None, time: float) -> TimingForm:
    """`time` is when the message was sent: what remains is counted from then on."""
    if timing is None:
        return {}
    duration = timing.duration_s + timing.extra_s
    ends_at = timing.end_ms or (timing.start_ms + duration * 1000 if timing.start_ms and duration else 0)
    form: TimingForm = {
        "battleDuration": duration,
        "extraDurationSec": timing.extra_s,
        "phase": timing.phase.name.lower(),
        "startedAtMs": timing.start_ms,
        "endsAtMs": ends_at,
    }
    if ends_at and timing.phase is BattlePhase.RUNNING:
        form["secsRemaining"] = max(0, round(ends_at / 1000 - time))
    return form


def _battle(event: BattleChanged) -> BattleForm:
    scores = {host_id: army.score for army in event.armies for host_id in army.host_ids}
    return {
        "battleId": str(event.battle_id),
        "action": event.step.name.lower(),
        "battleUsers": [_host(host, scores.get(host.id, 0)) for host in event.hosts],
        "teams": [_army(army) for army in event.armies],
        "isTeamBattle": event.is_team_battle,
        **_status(event),
        **_timing(event.timing, event.time),
    }


def _status(event: BattleChanged) -> StatusForm:
    form: StatusForm = {}
    if status := _STATUS.get(event.step):
        form["status"] = status
    is_running = event.timing is not None and event.timing.phase is BattlePhase.RUNNING
    if status := _BATTLE_STATUS.get(event.step, _IN_PROGRESS if is_running else 0):
        form["battleStatus"] = status
    return form


def _armies(event: ArmiesScored) -> ArmiesForm:
    scored: ScoredForm = {"serverTsMs": event.scored_at_ms} if event.scored_at_ms else {}
    return {
        "battleId": str(event.battle_id),
        "hosts": [_army(army) for army in event.armies],
        "isEnd": event.is_end,
        "criticalStrike": event.critical_strike,
        "isTeamBattle": event.is_team_battle,
        **scored,
        **_timing(event.timing, event.time),
    }


def _card(event: CardPlayed) -> CardForm:
    return {
        "battleId": str(event.battle_id),
        "effect": event.kind.value,
        "multiplier": event.multiplier,
        "durationSec": event.seconds,
        "extraDurationSec": event.extra_seconds,
        "startedAtMs": milliseconds(event.starts_at),
        "senderNickname": event.viewer.nickname,
        "user": user_form(event.viewer),
        "hostUserId": str(event.to_host_id),
    }


def _task(event: BattleTaskChanged) -> BattleTaskForm:
    return {
        "battleId": str(event.battle_id),
        "state": event.state,
        "target": event.target,
        "progress": event.progress,
        "multiplier": event.multiplier,
    }


def _punishment(event: PunishmentEnded) -> PunishmentForm:
    return {"battleId": str(event.battle_id), "isCutShort": event.is_cut_short}


WRITERS: Writers = {
    ArmiesScored: _armies,
    BattleChanged: _battle,
    BattleTaskChanged: _task,
    CardPlayed: _card,
    PunishmentEnded: _punishment,
}
