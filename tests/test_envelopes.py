"""Envelopes: a treasure box is announced once, and a portal or shells are no treasure box."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from helpers.gift_messages import header, payload_list
from helpers.manual_session import STARTED_AT, Crowd, ManualSession
from helpers.screens import LARGE, shown

from tiktok_tui.cli import main
from tiktok_tui.panes.status_bar import StatusBar
from tiktok_tui.wire.schema.upb import gifts_pb2

Envelope = gifts_pb2.EnvelopeMessage
OPENS_AT = 1_780_000_100


def envelope(
    at: float, name: str, sender: str, kind: int, *, diamonds: int = 0, opens_at: int = 0, is_hidden: bool = False
) -> gifts_pb2.EnvelopeMessage:
    return Envelope(
        common=header(at, "WebcastEnvelopeMessage"),
        envelope_info=Envelope.EnvelopeInfo(
            envelope_id=name, send_user_name=sender, business_type=kind, diamond_count=diamonds, unpack_at=opens_at
        ),
        display=gifts_pb2.ENVELOPE_DISPLAY_HIDE if is_hidden else gifts_pb2.ENVELOPE_DISPLAY_NEW,
    )


def envelopes(opens_at: int = OPENS_AT) -> list[gifts_pb2.EnvelopeMessage]:
    """Case 06: Ann's box twice, a portal, shells, and a box that is only taken away."""
    return [
        envelope(0, "1", "Ann", 1, diamonds=100, opens_at=opens_at),
        envelope(1, "2", "Ben", 4),
        envelope(2, "3", "Shop", 3, diamonds=7),
        envelope(3, "1", "Ann", 1, diamonds=100, opens_at=opens_at),
        envelope(4, "9", "Cleo", 1, diamonds=50, is_hidden=True),
    ]


def replayed(capfd: pytest.CaptureFixture[str], path: Path, *arguments: str) -> list[str]:
    capfd.readouterr()
    assert main(["replay", str(path), "--speed", "max", *arguments]) == 0
    return capfd.readouterr().out.splitlines()


def test_case_06_lines_tell_the_kinds_apart_and_a_box_once(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = payload_list(tmp_path / "room.ndjson", envelopes())
    lines = [line.partition(" envelope     ")[2] for line in replayed(capfd, path, "--plain") if " envelope " in line]
    assert lines == [
        "Ann left a treasure box: 100 diamonds, opens in 1:40",
        "Ben opened a portal",
        "Shop left a box of shells: 7 shells",
        "a treasure box is gone",
    ]


def test_case_06_json_and_tables_tell_the_kind_and_the_repeat(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = payload_list(tmp_path / "room.ndjson", envelopes())
    lines = [json.loads(line) for line in replayed(capfd, path, "--json", "--filter", "kind:envelope")]
    expected = [
        ("treasureBox", 1, False),
        ("portal", 4, False),
        ("shells", 3, False),
        ("treasureBox", 1, True),
        ("treasureBox", 1, False),
    ]
    found = [line["data"] for line in lines]
    assert [(data["kind"], data["businessType"], data.get("isRepeat", False)) for data in found] == expected
    assert main(["export", str(path), "--to", "csv", "--output", str(tmp_path / "out")]) == 0
    with (tmp_path / "out" / "envelopes.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["kind"], int(row["businessType"]), row["isRepeat"] == "true") for row in rows] == expected


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (5, "left a box of merchandise"),
        (7, "left a fan-club box: 10 diamonds"),
        (9, "opened a portal: 10 diamonds"),
        (14, "left a box of popularity tickets: 10 tickets"),
        (19, "left a super-fan box: 10 diamonds"),
        (77, "left an envelope"),
    ],
)
def test_every_kind_has_words_of_its_own(
    kind: int, words: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = payload_list(tmp_path / "room.ndjson", [envelope(0, "1", "Ann", kind, diamonds=10)])
    (line,) = [line for line in replayed(capfd, path, "--plain") if "Ann" in line]
    assert line.partition("Ann ")[2] == words


async def test_case_06_the_screen_shows_the_box_once_and_a_portal_as_a_portal() -> None:
    fed = ManualSession()
    crowd = Crowd(fed)
    fed.enter()
    for message in envelopes(opens_at=int(STARTED_AT) + 100):
        message.common.create_time = int(STARTED_AT * 1000)
        crowd.sends("WebcastEnvelopeMessage", message.SerializeToString())
    async with shown(fed.session, size=LARGE) as screen:
        await screen.draw()
        chat = "\n".join(screen.rows_of_chat())
        assert [chat.count(words) for words in ("a treasure box", "a portal", "a box of shells")] == [1, 1, 1]
        bar = screen.app.monitor.query_one(StatusBar)
        (row,) = [text for y in range(bar.size.height) if "Ann" in (text := bar.render_line(y).text.rstrip())]
        assert row.startswith(" box      Ann: 100 ◆, opens in 1:")
        gone = envelope(5, "1", "Ann", 1, is_hidden=True)
        crowd.sends("WebcastEnvelopeMessage", gone.SerializeToString())
        await screen.draw()
        rows = [bar.render_line(y).text.rstrip() for y in range(bar.size.height)]
        assert [text for text in rows if "Ben" in text] == [" portal   Ben: open, 2 in all"]
