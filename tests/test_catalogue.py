"""The catalogue of events: every documented name is in it, and what it claims is so."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections import Counter
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from tiktok_tui.commands.events import HOW_SURE, WIDTH, print_catalogue
from tiktok_tui.core.frame import Frame, RawMessage
from tiktok_tui.events.model import NoticeShown
from tiktok_tui.events.reader import EventReader
from tiktok_tui.simulator.message_factory import filled
from tiktok_tui.wire.catalogue import CatalogueRow, Confidence, Origin, fields_read, read_catalogue
from tiktok_tui.wire.decode import message_class
from tiktok_tui.wire.methods import CATALOGUE_FILE, METHODS, Method

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTED = {
    "tiktoklive-proto-events": "TikTokLive",
    "tiktoklive-custom-events": "TikTokLive",
    "tiktoklive-event-system": "TikTokLive",
    "tiktok-live-events": "tiktok-live-events",
    "tiktools": "tik.tools",
}
# How often a message is made up to meet each of the events it can be.
ATTEMPTS = 40


@pytest.mark.parametrize("page", DOCUMENTED)
def test_every_documented_event_has_a_row(page: str) -> None:
    lines = (ROOT / "tests" / "documented_names" / f"{page}.txt").read_text(encoding="utf-8").splitlines()
    documented = [line for line in lines if not line.startswith("#")]
    known = {row.names.get(DOCUMENTED[page]) for row in read_catalogue()}
    assert len(documented) > 10
    assert [name for name in documented if name not in known] == []


def test_every_event_has_a_name_of_its_own_and_a_line_of_meaning() -> None:
    rows = read_catalogue()
    assert [name for name, count in Counter(row.name for row in rows).items() if count > 1] == []
    meanings = Counter(row.meaning for row in rows)
    assert [meaning for meaning, count in meanings.items() if count > 1] == []
    assert [row.name for row in rows if not (10 < len(row.meaning) < 110 and row.meaning.endswith("."))] == []
    assert {row.sureness for row in rows} == set(HOW_SURE) == set(Confidence)


def test_the_quick_reading_of_methods_is_the_whole_ones() -> None:
    messages = [row for row in read_catalogue() if row.origin is Origin.MESSAGE]
    assert list(METHODS.values()) == [Method(row.method, row.name, row.category) for row in messages]
    # It knows no quotes.
    with CATALOGUE_FILE.open(encoding="utf-8", newline="") as file:
        assert not [row for row in csv.reader(file) if any(set(cell) & set('",\n') for cell in row[:4])]


def test_an_event_has_a_method_when_a_message_carries_it() -> None:
    for row in read_catalogue():
        assert (row.method in METHODS) == (row.origin in (Origin.MESSAGE, Origin.DERIVED)), row.name
        assert (row.sureness is Confidence.OURS) == (row.origin is Origin.CLIENT), row.name


def test_only_what_is_not_described_is_called_known_by_name_alone() -> None:
    for row in read_catalogue():
        if row.sureness is Confidence.NAME:
            assert message_class(row.method) is None, row.name
            assert "known" in row.meaning, row.name
        elif row.sureness in (Confidence.AGREED, Confidence.SINGLE):
            assert message_class(row.method) is not None, row.name
        has_fields = "fields are not described" not in row.meaning
        assert not fields_read(row) or has_fields, row.name


def kinds_read(row: CatalogueRow) -> set[str]:
    """The classes of the events that a message can be read as, when it is filled with one thing or another."""
    message = message_class(row.method)
    assert message is not None
    payloads = [filled(message, Random(seed)).SerializeToString() for seed in range(ATTEMPTS)]
    messages = tuple(RawMessage(row.method, payload, 0, is_history=False) for payload in (*payloads, b""))
    raws = EventReader().read_frame(Frame("msg", messages=messages), 1_800_000_000.0)
    return {type(raw.event).__name__ for raw in raws}


@pytest.mark.slow("every method of the catalogue, with each of its forms")
def test_a_message_is_read_as_what_the_catalogue_says() -> None:
    derived = {(row.method, row.reads) for row in read_catalogue() if row.origin is Origin.DERIVED}
    without_event = {NoticeShown.__name__, "Described", "NoneType"}
    for row in read_catalogue():
        if row.origin is not Origin.MESSAGE or not fields_read(row):
            assert row.origin is not Origin.MESSAGE or not row.reads, row.name
            continue
        kinds = kinds_read(row)
        assert not row.reads or row.reads in kinds, row.name
        # A viewer who subscribed comes in the message of those who join, and the other way round.
        known = {row.reads, *without_event, *(reads for method, reads in derived if method == row.method)}
        assert kinds - known - {"Subscribed", "ViewerJoined"} == set(), row.name


def test_the_table_fits_a_small_terminal_and_has_every_event(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert print_catalogue("table") == 0
    lines = capfdbinary.readouterr().out.decode().splitlines()
    assert max(map(len, lines)) <= WIDTH
    text = " ".join(" ".join(lines).split())
    for row in read_catalogue():
        carrier = f"{row.name} {row.method}" if row.origin is Origin.MESSAGE else row.name
        assert carrier in text
        assert row.meaning in text


def test_as_json_every_event_is_a_line_with_all_that_is_known(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert print_catalogue("json") == 0
    events = [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]
    assert len(events) == len(read_catalogue())
    chat = next(event for event in events if event["event"] == "chat")
    assert (chat["method"], chat["category"], chat["sureness"], chat["reads"]) == (
        "WebcastChatMessage",
        "chat",
        "seen",
        "ChatSent",
    )
    assert chat["names"]["TikTokLive"] == "CommentEvent"
    assert {"user", "content"} <= set(chat["fields"])
    assert "common" not in chat["fields"]
    unknown = next(event for event in events if event["event"] == "battleGameplay")
    assert (unknown["method"], unknown["fields"]) == (None, [])


def test_a_reader_who_goes_away_is_no_error() -> None:
    program = "from tiktok_tui.commands.events import print_catalogue; raise SystemExit(print_catalogue('schema'))"
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert len(list(islice(process.stdout, 2))) == 2
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_what_the_documents_say_about_events_is_generated() -> None:
    command = [sys.executable, "scripts/generate_docs.py", "--check"]
    checked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")
