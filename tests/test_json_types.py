"""A key of --json has one type in all lines, so that what reads tables reads a whole file with its defaults."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.compute as pc
import pyarrow.json
import pytest
from helpers.sample_recordings import record_scene

from tiktok_tui.cli import main
from tiktok_tui.core.service_message import Dialect, ServiceMessage
from tiktok_tui.events.json_lines import event_line
from tiktok_tui.events.json_lines.schema import line_schema
from tiktok_tui.events.reader import EventReader

Schema = dict[str, Any]


class _Types:
    """The types at every path of a JSON Schema, and the events that have them."""

    def __init__(self, schema: Schema) -> None:
        self._definitions = schema["$defs"]
        self.found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for case in schema["allOf"]:
            event = case["if"]["properties"]["event"].get("const", "any other")
            self._walk(case["then"], "", event, frozenset())

    def _walk(self, schema: Schema, path: str, event: str, above: frozenset[str]) -> None:
        reference = schema.get("$ref")
        if reference in above:
            return
        if reference:
            above |= {reference}
            schema = {**self._definitions[reference.rpartition("/")[2]], **schema}
        if kind := _type_of(schema):
            self.found[path][kind].add(event)
        for part in _parts(schema):
            self._walk(part, path, event, above)
        for key, value in schema.get("properties", {}).items():
            self._walk(value, f"{path}.{key}", event, above)
        for key in ("items", "additionalProperties"):
            if isinstance(schema.get(key), dict):
                self._walk(schema[key], f"{path}[{key}]", event, above)


def _parts(schema: Schema) -> Iterator[Schema]:
    for key in ("allOf", "anyOf"):
        yield from schema.get(key, [])


def _type_of(schema: Schema) -> str:
    """ "" for what any type may be, and for null, which every column takes."""
    values = [*schema.get("enum", []), *([schema["const"]] if "const" in schema else [])]
    named = schema.get("type") or (type(values[0]).__name__ if values else "")
    return {"str": "string", "int": "integer", "number": "float", "null": ""}.get(named, named)


def test_no_key_of_the_schema_has_two_types() -> None:
    found = _Types(line_schema()).found
    assert len(found) > 1000
    assert {path: dict(types) for path, types in found.items() if len(types) > 1} == {}


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A line of every message there is, as `export` writes them."""
    folder = tmp_path_factory.mktemp("lines")
    capture = record_scene(folder / "everything.bin", "everything", 60, rate=20)
    assert main(["export", str(capture), "--output", str(folder / "lines.ndjson")]) == 0
    return folder / "lines.ndjson"


def test_a_reader_of_tables_reads_all_events_with_its_defaults(lines: Path) -> None:
    table = pyarrow.json.read_json(lines)
    written = [json.loads(line) for line in lines.read_text("utf-8").splitlines()]
    assert table.num_rows == len(written) > 1000
    given = pc.sum(pc.struct_field(table.filter(pc.field("event") == "giftStreak")["data"], "diamonds")).as_py()
    assert given == sum(line["data"]["diamonds"] for line in written if line["event"] == "giftStreak") > 0


def test_a_services_words_have_their_type_behind_them_where_ours_are_of_another() -> None:
    data = {"comment": {"no": "text"}, "giftId": "no number", "scene": 4, "own": [1]}
    message = ServiceMessage("WebcastBrandNewMessage", data)
    raw = EventReader().read_service_message(message, Dialect.TIKTOOLS, 1_700_000_000.0)
    written = json.loads(event_line(raw))["data"]
    assert written["commentObject"] == {"no": "text"}
    assert (written["giftIdText"], written["scene"], written["own"]) == ("no number", 4, [1])
