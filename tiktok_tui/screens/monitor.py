"""The screen of a room: its widgets, when it draws, and the objects that its messages and actions go to."""

from __future__ import annotations

import inspect
import time
from collections.abc import Callable
from datetime import tzinfo
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Container
from textual.screen import Screen
from textual.theme import Theme
from textual.widget import Widget

from tiktok_tui.core.user_folders import copied_file
from tiktok_tui.panes import person_colours
from tiktok_tui.panes.format import grouped
from tiktok_tui.panes.history.thread import QueryResult
from tiktok_tui.panes.messages import CursorMoved, MethodChosen, OpenRawEvent
from tiktok_tui.replay import replay_of
from tiktok_tui.screens.actions.availability import is_available
from tiktok_tui.screens.actions.copy_actions import CopyActions
from tiktok_tui.screens.actions.inspector_actions import InspectorActions
from tiktok_tui.screens.actions.jump_actions import JumpActions
from tiktok_tui.screens.actions.pane_actions import PaneActions
from tiktok_tui.screens.actions.replay_actions import ReplayActions
from tiktok_tui.screens.alert_notifier import AlertNotifier
from tiktok_tui.screens.commands import Commands, merged, screen_bindings
from tiktok_tui.screens.footer import KeyFooter
from tiktok_tui.screens.help import ABOUT, HelpScreen
from tiktok_tui.screens.layout import SMALLEST_SIZE
from tiktok_tui.screens.pane_switcher import PaneSwitcher
from tiktok_tui.screens.panes import make_panes
from tiktok_tui.screens.prompts import FilterPrompt, SearchPrompt
from tiktok_tui.screens.session_history import attach_history, history_of
from tiktok_tui.screens.update_delivery import UpdateDelivery
from tiktok_tui.session.session import Session
from tiktok_tui.settings.actions import find_action
from tiktok_tui.settings.screen import DEFAULT_LARGE_GIFT
from tiktok_tui.terminal.clipboard import forget_old_copy
from tiktok_tui.terminal.frame_pacer import FramePacer
from tiktok_tui.terminal.terminal_link import TerminalLink

if TYPE_CHECKING:
    from tiktok_tui.panes.timeline import SeekAsked

TICK_SECONDS = 0.05


class TooSmall(Widget):
    """Shown in place of all panes in a window below SMALLEST_SIZE."""

    def render(self) -> str:
        width, height = SMALLEST_SIZE
        return f"This window is {self.app.size.width}x{self.app.size.height}.\ntiktok-tui needs {width}x{height}."


