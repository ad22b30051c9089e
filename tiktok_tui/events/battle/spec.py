"""The classes of events about battles between hosts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tiktok_tui.events.battle.model import (
    ArmiesScored,
    Army,
    BattleChanged,
    BattleOutcome,
    BattleStep,
    BattleTaskChanged,
    CardPlayed,
    Host,
    PunishmentEnded,
)
from tiktok_tui.events.common.searchable import Searchable, name_in_a_line, searchable_line
from tiktok_tui.events.common.spec import EventSpec

_STEPS = {
    BattleStep.UNKNOWN: "battle",
    BattleStep.INVITED: "invitation to a battle",
    BattleStep.REFUSED: "battle refused",
    BattleStep.CANCELLED: "battle cancelled",
    BattleStep.OPENED: "battle begins",
    BattleStep.FINISHED: "battle over",
    BattleStep.CUT_SHORT: "battle cut short",
    BattleStep.ACCEPTED: "battle accepted",
}
_OUTCOMES = {BattleOutcome.WON: " won", BattleOutcome.LOST: " lost", BattleOutcome.DRAW: " draw", None: ""}
MAX_NAMED = 3


def _battle(event: BattleChanged) -> str:
    sides = _sides(event.armies, {host.id: host for host in event.hosts})
    return ": ".join(filter(None, (_STEPS[event.step], sides)))


def _sides(armies: Iterable[Army], hosts: Mapping[int, Host]) -> str:
    """`Ann 1,512 won : Ben 44 lost`, or the hosts alone before there is a score."""

    def name(host_id: int) -> str:
        host = hosts.get(host_id)
        return name_in_a_line(host) if host else f"host {host_id}"

    sides = [
        " + ".join(map(name, army.host_ids[:MAX_NAMED]))
        + (f" {army.score:,}" if army.score or army.outcome is not None else "")
        + _OUTCOMES[army.outcome]
        for army in armies
    ]
    return " : ".join(sides or [name(host_id) for host_id in hosts])


def _search_battle(event: BattleChanged, kinds: str) -> Searchable:
    hosts = [name for host in event.hosts for name in (host.nickname, host.handle)]
    return _with_names(kinds, [*hosts, *_supporters(event.armies)])


def _supporters(armies: Iterable[Army]) -> list[str]:
    return [supporter.nickname for army in armies for supporter in army.supporters]


def _with_names(kinds: str, names: list[str]) -> Searchable:
    return searchable_line(" ".join(names), kinds, others=names)


def _scores(scored: ArmiesScored) -> str:
    """`721 : 687, MVP Ann 260 and Ben 400`: who the hosts are, this message does not say."""
    mvps = [army.supporters[0] for army in scored.armies if army.supporters]
    named = " and ".join(f"{name_in_a_line(mvp)} {mvp.score:,}" for mvp in mvps[:MAX_NAMED])
    parts = (
        ("final score " if scored.is_end else "") + " : ".join(f"{army.score:,}" for army in scored.armies),
        "critical strike" if scored.critical_strike else "",
        f"MVP {named}" if named else "",
    )
    return ", ".join(filter(None, parts)) or "no scores"


def _card(event: CardPlayed) -> str:
    times = f" ×{event.multiplier}" if event.multiplier > 1 else ""
    more = f", {event.extra_seconds} s more to play" if event.extra_seconds else ""
    return f"{name_in_a_line(event.viewer)} plays {event.kind.value}{times} for {event.seconds} s{more}"


def _task(task: BattleTaskChanged) -> str:
    times = f"×{task.multiplier}" if task.multiplier > 1 else ""
    match task.state:
        case "started":
            target = f": reach {task.target:,}" if task.target else " begins"
            words = target + (f" for {times}" if times else "")
        case "progress":
            words = f": {task.progress:,} {f'of {task.target:,}' if task.target else 'so far'}"
        case "reward":
            words = f": reward {times}".rstrip()
        case state:
            words = f" {state}"
    return f"speed challenge{words}"


SPECS: tuple[EventSpec[Any], ...] = (
    EventSpec(
        BattleChanged,
        kinds=("battle",),
        table="battles",
        summary=_battle,
        search=_search_battle,
        json="tiktok_tui.events.battle.json:BATTLE",
    ),
    EventSpec(
        ArmiesScored,
        kinds=("battle", "armies"),
        table="battle_scores",
        summary=_scores,
        search=lambda event, kinds: _with_names(kinds, _supporters(event.armies)),
        json="tiktok_tui.events.battle.json:ARMIES",
    ),
    EventSpec(
        CardPlayed,
        kinds=("battle", "card"),
        table="battle_cards",
        summary=_card,
        search=lambda event, kinds: searchable_line(event.kind.value, kinds, event.viewer),
        json="tiktok_tui.events.battle.json:CARD",
    ),
    EventSpec(
        BattleTaskChanged,
        kinds=("battle", "task"),
        table="battle_tasks",
        summary=_task,
        search=lambda event, kinds: searchable_line(event.state, kinds),
        json="tiktok_tui.events.battle.json:TASK",
    ),
    EventSpec(
        PunishmentEnded,
        kinds=("battle", "punishment"),
        table="battle_punishments",
        summary=lambda event: "the punishment was cut short" if event.is_cut_short else "the punishment is over",
        search=lambda _, kinds: searchable_line("", kinds),
        json="tiktok_tui.events.battle.json:PUNISHMENT",
    ),
)
# The modules that read the messages of files in proto/.
READERS = {
    "battle": "tiktok_tui.events.battle.protobuf",
    "battle_contests": "tiktok_tui.events.battle.contests",
    "battle_notices": "tiktok_tui.events.battle.battle_notices",
}
