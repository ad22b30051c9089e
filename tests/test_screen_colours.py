"""What is left of the picture in a terminal of few colours. Read from the cells that it shows."""

from __future__ import annotations

import sys

import pytest
from helpers.terminal import Terminal

DEMO = [sys.executable, "-m", "tiktok_tui", "demo"]
UP = "\x1b[A"


@pytest.mark.parametrize("term", ["xterm", "linux", "screen"])
def test_in_sixteen_colours_the_line_in_hand_stands_out_and_what_is_quiet_is_quieter(term: str) -> None:
    with Terminal(DEMO, environment={"TERM": term, "COLORTERM": ""}) as terminal:
        terminal.wait_for(" joined", 30)
        signs = [cell for row in terminal.screen.buffer.values() for cell in row.values() if cell.data == "→"]
        assert {cell.fg for cell in signs} == {"brightblack"}
        terminal.press(UP)
        terminal.wait_for(lambda: any(row[0].reverse for row in terminal.screen.buffer.values()))
