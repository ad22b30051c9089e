"""What a battle sends: its steps, its scores, its cards and its tasks."""

from __future__ import annotations

from dataclasses import dataclass

from tiktok_tui.simulator.battles import BattleSide, BattleType, SimulatedBattle
from tiktok_tui.simulator.people import Person
from tiktok_tui.simulator.room import SimulatedRoom, sentence
from tiktok_tui.wire.schema.upb import battle_pb2, room_pb2
from tiktok_tui.wire.schema.upb.transport_pb2 import Envelope

# The wire lists the best supporters only; the host's total counts all.
LISTED_SUPPORTERS = 3
WON, LOST, DRAW = 0, 1, 2
SCORE, BATTLE_OVER, KEEP_ALIVE = 1, 2, 4

_ItemCard = battle_pb2.LinkMicBattleItemCard


def settings(battle: SimulatedBattle) -> battle_pb2.BattleSetting:
    return battle_pb2.BattleSetting(
        battle_id=battle.id,
        start_time_ms=battle.start_ms,
        # A battle of five minutes says 301.
        duration=battle.seconds + 1,
        channel_id=battle.channel_id,
        status=battle.status,
        invite_type=1,
        battle_type=int(battle.form),
        extra_duration_second=battle.extra_seconds,
    )


def _army(side: BattleSide) -> battle_pb2.BattleArmy:
    best = sorted(side.supporters.items(), key=lambda item: -item[1][1])[:LISTED_SUPPORTERS]
    supporters = [
        battle_pb2.BattleArmy.Supporter(user_id=person_id, score=score, nickname=nickname, user_id_str=str(person_id))
        for person_id, (nickname, score) in best
    ]
    for supporter in supporters:
        # Supporters without an id, and masked ones, are both seen on the wire.
        if supporter.user_id % 17 == 0:
            supporter.ClearField("user_id")
            supporter.ClearField("user_id_str")
        elif supporter.user_id % 19 == 0:
            supporter.is_enigma, supporter.nickname = True, "Mystery viewer"
    return battle_pb2.BattleArmy(user_armies=supporters, hostscore=side.score, anchor_id_str=str(side.hosts[0].id))


def _team_armies(battle: SimulatedBattle) -> list[battle_pb2.TeamArmy]:
    return [
        battle_pb2.TeamArmy(
            team_id=side.id,
            team_user=_team_hosts(side),
            team_total_score=side.score,
            user_armies=_army(side),
        )
        for side in battle.sides
    ]


def _team_hosts(side: BattleSide) -> list[battle_pb2.TeamHost]:
    return [battle_pb2.TeamHost(user_id=host.id, score=host.score, user_id_str=str(host.id)) for host in side.hosts]


def step(
    room: SimulatedRoom, battle: SimulatedBattle, action: battle_pb2.BattleAction, *, with_names: bool = True
) -> Envelope:
    """A step of a battle's life: invited, accepted, opened, finished. The last brings the results."""
    common = room.common("WebcastLinkMicBattle")
    message = battle_pb2.LinkMicBattle(
        common=common,
        battle_id=battle.id,
        action=action,
        battle_settings=settings(battle),
        action_by_user_id=battle.sides[0].hosts[0].id,
    )
    if with_names:
        for host in battle.hosts:
            message.anchors_info[host.id].user.CopyFrom(host.on_the_wire())
            message.battle_combo_v2[host.id].user_id = host.id
            message.battle_combo_v2[host.id].combo_count = battle.win_streaks.get(host.id, 0)
            message.battle_combo_v2[host.id].combo_type = 1
    if battle.form is not BattleType.DUEL:
        message.team_member.extend(
            battle_pb2.LinkMicBattle.TeamMember(team_id=side.id, user_id=[host.id for host in side.hosts])
            for side in battle.sides
        )
    if action == battle_pb2.BATTLE_ACTION_FINISH:
        _add_results(battle, message)
    return room.envelope(common, message)


def _add_results(battle: SimulatedBattle, message: battle_pb2.LinkMicBattle) -> None:
    best = max(side.score for side in battle.sides)
    is_draw = sum(side.score == best for side in battle.sides) > 1
    for side in battle.sides:
        result = LOST if side.score < best else DRAW if is_draw else WON
        if battle.form is BattleType.DUEL:
            message.battle_result[side.id].user_id = side.id
            message.battle_result[side.id].result = result
            message.battle_result[side.id].score = side.score
            message.armies[side.id].CopyFrom(_army(side))
        else:
            message.team_battle_result.append(
                battle_pb2.LinkMicBattle.TeamResult(
                    team_id=side.id, team_user=_team_hosts(side), result=result, total_score=side.score
                )
            )
    if battle.form is not BattleType.DUEL:
        message.team_armies.extend(_team_armies(battle))


