"""The room's likes."""

from __future__ import annotations


class Likes:
    """The highest total of any message. Totals come from several servers, and each may be behind another."""

    def __init__(self) -> None:
        self.total = 0

    def count(self, total: int) -> None:
        self.total = max(self.total, total)
