"""Searches in a recording for jump targets: gifts, battles, alerts and times of day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from tiktok_tui.events.filter_parse import Filter
from tiktok_tui.events.model import BattleChanged, BattlePhase, BattleStep, GiftSent, RawEvent
from tiktok_tui.replay.timeline import Span
from tiktok_tui.room.room import Room
from tiktok_tui.room.streak_filter import searchable_streak
from tiktok_tui.store.recording import Recording

# Matches read at a time.
BATCH = 50
# A battle whose end was not recorded gets the usual length.
BATTLE_SECONDS = 300.0
MAX_BATTLE_EVENTS = 5_000
# A jump back right after a battle began goes to the battle before it.
JUST_NOW = 2.0
LONGEST_STREAK = 500

_RUNNING = (BattlePhase.RUNNING,)
_OVER = (BattlePhase.FINISHED, BattlePhase.PUNISHMENT, BattlePhase.OVER)


@dataclass(frozen=True, slots=True)
class Here:
    """The position of a replay: the events of the last frame are `first` to `last`."""

    first: int
    last: int
    position: float
    room: Room


def find_next(
    recording: Recording, event_filter: Filter, here: Here, stop: Callable[[], bool], *, is_live: bool = False
) -> int | None:
    """Returns the number of the first match after `here`; in a gift streak, of the frame in which it begins to match.

    With `is_live`, events from the room's history do not match.
    """
    after = here.last
    while numbers := recording.matching(event_filter, after=after, limit=BATCH, stop=stop):
        for number in numbers:
            raw = recording.event(number)
            if raw is None or (is_live and raw.is_history):
                continue
            streak = here.room.streak_of(raw.event) if isinstance(raw.event, GiftSent) else None
            if streak is None or not event_filter.matches(searchable_streak(streak)):
                return number
        after = numbers[-1]
    return None


def find_before(
    recording: Recording, event_filter: Filter, here: Here, stop: Callable[[], bool], *, is_live: bool = False
) -> int | None:
    """Returns the number of the last match before `here`; in a gift streak, of the frame in which it began to match."""
    for number in recording.matching(event_filter, before=here.first, limit=BATCH, stop=stop):
        raw = recording.event(number)
        if raw is None or (is_live and raw.is_history):
            continue
        if not isinstance(raw.event, GiftSent):
            return number
        for earlier in recording.matching(event_filter, after=_streak_began(recording, raw) - 1, limit=LONGEST_STREAK):
            if earlier >= number or _is_same_streak(recording.event(earlier), raw):
                return earlier
        return number
    return None


def _streak_began(recording: Recording, raw: RawEvent) -> int:
    assert isinstance(raw.event, GiftSent)
    for streak in recording.streaks(before=raw.number + 1, limit=LONGEST_STREAK):
        is_its = (streak.viewer.id, streak.gift_name) == (raw.event.viewer.id, raw.event.gift_name)
        if is_its and streak.last_number >= raw.number:
            return streak.first_number
    return raw.number


def _is_same_streak(raw: RawEvent | None, other: RawEvent) -> bool:
    gift, last = raw.event if raw is not None else None, other.event
    if not isinstance(gift, GiftSent) or not isinstance(last, GiftSent):
        return False
    return (gift.viewer.id, gift.gift_id, gift.group_id) == (last.viewer.id, last.gift_id, last.group_id)


# --- battles ----------------------------------------------------------------------------------------------------------


def find_battles(recording: Recording, ended_at: float) -> tuple[Span, ...]:
    """Returns the spans of battles in order. One that was running when the recording began starts with it."""
    begins: dict[int, float] = {}
    ends: dict[int, float] = {}
    usual: dict[int, float] = {}
    for raw, event in _battle_events(recording):
        status = event.timing.phase if event.timing else None
        if event.timing and event.timing.duration_s:
            usual[event.battle_id] = float(event.timing.duration_s + event.timing.extra_s)
        if event.step in (BattleStep.FINISHED, BattleStep.CUT_SHORT) or status in _OVER:
            begins.setdefault(event.battle_id, raw.received_at)
            ends.setdefault(event.battle_id, raw.received_at)
        elif event.step == BattleStep.OPENED or status in _RUNNING:
            begins.setdefault(event.battle_id, raw.received_at)
    spans = sorted((begin, battle_id) for battle_id, begin in begins.items())
    found = []
    for place, (begin, battle_id) in enumerate(spans):
        following = spans[place + 1][0] if place + 1 < len(spans) else ended_at
        usual_end = min(begin + usual.get(battle_id, BATTLE_SECONDS), following)
        found.append(Span(begin, max(begin, ends.get(battle_id, usual_end))))
    return tuple(found)


def _battle_events(recording: Recording) -> Iterator[tuple[RawEvent, BattleChanged]]:
    for number in recording.numbers(frozenset({"battle"}), after=0, limit=MAX_BATTLE_EVENTS):
        raw = recording.event(number)
        if raw is not None and isinstance(raw.event, BattleChanged) and raw.event.battle_id:
            yield raw, raw.event


def battle_beside(battles: tuple[Span, ...], position: float, *, is_back: bool) -> Span | None:
    """Returns the next battle that begins after `position`, or for `is_back` the last that began before it."""
    if is_back:
        before = [battle for battle in battles if battle.begins_at < position - JUST_NOW]
        return before[-1] if before else None
    return next((battle for battle in battles if battle.begins_at > position), None)


# --- the clock --------------------------------------------------------------------------------------------------------


def first_time(hour: int, minute: int, second: int | None, began_at: float, timezone: tzinfo | None) -> float:
    """Returns the first epoch second from `began_at` on at which a clock shows this time of day."""
    began = datetime.fromtimestamp(began_at, timezone).replace(microsecond=0)
    if second is None:
        began = began.replace(second=0)
    shown = began.replace(hour=hour, minute=minute, second=second or 0)
    # In the night when clocks go back, an hour comes twice.
    times = [shown.replace(fold=fold).timestamp() for fold in (0, 1)]
    tomorrow = (shown + timedelta(days=1)).timestamp()
    return max(began_at, min((time for time in times if time >= began.timestamp()), default=tomorrow))
