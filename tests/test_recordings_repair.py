"""A recording whose file is broken: what can be read of it is kept in a new one, and the loss is told."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from random import Random

import pytest
from helpers.session_recordings import Live, record_scene, until_written, watch_scene

from tiktok_tui.cli import main
from tiktok_tui.core.frame import Frame, RawMessage
from tiktok_tui.core.source_items import FrameReceived
from tiktok_tui.replay.totals import recording_totals
from tiktok_tui.store.recorder import Recorder
from tiktok_tui.store.recording import NotARecording, Recording
from tiktok_tui.store.schema import PAGE_BYTES

SECONDS = 200


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Live:
    """About a hundred pages."""
    return record_scene(tmp_path_factory.mktemp("whole") / "ann.ttui", "evening", SECONDS, rate=20)


@pytest.fixture
def path(live: Live, tmp_path: Path) -> Path:
    return Path(shutil.copy(live.recorder.status.path, tmp_path / "ann.ttui"))


def repaired(path: Path, capfd: pytest.CaptureFixture[str]) -> tuple[Recording, list[int]]:
    """The new recording, and the numbers in what was told: events, frames, lost events, lost frames."""
    before = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    assert main(["recordings", "repair", str(path)]) == 0
    told = capfd.readouterr().err
    target = path.with_name("ann-repaired.ttui")
    assert str(target) in told
    assert {file.name: file.read_bytes() for file in path.parent.iterdir() if file != target} == before
    counts = [int(number.replace(",", "")) for number in re.findall(r"([\d,]+) (?:events|frames)", told)]
    return Recording.open(target), counts


@pytest.mark.parametrize("seed", range(6))
def test_pages_that_were_written_over_cost_what_was_on_them(
    seed: int, live: Live, path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    dice = Random(seed)
    pages = path.stat().st_size // PAGE_BYTES
    with path.open("r+b") as file:
        for _ in range(dice.choice([1, 1, 4])):
            begins, size = dice.choice([(0, PAGE_BYTES), (dice.randrange(PAGE_BYTES), 5_000)])
            file.seek(dice.randrange(pages - 1) * PAGE_BYTES + begins)
            file.write(dice.choice([bytes(size), dice.randbytes(size)]))
    fed = {raw.number: raw for raw in live.events}
    recording, counts = repaired(path, capfd)
    with recording:
        found = list(recording.events())
        assert len(found) >= 0.75 * len(fed)
        assert [raw for raw in found if raw.reason or fed[raw.number] != raw] == []
        lost = counts[2] if len(counts) > 2 else 0
        assert (counts[0], lost) == (len(found), len(fed) - len(found))
        gaps = [gap for gap in recording.gaps() if gap.reason]
        assert sum(gap.events for gap in gaps) == lost
        assert all("damaged" in gap.reason and gap.at <= gap.until for gap in gaps)
        assert recording_totals(recording).events == len(found)
        if not lost:
            assert recording_totals(recording).diamonds == live.rooms[-1][2].diamonds


@pytest.mark.parametrize("is_damaged", [False, True])
def test_a_frame_that_lies_on_many_pages_is_whole_or_gone(
    is_damaged: bool, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path, payload = tmp_path / "ann.ttui", Random(1).randbytes(100_000)
    live = Live(Recorder(path))
    for number, content in enumerate((b"", payload, b""), start=1):
        message = RawMessage("WebcastInvented", content, number, is_history=False)
        live.take([FrameReceived(b"", float(number), Frame("msg", messages=(message,)))])
    live.recorder.close()
    if is_damaged:
        place = path.read_bytes().find(payload[50_000:50_100]) // PAGE_BYTES * PAGE_BYTES
        with path.open("r+b") as file:
            file.seek(place)
            file.write(bytes(PAGE_BYTES))
    recording, counts = repaired(path, capfd)
    with recording:
        assert list(recording.events()) == [raw for raw in live.events if not (is_damaged and raw.size > 1_000)]
        assert counts == ([2, 2, 1, 1] if is_damaged else [3, 3])


def test_a_file_that_lost_its_beginning_loses_nothing(
    live: Live, path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with path.open("r+b") as file:
        file.write(bytes(PAGE_BYTES))
    with pytest.raises(NotARecording):
        Recording.open(path)
    recording, counts = repaired(path, capfd)
    with recording:
        assert list(recording.events()) == live.events
        assert counts[0] == len(live.events)
        assert recording_totals(recording).diamonds == live.rooms[-1][2].diamonds


def test_a_file_that_was_cut_short_keeps_what_is_before_the_cut(
    live: Live, path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    size = path.stat().st_size * 6 // 10
    with path.open("r+b") as file:
        file.truncate(size)
    assert main(["recordings", "info", str(path)]) == 2
    assert "recordings repair" in capfd.readouterr().err
    assert main(["recordings", "repair", str(path)]) == 0
    assert "The end is missing" in capfd.readouterr().err
    with Recording.open(path.with_name("ann-repaired.ttui")) as recording:
        found = list(recording.events())
        assert len(found) > 0.4 * len(live.events)
        assert found == [live.events[raw.number - 1] for raw in found]


def test_what_was_written_last_is_read_from_the_log(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    live = Live(Recorder(tmp_path / "ann.ttui"))
    watch_scene(live, "evening", 30)
    until_written(live.recorder)
    (tmp_path / "killed").mkdir()
    for name in ("ann.ttui", "ann.ttui-wal"):
        shutil.copy(tmp_path / name, tmp_path / "killed" / name)
    live.recorder.close()
    (tmp_path / "link.ttui").symlink_to(tmp_path / "killed" / "ann.ttui")
    assert main(["recordings", "repair", str(tmp_path / "link.ttui")]) == 0
    assert ", nothing is lost." in capfd.readouterr().err
    recording, _ = repaired(tmp_path / "killed" / "ann.ttui", capfd)
    with recording, Recording.open(tmp_path / "link-repaired.ttui") as by_link:
        assert list(recording.events()) == list(by_link.events()) == live.events


def test_a_log_that_cannot_be_read_is_told(live: Live, path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path.with_name("ann.ttui-wal").write_bytes(bytes(50_000))
    assert main(["recordings", "repair", str(path)]) == 0
    assert "The end is missing" in capfd.readouterr().err
    with Recording.open(path.with_name("ann-repaired.ttui")) as recording:
        assert list(recording.events()) == live.events


def test_what_is_no_recording_or_has_a_place_already_is_left_alone(
    path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    other = path.with_name("photo.jpg")
    other.write_bytes(Random(1).randbytes(100_000))
    assert main(["recordings", "repair", str(other)]) == 1
    assert "Nothing of a recording" in capfd.readouterr().err
    assert main(["recordings", "repair", str(path), "--output", str(other)]) == 2
    assert "photo.jpg is there already" in capfd.readouterr().err
    assert main(["recordings", "repair", str(path.with_name("no.ttui"))]) == 2
    assert sorted(file.name for file in path.parent.iterdir()) == ["ann.ttui", "photo.jpg"]
