"""Jumps within a room that goes on: to an event in the history, not to another state of the room."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from datetime import tzinfo
from typing import TYPE_CHECKING

from tiktok_tui.events.model import RawEvent
from tiktok_tui.replay.event_finder import Here, find_battles
from tiktok_tui.replay.jump_target import JumpTarget, Match, NextAlert, NextGift
from tiktok_tui.replay.seek import room_at
from tiktok_tui.replay.target_resolver import TargetResolver
from tiktok_tui.replay.timeline import ReplayState, Span
from tiktok_tui.store.recording import Recording

if TYPE_CHECKING:
    from tiktok_tui.alerts.rules import AlertRule


class _BattlesSoFar:
    def battles(self, recording: Recording) -> tuple[Span, ...]:
        return find_battles(recording, recording.time_of(recording.last_event))


def found_event(recording: Recording, place: JumpTarget, number: int) -> RawEvent | None:
    """The event that was looked for, if it was an event."""
    return recording.event(number) if isinstance(place, Match | NextGift | NextAlert) else None


def number_of(
    recording: Recording,
    place: JumpTarget,
    here: int,
    *,
    rules: Sequence[AlertRule],
    timezone: tzinfo | None,
    stop: Callable[[], bool],
) -> int:
    """Returns the event that `place` means where the cursor is at event `here`, 0 for the newest. Raises NotFound."""
    newest = recording.last_event
    number = min(here or newest, newest)
    at = recording.time_of(number)
    state = ReplayState(at, recording.time_of(recording.first_event), recording.time_of(newest))
    where = Here(first=number, last=number, position=at, room=room_at(recording, number))
    instant = TargetResolver(recording, _BattlesSoFar(), rules, stop).instant(place, where, state, timezone)
    return recording.number_at(instant.at) if math.isfinite(instant.at) else instant.number
