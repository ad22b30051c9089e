"""Who a gift is for: the host, a guest who is only an id, or several."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from helpers.gift_messages import BEN, GAIL, GUS, HOST, header, money_gun, payload_list, rose

from tiktok_tui.cli import main
from tiktok_tui.wire.schema.upb import chat_pb2, gifts_pb2, shared_pb2

HANA = shared_pb2.User(id=HOST, nickname="Hana", display_id="hana")


def room_with_guests(path: Path) -> Path:
    """Case 11: Gail says something; then gifts to her by id, to the host by name and by id, to two guests, to an id."""
    return payload_list(
        path,
        [
            chat_pb2.ChatMessage(common=header(0, "WebcastChatMessage"), user=GAIL, content="hello"),
            money_gun(5, user=BEN, to_id=GAIL.id),
            money_gun(6, user=BEN, to=HANA, to_id=HOST),
            money_gun(7, user=BEN, to_id=HOST),
            rose(9, 1, end=True, group=9, to=GAIL, to_id=GAIL.id, order="one press"),
            rose(9, 1, end=True, group=9, to=GUS, to_id=GUS.id, order="one press"),
            money_gun(10, to_id=99),
        ],
    )


RECEIVERS = ["Gail", "Hana", "", "Gail", "Gus", "user 99"]


def printed(capfd: pytest.CaptureFixture[str], *arguments: str | Path) -> list[str]:
    capfd.readouterr()
    assert main([*map(str, arguments)]) == 0
    return capfd.readouterr().out.splitlines()


def replayed(capfd: pytest.CaptureFixture[str], path: Path, *arguments: str) -> list[str]:
    return printed(capfd, "replay", path, "--speed", "max", *arguments)


def test_case_11_lines_name_the_receiver(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = room_with_guests(tmp_path / "room.ndjson")
    lines = [line for line in replayed(capfd, path, "--plain") if " gift " in line]
    assert [line.partition(") to ")[2] for line in lines] == RECEIVERS


def test_case_11_json_names_the_receiver(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = room_with_guests(tmp_path / "room.ndjson")
    lines = [json.loads(line) for line in replayed(capfd, path, "--json")]
    gifts = [line["data"] for line in lines if line["event"] == "gift"]
    streaks = [line["data"] for line in lines if line["event"] == "giftStreak"]
    ids = [str(GAIL.id), str(HOST), str(HOST), str(GAIL.id), str(GUS.id), "99"]
    assert [gift["toUser"]["userId"] for gift in gifts] == ids
    assert [gift["toUser"].get("isHost", False) for gift in gifts] == [False, True, True, False, False, False]
    assert [gift["toUser"].get("nickname") for gift in gifts[:2]] == ["Gail", "Hana"]
    # The host is left out of a streak unless a message named them.
    assert [streak.get("toUser", {}).get("userId", "") for streak in streaks] == [*ids[:2], "", *ids[3:]]


@pytest.mark.parametrize(("words", "found"), [("to:gail", 2), ("to:gus", 1), ("to:hana", 1)])
def test_case_11_a_filter_finds_the_receiver(
    words: str, found: int, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = room_with_guests(tmp_path / "room.ndjson")
    assert len(replayed(capfd, path, "--plain", "--filter", words)) == found
    assert len(replayed(capfd, path, "--json", "--filter", f"{words} kind:giftStreak")) == found
    recording = tmp_path / "room.ttui"
    replayed(capfd, path, "--plain", "--record", str(recording))
    assert len(replayed(capfd, recording, "--plain", "--filter", words)) == found


def test_case_11_tables_have_the_receiver(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = room_with_guests(tmp_path / "room.ndjson")
    for form in ("csv", "parquet"):
        printed(capfd, "export", path, "--to", form, "--output", tmp_path / form)
    with (tmp_path / "csv" / "gifts.csv").open(encoding="utf-8", newline="") as file:
        rows: list[dict[str, Any]] = list(csv.DictReader(file))
    ids = [str(GAIL.id), str(HOST), "", str(GAIL.id), str(GUS.id), "99"]
    assert [row["toUser_userId"] for row in rows] == ids
    table = pq.read_table(tmp_path / "parquet" / "gifts.parquet")
    assert [value or "" for value in table["toUser_userId"].to_pylist()] == ids


def test_a_gift_in_a_room_whose_host_nobody_knows_is_for_who_it_names(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    gift = money_gun(0)
    gift.monitor_info.to_user_id = 77
    member = money_gun(1)
    member.to_member_id = "78"
    path = payload_list(tmp_path / "room.ndjson", [gift, member, money_gun(2)])
    lines = [line for line in replayed(capfd, path, "--plain") if " gift " in line]
    assert [line.partition(") to ")[2] for line in lines] == ["user 77", "user 78", ""]


def test_one_streak_whose_frames_name_the_receiver_or_not_is_one(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    frames: list[gifts_pb2.GiftMessage] = [
        rose(0, 1, group=5, to_id=HOST),
        rose(1, 2, group=5),
        rose(2, 3, group=5, to_id=HOST),
        rose(3, 3, end=True, group=5),
    ]
    path = payload_list(tmp_path / "room.ndjson", frames)
    lines = [line for line in replayed(capfd, path, "--plain") if " gift " in line]
    assert [line.partition(": ")[2] for line in lines] == ["Rose x3 (3 diamonds)"]
