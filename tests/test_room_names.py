"""Every line, row and table names the room that it is about."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from helpers.gift_messages import money_gun, payload_list, rose
from helpers.sample_recordings import record_scene

from tiktok_tui.cli import main
from tiktok_tui.store.recording import Recording

ANNS, BENS = "7300000000000000001", "7300000000000000002"


def printed(capfd: pytest.CaptureFixture[str], *arguments: str | Path) -> list[str]:
    capfd.readouterr()
    assert main([*map(str, arguments)]) == 0
    return capfd.readouterr().out.splitlines()


def replayed(capfd: pytest.CaptureFixture[str], path: Path, *arguments: str) -> list[str]:
    return printed(capfd, "replay", path, "--speed", "max", *arguments)


def two_rooms(path: Path, capfd: pytest.CaptureFixture[str]) -> Path:
    """The lines of two rooms in one file, filtered so that no line about a room alone is left."""
    one = path.with_suffix(".one")
    lines = []
    for room, streamer, message in ((ANNS, "ann", rose(0, 2)), (BENS, "ben", money_gun(5))):
        printed_lines = replayed(capfd, payload_list(one, [message]), "--json", "--filter", "kind:gift")
        lines += [json.dumps({**json.loads(line), "roomId": room, "uniqueId": streamer}) for line in printed_lines]
    path.write_text("\n".join(lines))
    return path


def test_every_line_of_json_names_its_room(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = payload_list(tmp_path / "room.ndjson", [rose(0, 1), money_gun(1)])
    lines = [json.loads(line) for line in replayed(capfd, path, "--json")]
    assert {line["event"] for line in lines} >= {"gift", "giftStreak"}
    assert {line["roomId"] for line in lines if line["event"].startswith("gift")} == {ANNS}
    assert all("uniqueId" in line for line in lines)


def test_lines_of_several_rooms_keep_their_rooms(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = two_rooms(tmp_path / "rooms.ndjson", capfd)
    lines = [json.loads(line) for line in replayed(capfd, path, "--json", "--filter", "kind:gift")]
    assert [(line["event"], line["roomId"], line["uniqueId"]) for line in lines] == [
        ("gift", ANNS, "ann"),
        ("giftStreak", ANNS, "ann"),
        ("gift", BENS, "ben"),
        ("giftStreak", BENS, "ben"),
    ]


def test_a_viewer_of_another_program_is_not_taken_for_the_room(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    flat = {"event": "chat", "roomId": ANNS, "uniqueId": "ben", "userId": "7", "nickname": "Ben", "comment": "hi"}
    enveloped = {"event": "chat", "roomId": ANNS, "uniqueId": "ben", "data": {"comment": "hi", "user": {"userId": "7"}}}
    path = tmp_path / "foreign.ndjson"
    path.write_text("\n".join(map(json.dumps, (flat, enveloped))))
    lines = [json.loads(line) for line in replayed(capfd, path, "--json", "--filter", "kind:chat")]
    assert [(line["data"]["comment"], line["uniqueId"]) for line in lines] == [("hi", ""), ("hi", "")]


def test_plain_lines_of_several_rooms_say_where_another_begins(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = two_rooms(tmp_path / "rooms.ndjson", capfd)
    lines = [line.split(maxsplit=1)[1] for line in replayed(capfd, path, "--plain", "--filter", "kind:gift")]
    assert [line.split()[0] for line in lines] == ["gift", "room", "gift"]
    assert lines[1].split(maxsplit=1)[1] == f"@ben, room {BENS}"


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_every_table_names_the_room(form: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = two_rooms(tmp_path / "rooms.ndjson", capfd)
    everything = record_scene(tmp_path / "everything.bin", "everything", 20, rate=20)
    for original, folder in ((path, tmp_path / "two"), (everything, tmp_path / "every")):
        printed(capfd, "export", original, "--to", form, "--output", folder)
    assert {"roomId", "uniqueId"} <= set.intersection(*(set(columns(file)) for file in (tmp_path / "every").iterdir()))
    rows = columns(tmp_path / "two" / f"gifts.{form}")
    assert list(zip(rows["roomId"], rows["uniqueId"], strict=True)) == [(ANNS, "ann"), (BENS, "ben")]


def columns(file: Path) -> dict[str, list[object]]:
    if file.suffix == ".parquet":
        table: dict[str, list[object]] = pq.read_table(file).to_pydict()
        return table
    with file.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    return {name: [row[name] for row in rows] for name in rows[0]}


def test_a_recording_of_two_rooms_names_them_and_adds_both_up(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    recording = tmp_path / "rooms.ttui"
    replayed(capfd, two_rooms(tmp_path / "rooms.ndjson", capfd), "--json", "--record", str(recording))
    info = json.loads("".join(printed(capfd, "recordings", "info", recording, "--json")))
    assert (info["diamonds"], info["gifts"], len(info["givers"])) == (502, 3, 1)
    with Recording.open(recording) as opened:
        gifts = [raw for raw in opened.events() if raw.name == "gift"]
    assert [(raw.room_id, raw.streamer) for raw in gifts] == [(int(ANNS), "ann"), (int(BENS), "ben")]


def test_a_streak_that_the_end_of_a_recording_ends_names_the_room_of_its_gifts(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    recording, lines = tmp_path / "room.ttui", tmp_path / "room.exported"
    replayed(capfd, payload_list(tmp_path / "room.ndjson", [rose(0, 2)]), "--json", "--record", str(recording))
    printed(capfd, "export", recording, "--to", "ndjson", "--output", lines)
    printed(capfd, "export", recording, "--to", "csv", "--output", tmp_path / "tables")
    exported = [json.loads(line) for line in lines.read_text("utf-8").splitlines()]
    assert exported[-1]["event"] == "giftStreak"  # behind the event that the recording ends with, which has no room
    assert exported[-1]["roomId"] == ANNS
    assert columns(tmp_path / "tables" / "gifts.csv")["roomId"] == [ANNS]
