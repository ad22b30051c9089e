"""JSON Schema of the forms that events are written in, from the annotations of their TypedDicts."""

from __future__ import annotations

import types
from typing import Annotated, Any, Literal, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

Schema = dict[str, Any]

_PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean", types.NoneType: "null"}


class TypeSchemas:
    """Schemas of types. Each TypedDict becomes an entry of `definitions`, which others refer to."""

    def __init__(self, definitions: dict[str, Schema]) -> None:
        self.definitions = definitions

    def of(self, hint: Any) -> Schema:
        """The schema of a type as it stands in an annotation."""
        origin, arguments = get_origin(hint), get_args(hint)
        if origin is NotRequired:
            return self.of(arguments[0])
        if origin is Annotated:
            return self.of(arguments[0]) | {key: value for more in arguments[1:] for key, value in more.items()}
        if origin is Literal:
            return {"const": arguments[0]} if len(arguments) == 1 else {"enum": list(arguments)}
        if origin in (Union, types.UnionType):
            return {"anyOf": [self.of(argument) for argument in arguments]}
        if origin is list:
            return {"type": "array", "items": self.of(arguments[0])}
        if origin is dict:
            return {"type": "object", "additionalProperties": self.of(arguments[1])}
        if is_typeddict(hint):
            return self.refer(hint, is_open=False)
        return {"type": _PLAIN[hint]}

    def refer(self, form: type, *, is_open: bool) -> Schema:
        """A reference to a TypedDict. An open one is a part of an object that has more keys."""
        name = form.__name__
        if name not in self.definitions:
            self.definitions[name] = {}  # a form may refer to itself
            self.definitions[name].update(self._object(form, is_open=is_open))
        return {"$ref": f"#/$defs/{name}"}

    def _object(self, form: Any, *, is_open: bool) -> Schema:
        hints = get_type_hints(form, include_extras=True)
        # Annotations are read late here, so that Python itself does not know of the NotRequired in them.
        required = [key for key in hints if key in form.__required_keys__ and get_origin(hints[key]) is not NotRequired]
        schema: Schema = {"type": "object"}
        if form.__doc__:
            schema["description"] = " ".join(form.__doc__.replace("`", "").split())
        schema["properties"] = {key: self.of(hint) for key, hint in hints.items()}
        if required:
            schema["required"] = required
        return schema if is_open else {**schema, "additionalProperties": False}
