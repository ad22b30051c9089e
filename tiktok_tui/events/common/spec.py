"""What the program knows of a class of events, declared in one place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Generic, TypeVar, cast

from tiktok_tui.events.common.model import NOBODY, Event, Viewer
from tiktok_tui.events.common.searchable import Searchable, name_in_a_line, searchable_line

E = TypeVar("E", bound=Event)


@dataclass(frozen=True, slots=True)
class ChatLine(Generic[E]):
    """How an event stands in the chat: `sign` and its summary, in `style`, a part of a pane's style.

    Events with a `verb` share a line while they come close together. `when` and `merges` say of one event whether it
    has a line and whether it may share one; None for every event. The line of an event of the connection is written
    while it happens, with more than the event knows: `is_live` is then False, and the line comes from recordings only.
    """

    sign: str = ""
    style: str = "quiet"
    verb: str = ""
    when: Callable[[E], bool] | None = None
    merges: Callable[[E], bool] | None = None
    is_live: bool = True

    def shows(self, event: E) -> bool:
        return self.when is None or self.when(event)

    def verb_of(self, event: E) -> str:
        """What the line that an event shares says of it; "" when it has a line to itself."""
        return self.verb if self.merges is None or self.merges(event) else ""


@dataclass(frozen=True, slots=True)
class EventSpec(Generic[E]):
    """A class of events. Filter, chat, tables, JSON, schema and checkpoints follow from it.

    `kinds` are the words of `kind:`, the narrowest last; a class without any has no word. `table` is where exports put
    it. `search` returns what a filter sees of an event, by default its summary and its viewer; `chat` is None for an
    event without a line in the chat. `json` names the form as "module:NAME", imported on first use because start-up
    has a budget; without it the form follows from the fields of the class.
    """

    event: type[E]
    kinds: tuple[str, ...]
    summary: Callable[[E], str]
    table: str
    search: Callable[[E, str], Searchable] | None = None
    chat: ChatLine[E] | None = None
    json: str = ""

    def __post_init__(self) -> None:
        if self.chat is not None and not self.kinds:
            raise ValueError(f"{self.event.__name__} has a line in the chat and no kind, by which recordings find it")

    def searchable(self, event: E) -> Searchable:
        """An event for a filter."""
        kinds = " ".join(self.kinds)
        if self.search is not None:
            return self.search(event, kinds)
        return searchable_line(self.deed(event), kinds, viewer_of(event))

    def deed(self, event: E) -> str:
        """The summary without the viewer before it: what can be read can be searched for."""
        return self.summary(event).removeprefix(f"{name_in_a_line(viewer_of(event))} ")

    def load_form(self) -> Any:
        """The form of the event in JSON."""
        if not self.json:
            return import_module("tiktok_tui.events.common.derived_form").derived_form(self.event)
        module, _, name = self.json.partition(":")
        return getattr(import_module(module), name)


def viewer_of(event: Event) -> Viewer:
    """Who an event is about, NOBODY where it is about nobody."""
    return cast(Viewer, getattr(event, "viewer", NOBODY))


# The table of events that have none of their own.
OTHERS = "other"
