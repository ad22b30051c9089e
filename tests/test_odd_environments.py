"""Homes, locales, terminals and systems that are not as usual: a sentence or a working program, never a crash."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from helpers.terminal import Terminal

PROGRAM = [sys.executable, "-m", "tiktok_tui"]
ROOT = Path(__file__).resolve().parent.parent
ASCII = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "HOME", "LC_"))}
    return subprocess.run(
        [*PROGRAM, *words],
        cwd=ROOT,
        env=inherited | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def odd_homes(folder: Path) -> dict[str, dict[str, str]]:
    file = folder / "a file"
    file.touch()
    return {
        "a file": {"HOME": str(file)},
        "not there": {"HOME": str(folder / "no" / "where")},
        "read-only": {"HOME": "/proc"},
        "unset": {},
        "empty": {"HOME": ""},
        "relative": {"HOME": "here"},
        "XDG_* are files": {f"XDG_{name}_HOME": str(file) for name in ("CONFIG", "DATA", "CACHE", "STATE")},
        "XDG_* are not writable": {f"XDG_{name}_HOME": "/proc/1" for name in ("CONFIG", "DATA", "CACHE", "STATE")},
    }


@pytest.mark.parametrize(
    "kind",
    ["a file", "not there", "read-only", "unset", "empty", "relative", "XDG_* are files", "XDG_* are not writable"],
)
def test_an_odd_home_is_no_crash(kind: str, tmp_path: Path) -> None:
    home = odd_homes(tmp_path)[kind]
    listed = run("recordings", **home)
    assert (listed.returncode, listed.stderr) == (0, "")
    with Terminal([*PROGRAM, "demo"], environment={"TERM": "xterm-256color"} | home) as terminal:
        terminal.wait_for("● live")
        terminal.press("q")
        assert terminal.wait_for_exit() == 0
        assert b"Traceback" not in terminal.raw


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
@pytest.mark.parametrize("words", [["--help"], ["demo", "--help"], ["events"], ["recordings"], ["“ö”", "–"]])
def test_what_stdout_cannot_encode_is_no_crash(words: list[str], encoding: str, tmp_path: Path) -> None:
    result = run(*words, **(ASCII | {"PYTHONIOENCODING": encoding, "HOME": str(tmp_path)}))
    assert result.returncode in (0, 2)
    assert "Traceback" not in result.stderr
    assert "an error in tiktok-tui" not in result.stderr
    assert result.stdout or result.stderr


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        (ASCII, "the screen needs UTF-8, and this terminal is set to ascii"),
        ({"TERM": "dumb"}, "TERM is dumb or not set"),
        ({"TERM": ""}, "TERM is dumb or not set"),
    ],
)
def test_a_terminal_without_what_a_screen_needs_gets_a_sentence(environment: dict[str, str], words: str) -> None:
    with Terminal([*PROGRAM, "demo"], environment=environment) as terminal:
        assert terminal.wait_for_exit() == 2
        assert words in " ".join(terminal.text.split())
        assert terminal.changed_modes() == set()


def test_windows_is_told_to_use_wsl() -> None:
    program = "import sys; sys.platform = 'win32'; from tiktok_tui.cli import main; sys.exit(main())"
    result = subprocess.run([sys.executable, "-c", program, "demo"], capture_output=True, text=True, check=False)
    assert result.returncode == 2
    assert "on Windows use WSL" in result.stderr
    assert len(result.stderr.splitlines()) == 1
