"""Messages come more than once: after a reconnect, or simply twice. What was seen is remembered for a while."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable

REMEMBERED_SECONDS = 15 * 60
# Fifteen minutes of a busy room, about 10 MB.
REMEMBERED_COUNT = 30_000


class Dedupe:
    """Remembers keys, such as message ids, bounded by count and by age in seconds."""

    def __init__(self, count: int = REMEMBERED_COUNT, seconds: float = REMEMBERED_SECONDS) -> None:
        self._count = count
        self._seconds = seconds
        self._seen_at: OrderedDict[Hashable, float] = OrderedDict()

    def seen(self, key: Hashable, now: float) -> bool:
        """Whether `key` was asked for before; from now on it was. An empty key (0, "") is never a duplicate."""
        if not key:
            return False
        while self._seen_at and now - next(iter(self._seen_at.values())) > self._seconds:
            self._seen_at.popitem(last=False)
        if key in self._seen_at:
            return True
        self._seen_at[key] = now
        if len(self._seen_at) > self._count:
            self._seen_at.popitem(last=False)
        return False
