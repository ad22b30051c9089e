"""Base class of the views of an event."""

from __future__ import annotations

from collections.abc import Callable

from rich.style import Style

from tiktok_tui.events.common.text import MAX_SCREEN_TEXT, screen_text
from tiktok_tui.panes.inspector.inspected_event import InspectedEvent
from tiktok_tui.panes.inspector.rows_pane import Piece
from tiktok_tui.wire.tree import Node

StyleOf = Callable[[str], Style]


class View:
    """Rows of one event. `width` is the most cells of a row; views that wrap have more rows when it is less."""

    name: str
    shows_fields = False  # a field of it can be read as another type
    has_field_rows = False  # its rows stand for fields
    steps_by_field = False  # the cursor goes from field to field, and marks their bytes
    is_comparison = False  # a row may stand for more than the field that the cursor came from
    copies_event = False  # JSON copied from it is the event's, not the payload's

    def __init__(self, style_of: StyleOf) -> None:
        self.style_of = style_of
        self.inspected: InspectedEvent | None = None
        self.emoji: Callable[[str], str] = str  # replacement for terminals with limited emoji

    def as_shown(self, text: str, limit: int = MAX_SCREEN_TEXT) -> str:
        """Returns text from the room made safe for the terminal."""
        return self.emoji(screen_text(text, limit))

    def show(self, inspected: InspectedEvent | None) -> None:
        """Show another event."""
        self.inspected = inspected

    def can_show(self, inspected: InspectedEvent) -> bool:  # noqa: ARG002 - for views that some events do not have
        return True

    def row_count(self, width: int) -> int:
        raise NotImplementedError

    def row(self, index: int, width: int) -> list[Piece]:
        raise NotImplementedError

    def node(self, index: int) -> Node | None:  # noqa: ARG002 - for views whose rows are fields
        """Returns the field of a row, or None."""
        return None

    def row_of_field(self, field: Node, width: int) -> int:  # noqa: ARG002 - for views that show fields
        """Returns the row that shows a field, 0 in a view without fields."""
        return 0

    def open_row(self, index: int) -> int:  # noqa: ARG002 - for views whose rows open
        """Do what Enter does on a row. Returns the number of the event to go to, or 0 for none."""
        return 0

    def copied(self, index: int) -> str:
        """Returns a row as text for copying, whole where the screen cuts it."""
        raise NotImplementedError

    def about(self, index: int) -> str:  # noqa: ARG002 - for views that know more
        """Returns details of a row for the line above the rows, or ""."""
        return ""
