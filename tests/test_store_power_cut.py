"""A recording outlives a power cut: what was written is there, whatever the disk had not put away yet."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from helpers.manual_session import ManualSession
from helpers.power_cut import SECTORS, Call, Disk, calls_in, instants, noting_library
from helpers.recorder_process import play_step
from helpers.session_recordings import RECORDER_PROCESS, TESTS

from tiktok_tui.core.user_folders import sessions_folder
from tiktok_tui.events.model import RawEvent
from tiktok_tui.replay.totals import recording_totals
from tiktok_tui.store.recorder import Recorder
from tiktok_tui.store.recording import NotARecording, Recording
from tiktok_tui.store.schema import connect

STEPS = 40
CUTS = int(os.environ.get("TIKTOK_TUI_POWER_CUTS", "20"))


def recorded(folder: Path, how: str, keep_after: int) -> list[Call]:
    """What a recorder did to its files."""
    library, root, log = noting_library(folder), folder / "root", folder / "log"
    root.mkdir()
    noting = {"LD_PRELOAD": str(library), "POWER_CUT_FOLDER": str(root), "POWER_CUT_LOG": str(log)}
    words = [*RECORDER_PROCESS, "steady", str(root), how, str(STEPS), str(keep_after)]
    subprocess.run(words, check=True, cwd=TESTS, env={**os.environ, **noting, "XDG_CACHE_HOME": str(root / "cache")})
    return calls_in(log)


def fed() -> list[RawEvent]:
    """What the recorder was given."""
    session = ManualSession()
    for step in range(STEPS):
        play_step(session, step)
    return session.session.store.window(1, 1 << 30)


def promised(calls: list[Call]) -> int:
    """The last event that must be there: what was written, or before the recording was kept what was asked to be."""
    is_asked = is_kept = False
    written = asked = 0
    for call in calls:
        if call.path.endswith("/notes"):
            is_kept |= call.more == b"kept\n"
            written = int(call.more.split()[1]) if call.more.startswith(b"written") else written
        elif call.kind == "S" and call.path.endswith("/keep"):
            is_asked = True
        elif call.kind == "S" and call.path.endswith("/session.ttui") and is_asked:
            asked = written
    return written if is_kept else asked


def found_in(folder: Path, events: list[RawEvent]) -> int:
    """The last event of the recording that is there, 0 when there is none yet. What is in it must be true."""
    path = folder / "kept.ttui"
    try:
        with Recording.open(path) as recording:
            found = list(recording.events())
            assert found == events[: len(found)]
            assert recording_totals(recording).events == len(found)
    except (FileNotFoundError, NotARecording) as refusal:
        if not re.search("No such file|nothing was ever written", str(refusal)):
            raise
        return 0
    with closing(connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    return len(found)


@pytest.mark.parametrize(("how", "keep_after"), [("beside", 0), ("beside", 15), ("elsewhere", 15)])
@pytest.mark.slow("the file as it was at many instants is opened and read")
def test_a_power_cut_costs_nothing_that_was_written(
    how: str, keep_after: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls, events, dice = recorded(tmp_path, how, keep_after), fed(), Random(7)
    # In the same place: in its files stands where they are.
    image = tmp_path / "root"
    monkeypatch.setenv("XDG_CACHE_HOME", str(image / "cache"))

    def found_after(calls: list[Call]) -> int:
        shutil.rmtree(image)
        image.mkdir()
        Disk(image, calls).put(image, instants(dice), dice.choice(SECTORS))
        if keep_after:
            # The next program finishes what this one was to keep, and leaves nothing of it elsewhere.
            Recorder().close()
            assert not list(sessions_folder().iterdir())
        return found_in(image, events)

    def is_lost(calls: list[Call]) -> bool:
        try:
            return found_after(calls) < promised(calls)
        except Exception:
            return True

    assert promised(calls) == events[-1].number == len(events)
    # Where names change, and anywhere else.
    places = [number for number, call in enumerate(calls, start=1) if call.kind in "LRU"]
    for cut in [len(calls), *places, *(dice.randint(0, len(calls)) for _ in range(CUTS))]:
        assert found_after(calls[:cut]) >= promised(calls[:cut]), cut
    # Such a disk is no kind one: had nothing been synced, it would have lost something.
    unsynced = [call for call in calls if call.kind != "S"]
    assert any(is_lost(unsynced[: dice.randint(len(unsynced) // 2, len(unsynced))]) for _ in range(CUTS))
