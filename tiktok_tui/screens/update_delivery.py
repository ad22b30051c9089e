"""Delivers the session's updates and alerts to the panes."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tiktok_tui.events.model import GiftSent, RawEvent
from tiktok_tui.panes.messages import EventsArrived, LinesReset, RoomChanged, StreaksChanged
from tiktok_tui.panes.virtual_list.widget import VirtualList
from tiktok_tui.screens.alert_notifier import AlertNotifier
from tiktok_tui.screens.panes import Panes
from tiktok_tui.session.session import Session, Update

if TYPE_CHECKING:
    from tiktok_tui.alerts.watch import Alert

# On a slow link the inspector gets every fifth update, which leaves the bytes to the chat.
SLOW_LINK_UPDATES = 5
# Bound on the alerts remembered during a long pause.
MAX_ALERTS = 10_000


def split_by_state(update: Update, alerted: frozenset[int]) -> Iterator[EventsArrived]:
    """Yields the events of an update, split where the connection's state changed in between."""
    rest = update.events
    for change in update.states:
        before = bisect_right(rest, change.after, key=lambda raw: raw.number)
        if before:
            yield EventsArrived(rest[:before], (), update.now, alerted)
        yield EventsArrived((), (change.state,), change.at, alerted)
        rest = rest[before:]
    if rest:
        yield EventsArrived(rest, (), update.now, alerted)


class UpdateDelivery:
    def __init__(self, session: Session, panes: Panes, notifier: AlertNotifier) -> None:
        self._session = session
        self._panes = panes
        self._notifier = notifier
        self._late_events: list[RawEvent] = []  # not delivered to the inspector's list yet
        self._alerts: deque[Alert] = deque(maxlen=MAX_ALERTS)  # about events that not every pane has yet
        self._updates = 0

    def notify_alerts(self) -> None:
        """Ring and notify for new alerts, also while the screen is paused."""
        alerts, problems = self._session.drain_alerts()
        self._notifier.call(alerts, problems)
        self._alerts += [alert for alert in alerts if alert.rule.highlight]

    def deliver(self, update: Update, *, is_link_slow: bool) -> None:
        """Post an update to the panes as messages."""
        panes = self._panes
        held = self._reset_lines(update)
        self._alerts += [alert for alert in update.alerts if alert.rule.highlight]
        self.notify_alerts()  # they are about events of this update
        alerted = frozenset(alert.raw.number for alert in self._alerts)
        for arrived in split_by_state(update, alerted):
            panes.chat.post_message(arrived)
        self._late_events += update.events
        self._updates += 1
        if panes.events.has_focus or not is_link_slow or self._updates % SLOW_LINK_UPDATES == 0:
            panes.events.post_message(EventsArrived(tuple(self._late_events), (), update.now, alerted))
            self._late_events.clear()
        if update.streaks:
            gifts = tuple(alert.raw.event for alert in self._alerts if isinstance(alert.raw.event, GiftSent))
            panes.gifts.post_message(StreaksChanged(update.streaks, gifts))
        if update.events and not self._late_events:
            self._forget_alerts(update.events[-1].number)
        for pane, number in held:
            pane.call_later(pane.go_near, number)
        for widget in panes.of_room:
            widget.post_message(
                RoomChanged(
                    update.room, update.connection, update.counts, update.route, update.now, recording=update.recording
                )
            )

    def _reset_lines(self, update: Update) -> list[tuple[VirtualList, int]]:
        """Reset panes whose lines the update does not continue: the recording has the lines in between.

        Returns the panes that do not follow the tail, each with the number of the event at its cursor.
        """
        chat, gifts, events = self._panes.chat, self._panes.gifts, self._panes.events
        if update.is_seek:
            self._reset(chat, gifts, events)
        if update.is_seek or not update.has_gap:
            return []
        lists: tuple[VirtualList, ...] = (chat, events)
        held = [(pane, pane.cursor_line.first) for pane in lists if not pane.is_following and pane.cursor_line]
        self._reset(chat, events)
        return held

    def _reset(self, *panes: VirtualList) -> None:
        for pane in panes:
            pane.post_message(LinesReset())
        self._late_events.clear()

    def _forget_alerts(self, newest: int) -> None:
        """Drop alerts about events up to `newest`, which every pane has."""
        while self._alerts and self._alerts[0].raw.number <= newest:
            self._alerts.popleft()
