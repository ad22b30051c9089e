"""Ctrl+C at any moment, Ctrl+Z and `fg`, and the size of the terminal."""

from __future__ import annotations

import functools
import shutil
import signal
import sys
from pathlib import Path

import pytest
from helpers.terminal import Terminal
from test_quitting import assert_as_it_was

PROGRAM = [sys.executable, "-m", "tiktok_tui"]
INTERRUPTED = (0, 130, -signal.SIGINT)
# The program's own entry, with Ctrl+C pressed when a module is about to be imported, or that module's import ends.
INTERRUPTED_AT = """
import importlib.abc, os, signal, sys
wanted, times = sys.argv.pop(1), int(sys.argv.pop(1))

class Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name == wanted:
            for _ in range(times):
                os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Finder())
from tiktok_tui.cli import main
sys.exit(main())
"""
needs_bash = pytest.mark.skipif(not shutil.which("bash"), reason="needs a shell with job control")


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize(
    "module",
    [
        "tiktok_tui.core.terminal_watch",
        "tiktok_tui.commands.command_line",
        "tiktok_tui.settings.themes",
        "tiktok_tui.sources.demo",
        "tiktok_tui.session.session",
        "tiktok_tui.session.session_thread",
        "textual.app",
        "tiktok_tui.screens.monitor",
        "textual.drivers._writer_thread",
    ],
)
def test_case_f11_ctrl_c_while_modules_are_imported(module: str, times: int, tmp_path: Path) -> None:
    folders = {"XDG_CACHE_HOME": str(tmp_path / "cache"), "XDG_STATE_HOME": str(tmp_path / "state")}
    command = [sys.executable, "-c", INTERRUPTED_AT, module, str(times), "demo"]
    with Terminal(command, environment=folders) as terminal:
        assert terminal.wait_for_exit() in INTERRUPTED
        assert_as_it_was(terminal)
        assert b"Traceback" not in terminal.raw
        assert b"an error in" not in terminal.raw
    assert not list(tmp_path.rglob("session-*"))
    assert not list(tmp_path.rglob("crash-*"))


@pytest.mark.parametrize("sign", [b"\x1b[?1049h", b"\x1b[?25l", b"\x1b[?2004h", b"live"])
@pytest.mark.parametrize("keys", ["\x03", "\x03\x03", "q\x03", "\x03q", "\x03\x03\x03\x03", "?\x03\x03"])
def test_case_f11_ctrl_c_while_the_screen_starts(keys: str, sign: bytes, tmp_path: Path) -> None:
    folders = {"XDG_CACHE_HOME": str(tmp_path / "cache"), "XDG_STATE_HOME": str(tmp_path / "state")}
    with Terminal([*PROGRAM, "demo"], environment=folders) as terminal:
        terminal.wait_for_bytes(sign, 0)
        for key in keys:
            terminal.press(key)
        assert terminal.wait_for_exit() in INTERRUPTED
        assert_as_it_was(terminal)
        assert b"Traceback" not in terminal.raw
        assert b"an error in" not in terminal.raw
    assert not list(tmp_path.rglob("session-*"))
    assert not list(tmp_path.rglob("crash-*"))


@pytest.mark.parametrize("times", [1, 2])
def test_case_f11_an_interrupt_while_it_quits(times: int, tmp_path: Path) -> None:
    with Terminal([*PROGRAM, "demo"], environment={"XDG_CACHE_HOME": str(tmp_path)}) as terminal:
        terminal.wait_for("● live")
        after = len(terminal.raw)
        terminal.press("q")
        terminal.wait_for_bytes(b"\x1b[?1049l", after)
        for _ in range(times):
            terminal.send_signal(signal.SIGINT)
        assert terminal.wait_for_exit() in INTERRUPTED
        assert_as_it_was(terminal)
        assert b"Traceback" not in terminal.raw
    assert not list(tmp_path.rglob("session-*"))


def has_keys_in(terminal: Terminal, row: int) -> bool:
    return "quit" in terminal.lines[row - 1]


@needs_bash
@pytest.mark.parametrize("command", ["{program}", "sh -c '{program}; true'"], ids=["alone", "under a script"])
def test_ctrl_z_suspends_and_fg_draws_the_screen_again(command: str) -> None:
    program = " ".join([*PROGRAM, "demo"])
    with Terminal(["bash", "--norc", "--noprofile", "-i"], environment={"PS1": "ready> "}) as terminal:
        terminal.wait_for("ready>")
        at_prompt = terminal.modes()
        terminal.press(f"{command.format(program=program)}\r")
        terminal.wait_for("● live")
        for _ in range(2):
            after = len(terminal.raw)
            terminal.press("\x1a")
            terminal.wait_for_bytes(b"ready> ", after)
            assert terminal.changed_modes() <= {2004}  # bracketed paste is the shell's own
            assert terminal.modes() == at_prompt
            assert "Stopped" in terminal.text
            after = len(terminal.raw)
            terminal.press("fg\r")
            terminal.wait_for_bytes(b"\x1b[?1049h", after)
            terminal.wait_for_bytes("● live".encode(), after)
            assert terminal.changed_modes() >= {1049, 1000}
            terminal.wait_for(lambda: "quit" in terminal.lines[-1])
        after = len(terminal.raw)
        terminal.press("q")
        terminal.wait_for_bytes(b"ready> ", after)
        terminal.press("echo code $?\r")
        terminal.wait_for("code 0")


def test_ctrl_z_without_a_shell_to_return_to_does_not_hang() -> None:
    with Terminal([*PROGRAM, "demo"]) as terminal:
        terminal.wait_for("● live")
        after = len(terminal.raw)
        terminal.press("\x1a")
        terminal.wait_for_bytes(b"\x1b[?1049l", after)
        terminal.wait_for_bytes("● live".encode(), len(terminal.raw))
        terminal.press("q")
        assert terminal.wait_for_exit() == 0
        assert_as_it_was(terminal)


@pytest.mark.parametrize("exported", [("80", "24"), ("200", "50"), ("40", "10"), ("x", "-1")])
def test_case_f13_the_terminal_beats_columns_and_lines(exported: tuple[str, str]) -> None:
    environment = dict(zip(("COLUMNS", "LINES"), exported, strict=True))
    with Terminal([*PROGRAM, "demo"], columns=100, rows=30, environment=environment) as terminal:
        terminal.wait_for("● live")
        terminal.wait_for(lambda: "quit" in terminal.lines[29])
        for columns, rows in ((120, 36), (62, 18)):
            terminal.resize(columns, rows)
            terminal.wait_for(functools.partial(has_keys_in, terminal, rows))
            assert "This window is" not in terminal.text


def test_columns_and_lines_hold_where_the_terminal_has_no_size() -> None:
    with Terminal([*PROGRAM, "demo"], environment={"COLUMNS": "90", "LINES": "28"}, has_size=False) as terminal:
        terminal.wait_for("● live")
        terminal.wait_for(lambda: "quit" in terminal.lines[27])
