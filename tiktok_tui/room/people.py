"""Who is who: the viewers seen last, found by their id."""

from __future__ import annotations

from collections import OrderedDict

from tiktok_tui.events.model import Viewer

REMEMBERED_VIEWERS = 10_000


def identity(viewer: Viewer) -> int | str:
    """What tells that a viewer is the same person: the id, else the handle, else the nickname; "" for nobody."""
    return viewer.id or (f"@{viewer.handle}" if viewer.handle else viewer.nickname)


class People:
    """The viewers seen last, a bounded number of them."""

    def __init__(self, limit: int = REMEMBERED_VIEWERS) -> None:
        self._limit = limit
        self._by_id: OrderedDict[int, Viewer] = OrderedDict()

    def see(self, viewer: Viewer) -> None:
        """Remember a viewer. One without an id or a name tells nothing."""
        if not viewer.id or not (viewer.nickname or viewer.handle):
            return
        self._by_id[viewer.id] = viewer
        self._by_id.move_to_end(viewer.id)
        if len(self._by_id) > self._limit:
            self._by_id.popitem(last=False)

    def find(self, viewer_id: int) -> Viewer | None:
        return self._by_id.get(viewer_id)
