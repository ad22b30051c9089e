"""Battles: what is on the board at every step of a battle's life, by the server's clock."""

from __future__ import annotations

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
    Host,
    PunishmentEnded,
    Supporter,
    Viewer,
)
from tiktok_tui.room.battle import Battle
from tiktok_tui.room.room import Room
from tiktok_tui.room.snapshot import BattleState

T = 1_700_000_000.0
OUR, THEIR = 200, 100
HOSTS = (Host(THEIR, "Their host", "their"), Host(OUR, "Our host", "our"))
RUNNING = BattleTiming(phase=BattlePhase.RUNNING, start_ms=int(T * 1000), duration_s=300)


def army(host_id: int, score: int, *supporters: Supporter, outcome: BattleOutcome | None = None, wins: int = 0) -> Army:
    return Army(host_id, (host_id,), score, supporters, outcome, wins)


def step(kind: BattleStep, battle_id: int = 1, **other: object) -> BattleChanged:
    facts: dict[str, object] = {"timing": None, "hosts": (), "armies": ()}
    return BattleChanged(battle_id=battle_id, step=kind, **{**facts, **other})  # type: ignore[arg-type]


def scores(ours: int, theirs: int, at_ms: int = 0, battle_id: int = 1, **other: object) -> ArmiesScored:
    facts: dict[str, object] = {"armies": (army(THEIR, theirs), army(OUR, ours)), "is_end": False, "timing": None}
    return ArmiesScored(battle_id=battle_id, scored_at_ms=at_ms, **{**facts, **other})  # type: ignore[arg-type]


def card(kind: CardKind, starts_at: float, seconds: int, multiplier: int = 0, extra_seconds: int = 0) -> CardPlayed:
    return CardPlayed(
        battle_id=1,
        kind=kind,
        viewer=Viewer(id=9, nickname="Fan"),
        to_host_id=OUR,
        starts_at=starts_at,
        seconds=seconds,
        multiplier=multiplier,
        extra_seconds=extra_seconds,
    )


def opened() -> Battle:
    battle = Battle()
    battle.own_host_id = OUR
    battle.apply(step(BattleStep.OPENED, timing=RUNNING, hosts=HOSTS), T)
    return battle


def shown(battle: Battle, at: float) -> BattleState:
    state = battle.snapshot(at)
    assert state is not None
    return state


def board(state: BattleState) -> list[tuple[int, int]]:
    return [(side.side_id, side.score) for side in state.armies]


def test_a_battle_goes_from_invitation_to_over_and_leaves() -> None:
    battle = Battle()
    battle.apply(step(BattleStep.INVITED, hosts=HOSTS), T - 20)
    battle.apply(step(BattleStep.ACCEPTED), T - 10)
    phases = [shown(battle, T - 5).phase]
    battle.apply(step(BattleStep.OPENED, timing=RUNNING), T)
    phases.append(shown(battle, T + 1).phase)
    battle.apply(scores(3, 2, is_end=True), T + 300)
    phases.append(shown(battle, T + 300).phase)
    punishment = BattleTiming(phase=BattlePhase.PUNISHMENT)
    battle.apply(step(BattleStep.FINISHED, timing=punishment), T + 301)
    phases.append(shown(battle, T + 400).phase)
    battle.apply(PunishmentEnded(battle_id=1, is_cut_short=False), T + 420)
    phases.append(shown(battle, T + 449).phase)
    assert phases == ["invited", "running", "finished", "punishment", "over"]
    assert battle.snapshot(T + 451) is None


def test_refused_and_cancelled_invitations_go_away() -> None:
    for refusal in (BattleStep.REFUSED, BattleStep.CANCELLED):
        battle = Battle()
        battle.apply(step(BattleStep.INVITED, hosts=HOSTS), T)
        battle.apply(step(refusal), T + 1)
        assert battle.snapshot(T + 1) is None
        battle.apply(step(BattleStep.OPENED, timing=RUNNING, hosts=HOSTS), T + 5)
        assert shown(battle, T + 5).phase == "running"


def test_an_invitation_does_not_hide_the_battle_before_it() -> None:
    battle = opened()
    battle.apply(step(BattleStep.INVITED, battle_id=2, hosts=HOSTS), T + 10)
    assert shown(battle, T + 10).battle_id == 1
    battle.apply(step(BattleStep.OPENED, battle_id=2, timing=RUNNING, hosts=HOSTS), T + 20)
    assert shown(battle, T + 20).battle_id == 2


def test_both_sides_stand_from_the_start_and_our_host_is_first() -> None:
    assert board(shown(opened(), T)) == [(OUR, 0), (THEIR, 0)]


