"""The event as --json prints it."""

from __future__ import annotations

from tiktok_tui.panes.inspector.inspected_event import InspectedEvent
from tiktok_tui.panes.inspector.json_view import JsonView


class EventView(JsonView):
    """The event as --json prints it, with the names that other clients document."""

    name = "event"
    copies_event = True

    def can_show(self, inspected: InspectedEvent) -> bool:  # noqa: ARG002 - also what the connection says
        return True

    def text(self, inspected: InspectedEvent) -> str:
        return inspected.event_json

    def about(self, index: int) -> str:  # noqa: ARG002
        return "as --json prints it"
