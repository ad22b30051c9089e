"""Every event that a LIVE room or a client of one is known to have: catalogue.csv, read whole.

The file is the only list of events. Reading a room needs two of its columns (`wire.methods`); this is for those who
look at all of them: `tiktok-tui events`, docs/events.md, the names in --json.

Names are those of the documented clients (tiktok-live-events, then tik.tools, then TikTok-Live-Connector) so that a
filter or a script written for one of them works here; where none of them has a name, it is the method's own without
prefix and suffix.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from enum import Enum
from functools import cache

from tiktok_tui.wire.methods import CATALOGUE_FILE


class Origin(Enum):
    """Where an event comes from."""

    MESSAGE = "message"  # a message of its own
    DERIVED = "derived"  # what a message of several uses turned out to be
    CLIENT = "client"  # not sent by the room: the connection, or what could not be read
    UNKNOWN = "unknown"  # a client names it; no source says which method carries it


class Confidence(Enum):
    """How sure the facts about an event are."""

    SEEN = "seen"  # in real captured traffic
    AGREED = "agreed"  # not seen; at least two independent public sources describe its fields
    SINGLE = "single"  # one public source describes it, or several by the same authors
    NAME = "name"  # only the name is known
    OURS = "ours"  # made by tiktok-tui itself


@dataclass(frozen=True, slots=True)
class CatalogueRow:
    """One event. `method` is "" where none carries it or none is known; `reads` is our class for it, "" for none.

    A client that has no name for it has "".
    """

    category: str
    method: str
    name: str
    origin: Origin
    sureness: Confidence
    reads: str
    tiktoklive: str
    tiktok_live_events: str
    tik_tools: str
    tiktok_live_connector: str
    meaning: str

    @property
    def names(self) -> dict[str, str]:
        """The names by client, for those clients that have one."""
        clients = {
            "TikTokLive": self.tiktoklive,
            "tiktok-live-events": self.tiktok_live_events,
            "tik.tools": self.tik_tools,
            "TikTok-Live-Connector": self.tiktok_live_connector,
        }
        return {client: name for client, name in clients.items() if name}


@cache
def read_catalogue() -> tuple[CatalogueRow, ...]:
    """All events, by category."""
    with CATALOGUE_FILE.open(encoding="utf-8", newline="") as file:
        _, *rows = csv.reader(file)
    return tuple(
        CatalogueRow(category, method, name, Origin(origin), Confidence(sureness), *rest)
        for category, method, name, origin, sureness, *rest in rows
    )


def fields_read(row: CatalogueRow) -> tuple[str, ...]:
    """The fields of an event's message that proto/ names, without the header; none where it does not describe it."""
    from tiktok_tui.wire.decode import message_class

    message = message_class(row.method) if row.method else None
    names = (field.name for field in message.DESCRIPTOR.fields) if message is not None else ()
    return tuple(name for name in names if name != "common")
