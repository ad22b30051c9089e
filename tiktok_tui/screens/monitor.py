"""The screen of a room: composition, layout for the window's size, and the actions."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import tzinfo

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container
from textual.geometry import Size
from textual.screen import Screen
from textual.theme import Theme
from textual.widget import Widget
from textual.widgets import Footer

from tiktok_tui.events.model import RawEvent
from tiktok_tui.pacing import Pacer, TerminalLink
from tiktok_tui.panes import colours
from tiktok_tui.panes.battle import BattlePane
from tiktok_tui.panes.chat import ChatPane
from tiktok_tui.panes.details import Details
from tiktok_tui.panes.event_list import EventList
from tiktok_tui.panes.format import byte_size, grouped
from tiktok_tui.panes.gifts import GiftsPane
from tiktok_tui.panes.header import Header, Trouble
from tiktok_tui.panes.lines import LinePane
from tiktok_tui.panes.messages import CursorMoved, EventsArrived, OpenRawEvent, RoomChanged, StreaksChanged
from tiktok_tui.panes.now import NowBar
from tiktok_tui.screens.copied import copied_text
from tiktok_tui.screens.help import HelpScreen
from tiktok_tui.screens.layout import PANES, SMALLEST_SIZE, layout_for
from tiktok_tui.screens.prompt import FilterPrompt
from tiktok_tui.session import Session, Update
from tiktok_tui.settings.actions import ACTIONS, Scope, find_action

TICK_SECONDS = 0.05
SLOW_LINK_TAKES = 5
# Many terminals cap what OSC 52 may carry; 74 kB of text is what the smallest common cap lets through.
MAX_COPIED = 74_000


class TooSmall(Widget):
    """Shown instead of everything else in a window that is too small to read anything in."""

    def render(self) -> str:
        width, height = SMALLEST_SIZE
        return f"This window is {self.app.size.width}x{self.app.size.height}.\ntiktok-tui needs {width}x{height}."


class MonitorScreen(Screen[None]):
    # The first key is the one in the footer, and the one that a keymap replaces; the others always work.
    BINDINGS = [
        Binding(
            key,
            action.target,
            action.footer or action.title,
            show=bool(action.footer) and key == action.keys[0],
            id=action.name if key == action.keys[0] else f"{action.name}.{key}",
            # Before the next key is handed to anybody: what is typed behind it belongs into the prompt.
            priority=action.name == "filter",
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
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self.session = session
        self.pacer = Pacer(bytes_per_second)
        self._timezone = timezone
        self._emoji = emoji
        self._first_filter = first_filter
        self._show_quiet_lines = show_quiet_lines
        self._monotonic = monotonic
        self._link: TerminalLink | None = None
        self._help = HelpScreen()
        self._is_paused = False
        self._zoomed = ""
        self._second = "gifts"  # the pane that shares a narrow screen with the chat
        self._has_battle = False
        self._late_events: list[RawEvent] = []
        self._takes = 0
        self._was_focused = "chat"

    def compose(self) -> ComposeResult:
        yield Header()
        yield Trouble()
        yield NowBar(self._emoji)
        with Container(id="body"):
            yield ChatPane(self._timezone, self._emoji)
            with Container(id="side"):
                yield GiftsPane(self._timezone, self._emoji)
                yield BattlePane(self._emoji)
            with Container(id="raw"):
                yield EventList(self._timezone, self._emoji)
                yield Details(self._timezone)
        yield TooSmall(id="too-small")
        yield FilterPrompt()
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        self._link = TerminalLink(self.app._driver, self.pacer.spend)
        chat = self.query_one(ChatPane)
        chat.show_quiet_lines = self._show_quiet_lines
        chat.set_filter(self._first_filter)
        chat.focus()
        self.app.theme_changed_signal.subscribe(self, self._choose_palette)
        self._choose_palette(self.app.current_theme)
        self._arrange()
        self.app.install_screen(self._help, "help")
        self.tick()
        self.set_interval(TICK_SECONDS, self.tick)

    def _choose_palette(self, theme: Theme) -> None:
        palette = colours.IN_ANSI if theme.ansi else colours.ON_DARK if theme.dark else colours.ON_LIGHT
        for pane in (self.query_one(ChatPane), self.query_one(GiftsPane)):
            pane.set_palette(palette)

    # --- what the session has -----------------------------------------------------------------------------------------

    def tick(self) -> None:
        """Draw what is new, unless the terminal is still busy with the last picture or the budget is spent."""
        if self._link is not None and self._link.waiting:
            self.pacer.wait_for_link(self._monotonic())
            return
        if not self.pacer.may_draw(self._monotonic()):
            return
        if self._is_paused:
            self._say_paused()
            return
        self.take(self.session.collect())

    def take(self, update: Update) -> None:
        """Hand an update to the panes."""
        chat, inspector = self.query_one(ChatPane), self.query_one(EventList)
        if update.events or update.states:
            chat.post_message(EventsArrived(update.events, update.states, update.now))
        self._late_events += update.events
        self._takes += 1
        # On a slow link the inspector comes along now and then, and the chat is so much younger.
        if inspector.has_focus or not self.pacer.is_link_slow or self._takes % SLOW_LINK_TAKES == 0:
            inspector.post_message(EventsArrived(tuple(self._late_events), (), update.now))
            self._late_events.clear()
        if update.streaks:
            self.query_one(GiftsPane).post_message(StreaksChanged(update.streaks))
        for widget in (Header, Trouble, NowBar, GiftsPane, BattlePane, Details):
            self.query_one(widget).post_message(
                RoomChanged(update.room, update.connection, update.counts, update.route, update.now)
            )
        if (update.room.battle is not None) != self._has_battle:
            self._has_battle = update.room.battle is not None
            # A pane that somebody is using stays where it is.
            is_free = not self._zoomed and self._pane_in_use() != self._second
            if self._has_battle and is_free and self._second != "inspector":
                self._second = "battle"
            elif not self._has_battle and is_free and self._second == "battle":
                self._second = "gifts"
            self._arrange()
        header = self.query_one(Header)
        note = "slow link" if self.pacer.is_link_slow else ""
        if header.note != note:
            header.set_note(note)

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
        layout = layout_for(width, height, zoomed=self._zoomed, second=self._second, shows_battle=shows_battle)
        self.set_class(layout.is_narrow, "-narrow")
        self.set_class(layout.is_wide, "-wide")
        self.set_class(layout.is_too_small, "-too-small")
        self.set_class(bool(self._zoomed), "-zoomed")
        for name in PANES:
            self.query_one(f"#{name}").display = name in layout.panes
        self.query_one("#side").display = bool(layout.panes & {"gifts", "battle"})
        raw = self.query_one("#raw")
        raw.display = "inspector" in layout.panes
        raw.set_class(layout.is_stacked, "-stacked")
        self.query_one(Details).display = layout.has_details
        self.query_one(NowBar).set_max_rows(layout.now_rows)
        if not layout.is_too_small and self.focused is None:
            # What was hidden has lost its focus.
            self.query_one(f"#{in_use}").focus()

    def _focused_pane(self) -> str:
        return self.focused.id if self.focused is not None and self.focused.id in PANES else ""

    def _pane_in_use(self) -> str:
        """The focused pane, or the one that was before a prompt or a window too small took the focus."""
        self._was_focused = self._focused_pane() or self._was_focused
        return self._was_focused

    def _show_pane(self, name: str) -> None:
        if name != "chat":
            self._second = name
        if self._zoomed:
            self._zoomed = name
        pane = self.query_one(f"#{name}")
        pane.display = True
        self.query_one("#side").display = True
        self.query_one("#raw").display = True
        # At once, not with the next message: the next key may be here already.
        self.set_focus(pane)
        self.call_next(self._arrange)

    def _line_pane(self) -> LinePane | None:
        return self.focused if isinstance(self.focused, LinePane) else None

    # --- actions ------------------------------------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        try:
            scope = find_action(action).scope
        except KeyError:
            return True
        if scope is Scope.LINES:
            return isinstance(self.focused, LinePane)
        if scope is Scope.INSPECTOR:
            return isinstance(self.focused, EventList)
        return True

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
        pane = self._focused_pane() or "chat"
        self._help.explain(pane, self.active_bindings)
        self.app.push_screen("help")

    def action_cursor_up(self) -> None:
        self._move(lambda pane: pane.move_cursor(-1))

    def action_cursor_down(self) -> None:
        self._move(lambda pane: pane.move_cursor(1))

    def action_page_up(self) -> None:
        self._move(lambda pane: pane.move_page(-1))

    def action_page_down(self) -> None:
        self._move(lambda pane: pane.move_page(1))

    def action_home(self) -> None:
        self._move(LinePane.move_home)

    def action_end(self) -> None:
        self._move(LinePane.follow)

    def action_open(self) -> None:
        self._move(LinePane.open_line)

    def _move(self, move: Callable[[LinePane], None]) -> None:
        pane = self._line_pane()
        if pane is not None:
            move(pane)

    def action_next_view(self) -> None:
        self.query_one(Details).next_view()

    def action_detail_down(self) -> None:
        self.query_one(Details).scroll_details(3)

    def action_detail_up(self) -> None:
        self.query_one(Details).scroll_details(-3)

    # --- copying ------------------------------------------------------------------------------------------------------

    def action_copy(self) -> None:
        self._copy(copied_text(self.focused))

    def action_copy_base64(self) -> None:
        pane = self.query_one(EventList)
        self._copy(copied_text(pane, base64_only=True))

    def _copy(self, text: str) -> None:
        if not text:
            self.notify("There is nothing under the cursor to copy.", severity="warning")
        elif len(text) > MAX_COPIED:
            size = byte_size(len(text))
            self.notify(f"{size} is more than terminals take in one copy.", severity="warning")
        else:
            self.app.copy_to_clipboard(text)
            self.notify(f"Sent {byte_size(len(text))} to the terminal's clipboard (OSC 52).")

    # --- filter -------------------------------------------------------------------------------------------------------

    def action_filter(self) -> None:
        pane = self._line_pane()
        if pane is None:
            return
        self.query_one(FilterPrompt).ask(pane)

    def action_clear_filter(self) -> None:
        pane = self._line_pane()
        if pane is None:
            return
        if pane.filter_text:
            pane.set_filter("")
        else:
            pane.follow()

    # --- from pane to pane --------------------------------------------------------------------------------------------

    def on_open_raw_event(self, message: OpenRawEvent) -> None:
        if self._focused_pane() == "inspector":
            if not self.query_one(Details).display:
                self._zoomed = "inspector"
                self._arrange()
            return
        self._show_pane("inspector")
        inspector = self.query_one(EventList)
        if not inspector.go_to(message.number):
            if inspector.filter_text:
                inspector.set_filter("")
                self.notify("The inspector's filter hid that event and was taken away.")
            if not inspector.go_to(message.number):
                raw = self.session.store.get(message.number)
                self.query_one(Details).inspect(raw)
                if raw is None:
                    self.notify("That event is too long ago: it is no longer kept.", severity="warning")

    def on_cursor_moved(self, message: CursorMoved) -> None:
        self.query_one(Details).inspect(message.raw)
