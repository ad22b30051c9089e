"""However it ends, the terminal is as it was, the exit code says how, and nothing is left running."""

from __future__ import annotations

import os
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from helpers.terminal import Terminal

from tiktok_tui.sources.demo import SimulatorProcess

PROGRAM = [sys.executable, "-m", "tiktok_tui"]
DEMO = [*PROGRAM, "demo", "--rate", "30"]
Ending = Callable[[Terminal], None]

# The real command line, with a mistake in what ctrl+l does.
CRASHING = """
import sys
from tiktok_tui import cli
from tiktok_tui.screens.monitor import MonitorScreen

def repaint(self):
    raise RuntimeError("a mistake of ours, with a key: sign_key=euler_very_secret")

MonitorScreen.repaint = repaint
sys.exit(cli.main(["demo"]))
"""


def children_of(process_id: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{process_id}/task/{process_id}/children").read_text().split()]


def is_running(process_id: int) -> bool:
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    return True


def assert_gone(children: list[int]) -> None:
    until = time.monotonic() + 30
    while any(map(is_running, children)) and time.monotonic() < until:
        time.sleep(0.02)
    assert not any(map(is_running, children))


@contextmanager
def simulator() -> Iterator[str]:
    """A simulated LIVE service of its own process; its address."""
    process = SimulatorProcess(["--scene=quiet"])
    try:
        yield process.wait_for_address()[0]
    finally:
        process.stop()


def pressing(keys: str) -> Ending:
    def press(terminal: Terminal) -> None:
        terminal.press(keys)

    return press


def sending(number: signal.Signals) -> Ending:
    return lambda terminal: terminal.send_signal(number)


def assert_as_it_was(terminal: Terminal) -> None:
    assert terminal.modes() == terminal.modes_before
    assert terminal.changed_modes() == set()
    raw = bytes(terminal.raw)
    assert len(re.findall(rb"\x1b\[>\d+u", raw)) == raw.count(b"\x1b[<u")


needs_proc = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="needs Linux's list of child processes")


@needs_proc
@pytest.mark.parametrize(
    "end",
    [
        pytest.param(pressing("q"), id="q"),
        pytest.param(pressing("\x03"), id="ctrl-c"),
        pytest.param(pressing("/words\x11"), id="ctrl-q in the filter"),
        pytest.param(pressing("?\x03"), id="ctrl-c in the help"),
        pytest.param(sending(signal.SIGTERM), id="SIGTERM"),
        pytest.param(sending(signal.SIGHUP), id="SIGHUP"),
        pytest.param(sending(signal.SIGINT), id="SIGINT"),
    ],
)
@pytest.mark.slow("a program with its screen and a simulator, in a terminal")
def test_the_terminal_is_given_back_and_the_simulator_is_gone(end: Ending) -> None:
    with Terminal(DEMO) as terminal:
        terminal.wait_for("● live")
        children = children_of(terminal.process_id)
        assert children
        assert terminal.changed_modes() >= {1049, 1000, 2004}
        end(terminal)
        assert terminal.wait_for_exit() == 0
        assert_as_it_was(terminal)
        assert "diamonds." in terminal.text
        assert_gone(children)


@needs_proc
def test_a_program_that_is_killed_takes_the_simulator_with_it() -> None:
    with Terminal(DEMO) as terminal:
        terminal.wait_for("● live")
        children = children_of(terminal.process_id)
        terminal.send_signal(signal.SIGKILL)
        terminal.wait_for_exit()
        # It hears of it by the end of its standard input.
        assert_gone(children)


@needs_proc
def test_a_closed_ssh_session_ends_the_program_without_a_crash(tmp_path: Path) -> None:
    with Terminal(DEMO, environment={"XDG_STATE_HOME": str(tmp_path)}) as terminal:
        terminal.wait_for("● live")
        children = children_of(terminal.process_id)
        # The other end of the line goes away while pictures are being written.
        nowhere = os.open(os.devnull, os.O_RDWR)
        os.dup2(nowhere, terminal._master)
        os.close(nowhere)
        assert terminal._process.wait(30) in (0, 1)
        assert_gone(children)
        assert not list(tmp_path.rglob("crash-*.txt"))


def test_a_crash_gives_the_terminal_back_and_says_where_its_report_is(tmp_path: Path) -> None:
    with Terminal([sys.executable, "-c", CRASHING], environment={"XDG_STATE_HOME": str(tmp_path)}) as terminal:
        terminal.wait_for("● live")
        terminal.press("\x0c")
        assert terminal.wait_for_exit() == 1
        assert_as_it_was(terminal)
        report = next(tmp_path.rglob("crash-*.txt"))
        assert str(report) in terminal.text.replace("\n", "")
        words = report.read_text()
        assert "a mistake of ours" in words
        assert "euler_very_secret" not in words
        assert report.stat().st_mode & 0o077 == 0


def test_a_room_that_cannot_be_shown_is_exit_code_1_with_the_reason_on_the_way_out(tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    with simulator() as address:
        config.write_text(f'[services]\ntiktok = "{address}"\nwebcast = "{address}"\n')
        with Terminal([*PROGRAM, "nobody", "--config", str(config)]) as terminal:
            terminal.wait_for("TikTok knows no user @nobody")
            terminal.press("q")
            assert terminal.wait_for_exit() == 1
            assert_as_it_was(terminal)
            assert "TikTok knows no user @nobody" in terminal.text


def test_keys_typed_ahead_of_the_picture_go_where_they_were_meant() -> None:
    with Terminal(DEMO) as terminal:
        terminal.wait_for("● live")
        terminal.press("/quiz\r")
        terminal.wait_for("/quiz")
        terminal.press("4z")
        terminal.wait_for(lambda: "1 chat" not in terminal.text)
        assert "4 inspector" in terminal.text
        terminal.press("q")
        assert terminal.wait_for_exit() == 0
