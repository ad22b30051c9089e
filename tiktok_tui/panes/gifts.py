"""The gifts pane: one line a streak, counting up while it runs, and the top givers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import tzinfo
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.style import Style
from textual.strip import Strip

from tiktok_tui.events.filter import Searchable
from tiktok_tui.events.model import GiftSent
from tiktok_tui.panes.format import clipped, clock_time, fitted, grouped, money
from tiktok_tui.panes.history.pages import History, Page
from tiktok_tui.panes.history.streaks import StreakHistory
from tiktok_tui.panes.history.thread import HistoryThread
from tiktok_tui.panes.messages import RoomChanged, StreaksChanged
from tiktok_tui.panes.person_colours import person_style
from tiktok_tui.panes.strips import strip_of
from tiktok_tui.panes.virtual_list.line import Line
from tiktok_tui.panes.virtual_list.widget import VirtualList
from tiktok_tui.room.snapshot import RoomSnapshot, Streak
from tiktok_tui.room.streak_filter import searchable_streak

if TYPE_CHECKING:
    from tiktok_tui.alerts.rules import AlertRule

_REMEMBERED_STREAKS = 5_000
MAX_TOP_GIVERS = 5


def _is_part_of(gift: GiftSent, streak: Streak) -> bool:
    is_within = streak.first_number <= gift.number <= streak.last_number
    return is_within and (gift.viewer, gift.gift_name) == (streak.viewer, streak.gift_name)


class GiftsPane(VirtualList):
    EMPTY = "no gift yet"
    # Streaks run beside one another: a gift's line may begin many lines before.
    REACH = 500

    def __init__(self, timezone: tzinfo | None, emoji: Callable[[str], str]) -> None:
        super().__init__("gifts", "2", id="gifts")
        self._timezone = timezone
        self._emoji = emoji
        self._by_key: dict[str, Line] = {}
        self._room = RoomSnapshot()
        self._sought: GiftSent | None = None  # the gift whose line is searched for

    def reset_lines(self) -> None:
        self._by_key.clear()
        super().reset_lines()

    def on_streaks_changed(self, message: StreaksChanged) -> None:
        fresh: list[Line] = []
        for streak in message.streaks:
            line = self._by_key.get(streak.key)
            if line is None:
                line = self._by_key[streak.key] = Line(streak.last_number, streak, first=streak.first_number)
                fresh.append(line)
            else:
                line.subject = streak
                line.number = streak.last_number
                self.line_changed(line)
            if any(_is_part_of(gift, streak) for gift in message.alerted):
                line.is_alert = True
        self.add_lines(sorted(fresh, key=lambda line: line.first))
        if len(self._by_key) > _REMEMBERED_STREAKS:
            for key in list(self._by_key)[: _REMEMBERED_STREAKS // 5]:
                del self._by_key[key]
        if message.streaks:
            self.show()

    def on_room_changed(self, message: RoomChanged) -> None:
        before, self._room = self._room, message.room
        if (before.diamonds, before.gifts) != (message.room.diamonds, message.room.gifts):
            self.show()

    def number_of(self, gift: GiftSent) -> int:
        """The number of the line of the streak that a gift is part of, 0 when there is none."""
        for line in reversed(self.lines_in_memory):
            if isinstance(line.subject, Streak) and _is_part_of(gift, line.subject):
                return line.number
        self._sought = gift
        return gift.number if self.has_history else 0

    # --- what the recording has ---------------------------------------------------------------------------------------

    def make_history(self, thread: HistoryThread, rules: Sequence[AlertRule]) -> History:
        return StreakHistory(thread, rules)

    def lines_of(self, page: Page, before: Sequence[Line]) -> list[Line]:  # noqa: ARG002 - no two share a line
        # A streak that goes on has its line among the newest already, wherever it began.
        known = {line.first for line in self.lines}
        return [
            Line(streak.last_number, streak, first=streak.first_number, is_alert=streak.first_number in page.alerted)
            for streak in page.items
            if isinstance(streak, Streak) and streak.first_number not in known
        ]

    def is_line_of(self, line: Line, number: int) -> bool:
        sought = self._sought
        if sought is None or sought.number != number:
            return True
        return isinstance(line.subject, Streak) and _is_part_of(sought, line.subject)

    def title_note(self) -> str:
        if not self._room.gifts:
            return ""
        gifts = "1 gift" if self._room.gifts == 1 else f"{grouped(self._room.gifts)} gifts"
        return f"{grouped(self._room.diamonds)} ◆ in {gifts}"

    def searchable_of(self, line: Line) -> Searchable:
        assert isinstance(line.subject, Streak)
        return searchable_streak(line.subject)

    def rows_of(self, line: Line, width: int) -> list[Strip]:
        streak = line.subject
        assert isinstance(streak, Streak)
        value = f"{money(streak.diamonds)} ◆"
        count = f"×{grouped(streak.count)}"
        time = clock_time(streak.started_at, self._timezone, with_seconds=width >= 44) + " "
        state = "▶ " if streak.is_open else "  "
        tail = f" {count:>5} {value:>7}"
        boost = f" ×{streak.battle_multiplier} battle" if streak.battle_multiplier > 1 else ""
        receiver = f" → {clipped(self._emoji(streak.receiver.name), 16)}" if streak.receiver is not None else ""
        before = " (before)" if streak.is_history else ""
        room_left = max(4, width - len(time) - len(state) - len(tail))
        # Who and what are both worth more than the rest; a long one only gives way to the other's half.
        name, gift = self._emoji(streak.viewer.name), self._emoji(streak.gift_name)
        half = (room_left - 1) // 2
        name = clipped(name, max(half, room_left - 1 - cell_len(gift)))
        gift = clipped(gift, max(0, room_left - 1 - cell_len(name)))
        extra = clipped(receiver + boost + before, max(0, room_left - 1 - cell_len(name) - cell_len(gift)))
        body_cells = cell_len(name) + 1 + cell_len(gift) + cell_len(extra)
        main = self.style_of("streak" if streak.is_open else "gift")
        quiet = self.style_of("quiet")
        name_style: Style = person_style(streak.viewer, self.palette)
        return [
            strip_of(
                [
                    (time, self.style_of("time")),
                    (state, main),
                    (name, quiet if streak.is_history else name_style),
                    (" ", quiet),
                    (gift, quiet if streak.is_history else main),
                    (extra, quiet),
                    (" " * max(0, room_left - body_cells), quiet),
                    (tail, quiet if streak.is_history else self.style_of("strong" if streak.is_open else "text")),
                ]
            )
        ]

    # --- the top givers, in the pane's last rows ----------------------------------------------------------------------

    def footer_rows(self, width: int, height: int) -> list[Strip]:
        givers = self._room.givers[: min(MAX_TOP_GIVERS, max(0, height // 3))]
        if not givers:
            return []
        rows = [strip_of([(fitted(" top givers since you connected ", width).rstrip(), self.style_of("note"))])]
        for place, giver in enumerate(givers, 1):
            value = f" {grouped(giver.diamonds)} ◆"
            name = fitted(f" {place} {self._emoji(giver.viewer.name)}", max(4, width - len(value)))
            rows.append(strip_of([(name, person_style(giver.viewer, self.palette)), (value, self.style_of("text"))]))
        return rows
