"""The classes of events about the stage."""

from __future__ import annotations

from typing import Any

from tiktok_tui.events.common.searchable import Searchable, name_in_a_line, searchable_line
from tiktok_tui.events.common.spec import EventSpec
from tiktok_tui.events.stage.model import LinkChanged

MAX_NAMED = 3


def _stage(changed: LinkChanged) -> str:
    """`3 on stage: Ann, Ben, Cleo`, or the step and who took it."""
    names = ", ".join(name_in_a_line(person) for person in changed.people[:MAX_NAMED])
    more = f" and {len(changed.people) - MAX_NAMED} more" if len(changed.people) > MAX_NAMED else ""
    what = f"{len(changed.linked)} on stage" if changed.linked else f"stage, {changed.step}"
    return f"{what}: {names}{more}" if names else what


def _search_stage(event: LinkChanged, kinds: str) -> Searchable:
    names = [name for person in event.people for name in (person.nickname, person.handle)]
    text = " ".join((event.step, *names))
    return searchable_line(text, kinds, others=names, fields={"count": len(event.linked)})


SPECS: tuple[EventSpec[Any], ...] = (
    EventSpec(
        LinkChanged,
        kinds=("link",),
        table="stage",
        summary=_stage,
        search=_search_stage,
        json="tiktok_tui.events.stage.json:LINK",
    ),
)
# The modules that read the messages of files in proto/.
READERS = {
    "link": "tiktok_tui.events.stage.protobuf",
    "link_message": "tiktok_tui.events.stage.link_message",
    "link_state": "tiktok_tui.events.stage.link_state",
}
