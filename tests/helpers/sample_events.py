"""Events of every class, made up from the types of their fields."""

from __future__ import annotations

import types
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

# Words that an event holds as text and the schema knows one by one.
STATES = {"PollChanged": "votes", "BattleTaskChanged": "reached"}
FRIENDS = 2


def sample(kind: Any, *, is_full: bool) -> Any:
    """A value of a type, with everything in it or with as little as there can be."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return sample(arguments[0], is_full=True) if is_full else None
    if origin is tuple:
        if len(arguments) == 2 and arguments[1] is not Ellipsis:
            return tuple(sample(argument, is_full=is_full) for argument in arguments)
        return (sample(arguments[0], is_full=True),) if is_full else ()
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        return kind(
            **{
                field.name: STATES[kind.__name__]
                if field.name == "state"
                else FRIENDS * is_full
                if field.name == "follow_status"
                else sample(hints[field.name], is_full=is_full)
                for field in fields(kind)
            }
        )
    if issubclass(kind, Enum):
        return list(kind)[-1 if is_full else 0]
    return {int: 7, float: 1.5, str: "words", bool: True}[kind] if is_full else kind()
