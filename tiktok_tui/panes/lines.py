"""The one pane for everything that comes as lines: bottom-anchored, drawn straight from its lines once a tick.

The cost of a picture follows the height of the screen and not the length of the history: only lines that are on screen
are laid out, and each is laid out once for a width.
"""

from __future__ import annotations

from collections.abc import Iterable

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.strip import Strip

from tiktok_tui.events.filter import Searchable
from tiktok_tui.panes.colours import ON_DARK
from tiktok_tui.panes.drawn import Drawn
from tiktok_tui.panes.format import clipped
from tiktok_tui.panes.line_list import Line, LineList
from tiktok_tui.panes.messages import OpenRawEvent

WHEEL_LINES = 3
# Between two goes at examining older lines for a new filter.
EXAMINE_SECONDS = 0.02


class LinePane(Drawn, can_focus=True):
    """A list of lines that follows its tail until somebody scrolls up.

    Subclasses say how a line looks (`rows_of`) and what a filter sees of it (`searchable_of`).
    """

    COMPONENT_CLASSES = {
        "pane--title",
        "pane--title-focused",
        "pane--note",
        "pane--cursor",
        "pane--alert",
        "pane--time",
        "pane--quiet",
        "pane--text",
        "pane--strong",
        "pane--handle",
        "pane--moderator",
        "pane--subscriber",
        "pane--gift",
        "pane--streak",
        "pane--warning",
        "pane--error",
        "pane--success",
    }
    MAX_LINES = 10_000
    EMPTY = "nothing yet"

    def __init__(self, title: str, key: str, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.pane_title = title
        self.pane_key = key
        self.palette: tuple[str, ...] = ON_DARK
        self._list = LineList(self.MAX_LINES, self.searchable_of, self.is_hidden)
        self._cursor: Line | None = None
        self._anchor: Line | None = None
        self._anchor_at_bottom = True
        self._new_lines = 0
        self._layout_rows: list[tuple[Line, Strip]] | None = None
        self._footer: list[Strip] = []

    # --- what a subclass says -----------------------------------------------------------------------------------------

    def rows_of(self, line: Line, width: int) -> list[Strip]:
        raise NotImplementedError

    def searchable_of(self, line: Line) -> Searchable:
        raise NotImplementedError

    def is_hidden(self, line: Line) -> bool:  # noqa: ARG002 - for panes that hide kinds
        """Whether a line is left out for a reason other than the filter."""
        return False

    def title_note(self) -> str:
        """A few words for the title row."""
        return ""

    def footer_rows(self, width: int, height: int) -> list[Strip]:  # noqa: ARG002 - for panes that have one
        """Rows that stay at the pane's lower edge, fewer than `height`."""
        return []

    # --- lines --------------------------------------------------------------------------------------------------------

    def add_lines(self, lines: Iterable[Line]) -> None:
        """Put lines at the end. Drawn at the next `show`."""
        added = self._list.add(lines)
        if self._anchor is not None:
            self._new_lines += added

    def begin_anew(self) -> None:
        """Let all lines go and follow those that come; the filter stays."""
        self._list.clear()
        self.follow()

    def on_began_anew(self) -> None:
        self.begin_anew()

    def line_changed(self, line: Line) -> None:
        """A line says something else now. Drawn at the next `show`."""
        self._list.changed(line)

    def choose_lines(self) -> None:
        """Work out again which lines are shown."""
        self._list.choose_again()
        self._lines_chosen()

    def set_filter(self, text: str) -> None:
        """Show only what `text` matches; "" shows everything."""
        self._list.set_filter(text)
        self._new_lines = 0
        self._lines_chosen()

    def _lines_chosen(self) -> None:
        self._plan_more()
        self.show()

    def _plan_more(self) -> None:
        if not self._list.is_examined:
            self.set_timer(EXAMINE_SECONDS, self._examine_more)
        elif self._anchor is not None and not self._list.shown:
            self.follow()

    def _examine_more(self) -> None:
        if self._list.is_examined:
            return
        is_full = self.is_following and len(self._layout()) + 1 + len(self._footer) >= self.size.height
        self._list.examine_more()
        self._plan_more()
        if is_full:
            # Older lines change nothing on screen but the count of those hidden.
            self.refresh_title()
        else:
            self.show()

    @property
    def lines(self) -> list[Line]:
        return self._list.lines

    @property
    def hidden(self) -> int:
        """How many lines are not shown."""
        return self._list.hidden

    @property
    def filter_text(self) -> str:
        return self._list.filter_text

    # --- where we are -------------------------------------------------------------------------------------------------

    @property
    def is_following(self) -> bool:
        return self._anchor is None

    @property
    def cursor_line(self) -> Line | None:
        """The line under the cursor: the newest while following."""
        if self._cursor is not None:
            return self._cursor
        return self._list.shown[-1] if self._list.shown else None

    def follow(self) -> None:
        """Show the newest line, and stay with it."""
        self._anchor = None
        self._cursor = None
        self._new_lines = 0
        self.show()
        self.cursor_changed()

    def move_cursor(self, step: int) -> None:
        """Move by lines, up for negative. Moving down from the last line follows the tail again."""
        if not self._list.shown:
            return
        index = self._list.index_of(self.cursor_line) + step
        if index >= len(self._list.shown):
            if not self.is_following:
                self.follow()
            return
        self._put_cursor(max(0, index))

    def move_page(self, pages: int) -> None:
        rows = self._layout()
        if not rows:
            return
        on_screen = len({id(line) for line, _ in rows})
        if self.is_following and pages < 0:
            self._put_cursor(self._list.index_of(rows[0][0]))
        self.move_cursor(pages * max(1, on_screen - 1))

    def move_home(self) -> None:
        if self._list.shown:
            self._put_cursor(0)

    def go_to(self, number: int) -> bool:
        """Put the cursor on the line of a raw event. False when there is none on show."""
        for index in range(len(self._list.shown) - 1, -1, -1):
            if self._list.shown[index].number == number:
                self._put_cursor(index)
                return True
        return False

    def _put_cursor(self, index: int) -> None:
        line = self._list.shown[index]
        self._hold()
        self._cursor = line
        on_screen = [shown for shown, _ in self._layout()]
        if line not in on_screen:
            first = on_screen[0].sequence if on_screen else -1
            self._anchor, self._anchor_at_bottom = line, line.sequence > first
        elif on_screen.count(line) < len(line.rows) and on_screen[0] is line:
            self._anchor, self._anchor_at_bottom = line, False
        self.show()
        self.cursor_changed()

    def _hold(self) -> None:
        if self._anchor is None and self._list.shown:
            rows = self._layout()
            self._anchor, self._anchor_at_bottom = rows[-1][0] if rows else self._list.shown[-1], True
            self._new_lines = 0

    def cursor_changed(self) -> None:
        """Called when another line is under the cursor."""

    # --- drawing ------------------------------------------------------------------------------------------------------

    def show(self) -> None:
        """Draw what changed: one refresh, whatever happened before it."""
        self._layout_rows = None
        self.refresh()

    def set_palette(self, palette: tuple[str, ...]) -> None:
        """Draw people in these colours."""
        self.palette = palette
        self.notify_style_update()
        self.refresh()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._list.forget_rows()
        self._layout_rows = None

    def _rows(self, line: Line, width: int) -> list[Strip]:
        place = (width, self.region.x)
        if line.rows_for != place:
            line.rows = [self.finished(strip) for strip in self._coloured_rows(line, width)]
            line.rows_for = place
        return line.rows

    def _coloured_rows(self, line: Line, width: int) -> list[Strip]:
        rows = self.rows_of(line, width)
        if not line.is_alert:
            return rows
        return [strip.adjust_cell_length(width).apply_style(self.style_of("alert")) for strip in rows]

    def _layout(self) -> list[tuple[Line, Strip]]:
        if self._layout_rows is not None:
            return self._layout_rows
        width, height = self.size.width, self.size.height - 1
        self._footer = self.footer_rows(width, height)
        height -= len(self._footer)
        rows: list[tuple[Line, Strip]] = []
        if self._list.shown and width > 0 and height > 0:
            index = self._list.index_of(self._anchor)
            if self._anchor is not None and not self._anchor_at_bottom:
                rows = self._rows_down(index, width, height)
                if len(rows) < height:
                    rows = self._rows_up(len(self._list.shown) - 1, width, height)
            else:
                rows = self._rows_up(index, width, height)
                if len(rows) < height and self._anchor is not None:
                    rows = self._rows_down(0, width, height)
        self._layout_rows = rows
        return rows

    def _rows_up(self, index: int, width: int, height: int) -> list[tuple[Line, Strip]]:
        rows: list[tuple[Line, Strip]] = []
        while index >= 0 and len(rows) < height:
            line = self._list.shown[index]
            rows.extend((line, strip) for strip in reversed(self._rows(line, width)))
            index -= 1
        del rows[height:]
        rows.reverse()
        return rows

    def _rows_down(self, index: int, width: int, height: int) -> list[tuple[Line, Strip]]:
        rows: list[tuple[Line, Strip]] = []
        while index < len(self._list.shown) and len(rows) < height:
            line = self._list.shown[index]
            rows.extend((line, strip) for strip in self._rows(line, width))
            index += 1
        del rows[height:]
        return rows

    def render_line(self, y: int) -> Strip:
        rows = self._layout()
        if not 0 < y <= len(rows):
            return super().render_line(y)
        line, strip = rows[y - 1]
        if not self.has_focus or line is not self._cursor:
            return strip
        width = self.size.width
        index = next(index for index, row in enumerate(line.rows) if row is strip)
        marked = self.rows_of(line, width)[index].adjust_cell_length(width).apply_style(self.style_of("cursor"))
        return self.finished(marked)

    def row(self, y: int, width: int) -> Strip:
        if y == 0:
            return self._title_row()
        footer_start = self.size.height - len(self._footer)
        if y >= footer_start:
            return self._footer[y - footer_start]
        if not self._layout() and y == 2:
            return Strip([Segment(clipped(f"  {self._empty_text()}", width), self.style_of("quiet"))])
        return Strip.blank(width)

    def _empty_text(self) -> str:
        if self._list.lines and self._list.has_filter:
            return "no line matches the filter (Esc takes it away)"
        return self.EMPTY

    def _title_row(self) -> Strip:
        notes = [self.title_note()]
        if self._list.filter_error:
            notes.append(self._list.filter_error)
        elif self.filter_text:
            notes.append(f"/{self.filter_text}")
        if self._list.dropped:
            notes.append(f"{self._list.dropped:,} oldest dropped")
        missing = [f"{self.hidden:,} hidden"] if self.hidden else []
        if not self.is_following:
            held = f"+{self._new_lines:,} new" if self._new_lines else "held"
            missing.append(f"{held}, End follows")
        title = f"{self.pane_key} {self.pane_title}"
        return self.title_row(title, " · ".join(note for note in notes if note), " · ".join(missing))

    # --- Textual ------------------------------------------------------------------------------------------------------

    def on_focus(self) -> None:
        self.show()

    def on_blur(self) -> None:
        self.show()

    def on_resize(self) -> None:
        self._layout_rows = None

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self._put_wheel(-WHEEL_LINES)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self._put_wheel(WHEEL_LINES)

    def _put_wheel(self, step: int) -> None:
        if step < 0 and self.is_following:
            rows = self._layout()
            if rows:
                self._put_cursor(self._list.index_of(rows[0][0]))
        self.move_cursor(step)

    def on_click(self, event: events.Click) -> None:
        if event.y == 0:
            return
        rows = self._layout()
        if 0 <= event.y - 1 < len(rows):
            self._put_cursor(self._list.index_of(rows[event.y - 1][0]))
            if event.chain == 2:
                self.open_line()

    def open_line(self) -> None:
        """Ask for the raw event of the line under the cursor."""
        line = self.cursor_line
        if line is not None and line.number:
            self.post_message(OpenRawEvent(line.number))

    def refresh_title(self) -> None:
        self.refresh(Region(0, 0, self.size.width, 1))
