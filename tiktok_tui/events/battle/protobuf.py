"""Battles: one shape of army whatever containers the message fills."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

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
from tiktok_tui.events.common.event_header import PLAUSIBLE_SECONDS, EventHeader, Readers, longer_than
from tiktok_tui.events.common.model import Event, Viewer
from tiktok_tui.events.common.templates import render_text
from tiktok_tui.events.common.text import safe_name
from tiktok_tui.events.notices.any_message import header_text
from tiktok_tui.events.notices.model import NoticeShown
from tiktok_tui.wire.schema.upb import battle_pb2

MAX_SIDES = 16
MAX_SUPPORTERS = 50
# Battles last minutes, and what a card does less than that.
LONGEST_BATTLE_SECONDS = 86_400
LONGEST_CARD_SECONDS = 3600
BATTLE_END = 2
_STEPS = {int(step) for step in BattleStep}
_PHASES = {int(phase) for phase in BattlePhase}
_OUTCOMES = {int(outcome) for outcome in BattleOutcome}


def _timing(setting: battle_pb2.BattleSetting) -> BattleTiming:
    phase = setting.status
    return BattleTiming(
        phase=BattlePhase(phase) if phase in _PHASES else BattlePhase.RUNNING,
        start_ms=_time_ms(setting.start_time_ms),
        duration_s=_seconds(setting.duration, LONGEST_BATTLE_SECONDS),
        extra_s=_seconds(setting.extra_duration_second, LONGEST_BATTLE_SECONDS),
        end_ms=_time_ms(setting.end_time_ms),
    )


def _time_ms(said: int) -> int:
    """0 for what can be no time: scores of the year 292,278,994 would make all that follow late."""
    return said if said // 1000 in PLAUSIBLE_SECONDS else 0


def _seconds(said: int, most: int) -> int:
    return min(max(0, said), most)


def _supporters(army: battle_pb2.BattleArmy) -> tuple[Supporter, ...]:
    """Highest score first: the service does not promise an order, and the first is the MVP."""
    found = (
        Supporter(
            id=supporter.user_id,
            nickname=safe_name(supporter.nickname),
            score=max(0, supporter.score),
        )
        for supporter in army.user_armies
    )
    return tuple(sorted(found, key=lambda supporter: -supporter.score)[:MAX_SUPPORTERS])


def _armies_of_hosts(armies: Mapping[int, battle_pb2.BattleArmy]) -> tuple[Army, ...]:
    """In the order of the host ids: a map has none of its own."""
    return tuple(
        Army(
            side_id=host_id,
            host_ids=(host_id,),
            score=max(0, armies[host_id].hostscore),
            supporters=_supporters(armies[host_id]),
        )
        for host_id in sorted(armies)[:MAX_SIDES]
    )


def _armies_of_teams(teams: Iterable[battle_pb2.TeamArmy]) -> tuple[Army, ...]:
    return tuple(
        Army(
            side_id=team.team_id,
            host_ids=tuple(host.user_id for host in team.team_user[:MAX_SIDES]) or (team.team_id,),
            score=max(0, team.team_total_score),
            supporters=_supporters(team.user_armies),
        )
        for team in list(teams)[:MAX_SIDES]
    )


def _truncated(teams: Sequence[battle_pb2.TeamArmy], armies: Mapping[int, battle_pb2.BattleArmy]) -> tuple[str, ...]:
    """Return what is longer in the message than in the armies that are read of it."""
    sides = [team.user_armies for team in teams] or list(armies.values())
    most = max((len(side.user_armies) for side in sides), default=0)
    return (*longer_than(MAX_SIDES, armies=sides), *longer_than(MAX_SUPPORTERS, contributors=range(most)))


def _outcome(result: int) -> BattleOutcome | None:
    return BattleOutcome(result) if result in _OUTCOMES else None


def battle(message: battle_pb2.LinkMicBattle, stamp: EventHeader) -> Event:
    """A step of a battle. Teams count when they are filled, else the hosts' own armies; battle_type is not trusted."""
    results: dict[int, tuple[int, BattleOutcome | None]] = {
        host_id: (result.score, _outcome(result.result)) for host_id, result in message.battle_result.items()
    }
    for team in message.team_battle_result[:MAX_SIDES]:
        results[team.team_id] = (team.total_score, _outcome(team.result))
    is_team_battle = bool(message.team_armies or message.team_member)
    armies = _armies_of_teams(message.team_armies) or _armies_of_hosts(message.armies)
    if not armies and message.team_member:
        armies = tuple(
            Army(side_id=team.team_id, host_ids=tuple(team.user_id[:MAX_SIDES]), score=0)
            for team in message.team_member[:MAX_SIDES]
        )
    streaks = {host_id: max(0, combo.combo_count) for host_id, combo in message.battle_combo_v2.items()}
    # An opening names win streaks before there are armies. Teams stand from the start, with those of their hosts.
    sides = set(results) if is_team_battle else {*results, *streaks}
    # Seen on the wire: among teams one host of each also has a result and an army, with the points of the team.
    known = {known_id for army in armies for known_id in (army.side_id, *army.host_ids)}
    armies += tuple(
        Army(side_id=side_id, host_ids=(side_id,), score=0)
        for side_id in sorted(sides)[:MAX_SIDES]
        if side_id not in known
    )
    return BattleChanged(
        **stamp,
        battle_id=message.battle_id,
        step=BattleStep(message.action) if message.action in _STEPS else BattleStep.UNKNOWN,
        timing=_timing(message.battle_settings) if message.HasField("battle_settings") else None,
        hosts=tuple(
            Host(id=host_id, nickname=safe_name(host.user.nick_name), handle=safe_name(host.user.display_id))
            for host_id, host in sorted(message.anchors_info.items())[:MAX_SIDES]
        ),
        armies=tuple(_with_result(army, results, streaks) for army in armies),
        is_team_battle=is_team_battle,
        truncated=(
            *longer_than(MAX_SIDES, hosts=message.anchors_info, results=sides),
            *_truncated(message.team_armies, message.armies),
        ),
    )


