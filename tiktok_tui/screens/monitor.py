"""The screen of a room: composition, layout for the window's size, and the actions."""

from __future__ import annotations

import time
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterator
from datetime import tzinfo
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container
from textual.geometry import Size
from textual.theme import Theme
from textual.widget import Widget

from tiktok_tui.events.model import GiftSent, RawEvent
from tiktok_tui.panes import person_colours
from tiktok_tui.panes.battle import BattlePane
from tiktok_tui.panes.chat import ChatPane
from tiktok_tui.panes.format import grouped
from tiktok_tui.panes.gifts import GiftsPane
from tiktok_tui.panes.header import Header, Trouble
from tiktok_tui.panes.inspector.detail_pane import EventDetailPane
from tiktok_tui.panes.inspector.event_list import EventList
from tiktok_tui.panes.inspector.method_stats import MethodStatsPane
from tiktok_tui.panes.messages import (
    EventsArrived,
    LinesReset,
    RoomChanged,
    StreaksChanged,
)
from tiktok_tui.panes.status_bar import StatusBar
from tiktok_tui.panes.virtual_list.widget import VirtualList
from tiktok_tui.replay import replay_of
from tiktok_tui.screens.actions.inspector_actions import InspectorActions
from tiktok_tui.screens.actions.replay_actions import ReplayActions
from tiktok_tui.screens.actions.search_actions import SearchActions
from tiktok_tui.screens.alert_notifier import AlertNotifier
from tiktok_tui.screens.footer import KeyFooter
from tiktok_tui.screens.help import ABOUT, HelpScreen
from tiktok_tui.screens.layout import PANES, SMALLEST_SIZE, layout_for
from tiktok_tui.screens.prompts import FilterPrompt, SearchPrompt
from tiktok_tui.session.session import Session, Update
from tiktok_tui.settings.actions import ACTIONS
from tiktok_tui.settings.screen import DEFAULT_GREAT_GIFT
from tiktok_tui.terminal.frame_pacer import FramePacer
from tiktok_tui.terminal.terminal_link import TerminalLink

if TYPE_CHECKING:
    from tiktok_tui.alerts.watch import Alert

TICK_SECONDS = 0.05
SLOW_LINK_TAKES = 5
# What is remembered of the alerts of a long pause.
MAX_ALERTS = 10_000


def arrivals(update: Update, alerted: frozenset[int]) -> Iterator[EventsArrived]:
    """What came, cut where the connection said something in between."""
    rest = update.events
    for change in update.states:
        before = bisect_right(rest, change.after, key=lambda raw: raw.number)
        if before:
            yield EventsArrived(rest[:before], (), update.now, alerted)
        yield EventsArrived((), (change.state,), change.at, alerted)
        rest = rest[before:]
    if rest:
        yield EventsArrived(rest, (), update.now, alerted)


class TooSmall(Widget):
    """Shown instead of everything else in a window that is too small to read anything in."""

    def render(self) -> str:
        width, height = SMALLEST_SIZE
        return f"This window is {self.app.size.width}x{self.app.size.height}.\ntiktok-tui needs {width}x{height}."


