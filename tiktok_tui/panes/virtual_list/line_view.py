"""A list of lines as it is drawn and moved through: bottom-anchored, straight from its lines, once a tick.

The cost of a picture follows the height of the screen and not the length of the history: only lines that are on screen
are laid out, and each is laid out once for a width.
"""

from __future__ import annotations

from rich.segment import Segment
from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip

from tiktok_tui.panes.format import clipped
from tiktok_tui.panes.messages import OpenRawEvent
from tiktok_tui.panes.person_colours import ON_DARK
from tiktok_tui.panes.strip_widget import StripWidget
from tiktok_tui.panes.virtual_list.line_list import Line, LineList

WHEEL_LINES = 3


class LineView(StripWidget, can_focus=True):
    """Follows the tail of its list until somebody scrolls up.

    Subclasses say how a line looks (`rows_of`) and what stands in the title (`title_notes`).
    """

    COMPONENT_CLASSES = {
        "pane--title",
        "pane--title-focused",
        "pane--note",
        "pane--cursor",
        "pane--alert",
        "pane--match",
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

    def __init__(self, title: str, key: str, lines: LineList, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.pane_title = title
        self.pane_key = key
        self.palette: tuple[str, ...] = ON_DARK
        self._list = lines
        self._cursor: Line | None = None
        self._anchor: Line | None = None
        self._anchor_at_bottom = True
        self._layout_rows: list[tuple[Line, Strip]] | None = None
        self._layout_size = Size()
        self._footer: list[Strip] = []

    # --- what a subclass says -----------------------------------------------------------------------------------------

    def rows_of(self, line: Line, width: int) -> list[Strip]:
        raise NotImplementedError

    def title_notes(self) -> tuple[str, str]:
        """What the title row says beside the title, and what of it must never be cut."""
        return "", ""

    def empty_text(self) -> str:
        """What stands in a pane without lines."""
        return ""

    def footer_rows(self, width: int, height: int) -> list[Strip]:  # noqa: ARG002 - for panes that have one
        """Rows that stay at the pane's lower edge, fewer than `height`."""
        return []

    def cursor_changed(self) -> None:
        """Called when another line is under the cursor."""

    def view_changed(self) -> None:
        """Called when other lines may be on screen."""

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
        self.show()
        self.cursor_changed()
        self.view_changed()

    def move_cursor(self, step: int) -> None:
        """Move by lines, up for negative. Moving down from the last line follows the tail again."""
        if not self._list.shown:
            return
        index = self._list.index_of(self.cursor_line) + step
        if index >= len(self._list.shown):
            self.go_past_the_last(index - len(self._list.shown) + 1)
        elif index < 0:
            self.go_past_the_first(index)
        else:
            self._put_cursor(index)

    def go_past_the_first(self, step: int) -> None:  # noqa: ARG002 - for panes with more than their list
        """Somebody wants to go `step` lines, below 0, from the first one."""
        self._put_cursor(0)

    def go_past_the_last(self, step: int) -> None:  # noqa: ARG002 - for panes with more than their list
        if not self.is_following:
            self.follow()

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

    def _put_cursor(self, index: int) -> None:
        line = self._list.shown[index]
        self._hold()
        self._cursor = line
        on_screen = [shown for shown, _ in self._layout()]
        if line not in on_screen:
            first = on_screen[0].sequence if on_screen else line.sequence
            self._anchor, self._anchor_at_bottom = line, line.sequence > first
        elif on_screen.count(line) < len(line.rows) and on_screen[0] is line:
            self._anchor, self._anchor_at_bottom = line, False
        self.show()
        self.cursor_changed()
        self.view_changed()

    def _hold(self) -> None:
        if self._anchor is None and self._list.shown:
            rows = self._layout()
            self._anchor, self._anchor_at_bottom = rows[-1][0] if rows else self._list.shown[-1], True

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
        self.invalidate_rows()
        self._layout_rows = None

    def invalidate_rows(self) -> None:
        """Draw every line anew."""
        raise NotImplementedError

    def _rows(self, line: Line, width: int) -> list[Strip]:
        if line.rows_width != width:
            line.rows = [self.finished(strip) for strip in self._marked_rows(line, width)]
            line.rows_width = width
        return line.rows

    def _marked_rows(self, line: Line, width: int) -> list[Strip]:
        rows = self.marked(self.rows_of(line, width))
        if not line.is_alert:
            return rows
        return [strip.adjust_cell_length(width).apply_style(self.style_of("alert")) for strip in rows]

    def marked(self, rows: list[Strip]) -> list[Strip]:
        """A line's rows with what somebody looks for marked in them."""
        return rows

    def _layout(self) -> list[tuple[Line, Strip]]:
        # A picture may be drawn before a new size is told.
        if self._layout_rows is not None and self._layout_size == self.size:
            return self._layout_rows
        self._layout_size = self.size
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

    @property
    def is_full(self) -> bool:
        """Whether lines fill the pane to its upper edge."""
        return len(self._layout()) + 1 + len(self._footer) >= self.size.height

    def render_line(self, y: int) -> Strip:
        rows = self._layout()
        if not 0 < y <= len(rows):
            return super().render_line(y)
        line, strip = rows[y - 1]
        if not self.has_focus or line is not self._cursor:
            return strip
        width = self.size.width
        index = next(index for index, row in enumerate(line.rows) if row is strip)
        row = self.marked(self.rows_of(line, width))[index]
        return self.finished(row.adjust_cell_length(width).apply_style(self.style_of("cursor")))

    def row(self, y: int, width: int) -> Strip:
        if y == 0:
            return self._title_row()
        footer_start = self.size.height - len(self._footer)
        if y >= footer_start:
            return self._footer[y - footer_start]
        if not self._layout() and y == 2:
            return Strip([Segment(clipped(f"  {self.empty_text()}", width), self.style_of("quiet"))])
        return Strip.blank(width)

    def _title_row(self) -> Strip:
        note, missing = self.title_notes()
        return self.title_row(f"{self.pane_key} {self.pane_title}", note, missing)

    def refresh_title(self) -> None:
        self.refresh(Region(0, 0, self.size.width, 1))

    # --- Textual ------------------------------------------------------------------------------------------------------

    def on_focus(self) -> None:
        self.show()

    def on_blur(self) -> None:
        self.show()

    def on_resize(self) -> None:
        self.view_changed()

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
