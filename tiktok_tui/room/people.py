"""Who is who: the viewers seen last, found by their id."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace

from tiktok_tui.events.model import Event, GiftSent, LinkChanged, Viewer, ViewersCounted

REMEMBERED_VIEWERS = 10_000


def identity(viewer: Viewer) -> int | str:
    """What tells that a viewer is the same person: the id, else the handle, else the nickname; "" for nobody."""
    return viewer.id or (f"@{viewer.handle}" if viewer.handle else viewer.nickname)


class People:
    """The viewers seen last, a bounded number of them."""

    def __init__(self, limit: int = REMEMBERED_VIEWERS) -> None:
        self._limit = limit
        self._by_id: OrderedDict[int, Viewer] = OrderedDict()

    def see_all_in(self, event: Event) -> None:
        """Remember the people that an event names."""
        viewer = getattr(event, "viewer", None)
        if isinstance(viewer, Viewer):
            self.see(viewer)
        match event:
            case GiftSent():
                if event.receiver is not None:
                    self.see(event.receiver)
            case LinkChanged():
                for person in event.people:
                    self.see(person)
            case ViewersCounted():
                for person, _ in event.top:
                    self.see(person)

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


def with_receiver(gift: GiftSent, host_id: int, people: People) -> GiftSent:
    """A gift with what other events tell of who receives it: a guest's name, and that an id is the host's.

    `host_id` is that of the room, 0 when only the gift itself may know it.
    """
    host_id = host_id or gift.host_id
    receiver, receiver_id = gift.receiver, (gift.receiver.id if gift.receiver else 0) or gift.receiver_id
    is_named = receiver is not None and bool(receiver.nickname or receiver.handle)
    if receiver_id and receiver_id == host_id:
        receiver = replace(receiver, is_host=True) if receiver is not None and is_named else None
    elif receiver_id and not is_named:
        receiver = people.find(receiver_id) or Viewer(id=receiver_id)
    if (receiver, receiver_id, host_id) == (gift.receiver, gift.receiver_id, gift.host_id):
        return gift
    return replace(gift, receiver=receiver, receiver_id=receiver_id, host_id=host_id)
