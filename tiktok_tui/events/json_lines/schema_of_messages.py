"""JSON Schema of the fields of messages that have no form of their own, from the descriptors of proto/."""

from __future__ import annotations

from google.protobuf.descriptor import Descriptor, EnumDescriptor, FieldDescriptor

from tiktok_tui.events.common.form import BASE64, ID, Schema
from tiktok_tui.events.common.user_form import USER as PERSON
from tiktok_tui.events.json_lines.message_fields import (
    FLOATS,
    HEADER,
    PICTURE,
    SENTENCE,
    USER,
    WIDE_INTEGERS,
    is_map,
    own_name,
)
from tiktok_tui.events.json_lines.schema_of_forms import FormSchemas


class MessageSchemas:
    """Schemas of messages, as `fields.message_fields` writes them. No field is required: what is not set is not there.

    Messages within messages, and enums, become entries of the definitions that `types` fills as well.
    """

    def __init__(self, types: FormSchemas) -> None:
        self._types = types

    def refer_top(self, message: Descriptor) -> Schema:
        """A reference to a message's own fields, which stand beside the keys that every event has."""
        fields = [field for field in message.fields if field.name != HEADER]
        return self._define(
            message.name,
            {"type": "object", "properties": {own_name(field): self._field(field) for field in fields}},
        )

    def _define(self, name: str, schema: Schema) -> Schema:
        self._types.definitions.setdefault(name, schema)
        return {"$ref": f"#/$defs/{name}"}

    def _nested(self, message: Descriptor) -> Schema:
        if message.full_name == USER:
            return PERSON.describe(self._types)
        if message.full_name in (SENTENCE, PICTURE):
            return {"type": "string"}
        name = _short(message.full_name)
        # A message that stands in a room by itself and in another message has two schemas: here no field is renamed.
        name = f"{name}.nested" if HEADER in message.fields_by_name else name
        if name not in self._types.definitions:
            schema: Schema = {}
            self._define(name, schema)  # a message may hold itself
            properties = {field.json_name: self._field(field) for field in message.fields}
            schema.update({"type": "object", "properties": properties, "additionalProperties": False})
        return {"$ref": f"#/$defs/{name}"}

    def _field(self, field: FieldDescriptor) -> Schema:
        if is_map(field):
            assert field.message_type is not None
            return {"type": "object", "additionalProperties": self._one(field.message_type.fields_by_name["value"])}
        one = self._one(field)
        return {"type": "array", "items": one} if field.is_repeated else one

    def _one(self, field: FieldDescriptor) -> Schema:
        if field.message_type is not None:
            return self._nested(field.message_type)
        if field.enum_type is not None:
            return self._enum(field.enum_type)
        if field.type == FieldDescriptor.TYPE_STRING:
            return {"type": "string"}
        if field.type == FieldDescriptor.TYPE_BYTES:
            return BASE64.describe(self._types)
        if field.type == FieldDescriptor.TYPE_BOOL:
            return {"type": "boolean"}
        if field.type in WIDE_INTEGERS:
            return ID.describe(self._types)
        return {"type": "number"} if field.type in FLOATS else {"type": "integer"}

    def _enum(self, enum: EnumDescriptor) -> Schema:
        """Numbers, because the service adds some now and then; what those of today mean is in the description."""
        values = ", ".join(f"{value.number} {value.name}" for value in enum.values)
        return self._define(_short(enum.full_name), {"type": "integer", "description": values})


def _short(full_name: str) -> str:
    return full_name.removeprefix("webcast.")
