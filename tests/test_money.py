"""Money: whatever happens to the frames of gifts, every place that adds them up says the same, and it is right."""

from __future__ import annotations

import asyncio
import csv
import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from helpers.gift_messages import BEN, GAIL, GUS, money_gun, payload_list, rose, service_lines

from tiktok_tui.cli import main
from tiktok_tui.live_room import LiveRoom
from tiktok_tui.store.recording import Recording
from tiktok_tui.wire.schema.upb import gifts_pb2

Write = Callable[[Path, Sequence[gifts_pb2.GiftMessage]], Path]

DIAMONDS = re.compile(r"\(([\d,]+) diamonds?\)")
# By what happens: the frames as they arrive, and what was given.
STORMS: dict[str, tuple[list[gifts_pb2.GiftMessage], int]] = {
    "12: the end is lost, and the same gift begins again": (
        [rose(at, total) for at, total in ((0, 1), (1, 2), (2, 3), (10, 1), (11, 2))] + [rose(12, 2, end=True)],
        5,
    ),
    "the end of a single rose is lost, and another one is given": ([rose(0, 1), rose(8, 1), rose(9, 1, end=True)], 2),
    "of the next streak the first frame is lost as well": (
        [rose(0, 1), rose(1, 4), rose(9, 2), rose(10, 3, end=True)],
        7,
    ),
    "of the next streak nothing but the end comes": ([rose(0, 1), rose(1, 4), rose(9, 2, end=True)], 6),
    "three streaks without an end": ([rose(at, 1 + at % 10 // 2) for at in (0, 2, 4, 10, 12, 20, 22, 24)], 3 + 2 + 3),
    "a frame comes late": ([rose(0, 1), rose(2, 3), rose(1, 2), rose(3, 3, end=True)], 3),
    "a frame comes behind the end": ([rose(0, 1), rose(2, 3), rose(3, 3, end=True), rose(1, 2)], 3),
    "the end comes twice": ([rose(0, 1), rose(1, 2), rose(2, 2, end=True), rose(2, 2, end=True)], 2),
    "the end comes when the next streak has begun": ([rose(0, 1), rose(1, 2), rose(8, 1), rose(4, 3, end=True)], 4),
    "a press comes when the next streak has begun": (
        [rose(0, 1), rose(1, 2), rose(8, 1), rose(9, 2), rose(2, 3), rose(10, 2, end=True)],
        5,
    ),
    "the end comes after a long silence": ([rose(0, 4), rose(60, 1, user=BEN), rose(61, 6, end=True)], 7),
    "the price comes late": ([rose(0, 3, price=0), rose(60, 1, user=BEN), rose(61, 4, end=True, price=5)], 21),
    "the group's end is lost, and the next group begins": (
        [rose(0, 3, group=5), rose(8, 1, group=6), rose(9, 2, group=6, end=True)],
        5,
    ),
    "a group begins again under its id": (
        [rose(0, 1, group=5), rose(1, 3, group=5), rose(9, 1, group=5), rose(10, 2, group=5, end=True)],
        5,
    ),
    "a frame of a group comes late": (
        [rose(0, 1, group=5), rose(2, 3, group=5), rose(1, 2, group=5), rose(3, 3, group=5, end=True)],
        3,
    ),
    "one press for two guests": (
        [rose(0, 1, group=5, end=True, to=GAIL, order="a"), rose(0, 1, group=5, end=True, to=GUS, order="a")],
        2,
    ),
    "not every frame says who receives": (
        [rose(0, 1, group=5, to=GAIL), rose(1, 2, group=5), rose(2, 2, group=5, end=True, to=GAIL)],
        2,
    ),
    "a large gift comes twice under one order": ([money_gun(0, order="a"), money_gun(1, order="a")], 500),
    "two large gifts": ([money_gun(0, order="a"), money_gun(1, order="b")], 1000),
}
# What only a message of the room itself says.
GROUPED = {name for name in STORMS if "group" in name or "guests" in name or "receives" in name}


def without_msg_ids(path: Path, messages: Sequence[gifts_pb2.GiftMessage]) -> Path:
    return service_lines(path, messages, has_msg_ids=False)


def without_order(path: Path, messages: Sequence[gifts_pb2.GiftMessage]) -> Path:
    """Lines that say nothing but what was given."""
    lines = [json.loads(line) for line in without_msg_ids(path, messages).read_text().splitlines()]
    for line in lines:
        del line["data"]["timestamp"]
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    return path


def printed(capfd: pytest.CaptureFixture[str], *arguments: str | Path) -> list[str]:
    capfd.readouterr()
    assert main([*map(str, arguments)]) == 0
    return capfd.readouterr().out.splitlines()


def json_lines(capfd: pytest.CaptureFixture[str], *arguments: str | Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in printed(capfd, *arguments)]


def streaks_of(lines: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    return [line["data"] for line in lines if line["event"] == "giftStreak"]


def csv_rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


async def library_sums(path: Path) -> tuple[int, int, int]:
    """What the library says: of the streaks that ended, of the room, and of its givers."""
    room = LiveRoom.replay(path)
    diamonds = 0
    async for _ in room:
        diamonds += sum(streak.diamonds for streak in room.finished_streaks())
    diamonds += sum(streak.diamonds for streak in room.finished_streaks())
    return diamonds, room.room.diamonds, sum(giver.diamonds for giver in room.room.givers)


def every_sum(path: Path, folder: Path, capfd: pytest.CaptureFixture[str]) -> dict[str, int]:
    """What every place that adds gifts up says of a file, by the place."""
    folder.mkdir(exist_ok=True)
    alerts = folder / "alerts.ndjson"
    config = folder / "config.toml"
    config.write_text(f'[[alerts]]\nfilter = "gift"\nappend = "{alerts}"\n')
    recording = folder / "room.ttui"
    replay = ("replay", path, "--speed", "max", "--config", config)
    sums = {
        "--json": sum(data["diamonds"] for data in streaks_of(json_lines(capfd, *replay, "--json"))),
        "alerts": sum(data["diamonds"] for data in streaks_of([json.loads(line) for line in alerts.open()])),
    }
    lines = printed(capfd, *replay, "--plain", "--record", recording)
    sums["--plain"] = sum(int(found[1].replace(",", "")) for line in lines if (found := DIAMONDS.search(line)))
    for name, original in (("file", path), ("recording", recording)):
        for form in ("csv", "parquet", "ndjson"):
            printed(capfd, "export", original, "--to", form, "--output", folder / f"{name}.{form}")
        sums[f"csv of the {name}"] = sum(int(row["diamonds"]) for row in csv_rows(folder / f"{name}.csv", "gifts"))
        table = pq.read_table(folder / f"{name}.parquet" / "gifts.parquet")
        sums[f"parquet of the {name}"] = sum(table["diamonds"].to_pylist())
        written = [json.loads(line) for line in (folder / f"{name}.ndjson").open()]
        sums[f"ndjson of the {name}"] = sum(data["diamonds"] for data in streaks_of(written))
        ended, room, givers = asyncio.run(library_sums(original))
        sums |= {
            f"streaks of the {name}": ended,
            f"header of the {name}": room,
            f"givers of the {name}": givers,
        }
    again = streaks_of(json_lines(capfd, "replay", folder / "file.ndjson", "--speed", "max", "--json"))
    sums["our own lines, read again"] = sum(data["diamonds"] for data in again)
    info = json.loads("".join(printed(capfd, "recordings", "info", recording, "--json")))
    sums["recordings info"] = info["diamonds"]
    with Recording.open(recording) as opened:
        sums["gifts pane of the recording"] = sum(streak.diamonds for streak in opened.streaks(limit=100))
    return sums


WAYS = [
    (name, write)
    for name in STORMS
    for write in (payload_list, *(() if name in GROUPED else (service_lines, without_msg_ids)))
] + [(name, without_order) for name in STORMS if name.startswith("12") or "twice" in name]


@pytest.mark.parametrize(("name", "write"), WAYS)
def test_every_place_says_what_was_given(
    name: str, write: Write, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    messages, given = STORMS[name]
    sums = every_sum(write(tmp_path / "gifts.ndjson", messages), tmp_path / "out", capfd)
    assert sums == dict.fromkeys(sums, given)


def test_a_script_needs_no_state_to_know_who_gave_what_to_whom(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    frames = [
        *(rose(0, 1, group=5, to=GAIL), rose(1, 3, group=5, to=GAIL), rose(2, 3, group=5, end=True, to=GAIL)),
        *(rose(3, 1), rose(10, 1), rose(11, 2), rose(12, 2, end=True)),
        money_gun(13, user=BEN),
        rose(14, 4, group=6, user=BEN),
        rose(60, 1, group=7),
        rose(61, 6, group=6, user=BEN, end=True),
    ]
    lines = json_lines(capfd, "replay", payload_list(tmp_path / "gifts.ndjson", frames), "--speed", "max", "--json")
    assert [
        (data["user"]["nickname"], data["count"], data["diamonds"], data["endedBy"], data.get("isLate", False))
        for data in streaks_of(lines)
    ] == [
        ("Ann", 3, 3, "endFrame", False),
        ("Ann", 1, 1, "nextStreak", False),
        ("Ann", 2, 2, "endFrame", False),
        ("Ben", 1, 500, "single", False),
        ("Ben", 4, 4, "silence", False),
        ("Ben", 2, 2, "endFrame", True),
        ("Ann", 1, 1, "roomEnd", False),
    ]
    first = streaks_of(lines)[0]
    assert (first["toUser"]["nickname"], first["groupId"], first["giftName"]) == ("Gail", "5", "Rose")
    # The gift lines stay as they were.
    assert [line["data"]["repeatCount"] for line in lines if line["event"] == "gift"] == [
        frame.repeat_count for frame in frames
    ]


def test_gifts_of_the_history_have_no_line_to_add_up(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = payload_list(tmp_path / "gifts.ndjson", [rose(0, 2, end=True), money_gun(1)])
    old, new = map(json.loads, path.read_text().splitlines())
    path.write_text("".join(f"{json.dumps(line)}\n" for line in ({**old, "is_history": True}, new)))
    lines = json_lines(capfd, "replay", path, "--speed", "max", "--json")
    assert [data["diamonds"] for data in streaks_of(lines)] == [500]


def test_a_filter_chooses_among_the_streaks_as_among_the_gifts(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = payload_list(tmp_path / "gifts.ndjson", [rose(0, 2, end=True), money_gun(1, user=BEN)])
    for words, events in (("user:ben", ["gift", "giftStreak"]), ("kind:giftStreak", ["giftStreak"] * 2), ("chat", [])):
        lines = json_lines(capfd, "replay", path, "--speed", "max", "--json", "--filter", words)
        assert [line["event"] for line in lines] == events
