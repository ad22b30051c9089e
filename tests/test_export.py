"""What is exported is what was recorded, in every form, and nothing is left behind when it fails."""

from __future__ import annotations

import asyncio
import csv
import json
import math
import os
import subprocess
import sys
from collections import Counter, defaultdict
from contextlib import ExitStack
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from helpers.exports import batch_of
from helpers.sample_recordings import record_scene
from helpers.session_recordings import Live, watch_scene

from tiktok_tui.cli import main
from tiktok_tui.events.filter import parse_filter
from tiktok_tui.events.json_lines import event_line
from tiktok_tui.events.model import ChatSent, GiftSent, RawEvent, Viewer
from tiktok_tui.events.registry import specs
from tiktok_tui.export.csv_tables import CsvTables
from tiktok_tui.export.errors import FormatMissing, NothingToExport
from tiktok_tui.export.formats import Format
from tiktok_tui.export.output import OutputExists
from tiktok_tui.export.progress import Progress
from tiktok_tui.export.run import Export, Exported, run_export
from tiktok_tui.export.tables import columns_of, table_names
from tiktok_tui.replay.totals import recording_totals
from tiktok_tui.session.session import Session
from tiktok_tui.sources.capture.source import CaptureSource
from tiktok_tui.store.recorder import Recorder
from tiktok_tui.store.recording import NotARecording, Recording

SECONDS = 120.0


@pytest.fixture(scope="module")
def capture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return record_scene(tmp_path_factory.mktemp("room") / "room.bin", "battle", SECONDS)


@pytest.fixture(scope="module")
def recording(capture: Path) -> Path:
    path = capture.with_name("ann.ttui")
    recorder = Recorder(path)
    asyncio.run(Session(CaptureSource(capture, math.inf), recorder=recorder).run())
    recorder.close()
    return path


def export(path: Path, form: Format, output: Path, query: str = "", *, anonymises: bool = False) -> Exported:
    chosen = parse_filter(query) if query else None
    return run_export(Export(path, form, output, chosen, anonymises=anonymises), Progress(None))


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


# --- each form --------------------------------------------------------------------------------------------------------


def test_the_lines_are_those_of_the_recorded_events(recording: Path, tmp_path: Path) -> None:
    exported = export(recording, Format.NDJSON, tmp_path / "out.ndjson")
    with Recording.open(recording) as opened:
        expected = [json.loads(event_line(raw)) for raw in opened.events()]
        diamonds = recording_totals(opened).diamonds
    lines = [json.loads(line) for line in (tmp_path / "out.ndjson").read_text("utf-8").splitlines()]
    streaks = _streaks(lines)
    # A receiver who is known by an id alone has a name by then.
    assert [_without_receiver(line) for line in lines if line["event"] != "giftStreak"] == [
        _without_receiver(line) for line in expected
    ]
    assert sum(streak["diamonds"] for streak in streaks) == diamonds > 500
    assert exported.count == len(expected) + len(streaks) > 500


