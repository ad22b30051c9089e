"""The JSON Schema of --json: every line that can come is in it, and what is wrong is not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Any

import pytest
from helpers import captures
from helpers.manual_session import SEED, STARTED_AT
from helpers.sample_events import sample
from jsonschema import Draft202012Validator

from tiktok_tui.core.service_message import Dialect, ServiceMessage
from tiktok_tui.events import model
from tiktok_tui.events.json_lines import event_line
from tiktok_tui.events.json_lines.schema import line_schema, schema_text
from tiktok_tui.events.model import DecodeStatus, Event, PayloadFormat, RawEvent
from tiktok_tui.events.reader import EventReader
from tiktok_tui.events.registry import specs
from tiktok_tui.simulator.broadcast import NumberedFrame, push_frame
from tiktok_tui.simulator.scene_names import SCENES
from tiktok_tui.simulator.scenes.script import play
from tiktok_tui.wire.catalogue import CatalogueRow, Origin, read_catalogue
from tiktok_tui.wire.errors import FrameDamaged
from tiktok_tui.wire.frame import unpack_frame

FRAMES_OF_A_SCENE = 120


@cache
def whole_schema() -> dict[str, Any]:
    schema = line_schema()
    Draft202012Validator.check_schema(schema)
    return schema


@cache
def validator(event: object) -> Draft202012Validator:
    """The schema without its branches for other events, which hold for a line of this one and take most of the time."""
    schema = whole_schema()
    branches = schema["allOf"]
    assert all(
        list(branch["if"]) == ["properties"] and list(branch["if"]["properties"]) == ["event"] for branch in branches
    )
    here = [branch for branch in branches if Draft202012Validator(branch["if"]).is_valid({"event": event})]
    return Draft202012Validator({**schema, "allOf": here})


def mistakes(line: dict[str, Any]) -> list[str]:
    event = line.get("event")
    chosen = validator(event if isinstance(event, str) else None)
    return [f"{error.json_path}: {error.message[:300]}" for error in chosen.iter_errors(line)]


def test_every_line_of_real_payloads_is_in_the_schema() -> None:
    for raw in captures.read_all(captures.payloads()):
        line = json.loads(event_line(raw, with_payload=True))
        assert mistakes(line) == [], line
        assert line["event"] == line["data"]["type"]


@pytest.mark.parametrize("scene", SCENES)
def test_every_line_of_a_scene_is_in_the_schema(scene: str) -> None:
    reader = EventReader()
    frames = play(scene, seed=SEED, rate=8.0, started_at=STARTED_AT)
    for number, timed in enumerate(islice(frames, FRAMES_OF_A_SCENE)):
        frame = NumberedFrame(number, int((STARTED_AT + timed.at) * 1000), timed.envelopes, timed.broken)
        data = push_frame(frame, cursor="c", internal_ext="e", may_compress=False)
        try:
            raws = reader.read_frame(unpack_frame(data), STARTED_AT)
        except FrameDamaged as damage:
            raws = [reader.read_broken_frame(data, str(damage), STARTED_AT)]
        for raw in raws:
            line = json.loads(event_line(raw))
            assert mistakes(line) == [], line


@cache
def lines_of_events() -> list[tuple[CatalogueRow, dict[str, Any]]]:
    """A full and a bare line for each event of the catalogue that has a class of its own, and for those without."""
    found = []
    classes = {spec.event.__name__: spec.event for spec in specs()}
    for row in read_catalogue():
        kinds = [classes[row.reads]] if row.reads else [model.NoticeShown, model.Described, None]
        for kind in kinds:
            for is_full in (True, False):
                event = sample(kind, is_full=is_full) if kind else None
                found.append((row, json.loads(event_line(carrying(event, row), with_payload=is_full))))
    return found


def carrying(event: Event | None, row: CatalogueRow) -> RawEvent:
    return RawEvent(
        number=1,
        frame_number=1,
        received_at=1.0,
        method=row.method,
        name=row.name,
        category=row.category,
        payload=b"",
        msg_id=7,
        is_history=True,
        reading=DecodeStatus.DAMAGED,
        reason="cut short",
        event=event,
        payload_format=PayloadFormat.NONE,
    )


def test_every_event_of_the_catalogue_is_in_the_schema() -> None:
    assert {line["event"] for _, line in lines_of_events()} >= {
        row.name for row in read_catalogue() if row.origin is not Origin.DERIVED
    }
    for _, line in lines_of_events():
        assert mistakes(line) == [], line


def test_a_line_that_was_read_back_is_in_the_schema() -> None:
    reader = EventReader()
    for _, line in lines_of_events():
        message = ServiceMessage(line["event"], line["data"])
        again = json.loads(event_line(reader.read_service_message(message, Dialect.TIKTOOLS, 1.0)))
        assert again["data"]["payloadFormat"] == "json"
        assert mistakes(again) == [], again


def test_no_class_of_events_is_without_a_form() -> None:
    kinds = {kind for kind in vars(model).values() if isinstance(kind, type) and issubclass(kind, Event)}
    assert {spec.event for spec in specs()} == kinds - {Event}
    used = {row.reads for row in read_catalogue() if row.reads} | {"NoticeShown", "Described"}
    assert {spec.event.__name__ for spec in specs()} == used


def wrong(value: Any) -> Any:
    """A value of another type."""
    return "words" if isinstance(value, bool | int | float) else 12


def with_one_mistake(value: Any) -> Iterator[Any]:
    """Copies of a value with one part of it replaced by something of another type, or left out of an object."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from ({**value, key: changed} for changed in with_one_mistake(item))
        yield {**value, "aKeyThatNobodyWrites": 1}
    elif isinstance(value, list):
        yield from ([changed] for item in value for changed in with_one_mistake(item))
        yield 12
    else:
        yield wrong(value)


def test_a_wrong_type_and_an_unknown_key_are_not_in_the_schema() -> None:
    checked = 0
    for row, line in lines_of_events():
        if not row.reads:
            continue
        for changed in with_one_mistake(line):
            assert mistakes(changed), changed
            checked += 1
    assert checked > 1000


def test_a_form_without_one_of_its_keys_is_not_in_the_schema() -> None:
    line = json.loads(event_line(carrying(sample(model.ChatSent, is_full=True), read_catalogue()[0])))
    for key in ("comment", "user", "emotes", "language", "type", "msgId", "timestamp", "method", "size"):
        data = {name: value for name, value in line["data"].items() if name != key}
        assert mistakes({**line, "data": data}), key


def test_the_printed_schema_is_the_schema() -> None:
    assert json.loads(schema_text()) == line_schema()
    assert max(map(len, schema_text().splitlines())) < 1000
