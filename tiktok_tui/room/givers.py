"""Who gave how much."""

from __future__ import annotations

from tiktok_tui.events.model import Viewer
from tiktok_tui.room.people import identity
from tiktok_tui.room.snapshot import Giver

REMEMBERED_GIVERS = 20_000
TOP_GIVERS = 50


class Givers:
    """Totals of each giver and of all together.

    Only the smallest givers are forgotten when there are too many. The totals never lose anything by it.
    """

    def __init__(self, limit: int = REMEMBERED_GIVERS, top: int = TOP_GIVERS) -> None:
        self.diamonds = 0
        self.gifts = 0
        self._limit = limit
        self._top_size = top
        self._by_identity: dict[int | str, Giver] = {}
        self._top: tuple[Giver, ...] = ()
        self._changed: set[int | str] = set()

    def add(self, viewer: Viewer, gifts: int, diamonds: int) -> None:
        self.gifts += gifts
        self.diamonds += diamonds
        key = identity(viewer)
        before = self._by_identity.get(key)
        self._by_identity[key] = Giver(
            viewer=viewer,
            diamonds=diamonds + (before.diamonds if before else 0),
            gifts=gifts + (before.gifts if before else 0),
        )
        self._changed.add(key)
        if len(self._by_identity) > self._limit:
            self._forget_smallest()

    @property
    def top(self) -> tuple[Giver, ...]:
        """The biggest givers. Sums only grow, so only those who gave since the last look can have come in."""
        if self._changed:
            candidates = self._changed.union(identity(giver.viewer) for giver in self._top)
            givers = [self._by_identity[key] for key in candidates if key in self._by_identity]
            givers.sort(key=_rank)
            self._top = tuple(givers[: self._top_size])
            self._changed.clear()
        return self._top

    @property
    def all(self) -> tuple[Giver, ...]:
        """Everybody who is remembered, the biggest first."""
        return tuple(sorted(self._by_identity.values(), key=_rank))

    def look_at_all(self) -> None:
        """Find the biggest anew among all, as after they were taken from elsewhere."""
        self._changed.update(self._by_identity)

    def _forget_smallest(self) -> None:
        kept = sorted(self._by_identity.items(), key=lambda item: item[1].diamonds, reverse=True)
        self._by_identity = dict(kept[: max(self._top_size, self._limit * 3 // 4)])


def _rank(giver: Giver) -> tuple[int, int, str]:
    return -giver.diamonds, -giver.gifts, str(identity(giver.viewer))
