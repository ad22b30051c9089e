"""An export that takes its time: it holds little, can be stopped, and names the place where it cannot be written."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.sample_recordings import record_scene

from tiktok_tui.cli import main
from tiktok_tui.export.formats import Format
from tiktok_tui.export.progress import Progress
from tiktok_tui.export.run import Export, run_export

SHORT, LONG = 30.0, 240.0


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With recordings of SHORT and of LONG seconds."""
    folder = tmp_path_factory.mktemp("rooms")
    for name, seconds in (("short", SHORT), ("long", LONG)):
        capture = record_scene(folder / f"{name}.bin", "evening", seconds, rate=20.0)
        run_export(Export(capture, Format.RECORDING, folder / f"{name}.ttui"), Progress(None))
    return folder


@pytest.fixture(autouse=True)
def signals_as_in_a_shell() -> Iterator[None]:
    """Whoever runs the tests in the background has some ignored, and then they stay so."""
    before = {number: signal.signal(number, signal.SIG_DFL) for number in (signal.SIGTERM, signal.SIGHUP)}
    before[signal.SIGINT] = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def peak_of(export: Export) -> int:
    tracemalloc.start()
    try:
        run_export(export, Progress(None))
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("form", [Format.NDJSON, Format.CAPTURE])
@pytest.mark.slow("a recording that is long enough for its size to show in memory")
def test_a_long_recording_is_never_held_in_memory(form: Format, folder: Path, tmp_path: Path) -> None:
    short, long = folder / "short.ttui", folder / "long.ttui"
    run_export(Export(short, form, tmp_path / "first"), Progress(None))  # loads what stays loaded
    more = peak_of(Export(long, form, tmp_path / "long")) - peak_of(Export(short, form, tmp_path / "short"))
    longer = long.stat().st_size - short.stat().st_size
    assert longer > 2_000_000
    assert more < longer / 2


@pytest.mark.parametrize("form", ["ndjson", "csv", "recording"])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_export_that_is_stopped_leaves_nothing(
    form: str,
    number: signal.Signals,
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    begun: list[list[str]] = []

    def stop_it(*_: object) -> None:
        if not begun:
            begun.append([path.name for path in tmp_path.iterdir()])
            os.kill(os.getpid(), number)

    monkeypatch.setattr(Progress, "show", stop_it)
    assert main(["export", str(folder / "short.ttui"), "--to", form, "--output", str(tmp_path / "out")]) == 1
    assert begun
    assert begun[0]
    assert list(tmp_path.iterdir()) == []
    assert capfd.readouterr().err == "tiktok-tui: stopped; nothing was exported\n"


def test_what_was_written_to_a_pipe_before_it_stopped_is_called_incomplete(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(Progress, "show", lambda *_: os.kill(os.getpid(), signal.SIGTERM))
    assert main(["export", str(folder / "short.ttui"), "--output", "-"]) == 1
    assert capfd.readouterr().err == "tiktok-tui: stopped; what was exported is incomplete\n"


def test_nothing_is_said_between_the_lines_of_a_pager(folder: Path, tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "tiktok_tui",
        "export",
        str(folder / "short.ttui"),
        "--to",
        "chat",
        "--output",
        "-",
    ]
    with (tmp_path / "chat.txt").open("wb") as file:
        into_a_file = subprocess.run(command, stdout=file, stderr=subprocess.PIPE, check=True)
    into_a_pipe = subprocess.run(command, capture_output=True, check=True)
    assert into_a_pipe.stdout == (tmp_path / "chat.txt").read_bytes() != b""
    assert into_a_file.stderr.endswith(b" comments.\n")
    assert into_a_pipe.stderr == b""


# A file that may not grow stands for a disk that is full.
_WITH_A_LIMIT = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
from tiktok_tui.cli import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("form", ["ndjson", "csv", "capture", "recording"])
def test_nothing_is_left_where_the_disk_was_full(form: str, folder: Path, tmp_path: Path) -> None:
    words = ["export", str(folder / "long.ttui"), "--to", form, "--output", str(tmp_path / "out")]
    ended = subprocess.run([sys.executable, "-c", _WITH_A_LIMIT, *words], capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert ended.stderr.startswith(f"tiktok-tui: {tmp_path / 'out'}: ")
    assert ended.stderr.endswith("; nothing was exported\n")
    assert ".part" not in ended.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", ["ndjson", "csv", "recording"])
def test_a_place_that_is_not_there_is_named(
    form: str, folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "nowhere" / "out"
    assert main(["export", str(folder / "short.ttui"), "--to", form, "--output", str(output)]) == 1
    said = capfd.readouterr().err
    assert said.startswith(f"tiktok-tui: {output}: ")
    assert ".part" not in said
