"""The sides of a battle in JSON: hosts, armies, and the viewers behind them."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from tiktok_tui.events.battle.model import Army, BattleOutcome, Host, Supporter
from tiktok_tui.events.battle.protobuf import MAX_SIDES, MAX_SUPPORTERS
from tiktok_tui.events.common.form import (
    COUNT,
    ID,
    INTEGER,
    NAME,
    Form,
    Key,
    list_of,
    lower_name,
    object_of,
    optional,
    word_of,
)
from tiktok_tui.events.common.json_fields import Fields

HOST = Form(
    "BattleHostForm",
    Host,
    "",
    (
        Key("userId", ID, "id"),
        Key("uniqueId", NAME, "handle"),
        Key("nickname", NAME, "nickname"),
        Key("score", COUNT),
    ),
)
SUPPORTER = Form(
    "SupporterForm",
    Supporter,
    'A viewer behind a host. userId is "0" where the message only tells the name.',
    (
        Key("userId", ID, "id"),
        Key("nickname", NAME, "nickname"),
        Key("score", INTEGER, "score"),
    ),
)


def _supporters(entry: Fields) -> tuple[Supporter, ...]:
    supporters = (SUPPORTER.parse(one) for one in entry.objects(MAX_SUPPORTERS, "contributors"))
    return tuple(sorted(supporters, key=lambda supporter: -supporter.score))


ARMY = Form(
    "ArmyForm",
    Army,
    "A side of a battle: one host, or the hosts of a team. Contributors come highest first: the first is the MVP.",
    (
        Key("hostUserId", ID, write=lambda army: str(army.host_ids[0] if army.host_ids else army.side_id)),
        Key("hostUserIds", list_of(ID, MAX_SIDES), "host_ids"),
        Key("teamTotalScore", COUNT, "score", others=("score",)),
        Key(
            "contributors",
            list_of(object_of(SUPPORTER), MAX_SUPPORTERS),
            "supporters",
            read=_supporters,
        ),
        Key(
            "teamId",
            ID,
            "side_id",
            when=lambda army: army.side_id not in army.host_ids[:1],
            doc="Of a team that has an id of its own.",
        ),
        Key(
            "result",
            word_of(BattleOutcome, lower_name, None),
            "outcome",
            when=lambda army: army.outcome is not None,
        ),
        optional("winStreak", INTEGER, "win_streak"),
    ),
)
ARMIES_TYPE = list_of(object_of(ARMY), MAX_SIDES)


def read_armies(fields: Fields, name: str) -> tuple[Army, ...]:
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
    named = tuple(host_id for host_id in host_ids if host_id) or (side_id,)
    army: Army = ARMY.parse(entry, side_id=side_id, host_ids=named)
    return army


def _team(members: list[Army]) -> Army:
    """One army of several hosts. Each has the team's score beside them, and supporters of their own."""
    supporters = sorted((s for army in members for s in army.supporters), key=lambda supporter: -supporter.score)
    return replace(
        members[0],
        host_ids=tuple(host_id for army in members for host_id in army.host_ids)[:MAX_SIDES],
        score=max(army.score for army in members),
        supporters=tuple(supporters[:MAX_SUPPORTERS]),
    )


def is_team_battle(fields: Fields, found: tuple[Army, ...]) -> bool:
    return fields.flag("isTeamBattle", missing=any(len(army.host_ids) > 1 for army in found))
