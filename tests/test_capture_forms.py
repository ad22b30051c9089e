"""Captures of other programs through the command line: every form in every layout, and what is said of the rest."""

from __future__ import annotations

import gzip
import json
import lzma
import os
import subprocess
import sys
import threading
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from helpers.other_clients import (
    CHATS,
    COMPRESSIONS,
    FORMS,
    FRAME_FILES,
    FRAMES,
    LAYOUTS,
    TIME_MS,
    VIEWER,
    Entry,
    capture,
    encoded,
)

from tiktok_tui.cli import main
from tiktok_tui.sources.capture.byte_stream import ByteStream
from tiktok_tui.sources.capture.forms import FORM_NAMES
from tiktok_tui.sources.capture.json_reader import JsonObject, JsonReader

TABLE = list(product(FORMS, LAYOUTS)) + [(form, "") for form in FRAME_FILES]


@dataclass
class Result:
    code: int
    out: str
    err: str

    @property
    def events(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]

    def of(self, name: str) -> list[dict[str, Any]]:
        return [entry["data"] for entry in self.events if entry["event"] == name]

    @property
    def chats(self) -> list[tuple[str, str, int]]:
        return [(chat["comment"], chat["user"]["nickname"], chat["timestamp"]) for chat in self.of("chat")]

    @property
    def damaged(self) -> list[str]:
        return [entry["data"]["reason"] for entry in self.events if entry["data"].get("reading") == "damaged"]


def run(*words: str | Path, data: bytes | None = None) -> Result:
    ended = subprocess.run(
        [sys.executable, "-m", "tiktok_tui", *map(str, words)],
        input=data or b"",
        capture_output=True,
        timeout=60,
        env={**os.environ, "TZ": "UTC"},
        check=False,
    )
    return Result(ended.returncode, ended.stdout.decode(), ended.stderr.decode())


def replay(tmp_path: Path, content: bytes, *words: str) -> Result:
    path = tmp_path / "capture"
    path.write_bytes(content)
    return run("replay", path, "--json", *words)


def lines(*entries: Entry) -> bytes:
    return LAYOUTS["lines"](list(entries))


