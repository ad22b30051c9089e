"""Looking for events in a recording: by kind, by time, and with the filter language."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from helpers.manual_session import STARTED_AT
from helpers.session_recordings import Live, captured_items, hosted_items, opened, record_scene, recorded_scene

from tiktok_tui.events.filter import parse_filter, searchable_event
from tiktok_tui.events.filter_parse import FLAGS, NUMBER_FIELDS, TEXT_FIELDS, WORD_FIELDS
from tiktok_tui.events.model import GiftSent, RawEvent
from tiktok_tui.replay.seek import SeekPoint, read_room_state
from tiktok_tui.simulator.scene_names import SCENES
from tiktok_tui.store import schema
from tiktok_tui.store.recorder import Recorder
from tiktok_tui.store.recording import Recording

FILTERS = (
    *("rose", "a", "ab", "hello", '"is the"', '"a "', '" "', "mirò", "ÄNN", "日本", "🎉", "chat", "gift", "message"),
    *("user:a", "user:=nils_at_night", "to:a", "gift:rose", "gift:=rose", "kind:battle", "kind:gift,like", "user"),
    *("lang:en", "lang:=de,es", "reading:damaged,un", "code:not", "route:sim", "diamonds>=10", "diamonds<5"),
    *("level>=10", "fanlevel>3", "months>=1", "size>500", "size<=100", "number<50", "id>7300000000000000000"),
    *("mod", "sub", "host", "history", "damaged", "unknown", "is:top", "is:follower", "is:friend", "is:reply"),
    *("is:emote", "is:extras", "is:decoded", "is:named", "-mod", "-kind:like -chat", "-lang:en", "count>100"),
    *("kind:chat lang:en or kind:gift", "-user:a or mod", '"WebcastChatMessage chat"', '"chat a"', '"gift "'),
    *("-route:sim", "gift diamonds>=10 -rose", "method:chat", "frame=12"),
)


def test_the_filters_here_ask_for_everything_that_a_filter_can_ask_for() -> None:
    asked = {term.field for text in FILTERS for terms in parse_filter(text).terms for term in terms}
    assert asked == {"", "is", *TEXT_FIELDS, *WORD_FIELDS, *NUMBER_FIELDS}
    flags = {text.removeprefix("is:") for text in FILTERS}
    assert flags >= set(FLAGS) - {"open"}  # of streaks


def agrees_with_filters(recording: Recording, events: list[RawEvent]) -> None:
    """Search in SQL finds exactly what the filter itself finds, among raw events and among what panes show."""
    raw_lines = [(raw.number, searchable_event(raw)) for raw in events]
    lines = [(raw.number, searchable_event(raw.event)) for raw in events if raw.event]
    shown_numbers = {number for number, _ in lines}
    for text in FILTERS:
        wanted = parse_filter(text)
        expected = [number for number, line in raw_lines if wanted.matches(line)]
        assert recording.matching(wanted, after=0, limit=1 << 30) == expected, text
        assert recording.count(wanted) == len(expected), text
        found = recording.matching(wanted, after=0, limit=1 << 30, as_shown=True)
        shown = [number for number, line in lines if wanted.matches(line)]
        assert [number for number in found if number in shown_numbers] == shown, text


@pytest.mark.parametrize("scene", SCENES)
def test_search_finds_what_the_filter_matches(scene: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    live = recorded_scene(tmp_path_factory.getbasetemp(), scene)
    with opened(live) as recording:
        agrees_with_filters(recording, live.events)


def test_search_finds_what_the_filter_matches_in_real_payloads(tmp_path: Path) -> None:
    live = Live(Recorder(tmp_path / "capture.ttui"))
    live.take(captured_items())
    with opened(live) as recording:
        agrees_with_filters(recording, live.events)


@pytest.mark.parametrize("route", ["tiktools", "euler"])
async def test_search_finds_what_the_filter_matches_in_json(route: str, tmp_path: Path) -> None:
    live = Live(Recorder(tmp_path / "hosted.ttui"))
    live.take(await hosted_items(route, 40.0))
    with opened(live) as recording:
        agrees_with_filters(recording, live.events)


def test_numbers_and_matches_come_in_pages_in_both_directions(tmp_path: Path) -> None:
    live = record_scene(tmp_path / "pages.ttui", "evening", 120)
    gifts = [raw.number for raw in live.events if isinstance(raw.event, GiftSent)]
    kinds = frozenset({"gift"})
    all_numbers = [raw.number for raw in live.events]
    with opened(live) as recording:
        assert recording.numbers(limit=5) == all_numbers[:-6:-1]
        assert recording.numbers(before=50, limit=3) == [49, 48, 47]
        assert recording.numbers(after=50, limit=3) == [51, 52, 53]
        assert recording.numbers(kinds, limit=1000) == gifts[::-1]
        assert recording.numbers(kinds, before=gifts[5], limit=3) == gifts[4:1:-1]
        assert recording.numbers(frozenset({"gift", "chat"}), after=gifts[5], limit=1)[0] > gifts[5]
        assert recording.numbers(frozenset({"nothing"}), limit=5) == []
        rose = parse_filter("kind:gift")
        assert recording.matching(rose, before=gifts[5], limit=2) == gifts[4:2:-1]
        assert recording.matching(rose, after=gifts[5], limit=2) == gifts[6:8]
        assert recording.matching(rose, after=gifts[2], before=gifts[6], limit=99) == gifts[5:2:-1]
        assert recording.matching(parse_filter("-mod"), limit=99, kinds=kinds)[0] == gifts[-1]


def test_a_search_stops_when_it_is_told_to(tmp_path: Path) -> None:
    live = record_scene(tmp_path / "stop.ttui", "flood", 30, rate=100)
    asked = 0

    def stop() -> bool:
        nonlocal asked
        asked += 1
        return asked > 1

    with opened(live) as recording:
        everything = parse_filter("a or -a")
        assert recording.count(everything, stop=stop) < len(live.events)
        assert asked >= 2
        found = recording.matching(everything, limit=1 << 30, stop=stop)
        assert found == [raw.number for raw in live.events[::-1][: len(found)]]
        assert len(found) < len(live.events)
        assert recording.count(everything) == len(live.events)


def test_time_leads_to_events_and_back(tmp_path: Path) -> None:
    live = record_scene(tmp_path / "time.ttui", "evening", 60)
    with opened(live) as recording:
        for raw in live.events[::37]:
            found = recording.number_at(raw.received_at)
            event = recording.event(found)
            assert event is not None
            assert event.received_at == pytest.approx(raw.received_at, abs=0.001)
            assert recording.time_of(raw.number) == pytest.approx(raw.received_at, abs=0.001)
        assert recording.number_at(0.0) == 1
        assert recording.number_at(STARTED_AT * 2) == live.events[-1].number


# A few rows from a place on, in the order in which they lie there.
_FEW = re.compile(
    r"SELECT .+ FROM (?P<table>\w+)( WHERE (?P<key>\w+) (BETWEEN \d+ AND \d+|[<>]=? \d+))?"
    r" ORDER BY (?P<order>\w+)( ASC| DESC)? LIMIT \d+"
)
_KEYS = {"events": "number", "frames": "number", "streaks": "first_event", "checkpoints": "event"}


def is_short(sql: str, step: str) -> bool:
    """Whether a step of SQLite's plan takes as long in a long recording as in a short one."""
    table = next((table for table in _KEYS if re.match(rf"(SCAN|SEARCH) {table}\b", step)), None)
    if (
        table is None
        or "=?" in step
        or re.search(r"SELECT m(in|ax)\((number|id|event|first_event)\) FROM \w+( WHERE number >= \d+)?\W*$", sql)
    ):
        return True
    few = _FEW.fullmatch(sql)
    return few is not None and {few["key"] or few["order"], few["order"]} == {_KEYS[table]}


