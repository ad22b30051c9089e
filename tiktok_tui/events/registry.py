"""All classes of events, and how the messages of a room become events."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any

from tiktok_tui.events.battle import spec as battle
from tiktok_tui.events.chat import spec as chat
from tiktok_tui.events.common.model import Event
from tiktok_tui.events.common.spec import EventSpec
from tiktok_tui.events.connection import spec as connection
from tiktok_tui.events.gifts import spec as gifts
from tiktok_tui.events.notices import spec as notices
from tiktok_tui.events.people import spec as people
from tiktok_tui.events.room import spec as room
from tiktok_tui.events.stage import spec as stage

if TYPE_CHECKING:
    from tiktok_tui.events.common.form import Form

_DOMAINS = (chat, people, gifts, battle, room, stage, notices, connection)
_specs: dict[type[Event], EventSpec[Any]] = {spec.event: spec for domain in _DOMAINS for spec in domain.SPECS}
_forms: dict[type[Event], Form] = {}
_readers: Mapping[str, str] = {file: module for domain in _DOMAINS for file, module in domain.READERS.items()}


def specs() -> Iterable[EventSpec[Any]]:
    return _specs.values()


def spec_of(event: Event) -> EventSpec[Any]:
    return _specs[type(event)]


def form_of(event_class: type[Event]) -> Form:
    """How a class of events stands in JSON."""
    form = _forms.get(event_class)
    if form is None:
        form = _forms[event_class] = _specs[event_class].load_form()
    return form


def kinds() -> tuple[str, ...]:
    """The words of `kind:` that are known for sure, each once.

    Each of them also stands alone as a word of a filter. Raw events add their own names and categories.
    """
    return tuple(dict.fromkeys(kind for spec in specs() for kind in spec.kinds))


def message_readers(file: str) -> Mapping[str, Callable[..., Event | None]]:
    """What makes events of the messages that a file of proto/ describes, by the name of the message."""
    readers: Mapping[str, Callable[..., Event | None]] = import_module(_readers[file]).READERS
    return readers


@contextmanager
def registered(spec: EventSpec[Any]) -> Iterator[None]:
    """One more class of events, for as long as the context lasts."""
    _specs[spec.event] = spec
    try:
        yield
    finally:
        del _specs[spec.event]
        _forms.pop(spec.event, None)
