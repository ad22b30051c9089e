"""What the command line quotes, of its own words and of files and their names, is nothing for a terminal to act on."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from helpers.sample_recordings import record_scene

from tiktok_tui.cli import main

ROOT = Path(__file__).resolve().parent.parent
HOSTILE = "\x1b]52;c;AAAA\x07\x9b31m\u202e"
FOR_A_TERMINAL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.mark.parametrize(
    "words",
    [
        [f"--{HOSTILE}"],
        ["ann", "--route", HOSTILE],
        ["demo", "--scene", HOSTILE],
        ["demo", "--rate", HOSTILE],
        ["serve", "demo", "--host", HOSTILE],
        ["replay", f"no-such-file{HOSTILE}", "--json"],
        ["recordings", HOSTILE],
        ["recordings", "list", HOSTILE],
        ["events", HOSTILE],
        ["ann", "--config", HOSTILE],
    ],
)
def test_words_of_the_command_line(words: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    main(words)
    said = "".join(capfd.readouterr())
    assert "52;c;AAAA" in said
    assert FOR_A_TERMINAL.search(said) is None


@pytest.mark.parametrize(
    "text",
    ["[{}]\na = 1", "[screen]\n{} = 1", "[keys]\n{} = 'a'", "[keys]\nquit = {}", "[[alerts]]\n{} = 'gift'"],
)
def test_words_of_a_config_file(text: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "config.toml"
    path.write_text(text.format(json.dumps(HOSTILE)))
    assert main(["demo", "--json", "--config", str(path)]) == 2
    said = "".join(capfd.readouterr())
    assert "52;c;AAAA" in said
    assert FOR_A_TERMINAL.search(said) is None


def test_names_of_files_that_alerts_append_to(tmp_path: Path) -> None:
    (tmp_path / HOSTILE).mkdir()
    config = tmp_path / "config.toml"
    config.write_text(f'[[alerts]]\nname = "log"\nfilter = "chat"\nappend = {json.dumps(str(tmp_path / HOSTILE))}\n')
    room = record_scene(tmp_path / "room.bin", "evening", 5)
    result = subprocess.run(
        [sys.executable, "-m", "tiktok_tui", "replay", room, "--plain", "--speed", "max", "--config", config],
        capture_output=True,
        timeout=60,
        check=True,
        cwd=ROOT,
    )
    said = result.stderr.decode()
    assert "cannot be written" in said
    assert FOR_A_TERMINAL.search(said) is None
