"""One raw event with its decoded forms, each computed on first use."""

from __future__ import annotations

from functools import cached_property

from tiktok_tui.events.model import PayloadFormat, RawEvent
from tiktok_tui.wire.json_tree import json_tree
from tiktok_tui.wire.tree import Choices, Node, field_tree


class InspectedEvent:
    """`choices` are the types that the user has chosen for fields of the event's method."""

    def __init__(self, raw: RawEvent, choices: Choices) -> None:
        self.raw = raw
        self._choices = choices

    @property
    def is_protobuf(self) -> bool:
        return self.raw.payload_format is PayloadFormat.PROTOBUF

    @cached_property
    def fields(self) -> tuple[Node, ...]:
        """The fields by the schema's names."""
        if self.raw.payload_format is PayloadFormat.JSON:
            return json_tree(self.raw.payload)
        return field_tree(self.raw.payload, self.raw.method, choices=self._choices)

    @cached_property
    def guessed(self) -> tuple[Node, ...]:
        """The fields with guessed types, without a schema."""
        return field_tree(self.raw.payload, self.raw.method, with_schema=False, choices=self._choices)

    @cached_property
    def json(self) -> str:
        """The payload as JSON, or "" when it is not JSON or too large."""
        from tiktok_tui.wire.json_text import numbered_json, service_json, typed_json

        raw = self.raw
        if raw.payload_format is PayloadFormat.JSON:
            return service_json(raw.payload) or ""
        if raw.payload_format is PayloadFormat.NONE:
            return ""
        return typed_json(raw.method, raw.payload) or numbered_json(raw.payload, self._choices) or ""

    @cached_property
    def event_json(self) -> str:
        """The event as --json prints it, on many lines."""
        import json

        from tiktok_tui.events.json_lines.line import event_line
        from tiktok_tui.wire.json_text import pretty

        return pretty(json.loads(event_line(self.raw)))