def armies(
    room: SimulatedRoom, battle: SimulatedBattle, reason: int = SCORE, *, with_settings: bool = True
) -> battle_pb2.LinkMicArmies:
    """The scores as they are now."""
    message = battle_pb2.LinkMicArmies(
        battle_id=battle.id,
        channel_id=battle.channel_id,
        update_battle_score_time=room.now_ms - 40,
        trigger_reason=reason,
        battle_settings=settings(battle) if with_settings else None,
        trigger_critical_strike=battle.has_struck,
    )
    battle.has_struck = False
    if battle.last_gift and reason == SCORE:
        message.from_user_id = battle.last_gift.person_id
        message.gift_id = battle.last_gift.gift_id
        message.gift_count = message.repeat_count = 1
        message.total_diamond_count = battle.last_gift.diamonds
        message.send_gift_success_time = room.now_ms - 120
    if battle.form is BattleType.DUEL:
        for side in battle.sides:
            message.armies[side.id].CopyFrom(_army(side))
    else:
        message.team_armies.extend(_team_armies(battle))
    return message


def send_armies(room: SimulatedRoom, message: battle_pb2.LinkMicArmies) -> Envelope:
    """Give scores a header of now and send them; the same scores may be sent again, late."""
    common = room.common("WebcastLinkMicArmies")
    message.common.CopyFrom(common)
    return room.envelope(common, message)


def punishment_over(room: SimulatedRoom, battle: SimulatedBattle, *, cut_short: bool) -> Envelope:
    common = room.common("WebcastLinkMicBattlePunishFinish")
    message = battle_pb2.LinkMicBattlePunishFinish(
        common=common,
        channel_id=battle.channel_id,
        op_uid=battle.sides[0].hosts[0].id if cut_short else 0,
        reason=int(cut_short),
        battle_id=battle.id,
        battle_settings=settings(battle),
    )
    return room.envelope(common, message)


def victory_lap(room: SimulatedRoom) -> Envelope:
    common = room.common("WebcastLinkMicBattleVictoryLap")
    return room.envelope(common, room_pb2.AnyMessage(common=common))


# --- cards ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PlayedCard:
    """Who played a card for which host, and for how many seconds it works."""

    person: Person
    to_host: int
    seconds: int


def card(room: SimulatedRoom, battle: SimulatedBattle, kind: battle_pb2.CardType, played: PlayedCard) -> Envelope:
    """A card that has been played; most work from three seconds later on."""
    common = room.common("WebcastLinkMicBattleItemCard")
    message = _ItemCard(common=common, battle_id=battle.id, msg_type=kind)
    person, to_host = played.person, played.to_host
    sent_at = room.now_ms // 1000
    works_from = sent_at + 3
    user = _ItemCard.CardUser(
        user=battle_pb2.HostUser(user_id=person.id, nick_name=person.nickname, display_id=person.handle)
    )
    if kind == battle_pb2.CARD_TYPE_CRITICAL_STRIKE:
        strike = message.use_critical_strike_card
        strike.anchor_id = to_host
        strike.display_content.CopyFrom(
            sentence("pm_mt_boost_send_crit_comment", "{0:user} sent 1 boosting glove", person)
        )
        strike.card_info.MergeFrom(
            _ItemCard.CriticalStrikeInfo(
                card_name_key="pm_mt_boost_crit_name",
                send_time_sec=sent_at,
                send_user=user,
                effect_last_duration=played.seconds,
                critical_strike_rate_low=20,
                critical_strike_rate_high=30,
                multiple=5,
                effect_time_sec=works_from,
                to_anchor_id=to_host,
            )
        )
    elif kind == battle_pb2.CARD_TYPE_SMOKE:
        smoke = message.use_smoke_card
        smoke.anchor_id = to_host
        smoke.display_content.CopyFrom(sentence("pm_mt_boost_send_mist_comment", "{0:user} sent 1 magic mist", person))
        smoke.card_info.MergeFrom(
            _ItemCard.SmokeInfo(
                card_name_key="pm_mt_boost_card_mist",
                send_time_sec=sent_at,
                send_user=user,
                effect_last_duration=played.seconds,
                effect_time_sec=works_from,
                to_anchor_id=to_host,
            )
        )
    elif kind == battle_pb2.CARD_TYPE_EXTRA_TIME:
        message.use_extra_time_card.card_info.MergeFrom(
            _ItemCard.ExtraTimeInfo(
                card_name_key="pm_mt_boost_extra_time",
                send_time_sec=sent_at,
                send_user=user,
                effect_last_duration=played.seconds,
                effect_time_sec=sent_at,
                to_anchor_id=to_host,
                extra_duration_sec=played.seconds,
            )
        )
    else:
        plain = _ItemCard.PlainCardInfo(
            send_time_sec=sent_at,
            send_user=user,
            effect_last_duration=played.seconds,
            effect_time_sec=works_from,
            to_anchor_id=to_host,
        )
        _add_plain_card(message, kind, plain)
    return room.envelope(common, message)


