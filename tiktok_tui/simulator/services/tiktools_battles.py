"""Battles as tik.tools tells them, written from the wire alone."""

from __future__ import annotations

from typing import Any

from tiktok_tui.wire.schema.upb import battle_pb2

Data = dict[str, Any]

# The service's own numbers: the SDK's for `status`, the documentation's for `battleStatus`.
_SDK_STATUS = {
    battle_pb2.BATTLE_ACTION_INVITE: 4,
    battle_pb2.BATTLE_ACTION_ACCEPT: 2,
    battle_pb2.BATTLE_ACTION_OPEN: 1,
}
_SDK_ENDED = 3
_DOCUMENTED_STATUS = {battle_pb2.BATTLE_ACTION_OPEN: 1, battle_pb2.BATTLE_ACTION_ACCEPT: 1}
_DOCUMENTED_ENDED = 3
_EFFECTS = {
    battle_pb2.CARD_TYPE_CRITICAL_STRIKE: "gloves",
    battle_pb2.CARD_TYPE_SMOKE: "mist",
    battle_pb2.CARD_TYPE_EXTRA_TIME: "extra_time",
    battle_pb2.CARD_TYPE_SPECIAL_EFFECT: "thunder",
    battle_pb2.CARD_TYPE_POTION: "potion",
    battle_pb2.CARD_TYPE_WAVE: "wave",
    battle_pb2.CARD_TYPE_TOP_2: "x2",
    battle_pb2.CARD_TYPE_TOP_3: "x3",
    battle_pb2.CARD_TYPE_VAULT_GLOVE: "vault_glove",
}
_MULTIPLIERS = {battle_pb2.CARD_TYPE_TOP_2: 2, battle_pb2.CARD_TYPE_TOP_3: 3}


def battle_data(message: battle_pb2.LinkMicBattle) -> Data:
    """`battle`, as the SDK has it."""
    settings = message.battle_settings
    return {
        "battleId": str(message.battle_id),
        "status": _SDK_STATUS.get(message.action, _SDK_ENDED),
        "battleDuration": settings.duration + settings.extra_duration_second,
        "teams": _sides(message.armies, message.team_armies) or _hosts_alone(message),
    }


def documented_battle_data(message: battle_pb2.LinkMicBattle) -> Data:
    """`linkMicBattle`, as the documentation has it."""
    scores = _scores(message)
    return {
        "battleUsers": [
            {
                "userId": str(host_id),
                "uniqueId": host.user.display_id,
                "nickname": host.user.nick_name,
                "score": scores.get(host_id, 0),
            }
            for host_id, host in sorted(message.anchors_info.items())
        ],
        "battleStatus": _DOCUMENTED_STATUS.get(message.action, _DOCUMENTED_ENDED),
        "battleId": str(message.battle_id),
    }


def armies_data(message: battle_pb2.LinkMicArmies) -> Data:
    """`battleArmies`."""
    settings = message.battle_settings
    duration = settings.duration + settings.extra_duration_second
    data: Data = {
        "battleId": str(message.battle_id),
        "status": _SDK_ENDED if message.trigger_reason == 2 else 1,
        "serverTsMs": message.update_battle_score_time,
        "durationSec": duration,
        "hosts": _sides(message.armies, message.team_armies),
    }
    if settings.start_time_ms and message.update_battle_score_time:
        passed = (message.update_battle_score_time - settings.start_time_ms) // 1000
        data["secsRemaining"] = max(0, duration - passed)
    return data


def card_data(message: battle_pb2.LinkMicBattleItemCard) -> Data:
    """`battleItemCard`."""
    data: Data = {
        "battleId": str(message.battle_id),
        "cardType": message.msg_type,
        "effect": _EFFECTS.get(message.msg_type, "other"),
        "multiplier": _MULTIPLIERS.get(message.msg_type, 0),
    }
    card = _card_in(message)
    if card is None:
        return data
    starts_at = card.effect_time_sec or card.send_time_sec
    return data | {
        "effectKey": card.card_name_key,
        "senderUserId": str(card.send_user.user.user_id),
        "senderNickname": card.send_user.user.nick_name,
        "senderUniqueId": card.send_user.user.display_id,
        "activatedAtSec": starts_at,
        "durationSec": card.effect_last_duration,
        "endsAtSec": starts_at + card.effect_last_duration,
    }


def punishment_data(message: battle_pb2.LinkMicBattlePunishFinish) -> Data:
    """`battlePunishFinish`."""
    return {"battleId": str(message.battle_id), "reason": message.reason}


def _sides(armies: Any, team_armies: Any) -> list[Data]:
    """One entry a host or team; `armies` is the wire's map by host, `team_armies` its list of teams."""
    if team_armies:
        return [
            {
                "hostUserId": str(team.team_user[0].user_id if team.team_user else team.team_id),
                "hostUserIds": [str(host.user_id) for host in team.team_user],
                "teamIdx": index,
                "teamTotalScore": team.team_total_score,
                "contributors": _contributors(team.user_armies),
            }
            for index, team in enumerate(team_armies)
        ]
    return [
        {
            "hostUserId": str(host_id),
            "teamIdx": index,
            "teamTotalScore": army.hostscore,
            "contributors": _contributors(army),
        }
        for index, (host_id, army) in enumerate(sorted(armies.items()))
    ]


def _hosts_alone(message: battle_pb2.LinkMicBattle) -> list[Data]:
    """Before the first score: who fights."""
    return [
        {"hostUserId": str(host_id), "teamIdx": index, "teamTotalScore": 0, "contributors": []}
        for index, host_id in enumerate(sorted(message.anchors_info))
    ]


def _contributors(army: battle_pb2.BattleArmy) -> list[Data]:
    """Best first."""
    return [
        {"userId": str(each.user_id or each.user_id_str), "score": each.score, "nickname": each.nickname}
        for each in sorted(army.user_armies, key=lambda each: -each.score)
    ]


def _scores(message: battle_pb2.LinkMicBattle) -> dict[int, int]:
    scores = {host_id: army.hostscore for host_id, army in message.armies.items()}
    scores |= {host_id: result.score for host_id, result in message.battle_result.items()}
    for team in message.team_armies:
        scores |= {host.user_id: host.score for host in team.team_user}
    return scores


def _card_in(message: battle_pb2.LinkMicBattleItemCard) -> Any:
    """What the card's own message says of it, whichever it is; None for notices that are no card."""
    for name, holder in message.ListFields():
        if name.name.startswith("use_"):
            info = holder.card_info
            return info.common if hasattr(info, "common") else info
    return None
