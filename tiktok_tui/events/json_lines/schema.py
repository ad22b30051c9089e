"""The JSON Schema (draft 2020-12) of the lines of --json, made from what writes them."""

from __future__ import annotations

import json
from typing import cast

from google.protobuf.descriptor import Descriptor

from tiktok_tui.events import model
from tiktok_tui.events.common.form import Schema
from tiktok_tui.events.connection.json import ROOM_INFO_LINE, ROOM_LINE
from tiktok_tui.events.json_lines.base_form import BASE
from tiktok_tui.events.json_lines.names import SUBSCRIBE, SUBSCRIPTION_NOTICE
from tiktok_tui.events.json_lines.schema_of_forms import FormSchemas
from tiktok_tui.events.json_lines.schema_of_messages import MessageSchemas
from tiktok_tui.events.notices.json import TEXT_FORM
from tiktok_tui.events.registry import form_of, specs
from tiktok_tui.wire.catalogue import CatalogueRow, Origin, read_catalogue
from tiktok_tui.wire.decode import message_class

DRAFT = "https://json-schema.org/draft/2020-12/schema"
ROOM_INFO = "roomInfo"
SERVICE_DATA = "ServiceData"
TEXT_WIDTH = 120


def schema_text() -> str:
    """The schema as people read it: what fits on a line stands on one."""
    return _laid_out(line_schema(), 0) + "\n"


def _laid_out(value: object, indent: int) -> str:
    flat = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, dict | list) or indent + len(flat) < TEXT_WIDTH:
        return flat
    inner = " " * (indent + 2)
    if isinstance(value, list):
        items = [f"{inner}{_laid_out(item, indent + 2)}" for item in value]
        return "[\n" + ",\n".join(items) + f"\n{' ' * indent}]"
    entries = [f"{inner}{json.dumps(key)}: {_laid_out(item, indent + 2)}" for key, item in value.items()]
    return "{\n" + ",\n".join(entries) + f"\n{' ' * indent}}}"


def line_schema() -> Schema:
    """The schema of one line. What an event is called decides what its data may hold."""
    definitions: dict[str, Schema] = {}
    types = FormSchemas(definitions)
    cases = _Cases(types)
    by_name: dict[str, Schema] = {}
    for row in read_catalogue():
        if case := cases.of_row(row):
            by_name[row.name] = case
        if row.name == SUBSCRIBE:
            by_name[SUBSCRIPTION_NOTICE] = cases.of_notice(row)
    by_name[ROOM_INFO] |= types.refer(ROOM_INFO_LINE, is_open=True)
    return {
        "$schema": DRAFT,
        "title": "A line of tiktok-tui --json",
        "type": "object",
        "properties": {
            "event": {"type": "string"},
            "aliases": {
                "description": "Names by which other clients know this event.",
                "type": "array",
                "items": {"type": "string"},
                "minItems": 1,
            },
            "data": {"type": "object"},
            **{key.name: key.describe(types) for key in ROOM_LINE.keys},
            **dict.fromkeys((key.name for key in ROOM_INFO_LINE.keys), True),
        },
        "required": ["event", *(key.name for key in ROOM_LINE.keys), "data"],
        "additionalProperties": False,
        "allOf": [
            *({"if": _named({"const": name}), "then": case} for name, case in by_name.items()),
            {"if": _named({"not": {"enum": list(by_name)}}), "then": cases.of_others()},
        ],
        "$defs": dict(sorted(definitions.items())),
    }


def _named(name: Schema) -> Schema:
    return {"properties": {"event": name}}


class _Cases:
    """What follows for a line from the name of its event."""

    def __init__(self, types: FormSchemas) -> None:
        self._types = types
        self._messages = MessageSchemas(types)
        self._classes = {spec.event.__name__: spec.event for spec in specs()}

    def of_row(self, row: CatalogueRow) -> Schema:
        """For an event of the catalogue, {} where nothing more is known of it than of any other."""
        if row.reads:
            form = self._form(self._classes[row.reads])
            own = self._data(form)
            # A message that turned out to be a notice, or could not be read, keeps the name of its method's event.
            if row.origin is Origin.MESSAGE:
                # What has all keys of its event is that event, and nothing else that a service has words for.
                required = self._types.definitions[form["$ref"].rpartition("/")[2]].get("required", [])
                other = {"allOf": [self._from_service(), {"not": {"required": required}}]}
                return _data_is(own, self._notice(row), other)
            return _data_is(own)
        return self.of_notice(row) if row.origin is Origin.MESSAGE and message_class(row.method) else {}

    def of_notice(self, row: CatalogueRow) -> Schema:
        return _data_is(self._notice(row), self._from_service())

    def of_others(self) -> Schema:
        return _data_is(self._data(self._text()), self._from_service())

    def _notice(self, row: CatalogueRow) -> Schema:
        message = message_class(row.method)
        fields = [self._messages.refer_top(cast(Descriptor, message.DESCRIPTOR))] if message else []
        return self._data(self._text(), *fields)

    def _from_service(self) -> Schema:
        """What a hosted service decoded, and no event describes, has fields in the service's own words."""
        if SERVICE_DATA not in self._types.definitions:
            self._types.definitions[SERVICE_DATA] = {
                "description": "Decoded by a hosted service: beside ours, fields in its own words.",
                "allOf": [self._types.refer(BASE, is_open=True), self._text()],
                "properties": {"payloadFormat": {"const": "json"}},
                "required": ["payloadFormat"],
            }
        return {"$ref": f"#/$defs/{SERVICE_DATA}"}

    def _form(self, kind: type[model.Event]) -> Schema:
        return self._types.refer(form_of(kind), is_open=True)

    def _text(self) -> Schema:
        return self._types.refer(TEXT_FORM, is_open=True)

    def _data(self, *parts: Schema) -> Schema:
        base = self._types.refer(BASE, is_open=True)
        return {"allOf": [base, *parts], "unevaluatedProperties": False}


def _data_is(*alternatives: Schema) -> Schema:
    data = alternatives[0] if len(alternatives) == 1 else {"anyOf": list(alternatives)}
    return {"properties": {"data": data}}