@pytest.mark.parametrize(("form", "layout"), TABLE)
def test_every_form_is_read_in_every_layout_and_compression(
    form: str, layout: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    content = capture(form, layout) if layout else FRAME_FILES[form]
    path = tmp_path / "capture"
    for compression, compress in COMPRESSIONS.items():
        path.write_bytes(compress(content))
        result = Result(main(["replay", str(path), "--json"]), *capfd.readouterr())
        assert (result.code, result.chats, result.damaged) == (0, CHATS, []), compression
        assert ("Messages of another socket: 1." in result.err) == (form == "har")


def test_a_single_frame_is_read(tmp_path: Path) -> None:
    assert replay(tmp_path, FRAMES[0]).chats == CHATS[:1]


def test_the_form_can_be_given_and_help_lists_all_of_them(tmp_path: Path) -> None:
    chats = [{"type": "chat", "data": FORMS["Euler"](text, ms)["data"]} for text, _, ms in CHATS]
    assert replay(tmp_path, lines(*chats), "--from", "schema").chats == CHATS
    exported = run("export", tmp_path / "capture", "--from", "schema", "--output", "-")
    assert exported.chats == CHATS
    shown = run("replay", "--help").out
    assert [name for name in FORM_NAMES if f"\n  {name} " not in shown] == []
    documented = (Path(__file__).parent.parent / "docs" / "captures.md").read_text()
    assert [name for name in FORM_NAMES if f"| `{name}` |" not in documented] == []
    refused = run("replay", tmp_path / "capture", "--from", "nonsense")
    assert (refused.code, refused.out) == (2, "")
    for form in sorted({*FORM_NAMES} - {"schema", "events"}):
        refused = run("replay", tmp_path / "capture", "--json", "--from", form)
        assert (refused.code, refused.out, f"does not fit the form “{form}”" in refused.err) == (2, "", True)


def test_names_in_a_prefix_and_viewers_that_are_names_alone_are_read(tmp_path: Path) -> None:
    comment, _, ms = CHATS[0]
    banner = "".join(f"loading module {number} {{ok}}\n" for number in range(500))
    at = f'"ts": {ms}'
    told = [
        f'[12:00] chat: {{"comment": "{comment}", "uniqueId": "viewer1", {at}}}',
        f'42["chat", {{"comment": "{comment}", "nickname": "Viewer 1", {at}}}]',
        f'{{"type": "comment", "user": "viewer1", "text": "{comment}", {at}}}',
        f'{{"type": "chat", "username": "viewer1", "message": "{comment}", {at}}}',
        f'an error in the room {{"code": 5, {at}}}',
    ]
    result = replay(tmp_path, (banner + "\n".join(told)).encode())
    assert [(chat["comment"], chat["timestamp"]) for chat in result.of("chat")] == [(comment, ms)] * 4
    assert [chat["user"]["uniqueId"] or chat["user"]["nickname"] for chat in result.of("chat")] == [
        "viewer1",
        "Viewer 1",
        "viewer1",
        "viewer1",
    ]
    assert "501 of 505 records could not be read" in result.err


def test_messages_that_a_client_hands_on_as_the_schema_has_them(tmp_path: Path) -> None:
    common = {"msgId": "1", "createTime": str(TIME_MS)}
    sides = {"5": {"userArmies": [{"userId": "7001", "score": "10"}], "hostScore": "10"}, "6": {"hostScore": "3"}}
    givers = [{"user": {"id": 7001, "nick_name": "Viewer 1"}, "score": 4, "rank": 1}]
    result = replay(
        tmp_path,
        lines(
            {"event": "linkMicArmies", "data": {"common": common, "battleId": "77", "battleItems": sides}},
            {"event": "linkMicArmies", "data": {"battleArmies": [{"hostUserId": "5", "points": 12}]}},
            {
                "type": "RoomUserSeqEvent",
                "data": {"base_message": {"create_time": TIME_MS}, "total": 3, "ranks_list": givers},
            },
        ),
    )
    assert [[side["teamTotalScore"] for side in scores["hosts"]] for scores in result.of("battleArmies")] == [
        [10, 3],
        [12],
    ]
    ((top,),) = (room["topViewers"] for room in result.of("roomUserSeq"))
    assert (top["user"]["nickname"], top["coinCount"]) == ("Viewer 1", 4)


# --- cases ------------------------------------------------------------------------------------------------------------


def gifts(is_flat: bool) -> list[Entry]:
    entries = []
    steps = ((1, 1, False), (2, 1, False), (1, 3, False), (2, 4, True), (1, 5, True))
    for number, (who, count, end) in enumerate(steps):
        user = {"userId": f"700{who}", "uniqueId": f"viewer{who}", "nickname": f"Viewer {who}"}
        price = {"giftName": "Rose", "giftType": 1, "diamondCount": 1}
        common = {"msgId": str(7500 + number), "createTime": str(TIME_MS + 300 * number)}
        data: Entry = {"giftId": 5655, "repeatCount": count, "repeatEnd": end}
        data |= {**user, **price, **common} if is_flat else {"user": user, "giftDetails": price, "common": common}
        entries.append({"event": "gift", "data": data})
    return entries


@pytest.mark.parametrize("is_flat", [True, False], ids=["f01", "f02"])
def test_f01_f02_gifts_of_two_viewers_side_by_side_keep_givers_and_price(tmp_path: Path, is_flat: bool) -> None:
    result = replay(tmp_path, lines(*gifts(is_flat)))
    ended = {
        (gift["user"]["userId"], gift["giftName"], gift["repeatCount"], gift["diamondCount"])
        for gift in result.of("gift")
        if gift["repeatEnd"]
    }
    assert ended == {("7001", "Rose", 5, 1), ("7002", "Rose", 4, 1)}
    plain = run("replay", tmp_path / "capture", "--plain").out
    assert [line[line.index("Viewer") :] for line in plain.splitlines() if "Rose" in line] == [
        "Viewer 2: Rose x4 (4 diamonds)",
        "Viewer 1: Rose x5 (5 diamonds)",
    ]


def test_f03_damage_in_the_middle_of_one_line_loses_only_what_is_damaged(tmp_path: Path) -> None:
    chats = [json.dumps(FORMS["tik.tools"](text, ms)) for text, _, ms in CHATS]
    result = replay(tmp_path, "".join([chats[0], '{"event": "chat", "data": {"com', chats[1], chats[2]]).encode())
    assert result.code == 0
    assert [chat for chat in result.chats if chat in (CHATS[0], CHATS[2])] == [CHATS[0], CHATS[2]]
    assert len(result.damaged) == 1
    assert "line 1, column" in result.damaged[0]
    assert "1 of 3 records" in result.err


@pytest.mark.parametrize(
    ("entry", "missing"),
    [
        ({"event": "gift", "data": {"user": VIEWER, "repeatCount": 1}}, "no gift id"),
        ({"event": "gift", "data": {"user": VIEWER, "giftId": 5}}, "no count"),
        ({"event": "gift", "data": {"giftId": 5, "repeatCount": 1}}, "no viewer"),
        ({"event": "chat", "data": {"user": VIEWER, "words": "hello"}}, "no comment"),
        ({"event": "like", "data": {"user": VIEWER}}, "no number of likes"),
        ({"event": "linkMicArmies", "data": {"battleId": "7"}}, "no scores"),
        ({"event": "caption", "data": {"words": "hello"}}, "no known field"),
        ({"type": "WebcastGiftMessage", "data": {"a": 1}}, "no gift id and no count and no viewer"),
        ({"type": "WebcastChatMessage", "payload": "not base64!"}, "neither an object nor base64"),
    ],
)
def test_f06_an_event_that_does_not_fit_is_refused_by_what_it_lacks(tmp_path: Path, entry: Entry, missing: str) -> None:
    result = replay(tmp_path, lines(FORMS["tik.tools"](CHATS[0][0], TIME_MS), entry))
    assert result.chats == CHATS[:1]
    assert [missing in reason for reason in result.damaged] == [True]
    assert "1 of 2 records could not be read" in result.err
    alone = replay(tmp_path, lines(entry))
    assert (alone.code, alone.out) == (2, "")
    assert missing in alone.err


def test_f06_what_was_not_used_is_counted_and_said_at_the_end(tmp_path: Path) -> None:
    free = {"event": "gift", "data": {"user": VIEWER, "giftId": 5, "repeatCount": 1, "timestamp": TIME_MS}}
    other = {"event": "somethingElse", "data": {"a": 1}}
    played = replay(tmp_path, lines(FORMS["tik.tools"](CHATS[0][0], TIME_MS), free, other, other))
    exported = run("export", tmp_path / "capture", "--to", "csv", "--output", tmp_path / "tables")
    for err in (played.err, exported.err):
        assert "Gifts that do not say how many diamonds they are worth: 1." in err
        assert "Events of an unknown kind: 2." in err


def test_f07_where_no_time_is_known_it_is_said(tmp_path: Path) -> None:
    entry = {"event": "chat", "data": {"comment": "x", "user": VIEWER}}
    result = replay(tmp_path, lines(entry, entry))
    assert len(result.of("chat")) == 2
    assert "Without a time, so that they show the time of this replay: 2." in result.err


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "PNG"),
        (b"SQLite format 3\0" + bytes(50), "SQLite"),
        (b"<html></html>", "HTML"),
        (b"time,user,comment\n1,2,3\n", "CSV"),
        (b'{"pid": 7, "level": 30}\n', "JSON"),
        (b'{"log": {"entries": [{"_webSocketMessages": [{"opcode": 1, "data": "x"}]}]}}', "HAR"),
        (b"words\nand more words\n", "text without JSON"),
        (b'2025-10-09 INFO {"event": "gift", "data": {}}\n', "no gift id"),
        (gzip.compress(b"words", mtime=0)[:-6], "the gzip data is damaged or cut short"),
    ],
)
def test_another_kind_of_file_is_refused_by_its_name(tmp_path: Path, content: bytes, what: str) -> None:
    result = replay(tmp_path, content)
    assert (result.code, result.out) == (2, "")
    assert what in result.err


