"""Base of widgets that draw rows in the theme's component styles."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tiktok_tui.panes.format import clipped
from tiktok_tui.panes.strips import strip_of
from tiktok_tui.terminal.cell_width import pin_columns


class StripWidget(Widget):
    """Subclasses implement `row`. A part is a component class `<PREFIX>--<part>` of the style sheet."""

    PREFIX: ClassVar[str] = "pane"

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._part_styles: dict[str, Style] = {}
        self._whole_style: Style | None = None

    def row(self, y: int, width: int) -> Strip:
        """Returns row `y` from the top, which may be shorter than `width` cells."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        return self.finished(self.row(y, self.size.width))

    def finished(self, strip: Strip) -> Strip:
        """Returns a row extended to the width of the widget, on its background."""
        if self._whole_style is None:
            self._whole_style = self.rich_style
        return strip.adjust_cell_length(self.size.width).apply_style(self._whole_style)

    def render_lines(self, crop: Region) -> list[Strip]:
        strips = super().render_lines(crop)
        if self.app.is_headless:
            return strips
        # After the crop: Textual's crop counts cursor movements as cells and would lose the end of the row.
        return [pin_columns(strip, self.region.x + crop.x) for strip in strips]

    def title_row(self, title: str, note: str, missing: str, *, note_part: str = "note") -> Strip:
        """Returns a pane's first row: title, a note that may be cut, and a tail that is never cut."""
        width = self.size.width
        left = f" {title} "
        right = f" {missing} " if missing else ""
        middle = clipped(f" {note} " if note else "", max(0, width - len(left) - len(right) - 1))
        fill = "─" * max(0, width - len(left) - cell_len(middle) - len(right))
        return strip_of(
            [
                (left, self.style_of("title-focused" if self.has_focus else "title")),
                (middle, self.style_of(note_part)),
                (fill, self.style_of("quiet")),
                (right, self.style_of("warning")),
            ]
        )

    def style_of(self, part: str) -> Style:
        """Returns the theme's style for a part, without a background unless the style sheet sets one."""
        style = self._part_styles.get(part)
        if style is None:
            style = self._part_styles[part] = self.get_component_rich_style(f"{self.PREFIX}--{part}", partial=True)
        return style

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._part_styles.clear()
        self._whole_style = None
