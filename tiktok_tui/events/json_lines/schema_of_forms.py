"""JSON Schema of the forms that events are written in."""

from __future__ import annotations

from tiktok_tui.events.common.form import Form, Schema


class FormSchemas:
    """Each form becomes an entry of `definitions`, which others refer to."""

    def __init__(self, definitions: dict[str, Schema]) -> None:
        self.definitions = definitions

    def refer(self, form: Form, *, is_open: bool) -> Schema:
        """A reference to a form. An open one is a part of an object that has more keys."""
        if form.name not in self.definitions:
            self.definitions[form.name] = {}  # a form may refer to itself
            self.definitions[form.name].update(self._object(form, is_open=is_open))
        return {"$ref": f"#/$defs/{form.name}"}

    def _object(self, form: Form, *, is_open: bool) -> Schema:
        schema: Schema = {"type": "object"}
        if form.doc:
            schema["description"] = form.doc
        schema["properties"] = {key.name: key.describe(self) for key in form.keys}
        if required := [key.name for key in form.keys if key.is_required]:
            schema["required"] = required
        return schema if is_open else {**schema, "additionalProperties": False}
