"""One entry of a list of lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.strip import Strip

    from tiktok_tui.events.filter import Searchable

# The sequence of a line that is in no list.
NOT_LISTED = -(1 << 62)


@dataclass(slots=True, eq=False)
class Line:
    """One entry of a pane: may take several rows. `number` is the raw event it came from, 0 for none.

    Several events may share a line: `first` is the first of them and says where the line stands, `number` the last.
    """

    number: int
    subject: object
    first: int = 0
    sequence: int = NOT_LISTED
    is_quiet: bool = False
    is_alert: bool = False
    searchable: Searchable | None = None
    # The rows as drawn in a pane `rows_width` cells wide; 0 when they have to be drawn again.
    rows_width: int = 0
    rows: list[Strip] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.first = self.first or self.number