class MonitorScreen(ReplayActions, InspectorActions, SearchActions):
    # The first key is the one in the footer, and the one that a keymap replaces; the others always work.
    BINDINGS = [
        Binding(
            key,
            action.target,
            action.footer or action.title,
            show=bool(action.footer) and key == action.keys[0],
            id=action.name if key == action.keys[0] else f"{action.name}.{key}",
        )
        for action in ACTIONS
        for key in action.keys
    ]

    def __init__(
        self,
        session: Session,
        *,
        bytes_per_second: float,
        timezone: tzinfo | None = None,
        emoji: Callable[[str], str] = str,
        first_filter: str = "",
        show_quiet_lines: bool = True,
        great_gift: int = DEFAULT_GREAT_GIFT,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self.session = session
        self.pacer = FramePacer(bytes_per_second)
        self._timezone = timezone
        self._emoji = emoji
        self._first_filter = first_filter
        self._show_quiet_lines = show_quiet_lines
        self.great_gift = great_gift
        self._monotonic = monotonic
        self._link: TerminalLink | None = None
        self._help = HelpScreen()
        self._is_paused = False
        self._zoomed = ""
        self._second = "gifts"  # the pane that shares a narrow screen with the chat
        self._has_battle = False
        self._late_events: list[RawEvent] = []
        self._alerts: deque[Alert] = deque(maxlen=MAX_ALERTS)  # for events that panes were not all handed yet
        self._takes = 0
        self._was_focused = "chat"

    def compose(self) -> ComposeResult:
        yield Header(self._emoji)
        yield Trouble()
        yield StatusBar(self._emoji)
        with Container(id="body"):
            yield ChatPane(self._timezone, self._emoji)
            with Container(id="side"):
                yield GiftsPane(self._timezone, self._emoji)
                yield BattlePane(self._emoji)
            with Container(id="raw"):
                yield EventList(self._timezone, self._emoji)
                yield MethodStatsPane(self.session, self._timezone)
                yield EventDetailPane(self.session, self._timezone, self._emoji)
        if self.session.is_replay:
            from tiktok_tui.panes.timeline import TimelinePane
            from tiktok_tui.screens.jump_prompt import JumpPrompt

            yield TimelinePane(self._timezone)
            yield JumpPrompt()
        yield TooSmall(id="too-small")
        yield FilterPrompt()
        yield SearchPrompt()
        yield KeyFooter()

    def on_mount(self) -> None:
        self._link = TerminalLink(self.app._driver, self.pacer.spend)
        self.read_back()
        chat = self.query_one(ChatPane)
        chat.show_quiet_lines = self._show_quiet_lines
        chat.set_filter(self._first_filter)
        chat.focus()
        self.app.theme_changed_signal.subscribe(self, self._choose_palette)
        self._choose_palette(self.app.current_theme)
        self._arrange()
        self.app.install_screen(self._help, "help")
        self._attention = AlertNotifier(self.app, self._monotonic)
        self.tick()
        self.set_interval(TICK_SECONDS, self.tick)

    def _choose_palette(self, theme: Theme) -> None:
        palette = (
            person_colours.IN_ANSI if theme.ansi else person_colours.ON_DARK if theme.dark else person_colours.ON_LIGHT
        )
        for pane in (self.query_one(ChatPane), self.query_one(GiftsPane)):
            pane.set_palette(palette)

    # --- what the session has -----------------------------------------------------------------------------------------

    def tick(self) -> None:
        """Draw what is new, unless the terminal is still busy with the last picture or the budget is spent."""
        self._call_for_alerts()
        if self._link is not None and self._link.waiting:
            self.pacer.note_backpressure(self._monotonic())
            return
        if not self.pacer.may_draw(self._monotonic()) and not self.is_awaited(self._monotonic()):
            return
        if self._is_paused:
            self._say_paused()
            return
        self.take(self.session.collect())

    def take(self, update: Update) -> None:
        """Hand an update to the panes."""
        held = self._break_off(update)
        self._alerts += [alert for alert in update.alerts if alert.rule.highlight]
        self._call_for_alerts()  # what they are about is in this update
        alerted = frozenset(alert.raw.number for alert in self._alerts)
        chat, inspector = self.query_one(ChatPane), self.query_one(EventList)
        for arrived in arrivals(update, alerted):
            chat.post_message(arrived)
        self._late_events += update.events
        self._takes += 1
        # On a slow link the inspector comes along now and then, and the chat is so much younger.
        if inspector.has_focus or not self.pacer.is_link_slow or self._takes % SLOW_LINK_TAKES == 0:
            inspector.post_message(EventsArrived(tuple(self._late_events), (), update.now, alerted))
            self._late_events.clear()
        if update.streaks:
            gifts = tuple(alert.raw.event for alert in self._alerts if isinstance(alert.raw.event, GiftSent))
            self.query_one(GiftsPane).post_message(StreaksChanged(update.streaks, gifts))
        if update.events and not self._late_events:
            self._forget_alerts(update.events[-1].number)
        for pane, number in held:
            pane.call_later(pane.go_near, number)
        for widget in (Header, Trouble, StatusBar, GiftsPane, BattlePane, MethodStatsPane, EventDetailPane):
            self.query_one(widget).post_message(
                RoomChanged(
                    update.room, update.connection, update.counts, update.route, update.now, recording=update.recording
                )
            )
        if (update.room.battle is not None) != self._has_battle:
            self._battle_came_or_went()
        self.show_replay()
        header = self.query_one(Header)
        note = "slow link" if self.pacer.is_link_slow else ""
        if header.note != note:
            header.set_note(note)

    def _battle_came_or_went(self) -> None:
        self._has_battle = not self._has_battle
        # A pane that somebody is using stays where it is.
        is_free = not self._zoomed and self._pane_in_use() != self._second
        if self._has_battle and is_free and self._second != "inspector":
            self._second = "battle"
        elif not self._has_battle and is_free and self._second == "battle":
            self._second = "gifts"
        self._arrange()

    def _begin_anew(self, *panes: type[VirtualList]) -> None:
        """The lines do not go on from those before."""
        for pane in panes:
            self.query_one(pane).post_message(LinesReset())
        self._late_events.clear()

    def _break_off(self, update: Update) -> list[tuple[VirtualList, int]]:
        """Let panes begin anew where what is new does not follow on their lines: the recording has what is missing.

        Gives the panes in which somebody goes on reading, with the event's number.
        """
        if update.is_seek:
            self._begin_anew(ChatPane, GiftsPane, EventList)
        if update.is_seek or not update.has_gap:
            return []
        panes: tuple[VirtualList, ...] = (self.query_one(ChatPane), self.query_one(EventList))
        held = [(pane, pane.cursor_line.first) for pane in panes if not pane.is_following and pane.cursor_line]
        self._begin_anew(ChatPane, EventList)
        return held

    def _call_for_alerts(self) -> None:
        """Also while the picture is held still: a bell is for somebody who looks elsewhere."""
        alerts, problems = self.session.drain_alerts()
        self._attention.call(alerts, problems)
        self._alerts += [alert for alert in alerts if alert.rule.highlight]

    def _forget_alerts(self, newest: int) -> None:
        """Every pane has been handed the events that they are about."""
        while self._alerts and self._alerts[0].raw.number <= newest:
            self._alerts.popleft()

    def _say_paused(self) -> None:
        note = f"PAUSED, {grouped(self.session.waiting)} new"
        header = self.query_one(Header)
        if header.note != note:
            header.set_note(note)

    # --- layout -------------------------------------------------------------------------------------------------------

    def on_resize(self, event: events.Resize) -> None:
        self._arrange(event.size)

    def _arrange(self, size: Size | None = None) -> None:
        width, height = size or self.size
        self.pacer.set_window(width, height)
        in_use = self._pane_in_use()
        shows_battle = self._has_battle or in_use == "battle"
        layout = layout_for(
            width,
            height,
            zoomed=self._zoomed,
            second=self._second,
            shows_battle=shows_battle,
            is_inside=self._is_inside,
        )
        self.set_class(layout.is_narrow, "-narrow")
        self.set_class(layout.is_wide, "-wide")
        self.set_class(layout.is_too_small, "-too-small")
        self.set_class(layout.is_alone, "-zoomed")
        for name in PANES:
            self.query_one(f"#{name}").display = name in layout.panes
        self.query_one("#side").display = bool(layout.panes & {"gifts", "battle"})
        raw = self.query_one("#raw")
        raw.display = "inspector" in layout.panes
        raw.set_class(layout.is_stacked, "-stacked")
        self.query_one(EventList).display = layout.has_list and not self._shows_statistics
        self.query_one(MethodStatsPane).display = layout.has_list and self._shows_statistics
        self.query_one(EventDetailPane).display = layout.has_details
        self.query_one(StatusBar).set_max_rows(layout.now_rows)
        if not layout.is_too_small and self.focused is None:
            # What was hidden has lost its focus.
            self.set_focus(self._inspector_in_use() if in_use == "inspector" else self.query_one(f"#{in_use}"))

    def _focused_pane(self) -> str:
        focused = self.focused.id or "" if self.focused is not None else ""
        return "inspector" if focused in ("details", "statistics") else focused if focused in PANES else ""

    def _pane_in_use(self) -> str:
        """The focused pane, or the one that was before a prompt or a window too small took the focus."""
        self._was_focused = self._focused_pane() or self._was_focused
        return self._was_focused

    def _show_pane(self, name: str) -> None:
        if name != "chat":
            self._second = name
        if self._zoomed:
            self._zoomed = name
        if name == "inspector":
            self._shows_statistics = False
        pane = self.query_one(f"#{name}")
        pane.display = True
        self.query_one("#side").display = True
        self.query_one("#raw").display = True
        # At once, not with the next message: the next key may be here already.
        self.set_focus(pane)
        self.call_next(self._arrange)

    # --- actions ------------------------------------------------------------------------------------------------------

    def action_show_chat(self) -> None:
        self._show_pane("chat")

    def action_show_gifts(self) -> None:
        self._show_pane("gifts")

    def action_show_battle(self) -> None:
        self._show_pane("battle")

    def action_show_inspector(self) -> None:
        self._show_pane("inspector")

    def action_next_pane(self) -> None:
        self._step_pane(1)

    def action_previous_pane(self) -> None:
        self._step_pane(-1)

    def _step_pane(self, step: int) -> None:
        current = self._focused_pane()
        index = PANES.index(current) if current else 0
        self._show_pane(PANES[(index + step) % len(PANES)])

    def action_zoom(self) -> None:
        self._zoomed = "" if self._zoomed else self._focused_pane()
        self._arrange()

    def action_pause(self) -> None:
        if (replay := replay_of(self.session)) is not None:
            replay.toggle()
            return
        self._is_paused = not self._is_paused
        if self._is_paused:
            self._say_paused()
        else:
            self.query_one(Header).set_note("")
            self.take(self.session.collect())

    def action_toggle_quiet_lines(self) -> None:
        shown = self.query_one(ChatPane).toggle_quiet_lines()
        self.notify(
            "Joins, follows, shares and likes are shown." if shown else "Joins, follows, shares and likes are hidden."
        )

    def action_repaint(self) -> None:
        self.refresh(repaint=True, layout=True)
        for widget in self.query(Widget):
            widget.refresh()

    def action_show_help(self) -> None:
        focused = self.focused.id or "" if self.focused is not None else ""
        self._help.explain(focused if focused in ABOUT else "chat", self.active_bindings, self.title_of)
        self.app.push_screen("help")
