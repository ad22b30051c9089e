"""The sides of a battle: who stands where, with how many points and whose help."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tiktok_tui.events.model import Army, BattleOutcome, Host, Supporter

MAX_HOSTS = 32
MAX_SUPPORTERS = 50


class Sides:
    """Sides keep the order in which their hosts were first heard of, whatever order the messages have."""

    def __init__(self) -> None:
        self.hosts: dict[int, Host] = {}
        self._armies: dict[int, Army] = {}
        self._order: dict[int, int] = {}

    def meet(self, hosts: Iterable[Host]) -> None:
        """Learn names. A message that leaves a name out does not take it away."""
        for host in sorted(hosts, key=lambda host: host.id):
            if host.id and self._has_place(host.id):
                known = self.hosts.get(host.id, host)
                self.hosts[host.id] = Host(host.id, host.nickname or known.nickname, host.handle or known.handle)

    def merge(self, armies: Iterable[Army], *, are_scores: bool) -> None:
        """Take armies in, of all sides or some. Unless they `are_scores`, a score of 0 means that none was said."""
        for army in sorted(armies, key=lambda army: army.side_id):
            if not army.host_ids or not all(self._has_place(host_id) for host_id in army.host_ids):
                continue
            known = self._armies.get(army.side_id)
            team = self._team_with(army)
            if team is not None:
                # Seen on the wire: among teams one host of each also stands alone, with the points of the team.
                self._armies[team.side_id] = replace(
                    team,
                    score=max(team.score, army.score),
                    supporters=_sorted(army) or team.supporters,
                    outcome=team.outcome if army.outcome is None else army.outcome,
                    win_streak=army.win_streak or team.win_streak,
                )
            elif known is not None:
                self._armies[army.side_id] = Army(
                    side_id=army.side_id,
                    host_ids=max(army.host_ids, known.host_ids, key=len),
                    score=army.score if are_scores else army.score or known.score,
                    supporters=_sorted(army) or known.supporters,
                    outcome=known.outcome if army.outcome is None else army.outcome,
                    win_streak=army.win_streak or known.win_streak,
                )
            else:
                for member in [side for side in self._armies.values() if set(side.host_ids) & set(army.host_ids)]:
                    del self._armies[member.side_id]
                self._armies[army.side_id] = replace(army, supporters=_sorted(army))

    def armies(self, own_host_id: int, *, are_teams: bool) -> tuple[Army, ...]:
        """All sides, our own host's first. A host of whom no points are known yet stands alone with 0."""
        sides = list(self._armies.values())
        standing = {host_id for side in sides for host_id in side.host_ids}
        if not (are_teams and sides):
            sides += [Army(host_id, (host_id,), 0) for host_id in self.hosts if host_id not in standing]
        sides.sort(
            key=lambda side: (
                own_host_id not in side.host_ids,
                min(self._order[host_id] for host_id in side.host_ids),
            )
        )
        return tuple(sides)

    def _team_with(self, army: Army) -> Army | None:
        """The team that all hosts of a smaller army belong to."""
        for side in self._armies.values():
            if len(side.host_ids) > len(army.host_ids) and set(army.host_ids) <= set(side.host_ids):
                return side
        return None

    def _has_place(self, host_id: int) -> bool:
        if host_id not in self._order:
            if len(self._order) >= MAX_HOSTS:
                return False
            self._order[host_id] = len(self._order)
        return True


def with_outcomes(armies: tuple[Army, ...]) -> tuple[Army, ...]:
    """The sides of a battle fought to its end; the points decide where no result came."""
    if len(armies) < 2 or any(army.outcome is not None for army in armies):
        return armies
    best = max(army.score for army in armies)
    leader = BattleOutcome.DRAW if sum(army.score == best for army in armies) > 1 else BattleOutcome.WON
    return tuple(replace(army, outcome=leader if army.score == best else BattleOutcome.LOST) for army in armies)


def _sorted(army: Army) -> tuple[Supporter, ...]:
    return tuple(sorted(army.supporters, key=lambda supporter: -supporter.score)[:MAX_SUPPORTERS])