def test_late_scores_say_nothing() -> None:
    battle = opened()
    battle.apply(scores(50, 10, at_ms=2000), T + 2)
    battle.apply(scores(40, 30, at_ms=1000), T + 3)
    assert board(shown(battle, T + 3)) == [(OUR, 50), (THEIR, 10)]
    battle.apply(scores(45, 10, at_ms=3000), T + 4)
    assert board(shown(battle, T + 4)) == [(OUR, 45), (THEIR, 10)]


def test_supporters_are_sorted_and_one_without_an_id_counts() -> None:
    battle = opened()
    fans = (Supporter(0, "Nameless id", 4), Supporter(8, "Top", 40), Supporter(7, "Mid", 20))
    battle.apply(scores(0, 0, armies=(army(OUR, 70, *fans),)), T)
    assert [fan.nickname for fan in shown(battle, T).armies[0].supporters] == ["Top", "Mid", "Nameless id"]


def test_time_left_comes_from_the_servers_clock() -> None:
    battle = opened()
    assert shown(battle, T + 100).seconds_left == 200
    told = BattleTiming(end_ms=int((T + 240) * 1000))
    battle.apply(scores(0, 0, timing=told), T + 100)
    assert shown(battle, T + 100).seconds_left == 140
    room = Room()
    room.set_server_clock(T, at=50.0)  # our clock is decades behind
    room.apply(step(BattleStep.OPENED, timing=RUNNING, hosts=HOSTS), now=50.0)
    state = room.snapshot(now=110.0).battle
    assert state is not None
    assert state.seconds_left == 240


def test_extra_time_is_added_once_whether_settings_have_it_or_not() -> None:
    battle = opened()
    extra = card(CardKind.EXTRA_TIME, T + 50, 0, extra_seconds=30)
    battle.apply(extra, T + 50)
    battle.apply(extra, T + 51)
    assert shown(battle, T + 60).seconds_left == 270
    with_extra = BattleTiming(start_ms=RUNNING.start_ms, duration_s=300, extra_s=30)
    battle.apply(scores(1, 1, timing=with_extra), T + 60)
    assert shown(battle, T + 60).seconds_left == 270
    battle.apply(scores(1, 1, timing=BattleTiming(end_ms=int((T + 330) * 1000))), T + 60)
    assert shown(battle, T + 60).seconds_left == 270


def test_cards_are_in_effect_until_they_run_out() -> None:
    battle = opened()
    battle.apply(card(CardKind.GLOVES, T + 10, 30, multiplier=5), T + 9)
    battle.apply(card(CardKind.MIST, T + 10, 60), T + 9)
    assert [(played.kind, played.ends_at) for played in shown(battle, T + 39).cards] == [
        (CardKind.GLOVES, T + 40),
        (CardKind.MIST, T + 70),
    ]
    assert [played.kind for played in shown(battle, T + 40).cards] == [CardKind.MIST]
    battle.apply(scores(1, 0, critical_strike=True), T + 41)
    assert shown(battle, T + 42).last_strike_at == T + 41


def test_a_challenge_keeps_its_target_while_it_runs_and_goes_when_it_is_settled() -> None:
    battle = opened()
    battle.apply(BattleTaskChanged(battle_id=1, state="started", target=20, multiplier=2), T)
    battle.apply(BattleTaskChanged(battle_id=1, state="progress", progress=7), T + 5)
    task = shown(battle, T + 5).task
    assert task is not None
    assert (task.progress, task.target, task.multiplier) == (7, 20, 2)
    battle.apply(BattleTaskChanged(battle_id=1, state="reached"), T + 8)
    battle.apply(BattleTaskChanged(battle_id=1, state="progress", progress=6), T + 9)
    task = shown(battle, T + 10).task
    assert task is not None
    assert task.state == "reached"
    assert shown(battle, T + 60).task is None


def test_results_come_with_the_finish_and_scores_on_their_way_change_nothing() -> None:
    battle = opened()
    battle.apply(scores(90, 80, at_ms=5000), T + 290)
    results = (army(OUR, 100, outcome=BattleOutcome.LOST, wins=0), army(THEIR, 120, outcome=BattleOutcome.WON, wins=3))
    battle.apply(step(BattleStep.FINISHED, armies=results), T + 300)
    battle.apply(scores(95, 85, at_ms=6000), T + 301)
    ours, theirs = shown(battle, T + 301).armies
    assert (ours.score, ours.outcome) == (100, BattleOutcome.LOST)
    assert (theirs.score, theirs.outcome, theirs.win_streak) == (120, BattleOutcome.WON, 3)


