"""Resolves a jump target to a seek point of a recording."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import tzinfo
from typing import TYPE_CHECKING, Protocol

from tiktok_tui.replay.event_finder import Here, battle_beside, find_before, find_next, first_time
from tiktok_tui.replay.jump_target import (
    EventNumber,
    Fraction,
    FromBeginning,
    JumpTarget,
    Match,
    NextAlert,
    NextBattle,
    NextGift,
    Offset,
    ShownTime,
)
from tiktok_tui.replay.seek import SeekPoint
from tiktok_tui.replay.timeline import ReplayState, Span
from tiktok_tui.store.recording import Recording

if TYPE_CHECKING:
    from tiktok_tui.alerts.rules import AlertRule


class NotFound(Exception):
    """The recording does not have the target. The message is a sentence for the user."""


class BattleIndex(Protocol):
    def battles(self, recording: Recording) -> tuple[Span, ...]: ...


class TargetResolver:
    """`stop` is called while a search runs; the search ends without a result once it returns True."""

    def __init__(
        self, recording: Recording, scan: BattleIndex, rules: Sequence[AlertRule], stop: Callable[[], bool]
    ) -> None:
        self._recording = recording
        self._scan = scan
        self._rules = rules
        self._stop = stop

    def instant(self, place: JumpTarget, here: Here, state: ReplayState, timezone: tzinfo | None) -> SeekPoint:
        """Raises NotFound."""
        match place:
            case FromBeginning():
                return _clamp(state.began_at + place.seconds, state)
            case Fraction():
                return SeekPoint(at=state.began_at + place.part * state.length)
            case Offset():
                return SeekPoint(at=min(max(here.position + place.seconds, state.began_at), state.ended_at))
            case ShownTime():
                return _clamp(_shown_at(place, state, timezone), state)
            case EventNumber():
                return self._event(place.number)
            case Match():
                return self._match(place, here)
            case NextGift():
                return self._match(place.match, here)
            case NextBattle():
                return self._battle(place, here)
            case NextAlert():
                return self._alert(place, here)

    def _battle(self, place: NextBattle, here: Here) -> SeekPoint:
        battle = battle_beside(self._scan.battles(self._recording), here.position, is_back=place.is_back)
        if battle is None:
            raise NotFound(f"No battle begins {_side(place.is_back)} this.")
        return SeekPoint(at=battle.begins_at)

    def _event(self, number: int) -> SeekPoint:
        first, last = self._recording.first_event, self._recording.last_event
        if not first <= number <= last:
            raise NotFound(f"There is no event #{number}: the recording has #{first} to #{last}.")
        return SeekPoint(number=number)

    def _match(self, place: Match, here: Here) -> SeekPoint:
        find = find_before if place.is_back else find_next
        number = find(self._recording, place.filter, here, self._stop)
        if number is None:
            raise NotFound(f"There is no {place.words} {_side(place.is_back)} this.")
        return SeekPoint(number=number)

    def _alert(self, place: NextAlert, here: Here) -> SeekPoint:
        if not self._rules:
            raise NotFound("No alerts are set: the config file says what they wait for.")
        find = find_before if place.is_back else find_next
        # Events from the room's history raise no alert.
        found = [find(self._recording, rule.filter, here, self._stop, is_live=True) for rule in self._rules]
        numbers = [number for number in found if number is not None]
        if not numbers:
            raise NotFound(f"No alert comes {_side(place.is_back)} this.")
        return SeekPoint(number=max(numbers) if place.is_back else min(numbers))


def _side(is_back: bool) -> str:
    return "before" if is_back else "after"


def _shown_at(place: ShownTime, state: ReplayState, timezone: tzinfo | None) -> float:
    if place.is_on_clocks:
        by_clock = first_time(place.first, place.second, place.last, state.began_at, timezone)
        if by_clock < state.ended_at + 1:
            return by_clock
    return state.began_at + place.seconds_from_beginning


def _clamp(at: float, state: ReplayState) -> SeekPoint:
    # The last second of a recording is mostly not a whole one.
    if at >= state.ended_at + 1:
        raise NotFound("The recording is over by then.")
    return SeekPoint(at=min(at, state.ended_at))