def _with_result(
    army: Army, results: Mapping[int, tuple[int, BattleOutcome | None]], streaks: Mapping[int, int]
) -> Army:
    said = (results[known_id] for known_id in (army.side_id, *army.host_ids) if known_id in results)
    score, outcome = next(said, (army.score, None))
    return Army(
        side_id=army.side_id,
        host_ids=army.host_ids,
        score=max(army.score, score),
        supporters=army.supporters,
        outcome=outcome,
        win_streak=max((streaks.get(host_id, 0) for host_id in army.host_ids), default=0),
    )


def armies(message: battle_pb2.LinkMicArmies, stamp: EventHeader) -> Event:
    return ArmiesScored(
        **stamp,
        battle_id=message.battle_id,
        armies=_armies_of_teams(message.team_armies) or _armies_of_hosts(message.armies),
        scored_at_ms=_time_ms(message.update_battle_score_time),
        is_end=message.trigger_reason == BATTLE_END,
        timing=_timing(message.battle_settings) if message.HasField("battle_settings") else None,
        critical_strike=message.trigger_critical_strike,
        is_team_battle=bool(message.team_armies),
        truncated=_truncated(message.team_armies, message.armies),
    )


class _CardInfo(Protocol):
    """What all cards say of themselves, each under field numbers of its own."""

    @property
    def send_time_sec(self) -> int: ...
    @property
    def send_user(self) -> battle_pb2.LinkMicBattleItemCard.CardUser: ...
    @property
    def effect_time_sec(self) -> int: ...
    @property
    def effect_last_duration(self) -> int: ...
    @property
    def to_anchor_id(self) -> int: ...


class _Use(NamedTuple):
    kind: CardKind
    info: _CardInfo
    anchor_id: int
    multiplier: int = 0
    extra_seconds: int = 0


