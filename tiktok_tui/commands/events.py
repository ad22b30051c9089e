"""`tiktok-tui events`: the catalogue of events for people, for programs, and the JSON Schema of --json."""

from __future__ import annotations

import argparse
import json
import os
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from tiktok_tui.commands.command import Command
from tiktok_tui.commands.errors import UsageError
from tiktok_tui.commands.shared_options import CommonOptions, add_common, add_group
from tiktok_tui.wire.catalogue import CatalogueRow, Confidence, Origin, fields_read, read_catalogue

WIDTH = 80
NAME_WIDTH, METHOD_WIDTH = 27, 40
HOW_SURE = {
    Confidence.SEEN: "in real captured traffic",
    Confidence.AGREED: "not seen; two or more independent public sources describe its fields",
    Confidence.SINGLE: "not seen; one public source describes it",
    Confidence.NAME: "only the name is known",
    Confidence.OURS: "made by tiktok-tui itself",
}


def print_catalogue(form: str) -> int:
    """Print the catalogue as "table", "json" (an object a line) or "schema", and return the exit code.

    A reader that goes away ends it quietly. Raises OSError when stdout cannot be written for another reason.
    """
    try:
        sys.stdout.buffer.write(_text(form).encode())
        sys.stdout.flush()
    except BrokenPipeError:
        # Python would complain once more when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _text(form: str) -> str:
    match form:
        case "json":
            return "".join(f"{json.dumps(row_data(row), ensure_ascii=False)}\n" for row in read_catalogue())
        case "schema":
            from tiktok_tui.events.json_lines.schema import schema_text

            return schema_text()
        case _:
            return "".join(f"{line}\n" for line in _table())


def row_data(row: CatalogueRow) -> dict[str, object]:
    """All that is known of an event. What is not known, such as the method of some, is null."""
    return {
        "event": row.name,
        "category": row.category,
        "method": row.method or None,
        "origin": row.origin.value,
        "sureness": row.sureness.value,
        "meaning": row.meaning,
        "reads": row.reads or None,
        "fields": fields_read(row),
        "names": row.names,
    }


def _table() -> Iterator[str]:
    rows = read_catalogue()
    yield f"{len(rows)} events: the name, the message that carries it, how sure that is."
    yield ""
    for sureness, words in HOW_SURE.items():
        yield from _wrapped(f"{sureness.value:7} {words}", first="", indent=8)
    for category, events in groupby(rows, key=lambda row: row.category):
        yield ""
        yield category
        for row in events:
            name = f"  {row.name:{NAME_WIDTH}}"
            yield f"{name} {_carrier(row):{METHOD_WIDTH}} {row.sureness.value}".rstrip()
            yield from _wrapped(row.meaning, first=" " * 6, indent=6)
    yield ""
    yield "With --json: the fields that are read, and the names in other clients."


def _wrapped(text: str, *, first: str, indent: int) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=" " * indent, break_on_hyphens=False)


def _carrier(row: CatalogueRow) -> str:
    match row.origin:
        case Origin.MESSAGE:
            return row.method
        case Origin.DERIVED:
            return f"from {row.method}"
        case Origin.CLIENT:
            return "no message"
        case Origin.UNKNOWN:
            return "message not known"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventsOptions(CommonOptions):
    json: bool = False
    schema: bool = False


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="*", help=argparse.SUPPRESS)
    group = add_group(parser)
    group.add_argument("--json", action="store_true", help="an object a line")
    group.add_argument("--schema", action="store_true", help="the fields of all of them, as JSON Schema")
    add_common(group)


def _read_options(given: argparse.Namespace) -> EventsOptions:
    if words := vars(given).pop("words"):
        raise UsageError(f"“events” takes no name; for a streamer called events write @events, not “{words[0]}”")
    if given.schema and given.json:
        raise UsageError("--json lists the events, --schema describes their fields; give one of them")
    return EventsOptions(**vars(given))


def _run(options: EventsOptions) -> int:
    from tiktok_tui.commands.stdout import told_when_stdout_fails

    form = "json" if options.json else "schema" if options.schema else "table"
    return told_when_stdout_fails(lambda: print_catalogue(form))


COMMAND = Command(
    name="events",
    usage=("events [--json|--schema]",),
    summary="every event there is, with the names that --json gives them",
    description="""\
List every event that a room or a client is known to report: its name, the
message that carries it, what it means, and how sure that is.""",
    add_arguments=_add_arguments,
    read_options=_read_options,
    run=_run,
    pages=("events", "pipe"),
)
