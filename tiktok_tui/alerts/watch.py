"""Watches a room's events for those that an alert waits for. Pure: no clock, no file, no network.

A gift streak is one thing: it raises an alert when its running total first passes the filter, for the
screen, and once more, as `is_final`, when it is closed: only then is its total known, for files and webhooks.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from tiktok_tui.alerts.rules import AlertRule
from tiktok_tui.events.filter import searchable_event
from tiktok_tui.events.model import EnvelopeChanged, GiftSent, RawEvent
from tiktok_tui.events.summary import summarise
from tiktok_tui.room.context import EventContext
from tiktok_tui.room.finished_streaks import FinishedStreaks, StreakInRoom, streak_event
from tiktok_tui.room.snapshot import Streak
from tiktok_tui.room.streak_filter import searchable_streak
from tiktok_tui.room.streaks import Streaks

MAX_REMEMBERED = 10_000


@dataclass(frozen=True, slots=True)
class Alert:
    """An event that a rule waited for. `raw` is the event, or the last frame of a streak.

    `is_first` alerts are for the screen, `is_final` ones for files and webhooks; most are both. `streak_key` is "" for
    everything but gifts. `ended` is the streak that a final alert is about, as `--json` has it.
    """

    rule: AlertRule
    raw: RawEvent
    text: str
    is_first: bool
    is_final: bool
    streak_key: str = ""
    ended: RawEvent | None = None

    @property
    def delivered(self) -> RawEvent:
        """What files and webhooks get."""
        return self.ended or self.raw


class AlertWatch:
    """Events from before we came raise nothing."""

    def __init__(self, rules: Sequence[AlertRule]) -> None:
        self._rules = tuple(rules)
        self._context = EventContext()
        self._streaks = Streaks()
        self._finished = FinishedStreaks()
        # By streak: its last frame, and which rules it has raised already.
        self._frames: OrderedDict[str, RawEvent] = OrderedDict()
        self._raised: OrderedDict[tuple[str, int], None] = OrderedDict()

    def take(self, raw: RawEvent, now: float) -> list[Alert]:
        """The alerts that an event raises."""
        if not self._rules:
            return []
        raw = self._context.complete(raw)
        if raw.event is None or raw.is_history or (isinstance(raw.event, EnvelopeChanged) and raw.event.is_repeat):
            return []
        if isinstance(raw.event, GiftSent):
            streak = self._streaks.apply(raw.event, now)
            alerts = [alert for closed in self._streaks.take_closed() for alert in self._take_streak(closed)]
            if streak is not None:
                self._frames[streak.key] = raw
                _bound(self._frames)
                alerts += self._take_streak(streak)
            return alerts
        searchable = searchable_event(raw)
        return [
            Alert(rule, raw, summarise(raw.event) or raw.name, is_first=True, is_final=True)
            for rule in self._rules
            if rule.filter.matches(searchable)
        ]

    def tick(self, now: float) -> list[Alert]:
        """Let time pass: streaks that went silent are over."""
        if not self._rules:
            return []
        return [alert for streak in self._streaks.tick(now) for alert in self._take_streak(streak)]

    def _take_streak(self, streak: Streak) -> list[Alert]:
        raw = self._frames.get(streak.key)
        if raw is None:
            return []
        ended: RawEvent | None = None
        if not streak.is_open:
            del self._frames[streak.key]
            # A late frame of what was told already tells the rest of it, or nothing.
            rest = self._finished.take([streak])
            ended = streak_event(StreakInRoom(rest[0], raw.room_id, raw.streamer)) if rest else None
        searchable = searchable_streak(streak)
        text = f"{streak.viewer.name}: {streak.gift_name} ×{streak.count:,}, {streak.diamonds:,} diamonds"
        alerts = []
        for index, rule in enumerate(self._rules):
            if rule.filter.matches(searchable):
                is_first = (streak.key, index) not in self._raised
                self._raised[streak.key, index] = None
                _bound(self._raised)
                if is_first or ended is not None:
                    alerts.append(Alert(rule, raw, text, is_first, ended is not None, streak.key, ended))
        return alerts


def _bound(remembered: OrderedDict[str, RawEvent] | OrderedDict[tuple[str, int], None]) -> None:
    if len(remembered) > MAX_REMEMBERED:
        remembered.popitem(last=False)