def test_points_decide_where_no_result_came_unless_it_was_cut_short() -> None:
    battle = opened()
    battle.apply(scores(5, 5, is_end=True), T + 300)
    assert [side.outcome for side in shown(battle, T + 300).armies] == [BattleOutcome.DRAW, BattleOutcome.DRAW]
    battle = opened()
    battle.apply(scores(5, 4), T + 10)
    battle.apply(step(BattleStep.CUT_SHORT), T + 11)
    state = shown(battle, T + 12)
    assert (state.is_cut_short, [side.outcome for side in state.armies]) == (True, [None, None])


def test_a_battle_joined_midway_shows_host_ids_until_names_arrive() -> None:
    battle = Battle()
    battle.own_host_id = OUR
    battle.apply(scores(7, 9, timing=RUNNING), T + 100)
    state = shown(battle, T + 100)
    assert (state.phase, state.joined_midway, state.seconds_left) == ("running", True, 200)
    assert state.hosts[THEIR] == Host(THEIR)
    battle.apply(step(BattleStep.OPENED, hosts=HOSTS), T + 101)
    state = shown(battle, T + 101)
    assert (state.joined_midway, state.hosts[THEIR].nickname) == (False, "Their host")
    assert board(state) == [(OUR, 7), (THEIR, 9)]


def test_teams_take_the_place_of_their_hosts() -> None:
    hosts = tuple(Host(number, f"Host {number}") for number in (1, 2, 3, 4))
    battle = Battle()
    battle.own_host_id = 4
    battle.apply(step(BattleStep.OPENED, timing=RUNNING, hosts=hosts), T)
    assert board(shown(battle, T)) == [(4, 0), (1, 0), (2, 0), (3, 0)]
    teams = (Army(51, (1, 2), 12), Army(52, (3, 4), 9))
    battle.apply(scores(0, 0, armies=teams, is_team_battle=True), T + 1)
    state = shown(battle, T + 1)
    assert state.is_team_battle
    assert board(state) == [(52, 9), (51, 12)]
    # Seen on the wire: the result of a team may stand under one of its hosts.
    result = (army(1, 13, outcome=BattleOutcome.WON), army(3, 9, outcome=BattleOutcome.LOST))
    battle.apply(step(BattleStep.FINISHED, armies=result, is_team_battle=True), T + 300)
    sides = shown(battle, T + 300).armies
    assert [(side.side_id, side.score, side.outcome) for side in sides] == [
        (52, 9, BattleOutcome.LOST),
        (51, 13, BattleOutcome.WON),
    ]


def test_sides_keep_their_order_whatever_order_the_messages_have() -> None:
    battle = Battle()
    three = (army(30, 1), army(10, 2), army(20, 3))
    battle.apply(scores(0, 0, armies=three), T)
    battle.apply(scores(0, 0, armies=three[::-1]), T + 1)
    assert [side.side_id for side in shown(battle, T + 1).armies] == [10, 20, 30]


def test_a_new_battle_starts_from_nothing_and_the_old_one_cannot_come_back() -> None:
    battle = opened()
    battle.apply(card(CardKind.MIST, T, 600), T)
    battle.apply(scores(50, 10, at_ms=9000), T)
    battle.apply(scores(1, 2, at_ms=10, battle_id=2), T + 310)
    state = shown(battle, T + 310)
    assert (state.battle_id, board(state), state.cards) == (2, [(OUR, 1), (THEIR, 2)], ())
    battle.apply(scores(60, 10, at_ms=9999), T + 311)
    battle.apply(PunishmentEnded(battle_id=1, is_cut_short=False), T + 311)
    state = shown(battle, T + 311)
    assert (state.battle_id, state.phase, board(state)) == (2, "running", [(OUR, 1), (THEIR, 2)])


def test_a_battle_whose_end_never_comes_disappears() -> None:
    battle = opened()
    assert battle.snapshot(T + 350) is not None
    assert battle.snapshot(T + 370) is None
    nameless = Battle()
    nameless.apply(scores(1, 1), T)
    assert nameless.snapshot(T + 200) is not None
    assert nameless.snapshot(T + 400) is None


def test_a_battle_of_the_history_that_is_long_over_is_not_shown() -> None:
    battle = Battle()
    old = step(BattleStep.FINISHED, hosts=HOSTS, timing=RUNNING, is_history=True, time=T + 300)
    battle.apply(old, T + 3000)
    assert battle.snapshot(T + 3000) is None
