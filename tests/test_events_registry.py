"""An event that is registered is known everywhere: filter, chat, history, tables, JSON, schema, docs, checkpoints."""

from __future__ import annotations

import json
import runpy
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tiktok_tui.core.service_message import Dialect, ServiceMessage
from tiktok_tui.core.source_items import Route
from tiktok_tui.events import registry
from tiktok_tui.events.common.event_header import EventHeader
from tiktok_tui.events.common.form import COUNT, TEXT, Form, Key
from tiktok_tui.events.common.json_fields import Fields
from tiktok_tui.events.common.model import Event
from tiktok_tui.events.common.spec import ChatLine, EventSpec
from tiktok_tui.events.common.user_form import USER
from tiktok_tui.events.dialects import tiktools
from tiktok_tui.events.filter import parse_filter, searchable_event
from tiktok_tui.events.json_lines import event_line, names
from tiktok_tui.events.json_lines.schema import line_schema
from tiktok_tui.events.model import DecodeStatus, PayloadFormat, RawEvent, Viewer
from tiktok_tui.events.reader import EventReader
from tiktok_tui.events.serialization import from_plain, to_plain
from tiktok_tui.events.summary import summarise
from tiktok_tui.export.batches import Batch
from tiktok_tui.export.tables import columns_of, rows_of, table_names
from tiktok_tui.panes.chat import shown_events
from tiktok_tui.panes.chat_lines import notice_of
from tiktok_tui.wire import catalogue
from tiktok_tui.wire.methods import CATALOGUE_FILE

GENERATOR = Path(__file__).resolve().parents[1] / "scripts" / "generate_docs.py"
NAME = "topicChanged"
ROW = f"room,,{NAME},unknown,name,TopicChanged,,,,,A new topic."


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicChanged(Event):
    viewer: Viewer
    topic: str
    votes: int = 0


TOPIC_FORM = Form(
    "TopicForm",
    TopicChanged,
    "What the room talks about from now on.",
    (
        Key("topic", TEXT, "topic", others=("subject",)),
        Key("user", USER, "viewer"),
        Key("votes", COUNT, "votes", when=lambda event: event.votes),
    ),
)
TOPIC = EventSpec(
    TopicChanged,
    kinds=("room", "topic"),
    table="topics",
    summary=lambda event: f"{event.viewer.name} sets the topic: {event.topic}",
    chat=ChatLine("# ", "warning"),
    json=f"{__name__}:TOPIC_FORM",
)
EVENT = TopicChanged(number=3, time=1_700_000_000.0, viewer=Viewer(id=7, nickname="Ann"), topic="cats", votes=2)
RAW = RawEvent(
    number=3,
    frame_number=1,
    received_at=1_700_000_000.0,
    method="(topic)",
    name=NAME,
    category="room",
    payload=b"",
    msg_id=0,
    is_history=False,
    reading=DecodeStatus.DECODED,
    event=EVENT,
    payload_format=PayloadFormat.NONE,
)


@pytest.fixture(autouse=True)
def _registered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    rows = tmp_path / "catalogue.csv"
    rows.write_text(f"{CATALOGUE_FILE.read_text()}{ROW}\n")
    monkeypatch.setattr(catalogue, "CATALOGUE_FILE", rows)
    _forget_catalogue()
    with registry.registered(TOPIC):
        yield
    _forget_catalogue()


def _forget_catalogue() -> None:
    for cached in (catalogue.read_catalogue, tiktools._kinds, names._by_method, names._by_name, names._other_names):
        cached.cache_clear()


@pytest.mark.parametrize("text", ["kind:topic", "topic", "kind:room user:ann", "cats", "sets the topic"])
def test_the_filter_finds_it(text: str) -> None:
    assert parse_filter(text).matches(searchable_event(RAW))


def test_its_kind_is_a_word_of_the_filter() -> None:
    assert "topic" in registry.kinds()
    other = replace(RAW, event=replace(EVENT, topic="words"))
    assert parse_filter("topic").matches(replace(searchable_event(other), text=""))


