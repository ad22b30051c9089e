"""Battles, in the names of tik.tools and of our own lines."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

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
    Supporter,
)
from tiktok_tui.events.battle.protobuf import (
    LONGEST_BATTLE_SECONDS,
    LONGEST_CARD_SECONDS,
    MAX_SIDES,
    MAX_SUPPORTERS,
)
from tiktok_tui.events.common.event_header import EventHeader
from tiktok_tui.events.common.json_fields import Fields
from tiktok_tui.events.common.json_viewer import sender_of
from tiktok_tui.events.common.model import Event
from tiktok_tui.events.notices.json_reader import has_text, notice
from tiktok_tui.events.notices.model import NoticeShown

_ENDED = 3
_STEPS = {step.name.lower(): step for step in BattleStep} | {str(int(step)): step for step in BattleStep}
# tik.tools' numbers: 1 active, 2 starting, 3 ended, 4 preparing.
_STEP_OF_STATUS = {1: BattleStep.OPENED, 2: BattleStep.ACCEPTED, 3: BattleStep.FINISHED, 4: BattleStep.INVITED}
# Its older documents: 1 started, 2 in progress, 3 ended.
_STEP_OF_OLD_STATUS = {1: BattleStep.OPENED, 2: BattleStep.OPENED, 3: BattleStep.FINISHED}
_PHASES = {phase.name.lower(): phase for phase in BattlePhase}
_PHASE_OF_STATUS = {1: BattlePhase.RUNNING, 3: BattlePhase.FINISHED}
_OUTCOMES = {outcome.name.lower(): outcome for outcome in BattleOutcome}
_CARDS = {kind.value: kind for kind in CardKind} | {
    "booster_x2": CardKind.X2,
    "booster_x3": CardKind.X3,
    "extra_time": CardKind.EXTRA_TIME,
    "vault_glove": CardKind.VAULT_GLOVE,
}
_TIMES = ("battleDuration", "durationSec", "startedAtMs", "endsAtMs", "secsRemaining")
_TASK_STATES = ("started", "progress", "reached", "failed", "reward")


def battle(fields: Fields, stamp: EventHeader) -> Event:
    """A step of a battle. Hosts without an id are left out: everything about a side goes by it."""
    users = [user for user in fields.objects(MAX_SIDES, "battleUsers") if user.number("userId")]
    hosts = tuple(Host(user.number("userId"), user.name("nickname"), user.name("uniqueId")) for user in users)
    armies = _armies(fields, "teams") or tuple(
        Army(side_id=user.number("userId"), host_ids=(user.number("userId"),), score=user.number("score"))
        for user in users
        if user.has("score")
    )
    return BattleChanged(
        **stamp,
        battle_id=fields.number("battleId"),
        step=_step(fields),
        timing=_timing(fields),
        hosts=hosts,
        armies=armies,
        is_team_battle=_is_team_battle(fields, armies),
    )


def _step(fields: Fields) -> BattleStep:
    word = fields.id_text("action").lower()
    if word in _STEPS:
        return _STEPS[word]
    if fields.has("battleStatus"):
        return _STEP_OF_OLD_STATUS.get(fields.number("battleStatus"), BattleStep.UNKNOWN)
    return _STEP_OF_STATUS.get(fields.number("status"), BattleStep.UNKNOWN)


def armies(fields: Fields, stamp: EventHeader) -> Event:
    found = _armies(fields, "hosts") or _armies(fields, "teams")
    return ArmiesScored(
        **stamp,
        battle_id=fields.number("battleId"),
        armies=found,
        scored_at_ms=_milliseconds(fields, "scoredAtMs", "serverTsMs"),
        is_end=fields.flag("isEnd", missing=fields.number("status") == _ENDED),
        timing=_timing(fields),
        critical_strike=fields.flag("criticalStrike"),
        is_team_battle=_is_team_battle(fields, found),
    )


def _is_team_battle(fields: Fields, found: tuple[Army, ...]) -> bool:
    return fields.flag("isTeamBattle", missing=any(len(army.host_ids) > 1 for army in found))


def _timing(fields: Fields) -> BattleTiming | None:
    """None when nothing is said. The seconds that are left count from the server's time beside them."""
    if not fields.has(*_TIMES):
        return None
    start_ms, end_ms = _milliseconds(fields, "startedAtMs"), _milliseconds(fields, "endsAtMs")
    duration, extra = _seconds(fields, "battleDuration", "durationSec"), _seconds(fields, "extraDurationSec")
    if not end_ms and fields.has("secsRemaining") and (server_ms := _milliseconds(fields, "serverTsMs")):
        end_ms = server_ms + _seconds(fields, "secsRemaining") * 1000
    if start_ms and end_ms == start_ms + duration * 1000:
        end_ms = 0  # reckoned from the other two, as it will be again
    phase = _PHASES.get(fields.name("phase").lower())
    if phase is None:
        phase = _PHASE_OF_STATUS.get(fields.number("status"), BattlePhase.NOT_STARTED)
    return BattleTiming(
        phase=phase,
        start_ms=start_ms,
        # The whole length in our lines, and it seems in theirs.
        duration_s=max(0, duration - extra),
        extra_s=extra,
        end_ms=end_ms,
    )