def _add_plain_card(message: _ItemCard, kind: battle_pb2.CardType, plain: _ItemCard.PlainCardInfo) -> None:
    if kind == battle_pb2.CARD_TYPE_SPECIAL_EFFECT:
        message.use_special_effect_card.card_info.CopyFrom(plain)
    elif kind == battle_pb2.CARD_TYPE_POTION:
        message.use_potion_card.card_info.CopyFrom(plain)
    elif kind == battle_pb2.CARD_TYPE_WAVE:
        message.use_wave_card.card_info.CopyFrom(plain)
    elif kind == battle_pb2.CARD_TYPE_TOP_2:
        message.use_top2_card.card_info.common.CopyFrom(plain)
    elif kind == battle_pb2.CARD_TYPE_TOP_3:
        message.use_top3_card.card_info.common.CopyFrom(plain)
    elif kind == battle_pb2.CARD_TYPE_VAULT_GLOVE:
        message.use_vault_glove_card.card_info.common.CopyFrom(plain)
        message.use_vault_glove_card.card_info.multiple = 3


def awarded(room: SimulatedRoom, battle: SimulatedBattle, person: Person, item: str) -> Envelope:
    """The MVP gets a card for later."""
    common = room.common("WebcastLinkMicBattleItemCard")
    message = _ItemCard(common=common, battle_id=battle.id, msg_type=battle_pb2.CARD_TYPE_AWARD)
    message.award_card_notice.display_content.CopyFrom(
        sentence("pm_mt_mvp_getItem_crit", f"{{0:string}} got a {item}.", person.handle)
    )
    return room.envelope(common, message)


def points_moved(room: SimulatedRoom, battle: SimulatedBattle, person: Person, to_host: int, points: int) -> Envelope:
    common = room.common("WebcastLinkMicBattleItemCard")
    message = _ItemCard(common=common, battle_id=battle.id, msg_type=battle_pb2.CARD_TYPE_EFFECT_NOTICE)
    message.special_effect_notice.score = points
    message.special_effect_notice.from_user_id = person.id
    message.special_effect_notice.to_anchor_id = to_host
    return room.envelope(common, message)


# --- the speed challenge ----------------------------------------------------------------------------------------------


def task(
    room: SimulatedRoom, battle: SimulatedBattle, kind: int, *, left: int = 0, target: int = 0, progress: int = 0
) -> Envelope:
    """Number `kind`: 0 starts, 1 is progress, 2 settles, 3 is the reward. `left`: seconds left of the battle."""
    common = room.common("WebcastLinkmicBattleTaskMessage")
    message = battle_pb2.LinkmicBattleTaskMessage(common=common, task_message_type=kind, battle_id=battle.id)
    if kind == 0:
        message.start.config.preview_start_time = left
        message.start.config.target_config.target_start_time = left - 5
        message.start.config.target_config.duration = 20
        message.start.config.target_config.progress_target = target
        message.start.config.reward_config.reward_start_time = left - 27
        message.start.config.reward_config.duration = 15
        message.start.config.reward_config.reward_multiple = 2
    elif kind == 1:
        message.task_update.progress = progress
        message.task_update.from_user_id = room.cast.giver().id
    elif kind == 2:
        message.task_settle.reward_start_time = left - 2
    return room.envelope(common, message)
