"""Arranges the panes for the window's size and moves the focus between them."""

from __future__ import annotations

from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget

from tiktok_tui.panes.battle import BattlePane
from tiktok_tui.panes.inspector.detail_pane import EventDetailPane
from tiktok_tui.panes.inspector.event_list import EventList
from tiktok_tui.panes.inspector.method_stats import MethodStatsPane
from tiktok_tui.panes.virtual_list.widget import VirtualList
from tiktok_tui.screens.commands import Commands
from tiktok_tui.screens.layout import PANES, layout_for
from tiktok_tui.screens.panes import Panes


class PaneSwitcher:
    """`screen` contains the panes, in the containers `#side` and `#raw`."""

    def __init__(self, screen: Screen[None], panes: Panes) -> None:
        self._screen = screen
        self._panes = panes
        self._zoomed = ""
        self._second = "gifts"  # the pane that shares a narrow screen with the chat
        self._has_battle = False
        self._last_pane = "chat"
        self._is_inside = False  # the details have the focus, or had it when a prompt took it
        self._shows_statistics = False

    def commands(self) -> Commands:
        return {
            "show_chat": lambda: self.show("chat"),
            "show_gifts": lambda: self.show("gifts"),
            "show_battle": lambda: self.show("battle"),
            "show_inspector": lambda: self.show("inspector"),
            "next_pane": lambda: self._step(1),
            "previous_pane": lambda: self._step(-1),
            "zoom": self._toggle_zoom,
        }

    # --- arrangement --------------------------------------------------------------------------------------------------

    def arrange(self, size: Size | None = None) -> None:
        """Show the panes that fit a window of `size`, by default the screen's, and focus one of them."""
        screen, panes = self._screen, self._panes
        width, height = size or screen.size
        in_use = self._pane_in_use()
        layout = layout_for(
            width,
            height,
            zoomed=self._zoomed,
            second=self._second,
            shows_battle=self._has_battle or in_use == "battle",
            is_inside=self._is_inside,
        )
        screen.set_class(layout.is_narrow, "-narrow")
        screen.set_class(layout.is_wide, "-wide")
        screen.set_class(layout.is_too_small, "-too-small")
        screen.set_class(layout.is_alone, "-zoomed")
        for name in PANES:
            self._pane(name).display = name in layout.panes
        screen.query_one("#side").display = bool(layout.panes & {"gifts", "battle"})
        raw = screen.query_one("#raw")
        raw.display = "inspector" in layout.panes
        raw.set_class(layout.is_stacked, "-stacked")
        panes.events.display = layout.has_list and not self._shows_statistics
        panes.statistics.display = layout.has_list and self._shows_statistics
        panes.details.display = layout.has_details
        panes.status_bar.set_max_rows(layout.now_rows)
        if not layout.is_too_small and screen.focused is None:
            # A widget that is hidden loses the focus.
            screen.set_focus(self._inspector_half() if in_use == "inspector" else self._pane(in_use))

    def set_battle(self, has_battle: bool) -> None:
        """Give the battle pane room while a battle runs, but never take it from a pane in use."""
        if has_battle == self._has_battle:
            return
        self._has_battle = has_battle
        is_free = not self._zoomed and self._pane_in_use() != self._second
        if has_battle and is_free and self._second != "inspector":
            self._second = "battle"
        elif not has_battle and is_free and self._second == "battle":
            self._second = "gifts"
        self.arrange()

    def _pane(self, name: str) -> Widget:
        panes = self._panes
        return {"chat": panes.chat, "gifts": panes.gifts, "battle": panes.battle, "inspector": panes.events}[name]

    def _focused_pane(self) -> str:
        focused = self._screen.focused
        name = focused.id or "" if focused is not None else ""
        return "inspector" if name in ("details", "statistics") else name if name in PANES else ""

    def _pane_in_use(self) -> str:
        """The focused pane, or the one that had the focus before a prompt or a window too small took it."""
        self._last_pane = self._focused_pane() or self._last_pane
        return self._last_pane

    # --- focus --------------------------------------------------------------------------------------------------------

    def show(self, name: str) -> None:
        """Focus a pane, and show it where it is hidden."""
        if name != "chat":
            self._second = name
        if self._zoomed:
            self._zoomed = name
        if name == "inspector":
            self._shows_statistics = False
        self._screen.query_one("#side").display = True
        self._screen.query_one("#raw").display = True
        self._focus(self._pane(name))

    def _focus(self, pane: Widget) -> None:
        # At once, not with the next message: the next key may be here already.
        pane.display = True
        self._screen.set_focus(pane)
        self._screen.call_next(self.arrange)

    def _step(self, step: int) -> None:
        current = self._focused_pane()
        index = PANES.index(current) if current else 0
        self.show(PANES[(index + step) % len(PANES)])

    def _toggle_zoom(self) -> None:
        self._zoomed = "" if self._zoomed else self._focused_pane()
        self.arrange()

    def follow_focus(self, widget: Widget) -> None:
        """Called when a widget of the screen got the focus: the details keep the room that they have or lose it."""
        # A prompt takes the focus for a moment only.
        is_inside = isinstance(widget, EventDetailPane) or (
            self._is_inside and not isinstance(widget, VirtualList | MethodStatsPane | BattlePane)
        )
        if is_inside != self._is_inside:
            self._is_inside = is_inside
            self._screen.call_next(self.arrange)

    # --- the inspector's halves ---------------------------------------------------------------------------------------

    def show_details(self) -> None:
        """Focus the details of an event."""
        self._is_inside = True
        self._focus(self._panes.details)

    def show_list(self) -> None:
        """Focus the inspector's list."""
        self._shows_statistics = False
        self.leave_details()

    def show_statistics(self) -> None:
        """Focus the statistics, in the place of the list."""
        self._shows_statistics = True
        self.leave_details()

    def leave_details(self) -> None:
        """Focus the half beside the details: the list, or the statistics in its place."""
        self._is_inside = False
        self._focus(self._other_half())

    def _other_half(self) -> EventList | MethodStatsPane:
        return self._panes.statistics if self._shows_statistics else self._panes.events

    def _inspector_half(self) -> Widget:
        return self._panes.details if self._is_inside else self._other_half()