def _milliseconds(fields: Fields, *names: str) -> int:
    return round(fields.time(*names) * 1000)


def _seconds(fields: Fields, *names: str) -> int:
    return min(fields.number(*names), LONGEST_BATTLE_SECONDS)


def _armies(fields: Fields, name: str) -> tuple[Army, ...]:
    """An entry each side, or each host with the number of their team: then those of a team are one army."""
    entries = [(entry.number("teamIdx"), army) for entry in fields.objects(MAX_SIDES, name) if (army := _army(entry))]
    if 1 < len({team for team, _ in entries}) < len(entries):
        by_team = groupby(sorted(entries, key=lambda entry: entry[0]), key=lambda entry: entry[0])
        return tuple(_team([army for _, army in members]) for _, members in by_team)
    return tuple(army for _, army in entries)


def _army(entry: Fields) -> Army | None:
    host_ids = entry.numbers(MAX_SIDES, "hostUserIds") or (entry.number("hostUserId", "userId"),)
    side_id = entry.number("teamId") or host_ids[0]
    if not side_id:
        return None
    supporters = (
        Supporter(supporter.number("userId"), supporter.name("nickname"), supporter.number("score"))
        for supporter in entry.objects(MAX_SUPPORTERS, "contributors")
    )
    return Army(
        side_id=side_id,
        host_ids=tuple(host_id for host_id in host_ids if host_id) or (side_id,),
        score=entry.number("teamTotalScore", "score"),
        supporters=tuple(sorted(supporters, key=lambda supporter: -supporter.score)),
        outcome=_OUTCOMES.get(entry.id_text("result").lower()),
        win_streak=entry.number("winStreak"),
    )


def _team(members: list[Army]) -> Army:
    """One army of several hosts. Each has the team's score beside them, and supporters of their own."""
    supporters = sorted((s for army in members for s in army.supporters), key=lambda supporter: -supporter.score)
    return replace(
        members[0],
        host_ids=tuple(host_id for army in members for host_id in army.host_ids)[:MAX_SIDES],
        score=max(army.score for army in members),
        supporters=tuple(supporters[:MAX_SUPPORTERS]),
    )


def card(fields: Fields, stamp: EventHeader) -> Event | None:
    """A card put into effect. What is no card that we know of is a notice."""
    if has_text(fields):
        return notice(fields, stamp)
    effect = fields.name("effect").lower()
    kind = _CARDS.get(effect)
    if kind is None:
        return NoticeShown(**stamp, text=f"battle card: {effect}", viewer=sender_of(fields)) if effect else None
    return CardPlayed(
        **stamp,
        battle_id=fields.number("battleId"),
        kind=kind,
        viewer=sender_of(fields),
        to_host_id=fields.number("hostUserId"),
        starts_at=fields.time("startedAtMs", "activatedAtSec") or stamp["time"],
        seconds=min(fields.number("durationSec"), LONGEST_CARD_SECONDS),
        multiplier=fields.number("multiplier"),
        extra_seconds=min(fields.number("extraDurationSec"), LONGEST_CARD_SECONDS),
    )


def task(fields: Fields, stamp: EventHeader) -> Event:
    state = fields.name("state").lower()
    return BattleTaskChanged(
        **stamp,
        battle_id=fields.number("battleId"),
        state=state if state in _TASK_STATES else "progress",
        target=fields.number("target"),
        progress=fields.number("progress"),
        multiplier=fields.number("multiplier"),
    )


def punishment_ended(fields: Fields, stamp: EventHeader) -> Event:
    return PunishmentEnded(**stamp, battle_id=fields.number("battleId"), is_cut_short=fields.flag("isCutShort"))
