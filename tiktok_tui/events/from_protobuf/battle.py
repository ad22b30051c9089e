"""Battles: one shape of army whatever containers the message fills."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tiktok_tui.events.from_protobuf.stamp import Stamp
from tiktok_tui.events.model import (
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
    Event,
    Host,
    NoticeShown,
    PunishmentEnded,
    Supporter,
    Viewer,
)
from tiktok_tui.events.templates import render_text
from tiktok_tui.events.text import safe_name
from tiktok_tui.wire.schema.fast import battle_pb2

MAX_SIDES = 16
MAX_SUPPORTERS = 50
BATTLE_END = 2
_STEPS = {int(step) for step in BattleStep}
_PHASES = {int(phase) for phase in BattlePhase}
_OUTCOMES = {int(outcome) for outcome in BattleOutcome}


def _timing(setting: battle_pb2.BattleSetting) -> BattleTiming:
    phase = setting.status
    return BattleTiming(
        phase=BattlePhase(phase) if phase in _PHASES else BattlePhase.RUNNING,
        start_ms=setting.start_time_ms,
        duration_s=setting.duration,
        extra_s=setting.extra_duration_second,
        end_ms=setting.end_time_ms,
    )


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
    return tuple(
        Army(side_id=host_id, host_ids=(host_id,), score=max(0, army.hostscore), supporters=_supporters(army))
        for host_id, army in list(armies.items())[:MAX_SIDES]
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


def _outcome(result: int) -> BattleOutcome | None:
    return BattleOutcome(result) if result in _OUTCOMES else None


def battle(message: battle_pb2.LinkMicBattle, stamp: Stamp) -> Event:
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
    known = {army.side_id for army in armies}
    armies += tuple(
        Army(side_id=side_id, host_ids=(side_id,), score=0)
        for side_id in list(results)[:MAX_SIDES]
        if side_id not in known
    )
    streaks = {host_id: int(combo.combo_count) for host_id, combo in message.battle_combo_v2.items()}
    return BattleChanged(
        **stamp,
        battle_id=message.battle_id,
        step=BattleStep(message.action) if message.action in _STEPS else BattleStep.UNKNOWN,
        timing=_timing(message.battle_settings) if message.HasField("battle_settings") else None,
        hosts=tuple(
            Host(id=host_id, nickname=safe_name(host.user.nick_name), handle=safe_name(host.user.display_id))
            for host_id, host in list(message.anchors_info.items())[:MAX_SIDES]
        ),
        armies=tuple(_with_result(army, results, streaks) for army in armies),
        is_team_battle=is_team_battle,
    )


def _with_result(
    army: Army, results: Mapping[int, tuple[int, BattleOutcome | None]], streaks: Mapping[int, int]
) -> Army:
    score, outcome = results.get(army.side_id, (army.score, None))
    return Army(
        side_id=army.side_id,
        host_ids=army.host_ids,
        score=max(army.score, score),
        supporters=army.supporters,
        outcome=outcome,
        win_streak=max((streaks.get(host_id, 0) for host_id in army.host_ids), default=0),
    )


def armies(message: battle_pb2.LinkMicArmies, stamp: Stamp) -> Event:
    return ArmiesScored(
        **stamp,
        battle_id=message.battle_id,
        armies=_armies_of_teams(message.team_armies) or _armies_of_hosts(message.armies),
        scored_at_ms=message.update_battle_score_time,
        is_end=message.trigger_reason == BATTLE_END,
        timing=_timing(message.battle_settings) if message.HasField("battle_settings") else None,
        critical_strike=message.trigger_critical_strike,
        is_team_battle=bool(message.team_armies),
    )


def card(message: battle_pb2.LinkMicBattleItemCard, stamp: Stamp) -> Event:
    """A card put into effect. Awards, hints and moved points are notices.

    The field that is filled says which card it is; the number in msg_type is read differently by different clients.
    """
    plain = battle_pb2.LinkMicBattleItemCard.PlainCardInfo
    multiplier = extra = 0
    info: (
        battle_pb2.LinkMicBattleItemCard.PlainCardInfo
        | battle_pb2.LinkMicBattleItemCard.SmokeInfo
        | battle_pb2.LinkMicBattleItemCard.CriticalStrikeInfo
        | battle_pb2.LinkMicBattleItemCard.ExtraTimeInfo
    ) = plain()
    anchor_id = 0
    if message.HasField("use_critical_strike_card"):
        kind, info, anchor_id = (
            CardKind.GLOVES,
            message.use_critical_strike_card.card_info,
            message.use_critical_strike_card.anchor_id,
        )
        multiplier = message.use_critical_strike_card.card_info.multiple
    elif message.HasField("use_smoke_card"):
        kind, info, anchor_id = CardKind.MIST, message.use_smoke_card.card_info, message.use_smoke_card.anchor_id
    elif message.HasField("use_extra_time_card"):
        used = message.use_extra_time_card
        kind, info, anchor_id, extra = (
            CardKind.EXTRA_TIME,
            used.card_info,
            used.anchor_id,
            used.card_info.extra_duration_sec,
        )
    elif message.HasField("use_special_effect_card"):
        kind, info, anchor_id = (
            CardKind.THUNDER,
            message.use_special_effect_card.card_info,
            message.use_special_effect_card.anchor_id,
        )
    elif message.HasField("use_potion_card"):
        kind, info, anchor_id = CardKind.POTION, message.use_potion_card.card_info, message.use_potion_card.anchor_id
    elif message.HasField("use_wave_card"):
        kind, info, anchor_id = CardKind.WAVE, message.use_wave_card.card_info, message.use_wave_card.anchor_id
    elif message.HasField("use_top2_card"):
        kind, info, anchor_id, multiplier = (
            CardKind.X2,
            message.use_top2_card.card_info.common,
            message.use_top2_card.anchor_id,
            2,
        )
    elif message.HasField("use_top3_card"):
        kind, info, anchor_id, multiplier = (
            CardKind.X3,
            message.use_top3_card.card_info.common,
            message.use_top3_card.anchor_id,
            3,
        )
    elif message.HasField("use_vault_glove_card"):
        vault = message.use_vault_glove_card
        kind, info, anchor_id, multiplier = (
            CardKind.VAULT_GLOVE,
            vault.card_info.common,
            vault.anchor_id,
            vault.card_info.multiple,
        )
    else:
        return NoticeShown(**stamp, text=_card_notice(message))
    effect_time = getattr(info, "effect_time_sec", 0) or info.send_time_sec
    user = info.send_user.user
    return CardPlayed(
        **stamp,
        battle_id=message.battle_id,
        kind=kind,
        viewer=Viewer(id=user.user_id, handle=safe_name(user.display_id), nickname=safe_name(user.nick_name)),
        to_host_id=info.to_anchor_id or anchor_id,
        starts_at=float(effect_time) or stamp["time"],
        seconds=min(max(0, info.effect_last_duration), 3600),
        multiplier=max(0, multiplier),
        extra_seconds=min(max(0, extra), 3600),
    )


def _card_notice(message: battle_pb2.LinkMicBattleItemCard) -> str:
    if message.HasField("award_card_notice"):
        return render_text(message.award_card_notice.display_content) or "battle cards were awarded"
    if message.HasField("special_effect_notice"):
        return f"a battle effect moved {message.special_effect_notice.score} points"
    return ""


def punishment_ended(message: battle_pb2.LinkMicBattlePunishFinish, stamp: Stamp) -> Event:
    battle_id = message.battle_id or message.battle_settings.battle_id
    return PunishmentEnded(**stamp, battle_id=battle_id, is_cut_short=message.reason == 1)


def task(message: battle_pb2.LinkmicBattleTaskMessage, stamp: Stamp) -> Event:
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