def _use_of(message: battle_pb2.LinkMicBattleItemCard) -> _Use | None:
    """The field that is filled says which card it is: clients read the number in msg_type differently."""
    if message.HasField("use_critical_strike_card"):
        gloves = message.use_critical_strike_card
        return _Use(CardKind.GLOVES, gloves.card_info, gloves.anchor_id, multiplier=gloves.card_info.multiple)
    if message.HasField("use_smoke_card"):
        mist = message.use_smoke_card
        return _Use(CardKind.MIST, mist.card_info, mist.anchor_id)
    if message.HasField("use_extra_time_card"):
        time = message.use_extra_time_card
        return _Use(
            CardKind.EXTRA_TIME, time.card_info, time.anchor_id, extra_seconds=time.card_info.extra_duration_sec
        )
    if message.HasField("use_special_effect_card"):
        thunder = message.use_special_effect_card
        return _Use(CardKind.THUNDER, thunder.card_info, thunder.anchor_id)
    if message.HasField("use_potion_card"):
        potion = message.use_potion_card
        return _Use(CardKind.POTION, potion.card_info, potion.anchor_id)
    if message.HasField("use_wave_card"):
        wave = message.use_wave_card
        return _Use(CardKind.WAVE, wave.card_info, wave.anchor_id)
    if message.HasField("use_top2_card"):
        double = message.use_top2_card
        return _Use(CardKind.X2, double.card_info.common, double.anchor_id, multiplier=2)
    if message.HasField("use_top3_card"):
        triple = message.use_top3_card
        return _Use(CardKind.X3, triple.card_info.common, triple.anchor_id, multiplier=3)
    if message.HasField("use_vault_glove_card"):
        vault = message.use_vault_glove_card
        return _Use(CardKind.VAULT_GLOVE, vault.card_info.common, vault.anchor_id, multiplier=vault.card_info.multiple)
    return None


def card(message: battle_pb2.LinkMicBattleItemCard, stamp: EventHeader) -> Event:
    """A card put into effect. Awards, hints and moved points are notices."""
    use = _use_of(message)
    if use is None:
        return NoticeShown(**stamp, text=_card_notice(message) or header_text(message.common))
    starts_at = use.info.effect_time_sec or use.info.send_time_sec
    user = use.info.send_user.user
    return CardPlayed(
        **stamp,
        battle_id=message.battle_id,
        kind=use.kind,
        viewer=Viewer(id=user.user_id, handle=safe_name(user.display_id), nickname=safe_name(user.nick_name)),
        to_host_id=use.info.to_anchor_id or use.anchor_id,
        starts_at=float(starts_at) if starts_at in PLAUSIBLE_SECONDS else stamp["time"],
        seconds=_seconds(use.info.effect_last_duration, LONGEST_CARD_SECONDS),
        multiplier=max(0, use.multiplier),
        extra_seconds=_seconds(use.extra_seconds, LONGEST_CARD_SECONDS),
    )


def _card_notice(message: battle_pb2.LinkMicBattleItemCard) -> str:
    if message.HasField("award_card_notice"):
        return render_text(message.award_card_notice.display_content) or "battle cards were awarded"
    if message.HasField("special_effect_notice"):
        return f"a battle effect moved {message.special_effect_notice.score} points"
    if message.HasField("card_obtain_guide"):
        return "a hint how battle cards are won"
    return ""


def punishment_ended(message: battle_pb2.LinkMicBattlePunishFinish, stamp: EventHeader) -> Event:
    battle_id = message.battle_id or message.battle_settings.battle_id
    return PunishmentEnded(**stamp, battle_id=battle_id, is_cut_short=message.reason == 1)


def task(message: battle_pb2.LinkmicBattleTaskMessage, stamp: EventHeader) -> Event:
    config = message.start.config
    if message.HasField("start"):
        state = "started"
    elif message.HasField("task_update"):
        state = "progress"
    elif message.HasField("task_settle"):
        state = "failed" if message.task_settle.result == 1 else "reached"
    else:
        state = "reward"
    return BattleTaskChanged(
        **stamp,
        battle_id=message.battle_id,
        state=state,
        target=max(0, config.target_config.progress_target),
        progress=max(0, message.task_update.progress),
        multiplier=max(0, config.reward_config.reward_multiple),
    )


READERS: Readers = {
    "LinkMicArmies": armies,
    "LinkMicBattle": battle,
    "LinkMicBattleItemCard": card,
    "LinkMicBattlePunishFinish": punishment_ended,
    "LinkmicBattleTaskMessage": task,
}