@pytest.mark.parametrize("cut", [1, 20])
@pytest.mark.parametrize("compression", [name for name in COMPRESSIONS if name != "plain"])
def test_a_compressed_file_that_is_cut_short_says_so(tmp_path: Path, compression: str, cut: int) -> None:
    # Of a zip archive, the index at its end is not needed.
    content = COMPRESSIONS[compression](b"".join(capture("tik.tools") + b"\n" for _ in range(2000)))
    end = content.find(b"PK\x01\x02") if compression == "zip" else len(content)
    result = replay(tmp_path, content[: end - cut])
    assert result.code == 0
    assert result.chats[:3] == CHATS
    assert "the end: " in result.damaged[-1]


@pytest.mark.parametrize(
    "content",
    [
        gzip.compress(capture("tik.tools") + b"\n") + bytes(512) + gzip.compress(capture("Euler")) + bytes(512),
        lzma.compress(capture("tik.tools") + b"\n") + bytes(8) + lzma.compress(capture("Euler")),
        COMPRESSIONS["zip"](gzip.compress(capture("tik.tools") + b"\n" + capture("Euler"))),
    ],
    ids=["gzip members and padding", "xz streams and padding", "gzip in zip"],
)
def test_members_padding_and_layers_are_read_to_the_end(tmp_path: Path, content: bytes) -> None:
    result = replay(tmp_path, content)
    assert (result.code, result.chats, result.damaged) == (0, CHATS * 2, [])