class MonitorScreen(Screen[None]):
    """Every binding runs `perform` with an action's name, which is looked up among the commands of all parts."""

    BINDINGS = screen_bindings()

    def __init__(
        self,
        session: Session,
        *,
        bytes_per_second: float,
        timezone: tzinfo | None = None,
        emoji: Callable[[str], str] = str,
        first_filter: str = "",
        show_minor_events: bool = True,
        large_gift: int = DEFAULT_LARGE_GIFT,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self.session = session
        self.pacer = FramePacer(bytes_per_second)
        self.history = history_of(session)
        self.panes = panes = make_panes(session, timezone, emoji)
        self._first_filter = first_filter
        self._show_minor_events = show_minor_events
        self._monotonic = monotonic
        self._is_paused = False
        self._link: TerminalLink | None = None
        self._help = HelpScreen()
        self._filter_prompt, self._search_prompt = FilterPrompt(), SearchPrompt()
        self._switcher = PaneSwitcher(self, panes)
        self._delivery = UpdateDelivery(session, panes, AlertNotifier(self.app, monotonic))
        pane_actions = PaneActions(self, self._filter_prompt, self._search_prompt)
        self._inspector = InspectorActions(self, panes, self._switcher, pane_actions, session)
        self._replay = ReplayActions(self, panes, replay_of(session))
        self.jumps = JumpActions(
            self, panes, session, self.history, timezone=timezone, emoji=emoji, large_gift=large_gift
        )
        self.commands: Commands = merged(
            self._switcher.commands(),
            pane_actions.commands(),
            CopyActions(self, panes).commands(),
            self._inspector.commands(),
            self._replay.commands(),
            self.jumps.commands(),
            {
                "pause": self._pause,
                "toggle_minor_events": self._toggle_minor_events,
                "repaint": self.repaint,
                "show_help": self._show_help,
            },
        )

    def compose(self) -> ComposeResult:
        panes = self.panes
        yield panes.header
        yield panes.trouble
        yield panes.status_bar
        with Container(id="body"):
            yield panes.chat
            with Container(id="side"):
                yield panes.gifts
                yield panes.battle
            with Container(id="raw"):
                yield panes.events
                yield panes.statistics
                yield panes.details
        if panes.timeline is not None:
            from tiktok_tui.screens.jump_prompt import JumpPrompt

            yield panes.timeline
            yield JumpPrompt()
        yield TooSmall(id="too-small")
        yield self._filter_prompt
        yield self._search_prompt
        yield KeyFooter()

    def on_mount(self) -> None:
        forget_old_copy(copied_file(), time.time())
        self._link = TerminalLink(self.app._driver, self.pacer.spend)
        if self.history is not None:
            attach_history(self.history, self.session, self.panes)
        chat = self.panes.chat
        chat.show_quiet_lines = self._show_minor_events
        chat.set_filter(self._first_filter)
        chat.focus()
        self.app.theme_changed_signal.subscribe(self, self._choose_palette)
        self._choose_palette(self.app.current_theme)
        self.pacer.set_window(*self.size)
        self._switcher.arrange()
        self.app.install_screen(self._help, "help")
        self.tick()
        self.set_interval(TICK_SECONDS, self.tick)

    def on_unmount(self) -> None:
        if self.history is not None:
            self.history.close()

    def _choose_palette(self, theme: Theme) -> None:
        palette = (
            person_colours.IN_ANSI if theme.ansi else person_colours.ON_DARK if theme.dark else person_colours.ON_LIGHT
        )
        self.panes.chat.set_palette(palette)
        self.panes.gifts.set_palette(palette)

    # --- drawing ------------------------------------------------------------------------------------------------------

    def tick(self) -> None:
        """Draw what is new, unless the terminal still writes the last frame or the budget is spent."""
        self._delivery.notify_alerts()
        now = self._monotonic()
        if self._link is not None and self._link.waiting:
            self.pacer.note_backpressure(now)
        elif not self.pacer.may_draw(now) and not self._replay.is_jump_due(now):
            pass
        elif self._is_paused:
            self.panes.header.set_note(f"PAUSED, {grouped(self.session.waiting)} new")
        else:
            self._draw_update()

    def _draw_update(self) -> None:
        update, is_link_slow = self.session.collect(), self.pacer.is_link_slow
        self._delivery.deliver(update, is_link_slow=is_link_slow)
        self._switcher.set_battle(update.room.battle is not None)
        self._replay.show_state()
        self.panes.header.set_note("slow link" if is_link_slow else "")

    # --- messages -----------------------------------------------------------------------------------------------------

    def on_resize(self, event: events.Resize) -> None:
        self.pacer.set_window(*event.size)
        self._switcher.arrange(event.size)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        self._switcher.follow_focus(event.widget)

    def on_open_raw_event(self, message: OpenRawEvent) -> None:
        self._inspector.open_event(message.number)

    def on_cursor_moved(self, message: CursorMoved) -> None:
        self.panes.details.inspect(message.raw)

    def on_method_chosen(self, message: MethodChosen) -> None:
        self._inspector.show_method(message.method)

    def on_query_result(self, message: QueryResult) -> None:
        message.deliver()

    def on_seek_asked(self, message: SeekAsked) -> None:
        self._replay.seek(message.at)

    # --- actions ------------------------------------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action != "perform":
            return True
        return is_available(find_action(str(parameters[0])), self.focused, self.session)

    async def action_perform(self, name: str) -> None:
        """Run the command of an action in `settings.actions.ACTIONS`."""
        result = self.commands[name]()
        if inspect.isawaitable(result):
            await result

    def _pause(self) -> None:
        if self._replay.toggle_playing():
            return
        self._is_paused = not self._is_paused
        if self._is_paused:
            self.panes.header.set_note(f"PAUSED, {grouped(self.session.waiting)} new")
        else:
            self._draw_update()

    def _toggle_minor_events(self) -> None:
        shown = self.panes.chat.toggle_quiet_lines()
        self.notify(f"Minor events are {'shown' if shown else 'hidden'}: joins, follows, shares and likes.")

    def repaint(self) -> None:
        """Draw the whole screen again."""
        self.refresh(repaint=True, layout=True)
        for widget in self.query(Widget):
            widget.refresh()

    def _show_help(self) -> None:
        focused = self.focused.id or "" if self.focused is not None else ""
        self._help.explain(focused if focused in ABOUT else "chat", self.active_bindings, self.jumps.title_of)
        self.app.push_screen("help")
