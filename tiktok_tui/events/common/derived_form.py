"""The form of an event that no other client documents, from the fields of its class."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import Any, get_type_hints

from tiktok_tui.events.common.form import COUNT, FLAG, ID, MILLISECONDS, TEXT, Form, Key, ValueType, list_of
from tiktok_tui.events.common.json_fields import Fields
from tiktok_tui.events.common.model import Event, Viewer
from tiktok_tui.events.common.user_form import USER, viewer_of

# What a list holds at most.
MAX_ITEMS = 100
_HEADER = {field.name for field in fields(Event)}
_TYPES: dict[Any, ValueType] = {str: TEXT, bool: FLAG, float: MILLISECONDS, Viewer: USER}


def derived_form(event_class: type[Event]) -> Form:
    """Keys in camelCase: a number is an id where its name ends so and a count elsewhere, a float is a time.

    Raises TypeError for a field of any other type: such an event declares its form.
    """
    hints = get_type_hints(event_class)
    keys = tuple(_key(field.name, hints[field.name]) for field in fields(event_class) if field.name not in _HEADER)
    doc = " ".join((event_class.__doc__ or "").replace("`", "").split())
    return Form(f"{event_class.__name__}Form", event_class, doc, keys)


def _key(attribute: str, hint: Any) -> Key:
    first, *rest = attribute.removeprefix("is_").split("_")
    name = first + "".join(word.capitalize() for word in rest)
    if hint is int:
        return Key(name, ID if attribute == "id" or attribute.endswith("_id") else COUNT, attribute)
    if hint == tuple[int, ...]:
        return Key(name, list_of(ID, MAX_ITEMS), attribute)
    if hint == tuple[Viewer, ...]:
        return Key(name, list_of(USER, MAX_ITEMS), attribute, read=_viewers_at(name))
    if hint not in _TYPES:
        raise TypeError(f"{attribute} is a {hint}: such an event declares its form")
    if hint is bool and attribute.startswith("is_"):
        name = f"is{name[0].upper()}{name[1:]}"
    if hint is float:
        name = f"{name}Ms"
    return Key("user" if attribute == "viewer" else name, _TYPES[hint], attribute)


def _viewers_at(name: str) -> Callable[[Fields], Any]:
    return lambda found: tuple(viewer_of(user) for user in found.objects(MAX_ITEMS, name))