def _streaks(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [line["data"] for line in lines if line["event"] == "giftStreak"]


def _without_receiver(line: dict[str, Any]) -> dict[str, Any]:
    data = {key: value for key, value in line["data"].items() if key not in ("toUser", "hostUserId")}
    return {**line, "data": data}


def test_a_capture_file_comes_out_of_a_recording_as_it_went_in(capture: Path, recording: Path, tmp_path: Path) -> None:
    export(recording, Format.CAPTURE, tmp_path / "again.bin")
    assert (tmp_path / "again.bin").read_bytes() == capture.read_bytes()


def test_gifts_are_told_once_and_add_up_to_what_the_screen_showed(recording: Path, tmp_path: Path) -> None:
    export(recording, Format.CSV, tmp_path / "out")
    given: Counter[str] = Counter()
    for row in rows(tmp_path / "out" / "gifts.csv"):
        assert int(row["diamonds"]) == int(row["count"]) * int(row["diamondsEach"])
        if row["isHistory"] == "false":
            given[row["user_userId"]] += int(row["diamonds"])
    with Recording.open(recording) as opened:
        totals = recording_totals(opened)
    assert given.total() == totals.diamonds > 500
    assert given == Counter({str(giver.viewer.id): giver.diamonds for giver in totals.givers})


def test_every_event_but_the_frames_of_gifts_has_its_row(recording: Path, tmp_path: Path) -> None:
    export(recording, Format.CSV, tmp_path / "out")
    found = defaultdict(list)
    for path in (tmp_path / "out").iterdir():
        assert path.stem in table_names()
        for row in rows(path):
            if path.stem != "gifts":
                found[int(row["number"])].append(row)
    with Recording.open(recording) as opened:
        events = {raw.number: raw for raw in opened.events() if raw.name != "gift"}
    assert set(found) == set(events)
    assert max(map(len, found.values())) == 1
    (comment,) = [row for row in rows(tmp_path / "out" / "chat.csv") if row["number"] == str(_first_comment(events))]
    said = events[_first_comment(events)].event
    assert isinstance(said, ChatSent)
    assert (comment["comment"], comment["user_nickname"]) == (said.comment, said.viewer.nickname)


def _first_comment(events: dict[int, RawEvent]) -> int:
    return next(number for number, raw in events.items() if isinstance(raw.event, ChatSent))


def test_every_kind_of_event_has_a_table_of_its_own() -> None:
    # Notices and sentences share a table, which others use too, and so do gifts and their streaks.
    assert len(table_names()) == len(list(specs())) - 2
    for table in table_names():
        names = [column.name for column in columns_of(table)]
        assert len(set(names)) == len(names) > 5


def test_a_name_is_no_formula(tmp_path: Path) -> None:
    with ExitStack() as opened:
        table = CsvTables(tmp_path, opened)
        for name in ("=1+1", "+49", "-1", "@sum", "\tx", "\uff1d1", "ann"):
            table.take(batch_of(ChatSent(viewer=Viewer(id=7, nickname=name), comment="hi ;-) ;-D;=1+1;-cmd|' /C'!A0")))
    assert [row["user_nickname"] for row in rows(tmp_path / "chat.csv")] == [
        "'=1+1",
        "'+49",
        "'-1",
        "'@sum",
        "'\tx",
        "'\uff1d1",
        "ann",
    ]
    # Where a semicolon separates cells, what stands behind one is a cell.
    assert {row["comment"] for row in rows(tmp_path / "chat.csv")} == {"hi ;-) ;-D;'=1+1;'-cmd|' /C'!A0"}


def test_the_chat_log_has_the_comments_as_people_read_them(recording: Path, tmp_path: Path) -> None:
    export(recording, Format.CHAT, tmp_path / "out.txt")
    with Recording.open(recording) as opened:
        said = [raw.event for raw in opened.events() if isinstance(raw.event, ChatSent)]
    lines = (tmp_path / "out.txt").read_text("utf-8").splitlines()
    assert [line.split(" ", 2)[2] for line in lines] == [f"{event.viewer.name}: {event.comment}" for event in said]
    assert lines[0][:5].rstrip("-").isdigit()


def test_parquet_has_the_rows_of_the_csv(recording: Path, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed: pip install pyarrow")
    export(recording, Format.CSV, tmp_path / "csv")
    export(recording, Format.PARQUET, tmp_path / "parquet")
    assert {path.stem for path in (tmp_path / "parquet").iterdir()} == {
        path.stem for path in (tmp_path / "csv").iterdir()
    }
    gifts = parquet.read_table(tmp_path / "parquet" / "gifts.parquet").to_pylist()
    written = rows(tmp_path / "csv" / "gifts.csv")
    assert [gift["diamonds"] for gift in gifts] == [int(row["diamonds"]) for row in written]
    assert [f"{gift['startedAt']:%Y-%m-%dT%H:%M:%S}" for gift in gifts] == [row["startedAt"][:19] for row in written]


def test_without_pyarrow_a_sentence_says_what_to_install(
    recording: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(FormatMissing, match=r"pip install .tiktok-tui\[parquet\]"):
        export(recording, Format.PARQUET, tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


# --- filters, anonymous exports ---------------------------------------------------------------------------------------


def test_a_filter_chooses_events_and_whole_streaks(recording: Path, tmp_path: Path) -> None:
    export(recording, Format.NDJSON, tmp_path / "chat.ndjson", "kind:chat")
    lines = [json.loads(line) for line in (tmp_path / "chat.ndjson").read_text("utf-8").splitlines()]
    assert {line["event"] for line in lines} == {"chat"}
    export(recording, Format.CSV, tmp_path / "big", "gift diamonds>=100")
    assert [path.name for path in (tmp_path / "big").iterdir()] == ["gifts.csv"]
    assert all(int(row["diamonds"]) >= 100 for row in rows(tmp_path / "big" / "gifts.csv"))


def test_a_filtered_capture_has_the_whole_frames_of_what_matches(recording: Path, tmp_path: Path) -> None:
    export(recording, Format.CAPTURE, tmp_path / "gifts.bin", "kind:gift")
    before, after = (
        export(path, Format.CSV, tmp_path / f"{path.stem}-csv") for path in (recording, tmp_path / "gifts.bin")
    )
    assert rows(tmp_path / "ann-csv" / "gifts.csv")[0]["giftName"]
    assert sum(int(row["diamonds"]) for row in rows(tmp_path / "gifts-csv" / "gifts.csv")) == sum(
        int(row["diamonds"]) for row in rows(tmp_path / "ann-csv" / "gifts.csv")
    )
    assert after.count < before.count


def test_an_anonymous_capture_has_the_same_totals_for_other_people(recording: Path, tmp_path: Path) -> None:
    export(recording, Format.CAPTURE, tmp_path / "anonymous.bin", anonymises=True)
    for path in (recording, tmp_path / "anonymous.bin"):
        export(path, Format.CSV, tmp_path / f"{path.stem}-csv")
    first, second = (rows(tmp_path / name / "gifts.csv") for name in ("ann-csv", "anonymous-csv"))
    assert [row["diamonds"] for row in first] == [row["diamonds"] for row in second]
    assert {row["user_userId"] for row in first} & {row["user_userId"] for row in second} == set()
    assert len({row["user_userId"] for row in first}) == len({row["user_userId"] for row in second})


def test_a_filter_finds_people_by_their_own_names_in_an_anonymous_export(recording: Path, tmp_path: Path) -> None:
    with Recording.open(recording) as opened:
        said = Counter(raw.event.viewer.handle for raw in opened.events() if isinstance(raw.event, ChatSent))
        giver = recording_totals(opened).givers[0]
    somebody, comments = said.most_common(1)[0]
    export(recording, Format.CSV, tmp_path / "said", f"kind:chat user:{somebody}", anonymises=True)
    found = rows(tmp_path / "said" / "chat.csv")
    assert len(found) == comments > 1
    (name,) = {row["user_uniqueId"] for row in found}
    assert name != somebody
    export(recording, Format.CSV, tmp_path / "given", f"kind:gift user:{giver.viewer.handle}", anonymises=True)
    found = rows(tmp_path / "given" / "gifts.csv")
    assert sum(int(row["diamonds"]) for row in found if row["isHistory"] == "false") == giver.diamonds > 0
    assert len({row["user_userId"] for row in found}) == 1


def test_a_recording_comes_out_of_a_recording(recording: Path, tmp_path: Path) -> None:
    export(recording, Format.RECORDING, tmp_path / "again.ttui")
    with Recording.open(recording) as first, Recording.open(tmp_path / "again.ttui") as second:
        assert [replace(raw, received_at=0.0) for raw in first.events()] == [
            replace(raw, received_at=0.0) for raw in second.events()
        ]
        assert [item.item for item in first.items()] == [item.item for item in second.items()]
        assert recording_totals(first) == recording_totals(second)
        assert first.streaks(limit=10_000) == second.streaks(limit=10_000)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["again.ttui"]


def test_an_anonymous_recording_has_nobody_in_it(recording: Path, tmp_path: Path) -> None:
    export(recording, Format.RECORDING, tmp_path / "out.ttui", anonymises=True)
    with Recording.open(recording) as first, Recording.open(tmp_path / "out.ttui") as second:
        people = {raw.event.viewer for raw in first.events() if isinstance(raw.event, ChatSent | GiftSent)}
        before, after = recording_totals(first), recording_totals(second)
    assert (before.by_name, before.diamonds, before.people) == (after.by_name, after.diamonds, after.people)
    assert [giver.diamonds for giver in before.givers] == [giver.diamonds for giver in after.givers]
    data = (tmp_path / "out.ttui").read_bytes()
    assert len(people) > 20
    assert [viewer for viewer in people if len(viewer.handle) > 5 and viewer.handle.encode() in data] == []
    assert [viewer for viewer in people if str(viewer.id).encode() in data] == []


# --- captures and lines -----------------------------------------------------------------------------------------------


def test_capture_files_and_lines_are_exported_as_recordings_are(capture: Path, tmp_path: Path) -> None:
    export(capture, Format.NDJSON, tmp_path / "first.ndjson")
    export(tmp_path / "first.ndjson", Format.NDJSON, tmp_path / "second.ndjson")
    first, second = (
        [json.loads(line) for line in (tmp_path / name).read_text("utf-8").splitlines()]
        for name in ("first.ndjson", "second.ndjson")
    )
    # A streak's line stands behind the frame, or the line, that ends it.
    messages, again = ([line["event"] for line in lines if line["event"] != "giftStreak"] for lines in (first, second))
    assert messages == again
    given, given_again = (
        Counter((data["user"]["userId"], data["diamonds"]) for data in _streaks(lines)) for lines in (first, second)
    )
    assert given == given_again
    export(capture, Format.CSV, tmp_path / "first")
    export(tmp_path / "first.ndjson", Format.CSV, tmp_path / "second")
    assert [row["diamonds"] for row in rows(tmp_path / "first" / "gifts.csv")] == [
        row["diamonds"] for row in rows(tmp_path / "second" / "gifts.csv")
    ]


def test_what_came_as_json_has_no_place_in_a_capture_file_and_that_is_said(capture: Path, tmp_path: Path) -> None:
    lines = tmp_path / "lines.ndjson"
    export(capture, Format.NDJSON, lines)
    with pytest.raises(NothingToExport, match="JSON"):
        export(lines, Format.CAPTURE, tmp_path / "out.bin")
    assert not (tmp_path / "out.bin").exists()
    count = sum('"event":"giftStreak"' not in line for line in lines.read_text("utf-8").splitlines())
    with lines.open("a") as file:
        file.write('{"method": "WebcastChatMessage", "payload_b64": "GgJoaQ=="}\n' * 3)
    exported = export(lines, Format.CAPTURE, tmp_path / "out.bin")
    assert exported == Exported(3, f"Left out: {count:,} came as a service's JSON, which a capture file cannot hold.")
    export(tmp_path / "out.bin", Format.CHAT, tmp_path / "out.txt")
    assert [line.split(": ")[1] for line in (tmp_path / "out.txt").read_text().splitlines()] == ["hi"] * 3


def test_what_the_recording_lacks_is_said(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    live = Live(Recorder(tmp_path / "lacking.ttui"))
    watch_scene(live, "evening", 5)
    recorder = live.recorder
    recorder.skip(recorder.last_frame + 3, recorder.last_event + 13, "The disk was full.", live.session.now)
    recorder.close()
    assert main(["export", str(tmp_path / "lacking.ttui"), "--output", str(tmp_path / "out.ndjson")]) == 0
    assert "The recording lacks 12 events: “recordings info” says where.\n" in capfd.readouterr().err


# --- where it goes ----------------------------------------------------------------------------------------------------


def test_nothing_is_written_over(recording: Path, tmp_path: Path) -> None:
    (tmp_path / "there").write_text("mine")
    for form in (Format.NDJSON, Format.CSV):
        with pytest.raises(OutputExists):
            export(recording, form, tmp_path / "there")
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("there", "mine")]


def test_nothing_is_left_of_an_export_that_failed(recording: Path, tmp_path: Path) -> None:
    data = bytearray(recording.read_bytes())
    data[len(data) // 2 :] = b"\xff" * (len(data) - len(data) // 2)
    (tmp_path / "broken.ttui").write_bytes(data)
    for form in (Format.NDJSON, Format.CSV):
        with pytest.raises(NotARecording):
            export(tmp_path / "broken.ttui", form, tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir() if "out" in path.name] == []


def test_others_may_not_read_what_was_exported(recording: Path, tmp_path: Path) -> None:
    export(recording, Format.CHAT, tmp_path / "out.txt")
    export(recording, Format.CSV, tmp_path / "out")
    assert [path.stat().st_mode & 0o077 for path in (tmp_path / "out.txt", *(tmp_path / "out").iterdir())].count(0) > 5


def test_a_reader_that_has_enough_ends_it_quietly(recording: Path) -> None:
    command = [sys.executable, "-m", "tiktok_tui", "export", str(recording), "--output", "-"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(b'{"event":')
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(120) == 0


def test_progress_tells_the_share_the_events_and_the_time_that_is_left() -> None:
    now = [0.0]
    terminal = StringIO()
    progress = Progress(terminal, lambda: now[0])
    for second, share in ((1, 0.1), (10, 0.25), (1000, 0.5)):
        now[0] = second
        progress.show(share, second * 1000)
    progress.clear()
    said = terminal.getvalue().split("\r\x1b[K")
    assert said == [
        "",
        " 10%, 1,000 events [##..................]",
        " 25%, 10,000 events, 30 seconds left [#####...............]",
        " 50%, 1,000,000 events, 17 minutes left [##########..........]",
        "",
    ]


# --- the command ------------------------------------------------------------------------------------------------------


def test_the_command_names_the_file_after_the_recording(
    recording: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["export", str(recording), "--to", "srt"]) == 0
    assert (tmp_path / "ann.srt").is_file()
    assert "ann.srt" in capfd.readouterr().err
    assert main(["export", str(recording), "--to", "srt"]) == 2
    assert "there already" in capfd.readouterr().err


def test_the_name_of_an_anonymous_export_tells_nobody(
    recording: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["export", str(recording), "--anonymise", "--to", "capture"]) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["anonymised.bin"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--to", "csv", "--output", "-"], "makes a folder"),
        (["--to", "recording", "--output", "-"], "makes a file"),
        (["--to", "recording", "--filter", "kind:chat"], "--filter is for the other forms"),
        (["--to", "chat", "--raw"], "--raw adds payloads to ndjson"),
        (["--to", "chat", "--since", "live"], "--since is for captions"),
        (["--to", "srt", "--since", "live"], "does not say when the LIVE began"),
        (["--to", "xlsx"], "there is no form “xlsx”"),
        (["--filter", "diamonds>>1"], "--filter"),
        (["--scene", "battle"], "--scene belongs to"),
    ],
)
def test_what_makes_no_sense_is_told_in_a_sentence(
    words: list[str],
    says: str,
    recording: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["export", str(recording), *words]) == 2
    assert says in capfd.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_neither_is_refused(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "song.mp3").write_bytes(os.urandom(2000))
    assert main(["export", str(tmp_path / "song.mp3"), "--output", str(tmp_path / "out")]) == 2
    assert "song.mp3" in capfd.readouterr().err
    assert main(["export", str(tmp_path / "nothing.ttui")]) == 2
    assert not (tmp_path / "out").exists()
