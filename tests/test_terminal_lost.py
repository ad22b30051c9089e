"""A terminal that is closed ends the program and all it started, whichever process the kernel told."""

from __future__ import annotations

import functools
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from helpers.terminal import Terminal
from test_quitting import assert_gone, children_of, needs_proc

PROGRAM = [sys.executable, "-m", "tiktok_tui"]
# make, sudo, a script: the session leader, which gets the kernel's SIGHUP and goes on waiting for its child.
WRAPPER = """
import signal, subprocess, sys
signal.signal(signal.SIGHUP, lambda *_: None)
subprocess.Popen(sys.argv[1:]).wait()
"""
# A shell with job control that starts a job with & and is told by `disown` to leave it alone.
BACKGROUND = """
import signal, subprocess, sys
signal.signal(signal.SIGHUP, lambda *_: None)
with open(sys.argv[1], "wb") as out:
    subprocess.Popen(sys.argv[2:], stdin=subprocess.DEVNULL, stdout=out, process_group=0).wait()
"""


def descendants_of(process_id: int) -> list[int]:
    found = children_of(process_id)
    for child in found:
        found += children_of(child)
    return found


def is_gone(path: Path) -> bool:
    return not path.exists()


def wait_until_longer(path: Path, size: int) -> None:
    until = time.monotonic() + 60
    while path.stat().st_size <= size:
        assert time.monotonic() < until, f"nothing more was written to {path.name}"
        time.sleep(0.02)


@needs_proc
@pytest.mark.parametrize(
    ("words", "sign"),
    [
        pytest.param([*PROGRAM, "demo"], "● live", id="screen"),
        pytest.param([*PROGRAM, "demo", "--plain"], " chat ", id="plain"),
        pytest.param([*PROGRAM, "demo", "--json"], '"event"', id="json"),
        pytest.param([*PROGRAM, "serve", "demo", "--port=0"], "127.0.0.1", id="serve"),
        pytest.param([sys.executable, "-m", "tiktok_tui.simulator"], "ADDRESS", id="simulator"),
    ],
)
def test_case_m01_the_window_is_closed_under_a_wrapper(words: list[str], sign: str, tmp_path: Path) -> None:
    folders = {"XDG_CACHE_HOME": str(tmp_path / "cache"), "XDG_STATE_HOME": str(tmp_path / "state")}
    with Terminal([sys.executable, "-c", WRAPPER, *words], environment=folders) as terminal:
        terminal.wait_for(sign)
        started = descendants_of(terminal.process_id)
        assert started
        terminal.close_websocket()
        assert_gone(started)
    assert not list(tmp_path.rglob("session-*"))
    assert not list(tmp_path.rglob("crash-*"))


@needs_proc
def test_a_job_in_the_background_survives_its_terminal(tmp_path: Path) -> None:
    out = tmp_path / "lines"
    words = [sys.executable, "-c", BACKGROUND, str(out), *PROGRAM, "demo", "--json", "--rate=50"]
    with Terminal(words, environment={"XDG_STATE_HOME": str(tmp_path)}) as terminal:
        terminal.wait_for(lambda: out.exists() and out.stat().st_size > 0)
        terminal.close_websocket()
        # Longer than any buffer, and than it takes to notice the loss.
        for _ in range(3):
            wait_until_longer(out, out.stat().st_size + 20_000)
        job = children_of(terminal.process_id)
        subprocess.run(["kill", *map(str, job)], check=True)
        assert_gone(job)


@needs_proc
def test_what_a_killed_session_left_in_the_cache_is_removed_by_the_next_start(tmp_path: Path) -> None:
    folders = {"XDG_CACHE_HOME": str(tmp_path / "cache"), "XDG_DATA_HOME": str(tmp_path / "data")}
    sessions = tmp_path / "cache" / "tiktok-tui" / "sessions"
    with Terminal([*PROGRAM, "demo"], environment=folders) as running:
        running.wait_for("● live")
        (in_use,) = sessions.iterdir()
        for command in (["recordings"], ["demo", "--plain"]):
            with Terminal([*PROGRAM, "demo"], environment=folders) as killed:
                killed.wait_for("● live")
                (stale,) = set(sessions.iterdir()) - {in_use}
                killed.send_signal(signal.SIGKILL)
                killed.wait_for_exit()
            assert stale.exists()
            with Terminal([*PROGRAM, *command], environment=folders) as next_start:
                next_start.wait_for(functools.partial(is_gone, stale))
            assert in_use.exists()


def test_nothing_but_the_folders_of_sessions_is_removed(tmp_path: Path) -> None:
    sessions = tmp_path / "tiktok-tui" / "sessions"
    elsewhere = tmp_path / "elsewhere"
    for folder in (sessions / "session-1-0123abcd", sessions / "session-mine", sessions / "other", elsewhere):
        folder.mkdir(parents=True)
        (folder / "session.ttui").write_bytes(b"x")
    (sessions / "session-2-0123abcd").symlink_to(elsewhere)
    result = subprocess.run(
        [*PROGRAM, "recordings"],
        env={"XDG_CACHE_HOME": str(tmp_path), "HOME": str(tmp_path), "PATH": ""},
        check=False,
        capture_output=True,
    )
    assert result.returncode == 0
    assert sorted(path.name for path in sessions.iterdir()) == ["other", "session-2-0123abcd", "session-mine"]
    assert [path.name for path in elsewhere.iterdir()] == ["session.ttui"]
