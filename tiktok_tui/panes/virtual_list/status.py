"""What a list says about itself: in its title row, and in place of lines."""

from __future__ import annotations

from dataclasses import dataclass

from tiktok_tui.panes.virtual_list.buffer import LineBuffer
from tiktok_tui.panes.virtual_list.cursor import LineCursor
from tiktok_tui.panes.virtual_list.filtering import LineFilter, RecordedCount
from tiktok_tui.panes.virtual_list.navigator import HistoryNavigator
from tiktok_tui.panes.virtual_list.queries import HistoryQueries
from tiktok_tui.panes.virtual_list.search import SearchController


@dataclass(frozen=True)
class ListStatus:
    """The state of a list in words."""

    line_filter: LineFilter
    buffer: LineBuffer
    queries: HistoryQueries
    recorded_count: RecordedCount
    navigator: HistoryNavigator
    cursor: LineCursor
    searcher: SearchController

    @property
    def filter_text(self) -> str:
        """The filter, also one that is still to be applied."""
        deferred = self.navigator.deferred
        return self.line_filter.text if deferred is None or deferred.text is None else deferred.text

    @property
    def is_waiting(self) -> bool:
        """Whether lines are missing on screen until a page arrives, and not just read in advance."""
        navigator = self.navigator
        return navigator.is_under_way or (navigator.is_loading and self.line_filter.is_active)

    def empty_text(self, without_filter: str) -> str:
        """What stands in a list without lines."""
        if self.is_waiting:
            return "searching…"
        live = self.buffer.live
        if self.line_filter.is_active and (live.lines or live.begins != 0):
            return "no line matches the filter (Esc takes it away)"
        return without_filter

    def title_note(self, first: str) -> str:
        """What stands beside the title, after a note of the pane."""
        notes = [first]
        if self.line_filter.error:
            notes.append(self.line_filter.error)
        elif self.filter_text:
            notes.append(f"/{self.filter_text}")
        if self.searcher.error:
            notes.append(self.searcher.error)
        elif self.searcher.is_active:
            notes.append(f"?{self.searcher.text}")
        if self.buffer.dropped:
            notes.append(f"{self.buffer.dropped:,} oldest dropped")
        if self.navigator.is_unreadable:
            notes.append("older lines cannot be read")
        elif self.cursor.is_behind:
            notes.append("not all of it could be recorded")
        return " · ".join(note for note in notes if note)

    def title_status(self) -> str:
        """What the title row must never cut: how much is not on screen."""
        status = []
        if self.is_waiting or self.recorded_count.is_counting or not self.searcher.is_complete:
            status.append("searching…")
        if self.searcher.is_active:
            status.append(self.searcher.place(self.cursor.line_or_newest))
        live = self.buffer.live
        if self.recorded_count.value is not None:
            status.append(f"{self.recorded_count.value + live.newer_shown:,} found, others hidden")
        elif live.hidden:
            status.append(f"{live.hidden:,} hidden")
        if self._is_ahead:
            status.append("ahead of the replay, End returns")
        elif not self.cursor.is_following:
            new_lines = self.cursor.new_lines
            status.append(f"+{new_lines:,} new, End follows" if new_lines else "held, End follows")
        return " · ".join(status)

    @property
    def _is_ahead(self) -> bool:
        """Whether the cursor is on an event that the replay has not reached yet."""
        line = self.cursor.line
        return self.queries.is_whole and line is not None and line.first > self.buffer.newest