def test_what_a_screen_asks_does_not_take_longer_in_a_long_recording(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Searching walks, but in windows; nothing else does."""
    asked: set[str] = set()
    connect = schema.connect

    def traced(path: Path, mode: str = "rw") -> sqlite3.Connection:
        connection = connect(path, mode)
        connection.set_trace_callback(asked.add)
        return connection

    live = record_scene(tmp_path / "long.ttui", "evening", 60)
    monkeypatch.setattr(schema, "connect", traced)
    with opened(live) as recording:
        middle, kinds = recording.last_event // 2, frozenset({"chat", "gift"})
        for before, after in ((None, None), (middle, None), (None, middle)):
            recording.numbers(before=before, after=after, limit=50)
            recording.numbers(kinds, before=before, after=after, limit=50)
            recording.streaks(before=before, after=after, limit=50)
        assert next(recording.events(middle)) == recording.event(middle)
        assert recording.first_event < recording.number_at(recording.time_of(middle)) <= middle
        assert recording.frame_of(middle)
        assert recording.facts
        read_room_state(recording, SeekPoint(number=middle))
    with closing(sqlite3.connect(tmp_path / "long.ttui")) as connection:
        steps = [
            (sql, step)
            for sql in asked
            if sql.startswith("SELECT") and "sqlite_master" not in sql  # the schema is small in any recording
            for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {sql}")
        ]
    assert len(steps) > 20
    assert [found for found in steps if not is_short(*found)] == []