def test_the_chat_shows_it_live_and_when_it_is_scrolled_back_to() -> None:
    notice = notice_of(EVENT)
    assert notice is not None
    assert (notice.text, notice.style) == ("# Ann sets the topic: cats", "warning")
    assert shown_events().matches(searchable_event(RAW))


def test_an_event_in_the_chat_without_a_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="no kind"):
        replace(TOPIC, kinds=())


def test_it_has_a_summary_and_a_table() -> None:
    assert summarise(EVENT) == "Ann sets the topic: cats"
    assert "topics" in table_names()
    ((table, row),) = rows_of(Batch(None, Route("demo"), 0.0, True, (RAW,), (), 1.0))
    assert table == "topics"
    columns = [column.name for column in columns_of("topics")]
    cells = dict(zip(columns, row, strict=True))
    assert (cells["topic"], cells["user_nickname"], cells["votes"]) == ("cats", "Ann", 2)


def test_json_is_written_and_read_back() -> None:
    line = json.loads(event_line(RAW))
    assert line["event"] == NAME
    assert line["data"]["topic"] == "cats"
    assert line["data"]["user"]["nickname"] == "Ann"
    assert _read(line["data"]) == replace(EVENT, number=1)


def test_a_service_may_call_a_field_otherwise_and_send_what_does_not_fit() -> None:
    data = json.loads(event_line(RAW))["data"]
    data["subject"] = data.pop("topic")
    assert _read(data) == replace(EVENT, number=1)
    damaged = EventReader().read_service_message(ServiceMessage(NAME, {"topic": ["cats"]}), Dialect.TIKTOOLS, 1.0)
    assert (damaged.reading, damaged.reason) == (DecodeStatus.DAMAGED, "topic is no text")


def _read(data: dict[str, Any]) -> Event | None:
    return EventReader().read_service_message(ServiceMessage(NAME, data), Dialect.TIKTOOLS, 1.0).event


def test_it_is_in_the_schema() -> None:
    validator = Draft202012Validator(line_schema())
    line = json.loads(event_line(RAW))
    assert list(validator.iter_errors(line)) == []
    for key in ("topic", "user"):
        lacking = {**line, "data": {name: value for name, value in line["data"].items() if name != key}}
        assert list(validator.iter_errors(lacking))
    assert list(validator.iter_errors({**line, "data": {**line["data"], "votes": -1}}))


def test_it_is_in_the_docs() -> None:
    generator = runpy.run_path(str(GENERATOR))
    assert f"| `{NAME}` | not known | name | A new topic. |" in generator["catalogue_page"](generator["MARK"])


def test_a_checkpoint_keeps_it() -> None:
    saved = json.loads(json.dumps(to_plain(Event, EVENT)))
    assert from_plain(Event, saved) == EVENT


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatTaken(Event):
    """Who sits where."""

    viewer: Viewer
    seat_id: int
    neighbours: tuple[Viewer, ...]
    is_reserved: bool
    until: float


def test_an_event_without_a_form_has_the_names_of_its_class() -> None:
    spec = EventSpec(SeatTaken, kinds=("seat",), table="seats", summary=lambda event: f"seat {event.seat_id}")
    event = SeatTaken(
        number=1,
        time=1_700_000_000.0,
        viewer=Viewer(id=7, nickname="Ann"),
        seat_id=1 << 60,
        neighbours=(Viewer(id=8, nickname="Ben"),),
        is_reserved=True,
        until=1_700_000_060.0,
    )
    with registry.registered(spec):
        form = registry.form_of(SeatTaken)
        written = form.write(event)
        assert list(written) == ["user", "seatId", "neighbours", "isReserved", "untilMs"]
        assert written["seatId"] == str(1 << 60)
        header: EventHeader = {"number": 1, "time": 1_700_000_000.0, "is_history": False}
        assert form.read(Fields(written, []), header) == event
        assert [column.name for column in columns_of("seats")][-6:] == [
            "seatId",
            "neighbours",
            "isReserved",
            "untilMs",
            "roomId",
            "uniqueId",
        ]