# --- streams ----------------------------------------------------------------------------------------------------------


def test_a_fifo_and_standard_input_are_read(tmp_path: Path) -> None:
    content = capture("Live-Connector 1.x", "indented")
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    for words in (("replay", fifo, "--json"), ("export", fifo, "--to", "ndjson", "--output", "-")):
        writer = threading.Thread(target=fifo.write_bytes, args=(content,), daemon=True)
        writer.start()
        assert run(*words).chats == CHATS
        writer.join(10)
    assert run("replay", "/dev/stdin", "--json", data=content).chats == CHATS
    assert run("export", "/dev/stdin", "--to", "ndjson", "--output", "-", data=content).chats == CHATS


@pytest.mark.parametrize("size", [1, 2, 3, 7, 64, 10_000])
def test_pieces_of_any_size_give_the_same_objects(size: int) -> None:
    entries = [FORMS["tik.tools"](f"{text} é 🌹", ms) for text, _, ms in CHATS]
    content = b"banner {x}\n" + LAYOUTS["indented"](entries) + LAYOUTS["array"](entries)
    reader = JsonReader(ByteStream(partial(BytesIO(content).read, size)), 1 << 20)
    assert [value.value for value in reader.values() if isinstance(value, JsonObject)] == entries * 2


def test_a_word_that_is_base64_by_chance_is_no_frame(tmp_path: Path) -> None:
    result = replay(tmp_path, b"loggerStartedAtPort8080\n" + capture("tik.tools") + b"\n" + encoded(b"x" * 40).encode())
    assert result.chats == CHATS
    assert [reason.split(":")[0] for reason in result.damaged] == ["line 1", "line 5"]
